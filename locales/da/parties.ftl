# Danske parter: det, som kun profilen af en kommune, region eller anden dansk part siger.

parties-choose = Kommune eller part
parties-choose-help = Valget står i adressen: gem linket, så åbner den samme part igen. Valget erstatter filterets danske part på denne side; de andre filtre gælder.
parties-against-help = Vis en part mere ved siden af.
parties-kind = Slags
parties-home = Hjemsted
parties-chinese-name = Kinesisk navn
parties-facts-source = Slags og hjemsted er, hvad partens egne aftaler oplyser.
parties-empty = { $name } har ingen aftaler, kontakter, virksomheder, udfordringer eller udgifter med de valgte filtre. Vælg en anden part, eller fjern et filter.
parties-invented = { $name } er opdigtet til eksemplet.
parties-brief = Statusbrief
parties-brief-help = En eller to sider til udskrift om { $name } med de valgte filtre og opgørelsesdagen.
parties-brief-of = Statusbrief: { $name }
parties-brief-for-guests = { $name } i Kina
parties-brief-notes = Noter
parties-brief-map-alt = Kort over Kina, hvor provinserne med aftaler eller planer for { $name } er fremhævet
parties-card-due-note = { $due_90_count } inden 90 dage
parties-card-companies-note = og { $outside_company_count } udefra
parties-say-agreements = { $agreement_count ->
    [0] { $name } har ingen aftaler.
    [one] { $name } har én aftale; { $in_force_count ->
        [0] den er ikke i kraft.
       *[other] den er i kraft.
    }
   *[other] { $name } har { $agreement_count } aftaler, { $in_force_count ->
        [0] ingen af dem i kraft.
       *[other] { $in_force_count } af dem i kraft.
    }
}
parties-say-companies = { $registered_count ->
    [0] Ingen virksomhed i listerne hører hjemme i området eller har deltaget i aktiviteterne.
   *[other] Virksomheder i eget område: { $home_company_count }. Virksomheder udefra, som har deltaget i aktiviteterne: { $outside_company_count }.
}
parties-say-money-none = Ingen udgifter er bogført på partens aftaler og aktiviteter.
parties-ahead-title = Hvem rejser næste gang
parties-ahead-note = Alle danske parters planer i de provinser, hvor parten har aftaler eller selv skal hen, uanset filtre for status og periode.
parties-companies-title = Virksomheder
parties-money-title = Penge brugt på aftaler og aktiviteter
parties-keep = Link og kalender
parties-keep-link = Gem linket som bogmærke: det åbner siden om { $name } direkte.
parties-feed-help = En kalenderadresse viser det, der forfalder for { $name }, i en almindelig kalender: næste skridt, milepæle, aktiviteter og aftalers udløb med varsler. Den virker uden login for enhver, der har den, og nævner ingen personer.
parties-feed-make = Lav en kalenderadresse
parties-feed-made = Kopiér adressen nu; den vises kun denne ene gang. Indsæt den i kalenderen som »abonnér fra nettet«.
parties-feed-row = { $language }, lavet { DAY($date) }{ $known ->
    [yes] { " " }af { $who }
   *[no] { "" }
}
parties-feed-withdraw = Træk tilbage
parties-feed-withdraw-help = Adressen holder op med at virke med det samme.
parties-feed-none = Ingen kalenderadresse er i brug.
feed-unknown = Kalenderadressen findes ikke eller er trukket tilbage.
feed-later = Kalenderen kan ikke læses lige nu. Prøv igen om lidt.
