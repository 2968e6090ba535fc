-- Table macro budget_curve_at(as_of): one row a month of the project, money summed up from its start.
with asked as (
    select cast(as_of as date) as as_of_date
),

vouchers as (
    select is_commitment, posted_date, sum(amount_dkk) as amount_dkk
    from marts.fct_expense
    group by is_commitment, posted_date
),

bounds as (
    select min(first_date) as first_date, max(last_date) as last_date
    from (
        select min(plan_start_date) as first_date, max(plan_end_date) as last_date from marts.budget_plan
        union all
        select min(posted_date), max(posted_date) from vouchers where amount_dkk is not null
        union all
        select project_start_date, project_end_date from marts.rule
    )
),

months as (
    select distinct month_start_date, month_end_date
    from marts.dim_date
    inner join bounds
        on dim_date.month_end_date >= bounds.first_date and dim_date.month_start_date <= bounds.last_date
),

planned as (
    select
        months.month_end_date,
        sum(
            plans.budget_dkk * greatest(0, least(
                date_diff('day', plans.plan_start_date, months.month_end_date) + 1,
                date_diff('day', plans.plan_start_date, plans.plan_end_date) + 1
            )) / (date_diff('day', plans.plan_start_date, plans.plan_end_date) + 1)
        ) as plan_dkk
    from months
    cross join marts.budget_plan as plans
    group by months.month_end_date
),

spent as (
    select
        months.month_end_date,
        sum(vouchers.amount_dkk) filter (where not vouchers.is_commitment) as spent_dkk,
        sum(vouchers.amount_dkk) filter (where vouchers.is_commitment) as committed_dkk
    from months
    cross join asked
    inner join vouchers on vouchers.posted_date <= least(months.month_end_date, asked.as_of_date)
    group by months.month_end_date
),

final as (
    select
        months.month_start_date,
        months.month_end_date,
        months.month_start_date > asked.as_of_date as is_ahead,
        cast(round(cast(coalesce(planned.plan_dkk, 0) as decimal(28, 6)), 2) as decimal(18, 2)) as plan_dkk,
        cast(if(months.month_start_date > asked.as_of_date, null, coalesce(spent.spent_dkk, 0)) as decimal(18, 2))
            as spent_dkk,
        cast(if(months.month_start_date > asked.as_of_date, null, coalesce(spent.committed_dkk, 0)) as decimal(18, 2))
            as committed_dkk
    from months
    cross join asked
    left join planned on months.month_end_date = planned.month_end_date
    left join spent on months.month_end_date = spent.month_end_date
)
select * from final
