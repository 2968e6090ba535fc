-- Table macro budget_at(as_of, period_from): one row per budget line and funding source.
with planned as (
    select budget_line, funding_source, sum(plan_dkk) as plan_dkk
    from marts.budget_row_at(as_of)
    group by budget_line, funding_source
),

expenses as (
    select
        budget_line,
        funding_source,
        sum(columns('^(spent_before|spent_period|spent|committed)_dkk$')) as '\0',
        count(*) as voucher_count,
        count(*) filter (where amount_dkk is null) as unconverted_count,
        bool_or(is_illustrative) as is_illustrative
    from marts.expense_at(as_of, period_from)
    group by budget_line, funding_source
),

joined as (
    -- money without a line, or on a line that was not approved, has its own row with a budget of 0
    select
        coalesce(budget.budget_line, expenses.budget_line) as budget_line,
        coalesce(budget.funding_source, expenses.funding_source) as funding_source,
        coalesce(budget.is_approved_line, false) as is_approved_line,
        coalesce(columns('_dkk$|^voucher_count$'), 0) as '\0',
        coalesce(expenses.unconverted_count, 0) + coalesce(budget.unconverted_count, 0) as unconverted_count,
        coalesce(budget.is_illustrative, false) or coalesce(expenses.is_illustrative, false) as is_illustrative,
        budget.sort_order
    from marts.budget_line as budget
    left join planned
        on budget.budget_line is not distinct from planned.budget_line
        and budget.funding_source is not distinct from planned.funding_source
    full join expenses
        on budget.budget_line is not distinct from expenses.budget_line
        and budget.funding_source is not distinct from expenses.funding_source
),

judged as (
    select
        budget_line,
        funding_source,
        is_approved_line,
        cast(columns('^(original_budget|budget|plan|spent_before|spent_period|spent|committed)_dkk$') as decimal(18, 2)) as '\0',
        cast(if(budget_dkk = 0, null, spent_dkk * 100 / budget_dkk) as decimal(18, 1)) as spent_percent,
        cast(budget_dkk - spent_dkk as decimal(18, 2)) as remaining_dkk,
        cast(budget_dkk - spent_dkk - committed_dkk as decimal(18, 2)) as available_dkk,
        case
            when budget_line is null then 'no_line'
            when not is_approved_line then 'unapproved'
            else marts.money_verdict(spent_dkk, committed_dkk, budget_dkk, rule.line_over_percent, rule.budget_near_percent)
        end as verdict_code,
        voucher_count,
        unconverted_count,
        is_illustrative,
        sort_order
    from joined
    cross join marts.rule as rule
)
select *, marts.verdict_severity(verdict_code) as severity
from judged
