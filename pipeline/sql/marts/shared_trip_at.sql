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

pairs as (
    select
        first.activity_id as first_activity_id,
        second.activity_id as second_activity_id,
        list_sort(list(first.province_code)) as province_codes,
        -- the same in each province
        any_value(first.start_date) as first_start_date,
        any_value(first.last_date) as first_last_date,
        any_value(second.start_date) as second_start_date,
        any_value(second.last_date) as second_last_date,
        any_value(first.danish_parties) as first_parties,
        any_value(second.danish_parties) as second_parties,
        -- from the end of one to the start of the other; none where they overlap
        greatest(
            0, any_value(date_diff('day', greatest(first.last_date, first.latest_start_date), second.start_date))
        ) as gap_days,
        any_value(first.start_date_precision = 'day' and second.start_date_precision = 'day') as is_exact
    from nexts as first
    inner join trips as second on first.province_code = second.province_code and first.next_number = second.trip_number
    group by first.activity_id, second.activity_id
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
cross join seeds.rule as seed
-- each brings a party that the other lacks
where gap_days <= cast(seed."synergy.shared_trip_days" as integer)
    and len(list_filter(first_parties, lambda party: not list_contains(second_parties, party))) > 0
    and len(list_filter(second_parties, lambda party: not list_contains(first_parties, party))) > 0
