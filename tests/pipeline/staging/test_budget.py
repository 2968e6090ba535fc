"""Budgets, long and wide: periods of any kind, funding sources in every place where people put them, totals of all sorts."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.pipeline.drawn import only, rejected, rows, skipped, stage, staged, totals, warned


def amounts(sheet: object) -> list[tuple[str, str | None, str, str]]:
    """Line, funding source, period and amount of each loaded row, in the order of lines and periods."""
    found = rows(sheet, "budget_line", "funding_source", "period", "budget_amount")  # type: ignore[arg-type]
    return [(line, funding, period, f"{amount:.0f}") for line, funding, period, amount in found]


def test_long_budget_with_a_unit_in_the_heading(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | Finansieringskilde | År | Godkendt budget (t.kr.)
            Løn | Tilskud | 2016 | 100
            Løn | Tilskud | 2017 | '120,5
            Rejser | Egen | 2016 |
            I alt | | | '220,5
            """,
        )
    )
    assert amounts(sheet) == [("Løn", "Tilskud", "2016", "100000"), ("Løn", "Tilskud", "2017", "120500")]
    assert rejected(sheet) == [(4, "budget_amount", "missing")]
    assert skipped(sheet) == {5: "total"}
    assert totals(sheet) == {"budget_amount": "220500.00"}
    assert warned(sheet) == []


WIDE = """
    CLEAN China Desk – budget 2016-2020
    Beløb i kr.

    Finansiering | Budgetpost | 2016 | 2017 | 2018 | 2019 | 2020 | I alt
    Tilskud | Løn | 100000 | 120000 | 120000 | 120000 | 40000 | 500000
     | Rejser | 20000 | 30000 | 30000 | 20000 | - | 100000
    Tilskud i alt | | 120000 | 150000 | 150000 | 140000 | 40000 | 600000
    Egen medfinansiering | Løn | 50000 | 60000 | 60000 | 60000 | 20000 | 250000
     | Revision | | 10000 | 10000 | 10000 | 2000 | 32000
    Egen medfinansiering i alt | | 50000 | 70000 | 70000 | 70000 | 22000 | 282000
    Total | | 170000 | 220000 | 220000 | 210000 | 62000 | 882000

    Note: 2016 fra 31/3.
"""


def test_wide_budget_with_a_merged_funding_column(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, WIDE, merged=["A5:A6", "A8:A9"]))
    assert (sheet.header_row, sheet.rows_read, sheet.rows_loaded) == (4, 4, 4)
    assert totals(sheet) == {"budget_amount": "882000.00"}
    assert skipped(sheet) == {7: "total", 10: "total", 11: "total", 12: "blank", 13: "note"}
    assert warned(sheet) == []
    assert len(amounts(sheet)) == 18  # an empty cell and a dash are no budget for that period
    assert ("Rejser", "Tilskud", "2020", "0") not in amounts(sheet)


def test_a_wrong_total_is_told_with_both_figures(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, WIDE.replace("62000 | 882000", "62001 | 882000"), merged=["A5:A6", "A8:A9"])
    )
    told = [(n.row, n.column, n.params["stated"], n.params["found"]) for n in sheet.warnings]
    assert told == [
        (11, "budget_amount", "62001.00", "62000.00"),
        (11, "budget_amount", "882000.00", "882001.00"),
    ]


def test_a_wrong_row_total_is_told(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, WIDE.replace("40000 | 500000", "40000 | 500001"), merged=["A5:A6", "A8:A9"])
    )
    assert [(n.row, n.params["stated"], n.params["found"]) for n in sheet.warnings] == [
        (5, "500001.00", "500000.00")
    ]


def test_subtotals_of_funding_sources_together_at_the_bottom(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | Finansieringskilde | 2016 | 2017 | I alt
            Løn | Tilskud | 100000 | 120000 | 220000
            Løn | Egen medfinansiering | 50000 | 60000 | 110000
            Rejser | Tilskud | 20000 | 30000 | 50000
            Tilskud i alt | | 120000 | 150000 | 270000
            Egen medfinansiering i alt | | 50000 | 60000 | 110000
            I alt | | 170000 | 210000 | 380000
            """,
        )
    )
    assert (sheet.rows_read, warned(sheet)) == (3, [])
    assert totals(sheet) == {"budget_amount": "380000.00"}


def test_funding_sources_as_section_titles_and_a_unit_above_the_table(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budget CLEAN China Desk (1.000 kr.)

            Post | 2016 | 2017 | I alt
            Tilskud
            Løn | 100 | 120 | 220
            Rejser | 20 | 30 | 50
            Tilskud i alt | 120 | 150 | 270
            Egen medfinansiering
            Løn | 50 | 60 | 110
            Egen medfinansiering i alt | 50 | 60 | 110
            Samlet budget | 170 | 210 | 380
            """,
        )
    )
    assert ("Løn", "Tilskud", "2016", "100000") in amounts(sheet)
    assert ("Løn", "Egen medfinansiering", "2017", "60000") in amounts(sheet)
    assert totals(sheet) == {"budget_amount": "380000.00"}
    assert skipped(sheet) == {4: "title", 7: "total", 8: "title", 10: "total", 11: "total"}
    assert warned(sheet) == [(3, None, "unit-asked")]


def test_rows_without_their_line_under_a_funding_source_are_told_of(tmp_path: Path) -> None:
    """A city's yearly obligations: a row with figures and a blank, or "n/a", where its line should stand."""
    sheet = only(
        staged(
            tmp_path,
            """
            Budget CLEAN China Desk

            Post | 2016 | 2017
            Tilskud
            Løn | 100 | 120
            n/a | 20 | 30
            Rejser | 5 | 6
            Egen medfinansiering
            Løn | 50 | 60
             | 7 | 8
            Rejser | 1 | 2
            """,
        )
    )
    assert ("Løn", "Egen medfinansiering", "2017", "60") in amounts(sheet)
    assert [(note.row, note.column, note.reason) for note in sheet.rejects] == [
        (6, "budget_line", "missing"),
        (10, "budget_line", "missing"),
    ]
    assert sheet.rows_read == sheet.rows_loaded + sheet.rows_rejected == 6


def test_groups_of_lines_are_no_funding_sources(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2016 | 2017
            Personale
            Projektleder | 100 | 120
            Assistent | 50 | 60
            Drift
            Rejser | 20 | 30
            """,
        )
    )
    assert {funding for _, funding, _, _ in amounts(sheet)} == {None}
    assert skipped(sheet) == {2: "title", 5: "title"}


def test_funding_sources_as_an_upper_heading_row(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Projektbudget

             | Tilskud | | | Egenfinansiering | | | I alt
            Budgetpost | 2016 | 2017 | I alt | 2016 | 2017 | I alt |
            Løn | 100000 | 120000 | 220000 | 50000 | 60000 | 110000 | 330000
            Rejser | 20000 | 30000 | 50000 | 0 | 0 | 0 | 50000
            I alt | 120000 | 150000 | 270000 | 50000 | 60000 | 110000 | 380000
            """,
            merged=["B3:D3", "E3:G3"],
        )
    )
    assert sheet.header_row == 4
    assert ("Løn", "Tilskud", "2017", "120000") in amounts(sheet)
    assert ("Løn", "Egenfinansiering", "2017", "60000") in amounts(sheet)
    assert totals(sheet) == {"budget_amount": "380000.00"}
    assert warned(sheet) == []


def test_two_tables_of_one_budget_under_each_other(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budget CLEAN
            Tilskud
            Budgetpost | 2016 | 2017 | I alt
            Løn | 10 | 20 | 30
            Rejser | 5 | 5 | 10
            I alt | 15 | 25 | 40

            Egen medfinansiering
            Budgetpost | 2016 | 2017 | I alt
            Løn | 1 | 2 | 3
            I alt | 1 | 2 | 3
            """,
        )
    )
    assert {(line, funding) for line, funding, _, _ in amounts(sheet)} == {
        ("Løn", "Tilskud"),
        ("Rejser", "Tilskud"),
        ("Løn", "Egen medfinansiering"),
    }
    assert totals(sheet) == {"budget_amount": "43.00"}
    assert warned(sheet) == []


def test_quarters_under_years_with_a_total_each(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budget 2016-2017 | | | | | | | | | |
             | 2016 | | | | | 2017 | | | |
            Budgetlinje | Q1 | Q2 | Q3 | Q4 | I alt | Q1 | Q2 | Q3 | Q4 | I alt
            Løn | | 10 | 10 | 10 | 30 | 10 | 10 | 10 | 10 | 40
            Rejser | 1 | 2 | 3 | 4 | 10 | 1 | 2 | 3 | 4 | 11
            """,
            merged=["A1:K1", "B2:F2", "G2:K2"],
        )
    )
    assert sheet.header_row == 3
    assert totals(sheet) == {"budget_amount": "90.00"}
    assert ("Rejser", None, "2017-Q4", "4") in amounts(sheet)
    assert [(n.row, n.params["stated"], n.params["found"]) for n in sheet.warnings] == [(5, "11.00", "10.00")]


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


def test_months_take_their_year_from_the_title(tmp_path: Path) -> None:
    months = "Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec"
    sheet = only(
        staged(
            tmp_path,
            f"""
            Budget 2017 – China Desk (t.kr.)

            Konto | {months} | Total
            Løn | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 120
            Rejser | | 5 | | | 5 | | | | 5 | | | | 15
            I alt | 10 | 15 | 10 | 10 | 15 | 10 | 10 | 10 | 15 | 10 | 10 | 10 | 135
            """,
        )
    )
    assert totals(sheet) == {"budget_amount": "135000.00"}
    assert amounts(sheet)[0] == ("Løn", None, "2017-01", "10000")


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


def test_the_budget_beside_what_was_spent(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetopfølgning
             | 2016 | | | 2017 | |
            Budgetpost | Budget | Forbrug | Rest | Budget | Forbrug | Rest
            Løn | 100 | 90 | 10 | 200 | 150 | 50
            I alt | 100 | 90 | 10 | 200 | 150 | 50
            """,
            merged=["B2:D2", "E2:G2"],
        )
    )
    assert amounts(sheet) == [("Løn", None, "2016", "100"), ("Løn", None, "2017", "200")]


def test_accounts_and_estimates_of_a_municipality(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Tabel 4. Udgiftsbudget, Kina-indsats, 1.000 kr. (2019-priser)
            Aktivitet | R 2016 | B 2017 | BO 2018
            Rejser | '12,5 | 20 | 20
            Løn | 400 | 420 | 430
            """,
        )
    )
    assert amounts(sheet) == [
        ("Rejser", None, "2017", "20000"),
        ("Rejser", None, "2018", "20000"),
        ("Løn", None, "2017", "420000"),
        ("Løn", None, "2018", "430000"),
    ]


def test_years_in_units_and_currencies_of_their_own(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Budget line | 2017 (DKK) | 2018 (tDKK) | 2019 (EUR)\nStaff | 100000 | 110 | 15000",
            name="Budget",
        )
    )
    assert [(f"{amount:.0f}", currency) for amount, currency in rows(sheet, "budget_amount", "currency")] == [
        ("100000", "DKK"),
        ("110000", "DKK"),
        ("15000", "EUR"),
    ]


def test_a_row_of_units_below_the_periods(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2016 | 2017 | I alt
             | t.kr. | t.kr. | t.kr.
            Løn | 10 | 20 | 30
            """,
        )
    )
    assert (sheet.header_row, totals(sheet)) == (2, {"budget_amount": "30000.00"})


def test_a_corner_without_a_heading_heads_the_only_words(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Budget i t.kr.\n | 2016 | 2017 | I alt\nLøn | 10 | 20 | 30\nRejser | 1 | 2 | 3\nI alt | 11 | 22 | 33",
        )
    )
    assert totals(sheet) == {"budget_amount": "33000.00"}
    assert warned(sheet) == [(2, None, "unit-asked")]


def test_parts_and_numbered_sums_are_not_counted_twice(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Nr. | Budgetpost | 2016 | 2017
            1 | Personale | 300 | 330
            '1.1 | Projektleder | 200 | 220
            '1.2 | Assistent | 100 | 110
            2 | Rejser | 50 | 60
             | heraf fly | 20 | 30
             | I alt | 350 | 390
            """,
        )
    )
    assert skipped(sheet) == {2: "total", 6: "part", 7: "total"}
    assert totals(sheet) == {"budget_amount": "740.00"}
    assert warned(sheet) == []


def test_lines_that_are_set_in_below_what_sums_them(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetposter, t.kr. | B 2018 | BO 2019
            Udgifter | 350 | 340
            - Rejser | 100 | 90
            - Løn | 250 | 250
            Indtægter | -50 | -50
            Netto | 300 | 290
            """,
        )
    )
    assert skipped(sheet) == {2: "total", 6: "total"}
    assert totals(sheet) == {"budget_amount": "590000.00"}
    assert warned(sheet) == []


def test_a_pivot_whose_groups_only_its_total_tells_is_held_back(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Sum af Budget | Kolonnenavne
            Rækkenavne | 2017 | 2018 | Hovedtotal
            Tilskud | 150 | 170 | 320
            Løn | 100 | 120 | 220
            Rejser | 50 | 50 | 100
            Egenfinansiering | 60 | 60 | 120
            Løn | 60 | 60 | 120
            Hovedtotal | 210 | 230 | 440
            """,
        )
    )
    assert sheet.error is not None
    assert (sheet.error[0], sheet.rows_loaded) == ("total-missed", 0)


def test_form_of_a_grant_board(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetskema til ansøgning
            Udgifter (kr.) | År 1 (2018) | År 2 (2019) | I alt
            1. Løn | 200 | 210 | 410
            4. Øvrige (specificer):
            - oversættelse | 5 | 5 | 10
            Udgifter i alt | 205 | 215 | 420
            Finansiering (kr.)
            Ansøgt tilskud | 150 | 200 | 350
            Egenfinansiering | 55 | 15 | 70
            Finansiering i alt | 205 | 215 | 420
            Dato: 12-03-2018 | | Underskrift:
            """,
        )
    )
    assert totals(sheet) == {"budget_amount": "420.00"}
    assert {funding for _, funding, _, _ in amounts(sheet)} == {None}
    assert {row: why for row, why in skipped(sheet).items() if row > 6} == {
        7: "title",
        8: "summary",
        9: "summary",
        10: "total",
        11: "note",
    }
    assert warned(sheet) == []


def test_a_corner_that_says_budget_heads_the_lines(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, "Budget | H1-18 | H2-18 | 2018\nLøn | 10 | 20 | 30\nRejser | 1 | 2 | 3"))
    assert totals(sheet) == {"budget_amount": "33.00"}
    assert warned(sheet) == []


def test_income_beside_costs_is_no_budget_line(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Projektbudget | 2018 | 2019 | I alt
            Indtægter
            Tilskud | 300 | 200 | 500
            Egenfinansiering | 60 | 40 | 100
            Indtægter i alt | 360 | 240 | 600
            Udgifter
            Løn | 200 | 150 | 350
            Rejser | 160 | 90 | 250
            Udgifter i alt | 360 | 240 | 600
            Resultat | 0 | 0 | 0
            """,
        )
    )
    assert totals(sheet) == {"budget_amount": "600.00"}
    assert {row: why for row, why in skipped(sheet).items() if why != "title"} == {
        3: "income",
        4: "income",
        5: "total",
        9: "total",
        10: "total",
    }


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
        ("Løn | 40\nRejser | 15\nI alt | 55\nEgenfinansiering | 20\nSøges hos UM | 35", "55.00", {5: "total", 6: "summary", 7: "summary"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nEgenfinansiering | 20\nSøges hos UM | 30", "105.00", {5: "total"}),
        ("Løn | 40\nRejser | 15\nI alt | 55\nTolk | 20\nMesse | 35", "110.00", {5: "total"}),
        ("Løn | 40\nNetto rejser | 15\nTolk | 55", "110.00", {}),
    ],
)  # fmt: skip
def test_what_is_received_is_no_line_where_the_sums_say_so(
    tmp_path: Path, lines: str, total: str, reasons: dict[int, str]
) -> None:
    sheet = only(staged(tmp_path, f"Budget 2019\nBudgetpost | 2019\n{lines}"))
    assert (totals(sheet)["budget_amount"], skipped(sheet)) == (total, reasons)


def test_a_title_over_budget_forecast_and_actual_under_years(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Project budget and follow-up
             | 2017 | | | 2018 | |
            Budget line | Budget | Forecast | Actual | Budget | Forecast | Actual
            Staff | 100 | 110 | 105 | 120 | 121 | 60
            """,
            merged=["A1:G1", "B2:D2", "E2:G2"],
        )
    )
    assert (sheet.header_row, warned(sheet)) == (3, [])
    assert amounts(sheet) == [("Staff", None, "2017", "100"), ("Staff", None, "2018", "120")]


def test_the_original_budget_of_one_year_beside_much_else(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetopfølgning pr. 31. august 2018 (beløb i 1.000 kr.)
            Kontoplan | Kontonavn | Opr. budget 2018 | Korr. budget 2018 | Forbrug 2018 | Restbudget | Forbrugs-%
            '1.10 | Rejser | 250 | 300 | 180 | 120 | 60%
            I alt | | 250 | 300 | 180 | 120 | 60%
            """,
        )
    )
    assert amounts(sheet) == [("Rejser", None, "2018", "250000")]


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


def test_amounts_beside_a_budget_that_do_not_add_up_to_it_are_no_shares_of_it(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "Budgetpost | År | Budget | Tilskud | Støtteandel\nLøn | 2018 | 150 | 100 | 66")
    )
    assert amounts(sheet) == [("Løn", None, "2018", "150")]
    assert [n.params["headings"] for n in sheet.warnings] == ["Tilskud (1); Støtteandel (1)"]


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


def test_totals_above_what_they_sum(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | Finansiering | 2016 | 2017
            I alt | | 15 | 25
            Løn | Tilskud | 10 | 20
            Rejser | Tilskud | 5 | 5
            """,
        )
    )
    assert (sheet.rows_read, skipped(sheet), warned(sheet)) == (2, {2: "total"}, [])


def test_chinese_budget_in_yuan(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            项目预算表（单位：万元）
            预算科目 | 2016年 | 2017年 | 合计
            人员费 | 10 | 12 | 22
            差旅费 | 2 | 3 | 5
            合计 | 12 | 15 | 27
            """,
        )
    )
    assert totals(sheet) == {"budget_amount": "270000.00"}
    assert {currency for (currency,) in rows(sheet, "currency")} == {"CNY"}


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
    assert sheet.rejects[0].heading == "2017"


def test_the_same_line_twice_is_told_once_a_row(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2016 | 2017
            Løn | 10 | 20
            Løn | 10 | 20
            Løn | 11 | 20
            """,
        )
    )
    assert rejected(sheet) == [(3, "budget_line", "duplicate"), (4, "budget_amount", "conflict")]
    assert totals(sheet) == {"budget_amount": "30.00"}


def test_a_figure_in_a_title_is_no_unit(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path, "Samlet bevilling 882 t.kr.\n\nBudgetpost | 2016 | 2017\nLøn | 10 | 20\nRejser | 5 | 5"
        )
    )
    assert totals(sheet) == {"budget_amount": "40.00"}


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


def test_a_funding_source_at_the_side_without_a_heading(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            CLEAN – Budget
             | Post | 2016 | 2017 | Total
            Tilskud fra Miljøministeriet | Løn | 100 | 100 | 200
             | Rejser | 10 | 10 | 20
             | I alt | 110 | 110 | 220
            Egenfinansiering | Løn | 50 | 50 | 100
             | I alt | 50 | 50 | 100
            Total | | 160 | 160 | 320
            """,
            merged=["A3:A5", "A6:A7"],
        )
    )
    assert {funding for _, funding, _, _ in amounts(sheet)} == {
        "Tilskud fra Miljøministeriet",
        "Egenfinansiering",
    }
    assert totals(sheet) == {"budget_amount": "320.00"}
    assert warned(sheet) == []


def test_a_funding_source_written_once_a_group_leaves_lines_that_contradict_each_other(
    tmp_path: Path,
) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Finansiering | Post | 2016 | 2017 | Total
            Tilskud | Løn | 100 | 100 | 200
             | Rejser | 10 | 10 | 20
            Egenfinansiering | Løn | 50 | 50 | 100
             | Rejser | 5 | 5 | 10
            Total | | 165 | 165 | 330
            """,
        )
    )
    assert [(row, reason) for row, _, reason in rejected(sheet)] == [(5, "conflict")]


def test_a_blank_funding_source_stays_blank_where_nothing_contradicts_it(tmp_path: Path) -> None:
    sheet = only(
        staged(tmp_path, "Finansiering | Post | 2016 | 2017\nTilskud | Løn | 100 | 100\n | Rejser | 10 | 10")
    )
    assert {funding for line, funding, _, _ in amounts(sheet) if line == "Rejser"} == {None}


def test_who_pays_and_what_was_granted_below_the_total_are_no_lines(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2016 | 2017 | I alt
            Løn | 10 | 20 | 30
            Rejser | 1 | 2 | 3
            I alt | 11 | 22 | 33
            Finansiering
            Tilskud | 8 | 16 | 24
            Egen medfinansiering | 3 | 6 | 9
            I alt | 11 | 22 | 33
            Bevilling | 11 | 22 | 33
            Difference til bevilling | 0 | 0 | 0
            """,
        )
    )
    assert totals(sheet) == {"budget_amount": "33.00"}
    assert (sheet.rows_read, warned(sheet)) == (2, [])
    assert {row: why for row, why in skipped(sheet).items() if why == "summary"} == dict.fromkeys(
        (6, 7, 9, 10), "summary"
    )


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


def test_months_under_two_merged_years_beside_cells_merged_downwards(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2018 | | 2019 | | Hovedtotal
             | Jan. | Feb. | Jan. | Feb. |
            Løn | 1 | 2 | 3 | 4 | 10
            """,
            name="Budget",
            merged=["A1:A2", "B1:C1", "D1:E1", "F1:F2"],
        )
    )
    assert sheet.header_row == 2
    assert [row[2:] for row in amounts(sheet)] == [
        ("2018-01", "1"),
        ("2018-02", "2"),
        ("2019-01", "3"),
        ("2019-02", "4"),
    ]
    assert warned(sheet) == []


def test_headings_with_footnote_marks(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2017 1) | 2018 **) | I alt
            Løn | 100 | 200 | 300
            """,
        )
    )
    assert [row[2:] for row in amounts(sheet)] == [("2017", "100"), ("2018", "200")]


def test_a_year_that_only_the_title_says(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        Budget 2017
        Post | Budget | Forbrug | Rest
        Løn | 200 | 150 | 50
        Rejser | 100 | 120 | -20
        Total | 300 | 270 | 30

        Bilagsliste 2017
        Dato | Bilagsnr | Post | Beløb
        2017-03-01 | '17-001 | Løn | 150
        2017-04-01 | '17-002 | Rejser | 120
        """,
    )
    budget, expenses = file.sheets
    assert [row[2:] for row in amounts(budget)] == [("2017", "200"), ("2017", "100")]
    assert warned(budget) == [(2, "period", "year-asked")]
    assert totals(expenses) == {"amount": "270.00"}


def test_a_column_source_that_names_who_pays(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budget
            Post | Kilde | 2017 | 2018
            Løn | Miljøstyrelsen | 1 | 2
            Løn | CLEAN | 3 | 4
            """,
        )
    )
    assert sheet.rows_loaded == 2
    assert {funding for _, funding, _, _ in amounts(sheet)} == {"Miljøstyrelsen", "CLEAN"}


def test_a_dash_before_a_line_is_no_part_of_its_name(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Budgetpost | 2017 | 2018
            Drift | 300 | 30
            – Rejser | 100 | 10
            • Løn | 200 | 20
            Revision-ekstern | 5 | 5
            """,
        )
    )
    assert {line for (line,) in rows(sheet, "budget_line")} == {"Rejser", "Løn", "Revision-ekstern"}
