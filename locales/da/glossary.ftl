# Ordbog over alle tal.

glossary-intro = Hvert tal i dashboardet regnes ud ét sted og forklares ét sted: her. De samme ord står i hjælpen ved tallene og i noterne til rapporterne.
glossary-search = Søg i ordbogen
glossary-search-placeholder = fx nærvær, budget, udløb
glossary-search-help = Der søges i navne, forklaringer, formler og kilder.
glossary-found = { $count ->
    [one] Ét ud af { $all } ord passer på søgningen.
   *[other] { $number } ud af { $all } ord passer på søgningen.
}
glossary-all = { $number } ord.
glossary-none = Intet passer på »{ $words }«. Prøv et kortere ord.
glossary-formula = Formel: { $formula }
glossary-unit = Enhed: { $unit }
glossary-source = Fra: { $sources }
glossary-link = Navn i lageret og i links: { $measure }
glossary-rules = grænseværdierne
glossary-unit-dkk = kroner
glossary-unit-days = dage
glossary-unit-date = dato
glossary-unit-count = antal
glossary-unit-percent = procent
glossary-unit-points = point
glossary-unit-code = ord
glossary-unit-yes-no = ja eller nej
glossary-table-title = Ordbog
glossary-show-table = Ordene som tabel og fil
