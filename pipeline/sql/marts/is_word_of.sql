-- Rule is_word_of(said_date, replaced_from, on_day): whether a company's word had been said by then and nothing later was in its place.
marts.is_stated_by(said_date, on_day) and coalesce(replaced_from > on_day, true)
