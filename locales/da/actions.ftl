# Opgaverne: hvad nogen skal gøre, hvorfor, hvem, hvor og hvornår; og hvad der er noteret om dem.

actions-title = Hvad skal gøres?
actions-order = Først det, hvis frist er overskredet, så det, der skal ske inden for en uge, og til sidst resten. I hver gruppe kommer rødt før gult før grønt, og det mest forsinkede først.
actions-group = { $when ->
    [late] Frist overskredet ({ $count })
    [week] Inden for en uge ({ $count })
   *[later] Senere eller uden frist ({ $count })
}
actions-table = { $count ->
    [0] Udsatte opgaver som tabel
    [one] Opgaven som tabel
    [2] Begge opgaver som tabel
   *[other] Alle { $count } opgaver som tabel
}
actions-takeaway = { $action_count ->
    [0] Intet skal gøres de næste 30 dage.
    [one] Én opgave{ $action_red_count ->
        [0] .
       *[other] , og den haster.
    }
   *[other] { $action_count } opgaver; { $action_red_count ->
        [0] ingen haster.
        [one] én haster.
       *[other] { $action_red_count } haster.
    }
}

action-kind-answer = Svar
action-kind-decision = Udfør beslutning
action-kind-remind = Ryk for svar
action-kind-file = Se på en fil, der venter
action-kind-warm-up = Tag kontakt
action-kind-step = Næste skridt
action-kind-milestone = Milepæl
action-kind-activity = Aktivitet
action-kind-renew = Forny eller afslut
action-kind-find = Find en kontaktperson
action-kind-settle = Afklar gamle udfordringer
action-kind-talk = Genoptag dialogen
action-kind-ask-company = Spørg virksomheder
action-kind-check = Ret oplysninger
action-kind-money = Økonomi
action-when-late = frist overskredet
action-when-week = inden for en uge
action-when-later = senere
action-state-open = åben
action-state-snoozed = udskudt
action-state-done = afsluttet

action-line = { $severity } · { $title }
action-title = { $kind }: { $subject }
action-title-remind-own = Send skemaet med egne oplysninger tilbage
action-title-find = { $whose ->
    [own] { $kind }: { $count } udfordringer, som egne aftaler giver adgang til
    [others] { $kind }: { $count } udfordringer, som { $party } kan spørges om
   *[unknown] { $kind }: { $count } udfordringer uden dansk aftale i nærheden
}
action-title-settle = { $kind }: { $count } uden nyt i årevis
action-title-talk = { $kind }: { $owner }, { $count } udfordringer
action-title-together = { $kind }: { $count } aftaler{ $placed ->
    [yes] {" "}i { LIST($provinces) }
   *[no] {""}
}{ $parties ->
    [one] , { $party }
   *[other] {" "}hos { $parties } parter
}
action-title-journey = Rejse til { LIST($provinces) }: { $count } relationer{ $parties ->
    [one] , { $party }
   *[other] {" "}hos { $parties } parter
}
action-share = { $whose ->
    [own] Heraf jeres
   *[others] I det viste udsnit
}: { $more ->
    [0] { LIST($names) }
    [one] { LIST($names, form: "commas") } og én til
   *[other] { LIST($names, form: "commas") } og { $more } til
}
action-why-together = { $cold ->
    [0] { $unmet ->
        [one] Én aftale
       *[other] { $unmet } aftaler
    } har aldrig haft kontakt.
    [one] Én aftale er kold{ $unmet ->
        [0] .
        [one] , og én har aldrig haft kontakt.
       *[other] , og { $unmet } har aldrig haft kontakt.
    }
   *[other] { $cold } aftaler er kolde{ $unmet ->
        [0] .
        [one] , og én har aldrig haft kontakt.
       *[other] , og { $unmet } har aldrig haft kontakt.
    }
} Begynd med »{ $first }«. { $why }
action-why-find = { $count } åbne udfordringer nævner hverken ejer, kontaktperson eller aftale. Den nyeste er »{ $first }«.
action-why-settle = { $count ->
    [one] Den åbne udfordring »{ $first }« er ikke opdateret i årevis.
   *[other] Den nyeste af dem er »{ $first }«.
}
action-why-talk = Der er ikke hørt noget om { $count } af ejerens åbne udfordringer inden for fristen. Den nyeste er »{ $first }«.
action-why-decision = Bestyrelsen har besluttet det.
action-why-remind = Skemaet med egne oplysninger skulle være kommet tilbage { $date }.
action-why-file = Filen ligger i den overvågede mappe og venter på en beslutning.
action-do-warm-up-join = { $whose ->
    [own] Brug jeres egen rejse til { $province }
    [party] Brug partens egen rejse til { $province }
    [others] Tag med { LIST($parties) } på rejsen til { $province }
   *[unknown] Tag med på rejsen til { $province }
}{ $exact ->
    [yes] {" "}{ $date }
   *[no] {" "}i { $date }
}, eller ring forinden.
action-do-warm-up-journey = { $count ->
    [one] Gennemfør en rejse { $days }.
    [2] Gennemfør én fælles rejse { $days } for begge relationer.
   *[other] Gennemfør én fælles rejse { $days } for alle { $count } relationer.
} { $paid }
action-do-warm-up-several = Ring eller skriv til hver af partnerne, eller hold videomøde med dem{ $known ->
    [yes] , og begynd med { $party }.
   *[no] .
}
action-do-warm-up-call = { $known ->
    [yes] Ring eller skriv til { $party }.
   *[no] Ring eller skriv til parten.
}
action-do-answer = Svar i dag, og registrér svarets dato.
action-do-decision = Udfør beslutningen, og afslut opgaven her med en note.
action-do-remind = { $whose ->
    [own] Udfyld skemaet, og send det tilbage.
   *[others] Ring eller skriv, og bed om skemaet; et nyt kan laves på siden Data under »Spørg ejerne«.
}
action-do-file = Siden Data viser, hvad der er galt, eller stiller et spørgsmål. Ret eller svar dér; en eksport kan også rettes i den markerede projektmappe ved siden af filen.
action-do-step = { $when ->
    [late] Tag skridtet nu, eller aftal en ny dato.
   *[ahead] Tag skridtet inden fristen.
}
action-do-milestone = { $when ->
    [late] Få bekræftet, at milepælen er nået, eller aftal en ny frist.
   *[ahead] { $whose ->
        [own] Følg op inden fristen.
       *[others] Følg op med parten inden fristen.
    }
}
action-do-activity = { $when ->
    [late] Meld aktiviteten afholdt eller aflyst.
   *[ahead] Forbered aktiviteten, og bekræft deltagerne.
}
action-do-find = { $whose ->
    [own] Find ud af, hvem der ejer { $count ->
        [one] problemet
       *[other] problemerne
    }, gennem jeres kinesiske partner, og skriv ejer og kontaktperson i udfordringslisten.
    [others] Spørg { $party }, hvem der ejer { $count ->
        [one] problemet
       *[other] problemerne
    }, og skriv ejer og kontaktperson i udfordringslisten.
   *[unknown] Find { $count ->
        [one] ejeren
       *[other] ejerne
    } gennem ambassaden eller en dansk part i provinsen, og skriv ejer og kontaktperson i udfordringslisten.
}
action-do-settle = { $count ->
    [one] Undersøg, om den stadig er aktuel, og markér den ellers som tabt i udfordringslisten.
   *[other] Gå dem igennem, og markér dem, der ikke længere er aktuelle, som tabt i udfordringslisten.
}
action-do-talk = { $whose ->
    [others] Ring eller skriv til ejeren, gerne sammen med { $party }, og log kontakten på udfordringen.
   *[own] Ring eller skriv til ejeren, og log kontakten på udfordringen.
}
action-do-renew = { $whose ->
    [own] Afgør, om aftalen skal fornyes, og hvem der gør det.
   *[others] Spørg parten, om aftalen skal fornyes, og hvem der gør det.
}
action-do-check = Få status eller dato bekræftet, og ret eksporten.
action-do-money = { $about ->
    [line] Forklar afvigelsen i en note, eller flyt midler mellem posterne.
    [rate] Føj den manglende kurs til valutakurserne, og indlæs dem igen.
   *[voucher] Ret bilaget i økonomisystemet, og indlæs det igen.
}
action-between = { $danish } – { $chinese }
action-who = Ansvarlig: { $name }
action-by = { $state ->
    [today] frist i dag
    [ahead] senest { $date } ({ DAYS($days, form: "ahead") })
   *[past] skulle være sket { $date } (for { DAYS($days) } siden)
}

action-gone = Opgaven er løst: ifølge data er der ikke længere noget at gøre.
action-open-agreement = Åbn aftalen
action-open-challenge = Åbn udfordringen
action-open-challenges = Se udfordringerne
action-open-budget = Se budgettet
action-open-data = Åbn siden Data
action-open-companies = Se virksomhederne
action-title-ask-company = { $count ->
    [one] Spørg en virksomhed om det, der mangler
   *[other] Spørg { $count } virksomheder om det, der mangler
}
action-why-ask-company = CVR-nummeret mangler, det er ikke oplyst, om virksomheden er reklamebeskyttet, eller interessen er ældre end to år eller uden dato.
action-do-ask-company = Send et skema på siden Virksomheder under »Mangler«, eller slå op i CVR-registeret.
action-note = Hvad kom der ud af det?
action-note-example = Fx: talte med Wang, ny dato i maj
action-finish = Afslut
action-until = Udskyd til
action-snooze = Udskyd
action-assignee = Hvem tager den?
action-assignee-example = Skriv et navn
action-seat = Hvem vil med?
action-seat-example = Vælg eller skriv en part eller virksomhed
action-seat-ask = Bed om plads
action-no-seat = Skriv, hvem der vil med.
action-assign = Tildel
action-reopen = Tilbage på listen
action-undo = Fortryd
action-no-assignee = Skriv, hvem der tager opgaven.
action-last = Noteret: { $title }
action-stands-done = Afsluttet { DAY($until) } af { $author }.
action-stands-snoozed = Udskudt til { DAY($until) } af { $author }.
action-entry-assigned = { DAY($date) }: { $author } gav den til { $assignee }.
action-entry-seated = { DAY($date) }: { $author } bad om en plads til { $assignee }.
action-entry-snoozed = { DAY($date) }: { $author } udskød den til { DAY($until) }.
action-entry-done = { DAY($date) }: { $author } afsluttede den.
action-entry-reopened = { DAY($date) }: { $author } satte den tilbage på listen.
action-entry-undone = { DAY($date) }: { $author } fortrød.
