-- One row per word, in lower case, that names exactly one agreement: its id or, where no other has it, its title.
with names as (
    select
        marts.row_id(agreement_id, _key) as agreement_id,
        unnest([lower(trim(marts.row_id(agreement_id, _key))), lower(trim(title))]) as alias,
        unnest([true, false]) as is_id
    from staging.agreements
)
select alias, min(agreement_id) as agreement_id
from (from names where alias is not null qualify is_id or not bool_or(is_id) over (partition by alias))
group by alias
having count(*) = 1
