# Danish parties: what only the profile of a municipality, region or other Danish party says.

parties-choose = Municipality or party
parties-choose-help = The choice is in the address: save the link, and it opens the same party again. It replaces the Danish party of the filters on this page; the other filters still apply.
parties-against-help = Show another party beside it.
parties-kind = Kind
parties-home = Home
parties-chinese-name = Chinese name
parties-facts-source = Kind and home are what the party’s own agreements state.
parties-empty = { SHOWN($name, form: "opening") } has no agreements, contacts, companies, challenges or expenses with these filters. Choose another party, or remove a filter.
parties-invented = { SHOWN($name, form: "opening") } is invented for the sample.
parties-brief = Status brief
parties-brief-help = One or two pages to print about { SHOWN($name, form: "within") }, with the chosen filters and as-of date.
parties-brief-of = Status brief: { $name }
parties-brief-for-guests = { $name } in China
parties-brief-notes = Notes
parties-brief-map-alt = Map of China with the provinces marked where { SHOWN($name, form: "opening") } has agreements or plans
parties-card-due-note = { $due_90_count } within 90 days
parties-card-companies-note = and { $outside_company_count } from elsewhere
parties-say-agreements = { $agreement_count ->
    [0] { SHOWN($name, form: "opening") } has no agreements.
    [one] { SHOWN($name, form: "opening") } has one agreement; { $in_force_count ->
        [0] it is not in force.
       *[other] it is in force.
    }
   *[other] { SHOWN($name, form: "opening") } has { $agreement_count } agreements, { $in_force_count ->
        [0] none of them in force.
       *[other] { $in_force_count } of them in force.
    }
}
parties-say-companies = { $registered_count ->
    [0] No company in the lists is based in the area or took part in the activities.
   *[other] Companies from its own area: { $home_company_count }. Companies from elsewhere that took part in its activities: { $outside_company_count }.
}
parties-say-money-none = No expenses are posted on the party’s agreements and activities.
parties-ahead-title = Who goes next
parties-ahead-note = Plans of all Danish parties in the provinces where the party has agreements or goes itself, whatever the filters for status and period.
parties-companies-title = Companies
parties-money-title = Money spent on agreements and activities
parties-keep = Link and calendar
parties-keep-link = Save the link as a bookmark: it opens the page about { SHOWN($name, form: "within") } directly.
parties-feed-help = A calendar address shows what falls due for { SHOWN($name, form: "within") } in any calendar: next steps, milestones, activities and ends of agreements with their warnings. It works without sign-in for whoever has it, and names no persons.
parties-feed-make = Make a calendar address
parties-feed-made = Copy the address now; it is shown only this once. Paste it into your calendar as “subscribe from web”.
parties-feed-row = { $language }, made { DAY($date) }{ $known ->
    [yes] { " " }by { $who }
   *[no] { "" }
}
parties-feed-withdraw = Withdraw
parties-feed-withdraw-help = The address stops working at once.
parties-feed-none = No calendar address is in use.
feed-unknown = This calendar address does not exist or was withdrawn.
feed-later = The calendar can’t be read just now. Try again in a while.
