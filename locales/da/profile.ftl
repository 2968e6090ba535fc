# Profilen af en provins eller en dansk part: det, som begge siger.

profile-against = Sammenlign med
profile-against-none = Ingen
profile-option = { $name } ({ $number })
profile-brief-lang = Sprog i briefet
profile-brief-guest = Til en kinesisk partner
profile-brief-guest-help = Uden ansvarlige, løfter, flaskehalse og penge.
profile-brief-download = Hent PDF
profile-link-agreements = Åbn i aftaleregisteret
profile-of = { $title }: { $name }
profile-fact = { $label }: **{ $value }**
profile-names-also = Også: { LIST($names, form: "commas") }
profile-card-in-force-note = af { $agreement_count } i alt
profile-card-last-note = { DAYS($days_since_contact) } før opgørelsesdagen
profile-card-promises-note = { $promise_overdue_count ->
    [0] ingen over tiden
   *[other] { $promise_overdue_count } over tiden
}
profile-card-challenges-note = af { $known_challenge_count } kendte
profile-card-spent-note = { MONEY($committed_dkk) } disponeret
profile-never = aldrig
profile-nothing-planned = intet planlagt
profile-compare-title = { $first } og { $second } side om side
profile-compare-same = { $first } og { $second } har lige mange aftaler i kraft: { $number }.
profile-compare-more = { $first } har flest aftaler i kraft: { $number } mod { $fewer } i { $second }.
profile-say-presence = Kontakten i aftalerne i kraft: { LIST($states, form: "commas") }.
profile-presence-green = { $green_count } inden for målet
profile-presence-amber = { $amber_count } nærmer sig grænsen
profile-presence-new = { $new_count ->
    [one] { $new_count } ny
   *[other] { $new_count } nye
}
profile-presence-red = { $red_count ->
    [one] { $red_count } kold
   *[other] { $red_count } kolde
}
profile-presence-never = { $never_count } uden kontakt
profile-say-contacts-none = Der er ikke registreret nogen kontakt.
profile-say-contact-days = Seneste kontakt var { $date }, { DAYS($days_since_contact) } før opgørelsesdagen.
profile-say-contact-today = Seneste kontakt var på selve opgørelsesdagen.
profile-say-contact = Seneste kontakt var i { $date }.
profile-say-contacts-year = { $activities_12_months ->
    [0] Ingen kontakt i de seneste 12 måneder.
    [one] Én kontakt i de seneste 12 måneder.
   *[other] { $activities_12_months } kontakter i de seneste 12 måneder.
}
profile-say-promises = { $promise_count ->
    [0] Ingen løfter eller næste skridt står åbne.
    [one] Ét løfte er åbent; { $promise_overdue_count ->
        [0] det er ikke over tiden.
       *[other] det er over tiden.
    }
   *[other] { $promise_count } løfter er åbne, { $promise_overdue_count ->
        [0] ingen af dem over tiden.
       *[other] { $promise_overdue_count } af dem over tiden.
    }
}
profile-say-milestones = { $milestones_open ->
    [unknown] Hvor mange milepæle der mangler, kendes ikke.
    [0] Ingen milepæle mangler.
    [one] Én milepæl mangler; { $milestones_overdue ->
        [0] den er ikke over tiden.
       *[other] den er over tiden.
    }
   *[other] { $milestones_open } milepæle mangler, { $milestones_overdue ->
        [0] ingen af dem er over tiden.
       *[other] { $milestones_overdue } af dem er over tiden.
    }
}
profile-say-ahead-none = Ingen aktivitet er planlagt fra opgørelsesdagen.
profile-say-ahead-unknown = Hvad der var planlagt, kendes ikke.
profile-say-ahead = { $activities_planned ->
    [one] Én aktivitet er planlagt:
   *[other] { $activities_planned } aktiviteter er planlagt. Den første:
} { $title }, { $date }{ $known ->
    [no] .
   *[yes] , ved { $party }.
}
profile-say-challenges = { $challenge_count ->
    [0] Ingen åbne udfordringer er kendt.
    [one] Én udfordring er åben; { $alone ->
        [none] den er knyttet til en aftale.
       *[other] den er ikke knyttet til en aftale.
    } { $reached ->
        [none] Ingen aftale i kraft giver adgang til den.
       *[other] En aftale i kraft giver adgang til den.
    }
   *[other] { $challenge_count } udfordringer er åbne; { $alone ->
        [none] alle er knyttet til en aftale.
        [all] ingen er knyttet til en aftale.
       *[some] { $lone_challenge_count } af dem er ikke knyttet til en aftale.
    } { $reached ->
        [none] Ingen aftale i kraft giver adgang til dem.
        [all] Aftaler i kraft giver adgang til dem alle.
       *[some] Aftaler i kraft giver adgang til { $accessible_count } af dem.
    }
}
profile-say-money = Brugt: { MONEY($spent_dkk) }. Disponeret: { MONEY($committed_dkk) }.
profile-say-money-unknown = { $unconverted_count ->
    [one] Ét bilag uden kendt kurs er ikke regnet med.
   *[other] { $unconverted_count } bilag uden kendt kurs er ikke regnet med.
}
profile-chart-title = Aktiviteter år for år
profile-chart-alt = Søjler med antal aktiviteter pr. år, afholdte og planlagte. { $takeaway }
profile-chart-takeaway = { $name }: flest aktiviteter blev afholdt i { $years } ({ $count ->
    [one] { $number }
   *[other] { $number } hvert år
}).
profile-chart-none = { $name }: ingen daterede, afholdte aktiviteter.
profile-chart-held = afholdt
profile-chart-planned = planlagt
profile-chart-part = { $name }, { $status }
profile-table = Vis som tabel
profile-agreements-title = Aftaler og ansvarlige
profile-agreements-title-guest = Aftaler
profile-promises-title = Åbne løfter og næste skridt
profile-contacts-title = Seneste kontakter
profile-milestones-title = Milepæle, der mangler
profile-challenges-title = Udfordringer
profile-illustrative = Tal og rækker mærket »illustrativ« er opdigtede til eksemplet.
profile-column-presence = Kontakt
profile-promise-agreement-step = aftalens næste skridt
profile-promise-contact-step = fra seneste kontakt
profile-promise-inquiry = henvendelse uden svar
profile-engagement-active = aktiv
profile-engagement-interested = interesseret
profile-part-label = Vis
profile-part-actions = Skal gøres
profile-part-agreements = Aftaler
profile-part-due = Det næste
profile-part-promises = Løfter
profile-part-milestones = Milepæle
profile-part-ahead = Hvem skal af sted
profile-part-contacts = Kontakter
profile-part-years = År for år
profile-part-companies = Virksomheder
profile-part-challenges = Udfordringer
profile-part-money = Penge
profile-option-invented = { $name } · opdigtet
profile-due-title = Det næste, der forfalder
profile-say-due-none = Intet forfalder fra opgørelsesdagen og frem.
profile-say-due-unknown = Hvad der ville forfalde, kendes ikke.
profile-say-due = { $due_count ->
    [one] Det næste: { $date } · { $subject } ({ $kind }).
   *[other] { $due_count } ting forfalder, { $due_90_count } af dem inden 90 dage. Det næste: { $date } · { $subject } ({ $kind }).
}
