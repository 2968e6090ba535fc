-- The activities of a Danish party that nobody states to be over, and those of the last year with a next step.
select activity._key as key
from marts.fct_activity as activity
where activity.activity_id in (select activity_id from marts.activity_party where danish_party = $subject)
    and activity.activity_type is distinct from 'inquiry'
    and (
        coalesce(activity.status, 'planned') = 'planned'
        or activity.status = 'held' and activity.next_step is not null and activity.last_date >= $day - interval 12 month
    )
order by activity.start_date nulls last, activity.title
