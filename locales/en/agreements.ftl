# Agreements: register, ends, bottlenecks and one agreement's story; and the calendar file.

agreements-title = The register of agreements
agreements-search = Search
agreements-search-placeholder = City, party, theme, owner …
agreements-search-placeholder-guest = City, party, theme …
agreements-search-nothing = No agreement within the filters mentions “{ $words }”. Try fewer or shorter words.
agreements-order = Order
agreements-order-party = Danish party
agreements-order-name = Name of the agreement
agreements-order-expiry = Ends first
agreements-order-silence = Longest without contact
agreements-order-living = Most alive first
agreements-order-paper = Least alive first
agreements-order-step = Next step first
agreements-open = Open an agreement
agreements-open-placeholder = Choose an agreement to see its story
agreements-click = Tick a row, or choose the agreement in the list, to see its whole story.
agreements-empty = No agreements fit the filters. Remove a filter, or choose another as-of date.
agreements-unknown = The link points to an agreement that is not in the data: { $number }. Here is the register instead.
agreements-later = “{ $name }” was signed { $date }, after the as-of date. Here is the register as it was.
agreements-sources = Sources: { $links }
agreements-origin = { $file }, sheet { $sheet }, row { $row }
agreements-expiry-title = What ends when
agreements-ends-within = **{ $mark } Within { $months } months** · { $number }
agreements-ends-none = None
agreements-calendar = Download calendar (.ics)
agreements-calendar-help = Ends, and warnings 12, 6 and 3 months before, for your own calendar. Importing again moves the events and does not double them.
agreements-calendar-file = { $slug }-ends-{ $date }.ics
agreements-expiry-table = All known ends as a table
agreements-table = Show the figures as a table
agreements-vitality-title = Alive or only on paper
agreements-vitality-none = No agreements in force with the chosen filters.
agreements-vitality-axis = Vitality (0–5)
agreements-vitality-hover = Vitality { $points }: { $number } agreements in force
agreements-vitality-alt = Columns with the number of agreements in force for each vitality from 0 to 5. { $takeaway }
agreements-vitality-of = { $points } of 5
agreements-vitality-note = The five points are listed below.
agreements-points-title = Vitality: { $points } of 5
agreements-stuck-title = What is stuck
agreements-conflicts-title = Status against dates
agreements-back = All agreements
agreements-story-caption = Agreement { $number } · measured on { DAY($date, form: "long") }
agreements-outside = The filters above hide this agreement in the register. Its story is shown in full.
agreements-illustrative-one = Illustrative: the agreement is invented for the sample.
agreements-illustrative-some = Rows marked illustrative are invented for the sample.
agreements-illustrative-money = The amounts are illustrative and invented for the sample.
agreements-facts-title = Facts
agreements-challenges-title = Challenges that the agreement answers
agreements-contacts-title = Contacts
agreements-milestones-title = Milestones
agreements-milestones-none = No milestones in the data.
agreements-outcomes-title = Outcomes
agreements-companies-title = Companies
agreements-money-title = Money
agreements-changes-title = Change log
agreements-changes-none = No load has recorded changes for the agreement.
agreements-changes-table = All changes
agreements-outcome-commercial = commercial
agreements-outcome-non-commercial = non-commercial
agreements-lane-agreement = Agreement
agreements-lane-activity = Contacts
agreements-lane-milestone = Milestones
agreements-life-done = held or done
agreements-life-ahead = planned
agreements-life-missed = date passed
agreements-life-unsaid = status not stated
agreements-life-dropped = cancelled
agreements-life-open = Dashed bar: the agreement states no end date.
agreements-life-nothing = No dates in the data: there is no timeline to draw.
agreements-life-alt = Timeline of { $name }: the agreement as a bar, contacts and milestones as marks.
agreements-conflict-active-but-expired = Stated as active, but the end has passed ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-proposed-but-expired = Stated as proposed, but the end has passed ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-proposed-but-signed = Stated as proposed, but has a date of signing ({ $signed }). Counted here as { $lifecycle } until the status is corrected.
agreements-conflict-expired-but-in-force = Stated as expired, but the end has not come ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-ends-before-signed = The end ({ $end }) lies before the signing ({ $signed }). Counted here as { $lifecycle }; one of the dates needs correcting.
agreements-has-recent-contact = Last contact { $date }.
agreements-has-both-owners = { $danish } and { $chinese }.
agreements-has-next-step = Next time { $next }.
agreements-has-result = A milestone is done, or an outcome is recorded.
agreements-has-result-not = No milestone is done and no outcome is recorded.
agreements-has-company-not = No company is recorded at a contact.
calendar-name = { $app }: ends of agreements
calendar-category = { $desk }
calendar-end = Ends: { $name }
calendar-notice = Ends in { $count ->
    [one] { $count } month
   *[other] { $count } months
}: { $name }
calendar-ends-on = The agreement ends on { DAY($date, form: "long") }.
calendar-ends-within = The agreement ends in { $stated }; the day is not known and is counted as { DAY($date, form: "long") }.
calendar-danish-party = Danish party: { $value }
calendar-chinese-party = Chinese party: { $value }
calendar-number = Agreement no.: { $value }
calendar-of-party = { $desk }: { $name }
calendar-due = { $kind }: { $name }
calendar-agreement = Agreement: { $value }
calendar-due-within = Stated as { $stated }; the day is not known and is counted as { DAY($date, form: "long") }.
calendar-illustrative = Illustrative: invented for the sample.

agreements-takeaway-guest = { $agreement_count ->
    [one] { $agreement_count } agreement; { $in_force_count } in force.
   *[other] { $agreement_count } agreements; { $in_force_count } in force.
}
agreements-takeaway = { $agreement_count ->
    [one] { $agreement_count } agreement; in force: { $in_force_count }. Cold: { $red_count }. Never any contact in the data: { $never_count }.
   *[other] { $agreement_count } agreements; { $in_force_count } of them in force. Cold among those in force: { $red_count }. Never any contact in the data: { $never_count }.
}
agreements-expiry-takeaway = { $expiring_count ->
    [0] No agreement in force ends within { $months } months.
    [one] { $expiring_count } agreement ends within { $months } months{ $soon ->
        [0] .
       *[other] , and that is within { $soonest }.
    }
   *[other] { $expiring_count } agreements end within { $months } months, { $soon ->
        [0] none
       *[other] { $soon }
    } of them within { $soonest }.
} { $undated_count ->
    [0] Every agreement in force has an end date.
    [one] { $undated_count } agreement states no end date and cannot be warned about.
   *[other] { $undated_count } agreements state no end date and cannot be warned about.
}
agreements-end = { $exact ->
    [yes] { $date }
   *[no] end of { $date }
}{ $state ->
    [today] {" "}· today
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· expired { DAYS($days) } ago
}
agreements-vitality-takeaway = Of { $in_force_count } agreements in force, { $living_count ->
    [0] none
   *[other] { $living_count }
} are alive (4–5 points) and { $paper_count ->
    [0] none
   *[other] { $paper_count }
} mostly paper (0–1 points).
agreements-stuck-takeaway = { $count ->
    [0] No ongoing agreement reports a bottleneck.
    [one] { $count } ongoing agreement reports a bottleneck.
   *[other] { $count } ongoing agreements report a bottleneck.
}
agreements-conflicts-takeaway = { $count ->
    [0] Stated status and dates agree in every agreement.
    [one] In { $count } agreement the stated status and the dates disagree.
   *[other] In { $count } agreements the stated status and the dates disagree.
}
agreements-has-recent-contact-not = { $ever ->
    [yes] Last contact { $date }: more than { $months } months ago.
   *[no] No contact held in the data.
}
agreements-has-both-owners-not = { $missing ->
    [danish] No Danish owner is named.
    [chinese] No Chinese owner is named.
   *[both] No owner is named on either side.
}
agreements-has-next-step-not = { $overdue ->
    [yes] The date of the agreed step has passed, and nothing new is planned.
   *[no] No dated step and no planned contact ahead.
}
agreements-has-company = { $companies ->
    [one] { $companies } Danish company has taken part.
   *[other] { $companies } Danish companies have taken part.
}
agreements-presence-sentence = { $state ->
    [never] No contact held in the data. The target is every { DAYS($target) } ({ $origin }).
    [red] { $exact ->
        [yes] { DAYS($since) } since { $date }
       *[no] Last contact { $date }
    }; cold since { $turns }. The target is { DAYS($target) } ({ $origin }).
   *[ahead] { $exact ->
        [yes] { DAYS($since) } since { $date }
       *[no] Last contact { $date }
    }; goes cold on { $turns }. The target is { DAYS($target) } ({ $origin }).
}
agreements-next-contact = { $state ->
    [planned] next one planned for { $date }
   *[none] no contact is planned
}
agreements-outcome-takeaway = { $count ->
    [0] No outcomes in the data.
   *[other] { $count } in all: { $commercial } commercial, { $other } non-commercial and { $unsaid } whose kind is not stated.
}
agreements-contact-takeaway = { $activities_held ->
    [0] No contacts held.
    [one] { $activities_held } contact held, { $date }.
   *[other] { $activities_held } contacts held, the latest { $date }.
} { $activities_planned ->
    [unknown] Plans are not known.
    [0] None planned.
   *[other] { $activities_planned } planned.
}
agreements-companies-takeaway = { $count ->
    [0] No company is recorded at the agreement’s contacts.
    [one] { $count } company has taken part in the agreement’s contacts.
   *[other] { $count } companies have taken part in the agreement’s contacts.
}
agreements-money-takeaway = { $voucher_count ->
    [0] No voucher names the agreement.
   *[other] Spent { MONEY($spent_dkk, form: "exact") }; committed { MONEY($committed_dkk, form: "exact") }.
}{ $unconverted_count ->
    [0] {""}
   *[other] {" "}{ $unconverted_count } voucher lines without a known rate are not in it.
}
agreements-change-takeaway = First loaded on { $date }. { $count ->
    [0] Nothing has changed since.
    [one] { $count } value has changed since.
   *[other] { $count } values have changed since.
}

agreements-part-label = Show
agreements-part-register = Register
agreements-part-expiry = Upcoming expiries
agreements-part-vitality = Vitality
agreements-part-stuck = Bottlenecks
agreements-part-conflicts = Status in doubt

agreements-story-label = Show
agreements-story-contacts = Contacts
agreements-story-milestones = Milestones
agreements-story-outcomes = Outcomes
agreements-story-companies = Companies
agreements-story-money = Money
agreements-story-changes = Change log
