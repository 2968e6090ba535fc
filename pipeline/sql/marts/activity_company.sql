-- One row per activity and company that took part; a name that is not in the register has an id made of the name.
-- "Grundfos, AVK og Kamstrup" may be one name or three: what the register says decides
with parted as (
    select
        activity_id,
        said.company_name as whole,
        unnest(list_concat(
            [said.company_name],
            list_filter(
                string_split_regex(said.company_name, '\s*[,，]\s*((og|and|samt|&)\s)?\s*|\s+(og|and|samt|&)\s+'),
                lambda part: part <> said.company_name
            )
        )) as company_name
    from marts.fct_activity
    cross join unnest(companies) as said (company_name)
),

looked_up as (
    select
        parted.*,
        whole = company_name as is_whole,
        coalesce(alias.company_id, marts.company_key(null, company_name)) as company_id,
        alias.company_id is not null as is_known
    from parted
    left join marts.company_alias as alias on marts.name_key(company_name) = alias.alias
    where marts.name_key(company_name) <> ''
),

judged as (
    select
        *,
        bool_or(is_whole and is_known) over said as is_one,
        count(*) filter (not is_whole) over said > 1 and bool_and(is_known) filter (not is_whole) over said as is_several
    from looked_up
    window said as (partition by activity_id, whole)
)
select activity_id, company_id, min(company_name) as company_name, bool_and(is_known) as is_known
from judged
where is_whole = (is_one or not is_several)
group by activity_id, company_id
