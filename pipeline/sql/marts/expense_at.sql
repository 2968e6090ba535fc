-- Table macro expense_at(as_of, period_from): one row a voucher line that was posted on or before the as-of date.
with asked as (
    select cast(as_of as date) as as_of_date, cast(period_from as date) as period_from_date
),

final as (
    select
        expense.*,
        if(not is_commitment and posted_date < asked.period_from_date, amount_dkk, 0) as spent_before_dkk,
        if(
            not is_commitment and (asked.period_from_date is null or posted_date >= asked.period_from_date),
            amount_dkk, 0
        ) as spent_period_dkk,
        if(not is_commitment, amount_dkk, 0) as spent_dkk,
        if(is_commitment, amount_dkk, 0) as committed_dkk
    from marts.fct_expense as expense
    cross join asked
    where expense.posted_date <= asked.as_of_date
)
select * from final
