-- Each company is in the register once.
select company_id, count(*) as company_count
from marts.dim_company
group by company_id
having count(*) > 1 or company_id is null
