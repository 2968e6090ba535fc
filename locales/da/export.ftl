# python -m dashboard export

export-help = skriv lagerets tabeller som Parquet og CSV, med en ordbog over kolonnerne
export-help-folder = mappen, der skrives i; en tidligere eksport i den erstattes
export-occupied = { $folder } rummer andet end en tidligere eksport, og intet er skrevet – vælg en tom mappe.
export-not-written = Der kunne ikke skrives i { $folder } ({ $error }). Vælg en anden mappe, eller gør plads.
export-done = { $count } tabeller med { $rows } rækker er skrevet i { $folder }. Begynd med README.txt.
export-column-precision-label = { $column }: nøjagtighed
export-column-precision-meaning = Hvor nøjagtigt dagen kendes: day, month, quarter, half_year eller year.
export-column-last-date-label = { $column }, senest
export-column-last-date-meaning = Den sidste dag, som datoen kan betyde, hvor kun måneden, kvartalet eller året er oplyst.
export-column-text-label = { $column }, som skrevet
export-column-text-meaning = Teksten, som den står i eksporten.
export-column-reference-label = { $column }, som henvist
export-column-reference-meaning = Henvisningen, som eksporten skriver den; den kan nævne noget, der ikke er indlæst.
export-column-id-label = { $column } (nøgle)
export-column-id-meaning = Nøglen, som andre tabeller bruger om det samme; en liste, hvis der er flere.
export-column-code-label = { $column } (kode)
export-column-code-meaning = Koden; hvad den betyder, står i tabellen codes. En liste, hvis der er flere.
export-column-threshold = En grænse, som reglerne bruger. Den sættes i pipeline/seeds/rules.toml, projektets dage og bevillingen i desk.toml.
export-readme = { $app } { $version }: eksport, opgjort pr. { DAY($day, form: "long") }. Internt: rummer økonomi, næste skridt og noter. Del kun mappen med dem, der må se det.
export-readme-files = Hver tabel findes som .parquet (med typer) og .csv (til programmer: UTF-8, komma, punktum i tal). En tekst, som et regneark ville køre som en formel, begynder i CSV med '. Navne på personer er ikke med.
