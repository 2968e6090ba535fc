-- Table macro journey_stop_at(as_of): one row per relation in force that is cold, never met or soon cold, with the journey on which it can be visited (null where it lies nowhere), and its turn on it.
with called as (
    select
        case
            when measure.presence = 'red' then 'gone_cold'
            when measure.presence = 'never' then 'never_met'
            -- a planned contact before that day answers it
            when measure.presence in ('green', 'amber') and measure.turns_red_date <= measure.as_of_date + rule.presence_warn_days
                and not coalesce(measure.next_contact_date < measure.turns_red_date, false) then 'going_cold'
        end as kind,
        if(kind = 'gone_cold', 'red', 'amber') as severity,
        measure.agreement_id, agreement.agreement_name as subject, agreement.danish_party,
        agreement.chinese_party, agreement.province_code, agreement.place_id, province.journey_code,
        -- as exact as the contact is that it is counted from
        if(kind = 'never_met', agreement.signed_last_date, measure.turns_red_date) as event_date,
        if(kind = 'never_met', agreement.signed_date_precision, measure.renewed_date_precision) as event_date_precision,
        -- since the first red day, as presence counts it: 0 on that day itself
        case kind
            when 'gone_cold' then date_diff('day', measure.turns_red_date, measure.as_of_date)
            when 'going_cold' then date_diff('day', measure.as_of_date, measure.turns_red_date)
            else date_diff('day', marts.counted_day(agreement.signed_last_date, measure.as_of_date), measure.as_of_date)
        end as days,
        -- what is most alive, or about to end, is most worth to be saved
        1 + measure.vitality + if(measure.expiry_warning_months is null, 0, rule.journey_expiring_points) as worth,
        measure.vitality, measure.expiry_warning_months is not null as is_expiring,
        agreement.is_illustrative, agreement._file, agreement._sheet, agreement._row
    from marts.agreement_at(as_of) as measure
    inner join marts.fct_agreement as agreement on measure.agreement_id = agreement.agreement_id
    left join marts.dim_province as province on agreement.province_code = province.province_code
    cross join marts.rule as rule
    where measure.is_in_force and kind is not null
),

-- the province with most of them first, so that what is too much for one journey is a journey near by
turns as (
    select
        *,
        row_number() over (partition by journey_code order by province_count desc, province_code, worth desc, agreement_id) - 1 as turn
    from (select *, count(*) over (partition by province_code) as province_count from called)
)
select
    turns.* exclude (turn, province_count, host_worth, chinese_party),
    cast(turn // (rule.journey_work_days * rule.journey_visits_a_day) + 1 as integer) as journey_number,
    journey_code || if(journey_number = 1, '', '-' || journey_number) as journey,
    -- city by city, and all of a host in one go
    cast(row_number() over (
        partition by journey_code, journey_number
        order by province_count desc, province_code, place_id nulls last, host_worth desc, chinese_party, worth desc, agreement_id
    ) as integer) as visit,
    cast((visit - 1) // rule.journey_visits_a_day + 1 as integer) as visit_day
from (select *, max(worth) over (partition by journey_code, place_id, chinese_party) as host_worth from turns) as turns
cross join marts.rule as rule
