-- View: one row a company's stated interest in a theme and province.
select * exclude (is_replaced, position)
from marts.interest_version
where not is_replaced
