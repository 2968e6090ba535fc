# Agreements: register, ends, bottlenecks and one agreement's story; and the calendar file.

agreements-title = The register of agreements
agreements-search = Search
agreements-search-placeholder = City, party, theme, owner …
agreements-search-placeholder-guest = City, party, theme …
agreements-search-nothing = No agreement within the filters mentions “{ $words }”. Try fewer or shorter words.
agreements-empty = No agreements match the filters. Remove a filter, or choose another as-of date.
agreements-unknown = The link points to an agreement that is not in the data: { $number }. Here is the register instead.
agreements-later = “{ $name }” (signed { $date }) was not yet signed on the as-of date. Here is the register as it was.
terms-sources = Sources: { $links }
terms-origin = { $file }, sheet { $sheet }, row { $row }
agreements-expiry-title = What expires when
agreements-calendar = Download calendar (.ics)
agreements-calendar-help = Expiries, with warnings 12, 6 and 3 months before, for your own calendar. Importing again moves the events and does not duplicate them.
agreements-calendar-file = { $slug }-ends-{ $date }.ics
agreements-vitality-title = Alive or only on paper: vitality 0–5
agreements-vitality-none = There are no agreements in force with the chosen filters.
agreements-points-title = Vitality: { $points } out of 5
agreements-stuck-title = What is stuck
agreements-conflicts-title = Status and dates
agreements-back = All agreements
agreements-story-caption = Agreement { $number } · as of { DAY($date, form: "long") }
agreements-outside = The filters above hide this agreement in the register. Its story is shown in full.
agreements-illustrative-one = The agreement is invented for the sample.
agreements-facts-title = Facts
agreements-challenges-title = Challenges that the agreement gives access to
agreements-contacts-title = Contacts
agreements-milestones-title = Milestones
agreements-milestones-none = No milestones in the data.
agreements-outcomes-title = Outcomes
agreements-companies-title = Companies
agreements-money-title = Money
agreements-changes-title = Change log
agreements-changes-none = No load has recorded changes for the agreement.
agreements-outcome-commercial = commercial
agreements-outcome-non-commercial = non-commercial
agreements-life-nothing = No dates in the data: there is no timeline to draw.
agreements-conflict-active-but-expired = Stated as active, but the end date has passed ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-proposed-but-expired = Stated as proposed, but the end date has passed ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-proposed-but-signed = Stated as proposed, but has a signing date ({ $signed }). Counted here as { $lifecycle } until the status is corrected.
agreements-conflict-expired-but-in-force = Stated as expired, but the end date has not passed ({ $end }). Counted here as { $lifecycle }; correct the status or the end date in the export.
agreements-conflict-ends-before-signed = The end date ({ $end }) is before the signing date ({ $signed }). Counted here as { $lifecycle }; one of the dates needs correcting.
agreements-has-recent-contact = Last contact { $date }.
agreements-has-both-owners = { $danish } and { $chinese }.
agreements-has-next-step = Next: { $next }.
agreements-has-result = A milestone has been reached, or an outcome is recorded.
agreements-has-result-not = No milestone has been reached, and no outcome is recorded.
agreements-has-company-not = No company is recorded as having taken part in a contact.
calendar-name = { $app }: expiries
calendar-category = { $desk }
calendar-end = Expires: { $name }
calendar-notice = Expires in { $count ->
    [one] { $count } month
   *[other] { $count } months
}: { $name }
calendar-ends-on = The agreement expires on { DAY($date, form: "long") }.
calendar-ends-within = The agreement expires in { $stated }; the day is not known and is counted as { DAY($date, form: "long") }.
calendar-danish-party = Danish party: { $value }
calendar-chinese-party = Chinese party: { $value }
calendar-number = Agreement no.: { $value }
calendar-of-party = { $desk }: { $name }
calendar-due = { $kind }: { $name }
calendar-agreement = Agreement: { $value }
calendar-due-within = Stated as { $stated }; the day is not known and is counted as { DAY($date, form: "long") }.
calendar-illustrative = Invented for the sample.

agreements-end = { $exact ->
    [yes] { $date }
   *[no] end of { $date }
}{ $state ->
    [today] {" "}· today
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· expired { DAYS($days) } ago
}
agreements-has-recent-contact-not = { $ever ->
    [yes] Last contact { $date }: more than { $months } months ago.
   *[no] No contact is recorded.
}
agreements-has-both-owners-not = { $missing ->
    [danish] No Danish owner is named.
    [chinese] No Chinese owner is named.
    [then] The owners are named only by a later export.
   *[both] No owner is named on either side.
}
agreements-has-next-step-not = { $overdue ->
    [yes] The date of the agreed step has passed, and nothing new is planned.
   *[no] There is no dated step and no planned contact ahead.
}
agreements-has-company = { $companies ->
    [one] One Danish company has taken part.
   *[other] { $companies } Danish companies have taken part.
}
agreements-presence-sentence = { $state ->
    [never] No contact is recorded. The target is every { DAYS($target) } ({ $origin }).
    [red] { $exact ->
        [yes] Last contact { $date }, { DAYS($since) } ago
       *[no] Last contact { $date }
    }; cold since { $turns }. The target is { DAYS($target) } ({ $origin }).
   *[ahead] { $exact ->
        [yes] { $since ->
            [0] Last contact today, { $date }
           *[other] Last contact { $date }, { DAYS($since) } ago
        }
       *[no] Last contact { $date }
    }; goes cold on { $turns }. The target is { DAYS($target) } ({ $origin }).
}
agreements-next-contact = { $state ->
    [planned] next one planned for { $date }
   *[none] no contact is planned
}
agreements-change-takeaway = First loaded on { $date }. { $count ->
    [0] Nothing has changed since.
    [one] One value has changed since.
   *[other] { $count } values have changed since.
}

agreements-part-label = Show
agreements-part-register = Register
agreements-part-expiry = Upcoming expiries
agreements-part-vitality = Vitality
agreements-part-stuck = Bottlenecks
agreements-click = Click a row to open the agreement. Cold ones come first, then those never contacted; those not in force come last.
agreements-click-guest = Click a row to open the agreement.
agreements-later-note = { $count ->
    [one] and one signed later
   *[other] and { $count } signed later
}
agreements-soon-note = { $count ->
    [one] one of them within 3 months
   *[other] { $count } of them within 3 months
}
agreements-expiry-none = No agreement in force expires within 12 months.
agreements-vitality-alt = Columns with the number of agreements in force at each vitality from 0 to 5.
agreements-stuck-none = No ongoing agreement reports a bottleneck.
agreements-conflicts-none = Stated status and dates agree in every agreement.
agreements-never = never
agreements-end-open = No end date stated.
agreements-contacts-none = No contacts in the data.
agreements-outcomes-none = No outcomes in the data.
agreements-companies-none = No company is recorded as having taken part in a contact under this agreement.
agreements-money-none = No voucher names this agreement.
agreements-story-part-label = Show
agreements-story-part-about = The agreement
agreements-story-part-contacts = Contacts and milestones
agreements-story-part-outcomes = Outcomes and companies
agreements-story-part-money = Money
agreements-story-part-changes = Change log
