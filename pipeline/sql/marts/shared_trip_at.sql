-- Table macro shared_trip_at(as_of): one row per pair of planned journeys of different Danish parties that could be one.
with trips as materialized (
    select *, row_number() over (partition by province_code order by start_date, activity_id) as trip_number
    from marts.trip_at(as_of)
),

-- each journey and the ten next to the province: more could not be one, and pairs of all would grow out of hand
nexts as (
    select *, unnest(range(trip_number + 1, trip_number + 11)) as next_number
    from trips
),

met as (
    select first.activity_id as first_activity_id, second.activity_id as second_activity_id, first.province_code
    from nexts as first
    inner join trips as second
        on first.province_code = second.province_code and first.next_number = second.trip_number
    cross join seeds.rule as rule
    -- from the end of one to the start of the other; none where they overlap
    where date_diff('day', greatest(first.last_date, first.latest_start_date), second.start_date) <= cast(rule."synergy.shared_trip_days" as integer)
),

journeys as (
    select distinct on (activity_id) *
    from trips
),

pairs as (
    select
        met.first_activity_id,
        met.second_activity_id,
        met.province_codes,
        first.start_date as first_start_date,
        first.last_date as first_last_date,
        second.start_date as second_start_date,
        second.last_date as second_last_date,
        first.danish_parties as first_parties,
        second.danish_parties as second_parties,
        greatest(
            0, date_diff('day', greatest(first.last_date, first.latest_start_date), second.start_date)
        ) as gap_days,
        first.start_date_precision = 'day' and second.start_date_precision = 'day' as is_exact
    from (
        select first_activity_id, second_activity_id, list_sort(list(province_code)) as province_codes
        from met
        group by first_activity_id, second_activity_id
    ) as met
    inner join journeys as first on met.first_activity_id = first.activity_id
    inner join journeys as second on met.second_activity_id = second.activity_id
)
select
    pairs.*,
    rule.trip_cost_dkk,
    -- two journeys become one
    cast(2 * rule.trip_cost_dkk as decimal(18, 2)) as apart_dkk,
    rule.trip_cost_dkk as together_dkk,
    rule.trip_cost_dkk as saving_dkk
from pairs
cross join marts.rule as rule
-- each brings a party that the other lacks
where len(list_filter(first_parties, lambda party: not list_contains(second_parties, party))) > 0
    and len(list_filter(second_parties, lambda party: not list_contains(first_parties, party))) > 0
