# Nærvær: hvad der skal gøres, hvem der bliver kolde, reaktionstid og rejser.

presence-title = Hvilke relationer er ved at blive kolde?
presence-soon-note = inden for { DAYS($days) } uden ny kontakt
presence-empty = Der er hverken aftaler i kraft, rejser eller henvendelser med de valgte filtre.
presence-filter = Vis kun
presence-pill = { $mark } { $name } ({ $number })
presence-target-agreement = aftalens eget mål
presence-target-type = mål for aftaletypen
presence-target-default = standardmål
presence-share-of-target = Andel af målet
presence-line-amber = gul herfra
presence-line-red = målet; derefter kold
presence-alt = Vandrette bjælker: dage siden kontakt som andel af hver aftales mål, med streger, hvor den nærmer sig grænsen og bliver kold. { $takeaway }
presence-reaction-title = Reaktionstid på henvendelser
presence-reaction-in-time = i tide
presence-reaction-late = for sent
presence-reaction-waiting = venter
presence-reaction-overdue = venter for længe
presence-reaction-unclear = datoerne er uklare
presence-trips-title = De næste rejser
presence-trips-help = Planlagte aktiviteter i Kina fra opgørelsesdagen, uden videomøder. To danske parter, der skal til samme provins inden for 30 dage, kunne rejse sammen.
presence-share-heading = Rejser, der kunne deles
shared-title = Forslagene som tabel
presence-share-title = { LIST($first, form: "commas") } og { LIST($second, form: "commas") } kunne rejse sammen til { LIST($province, form: "commas") }
presence-share-arithmetic = Hver for sig 2 × { MONEY($trip_cost_dkk) }, sammen { MONEY($together_dkk) }. Besparelse: { MONEY($saving_dkk) }.

presence-takeaway = { $in_force_count ->
    [0] Ingen aftaler i kraft med de valgte filtre.
    [one] { $red_count ->
        [0] { $never_count ->
            [0] Den eneste aftale i kraft er ikke kold.
           *[other] Den eneste aftale i kraft har aldrig haft registreret kontakt.
        }
       *[other] Den eneste aftale i kraft er kold.
    }{ $turning_red_count ->
        [0] {""}
       *[other] {" "}Den bliver kold inden for { DAYS($days) }, hvis ingen tager kontakt.
    }
   *[other] Af { $in_force_count } aftaler i kraft er { $red_count ->
        [0] ingen kolde
        [one] én kold
       *[other] { $red_count } kolde
    }{ $never_count ->
        [0] .
        [one] , og én har aldrig haft registreret kontakt.
       *[other] , og { $never_count } har aldrig haft registreret kontakt.
    } { $turning_red_count ->
        [0] { $red_count ->
            [0] Ingen bliver kolde inden for { DAYS($days) }.
           *[other] Ingen flere bliver kolde inden for { DAYS($days) }.
        }
        [one] { $red_count ->
            [0] Én bliver kold inden for { DAYS($days) }, hvis ingen tager kontakt.
           *[other] Én mere bliver kold inden for { DAYS($days) }, hvis ingen tager kontakt.
        }
       *[other] { $turning_red_count } { $red_count ->
            [0] bliver
           *[other] flere bliver
        } kolde inden for { DAYS($days) }, hvis ingen tager kontakt.
    }
}
presence-interval-note = { $count ->
    [0] ingen aftale har to kontakter endnu
    [one] i én aftale med mindst to kontakter
   *[other] i { $count } aftaler med mindst to kontakter
}
presence-open-note = { $open ->
    [0] ingen venter på svar
   *[other] { $open ->
        [one] én
       *[other] { $open }
    } venter på svar, { $overdue ->
        [0] ingen
        [one] én
       *[other] { $overdue }
    } over målet
}
presence-share-note = { $has_share ->
    [yes] { PERCENT($within_target_share) } inden for målet på { DAYS($target) } ({ $answered_in_time_count } af { $timed_inquiry_count })
   *[no] målet er { DAYS($target) }; ingen frist er udløbet
}{ $dateless ->
    [0] {""}
    [one] ; én henvendelse uden dato er ikke med
   *[other] ; { $dateless } henvendelser uden dato er ikke med
}
presence-red-in = { $state ->
    [ahead] { DAYS($days, form: "ahead") }
    [today] i dag
   *[past] for { DAYS($days) } siden
}
presence-bar = { $mark } { $days } mod { DAYS($target) }
presence-chart-note = { $count ->
    [one] Her vises den aftale, der er tættest på den dag, hvor den bliver eller blev kold. Bjælken er dage siden kontakt i forhold til aftalens eget mål; begge tal står for enden. Fra fire gange målet er bjælkerne lige lange.
   *[other] Her vises de { $count } aftaler, der er tættest på den dag, hvor de bliver eller blev kolde. Bjælken er dage siden kontakt i forhold til aftalens eget mål; begge tal står for enden. Fra fire gange målet er bjælkerne lige lange.
}
presence-reaction-takeaway = { $inquiry_count ->
    [0] { $period ->
        [yes] Ingen henvendelser modtaget i perioden.
       *[no] Ingen henvendelser modtaget til og med opgørelsesdagen.
    }
   *[other] { $answered_count ->
        [0] { $unclear_count ->
            [0] Ingen henvendelser er besvaret endnu.
           *[other] Ingen henvendelser har en kendt reaktionstid endnu.
        }
        [one] Den eneste besvarede henvendelse fik svar efter { DAYS($median_reaction_days) }.
       *[other] Mindst halvdelen af { $answered_count } besvarede henvendelser fik svar inden for { DAYS($median_reaction_days) }.
    } { $has_share ->
        [yes] Af de henvendelser, der er besvaret eller har ventet længere end målet, blev { PERCENT($within_target_share) } besvaret inden for målet på { DAYS($target) }.
       *[no] Ingen frist er udløbet endnu.
    }{ $unclear_count ->
        [0] {""}
        [one] {" "}For én er datoerne uklare.
       *[other] {" "}For { $unclear_count } er datoerne uklare.
    } { $open_count ->
        [0] Ingen venter på svar.
        [one] { $period ->
            [yes] I alt venter én stadig
           *[no] Én venter stadig
        }{ $open_overdue_count ->
            [0] .
           *[other] ; fristen er overskredet.
        }
       *[other] { $period ->
            [yes] I alt venter { $open_count } stadig
           *[no] { $open_count } venter stadig
        }{ $open_overdue_count ->
            [0] .
            [one] , heraf én efter fristen.
           *[other] , heraf { $open_overdue_count } efter fristen.
        }
    }
}{ $dateless ->
    [0] {""}
    [one] {" "}Én henvendelse uden dato er ikke med i perioden.
   *[other] {" "}{ $dateless } henvendelser uden dato er ikke med i perioden.
}
presence-trips-takeaway = { $trip_count ->
    [unknown] Planlagte rejser kendes ikke.
    [0] Ingen rejser er planlagt efter opgørelsesdagen.
    [one] Én rejse er planlagt.
   *[other] { $trip_count } rejser er planlagt.
} { $shared_trip_count ->
    [unknown] {""}
    [0] { $trip_count ->
        [0] {""}
        [one] Ingen anden dansk part skal samme vej.
       *[other] Ingen af dem ligger sådan, at danske parter kunne rejse sammen.
    }
    [one] Ét forslag til en fælles rejse; mindst { MONEY($shared_saving_dkk) } kunne spares.
   *[other] { $shared_trip_count } forslag til fælles rejser; mindst { MONEY($shared_saving_dkk) } kunne spares.
}
presence-share-text = »{ $first_title }« ({ $first }) og »{ $second_title }« ({ $second }). { $exact ->
    [yes] { $count ->
        [0] De overlapper eller ligger lige efter hinanden.
       *[other] Der er { DAYS($count) } imellem.
    }
   *[no] Dagene er ikke kendt; der er mindst { DAYS($count) } imellem. Aftal datoerne, før der regnes med besparelsen.
}

presence-part-label = Vis
presence-part-act = Skal gøres
presence-part-cold = Ved at blive kolde
presence-part-trips = Rejser
presence-part-reactions = Reaktionstid

presence-journeys-title = Rejser, der fornyer flest relationer
presence-journeys-none = Ingen relation kræver en rejse.
presence-journeys-more = { $count ->
    [one] Yderligere én rejse kunne samle kontakter.
   *[other] Yderligere { $count } rejser kunne samle kontakter.
}
presence-journey = { LIST($provinces) }, { $days }
presence-journey-whom = Fornyer { $count ->
    [one] { $cold ->
        [one] én kold relation
       *[other] én relation
    }
   *[other] { $all ->
        [yes] { $count } kolde relationer
       *[no] { $count } relationer, heraf { $cold ->
            [0] ingen kolde,
            [one] én kold,
           *[other] { $cold } kolde,
        }
    }
} hos { $few ->
    [yes] { $parties }
   *[no] { $parties } parter
}.
presence-journey-there = Dér: { $companies ->
    [0] ingen interesserede eller aktive virksomheder
    [one] én interesseret eller aktiv virksomhed
   *[other] { $companies } interesserede eller aktive virksomheder
}, { $challenges ->
    [0] ingen åbne udfordringer
    [one] én åben udfordring
   *[other] { $challenges } åbne udfordringer
}.{ $led ->
    [no] {""}
   *[yes] {" "}Kan lede rejsen: { $lead }.
} { $planned ->
    [yes] Er planlagt i forvejen og koster ikke ekstra.
   *[no] Pris: { MONEY($price) }.
}
presence-amount = Beløb til rejser
presence-amount-title = Hvilke relationer kan holdes i live for beløbet?
