# Aftaler: register, udløb, flaskehalse og én aftales historie; og kalenderfilen.

agreements-title = Aftaleregisteret
agreements-search = Søg
agreements-search-placeholder = By, part, tema, ansvarlig …
agreements-search-placeholder-guest = By, part, tema …
agreements-search-nothing = Ingen aftaler inden for filtrene nævner »{ $words }«. Prøv færre eller kortere ord.
agreements-empty = Ingen aftaler passer til filtrene. Fjern et filter, eller vælg en anden opgørelsesdag.
agreements-unknown = Linket peger på en aftale, der ikke findes i data: { $number }. Her er registeret i stedet.
agreements-later = »{ $name }« er underskrevet { $date }, efter opgørelsesdagen. Her er registeret, som det var.
terms-sources = Kilder: { $links }
terms-origin = { $file }, ark { $sheet }, række { $row }
agreements-expiry-title = Hvad udløber hvornår?
agreements-calendar = Hent kalender (.ics)
agreements-calendar-help = Udløb og varsler 12, 6 og 3 måneder før, til din egen kalender. Hentes filen igen, opdateres begivenhederne, så de ikke står dobbelt.
agreements-calendar-file = { $slug }-udloeb-{ $date }.ics
agreements-vitality-title = Levende eller kun på papir: livskraft 0–5
agreements-vitality-none = Ingen aftaler i kraft med de valgte filtre.
agreements-points-title = Livskraft: { $points } af 5
agreements-stuck-title = Hvad sidder fast?
agreements-conflicts-title = Status og datoer
agreements-back = Alle aftaler
agreements-story-caption = Aftale { $number } · opgjort { DAY($date, form: "long") }
agreements-outside = Filtrene ovenfor skjuler denne aftale i registeret. Dens historie vises i fuld længde.
agreements-illustrative-one = Aftalen er opdigtet til eksemplet.
agreements-facts-title = Fakta
agreements-challenges-title = Udfordringer, som aftalen giver adgang til
agreements-contacts-title = Kontakter
agreements-milestones-title = Milepæle
agreements-milestones-none = Ingen milepæle i data.
agreements-outcomes-title = Resultater
agreements-companies-title = Virksomheder
agreements-money-title = Penge
agreements-changes-title = Ændringslog
agreements-changes-none = Ingen indlæsning har registreret ændringer for aftalen.
agreements-outcome-commercial = kommercielt
agreements-outcome-non-commercial = ikke-kommercielt
agreements-life-nothing = Ingen datoer i data: der er ingen tidslinje at tegne.
agreements-conflict-active-but-expired = Oplyst som aktiv, men slutdatoen er passeret ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-proposed-but-expired = Oplyst som foreslået, men slutdatoen er passeret ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-proposed-but-signed = Oplyst som foreslået, men med underskriftsdato ({ $signed }). Regnes her som { $lifecycle }, til status er rettet.
agreements-conflict-expired-but-in-force = Oplyst som udløbet, men slutdatoen er ikke nået ({ $end }). Regnes her som { $lifecycle }; ret status eller slutdato i eksporten.
agreements-conflict-ends-before-signed = Slutdatoen ({ $end }) ligger før underskriften ({ $signed }). Regnes her som { $lifecycle }; en af datoerne skal rettes.
agreements-has-recent-contact = Seneste kontakt { $date }.
agreements-has-both-owners = { $danish } og { $chinese }.
agreements-has-next-step = Det næste skal ske { $next }.
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
calendar-ends-within = Aftalens udløb er oplyst som { $stated }; dagen kendes ikke og regnes som { DAY($date, form: "long") }.
calendar-danish-party = Dansk part: { $value }
calendar-chinese-party = Kinesisk part: { $value }
calendar-number = Aftalenr.: { $value }
calendar-of-party = { $desk }: { $name }
calendar-due = { $kind }: { $name }
calendar-agreement = Aftale: { $value }
calendar-due-within = Oplyst som { $stated }; dagen kendes ikke og regnes som { DAY($date, form: "long") }.
calendar-illustrative = Opdigtet til eksemplet.

agreements-end = { $exact ->
    [yes] { $date }
   *[no] udgangen af { $date }
}{ $state ->
    [today] {" "}· i dag
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· udløb for { DAYS($days) } siden
}
agreements-has-recent-contact-not = { $ever ->
    [yes] Seneste kontakt { $date }, for mere end { $months } måneder siden.
   *[no] Ingen kontakt er registreret.
}
agreements-has-both-owners-not = { $missing ->
    [danish] Der er ingen navngiven dansk ansvarlig.
    [chinese] Der er ingen navngiven kinesisk ansvarlig.
    [then] De ansvarlige er først navngivet i en senere eksport.
   *[both] Der er ingen navngiven ansvarlig på nogen af siderne.
}
agreements-has-next-step-not = { $overdue ->
    [yes] Datoen for det aftalte skridt er passeret, og intet nyt er planlagt.
   *[no] Der er hverken et dateret næste skridt eller en planlagt kontakt.
}
agreements-has-company = { $companies ->
    [one] Én dansk virksomhed har været med.
   *[other] { $companies } danske virksomheder har været med.
}
agreements-presence-sentence = { $state ->
    [never] Ingen kontakt er registreret. Målet er højst { DAYS($target) } mellem kontakter ({ $origin }).
    [red] { $exact ->
        [yes] Seneste kontakt { $date }, for { DAYS($since) } siden
       *[no] Seneste kontakt { $date }
    }; kold siden { $turns }. Målet er { DAYS($target) } ({ $origin }).
   *[ahead] { $exact ->
        [yes] { $since ->
            [0] Seneste kontakt i dag, { $date }
           *[other] Seneste kontakt { $date }, for { DAYS($since) } siden
        }
       *[no] Seneste kontakt { $date }
    }; bliver kold { $turns }. Målet er { DAYS($target) } ({ $origin }).
}
agreements-next-contact = { $state ->
    [planned] næste er planlagt til { $date }
   *[none] ingen kontakt er planlagt
}
agreements-change-takeaway = Indlæst første gang { $date }. { $count ->
    [0] Intet er ændret siden da.
    [one] Én værdi er ændret siden da.
   *[other] { $count } værdier er ændret siden da.
}

agreements-part-label = Vis
agreements-part-register = Register
agreements-part-expiry = Udløb
agreements-part-vitality = Livskraft
agreements-part-stuck = Flaskehalse
agreements-click = Klik på en række for at åbne aftalen. De kolde står først, derefter dem uden kontakt; hvad der ikke er i kraft, står sidst.
agreements-click-guest = Klik på en række for at åbne aftalen.
agreements-later-note = { $count ->
    [one] og én underskrevet senere
   *[other] og { $count } underskrevet senere
}
agreements-soon-note = { $count ->
    [one] heraf én inden for 3 måneder
   *[other] heraf { $count } inden for 3 måneder
}
agreements-expiry-none = Ingen aftaler i kraft udløber inden for 12 måneder.
agreements-vitality-alt = Søjler med antal aftaler i kraft for hver livskraft fra 0 til 5.
agreements-stuck-none = Ingen aftaler har en oplyst flaskehals; afsluttede og udløbne er ikke med.
agreements-conflicts-none = Oplyst status og datoer stemmer overens i alle aftaler.
agreements-never = aldrig
agreements-end-open = Ingen oplyst slutdato.
agreements-contacts-none = Ingen kontakter i data.
agreements-outcomes-none = Ingen resultater i data.
agreements-companies-none = Ingen virksomheder er noteret ved aftalens kontakter.
agreements-money-none = Ingen bilag nævner aftalen.
agreements-story-part-label = Vis
agreements-story-part-about = Aftalen
agreements-story-part-contacts = Kontakter og milepæle
agreements-story-part-outcomes = Resultater og virksomheder
agreements-story-part-money = Penge
agreements-story-part-changes = Ændringslog
