# Provinser: det, som kun profilen af en provins siger.

provinces-unplaced = Uden kendt provins
provinces-choose = Provins
provinces-choose-help = Valget står i adressen, så linket åbner samme provins. Det erstatter filterets provins på denne side; de andre filtre gælder.
provinces-against-help = Vis en provins mere ved siden af.
provinces-brief = Rejsebrief
provinces-brief-help = En eller to sider til udskrift om { $name } med de valgte filtre og opgørelsesdagen.
provinces-brief-of = Rejsebrief: { $name }
provinces-unplaced-explained = Her samles de rækker, som ingen provins kunne findes til, også deskens fælles udgifter. Ret stedet i eksporten, så flytter rækken til sin provins.
provinces-unplaced-link = Se rækkerne på siden Data
provinces-empty = Der er ingen aftaler, kontakter, virksomheder, udfordringer eller udgifter i { $name } med de valgte filtre. Vælg en anden provins, eller fjern et filter.
provinces-population = Indbyggere (2020)
provinces-gdp = BNP (2023)
provinces-gdp-per-capita = BNP pr. indbygger (2023)
provinces-facts-source = Kilde: Kinas statistikbureau (National Bureau of Statistics of China, www.stats.gov.cn): folketællingen 2020 og provinsernes årstal 2023.
provinces-millions = { NUMBER($number, decimals: 1) } mio.
provinces-ten-thousands = { $number } · 10.000
provinces-gdp-amount = { $number } mia. CNY
provinces-yuan = { $number } CNY
provinces-card-companies-note = { $interested_company_count ->
    [0] ingen andre er interesserede
    [one] og { $interested_company_count } kun interesseret
   *[other] og { $interested_company_count } kun interesserede
}
provinces-say-agreements = { $agreement_count ->
    [0] Der er ingen aftaler i { $name }.
    [one] Der er én aftale i { $name }; { $in_force_count ->
        [0] den er ikke i kraft.
       *[other] den er i kraft.
    }
   *[other] Der er { $agreement_count } aftaler i { $name }, { $in_force_count ->
        [0] ingen af dem i kraft.
       *[other] { $in_force_count } af dem i kraft.
    }
}
provinces-say-agreements-unplaced = { $agreement_count ->
    [0] Alle aftaler med disse filtre har en kendt provins.
    [one] Én aftale har ingen kendt provins; { $in_force_count ->
        [0] den er ikke i kraft.
       *[other] den er i kraft.
    }
   *[other] { $agreement_count } aftaler har ingen kendt provins, { $in_force_count ->
        [0] ingen af dem er i kraft.
       *[other] { $in_force_count } af dem er i kraft.
    }
}
provinces-say-companies = { $engaged_company_count ->
    [0] Ingen virksomheder har vist interesse eller været aktive her.
   *[other] Aktive virksomheder: { $active_company_count }. Kun interesserede: { $interested_company_count }.
}
provinces-say-money-none = Ingen udgifter er bogført her.
provinces-ahead-title = Hvem tager dertil næste gang
provinces-ahead-note = Alle danske parter vises, uanset filtre for part, status og periode.
provinces-companies-title = Interesserede og aktive virksomheder
provinces-money-title = Penge brugt her
provinces-brief-for-guests = Danmark i { $name }
provinces-brief-notes = Noter fra rejsen
provinces-brief-map-alt = Kort over Kina med { $name } fremhævet
