-- One row per company that is stated not to be protected against advertising: its contact person, the only contacts that may leave.
with named as (
    select
        row.company_id,
        min_by(said.contact_name, row.row_rank) as contact_name,
        min_by(said.contact_email, row.row_rank) as contact_email
    from marts.company_row as row
    inner join staging.companies as said
        on row._file = said._file and row._sheet = said._sheet and row._row = said._row
    group by row.company_id
)
select named.*
from named
inner join marts.dim_company as company on named.company_id = company.company_id
-- unknown is not free
where company.contact_state = 'free'
    and (named.contact_name is not null or named.contact_email is not null)
