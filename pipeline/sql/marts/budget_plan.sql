-- One row per budget line, funding source and period, with the days over which its budget is planned evenly.
with spans as (
    select
        budget.*,
        greatest(budget.period_start, rule.project_start_date) as start_inside,
        least(budget.period_end, rule.project_end_date) as end_inside
    from marts.fct_budget as budget
    cross join marts.rule as rule
)
-- a period that lies wholly outside the project is planned over its own days, so that nothing is lost
select
    budget_line,
    funding_source,
    period,
    budget_amount,
    currency,
    budget_dkk,
    if(start_inside > end_inside, period_start, start_inside) as plan_start_date,
    if(start_inside > end_inside, period_end, end_inside) as plan_end_date,
    is_illustrative,
    _file, _sheet, _row
from spans
