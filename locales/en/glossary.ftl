# Glossary of all figures.

glossary-intro = Each figure of the dashboard is computed in one place and explained in one place: here. The same words stand in the help beside the figures and in the notes of the reports.
glossary-search = Search the glossary
glossary-search-placeholder = such as presence, budget, expiry
glossary-search-help = Names, explanations, formulas and sources are searched.
glossary-found = { $count ->
    [one] One of { $all } entries matches the search.
   *[other] { $number } of { $all } entries match the search.
}
glossary-all = { $number } entries.
glossary-none = Nothing matches “{ $words }”. Try a shorter word.
glossary-formula = Formula: { $formula }
glossary-unit = Unit: { $unit }
glossary-source = From: { $sources }
glossary-link = Name in the warehouse and in links: { $measure }
glossary-rules = the thresholds
glossary-unit-dkk = Danish kroner
glossary-unit-days = days
glossary-unit-date = date
glossary-unit-count = count
glossary-unit-percent = per cent
glossary-unit-points = points
glossary-unit-code = word
glossary-unit-yes-no = yes or no
glossary-table-title = Glossary
glossary-show-table = The entries as a table and a file
