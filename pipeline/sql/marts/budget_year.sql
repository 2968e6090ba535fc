-- One row per row of the budget and calendar year over which it is planned, with so much of it.
-- a difference of rounded sums: the years of a row add up to it
select
    budget_line,
    funding_source,
    period,
    year_number,
    cast(
        marts.money_sum(marts.planned_by(budget_dkk, plan_start_date, plan_end_date, make_date(year_number, 12, 31)))
        - marts.money_sum(marts.planned_by(budget_dkk, plan_start_date, plan_end_date, make_date(year_number - 1, 12, 31)))
        as decimal(18, 2)
    ) as year_budget_dkk,
    is_illustrative,
    _file, _sheet, _row
from marts.budget_plan
cross join unnest(generate_series(year(plan_start_date), year(plan_end_date))) as years (year_number)
