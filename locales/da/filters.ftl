# De fælles filtre: én rolig række øverst på hver side.

filter-period = Periode
filter-province = Provins
filter-theme = Tema
filter-party = Dansk part
filter-status = Aftalestatus
filter-as-of = Opgjort pr.

filter-all = alle
filter-chip = { $name }: { $value }
filter-several = { $first } +{ $more }
filter-clear = Ryd { $name }
filter-reset = Nulstil alle
filter-reset-help = Fjern alle filtre og vis alt igen
filter-row-label = Filtre

filter-province-help = Vis kun det, der foregår i disse provinser
filter-province-placeholder = Vælg en eller flere provinser
filter-theme-help = Vis kun disse temaer
filter-theme-placeholder = Vælg et eller flere temaer
filter-party-help = Vis kun disse kommuner, regioner og andre danske parter
filter-party-placeholder = Vælg en eller flere danske parter
filter-status-help = Vis kun aftaler med denne status på opgørelsesdagen
filter-status-placeholder = Vælg en eller flere statusser
filter-period-help = Vis kun det, der er sket i perioden
filter-period-years = Hele år
filter-period-first = Første dag
filter-period-last = Sidste dag
filter-as-of-help = Den dag, alt regnes fra: hvor længe siden, hvad udløber, hvad er brugt
filter-as-of-latest-is = Seneste dag i data er { $date }

filter-unplaced = Uden provins

lifecycle-proposed = foreslået
lifecycle-active = aktiv
lifecycle-expiring = udløber snart
lifecycle-expired = udløbet
lifecycle-ended = afsluttet
lifecycle-undated = uden slutdato

filter-link-ignored = { $count ->
    [one] Linket nævner noget, vi ikke kender, og som derfor ikke er taget med: { $values }.
   *[other] Linket nævner { $count } ting, vi ikke kender, og som derfor ikke er taget med: { $values }.
}
filter-link-swapped = Perioden i linket sluttede, før den begyndte. Dagene er byttet om.
filter-summary-none = ingen filtre
