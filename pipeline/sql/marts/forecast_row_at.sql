-- Table macro forecast_row_at(as_of): one row per voucher, rest of a budget line, row of the budget, and the grant: what the figures about the project's end are made of.
with summary as (
    select
        *,
        -- what a krone weighs in an average month: 30.4375 days; with less than one left, the rest is needed within it
        if(needed_month_dkk is null, null, 1 / greatest(1, days_left * 12 / 365.25)) as needed_weight,
        if(pace_month_dkk is null, null, 365.25 / 12 / pace_days) as pace_weight
    from marts.forecast_summary_at(as_of)
),

bounds as (
    select
        line.budget_line,
        sum(line.estimate_dkk) filter (where method.is_low) as low_dkk,
        sum(line.estimate_dkk) filter (where method.is_high) as high_dkk
    from marts.forecast_line_at(as_of) as line
    inner join marts.forecast_at(as_of) as method on line.method_code = method.method_code
    where method.is_low or method.is_high
    group by line.budget_line
),

gathered as (
    select
        if(expense.is_commitment, 'committed', 'spent') as entry_kind,
        expense.voucher_id, expense.posted_date, expense.text, expense.budget_line, expense.funding_source,
        if(expense.is_commitment, expense.committed_dkk, expense.amount_dkk) as amount_dkk,
        -expense.spent_dkk - expense.committed_dkk as effect_dkk,
        if(summary.is_known and not expense.is_commitment, expense.amount_dkk, null) as likely_dkk,
        if(summary.is_known and not expense.is_commitment, expense.amount_dkk, null) as low_dkk,
        if(summary.is_known and not expense.is_commitment, expense.amount_dkk, null) as high_dkk,
        if(expense.is_commitment, null, -expense.amount_dkk * summary.needed_weight) as needed_dkk,
        if(
            not expense.is_commitment and expense.posted_date between summary.pace_from_date and cast(as_of as date),
            expense.amount_dkk * summary.pace_weight, null
        ) as pace_dkk,
        expense.is_illustrative, expense._file, expense._sheet, expense._row
    from marts.expense_at(as_of, null) as expense
    cross join summary
    where expense.amount_dkk is not null and (not expense.is_commitment or expense.committed_dkk <> 0)
    union all by name
    -- what each estimate expects of a line besides what is spent on it
    select
        'ahead' as entry_kind, line.budget_line, line.forecast_dkk - line.spent_dkk as amount_dkk, 0 as effect_dkk,
        bounds.low_dkk - line.spent_dkk as low_dkk, amount_dkk as likely_dkk, bounds.high_dkk - line.spent_dkk as high_dkk,
        coalesce(addresses.is_illustrative, false) as is_illustrative, addresses._file, addresses._sheet, addresses._row
    from marts.forecast_waterfall_at(as_of) as line
    left join bounds on line.budget_line is not distinct from bounds.budget_line
    left join marts.line_address as addresses on line.budget_line = addresses.budget_line
    union all by name
    select
        'budget' as entry_kind, period as text, budget_line, funding_source, budget_dkk as amount_dkk, 0 as effect_dkk,
        is_illustrative, _file, _sheet, _row
    from marts.fct_budget
    where budget_dkk is not null
    union all by name
    select
        'grant' as entry_kind, project_start_date as posted_date, grant_dkk as amount_dkk, grant_dkk as effect_dkk,
        grant_dkk * needed_weight as needed_dkk, false as is_illustrative, 'rules.toml' as _file
    from summary
)
select
    entry_kind,
    voucher_id,
    posted_date,
    text,
    budget_line,
    funding_source,
    cast(columns('^(amount|effect|low|likely|high)_dkk$') as decimal(18, 2)) as '\0',
    -- the grant less what is likely, and what is likely less the budget
    cast(if(entry_kind = 'grant', amount_dkk, -likely_dkk) as decimal(18, 2)) as unused_dkk,
    cast(if(entry_kind = 'budget', -amount_dkk, likely_dkk) as decimal(18, 2)) as deviation_dkk,
    cast(needed_dkk as decimal(28, 6)) as needed_month_dkk,
    cast(pace_dkk as decimal(28, 6)) as pace_month_dkk,
    summary.is_known,
    is_illustrative,
    _file, _sheet, _row
from gathered
cross join (select is_known from summary) as summary
