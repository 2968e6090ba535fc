-- Table macro forecast_waterfall_at(as_of): one row per budget line: from its budget to where it is likely to land.
with estimates as (
    select line.*, method.is_estimate, method.is_likely
    from marts.forecast_line_at(as_of) as line
    inner join marts.forecast_at(as_of) as method on line.method_code = method.method_code
),

lines as (
    select
        line_number,
        budget_line,
        any_value(columns('^(is_approved_line|(budget|plan|spent|committed)_dkk)$')) as '\0',
        -- two methods in the middle: their mean, rounded as a running sum so that the lines add up
        sum(estimate_dkk) filter (where is_likely) / count(*) filter (where is_likely) as forecast_exact,
        min(estimate_dkk) filter (where is_estimate) as low_dkk,
        max(estimate_dkk) filter (where is_estimate) as high_dkk
    from estimates
    group by line_number, budget_line
    having count(*) filter (where is_likely) > 0
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
    * exclude (forecast_exact, forecast_running_dkk),
    cast(forecast_dkk - budget_dkk as decimal(18, 2)) as deviation_dkk
from rounded
