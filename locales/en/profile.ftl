# The profile of a province or of a Danish party: what both say.

profile-against = Compare with
profile-against-none = None
profile-option = { $name } ({ $number })
profile-brief-lang = Language of the brief
profile-brief-guest = For a Chinese partner
profile-brief-guest-help = Without owners, promises, bottlenecks and money.
profile-brief-download = Download PDF
profile-link-agreements = Open in the register of agreements
profile-of = { $title }: { $name }
profile-fact = { $label }: **{ $value }**
profile-names-also = Also: { LIST($names, form: "commas") }
profile-card-in-force-note = of { $agreement_count } in all
profile-card-last-note = { DAYS($days_since_contact) } before the as-of date
profile-card-promises-note = { $promise_overdue_count ->
    [0] none overdue
   *[other] { $promise_overdue_count } overdue
}
profile-card-challenges-note = of { $known_challenge_count } known
profile-card-spent-note = { MONEY($committed_dkk) } committed
profile-never = never
profile-nothing-planned = nothing planned
profile-compare-title = { $first } and { $second } side by side
profile-compare-same = { SHOWN($first, form: "opening") } and { SHOWN($second, form: "within") } have equally many agreements in force: { $number }.
profile-compare-more = { SHOWN($first, form: "opening") } has more agreements in force: { $number } against { $fewer } for { SHOWN($second, form: "within") }.
profile-say-presence = Contact in the agreements in force: { LIST($states, form: "commas") }.
profile-presence-green = { $green_count } within target
profile-presence-amber = { $amber_count } nearing the limit
profile-presence-new = { $new_count } new
profile-presence-red = { $red_count } cold
profile-presence-never = { $never_count } never in contact
profile-say-contacts-none = No contact has been recorded.
profile-say-contact-days = The last contact was on { $date }, { DAYS($days_since_contact) } before the as-of date.
profile-say-contact-today = The last contact was on the as-of date itself.
profile-say-contact = The last contact was in { $date }.
profile-say-contacts-year = { $activities_12_months ->
    [0] No contact in the last 12 months.
    [one] One contact in the last 12 months.
   *[other] { $activities_12_months } contacts in the last 12 months.
}
profile-say-promises = { $promise_count ->
    [0] No promises or next steps are open.
    [one] One promise is open; { $promise_overdue_count ->
        [0] it is not overdue.
       *[other] it is overdue.
    }
   *[other] { $promise_count } promises are open, { $promise_overdue_count ->
        [0] none of them overdue.
       *[other] { $promise_overdue_count } of them overdue.
    }
}
profile-say-milestones = { $milestones_open ->
    [unknown] How many milestones are still to come is not known.
    [0] No milestones are still to come.
    [one] One milestone is still to come; { $milestones_overdue ->
        [0] it is not overdue.
       *[other] it is overdue.
    }
   *[other] { $milestones_open } milestones are still to come, { $milestones_overdue ->
        [0] none of them overdue.
       *[other] { $milestones_overdue } of them overdue.
    }
}
profile-say-ahead-none = No activity is planned from the as-of date on.
profile-say-ahead-unknown = What was planned is not known.
profile-say-ahead = { $activities_planned ->
    [one] One activity is planned:
   *[other] { $activities_planned } activities are planned. The first:
} { $title }, { $date }{ $known ->
    [no] .
   *[yes] , by { $party }.
}
profile-say-challenges = { $challenge_count ->
    [0] No open challenges are known.
    [one] One challenge is open; { $alone ->
        [none] it is linked to an agreement.
       *[other] it is not linked to an agreement.
    } { $reached ->
        [none] No agreement in force gives access to it.
       *[other] An agreement in force gives access to it.
    }
   *[other] { $challenge_count } challenges are open; { $alone ->
        [none] all are linked to an agreement.
        [all] none is linked to an agreement.
       *[some] not linked to an agreement: { $lone_challenge_count }.
    } { $reached ->
        [none] No agreement in force gives access to them.
        [all] Agreements in force give access to all of them.
       *[some] Agreements in force give access to { $accessible_count } of them.
    }
}
profile-say-money = Spent: { MONEY($spent_dkk) }. Committed: { MONEY($committed_dkk) }.
profile-say-money-unknown = { $unconverted_count ->
    [one] One voucher without a known rate is not counted.
   *[other] { $unconverted_count } vouchers without a known rate are not counted.
}
profile-chart-title = Activities year by year
profile-chart-alt = Bars with the number of activities a year, held and planned. { $takeaway }
profile-chart-takeaway = { $name }: most activities were held in { $years } ({ $count ->
    [one] { $number }
   *[other] { $number } each year
}).
profile-chart-none = { $name }: no dated activities held.
profile-chart-held = held
profile-chart-planned = planned
profile-chart-part = { $name }, { $status }
profile-table = Show as a table
profile-agreements-title = Agreements and owners
profile-agreements-title-guest = Agreements
profile-promises-title = Open promises and next steps
profile-contacts-title = Recent contacts
profile-milestones-title = Milestones to come
profile-challenges-title = Challenges
profile-illustrative = Figures and rows marked “illustrative” are invented for the sample.
profile-column-presence = Contact
profile-promise-agreement-step = the agreement’s next step
profile-promise-contact-step = from the last contact
profile-promise-inquiry = inquiry without an answer
profile-engagement-active = active
profile-engagement-interested = interested
profile-part-label = Show
profile-part-actions = To do
profile-part-agreements = Agreements
profile-part-due = What is next
profile-part-promises = Promises
profile-part-milestones = Milestones
profile-part-ahead = Who goes next
profile-part-contacts = Contacts
profile-part-years = Year by year
profile-part-companies = Companies
profile-part-challenges = Challenges
profile-part-money = Money
profile-option-invented = { $name } · invented
profile-due-title = What falls due next
profile-say-due-none = Nothing falls due from the as-of date on.
profile-say-due-unknown = What was to fall due is not known.
profile-say-due = { $due_count ->
    [one] Next: { $date } · { $subject } ({ $kind }).
   *[other] { $due_count } things fall due, { $due_90_count } of them within 90 days. Next: { $date } · { $subject } ({ $kind }).
}
