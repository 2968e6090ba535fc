# Ark, som nogen har sagt hvad er: på siden Data, med kommandoen map og i kommandoen known.

# Hvad der ikke kan følges
mapping-no-key = »{ $key }« kan ikke bruges
mapping-no-headings = der er ingen overskrifter
mapping-no-source = »{ $source }« er ikke en type eksport
mapping-no-column = »{ $column }« er ikke en kolonne i { $source }, der kan angives sådan
mapping-twice = to overskrifter, »{ $one }« og »{ $other }«, betyder begge { $column } – udelad den ene
mapping-said-twice = { $column } står både i kolonnen »{ $heading }« og som det, der gælder for alle rækker – vælg den ene
mapping-nothing-mapped = ingen kolonne betyder noget endnu – vælg mindst én
mapping-no-unit = »{ $value }« er ikke en enhed – skriv fx t.kr., mio. kr. eller EUR
mapping-no-constant = »{ $value }« kan ikke læses som { $column }
sheet-no-period = { $headings } oplyser ikke, hvilken periode beløbene er for – udelad kolonnen, eller angiv én periode for alle rækker. Intet fra arket er indlæst.
ignored-left-out = arket er udeladt, som I har valgt
file-no-sheet = filen har intet ark »{ $sheet }«, der kan læses – vælg et af: { $sheets }.

# Kommandoen
cli-map-help = læs et ark, som du angiver, og husk det med --save
cli-help-file = projektmappen
cli-help-sheet = arkets navn; kan udelades, hvor der kun er ét
cli-help-as = hvilken type eksport arket er; none udelader det. Uden --as gættes der
cli-help-header = overskriftens (nederste) række, som Excel viser den
cli-help-header-rows = hvor mange rækker overskriften fylder
cli-help-last = tabellens sidste række, hvor der kommer andet under den
cli-help-column = hvad en overskrift betyder; »Overskrift=« udelader den. Kan gentages
cli-help-constant = hvad der gælder for alle rækker; unit=t.kr. er beløbenes enhed. Kan gentages
cli-help-only-files = gælder kun filer, hvis navn indeholder denne tekst
cli-help-save = husk det for alle senere filer med disse overskrifter
cli-known-help = vis det bekræftede som TOML, eller lad en rettet udskrift gælde i stedet
cli-help-replace = lad filen gælde i stedet for alt, der er bekræftet
known-head = Det bekræftede. Ret det, og giv det tilbage: python -m pipeline known --replace FIL
known-replaced = { $count ->
    [0] Alt i filen er allerede bekræftet: intet er ændret.
    [one] Husket: én post er ny. Byg lageret igen med »build«.
   *[other] Husket: { $count } poster er nye. Byg lageret igen med »build«.
}
known-changed = { $file }: imens er der bekræftet noget andet. Intet er ændret – skriv det ud igen, og ret det dér
known-busy = { $file }: et andet program skriver i den – prøv igen
known-kind = { $file }: { $kind } er ikke en type, der kan bekræftes
known-table = { $file }: { $key } = { $said }: skriv [{ $key }] over posterne
known-tables = { $file }: { $kind }: skriv [[{ $kind }]] over hver post
known-text = { $file }: »{ $entry }« = { $said }: skriv en tekst i anførselstegn
known-place = { $file }: »{ $entry }« = { $said }: skriv stedets kode i anførselstegn
known-source = { $file }: [{ $table }]: den type eksport findes ikke
known-column = { $file }: »{ $heading }« = { $column }: { $source } har ingen sådan kolonne
known-company-missing = { $file }: en [[same]] mangler company, den virksomhed, som rækkerne samles under
known-company-twice = { $file }: »{ $name }« står under to virksomheder
known-company-both = { $file }: { LIST($names) } står både som samme virksomhed og som forskellige
known-company-ring = { $file }: »{ $name }« henviser i ring til sig selv
known-company-date = { $file }: date = »{ $said }«: skriv en dato som 2018-03-12
known-company-names = { $file }: { $kind } = { $said }: skriv en liste med navne eller CVR-numre
mapping-no-kind = Intet i arket viser, hvad det er: angiv det med --as.
mapping-no-heading = Arket har ingen overskrift »{ $heading }«. Det har: { $headings }.
mapping-no-pair = »{ $said }« kan ikke bruges: skriv navn=værdi.
mapping-column-line = { "  " }{ $heading } → { $column }
mapping-constant-line = { "  " }{ $column } = { $value } (alle rækker)
mapping-saved = Husket i { $file }: senere filer med disse overskrifter læses sådan. Byg lageret igen med »build«.
mapping-tried = Intet er gemt. Er det rigtigt, så gentag med --save.
mapping-nothing = Ingen række kan indlæses sådan. Intet er gemt.

# Siden Data: fortæl, hvad et ark er
mapping-title = Angiv, hvad et ark er
mapping-help = Et ark, der ikke blev forstået, eller som blev forstået forkert, kan I selv forklare: hvilken type eksport det er, hvor overskriften står, og hvad hver kolonne betyder. Det huskes, så næste fil med disse overskrifter læses af sig selv.
mapping-unknown = { $count ->
    [one] Ét ark blev ikke forstået. Kender du det, så angiv, hvad det er, og indlæs det alligevel.
   *[other] { NUMBER($count) } ark blev ikke forstået. Kender du dem, så angiv, hvad de er, og indlæs dem alligevel.
}
mapping-open = Angiv, hvad et ark er
mapping-which = Ark
mapping-which-none = Vælg et ark
mapping-sheet = { $file } · { $sheet }: { $what }
mapping-sheet-unknown = ikke forstået
mapping-sheet-mapped = { $what }, som I har angivet
mapping-kind = Arket er
mapping-kind-choose = Vælg en type
mapping-kind-none = Noget andet: udelad arket
mapping-header = Overskriften står i række
mapping-header-rows = og fylder
mapping-header-rows-option = { $count ->
    [one] én række
   *[other] { NUMBER($count) } rækker
}
mapping-last = Sidste række
mapping-last-help = Kun hvor der kommer andet under tabellen: en ny tabel, noter eller underskrifter. Ellers lad feltet stå tomt.
mapping-rows = Arket, som det er
mapping-heading-row = { $row } · overskrift
mapping-columns = Hvad hver kolonne betyder
mapping-columns-help = En kolonne uden betydning læses ikke. Nødvendigt: { $needed }.
mapping-column-out = Læses ikke
mapping-meaning = { $column } – { $why }
mapping-examples = Fx { $examples }
mapping-empty-column = Tom
mapping-why-heading = kendt på overskriften
mapping-why-near = overskriften ligner
mapping-why-cells = cellerne ligner
mapping-why-period = overskriften er en periode
mapping-why-mapped = angivet af jer
mapping-columns-further = { $count ->
    [one] Én kolonne længere til højre læses ikke.
   *[other] { NUMBER($count) } kolonner længere til højre læses ikke.
}
mapping-columns-empty = { $count ->
    [one] Én tom kolonne er ikke vist.
   *[other] { NUMBER($count) } tomme kolonner er ikke vist.
}
mapping-constants = Hvad arket ikke oplyser
mapping-constants-help = Det, der er ens for alle rækker og ikke står i nogen kolonne: den danske part, beløbenes enhed, årets periode.
mapping-constants-choose = Tilføj
mapping-unit = Beløbenes enhed
mapping-unit-placeholder = fx t.kr., mio. kr., EUR
mapping-unit-help = Lad feltet stå tomt, hvis arket selv oplyser enheden. Oplyses den ingen steder, læses beløbene som kroner.
mapping-required = Mangler: { $columns }. Vælg den kolonne, der oplyser det, eller angiv det for alle rækker.
mapping-choose = Vælg eller skriv
mapping-scope = Gælder filer, hvis navn indeholder
mapping-scope-help = Kommer filer med de samme overskrifter fra flere afsendere (fx kommuner), så skriv det, der kendetegner denne afsenders filnavn. Lades feltet stå tomt, gælder det alle filer.
mapping-only-sheet = Kun ark, der hedder »{ $sheet }«
mapping-effect-counts = { $read ->
    [0] Ingen række kan læses sådan.
    [one] Én række læst: { NUMBER($loaded) } indlæses, { NUMBER($rejected) } afvises.
   *[other] { NUMBER($read) } rækker læst: { NUMBER($loaded) } indlæses, { NUMBER($rejected) } afvises.
}
mapping-effect-out = Arket udelades, nu og næste gang. Intet fra det indlæses.
mapping-effect-first = { $count ->
    [one] Den første række, som den indlæses
   *[other] De første { NUMBER($count) } rækker, som de indlæses
}
mapping-effect-row = Række
mapping-mostly-rejected = De fleste rækker afvises. Er det den rigtige type eksport, og står overskriften i den angivne række?
mapping-save = Husk det
mapping-save-help = Gemmes under overskrifternes egne navne. Næste fil med dem læses automatisk på samme måde.
mapping-saved-toast = Husket: arket læses, som du har angivet.
mapping-cannot-look = Arket kan ikke vises: { $why }

# De gemte
mapping-list-title = Ark, I har forklaret
mapping-list-help = Arkene læses sådan i alle filer med de samme overskrifter. Ret forklaringen ud fra en indlæst fil, eller slip en ny fil under »Indlæs«.
mapping-list-none = I har ikke forklaret noget ark endnu.
mapping-list-line = { $source } af { $headings }
mapping-list-out = Udeladt: { $headings }
mapping-list-constants = Alle rækker: { $constants }
mapping-list-pair = { $column } = { $value }
mapping-list-file = kun filer med »{ $file }« i navnet
mapping-list-sheet = kun ark, der hedder »{ $sheet }«
mapping-list-made = Forklaret { $on } af { $by } ud fra { $file } · { $sheet }
mapping-list-remove = Fjern
mapping-list-remove-help = Filer med disse overskrifter genkendes igen automatisk.
mapping-list-removed = Fjernet: arkene genkendes igen automatisk.
