# Tidslinjen.

timeline-title = Aftaler og aktiviteter over tid
timeline-takeaway = { $agreements_count ->
    [0] Ingen aftaler med kendt dato
    [one] Én aftale
   *[other] { $agreements_count } aftaler
} og { $activities_count ->
    [0] ingen aktiviteter
    [one] én aktivitet
   *[other] { $activities_count } aktiviteter
} fra { $first } til { $last }. { $planned_count ->
    [unknown] Planlagte aktiviteter kendes ikke.
    [0] Ingen aktivitet er planlagt efter opgørelsesdagen.
    [one] Én aktivitet er planlagt efter opgørelsesdagen.
   *[other] { $planned_count } aktiviteter er planlagt efter opgørelsesdagen.
}
timeline-takeaway-counted-again = En aftale med flere parter, provinser eller temaer står under dem alle.
timeline-alt = Tidslinje med aftaler som bjælker og aktiviteter som mærker. Tabellen nedenfor siger det samme.
timeline-by-month = Der er for mange aktiviteter til at tegne hver for sig: Mærkerne er måneder, og jo større, desto flere.
timeline-group = Grupper efter
timeline-group-party = dansk part
timeline-group-province = provins
timeline-group-theme = tema
timeline-no-party = Uden dansk part
timeline-window = Udsnit
timeline-window-all = Hele forløbet
timeline-window-project = Projektet { DAY($project_start, precision: "year") }–{ DAY($project_end, precision: "year") }
timeline-window-year = Året før og efter
timeline-sheet = Vis
timeline-sheet-name = { $first } – { $last }
timeline-as-of = Opgjort { $date }
timeline-mark-held = afholdt
timeline-mark-planned = planlagt
timeline-mark-overdue = planlagt, men dagen er gået
timeline-mark-cancelled = aflyst
timeline-mark-unsaid = status ikke oplyst
lifecycle-later = underskrevet efter opgørelsesdagen
timeline-hover-parties = { $danish } – { $chinese }
timeline-hover-span = Fra { $start } til { $end }
timeline-hover-lifecycle = Status: { $lifecycle }
timeline-hover-presence = Kontakt: { $mark } { $presence }
timeline-hover-contact = Seneste kontakt { $date }
timeline-hover-activity = { $date }, { $state }
timeline-hover-month = { $month }: { $count } { $count ->
    [one] aktivitet
   *[other] aktiviteter
}, { $state }
timeline-hint = Bjælker er aftaler, mærker er aktiviteter. En skraveret bjælke har ingen oplyst slutdato og er tegnet til opgørelsesdagen; en afsluttet aftale uden oplyst slutdato er tegnet til sin seneste kontakt og toner ud. En bleg bjælke er først underskrevet efter opgørelsesdagen. Et klik på en bjælke eller et mærke åbner dens rækker.
timeline-table-label = Tabel
timeline-table-agreements = Aftaler
timeline-table-activities = Aktiviteter
timeline-table-undated = Uden dato
timeline-kind-agreement = aftale
timeline-kind-challenge = udfordring
timeline-kind-activity = aktivitet
timeline-kind-milestone = milepæl
timeline-window-empty = Intet ligger i udsnittet med de valgte filtre. Vælg »{ $all }« for at se alt.
