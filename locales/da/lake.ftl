# Det fælles lager (lake/)

lake-unreachable = Det fælles lager kan ikke nås: { $error }. Intet er ændret. Se efter, om databasen i WAREHOUSE og mappen i LAKE_DATA svarer, og prøv igen.
lake-no-data = Det fælles lager findes endnu ikke. Sæt LAKE_DATA til en fælles mappe (en fuld sti) eller til »s3://spand/desk/«, og prøv igen. Intet er skrevet.
lake-parts = Et fælles lager kræver nogle dele, som ikke er installeret. Skriv: python -m pip install --require-hashes -r requirements-lake.txt
lake-secret = Nøglen til S3 kan ikke bruges. Ret AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY og AWS_REGION, og prøv igen.
lake-gone = Det fælles lager, som denne maskine har en kopi af, findes ikke mere i databasen. Intet er ændret. Ret WAREHOUSE, eller slet kopien i { $folder }, hvis et nyt lager skal begynde forfra.
lake-newer = Det fælles lager er indlæst af version { $theirs }, og denne maskine kører { $ours }. Intet er ændret: opgradér også denne maskine; indtil da viser den sin seneste kopi.
lake-odd = Det fælles lager nævner »{ $path }«, som ikke hører til i en kopi. Intet er hentet.
lake-empty = Der er endnu ikke indlæst noget i det fælles lager. Indlæs først, eller flyt et lager dertil: python -m pipeline publish FIL
lake-none-named = WAREHOUSE nævner intet fælles lager. Skriv for eksempel: WAREHOUSE="ducklake:postgres:dbname=desk host=db user=desk"
lake-not-empty = I det fælles lager er der allerede { $count ->
    [one] én indlæsning
   *[other] { $count } indlæsninger
  }. Intet er flyttet: vælg et tomt lager.
lake-nothing-there = I { $file } er der ingen indlæsning at flytte. Intet er ændret.
lake-not-whole = { $file } kan ikke flyttes: { $why } Intet er ændret.
lake-behind = { $file } er bygget af en anden version eller mangler den seneste indlæsning. Byg det først: python -m pipeline build --warehouse { $file }
lake-in-the-way = { $path } findes allerede. Intet er hentet: vælg en tom mappe.
lake-records-there = I databasen, som det fælles lager skal dele, er der allerede noter eller beslutninger. Intet er flyttet: vælg en tom database.
lake-published = Lageret er nu fælles: { $loads ->
    [one] én indlæsning
   *[other] { $loads } indlæsninger
  } og alt, hvad der er skrevet ved desken. { $file } står urørt, men bruges ikke mere.
lake-fetched = { $file } er nu et lager på denne maskine med { $loads ->
    [one] én indlæsning
   *[other] { $loads } indlæsninger
  } og alt, hvad der er skrevet ved desken. Det fælles lager er urørt.
lake-tidied = { $count ->
    [0] Der var intet at rydde op i det fælles lager.
    [one] Det fælles lager er ryddet op: én fil er væk.
   *[other] Det fælles lager er ryddet op: { $count } filer er væk.
  }
