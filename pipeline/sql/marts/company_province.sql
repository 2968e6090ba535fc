-- One row per company and province of China where it says it is active.
select distinct company_id, unnest(active_provinces) as province_code
from marts.dim_company
