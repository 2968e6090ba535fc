# Rejser: hvad der kan holdes varmt for et beløb, og papirerne til en rejse.

journey-provinces = { LIST($provinces) }
journey-paid = { $how ->
    [free] Rejsen er planlagt af andre og koster ikke projektet noget.
    [shared] Projektet betaler { MONEY($price) }{ $known ->
        [yes] {" "}af »{ $line }« ({ $source })
       *[no] {""}, som ikke er i budgettet
    }; parterne deler resten af { MONEY($whole) }.
   *[alone] Projektet betaler { MONEY($price) }{ $known ->
        [yes] {" "}af »{ $line }« ({ $source }).
       *[no] {""}, som ikke er i budgettet.
    }
}
journey-reason = Fornyer { $count ->
    [one] én relation
   *[other] { $count } relationer
} hos { $parties ->
    [one] én part
   *[other] { $parties } parter
}{ $count ->
    [one] : »{ $first }«
   *[other] ; af dem har »{ $first }« den højeste livskraft
}{ $expiring ->
    [0] .
    [one] ; én aftale udløber snart.
   *[other] ; { $expiring } aftaler udløber snart.
}{ $each ->
    [0] {""}
   *[other] {" "}Det er { MONEY($each) } pr. relation.
} { $paid }
journeys-help = vis, hvilke rejser og videomøder der holder flest relationer i live for et beløb
journeys-help-amount = beløbet i kroner; ellers det, budgettet har tilbage til rejser
journeys-help-source = den eneste finansieringskilde, der må betale
journeys-error-amount = »{ $value }« er ikke et beløb. Skriv fx 25000 eller 25.000,00.
journeys-error-source = Budgettet har ingen finansieringskilde »{ $value }«{ $any ->
    [yes] ; det har { LIST($names) }.
   *[no] .
}
journeys-left = Ifølge prognosen har budgettet { MONEY($amount) } tilbage til nye rejser, og der er { $weeks ->
    [0] ingen uger
    [one] én uge
   *[other] { $weeks } uger
} til at gennemføre dem.
journeys-amount = For { MONEY($amount) } og { $weeks ->
    [one] én uge
   *[other] { $weeks } uger
}:
journeys-purse = »{ $line }« ({ $source }): { MONEY($available) } til rådighed
journeys-journey = { $days }: { LIST($provinces) }, { MONEY($price) }. { $reason }
journeys-part = { LIST($provinces) } ({ $count ->
    [one] én relation
   *[other] { $count } relationer
} for { MONEY($price) }{ $known ->
    [yes] {" "}af { $source }
   *[no] {""}
})
journeys-met = { $count ->
    [one] Videomøde om »{ $first }«.
   *[other] Videomøder om { $count } relationer, først »{ $first }«.
}
journeys-lost = { $count ->
    [0] Alle relationer nås.
    [one] »{ $first }« nås ikke.
   *[other] { $count } relationer nås ikke; af dem har »{ $first }« den højeste livskraft.
}
journeys-pays = { $journeys ->
    [0] Med { MONEY($amount) } og den tid, der er tilbage, kan ingen rejse gennemføres.
    [one] { MONEY($amount) } rækker til én rejse.
   *[other] { MONEY($amount) } rækker til { $journeys } rejser.
}
journeys-step = { MONEY($amount) }: { $journeys ->
    [0] ingen rejser
    [one] én rejse
   *[other] { $journeys } rejser
}. Besøges: { $visited }. Videomøder: { $met }. Nås ikke: { $lost }.
journeys-done = { $count ->
    [0] Ingen rejse kan betales eller nås. Log de kontakter, I får på anden vis, så listen er ajour.
    [one] Én rejse. Lav papirerne til den med: { $command } -o MAPPE
   *[other] { $count } rejser. Lav papirerne til den første med: { $command } -o MAPPE
}

# Papirerne til en rejse

journey-kind = Rejse
journey-title = Rejse til { LIST($provinces) }, { $days }
journey-day = Dag { $number }
journey-not-advised = Rejsen koster { MONEY($price) } og er ikke blandt dem, der er penge og tid til på opgørelsesdagen.
journey-lead = Kan lede rejsen: { $party }; ingen anden part har flere relationer at pleje dér.
journey-column-day = Dag
journey-column-city = Sted
journey-column-parties = Hvem og hvad
journey-column-why = Hvorfor
journey-paper-invitations = Invitationer
journey-paper-agenda = Program
journey-paper-brief = Brief (dansk, engelsk, kinesisk)
journey-seats = Ønsker plads
journey-seats-asked = Ønsker plads: { LIST($names) }
journey-companies = Virksomheder, der er interesserede eller aktive i området
journey-challenges = Udfordringer at tale om
journey-none = Ingen kendte.
journey-names = { $more ->
    [0] { LIST($names) }.
    [one] { LIST($names, form: "commas") } og én til.
   *[other] { LIST($names, form: "commas") } og { $more } til.
}
journey-titles = { $more ->
    [0] { LIST($names, form: "apart") }.
    [one] { LIST($names, form: "apart") } og én til.
   *[other] { LIST($names, form: "apart") } og { $more } til.
}
journey-visit = { $city }: { $count ->
    [one] ét besøg
   *[other] { $count } besøg
}
journey-letter-guest = Kære { $party }

    Desken planlægger en fælles rejse til { LIST($provinces) }, { $days }. På rejsen kan vi besøge jeres samarbejdspartnere:
journey-letter-guest-asked = Skriv, om I tager med, eller om vi skal aflægge besøg på jeres vegne, og hvad vi skal tale om.

    Venlig hilsen
    { $app }
journey-letter-host = Kære { $party }

    En dansk delegation kommer til { LIST($provinces) }, { $days }, og vil gerne besøge jer:
journey-letter-host-asked = Passer dagen ikke, så foreslå gerne en anden i samme uge.

    Venlig hilsen
    { $app }
journey-letter-visit = – { $day }, { $city }: { $party }, »{ $agreement }«
reports-journey-help = skriv papirerne til en rejse: program, invitationer og brief på dansk, engelsk og kinesisk
reports-journey-id = rejsens kode, som python -m dashboard journeys skriver den (fx CN-BJ)
reports-journey-unknown = Ingen relation kræver rejsen »{ $journey }« på opgørelsesdagen{ $any ->
    [yes] . Rejserne er: { LIST($known) }.
   *[no] , og heller ikke nogen anden rejse.
}
reports-journey-written = { $count } filer er skrevet til { $folder }. Læs brevene igennem, sæt modtagere på, og send dem.
