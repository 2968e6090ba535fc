-- One row per currency and day on which one of its exchange rates holds.
with rates as (
    select
        currency,
        rate_date,
        coalesce(rate_date_precision, 'day') as rate_precision,
        cast(coalesce(dkk_per_100 / 100, dkk_per_unit) as decimal(18, 8)) as dkk_per_unit,
        _file, _sheet, _row
    from staging.exchange_rates
    where coalesce(dkk_per_100, dkk_per_unit) > 0
),

spans as (
    -- a day's rate holds until the next one, but no longer than the rule allows; a month's rate holds in its month
    select
        rates.*,
        case rates.rate_precision
            when 'day' then least(
                rates.rate_date + rule.rate_valid_days,
                -- where none is next, the other counts
                lead(rates.rate_date) over (partition by rates.currency, rates.rate_precision order by rates.rate_date) - 1
            )
            else marts.last_known_day(rates.rate_date, rates.rate_precision)
        end as last_date
    from rates
    cross join marts.rule as rule
),

days as (
    select
        * exclude (last_date),
        cast(unnest(generate_series(cast(rate_date as timestamp), last_date, interval 1 day)) as date) as day_date
    from spans
)
select currency, day_date, dkk_per_unit, rate_date, rate_precision, _file, _sheet, _row
from days
-- the narrowest quotation wins: a day's rate before a month's, a month's before a year's
qualify row_number() over (
    partition by currency, day_date
    order by
        list_position(['day', 'month', 'quarter', 'half_year', 'year'], rate_precision),
        rate_date desc, _file, _sheet, _row
) = 1
