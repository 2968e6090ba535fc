# Sætninger fra indlæsningen: hvad der blev læst, afvist, antaget og sprunget over, og hvordan det rettes.

note-at = række { $row }, { $heading }: { $message }
note-at-row = række { $row }: { $message }

reject-missing = { $blank ->
    [no] »{ $value }« oplyser intet, men cellen skal udfyldes – skriv værdien, og indlæs igen.
   *[yes] cellen er tom, men skal udfyldes – skriv værdien, og indlæs igen.
}
warning-rows-above = rækkerne { $first }–{ $last } over tabellen ligner en tabel, som ikke kendes, og er ikke læst; angiv på siden Data, hvad den er.
warning-rows-lone = række { $rows } har kun én udfyldt celle og er indlæst – slet det, der er overskrifter eller noter.
warning-rows-set-in = række { $rows } begynder med en streg eller prik og er læst for sig – slet det, der hører til rækken over.
warning-rows-below = række { $rows } står under totalen og er indlæst som budgetpost – slet det, der gentager noget, fx hvem der betaler.
warning-rows-struck = række { $rows } er streget over og er indlæst alligevel – slet det, der ikke gælder mere.
warning-rows-void = række { $rows } er indlæst, selv om »{ $value }« siger, at den ikke gælder, er flyttet eller en dublet – slet det, der ikke hører med.
warning-total-unlabelled = rækken »{ $value }« er lige så meget som alle de andre tilsammen og er sprunget over som total – indsæt en linje »I alt« nedenunder, hvis den er en budgetpost.
warning-rows-balance = række { $rows } ligner beholdninger før eller efter en periode og er indlæst som budgetposter – slet dem.
warning-signs-mixed = række { $rows } er under nul og andre over nul, som udgifter ved siden af indtægter; her skrives udgifter uden minus – tjek fortegnene, og slet indtægterne.
warning-rows-income = række { $rows } siger, at der kommer penge ind, men er indlæst som budgetposter til udgifter – slet det, der er indtægter.
warning-income-doubted = »{ $line }« og kolonnen »{ $heading }« tyder på, at beløbene er modtaget og ikke brugt; de er indlæst som udgifter – slet det, der er indtægter.
warning-other-country = landet er »{ $value }«, hverken Danmark eller Kina (række { $rows }) – slet det, der ikke hører til.
warning-period-from-title = ingen kolonne angiver perioden; { $taken } er taget fra en linje ved tabellen – tilføj kolonnen »Periode«, hvis det er forkert.
warning-status-in-title = »{ $value }« angiver status og er indlæst sådan – udfyld kolonnen »Status«, hvis det er forkert.
warning-place-elsewhere = »{ $value }« ligger i { $country ->
    [CN] Kina
   *[DK] Danmark
}, ikke i kolonnens land – tjek rækken.
warning-credits = { $count } beløb er kreditbeløb ifølge kolonnen »{ $heading }« og er trukket fra – tjek fortegnene, hvis det er forkert.
warning-mostly-negative = de fleste beløb ({ $count }) er under nul, som betalinger er i et kontoudtog fra banken; her skrives forbrug uden minus – tjek fortegnene.
warning-sum-nothing = beløbene giver tilsammen nul, som i en kassekladde, hvor hvert bilag også har sin modpost (bank, kreditor); her hører kun forbruget hjemme – slet modposterne.
warning-unit-doubted = med den enhed, som »{ $heading }« eller en linje ved tabellen angiver, er et beløb { $found } – tjek, om cellerne allerede er i hele kroner.
warning-credit-positive = række { $rows } er ifølge teksten en kreditnota, tilbageførsel eller indbetaling, men beløbet har intet minus og er lagt til – tjek fortegnene.
warning-draft = »{ $line }« siger, at arket er et udkast eller ikke gælder mere; det er indlæst, som om det gælder – udelad det, eller indlæs det gældende i stedet.
warning-accumulated = »{ $line }« angiver, at beløbene er akkumulerede, så hvert beløb også rummer de foregående; de er læst, som de står – skriv beløbene for hver periode for sig, hvis det er forkert.
warning-period-within = række { $rows } har beløb for en periode og for en del af den; begge er talt med – slet det ene.
warning-funding-from-title = »{ $taken }« er læst som finansieringskilde for rækkerne nedenunder – slet rækker, der ikke hører til budgettet, eller tilføj kolonnen »Finansiering«.
warning-ditto = »{ $value }« er læst som gentagelse af cellen ovenover: »{ $taken }« – skriv ordet ud, hvis det er forkert.
warning-party-person = »{ $value }« ligner en person og er ikke læst som part – skriv organisationen, hvis aktiviteten har en dansk part.
warning-year-asked = året { $taken } er taget fra linjen »{ $line }« – bekræft det én gang på siden Data.
warning-unit-asked = beløbene er regnet om efter linjen »{ $line }« ({ $taken }) – bekræft det én gang på siden Data.
warning-party-asked = parten { $taken } er taget fra »{ $line }« – bekræft det én gang på siden Data.
sheet-year-open = linjen »{ $line }« kan betyde flere år ({ $others }). Intet fra arket indlæses, før det er angivet, hvilket år der gælder – svar på siden Data, eller kør: python -m pipeline map FIL --constant period=ÅR --save
sheet-party-open = »{ $line }« og de andre titler nævner flere parter ({ $others }). Intet fra arket indlæses, før det er angivet, hvilken part der gælder – svar på siden Data, eller kør: python -m pipeline map FIL --constant danish_party=PART --save
sheet-version-open = arket har flere budgetter ved siden af hinanden ({ $others }). Intet fra arket indlæses, før det er angivet, hvilket der gælder – svar på siden Data, eller kør: python -m pipeline map FIL --column "OVERSKRIFT=budget_amount" --save
warning-date-from-title = ingen kolonne angiver dagen; { $taken } er taget fra linjen over tabellen – tilføj kolonnen »Dato«, hvis det er forkert.
warning-party-from-rows = dansk part er taget fra rækkerne over aftalerne (fx »{ $taken }«) – tilføj kolonnen »Dansk part«, hvis det er forkert.
warning-line-from-title = ingen kolonne angiver budgetposten; den er taget fra titlen over rækkerne (fx »{ $taken }«) – tilføj kolonnen »Budgetpost«, hvis det er forkert.
reject-duplicate = række { $first_row } har de samme værdier – slet den ene.
reject-conflict = nøglen { $key } står også i række { $first_row } med en anden værdi ({ $column }: dér »{ $first }«, her »{ $this }«) – behold den rigtige af de to.
reject-several-amounts = beløb i flere kolonner ({ $value }) – skriv det ene, eller del rækken i to.

warning-guessed-heading = { $by ->
    [cells] overskriften »{ $heading }« kendes ikke, men cellerne under den kunne være { $column }. Kolonnen læses, når du har bekræftet det.
   *[near] overskriften »{ $heading }« kendes ikke, men ligner { $column }. Kolonnen læses, når du har bekræftet det.
}
warning-unknown-headings = disse kolonner kendes ikke og er ikke indlæst (antal udfyldte celler i parentes): { $headings }.
warning-total-differs = regnearkets total er { $stated }, men rækkerne giver { $found } – se efter manglende eller afviste rækker.
warning-currency-differs = beløbet er skrevet i { $used }, men valutakolonnen oplyser { $value }; { $used } er brugt.
warning-currency-shown = cellerne viser { $used } (antal beløb: { $count }), men overskriften eller en linje over tabellen angiver { $value }; { $used } er brugt – ret cellernes talformat, hvis det er forkert.
warning-unit-shown = cellernes talformat viser tusinder eller millioner, så { $count } beløb er ganget med { $used } – ret talformatet, hvis de allerede er hele.
warning-kroner-assumed = hverken overskriften »{ $heading }« eller en kolonne angiver valutaen; beløbene er læst som kroner – skriv fx 元 eller DKK i overskriften.
warning-currency-mentioned = en linje over eller under tabellen nævner { $currencies }, men hverken en overskrift eller en kolonne angiver beløbenes valuta; de er læst som kroner – skriv valutaen i overskriften over beløbene.
warning-currency-mixed = nogle beløb står i { $currencies }, andre angiver ingen valuta og er læst som kroner (antal: { $count }) – angiv valutaen i overskriften eller i cellerne, hvis det er forkert.
warning-unit-in-remark = i »{ $heading }« står »{ $value }« ved række { $rows }, men beløbene dér er læst i { $taken } – angiv valutaen i sin egen kolonne, hvis den er en anden.
warning-amount-merged = i række { $rows } er beløbet flettet sammen med rækken over og tæller kun dér – del cellen, hvis hver række har sit eget.
warning-amount-beside = kolonnen »{ $other }« har de samme beløb i en anden valuta; »{ $heading }« er læst ({ $taken }) – angiv, hvad kolonnerne er, hvis det er den anden, der gælder.
warning-no-amounts = ingen af perioderne har et beløb.
warning-rate-for-one = { $value } kan ikke være kroner for 100 { $currency } og er læst som kroner for 1 – skriv i overskriften, hvor mange enheder kursen er for.
warning-rate-for-100 = { $value } kan ikke være kroner for 1 { $currency } og er læst som kroner for 100 – skriv i overskriften, hvor mange enheder kursen er for.
warning-rate-of-euro = { $value } kroner for { $units } EUR er langt fra 7,46 kroner for 1 euro, som kronen er bundet til – tjek kursen.

skipped-blank = tom række
skipped-heading = overskriften gentaget
skipped-title = gruppetitel
skipped-note = note
skipped-total = total, subtotal, antal rækker eller gennemsnit; summer er sammenholdt med rækkerne

sheet-missing-column = arket mangler kolonnen { $columns } ({ $names }) – tilføj den, eller angiv det én gang for hele arket på siden Data (fx hvilken dansk part alle rækker handler om). Intet fra arket er indlæst.
sheet-two-kinds = arket kan være en af flere typer eksporter: { $kinds }. Angiv hvilken på siden Data; det huskes. Intet fra arket er indlæst.
sheet-sheet-too-large = arket spænder over { $rows } rækker og { $columns } kolonner, mere end der kan læses – slet de tomme rækker og kolonner efter dataene, og gem igen.
sheet-sheet-damaged = arket kan ikke læses – åbn filen i Excel, gem den igen, og indlæs den.
ignored-empty-sheet = arket er tomt
ignored-unknown-sheet = arket ligner ingen af de kendte typer eksporter
ignored-unknown-table = en tabel ved siden af den kendte ligner ingen af de kendte typer eksporter og er ikke læst – angiv på siden Data, hvad den er

file-empty = filen er tom (0 byte) – eksportér den igen.
file-unreadable = filen kan ikke åbnes ({ $error }) – luk den i andre programmer, og prøv igen.
file-too-large = filen fylder { $size } MB; grænsen er { $limit } MB – del den i flere.
file-unzips-too-large = filen fylder { $size } MB pakket ud; grænsen er { $limit } MB – slet ark og tomme rækker, der ikke bruges, eller del filen.
file-too-many-parts = filen består af mere end { $limit } dele og læses ikke – gem den som en ny projektmappe.
file-password = filen er beskyttet med adgangskode – fjern adgangskoden i Excel (Filer › Oplysninger › Beskyt projektmappe), og gem igen.
file-not-a-workbook = filen er ikke et regneark – gem den som Excel-projektmappe (.xlsx).
file-csv = filen er tekst (CSV), ikke et regneark – åbn den i Excel, og gem som .xlsx.
file-toml = filen er svar eller indstillinger, ikke et regneark – known.toml, company_aliases.toml og corrections.toml fra ældre versioner lægges ved siden af lageret og tages ind ved næste indlæsning.
file-letter = filen er en mail eller en mødeindkaldelse, ikke et regneark – læg den i en overvåget mappe (python -m pipeline watch MAPPE).
file-html = filen er en webside (HTML), der har navn som et regneark – åbn den i Excel, og gem som .xlsx.
file-pdf = filen er en PDF – bed om selve regnearket.
file-xml-2003 = filen er i Excels gamle XML-format (2003) – åbn den i Excel, og gem som .xlsx.
file-xls-ancient = filen er i et Excel-format fra før 1997 – åbn den i Excel, og gem som .xlsx.
file-entities = filen indeholder XML-erklæringer (DOCTYPE), som regneark ikke bruger, og læses ikke – gem den på ny fra Excel.
file-long-prolog = en del af filen har mere end { $limit } KB foran selve indholdet; det har et regneark aldrig, og filen læses ikke – gem den på ny fra Excel.
file-damaged = filen er beskadiget eller afkortet – hent eller gem den igen.
file-needs-too-much-memory = filen kræver for meget hukommelse at læse – slet tomme rækker og ark, og gem igen.
file-takes-too-long = filen var ikke læst efter { $limit } sekunder – slet tomme rækker og ark, eller del filen.
file-reader-died = filen fik læsningen til at gå i stå; den er formentlig beskadiget – åbn den i Excel, og gem igen.
file-no-known-sheet = intet ark i filen ligner en af de kendte typer eksporter – angiv, hvad et ark er (python -m pipeline map FIL), eller se skabelonerne (python -m pipeline templates MAPPE).
file-not-found = filen findes ikke.

cli-description = Fra Excel-eksporter til lageret data/warehouse.duckdb.
cli-build-help = indlæs data/raw, og byg lageret
cli-check-help = prøv filer uden at skrive noget
cli-history-help = vis hver indlæsning
cli-undo-help = gå tilbage til en tidligere indlæsning
cli-templates-help = skriv tomme skabeloner til alle kilder
cli-reading = { $number }/{ $total } læser { $file }
cli-file-refused = { $file }: { $message }
cli-sheet-ignored = { $file } › { $sheet }: { $why }
cli-sheet-result = { $file } › { $sheet }: { $source }, overskrift i række { $header }, { ROWS($read) } læst, { $loaded } indlæst, { $rejected } afvist
cli-sheet-error = { $file } › { $sheet }: { $message }
cli-no-folder = Mappen { $folder } findes ikke – opret den, og læg Excel-eksporterne i den. Intet er ændret.
cli-empty-folder = Mappen { $folder } er tom – læg Excel-eksporterne i den. Intet er ændret.
cli-nothing-known = Intet i { $folder } kunne indlæses: enten kendes arkene ikke, eller ingen rækker kunne læses – se grunden ovenfor, eller brug skabelonerne (python -m pipeline templates MAPPE). Intet er ændret.
cli-nothing-left = Indlæsning { $load } er den eneste, der tæller: uden den er der intet tilbage. Intet er ændret.
cli-busy = En anden indlæsning er i gang – vent, til den er færdig, og prøv igen.
cli-check-failed = Lageret blev ikke bygget: { $message } Det gamle lager er urørt.
cli-built = Lageret er bygget: { ROWS($loaded) } indlæst, { $rejected } afvist.{ $rejected ->
    [0] {""}
   *[other] {" "}Se det afviste på siden Data, eller kør: python -m pipeline check FIL
}
cli-unchanged = Intet er ændret siden indlæsning { $load }; lageret er som før.
cli-no-text = »{ $said }« er ikke tekst i UTF-8 – giv filen eller mappen et andet navn, og prøv igen.
cli-checked = Intet er skrevet. { $rejected ->
    [0] Alle rækker kan indlæses.
    [one] Én række afvises; ret den i regnearket først.
   *[other] { $rejected } rækker afvises; ret dem i regnearket først.
} Læg filerne i data/raw, og kør: python -m pipeline build
cli-missing-rows = { $source }: { $count ->
    [one] Én række fra en tidligere eksport står ikke i de nye filer og er beholdt. Er den udgået
   *[other] { $count } rækker fra en tidligere eksport står ikke i de nye filer og er beholdt. Er de udgået
}, så kør: python -m pipeline build --missing gone
older-file = { $file } er ældre ({ $saved }) end { $newer } ({ $newer-saved }), som allerede er indlæst. { $count ->
    [one] Én af dens rækker findes i en nyere udgave dér, og den gælder.
   *[other] { $count } af dens rækker findes i en nyere udgave dér, og den gælder.
} Vil du tilbage til den gamle fil, så fortryd den nyere indlæsning.
cli-changes = { $source }: { $added } tilføjet, { $changed } ændret, { $removed } fjernet, { $rejected } afvist
cli-no-history = Intet er indlæst endnu – kør: python -m pipeline build
cli-undone = Lageret er tilbage ved indlæsning { $load }. Fortryd det med: python -m pipeline undo { $undo }
cli-unknown-load = Der er ingen indlæsning { $load } – se dem med: python -m pipeline history
cli-templates-written = { $count } skabeloner er skrevet i { $folder } – udfyld, gem, og læg dem i data/raw.
cli-sample-used = Mappen med eksporter var tom og er fyldt med eksempeldata fra data/sample.
cli-history-line = { $load }  { $when }  { $who }  { FILES($files) }, { ROWS($loaded) } indlæst, { $rejected } afvist

marked-title = Det, der skal rettes
marked-help = Ret de farvede celler i arkene, gem, og indlæs filen igen. Kun forskellen indlæses. Dette ark springes over.
marked-legend = Rød: rækken er afvist. Gul: rækken er indlæst, men noget i den er antaget eller ser forkert ud; bekræft det, eller ret det.
marked-kind = Type
marked-row = Række
marked-column = Kolonne
marked-value = Læst
marked-message = Hvad er galt, og hvordan rettes det?
marked-reject = Afvist
marked-warning = Bemærkning
marked-error = Ikke indlæst
marked-suffix = rettes
marked-where = Ark

ignored-own-sheet = arket er vores eget (eksemplet eller rettelisten) og læses ikke
ignored-hidden-sheet = arket er skjult – vis det i Excel, hvis det skal indlæses
ignored-pick-list = arket har lister til rullemenuer og indlæses ikke
ignored-contact-list = arket er en liste over personer, ikke over virksomheder
skipped-factor = faktor i beløbet nedenunder
skipped-part = »heraf«-linje: en del af beløbet ovenfor
skipped-balance = saldo, ikke en postering

cli-checked-nothing = Intet er skrevet, og intet i filerne kan indlæses endnu – ret det, der står ovenfor, eller brug skabelonerne: python -m pipeline templates MAPPE
cli-tried = Intet er skrevet. { ROWS($loaded) } ville blive indlæst, og { $rejected } afvist. Indlæs med: python -m pipeline build
cli-help-lang = sproget i det, der skrives
cli-help-json = skriv resultatet som JSON
cli-help-missing = hvad det betyder, at en række ikke længere står i filerne: den beholdes (keep), eller den er udgået (gone)
cli-help-dry-run = prøv hele indlæsningen, og vis, hvor meget der ændres, uden at skrive noget (hver værdi: --json)
cli-help-fill-sample = fyld en tom mappe med eksempeldata
cli-help-raw = mappen med Excel-eksporterne; ellers raw/ ved siden af lageret
cli-help-warehouse = lagerets fil; historikken ligger ved siden af
skipped-summary = gentager totalen ovenfor på en anden måde, ikke en budgetpost
skipped-income = indtægt, der betaler udgifterne, ikke en budgetpost
dangling-agreement_id = Aftalen »{ $reference }« er ikke indlæst ({ $count ->
    [one] 1 række
   *[other] { $rows } rækker
}). { $count ->
    [one] Rækken
   *[other] Rækkerne
} indlæses uden at høre til en aftale.
dangling-activity_id = Aktiviteten »{ $reference }« er ikke indlæst ({ $count ->
    [one] 1 række
   *[other] { $rows } rækker
}). { $count ->
    [one] Rækken
   *[other] Rækkerne
} indlæses uden at høre til en aktivitet.
dangling-challenge_id = Udfordringen »{ $reference }« er ikke indlæst ({ $count ->
    [one] 1 række
   *[other] { $rows } rækker
}). { $count ->
    [one] Rækken
   *[other] Rækkerne
} indlæses uden at høre til en udfordring.
dangling-companies = Virksomheden »{ $reference }« er ikke på virksomhedslisten ({ $count ->
    [one] 1 aktivitet
   *[other] { $rows } aktiviteter
}). { $count ->
    [one] Aktiviteten
   *[other] Aktiviteterne
} indlæses, men tæller ikke med under nogen virksomhed.
dangling-company_name = Virksomheden »{ $reference }« er ikke på virksomhedslisten ({ $count ->
    [one] 1 interesse
   *[other] { $rows } interesser
}). { $count ->
    [one] Interessen
   *[other] Interesserne
} indlæses, men tæller ikke med under nogen virksomhed.
dangling-budget_line = Budgetposten »{ $reference }« er ikke i budgettet ({ $count ->
    [one] 1 bilag
   *[other] { $rows } bilag
}). Beløbene tæller med i forbruget, men på en post uden budget.
dangling-nearest = { $said } { $count ->
    [one] Ligner »{ $first }«: ret navnet, hvis det er den.
   *[other] Ligner »{ $first }« og »{ $other }«: ret navnet, hvis det er en af dem.
}
skipped-rows = { $what } (række { $rows })
skipped-all = Sprunget over: { $rows }.

# --- Nothing is lost: orders, kept copies, verify ---

file-leads-out = det er et link, som fører ud af mappen – læg selve filen i den.
file-no-file = det er ikke en fil, men en mappe eller en kanal – giv navnet på selve regnearket.
file-no-name = filens navn kan ikke læses, som når et arkiv er pakket ud med et andet tegnsæt – giv filen et nyt navn.
file-changed = filens indhold er et andet end det, der blev gemt – hent den igen, eller læg den oprindelige fil i data/raw.
file-no-letter = filen er hverken en mødeindkaldelse (.ics) eller en mail (.eml) – gem den fra kalenderen eller mailprogrammet som en af de to (en .msg fra Outlook kan ikke læses).
file-letter-damaged = mødeindkaldelsen eller mailen er beskadiget og kan ikke læses – gem den igen, eller skriv selv kontakten ind.
file-no-log = filen har ingen tabel med aktiviteter – giv arket dets overskrifter tilbage, eller fortryd den indlæsning, der ændrede det.
file-fault = en fejl i programmet (kode { $code }) forhindrer, at filen læses; de andre filer er ikke berørt – send koden og filen til dem, der passer programmet.
cli-no-room = Der er ikke plads til midlertidige filer, eller der må ikke skrives i mappen ({ $error }). Intet er ændret – gør plads i den mappe, som TMPDIR angiver, og prøv igen.
cli-ledger-damaged = Linje { $line } i { $file } er beskadiget. Intet er ændret. Kopien { $backup } er hel: læg den på filens plads, og prøv igen. Se, hvad der ellers er galt: python -m pipeline verify
cli-ledger-damaged-twice = Linje { $line } i { $file } er beskadiget, og kopien { $backup } er det også. Intet er ændret. Hent mappen fra en sikkerhedskopi, eller slet linjen: så er netop den indlæsning eller bekræftelse ukendt. Se, hvad der ellers er galt: python -m pipeline verify
cli-changed-meanwhile = Imens er der indlæst eller ændret noget andet. Intet er indlæst – se prøvekørslen igen; den viser, hvad der sker nu.
cli-file-changed = Filen »{ $file }« blev ændret, mens den blev læst. Intet er indlæst – prøv igen, når filen er gemt.
cli-file-gone = Filen »{ $file }« er der ikke mere, så den indlæsning, der blev afbrudt, kan ikke gennemføres. Intet er indlæst – aflever filen igen.
cli-correction-retired = { $file }, { $sheet }, række { $row }, { $heading }: eksporten oplyser nu »{ $says }«; rettelsen fra »{ $old }« til »{ $new }« gælder ikke længere.
cli-correction-waiting = { $file }, { $sheet }, række { $row }, { $heading }: ingen fil har rækken; rettelsen fra »{ $old }« til »{ $new }« venter.
cli-correction-lost = { $file }, { $sheet }, række { $row }: cellen, der skulle rettes, er der ikke mere. Intet er gemt – se på fejlene igen, og ret på ny.
cli-kept-lost = Det, der er gemt af { $files }, er beskadiget eller mangler, og samme indhold ligger ikke i data/raw. Intet er ændret, og lageret gælder stadig. Læg den oprindelige fil i data/raw igen, eller hent { $folder } fra en sikkerhedskopi; se mere med: python -m pipeline verify. Skal filen ikke gælde mere, så fjern den fra data/raw, og kør: python -m pipeline build --missing gone
mended-kept = Den gemte kopi af »{ $file }« var beskadiget eller manglede og er lavet igen af den samme fil i data/raw.
mended-warehouse = Lagerets fil var beskadiget eller skiftet ud og er bygget igen af det, der er indlæst.
cli-active-lost = Det, der er indlæst tidligere, kan ikke læses denne gang: { $files } Intet er ændret, og det gamle lager gælder. Prøv igen; sker det igen, så læg filen i data/raw på ny, eller se efter med: python -m pipeline verify. Skal filen ikke gælde mere, så fjern den fra data/raw, og kør: python -m pipeline build --missing gone
cli-finished = En afbrudt indlæsning, som { $who } bad om den { $when } (UTC), er gjort færdig som indlæsning { $load }.
cli-not-finished = En afbrudt indlæsning, som { $who } bad om den { $when } (UTC), kunne ikke gøres færdig: { $message }
cli-help-only = træk kun denne ene indlæsning tilbage; det, der er indlæst senere, bliver
cli-taken-back = Indlæsning { $load } er trukket tilbage; det, der er indlæst senere, gælder stadig. Fortryd med: python -m pipeline undo { $undo }
cli-usage = brug:{" "}
cli-arguments = argumenter
cli-options = tilvalg
cli-wrong-missing = mangler: { $names }
cli-wrong-unknown = ukendt: { $names }
cli-wrong-choice = »{ $value }« kendes ikke; vælg mellem { $names }
cli-wrong-value = { $name } mangler en værdi
cli-wrong-type = »{ $value }« kan ikke bruges til { $name }
cli-wrong-no-value = { $name } tager ingen værdi; slet »{ $value }«
cli-wrong-several = { $value } kan betyde { $names }; skriv hele navnet
cli-placeholder = { $name ->
    [ADDRESS] ADRESSE
    [COLUMN] KOLONNE
    [COMMAND] KOMMANDO
    [DIR] MAPPE
    [FILE] FIL
    [HEADING] OVERSKRIFT
    [LOAD] INDLÆSNING
    [MEASURE] MÅLING
    [NAME] NAVN
    [PAGE] SIDE
    [PARTY] PART
    [PROVINCE] PROVINS
    [ROW] RÆKKE
    [SECONDS] SEKUNDER
    [SOURCE] KILDE
    [TEXT] TEKST
    [THEME] TEMA
    [VALUE] VÆRDI
    [YYYY-MM-DD] ÅÅÅÅ-MM-DD
   *[other] { $name }
}
cli-help-help = vis denne hjælp, og stop
cli-help-version = vis programmets version, og stop
cli-verify-help = efterse historikken, de gemte eksporter og lageret, uden at ændre noget
verify-ledger = { $file }: linje { $line } er beskadiget. { $whole ->
    [yes] Kopien { $backup } er hel: læg den på filens plads.
   *[no] Kopien { $backup } er også beskadiget: hent mappen fra en sikkerhedskopi.
}
verify-backup = { $backup } er ikke som { $file } – den skrives igen ved næste indlæsning.
verify-number = Indlæsning { $load } følger ikke efter indlæsning { $before } – en indlæsning mangler i { $file }.
verify-kept-missing = »{ $file }« (indlæsning { $loads }): den gemte kopi { $kept } mangler. { $found ->
    [yes] Samme indhold ligger i data/raw, og næste indlæsning gemmer det igen.
   *[no] Læg filen i data/raw igen, eller hent mappen fra en sikkerhedskopi.
}
verify-kept-damaged = »{ $file }« (indlæsning { $loads }): den gemte kopi { $kept } er beskadiget. { $found ->
    [yes] Samme indhold ligger i data/raw, og næste indlæsning gemmer det igen.
   *[no] Hent den fra en sikkerhedskopi, eller slet den, og læg den oprindelige fil i data/raw.
}
verify-changes = Indlæsning { $load }: oversigten over, hvad den ændrede ({ $file }), mangler eller er beskadiget – hent filen fra en sikkerhedskopi, eller slet den, hvis ingen har den hel; selve dataene er ikke berørt.
verify-staged = { $folder } er beskadiget – filen læses igen ved næste indlæsning.
verify-order = En indlæsning, som { $who } bad om den { $when } (UTC), er afbrudt – gør den færdig med: python -m pipeline build
verify-aside = { $file }: en indlæsning, der blev opgivet – indlæs filerne igen, og slet den så.
verify-warehouse = { $file } kan ikke læses ({ $error }) – byg lageret igen med: python -m pipeline build
verify-altered = { $file } er ikke den fil, som blev bygget: den er beskadiget eller skiftet ud – byg lageret igen med: python -m pipeline build
verify-behind = { $file } svarer ikke til den seneste indlæsning ({ $load }) – byg lageret igen med: python -m pipeline build
verify-said = { $message } – ret filen, eller hent den fra en sikkerhedskopi.
verify-key = { $file } kan ikke læses; rapporter og links kan ikke underskrives eller efterprøves – hent filen fra en sikkerhedskopi.
verify-correction = En rettelse af { $file }, række { $row }, gælder kolonnen { $column }, som ikke findes – træk rettelsen tilbage på siden Data.
verify-open = { $file } kan læses af andre på maskinen – luk den med: chmod go= { $file }
verify-good = Alt er intakt: { $loads ->
    [one] én indlæsning
   *[other] { $loads } indlæsninger
}, { $files ->
    [one] én gemt eksport
   *[other] { $files } gemte eksporter
}, og lageret svarer til dem.
verify-bad = { $count ->
    [one] Én ting skal rettes.
   *[other] { $count } ting skal rettes.
}

reject-amount-unknown = »{ $value }« betyder, at beløbet ikke kendes, og et ukendt beløb er ikke 0 – skriv beløbet, eller lad cellen stå tom, hvis der intet er budgetteret i perioden.
warning-amount-none = »{ $value }« er læst som: intet budget i perioden – lad cellen stå tom, hvis det er rigtigt, ellers skriv beløbet.
reject-unit-unknown = { $blank ->
    [yes] rækkens enhed er ikke oplyst, men andre rækkers er
   *[no] enheden »{ $value }« kendes ikke
} – skriv fx kr. eller t.kr.
warning-unit-of-group = beløbene under »{ $value }« er læst i den enhed, titlen angiver – skriv alle beløb i samme enhed, hvis det er forkert.
warning-status-from-date = arket har ingen kolonne med status, så den er sat efter datoen: rækker før { $taken }, hvor filen blev gemt, regnes som afholdt ({ $past }), senere som planlagt ({ $ahead }) – tilføj kolonnen »Status«, hvis det er forkert.
warning-type-from-answers = ingen kolonne angiver, hvad rækkerne er; da »{ $heading }« angiver, hvornår de blev besvaret, er de læst som henvendelser – tilføj kolonnen »Type«, hvis de er andet.
warning-status-blank = status er ikke oplyst, og datoen er passeret (antal rækker: { $rows }). De tæller hverken som afholdt eller planlagt – udfyld cellen.
warning-status-unknown = arket har ingen kolonne med status, og det fremgår ikke af filen, hvornår den er gemt; ingen række tæller som afholdt – tilføj kolonnen »Status«.
warning-probably-not = { $rejected } af { $read } rækker er afvist: arket er formentlig noget andet, end det er læst som. Angiv på siden Data, hvad det er, eller at det skal udelades.
sheet-total-missed = rækkerne giver { $found } i { $heading }, men arkets egen total i række { $row } er { $stated }. Så stor en forskel er oftest en forkert enhed eller et ciffer for meget. Intet fra arket er indlæst – ret beløbet eller totalen, eller angiv på siden Data, at rækkerne er rigtige.

# Overvåget mappe
cli-watch-help = overvåg en mappe: filer uden fejl indlæses, andre venter med deres markerede projektmappe ved siden af
cli-help-once = se på mappen én gang, og slut med kode 2, hvis noget venter
cli-help-every = sekunder mellem to eftersyn af mappen
watch-begins = Overvåger { $folder }. Stop med Ctrl+C.
watch-ends = { $waiting ->
    [0] Ingen filer venter i { $folder }.
    [one] Én fil venter i { $folder }: se på siden Data, hvorfor, eller ret den markerede projektmappe, der ligger ved siden af.
   *[other] { $waiting } filer venter i { $folder }: se på siden Data, hvorfor, eller ret de markerede projektmapper, der ligger ved siden af.
}
watch-brought-up = Lageret var bygget af en anden udgave af programmet og er bygget igen af de samme filer.
watch-not-brought-up = Lageret er bygget af en anden udgave af programmet og kunne ikke bygges igen: { $message }
watch-no-folder = Der er ingen mappe { $folder }. Opret den, eller skriv en anden.
watch-own-folder = { $folder } er deskens egen mappe med indlæste eksporter. Overvåg en anden mappe, som filerne lægges i.
watch-twice = { $folder } overvåges allerede.
watch-signs = { $who } (mappen { $folder })
watch-loaded = { $rows ->
    [one] { $file } er indlæst: { $rows } række (indlæsning { $load }).
   *[other] { $file } er indlæst: { $rows } rækker (indlæsning { $load }).
}
watch-logged = { $file } er logget som { $number }: aftale { $agreement }, { $day } (indlæsning { $load }, som kan trækkes tilbage på siden Data).
watch-waits = { $file } venter. { $why }
watch-not-now = { $file } kunne ikke indlæses nu og prøves igen: { $message }
watch-left = { $file } bliver liggende. { $why }
watch-not-marked = { $file }: den markerede projektmappe kunne ikke lægges ved siden af ({ $message }). Hent den på siden Data.
watch-unfinished = { $file } bliver stadig skrevet; den tages næste gang.
watch-why-not-now = Filen kan ikke indlæses endnu og prøves igen ved hvert eftersyn: { $message }
watch-why-rejected = Afviste rækker: { $count }.
watch-why-headings = Overskrifter er gættet: { $headings }. Bekræft dem på siden Data.
watch-why-asked = Linjer, der gælder hele arket, er ikke bekræftet: { $lines }. Svar på siden Data.
watch-why-totals = Regnearkets total stemmer ikke med rækkerne.
watch-why-draft = Filen er et udkast eller gælder ikke mere ifølge en linje eller et navn i den.
watch-why-older = Filen er ældre end det, der er indlæst.
watch-why-unknown = Intet ark ligner en af de kendte typer eksporter.
watch-why-empty = Der er ingen rækker at læse.
watch-why-failed = Filen kan ikke indlæses: { $message }
watch-why-sample = Eksempeldata er stadig indlæst. Indlæs den første af jeres egne filer på siden Data, og svar dér, om de skal fjernes.
watch-why-was-loaded = Filen var indlæst før og gælder ikke længere. Indlæs den på siden Data, hvis den skal gælde igen.
watch-why-letter-nobody = Hverken emne, tekst eller adresser nævner en part eller et sted fra en aftale.
watch-why-letter-several = Flere aftaler kan være ment.
watch-why-letter-kind = Emnet nævner flere typer kontakt.
watch-why-letter-cancelled = Mødet er aflyst ifølge indkaldelsen.
watch-why-letter-repeats = Mødet gentages: vælg dagen.
watch-why-letter-day = Dagen fremgår ikke: vælg den.
watch-why-letter-ahead = Mødet er ikke afholdt endnu.

# Hvad en tabel blev forstået som, i én linje
understood-rows = { $loaded } af { $read ->
    [one] { $read } række
   *[other] { $read } rækker
}
understood-span = { $span }{ $count ->
    [0] {""}
    [1] {""}
   *[other] { $precision ->
        [month] , { $count } måneder
        [quarter] , { $count } kvartaler
        [half_year] , { $count } halvår
        [year] , { $count } år
       *[other] , { $count } perioder
    }
}
understood-sum = { $sum }{ $scale ->
    [0] , med flere enheder
    [1] {""}
    [-100] , regnet om fra øre
    [1000] , regnet om fra tusinder
    [1000000] , regnet om fra millioner
   *[other] , regnet om: hvert tal gange { $scale }
}
understood-name = { $name } ({ $rows })
understood-names = { $names }{ $more ->
    [0] {""}
    [one] {" "}og én til
   *[other] {" "}og { $more } til
}
