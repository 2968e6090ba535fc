"""Ordinary sheets that were read wrong without a word, each beside those that look like it and are read as before."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from pipeline.cells.cell import Kind
from pipeline.desk.confirmations import Confirmations, fact_key
from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline.drawn import rows, stage, totals, workbook
from tests.pipeline.specified import specified

VOUCHERS = "Dato | Bilag | Tekst | Beløb\n2019-05-02 | 77 | Stand | 4200\n2019-05-06 | 78 | Hotel | 98.125"
NORWEGIAN = "Bilag | Dato | Konto | Tekst | Debet | Kredit\n101 | 2021-02-03 | 7130 | Flybilletter | 14200 |\n103 | 2021-03-01 | 7140 | Tilbakebetaling hotell | | 800"


@pytest.mark.parametrize(
    ("shown", "currency"),
    [
        ("[$€-2] #,##0.00", "EUR"),
        ('_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-', "EUR"),
        ("[$¥-804]#,##0", "CNY"),
        ("[$¥-411]#,##0", "JPY"),
        ("#,##0 [$kr-41D]", "SEK"),
        ("[$USD] #,##0", "USD"),
        ("[$$-409]#,##0", "USD"),
        ("[$$-1009]#,##0", "CAD"),
        ('"$"#,##0', "USD"),
        ("#,##0 [$kr-406]", "DKK"),
        ('#,##0.00 "kr."', "DKK"),
        ("[Red]#,##0.00", "DKK"),
        ("GENERAL", "DKK"),
        ("[$-406]#,##0", "DKK"),
    ],
)
def test_a_currency_that_only_the_cells_are_shown_in(tmp_path: Path, shown: str, currency: str) -> None:
    sheet = shown_as(tmp_path, VOUCHERS, shown)
    assert rows(sheet, "amount", "currency") == [(Decimal("4200.00"), currency), (Decimal("98.13"), currency)]
    # Only what is read of it is in that currency: the cell stays the number that it is.
    assert [cell.kind for cell in sheet.sheet.row(1)[2:]] == [Kind.TEXT, Kind.NUMBER]


def shown_as(tmp_path: Path, picture: str, shown: str) -> StagedSheet:
    """The one sheet of a workbook of which the cells D2 and D3 have a number format."""
    path = workbook(tmp_path / "a.xlsx", {"Ark1": picture})
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["D2"].number_format = book.worksheets[0]["D3"].number_format = shown
    book.save(path)
    (sheet,) = stage(path).sheets
    return sheet


@pytest.mark.parametrize(
    ("heading", "shown", "amount", "told"),
    [
        ("Beløb (kr.)", "[$€-2] #,##0.00", ("4200.00", "EUR"), [("DKK", "EUR", "2")]),
        ("Beløb (kr.)", '#,##0.00 "kr."', ("4200.00", "DKK"), []),
        ("Beløb (t.kr.)", "[$€-2] #,##0.00", ("4200000.00", "EUR"), [("DKK", "EUR", "2")]),
        ("Beløb (1.000 EUR)", "[$€-2] #,##0.00", ("4200000.00", "EUR"), []),
        ("Beløb (USD)", "[$€-2] #,##0.00", ("4200.00", "EUR"), [("USD", "EUR", "2")]),
    ],
)
def test_a_currency_beside_that_of_the_heading_is_told(
    tmp_path: Path, heading: str, shown: str, amount: tuple[str, str], told: list[tuple[str, str, str]]
) -> None:
    sheet = shown_as(tmp_path, VOUCHERS.replace("Beløb", heading), shown)
    assert rows(sheet, "amount", "currency")[0] == (Decimal(amount[0]), amount[1])
    warned = [note.params for note in sheet.warnings if note.reason == "currency-shown"]
    assert [(facts["value"], facts["used"], facts["count"]) for facts in warned] == told


def test_a_total_of_amounts_that_are_shown_in_several_currencies_is_none(tmp_path: Path) -> None:
    picture = VOUCHERS + "\n2019-05-07 | 79 | Fly | 100\nI alt | | | 9000"
    reasons = [note.reason for note in shown_as(tmp_path, picture, "[$€-2] #,##0.00").warnings]
    assert ("total-differs" in reasons, "currency-shown" in reasons) == (False, False)
    assert shown_as(tmp_path, picture, "General").error is not None  # of one currency it is held back


@pytest.mark.parametrize(("answer", "told"), [("", ["NOK"]), ("kr.", []), ("NOK", [])])
def test_kroner_of_another_country_are_asked_once(tmp_path: Path, answer: str, told: list[str]) -> None:
    line = "Regnskap | Bilag | Dato | Konto | Tekst | Debet | Kredit"
    known = Confirmations(facts={"expenses": {fact_key("unit", line): answer}})
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Regnskap": NORWEGIAN}), known).sheets
    assert sheet.table is not None
    assert {row["currency"] for row in sheet.table.to_pylist()} == {"DKK" if answer == "kr." else "NOK"}
    assert totals(sheet) == {"amount": "13400.00"}
    assert [note.params["taken"] for note in sheet.warnings if note.reason == "unit-asked"] == told


test_sheets = specified("""
== Two tables whose headings say the same again are two
Besøg i Danmark | | | | Besøg i Kina | |                                     => (unknown-table)
Dato | Gæst | Vært | | Dato | Delegation | By                                => activities | title | start_date | end_date
04-05-2017 | Harbin Urban Planning Bureau | Aarhus Kommune | | 10-09-2017 | Borgmesterdelegation | Harbin => Borgmesterdelegation | 2017-09-10 | none; told status status-from-date
19-06-2017 | Wuxi Water Group | Aalborg Kommune | | 23-10-2017 | Vanddelegation | Wuxi => Vanddelegation | 2017-10-23 | none

== A zero in a row that might be headings is no year
Bilag | Dato | Post | Tekst | Beløb | Status    => expenses 125.50
| 01-02-2017 | | Marts i alt | 0 |              => (record)
1 | 01-02-2017 | Rejser | Fly | 125.5 | actual  => (record)

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

== A unit in brackets may have a remark behind it
Bidrag til budget 2020-2021 (1.000 kr., 2020-priser)
Post | 2020 | 2021                                   => budget 1385000.00; told unit-asked
Løn | 640 | 655                                      => (record); (record)
Rejser | 50 | 40                                     => (record); (record)

== A unit of a heading, too
Post | Budget 2020 (t.kr., 2020-priser) => budget 690000.00
Løn | 640                               => (record)
Rejser | 50                             => (record)

== Half a year is none
Post | Budget 2020 (t.kr., jan-jun) => (unknown-sheet)
Løn | 640
Rejser | 50

== The remark says which year, or which budget, as it does alone
Post | Budget (DKK, 2024) | Budget (DKK, 2025) => budget 1385.00
Løn | 640 | 655                                => (record); (record)
Rejser | 50 | 40                               => (record); (record)

== Budgets that differ by the remark are asked about [named Budget 2024]
Post | Budget (Danmark, t.kr.) | Budget (Kina, t.kr.) => budget version-open
Løn | 640 | 655
Rejser | 50 | 40

== Several currencies in brackets are no unit
Bilagsnr. | Dato | Tekst | Beløb (DKK, EUR eller CNY) => expenses 420.00 CNY 1480.00 DKK
1 | 04-02-2019 | Fly | 1480                           => (record); told amount currency-mixed
2 | 19-02-2019 | Hotel | CNY 420                      => (record)

== Lines are words, though one is an account and one a month [named Budget]
 | 2019 | 2020             => budget 330000.00
Løn | 40000 | 50000        => (record); (record)
Messe | 50000 | 60000      => (record); (record)
Maj 2019 | 40000 | 50000   => (record); (record)
4410 | 20000 | 20000       => (record); (record)
Revision | 0 | 0           => (record); (record)

== Thousands of a line above are those of headings that name a currency alone
Alle beløb i 1.000
Bilagsnr. | Dato | Tekst | Beløb (CNY) => expenses 19000.00; told unit-asked
1 | 04-02-2019 | Fly | 14.8            => (record)
2 | 19-02-2019 | Hotel | 4.2           => (record)

== Thousands of a line above, in kroner
Alle beløb i t.kr.
Post | Budget 2019 (kr.) | Budget 2020 (kr.) => budget 830000.00; told unit-asked
Løn | 410 | 420                              => (record); (record)

== Thousands of kroner are not those of another currency
Alle beløb i t.kr.
Post | Budget 2019 (EUR) | Budget 2020 (EUR) => budget 83000.00; told unit-asked
Løn | 41000 | 42000                          => (record); (record)

== Credits are in the currency of the line above, as debits are
Currency: CNY
Bilagsnr. | Dato | Tekst | Debet | Kredit => expenses 12000.00; told unit-asked
1 | 08-03-2019 | Hotel | 12600 |          => (record)
2 | 22-04-2019 | Refusion | | 600         => (record)

== Credits have the currency of their cells and the unit of their rows
Bilagsnr. | Dato | Tekst | Debet | Kredit | Enhed => expenses -300.00 CNY 12100.00 DKK
1 | 08-03-2019 | Hotel | 12.6 | | t.kr.           => (record)
2 | 22-04-2019 | Refusion | | 0.6 | t.kr.         => (record)
3 | 23-04-2019 | Refusion | | CNY 300 | kr.       => (record)
4 | 24-04-2019 | Taxa | 100 | | kr.               => (record)

== A column of units is read, so only the other is unknown
Bilagsnr. | Dato | Tekst | Beløb | Enhed | Farve => expenses 12700.00; told unknown-headings {Farve (1)}
1 | 08-03-2019 | Hotel | 12.6 | t.kr. | blå      => (record)
2 | 24-04-2019 | Taxa | 100 | kr. |              => (record)

== Yuan for other currencies are no kroner [named 汇率]
日期 | 美元/人民币 | 100日元/人民币 | 人民币/丹麦克朗     => exchange_rates | currency | dkk_per_unit
2019-03-01 | 6.6957 | 5.9982 | 0.97966 => CNY | 0.97966; told dkk_per_100 rate-for-one
2019-03-04 | 6.6928 | 5.9787 | 0.97951 => CNY | 0.97951; told dkk_per_100 rate-for-one

== Nor are rates below a line that names another currency
人民币汇率中间价                             => (unknown-sheet)
日期 | 美元 | 日元 | 港元
2019-03-01 | 669.57 | 5.9982 | 85.30
2019-03-04 | 669.28 | 5.9787 | 85.26

== Nor a list of them [named Rates]
RMB exchange rates        => (unknown-sheet)
Date | Currency | Rate
2019-03-01 | USD | 6.6957
2019-03-01 | HKD | 0.8530

== Rates below a line that names those listed are kroner [named Kurser]
Valutakurser EUR, USD og CNY
Dato | EUR | USD | CNY            => exchange_rates | currency | dkk_per_100; exchange_rates | currency | dkk_per_100; exchange_rates | currency | dkk_per_100
2019-03-01 | 746.1 | 655.6 | 97.8 => EUR | 746.1; USD | 655.6; CNY | 97.8

== Days that follow each other only with the month first are told
Event | Date | City                          => activities | start_date
Roundtable on plastics | 04/09/19 | Shanghai => 2019-09-04; told start_date date-ambiguous; told status status-from-date
Site visit Laogang | 04/11/19 | Shanghai     => 2019-11-04; told start_date date-ambiguous
Waste seminar | 06/03/19 | Shenzhen          => 2019-03-06; told start_date date-ambiguous
Clean air dialogue | 07/08/19 | Beijing      => 2019-08-07; told start_date date-ambiguous

== Days that follow each other with the day first are not
Event | Date | City                          => activities | start_date
Roundtable on plastics | 04/09/19 | Shanghai => 2019-09-04; told status status-from-date
Site visit Laogang | 04/10/19 | Shanghai     => 2019-10-04
Waste seminar | 06/11/19 | Shenzhen          => 2019-11-06
Clean air dialogue | 07/12/19 | Beijing      => 2019-12-07

== Nor are days in no order
Event | Date | City                          => activities | start_date
Roundtable on plastics | 04/09/19 | Shanghai => 2019-09-04; told status status-from-date
Site visit Laogang | 04/03/19 | Shanghai     => 2019-03-04
Waste seminar | 06/11/19 | Shenzhen          => 2019-11-06
Clean air dialogue | 07/02/19 | Beijing      => 2019-02-07

== Days of cells that follow each other only with the month first are told
Event | Date | City                => activities | start_date
Roundtable | 2019-09-04 | Shanghai => 2019-09-04; told start_date date-turned; told status status-from-date
Site visit | 2019-11-04 | Shanghai => 2019-11-04; told start_date date-turned
Seminar | 2019-03-06 | Shenzhen    => 2019-03-06; told start_date date-turned
Dialogue | 2019-08-07 | Beijing    => 2019-08-07; told start_date date-turned
Workshop | 2019-01-10 | Wuxi       => 2019-01-10; told start_date date-turned

== Cases of an office are no milestones of agreements
Sagsnummer | Titel | Oprettet | Sagsbehandler | Status | Afsluttet                             => (unknown-sheet)
EMN-2015-00871 | Samarbejdsaftale om sundhed | 07-04-2015 | Karin Toft | Lukket | 19-12-2018
EMN-2017-02240 | MoU om sundhed | 14-09-2017 | Karin Toft | Åben |
EMN-2018-01190 | Besøg fra Zhejiang | 29-05-2018 | Lars Holm | Lukket | 02-07-2018
EMN-2019-03315 | Delegation til Nanjing, uge 43 | 12-08-2019 | Lars Holm | Lukket | 03-12-2019

== Nor those of municipalities visits
Sagsnummer | Titel | Oprettet | Afsluttet | Status | Kommune           => (unknown-sheet)
S-1 | Sag om vand | 07-04-2015 | 19-12-2018 | Lukket | Aarhus Kommune
S-2 | Sag om affald | 14-09-2017 | 11-03-2019 | Lukket | Odense Kommune

== What has the number of an agreement is
Agreement no. | Title | Planned | Status   => milestones | agreement_id | due_date
A-015 | Site chosen | 11-10-2019 | planned => A-015 | 2019-10-11
A-016 | Contract | 22-07-2018 | done       => A-016 | 2018-07-22

== Who has signed is no party
我方城市 | 外方城市 | 签字日期 | 签字人(外方) | 类别                     => agreements | danish_party | chinese_place
江苏省南京市 | 奥尔堡市 | 2005.04.08 | Henning G. Jensen | 友好城市 => 奥尔堡市 | 江苏省南京市
浙江省绍兴市 | 欧登塞市 | 2014.11.17 | Anker Boye | 友好城市        => 欧登塞市 | 浙江省绍兴市

== A row of figures with 2000 among them heads no years
Budget Kina 2020
Konto | Navn | Jan | Feb | Mar       => budget 41030.00; told period year-asked
4310 | Rejser | 10000 | 0 | 25000    => (record); (record); (record)
4410 | Tolkning | 2000 | 2010 | 2020 => (record); (record); (record)

== Figures are no names of who took part
Aktivitet | Dato | Sted | Deltagere => activities | participants_count
Møde | 14-03-2018 | Wuxi | 8        => 8; told status status-from-date
Besøg | 15-03-2018 | Wuxi | 5/3     => rejected participants integer

== Figures with a plus between them are counted together, and a count keeps its note
Aktivitet | Dato | Sted | Deltagere => activities | participants_count
Møde | 14-03-2018 | Wuxi | 5 + 3    => 8; told participants approximate; told status status-from-date
Besøg | 15-03-2018 | Wuxi | 12 (4)  => 12; told participants approximate

== A last day alone is read where a place bears out that these are visits
Aktivitet | Slutdato | Sted => activities | end_date
Besøg | 15-03-2018 | Wuxi   => 2018-03-15; told status status-from-date
Møde | 16-03-2018 | Wuxi    => 2018-03-16

== A party that is called as a person is, beside others, is one
Titel | Dansk part | Kinesisk part | Underskrevet              => agreements | danish_party
Vand | Grundfos | Wuxi Water | 14-03-2018                      => Grundfos
Skibe | Peter Madsen Rederi | Shanghai Shipping | 15-04-2018 => Peter Madsen Rederi

== What a province was unsure of is told of its column
Problemejer | By | Provins | Udfordring => challenges | place | province
Wuxi Water | Wuxi | Jiansu | Tab i rør   => Wuxi | Jiansu; told province close-place
Wuhan Water | Wuhan | Hubei | Tab af tryk => Wuhan | Hubei

== What a province says beside its name is told
Virksomhed | Tema | Provins                   => interests | province
Aqua Nord A/S | jord | Jiangsu; ikke Zhejiang => Jiangsu; Zhejiang; told province place-part
Slamteknik ApS | luft | Jiangsu og Shandong   => Jiangsu; Shandong

== A word with a question mark is a doubt
Aktivitet | Dato | Sted | Status    => activities | status
Møde | 14-03-2018 | Wuxi | afholdt? => held; told status close-word
Besøg | 15-03-2018 | Wuxi | afholdt => held

== A province that is spelt nearly so is told
Virksomhed | Tema | Provins      => interests | province
Aqua Nord A/S | jord | Jiansu    => Jiansu; told province close-place
Slamteknik ApS | luft | Shandong => Shandong

== Organisers of whom not all are persons are parties but for these
Aktivitet | Dato | Sted | Arrangør    => activities | danish_party
Møde | 14-03-2018 | Wuxi | Mette Holm => none; told danish_party party-person; told status status-from-date
Besøg | 15-03-2018 | Wuxi | Grundfos  => Grundfos

== A credit note that only its type tells is a credit
Dato | Type | Bilag | Tekst | Beløb                      => expenses 12800.00 | amount
2025-04-02 | Faktura | 20011 | Fly til Shanghai | 22400  => 22400
2025-04-30 | Kreditnota | 20020 | Afbestilt billet | 9600 => -9600; told amount credits

== So is one that a document type in English tells
Date | Voucher | Description | Amount | Document type  => expenses 9500.00 | amount
2025-01-03 | V1 | Flight | 12000 | Invoice             => 12000
2025-01-09 | V2 | Refund flight | 2500 | Credit memo   => -2500; told amount credits

== One that has its minus stays as it is
Dato | Type | Bilag | Tekst | Beløb                       => expenses 12800.00 | amount
2025-04-02 | Faktura | 20011 | Fly til Shanghai | 22400   => 22400
2025-04-30 | Kreditnota | 20020 | Afbestilt billet | -9600 => -9600

== What is paid to a bureau for credit notes is a cost
Dato | Leverandør | Bilag | Tekst | Beløb                  => expenses 16900.00 | amount; told unknown-headings {Leverandør (2)}
2025-04-02 | Kreditnotabureauet | 1 | Gebyr, kreditnota | 7500 => 7500
2025-04-03 | SAS | 2 | Fly | 9400                          => 9400

== One that only its text tells is told
Dato | Bilag | Tekst | Beløb                              => expenses 36000.00 | amount
2025-01-03 | 1 | Faktura SAS, fly Shanghai | 24000        => 24000
2025-01-09 | 2 | Kreditnota SAS, fly Shanghai | 12000     => 12000; told credit-positive

== D and K below DK are sides
Dato | Bilag | Tekst | Beløb | DK            => expenses 9500.00 | amount
2025-01-03 | 1 | Fly | 12000 | D             => 12000
2025-01-09 | 2 | Refusion fly | 2500 | K     => -2500; told amount credits

== A half-year beside its year counts one of the two
Post | 1. halvår 2026 | Hele 2026  => budget version-open
Løn | 300000 | 610000
Rejser | 90000 | 150000

== Half-years and another year are three periods
Post | 1. halvår 2026 | 2. halvår 2026 | 2027  => budget 1225000.00
Løn | 300000 | 310000 | 615000                 => (record); (record); (record)

== Quarters below their year are told [named Budget]
Post | Periode | Beløb    => budget 1300000.00 | period
Løn | 2026 | 600000       => 2026
Løn | 2026 Q1 | 150000    => 2026-Q1; told period-within
Løn | 2026 Q2 | 450000    => 2026-Q2
Rejser | 2026 Q1 | 100000 => 2026-Q1

== Amounts that a line calls accumulated are told
Budget 2026 (akkumuleret)
Post | Q1 | Q2 | Q3          => budget 900000.00; told accumulated; told period year-asked
Løn | 150000 | 300000 | 450000 => (record); (record); (record)

== Millions of amounts that are whole already are told
By | Udfordring | Værdi (mio. kr.)  => challenges 67000000000000.00; told value unit-doubted
Wuxi | Utætte rør | 12000000        => (record)
Jinan | Kulkedler | 55000000        => (record)

== Millions of hundreds are not
By | Udfordring | Værdi (mio. kr.)  => challenges 670000000.00
Wuxi | Utætte rør | 120             => (record)
Jinan | Kulkedler | 550             => (record)

== A thousand in the corner is the unit [named Budget]
1000 | 2025 | 2026 | 2027   => budget 1830000.00
Løn | 600 | 610 | 620       => (record); (record); (record)

== A figure beside years in a row heads nothing
Post | 2025 | 2026 | 2027 | 100      => budget 1830000.00; told unknown-headings {100 (1)}
Løn | 600000 | 610000 | 620000 | 3   => (record); (record); (record)

== What a column calls income is no cost
Post | Type | 2026                => budget 750000.00; told funding_source guessed-heading
Løn | Udgift | 600000             => (record)
Rejser | Udgift | 150000          => (record)
Tilskud fra fond | Indtægt | 750000 => (income)

== Nor is it a voucher
Dato | Bilagsnr | Art | Tekst | Beløb                         => expenses 20000.00 | amount
2025-01-03 | 1 | Udgift | Fly | 12000                         => 12000
2025-01-09 | 2 | Indtægt | Tilskud fra fond | 250000          => (income)
2025-02-03 | 3 | Udgift | Hotel | 8000                        => 8000

== A column that calls all costs says nothing
Kategori | Post | 2026         => budget 750000.00
Udgifter | Løn | 600000        => (record)
Udgifter | Rejser | 150000     => (record)

== What is beside rates is told once [named Kurser]
Dato | EUR | USD | Ændring         => exchange_rates | dkk_per_100; told unknown-headings {Ændring (2)}; exchange_rates | dkk_per_100
2025-01-31 | 746.1 | 718.5 | 0.2 => 746.1; 718.5
2025-02-28 | 745.9 | 717.2 | -0.1 => 745.9; 717.2

== And a source of rates is read with each [named Kurser]
Valutakurser
Dato | EUR | USD | Kilde           => exchange_rates | fact_source; exchange_rates | fact_source
2025-01-31 | 746.1 | 718.5 | DNB => DNB; DNB

== A line that mentions another currency above rates of the euro that are kroner [named Kurser]
Valutakurser, ingen GBP siden 2021
Dato | EUR | USD             => exchange_rates | dkk_per_100; exchange_rates | dkk_per_100
2025-01-31 | 746.1 | 718.5 => 746.1; 718.5

== Norwegian kroner are others [named Kurser]
Valutakurser i norske kroner (NOK)   => (unknown-sheet)
Dato | EUR | USD
2025-01-31 | 11.75 | 11.31
2025-02-28 | 11.68 | 11.22

== An outcome that says cancelled and nothing else is the status
Dato | Aktivitet | Sted | Resultat                             => activities | status
03-03-2018 | Workshop | Wuxi | Aflyst på dagen, men notat udvekslet => held; told status status-from-date
04-04-2018 | Styregruppe | Nanjing | Aflyst                    => cancelled; told status status-in-title

== A heading that only a remark tells apart goes after the plain one
Aftale | Dansk part | Kinesisk by | Udløber (gammel) | Udløber            => agreements | expires_date; told unknown-headings {Udløber (gammel) (2)}
Vand i byen | Aarhus Kommune | Wuxi | 2018-05-03 | 2021-05-03            => 2021-05-03
Fjernvarme | Viborg Kommune | Harbin | 2017-09-30 | 2020-09-30           => 2020-09-30

== A remark alone is no question
Aftale | Dansk part (kommune) | Kinesisk by | Udløber (dato)              => agreements | danish_party | expires_date
Vand i byen | Aarhus Kommune | Wuxi | 2021-05-03                         => Aarhus Kommune | 2021-05-03

== The parties of a register are above their agreements
Kinesisk part | Indhold | Start | Slut | Status        => agreements | danish_party | status
Aarhus Kommune                                       => (title)
Harbin | Vand | 2003-10-23 | | Aktiv                  => Aarhus Kommune | active; told danish_party party-from-rows
Wuxi | Vand | 2016-05-04 | 2021-05-03 | Aktiv         => Aarhus Kommune | active
Odense Kommune                                       => (title)
Hangzhou | Affald | 2015-06-02 | 2018-06-01 | Ophørt  => Odense Kommune | ended
I alt 3 aftaler                                       => (total)

== Parties above agreements among other titles are asked for
Aftale | Kinesisk part | Underskrevet | Udløber | Status        => agreements sheet-missing-column danish_party
Aarhus Kommune                                                =>
Venskabsby | Harbin | 2003-10-23 | | Aktiv                      =>
Andre aftaler                                                 =>
Robotaftale | Hangzhou | 2015-06-02 | 2018-06-01 | Ophørt       =>

== Parties above agreements that name their own are titles
Aftale | Dansk part | Kinesisk part | Underskrevet        => agreements | danish_party
Aarhus Kommune                                          => (title)
Venskabsby | Aarhus Vand | Harbin | 2003-10-23            => Aarhus Vand
Vand | Aarhus Kommune | Wuxi | 2016-05-04                 => Aarhus Kommune

== Thousands of other kroner are no Danish ones (1)
Budget Kinasamarbete, belopp i tkr SEK     =>
Kostnadsslag | 2018 | 2019                 => budget 1220000.00 | currency; told unit-asked
Löner | 450 | 460                          => SEK; SEK
Resor | 150 | 160                          => SEK; SEK

== Thousands of other kroner are no Danish ones (2)
Post | Budget 2018 (t.kr. NOK) => budget 450000.00 | currency
Løn | 300                      => NOK
Rejser | 150                   => NOK

== Thousands of kroner are Danish
Post | Budget 2018 (t.kr.) => budget 450000.00 | currency
Løn | 300                  => DKK
Rejser | 150               => DKK

== A budget beside what was spent
Budgetopfølgning 2019                          =>
Konto | Årsbudget | Forbrug | Rest             => budget 420000.00; told unknown-headings {Forbrug (2); Rest (2)}; told period year-asked
Løn | 300000 | 221500 | 78500                  => (record)
Rejser | 120000 | 98400 | 21600                => (record)
I alt | 420000 | 319900 | 100100               => (total)

== A budget beside what was spent and is ordered
Opfølgning China Desk 2018                     =>
Art | Årsbudget | Disponeret | Forbrug | Restbudget => budget 420000.00; told unknown-headings {Disponeret (2); Forbrug (2); Restbudget (2)}; told period year-asked
Løn | 300000 | 0 | 221500 | 78500              => (record)
Rejser | 120000 | 12000 | 98400 | 9600         => (record)

== Which of two budgets beside what was spent counts is asked
Periode: 2019                                  =>
Konto | Budget ÅTD | Realiseret ÅTD | Årsbudget => budget version-open
Løn | 225000 | 221500 | 300000                 =>
Rejser | 90000 | 98400 | 120000                =>

== A year of two halves is none of days without a year
Regnskabsår 2018/19                    =>
Dato | Bilag | Tekst | Beløb           => expenses
'31.10 | 1001 | Løn oktober | 21000     => rejected posted_date date-no-year
'28.02 | 1002 | Løn februar | 21000     => rejected posted_date date-no-year

== Hours in the name of a meeting are no unit
Budget for 24-timers møde i Wuxi 2019  =>
Post | Beløb                           => budget 20000.00; told period year-asked
Hotel | 12000                          => (record)
Middag | 8000                          => (record)

== A budget beside what was spent until a day is of a year that is asked
Budgetopfølgning pr. 30.09.2019                =>
Konto | Årsbudget | Forbrug | Rest             => budget year-open
Løn | 300000 | 221500 | 78500                  =>
Rejser | 120000 | 98400 | 21600                =>

== The year above a budget that says so in its heading alone is asked
Økonomi 2019 (kr.)                   =>
Post | Budget | Forbrug              => budget 420000.00; told period year-asked
Løn | 300000 | 221500                => (record)
Rejser | 120000 | 98400              => (record)

== What was spent alone is no budget
Økonomi 2019 (kr.)        => (unknown-sheet)
Post | Forbrug | Rest     =>
Løn | 221500 | 78500      =>
Rejser | 98400 | 21600    =>

== Days without a year under accounts, in the year above them
Kontokort
Periode: 2018
Dato | Bilag | Tekst | Beløb              => expenses 35570.50 | posted_date | budget_line; told year-asked
Konto 2210 Løn                            => (title)
'12.03 | 1001 | Løn marts | 21000          => 2018-03-12 | 2210 Løn; told posted_date date-year-of-title; told budget_line line-from-title
Konto 2019 Rejser                         => (title)
'15.04 | 1003 | Fly Shanghai | 7450.5      => 2018-04-15 | 2019 Rejser; told posted_date date-year-of-title
'28.11 | 1004 | Hotel Wuxi | 7120          => 2018-11-28 | 2019 Rejser; told posted_date date-year-of-title

== Last days without a year are of the year above them, too
Aktiviteter 2018
Aktivitet | Slutdato | Sted => activities | end_date; told year-asked
Besøg | '15.03 | Wuxi       => 2018-03-15; told end_date date-year-of-title; told status status-from-date
Møde | '16.04 | Wuxi        => 2018-04-16; told end_date date-year-of-title

== Days that have their year need none
Periode: 2018
Dato | Bilag | Tekst | Beløb             => expenses 14570.50 | posted_date
15.04.2018 | 1003 | Fly Shanghai | 7450.5 => 2018-04-15
28-11-2018 | 1004 | Hotel Wuxi | 7120     => 2018-11-28

== Days without a year in one of two years are asked about
Regnskab 2018 | =>
Kontokort, udskrevet 14-02-2019 | =>
Dato | Bilag | Tekst | Beløb              => expenses 14570.50 | posted_date; told year-asked
'15.04 | 1003 | Fly Shanghai | 7450.5      => 2018-04-15; told posted_date date-year-of-title
'28.11 | 1004 | Hotel Wuxi | 7120          => 2018-11-28; told posted_date date-year-of-title

== Nothing is asked for the sake of a voucher's day where the others have their year
Bogføring, periode 01-01-2018 - 31-12-2019
Dato | Bilag | Tekst | Beløb              => expenses 28450.50 | posted_date
12.03.2018 | 1001 | Løn marts | 21000     => 2018-03-12
15.04.2018 | 1003 | Fly Shanghai | 7450.5 => 2018-04-15
'28.11 | 1004 | Hotel Wuxi | 7120          => rejected posted_date date-no-year

== Two headings that differ in a remark alone are asked about
Aftale | Dansk part | Kinesisk part | Udløber (udkast) | Udløber (endelig)        => agreements | expires_date; told expires_date guessed-heading
Vand i byen | Aarhus Kommune | Wuxi | 2020-05-03 | 2021-05-03                     => none
Fjernvarme | Viborg Kommune | Harbin | 2019-09-30 | 2020-09-30                    => none

== A remark on how a day is written tells nothing apart
Aftale | Dansk part | Kinesisk by | Udløber (gammel) | Udløber (dato) => agreements | expires_date
Vand i byen | Aarhus Kommune | Wuxi | 2019-05-03 | 2021-05-03         => 2021-05-03
Fjernvarme | Viborg Kommune | Harbin | 2018-09-30 | 2020-09-30        => 2020-09-30

== A heading without cells is no rival
Aftale | Dansk part | Kinesisk by | Udløber | Udløber (forlænget) => agreements | expires_date
Vand i byen | Aarhus Kommune | Wuxi | | 2021-05-03                 => 2021-05-03
Fjernvarme | Viborg Kommune | Harbin | | 2020-09-30                => 2020-09-30

== The same amount in two currencies is not asked about
Dato | Bilag | Tekst | Beløb (DKK) | Beløb (EUR)      => expenses 9170.00 | amount
2019-03-12 | 1 | Hotel Wuxi | 720 | 96.51             => 720
2019-03-14 | 2 | Fly | 8450 | 1132.71                 => 8450

== A column of currencies is one whatever its heading
Dato | Tekst | Beløb | Bemærkning                => expenses 1920.00 CNY 8450.00 DKK | currency
2019-03-12 | Hotel Wuxi | 1800 | CNY             => CNY
2019-03-14 | Fly | 8450 | DKK                    => DKK
2019-03-15 | Taxa Beijing | 120 | CNY            => CNY

== Remarks that name a currency now and then are told
Dato | Tekst | Beløb | Bemærkning                => expenses 10370.00 | currency; told unknown-headings {Bemærkning (2)}
2019-03-12 | Hotel Wuxi | 1800 | betalt i CNY    => DKK; told unit-in-remark
2019-03-14 | Fly | 8450 |                        => DKK
2019-03-15 | Taxa Beijing | 120 | CNY            => DKK; told unit-in-remark

== A column of currencies beside other amounts is theirs
Dato | Tekst | Beløb | Bestilt | Bemærkning        => expenses 10370.00 | currency; told unknown-headings {Bestilt (3); Bemærkning (3)}
2019-03-12 | Hotel Wuxi | 1800 | 1886 | CNY        => DKK
2019-03-14 | Fly | 8450 | 8450 | DKK               => DKK
2019-03-15 | Taxa Beijing | 120 | 126 | CNY        => DKK

== A budget of hours is none of money
Timebudget 2019                                 => (unknown-sheet)
Aktivitet | Q1 | Q2 | Q3 | Q4                   =>
Projektledelse | 120 | 110 | 80 | 130           =>
Delegationer | 60 | 40 | 20 | 70                =>

== A budget of hours in kroner is one of money
Timebudget 2019 (kr.)                           =>
Aktivitet | Q1 | Q2 | Q3 | Q4                   => budget 630.00; told period year-asked
Projektledelse | 120 | 110 | 80 | 130           => (record); (record); (record); (record)
Delegationer | 60 | 40 | 20 | 70                => (record); (record); (record); (record)

== Hours beside amounts are no budget of hours
Timebudget 2019
Post | Timer | Beløb        => budget 350000.00; told period year-asked
Projektleder | 400 | 300000 => (record)
Student | 200 | 50000       => (record)

== An amount on a sheet of hours is one of money [named Timer]
Budget 2019
Post | Beløb (kr.)    => budget 350000.00; told period year-asked
Projektleder | 300000 => (record)
Student | 50000       => (record)

== Hours in the name of a project are none of its budget
Budget for projekt 24 timer i Kina
Post | 2019 | 2020      => budget 1000000.00
Løn | 400000 | 300000   => (record); (record)
Rejser | 200000 | 100000 => (record); (record)

== Hours in kroner are money
Timebudget
Post | 2019 | 2020                => budget 700000.00
Løn | 400000 kr. | 300000 kr.     => (record); (record)

== A line of hours is a line
Budget 2019                                     =>
Post | Q1 | Q2                                  => budget 450.00; told period year-asked
Timer til projektledelse | 120 | 110            => (record); (record)
Delegationer | 120 | 100                        => (record); (record)

== Municipalities alone among companies are told, however many they are
Firma | CVR | Ansatte                => companies | name
Aarhus Kommune                       => Aarhus Kommune; told rows-lone
Grundfos A/S | 42856568 | 19000      => Grundfos A/S
Odense Kommune                       => Odense Kommune
Danfoss A/S | 20165715 | 27000       => Danfoss A/S

== Rows of two cells are not
Firma | CVR | Ansatte                => companies | name
Aarhus Vand A/S | | 300              => Aarhus Vand A/S
Grundfos A/S | 42856568 | 19000      => Grundfos A/S

== A planned day beside the one that came of it is asked about
Aktivitet | Sted | Planlagt dato | Faktisk dato | Status => activities | start_date; told start_date guessed-heading
Styregruppe | Wuxi | 2018-03-12 | 2018-03-19 | Afholdt   => none
Workshop | Harbin | 2018-09-03 | 2018-09-04 | Afholdt    => none

== A planned day beside that of something else is the day
Aktivitet | Sted | Planlagt dato | Registreret dato | Status => activities | start_date
Styregruppe | Wuxi | 2020-03-12 | 2019-03-19 | Planlagt      => 2020-03-12
Workshop | Harbin | 2020-09-03 | 2019-09-04 | Planlagt       => 2020-09-03

== A planned day alone is the day
Aktivitet | Sted | Planlagt dato | Oprettet | Status     => activities | start_date; told unknown-headings {Oprettet (2)}
Styregruppe | Wuxi | 2020-03-12 | 2019-03-19 | Planlagt  => 2020-03-12
Workshop | Harbin | 2020-09-03 | 2019-09-04 | Planlagt   => 2020-09-03

== Days of one year are of it
Periode: 01-01-2018 - 31-12-2018 | | | =>
Dato | Bilagsnr. | Tekst | Beløb       => expenses 9590.00; told year-asked
03-02 | 1 | Tolk | 1250                => (record); told posted_date date-year-of-title
17-11 | 2 | Fly | 8340                 => (record); told posted_date date-year-of-title

== Days of two years wait
Periode: 01-07-2018 - 30-06-2019 | | | =>
Dato | Bilagsnr. | Tekst | Beløb       => expenses year-open
03-08 | 1 | Tolk | 1250                =>
17-02 | 2 | Fly | 8340                 =>

== A day of a title waits
Kontoudskrift, udskrevet 12-01-2019 | | | =>
Dato | Bilagsnr. | Tekst | Beløb          => expenses year-open
03-08 | 1 | Tolk | 1250                   =>
17-02 | 2 | Fly | 8340                    =>

== The first and the second budget are no months
Post | 1. budget 2019 | 2. budget 2019 => budget version-open
Løn | 400000 | 430000                  =>
Rejser | 120000 | 90000                =>

== A budget that is numbered behind its word is no month
Post | Budget 1 2019 | Budget 2 2019 => budget version-open
Løn | 400000 | 430000                =>
Rejser | 120000 | 90000              =>

== Quarters by their numbers are
Post | 1. kvartal 2019 | 2. kvartal 2019 => budget 1040000.00
Løn | 400000 | 430000                    => (record); (record)
Rejser | 120000 | 90000                  => (record); (record)

== Months by their numbers are
Post | Budget 01/2019 | Budget 02/2019 => budget 1040000.00
Løn | 400000 | 430000                  => (record); (record)
Rejser | 120000 | 90000                => (record); (record)

== Years beside a column of quarters are nothing by themselves
Post | År | Kvartal | Beløb => (unknown-sheet)
Løn | 2018 | 1 | 120000     =>
Løn | 2018 | 2 | 120000     =>
Rejser | 2018 | 2 | 45000   =>

== Years beside a column of notes are periods
Post | År | Note | Beløb  => budget 165000.00
Løn | 2018 | 1 | 120000   => (record)
Rejser | 2018 | 2 | 45000 => (record)

== A credit note by a short type is a credit, told
Dato | Bilagstype | Nr. | Tekst | Beløb => expenses 19600.00
2019-03-01 | FAK | 8801 | Fly | 24500   => (record)
2019-03-20 | KRE | 8830 | Fly | 4900    => (record); told amount credits

== A creditor by a short type is none
Dato | Bilagstype | Nr. | Tekst | Beløb => expenses 29400.00
2019-03-01 | FIN | 8801 | Fly | 24500   => (record)
2019-03-20 | KRE | 8830 | Fly | 4900    => (record)

== A unit in the name of the sheet, asked [named Udgifter (t.kr.)]
Dato | Tekst | Bilag | Beløb           => expenses 73500.00; told unit-asked
2021-02-01 | Konsulentydelse | 11 | 45 => (record)
2021-03-01 | Rejse | 12 | 28.5         => (record)

== A figure in the name of the sheet is no unit [named Bevilling 882]
Dato | Tekst | Bilag | Beløb              => expenses 73500.00
2021-02-01 | Konsulentydelse | 11 | 45000 => (record)
2021-03-01 | Rejse | 12 | 28500           => (record)

== An outcome that begins with it says that nothing was held
Dato | Aktivitet | By | Bemærkning                       => activities
2020-01-14 | Vandseminar | Wuhan | 24 deltagere          => (record); told status status-from-date
2020-03-10 | Besøg | Wuhan | Aflyst pga. corona          => (record); told status status-in-title
2020-10-06 | Workshop | Wuhan | Aflyste punkter er sendt => (record)
2020-10-07 | Møde | Wuhan | Udskudt punkt blev behandlet => (record)

== An example in a form is no record
Dansk part | Kinesisk part | By | Underskrevet             => agreements
F.eks. Aarhus Kommune | Harbin | Harbin | 2010-01-01       => (note)
Hjørring Kommune | Weihai Harbour | Weihai | 2017-06-03    => (record)
Fxstrup Kommune | Zhangjiagang | Zhangjiagang | 2018-09-19 => (record)

== Rates of kroner in another currency are refused, in a column of their own, too
Måned | Valuta | RMB pr. DKK => (unknown-sheet)
2019-01-01 | CNY | 1.0352    =>
2019-02-01 | CNY | 1.0231    =>

== Kroner of a Swedish sheet are asked [named Huvudbok]
Ver.nr | Datum | Konto | Benämning | Text | Debet | Kredit             => expenses 10300.00; told voucher_id guessed-heading; told unit-asked
A12 | 2019-02-01 | 5800 | Resekostnader | Flyg Shanghai | 11200 |      => (record)
A19 | 2019-04-02 | 5830 | Kost och logi | Återbetalning hotell | | 900 => (record)

== Kroner of a Norwegian sheet are asked [named Regnskap]
Bilag | Dato | Konto | Tekst | Beløb kr.                => expenses 19500.00; told unit-asked
101 | 2021-02-03 | 7130 | Flybilletter Shanghai | 14200 => (record)
102 | 2021-02-15 | 7140 | Hotell Dalian | 5300          => (record)

== Amounts that are said to be Danish kroner are [named Regnskap]
Bilag | Dato | Konto | Tekst | Beløb DKK                => expenses 19500.00
101 | 2021-02-03 | 7130 | Flybilletter Shanghai | 14200 => (record)
102 | 2021-02-15 | 7140 | Hotell Dalian | 5300          => (record)

== Vouchers of a hotel abroad are Danish ones
Bilag | Dato | Konto | Tekst | Beløb kr.                         => expenses 6500.00
101 | 2021-02-03 | 7130 | Udgift til Hotell Nordic, Malmö | 1200 => (record)
102 | 2021-02-15 | 7140 | Rejse, Resor AB | 5300                 => (record)

== Foreign words in the texts of a Danish sheet say nothing
Bilag | Dato | Konto | Tekst | Beløb                             => expenses 22800.00
101 | 2021-02-03 | 7130 | Flug Frankfurt-Peking | 14200          => (record)
102 | 2021-02-15 | 7140 | Rechnung Dolmetscher und Fahrer | 5300 => (record)
103 | 2021-02-18 | 7140 | Resor AB, kostnad hotell | 3300        => (record)

== Nor below headings in English
Date | Voucher no. | Text | Amount     => expenses 12300.00
2019-02-01 | 1 | Interpreter | 8200    => (record)
2019-02-14 | 2 | Flug und Hotel | 4100 => (record)

== No German sheet has kroner of its own [named Ausgaben]
Datum | Beleg | Text | Betrag kr.                 => expenses 12300.00
2019-02-01 | 1 | Flug Peking | 8200               => (record)
2019-02-14 | 2 | Hotel und Dolmetscher | 4100     => (record)

== A scale in a heading has the currency of the line above
Valuta: EUR | |                    =>
Post | 2019 (1.000) | 2020 (1.000) => budget 125000.00; told unit-asked
Løn | 45 | 60                      => (record); (record)
Rejser | 8 | 12                    => (record); (record)

== A column that says what was cancelled is heard
Dato | Aktivitet | By | Aflyst        => activities
2019-04-02 | Seminar | Jinan |        => (record); told status status-from-date
2019-05-07 | Besøg | Jinan | x        => (record); told status status-in-title
2019-09-10 | Workshop | Qingdao | nej => (record)

== A column that says what was held is heard
Dato | Aktivitet | By | Gennemført => activities
2019-04-02 | Seminar | Jinan | Ja  => (record); told status status-from-date
2019-05-07 | Besøg | Jinan | Nej   => (record); told status status-blank

== A title that says why nothing was held says more
Dato | Aktivitet | By | Gennemført          => activities
2019-04-02 | AFLYST: Seminar | Jinan | Nej  => (record); told status status-in-title
2019-05-07 | Besøg | Jinan | Ja             => (record); told status status-from-date

== A column of notes below a word of status is not
Dato | Aktivitet | By | Aflyst          => activities
2019-04-02 | Seminar | Jinan |          => (record); told status status-from-date
2019-05-07 | Besøg | Jinan | se referat => (record)

== Vouchers of two years are no budget
Bilag | Dato | Tekst | Beløb 2018 | Beløb 2019 => (unknown-sheet)
1 | 2018-11-02 | Fly | 8800 |                  =>
2 | 2019-01-15 | Hotel | | 6100                =>

== Lines with the day of their last change are
Post | Senest ændret | Budget 2018 | Budget 2019 => budget 29900.00
Løn | 2018-11-02 | 8800 | 9000                   => (record); (record)
Rejser | 2019-01-15 | 6000 | 6100                => (record); (record)

== What happened in Danish towns are no activities [named Log]
Dato | Hændelse | Kommune              => (unknown-sheet)
2019-01-12 | Vandrør sprunget | Aarhus =>
2019-02-03 | Kloak stoppet | Odense    =>

== Activities of Danish parties that are headed as such are [named Log]
Dato | Aktivitet | Dansk part               => activities
2019-01-12 | Seminar om vand | Aarhus Kommune => (record); told status status-from-date
2019-02-03 | Workshop | Odense Kommune      => (record)

== Activities of Danish towns by a Chinese place are [named Log]
Dato | Aktivitet | Kommune                => activities
2019-01-12 | Delegation fra Wuxi | Aarhus => (record); told status status-from-date
2019-02-03 | Besøg i Harbin | Odense      => (record)

== Activities of Danish towns by the name of the sheet are [named Aktiviteter]
Dato | Aktivitet | Kommune            => activities
2019-01-12 | Seminar om vand | Aarhus => (record); told status status-from-date
2019-02-03 | Workshop | Odense        => (record)

== Students in Danish towns are no activities
Navn | Universitet | By | Fra | Til                => (unknown-sheet)
Wang Lei | AAU | Aalborg | 2019-09-01 | 2020-01-31 =>
Chen Yu | SDU | Odense | 2019-02-01 | 2019-06-30   =>

== A number of a credit note is told
Dato | Bilagsnr. | Tekst | Beløb  => expenses 12300.00
2019-02-01 | F10021 | Fly | 8200  => (record)
2019-02-14 | KN10044 | Fly | 4100 => (record); told credit-positive

== A number that begins with another letter is none
Dato | Bilagsnr. | Tekst | Beløb => expenses 12300.00
2019-02-01 | F10021 | Fly | 8200 => (record)
2019-02-14 | N10044 | Fly | 4100 => (record)

== An amount without a currency among others in a foreign one is told
Dato | Bilag | Tekst | Beløb           => expenses 2580.00 CNY 7714.00 DKK
2018-10-01 | 1 | Fly | 7.450 kr.       => (record)
2018-10-03 | 2 | Hotel | 1980 RMB      => (record)
2018-10-04 | 3 | Tog | 264             => (record); told amount currency-mixed {CNY, 1}
2018-10-05 | 4 | Gaver | 600 RMB       => (record)

== Each with its own currency, or nothing that has none, is told of nothing
Dato | Bilag | Tekst | Beløb           => expenses 1980.00 CNY 7450.00 DKK
2018-10-01 | 1 | Fly | 7.450 kr.       => (record)
2018-10-03 | 2 | Hotel | 1980 RMB      => (record)
2018-10-04 | 3 | Tog | 0               => (record)

== Kroner with and without their word are kroner
Dato | Bilag | Tekst | Beløb     => expenses 7714.00
2018-10-01 | 1 | Fly | 7.450 kr. => (record)
2018-10-04 | 2 | Tog | 264       => (record)

== A column of currencies says which
Dato | Bilag | Tekst | Beløb | Valuta => expenses 1980.00 CNY 264.00 DKK
2018-10-03 | 1 | Hotel | 1980 RMB | CNY => (record)
2018-10-04 | 2 | Tog | 264 | DKK        => (record)

== One period in another currency is told
Post | 2018 (EUR) | 2019 => budget 30000.00 DKK 900.00 EUR
Løn | 500 | 20000        => (record); (record); told budget_amount currency-mixed {EUR, 2}
Rejser | 400 | 10000     => (record); (record)

== A remark that states another currency is told
Post | Periode | Budget | Bemærkning       => budget 180000.00
Kontor | 2018 | 96000 |                    => (record)
Assistent | 2018 | 84000 | Beløb i RMB     => (record); told unit-in-remark {Beløb i RMB, DKK, Bemærkning, 1, 3}

== A remark that mentions one, or states that of the amounts, is told of nothing
Post | Periode | Budget | Bemærkning          => budget 210000.00
Kontor | 2018 | 96000 | kursen er 95 for CNY  => (record)
Assistent | 2018 | 84000 | Beløb i DKK        => (record)
Rejser | 2018 | 30000 | heraf 2.000 overført  => (record)

== In what was paid says no remark beside amounts of which the heading says the currency
Dato | Bilag | Tekst | Beløb i kr. | Note                  => expenses 9694.00
2019-03-12 | 1 | Hotel Wuxi | 1980 | faktura i EUR          => (record)
2019-03-14 | 2 | Fly | 7450 |                               => (record)
2019-03-15 | 3 | Taxa | 264 | Beløb i RMB                   => (record); told unit-in-remark

== What is carried forward is no voucher, and its total counts it
Dato | Bilag | Tekst | Udgift                => expenses 9700.00
2018-02-01 | | Overført fra januar | 4700    => (balance)
2018-02-13 | 3 | Hotel | 2600                => (record)
2018-02-19 | 4 | Fly | 7100                  => (record)
| | I alt | 14400                            => (total)

== Transport with a number, or among others without one, is a voucher
Dato | Bilag | Tekst | Udgift                => expenses 9980.00
2018-02-01 | 1 | Transport fra lufthavn | 280 => (record)
2018-02-13 | | Transport til hotel | 2600    => (record)
2018-02-19 | 4 | Fly | 7100                  => (record)

== Vouchers without numbers are vouchers
Dato | Tekst | Udgift                    => expenses 9980.00
2018-02-01 | Transport fra lufthavn | 280 => (record)
2018-02-13 | Hotel | 2600                => (record)
2018-02-19 | Fly | 7100                  => (record)

== Texts beside their numbers are the names of lines [named Budget]
Art | Artstekst | 2019       => budget 150.00 | budget_line
4210 | Rejser | 100          => Rejser
4350 | Tolk | 50             => Tolk

== What is paid to somebody first or last is a voucher, though it has no number
Dato | Bilag | Tekst | Udgift                            => expenses 34900.00
2018-02-13 | | Overført til Viborg Kommune | 25000       => (record)
2018-02-19 | 4 | Fly | 7100                              => (record)
2018-02-28 | 5 | Tolk | 2800                             => (record)

== A last line without a number that is not the sum of the others is a voucher
Dato | Bilag | Tekst | Udgift           => expenses 11900.00
2018-02-13 | 3 | Hotel | 2500           => (record)
2018-02-19 | 4 | Fly | 7100             => (record)
2018-02-28 | | Transport Wuxi | 2300    => (record)

== What the last line carries forward is the sum of the others
Dato | Bilag | Tekst | Udgift           => expenses 9600.00
2018-02-13 | 3 | Hotel | 2500           => (record)
2018-02-19 | 4 | Fly | 7100             => (record)
2018-02-28 | | Overført til næste ark | 9600 => (balance)

== The last line that sums all others is a total whatever it is called
Post | 2018 | 2019       => budget 330000.00
Løn | 100000 | 110000    => (record); (record)
Rejser | 40000 | 60000   => (record); (record)
Møder | 10000 | 10000    => (record); (record)
Summe | 150000 | 180000  => (total); told total-unlabelled

== A line that sums the two above it, of one year, may be a line
Post | 2018     => budget 300000.00
Løn | 100000    => (record)
Rejser | 50000  => (record)
Møder | 150000  => (record)

== A last line of another period that is as much as all before is a line
Periode | Post | Budget        => budget 600000.00
1. kvartal 2018 | Løn | 100000 => (record)
2. kvartal 2018 | Løn | 100000 => (record)
3. kvartal 2018 | Løn | 100000 => (record)
4. kvartal 2018 | Løn | 300000 => (record)

== So is one of another source, as where each pays half
Post | Finansiering | Periode | Budget => budget 400000.00
Løn | UM | 2018 | 100000               => (record)
Rejser | UM | 2018 | 50000             => (record)
Tolk | UM | 2018 | 50000               => (record)
Løn | Egen | 2018 | 200000             => (record)

== One that says the same period as all others is their total
Post | Periode | Budget     => budget 200000.00
Løn | 2018 | 100000         => (record)
Rejser | 2018 | 50000       => (record)
Tolk | 2018 | 50000         => (record)
Summe | 2018 | 200000       => (total); told total-unlabelled

== A last line that is the same as the only other amount is a line
Post | 2018 | 2019       => budget 200000.00
Løn | 100000 | 0         => (record); (record)
Rejser | 0 | 0           => (record); (record)
Tolk | 0 | 0             => (record); (record)
Overhead | 100000 | 0    => (record); (record)

== An amount that is merged over several rows counts once [merged D2:D3]
Dato | Bilag | Tekst | Beløb  => expenses 13200.00
2018-05-07 | 1 | Fly | 9000   => (record)
2018-05-07 | 1 | Skat |       => rejected amount missing; told amount-merged
2018-05-11 | 2 | Hotel | 4200 => (record)

== An amount of a budget that is merged over two lines counts once [merged B3:B4]
Post | 2018 | 2019                => budget 150000.00
Rejser | 50000 | 60000            => (record); (record)
Tolk | 20000 | 10000              => (record); (record)
Oversættelse | | 10000            => (record); told amount-merged
I alt | 70000 | 80000             => (total)

== A record over two rows is one [merged A2:A3 B2:B3 C2:C3 D2:D3]
Dato | Bilag | Tekst | Beløb  => expenses 13200.00
2018-05-07 | 1 | Fly | 9000   => (record)
| | |                         => (blank)
2018-05-11 | 2 | Hotel | 4200 => (record)

== A day and a number over several amounts are each one's [merged A2:A3 B2:B3]
Dato | Bilag | Tekst | Beløb  => expenses 13900.00
2018-05-07 | 1 | Fly | 9000   => (record)
| | Skat | 700                => (record)
2018-05-11 | 2 | Hotel | 4200 => (record)

== A line that is set in below a company is told
Virksomhed | By | Teknologi       => companies
Danfilter A/S | Nyborg | Filtre   => (record)
- afd. Odense | Odense | Filtre   => (record); told rows-set-in
Jysk Biogas ApS | Viborg | Biogas => (record)

== Companies that all begin with a bullet, and names with a dash, are told of nothing
Virksomhed | By | Teknologi         => companies
• Danfilter A/S | Nyborg | Filtre   => (record)
• Jysk Biogas ApS | Viborg | Biogas => (record)

== The same headings below a line of another year are another budget
Budget 2018     =>
Post | Beløb    => budget 120000.00 | period; told period year-asked
Rejser | 100000 => 2018
Tolk | 20000    => 2018
I alt | 120000  => (total)
                =>
Budget 2019     => (note)
Post | Beløb    => budget 165000.00 | period; told period year-asked
Rejser | 140000 => 2019
Tolk | 25000    => 2019
I alt | 165000  => (total)

== Below a line of the same year they are its next page
Budget 2018             =>
Post | Beløb            => budget 125000.00 | period; told period year-asked
Rejser | 100000         => 2018
                        =>
Budget 2018, fortsat    => (title)
Post | Beløb            => (heading)
Tolk | 25000            => 2018

== A column of signs says which amounts are credits
Dato | Bilag | Tekst | +/- | Beløb    => expenses 5350.00
2018-02-01 | 1 | Fly | + | 6400       => (record)
2018-02-03 | 2 | Refusion fly | - | 1400 => (record); told amount credits
2018-02-09 | 3 | Taxa | + | 350       => (record)

== Nor does it where its heading is called for something else
Dato | Bilag | Tekst | Moms | Beløb      => expenses 8150.00
2018-02-01 | 1 | Fly | + | 6400          => (record)
2018-02-03 | 2 | Hotel | - | 1400        => (record)
2018-02-09 | 3 | Taxa | + | 350          => (record)

== A column of dashes says nothing
Dato | Bilag | Tekst | Rabat | Beløb  => expenses 8150.00
2018-02-01 | 1 | Fly | - | 6400       => (record)
2018-02-03 | 2 | Hotel | - | 1400     => (record)
2018-02-09 | 3 | Taxa | - | 350       => (record)

== A note below that mentions another currency is told
Dato | Bilag | Tekst | Beløb             => expenses 1050.00
2018-02-01 | 1 | Flight | 640            => (record); told amount currency-mentioned
2018-02-03 | 2 | Hotel | 410             => (record)
                                         =>
Alle beløb er ekskl. moms og i EUR       => (note)

== Not one that says at which rate they were made kroner
Dato | Bilag | Tekst | Beløb             => expenses 1050.00
2018-02-01 | 1 | Flight | 640            => (record)
2018-02-03 | 2 | Hotel | 410             => (record)
                                         =>
Omregnet til kr. med kurs 745 for EUR    => (note)

== Nor one that says at which rates, and does not name the krone
Dato | Bilag | Tekst | Beløb             => expenses 1050.00
2018-02-01 | 1 | Flight | 640            => (record)
2018-02-03 | 2 | Hotel | 410             => (record)
                                         =>
Kurs EUR 7,45 og USD 6,30 er anvendt     => (note)

== A blank among foreign currencies is told
Dato | Bilag | Tekst | Beløb | Valuta => expenses 2740.00 CNY 80.00 DKK
2018-05-01 | 1 | Hotel | 2100 | CNY   => (record)
2018-05-02 | 2 | Taxa | 80 |          => (record); told amount currency-mixed {CNY, 1}
2018-05-03 | 3 | Middag | 640 | CNY   => (record)

== A blank among kroner is kroner
Dato | Bilag | Tekst | Beløb | Valuta => expenses 2820.00
2018-05-01 | 1 | Hotel | 2100 | DKK   => (record)
2018-05-02 | 2 | Taxa | 80 |          => (record)
2018-05-03 | 3 | Middag | 640 | DKK   => (record)

== A budget most of which is below zero is told
Post | Budget 2019 => budget -600000.00
Løn | -400000      => (record); told budget_amount mostly-negative
Rejser | -150000   => (record)
Møder | -50000     => (record)
I alt | -600000    => (total)

== A budget with one line below zero is none
Post | Budget 2019   => budget 500000.00
Løn | 400000         => (record)
Rejser | 150000      => (record)
Besparelse | -50000  => (record)

== People of Chinese partners are no problems
By | Organisation | Navn | Titel | Telefon          => (contact-list)
Wuxi | Wuxi Water | Zhou Lin | Director | 510 1234  =>
Yixing | Yixing Park | Wu Fei | Manager | 510 9999  =>

== A problem with whom to call is one
By | Problemejer | Titel | Kontaktperson | Telefon  => challenges | title
Wuxi | Wuxi Water | Slam | Zhou Lin | 510 1234      => Slam
Yixing | Yixing Park | Lugt | Wu Fei | 510 9999     => Lugt

== Rates below which the krone has one of its own are in another currency [named 汇率]
日期 | 美元 | 欧元 | 丹麦克朗           => (unknown-sheet)
2018-03-28 | 628.16 | 779.65 | 104.63 =>
2018-03-29 | 630.46 | 775.36 | 104.05 =>

== Rates beside the euro for one of itself are for a euro [named Valutakurser]
Dato | EUR | USD | CNY           => (unknown-sheet)
2018-03-28 | 1 | 1.2398 | 7.7998 =>
2018-03-29 | 1 | 1.2321 | 7.7468 =>

== A list of one currency below a line that names another is for that one [named Valutakurser]
Kurser pr. 1 EUR            => (unknown-sheet)
Dato | Valuta | Kurs        =>
2018-03-28 | USD | 1.2398   =>
2018-03-29 | USD | 1.2321   =>

== Below one that names all of several it is in kroner [named Valutakurser]
Kurser: EUR, USD og CNY     =>
Dato | Valuta | Kurs        => exchange_rates | currency | dkk_per_100
2018-03-28 | USD | 604.16   => USD | 604.16
2018-03-29 | USD | 605.46   => USD | 605.46

== Each of two tables beside each other has its own days [named Valutakurser]
Dato | EUR | | Dato | CNY                     => exchange_rates | rate_date | dkk_per_100; exchange_rates | rate_date | dkk_per_100
2018-03-28 | 745.02 | | 2018-04-26 | 95.50    => 2018-03-28 | 745.02; 2018-04-26 | 95.5
2018-03-29 | 744.9 | | 2018-04-27 | 95.9      => 2018-03-29 | 744.9; 2018-04-27 | 95.9

== A heading beside a column of currencies says for which one their rates are [named Rates]
Date | Currency | Rate per EUR  => (unknown-sheet)
2018-03-28 | USD | 1.24         =>
2018-03-29 | USD | 1.23         =>

== The krone for a hundred of itself is one [named Valutakurser]
Dato | EUR | USD | DKK              => exchange_rates | currency | dkk_per_100; exchange_rates | currency | dkk_per_100
2018-03-28 | 744.50 | 604.16 | 100  => EUR | 744.5; USD | 604.16
2018-03-29 | 744.60 | 605.46 | 100  => EUR | 744.6; USD | 605.46

== A remark says that a row does not hold, is there twice or was moved
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Note                        => agreements
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21 | Aktiv                      => (record)
Affald | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-03 | UDGÅR pr. 1/1 2018 => (record); told rows-void
Affald 2 | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-04 | Dublet af nr. 2  => (record)
Slam | Aarhus Kommune | Nanjing Kommune | Nanjing | 2016-11-15 | flyttet til 2019     => (record)

== So does one below a heading that is not known
Milepæl | Aftale | Frist | Merknad       => milestones
Plan | Aarhus–Wuxi | 2018-02-01 |        => (record)
Pilot | Aarhus–Wuxi | 2018-06-01 | Utgår => (record); told rows-void

== Remarks that begin with such a word and go on about something else say nothing of the row
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Note                                          => agreements
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21 | Udgår fra Kastrup kl. 10                     => (record)
Affald | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-03 | Flyttet til nyt kontor i rådhuset    => (record)
Slam | Aarhus Kommune | Nanjing Kommune | Nanjing | 2016-11-15 | Duplicate samples are taken each month => (record)
Varme | Aarhus Kommune | Baoding Kommune | Baoding | 2016-11-16 | Besøget blev ikke aflyst              => (record)

== A row whose own status says it needs no remark
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Status | Note                         => agreements
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21 | Aktiv |                              => (record)
Affald | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-03 | Opsagt | Opsagt pr. 1/1 2018 => (record)
Slam | Aarhus Kommune | Nanjing Kommune | Nanjing | 2016-11-15 | Aktiv |                        => (record)

== Answers by yes and no are no remarks
Virksomhed | Tema | Provins | Må kontaktes => interests
Grundfos A/S | Vand | Jiangsu | Ja         => (record)
Kamstrup A/S | Fjernvarme | Hebei | Nej    => (record)
DHI A/S | Vand | Shandong | Nej            => (record)

== A heading says that the rows with a day below it are no more
Virksomhed | CVR | By | Udmeldt                    => companies
Grundfos A/S | 83648813 | Bjerringbro |            => (record)
Kamstrup A/S | 21248118 | Skanderborg | 2017-12-31 => (record); told rows-void
DHI A/S | 36466871 | Hørsholm |                    => (record)

== Days that most rows have are no exception
Virksomhed | CVR | By | Ophørsdato                 => companies
Grundfos A/S | 83648813 | Bjerringbro | 2030-12-31 => (record)
Kamstrup A/S | 21248118 | Skanderborg | 2027-12-31 => (record)
DHI A/S | 36466871 | Hørsholm |                    => (record)

== Whom it is said of by a no is still there
Virksomhed | CVR | By | Udmeldt             => companies
Grundfos A/S | 83648813 | Bjerringbro | Nej => (record)
Kamstrup A/S | 21248118 | Skanderborg | Nej => (record)
DHI A/S | 36466871 | Hørsholm | -           => (record)

== That there is nothing to remark says nothing of the row
Virksomhed | Tema | Provins | Status | Kommentar     => interests
Grundfos A/S | Vand | Jiangsu | Interesseret | Ingen => (record)
Kamstrup A/S | Fjernvarme | Hebei | Aktiv | ingen    => (record)
DHI A/S | Vand | Shandong | Aktiv |                  => (record)

== Nor do a no with more behind it, the next step that is over, and a copy of a thing
Virksomhed | Tema | Provins | Status | Kommentar                      => interests
Grundfos A/S | Vand | Jiangsu | Interesseret | Nej, tak til nyhedsbrev => (record)
Kamstrup A/S | Fjernvarme | Hebei | Aktiv | No. 5 on the list          => (record)
DHI A/S | Vand | Shandong | Aktiv | Dublet af nøgle til standen        => (record)

== A next step that is over says nothing of the agreement
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Næste skridt              => agreements
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21 | Afsluttet                => (record)
Affald | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-03 | Aflyst, ny dato  => (record)
Slam | Aarhus Kommune | Nanjing Kommune | Nanjing | 2016-11-15 | Udgår              => (record)

== A name may begin with what is said of its row
Aftale | Dansk part | Kinesisk part | By | Underskrevet                           => agreements
UDGÅR - Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21                  => (record); told rows-void
Affald | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-03                  => (record)
Dublet af nr. 2 | Aarhus Kommune | Kunshan Kommune | Kunshan | 2014-02-04         => (record)

== So may the text of a voucher
Dato | Bilag | Tekst | Beløb                => expenses 15320.00
2018-03-05 | 501 | Togrejse | 840           => (record)
2018-03-12 | 502 | Fly Harbin | 7240        => (record)
2018-03-12 | 503 | Dublet: Fly Harbin | 7240 => (record); told rows-void

== No names of rows that do not hold
Dato | Bilag | Tekst | Beløb                         => expenses 1540.00
2018-03-05 | 501 | Aflyst, gebyr for hotel | 840      => (record)
2018-03-12 | 502 | Dublet af nøgle til kontoret | 200 => (record)
2018-03-12 | 503 | Udgår fra Kastrup, taxa | 500      => (record)

== Amounts in øre by their heading
Bilag | Dato | Tekst | Beløb i øre     => expenses 8080.50
801 | 2018-03-05 | Togrejse | 84050    => (record)
802 | 2018-03-12 | Fly Harbin | 724000 => (record)

== Amounts in øre by a line above, asked once
Alle beløb er i øre | | |              =>
Bilag | Dato | Tekst | Beløb           => expenses 8080.50; told unit-asked
801 | 2018-03-05 | Togrejse | 84050    => (record)
802 | 2018-03-12 | Fly Harbin | 724000 => (record)

== Kroner and øre are kroner
Bilag | Dato | Tekst | Beløb (kr. og øre) => expenses 8080.50
801 | 2018-03-05 | Togrejse | 840.5       => (record)
802 | 2018-03-12 | Fly Harbin | 7240      => (record)

== So are those that their heading names beside each other
Bilag | Dato | Tekst | Beløb kr./øre => expenses 8080.50
801 | 2018-03-05 | Togrejse | 840.5  => (record)
802 | 2018-03-12 | Fly Harbin | 7240 => (record)

== So are those whose heading is kroner before a bracket
Bilag | Dato | Tekst | Kr. (øre)     => expenses 8080.50
801 | 2018-03-05 | Togrejse | 840.5  => (record)
802 | 2018-03-12 | Fly Harbin | 7240 => (record)

== A line that says whether there are øre is no unit (1)
Beløb uden øre | | |                 =>
Bilag | Dato | Tekst | Beløb         => expenses 8080.00
801 | 2018-03-05 | Togrejse | 840    => (record)
802 | 2018-03-12 | Fly Harbin | 7240 => (record)

== A line that says whether there are øre is no unit (2)
Beløb med øre | | |                  =>
Bilag | Dato | Tekst | Beløb         => expenses 8080.50
801 | 2018-03-05 | Togrejse | 840.5  => (record)
802 | 2018-03-12 | Fly Harbin | 7240 => (record)

== Øre in a bracket, or behind what is more than a word, are one
Bilag | Dato | Tekst | Beløb (øre) ekskl. moms => expenses 8080.50
801 | 2018-03-05 | Togrejse | 84050            => (record)
802 | 2018-03-12 | Fly Harbin | 724000         => (record)

== A title that begins with ears is no unit
Øre, næse og hals | =>
Post | 2018         => budget 120000.00
Løn | 100000        => (record)
Rejser | 20000      => (record)

== No øre: what merely begins like them
Øredøvende godt budget 2018 | =>
Post | 2018                   => budget 101200.00
Øreværn | 1200                => (record)
Løn | 100000                  => (record)

== No øre: a clinic of ears
Budget for øre-, næse- og halsklinikken | =>
Post | 2018                               => budget 120000.00
Løn | 100000                              => (record)
Rejser | 20000                            => (record)

== What is there before and after each month is no budget
Post | Jan 2019 | Feb 2019 | Mar 2019      => budget 884000.00
Beholdning før | 120000 | 98000 | 151000   => (record); (record); (record); told rows-balance
Løn | 22000 | 20000 | 38000                => (record); (record); (record)
Tilskud | 0 | 73000 | 0                    => (record); (record); (record)
Beholdning efter | 98000 | 151000 | 113000 => (record); (record); (record)

== Lines of the same amount each month are no balances
Post | Jan 2019 | Feb 2019 | Mar 2019 => budget 102000.00
Løn | 15000 | 15000 | 15000           => (record); (record); (record)
Husleje | 15000 | 15000 | 15000       => (record); (record); (record)
Rejser | 0 | 8000 | 4000              => (record); (record); (record)

== What is spent in one period each, or not at all, is no balance
Post | 1. kvt. 2019 | 2. kvt. 2019 | 3. kvt. 2019 => budget 120000.00
Delegation 1 | 40000 | 0 | 0                      => (record); (record); (record)
Delegation 2 | 0 | 40000 | 0                      => (record); (record); (record)
Delegation 3 | 0 | 0 | 40000                      => (record); (record); (record)

== Lines that only partly agree are no balances
Post | Jan 2019 | Feb 2019 | Mar 2019 => budget 97000.00
Løn | 15000 | 16000 | 17000           => (record); (record); (record)
Husleje | 16000 | 18000 | 15000       => (record); (record); (record)

== One period has no before and after
Post | 2018 | 2019      => budget 62000.00
Løn | 15000 | 16000     => (record); (record)
Husleje | 16000 | 15000 => (record); (record)

== The headings once more in another language are no record (1)
日期 | 凭证号 | 摘要 | 金额               => expenses 4510.00
Date | Voucher no. | Description | Amount => (heading)
2019-01-04 | 101 | Hotel | 4200           => (record); told amount kroner-assumed
2019-01-09 | 102 | Taxi | 310             => (record)

== The headings once more in another language are no record (2)
Aftale | Dansk part | Kinesisk part | By | Underskrevet             =>
Agreement | Danish party | Chinese party | City | Signed            => agreements
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2017-09-21            => (record)

== A first record of words that head columns elsewhere is one
Aktivitet | Type | Dato | Sted            => activities
Møde | Møde | 2018-03-05 | Beijing        => (record); told status status-from-date
Seminar | Seminar | 2018-05-14 | Wuxi     => (record)

== Costs with a minus beside income
Post | 2018 | 2017                  => budget 27000.00
Salg af billetter | 300000 | 250000 => (record); (record)
Salg af bøger | 100000 | 100000     => (record); (record)
Lønninger | -280000 | -260000       => (record); (record); told signs-mixed
Rejser | -95000 | -88000            => (record); (record)

== Where most have one that is told alone
Post | 2018 | 2017                  => budget 27000.00
Salg af billetter | 400000 | 350000 => (record); (record)
Lønninger | -280000 | -260000       => (record); (record); told budget_amount mostly-negative
Rejser | -95000 | -88000            => (record); (record)

== One line with a minus is a correction
Post | 2018 | 2017          => budget 712000.00
Lønninger | 280000 | 260000 => (record); (record)
Rejser | 95000 | 88000      => (record); (record)
Rabat | -5000 | -6000       => (record); (record)

== A few lines with a minus among many are corrections
Post | 2018         => budget 409000.00
Løn | 280000        => (record)
Rejser | 95000      => (record)
Møder | 20000       => (record)
Trykning | 15000    => (record)
Revision | 10000    => (record)
Rabat fly | -5000   => (record)
Rabat hotel | -6000 => (record)

== Lines with a minus in one period alone are moved
Post | 2018 | 2019       => budget 580000.00
Løn | 280000 | 100000    => (record); (record)
Rejser | -95000 | 195000 => (record); (record)
Møder | -20000 | 120000  => (record); (record)

== A last line that is as much as all others by chance is told
Post | 2018          => budget 150000.00
Løn | 100000         => (record)
Rejser | 30000       => (record)
Møder | 20000        => (record)
Konsulenter | 150000 => (total); told total-unlabelled

== One that says total needs no word
Post | 2018             => budget 150000.00
Løn | 100000            => (record)
Rejser | 30000          => (record)
Møder | 20000           => (record)
Udgifter i alt | 150000 => (total)

== One without a label needs none
Post | 2018    => budget 150000.00
Løn | 100000   => (record)
Rejser | 30000 => (record)
Møder | 20000  => (record)
| 150000       => (total)

== One that is not the sum is a line
Post | 2018          => budget 300001.00
Løn | 100000         => (record)
Rejser | 30000       => (record)
Møder | 20000        => (record)
Konsulenter | 150001 => (record)

== How each payment was made kroner is no list of rates [named Rejseafregning]
Rejse til Wuxi | | | | |                                   => (unknown-sheet)
Dato | Hvad | Beløb i valuta | Valuta | Kurs | Beløb i DKK =>
2018-05-27 | Taxi | 180 | CNY | 98.5 | 177.3               =>
2018-05-28 | Hotel | 2400 | CNY | 98.5 | 2364              =>
2018-05-30 | Middag | 1150 | CNY | 98.5 | 1132.75          =>

== With their numbers they are vouchers, in the kroner that they were made
Dato | Bilag | Beskrivelse | Valuta | Beløb | Kurs | DKK           => expenses 1142.40 | text | amount | currency; told unknown-headings {Valuta (1); Beløb (1); Kurs (1)}
12-03-2018 | 1 | Hotel | CNY | '1.200,00 | '95,20 | '1.142,40      => Hotel | 1142.4 | DKK

== For how many each rate is may be called an amount
Dato | Valuta | Beløb | Kurs   => exchange_rates
2018-05-27 | CNY | 100 | 98.5  => (record)
2018-05-28 | EUR | 100 | 744.5 => (record)
2018-05-30 | USD | 100 | 640.1 => (record)

== Rates with a remark beside them
Dato | Valuta | Kurs | Bemærkning => exchange_rates
2018-05-27 | CNY | 98.5 | Rejse   => (record)
2018-05-28 | EUR | 744.5 | Hotel  => (record)
2018-05-30 | USD | 640.1 |        => (record)

== Rates with the change since the day before
Dato | Valuta | Kurs | Ændring  => exchange_rates
2018-05-27 | CNY | 98.5 | 0.3   => (record)
2018-05-28 | EUR | 744.5 | -0.1 => (record)
2018-05-30 | USD | 640.1 | 1.2  => (record)

== A grant that was received is no spending without a word
Modtagne tilskud | | |                           =>
Dato | Tilskudsgiver | Bilag | Beløb             => expenses 225000.00; told amount income-doubted
2017-03-01 | Erhvervsstyrelsen | 17/221 | 150000 => (record)
2018-03-01 | Region Midtjylland | 18/119 | 75000 => (record)

== What was spent of a grant is spending
Forbrug af bevilling | | |                       =>
Dato | Finansieringskilde | Bilag | Beløb        => expenses 225000.00
2017-03-01 | Erhvervsstyrelsen | 17/221 | 150000 => (record)
2018-03-01 | Region Midtjylland | 18/119 | 75000 => (record)

== So is what the vouchers of a grant say for what they are
Tilskud Erhvervsstyrelsen | | | |                       =>
Dato | Finansieringskilde | Bilag | Tekst | Beløb       => expenses 22500.00
2017-03-01 | Erhvervsstyrelsen | 17/221 | Fly | 15000   => (record)
2018-03-01 | Region Midtjylland | 18/119 | Hotel | 7500 => (record)

== So is a list by payer whose title names no grant
Bilag 2018 | | |                                =>
Dato | Finansieringskilde | Bilag | Beløb       => expenses 22500.00
2018-03-01 | Erhvervsstyrelsen | 17/221 | 15000 => (record)
2018-04-01 | Region Midtjylland | 18/119 | 7500 => (record)

== What takes another voucher back without a minus is told
Dato | Bilag | Tekst | Beløb               => expenses 15320.00
2018-03-05 | 501 | Togrejse | 840          => (record)
2018-03-12 | 502 | Fly Harbin | 7240       => (record)
2018-03-14 | 503 | Storno bilag 502 | 7240 => (record); told credit-positive

== With its minus it needs no word
Dato | Bilag | Tekst | Beløb                => expenses 840.00
2018-03-05 | 501 | Togrejse | 840           => (record)
2018-03-12 | 502 | Fly Harbin | 7240        => (record)
2018-03-14 | 503 | Storno bilag 502 | -7240 => (record)

== Of another amount it may be something else
Dato | Bilag | Tekst | Beløb          => expenses 8280.00
2018-03-05 | 501 | Togrejse | 840     => (record)
2018-03-12 | 502 | Fly Harbin | 7240  => (record)
2018-03-14 | 503 | Storno-gebyr | 200 => (record)

== Equal amounts that take nothing back are two purchases
Dato | Bilag | Tekst | Beløb                       => expenses 14680.00
2018-03-05 | 501 | Reverse osmosis, membran | 7240 => (record)
2018-03-12 | 502 | Fly Harbin | 7240               => (record)
2018-03-14 | 503 | Tilmelding | 200                => (record)

== In and out are the signs of amounts
Dato | Bilag | Tekst | Ind/ud | Beløb        => expenses 840.00
2018-03-05 | 501 | Togrejse | Ud | 840       => (record)
2018-03-12 | 502 | Fly Harbin | Ud | 7240    => (record)
2018-03-14 | 503 | Refusion fly | Ind | 7240 => (record); told amount credits

== Two words of another thing are none
Dato | Bilag | Tekst | Drift/anlæg | Beløb   => expenses 17080.00
2018-03-05 | 501 | Togrejse | Drift | 840    => (record)
2018-03-12 | 502 | Fly Harbin | Drift | 7240 => (record)
2018-03-14 | 503 | Pumpe | Anlæg | 9000      => (record)

== Nor are other words below such a heading
Dato | Bilag | Tekst | Ind/ud | Beløb      => expenses 8080.00
2018-03-05 | 501 | Togrejse | Aarhus | 840 => (record)
2018-03-12 | 502 | Fly Harbin | Ud | 7240  => (record)

== Nor is one direction alone
Dato | Bilag | Tekst | Ind/ud | Beløb     => expenses 8080.00
2018-03-05 | 501 | Togrejse | Ud | 840    => (record)
2018-03-12 | 502 | Fly Harbin | Ud | 7240 => (record)

== A voucher whose text says that it is void
Dato | Bilag | Tekst | Beløb                     => expenses 5610.00
2019-02-01 | 1 | Fly | 720                       => (record)
2019-02-03 | 2 | ANNULLERET Taxa Pudong | 240    => (record); told rows-void
2019-02-05 | 3 | Storneret: hotel | 2900         => (record)
2019-02-09 | 4 | Bortfalder - betalt før | 850   => (record)
2019-02-11 | 5 | Middag (annulleret) | 900       => (record)

== What is named after what may be void is none
Dato | Bilag | Tekst | Beløb                          => expenses 6380.00
2019-02-04 | 3 | Annulleringsforsikring | 310         => (record)
2019-02-05 | 4 | Bortfaldsydelse | 90                 => (record)
2019-02-06 | 5 | Slettestrand, kort | 40              => (record)
2019-02-11 | 6 | Ophørsudsalg - stole | 1200          => (record)
2019-02-12 | 7 | Cancellation fee SAS | 400           => (record)
2019-02-13 | 8 | Møde om udkast til aftale | 640      => (record)
2019-02-14 | 9 | Aflyst workshop, lokaleleje | 3700   => (record)

== Nor is what has another room
Dato | Bilag | Tekst | Note | Beløb                       => expenses 1840.00
2019-01-04 | 1 | Stole | Flyttet til lokale 2014 | 1200    => (record)
2019-01-09 | 2 | Fortæring | Flyttet til maj 2019 | 640    => (record); told rows-void

== Money received without a minus among expenses
Dato | Bilag | Tekst | Beløb                         => expenses 12300.00
2018-04-01 | 1 | Hotel Changsha | 3100               => (record)
2018-04-05 | 2 | Modtaget fra Vandcenter Syd | 5000  => (record); told credit-positive
2018-04-06 | 3 | Tolk | 2600                         => (record)
2018-04-12 | 4 | Indbetaling fra deltager | 900      => (record)
2018-04-14 | 5 | Refusion af visum | 700             => (record)

== With its minus it is as it should be
Dato | Bilag | Tekst | Beløb                          => expenses -1900.00
2018-04-01 | 1 | Hotel Changsha | 3100                => (record)
2018-04-05 | 2 | Modtaget fra Vandcenter Syd | -5000  => (record)

== What begins like it is none
Dato | Bilag | Tekst | Beløb                        => expenses 9710.00
2018-04-01 | 1 | Modtagelse for delegation | 4400   => (record)
2018-04-05 | 2 | Indbetaling til messen | 5000      => (record)
2018-04-06 | 3 | Refusionsgebyr | 110               => (record)
2018-04-07 | 4 | Refusion til deltager | 150        => (record)
2018-04-08 | 5 | Modtaget faktura, tolk | 50        => (record)

== A draft is loaded and told
UDKAST – ikke godkendt |   =>
Post | 2020                => budget 250000.00; told draft {UDKAST – ikke godkendt}
Rejser | 90000             => (record)
Løn | 160000               => (record)

== So is what its sheet calls one [named Budget 2020 (forslag)]
Post | 2020                => budget 250000.00; told draft
Rejser | 90000             => (record)
Løn | 160000               => (record)

== And agreements that nobody has signed
Udkast til aftaler |                                                =>
Aftale | Dansk part | Kinesisk part | By | Udløber                  => agreements; told draft
Vand | Aarhus Kommune | Wuxi Kommune | Wuxi | 2022-09-21            => (record)
Varme | Aarhus Kommune | Baoding Kommune | Baoding | 2023-11-16     => (record)

== A line that mentions a draft or proposal calls nothing one (1)
Godkendt på grundlag af udkast |   =>
Post | 2020                => budget 250000.00
Rejser | 90000             => (record)
Løn | 160000               => (record)

== A line that mentions a draft or proposal calls nothing one (2)
Forslag fra udvalget er indarbejdet |   =>
Post | 2020                => budget 250000.00
Rejser | 90000             => (record)
Løn | 160000               => (record)

== So does a note below that is about something else
Post | 2020                => budget 250000.00
Rejser | 90000             => (record)
Løn | 160000               => (record)
Forslag til ændringer sendes til Anne Gammelgaard   => (note)
Forslag: 3 ture i stedet for 4                      => (note)
Ophørte aftaler er ikke med                         => (note)
Priserne er to år gamle                             => (note)

== One that calls the rows a draft is told
Post | 2020                => budget 250000.00; told draft {Ikke godkendt af styrelsen endnu}
Rejser | 90000             => (record)
Løn | 160000               => (record)
Ikke godkendt af styrelsen endnu   => (note)

== A house may be called as what is old is [named Budget Gammelgaard]
Post | 2020                => budget 250000.00
Rejser | 90000             => (record)
Løn | 160000               => (record)

== A line of a budget for a draft is one
Budget |                          =>
Post | 2020                       => budget 250000.00
Udkast til aftale, advokat | 90000  => (record)
Forslagskasse | 160000            => (record)

== What comes in is no cost of a budget
Post | 2019                     => budget 405000.00
Løn | 200000                    => (record)
Rejser | 60000                  => (record)
Indtægt: deltagergebyr | 40000  => (record); told rows-income
Tilskud fra EU | 105000         => (record)

== Nor of one whose lines state their period
Budgetpost | Periode | Budget     => budget 300000.00
Løn | 2019 | 200000               => (record)
Tilskud fra EU | 2019 | 100000    => (record); told rows-income

== What is given to others or comes from China is one
Post | 2019                         => budget 165000.00
Løn | 100000                        => (record)
Tilskud til rejser | 60000          => (record)
Partnere fra Kina, rejse | 5000     => (record)
Indtægtsdækket rådgiver | 0         => (record)

== A list of nothing but funding is one of who pays
Post | 2019                    => budget 300000.00
Tilskud fra staten | 200000    => (record)
Tilskud fra EU | 100000        => (record)

== Money paid back begins in its own way
Dato | Bilag | Tekst | Beløb                         => expenses 14700.00
2018-01-12 | 1 | Stand | 12000                       => (record)
2018-01-21 | 2 | Tilbagebetaling fra hotel | 900     => (record); told credit-positive
2018-01-22 | 3 | Momsrefusion 1. kvt. | 1500         => (record)
2018-01-23 | 4 | Returrejse Wuxi | 300               => (record)

== Three lines of a cell are three companies, two may be a name [named Interesser]
Tema | Provins | Virksomheder             => interests | company_name
Vand | Hunan | NIRAS\\nDHI\\nKrüger       => NIRAS; DHI; Krüger
Jord | Hunan | Danish\\nCrown             => Danish Crown
Luft | Hunan | FLSmidth                   => FLSmidth

== What is called void by its sheet is told [named Udgåede aftaler]
Aftale | Dansk part | Kinesisk part | By | Underskrevet            => agreements; told draft
Skole | Aarhus Kommune | Harbin Kommune | Harbin | 2009-05-02      => (record)
Kunst | Odense Kommune | Shaoxing Kommune | Shaoxing | 2011-05-02  => (record)

== So are vouchers [named Slettede]
Dato | Bilag | Tekst | Beløb     => expenses 2800.00; told draft
2018-01-15 | 7 | Stole | 700     => (record)
2018-01-25 | 8 | Hotel | 2100    => (record)

== So is an old budget [named Budget 2019 (gammel)]
Post | 2019        => budget 350000.00; told draft
Løn | 280000       => (record)
Rejser | 70000     => (record)

== Old vouchers are as good as new ones [named Gamle bilag]
Dato | Bilag | Tekst | Beløb     => expenses 2800.00
2018-01-15 | 7 | Stole | 700     => (record)
2018-01-25 | 8 | Hotel | 2100    => (record)

== A place may be called old [named Gammel Estrup]
Aftale | Dansk part | Kinesisk part | By | Underskrevet            => agreements
Skole | Aarhus Kommune | Harbin Kommune | Harbin | 2009-05-02      => (record)
Kunst | Odense Kommune | Shaoxing Kommune | Shaoxing | 2011-05-02  => (record)

== So may a street of a budget [named Gammelt Torv budget]
Post | 2019        => budget 350000.00
Løn | 280000       => (record)
Rejser | 70000     => (record)

== Where each row says how it stands the name of the sheet says no more [named Gamle aftaler]
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Status             => agreements
Skole | Aarhus Kommune | Harbin Kommune | Harbin | 2009-05-02 | Udløbet      => (record)
Kunst | Odense Kommune | Shaoxing Kommune | Shaoxing | 2011-05-02 | Aktiv    => (record)

== The text of a voucher says its amount in another currency
Dato | Bilag | Tekst | Beløb                     => expenses 11400.00
2018-01-12 | 1 | Fly | 7200                      => (record)
2018-01-20 | 2 | Hotel Wuxi 2.100 RMB | 2100     => (record); told unit-in-remark {2.100 RMB, DKK, Tekst, 2, 3, 4}
2018-01-21 | 3 | Hotel (CNY 2.100,00) | 2100     => (record)

== It says another amount, its own currency, or none
Dato | Bilag | Tekst | Beløb                     => expenses 3400.00
2018-01-22 | 3 | Middag 900 RMB | 850            => (record)
2018-01-23 | 4 | Taxa 850 kr. | 850              => (record)
2018-01-24 | 5 | Udstyr, model 850 | 850         => (record)
2018-01-25 | 6 | Veksling til RMB | 850          => (record)

== A challenge that is solved or wanted no longer
Problemejer | By | Udfordring | Tema | Bemærkning                           => challenges
Wuxi Water | Wuxi | Lugt | Spildevand | Løst anslået til 2 mio.             => (record)
Yixing Park | Yixing | Farve | Spildevand | løst af lokal leverandør        => (record); told rows-void
Wuxi Water | Wuxi | Lækage | Vandtab | ikke længere aktuel                  => (record)
Wuxi Water | Wuxi | Slam | Spildevand | Ikke aktuel budget er ukendt        => (record)

== Each line of a cell is a theme, but one that was wrapped [named Interesser]
Virksomhed | Tema | Provins | Interesse                   => interests | theme
Grundfos A/S | Vand\\nFjernvarme | Jiangsu | Ja           => Vand; Fjernvarme
Kamstrup A/S | Vedvarende\\nenergi | Hebei | Ja           => Vedvarende energi
DHI A/S | Vand; affald | Hebei | Ja                       => Vand; affald

== What a budget carries over from another year is no cost
Post | 2021                => budget 355000.00
Overført fra 2020 | 85000  => (record); told rows-balance
Løn | 240000               => (record)
Webinarer | 30000          => (record)

== What is moved elsewhere is one
Post | 2021                          => budget 355000.00
Overført til Viborg | 85000          => (record)
Løn | 240000                         => (record)
Transport fra Kastrup | 30000        => (record)

== An interest of which a comment says that it is none [named Interesser]
Virksomhed | Tema | Provins | Kommentar                             => interests
Grundfos A/S | Vand | Jiangsu | Nej tak, vi har ikke tid            => (record); told rows-void
Kamstrup A/S | Fjernvarme | Hebei | ikke interesseret               => (record)
DHI A/S | Vand | Shandong | Firmaet har trukket sig                 => (record)
Landia A/S | Slam | Hunan | ringer i maj                            => (record)

== So does one that ends with it, and a no with thanks [named Interesser]
Virksomhed | Tema | Provins | Bemærkning fra virksomheden             => interests
Grundfos A/S | Vand | Jiangsu | Vi er desværre ikke interesserede     => (record); told rows-void
Kamstrup A/S | Fjernvarme | Hebei | Tak, men nej                      => (record)
DHI A/S | Vand | Shandong | Vil gerne, men først i 2020               => (record)

== Not one that answers another question [named Interesser]
Virksomhed | Tema | Provins | Bemærkning                       => interests
Grundfos A/S | Vand | Jiangsu | Stand på messen: ikke nu       => (record)
Kamstrup A/S | Fjernvarme | Hebei | Er ikke medlem             => (record)
DHI A/S | Vand | Shandong | Har ikke sagt nej                  => (record)

== Comments about another thing say nothing of it [named Interesser]
Virksomhed | Tema | Provins | Kommentar                                   => interests
Grundfos A/S | Vand | Jiangsu | ikke interesseret i jord, men i vand      => (record)
Kamstrup A/S | Fjernvarme | Hebei | Nej tak til nyhedsbrev                => (record)
DHI A/S | Vand | Shandong | Vi er interesseret                            => (record)
Landia A/S | Slam | Hunan | Har trukket et stik                           => (record)

== Lines of an address are no companies [named Interesser]
Tema | Provins | Virksomheder                                           => interests | company_name
Vand | Hunan | Grundfos A/S\\nPoul Due Jensens Vej 7\\n8850 Bjerringbro  => Grundfos A/S Poul Due Jensens Vej 7 8850 Bjerringbro
Jord | Hunan | Krüger A/S\\nIndustriparken\\nDK-2860 Søborg              => Krüger A/S Industriparken DK-2860 Søborg
Luft | Hunan | Grundfos 2 A/S\\n3XN\\nDHI                                => Grundfos 2 A/S; 3XN; DHI

== What was void and is paid anew holds
Dato | Bilag | Tekst | Beløb | Note                                         => expenses 9292.00
2019-02-01 | 1 | Annulleret og genbooket fly | 4342 |                       => (record)
2019-02-03 | 2 | Taxa | 500 | storneret 3. januar og bogført igen           => (record)
2019-02-05 | 3 | 作废发票重开 | 1000 |                                      => (record)
2019-02-09 | 4 | Annulleret og krediteret hotel | 850 |                     => (record); told rows-void
2019-02-11 | 5 | Annulleret og erstattet af bilag 9 | 2600 |                => (record)

== A remark beside a status that says the same is nothing new
Aftale | Dansk part | Kinesisk part | By | Underskrevet | Status | Note                    => agreements
Skole | Aarhus Kommune | Harbin Kommune | Harbin | 2009-05-02 | Udløbet | Ikke forlænget   => (record)
Kunst | Odense Kommune | Shaoxing Kommune | Shaoxing | 2011-05-02 | Aktiv | Ikke forlænget => (record); told rows-void

== An agreement whose title ends with how it stands
Aftale | Dansk part | Kinesisk part | By | Underskrevet                        => agreements
Skole (opsagt) | Aarhus Kommune | Harbin Kommune | Harbin | 2009-05-02         => (record); told rows-void
Kunst – ikke fornyet | Odense Kommune | Shaoxing Kommune | Shaoxing | 2011-05-02 => (record)
Lukket kredsløb i vandværker | Odense Kommune | Hefei Kommune | Hefei | 2012-05-02 => (record)
Passiv-huse | Odense Kommune | Wuxi Kommune | Wuxi | 2013-05-02                => (record)
Jord (fornyet) | Odense Kommune | Harbin Kommune | Harbin | 2014-05-02         => (record)

== A title may say that it is postponed
Aktivitet | Dato | By | Status                   => activities
Udskudt: delegation | 2019-03-04 | Wuxi | held   => (record); told rows-void
Udskudte anlæg, seminar | 2019-05-04 | Wuxi | held => (record)

== A challenge may be about what is closed
Udfordring | Problemejer | Provins | Tema         => challenges
Deponi (lukket) | Wuxi Water | Jiangsu | Affald   => (record)
Lugt | Chengdu EPB | Sichuan | Luft               => (record)

== The column of who took part says that it was not held
Aktivitet | Dato | By | Deltagere | Status                 => activities
Delegation | 2019-03-04 | Wuxi | Aflyst | held             => (record); told rows-void
Seminar | 2019-05-04 | Beijing | 12 | held                 => (record)
Møde | 2019-06-04 | Beijing | Ingen fra Danmark | held     => (record)
Middag | 2019-06-05 | Beijing | Aflyst | aflyst            => (record)

== A remark that is read states the currency too, of an amount that is stated
Titel | Problemejer | Provins | Tema | Værdi | Bemærkning       => challenges 750000.00
Slam | Wuxi Water | Jiangsu | Affald | 500000 | beløb i RMB     => (record); told unit-in-remark {beløb i RMB, DKK, Bemærkning, 1, 2}
Luft | Chengdu EPB | Sichuan | Luft | 250000 | haster           => (record)
Vand | Chengdu EPB | Sichuan | Vand | | i USD                   => (record)

== The sum of a month without a number is none of its vouchers
Dato | Bilag | Tekst | Beløb     => expenses 3000.00
2021-01-03 | 1 | Hotel | 1000    => (record)
2021-01-09 | 2 | Fly | 2000      => (record)
2021-01-31 | | Januar | 3000     => (balance)

== One that is numbered, adds up to nothing or is the second is one (1)
Dato | Bilag | Tekst | Beløb     => expenses 6000.00
2021-01-03 | 1 | Husleje | 1000  => (record)
2021-01-09 | 2 | Fly | 2000      => (record)
2021-01-31 | 3 | Januar | 3000   => (record)

== One that is numbered, adds up to nothing or is the second is one (2)
Dato | Bilag | Tekst | Beløb     => expenses 3500.00
2021-01-03 | 1 | Husleje | 1000  => (record)
2021-01-09 | 2 | Fly | 2000      => (record)
2021-01-31 | | Januar | 500      => (record)

== One that is numbered, adds up to nothing or is the second is one (3)
Dato | Bilag | Tekst | Beløb     => expenses 1800.00
2021-01-31 | 1 | Januar | 900    => (record)
2021-02-28 | | Februar | 900     => (record)
""")


@pytest.mark.parametrize(
    ("heading", "shown", "amount", "told"),
    [
        ("Beløb", '#,##0 "t.kr."', "4200000.00", [("1000", "2")]),
        ("Beløb", '0.0 "mio. kr."', "4200000000.00", [("1000000", "2")]),
        ("Beløb (t.kr.)", '#,##0 "t.kr."', "4200000.00", []),
        # Excel itself shows thousands of what is whole.
        ("Beløb", '#,##0, "t.kr."', "4200.00", []),
        ("Beløb", '#,##0 "stk."', "4200.00", []),
        ("Beløb", '#,##0.00 "kr."', "4200.00", []),
    ],
)
def test_a_scale_that_only_the_cells_are_shown_in_is_told(
    tmp_path: Path, heading: str, shown: str, amount: str, told: list[tuple[str, ...]]
) -> None:
    sheet = shown_as(tmp_path, VOUCHERS.replace("Beløb", heading), shown)
    assert rows(sheet, "amount", "currency")[0] == (Decimal(amount), "DKK")
    warned = [note.params for note in sheet.warnings if note.reason == "unit-shown"]
    assert [(said["used"], said["count"]) for said in warned] == told


@pytest.mark.parametrize(
    ("heading", "shown", "told"),
    [
        ("Beløb", "[$€-2] #,##0.00", [("EUR", "1")]),
        ("Beløb", '"$"#,##0', [("USD", "1")]),
        ("Beløb", "[$¥-804]#,##0", [("CNY", "1")]),
        ("Beløb", '#,##0.00 "kr."', []),
        ("Beløb (kr.)", "[$€-2] #,##0.00", []),  # that the heading names another is told already
    ],
)
def test_a_number_in_no_currency_beside_one_that_shows_another_is_told(
    tmp_path: Path, heading: str, shown: str, told: list[tuple[str, str]]
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": VOUCHERS.replace("Beløb", heading)})
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["D2"].number_format = shown
    book.save(path)
    (sheet,) = stage(path).sheets
    warned = [note.params for note in sheet.warnings if note.reason == "currency-mixed"]
    assert [(said["currencies"], said["count"]) for said in warned] == told


@pytest.mark.parametrize("unit", ["T€", "k€", "TEUR"])
def test_thousands_of_euros_are_known_by_their_sign(tmp_path: Path, unit: str) -> None:
    picture = (
        f"Kostenplan 2019 ({unit})\nKostenart | Q1 | Q2\nPersonal | 24 | 24\nReisen | 6 | 9\nBudget | 30 | 33"
    )
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Budget": picture})).sheets
    assert rows(sheet, "budget_amount", "currency")[0] == (Decimal("24000.00"), "EUR")
