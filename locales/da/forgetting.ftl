forget-help = slet en persons navn og adresse fra lager, historik, gemte eksporter og optegnelser
forget-person-help = navn eller mailadresse, skrevet i anførselstegn: "Anne Eksempel"
forget-yes-help = slet det, der blev vist; uden --yes vises det kun
forget-nobody = »{ $person }« er for kort til at genkende en person på – skriv hele navnet eller adressen.
forget-too-long = Et navn eller en adresse har højst { $longest } tegn; her er { NUMBER($count) }.
forget-none = { $person } står ingen steder: hverken i lageret, historikken, de gemte eksporter eller det, I har skrevet.
forget-found = { $person } står her:
forget-found-column = { $where }: { $count ->
    [one] én gang
   *[other] { $number } gange
}
forget-found-row = { $file } › { $sheet }, række { $row }: { $said }
forget-found-file = Gemt eksport { $file }
forget-unread-file = Den gemte eksport { $file } kan ikke læses. Det kan ikke afgøres, om personen står i den.
forget-neighbours = I de samme rækker står også dette. Er det den samme person, så slet det med sin egen kommando:
forget-neighbour = python -m pipeline forget "{ $person }" --yes
forget-found-elsewhere = Andre navne, adresser og stavemåder for samme person finder kommandoen ikke selv: kør den igen med hver af dem.
forget-ask = Intet er slettet endnu. Slet alt dette med: python -m pipeline forget "{ $person }" --yes
forget-done = Slettet: { $count ->
    [one] én tekst
   *[other] { $number } tekster
}. Der står nu »{ $mark }« i stedet, og lageret er bygget igen uden personen.
forget-logged = Det er noteret, hvornår og af hvem der er slettet en person, men ikke hvem det var.
forget-not-erasable = { $file } kan ikke skrives om (.xls og .xlsb kan ikke, og beskadigede filer heller ikke). Gem filen som .xlsx uden personen, og indlæs den igen; så slettes den gamle kopi.
forget-report-left = Rapport nr. { $number } er udsendt som PDF og kan ikke skrives om. Slet filen, eller udsend rapporten igen.
forget-original = Ret også jeres egne regneark: ellers kommer personen igen med den næste eksport.
forget-records = De optegnelser, I har skrevet, kan ikke nås ({ $error }), så intet er slettet – prøv igen, når databasen svarer.
