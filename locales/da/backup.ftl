# Sikkerhedskopi: python -m pipeline backup, restore og verify --backup

cli-backup-help = gem hele desken i én fil: lager, historik med eksporter, lister og optegnelser; andre kan arbejde imens
cli-restore-help = gendan desken fra en sikkerhedskopi et sted, hvor der ikke er nogen desk
verify-backup-help = efterse i stedet en sikkerhedskopi ved at gendanne den et midlertidigt sted

backup-done = Sikkerhedskopien { $file } er skrevet ({ $size } MB): indlæsning { $load }, { $files ->
    [0] ingen gemte eksporter
    [one] én gemt eksport
   *[other] { $files } gemte eksporter
}, { $records ->
    [0] ingen optegnelser
    [one] én optegnelse
   *[other] { $records } optegnelser
}. Prøv den med: python -m pipeline verify --backup { $file }
cli-help-keep = behold de N nyeste af de sikkerhedskopier, som kommandoen selv har givet navn, og slet de ældre
backup-let-go = { $count ->
    [one] En ældre sikkerhedskopi er slettet
   *[other] { $count } ældre sikkerhedskopier er slettet
  }; { $kept ->
    [one] den nyeste
   *[other] de { $kept } nyeste
  } er beholdt.
backup-personal = Filen rummer alt, også personoplysninger, og kan kun læses af den, der har lavet den. Slettes en person med forget, står personen stadig i ældre sikkerhedskopier.
backup-damaged = { $name } i historikken er beskadiget og er kopieret, som den er – se, hvordan den rettes, med: python -m pipeline verify
backup-exists = { $file } findes allerede, og intet er skrevet – vælg et andet navn, fx med datoen i.
backup-nothing = Der er endnu intet at kopiere: { $folder } rummer hverken lager, historik, lister eller optegnelser.
backup-nothing-doubted = { $why ->
    [absent] Der er intet at kopiere fra { $folder }, og mappen { $place } findes ikke – opret den, eller ret stien.
   *[earlier] Der er intet at kopiere: { $folder } rummer hverken lager, historik, lister eller optegnelser, men i { $place } ligger der tidligere sikkerhedskopier – se efter, om --warehouse og --raw peger rigtigt, og om noget er forsvundet.
}
backup-records = Optegnelserne kan ikke læses ({ $error }) og er ikke med i sikkerhedskopien; alt andet er med. Lav en ny, når databasen svarer.
backup-records-damaged = { $file } er beskadiget ({ $error }) og er ikke med i sikkerhedskopien; alt andet er med. Gendan den seneste hele sikkerhedskopi et tomt sted, læg dens records.sqlite her i stedet, og lav en ny.
backup-not-written = Sikkerhedskopien { $file } kunne ikke skrives ({ $error }). Vælg et andet sted, eller gør plads.
backup-fault = { $fault ->
    [newer] { $file } er lavet af en nyere udgave af dashboardet – gendan den med den udgave.
    [names] { $file } rummer et navn, som ingen sikkerhedskopi har (»{ $name }«). Intet er skrevet.
    [unlisted] { $file } rummer »{ $name }«, som ikke står i dens egen liste. Intet er skrevet – brug en anden sikkerhedskopi.
    [missing] { $file } mangler »{ $name }«. Intet er skrevet – brug en anden sikkerhedskopi.
    [damaged] { $file } er beskadiget: »{ $name }« er ikke, som det blev gemt. Intet er skrevet – brug en anden sikkerhedskopi.
    [no-room] Der er ikke plads til at pakke { $file } ud. Intet er skrevet – gør plads, og prøv igen.
   *[no-backup] { $file } er ikke en sikkerhedskopi, eller den er afkortet. Intet er skrevet.
}

restore-done = Desken er gendannet i { $warehouse }, som den var { $when } (UTC), indlæsning { $load }, kopieret af { $who }. Efterse den med: python -m pipeline verify
restore-occupied = Der er allerede en desk her: { $places }. Intet er skrevet – vælg et tomt sted med --warehouse og --raw (og RECORDS, hvis den er sat), eller flyt først det, der er.
restore-unfinished = Gendannelsen af { $file } blev afbrudt, før alt var lagt på plads. Gør den færdig med: python -m pipeline restore "{ $file }" – eller flyt { $folder } væk, hvis du vil begynde forfra.
restore-newer = Optegnelserne i { $file } er skrevet af en nyere udgave af dashboardet – gendan med den udgave.
restore-records = Optegnelserne kan ikke skrives ({ $error }) – prøv igen, når databasen svarer.
restore-not-written = { $file } kunne ikke gendannes ({ $error }). Ret det, og prøv igen.

verify-records = { $file } er beskadiget ({ $error }) – gendan den seneste sikkerhedskopi et tomt sted, og læg dens records.sqlite her i stedet.
verify-backup-good = { $file } er hel og kan gendannes: indlæsning { $load }, kopieret { $when } (UTC).
forget-backups = I ældre sikkerhedskopier står personen stadig: slet kopierne, eller slet personen igen efter en gendannelse.
