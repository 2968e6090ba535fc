-- Table macro shared_trip_at(as_of): one row a pair of planned journeys of different Danish parties that could be one.
with rules as (
    select
        cast(max(value) filter (where name = 'synergy.shared_trip_days') as integer) as shared_trip_days,
        cast(max(value) filter (where name = 'synergy.trip_cost_dkk') as decimal(18, 2)) as trip_cost_dkk
    from seeds.rules
),

pairs as (
    select
        first.activity_id as first_activity_id,
        second.activity_id as second_activity_id,
        list_sort(list(first.province_code)) as province_codes,
        any_value(first.start_date) as first_start_date,
        any_value(first.last_date) as first_last_date,
        any_value(second.start_date) as second_start_date,
        any_value(second.last_date) as second_last_date,
        any_value(first.danish_parties) as first_parties,
        any_value(second.danish_parties) as second_parties,
        -- from the end of one to the start of the other; none where they overlap
        greatest(0, date_diff(
            'day',
            greatest(any_value(first.last_date), any_value(first.latest_start_date)),
            any_value(second.start_date)
        )) as least_gap_days,
        bool_and(first.start_date_precision = 'day' and second.start_date_precision = 'day') as is_exact
    from marts.trip_at(as_of) as first
    inner join marts.trip_at(as_of) as second
        on first.province_code = second.province_code
        and (first.start_date, first.activity_id) < (second.start_date, second.activity_id)
    group by first.activity_id, second.activity_id
),

final as (
    select
        pairs.first_activity_id,
        pairs.second_activity_id,
        pairs.province_codes,
        pairs.first_start_date,
        pairs.first_last_date,
        pairs.second_start_date,
        pairs.second_last_date,
        pairs.first_parties,
        pairs.second_parties,
        pairs.least_gap_days as gap_days,
        pairs.is_exact,
        rules.trip_cost_dkk,
        -- two journeys become one
        cast(2 * rules.trip_cost_dkk as decimal(18, 2)) as apart_dkk,
        rules.trip_cost_dkk as together_dkk,
        cast(2 * rules.trip_cost_dkk - rules.trip_cost_dkk as decimal(18, 2)) as saving_dkk
    from pairs
    cross join rules
    -- each brings a party that the other lacks
    where len(list_filter(first_parties, lambda party: not list_contains(second_parties, party))) > 0
        and len(list_filter(second_parties, lambda party: not list_contains(first_parties, party))) > 0
        and pairs.least_gap_days <= rules.shared_trip_days
)
select * from final
