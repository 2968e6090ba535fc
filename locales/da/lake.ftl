# Det fælles lager (lake/)

lake-unreachable = Det fælles lager kan ikke nås: { $error }. Intet er ændret. Se efter, om databasen i WAREHOUSE og mappen i LAKE_DATA svarer, og prøv igen.
lake-no-data = Det fælles lager findes endnu ikke. Sæt LAKE_DATA til en fælles mappe (en fuld sti) eller til »s3://bucket/desk/«, og prøv igen. Intet er skrevet.
lake-parts = Et fælles lager kræver nogle dele, som ikke er installeret. Skriv: python -m pip install --require-hashes -r requirements-lake.txt
lake-secret = Nøglen til S3 kan ikke bruges. Ret AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY og AWS_REGION, og prøv igen.
lake-gone = Det fælles lager, som denne maskine har en kopi af, findes ikke mere i databasen. Intet er ændret. Ret WAREHOUSE, eller slet kopien i { $folder }, hvis et nyt lager skal begynde forfra.
lake-newer = Det fælles lager er indlæst af version { $theirs }, og denne maskine kører { $ours }. Intet er ændret: opgradér også denne maskine; indtil da viser den sin seneste kopi.
lake-odd = Det fælles lager nævner »{ $path }«, som ikke hører til i en kopi. Intet er hentet.
lake-empty = Der er endnu ikke indlæst noget i det fælles lager. Indlæs først, eller gendan en sikkerhedskopi dér: python -m pipeline restore FIL
