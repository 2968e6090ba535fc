-- Table macro forecast_waterfall_at(as_of): one row per budget line: from its budget to where it is likely to land.
with methods as (
    select method_code, is_estimate, is_likely
    from marts.forecast_at(as_of)
),

by_method as (
    select * from marts.forecast_line_at(as_of)
),

likely as (
    select method_code, count(*) over () as likely_count
    from methods
    where is_likely
),

bands as (
    select
        line.budget_line,
        min(line.estimate_dkk) as low_dkk,
        max(line.estimate_dkk) as high_dkk
    from by_method as line
    inner join methods as method on line.method_code = method.method_code and method.is_estimate
    group by line.budget_line
),

lines as (
    select
        line.line_number,
        line.budget_line,
        any_value(columns('^(is_approved_line|(budget|plan|spent|committed)_dkk)$')) as '\0',
        -- two methods in the middle: their mean, rounded as a running sum so that the lines add up
        sum(line.estimate_dkk) / any_value(likely.likely_count) as forecast_exact
    from by_method as line
    inner join likely on line.method_code = likely.method_code
    group by line.line_number, line.budget_line
),

summed as (
    select
        *,
        round(cast(
            sum(forecast_exact) over (order by line_number rows unbounded preceding) as decimal(28, 6)
        ), 2) as forecast_running_dkk
    from lines
),

rounded as (
    select
        *,
        cast(
            forecast_running_dkk - coalesce(lag(forecast_running_dkk) over (order by line_number), 0) as decimal(18, 2)
        ) as forecast_dkk
    from summed
)
select
    rounded.* exclude (forecast_exact, forecast_running_dkk),
    cast(rounded.forecast_dkk - rounded.budget_dkk as decimal(18, 2)) as deviation_dkk,
    bands.low_dkk,
    bands.high_dkk
from rounded
left join bands on rounded.budget_line is not distinct from bands.budget_line
