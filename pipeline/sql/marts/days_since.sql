-- Rule days_since(first_day, known_to, on_day): the days from a date to the as-of day; of a date known in part from its last day, none while that is ahead.
date_diff('day', marts.counted_day(marts.last_known_day(first_day, known_to), on_day), on_day)
