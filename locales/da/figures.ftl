# Figures that open their rows.

figure-open = Vis rækkerne
figure-subset-map = { NUMBER($shown) } af { NUMBER($whole) } på kortet; { NUMBER($rest) } uden kendt sted
figure-subset-known = { NUMBER($shown) } af { NUMBER($whole) } var kendt på dagen; { NUMBER($rest) } er underskrevet senere
figure-which = Hvilket tal
figure-is = { $measure }: { $value }
figure-is-in = { $measure }: { $value } i { ROWS($rows) }
figure-as-of = Opgjort pr. { DAY($date, form: "long") }.
figure-page = Åbn siden { $page }
figure-of-group = { $measure } ({ $group })

# How an activity or a milestone stood on the as-of date.
state-held = afholdt
state-answered = besvaret
state-planned = planlagt
state-overdue = overskredet
state-done = nået
state-cancelled = aflyst
state-other = andet

attention-kind-expires-in-12-months = Aftale udløber inden for 12 måneder
attention-kind-expires-in-6-months = Aftale udløber inden for 6 måneder
attention-kind-expires-in-3-months = Aftale udløber inden for 3 måneder

# python -m dashboard figures
figures-description = Alle tal, som siderne viser, og rækkerne bag dem.
figures-help = vis hvert tal på siderne, opgjort på en dag og inden for filtre
figures-help-page = kun denne side, fx presence
figures-help-rows = vis i stedet rækkerne bag én måling, fx in_force_count
figures-help-json = skriv JSON
figures-no-page = Siden { $name } har ingen tal – vælg en af { $pages }.
figures-no-measure = Målingen { $name } findes ikke – se navnene med: python -m dashboard figures
figures-done = { $count ->
    [one] Ét tal.
   *[other] { $count } tal.
    } Se rækkerne bag et af dem: python -m dashboard figures --rows MÅLING
figures-done-rows = { $count ->
    [one] Én række.
   *[other] { $count } rækker.
    } Som JSON til andre programmer: tilføj --json
recount-help = tæl hvert tal på siderne en gang til, uafhængigt, ud fra eksporternes rækker
recount-sentence = { $differ ->
    [0] { $count ->
        [one] Ét tal er talt efter, og det stemmer.
       *[other] { NUMBER($count) } tal er talt efter, og alle stemmer.
    }
   *[other] { $count ->
        [one] Ét tal er talt efter, og det stemmer ikke.
       *[other] { NUMBER($count) } tal er talt efter: { NUMBER($agree) } stemmer, { NUMBER($differ) } gør ikke.
    }
}
recount-difference = { $measure }: siden viser { $value }, den anden optælling { $recounted }. Rækker, som kun siden tæller: { $rows }. Rækker, som kun den anden optælling har: { $others }.
recount-large = Desken er for stor til, at tallene tælles efter automatisk. Kommandoen python -m dashboard recount tæller dem alle en gang til.
chart-table = Se tallene som tabel

print-open = Udskriv
print-lang = Sprog
print-download = Hent PDF
print-guest = Til en kinesisk partner
print-guest-help = Uden ansvarlige, tilsagn, flaskehalse og penge.
about-about = Vis
about-against = Sammenlign med
about-unknown = Linket peger på »{ $name }«, som ikke findes her på opgørelsesdagen. I stedet vises { $shown }.
about-alone = Sammenlign med …
basis-fact = { $label }: **{ $value }**
about-more = Sammenlign og udskriv
grid-left-out = Der er kun plads til de vigtigste: { $count ->
    [one] én kolonne er udeladt
   *[other] { $count } kolonner er udeladt
}. Tabellen har dem alle.
