-- One row per row of the company lists, and the company that it belongs to.
with keyed as (
    select
        -- persons are in marts.company_contact alone
        * exclude (contact_name, contact_email),
        marts.name_key(name) as name_key,
        marts.company_key(cvr, name) as own_id
    from staging.companies
)
select
    coalesce(same.company_id, keyed.own_id) as company_id,
    keyed.*,
    row_number() over (
        partition by coalesce(same.company_id, keyed.own_id)
        order by same.company_id is not null, keyed._file, keyed._sheet, keyed._row
    ) as row_rank,
    count(*) over (partition by coalesce(same.company_id, keyed.own_id)) as row_count,
    same.company_id is not null as is_said_same
from keyed
left join marts.company_same as same on keyed.own_id = same.alias_id and same.is_in_use
