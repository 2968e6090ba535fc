# Udfordringer: tavlen, registeret, problemejerne, tragten og én udfordring for sig.

challenges-title = Udfordringerne i tal
challenges-takeaway = { $known_challenge_count ->
    [one] Én udfordring, { $challenge_count ->
        [0] som er afsluttet
       *[other] som er åben
    }.
   *[other] { $known_challenge_count } udfordringer, hvoraf { $challenge_count } er åbne. { $case_count } af de åbne kan nogen handle på: der er nogen at ringe til, eller de er kommet videre end identificeret.
} { $inaccessible_count ->
    [0] Alle åbne har en aftale, der giver adgang.
    [one] Én åben mangler en aftale, der giver adgang.
   *[other] { $inaccessible_count } åbne mangler en aftale, der giver adgang.
}
challenges-takeaway-dialogue = { $nobody_challenge_count ->
    [0] Alle åbne har nogen at ringe til
    [one] Én åben har ingen at ringe til
   *[other] { $nobody_challenge_count } åbne har ingen at ringe til
}{ $silent_challenge_count ->
    [0] .
    [one] , og én anden er der ikke hørt noget om inden for fristen.
   *[other] , og { $silent_challenge_count } andre er der ikke hørt noget om inden for fristen.
}
challenges-takeaway-stuck = { $stuck_count ->
    [0] Ingen sidder fast.
    [one] Én sidder fast.
   *[other] { $stuck_count } sidder fast.
}
challenges-unknown = Linket peger på en udfordring, der ikke findes i data på opgørelsesdagen: { $number }. Her er alle udfordringer i stedet.
challenges-empty = Ingen udfordringer passer til filtrene. Fjern et af filtrene øverst på siden.
challenges-stage-unknown = kendes ikke den dag

challenges-card-cases = Heraf { $number }, der kan handles på
challenges-card-silent-note = { $silent_challenge_count } tavse, { $nobody_challenge_count } uden nogen at ringe til
challenges-card-doors-note = { $number } åbne uden en aftale, der giver adgang
challenges-card-wanted-note = { $number } hvor en virksomhed har teknologien

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
challenges-stuck-by = { $mark } Sidder fast: { $over } over fristen
challenges-limit = Fristen på trinnet er { DAYS($limit) }
challenges-since = Siden { $date }
challenges-urgent = haster

# Tavlen
challenges-board-title = Tavlen: hvor langt er de?
challenges-column-title = { $stage } ({ $number })
challenges-column-longest = { $has_time ->
    [no] Tiden på trinnet kendes ikke
   *[yes] Længst: { $time }
}
challenges-column-stuck = { $mark } { $count ->
    [one] 1 sidder fast
   *[other] { $count } sidder fast
}

# Registret
challenges-register-title = Alle udfordringer
challenges-search = Søg
challenges-search-placeholder = Titel, ejer, sted, tema …
challenges-stage = Trin
challenges-any-stage = Alle
challenges-only-stuck = Kun fastlåste
challenges-open = Åbn en udfordring
challenges-open-placeholder = Vælg en udfordring
challenges-click = Vælg en række, eller vælg i listen, for at se hele udfordringen.
challenges-nothing = Ingen udfordringer passer til det, der er valgt over tabellen. Slet søgeordet, eller vælg et andet trin.
challenges-illustrative-some = Nogle udfordringer er opdigtede eksempler; de er mærket i kolonnen »Illustrativ«.
challenges-illustrative-one = Udfordringen er et opdigtet eksempel.

# Problemejere
challenges-owners-title = Problemejere
challenges-owners-takeaway = { $named_owner_count ->
    [0] Ingen ejer er nævnt ved navn.
    [one] Én ejer er nævnt ved navn.
   *[other] { $named_owner_count } ejere er nævnt ved navn.
} { $ownerless_place_count ->
    [0] Alle udfordringer har en ejer.
    [one] Ét sted har udfordringer uden navngiven ejer.
   *[other] { $ownerless_place_count } steder har udfordringer uden navngiven ejer.
}
challenges-owners-help = Den, der har problemet og kan bestille løsningen. Er ingen nævnt, står udfordringen under sit sted.
challenges-owner-counts = { $known_challenge_count ->
    [one] Én udfordring, { $challenge_count ->
        [0] afsluttet
       *[other] åben
    }
   *[other] { $known_challenge_count } udfordringer, { $challenge_count } åbne
}{ $stuck_count ->
    [0] .
    [one] {""}, én sidder fast.
   *[other] {""}, { $stuck_count } sidder fast.
}
challenges-owners-more = Vis { $number } til
challenges-owners-table = Se problemejerne som tabel

# Tragten
challenges-funnel-title = Fra problem til kontrakt
challenges-funnel-takeaway = Af { $count } { $count ->
    [one] udfordring
   *[other] udfordringer
} er { $dialogue } nået til dialog eller videre, og { $contract } er blevet til kontrakt ({ PERCENT($share) }).{ $has_worst ->
    [yes] {" "}Flest bliver stående mellem { $before } og { $after }.
   *[no] {""}
}
challenges-funnel-help = En udfordring regnes for at have passeret trinnene før det, den står på. En tabt regnes med, så langt en tidligere indlæsning har set den, ellers kun som identificeret.
challenges-funnel-alt = Liggende søjler: hvor mange udfordringer der er nået til hvert trin. { $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · { PERCENT($share) } af forrige trin
   *[no] { $number }
}
challenges-funnel-table = Se tragten som tabel


# Én udfordring
challenges-back = Alle udfordringer
challenges-one-caption = Nummer { $number }, som den stod { DAY($date, form: "long") }
challenges-journey-title = Udfordringens vej
challenges-journey-help = Eksporten oplyser kun det nuværende trin. Dagene for de tidligere trin kendes, når en tidligere indlæsning har set dem.
challenges-journey-passed = har været her
challenges-journey-unsaid = ikke oplyst
challenges-journey-now = står her
challenges-journey-ahead = endnu ikke
challenges-dialogue-title = Dialogen
challenges-dialogue-nobody = ingen at ringe til
challenges-dialogue-silent = tavs
challenges-dialogue-talking = i gang
challenges-dialogue-unknown = kendes ikke den dag
challenges-dialogue-is-nobody = Der er ingen at ringe til: hverken ejer, kontaktperson eller aftale er nævnt, og ingen kontakt er logget.
challenges-dialogue-is-silent = { $dated ->
    [yes] Der er ikke hørt noget siden { $date } ({ $time }), og ingen kontakt er planlagt.
   *[no] Der er ikke registreret noget med en dato, og ingen kontakt er planlagt.
}
challenges-dialogue-is-talking = Dialogen er i gang.
challenges-dialogue-spoken = { $count ->
    [0] Ingen kontakt om udfordringen er registreret.
    [one] Talt om én gang: { $date }.
   *[other] Talt om { $count } gange, senest { $date }.
}
challenges-dialogue-planned = Næste kontakt er planlagt { DAY($date) }.
challenges-dialogue-step = Næste skridt: { $step }{ $dated ->
    [yes] {""}, senest { $date }.
   *[no] .
}
challenges-dialogue-offer = { $known ->
    [yes] { $holder } har et tilbud inde.
   *[no] Der er et tilbud inde; hvem der har givet det, er ikke oplyst.
}
challenges-facts-title = Fakta
challenges-value-help = Værdien i kroner, omregnet med Nationalbankens kurs, når den er oplyst i en anden valuta.
challenges-sources = Kilder: { $links }
challenges-profile = Giv ejeren en profil
challenges-profile-help = Én side med det, vi har forstået, og linjer til rettelser. Den viser hverken beløb, personer eller tilbud. Projektmappen er den samme, til at rette i; slip svaret på siden Data.
challenges-profile-invented = Udfordringen er et opdigtet eksempel og får ingen profil på papir.
challenges-profile-lang = Profilens sprog
challenges-profile-pdf = Hent profilen
challenges-profile-workbook = Projektmappe, som ejeren retter og bekræfter
challenges-profile-file = Profil { $number } { $day }.pdf
challenges-profile-unknown = Der er ingen virkelig udfordring { $number } på opgørelsesdagen. Se numrene på siden Udfordringer.
challenges-profile-document = Profil: { $title }
challenges-profile-kind = Profil af en udfordring, til rettelse
challenges-profile-intro = Sådan har vi forstået udfordringen. Ret og udfyld i højre side og på linjerne, og send siden tilbage.
challenges-profile-column-what = Oplysning
challenges-profile-column-known = Som vi har forstået det
challenges-profile-column-right = Rettelse eller tilføjelse
challenges-profile-person = Kontaktperson, telefon, e-mail
challenges-profile-scale = Omfang: areal, mængde, investering
challenges-profile-technology = Dansk teknologi, der svarer på den
challenges-profile-technology-line = { $technology }: { $more ->
    [0] { LIST($companies) }.
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
challenges-profile-known-asked = Hvem af dem kender I? Andre danske parter eller virksomheder, I er i kontakt med:
challenges-profile-sign-name = Navn og stilling
challenges-profile-sign-organisation = Organisation
challenges-profile-sign-date = Dato
challenges-profile-back = Er alt rigtigt, så skriv blot navn og dato. Det, I retter, kommer med i vores oplysninger; det, I lader stå, regner vi for bekræftet.
challenges-profile-foot = Nummer { $number } · opgjort { DAY($date, form: "long") } · { $app }
challenges-profile-command = skriv profilen af en udfordring, én side, som ejeren kan rette
challenges-profile-command-id = udfordringens nummer
challenges-profile-written = Profilen af { $number } er skrevet til { $file }. Giv den til ejeren; projektmappen til svaret: python -m pipeline ask EJER --owner -o FIL.xlsx
challenges-siblings-title = Også hos { $owner }
challenges-access-title = Hvem kan skabe adgang?
challenges-access-none = Ingen aftale skaber adgang. En offentlig part eller organisations aftale i provinsen om temaet, eller med ejeren, ville gøre det; virksomheders egne kontrakter gør det ikke.
challenges-access-takeaway = { $kind ->
    [own] Udfordringen hører til aftalen »{ $agreement }« ({ $party }).
    [party] Aftalen »{ $agreement }« er indgået med ejeren af problemet ({ $party }).
    [neighbour] Aftalen »{ $agreement }« gælder et nærliggende tema i samme provins ({ $party }).
    [other] Aftalen »{ $agreement }« er indgået med stedet, men om andre temaer ({ $party }).
   *[theme] Aftalen »{ $agreement }« gælder samme tema og provins ({ $party }).
} { $count ->
    [0] Ingen andre aftaler giver adgang.
    [one] Én anden aftale giver også adgang.
   *[other] { $count } andre aftaler giver også adgang.
}
challenges-access-own = udfordringens egen aftale
challenges-access-party = aftale med ejeren
challenges-access-theme = samme tema og provins
challenges-access-neighbour = nærliggende tema i provinsen
challenges-access-other = samme sted, andre temaer
challenges-access-click = Vælg en række for at se aftalen.
challenges-companies-title = Hvem kan løse den?
challenges-companies-takeaway = { $answering_company_count ->
    [0] Ingen virksomhed i registeret har en teknologi til temaet.
    [one] Én virksomhed har en teknologi til temaet.
   *[other] { $answering_company_count } virksomheder har en teknologi til temaet; { $active_answering_company_count ->
        [0] ingen af dem er aktive
        [one] én af dem er aktiv
       *[other] { $active_answering_company_count } af dem er aktive
    } i provinsen.
}
challenges-companies-help = Virksomheder med registreret interesse står først. Point, begrundelser og kortliste er på siden Muligheder.
challenges-companies-link = Se virksomhederne med point og begrundelse

challenges-part-label = Vis
challenges-part-act = Kan handles på
challenges-part-board = Trin for trin
challenges-part-register = Register
challenges-part-owners = Problemejere
challenges-part-funnel = Tragt
challenges-act-title = Udfordringer, der kan handles på
challenges-act-takeaway = { $case_count ->
    [0] Ingen åben udfordring kan handles på endnu.
    [one] 1 åben udfordring kan handles på.
   *[other] { $case_count } åbne udfordringer kan handles på; de fastlåste står først.
}
challenges-act-line = { $known ->
    [yes] { $stage } · { $about } · adgang: { $door }
   *[no] { $stage } · { $about }
}
challenges-act-more = Vis { $number } flere
