-- What one company is called.
select name as shown
from marts.dim_company
where company_id = $subject
