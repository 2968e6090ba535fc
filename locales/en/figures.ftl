# Figures that open their rows.

figure-open = Show the rows
figure-subset-map = { NUMBER($shown) } of { NUMBER($whole) } on the map; { NUMBER($rest) } without a known place
figure-subset-known = { NUMBER($shown) } of { NUMBER($whole) } were known on the day; { $rest ->
    [one] one was
   *[other] { NUMBER($rest) } were
} signed later
figure-which = Which figure
figure-is = { $measure }: { $value }
figure-is-in = { $measure }: { $value } in { ROWS($rows) }
figure-as-of = As of { DAY($date, form: "long") }.
figure-page = Open the { $page } page
figure-of-group = { $measure } ({ $group })

# How an activity or a milestone stood on the as-of date.
state-held = held
state-answered = answered
state-planned = planned
state-overdue = overdue
state-done = reached
state-cancelled = cancelled
state-other = other

attention-kind-expires-in-12-months = Agreement expires within 12 months
attention-kind-expires-in-6-months = Agreement expires within 6 months
attention-kind-expires-in-3-months = Agreement expires within 3 months

# python -m dashboard figures
figures-description = Every figure shown on the pages, and the rows behind each.
figures-help = list every figure of the pages, as of a day and within filters
figures-help-page = this page only, such as presence
figures-help-rows = list the rows behind one measure instead, such as in_force_count
figures-help-json = write JSON
figures-no-page = The { $name } page shows no figures – choose one of { $pages }.
figures-no-measure = There is no measure { $name } – see the names with: python -m dashboard figures
figures-done = { $count ->
    [one] One figure.
   *[other] { $count } figures.
    } See the rows behind one of them: python -m dashboard figures --rows MEASURE
figures-done-rows = { $count ->
    [one] One row.
   *[other] { $count } rows.
    } As JSON for other programs: add --json
recount-help = count every figure of the pages once more, independently, from the rows of the exports
recount-sentence = { $differ ->
    [0] { $count ->
        [one] One figure has been recounted, and it agrees.
       *[other] { NUMBER($count) } figures have been recounted, and all agree.
    }
   *[other] { $count ->
        [one] One figure has been recounted, and it differs.
       *[other] { NUMBER($count) } figures have been recounted: { NUMBER($agree) } agree and { NUMBER($differ) } differ.
    }
}
recount-difference = { $measure }: the page says { $value }, the second count { $recounted }. Rows that only the page counts: { $rows }. Rows that only the second count has: { $others }.
recount-large = The desk is too large for its figures to be counted a second time automatically. The command python -m dashboard recount counts all of them once more.
chart-table = See the figures as a table

print-open = Print
print-lang = Language
print-download = Download PDF
print-guest = For a Chinese partner
print-guest-help = Without owners, promises, bottlenecks or money.
about-about = Show
about-against = Compare with
about-unknown = The link leads to “{ $name }”, which does not exist here on the as-of date. { $shown } is shown instead.
about-alone = Compare with …
basis-fact = { $label }: **{ $value }**
about-more = Compare and print
grid-left-out = There is only room for the most important: { $count ->
    [one] one column is left out
   *[other] { $count } columns are left out
}. The table has them all.
