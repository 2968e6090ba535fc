-- One row per company or party whose name in Chinese people have stated on a page; of several names of a company the newest.
with named as (
    -- a name means the company where no other company has the name
    select marts.company_key(null, name) as name_id, min(company_id) as company_id
    from marts.company_row
    group by name_id
    having count(distinct company_id) = 1
),

resolved as (
    select
        said.name_kind,
        coalesce(same.company_id, named.company_id, said.name_key) as known_as,
        said.* exclude (name_kind, name_key)
    from staging.said_names as said
    left join marts.company_same as same on said.name_kind = 'company' and said.name_key = same.alias_id and same.is_in_use
    left join named on said.name_kind = 'company' and said.name_key = named.name_id
)
select known_as as name_key, * exclude (known_as)
from resolved
qualify row_number() over (partition by name_kind, known_as order by said_at desc, said_as) = 1
