# The timeline.

timeline-title = Agreements and activities over time
timeline-takeaway = { $agreements_count ->
    [0] No agreements with a known date
    [one] One agreement
   *[other] { $agreements_count } agreements
} and { $activities_count ->
    [0] no activities
    [one] one activity
   *[other] { $activities_count } activities
} from { $first } to { $last }. { $planned_count ->
    [unknown] Planned activities are not known.
    [0] No activity is planned after the as-of date.
    [one] One activity is planned after the as-of date.
   *[other] { $planned_count } activities are planned after the as-of date.
}
timeline-takeaway-counted-again = An agreement with several parties, provinces or themes is listed under each of them.
timeline-alt = Timeline with agreements as bars and activities as marks. The table below says the same.
timeline-by-month = There are too many activities to draw one by one: the marks are months, larger for more.
timeline-group = Group by
timeline-group-party = Danish party
timeline-group-province = province
timeline-group-theme = theme
timeline-no-party = No Danish party
timeline-window = Show
timeline-window-all = Everything
timeline-window-project = The project { DAY($project_start, precision: "year") }–{ DAY($project_end, precision: "year") }
timeline-window-year = The year before and after
timeline-sheet = Page
timeline-sheet-name = { $first } – { $last }
timeline-as-of = As of { $date }
timeline-mark-held = held
timeline-mark-planned = planned
timeline-mark-overdue = planned, but its day has passed
timeline-mark-cancelled = cancelled
timeline-mark-unsaid = status not stated
lifecycle-later = signed after the as-of date
timeline-hover-parties = { $danish } – { $chinese }
timeline-hover-span = From { $start } to { $end }
timeline-hover-lifecycle = Status: { $lifecycle }
timeline-hover-presence = Contact: { $mark } { $presence }
timeline-hover-contact = Last contact { $date }
timeline-hover-activity = { $date }, { $state }
timeline-hover-month = { $month }: { $count } { $count ->
    [one] activity
   *[other] activities
}, { $state }
timeline-hint = Bars are agreements, marks are activities. A hatched bar has no stated end and is drawn up to the as-of date; one that has ended without a stated end is drawn to its last contact and fades out. A pale bar was signed only after the as-of date. A click on a bar or a mark opens its rows.
timeline-table-label = Table
timeline-table-agreements = Agreements
timeline-table-activities = Activities
timeline-table-undated = Without a date
timeline-kind-agreement = agreement
timeline-kind-challenge = challenge
timeline-kind-activity = activity
timeline-kind-milestone = milestone
timeline-window-empty = Nothing falls within this window with these filters. Choose “{ $all }” to see everything.
