-- Table macro budget_row_at(as_of): one row per row of the budget as it holds now, with what of it is planned by the day, and one as it was at first.
select
    'budget' as entry_kind, budget_line, funding_source, period, budget_amount, currency, budget_dkk,
    cast(0 as decimal(18, 2)) as original_budget_dkk,
    -- rounded row by row, so that whatever is added up agrees to the øre
    marts.money_sum(marts.planned_by(budget_dkk, plan_start_date, plan_end_date, cast(as_of as date))) as plan_dkk,
    is_illustrative, _file, _sheet, _row
from marts.budget_plan
union all by name
select
    'original' as entry_kind, budget_line, funding_source, period, 0 as budget_dkk, original_dkk as original_budget_dkk,
    0 as plan_dkk, is_illustrative, coalesce(original_file, _file) as _file, coalesce(original_sheet, _sheet) as _sheet,
    coalesce(original_row, _row) as _row
from marts.budget_version
where not is_added
