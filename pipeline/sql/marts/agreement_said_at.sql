-- Table macro agreement_said_at(as_of): one row per agreement, with what the newest export of that day stated of it.
-- Where no export of the day did, the first one after it says the status, unless that is an end; of the time ahead nothing is known then.
with confirmed as (
    -- by the latest confirmation of the day: one that came later is not known then
    select
        agreement_id,
        max(confirmed_date) as confirmed_date,
        arg_max(confirmed_date_precision, confirmed_date) as confirmed_date_precision,
        max(confirmed_last_date) as confirmed_last_date
    from marts.agreement_version
    where confirmed_date <= cast(as_of as date)
    group by agreement_id
),

stated as (
    -- of the rows that later ones replaced, the one that was in force on the day; few agreements have any. What was loaded last holds
    -- from its day on, whatever day a file before it says that it is of
    select
        *,
        danish_owner is not null and chinese_owner is not null as has_both_owners,
        marts.is_stated_by(_data_as_of, cast(as_of as date)) as is_stated_then
    from marts.agreement_version
    qualify row_number() over (
        partition by agreement_id
        order by
            is_stated_then desc,
            is_stated_then and is_replaced,
            if(is_stated_then, _data_as_of, null) desc nulls last,
            _data_as_of,
            is_replaced,
            position desc
    ) = 1
)
select
    stated.agreement_id,
    is_stated_then,
    -- that something has ended counts from the export that says so; what is in force or proposed in a later export
    -- was in force since it was signed, or not signed yet
    if(status in ('ended', 'expired') and not is_stated_then, null, status) as declared_status,
    if(status in ('ended', 'expired') and not is_stated_then, null, status_text) as declared_status_text,
    if(is_stated_then, columns('^(next_step(_date|_date_precision|_last_date)?|bottleneck)$'), null) as '\0',
    -- named owners are no sign of life before an export says so
    is_stated_then and has_both_owners as has_both_owners,
    confirmed.confirmed_date,
    confirmed.confirmed_date_precision,
    date_diff(
        'day', marts.counted_day(confirmed.confirmed_last_date, cast(as_of as date)), cast(as_of as date)
    ) as days_since_confirmed,
    _data_as_of, _file, _sheet, _row
from stated
left join confirmed on stated.agreement_id = confirmed.agreement_id
