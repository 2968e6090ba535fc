-- Rule planned_by(budget_dkk, first_day, last_day, on_day): so much of a budget as is planned to be spent by a day, evenly over its days; not rounded.
budget_dkk * greatest(0, least(
    date_diff('day', first_day, on_day) + 1, date_diff('day', first_day, last_day) + 1
)) / (date_diff('day', first_day, last_day) + 1)
