-- Table macro challenge_dialogue_at(as_of): one row per challenge of which an activity tells by that day: when it was spoken of last, how often, and when next.
select
    link.challenge_id,
    count(*) filter (where activity.is_contact_then) as spoken_count,
    max(activity.contact_date) as last_spoken_date,
    arg_max(activity.contact_date_precision, activity.contact_date) as last_spoken_date_precision,
    min(activity.ahead_date) as next_spoken_date
from marts.activity_challenge as link
inner join marts.activity_at(as_of) as activity on link.activity_id = activity.activity_id
where activity.is_contact_then or activity.is_ahead_then
group by link.challenge_id
