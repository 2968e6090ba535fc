# Effekt: hvad kom der ud af det.

effect-empty = Der er hverken resultater, afholdte aktiviteter eller virksomheder med de valgte filtre.
effect-nothing = Ingen resultater i data.
effect-within = { $count ->
    [0] I projektperioden er der ingen resultater med oplyst type.
    [one] I projektperioden er der ét resultat med oplyst type.
   *[other] I projektperioden er der { $count } resultater med oplyst type.
}
effect-around = { $before ->
    [0] Efter den var der { $after ->
        [one] ét
       *[other] { $after }
    }.
   *[other] Før den var der { $before ->
        [one] ét
       *[other] { $before }
    }{ $after ->
        [0] {""}
        [one] {" "}og efter den ét
       *[other] {" "}og efter den { $after }
    }.
}
effect-undated = For { $count ->
    [one] ét
   *[other] { $count }
} er datoen ikke oplyst.
effect-unstated = { $count ->
    [one] Dertil kommer ét uden oplyst type.
   *[other] Dertil kommer { $count } uden oplyst type.
}
effect-few = { $count ->
    [one] Ét resultat med oplyst type er for lidt til en generel konklusion.
   *[other] { $count } resultater med oplyst type er for få til en generel konklusion.
}
effect-of-all = { $count ->
    [one] af ét resultat med og uden type
   *[other] af { $count } resultater med og uden type
}
effect-of-period = { $count ->
    [0] ingen i den valgte periode
    [one] ét i den valgte periode
   *[other] { $count } i den valgte periode
}{ $dateless ->
    [0] {""}
    [one] ; ét uden dato er ikke med
   *[other] ; { $dateless } uden dato er ikke med
}
effect-contract-value = { $valued ->
    [0] ingen værdi er oplyst
   *[other] { $count ->
        [one] værdi: { MONEY($amount, form: "short") }
       *[other] { $known ->
            [all] værdi: { MONEY($amount, form: "short") } i alt
           *[some] værdi oplyst for { $valued } af { $count }: { MONEY($amount, form: "short") }
        }
    }
}
effect-contracts = { $count ->
    [one] Én kontrakt er indgået; { $valued ->
        [0] værdien er ikke oplyst.
       *[other] værdien er { MONEY($amount, form: "short") }.
    }
   *[other] { $count } kontrakter er indgået; { $known ->
        [all] deres værdi er { MONEY($amount, form: "short") } i alt.
       *[some] { $valued ->
            [0] ingen værdi er oplyst.
            [one] værdien er oplyst for én af dem: { MONEY($amount, form: "short") }.
           *[other] værdien er oplyst for { $valued } af dem: { MONEY($amount, form: "short") } i alt.
        }
    }
}
effect-timed = { $whole ->
    [one] Én aftale har
   *[other] { $whole } aftaler har
} givet et resultat efter underskriften{ $few ->
    [yes] { $count ->
        [0] {""}, men datoerne er ikke kendt.
       *[other] { $known ->
            [all] {""}, og det er ikke nok til en median.
           *[some] {""}; kun for { $count ->
                [one] én
               *[other] { $count }
            } er datoerne kendt, og det er ikke nok til en median.
        }
    }
   *[no] , med en median på { NUMBER($months, decimals: 1) } måneder og { NUMBER($contacts, decimals: 1) } kontakter (for de { $count }, hvor datoerne er kendt).
}
effect-timed-note = { $few ->
    [yes] { $count ->
        [0] ingen aftale, hvor begge datoer er kendt
        [one] én aftale, hvor begge datoer er kendt
       *[other] kun { $count } aftaler, hvor begge datoer er kendt
    }
   *[no] median for { $count } aftaler, efter { NUMBER($contacts, decimals: 1) } kontakter
}
effect-too-few = for få
effect-companies-note = { $count ->
    [0] ingen med CVR-nummer
    [one] én med CVR-nummer på deltagerlisten
   *[other] { $count } med CVR-nummer på deltagerlisten
}
effect-cost-note = viser ikke, at pengene gav resultaterne

effect-part-label = Vis
effect-part-years = Før, under og efter
effect-part-agreements = Aftaler
effect-part-parties = Danske parter
effect-part-themes = Temaer
effect-part-list = Resultaterne
effect-part-participants = Deltagere

effect-years-title = Resultater år for år
effect-years-takeaway = Projektet løb fra { DAY($first, form: "long") } til { DAY($last, form: "long") }. Et klik på en søjle åbner dens rækker.
effect-years-alt = Søjler: resultater pr. år, stablet efter type. { $takeaway }
effect-agreements-title = Hvad kom der ud af hver aftale?
effect-agreements-name = Aftale
effect-parties-title = Hvad fik hver dansk part ud af det?
effect-parties-name = Dansk part
effect-themes-title = Hvad kom der ud af hvert tema?
effect-themes-name = Tema
effect-by-takeaway = Hører et resultat til flere, tæller det med under hver af dem. Klik på en række for at se det, der ligger bag.
effect-participants-title = Deltagere til effektmåling
effect-participants-help = Danmarks Statistik og Erhvervsstyrelsen måler effekter ved at følge deltagerne i registrene på CVR-nummer og holde deres beskæftigelse og omsætning op mod tallene for lignende virksomheder, der ikke deltog (Erhvervsstyrelsens metodenotat om registerbaseret effektmåling, 2016; Statistisk Perspektiv nr. 14, 2016). Hver række er et CVR-nummer, et år og en type aktivitet. CVR-numre på enkeltmandsvirksomheder er personoplysninger: del kun filen med den, der skal måle.

effect-kind-contract = kontrakt
effect-kind-demonstration = demonstration
effect-kind-commercial = kommerciel milepæl
effect-kind-non-commercial = ikke-kommerciel milepæl
effect-kind-unstated = type ikke oplyst
effect-side-before = Før projektet
effect-side-within = Under projektet
effect-side-after = Efter projektet
effect-side-undated = Uden dato
