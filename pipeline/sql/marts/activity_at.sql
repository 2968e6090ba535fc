-- Table macro activity_at(as_of): one row an activity, and how it stood on that day, whatever its status says now.
with asked as (
    select cast(as_of as date) as as_of_date
),

dated as (
    select
        activity.*,
        asked.as_of_date,
        coalesce(activity.activity_type = 'inquiry', false) as is_inquiry,
        coalesce(activity.activity_type = 'signing', false) as is_signing
    from marts.fct_activity as activity
    cross join asked
),

judged as (
    select
        *,
        coalesce(contact_first_date <= as_of_date, false) as is_contact_then,
        -- what was held later lay ahead; a plan for a month lies ahead until the month is over; a letter to come is no contact
        not is_inquiry and coalesce(
            status = 'held' and start_date > as_of_date or status = 'planned' and start_last_date >= as_of_date, false
        ) as is_ahead_then,
        not is_inquiry and coalesce(status = 'planned' and last_date < as_of_date, false) as is_overdue_then
    from dated
),

final as (
    select
        activity_id,
        as_of_date,
        is_inquiry,
        is_signing,
        is_contact_then,
        is_ahead_then,
        is_overdue_then,
        case
            when is_contact_then then 'held'
            when is_overdue_then then 'overdue'
            when is_ahead_then then 'planned'
            -- an inquiry of which no answer is known yet says no more than that
            when is_inquiry and status is distinct from 'cancelled' then null
            else status
        end as status_then,
        -- contact lasts while an activity does: its last day, or the as-of day if it is still going on
        if(is_contact_then, marts.counted_day(contact_last_date, as_of_date), null) as contact_date,
        if(is_contact_then, if(is_inquiry, answered_date_precision, last_date_precision), null) as contact_date_precision,
        if(is_ahead_then, start_last_date, null) as ahead_date,
        if(is_ahead_then, start_date_precision, null) as ahead_date_precision,
        -- that something was signed is no result: what comes of it is
        is_contact_then and not is_signing and outcome is not null as is_result_then,
        _file,
        _sheet,
        _row
    from judged
)
select * from final
