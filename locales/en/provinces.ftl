# Provinces: what only the profile of a province says.

provinces-unplaced = No known province
provinces-brief = Travel brief
provinces-unplaced-explained = These are the rows that no province could be found for, including the desk’s shared costs. Correct the place in the export, and the row moves to its province.
provinces-unplaced-link = See the rows on the Data page
provinces-empty = There are no agreements, contacts, companies, challenges or expenses in { $name } with these filters. Choose another province, or remove a filter.
provinces-population = Population (2020)
provinces-gdp = GDP (2023)
provinces-gdp-per-capita = GDP per head (2023)
provinces-facts-source = Source: National Bureau of Statistics of China, www.stats.gov.cn: census of 2020 and annual data by province for 2023.
provinces-millions = { NUMBER($number, decimals: 1) } million
provinces-ten-thousands = { $number } · 10,000
provinces-gdp-amount = CNY { $number } billion
provinces-yuan = CNY { $number }
provinces-ahead-title = Who travels there next
provinces-ahead-note = All Danish parties are shown, whatever the filters for party, status and period.
provinces-companies-title = Interested and active companies
provinces-money-title = Money spent here
provinces-brief-for-guests = Denmark in { $name }
provinces-companies-note = { $count ->
    [0] no others are interested
    [one] and one other interested
   *[other] and { $count } others interested
}
provinces-agreements-none = There are no agreements here.
provinces-companies-none = No companies have shown interest or been active here.
provinces-money-none = No expenses are posted here.
