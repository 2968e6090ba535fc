# Ordbog over alle tal.

glossary-intro = Hvert tal i dashboardet regnes ud ét sted og forklares ét sted: her.
glossary-search = Søg i ordbogen
glossary-search-placeholder = fx nærvær, budget, udløb
glossary-search-help = Der søges i alt, hvad der står ved hvert ord.
glossary-found = { $count ->
    [one] Ét af { $all } ord passer til søgningen.
   *[other] { $count } af { $all } ord passer til søgningen.
}
glossary-all = { $number } ord.
glossary-count = { $count } ord
glossary-none = Intet passer til »{ $words }«. Prøv et kortere ord.
glossary-formula = Formel: { $formula }
glossary-unit = Værdi: { $unit }
glossary-link = Navn i lageret og i links: { $measure }
glossary-columns = Ord i tabellerne
glossary-pages = Ses på: { LIST($pages, form: "commas") }
glossary-unit-integer = tal
glossary-unit-decimal = tal
glossary-unit-money = kroner
glossary-unit-days = dage
glossary-unit-percent = procent
glossary-unit-points = tal
glossary-unit-date = dato
glossary-unit-text = tekst
glossary-unit-yes-no = ja eller nej
glossary-unit-list = tekst
glossary-unit-code = tekst
