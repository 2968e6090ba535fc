-- Rule is_known_by(happened_on, on_day): whether something had come about by then; where no day is stated it counts as known.
coalesce(happened_on <= on_day, true)
