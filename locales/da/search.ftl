# Søgning: feltet over menuen og siden med fundene.

search-label = Søg
search-box-placeholder = Søg i alt …
search-placeholder = Aftale, part, sted, provins, virksomhed, udfordring, CVR-nummer …
search-help = Skriv på dansk, engelsk, pinyin eller kinesisk. Små slåfejl gør ikke noget, og København må gerne hedde kobenhavn. Skriver du flere ord, skal alle passe. Søgningen ser bort fra filtrene.
search-title = Det fandt vi
search-takeaway = { $partial ->
    [yes] Intet passer til alle ordene i »{ $words }«. { $count ->
        [one] Ét fund har nogle af dem
       *[other] { $count } fund har nogle af dem
    }: { $kinds }.
   *[no] { $count ->
        [one] Ét fund for »{ $words }«
       *[other] { $count } fund for »{ $words }«
    }: { $kinds }.
}
search-nothing = Vi fandt intet for »{ $words }«. Prøv med færre eller andre ord, eller med navnet på et andet sprog.
search-tips = Søg efter aftaler, parter, steder, provinser, temaer, virksomheder, udfordringer og aktiviteter. Skriv på dansk, engelsk, pinyin eller kinesisk; stavningen behøver ikke at være helt rigtig. Prøv for eksempel:
search-examples = kobenhavn | nanking | vand i wuxi | pumper | spildevand
search-kinds = Vis kun
search-kind-count = { $kind } ({ $number })
search-kind-province = Provinser
search-kind-place = Steder
search-kind-theme = Temaer
search-kind-party = Danske parter
search-kind-partner = Kinesiske parter
search-kind-company = Virksomheder
search-kind-agreement = Aftaler
search-kind-challenge = Udfordringer
search-kind-activity = Aktiviteter
search-count-province = { $count ->
    [one] { $count } provins
   *[other] { $count } provinser
}
search-count-place = { $count ->
    [one] { $count } sted
   *[other] { $count } steder
}
search-count-theme = { $count ->
    [one] { $count } tema
   *[other] { $count } temaer
}
search-count-party = { $count ->
    [one] { $count } dansk part
   *[other] { $count } danske parter
}
search-count-partner = { $count ->
    [one] { $count } kinesisk part
   *[other] { $count } kinesiske parter
}
search-count-company = { $count ->
    [one] { $count } virksomhed
   *[other] { $count } virksomheder
}
search-count-agreement = { $count ->
    [one] { $count } aftale
   *[other] { $count } aftaler
}
search-count-challenge = { $count ->
    [one] { $count } udfordring
   *[other] { $count } udfordringer
}
search-count-activity = { $count ->
    [one] { $count } aktivitet
   *[other] { $count } aktiviteter
}
search-agreements = { $count ->
    [0] ingen aftaler
    [one] { $count } aftale
   *[other] { $count } aftaler
}
search-why-name = { $match ->
    [exact] { $shown ->
        [yes] Netop det navn
       *[no] Hedder også { $matched }
    }
    [prefix] { $shown ->
        [yes] Navnet begynder sådan
       *[no] Hedder også { $matched }
    }
    [close] { $shown ->
        [yes] Navnet ligner
       *[no] Ligner { $matched }
    }
   *[word] { $shown ->
        [yes] Står i navnet
       *[no] Hedder også { $matched }
    }
}
search-why-alias = { $match ->
    [close] Ligner { $matched }
   *[other] { $kind ->
        [theme] Omfatter { $matched }
       *[other] Kaldes også { $matched }
    }
}
search-why-id = { $match ->
    [close] Ligner nummer { $matched }
   *[other] Nummer { $matched }
}
search-why-party = { $match ->
    [close] Lignende dansk part: { $matched }
   *[other] Dansk part: { $matched }
}
search-why-partner = { $match ->
    [close] Lignende kinesisk part: { $matched }
   *[other] Kinesisk part: { $matched }
}
search-why-owner = { $match ->
    [close] Lignende problemejer: { $matched }
   *[other] Problemejer: { $matched }
}
search-why-company = { $match ->
    [close] Lignende deltager: { $matched }
   *[other] Deltager: { $matched }
}
search-why-technology = { $match ->
    [close] Lignende teknologi: { $matched }
   *[other] Teknologi: { $matched }
}
search-why-use = Arbejder med området; kan spørges om { $matched }
search-why-description = { $match ->
    [close] Noget lignende i beskrivelsen: { $matched }
   *[other] Står i beskrivelsen: { $matched }
}
search-why-place = { $match ->
    [close] Lignende sted: { $matched }
   *[other] Sted: { $matched }
}
search-why-province = { $match ->
    [close] Lignende provins: { $matched }
   *[other] Provins: { $matched }
}
search-why-theme = { $match ->
    [close] Lignende tema: { $matched }
   *[other] Tema: { $matched }
}
search-more = Viser { $shown } af { $number }. Vælg en type ovenfor for at se flere.
search-more-words = Viser { $shown } af { $number }. Skriv et ord mere for at få færre.
