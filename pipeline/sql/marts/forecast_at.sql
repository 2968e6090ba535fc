-- Table macro forecast_at(as_of): one row a forecast method: where the project lands, and from which figures.
with sums as (
    select
        method_code,
        any_value(sort_order) as sort_order,
        cast(sum(budget_dkk) as decimal(18, 2)) as budget_dkk,
        cast(sum(plan_dkk) as decimal(18, 2)) as plan_dkk,
        cast(sum(spent_dkk) as decimal(18, 2)) as spent_dkk,
        cast(sum(committed_dkk) as decimal(18, 2)) as committed_dkk,
        sum(future_dkk) as future_dkk,
        sum(beyond_dkk) as beyond_dkk,
        sum(estimate_dkk) as estimate_dkk,
        cast(sum(pace_dkk) as decimal(18, 2)) as pace_dkk,
        cast(sum(pace_voucher_count) as bigint) as pace_voucher_count,
        any_value(pace_from_date) as pace_from_date,
        any_value(pace_days) as pace_days,
        any_value(days_left) as days_left,
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
        end as reason_code
    from sums
    cross join marts.rule as rule
),

counted as (
    select
        *,
        reason_code is null and method_code <> 'committed' as is_estimate,
        count(*) filter (where reason_code is null and method_code <> 'committed') over () as estimate_count
    from judged
),

ranked as (
    select
        *,
        if(is_estimate, row_number() over (partition by is_estimate order by estimate_dkk, sort_order), null) as estimate_rank
    from counted
),

final as (
    select
        * exclude (estimate_count, forecast_least_methods, estimate_rank, is_before_start) replace (
            cast(if(reason_code is null, future_dkk, null) as decimal(18, 2)) as future_dkk,
            cast(if(reason_code is null, beyond_dkk, null) as decimal(18, 2)) as beyond_dkk,
            cast(if(reason_code is null, estimate_dkk, null) as decimal(18, 2)) as estimate_dkk
        ),
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
)
select * from final
