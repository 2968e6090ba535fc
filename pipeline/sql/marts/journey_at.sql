-- Table macro journey_at(as_of): one row per journey to a province and its neighbours that would renew relations, with its week and its price.
with stops as materialized (
    select * from marts.journey_stop_at(as_of) where journey is not null
),

gathered as (
    select
        journey,
        any_value(columns('^journey_(code|number)$')) as '\0',
        list(agreement_id order by visit) as agreement_ids,
        mode(province_code order by province_code) as province_code,
        list(distinct province_code order by province_code) as province_codes,
        count(*) as relation_count,
        count(*) filter (kind = 'gone_cold') as cold_count,
        count(*) filter (kind = 'never_met') as unmet_count,
        count(*) filter (kind = 'going_cold') as cooling_count,
        count(*) filter (is_expiring) as expiring_count,
        cast(sum(worth) as bigint) as worth,
        bool_or(is_illustrative) as is_illustrative,
        arg_min(columns('^_(file|sheet|row)$'), visit) as '\0'
    from stops
    group by journey
),

-- all who share it: a joint relation has each of its parties
sharing as (
    select
        journey,
        list(danish_party order by danish_party) as danish_parties,
        -- the party with most relations there, and of equals the one with the highest vitality
        first(danish_party order by party_count desc, worth desc, danish_party) as lead_party
    from (
        select stops.journey, party.danish_party, count(*) as party_count, max(stops.worth) as worth
        from stops
        inner join marts.agreement_party as party on stops.agreement_id = party.agreement_id
        group by stops.journey, party.danish_party
    )
    group by journey
),

-- one that is planned there anyway is joined; the first
planned as (
    select
        province.journey_code,
        arg_min(trip, (trip.start_date, trip.activity_id)) as first
    from marts.trip_at(as_of) as trip
    inner join marts.dim_province as province on trip.province_code = province.province_code
    cross join marts.rule as rule
    where trip.latest_start_date <= cast(as_of as date) + rule.action_journey_days
    group by province.journey_code
),

-- one journey a week, the most alive first, in weeks when guests are received
weeks as (
    select first_day, row_number() over (order by first_day) as number
    from (
        select
            cast(date_trunc('week', cast(as_of as date) + rule.journey_lead_days + 6) as date) + 7 * cast(unnest(range(520)) as integer) as first_day,
            rule.journey_new_year, rule.journey_closed
        from marts.rule as rule
    )
    where not list_bool_or(list_transform(journey_new_year, lambda day: first_day between day - 11 and day + 7))
        and not strftime(first_day + 4, '%m-%d') between journey_closed[1] and strftime(strptime('2000-' || journey_closed[2], '%Y-%m-%d') + interval 4 day, '%m-%d')
),

placed as (
    select
        gathered.*,
        coalesce(sharing.danish_parties, []) as danish_parties,
        sharing.lead_party,
        planned.first.activity_id as planned_activity_id,
        planned.first.danish_parties as planned_parties,
        planned.first.province_code as planned_province_code,
        planned.first.start_date as planned_date,
        planned.first.start_date_precision as planned_date_precision,
        planned.first.last_date as planned_last_date,
        row_number() over (partition by planned_activity_id is null order by gathered.worth desc, gathered.journey) as number
    from gathered
    left join sharing on gathered.journey = sharing.journey
    left join planned on gathered.journey_code = planned.journey_code and gathered.journey_number = 1
)
select
    placed.* exclude (number, planned_last_date, journey_code, journey_number),
    coalesce(planned_date, weeks.first_day) as first_day,
    coalesce(planned_last_date, weeks.first_day + rule.journey_work_days - 1) as last_day,
    coalesce(planned_date_precision, 'day') as first_day_precision,
    cast(if(planned_activity_id is null, rule.trip_cost_dkk, 0) as decimal(18, 2)) as price_dkk,
    -- what the desk pays where other parties pay the rest
    cast(if(
        len(danish_parties) > 1 and planned_activity_id is null, rule.trip_cost_dkk * rule.journey_shared_percent / 100, null
    ) as decimal(18, 2)) as shared_price_dkk,
    -- within the days that the project has
    coalesce(last_day <= rule.project_end_date, false) as is_in_time
from placed
left join weeks on placed.number = weeks.number and placed.planned_activity_id is null
cross join marts.rule as rule
