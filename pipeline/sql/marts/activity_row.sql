-- View: one row per activity as an export states it; of a contact that was logged at the desk, too, both rows.
select * exclude (is_replaced, position)
from marts.activity_version
where not is_replaced
