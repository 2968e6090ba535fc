-- Table macro reaction_at(as_of): one row per inquiry, with how long it waited, or has been waiting, for its first answer.
with inquiries as (
    select
        activity.activity_id,
        activity.start_date as received_date,
        activity.start_date_precision as received_date_precision,
        -- an answer after the as-of day has not been given yet
        if(activity.answered_date <= cast(as_of as date), activity.answered_date, null) as answered_date,
        activity.answered_date_precision,
        activity._file, activity._sheet, activity._row
    from marts.fct_activity as activity
    inner join marts.activity_at(as_of) as at_day on activity.activity_id = at_day.activity_id
    where at_day.is_inquiry and at_day.status_then is distinct from 'cancelled'
        and (activity.start_date is null or activity.start_date <= cast(as_of as date))
),

timed as (
    select
        *,
        -- only two known days, in their order, make a span
        if(
            answered_date >= received_date and received_date_precision = 'day' and answered_date_precision = 'day',
            date_diff('day', received_date, answered_date), null
        ) as reaction_days,
        if(
            answered_date is null,
            marts.days_since(received_date, received_date_precision, cast(as_of as date)), null
        ) as waiting_days
    from inquiries
)
select
    timed.*,
    answered_date is null and received_date is not null as is_open,
    case
        when reaction_days <= rule.reaction_target_days then 'in_time'
        when reaction_days is not null then 'late'
        when answered_date is not null or received_date is null then 'unclear'
        when waiting_days <= rule.reaction_target_days then 'waiting'
        else 'overdue'
    end as reaction_state,
    case
        when coalesce(reaction_days, waiting_days) <= rule.reaction_target_days then 'green'
        when coalesce(reaction_days, waiting_days) <= rule.reaction_late_days then 'amber'
        when coalesce(reaction_days, waiting_days) is not null then 'red'
    end as reaction_severity
from timed
cross join marts.rule as rule
