-- Table macro forecast_curve_at(as_of): one row per day on which the forecast band is drawn: the as-of date, month ends, the last day.
with methods as (
    select * from marts.forecast_at(as_of) where is_estimate and days_left > 0
),

asked as (
    -- no band without a likely estimate
    select distinct cast(as_of as date) as as_of_date, methods.days_left, rule.project_end_date
    from methods
    cross join marts.rule as rule
    where methods.is_likely
),

days as (
    select *, unnest([as_of_date, project_end_date]) as point_date
    from asked
    union by name
    select asked.*, dim_date.month_end_date as point_date
    from asked
    inner join marts.dim_date as dim_date
        on dim_date.month_end_date > asked.as_of_date and dim_date.month_end_date < asked.project_end_date
),

planned as (
    select
        days.point_date,
        sum(marts.planned_by(plan.budget_dkk, plan.plan_start_date, plan.plan_end_date, days.point_date)) as plan_dkk
    from days
    cross join marts.budget_plan as plan
    group by days.point_date
),

progress as (
    -- the pace goes on evenly, the plan as it is planned
    select
        days.point_date,
        date_diff('day', days.as_of_date, days.point_date) / days.days_left as share_of_days,
        (planned.plan_dkk - min(planned.plan_dkk) over ())
            / nullif(max(planned.plan_dkk) over () - min(planned.plan_dkk) over (), 0) as share_of_plan
    from days
    left join planned on days.point_date = planned.point_date
),

points as (
    select
        progress.point_date,
        methods.is_likely,
        methods.spent_dkk + (methods.estimate_dkk - methods.spent_dkk)
            * if(methods.method_code = 'run_rate', share_of_days, coalesce(share_of_plan, share_of_days)) as estimate_dkk
    from progress
    cross join methods
)
select
    point_date,
    marts.money_sum(min(estimate_dkk)) as low_dkk,
    marts.money_sum(avg(estimate_dkk) filter (where is_likely)) as likely_dkk,
    marts.money_sum(max(estimate_dkk)) as high_dkk
from points
group by point_date
