"""Budgets, long and wide: periods of any kind, funding sources in every place where people put them, totals of all sorts."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.pipeline.drawn import only, rejected, rows, skipped, stage, staged, totals, warned
from tests.pipeline.specified import specified

test_budgets = specified("""
== Long budget with a unit in the heading
Budgetpost | Finansieringskilde | År | Godkendt budget (t.kr.) => budget 220500.00 | funding_source | period | budget_amount
Løn | Tilskud | 2016 | 100                                     => Tilskud | 2016 | 100000
Løn | Tilskud | 2017 | '120,5                                  => Tilskud | 2017 | 120500
Rejser | Egen | 2016 |                                         => rejected budget_amount missing
I alt | | | '220,5                                             => (total)

== Wide budget with a merged funding column [merged A5:A6 A8:A9]
CLEAN China Desk – budget 2016-2020
Beløb i kr.

Finansiering | Budgetpost | 2016 | 2017 | 2018 | 2019 | 2020 | I alt => budget 882000.00 | funding_source | period | budget_amount
Tilskud | Løn | 100000 | 120000 | 120000 | 120000 | 40000 | 500000 => Tilskud | 2016 | 100000; Tilskud | 2017 | 120000; Tilskud | 2018 | 120000; Tilskud | 2019 | 120000; Tilskud | 2020 | 40000
| Rejser | 20000 | 30000 | 30000 | 20000 | - | 100000              => Tilskud | 2016 | 20000; Tilskud | 2017 | 30000; Tilskud | 2018 | 30000; Tilskud | 2019 | 20000
Tilskud i alt | | 120000 | 150000 | 150000 | 140000 | 40000 | 600000 => (total)
Egen medfinansiering | Løn | 50000 | 60000 | 60000 | 60000 | 20000 | 250000 => Egen medfinansiering | 2016 | 50000; Egen medfinansiering | 2017 | 60000; Egen medfinansiering | 2018 | 60000; Egen medfinansiering | 2019 | 60000; Egen medfinansiering | 2020 | 20000
| Revision | | 10000 | 10000 | 10000 | 2000 | 32000                => Egen medfinansiering | 2017 | 10000; Egen medfinansiering | 2018 | 10000; Egen medfinansiering | 2019 | 10000; Egen medfinansiering | 2020 | 2000
Egen medfinansiering i alt | | 50000 | 70000 | 70000 | 70000 | 22000 | 282000 => (total)
Total | | 170000 | 220000 | 220000 | 210000 | 62000 | 882000       => (total)

Note: 2016 fra 31/3.                                               => (note)

== Wrong totals of a column and of a row are told with both figures
Budgetpost | 2016 | 2017 | I alt => budget 33.00
Løn | 10 | 20 | 31               => (record); (record); told budget_amount total-differs {31.00, 30.00}
Rejser | 1 | 2 | 3               => (record); (record)
I alt | 12 | 22 | 33             => (total); told budget_amount total-differs {12.00, 11.00}; told budget_amount total-differs {33.00, 34.00}

== Subtotals of funding sources together at the bottom
Budgetpost | Finansieringskilde | 2016 | 2017 | I alt => budget 380000.00
Løn | Tilskud | 100000 | 120000 | 220000              => (record); (record)
Løn | Egen medfinansiering | 50000 | 60000 | 110000   => (record); (record)
Rejser | Tilskud | 20000 | 30000 | 50000              => (record); (record)
Tilskud i alt | | 120000 | 150000 | 270000            => (total)
Egen medfinansiering i alt | | 50000 | 60000 | 110000 => (total)
I alt | | 170000 | 210000 | 380000                    => (total)

== Funding sources as section titles and a unit above the table
Budget CLEAN China Desk (1.000 kr.)

Post | 2016 | 2017 | I alt                 => budget 380000.00 | funding_source | period | budget_amount; told unit-asked
Tilskud                                    => (title)
Løn | 100 | 120 | 220                      => Tilskud | 2016 | 100000; Tilskud | 2017 | 120000
Rejser | 20 | 30 | 50                      => Tilskud | 2016 | 20000; Tilskud | 2017 | 30000
Tilskud i alt | 120 | 150 | 270            => (total)
Egen medfinansiering                       => (title)
Løn | 50 | 60 | 110                        => Egen medfinansiering | 2016 | 50000; Egen medfinansiering | 2017 | 60000
Egen medfinansiering i alt | 50 | 60 | 110 => (total)
Samlet budget | 170 | 210 | 380            => (total)

== Rows without their line under a funding source are told of
Budget CLEAN China Desk

Post | 2016 | 2017      => budget 344.00 | funding_source | period | budget_amount
Tilskud                 => (title)
Løn | 100 | 120         => Tilskud | 2016 | 100; Tilskud | 2017 | 120
n/a | 20 | 30           => rejected budget_line missing
Rejser | 5 | 6          => Tilskud | 2016 | 5; Tilskud | 2017 | 6
Egen medfinansiering    => (title)
Løn | 50 | 60           => Egen medfinansiering | 2016 | 50; Egen medfinansiering | 2017 | 60
| 7 | 8                 => rejected budget_line missing
Rejser | 1 | 2          => Egen medfinansiering | 2016 | 1; Egen medfinansiering | 2017 | 2

== Groups of lines are no funding sources
Budgetpost | 2016 | 2017 => budget 380.00 | period | budget_amount
Personale                => (title)
Projektleder | 100 | 120 => 2016 | 100; 2017 | 120
Assistent | 50 | 60      => 2016 | 50; 2017 | 60
Drift                    => (title)
Rejser | 20 | 30         => 2016 | 20; 2017 | 30

== Funding sources as an upper heading row [merged B3:D3 E3:G3]
Projektbudget

| Tilskud | | | Egenfinansiering | | | I alt
Budgetpost | 2016 | 2017 | I alt | 2016 | 2017 | I alt |           => budget 380000.00 | funding_source | period | budget_amount
Løn | 100000 | 120000 | 220000 | 50000 | 60000 | 110000 | 330000   => Tilskud | 2016 | 100000; Egenfinansiering | 2016 | 50000; Tilskud | 2017 | 120000; Egenfinansiering | 2017 | 60000
Rejser | 20000 | 30000 | 50000 | 0 | 0 | 0 | 50000                 => Tilskud | 2016 | 20000; Egenfinansiering | 2016 | 0; Tilskud | 2017 | 30000; Egenfinansiering | 2017 | 0
I alt | 120000 | 150000 | 270000 | 50000 | 60000 | 110000 | 380000 => (total)

== Two tables of one budget under each other
Budget CLEAN
Tilskud
Budgetpost | 2016 | 2017 | I alt => budget 43.00 | funding_source | period | budget_amount
Løn | 10 | 20 | 30               => Tilskud | 2016 | 10; Tilskud | 2017 | 20
Rejser | 5 | 5 | 10              => Tilskud | 2016 | 5; Tilskud | 2017 | 5
I alt | 15 | 25 | 40             => (total)

Egen medfinansiering             => (title)
Budgetpost | 2016 | 2017 | I alt => (heading)
Løn | 1 | 2 | 3                  => Egen medfinansiering | 2016 | 1; Egen medfinansiering | 2017 | 2
I alt | 1 | 2 | 3                => (total)

== Quarters under years with a total each [merged A1:K1 B2:F2 G2:K2]
Budget 2016-2017 | | | | | | | | | |
| 2016 | | | | | 2017 | | | |
Budgetlinje | Q1 | Q2 | Q3 | Q4 | I alt | Q1 | Q2 | Q3 | Q4 | I alt => budget 90.00 | period | budget_amount
Løn | | 10 | 10 | 10 | 30 | 10 | 10 | 10 | 10 | 40                 => 2016-Q2 | 10; 2016-Q3 | 10; 2016-Q4 | 10; 2017-Q1 | 10; 2017-Q2 | 10; 2017-Q3 | 10; 2017-Q4 | 10
Rejser | 1 | 2 | 3 | 4 | 10 | 1 | 2 | 3 | 4 | 11                   => 2016-Q1 | 1; 2016-Q2 | 2; 2016-Q3 | 3; 2016-Q4 | 4; 2017-Q1 | 1; 2017-Q2 | 2; 2017-Q3 | 3; 2017-Q4 | 4; told budget_amount total-differs {11.00, 10.00}

== Months take their year from the title
Budget 2017 – China Desk (t.kr.)

Konto | Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec | Total => budget 35000.00 | period | budget_amount; told period year-asked; told unit-asked
Løn | 10 | | | | | | | | | | | 10 | 20     => 2017-01 | 10000; 2017-12 | 10000
Rejser | | 5 | | | 5 | | | | 5 | | | | 15   => 2017-02 | 5000; 2017-05 | 5000; 2017-09 | 5000
I alt | 10 | 5 | | | 5 | | | | 5 | | | 10 | 35 => (total)

== The budget beside what was spent [merged B2:D2 E2:G2]
Budgetopfølgning
| 2016 | | | 2017 | |
Budgetpost | Budget | Forbrug | Rest | Budget | Forbrug | Rest => budget 300.00 | period | budget_amount
Løn | 100 | 90 | 10 | 200 | 150 | 50                           => 2016 | 100; 2017 | 200
I alt | 100 | 90 | 10 | 200 | 150 | 50                         => (total)

== Accounts and estimates of a municipality
Tabel 4. Udgiftsbudget, Kina-indsats, 1.000 kr. (2019-priser)
Aktivitet | R 2016 | B 2017 | BO 2018                         => budget 890000.00 | period | budget_amount; told unit-asked
Rejser | '12,5 | 20 | 20                                      => 2017 | 20000; 2018 | 20000
Løn | 400 | 420 | 430                                         => 2017 | 420000; 2018 | 430000

== Years in units and currencies of their own [named Budget]
Budget line | 2017 (DKK) | 2018 (tDKK) | 2019 (EUR) => budget 210000.00 DKK 15000.00 EUR | budget_amount | currency
Staff | 100000 | 110 | 15000                        => 100000 | DKK; 110000 | DKK; 15000 | EUR

== A row of units below the periods
Budgetpost | 2016 | 2017 | I alt
| t.kr. | t.kr. | t.kr.          => budget 30000.00
Løn | 10 | 20 | 30               => (record); (record)

== A corner without a heading heads the only words
Budget i t.kr.
| 2016 | 2017 | I alt => budget 33000.00; told unit-asked
Løn | 10 | 20 | 30    => (record); (record)
Rejser | 1 | 2 | 3    => (record); (record)
I alt | 11 | 22 | 33  => (total)

== Parts and numbered sums are not counted twice
Nr. | Budgetpost | 2016 | 2017  => budget 740.00
1 | Personale | 300 | 330       => (total)
'1.1 | Projektleder | 200 | 220 => (record); (record)
'1.2 | Assistent | 100 | 110    => (record); (record)
2 | Rejser | 50 | 60            => (record); (record)
| heraf fly | 20 | 30           => (part)
| I alt | 350 | 390             => (total)

== Lines that are set in below what sums them
Budgetposter, t.kr. | B 2018 | BO 2019 => budget 590000.00
Udgifter | 350 | 340                   => (total)
- Rejser | 100 | 90                    => (record); (record)
- Løn | 250 | 250                      => (record); (record)
Indtægter | -50 | -50                  => (record); (record)
Netto | 300 | 290                      => (total)

== A pivot whose groups only its total tells is held back
Sum af Budget | Kolonnenavne
Rækkenavne | 2017 | 2018 | Hovedtotal => budget total-missed
Tilskud | 150 | 170 | 320
Løn | 100 | 120 | 220
Rejser | 50 | 50 | 100
Egenfinansiering | 60 | 60 | 120
Løn | 60 | 60 | 120
Hovedtotal | 210 | 230 | 440

== Form of a grant board
Budgetskema til ansøgning
Udgifter (kr.) | År 1 (2018) | År 2 (2019) | I alt => budget 420.00 | period | budget_amount
1. Løn | 200 | 210 | 410                           => 2018 | 200; 2019 | 210
4. Øvrige (specificer):                            => (title)
- oversættelse | 5 | 5 | 10                        => 2018 | 5; 2019 | 5
Udgifter i alt | 205 | 215 | 420                   => (total)
Finansiering (kr.)                                 => (title)
Ansøgt tilskud | 150 | 200 | 350                   => (summary)
Egenfinansiering | 55 | 15 | 70                    => (summary)
Finansiering i alt | 205 | 215 | 420               => (total)
Dato: 12-03-2018 | | Underskrift:                  => (note)

== A corner that says budget heads the lines
Budget | H1-18 | H2-18 | 2018 => budget 33.00
Løn | 10 | 20 | 30            => (record); (record)
Rejser | 1 | 2 | 3            => (record); (record)

== Income beside costs is no budget line
Projektbudget | 2018 | 2019 | I alt => budget 600.00
Indtægter                           => (title)
Tilskud | 300 | 200 | 500           => (income)
Egenfinansiering | 60 | 40 | 100    => (income)
Indtægter i alt | 360 | 240 | 600   => (total)
Udgifter                            => (title)
Løn | 200 | 150 | 350               => (record); (record)
Rejser | 160 | 90 | 250             => (record); (record)
Udgifter i alt | 360 | 240 | 600    => (total)
Resultat | 0 | 0 | 0                => (total)

== A title over budget forecast and actual under years [merged A1:G1 B2:D2 E2:G2]
Project budget and follow-up
| 2017 | | | 2018 | |
Budget line | Budget | Forecast | Actual | Budget | Forecast | Actual => budget 220.00 | period | budget_amount
Staff | 100 | 110 | 105 | 120 | 121 | 60                           => 2017 | 100; 2018 | 120

== One of several budgets of one year is asked for
Budgetopfølgning pr. 31. august 2018 (beløb i 1.000 kr.)
Kontoplan | Kontonavn | Opr. budget 2018 | Korr. budget 2018 | Forbrug 2018 | Restbudget | Forbrugs-% => budget version-open
'1.10 | Rejser | 250 | 300 | 180 | 120 | 60%                       =>
I alt | | 250 | 300 | 180 | 120 | 60%                              =>

== Amounts beside a budget that do not add up to it are no shares of it
Budgetpost | År | Budget | Tilskud | Støtteandel => budget 150.00 | period | budget_amount; told unknown-headings {Tilskud (1); Støtteandel (1)}
Løn | 2018 | 150 | 100 | 66                      => 2018 | 150

== A total of several years is the budget of none of them
Budgetpost | Budget 2018 | Budget 2019 | Budget 2018-2019 i alt => budget 220.00 | period | budget_amount
Løn | 100 | 120 | 220                                           => 2018 | 100; 2019 | 120

== Totals above what they sum
Budgetpost | Finansiering | 2016 | 2017 => budget 40.00
I alt | | 15 | 25                       => (total)
Løn | Tilskud | 10 | 20                 => (record); (record)
Rejser | Tilskud | 5 | 5                => (record); (record)

== Chinese budget in yuan
项目预算表（单位：万元）
预算科目 | 2016年 | 2017年 | 合计 => budget 270000.00 | currency; told unit-asked
人员费 | 10 | 12 | 22        => CNY; CNY
差旅费 | 2 | 3 | 5           => CNY; CNY
合计 | 12 | 15 | 27         => (total)

== The same line twice is told once a row
Budgetpost | 2016 | 2017 => budget 30.00
Løn | 10 | 20            => (record); (record)
Løn | 10 | 20            => rejected budget_line duplicate
Løn | 11 | 20            => rejected budget_amount conflict

== A figure in a title is no unit
Samlet bevilling 882 t.kr.

Budgetpost | 2016 | 2017   => budget 40.00
Løn | 10 | 20              => (record); (record)
Rejser | 5 | 5             => (record); (record)

== A funding source written once a group leaves lines that contradict each other
Finansiering | Post | 2016 | 2017 | Total => budget 320.00
Tilskud | Løn | 100 | 100 | 200           => (record); (record)
| Rejser | 10 | 10 | 20                   => (record); (record)
Egenfinansiering | Løn | 50 | 50 | 100    => (record); (record)
| Rejser | 5 | 5 | 10                     => rejected budget_amount conflict
Total | | 165 | 165 | 330                 => (total)

== A blank funding source stays blank where nothing contradicts it
Finansiering | Post | 2016 | 2017 => budget 220.00 | funding_source | period | budget_amount
Tilskud | Løn | 100 | 100         => Tilskud | 2016 | 100; Tilskud | 2017 | 100
| Rejser | 10 | 10                => none | 2016 | 10; none | 2017 | 10

== Who pays and what was granted below the total are no lines
Budgetpost | 2016 | 2017 | I alt     => budget 33.00
Løn | 10 | 20 | 30                   => (record); (record)
Rejser | 1 | 2 | 3                   => (record); (record)
I alt | 11 | 22 | 33                 => (total)
Finansiering                         => (title)
Tilskud | 8 | 16 | 24                => (summary)
Egen medfinansiering | 3 | 6 | 9     => (summary)
I alt | 11 | 22 | 33                 => (total)
Bevilling | 11 | 22 | 33             => (summary)
Difference til bevilling | 0 | 0 | 0 => (summary)

== Months under two merged years beside cells merged downwards [merged A1:A2 B1:C1 D1:E1 F1:F2] [named Budget]
Budgetpost | 2018 | | 2019 | | Hovedtotal
| Jan. | Feb. | Jan. | Feb. |             => budget 10.00 | period | budget_amount
Løn | 1 | 2 | 3 | 4 | 10                  => 2018-01 | 1; 2018-02 | 2; 2019-01 | 3; 2019-02 | 4

== Headings with footnote marks
Budgetpost | 2017 1) | 2018 **) | I alt => budget 300.00 | period | budget_amount
Løn | 100 | 200 | 300                   => 2017 | 100; 2018 | 200

== A year that only the title says
Budget 2017
Post | Budget | Forbrug | Rest      => budget 300.00 | period | budget_amount; told period year-asked
Løn | 200 | 150 | 50                => 2017 | 200
Rejser | 100 | 120 | -20            => 2017 | 100
Total | 300 | 270 | 30              => (total)

Bilagsliste 2017                    => (note)
Dato | Bilagsnr | Post | Beløb      => expenses 270.00
2017-03-01 | '17-001 | Løn | 150    => (record)
2017-04-01 | '17-002 | Rejser | 120 => (record)

== A column source that names who pays
Budget
Post | Kilde | 2017 | 2018   => budget 10.00 | funding_source | period | budget_amount
Løn | Miljøstyrelsen | 1 | 2 => Miljøstyrelsen | 2017 | 1; Miljøstyrelsen | 2018 | 2
Løn | CLEAN | 3 | 4          => CLEAN | 2017 | 3; CLEAN | 2018 | 4

== A dash before a line is no part of its name
Budgetpost | 2017 | 2018 => budget 340.00 | budget_line
Drift | 300 | 30         => (total)
– Rejser | 100 | 10      => Rejser; Rejser
• Løn | 200 | 20         => Løn; Løn
Revision-ekstern | 5 | 5 => Revision-ekstern; Revision-ekstern
""")


def amounts(sheet: object) -> list[tuple[str, str | None, str, str]]:
    """Line, funding source, period and amount of each loaded row, in the order of lines and periods."""
    found = rows(sheet, "budget_line", "funding_source", "period", "budget_amount")  # type: ignore[arg-type]
    return [(line, funding, period, f"{amount:.0f}") for line, funding, period, amount in found]


@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        ("2016 | 2017", ["2016", "2017"]),
        ("Budget 2016 | Budget 2017", ["2016", "2017"]),
        ("År 2016 (kr.) | År 2017 (kr.)", ["2016", "2017"]),
        ("B2016 | BO 2017", ["2016", "2017"]),
        ("'2016 | '2017*", ["2016", "2017"]),
        ("2016-01-01 | 2017-01-01", ["2016", "2017"]),
        ("2016-12-31 | 2017-12-31", ["2016", "2017"]),
        ("2016-01-01 | 2016-02-01", ["2016-01", "2016-02"]),
        ("2016-03-31 | 2016-06-30", ["2016-Q1", "2016-Q2"]),
        ("jan-16 | feb-16", ["2016-01", "2016-02"]),
        ("Jan 2016 | Feb 2016", ["2016-01", "2016-02"]),
        ("1. halvår 2016 | 2. halvår 2016", ["2016-H1", "2016-H2"]),
        ("H1 2016 | H2 2016", ["2016-H1", "2016-H2"]),
        ("Q1 2016 | Q2 2016", ["2016-Q1", "2016-Q2"]),
        ("1. kvt. 2016 | 2. kvt. 2016", ["2016-Q1", "2016-Q2"]),
        ("2016年 | 2017年", ["2016", "2017"]),
        ("2016年预算 | 2017年预算", ["2016", "2017"]),
        ("2016年上半年 | 2016年下半年", ["2016-H1", "2016-H2"]),
    ],
)
def test_periods_in_headings(tmp_path: Path, headings: str, periods: list[str]) -> None:
    sheet = only(staged(tmp_path, f"Budgetpost | {headings} | I alt\nLøn | 10 | 20 | 30\nRejser | 1 | 2 | 3"))
    assert [period for _, _, period, _ in amounts(sheet)] == periods * 2
    assert warned(sheet) == []


@pytest.mark.parametrize("month", ["{:02d}", "{}", "P{}", "{}月", "Per. {}"])
def test_months_as_numbers_under_a_title_with_the_year(tmp_path: Path, month: str) -> None:
    months = " | ".join("'" + month.format(number) for number in range(1, 13))
    figures = " | ".join(str(number) for number in range(1, 13))
    sheet = only(
        staged(
            tmp_path, f"Budget 2018\nKontonr. | Kontonavn | {months} | Total\n5230 | Rejser | {figures} | 78"
        )
    )
    assert [(period, amount) for _, _, period, amount in amounts(sheet)][:2] == [
        ("2018-01", "1"),
        ("2018-02", "2"),
    ]
    assert totals(sheet) == {"budget_amount": "78.00"}


@pytest.mark.parametrize(
    ("lines", "total", "reasons"),
    [
        ("Løn | 40\nRejser | 15\nTilskud | -35\nEgenfinansiering | -20\nI alt | 0", "55.00", {5: "income", 6: "income", 7: "total"}),
        ("Tilskud | -55\nLøn | 40\nRejser | 15", "55.00", {3: "income"}),
        ("Løn | 40\nRejser | 15\nIndtægter fra deltagere | 5\nNettoudgift | 50", "55.00", {5: "income", 6: "total"}),
        ("Løn | 40\nRejser | 15\nIndtægter fra deltagere | -5\nNettoudgift | 50", "50.00", {6: "total"}),
        ("Løn | 40\nRejser | 15\nPartnermøder | -5", "50.00", {}),
        ("Løn | 40\nRejser | 15\nPartnermøder | 55", "110.00", {}),
        ("Løn | 0\nTilskud | 0", "0.00", {}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nHeraf tilskud | -30\nEgenfinansiering | 25", "55.00", {5: "total", 6: "part", 7: "summary"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nHeraf moms | 5\nTilskud til partner | 50", "105.00", {5: "total", 6: "part"}),
        ("Løn | 40\nLøn i alt | 40\nKontrol og prøvetagning | 25\nBalance og justering | 10\nRejser | 5", "80.00", {4: "total"}),
        ("Løn | 40\nRejser | 15\nPersonale i alt | 55\nTilskud til kinesisk partner | 55", "110.00", {5: "total"}),
        ("Løn | 40\nRejser | 15\nStaff total | 55\nCheck of equipment | 7\nGrant to partner | 20", "82.00", {5: "total"}),
        ("Tilskud til deltagere | 55\nLøn | -40\nRejser | -15", "0.00", {}),
        ("Løn | 40\nTilskud til partnere | -40", "0.00", {}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nEgenbetaling kursus | 5", "60.00", {5: "total"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nBevilling | 35\nAarhus Kommune | 20", "55.00", {5: "total", 6: "summary", 7: "summary"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nBevilling | 35\nAarhus Kommune | 19", "74.00", {5: "total", 6: "summary"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nLaboratorium | 50\nMedfinansiering af kurser | 5", "110.00", {5: "total"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nTolk | 20\nMesse | 35", "110.00", {5: "total"}),
        ("Løn | 40\nNetto rejser | 15\nTolk | 55", "110.00", {}),
    ],
)  # fmt: skip
def test_what_is_received_is_no_line_where_the_sums_say_so(
    tmp_path: Path, lines: str, total: str, reasons: dict[int, str]
) -> None:
    sheet = only(staged(tmp_path, f"Budget 2019\nBudgetpost | 2019\n{lines}"))
    assert (totals(sheet)["budget_amount"], skipped(sheet)) == (total, reasons)


@pytest.mark.parametrize(
    "picture",
    [
        """
        Budgetpost | År | Tilskud | Egenfinansiering | I alt
        Løn | 2018 | 100 | 50 | 150
        Rejser | 2018 | 20 | 10 | 30
        I alt | | 120 | 60 | 180
        """,
        """
        Cost item | Year | Grant (DKK) | Co-financing (DKK)
        Løn | 2018 | 100 | 50
        Rejser | 2018 | 20 | 10
        Total | | 120 | 60
        """,
        """
        Budget 2018
        Post | Samlet budget | Heraf tilskud | Heraf egenfinansiering
        Løn | 150 | 100 | 50
        Rejser | 30 | 20 | 10
        """,
    ],
)
def test_what_each_funding_source_pays_in_columns(tmp_path: Path, picture: str) -> None:
    found = amounts(only(staged(tmp_path, picture)))
    assert [(line, period, amount) for line, _, period, amount in found] == [
        ("Løn", "2018", "100"),
        ("Løn", "2018", "50"),
        ("Rejser", "2018", "20"),
        ("Rejser", "2018", "10"),
    ]
    assert [funding for _, funding, _, _ in found[:2]] in (
        ["Tilskud", "Egenfinansiering"],
        ["Grant", "Co-financing"],
    )


@pytest.mark.parametrize(
    "corner",
    [
        "Post | Enhed | 2018 | 2019",
        "t.kr. | 2018 | 2019",
        " | 2018 | 2019\n | 1.000 kr. | 1.000 kr.",
        "Post, t.kr. | 2018 | 2019",
    ],
)
def test_a_unit_in_the_corner_or_in_a_row_of_its_own(tmp_path: Path, corner: str) -> None:
    between = " | t.kr." if "Enhed" in corner else ""
    sheet = only(
        staged(tmp_path, f"{corner}\nLøn{between} | 10 | 20\nRejser{between} | 1 | 2", name="Budget")
    )
    assert totals(sheet) == {"budget_amount": "33000.00"}


def test_one_bad_cell_rejects_its_row(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2016 | 2017
            Løn | 10 | mangler svar fra Odense
            Rejser | 5 | 6
            """,
        )
    )
    assert (sheet.rows_read, sheet.rows_loaded) == (2, 1)
    assert rejected(sheet) == [(2, "budget_amount", "amount")]
    assert next(iter(sheet.rejects)).heading == "2017"


def test_tables_of_figures_that_are_no_budgets(tmp_path: Path) -> None:
    for picture in (
        "Antal besøg\nKommune | 2016 | 2017\nAarhus | 10 | 20\nOdense | 5 | 6",
        "Aktivitetsoversigt\nAktivitet | 2016 | 2017\nBesøg | 10 | 20\nMøder | 5 | 6",
        "Regnskab\nPost | 2016 | 2017\nLøn | 10 | 20\nRejser | 5 | 6",
        "Post | Budget | Forbrug | Rest\nLøn | 100 | 50 | 50\nRejser | 50 | 20 | 30",
    ):
        assert [s.ignored for s in staged(tmp_path, picture).sheets] == ["unknown-sheet"]


def test_dates_of_headings_stand_for_their_periods(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Budgetpost", date(2016, 1, 1), date(2017, 1, 1), "Sum"])
    sheet.append(["Løn", 100, 200, 300])
    for cell in sheet[1][1:3]:
        cell.number_format = "yyyy"
    book.save(tmp_path / "dates.xlsx")
    found = only(stage(tmp_path / "dates.xlsx"))
    ends = rows(found, "period_start", "period_end")
    assert ends == [(date(2016, 1, 1), date(2016, 12, 31)), (date(2017, 1, 1), date(2017, 12, 31))]


@pytest.mark.parametrize(
    "headings", ["2016/17 | 2017/18", "FY16/17 | FY 2017-18", "Skoleåret 2016/17 | Skoleåret 2017/18"]
)
def test_budget_years_across_two_calendar_years(tmp_path: Path, headings: str) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"""
            Budgetpost | {headings} | I alt
            Løn | 100 | 200 | 300
            Rejser | 10 | 20 | 30
            I alt | 110 | 220 | 330
            """,
        )
    )
    assert [row[2:] for row in amounts(sheet)] == [
        ("2016/17", "100"),
        ("2017/18", "200"),
        ("2016/17", "10"),
        ("2017/18", "20"),
    ]
    assert rows(sheet, "period_start", "period_end")[0] == (date(2016, 7, 1), date(2017, 6, 30))
    assert [reason for _, _, reason in warned(sheet)] == ["period-split-year"] * 2
