# Provinser: profil af én, to side om side, og rejsebriefet.

provinces-unplaced = Uden kendt provins
provinces-choose = Provins
provinces-choose-help = Valget står i adressen, så linket åbner samme provins. Det erstatter filterets provins på denne side; de andre filtre gælder.
provinces-against = Sammenlign med
provinces-against-help = Vis en provins mere ved siden af.
provinces-against-none = Ingen
provinces-option = { $name } ({ $number })
provinces-brief = Rejsebrief
provinces-brief-help = To sider til udskrift om { $name } med de valgte filtre og opgørelsesdagen.
provinces-brief-lang = Sprog i briefet
provinces-brief-guest = Til en kinesisk partner
provinces-brief-guest-help = Uden ansvarlige, løfter, flaskehalse og penge.
provinces-brief-download = Hent PDF
provinces-brief-of = Rejsebrief: { $name }
provinces-unplaced-explained = Her samles de rækker, som ingen provins kunne findes til, også desk’ens fælles udgifter. Ret stedet i eksporten, så flytter rækken til sin provins.
provinces-unplaced-link = Se rækkerne på siden Data
provinces-empty = Der er ingen aftaler, kontakter, virksomheder, udfordringer eller udgifter i { $name } med de valgte filtre. Vælg en anden provins, eller fjern et filter.
provinces-link-agreements = Åbn i aftaleregisteret
provinces-of = { $title }: { $name }
provinces-fact = { $label }: **{ $value }**
provinces-names-also = Også: { LIST($names, form: "commas") }
provinces-population = Indbyggere (2020)
provinces-gdp = BNP (2023)
provinces-gdp-per-capita = BNP pr. indbygger (2023)
provinces-facts-source = Kilde: Kinas statistiske bureau (National Bureau of Statistics of China, www.stats.gov.cn): folketællingen 2020 og provinsernes årstal 2023.
provinces-millions = { NUMBER($number, decimals: 1) } mio.
provinces-ten-thousands = { $number } · 10.000
provinces-gdp-amount = { $number } mia. CNY
provinces-yuan = { $number } CNY
provinces-card-in-force-note = af { $number } i alt
provinces-card-last-note = { DAYS($days) } før opgørelsesdagen
provinces-card-promises-note = { $number } over tiden
provinces-card-companies-note = og { $number } kun interesserede
provinces-card-challenges-note = af { $number } kendte
provinces-card-spent-note = { MONEY($amount) } disponeret
provinces-never = aldrig
provinces-nothing-planned = intet planlagt
provinces-compare-title = { $first } og { $second } side om side
provinces-compare-same = { $first } og { $second } har lige mange aftaler i kraft: { $number }.
provinces-compare-more = { $first } har flest aftaler i kraft: { $number } mod { $fewer } i { $second }.
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
provinces-say-presence = Kontakten i dem, der er i kraft: { $green_count } inden for målet, { $amber_count } nærmer sig det, { $new_count } nye, { $red_count } for længe siden, { $never_count } aldrig.
provinces-say-contacts-none = Der er ikke registreret nogen kontakt.
provinces-say-contact-days = Seneste kontakt var { $date }, { DAYS($days_since_contact) } før opgørelsesdagen.
provinces-say-contact-today = Seneste kontakt var på selve opgørelsesdagen.
provinces-say-contact = Seneste kontakt var i { $date }.
provinces-say-contacts-year = { $activities_12_months ->
    [0] Ingen kontakt i de seneste 12 måneder.
    [one] Én kontakt i de seneste 12 måneder.
   *[other] { $activities_12_months } kontakter i de seneste 12 måneder.
}
provinces-say-promises = { $promise_count ->
    [0] Ingen løfter eller næste skridt står åbne.
    [one] Ét løfte er åbent; { $promise_overdue_count ->
        [0] det er ikke over tiden.
       *[other] det er over tiden.
    }
   *[other] { $promise_count } løfter er åbne, { $promise_overdue_count ->
        [0] ingen af dem over tiden.
       *[other] { $promise_overdue_count } af dem over tiden.
    }
}
provinces-say-milestones = { $milestones_open ->
    [0] Ingen milepæle mangler.
    [one] Én milepæl mangler; { $milestones_overdue ->
        [0] den er ikke over tiden.
       *[other] den er over tiden.
    }
   *[other] { $milestones_open } milepæle mangler, { $milestones_overdue ->
        [0] ingen af dem er over tiden.
       *[other] { $milestones_overdue } af dem er over tiden.
    }
}
provinces-say-ahead-none = Ingen aktivitet er planlagt fra opgørelsesdagen.
provinces-say-ahead = { $activities_planned ->
    [one] Én aktivitet er planlagt:
   *[other] { $activities_planned } aktiviteter er planlagt. Den første:
} { $title }, { $date }{ $known ->
    [no] .
   *[yes] , ved { $party }.
}
provinces-say-companies = { $engaged_company_count ->
    [0] Ingen virksomheder har vist interesse eller været aktive her.
   *[other] Aktive virksomheder: { $active_company_count }. Kun interesserede: { $interested_company_count }.
}
provinces-say-challenges = { $challenge_count ->
    [0] Ingen åbne udfordringer er kendt.
    [one] Én udfordring er åben; { $alone ->
        [none] den er knyttet til en aftale.
       *[other] den er ikke knyttet til en aftale.
    } { $reached ->
        [none] Ingen aftale i kraft giver adgang til den.
       *[other] En aftale i kraft giver adgang til den.
    }
   *[other] { $challenge_count } udfordringer er åbne; { $alone ->
        [none] alle er knyttet til en aftale.
        [all] ingen er knyttet til en aftale.
       *[some] { $lone_challenge_count } af dem er ikke knyttet til en aftale.
    } { $reached ->
        [none] Ingen aftale i kraft giver adgang til dem.
        [all] Aftaler i kraft giver adgang til dem alle.
       *[some] Aftaler i kraft giver adgang til { $accessible_count } af dem.
    }
}
provinces-say-money = Brugt: { MONEY($spent_dkk) }. Disponeret: { MONEY($committed_dkk) }.
provinces-say-money-none = Ingen udgifter er bogført her.
provinces-say-money-unknown = { $unconverted_count ->
    [one] Ét bilag uden kendt kurs er ikke regnet med.
   *[other] { $unconverted_count } bilag uden kendt kurs er ikke regnet med.
}
provinces-chart-title = Aktiviteter år for år
provinces-chart-alt = Søjler med antal aktiviteter pr. år, afholdte og planlagte. { $takeaway }
provinces-chart-takeaway = { $name }: flest aktiviteter blev afholdt i { $years } ({ $count ->
    [one] { $number }
   *[other] { $number } hvert år
}).
provinces-chart-none = { $name }: ingen daterede, afholdte aktiviteter.
provinces-chart-held = afholdt
provinces-chart-planned = planlagt
provinces-chart-part = { $name }, { $status }
provinces-table = Vis som tabel
provinces-agreements-title = Aftaler og ansvarlige
provinces-agreements-title-guest = Aftaler
provinces-promises-title = Åbne løfter og næste skridt
provinces-ahead-title = Hvem tager dertil næste gang
provinces-ahead-note = Alle danske parter vises, uanset filtre for part, status og periode.
provinces-contacts-title = Seneste kontakter
provinces-milestones-title = Milepæle, der mangler
provinces-companies-title = Interesserede og aktive virksomheder
provinces-challenges-title = Udfordringer
provinces-money-title = Penge brugt her
provinces-illustrative = Tal og rækker mærket »illustrativ« er opdigtede til eksemplet.
provinces-column-presence = Kontakt
provinces-promise-agreement-step = aftalens næste skridt
provinces-promise-contact-step = fra seneste kontakt
provinces-promise-inquiry = henvendelse uden svar
provinces-engagement-active = aktiv
provinces-engagement-interested = interesseret

provinces-part-label = Vis
provinces-part-agreements = Aftaler
provinces-part-promises = Løfter
provinces-part-milestones = Milepæle
provinces-part-ahead = Hvem skal af sted
provinces-part-contacts = Kontakter
provinces-part-years = År for år
provinces-part-companies = Virksomheder
provinces-part-challenges = Udfordringer
provinces-part-money = Penge
