-- The activities of a Danish party not stated to be over, and those of the last year with a next step.
select
    activity._key as key,
    coalesce(activity.title_{lang}, activity.title) as title,
    coalesce(place.name_{lang}, place.name_en, called.name_{lang}, activity.place) as place
from marts.fct_activity as activity
left join marts.dim_place as place on activity.place_id = place.place_id and coalesce(len(activity.place_ids), 1) < 2
left join marts.place_called as called on lower(trim(activity.place)) = called.spelling
where activity.activity_id in (select activity_id from marts.activity_party where danish_party = $subject)
    and activity.activity_type is distinct from 'inquiry'
    and (
        coalesce(activity.status, 'planned') = 'planned'
        or activity.status = 'held' and activity.next_step is not null and activity.last_date >= $day - interval 12 month
    )
order by activity.start_date nulls last, title
