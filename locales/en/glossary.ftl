# Glossary of all figures.

glossary-intro = Every figure in the dashboard is computed in one place and explained in one place: here.
glossary-search = Search the glossary
glossary-search-placeholder = such as presence, budget, expiry
glossary-search-help = The search covers everything stated under each term.
glossary-found = { $count ->
    [one] One of { $all } entries matches the search.
   *[other] { $count } of { $all } entries match the search.
}
glossary-all = { $number } entries.
glossary-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
glossary-none = Nothing matches “{ $words }”. Try a shorter word.
glossary-formula = Formula: { $formula }
glossary-unit = Value: { $unit }
glossary-link = Name in the warehouse and in links: { $measure }
glossary-columns = Words in the tables
glossary-pages = Shown on: { LIST($pages, form: "commas") }
glossary-unit-integer = number
glossary-unit-decimal = number
glossary-unit-money = kroner
glossary-unit-days = days
glossary-unit-percent = per cent
glossary-unit-points = number
glossary-unit-date = date
glossary-unit-text = text
glossary-unit-yes-no = yes or no
glossary-unit-list = text
glossary-unit-code = text
