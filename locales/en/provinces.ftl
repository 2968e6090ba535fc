# Provinces: the profile of one, two side by side, and the travel brief.

provinces-unplaced = No known province
provinces-choose = Province
provinces-choose-help = The choice stands in the address, so the link opens the same province. It replaces the province of the filters on this page; the other filters hold.
provinces-against = Compare with
provinces-against-help = Show another province beside it.
provinces-against-none = None
provinces-option = { $name } ({ $number })
provinces-brief = Travel brief
provinces-brief-help = Two pages to print about { $name }, with the chosen filters and as-of date.
provinces-brief-lang = Language of the brief
provinces-brief-guest = For a Chinese partner
provinces-brief-guest-help = Without owners, promises, bottlenecks and money.
provinces-brief-download = Download PDF
provinces-brief-of = Travel brief: { $name }
provinces-unplaced-explained = These are the rows that no province could be found for, the desk’s shared costs among them. Mend the place in the export, and the row moves to its province.
provinces-unplaced-link = See the rows in data health
provinces-empty = There are no agreements, contacts, companies, challenges or expenses in { $name } with these filters. Choose another province, or remove a filter.
provinces-link-agreements = Open in the register of agreements
provinces-of = { $title }: { $name }
provinces-fact = { $label }: **{ $value }**
provinces-names-also = Also: { LIST($names, form: "commas") }
provinces-population = Population (2020)
provinces-gdp = GDP (2023)
provinces-gdp-per-capita = GDP per head (2023)
provinces-facts-source = Source: National Bureau of Statistics of China, www.stats.gov.cn: census of 2020 and annual data by province for 2023.
provinces-millions = { NUMBER($number, decimals: 1) } million
provinces-ten-thousands = { $number } · 10,000
provinces-gdp-amount = CNY { $number } billion
provinces-yuan = CNY { $number }
provinces-card-in-force-note = of { $number } in all
provinces-card-last-note = { DAYS($days) } before the as-of date
provinces-card-promises-note = { $number } overdue
provinces-card-companies-note = and { $number } interested only
provinces-card-challenges-note = of { $number } known
provinces-card-spent-note = { MONEY($amount) } committed
provinces-never = never
provinces-nothing-planned = nothing planned
provinces-compare-title = { $first } and { $second } side by side
provinces-compare-same = { $first } and { $second } have equally many agreements in force: { $number }.
provinces-compare-more = { $first } has more agreements in force: { $number } against { $fewer } in { $second }.
provinces-say-agreements = { $agreement_count ->
    [0] There are no agreements in { $name }.
    [one] There is one agreement in { $name }; { $in_force_count ->
        [0] it is not in force.
       *[other] it is in force.
    }
   *[other] There are { $agreement_count } agreements in { $name }, { $in_force_count ->
        [0] none of them in force.
       *[other] { $in_force_count } of them in force.
    }
}
provinces-say-agreements-unplaced = { $agreement_count ->
    [0] All agreements with these filters have a known province.
    [one] One agreement has no known province; { $in_force_count ->
        [0] it is not in force.
       *[other] it is in force.
    }
   *[other] { $agreement_count } agreements have no known province, { $in_force_count ->
        [0] none of them in force.
       *[other] { $in_force_count } of them in force.
    }
}
provinces-say-presence = Contact in those in force: { $green_count } within target, { $amber_count } nearing it, { $new_count } new, { $red_count } too long ago, { $never_count } never.
provinces-say-contacts-none = No contact has been recorded.
provinces-say-contact-days = The last contact was on { $date }, { DAYS($days_since_contact) } before the as-of date.
provinces-say-contact-today = The last contact was on the as-of date itself.
provinces-say-contact = The last contact was in { $date }.
provinces-say-contacts-year = { $activities_12_months ->
    [0] No contact in the last 12 months.
    [one] One contact in the last 12 months.
   *[other] { $activities_12_months } contacts in the last 12 months.
}
provinces-say-promises = { $promise_count ->
    [0] No promises or next steps stand open.
    [one] One promise is open; { $promise_overdue_count ->
        [0] it is not overdue.
       *[other] it is overdue.
    }
   *[other] { $promise_count } promises are open, { $promise_overdue_count ->
        [0] none of them overdue.
       *[other] { $promise_overdue_count } of them overdue.
    }
}
provinces-say-milestones = { $milestones_open ->
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
provinces-say-ahead-none = No activity is planned from the as-of date on.
provinces-say-ahead = { $activities_planned ->
    [one] One activity is planned:
   *[other] { $activities_planned } activities are planned. The first:
} { $title }, { $date }{ $known ->
    [no] .
   *[yes] , by { $party }.
}
provinces-say-companies = { $engaged_company_count ->
    [0] No companies have shown interest or been active here.
   *[other] Active companies: { $active_company_count }. Interested only: { $interested_company_count }.
}
provinces-say-challenges = { $challenge_count ->
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
provinces-say-money = Spent: { MONEY($spent_dkk) }. Committed: { MONEY($committed_dkk) }.
provinces-say-money-none = No expenses are posted here.
provinces-say-money-unknown = { $unconverted_count ->
    [one] One voucher without a known rate is not counted.
   *[other] { $unconverted_count } vouchers without a known rate are not counted.
}
provinces-chart-title = Activities year by year
provinces-chart-alt = Bars with the number of activities a year, held and planned. { $takeaway }
provinces-chart-takeaway = { $name }: most activities were held in { $years } ({ $count ->
    [one] { $number }
   *[other] { $number } each year
}).
provinces-chart-none = { $name }: no dated activities held.
provinces-chart-held = held
provinces-chart-planned = planned
provinces-chart-part = { $name }, { $status }
provinces-table = Show as a table
provinces-agreements-title = Agreements and owners
provinces-agreements-title-guest = Agreements
provinces-promises-title = Open promises and next steps
provinces-ahead-title = Who goes there next
provinces-ahead-note = All Danish parties are shown, whatever the filters for party, status and period.
provinces-contacts-title = Last contacts
provinces-milestones-title = Milestones to come
provinces-companies-title = Interested and active companies
provinces-challenges-title = Challenges
provinces-money-title = Money spent here
provinces-illustrative = Figures and rows marked “illustrative” are invented for the sample.
provinces-column-presence = Contact
provinces-promise-agreement-step = the agreement’s next step
provinces-promise-contact-step = from the last contact
provinces-promise-inquiry = inquiry without an answer
provinces-engagement-active = active
provinces-engagement-interested = interested

provinces-part-label = Show
provinces-part-agreements = Agreements
provinces-part-promises = Promises
provinces-part-milestones = Milestones
provinces-part-ahead = Who goes next
provinces-part-contacts = Contacts
provinces-part-years = Year by year
provinces-part-companies = Companies
provinces-part-challenges = Challenges
provinces-part-money = Money
