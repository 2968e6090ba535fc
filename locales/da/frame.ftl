# Rammen: navn, menu, bund, formater.

app-name = { $app }
text-unsaid = (Her mangler en tekst: { $key }. Det er en fejl i programmet; data er ikke berørt.)

menu-label = Sider
section-overview = Overblik
section-partnerships = Partnerskaber
section-business = Erhverv
section-economy = Økonomi
section-data = Data

page-overview = Overblik
page-map = Kort
page-provinces = Provinser
page-parties = Kommuner og parter
page-agreements = Aftaler
page-presence = Nærvær
page-timeline = Tidslinje
page-effect = Effekt
page-budget = Budget og forbrug
page-data = Data
page-glossary = Ordbog
page-handbook = Håndbog
page-companies = Virksomheder
page-challenges = Udfordringer
page-opportunities = Muligheder
page-synergies = Synergier
page-denmark = Danmark i Kina
page-board = Bestyrelsesrapport
page-search = Søg

paper-closed = ikke åbnet, derfor ikke udskrevet
paper-cut = Papiret viser ikke hele tabellen. Den kan hentes i Excel under tabellen på skærmen.
table-keys = Brug piletasterne til at gå fra celle til celle. Skift + mellemrum vælger rækken, hvor rækker kan vælges.
chart-keys = Brug piletasterne til at gå fra tal til tal. Enter åbner rækkerne bag.

language-label = Sprog
theme-label = Udseende

data-as-of = Data opdateret { DAY($date, form: "long") }
data-exports-of = { $sources } pr. { DAY($date) }
data-plans-unknown = Planer fra dengang kendes ikke: den ældste eksport af { $sources } er fra { DAY($date, form: "long") }.
data-plans-agreements = aftaler
data-plans-activities = aktiviteter
data-plans-milestones = milepæle
data-described-today = Navne, steder, temaer og medlemskab vises, som de kendes i dag; den nyeste eksport er fra { DAY($date, form: "long") }.
known-by-none = Ingen eksport er fra { DAY($date, form: "long") } eller før: da vidste desken intet.
known-by-option = som det var kendt denne dag, ÅÅÅÅ-MM-DD: kun eksporter, der fandtes da
known-by = Kendt pr.
known-by-help = Kun eksporter, der fandtes denne dag. Tomt: alt, vi ved i dag.
known-by-told = Siden viser kun det, der var kendt den { DAY($date, form: "long") }: eksporter, der fandtes da.
known-by-end = Vis, hvad vi ved i dag
known-by-guest = Gæster ser det, der er kendt i dag.
since-fold = Sket siden da, ifølge senere eksporter ({ $count })
since-about = Kun dato og titel. Oplysningerne indgår ikke i tal, råd eller vurderinger her.
mark-sample = Eksempeldata
mark-invented = Opdigtede data
mark-guest = Gæstevisning
mark-open = Åben uden login
mark-known = Kendt pr. { DAY($date) }
sample-banner = **Eksempeldata.** { $hides ->
    [yes] Det opdigtede er skjult, herunder al økonomi.
   *[no] Al økonomi er opdigtet; andre opdigtede tal er mærket.
}
sample-banner-help = Siden viser de eksempler, der følger med dashboardet. Læg egne Excel-filer i data/raw, eller slip dem på siden Data, for at se jeres egne tal.

footer-credits = Kilder og skrifttyper
footer-attribution = Kort: Made with Natural Earth. Stednavne © GeoNames (CC BY 4.0), tilpasset. Indeholder data fra Geodatastyrelsen (nu Klimadatastyrelsen) og Danske Kommuner, DAGI 1:500.000, februar 2014. Statistik: National Bureau of Statistics of China, www.stats.gov.cn. Grænser er til orientering.
footer-fonts = Skrifttyper: Public Sans og Schibsted Grotesk (SIL Open Font License 1.1). Ikoner: Material Symbols (Apache 2.0).
footer-project = { $desk }: { DAY($project_start, form: "long") } – { DAY($project_end, form: "long") }, bevilling { MONEY($grant) }.
footer-project-guest = { $desk }: { DAY($project_start, form: "long") } – { DAY($project_end, form: "long") }.
footer-offline = Dashboardet henter intet fra internettet og registrerer ikke, hvad du ser på.

error-warehouse-scheme = Lageret skal være en fil på denne maskine eller et fælles lager. »{ $named }« kan ikke bruges: »{ $scheme }:« understøttes ikke. Ret WAREHOUSE (eller --warehouse) til en sti, for eksempel data/warehouse.duckdb, eller til »ducklake:postgres:dbname=… host=… user=…«. Intet er skrevet.
error-warehouse-password = Et fælles lager nævnes uden adgangskode: den ville stå i logge og i listen over kørende programmer. Fjern den fra WAREHOUSE, og gem den i en PGPASSFILE eller en PGSERVICE. Intet er skrevet.
error-old-warehouse = Lageret ({ $file }) er bygget af en anden udgave af dashboardet. Byg det igen med: python -m pipeline build
error-damaged-title = Lageret kan ikke læses
error-damaged = { $kind ->
    [empty] Filen { $file } er tom.
    [folder] { $file } er en mappe eller noget andet, der ikke er en fil.
    [forbidden] Programmet har ikke lov til at læse { $file }.
    [locked] Et andet program har åbnet { $file } for at skrive i den.
    [unreadable] Filen { $file } kan ikke læses lige nu; loggen har systemets egen besked.
    [away] Det fælles lager kan ikke nås lige nu, og denne maskine har endnu ingen kopi af det; loggen viser hvorfor.
   *[damaged] Filen { $file } er beskadiget eller er ikke et lager.
  }
error-damaged-mend = { $kind ->
    [locked] Luk det andet program, og genindlæs siden.
    [forbidden] Giv brugeren, som dashboardet kører under, læseadgang, og genindlæs siden.
    [unreadable] Prøv igen om lidt. Hjælper det ikke, så kør »python -m pipeline verify«, som viser, hvad der er galt.
    [folder] Flyt den, og byg lageret igen med »python -m pipeline build«. Intet er tabt: historikken gemmer alle indlæste filer.
    [away] Prøv igen om lidt. Hjælper det ikke, så bed den, der passer dashboardet, om at se efter, om databasen i WAREHOUSE svarer.
   *[damaged] Intet er tabt: historikken gemmer alle indlæste filer. Kontrollér dem med »python -m pipeline verify«, og byg lageret igen med »python -m pipeline build«.
  }
error-records = Noter, beslutninger, risici og udsendte rapporter kan ikke læses lige nu. Tallene er ikke berørt. Prøv igen om lidt; hjælper det ikke, så bed den, der passer dashboardet, om at se i loggen.
error-page-title = Siden kunne ikke vises
error-page = Noget gik galt hos os, mens siden blev tegnet. Dine valg er bevaret. Prøv at genindlæse siden; hjælper det ikke, så send tidspunktet { $time } til den, der passer dashboardet. Detaljerne står i loggen.
error-no-warehouse-title = Der er ingen data endnu
error-no-warehouse = Træk jeres Excel-eksporter ind på siden Data, så bygges lageret af dem. (På kommandolinjen: »make run« eller »python -m pipeline build«.)

format-not-stated = ikke oplyst
format-not-known = ikke kendt
format-money = { $amount } kr.
format-money-short = { $size ->
    [large] { $amount } mia. kr.
   *[small] { $amount } mio. kr.
}
format-quarter = { $quarter }. kvartal { $year }
format-half-year = { $half ->
    [first] 1. halvår { $year }
   *[second] 2. halvår { $year }
}
format-period = { $first } – { $last }
format-period-of-month = { $first }.–{ $last }
format-period-all = hele perioden
format-moment = { DAY($day, form: "long") } kl. { $time }
format-period-from = fra { $first }
format-period-until = til { $last }
format-rows = { $count ->
    [one] 1 række
   *[other] { $count } rækker
}
format-files = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
format-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dage
}
format-days-ahead = { $count ->
    [0] i dag
   *[other] om { $days }
}
format-either = { $first } eller { $last }
format-list = { $nested ->
    [yes] { $first } samt { $last }
   *[no] { $first } og { $last }
}

table-download-excel = Excel
table-download-csv = CSV
table-download-help = Hent alle tabellens rækker, med filtrene skrevet i filen
table-rows = { $count ->
    [one] { $number } række
   *[other] { $number } rækker
}
table-shown = Viser de første { $shown } af { $number } rækker. Den hentede fil har dem alle.
table-corrected = { $heading }: rettet her{ $known ->
    [yes] {" "}af { $who }
   *[no] {""}
}; eksporten oplyser { $old }
table-empty = Ingen rækker med de valgte filtre.
table-sheet-rows = Rækker
table-sheet-about = Om udtrækket
table-about-title = Titel
table-about-filters = Filtre
table-about-measured = Opgjort den
table-about-data = Data opdateret
table-about-made = Hentet
table-about-sample = Bemærk
table-about-sample-text = Eksempeldata; opdigtede tal er mærket.
table-yes = ja
table-no = nej

empty-title = Intet at vise med de valgte filtre
empty-hint = Fjern et filter ovenfor, eller vælg en længere periode.
empty-reset = Nulstil alle filtre
empty-unloaded-title = Her er endnu intet at vise
empty-unloaded = Der er ikke indlæst noget, som siden kan bruge. Den fyldes, når eksporterne kommer.

guest-view = Vis som gæst
guest-view-help = Se dashboardet, som en kinesisk partner ser det: uden ansvarlige, næste skridt, flaskehalse og økonomi. Linket i adresselinjen kan sendes videre.
guest-view-end = Vis alt igen
guest-banner-own = **Gæstevisning.** Sådan ser en partner siden. Ansvarlige, næste skridt, flaskehalse og økonomi er skjult.
guest-banner = **Gæstevisning.** Du ser de oplysninger, vi deler med alle vores samarbejdspartnere. Medarbejdere kan logge ind og se resten.
guest-banner-named = **Gæstevisning.** Du ser de oplysninger, vi deler med alle vores samarbejdspartnere.
guest-page-title = Siden er intern
guest-page = Den viser oplysninger, som kun { $desk } og dens danske parter arbejder med. Resten af dashboardet kan du se frit.
sign-in = Log ind
sign-out = Log ud
signed-in-as = Logget ind som { $name }
sign-in-unverified = Du er logget ind, men din udbyder oplyser, at mailadressen ikke er bekræftet. Derfor ser du det samme som en gæst. Bekræft adressen hos udbyderen, log ud, og log ind igen.
not-allowed = Det må kun dataforvalteren. Intet er gemt eller ændret. Er du dataforvalter, så se i menuen, om du er logget ind, og om du ser siden som gæst.
open-banner = **Åben uden login.** Alle, der kan nå denne side, er dataforvaltere: de kan se alt, indlæse, rette og fortryde.

# Serveren siger det ved start
start-ready = { $desk }: { $address } (Ctrl+C stopper)
start-open = Dashboardet ville kunne nås fra netværket ({ $address }), og uden login er alle dataforvaltere. Sæt login op i .streamlit/secrets.toml (docs/running.md viser hvordan), eller bind til 127.0.0.1. Er det meningen, at alle må alt, så start med »{ $flag }« til sidst eller med { $setting }.
start-secrets = .streamlit/secrets.toml findes, men kan ikke læses. Ret filen; docs/running.md viser, hvad der skal stå i den. Dashboardet starter ikke, for uden login er alle dataforvaltere.
start-auth = [auth] i .streamlit/secrets.toml mangler { $entries }: ingen ville kunne logge ind. docs/streamlit.toml viser hele filen; cookie_secret er en lang, tilfældig tekst, som »openssl rand -hex 32« skriver.
start-roles = [roles] i .streamlit/secrets.toml kan ikke bruges: { $entries }. Der må stå keeper og viewer, hver med en liste over hele adresser ("anne@clean.example") eller et helt domæne ("*@clean.example"), og signed_in_since med et tidspunkt (2026-11-29T08:00:00).
start-roles-alone = .streamlit/secrets.toml har [roles], men ikke [auth]: ingen kan logge ind, og alle ville være dataforvaltere. Sæt login op i [auth] (docs/running.md viser hvordan), eller fjern [roles].
start-hosts = { $setting } kan ikke bruges: { $entries }. Skriv de navne, som dashboardet åbnes med i en browser, adskilt af komma, uden »https://« og uden sti: desk.clean.example.

# Serveren svarer ikke, eller kan ikke
door-host = Dashboardet svarer ikke på dette navn. Åbn det på localhost eller på den adresse, som login vender tilbage til. Har det et navn mere, så skriv det i { $setting }, og start dashboardet igen.
door-origin = En side på et andet websted bad om dette og blev afvist. Er siden jeres egen, så skriv dens navn i { $setting }, og start dashboardet igen.
error-answer = Noget gik galt hos os. Prøv igen om lidt. Hjælper det ikke, så bed den, der passer dashboardet, om at se i loggen.

# make run
run-help = indlæs det nye i mappen data, og vis dashboardet på denne maskine
run-help-host = adressen, som browsere bruger (127.0.0.1)
run-help-port = porten, som browsere bruger (8501)
run-port-taken = Port { $port } er optaget, måske af et dashboard, der allerede kører. Stop det, eller vælg en anden port: --port { $other } (med make: PORT={ $other }).
run-help-open = alle, der kan nå adressen, er dataforvaltere, uden login

## Det opdigtede

invented = Opdigtede data
invented-left-out = udeladt
invented-hide = Skjul opdigtede data
invented-hide-help = Alt vises og beregnes, som om de opdigtede eksempler aldrig var blevet indlæst. Linket i adresselinjen husker valget.
invented-option = regn, som om de opdigtede rækker aldrig var blevet indlæst
invented-mark = { $whole ->
    [yes] * opdigtet
   *[no] * delvis opdigtet
}
invented-marked = { $how ->
    [all] \* Alt i diagrammet er opdigtet.
   *[some] \* Opdigtet, helt eller delvis.
}
invented-lacks = Opdigtede data er skjult. Måske er det dem, der mangler: i eksempeldata er al økonomi opdigtet.
invented-show = Vis opdigtede data

# En titel, der kun findes på et andet sprog end læserens.
title-in-da = { $title } (dansk)
title-in-en = { $title } (engelsk)
title-in-zh = { $title } (kinesisk)
title-in-none = { $title } (original)

# I hvilket sprog en note, en risiko eller en sag er skrevet, når det ikke er læserens.
written-in = { $lang ->
    [da] skrevet på dansk
    [en] skrevet på engelsk
    [zh] skrevet på kinesisk
   *[none] skrevet på et andet sprog
}

# Et navn på kinesisk, og hvor det står.
name-not-confirmed = ikke bekræftet
name-without-chinese = { $name } (kinesisk navn mangler)
name-chinese-lacking = 中文名待确认 (kinesisk navn ikke bekræftet endnu)
name-in-chinese = { $state ->
    [sourced] { $name } (kilde: { $sources })
   *[unconfirmed] { $name } (ikke bekræftet)
}
