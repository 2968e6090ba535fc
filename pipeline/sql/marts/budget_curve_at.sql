-- Table macro budget_curve_at(as_of): one row per point of the project's money, summed up from its start: the end of each month, the project's last day, and the as-of day.
with promises as (
    -- what opens a commitment and what closes it, each under its voucher number
    select posted_date, voucher_id, amount_dkk as opened_dkk, 0 as closed_dkk
    from marts.fct_expense
    where is_commitment
    union all by name
    select posted_date, voucher_id, 0 as opened_dkk, amount_dkk as closed_dkk
    from marts.commitment_payment
),

bounds as (
    select min(first_date) as first_date, max(last_date) as last_date
    from (
        select min(plan_start_date) as first_date, max(plan_end_date) as last_date from marts.budget_plan
        union all by name
        select min(posted_date) as first_date, max(posted_date) as last_date
        from marts.fct_expense
        where amount_dkk is not null and posted_date <= cast(as_of as date)
        union all by name
        select project_start_date as first_date, project_end_date as last_date from marts.rule
    )
),

points as (
    select least(dim_date.month_end_date, bounds.last_date) as point_date
    from marts.dim_date
    inner join bounds
        on dim_date.month_end_date >= bounds.first_date and dim_date.month_start_date <= bounds.last_date
    union by name
    select project_end_date as point_date
    from marts.rule
    union by name
    select cast(as_of as date) as point_date
    from bounds
    where cast(as_of as date) between first_date and last_date
),

planned as (
    -- rounded row by row, as in marts.budget_row_at, so that both add up to the same
    select
        points.point_date,
        sum(marts.money_sum(marts.planned_by(
            plan.budget_dkk, plan.plan_start_date, plan.plan_end_date, points.point_date
        ))) as plan_dkk
    from points
    cross join marts.budget_plan as plan
    group by points.point_date
),

days as (
    select posted_date, sum(amount_dkk) as spent_dkk
    from marts.fct_expense
    where not is_commitment
    group by posted_date
),

spent as (
    select points.point_date, sum(days.spent_dkk) as spent_dkk
    from points
    inner join days on days.posted_date <= points.point_date
    group by points.point_date
),

committed as (
    select point_date, sum(if(closed_dkk > 0, greatest(0, opened_dkk - closed_dkk), opened_dkk)) as committed_dkk
    from (
        select
            points.point_date,
            promises.voucher_id,
            sum(promises.opened_dkk) as opened_dkk,
            sum(promises.closed_dkk) as closed_dkk
        from points
        inner join promises on promises.posted_date <= points.point_date
        group by points.point_date, promises.voucher_id
    )
    group by point_date
)
select
    points.point_date,
    points.point_date > cast(as_of as date) as is_ahead,
    cast(coalesce(planned.plan_dkk, 0) as decimal(18, 2)) as plan_dkk,
    cast(if(points.point_date > cast(as_of as date), null, coalesce(spent.spent_dkk, 0)) as decimal(18, 2)) as spent_dkk,
    cast(if(points.point_date > cast(as_of as date), null, coalesce(committed.committed_dkk, 0)) as decimal(18, 2))
        as committed_dkk
from points
left join planned on points.point_date = planned.point_date
left join spent on points.point_date = spent.point_date
left join committed on points.point_date = committed.point_date
