# Synergier: hvem er hvor på hvilket tema, og hvad kunne gøres sammen.

synergies-empty = Der er hverken aftaler i kraft, udfordringer, virksomheder eller aktiviteter med de valgte filtre.
synergies-illustrative = Noget af det, tallene bygger på, er opdigtet til eksemplet.

synergies-matrix-title = Tema og provins: overlap, huller og rækkevidde
synergies-matrix-title-count = { $name } efter tema og provins
synergies-matrix-help = Regnet på opgørelsesdagen for alle danske parter. Vælges en dansk part i filtrene, vises de temaer og provinser, hvor den har en aftale i kraft, sammen med de andre, der er dér.
synergies-matrix-takeaway = { $agreement_cell_count ->
    [0] Ingen dansk part har en aftale i kraft med de valgte filtre.
    [one] Danske parter har aftaler i kraft på ét tema i én provins.
   *[other] Danske parter har aftaler i kraft på { $agreement_cell_count } kombinationer af tema og provins.
} { $overlap_cell_count ->
    [0] Ingen steder mødes to parter.
    [one] Ét sted mødes to eller flere parter på samme tema (overlap).
   *[other] { $overlap_cell_count } steder mødes to eller flere parter på samme tema (overlap).
} { $gap_cell_count ->
    [0] Der er ingen huller.
    [one] Ét sted er der udfordringer, men ingen aftale (hul).
   *[other] { $gap_cell_count } steder er der udfordringer, men ingen aftale (huller).
} { $reach_cell_count ->
    [0] Ingen udfordringer ligger inden for en aftales rækkevidde.
    [one] Ét sted har en aftale udfordringer inden for rækkevidde.
   *[other] { $reach_cell_count } steder har en aftale udfordringer inden for rækkevidde.
}
synergies-matrix-alt = Matrix med temaer nedad og provinser hen ad; hvert felt viser med mærke, farve eller tal, hvad der er. { $takeaway }
synergies-matrix-hint = Klik på et felt for at se rækkerne bag det. Vælg det i listen for at filtrere siden på dets tema og provins.
synergies-matrix-left-out = Der er kun plads til de største: { $themes ->
    [0] alle temaer er med
    [one] ét tema er udeladt
   *[other] { $themes } temaer er udeladt
}, { $provinces ->
    [0] og alle provinser
    [one] og én provins er udeladt
   *[other] og { $provinces } provinser er udeladt
}. Tabellen har dem alle.
synergies-matrix-none = Intet at tælle med de valgte filtre.
synergies-matrix-table = Hele matricen som tabel
synergies-count = Vis
synergies-view-state = Overlap og huller
synergies-counted = { $name }: { $number }
synergies-marked = { $mark } { $name }
synergies-cell-gap = Hul: udfordring uden aftale
synergies-cell-overlap = Overlap: to eller flere parter
synergies-cell-reach = Udfordring inden for rækkevidde
synergies-cell-agreement = Én part med aftale
synergies-cell-other = Kun virksomheder eller aktiviteter
synergies-cell-name = { $theme } i { $province } · { $state }
synergies-goto = Gå til tema og provins
synergies-goto-placeholder = Vælg et felt
synergies-back = Vis hele matricen igen
synergies-no-theme = Uden tema
synergies-standing-title = Det, der er her
synergies-standing-takeaway = { $cell_agreement_count ->
    [0] Ingen aftaler i kraft
    [one] { $cell_agreement_count } aftale i kraft
   *[other] { $cell_agreement_count } aftaler i kraft
}, { $cell_challenge_count ->
    [0] ingen åbne udfordringer
    [one] { $cell_challenge_count } åben udfordring
   *[other] { $cell_challenge_count } åbne udfordringer
}, { $cell_company_count ->
    [0] ingen virksomheder
    [one] { $cell_company_count } virksomhed
   *[other] { $cell_company_count } virksomheder
} og { $cell_activity_count ->
    [0] ingen afholdte aktiviteter
    [one] { $cell_activity_count } afholdt aktivitet
   *[other] { $cell_activity_count } afholdte aktiviteter
}.
synergies-fact-agreement = Aftale
synergies-fact-challenge = Udfordring
synergies-fact-company = Virksomhed
synergies-fact-activity = Aktivitet

synergies-network-title = Hvem er hvor: danske parter, temaer og provinser
synergies-network-title-narrow = Hvem er hvor: danske parter og provinser
synergies-network-takeaway = { $cell_party_count ->
    [0] Ingen aftaler i kraft med de valgte filtre.
    [one] Kun { $widest } har aftaler i kraft her.
   *[other] { $cell_party_count } danske parter har aftaler i kraft; tilsammen dækker de { $thread_theme_count ->
        [one] { $thread_theme_count } tema
       *[other] { $thread_theme_count } temaer
    } og { $thread_province_count ->
        [one] { $thread_province_count } provins
       *[other] { $thread_province_count } provinser
    }. { $reach ->
        [0] Ingen af dem er stedfæstet.
        [1] Ingen af dem er i mere end én provins.
       *[other] { $widest } når længst: { $reach } provinser.
    }
}
synergies-network-alt = Netværk med danske parter til venstre og kinesiske provinser til højre; tykkelsen viser antal aftaler i kraft. { $takeaway }
synergies-network-note = En streg er aftaler i kraft; en tyk streg er flere. De mindste er samlet i en fælles knude. Klik på en knude for at se rækkerne, eller fremhæv en herunder.
synergies-network-focus = Fremhæv
synergies-network-focus-none = Alle
synergies-network-table = Netværket som tabel
synergies-network-hover = { $name }<br>{ $count ->
    [one] { $count } aftale i kraft
   *[other] { $count } aftaler i kraft
}
synergies-layer-party = Danske parter
synergies-layer-theme = Temaer
synergies-layer-province = Provinser
synergies-rest-party = { $count ->
    [one] { $count } anden part
   *[other] { $count } andre parter
}
synergies-rest-theme = { $count ->
    [one] { $count } andet tema
   *[other] { $count } andre temaer
}
synergies-rest-province = { $count ->
    [one] { $count } anden provins
   *[other] { $count } andre provinser
}

synergies-suggestions-title = Det kunne I gøre sammen
synergies-suggestions-order = Ordnet sådan: fælles rejser først, den nærmeste øverst, uanset point; derefter efter point.
synergies-suggestions-help = Fælles rejser står først, den nærmeste øverst, for de kan forpasses. Resten står efter point: ét for hver sparet rejse, åben udfordring og interesseret virksomhed, højst tre af hver slags, og ét for kontakt inden for målet og ét for en udfordring, der haster. Ved lige mange point kommer den største besparelse først.
synergies-suggestions-takeaway = { $count ->
    [0] Ingen forslag venter på en beslutning med de valgte filtre.
    [one] Ét forslag venter på en beslutning: { $first }.
   *[other] { $count } forslag venter på en beslutning. Øverst: { $first }{ $has_saving ->
        [yes] { " " }(kan spare { MONEY($saving) }).
       *[no] .
    }
}
synergies-assumption = Antagelse: en rejse koster { MONEY($cost) }. Den, der passer desken, kan ændre tallet i deskens regler.
synergies-kind = Slags
synergies-kind-all = Alle slags
synergies-kind-shared-trip = Fælles rejse
synergies-kind-delegation = Fælles delegation
synergies-kind-partner = Fælles partner
synergies-kind-city = Samme by
synergies-kind-hand-over = Overdragelse af udfordring
synergies-state = Hvor langt
synergies-state-count = { $state } ({ $number })
synergies-state-open = Venter
synergies-state-accepted = Godkendt
synergies-state-dismissed = Afvist
synergies-state-done = Gennemført
synergies-none-in-state = Ingen forslag her med de valgte filtre.
synergies-more = Vis { $number } til
synergies-and-others = { $count ->
    [one] { LIST($names, form: "commas") } og { $count } anden
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
    [one] { $parties } har en aftale i kraft på temaet { $theme } i { $province }.
   *[other] { $parties } har aftaler i kraft på temaet { $theme } i { $province }.
} { $companies ->
    [one] { $companies } virksomhed er registreret som interesseret
   *[other] { $companies } virksomheder er registreret som interesserede
}, og { $challenges ->
    [0] der er ingen åben udfordring på temaet endnu.
    [one] { $challenges } åben udfordring venter.
   *[other] { $challenges } åbne udfordringer venter.
}
synergies-why-partner = { $parties } har hver aftale i kraft med { $partner }. Et fælles besøg giver partneren ét møde i stedet for { $party_count }. { $challenges ->
    [0] {""}
    [one] I partnerens by er der { $challenges } åben udfordring.
   *[other] I partnerens by er der { $challenges } åbne udfordringer.
}
synergies-why-city = { $parties } har aftaler i kraft med forskellige parter i { $place }. Ét besøg kan dække dem. { $challenges ->
    [0] {""}
    [one] Byen har { $challenges } åben udfordring.
   *[other] Byen har { $challenges } åbne udfordringer.
}
synergies-why-hand-over = { $holder ->
    [yes] { $holders } står med udfordringen, men har ingen aftale i kraft på temaet { $theme } i { $province }.
   *[no] Ingen dansk part er knyttet til udfordringen på temaet { $theme } i { $province }.
} { $party_count ->
    [one] { $parties } har en aftale i kraft dér.
   *[other] { $parties } har aftaler i kraft dér, den mest levende nævnt først.
} { $companies ->
    [0] {""}
    [one] Mindst { $companies } virksomhed er interesseret.
   *[other] Mindst { $companies } virksomheder er interesserede.
}
synergies-arithmetic = Hver for sig { $journey_count } × { MONEY($trip_cost_dkk) } = { MONEY($apart_dkk) }; sammen 1 × { MONEY($trip_cost_dkk) } = { MONEY($together_dkk) }. Sparet: { MONEY($apart_dkk) } − { MONEY($together_dkk) } = **{ MONEY($saving_dkk) }**.{ $capped ->
    [yes] { " " }Regnet for { $journey_count } af { $suggested_party_count } parter, for større grupper rejser sjældent samlet.
   *[no] {""}
}
synergies-gain = { $suggestion_kind ->
    [delegation] Gevinst: { $suggested_company_count ->
        [one] { $suggested_company_count } virksomhed får
       *[other] { $suggested_company_count } virksomheder får
    } adgang på én rejse{ $suggested_challenge_count ->
        [0] {""}
        [one] { " " }og møder { $suggested_challenge_count } åben udfordring
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
   *[one] { $count } for hast
}
synergies-facts = Det bygger forslaget på
synergies-facts-cut = Der vises 25 af hver slags.
synergies-suggestions-table = Alle forslag som tabel

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
synergies-needs-name = Skriv dit navn øverst, så andre kan se, hvem der har besluttet det.
synergies-needs-reason = Skriv en begrundelse. En afvisning uden grund hjælper ingen, når forslaget kommer op igen.
synergies-decided-meanwhile = { $author } tog stilling til forslaget kl. { $time }, mens du så på det. Intet er overskrevet, og dit svar er ikke gemt. Se, hvad der nu står; tag stilling igen, hvis det skal ændres.
synergies-not-kept = Beslutningen kunne ikke gemmes lige nu. Prøv igen om lidt.
synergies-not-allowed = Du kan se forslagene, men ikke tage stilling til dem. Det kræver rollen dataansvarlig.
synergies-unreachable = Beslutningerne kan ikke læses lige nu, så alle forslag står som ventende. Forslagene selv er ikke berørt.
synergies-kept-accepted = Forslaget er godkendt.
synergies-kept-dismissed = Forslaget er afvist.
synergies-kept-done = Synergien er høstet.
synergies-kept-reopened = Forslaget venter igen.
synergies-decided-accepted = Godkendt af { $author } den { $date }.
synergies-decided-dismissed = Afvist af { $author } den { $date }: { $reason }
synergies-decided-done = Gennemført; skrevet af { $author } den { $date }.

synergies-harvest-title = Høstede synergier
synergies-harvest-help = Forslag, som nogen har meldt gennemført, med det beløb, der blev sparet. Listen følger ikke filtrene og kommer med i bestyrelsesrapporten.
synergies-harvest-takeaway = { $count ->
    [0] Ingen synergier er meldt gennemført endnu.
    [one] Én synergi er høstet. Sparet: { MONEY($total) }.
   *[other] { $count } synergier er høstet, { $priced } af dem med et beløb. Sparet i alt: { MONEY($total) }.
}

synergies-part-label = Vis
synergies-part-suggestions = Forslag
synergies-part-matrix = Tema og provins
synergies-part-network = Netværk
synergies-part-harvest = Høstet
