# The shared filters: one calm row on top of every page.

filter-period = Period
filter-province = Province
filter-theme = Theme
filter-party = Danish party
filter-status = Agreement status
filter-type = Agreement type
filter-as-of = As of

filter-add = Filter
filter-chip = { $name }: { $value }
filter-several = { $first } +{ $more }
filter-clear = Clear { $name }
filter-reset = Reset all
filter-row-label = Filters

filter-told = { $page }: { $agreement_count ->
    [0] no agreements
    [one] { $agreement_count } agreement
   *[other] { $agreement_count } agreements
} · { $filters ->
    [0] no filters
    [one] { $filters } filter
   *[other] { $filters } filters
}

filter-province-help = Show only what happens in these provinces
filter-province-placeholder = Choose one or more provinces
filter-theme-help = Show only these themes
filter-theme-placeholder = Choose one or more themes
filter-party-help = Show only these municipalities, regions and other Danish parties
filter-party-placeholder = Choose one or more Danish parties
filter-status-help = Show only agreements with this status on the as-of date
filter-status-placeholder = Choose one or more statuses
filter-type-help = Show only agreements of this type, and what belongs to them
filter-type-placeholder = Choose one or more agreement types
filter-period-help = Show only what happened in the period
filter-period-years = Whole years
filter-period-first = First day
filter-period-last = Last day
filter-as-of-help = The day everything is measured from: time since contact, what expires, what has been spent
filter-as-of-chip = As of { DAY($date) } · { $which ->
    [today] today
    [latest] end of data
    [project] project end
   *[other] chosen day
}
filter-as-of-today = Today
filter-as-of-latest = { $which ->
    [project] Last day of the project: { DAY($date, form: "long") }
   *[other] Last day in the data: { DAY($date, form: "long") }
}
filter-as-of-why = { $why ->
    [fresh] Pages open on today, because the newest export, { DAY($export, form: "long") }, is at most { DAYS($limit) } old.
    [project] Pages open on the last day of the project, { DAY($date, form: "long") }, even where there is newer data. Choose a later day to see it.
    [undated] Pages open on the last day in the data, { DAY($date, form: "long") }, because no export states its date.
   *[old] Pages open on the last day in the data, { DAY($date, form: "long") }, because the newest export, { DAY($export, form: "long") }, is more than { DAYS($limit) } old.
}
filter-as-of-moved = The as-of date has moved from { DAY($before, form: "long") } to { DAY($after, form: "long") }. { $why }

filter-unplaced = Without a province
filter-untyped = Type not stated

lifecycle-proposed = proposed
lifecycle-active = active
lifecycle-expiring = expiring soon
lifecycle-expired = expired
lifecycle-ended = ended
lifecycle-undated = no end date stated
lifecycle-unstated = status not stated

filter-link-ignored = { $count ->
    [one] The link names something that cannot be chosen here, so it was left out: { $values }.
   *[other] The link names { $count } things that cannot be chosen here, so they were left out: { $values }.
}
filter-link-swapped = The period in the link ended before it began. The two dates were swapped.
filter-summary-none = no filters

# As options of commands

filter-from-option = first day of the period, YYYY-MM-DD (default: the beginning)
filter-to-option = last day of the period, YYYY-MM-DD
filter-as-of-option = as-of date, YYYY-MM-DD (default: today or, if the data is too old, its last day)
filter-province-option = only this province: CN-JS, Jiangsu or 江苏; may be repeated
filter-theme-option = only this theme, by code or name; may be repeated
filter-party-option = only this Danish party; may be repeated
filter-status-option = only agreements with this status; may be repeated
filter-type-option = only agreements of this type, such as sister city; may be repeated
filter-error-day = “{ $value }” is not a date. Enter it like this: 2020-03-29.
filter-error-value = “{ $value }” is not known ({ $name }). { $near ->
    [no] See the names in the dashboard’s filters.
   *[yes] Did you mean { LIST($names, form: "either") }?
}
