# Provinser: det, som kun profilen af en provins siger.

provinces-unplaced = Uden kendt provins
provinces-brief = Rejsebrief
provinces-unplaced-explained = Her samles de rækker, der ikke kunne knyttes til en provins, også deskens fælles udgifter. Ret stedet i eksporten, så flyttes rækken til sin provins.
provinces-unplaced-link = Se rækkerne på siden Data
provinces-empty = Der er ingen aftaler, kontakter, virksomheder, udfordringer eller udgifter i { $name } med de valgte filtre. Vælg en anden provins, eller fjern et filter.
provinces-population = Indbyggere (2020)
provinces-gdp = BNP (2023)
provinces-gdp-per-capita = BNP pr. indbygger (2023)
provinces-facts-source = Kilde: Kinas statistikbureau (National Bureau of Statistics of China, www.stats.gov.cn): folketællingen 2020 og årsstatistik for provinserne 2023.
provinces-millions = { NUMBER($number, decimals: 1) } mio.
provinces-ten-thousands = { $number } · 10.000
provinces-gdp-amount = { $number } mia. CNY
provinces-yuan = { $number } CNY
provinces-ahead-title = Hvem tager dertil næste gang?
provinces-ahead-note = Alle danske parter vises, uanset filtre for part, status og periode.
provinces-companies-title = Interesserede og aktive virksomheder
provinces-money-title = Penge brugt her
provinces-brief-for-guests = Danmark i { $name }
provinces-companies-note = { $count ->
    [0] ingen andre er interesserede
    [one] og én kun interesseret
   *[other] og { $count } kun interesserede
}
provinces-agreements-none = Der er ingen aftaler her.
provinces-companies-none = Ingen virksomheder har vist interesse eller været aktive her.
provinces-money-none = Ingen udgifter er bogført her.
