# Synergier: hvem er hvor på hvilket tema, og hvad kunne gøres sammen.

synergies-empty = Der er hverken aftaler, udfordringer, virksomheder eller aktiviteter med de valgte filtre.

synergies-matrix-title = Tema og provins: overlap, huller og rækkevidde
synergies-matrix-help = Gjort op for alle danske parter. Vælges en dansk part i filtrene, vises de temaer og provinser, hvor den har en aftale i kraft, sammen med de andre parter dér.
synergies-matrix-alt = Temaer nedad og provinser på tværs; hvert felt viser med mærke, farve eller tal, hvad der er.
synergies-matrix-none = Intet at tælle med de valgte filtre.
synergies-matrix-table-title = Hele matricen som tabel
synergies-counted = { $name }: { $number }
synergies-cell-gap = Hul: udfordring uden aftale i kraft
synergies-cell-overlap = Overlap: to eller flere parter
synergies-cell-reach = Udfordring inden for rækkevidde
synergies-cell-agreement = Én part med aftale
synergies-cell-other = Kun virksomheder eller aktiviteter
synergies-no-theme = Uden tema
synergies-fact-agreement = Aftale
synergies-fact-challenge = Udfordring
synergies-fact-company = Virksomhed
synergies-fact-activity = Aktivitet

synergies-suggestions-order = Virkelige forslag før opdigtede; derefter fælles rejser efter dato og de øvrige efter point.
synergies-suggestions-help = Det virkelige står før det opdigtede. Fælles rejser står først, den nærmeste øverst, for de kan forpasses. Resten står efter point: ét for hver sparet rejse, åben udfordring og interesseret virksomhed, højst tre af hver slags, og ét for kontakt inden for målet og ét for en udfordring, der haster. Ved lige mange point kommer den største besparelse først.
synergies-kind-shared-trip = Fælles rejse
synergies-kind-delegation = Fælles delegation
synergies-kind-partner = Fælles partner
synergies-kind-city = Samme by
synergies-kind-hand-over = Overdragelse af udfordring
synergies-state = Status
synergies-state-count = { $state } ({ $number })
synergies-state-open = Venter
synergies-state-accepted = Godkendt
synergies-state-dismissed = Afvist
synergies-state-done = Gennemført
synergies-none-in-state = Ingen forslag her med de valgte filtre.
synergies-and-others = { $count ->
    [one] { LIST($names, form: "commas") } og én anden
   *[other] { LIST($names, form: "commas") } og { $count } andre
}

synergies-title-shared-trip = { $parties } kunne rejse sammen til { $province }
synergies-title-delegation = Fælles delegation til { $province } om { $theme }
synergies-title-partner = Fælles partner: { $partner }
synergies-title-city = Fælles besøg i { $place }
synergies-title-hand-over = { $holder ->
    [yes] Lad { $first } overtage »{ $challenge }«
   *[no] Lad { $first } tage sig af »{ $challenge }«
}
synergies-why-shared-trip = { $parties } har hver en rejse planlagt til { $province } ({ $dates }). { $exact ->
    [yes] { $gap ->
        [0] Rejserne overlapper eller ligger lige efter hinanden.
       *[other] Der er { DAYS($gap) } imellem.
    }
   *[no] Dagene er ikke kendt; der er mindst { DAYS($gap) } imellem. Aftal datoerne, før der regnes med besparelsen.
}
synergies-why-delegation = { $party_count ->
    [one] { $parties } har en aftale i kraft om temaet { $theme } i { $province }.
   *[other] { $parties } har aftaler i kraft om temaet { $theme } i { $province }.
} { $companies ->
    [one] Én virksomhed er registreret som interesseret
   *[other] { $companies } virksomheder er registreret som interesserede
}, og { $challenges ->
    [0] der er ingen åben udfordring inden for temaet endnu.
    [one] én åben udfordring venter.
   *[other] { $challenges } åbne udfordringer venter.
}
synergies-why-partner = { $parties } har, hver for sig eller sammen, en aftale i kraft med { $partner }. Et fælles besøg giver partneren ét møde i stedet for { $party_count }. { $challenges ->
    [0] {""}
    [one] I partnerens by er der én åben udfordring.
   *[other] I partnerens by er der { $challenges } åbne udfordringer.
}
synergies-why-city = { $parties } har aftaler i kraft med forskellige parter i { $place }. Ét besøg kan dække dem alle. { $challenges ->
    [0] {""}
    [one] Byen har én åben udfordring.
   *[other] Byen har { $challenges } åbne udfordringer.
}
synergies-why-hand-over = { $holder ->
    [yes] { $holders } står med udfordringen, men har ingen aftale i kraft om temaet { $theme } i { $province }.
   *[no] Ingen dansk part er knyttet til udfordringen inden for temaet { $theme } i { $province }.
} { $party_count ->
    [one] { $parties } har en aftale i kraft dér.
   *[other] { $parties } har aftaler i kraft dér; den part, der har den bedste adgang, er nævnt først, og højst tre er nævnt.
} { $companies ->
    [0] {""}
    [one] Mindst én virksomhed er interesseret.
   *[other] Mindst { $companies } virksomheder er interesserede.
}
synergies-arithmetic = Hver for sig { $journey_count } × { MONEY($trip_cost_dkk) }, sammen { MONEY($together_dkk) }. Besparelse: { MONEY($saving_dkk) }.{ $capped ->
    [yes] { " " }Regnet for { $journey_count } af { $suggested_party_count } parter, da større grupper sjældent rejser samlet.
   *[no] {""}
}
synergies-gain = { $suggestion_kind ->
    [delegation] Gevinst: { $suggested_company_count ->
        [one] én virksomhed får
       *[other] { $suggested_company_count } virksomheder får
    } adgang på én rejse{ $suggested_challenge_count ->
        [0] {""}
        [one] { " " }og møder én åben udfordring
       *[other] { " " }og møder { $suggested_challenge_count } åbne udfordringer
    }. Kun én part ville rejse, så der er ingen rejse at spare.
   *[hand_over] Gevinst: udfordringen får adgang gennem en aftale i kraft. Der er ingen rejse at spare.
}
synergies-points = { $count } point: { $parts }
synergies-points-none = ingen grund giver point
synergies-points-journey = { $count ->
    [one] 1 sparet rejse
   *[other] { $count } sparede rejser
}
synergies-points-challenge = { $count ->
    [one] 1 udfordring
   *[other] { $count } udfordringer
}
synergies-points-company = { $count ->
    [one] 1 virksomhed
   *[other] { $count } virksomheder
}
synergies-points-contact = { $count ->
   *[one] { $count } for god kontakt
}
synergies-points-urgency = { $count ->
   *[one] { $count } for hastegrad
}
synergies-facts = Det bygger forslaget på
synergies-facts-cut = Der vises højst 25 af hver type.
synergies-suggestions-title = Alle forslag som tabel

synergies-accept = Godkend
synergies-dismiss = Afvis
synergies-done = Gennemført
synergies-reopen = Genåbn
synergies-reason = Hvorfor?
synergies-reason-example = Kort begrundelse, som andre kan forstå om et år
synergies-remark = Bemærkning
synergies-remark-example = Hvad kom der ud af det?
synergies-saved = Sparet i kroner
synergies-saved-help = Forslagets eget tal står i feltet. Ret det til det, der faktisk blev sparet; 0, hvis der ikke blev sparet noget.
synergies-keep-dismissal = Gem afvisningen
synergies-keep-done = Gem som gennemført
synergies-needs-reason = Skriv en begrundelse. En afvisning uden grund hjælper ingen, når forslaget kommer op igen.
synergies-not-allowed = Du kan se forslagene, men ikke tage stilling til dem. Det kræver rollen dataforvalter.
synergies-unreachable = Beslutningerne kan ikke læses lige nu, så alle forslag står som ventende. Selve forslagene er ikke berørt.
synergies-kept-accepted = Forslaget er godkendt.
synergies-kept-dismissed = Forslaget er afvist.
synergies-kept-done = Synergien er gennemført.
synergies-kept-reopened = Forslaget venter igen.
synergies-decided-accepted = Godkendt af { $author } den { $date }.
synergies-decided-dismissed = Afvist af { $author } den { $date }: { $reason }
synergies-decided-done = Gennemført; noteret af { $author } den { $date }.

synergies-harvest-title = Gennemførte synergier
synergies-harvest-help = Forslag, som nogen har meldt gennemført, med det beløb, der blev sparet. Listen følger ikke filtrene og kommer med i bestyrelsesrapporten.
synergies-harvest-takeaway = { $count ->
    [0] Ingen synergier er meldt gennemført endnu.
    [one] Én synergi er gennemført{ $priced ->
        [0] , men uden et beløb.
       *[other] . Sparet: { MONEY($total) }.
    }
   *[other] { $count } synergier er gennemført; { $priced ->
        [0] ingen af dem har et beløb.
        [one] én har et beløb. Sparet: { MONEY($total) }.
       *[other] { $priced } har et beløb. Sparet i alt: { MONEY($total) }.
    }
}

synergies-part-label = Vis
synergies-part-suggestions = Forslag
synergies-part-matrix = Tema og provins
synergies-part-harvest = Gennemført
synergies-part-here = Hvem er her?
synergies-in-force = { $count ->
    [0] ingen i kraft
    [one] én i kraft
   *[other] { $count } i kraft
}
synergies-no-journey = ingen planlagt
synergies-parties-title = Danske parter: i hvor mange provinser
synergies-none-waiting = Ingen forslag venter på en beslutning med de valgte filtre.
synergies-decide = Tag stilling
synergies-which-first = De første { $shown } af { $number } forslag kan vælges her. Vælg et tema eller en provins for at nå de andre.
synergies-which = Forslag
synergies-first = { $kind ->
    [shared_trip] Aftal datoen med { $parties }.
    [delegation] Bed { $first }, som har en aftale dér, om at stå for rejsen til { $province }.
    [partner] Bed { $first } om at aftale ét fælles møde med { $partner }.
    [city] Bed { $first } om at samle besøgene i { $place }.
   *[hand_over] Ring til { $first }, og tilbyd at overdrage udfordringen.
}
