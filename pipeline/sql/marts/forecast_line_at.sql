-- Table macro forecast_line_at(as_of): one row a budget line and forecast method.
with base as (
    select * from marts.forecast_base_at(as_of)
),

whole as (
    select sum(budget_dkk) as budget_dkk, sum(plan_dkk) as plan_dkk, sum(spent_dkk) as spent_dkk
    from base
),

methods as (
    select *
    from (values (1, 'run_rate'), (2, 'plan_ratio'), (3, 'plan_rest'), (4, 'committed')) as known(sort_order, method_code)
),

ahead as (
    -- what each method foresees after the as-of date, unrounded
    select
        methods.method_code,
        methods.sort_order,
        base.*,
        case
            when base.days_left = 0 then 0
            when methods.method_code = 'run_rate' then base.pace_dkk * base.days_left / nullif(base.pace_days, 0)
            when methods.method_code = 'plan_ratio'
                then cast(base.budget_dkk - base.plan_dkk as decimal(18, 2)) * whole.spent_dkk / nullif(whole.plan_dkk, 0)
            when methods.method_code = 'plan_rest' then base.budget_dkk - base.plan_dkk
            else 0
        end as future_exact
    from base
    cross join methods
    cross join whole
),

summed as (
    -- rounded as a running sum: the lines add up to the rounded whole, to the øre
    select
        *,
        round(cast(
            sum(coalesce(future_exact, 0)) over (
                partition by method_code order by line_number rows unbounded preceding
            ) as decimal(28, 6)
        ), 2) as future_running_dkk
    from ahead
),

rounded as (
    select
        *,
        cast(
            future_running_dkk
            - coalesce(lag(future_running_dkk) over (partition by method_code order by line_number), 0)
            as decimal(18, 2)
        ) as future_dkk
    from summed
),

final as (
    -- no line ends below what is spent and committed on it already
    select
        method_code,
        sort_order,
        budget_line,
        line_number,
        is_approved_line,
        budget_dkk,
        plan_dkk,
        spent_dkk,
        committed_dkk,
        pace_dkk,
        pace_voucher_count,
        pace_from_date,
        pace_days,
        days_left,
        is_before_start,
        future_dkk,
        cast(greatest(committed_dkk - future_dkk, -future_dkk, 0) as decimal(18, 2)) as beyond_dkk,
        cast(spent_dkk + greatest(future_dkk, committed_dkk, 0) as decimal(18, 2)) as estimate_dkk,
        cast(spent_dkk + greatest(future_dkk, committed_dkk, 0) - budget_dkk as decimal(18, 2)) as deviation_dkk
    from rounded
)
select * from final
