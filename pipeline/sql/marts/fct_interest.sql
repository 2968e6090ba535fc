-- View: one row per interest that a company states in a theme and province.
select * exclude (is_replaced, position)
from marts.interest_version
where not is_replaced
