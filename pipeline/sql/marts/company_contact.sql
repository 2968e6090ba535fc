-- One row per company that is stated not to be protected against advertising: its contact person, the only contacts that may leave.
select
    row.company_id,
    min_by(said.contact_name, row.row_rank) as contact_name,
    min_by(said.contact_email, row.row_rank) as contact_email
from marts.company_row as row
inner join staging.companies as said
    on row._file = said._file and row._sheet = said._sheet and row._row = said._row
inner join marts.dim_company as company on row.company_id = company.company_id
-- unknown is not free
where company.contact_state = 'free'
group by row.company_id
having count(said.contact_name) + count(said.contact_email) > 0
