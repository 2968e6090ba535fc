-- What the companies at the home of a Danish party are called.
select company.name as shown
from marts.dim_company as company
where company.company_id in (select company_id from marts.company_home where danish_party = $subject)
order by lower(company.name)
