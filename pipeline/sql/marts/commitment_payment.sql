-- One row per voucher line that pays a commitment: it has the commitment's voucher number and is not older.
with commitments as (
    select voucher_id, min(posted_date) as promised_date
    from marts.fct_expense
    where is_commitment and voucher_id is not null
    group by voucher_id
)
select paid.voucher_id, paid.posted_date, paid.amount_dkk, paid._file, paid._sheet, paid._row
from marts.fct_expense as paid
inner join commitments on paid.voucher_id = commitments.voucher_id
-- numbers begin again each year: what was posted earlier paid something else
where not paid.is_commitment and paid.posted_date >= commitments.promised_date
