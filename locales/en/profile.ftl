# The profile of a province or of a Danish party: what both say.

profile-option = { $name } ({ $number })
profile-never = never
profile-chart-title = Activities year by year
profile-chart-held = held
profile-chart-planned = planned
profile-agreements-title = Agreements
profile-promises-title = Open promises and next steps
profile-contacts-title = Recent contacts
profile-promise-agreement-step = the agreement’s next step
profile-promise-contact-step = from the last contact
profile-promise-inquiry = inquiry without an answer
profile-engagement-active = active
profile-engagement-interested = interested
profile-part-label = Show
profile-part-agreements = Agreements and contacts
profile-part-money = Money
profile-option-invented = { $name } · invented
profile-part-tasks = To do
profile-part-business = Companies and challenges
profile-invented = Invented for the sample.
profile-names = Name in other languages
profile-in-force-note = { $count ->
    [0] no agreements known
   *[other] of { $count }
}{ $cold ->
    [0] { "" }
    [one] , one cold
   *[other] , { $cold } cold
}
profile-last-note = { DAYS($days_since_contact) } before the as-of date
profile-last-agreements = { $is_later ->
    [yes] without the filters: { $date }
   *[no] on the agreements: { $date }
}
profile-last-outside = not on any of the agreements
profile-promises-note = { $count ->
    [0] none overdue
    [one] one overdue
   *[other] { $count } overdue
}
profile-next-journey = Next journey there
profile-no-journey = none planned
profile-challenges-note = { $count ->
    [0] none is known
   *[other] of { $count } known
}
profile-owners-title = Owners and bottlenecks
profile-milestones-none = No milestones are outstanding.
profile-plans-unknown = Plans at that time are not known.
profile-ahead-none = No journey to the same provinces is planned.
profile-plans-title = Other plans
profile-contacts-none = No contact has been recorded.
profile-chart-alt = Bars with the number of activities a year, held and planned.
profile-challenges-none = No open challenges are known.
profile-brief-help = At most two pages to print, with the chosen filters and as-of date.
