-- Table macro expense_at(as_of, period_from): one row per voucher line that was posted on or before the as-of date.
with paid as (
    select payment.voucher_id, sum(payment.amount_dkk) as paid_dkk
    from marts.commitment_payment as payment
    where payment.posted_date <= cast(as_of as date)
    group by payment.voucher_id
)
select
    expense.* exclude (promised_so_far_dkk),
    if(not is_commitment and posted_date < cast(period_from as date), amount_dkk, 0) as spent_before_dkk,
    if(not is_commitment and coalesce(posted_date >= cast(period_from as date), true), amount_dkk, 0) as spent_period_dkk,
    if(not is_commitment, amount_dkk, 0) as spent_dkk,
    -- open for what no voucher has paid of it
    cast(case
        when not is_commitment then 0
        when amount_dkk > 0 and paid.paid_dkk > 0
            then least(amount_dkk, greatest(0, promised_so_far_dkk - paid.paid_dkk))
        else amount_dkk
    end as decimal(18, 2)) as committed_dkk
from marts.fct_expense as expense
left join paid on expense.is_commitment and expense.voucher_id = paid.voucher_id
where expense.posted_date <= cast(as_of as date)
