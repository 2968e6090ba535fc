# Siden Data: indlæsning, det der skal rettes, aktualitet, historik, skabeloner.

data-tab-load = Indlæs
data-tab-mend = Ret og bekræft
data-tab-fresh = Aktualitet
data-tab-history = Historik
data-tab-templates = Skabeloner

data-standing = { $rows_loaded ->
    [one] { $rows_loaded } række
   *[other] { $rows_loaded } rækker
} fra { $files ->
    [one] { $file_count } fil
   *[other] { $file_count } filer
} er indlæst{ $again_count ->
    [0] .
    [one] ; én af dem står også i en nyere eksport.
   *[other] ; { $again_count } af dem står også i en nyere eksport.
}
data-standing-mend = { $rows_rejected ->
    [0] Ingen rækker er afvist
    [one] Én række er afvist
   *[other] { $rows_rejected } rækker er afvist
}{ $warning_count ->
    [0] {""}
    [one] , og der er én bemærkning
   *[other] , og der er { $warning_count } bemærkninger
}: se »Ret og bekræft«.
data-standing-last = Senest indlæst { $when } ({ $who }).
data-filters-not-here = Filtrene gælder ikke her: siden viser alt, der er indlæst.
data-viewer = Her kan du se, hvad der er indlæst, og hvor aktuelt det er. Dataforvalteren indlæser og retter.

# Ingen data endnu
data-first-title = Kom i gang
data-first-help = Der er ingen data endnu. Træk jeres Excel-eksporter hertil, så bygges lageret af dem, og alle sider åbner.
data-first-sample-title = Ingen filer ved hånden?
data-first-sample-help = Der følger eksempeldata med dashboardet. De kan fjernes igen, når jeres egne filer kommer.
data-first-sample = Vis eksempeldata
data-first-viewer = Der er ingen data endnu. Siderne åbner, når dataforvalteren har indlæst de første filer.

# Indlæs
data-load-title = Indlæs nye eksporter
data-load-help = Træk en eller flere Excel-filer hertil. Du ser først, hvad der vil ske; intet gemmes, før du siger til.
data-load-drop = Excel-filer
data-load-drop-help = xlsx, xlsm, xlsb, xls og ods. Filen må hedde hvad som helst: arkene kendes på deres overskrifter. Har filen samme navn som en tidligere indlæst fil, træder den i stedet for den tidligere.
data-load-drop-here = Træk filer hertil
data-drop-limit = Højst { $megabytes } MB pr. fil
data-drop-refused = En fil, der er rød her, blev ikke modtaget. Der er plads til { $megabytes } MB pr. fil og { $together } MB ad gangen: fjern den, og del eksporten i flere filer, eller indlæs de andre først. Er filen mindre, så genindlæs siden; kun dataforvalteren kan sende filer.
data-load-nobody = uden navn
data-load-trying = Afprøver filerne …
data-load-reading = Læser fil { $number } af { $total }: { $file }
data-load-building = Bygger lageret igen …
data-load-confirm = Indlæs
data-load-confirm-gone = { $count ->
    [one] Indlæs, og fjern { $count } række
   *[other] Indlæs, og fjern { $count } rækker
}
data-load-clear = Ryd
data-load-cannot = { $files ->
    [one] Der er intet at indlæse i filen.
   *[other] Der er intet at indlæse i filerne.
}
data-load-needless = { $files ->
    [one] Filen ændrer intet; den behøver ikke at blive indlæst.
   *[other] Filerne ændrer intet; de behøver ikke at blive indlæst.
}
data-load-answer-first = Svar på spørgsmålene ovenfor, så kan der indlæses.
data-load-without = { $files ->
    [0] { "" }
    [one] Én fil uden noget at indlæse springes over.
   *[other] { $files } filer uden noget at indlæse springes over.
}
data-load-disk = Filerne kunne ikke gemmes ({ $error }). Se efter, om disken er fuld, eller om mappen er skrivebeskyttet. Det gamle lager er urørt.
data-file-unknown = intet ark ligner en af de kendte typer eksporter – angiv nedenfor, hvad det er, eller sammenlign overskrifterne med skabelonerne.
data-file-no-rows = der er ingen rækker at læse.
data-file-all-rejected = alle rækker er afvist, så der er intet at indlæse – ret dem først.

# Prøven
data-trial-title = Hvad der vil ske
data-understood = { $sheets ->
    [1] **{ $file }**: { $line }
   *[other] **{ $file } › { $sheet }**: { $line }
}
data-trial-summary = { $files ->
    [one] Filens rækker:
   *[other] De { $files } filers rækker:
} **{ $added }** tilføjes, **{ $changed }** ændres, og **{ $rejected }** afvises. Rækker, der kun står i tidligere eksporter: **{ $absent }**. Intet er gemt endnu.
data-trial-sample = **Eksempeldata fjernes.**
data-trial-nothing = { $files ->
    [one] Filen ændrer intet i lageret.
   *[other] Filerne ændrer intet i lageret.
}
data-trial-line = **{ $source }**: { $added } tilføjes · { $changed } ændres · { $absent } står kun i tidligere eksporter · { $rejected } afvises
data-trial-nothing-here = Ingen forskelle.
data-trial-show = Vis
data-trial-added = Nye ({ $count })
data-trial-changed = Ændrede ({ $count })
data-trial-absent = Kun i tidligere eksporter ({ $count })
data-trial-first = Listen viser kun de første { $shown } af { $number } rækker.
data-trial-kept = Disse rækker står i tidligere eksporter, men ikke i den nye. De beholdes, medmindre du svarer, at filerne er hele lister.
data-trial-notes = Afvist og bemærket: { $words }
data-trial-notes-help = Ret cellerne her, eller hent projektmappen med fejlene markeret, ret den, og træk den hertil i stedet. Det, der kun er bemærket, indlæses, som det står.

# Spørgsmål
data-scope-ask = { $count ->
    [one] Én række i den tidligere udgave af { $files } står ikke i den nye. Er den nye en hel liste eller et uddrag?
   *[other] { $count } rækker i de tidligere udgaver ({ LIST($files) }) står ikke i det, du indlæser nu. Er det hele lister eller et uddrag?
}
data-scope-part = Et uddrag, fx ét år eller kun det nye: rækkerne bliver
data-scope-whole = Hele lister: rækkerne er udgået og fjernes
data-scope-help = En eksport kan være hele listen eller kun en del af den. Det kan ikke ses på filen, så det spørges der om én gang. Historikken gemmer rækkerne under alle omstændigheder.
data-scope-kinds = Hvilke er hele lister?
data-scope-kind = { $source } ({ $count })
data-scope-of-file = { $file }: { $source } ({ $count })
data-scope-no-kind = Ingen rækker fjernes. Vælg mindst én type, eller svar, at det er et uddrag.
data-scope-sure = { $count ->
    [one] Ja, fjern { $count } række: { $kinds }
   *[other] Ja, fjern { $count } rækker: { $kinds }
}
data-fact-title = Taget fra en titel eller overskrift
data-fact-help = Titler, overskrifter og filnavne kan være forkerte. Tjek én gang, så huskes svaret.
data-fact-year = Året ifølge »{ $line }« ({ LIST($files) })
data-fact-unit = Beløbenes enhed ifølge »{ $line }« ({ LIST($files) })
data-fact-party = Den danske part ifølge »{ $line }« ({ LIST($files) })
data-fact-version = Det gældende budget i »{ $line }« ({ LIST($files) })
data-fact-unreadable-year = »{ $value }« er ikke et årstal.
data-fact-unreadable-unit = »{ $value }« er ikke en enhed: skriv fx kr., t.kr. eller EUR.
data-fact-unreadable-version = »{ $value }« er ikke en af overskrifterne.
data-fact-save = { $count ->
    [one] Det er rigtigt: husk det
   *[other] De { $count } er rigtige: husk dem
}
data-fact-saved = Husket: titlerne læses, som du har angivet.
data-sample-ask = Eksempeldata er indlæst. Skal de fjernes, nu hvor jeres egne filer kommer?
data-sample-drop = Ja, fjern eksempeldata, så kun egne tal vises
data-sample-keep = Nej, behold dem ved siden af
data-sample-help = Økonomien i eksempeldata er opdigtet, og den tæller med i alle tal, så længe den er der.

# Efter indlæsning
data-done = Indlæsning { $load } er gennemført.
data-done-summary = Rækker tilføjet: { $added }, ændret: { $changed }, fjernet: { $removed }, afvist: { $rejected }.
data-done-sample = Eksempeldata er fjernet.
data-done-nothing = Intet er ændret.
data-done-rejects = De afviste rækker er ikke med i tallene. Ret dem under »Ret og bekræft«, eller hent projektmappen med fejlene markeret, ret den, og træk den hertil: så indlæses kun forskellen.

# Ret og bekræft
data-figure-rejects = Afviste rækker
data-figure-warnings = Bemærkninger
data-figure-unplaced = Rækker uden sted
data-figure-orphans = Løse henvisninger
data-rejects-title = Afviste rækker
data-rejects-help = Disse rækker er ikke med i tallene. Ret dem på skærmen, eller ret dem i regnearket, og indlæs filen igen: kun forskellen indlæses.
data-rejects-none = Ingen rækker er afvist.
data-warnings-title = Indlæst med en bemærkning
data-warnings-help = Disse rækker er med i tallene, men noget i dem måtte antages eller ser forkert ud. Se dem igennem.
data-warnings-none = Der er ingen bemærkninger.
data-warnings-show = { $count ->
    [one] Vis { $count } bemærkning
   *[other] Vis de { $count } bemærkninger
}
data-note-kind = Hvad
data-note-reject = Afvist
data-note-warning = Bemærkning
data-notes-rejects = { $rejects ->
    [one] { $rejects } række afvist
   *[other] { $rejects } rækker afvist
}
data-notes-warnings = { $warnings ->
    [one] { $warnings } bemærkning
   *[other] { $warnings } bemærkninger
}
data-notes-both = { $rejects ->
    [one] { $rejects } række afvist
   *[other] { $rejects } rækker afvist
}, { $warnings ->
    [one] { $warnings } bemærkning
   *[other] { $warnings } bemærkninger
}
data-notes-more = … og { $number } til. Projektmappen med fejlene markeret har dem alle.
data-unread = **Ukendte kolonner indlæses ikke** (antal udfyldte celler i parentes). Skal de med, så angiv nederst, hvad de er.
data-loose = **Nogle rækker henviser til noget, der ikke er indlæst.** Ret henvisningen, hvis den er en slåfejl; ellers indlæses rækkerne, som de står.
data-notes-further = … og { $number } til
data-marked-download = Hent med fejl markeret
data-marked-help = Din egen projektmappe med formaterne i behold, de forkerte celler farvet og forklaret, og et ark først, der samler det hele.
data-as-table = Vis som tabel
data-headings-title = Overskrifter, der ikke kendes endnu
data-headings-help = Kolonnen læses først, når du har bekræftet den. Svaret huskes til næste eksport.
data-heading-is = »{ $heading }« i { $source } betyder
data-heading-confirm = Bekræft
data-heading-confirm-help = Husk, hvad »{ $heading }« betyder
data-held-accept = Rækkerne er rigtige: indlæs dem
data-held-accept-help = Husker, at rækkerne i »{ $sheet }« er rigtige, selv om arkets egen total er en anden. Ved en anden difference holdes arket tilbage igen.
data-held-accepted = Rækkerne er godkendt og med igen.
data-heading-confirmed = »{ $heading }« huskes.
data-unplaced-title = Rækker uden sted
data-unplaced-help = De er med i alle tal, men ikke på kortet. Angiv, hvad stednavnet betyder, så huskes det.
data-unplaced-none = Alle rækker har et sted.
data-alias-of = Navnet
data-alias-name = { $count ->
    [one] { $name } ({ $count } række)
   *[other] { $name } ({ $count } rækker)
}
data-alias-means = betyder
data-alias-choose = Vælg by eller provins
data-alias-save = Husk det
data-alias-saved = »{ $name }« betyder fra nu af { $place }.
data-place-in = { $place } ({ $within })
data-names-title = Navne på kinesisk
data-names-help = Parternes og virksomhedernes navne på kinesisk, og kilderne til dem. Et navn uden kilde er ikke bekræftet: angiv det her eller i eksporten (kolonnen »Kinesisk navn«, »Kinesisk part på kinesisk« …).
data-names-unconfirmed = { $count ->
    [one] Ét navn er ikke bekræftet.
   *[other] { $count } navne er ikke bekræftet.
}
data-names-lacking = { $count ->
    [one] Én part eller virksomhed har intet navn på kinesisk.
   *[other] { $count } parter og virksomheder har intet navn på kinesisk.
}
data-names-none = Alle navne er bekræftet.
data-orphans-title = Løse henvisninger
data-orphans-help = Rækkerne er indlæst, men det, de henviser til, er ikke. Det løser sig af sig selv, når den anden eksport indlæses.
data-left-out-title = Ark, der ikke er indlæst
data-left-out-help = Hvert ark og hver fil, der ikke er med, og hvorfor.

# Aktualitet
data-sources-title = Hvor aktuelle er data den { DAY($day, form: "long") }?
data-sources-help = Aktuel: højst { $amber } dage gammel. Forældet: over { $red } dage. Grænserne står i deskens regler. Alderen på eksempeldata regnes til opgørelsesdagen i filtrene, på jeres egne data til i dag.
data-sources-complete = Alle { $number } typer eksporter er indlæst.
data-sources-missing = Endnu ikke indlæst: { $sources }.
data-sources-old = Bed om en ny eksport: { $sources }.
data-recounted-title = Kontroltælling
data-recounted-help = Hvert tal på siderne er talt en gang til uden databasen, af et selvstændigt program, ud fra de samme rækker. Optællingen gælder hele desken pr. { DAY($day, form: "long") }.
data-recounted-waiting = Tallene er ved at blive talt en gang til. Resultatet står her om lidt.
data-recounted-differ = De to optællinger stemmer ikke overens. Brug ikke disse tal, før forskellen er forklaret.
data-verify-title = Er en rapport ægte?
data-verify-help = Slip en udsendt bestyrelsesrapport her. Deskens underskrift kontrolleres, og rapportens tal tælles efter. Deskens offentlige nøgle: { $key }
data-verify-drop = Rapport (PDF, pptx eller xlsx)
data-verify-drop-help = Filen, som den blev udsendt. Den læses, men gemmes ikke.
data-verify-drop-here = Slip rapporten her
data-fresh-green = Aktuel
data-fresh-amber = Snart forældet
data-fresh-red = Forældet
data-fresh-undated = Uden dato
data-fresh-missing = Ikke indlæst
data-fresh-age = { $mark } { $state } ({ $age })
data-files-title = Filer og ark
data-files-help = Hvert ark i hver fil: hvad det blev genkendt som, og hvor mange rækker der kom med.

# Historik
data-history-title = Alle indlæsninger
data-history-help = Hver indlæsning er gemt med sine filer og kan hentes tilbage. Står den samme oplysning i flere rækker, tæller den én gang blandt tilføjede, ændrede og fjernede.
data-history-load = Indlæsning { $load } · { $when } · { $who }
data-history-counts = { ROWS($loaded) } indlæst, { $rejected } afvist.
data-history-corrected = { $corrected ->
    [0] {""}
    [one] Én celle rettet på skærmen.
   *[other] { $corrected } celler rettet på skærmen.
}{ $both ->
    [yes] {" "}
   *[no] {""}
}{ $withdrawn ->
    [0] {""}
    [one] Én rettelse trukket tilbage.
   *[other] { $withdrawn } rettelser trukket tilbage.
}
data-history-undoes = Gik tilbage til indlæsning { $load }.
data-history-change = { $source }: { $added } tilføjet, { $changed } ændret, { $removed } fjernet
data-history-nothing = Intet blev ændret.
data-history-files = Filer: { $files }
data-history-values = Vis de enkelte værdier
data-history-all = Vis alle { $number } indlæsninger
data-undo = Gå tilbage til indlæsning { $load }
data-undo-this = Fortryd denne indlæsning
data-undo-sure = Lageret bliver, som det var efter indlæsning { $load }. Intet går tabt: det bliver en ny indlæsning, som også kan fortrydes.
data-undo-yes = Ja, gå tilbage
data-undone = Lageret er, som det var efter indlæsning { $load }.
data-undo-this-sure = Kun indlæsning { $load } trækkes tilbage; det, andre har indlæst senere, bliver. Intet går tabt: det bliver en ny indlæsning, som også kan fortrydes.
data-undo-this-yes = Ja, træk den tilbage
data-undone-this = Indlæsning { $load } er trukket tilbage.
data-history-takes-back = Trækker indlæsning { $load } tilbage.

# Skabeloner
data-templates-title = Skabeloner
data-templates-help = En tom projektmappe for hver type eksport: overskrifter med hjælp, lister at vælge fra og et eksempel.
data-template-download = Hent skabelon

# Tabellernes overskrifter
data-sheet = Ark
data-row = Række
data-column = Kolonne
data-value = Læst som
data-mend = Hvad er galt, og hvordan rettes det?
data-old = Før
data-new = Efter
data-change-added = Ny
data-change-changed = Ændret
data-change-removed = Fjernet

# Rettelser på skærmen
mend-title = Ret på skærmen
mend-title-help = Skriv det rigtige ud for cellen. Eksporten røres ikke: rettelsen følger rækken, også i den næste eksport, til eksporten selv er rettet.
mend-help = Skriv i kolonnen »Skriv det rigtige«. Du ser straks, om det kan læses.
mend-new = Skriv det rigtige
mend-new-help = Som det skulle have stået i eksporten, fx 31-03-2018, 1.250,00 eller aktiv
mend-more = Her står de første { $shown } af { $number } celler. Ret resten i eksporten, eller ret disse først.
mend-place = { $file }, { $sheet }, række { $row }, { $heading }
mend-reads = læses som { $value }.
mend-reads-nothing = læses som »ikke oplyst«.
mend-unreadable = Ret først det, der ikke kan læses
mend-take-over = { $count ->
    [one] Brug rettelsen
   *[other] Brug de { $count } rettelser
}
mend-kept = { $place }: { $old } → { $new }
mend-quoted = »{ $value }«
mend-blank = ingenting
mend-drop = Fjern
mend-applied = { $count ->
    [one] Én celle i filerne er rettet her og læses, som den er rettet.
   *[other] { $count } celler i filerne er rettet her og læses, som de er rettet.
}
mend-retired = { $count ->
    [one] **En rettelse er ikke længere nødvendig.** Eksporten oplyser nu noget andet, og det gælder.
   *[other] **{ $count } rettelser er ikke længere nødvendige.** Eksporterne oplyser nu noget andet, og det gælder.
}
mend-state-applied = { $file }, { $sheet }, række { $row }, { $heading }: { $new }; eksporten oplyser { $old }.
mend-state-retired = { $file }, { $sheet }, række { $row }, { $heading }: eksporten oplyser nu { $says }, og rettelsen fra { $old } til { $new } gælder ikke længere.
mend-state-waiting = { $file }, { $sheet }, række { $row }, { $heading }: ingen indlæst fil har rækken; rettelsen fra { $old } til { $new } venter på den.
mend-standing-applied = Gælder
mend-standing-retired = Ikke længere nødvendig
mend-standing-waiting = Rækken mangler
mend-summary = { $added ->
    [0] Ingen flere rækker indlæses
    [one] Én række mere indlæses
   *[other] { $added } rækker mere indlæses
}{ $rejected ->
    [0] , og
   *[other] ,
} { $changed ->
    [0] ingen rækker ændres
    [one] én række ændres
   *[other] { $changed } rækker ændres
}{ $rejected ->
    [0] {""}
    [one] , og én række afvises stadig af en anden grund
   *[other] , og { $rejected } rækker afvises stadig af en anden grund
}. Intet er gemt endnu.
mend-reason = Hvorfor (kan udelades)
mend-reason-example = fx: oplyst af bogholderiet
mend-save = { $count ->
    [one] Gem rettelsen
   *[other] Gem { $count } rettelser
}
mend-saved = { $count ->
    [one] Rettelsen er gemt.
   *[other] { $count } rettelser er gemt.
}
mend-list-title = Rettelser
mend-list = { $applied ->
    [one] Én gælder
   *[other] { $applied } gælder
}{ $retired ->
    [0] {""}
    [one] , én er ikke længere nødvendig
   *[other] , { $retired } er ikke længere nødvendige
}{ $waiting ->
    [0] {""}
    [one] , én venter på sin række
   *[other] , { $waiting } venter på deres rækker
}.
mend-by = Rettet af { $who } { $when }
mend-by-why = Rettet af { $who } { $when }: { $reason }
mend-withdraw = Træk tilbage
mend-withdrawn = Rettelsen er trukket tilbage; eksporten gælder igen.

# Overvåget mappe
watched-title = Overvåget mappe
watched-on = { $folder } overvåges; senest tjekket { $when }. Filer uden fejl indlæses af sig selv.
watched-off = { $folder } overvåges ikke nu; senest tjekket { $when }. Start igen med: python -m pipeline watch "{ $folder }"
watched-counts = { $loaded ->
    [0] Ingen er indlæst
    [one] Én er indlæst
   *[other] { $loaded } er indlæst
}, og { $waiting ->
    [0] ingen venter
    [one] én venter
   *[other] { $waiting } venter
}.
watched-file = **{ $file }** har ventet siden { $when }. { $why }
watched-fetch = Hent filen hertil
watched-fetch-help = Se, hvad filen vil gøre, ret dens celler på skærmen, og indlæs den
watched-gone = Filen ligger der ikke længere.
watched-all = Alle filer, der har været i mappen
watched-state-loaded = Indlæst
watched-state-trying = Prøves igen
watched-state-waiting = Venter
watched-state-known = Allerede indlæst
watched-state-replaced = Erstattet af den rettede
watched-state-left = Bliver liggende
