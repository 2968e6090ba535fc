# At spørge ejerne: skemaet, der sendes, svaret, der kommer tilbage, og hvem der mangler at svare.

# Skemaet
ask-title = { $section }: { $subject }
ask-how = Ret de gule celler, der ikke passer længere, og skriv ja i den sidste kolonne ved de rækker, der passer. Send filen tilbage senest { $date }.
ask-how-blank = En tom celle ændrer ingenting. Skriv - for at slette det, der står.
ask-how-new = Mangler der noget? Skriv det i de tomme rækker nederst.
ask-how-no-new = Grå celler kan ikke rettes. Mangler der en række, så skriv det i mailen.
ask-mark = Skema { $mark } – lad linjen stå, så svaret kan læses.
ask-ref = Række
ask-confirm = Vælg ja, hvis rækken passer i dag, eller skriv den dato, den blev bekræftet.
ask-file = Spørgsmål til { $subject } { $day }.xlsx

# Kommandoen
cli-ask-help = skriv en projektmappe med en parts, problemejers eller virksomheds egne rækker, som modtageren kan rette og bekræfte
cli-help-party = den danske part, med --owner problemejeren, med --company virksomheden
cli-help-owner = NAVN er en kinesisk problemejer (eller nummeret på en udfordring uden ejer), ikke en dansk part
cli-help-company = NAVN er en virksomhed i registeret (navn eller CVR-nummer), ikke en dansk part
cli-help-o = filen, der skrives
cli-asked = { $file } er skrevet: { $count ->
    [one] 1 række
   *[other] { $count } rækker
} til { $party }. Svar ventes senest { $date }. Læg svaret i data/raw, og kør: python -m pipeline build
ask-no-warehouse = Der er intet lager endnu – kør: python -m pipeline build
ask-warehouse = Lageret kan ikke læses ({ $message }) – kør: python -m pipeline build
ask-nothing = Der er ingen rækker at spørge { $party } om.
ask-nobody = { $kind ->
    [owner] Ingen problemejer hedder »{ $party }«, og ingen udfordring uden ejer har det nummer. { $some ->
        [yes] Mente du { LIST($near, form: "either") }?
       *[no] Se navnene på siden Udfordringer.
    }
    [company] Ingen virksomhed i registeret hedder »{ $party }« eller har det nummer. { $some ->
        [yes] Mente du { LIST($near, form: "either") }?
       *[no] Se navnene på siden Virksomheder.
    }
   *[party] Ingen dansk part hedder »{ $party }«. { $some ->
        [yes] Mente du { LIST($near, form: "either") }?
       *[no] Se navnene på siden Kommuner og parter.
    }
}

# Svaret
sheet-answer-unknown = arket svarer på skemaet { $question }, som ikke er sendt herfra – få skemaet sendt på ny. Intet fra arket er indlæst.
sheet-answer-no-heading = arket er et svar, men linjen med overskrifter (»{ $ref }« …) er væk – sæt den ind igen. Intet fra arket er indlæst.
reject-answer-unknown-row = »{ $value }« er ikke en række i skemaet – nye rækker skrives nederst, uden nummer, hvor der er plads til dem.
reject-answer-repeated-row = række »{ $value }« i skemaet står flere gange – behold den rigtige.
reject-answer-confirm = »{ $value }« er hverken ja, nej eller en dato – skriv ja, hvis rækken passer.
reject-answer-choice = »{ $value }« er ikke på listen – vælg et af navnene i cellens liste.
warning-answer-blank = cellen er tømt, og det ændrer ingenting; der står stadig »{ $was }« – skriv -, hvis det skal slettes.
warning-answer-locked = »{ $value }« er rettet i en låst celle og er ikke indlæst; der står stadig »{ $was }«.
warning-answer-rows-missing = skemaets række { $rows } mangler i svaret og er ikke ændret.
warning-answer-column-missing = kolonnen { $column } mangler i svaret; dens værdier er ikke ændret.
warning-answer-overtaken = ejeren svarer »{ $answered }«, men { $file } oplyser nu noget andet, end da der blev spurgt: »{ $now }«. Det er beholdt – spørg ejeren, hvad der gælder.
warning-answer-known = den nye række { $key } findes allerede i { $file } med andre værdier, som er beholdt.
warning-answer-gone = rækken { $key } findes ikke længere i eksporterne; svaret om den er ikke brugt.
warning-correction-by-hand = { $who } rettede den { $date } denne værdi i hånden til »{ $new }« ({ $reason }). En sådan rettelse gælder ikke længere; eksportens værdi tæller – ret den i det system, eksporten kommer fra. Advarslen forsvinder, når posten [[correction]] er taget ud med »known --replace«.
verify-question = Spørgsmålet { $file } kan ikke læses; svar på det kan ikke indlæses – hent filen fra en sikkerhedskopi.

# Siden
data-tab-ask = Spørg ejerne
data-ask-title = Spørg ejerne
data-ask-help = Hver part får en projektmappe med sine egne aftaler, milepæle og aktiviteter og sine virksomheders interesser, udfyldt og med lister at vælge fra. Træk svaret ind på fanen Indlæs: kun det, ejeren har ændret eller bekræftet, bliver indlæst. Virksomheder spørges på siden Virksomheder under Mangler.
data-ask-parties = Hvem skal spørges?
data-ask-parties-placeholder = Vælg en eller flere parter
data-ask-lang = Sprog
data-ask-download = { $count ->
    [one] Hent projektmappen
   *[other] Hent { $count } projektmapper
}
data-ask-make = { $count ->
    [0] Lav projektmapper
    [one] Lav projektmappen
   *[other] Lav { $count } projektmapper
}
data-ask-make-help = Det noteres, at der er spurgt. Svaret ventes inden for { $days ->
    [one] 1 dag
   *[other] { $days } dage
}.
data-ask-made = { $count ->
    [one] Projektmappen er klar: hent den, og send den til ejeren.
   *[other] { $count } projektmapper er klar: hent dem, og send dem til ejerne.
}
data-ask-zip = Spørgsmål til ejerne { $date }.zip
data-ask-none = Der er ikke spurgt nogen endnu.
data-ask-of = Hvem
data-ask-matrix = Hvem har svaret?
data-ask-standing = { $asked ->
    [one] Én er spurgt
   *[other] { $asked } er spurgt
}: { $answered ->
    [0] ingen
    [one] én
   *[other] { $answered }
} har svaret, { $waiting ->
    [0] ingen
    [one] én
   *[other] { $waiting }
} er inden for fristen, og { $late ->
    [0] ingen er forsinket
    [one] én er forsinket
   *[other] { $late } er forsinkede
}.
data-ask-quarter = { $quarter }. kvt. { $year }
data-ask-cell = { $state ->
    [answered] ✓ svaret { $date }
    [late] ✗ forsinket, frist { $date }
   *[waiting] … frist { $date }
}
data-ask-answer = { $party } svarer på skemaet fra { $date }.
parties-ask = Spørg ejeren
parties-ask-help = En projektmappe med det, vi ved om { $name }, som parten kan rette og bekræfte. Træk svaret ind på siden Data.
parties-ask-last = { $state ->
    [answered] Spurgt { $asked }, svaret { $date }.
    [late] Spurgt { $asked }; svaret skulle være kommet { $date }.
   *[waiting] Spurgt { $asked }; svaret ventes senest { $date }.
}
parties-ask-never = Ikke spurgt endnu.
confirmed-ago = { $days ->
    [0] Bekræftet af ejeren i dag
    [one] Bekræftet af ejeren for 1 dag siden
   *[other] Bekræftet af ejeren for { $days } dage siden
}
confirmed-never = Ikke bekræftet af ejeren
confirmed-some = { $count ->
    [one] Aftalen er bekræftet af ejeren
   *[other] { $all ->
        [yes] { $count ->
            [2] Begge
           *[other] Alle { $count }
        }
       *[no] { $confirmed ->
            [one] Én
           *[other] { $confirmed }
        } af { $count }
    } aftaler er bekræftet af ejeren
}, { $days ->
    [0] senest i dag
    [one] senest for 1 dag siden
   *[other] senest for { $days } dage siden
}.
confirmed-none = Ejeren har endnu ikke bekræftet nogen aftale.

# Mailen og linket
ask-mail-subject = { $subject }: passer det, vi ved?
ask-mail = { $kind ->
    [owner] Kære modtager
   *[party] Kære { $subject }
    }

    { $link ->
    [none] I den vedhæftede projektmappe står det, vi ved om jer. Ret det, der ikke passer længere, bekræft resten, og send filen tilbage senest { $date }.
   *[other] Svar senest { $date } på denne side, som også virker på en telefon. Den kræver intet login, og linket er kun til jer:

    { $link }

    { $kind ->
    [owner] Siden viser de danske teknologier, der passer til jeres udfordringer: sæt kryds ved dem, der er af interesse.
   *[party] Ved hver aftale er der tre svar: passer stadig, ændret eller slut.
    } Linket virker til og med { $expires }. Vil I rette mere end det, så brug den vedhæftede projektmappe, og send den tilbage.
    }

    Venlig hilsen
    { $is_signed ->
    [yes] { $who }
   *[no] { $desk }
    }
data-ask-mails-zip = Mails til ejerne { $date }.zip
data-ask-mail = { $count ->
    [one] Hent mailen
   *[other] Hent { $count } mails
}
data-ask-mail-help = Et mailudkast med projektmappen vedhæftet, som åbner i dit mailprogram. Kan andre åbne denne adresse, har mailen også et link, hvor parten kan svare uden login; ellers svarer parten i projektmappen.
data-ask-link = { $subject }: link på { $language } til og med { DAY($date) }, { $count ->
    [0] intet svar endnu
    [one] ét svar, af { $who }
   *[other] { $count } svar, senest af { $who }
}
data-ask-withdraw = Træk linket tilbage
data-ask-withdraw-help = Linket holder op med at virke med det samme. Svar, der er indlæst, beholdes; de kan fortrydes på fanen Historik.

# Siden bag linket
answer-title = { $subject }: passer det stadig?
answer-how = { $count ->
    [one] Her er det, vi ved om jeres aftale.
   *[other] Her er det, vi ved om jeres { $count } aftaler.
} { $count ->
    [one] Vælg et svar.
   *[other] Vælg et svar ved dem, I kender. Det, I lader stå, ændrer ingenting.
} Svar senest { $date }.
answer-sample = Oplysningerne er eksempeldata.
answer-holds = Passer stadig
answer-changed = Ændret
answer-ended = Slut
answer-day = Dato for næste skridt
answer-line = Næste skridt, på én linje
answer-name = Dit navn
answer-send = Send svaret
answer-who = Navn og tidspunkt gemmes sammen med svaret. Linket virker til og med { $date }, eller til vi trækker det tilbage. Giv det kun videre til den, der skal svare.
answer-received = Tak. Svaret fra { $who } er modtaget { DAY($date) }. I kan svare igen; det nyeste gælder.
answer-no-name = Skriv dit navn.
answer-no-verdict = Vælg et svar ved »{ $title }«.
answer-no-change = Skriv en dato eller en linje om det, der er ændret ved »{ $title }«.
answer-no-day = Datoen ved »{ $title }« kan ikke læses.
answer-nothing = Vælg et svar ved mindst én aftale.
answer-strange = Svaret passer ikke til denne side. Åbn linket igen, og prøv en gang til.
answer-often = Der er lige sendt et svar med dette link, eller der er sendt for mange. Vent lidt, eller skriv til os.
answer-later = Svaret kan ikke modtages lige nu. Prøv igen om lidt.
answer-gone = Linket virker ikke: det er udløbet, trukket tilbage eller ikke kopieret helt. Bed om et nyt, eller svar i projektmappen.
answer-too-large = Svaret er for stort eller er ikke sendt fra denne side.
answer-file = Svar fra { $subject } { $day } { $number }.xlsx
offer-title = { $subject }: hvad Danmark kan tilbyde
offer-how = { $count ->
    [one] Her er danske teknologier til jeres udfordring.
   *[other] Her er danske teknologier til jeres { $count } udfordringer.
} Sæt kryds ved dem, der er af interesse. Svar gerne senest { $date }.
offer-wanted = Af interesse
offer-nothing = Sæt kryds ved mindst én teknologi.
