# Danske parter: det, som kun profilen af en kommune, region eller anden dansk part siger.

parties-kind = Type
parties-home = Hjemsted
parties-chinese-name = Kinesisk navn
parties-facts-source = Type og hjemsted står, som de er oplyst i partens egne aftaler.
parties-empty = { $name } har ingen aftaler, kontakter, virksomheder, udfordringer eller udgifter med de valgte filtre. Vælg en anden part, eller fjern et filter.
parties-brief = Statusbrief
parties-brief-for-guests = { $name } i Kina
parties-ahead-title = Hvem rejser næste gang?
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
parties-due-note = { $count ->
    [0] intet inden for 90 dage
    [one] ét inden for 90 dage
   *[other] { $count } inden for 90 dage
}
parties-due-none = intet forfalder
parties-due-title = Det næste, der forfalder
parties-companies-note = og { $count ->
    [0] ingen
    [one] én
   *[other] { $count }
} udefra
parties-agreements-none = Parten har ingen aftaler.
parties-companies-none = Ingen virksomhed i listerne hører hjemme i området eller har deltaget i aktiviteterne.
parties-money-none = Ingen udgifter er bogført på partens aftaler og aktiviteter.
