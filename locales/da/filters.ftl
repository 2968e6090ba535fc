# De fælles filtre: én rolig række øverst på hver side.

filter-period = Periode
filter-province = Provins
filter-theme = Tema
filter-party = Dansk part
filter-status = Aftalestatus
filter-type = Aftaletype
filter-as-of = Opgjort pr.

filter-add = Filter
filter-chip = { $name }: { $value }
filter-several = { $first } +{ $more }
filter-clear = Ryd »{ $name }«
filter-reset = Nulstil alle
filter-row-label = Filtre

filter-told = { $page }: { $agreement_count ->
    [one] { $agreement_count } aftale
   *[other] { $agreement_count } aftaler
} · { $filters ->
    [0] ingen filtre
    [one] { $filters } filter
   *[other] { $filters } filtre
}

filter-province-help = Vis kun det, der foregår i disse provinser
filter-province-placeholder = Vælg en eller flere provinser
filter-theme-help = Vis kun disse temaer
filter-theme-placeholder = Vælg et eller flere temaer
filter-party-help = Vis kun disse kommuner, regioner og andre danske parter
filter-party-placeholder = Vælg en eller flere danske parter
filter-status-help = Vis kun aftaler med denne status på opgørelsesdagen
filter-status-placeholder = Vælg en eller flere statusser
filter-type-help = Vis kun aftaler af denne type, og hvad der hører til dem
filter-type-placeholder = Vælg en eller flere aftaletyper
filter-period-help = Vis kun det, der er sket i perioden
filter-period-years = Hele år
filter-period-first = Første dag
filter-period-last = Sidste dag
filter-as-of-help = Den dag, som alt regnes fra: tid siden kontakt, hvad der udløber, og hvad der er brugt
filter-as-of-chip = Pr. { DAY($date) } · { $which ->
    [today] i dag
    [latest] data slutter
    [project] projektslut
   *[other] valgt dag
}
filter-as-of-today = I dag
filter-as-of-latest = { $which ->
    [project] Projektets sidste dag: { DAY($date, form: "long") }
   *[other] Seneste dag i data: { DAY($date, form: "long") }
}
filter-as-of-why = { $why ->
    [fresh] Opgørelsesdagen er som udgangspunkt dags dato, fordi den nyeste eksport, { DAY($export, form: "long") }, er højst { DAYS($limit) } gammel.
    [project] Opgørelsesdagen er som udgangspunkt projektets sidste dag, { DAY($date, form: "long") }, også når der er nyere data. Vælg en senere dag for at se dem.
    [undated] Opgørelsesdagen er som udgangspunkt den sidste dag i data, { DAY($date, form: "long") }, fordi ingen eksport oplyser, hvilken dag den er fra.
   *[old] Opgørelsesdagen er som udgangspunkt den sidste dag i data, { DAY($date, form: "long") }, fordi den nyeste eksport, { DAY($export, form: "long") }, er mere end { DAYS($limit) } gammel.
}
filter-as-of-moved = Opgørelsesdagen er flyttet fra { DAY($before, form: "long") } til { DAY($after, form: "long") }. { $why }

filter-unplaced = Uden provins
filter-untyped = Uden oplyst type

lifecycle-proposed = foreslået
lifecycle-active = aktiv
lifecycle-expiring = udløber snart
lifecycle-expired = udløbet
lifecycle-ended = afsluttet
lifecycle-undated = uden oplyst slutdato
lifecycle-unstated = uden oplyst status

filter-link-ignored = { $count ->
    [one] Linket nævner noget, der ikke kan vælges her, og som derfor ikke er taget med: { $values }.
   *[other] Linket nævner { $count } ting, der ikke kan vælges her, og som derfor ikke er taget med: { $values }.
}
filter-link-swapped = Perioden i linket sluttede, før den begyndte. Datoerne er byttet om.
filter-summary-none = ingen filtre

# Som tilvalg til kommandoer

filter-from-option = periodens første dag, ÅÅÅÅ-MM-DD (ellers begyndelsen)
filter-to-option = periodens sidste dag, ÅÅÅÅ-MM-DD
filter-as-of-option = opgørelsesdag, ÅÅÅÅ-MM-DD (ellers i dag; er data for gamle til det, så deres sidste dag)
filter-province-option = kun denne provins: CN-JS, Jiangsu eller 江苏; kan gentages
filter-theme-option = kun dette tema, med kode eller navn; kan gentages
filter-party-option = kun denne danske part; kan gentages
filter-status-option = kun aftaler med denne status; kan gentages
filter-type-option = kun aftaler af denne type, fx venskabsby; kan gentages
filter-error-day = »{ $value }« er ikke en dato. Skriv den som 2020-03-29.
filter-error-value = { $name }: »{ $value }« kendes ikke. { $near ->
    [no] Se navnene i dashboardets filtre.
   *[yes] Mente du { LIST($names, form: "either") }?
}
