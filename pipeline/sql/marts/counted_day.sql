-- Rule counted_day(last_day, on_day): the day by which a date counts that is known in part: its last one, but never later than the as-of day.
if(last_day > on_day, on_day, last_day)
