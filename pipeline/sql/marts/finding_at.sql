-- Table macro finding_at(as_of): one row per rule check that found something about the money.
with vouchers as (
    select
        unnest([
            case when posted_date < project_start_date then 'posted_before_project' when posted_date > project_end_date then 'posted_after_project' end,
            case when not has_known_line then if(budget_line is null, 'missing_budget_line', 'unknown_budget_line') end,
            case when amount_dkk is null then 'unknown_exchange_rate' end,
            case when status = 'other' then 'unknown_expense_status' end,
            case
                when is_commitment and committed_dkk is distinct from 0
                    and marts.last_known_day(posted_date, posted_date_precision) + to_months(commitment_old_months) < cast(as_of as date)
                    then 'old_commitment'
            end
        ]) as rule_code,
        budget_line, funding_source, voucher_id, posted_date,
        -- what of an old commitment is open; one without a known rate is open as a whole
        if(rule_code = 'old_commitment', committed_dkk, amount_dkk) as amount_dkk,
        amount, currency, _file, _sheet, _row
    from marts.expense_at(as_of, null)
    cross join marts.rule
),

totals as (
    select sum(budget_dkk) as budget_dkk, sum(plan_dkk) as plan_dkk, sum(spent_dkk) as spent_dkk
    from marts.budget_at(as_of, null)
),

found as (
    -- over by what is spent, or, within the budget, once what is ordered has been paid; money without a line, or on one that was not
    -- approved, is borne by its source all the same
    select
        level || '_' || verdict_code || if(verdict_code = 'overcommitted', '', '_budget') as rule_code, severity,
        budget_line, funding_source,
        spent_dkk + if(verdict_code = 'overcommitted', committed_dkk, 0) as amount_dkk, budget_dkk as limit_dkk
    from marts.budget_verdict_at(as_of)
    where verdict_code in ('far_over', 'over', 'overcommitted') and is_approved_line
        and (level = 'line' or level = 'source' and funding_source is not null)
    union all by name
    -- asked from half time on: before, a slow start says little
    select 'under_plan' as rule_code, spent_dkk as amount_dkk, plan_dkk as limit_dkk
    from totals
    cross join marts.rule
    where (date_diff('day', project_start_date, cast(as_of as date)) + 1) * 2
            >= date_diff('day', project_start_date, project_end_date) + 1
        and spent_dkk * 100 < plan_dkk * (100 - under_plan_percent)
    union all by name
    select 'budget_total_differs' as rule_code, budget_dkk as amount_dkk, project_budget_dkk as limit_dkk
    from totals
    cross join marts.rule
    where budget_dkk <> 0 and budget_dkk <> project_budget_dkk
    union all by name
    select
        'unknown_budget_rate' as rule_code, budget_line, funding_source, period_start as posted_date, budget_amount as amount,
        currency, _file, _sheet, _row
    from marts.fct_budget
    where budget_dkk is null
    union all by name
    select * from vouchers where rule_code is not null
)
select
    rule_code,
    coalesce(severity, if(rule_code in ('under_plan', 'old_commitment', 'unknown_expense_status'), 'amber', 'red')) as severity,
    budget_line, funding_source, voucher_id, posted_date,
    cast(amount_dkk as decimal(18, 2)) as amount_dkk,
    cast(limit_dkk as decimal(18, 2)) as limit_dkk,
    amount, currency, _file, _sheet, _row,
    -- the rules of the money page, each with what it may find
    map {
        'line_far_over_budget': 'line', 'line_over_budget': 'line', 'line_overcommitted': 'committed',
        'source_far_over_budget': 'source', 'source_over_budget': 'source', 'source_overcommitted': 'source',
        'posted_before_project': 'outside', 'posted_after_project': 'outside',
        'missing_budget_line': 'budget_line', 'unknown_budget_line': 'budget_line',
        'unknown_exchange_rate': 'rate', 'unknown_budget_rate': 'rate', 'under_plan': 'plan', 'budget_total_differs': 'total',
        'old_commitment': 'old', 'unknown_expense_status': 'status'
    }[rule_code] as rule
from found
