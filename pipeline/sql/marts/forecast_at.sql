-- Table macro forecast_at(as_of): one row per forecast method: where the project lands, and from which figures.
with sums as (
    select
        method_code,
        any_value(columns('^(sort_order|pace_from_date|pace_days|days_left)$')) as '\0',
        cast(sum(columns('^(budget|plan|spent|committed|pace)_dkk$')) as decimal(18, 2)) as '\0',
        sum(columns('^(future|beyond|estimate)_dkk$')) as '\0',
        cast(sum(pace_voucher_count) as bigint) as pace_voucher_count,
        bool_or(is_before_start) as is_before_start
    from marts.forecast_line_at(as_of)
    group by method_code
),

judged as (
    select
        sums.*,
        rule.project_budget_dkk as grant_dkk,
        rule.forecast_least_methods,
        case
            when sums.is_before_start then 'before_start'
            when sums.days_left = 0 or sums.method_code = 'committed' then null
            when sums.method_code = 'run_rate' and cast(as_of as date)
                    < cast(rule.project_start_date + to_months(rule.forecast_least_months) - interval 1 day as date)
                then 'too_early'
            when sums.method_code = 'run_rate' and sums.pace_voucher_count < rule.forecast_least_vouchers then 'too_few_vouchers'
            when sums.method_code <> 'run_rate' and sums.budget_dkk <= 0 then 'no_budget'
            when sums.method_code = 'plan_ratio'
                    and sums.plan_dkk * 100 < sums.budget_dkk * rule.forecast_least_plan_percent
                then 'too_little_plan'
            when sums.method_code = 'plan_ratio' and sums.spent_dkk <= 0 then 'nothing_spent'
        end as reason_code,
        reason_code is null and sums.method_code <> 'committed' as is_estimate
    from sums
    cross join marts.rule as rule
),

ranked as (
    select
        *,
        count(*) filter (where is_estimate) over () as estimate_count,
        if(is_estimate, row_number() over (partition by is_estimate order by estimate_dkk, sort_order), null) as estimate_rank
    from judged
)
select
    * exclude (estimate_count, forecast_least_methods, estimate_rank, is_before_start, future_dkk, beyond_dkk, estimate_dkk),
    cast(if(reason_code is null, columns('^(future|beyond|estimate)_dkk$'), null) as decimal(18, 2)) as '\0',
    cast(if(reason_code is null, grant_dkk - estimate_dkk, null) as decimal(18, 2)) as unused_dkk,
    -- a band needs methods enough; the middle one is the likely, or the middle between the two in the middle
    coalesce(is_estimate and estimate_count >= forecast_least_methods and estimate_rank = 1, false) as is_low,
    coalesce(
        is_estimate and estimate_count >= forecast_least_methods
        and estimate_rank in ((estimate_count + 1) // 2, (estimate_count + 2) // 2),
        false
    ) as is_likely,
    coalesce(is_estimate and estimate_count >= forecast_least_methods and estimate_rank = estimate_count, false) as is_high
from ranked
