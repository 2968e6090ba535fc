-- Table macro expense_at(as_of, period_from): one row a voucher line that was posted on or before the as-of date.
with asked as (
    select cast(as_of as date) as as_of_date, cast(period_from as date) as period_from_date
),

paid as (
    select payment.voucher_id, sum(payment.amount_dkk) as paid_dkk
    from marts.commitment_payment as payment
    cross join asked
    where payment.posted_date <= asked.as_of_date
    group by payment.voucher_id
),

commitments as (
    -- what has been paid closes the lines of a commitment in their order
    select
        expense.*,
        case
            when expense.amount_dkk > 0 and paid.paid_dkk > 0 then least(expense.amount_dkk, greatest(0, sum(
                expense.amount_dkk
            ) over (
                partition by expense.voucher_id
                order by expense.posted_date, expense._file, expense._sheet, expense._row
            ) - paid.paid_dkk))
            else expense.amount_dkk
        end as open_dkk
    from marts.fct_expense as expense
    cross join asked
    left join paid on expense.voucher_id = paid.voucher_id
    where expense.is_commitment and expense.posted_date <= asked.as_of_date
),

lines as (
    select expense.*, cast(null as decimal(18, 2)) as open_dkk
    from marts.fct_expense as expense
    cross join asked
    where not expense.is_commitment and expense.posted_date <= asked.as_of_date
    union all
    select * from commitments
),

final as (
    select
        lines.* exclude (open_dkk),
        if(not is_commitment and posted_date < asked.period_from_date, amount_dkk, 0) as spent_before_dkk,
        if(
            not is_commitment and (asked.period_from_date is null or posted_date >= asked.period_from_date),
            amount_dkk, 0
        ) as spent_period_dkk,
        if(not is_commitment, amount_dkk, 0) as spent_dkk,
        -- open for what no voucher has paid of it
        cast(if(is_commitment, open_dkk, 0) as decimal(18, 2)) as committed_dkk
    from lines
    cross join asked
)
select * from final
