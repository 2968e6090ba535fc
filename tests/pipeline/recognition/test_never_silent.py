"""Ordinary sheets that were read wrong without a word, each beside those that look like it and are read as before."""

from pathlib import Path

import pytest

from tests.pipeline.specified import Case, specified

SPECIFIED = """
== Two tables whose headings say the same again are two
Besøg i Danmark | | | | Besøg i Kina | |                                     => (unknown-table)
Dato | Gæst | Vært | | Dato | Delegation | By                                => activities | title | start_date | end_date
04-05-2017 | Harbin Urban Planning Bureau | Aarhus Kommune | | 10-09-2017 | Borgmesterdelegation | Harbin => Borgmesterdelegation | 2017-09-10 | none; told status status-from-date
19-06-2017 | Wuxi Water Group | Aalborg Kommune | | 23-10-2017 | Vanddelegation | Wuxi => Vanddelegation | 2017-10-23 | none

== Two sides with the same headings are one table
| Dansk part | | | Kinesisk part | | |
Aftale | Navn | By | | Navn | By | | Underskrevet                            => agreements | danish_party | chinese_party
MoU vand | Aarhus Kommune | Aarhus | | Harbin Water | Harbin | | 2016-05-04  => Aarhus Kommune | Harbin Water
MoU varme | Odense Kommune | Odense | | Hefei Heating | Hefei | | 2017-05-04 => Odense Kommune | Hefei Heating

== Two sides with the same headings are one table, also where only one row of headings says which
Aftale | Dansk part | By | | Kinesisk part | By | | Underskrevet            => agreements | danish_party | chinese_place
MoU vand | Aarhus Kommune | Aarhus | | Harbin Water | Harbin | | 2016-05-04  => Aarhus Kommune | Harbin
MoU varme | Odense Kommune | Odense | | Hefei Heating | Hefei | | 2017-05-04 => Odense Kommune | Hefei

== Who pays beside a budget is no line of it
Budget 2019 | | | Finansiering |           => (unknown-table)
Post | 2019 | | Kilde | 2019               => budget 400000.00
Løn | 300000 | | Egenfinansiering | 150000 => (record)
Rejser | 100000 | | UM | 250000            => (record)
I alt | 400000 | | I alt | 400000          => (total)

== Years with a note each are one budget
Post | 2018 | Bemærkning | | 2019 | Bemærkning       => budget 290000.00; told unknown-headings {Bemærkning (1); Bemærkning (2)}
Løn | 100000 | to stillinger | | 120000 | to en halv => (record); (record)
Rejser | 40000 | | | 30000 | færre rejser            => (record); (record)

== Who pays under each year, and their total
| 2018 | | | 2019 | |
Post | Tilskud | Egenfinansiering | I alt | Tilskud | Egenfinansiering | I alt => budget 420000.00
Løn | 100000 | 50000 | 150000 | 120000 | 60000 | 180000                      => (record); (record); (record); (record)
Rejser | 40000 | 10000 | 50000 | 30000 | 10000 | 40000                       => (record); (record); (record); (record)

== Which of several columns under each year is the budget is asked [named Budget]
| 2018 | | | 2019 | |                                   =>
Post | Løn | Drift | I alt | Løn | Drift | I alt        => budget version-open
WP1 | 200000 | 50000 | 250000 | 210000 | 50000 | 260000 =>
WP2 | 100000 | 20000 | 120000 | 110000 | 20000 | 130000 =>

== A list of people with addresses is no register of companies
Navn | E-mail | By | Tilmeldt               => (contact-list)
Mette Holm | mh@example.com | Aarhus | 01-02-2018 =>
Lars Friis | lf@example.com | Odense | 02-03-2018 =>

== A person among organisations is no party and told
Aktivitet | Dato | Sted | Arrangør           => activities | danish_party
Møde | 14-03-2018 | Wuxi | Aarhus Kommune    => Aarhus Kommune; told status status-from-date
Besøg | 15-03-2018 | Wuxi | Odense Kommune   => Odense Kommune
Messe | 16-03-2018 | Wuxi | Mette Holm       => none; told danish_party party-person {Mette Holm}
Seminar | 17-03-2018 | Wuxi | Viborg Kommune => Viborg Kommune

== A total of words is one
Post | 2018 | 2019           => budget 250000.00
Løn | 200000 | 50000         => (record); (record)
I alt | se bilag | se bilag  => (total)

== A total without figures is one
Post | 2018 | 2019   => budget 250000.00
Løn | 200000 | 50000 => (record); (record)
I alt | - | ?        => (total)

== Who pays below the total is no line (1)
Post | 2019               => budget 700000.00
Løn | 480000              => (record)
Rejser | 220000           => (record)
I alt | 700000            => (total)
Egenfinansiering | 200000 => (summary)
Søges hos UM | 500000     => (summary)

== Who pays below the total is no line (2)
Post | 2019 | 2020                 => budget 550000.00
Salaries | 260000 | 130000         => (record); (record)
Travel | 110000 | 50000            => (record); (record)
Total costs | 370000 | 180000      => (total)
Finansiering                       => (title)
Own contribution | 120000 | 60000  => (summary)
Applied from MFA | 250000 | 120000 => (summary)
Total | 370000 | 180000            => (total)

== Lines of each source are costs
Post | 2019         => budget 300000.00
Tilskud fra UM      => (title)
Løn | 100000        => (record)
Rejser | 50000      => (record)
I alt | 150000      => (total)
Egenfinansiering    => (title)
Egne timer | 100000 => (record)
Rejser | 50000      => (record)
I alt | 150000      => (total)

== A second part of the same sum is told
Arbejdspakke | Beløb 2019  => budget 1000000.00
WP1 Kortlægning | 200000   => (record)
WP2 Demonstration | 300000 => (record)
Total | 500000             => (total)
WP3 Partnerskaber | 350000 => (record); told rows-below {2, 5, 6}
WP4 Formidling | 150000    => (record)
Total | 500000             => (total)

== Lines below the total are told where no total sums them
Post | 2019               => budget 550000.00
Løn | 200000              => (record)
Rejser | 100000           => (record)
I alt | 300000            => (total)
Egenfinansiering | 100000 => (record); told rows-below {2, 5, 6}
Søges hos UM | 150000     => (record)

== Lines above the last total are not told
Post | 2019              => budget 310000.00
Løn | 200000             => (record)
Rejser | 100000          => (record)
Personale i alt | 300000 => (total)
Revision | 10000         => (record)
I alt | 310000           => (total)

== Months of any office are no activities [named Kalender]
Måned | Aktivitet | Sted                   => (unknown-sheet)
Januar 2020 | Nytårskur | Aarhus
Februar 2020 | Vinterferie |
Marts 2020 | Generalforsamling | København

== Months with a place in China are activities [named Kalender]
Måned | Aktivitet | Sted                    => activities | start_date
Januar 2020 | Delegation | Wuxi             => 2020-01-01; told status status-from-date
Februar 2020 | Møde i styregruppen | Aarhus => 2020-02-01

== Months of a sheet that is named for activities are [named Aktiviteter]
Måned | Aktivitet | Sted                  => activities | start_date
Januar 2020 | Nytår med partnere | Aarhus => 2020-01-01; told status status-from-date
Februar 2020 | Workshop | Odense          => 2020-02-01

== Months of a sheet that is named for activities need no place [named Aktiviteter 2020]
Måned | Aktivitet | Land               => activities | start_date
Januar 2020 | Delegation om vand | Kina => 2020-01-01; told status status-from-date
Marts 2020 | Seminar om varme | Danmark => 2020-03-01

== Months of visits from a place in China are activities
Måned | Aktivitet | Sted                 => activities | start_date
Januar 2020 | Besøg fra Harbin | Aarhus  => 2020-01-01; told status status-from-date
Marts 2020 | Fjernvarmeseminar | Odense  => 2020-03-01

== A column without a heading is told
Dansk part | Kinesisk part | Underskrevet |                => agreements | danish_party; told unknown-headings {[D] (1)}
Aarhus Kommune | Harbin Municipality | 2016-05-04 | opsagt => Aarhus Kommune
Odense Kommune | Shaoxing Municipality | 2012-02-02 |      => Odense Kommune

== A column without a heading that counts the rows is not
| Dansk part | Kinesisk part | Underskrevet                 => agreements | danish_party; told unknown-headings {[E] (1)}
1 | Aarhus Kommune | Harbin Municipality | 2016-05-04 | ny  => Aarhus Kommune
2 | Odense Kommune | Shaoxing Municipality | 2012-02-02 |   => Odense Kommune

== Who pays below the total of subtotals is no line
Post | 2019              => budget 385000.00
Løn | 260000             => (record)
Rejser | 90000           => (record)
Subtotal | 350000        => (total)
Overhead 10% | 35000     => (record)
Total | 385000           => (total)
Egenfinansiering | 85000 => (summary)
Tilskud UM | 300000      => (summary)

== Two totals that are the same and none of both are told
Post | 2019 | 2020                   => budget 1100000.00
Udgifter i alt | 350000 | 200000     => (total)
Løn | 260000 | 150000                => (record); (record)
Rejser | 90000 | 50000               => (record); (record)
Finansiering i alt | 350000 | 200000 => (total)
Egenfinansiering | 100000 | 50000    => (record); (record); told rows-below {2, 6, 7}
Søges hos UM | 250000 | 150000       => (record); (record)

== Two parts may have the same total
Post | 2019          => budget 500000.00
WP1 i alt | 250000   => (total)
Løn | 200000         => (record)
Rejser | 50000       => (record)
WP2 i alt | 250000   => (total)
Tolk | 200000        => (record)
Messe | 50000        => (record)

== Totals of nothing are not the same
Post | 2019 | 2020   => budget 300.00
WP1 i alt | 0 | 0    => (total)
WP2 i alt | 0 | 0    => (total)
Løn | 100 | 200      => (record); (record)

== Two totals that are the same and one of both are not
Post | 2019            => budget 700000.00
WP1                    => (title)
Løn | 260000           => (record)
Rejser | 90000         => (record)
WP1 i alt | 350000     => (total)
WP2                    => (title)
Tolk | 300000          => (record)
Messe | 50000          => (record)
WP2 i alt | 350000     => (total)
Projekt i alt | 700000 => (total)
"""


@pytest.mark.parametrize("case", specified(SPECIFIED), ids=str)
def test_sheets(tmp_path: Path, case: Case) -> None:
    assert case.became(tmp_path) == case.said
