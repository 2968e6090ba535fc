# Aftaler: register, udløb, flaskehalse og én aftales historie; og kalenderfilen.

agreements-title = Aftaleregisteret
agreements-search = Søg
agreements-search-placeholder = By, part, tema, ansvarlig …
agreements-search-placeholder-guest = By, part, tema …
agreements-search-nothing = Ingen aftaler inden for filtrene nævner »{ $words }«. Prøv færre eller kortere ord.
agreements-order = Rækkefølge
agreements-order-party = Dansk part
agreements-order-name = Aftalens navn
agreements-order-expiry = Udløber først
agreements-order-silence = Længst uden kontakt
agreements-order-living = Mest levende først
agreements-order-paper = Mindst levende først
agreements-order-step = Næste skridt først
agreements-open = Åbn en aftale
agreements-open-placeholder = Vælg en aftale for at se dens historie
agreements-click = Markér en række, eller vælg aftalen på listen, for at se hele dens historie.
agreements-empty = Ingen aftaler passer til filtrene. Fjern et filter, eller vælg en anden opgørelsesdag.
agreements-unknown = Linket peger på en aftale, der ikke findes i data: { $number }. Her er registeret i stedet.
agreements-later = »{ $name }« er underskrevet { $date }, efter opgørelsesdagen. Her er registeret, som det var.
agreements-sources = Kilder: { $links }
agreements-origin = { $file }, ark { $sheet }, række { $row }
agreements-expiry-title = Hvad udløber hvornår
agreements-ends-within = **{ $mark } Inden for { $months } måneder** · { $number }
agreements-ends-none = Ingen
agreements-calendar = Hent kalender (.ics)
agreements-calendar-help = Udløb og varsler 12, 6 og 3 måneder før, til din egen kalender. Hentes filen igen, flyttes begivenhederne og fordobles ikke.
agreements-calendar-file = { $slug }-udloeb-{ $date }.ics
agreements-expiry-table = Alle kendte udløb som tabel
agreements-table = Vis tallene som tabel
agreements-vitality-title = Levende eller kun på papir
agreements-vitality-none = Ingen aftaler i kraft med de valgte filtre.
agreements-vitality-axis = Livskraft (0–5)
agreements-vitality-hover = Livskraft { $points }: { $number } aftaler i kraft
agreements-vitality-alt = Søjler med antal aftaler i kraft for hver livskraft fra 0 til 5. { $takeaway }
agreements-vitality-of = { $points } af 5
agreements-vitality-note = De fem point står nedenfor.
agreements-points-title = Livskraft: { $points } af 5
agreements-stuck-title = Hvad sidder fast
agreements-conflicts-title = Status og datoer
agreements-back = Alle aftaler
agreements-story-caption = Aftale { $number } · opgjort { DAY($date, form: "long") }
agreements-outside = Filtrene ovenfor skjuler denne aftale i registeret. Dens historie vises i fuld længde.
agreements-illustrative-one = Illustrativ: aftalen er opdigtet til eksemplet.
agreements-illustrative-some = Rækker mærket illustrativ er opdigtede til eksemplet.
agreements-illustrative-money = Beløbene er illustrative og opdigtede til eksemplet.
agreements-facts-title = Fakta
agreements-challenges-title = Udfordringer, som aftalen svarer på
agreements-contacts-title = Kontakter
agreements-milestones-title = Milepæle
agreements-milestones-none = Ingen milepæle i data.
agreements-outcomes-title = Resultater
agreements-companies-title = Virksomheder
agreements-money-title = Penge
agreements-changes-title = Ændringslog
agreements-changes-none = Ingen indlæsning har registreret ændringer for aftalen.
agreements-changes-table = Alle ændringer
agreements-outcome-commercial = kommercielt
agreements-outcome-non-commercial = ikke-kommercielt
agreements-lane-agreement = Aftalen
agreements-lane-activity = Kontakter
agreements-lane-milestone = Milepæle
agreements-life-done = afholdt eller nået
agreements-life-ahead = planlagt
agreements-life-missed = dato passeret
agreements-life-unsaid = status ikke oplyst
agreements-life-dropped = aflyst
agreements-life-open = Stiplet bjælke: aftalen har ingen oplyst slutdato i data.
agreements-life-nothing = Ingen datoer i data: der er ingen tidslinje at tegne.
agreements-life-alt = Tidslinje for { $name }: aftalen som bjælke, kontakter og milepæle som mærker.
agreements-conflict-active-but-expired = Oplyst som aktiv, men slutdatoen er passeret ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-proposed-but-expired = Oplyst som foreslået, men slutdatoen er passeret ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-proposed-but-signed = Oplyst som foreslået, men med underskriftsdato ({ $signed }). Regnes her som { $lifecycle }, til status er rettet.
agreements-conflict-expired-but-in-force = Oplyst som udløbet, men slutdatoen er ikke nået ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-ends-before-signed = Slutdatoen ({ $end }) ligger før underskriften ({ $signed }). Regnes her som { $lifecycle }; en af datoerne skal rettes.
agreements-has-recent-contact = Seneste kontakt { $date }.
agreements-has-both-owners = { $danish } og { $chinese }.
agreements-has-next-step = Næste gang { $next }.
agreements-has-result = En milepæl er nået, eller et resultat er noteret.
agreements-has-result-not = Ingen milepæl er nået, og intet resultat er noteret.
agreements-has-company-not = Ingen virksomhed er noteret ved en kontakt.
calendar-name = { $app }: udløb
calendar-category = { $desk }
calendar-end = Udløber: { $name }
calendar-notice = Udløber om { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}: { $name }
calendar-ends-on = Aftalen udløber { DAY($date, form: "long") }.
calendar-ends-within = Aftalen udløber { $stated }; dagen kendes ikke og regnes som { DAY($date, form: "long") }.
calendar-danish-party = Dansk part: { $value }
calendar-chinese-party = Kinesisk part: { $value }
calendar-number = Aftalenr.: { $value }
calendar-of-party = { $desk }: { $name }
calendar-due = { $kind }: { $name }
calendar-agreement = Aftale: { $value }
calendar-due-within = Oplyst som { $stated }; dagen kendes ikke og regnes som { DAY($date, form: "long") }.
calendar-illustrative = Illustrativ: opdigtet til eksemplet.

agreements-takeaway-guest = { $agreement_count ->
    [one] { $agreement_count } aftale; { $in_force_count } i kraft.
   *[other] { $agreement_count } aftaler; { $in_force_count } er i kraft.
}
agreements-takeaway = { $agreement_count ->
    [one] { $agreement_count } aftale; i kraft: { $in_force_count }. Kold: { $red_count }. Aldrig kontakt i data: { $never_count }.
   *[other] { $agreement_count } aftaler, heraf { $in_force_count } i kraft. Kolde blandt aftaler i kraft: { $red_count }. Aldrig kontakt i data: { $never_count }.
}
agreements-expiry-takeaway = { $expiring_count ->
    [0] Ingen aftaler i kraft udløber inden for { $months } måneder.
    [one] { $expiring_count } aftale udløber inden for { $months } måneder{ $soon ->
        [0] .
       *[other] , og det er inden for { $soonest }.
    }
   *[other] { $expiring_count } aftaler udløber inden for { $months } måneder, heraf { $soon ->
        [0] ingen
       *[other] { $soon }
    } inden for { $soonest }.
} { $undated_count ->
    [0] Alle aftaler i kraft har en slutdato.
    [one] { $undated_count } aftale har ingen oplyst slutdato og kan ikke varsles.
   *[other] { $undated_count } aftaler har ingen oplyst slutdato og kan ikke varsles.
}
agreements-end = { $exact ->
    [yes] { $date }
   *[no] udgangen af { $date }
}{ $state ->
    [today] {" "}· i dag
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· udløb for { DAYS($days) } siden
}
agreements-vitality-takeaway = Af { $in_force_count } aftaler i kraft er { $living_count ->
    [0] ingen
   *[other] { $living_count }
} levende (4–5 point), og { $paper_count ->
    [0] ingen
   *[other] { $paper_count }
} mest papir (0–1 point).
agreements-stuck-takeaway = { $count ->
    [0] Ingen igangværende aftaler melder om en flaskehals.
    [one] { $count } igangværende aftale melder om en flaskehals.
   *[other] { $count } igangværende aftaler melder om en flaskehals.
}
agreements-conflicts-takeaway = { $count ->
    [0] Oplyst status og datoer er enige i alle aftaler.
    [one] I én aftale stemmer den oplyste status ikke med datoerne.
   *[other] I { $count } aftaler stemmer den oplyste status ikke med datoerne.
}
agreements-has-recent-contact-not = { $ever ->
    [yes] Seneste kontakt { $date }: mere end { $months } måneder siden.
   *[no] Ingen afholdt kontakt i data.
}
agreements-has-both-owners-not = { $missing ->
    [danish] Der er ingen navngivet dansk ansvarlig.
    [chinese] Der er ingen navngivet kinesisk ansvarlig.
   *[both] Der er ingen navngivet ansvarlig på nogen af siderne.
}
agreements-has-next-step-not = { $overdue ->
    [yes] Det aftalte skridts dato er passeret, og intet nyt er planlagt.
   *[no] Intet dateret skridt og ingen planlagt kontakt forude.
}
agreements-has-company = { $companies ->
    [one] { $companies } dansk virksomhed har været med.
   *[other] { $companies } danske virksomheder har været med.
}
agreements-presence-sentence = { $state ->
    [never] Ingen afholdt kontakt i data. Målet er hver { DAYS($target) } ({ $origin }).
    [red] { $exact ->
        [yes] { DAYS($since) } siden { $date }
       *[no] Seneste kontakt { $date }
    }; kold siden { $turns }. Målet er { DAYS($target) } ({ $origin }).
   *[ahead] { $exact ->
        [yes] { DAYS($since) } siden { $date }
       *[no] Seneste kontakt { $date }
    }; bliver kold { $turns }. Målet er { DAYS($target) } ({ $origin }).
}
agreements-next-contact = { $state ->
    [planned] næste planlagt { $date }
   *[none] ingen kontakt er planlagt
}
agreements-outcome-takeaway = { $count ->
    [0] Ingen resultater i data.
   *[other] { $count } i alt: { $commercial } kommercielle, { $other } ikke-kommercielle og { $unsaid } uden oplyst slags.
}
agreements-contact-takeaway = { $activities_held ->
    [0] Ingen afholdte kontakter.
    [one] { $activities_held } afholdt kontakt, { $date }.
   *[other] { $activities_held } afholdte kontakter, senest { $date }.
} { $activities_planned ->
    [unknown] Planer kendes ikke.
    [0] Ingen planlagt.
   *[other] { $activities_planned } planlagt.
}
agreements-companies-takeaway = { $count ->
    [0] Ingen virksomheder er noteret ved aftalens kontakter.
    [one] { $count } virksomhed har været med ved aftalens kontakter.
   *[other] { $count } virksomheder har været med ved aftalens kontakter.
}
agreements-money-takeaway = { $voucher_count ->
    [0] Ingen bilag nævner aftalen.
   *[other] Brugt { MONEY($spent_dkk, form: "exact") }; disponeret { MONEY($committed_dkk, form: "exact") }.
}{ $unconverted_count ->
    [0] {""}
   *[other] {" "}{ $unconverted_count } bilag uden kendt kurs er ikke med.
}
agreements-change-takeaway = Indlæst første gang { $date }. { $count ->
    [0] Siden er intet ændret.
    [one] Siden er { $count } værdi ændret.
   *[other] Siden er { $count } værdier ændret.
}

agreements-part-label = Vis
agreements-part-register = Register
agreements-part-expiry = Udløb
agreements-part-vitality = Hvor levende
agreements-part-stuck = Flaskehalse
agreements-part-conflicts = Uenighed om status

agreements-story-label = Vis
agreements-story-contacts = Kontakter
agreements-story-milestones = Milepæle
agreements-story-outcomes = Resultater
agreements-story-companies = Virksomheder
agreements-story-money = Penge
agreements-story-changes = Ændringslog
