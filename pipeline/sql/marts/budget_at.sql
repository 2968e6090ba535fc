-- Table macro budget_at(as_of, period_from): one row per budget line and funding source.
with gathered as (
    -- money without a line, or on a line that was not approved, has its own row with a budget of 0
    select * from marts.budget_line
    union all by name
    select budget_line, funding_source, plan_dkk from marts.budget_row_at(as_of)
    union all by name
    select
        budget_line, funding_source, columns('^(spent_before|spent_period|spent|committed)_dkk$'), 1 as voucher_count,
        cast(amount_dkk is null as bigint) as unconverted_count, is_illustrative
    from marts.expense_at(as_of, period_from)
),

joined as (
    select
        budget_line,
        funding_source,
        coalesce(bool_or(is_approved_line), false) as is_approved_line,
        coalesce(sum(columns('_dkk$')), 0) as '\0',
        cast(coalesce(sum(columns('_count$')), 0) as bigint) as '\0',
        bool_or(is_illustrative) as is_illustrative,
        min(sort_order) as sort_order
    from gathered
    group by budget_line, funding_source
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
