# Udfordringer: tavlen, registeret, problemejerne, tragten og én udfordring for sig.

challenges-unknown = Linket peger på en udfordring, der ikke findes i data på opgørelsesdagen: { $number }. Her er alle udfordringer i stedet.
challenges-empty = Ingen udfordringer passer til filtrene. Fjern et af filtrene øverst på siden.
challenges-stage-unknown = kendes ikke den dag

challenges-card-cases = { $number ->
    [0] heraf ingen, som der kan handles på
    [one] heraf én, som der kan handles på
   *[other] heraf { $number }, som der kan handles på
}
challenges-card-silent-note = af de åbne er { $silent_challenge_count ->
    [0] ingen tavse
    [one] én tavs
   *[other] { $silent_challenge_count } tavse
}, { $nobody_challenge_count ->
    [0] og ved alle er der nogen at kontakte
    [one] og ved én er der ingen at kontakte
   *[other] og ved { $nobody_challenge_count } er der ingen at kontakte
}
challenges-card-doors-note = { $number ->
    [0] ingen åbne uden en aftale, der giver adgang
    [one] én åben uden en aftale, der giver adgang
   *[other] { $number } åbne uden en aftale, der giver adgang
}
challenges-card-wanted-note = { $number }, hvor en virksomhed har teknologien

# Tid og mærker
challenges-time = { $unit ->
    [years] { $count } år
    [months] { $count } måneder
   *[days] { $count ->
        [one] 1 dag
       *[other] { $count } dage
    }
}
challenges-time-least = mindst { $time }
challenges-time-about = kun omtrent kendt
challenges-stuck-over = { $mark } { $over } over fristen
challenges-stuck-by = { $mark } Sidder fast: { $over } over fristen
challenges-since = Siden { $date }

# Tavlen
challenges-board-title = Trin for trin

# Registret
challenges-register-title = Alle udfordringer
challenges-search = Søg
challenges-search-placeholder = Titel, ejer, sted, tema …
challenges-click = Klik på en række for at se hele udfordringen.
challenges-register-none = Ingen udfordringer passer til søgningen.

# Problemejere
challenges-owners-title = Problemejere
challenges-owners-help = Den, der har problemet og kan bestille løsningen. Er ingen nævnt, står udfordringen under sit sted.

# Tragten
challenges-funnel-title = Fra problem til kontrakt
challenges-funnel-takeaway = { $count ->
    [one] Den eneste udfordring { $dialogue ->
        [0] er ikke nået til dialog.
       *[other] { $contract ->
            [0] er nået til dialog eller videre, men ikke til kontrakt.
           *[other] er blevet til kontrakt.
        }
    }
   *[other] Af { $count } udfordringer er { $dialogue ->
        [0] ingen
        [one] én
       *[other] { $dialogue }
    } nået til dialog eller videre, og { $contract ->
        [0] ingen er blevet til kontrakt.
        [one] én er blevet til kontrakt ({ PERCENT($share) }).
       *[other] { $contract } er blevet til kontrakt ({ PERCENT($share) }).
    }{ $has_worst ->
        [yes] {" "}Flest er stoppet på trinnet »{ $before }« uden at nå til »{ $after }«.
       *[no] {""}
    }
}
challenges-funnel-help = En udfordring regnes for at have passeret trinnene før det, den står på. En tabt udfordring tæller med til og med det seneste trin, som en tidligere indlæsning viste; ellers kun som identificeret.
challenges-funnel-alt = Vandrette bjælker: hvor mange udfordringer der er nået til hvert trin. { $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · nået hertil: { $reached } ({ PERCENT($share) } af forrige trin)
   *[no] { $number } · nået hertil: { $reached }
}

# Én udfordring
challenges-back = Alle udfordringer
challenges-journey-title = Udfordringens vej
challenges-journey-passed = har været her
challenges-journey-unsaid = ikke oplyst
challenges-journey-now = står her
challenges-journey-ahead = endnu ikke
challenges-journey-dated = { $state }, { $date }
challenges-dialogue-title = Dialogen
challenges-log-title = Kontakter om udfordringen
challenges-ask = Spørg ejeren
challenges-dialogue-nobody = ingen at kontakte
challenges-dialogue-silent = tavs
challenges-dialogue-talking = i gang
challenges-dialogue-unknown = kendes ikke den dag
challenges-dialogue-is-nobody = Der er ingen at kontakte: hverken ejer, kontaktperson eller aftale er nævnt, og ingen kontakt er logget.
challenges-dialogue-is-silent = { $dated ->
    [yes] Der er ikke hørt noget siden { $date } ({ $time }), og ingen kontakt er planlagt.
   *[no] Der er ikke registreret noget med en dato, og ingen kontakt er planlagt.
}
challenges-dialogue-is-talking = Dialogen er i gang.
challenges-dialogue-spoken = { $count ->
    [0] Ingen kontakt om udfordringen er registreret.
    [one] Drøftet én gang: { $date }.
   *[other] Drøftet { $count } gange, senest { $date }.
}
challenges-dialogue-planned = Næste kontakt er planlagt til { DAY($date) }.
challenges-dialogue-step = Næste skridt: { $step }{ $dated ->
    [yes] {""}, senest { $date }.
   *[no] .
}
challenges-dialogue-offer = { $known ->
    [yes] { $holder } har afgivet et tilbud.
   *[no] Der er afgivet et tilbud; det fremgår ikke af hvem.
}
challenges-facts-title = Fakta
challenges-profile-help = Én side til ejeren med det, vi har forstået, og linjer til rettelser. Den viser hverken beløb, personer eller tilbud. Træk svaret ind på siden Data.
challenges-profile-file = Profil { $number } { $day }
challenges-profile-unknown = Udfordringen { $number } er opdigtet eller findes ikke på opgørelsesdagen. Se numrene på siden Udfordringer.
challenges-profile-kind = Profil af en udfordring, til rettelse
challenges-profile-intro = Sådan har vi forstået udfordringen. Ret og udfyld i højre kolonne og på linjerne, og send siden tilbage.
challenges-profile-column-what = Oplysning
challenges-profile-column-known = Som vi har forstået det
challenges-profile-column-right = Rettelse eller tilføjelse
challenges-profile-person = Kontaktperson, telefon, mail
challenges-profile-scale = Omfang: areal, mængde, investering
challenges-profile-technology = Dansk teknologi, der kan løse den
challenges-profile-technology-line = { $technology }: { $more ->
    [0] { LIST($companies) }.
    [one] { LIST($companies, form: "commas") } og én til.
   *[other] { LIST($companies, form: "commas") } og { $more } til.
}
challenges-profile-technology-none = Vi kender endnu ingen dansk virksomhed med en teknologi til temaet.
challenges-profile-technology-asked = Hvad søger I helst? Teknologi, krav, tidsplan:
challenges-profile-known = Danske parter hos jer og i jeres provins
challenges-profile-known-line = { $party }: { $agreement }{ $kind ->
    [theme] {" "}(samme tema i provinsen)
    [neighbour] {" "}(nærliggende tema i provinsen)
    [other] {" "}(samme sted, andre temaer)
   *[own] {""}
}{ $dated ->
    [yes] , seneste kontakt { $date }
   *[no] {""}
}
challenges-profile-known-none = Vi kender ingen dansk part, der har en aftale med jer eller om temaet i provinsen.
challenges-profile-known-asked = { $known ->
    [0] Danske parter eller virksomheder, I er i kontakt med:
   *[other] Hvem af dem kender I? Andre danske parter eller virksomheder, I er i kontakt med:
}
challenges-profile-sign-name = Navn og stilling
challenges-profile-sign-organisation = Organisation
challenges-profile-sign-date = Dato
challenges-profile-back = Er alt rigtigt, så skriv blot navn og dato. Det, I retter, kommer med i vores oplysninger; det, I lader stå, regner vi for bekræftet.
challenges-profile-command = skriv profilen af en udfordring, én side, som ejeren kan rette
challenges-profile-command-id = udfordringens nummer
challenges-siblings-title = Også hos { $owner }
challenges-access-title = Hvem kan skabe adgang?
challenges-access-none = Ingen aftale giver adgang. Det kræver, at en offentlig part eller en organisation har en aftale med ejeren, med stedet eller om temaet (eller et nærliggende tema) i provinsen; virksomheders egne kontrakter tæller ikke.
challenges-access-own = udfordringens egen aftale
challenges-access-party = aftale med ejeren
challenges-access-theme = samme tema og provins
challenges-access-neighbour = nærliggende tema i provinsen
challenges-access-other = samme sted, andre temaer
challenges-companies-title = Hvem kan løse den?
challenges-companies-near = { $count ->
    [0] ingen af dem aktive i provinsen
    [one] heraf én aktiv i provinsen
   *[other] heraf { $count } aktive i provinsen
}
challenges-companies-none = Ingen virksomhed i registeret har en teknologi til temaet.
challenges-companies-help = Virksomheder med registreret interesse står først. Point, begrundelser og kortliste er på siden Muligheder.
challenges-otherwise-title = Hvem passer ellers?
challenges-otherwise-help = Rådgivning, et beslægtet tema eller det, de har udført, taler for dem.
challenges-companies-link = Se virksomhederne med point og begrundelse

challenges-part-label = Vis
challenges-part-act = Kan handles på
challenges-part-register = Register
challenges-part-owners = Problemejere
challenges-part-funnel = Trin for trin
challenge-part-label = Vis
challenge-part-doors = Adgang og virksomheder
challenge-part-facts = Fakta
challenge-part-dialogue = Dialog
challenges-act-title = Udfordringer, som der kan handles på
challenges-act-none = Der er endnu ingen åben udfordring, som der kan handles på.
