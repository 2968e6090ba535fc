-- Rule money_sum(exact_dkk): an amount rounded to the øre; six digits first, so that half an øre stays half an øre.
cast(round(cast(exact_dkk as decimal(28, 6)), 2) as decimal(18, 2))
