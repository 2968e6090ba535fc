-- Table macro money_proof_at(as_of): one row per part of the sums, so that the table, the vouchers and the grant can be held together.
with vouchers as materialized (
    select
        budget_line, has_known_line, is_commitment, posted_date, amount_dkk, amount, currency, committed_dkk,
        estimated_dkk,
        rule.project_start_date, rule.project_end_date
    from marts.expense_at(as_of, null) as expense
    cross join marts.rule as rule
),

parts as (
    -- what makes up the money spent …
    select
        case
            when budget_line is null then 'spent_without_line'
            when has_known_line then 'spent_on_lines'
            else 'spent_on_unknown_line'
        end as part_code,
        sum(amount_dkk) as amount_dkk,
        count(*) as voucher_count
    from vouchers
    where not is_commitment and amount_dkk is not null
    group by part_code
    union all by name
    select 'spent_total' as part_code, coalesce(sum(spent_dkk), 0) as amount_dkk
    from marts.budget_at(as_of, null)
    union all by name
    -- … what of it lies outside the project …
    select
        if(posted_date < project_start_date, 'before_project', 'after_project') as part_code, sum(amount_dkk) as amount_dkk,
        count(*) as voucher_count
    from vouchers
    where not is_commitment and amount_dkk is not null
        and (posted_date < project_start_date or posted_date > project_end_date)
    group by part_code
    union all by name
    -- … and what is in no sum, in its own currency, and at the last known rate where every line of it has one
    select
        'without_rate' as part_code, currency, sum(amount) as amount, count(*) as voucher_count,
        if(count(estimated_dkk) = count(*), sum(estimated_dkk), null) as estimated_dkk
    from vouchers
    where amount_dkk is null
    group by currency
    union all by name
    select 'budget_without_rate' as part_code, currency, sum(budget_amount) as amount, count(*) as voucher_count
    from marts.fct_budget
    where budget_dkk is null
    group by currency
    union all by name
    select 'committed' as part_code, sum(committed_dkk) as amount_dkk, count(*) as voucher_count
    from vouchers
    where is_commitment and committed_dkk <> 0
    having count(*) > 0
    union all by name
    select 'grant' as part_code, project_budget_dkk as amount_dkk
    from marts.rule
    union all by name
    select 'budget_lines' as part_code, coalesce(sum(budget_dkk), 0) as amount_dkk
    from marts.budget_line
    union all by name
    select
        'budget_difference' as part_code, coalesce(sum(line.budget_dkk), 0) - any_value(rule.project_budget_dkk) as amount_dkk
    from marts.rule as rule
    left join marts.budget_line as line on true
    having coalesce(sum(line.budget_dkk), 0) <> any_value(rule.project_budget_dkk)
)
select
    part_code,
    currency,
    cast(amount_dkk as decimal(18, 2)) as amount_dkk,
    cast(amount as decimal(18, 2)) as amount,
    cast(voucher_count as bigint) as voucher_count,
    cast(estimated_dkk as decimal(18, 2)) as estimated_dkk,
    list_position([
        'spent_on_lines', 'spent_on_unknown_line', 'spent_without_line', 'spent_total', 'before_project', 'after_project',
        'without_rate', 'committed', 'budget_lines', 'grant', 'budget_difference', 'budget_without_rate'
    ], part_code) as sort_order
from parts
