-- View: one row per activity and challenge that it is about; what a logged contact names, the export's row for both names, too.
select distinct coalesce(same.activity_id, asked.activity_id) as activity_id, asked.challenge_id
from marts.activity_asked as asked
left join marts.activity_same as same on asked.activity_id = same.logged_activity_id
