-- View: one row per agreement.
select * exclude (is_replaced, position)
from marts.agreement_version
where not is_replaced
