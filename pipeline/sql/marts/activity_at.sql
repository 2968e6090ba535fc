-- Table macro activity_at(as_of): one row per activity that is known on that day, and how it stood then, whatever its status says now.
-- What happened by the day is known by any export, a plan only by one of the day: its days are those that this one stated.
-- what the newest export of the day states
with said as (
    select *
    from marts.activity_version
    where marts.is_stated_by(_data_as_of, cast(as_of as date))
    qualify row_number() over (partition by activity_id order by is_replaced, _data_as_of desc nulls last, position desc) = 1
),

dated as (
    select
        activity.*,
        cast(as_of as date) as as_of_date,
        coalesce(activity.activity_type = 'inquiry', false) as is_inquiry,
        coalesce(activity.activity_type = 'signing', false) as is_signing,
        coalesce(activity.contact_first_date <= cast(as_of as date), false) as is_contact_then,
        coalesce(renewal.percent, 100) as renews_percent,
        said.activity_id is not null and not is_contact_then as is_as_said,
        said.status as said_status,
        if(is_as_said, said.start_date, activity.start_date) as known_start_date,
        if(is_as_said, said.start_date_precision, activity.start_date_precision) as known_start_date_precision,
        if(is_as_said, said.start_last_date, activity.start_last_date) as known_start_last_date,
        if(is_as_said, said.end_date, activity.end_date) as known_end_date,
        if(is_as_said, said.end_date_precision, activity.end_date_precision) as known_end_date_precision,
        if(is_as_said, said.last_date, activity.last_date) as known_last_date,
        if(is_as_said, said.last_date_precision, activity.last_date_precision) as known_last_date_precision
    from marts.fct_activity as activity
    left join said on activity.activity_id = said.activity_id
    left join seeds.contact_renewals as renewal on activity.activity_type = renewal.activity_type
),

judged as (
    select
        *,
        -- what was held later lay ahead; a plan for a month lies ahead until the month is over; a letter to come is not a contact
        is_as_said and not is_inquiry and coalesce(
            said_status = 'held' and known_start_date > as_of_date
            or said_status = 'planned' and known_start_last_date >= as_of_date, false
        ) as is_ahead_then,
        is_as_said and not is_inquiry and coalesce(said_status = 'planned' and known_last_date < as_of_date, false)
            as is_overdue_then,
        -- what came of it is known when it is over; of a month, from its first day on
        is_contact_then and (
            is_inquiry or if(last_date = start_last_date, start_date, end_date) <= as_of_date
        ) as is_over_then
    from dated
    -- what a later export plans or calls off was not known; a letter that came was
    where is_contact_then or is_as_said
        or start_date <= as_of_date and (is_inquiry or coalesce(status not in ('planned', 'cancelled'), true))
)
select
    activity_id,
    as_of_date,
    is_inquiry,
    is_signing,
    is_contact_then,
    is_ahead_then,
    is_overdue_then,
    is_over_then,
    case
        when is_contact_then then 'held'
        when is_overdue_then then 'overdue'
        when is_ahead_then then 'planned'
        -- an inquiry of which no answer is known yet says no more than that
        when is_inquiry and said_status is distinct from 'cancelled' then null
        else said_status
    end as status_then,
    columns('^known_(.*)$') as '\1',
    -- contact lasts while an activity does: its last day, or the as-of day if it is still going on
    if(is_contact_then, marts.counted_day(contact_last_date, as_of_date), null) as contact_date,
    if(is_contact_then, if(is_inquiry, answered_date_precision, last_date_precision), null) as contact_date_precision,
    -- how much of the contact interval it renews
    if(is_contact_then, renews_percent, null) as renews_percent,
    if(is_ahead_then, known_start_last_date, null) as ahead_date,
    if(is_ahead_then, known_start_date_precision, null) as ahead_date_precision,
    -- that something was signed is no result: what comes of it is
    is_over_then and not is_signing and outcome is not null as is_result_then,
    _file, _sheet, _row
from judged
