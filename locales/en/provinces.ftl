# Provinces: what only the profile of a province says.

provinces-unplaced = No known province
provinces-choose = Province
provinces-choose-help = The choice is kept in the address, so the link opens the same province. It replaces the province of the filters on this page; the other filters still apply.
provinces-against-help = Show another province beside it.
provinces-brief = Travel brief
provinces-brief-help = One or two pages to print about { $name }, with the chosen filters and as-of date.
provinces-brief-of = Travel brief: { $name }
provinces-unplaced-explained = These are the rows that no province could be found for, the desk’s shared costs among them. Correct the place in the export, and the row moves to its province.
provinces-unplaced-link = See the rows in data health
provinces-empty = There are no agreements, contacts, companies, challenges or expenses in { $name } with these filters. Choose another province, or remove a filter.
provinces-population = Population (2020)
provinces-gdp = GDP (2023)
provinces-gdp-per-capita = GDP per head (2023)
provinces-facts-source = Source: National Bureau of Statistics of China, www.stats.gov.cn: census of 2020 and annual data by province for 2023.
provinces-millions = { NUMBER($number, decimals: 1) } million
provinces-ten-thousands = { $number } · 10,000
provinces-gdp-amount = CNY { $number } billion
provinces-yuan = CNY { $number }
provinces-card-companies-note = { $interested_company_count ->
    [0] no others are interested
   *[other] and { $interested_company_count } interested only
}
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
provinces-say-companies = { $engaged_company_count ->
    [0] No companies have shown interest or been active here.
   *[other] Active companies: { $active_company_count }. Interested only: { $interested_company_count }.
}
provinces-say-money-none = No expenses are posted here.
provinces-ahead-title = Who goes there next
provinces-ahead-note = All Danish parties are shown, whatever the filters for party, status and period.
provinces-companies-title = Interested and active companies
provinces-money-title = Money spent here
provinces-brief-for-guests = Denmark in { $name }
provinces-brief-notes = Notes from the journey
provinces-brief-map-alt = Map of China with { $name } marked
