-- Rule money_verdict(spent_dkk, committed_dkk, budget_dkk, over_percent, near_percent): how what is spent and promised stands against the budget for it: far_over, over, overcommitted, near, within, or not_begun.
case
    when budget_dkk is null then null
    when spent_dkk * 100 > budget_dkk * (100 + over_percent) then 'far_over'
    when spent_dkk > budget_dkk then 'over'
    when spent_dkk + committed_dkk > budget_dkk then 'overcommitted'
    when spent_dkk = 0 and committed_dkk = 0 then 'not_begun'
    when budget_dkk <> 0 and spent_dkk * 100 >= budget_dkk * near_percent then 'near'
    else 'within'
end
