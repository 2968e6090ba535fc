-- One row per row of the company lists, and the company that it belongs to.
with keyed as (
    select
        marts.company_key(company.cvr, company.name) as own_id,
        coalesce(same.company_id, own_id) as company_id,
        -- persons are in marts.company_contact alone
        company.* exclude (contact_name, contact_email),
        marts.name_key(company.name) as name_key,
        same.company_id is not null as is_said_same
    from staging.companies as company
    left join marts.company_same as same
        on marts.company_key(company.cvr, company.name) = same.alias_id and same.is_in_use
)
select
    *,
    row_number() over (partition by company_id order by is_said_same, _file, _sheet, _row) as row_rank,
    count(*) over (partition by company_id) as row_count
from keyed
