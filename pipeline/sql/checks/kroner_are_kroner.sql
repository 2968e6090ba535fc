-- An amount in Danish kroner is itself, and an unknown rate never makes a foreign amount into kroner.
select voucher_id, amount, currency, amount_dkk, dkk_per_unit, _file, _sheet, _row
from marts.fct_expense
where (currency = 'DKK' and amount_dkk is distinct from amount)
    or (currency <> 'DKK' and dkk_per_unit is null and amount_dkk is not null)
