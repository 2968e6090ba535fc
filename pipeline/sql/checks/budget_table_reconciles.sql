-- The grant table adds up to the vouchers and to the budget, to the øre, on any day.
with days as (
    select max(posted_date) as as_of_date from marts.fct_expense
),
sums as (
    select sum(budget_dkk) as budget_dkk, sum(spent_dkk) as spent_dkk, sum(spent_before_dkk + spent_period_dkk) as parts_dkk,
        sum(committed_dkk) as committed_dkk, sum(remaining_dkk) as remaining_dkk, sum(available_dkk) as available_dkk
    from marts.budget_at((select as_of_date from days), null)
),
vouchers as (
    select coalesce(sum(amount_dkk) filter (where not is_commitment), 0) as spent_dkk,
        coalesce(sum(amount_dkk) filter (where is_commitment), 0) as committed_dkk
    from marts.fct_expense
),
approved as (
    select coalesce(sum(budget_dkk), 0) as budget_dkk from marts.fct_budget
)
select sums.*, vouchers.spent_dkk as voucher_dkk, approved.budget_dkk as approved_dkk
from sums, vouchers, approved
where coalesce(sums.spent_dkk, 0) <> vouchers.spent_dkk
    or coalesce(sums.committed_dkk, 0) <> vouchers.committed_dkk
    or coalesce(sums.budget_dkk, 0) <> approved.budget_dkk
    or sums.parts_dkk <> sums.spent_dkk
    or sums.budget_dkk - sums.spent_dkk <> sums.remaining_dkk
    or sums.remaining_dkk - sums.committed_dkk <> sums.available_dkk
