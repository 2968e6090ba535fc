-- View: one row per milestone.
select * exclude (is_replaced, position)
from marts.milestone_version
where not is_replaced
