-- Rule in_kroner(amount, currency, dkk_per_unit): an amount in kroner; in another currency at a rate, and unknown without one, never at 1.
case
    when coalesce(currency, 'DKK') = 'DKK' then amount
    else try_cast(round(cast(amount as decimal(28, 2)) * dkk_per_unit, 2) as decimal(18, 2))
end
