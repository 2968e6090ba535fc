# Ugebrevet: hvad modtageren skal gøre, hvad der bliver koldt, hvad der udløber, og hvad der er nyt.

digest-title = { $whole ->
    [yes] { $desk } { DAY($date) }: ugens opgaver
   *[no] { $desk } { DAY($date) }: { $party }
}
digest-todo = { $when ->
    [late] Skal gøres: frist overskredet ({ $count })
    [week] Skal gøres: inden for en uge ({ $count })
    [later] Skal gøres: senere eller uden frist ({ $count })
   *[none] Skal gøres
}
digest-todo-none = Intet skal gøres de næste 30 dage.
digest-cold = { $count ->
    [0] Bliver snart kolde
   *[other] Bliver snart kolde ({ $count })
}
digest-cold-none = Ingen relationer bliver kolde de næste 30 dage.
digest-expiring = { $count ->
    [0] Udløber inden for et år
   *[other] Udløber inden for et år ({ $count })
}
digest-expiring-none = Ingen aftaler udløber inden for et år.
digest-new = { $count ->
    [0] Nyt siden { DAY($since) }
   *[other] Nyt siden { DAY($since) } ({ $count })
}
digest-new-none = Ingen nye kontakter er registreret.
digest-turns = { $exact ->
    [yes] Bliver kold { $date }.
   *[no] Bliver kold senest i { $date }.
}
digest-ends = { $exact ->
    [yes] Udløber { $date }.
   *[no] Udløber med udgangen af { $date }.
}
digest-more = { $link ->
    [none] { $count ->
        [one] Og én mere.
       *[other] Og { $count } flere.
    }
   *[other] { $count ->
        [one] Og én mere: { $link }
       *[other] Og { $count } flere: { $link }
    }
}
digest-sample = Dashboardet viser eksempeldata: al økonomi er opdigtet; andre opdigtede tal er mærket.
digest-why = Sendt til { $address }, fordi adressen står på { $desk }s liste over modtagere.
digest-help = skriv eller send ugebrevet: hvad der skal gøres, bliver koldt, udløber og er nyt
digest-help-party = om denne danske part; uden den om hele desken
digest-help-to = til denne adresse; uden den til alle modtagere i digest.toml
digest-help-send = send det med mailserveren i digest.toml; uden den skrives en .eml-fil
digest-help-schedule = bliv ved: send hver uges brev fra den ugedag, digest.toml angiver
digest-help-output = filen, eller mappen, når der er flere modtagere
digest-written = { $count ->
    [one] Ugebrevet er skrevet: { $file }. Send det med --send.
   *[other] { $count } ugebreve er skrevet i { $file }. Send dem med --send.
}
digest-sent = { $count ->
    [0] Intet er sendt: alle har fået denne uges brev, eller ugedagen er ikke kommet.
    [one] Ét ugebrev er sendt.
   *[other] { $count } ugebreve er sendt.
}
digest-waiting = Venter: ugebrevene sendes fra den ugedag, { $file } angiver. Stop med Ctrl+C.
digest-error-file = { $file } kan ikke bruges: { $reason }
digest-error-toml = { $file } er ikke gyldig TOML: { $line ->
    [end] teksten slutter midt i en værdi, eller den er ikke UTF-8
   *[other] se på linje { $line }
}. docs/digest.toml er et eksempel.
digest-error-key = { $file } kan ikke bruges. Se på »{ $key }«: docs/digest.toml viser, hvad der kan stå, og hvor.
digest-error-address = »{ $address }« er ikke en mailadresse.
digest-error-party = »{ $party }« er ikke en dansk part i data. Skriv navnet, som det står i eksporten.
digest-error-nobody = { $file } nævner ingen modtagere. Skriv dem, som docs/digest.toml viser, eller brug --to.
digest-error-no-server = Ingen mailserver: skriv host i { $file }, som docs/digest.toml viser.
digest-error-send = Mailserveren { $server } tog ikke imod brevet: { $reason }
digest-error-unsure = Mailserveren { $server } svarede ikke, efter at brevet var afleveret: { $reason }. Det sendes ikke igen denne uge.
digest-error-some = { $count } er sendt. Resten kan prøves igen: { $reasons }
