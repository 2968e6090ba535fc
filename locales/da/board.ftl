# Bestyrelsesrapporten: valg, indhold, filer, udsendte rapporter, risici og sager.

board-incomplete = Udkastet er uden noter, risici, sager og beslutninger. Filerne kan laves, når disse kan læses igen.

board-part-label = Vis
board-part-report = Rapport
board-part-issues = Sager til beslutning
board-part-meeting = Møde
board-part-risks = Risici
board-part-issued = Udsendte rapporter

board-audience = Læsere
board-audience-help = Gæsteudgaven er til kinesiske partnere: uden penge, ansvarlige, flaskehalse, sager, risici og noter. Den kinesiske udgave er altid en gæsteudgave.
board-audience-board = Bestyrelse
board-audience-guest = Gæster
board-since = Perioden begynder
board-since-last = efter seneste rapport
board-since-last-named = efter rapport nr. { $number } ({ $date })
board-since-half = for seks måneder siden
board-since-quarter = for tre måneder siden
board-since-year = 1. januar
board-since-project = ved projektets start

board-covers = Rapporten dækker { DAY($first, form: "long") } – { DAY($last, form: "long") }. { $known ->
    [yes] »Siden sidst« regnes fra den seneste udsendte rapport, pr. { DAY($since, form: "long") }.
   *[no] Der er ikke tidligere udsendt en rapport til de samme læsere med de samme filtre, så »siden sidst« regnes fra periodens første dag.
}
board-since-free = ved filterets første dag
board-rest = Resten af rapporten
board-written = Skriv eller ret en sag

board-gathering = Samler rapportens indhold …

board-make = Lav rapporten
board-make-help = Laver rapporten som PDF, PowerPoint og Excel med samme indhold. Det tager nogle sekunder.
board-making = Laver rapporten …
board-making-pdf = Laver PDF …
board-making-pptx = Laver PowerPoint …
board-making-xlsx = Laver Excel …
board-made = Rapporten pr. { DAY($date, form: "long") } er klar. Hent den, og læs den igennem, før den udsendes.
board-outdated = Der er kommet nye data, noter, sager eller risici, siden rapporten blev lavet. Lav den igen, så de kommer med.
board-format-pdf = PDF ({ $size })
board-format-pptx = PowerPoint ({ $size })
board-format-xlsx = Excel ({ $size })

board-issue = Udsend rapporten
board-issue-help = Når rapporten udsendes, får den et nummer, og de tre filer gemmes uændret. Næste rapport regner »siden sidst« fra den.
board-issue-no-name = Skriv dit navn, så det fremgår, hvem der har udsendt rapporten.
board-not-issued = Rapporten kunne ikke gemmes lige nu. De tre filer er her stadig; prøv igen om lidt.
board-issued-done = Rapport nr. { $number } er udsendt og gemt. Den ligger under »Udsendte rapporter«.

board-issued-title = Udsendte rapporter
board-issued-takeaway = { $count ->
    [0] Der er ikke udsendt nogen rapport endnu.
    [one] Én rapport er udsendt. Den kan hentes igen, præcis som den blev udsendt.
   *[other] { $count } rapporter er udsendt. Vælg en række for at hente rapporten igen, præcis som den blev udsendt.
}
board-issued-none = Lav en rapport på fanen »Rapport«, læs den igennem, og udsend den. Så står den her.

board-one-title = Rapport nr. { $number }, opgjort pr. { DAY($date, form: "long") }
board-one-hash = Kontroltal (SHA-256): { $hash }
board-verify = Kontrollér
board-verified = Uændret: filer og oplysninger er præcis, som da rapporten blev udsendt.
board-not-verified = Ikke som udsendt. Ændret: { $what }. Hent rapporten fra en sikkerhedskopi, og spørg den, der passer databasen.
board-changed-pdf = PDF-filen
board-changed-pptx = PowerPoint-filen
board-changed-xlsx = Excel-filen
board-changed-facts = rapportens oplysninger
board-now = Hvad vi ved nu
board-now-link = Åbn siderne med det, der var kendt den { DAY($date, form: "long") }
board-now-takeaway = { $count ->
    [0] Tallene for rapportens dag er de samme nu.
    [one] Ét tal for rapportens dag er ændret siden.
   *[other] { $count } tal for rapportens dag er ændret siden.
} { $exports ->
    [0] Der er ikke kommet nye eksporter siden.
    [one] Én ny eksport er kommet til siden.
   *[other] { $exports } nye eksporter er kommet til siden.
}
board-now-then = Kendt pr. { DAY($date) }
board-now-now = Kendt nu
board-now-exports = Eksporter, der er kommet til siden
board-data = Data bag rapporten
board-data-load = Rapporten er lavet efter indlæsning nr. { $load }, med data pr. { DAY($date, form: "long") }. Kør »python -m pipeline undo { $load }« for at få lageret tilbage til de filer; det sker som en ny indlæsning, og intet går tabt.
board-data-no-load = Lageret oplyste intet nummer på indlæsningen. Filerne nedenfor er dem, rapporten er lavet af.
board-data-hash = Kontroltal for filerne i den rækkefølge, de blev indlæst (SHA-256): { $hash }

points-illustrative = Poster mærket »opdigtet« er eksempler, der følger med eksempeldata.
points-kept = Gemt.
points-save = Gem
points-reopen = Åbn igen
points-raised = rejst { $date }
points-edited = senest skrevet af { $author } { $date }
points-owner = Ansvarlig: { $name }
points-no-owner = Ingen ansvarlig
points-no-title = Skriv en overskrift.
points-no-outcome = Skriv, hvad bestyrelsen besluttede.
points-field-raised = Med i rapporter fra
points-field-raised-help = En rapport pr. en tidligere dag har den ikke med.
points-closed = { $count ->
    [one] { $count } lukket risiko
   *[other] { $count } lukkede risici
}
points-closed-on = lukket { DAY($date, form: "long") }
points-decided = { $count ->
    [one] { $count } afgjort sag
   *[other] { $count } afgjorte sager
}
points-decided-on = afgjort { DAY($date, form: "long") }

points-risks-title = Risici skrevet af desken
points-risks-help = Rapporten viser de ti største blandt disse og dem, der følger af data. Listen herover er rapportens. Størrelsen er sandsynlighed gange konsekvens.
points-risks-none = Der er ingen åbne risici på opgørelsesdagen. Rapporten har så kun dem, der følger af data.
points-risks-takeaway = { $count ->
    [one] Én skrevet risiko er åben: { $title } ({ $score } af 25).
   *[other] { $count } skrevne risici er åbne. Den største af dem: { $title } ({ $score } af 25).
}
points-risk-scored = Sandsynlighed { $likelihood } × konsekvens { $impact } = { $score } af 25
points-risk-new = Ny risiko
points-risk-close = Luk
points-risk-close-yes = Luk risikoen
points-risk-close-ask = Risikoen kommer ikke med i rapporter fra { DAY($date, form: "long") } og frem. Den kan åbnes igen.
points-risk-field-title = Hvad kan ske?
points-risk-field-title-example = Nøglepersonen hos partneren skifter stilling
points-risk-field-likelihood = Sandsynlighed
points-risk-field-likelihood-help = 1 meget usandsynligt, 3 lige så sandsynligt som usandsynligt, 5 næsten sikkert
points-risk-field-impact = Konsekvens
points-risk-field-impact-help = 1 mærkes næppe, 3 en aftale eller et mål falder bort, 5 projektet går i stå
points-risk-field-mitigation = Hvad gøres der ved det?
points-risk-field-owner = Ansvarlig

points-issues-title = Sager til beslutning
points-issues-help = Hver sag har mindst to muligheder i prioriteret rækkefølge. Den første er indstillingen. Er der færre end fire sager her, føjer rapporten dem til, der følger af data, op til fire i alt.
points-issues-takeaway = { $count ->
    [0] Der er ingen åbne sager på opgørelsesdagen. Rapporten foreslår så dem, der følger af data.
    [one] Én sag venter på bestyrelsen.
   *[other] { $count } sager venter på bestyrelsen.
}
points-issue-new = Ny sag
points-decide = Beslutning: mulighed { $number }
points-issue-close-yes = Gem beslutningen
points-outcome = Hvad besluttede bestyrelsen?
points-responsible = Hvem gør det?
points-due-field = Inden hvornår?
points-due-help = Med en ansvarlig eller en frist følger de næste rapporter op på beslutningen, til den er udført.
points-due = frist { DAY($date, form: "long") }
points-follow-ups-title = Opfølgning på beslutninger
points-done = Udført
points-done-ask = Beslutningen noteres som udført pr. { DAY($date, form: "long") }. Den næste rapport oplyser det; derefter følges der ikke længere op på beslutningen.
points-done-note = Hvad kom der ud af det?
points-done-on = udført { DAY($date, form: "long") }
points-undone = Alligevel ikke udført
points-too-few-options = Skriv mindst to muligheder, så bestyrelsen har noget at vælge imellem.
points-issue-field-title = Hvad skal bestyrelsen tage stilling til?
points-issue-field-title-example = Skal aftalen forlænges?
points-issue-field-background = Hvorfor nu?
points-issue-options-help = Mindst to muligheder i prioriteret rækkefølge, hver med det, der følger af den. Tomme felter kommer ikke med.
points-issue-field-option-first = 1. prioritet (indstilling)
points-issue-field-option = { $priority }. prioritet
points-issue-field-consequence = Konsekvens

meeting-at = Sag { $number } af { $count }
meeting-end = Mødet er slut
meeting-back = Forrige
meeting-next = Næste
meeting-decided = Besluttet: { $outcome }.
meeting-undecided = Ikke besluttet
meeting-remarks = Bemærkninger
meeting-remarked = Bemærkning: { $remark }
meeting-remarks-help = Gemmes med beslutningen og står i referatet. Besluttes sagen ikke, står de kun i det referat, der hentes nu.
meeting-present = Hvem er til stede?
meeting-present-example = Anne Holm, Bo Lund …
meeting-present-title = Til stede
meeting-present-none = Det er ikke skrevet ned.
meeting-minutes = Referat
meeting-minutes-of = Møde den { DAY($date, form: "long") }
meeting-minutes-pdf = Referat (PDF)
