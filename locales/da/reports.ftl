# Rapporter på kommandolinjen og på papir.

reports-description = Rapporter fra lageret som filer. Samme tal som på skærmen.
reports-help-output = filen, der skrives (ellers et navn ud fra emne, dato og sprog)
reports-help-warehouse = lagerets fil (ellers data/warehouse.duckdb)
verify-help = undersøg, om en rapport er uændret, og tæl dens tal efter
verify-help-file = rapporten: PDF, pptx eller xlsx
verify-no-report = { $file } er ikke en rapport fra desken: den har intet segl. Vælg filen, som den blev udsendt; en kopi, der er gemt igen eller skrevet ud, har mistet sit segl.
verify-unchanged = Rapporten er uændret: deskens underskrift gælder.
verify-changed = Rapporten er ændret, siden den blev lavet, eller underskrevet af en anden. Stol ikke på den; hent den udsendte på siden Bestyrelsesrapport.
verify-figures = { $differ ->
    [0] { $count ->
        [one] Rapportens eneste tal er det samme i dag.
       *[other] Alle { NUMBER($count) } tal er de samme i dag ({ NUMBER($again) } er talt efter).
    }
    [one] Ét af { NUMBER($count) } tal er anderledes i dag ({ NUMBER($again) } er talt efter).
   *[other] { NUMBER($differ) } af { NUMBER($count) } tal er anderledes i dag ({ NUMBER($again) } er talt efter).
}
verify-difference = { $figure }: rapporten oplyser { $stated }, i dag { $now }
verify-since = { $count ->
    [one] Siden da er denne eksport kommet til: { LIST($files) }.
   *[other] Siden da er disse eksporter kommet til: { LIST($files) }.
}
verify-redefined = Måles nu på en anden måde: { LIST($measures) }.
verify-done = { $equal ->
    [yes] Rapporten holder.
   *[other] Rapporten holder ikke, som den er. Lav en ny, hvis tallene skal bruges.
}
reports-province-help = skriv et rejsebrief på en eller to sider om en kinesisk provins (PDF)
reports-help-province = provinsens kode eller navn: CN-JS, Jiangsu, 江苏
reports-party-help = skriv et statusbrief på en eller to sider om en kommune, region eller anden dansk part (PDF)
reports-help-party = partens navn: Aarhus Kommune
reports-help-guest = til en kinesisk partner: uden ansvarlige, tilsagn, flaskehalse og penge
reports-written = { $title } er skrevet til { $file }. Læs papiret igennem, før det gives videre: navne uden en oversættelse i registeret står, som de er skrevet.
reports-error-province = Der er ingen provins ved navn »{ $name }«. Skriv en kode som CN-JS eller et navn som Jiangsu. { $near ->
    [no] Koderne står på siden Provinser.
   *[yes] Mente du { LIST($names, form: "either") }?
}
reports-error-warehouse = Der er intet lager at læse ({ $file }). Byg det med: python -m pipeline build
reports-error-write = Filen { $file } kan ikke skrives: { $reason }. Vælg et andet sted med -o.
reports-brief-measured = Opgjort pr. { $date }
reports-brief-data = Data opdateret { $date }
reports-brief-sample = Eksempeldata
reports-brief-filters = Filtre: { $filters }
reports-brief-filter = { $name }: { $value }
reports-brief-illustrative-note = I eksempeldata er alle beløb opdigtede; andre opdigtede rækker er mærket.
reports-brief-presence-note = Kontakt måles som dage siden seneste kontakt i forhold til aftalens kontaktinterval på opgørelsesdagen.
