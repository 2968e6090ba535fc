-- Each activity has an id of its own.
select activity_id, count(*) as activity_count
from marts.fct_activity
group by activity_id
having count(*) > 1 or activity_id is null
