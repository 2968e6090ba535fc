-- One row per activity and export that states it: the one that holds, and those in whose place it stands (`is_replaced`), by the `position` of their file.
with stated as (
    select *, false as is_replaced from staging.activities
    union all by name
    select *, true as is_replaced from staging.activities_replaced
),

read as (
    select
        *,
        marts.last_known_day(start_date, start_date_precision) as first_last_date,
        marts.last_known_day(end_date, end_date_precision) as end_last_date,
        -- of an end before the start only the start is believed
        coalesce(end_last_date >= coalesce(start_date, end_date), false) as has_end
    from stated
)
select
    read.* exclude (participants_count, challenge_id, logged_date_precision, _position, first_last_date, end_last_date, has_end) replace (
        marts.row_id(read.activity_id, _key) as activity_id,
        -- the agreement's id where one is named; several, or one that is not there, as stated: see activity_named
        coalesce(alias.agreement_id, read.agreement_id) as agreement_id,
        coalesce(start_date, end_date) as start_date,
        coalesce(start_date_precision, end_date_precision) as start_date_precision,
        coalesce(is_illustrative, false) as is_illustrative
    ),
    read.activity_id is null as is_id_generated,
    read.agreement_id as agreement_reference,
    challenge_id as challenge_reference,
    marts.title_language(title, title_da, title_en, title_zh) as title_language,
    coalesce(first_last_date, end_last_date) as start_last_date,
    if(has_end, end_last_date, first_last_date) as last_date,
    if(has_end, end_date_precision, start_date_precision) as last_date_precision,
    -- the first and last day on which it is contact: an inquiry is from its answer, all else when it is held
    case
        when activity_type is distinct from 'inquiry' then if(status = 'held', coalesce(start_date, end_date), null)
        when status is distinct from 'cancelled' then answered_date
    end as contact_first_date,
    case
        when activity_type is distinct from 'inquiry' then if(status = 'held', last_date, null)
        when status is distinct from 'cancelled' then marts.last_known_day(answered_date, answered_date_precision)
    end as contact_last_date,
    coalesce(len(province_codes), 0) > 0 or place_id is not null as is_placed,
    coalesce(participants_count, len(participants)) as participant_count,
    _position as position
from read
left join marts.agreement_alias as alias on lower(trim(read.agreement_id)) = alias.alias
