# Danish parties: what only the profile of a municipality, region or other Danish party says.

parties-kind = Type
parties-home = Based in
parties-chinese-name = Chinese name
parties-facts-source = The party’s type and home are as stated in its own agreements.
parties-empty = { SHOWN($name, form: "opening") } has no agreements, contacts, companies, challenges or expenses with these filters. Choose another party, or remove a filter.
parties-brief = Status brief
parties-brief-for-guests = { $name } in China
parties-ahead-title = Who travels next
parties-ahead-note = Plans of all Danish parties in the provinces where the party has agreements or is travelling itself, whatever the filters for status and period.
parties-companies-title = Companies
parties-money-title = Money spent on agreements and activities
parties-keep = Link and calendar
parties-keep-link = Save the link as a bookmark: it opens the page about { SHOWN($name, form: "within") } directly.
parties-feed-help = A calendar address shows what falls due for { SHOWN($name, form: "within") } in any calendar: next steps, milestones, activities, and expiries of agreements with the warnings before them. It works without sign-in for anyone who has it, and names no people.
parties-feed-make = Make a calendar address
parties-feed-made = Copy the address now; it is shown only this once. Paste it into your calendar as “subscribe from web”.
parties-feed-row = { $language }, made { DAY($date) }{ $known ->
    [yes] { " " }by { $who }
   *[no] { "" }
}
parties-feed-withdraw = Withdraw
parties-feed-withdraw-help = The address stops working at once.
parties-feed-none = No calendar address is in use.
feed-unknown = This calendar address does not exist or has been withdrawn.
feed-later = The calendar cannot be read just now. Try again in a while.
parties-due-note = { $count ->
    [one] one within 90 days
   *[other] { $count } within 90 days
}
parties-due-none = nothing due
parties-due-title = What falls due next
parties-companies-note = and { $count ->
    [0] none
    [one] one
   *[other] { $count }
} from elsewhere
parties-agreements-none = The party has no agreements.
parties-companies-none = No company in the lists is based in the area or took part in the activities.
parties-money-none = No expenses have been posted to the party’s agreements and activities.
