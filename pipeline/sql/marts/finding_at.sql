-- Table macro finding_at(as_of): one row a rule check that found something about the money.
with asked as (
    select cast(as_of as date) as as_of_date
),

vouchers as materialized (
    select
        budget_line, has_known_line, funding_source, voucher_id, posted_date, status, is_commitment, amount_dkk, amount,
        currency, committed_dkk, _file, _sheet, _row, rule.project_start_date, rule.project_end_date
    from marts.expense_at(as_of, null) as expense
    cross join marts.rule as rule
),

money as materialized (
    select * from marts.budget_at(as_of, null)
),

judged as materialized (
    select * from marts.budget_verdict_at(as_of)
),

by_line as (
    select *
    from judged
    where level = 'line' and is_approved_line
),

lines as (
    select
        if(verdict_code = 'far_over', 'line_far_over_budget', 'line_over_budget') as rule_code,
        marts.verdict_severity(verdict_code) as severity,
        by_line.budget_line,
        cast(null as varchar) as funding_source,
        cast(null as varchar) as voucher_id,
        cast(null as date) as posted_date,
        cast(by_line.spent_dkk as decimal(18, 2)) as amount_dkk,
        cast(by_line.budget_dkk as decimal(18, 2)) as limit_dkk,
        cast(null as decimal(18, 2)) as amount,
        cast(null as varchar) as currency,
        cast(null as varchar) as _file,
        cast(null as varchar) as _sheet,
        cast(null as bigint) as _row
    from by_line
    where verdict_code in ('far_over', 'over')
),

overcommitted as (
    -- the vouchers are within the budget, but not when what is ordered has been paid; a line over budget is reported above
    select
        'line_overcommitted', 'amber', budget_line, null, null, null,
        cast(spent_dkk + committed_dkk as decimal(18, 2)), cast(budget_dkk as decimal(18, 2)), null, null, null, null, null
    from by_line
    where verdict_code = 'overcommitted'
),

by_source as (
    -- money without a line, or on one that was not approved, is borne by its source all the same
    select *
    from judged
    where level = 'source' and funding_source is not null and is_approved_line
),

sources as (
    select
        if(verdict_code = 'far_over', 'source_far_over_budget', 'source_over_budget'),
        marts.verdict_severity(verdict_code),
        null, funding_source, null, null,
        cast(spent_dkk as decimal(18, 2)), cast(budget_dkk as decimal(18, 2)), null, null, null, null, null
    from by_source
    where verdict_code in ('far_over', 'over')
),

source_overcommitted as (
    select
        'source_overcommitted', 'amber', null, funding_source, null, null,
        cast(spent_dkk + committed_dkk as decimal(18, 2)), cast(budget_dkk as decimal(18, 2)), null, null, null, null, null
    from by_source
    where verdict_code = 'overcommitted'
),

totals as (
    select sum(budget_dkk) as budget_dkk, sum(plan_dkk) as plan_dkk, sum(spent_dkk) as spent_dkk
    from money
),

under_plan as (
    -- asked from half time on: before, a slow start says little
    select
        'under_plan', 'amber', null, null, null, null,
        cast(totals.spent_dkk as decimal(18, 2)), cast(totals.plan_dkk as decimal(18, 2)), null, null, null, null, null
    from totals
    cross join asked
    cross join marts.rule as rule
    where (date_diff('day', rule.project_start_date, asked.as_of_date) + 1) * 2
            >= date_diff('day', rule.project_start_date, rule.project_end_date) + 1
        and totals.spent_dkk * 100 < totals.plan_dkk * (100 - rule.under_plan_percent)
),

budget_total as (
    select
        'budget_total_differs', 'red', null, null, null, null,
        cast(totals.budget_dkk as decimal(18, 2)), rule.project_budget_dkk, null, null, null, null, null
    from totals
    cross join marts.rule as rule
    where totals.budget_dkk <> 0 and totals.budget_dkk <> rule.project_budget_dkk
),

outside as (
    select
        if(posted_date < project_start_date, 'posted_before_project', 'posted_after_project'), 'red',
        budget_line, funding_source, voucher_id, posted_date, amount_dkk, null, amount, currency, _file, _sheet, _row
    from vouchers
    where posted_date < project_start_date or posted_date > project_end_date
),

without_line as (
    select
        if(budget_line is null, 'missing_budget_line', 'unknown_budget_line'), 'red',
        budget_line, funding_source, voucher_id, posted_date, amount_dkk, null, amount, currency, _file, _sheet, _row
    from vouchers
    where not has_known_line
),

without_rate as (
    select
        'unknown_exchange_rate', 'red',
        budget_line, funding_source, voucher_id, posted_date, amount_dkk, null, amount, currency, _file, _sheet, _row
    from vouchers
    where amount_dkk is null
),

budget_without_rate as (
    select
        'unknown_budget_rate', 'red',
        budget_line, funding_source, null, period_start, null, null, budget_amount, currency, _file, _sheet, _row
    from marts.fct_budget
    where budget_dkk is null
),

old_commitments as (
    select
        'old_commitment', 'amber',
        -- what of it is open; one without a known rate is open as a whole
        vouchers.budget_line, vouchers.funding_source, vouchers.voucher_id, vouchers.posted_date, vouchers.committed_dkk, null,
        vouchers.amount, vouchers.currency, vouchers._file, vouchers._sheet, vouchers._row
    from vouchers
    cross join asked
    cross join marts.rule as rule
    where vouchers.is_commitment and vouchers.committed_dkk is distinct from 0
        and vouchers.posted_date + to_months(rule.commitment_old_months) < asked.as_of_date
),

unknown_status as (
    select
        'unknown_expense_status', 'amber',
        budget_line, funding_source, voucher_id, posted_date, amount_dkk, null, amount, currency, _file, _sheet, _row
    from vouchers
    where status = 'other'
),

found as (
    select * from lines
    union all
    select * from overcommitted
    union all
    select * from sources
    union all
    select * from source_overcommitted
    union all
    select * from under_plan
    union all
    select * from budget_total
    union all
    select * from outside
    union all
    select * from without_line
    union all
    select * from without_rate
    union all
    select * from budget_without_rate
    union all
    select * from old_commitments
    union all
    select * from unknown_status
),

final as (
    -- the rules of the money page, each with what it may find
    select
        *,
        case
            when rule_code in ('line_far_over_budget', 'line_over_budget') then 'line'
            when rule_code = 'line_overcommitted' then 'committed'
            when rule_code in ('source_far_over_budget', 'source_over_budget', 'source_overcommitted') then 'source'
            when rule_code in ('posted_before_project', 'posted_after_project') then 'outside'
            when rule_code in ('missing_budget_line', 'unknown_budget_line') then 'budget_line'
            when rule_code in ('unknown_exchange_rate', 'unknown_budget_rate') then 'rate'
            when rule_code = 'under_plan' then 'plan'
            when rule_code = 'budget_total_differs' then 'total'
            when rule_code = 'old_commitment' then 'old'
            when rule_code = 'unknown_expense_status' then 'status'
        end as rule
    from found
)
select * from final
