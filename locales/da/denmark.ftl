# Danmark i Kina: hvad alle danske parter laver i en provins eller på et tema, til kinesiske partnere, på skærm og papir.

denmark-title = { $has_province ->
    [yes] Danmark i { $province }
   *[no] Danmark i Kina
}{ $has_theme ->
    [yes] {""}: { $theme }
   *[no] {""}
}
denmark-china = Kina
denmark-empty = Ingen danske parter har aftaler, aktiviteter eller virksomheder her endnu. Vælg en anden provins eller et andet tema, eller fjern filtrene.

# Papiret
denmark-paper-help = Et par sider til en kinesisk partner: hvem der er i Kina, hvad der er aftalt, hvad der er sket, og hvilke virksomheder der er med. Uden beløb, ansvarlige, næste skridt og flaskehalse.

# Sammenfatningen
denmark-say-parties = { $danish_party_count ->
    [0] Ingen danske parter samarbejder endnu i { $here }
    [one] Én dansk part samarbejder i { $here }
   *[other] { $danish_party_count } danske parter samarbejder i { $here }
}{ $signed_agreement_count ->
    [0] { $danish_party_count ->
        [0] .
       *[other] , endnu uden en aftale.
    }
    [one] , og der er underskrevet én aftale, som { $in_force_count ->
        [0] ikke regnes for at være i kraft.
       *[other] er i kraft.
    }
   *[other] , og der er underskrevet { $signed_agreement_count } aftaler, hvoraf { $in_force_count ->
        [0] ingen
        [one] én
       *[other] { $in_force_count }
    } er i kraft.
}
denmark-say-fields = Flest aftaler handler om { $fields }.
denmark-say-held = { $meeting_count ->
    [one] Der har været én aktivitet; den sluttede { $last }.
   *[other] Siden { DAY($first_meeting_date, precision: "year") } har der været { $meeting_count } besøg, møder og andre aktiviteter; den seneste sluttede { $last }.
}
denmark-say-ahead = { $activities_planned ->
    [one] Én aktivitet er planlagt: { $next }.
   *[other] { $activities_planned } aktiviteter er planlagt, den næste { $next }.
}
denmark-say-companies = { $danish_company_count ->
    [one] Én dansk virksomhed { $has_theme ->
        [yes] med teknologi til temaet er
       *[no] er
    } aktiv { $has_province ->
        [yes] her
       *[no] i Kina
    }.
   *[other] { $danish_company_count } danske virksomheder { $has_theme ->
        [yes] med teknologi til temaet er
       *[no] er
    } aktive { $has_province ->
        [yes] her
       *[no] i Kina
    }.
}

denmark-card-in-force-of-real = { $number ->
    [0] ingen er indgået, når opdigtede udelades
    [one] af én indgået, uden opdigtede
   *[other] af { $number } indgåede, uden opdigtede
}
denmark-card-in-force-note = { $number ->
    [0] ingen er indgået
    [one] af én indgået
   *[other] af { $number } indgåede
}

# Hvem
denmark-parties-title = Hvem er til stede?
denmark-kind-municipality = Kommune
denmark-kind-region = Region
denmark-kind-state = Stat
denmark-kind-university = Universitet
denmark-kind-organisation = Organisation
denmark-kind-company = Virksomhed
denmark-kind-other = Anden eller uden oplyst type

# Hvad
denmark-cooperation-title = Hvad er aftalt?
denmark-what = { $danish } og { $chinese }: { $kind }
denmark-state-active = i kraft
denmark-state-expiring = i kraft, udløber snart
denmark-state-expired = udløbet
denmark-state-ended = afsluttet
denmark-state-undated = i kraft, uden oplyst slutdato
denmark-state-unstated = uden oplyst status
denmark-ahead-title = Hvad er planlagt?
denmark-held-title = Hvad er sket?
denmark-companies-title = Hvilke danske virksomheder er aktive?

# På papir og kommandolinjen
denmark-paper-kind = Danske samarbejder i Kina
denmark-as-of = Pr. { DAY($date, form: "long") }
denmark-paper-note = Oversigten er samlet af { $app } ud fra oplysninger fra parterne og offentlige kilder. Den viser, hvem der samarbejder om hvad, og er ikke bindende for nogen part.
denmark-help = skriv, hvad alle danske parter laver i en provins eller inden for et tema, til en kinesisk partner (PDF, på kinesisk, hvis intet andet er valgt)
denmark-help-province = provinsen: CN-JS, Jiangsu eller 江苏 (ellers hele Kina)
denmark-help-lang = papirets sprog (ellers kinesisk)

denmark-part-label = Vis
denmark-part-parties = Danske parter
denmark-part-cooperation = Samarbejder
denmark-part-activities = Aktiviteter
denmark-part-companies = Virksomheder
