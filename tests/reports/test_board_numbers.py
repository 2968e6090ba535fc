"""The numbers of the board pack: worked out by hand, the same in the three files, and the same as on screen."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pandas import isna

from dashboard import verified
from dashboard.blocks.kinds import Numbers, Paper, Table, Text
from dashboard.filters_model import Filters
from dashboard.model import measures
from locales import formats, speaking
from records.database import close
from reports import board, issuing
from reports.setting.writing import marked
from tests.pages import desk
from tests.reports import packs

# Budget, before, period, spent, per cent, remaining, committed, available: worked out in tests/pages/desk.py.
TO_JUNE = {
    "Rejser": "120000.00 40000.00 80000.50 120000.50 1.000 -0.50 0.00 -0.50",
    "Løn": "762000.00 0.00 0.00 0.00 0.000 762000.00 10000.00 752000.00",
    "Uden budgetpost": "0.00 0.00 250.00 250.00 - -250.00 0.00 -250.00",
    "Tilskud i alt": "862000.00 40000.00 75250.50 115250.50 0.134 746749.50 10000.00 736749.50",
    "Egen i alt": "20000.00 0.00 5000.00 5000.00 0.250 15000.00 0.00 15000.00",
    "I alt": "882000.00 40000.00 80250.50 120250.50 0.136 761749.50 10000.00 751749.50",
}
# B1 alone is posted: 40,000.00 of 120,000.00, a third.
TO_2017 = {
    "Rejser": "120000.00 0.00 40000.00 40000.00 0.333 80000.00 0.00 80000.00",
    "Løn": "762000.00 0.00 0.00 0.00 0.000 762000.00 0.00 762000.00",
    "Tilskud i alt": "862000.00 0.00 40000.00 40000.00 0.046 822000.00 0.00 822000.00",
    "Egen i alt": "20000.00 0.00 0.00 0.00 0.000 20000.00 0.00 20000.00",
    "I alt": "882000.00 0.00 40000.00 40000.00 0.045 842000.00 0.00 842000.00",
}
CASES = [(packs.AS_OF, packs.YEAR, TO_JUNE), (dt.date(2017, 12, 31), dt.date(2017, 1, 1), TO_2017)]


def table(pack: Paper, sheet: str) -> Table:
    return next(one for one in pack.all_of(Table) if one.sheet == sheet)


def _by_hand(figures: str) -> list[Decimal | None]:
    return [None if word == "-" else Decimal(word) for word in figures.split()]


def _as_text(values: list[Decimal | None], lang: str = "da") -> list[str]:
    """As the PDF and the slides write them: the fifth is a share."""
    return [
        "–"
        if value is None
        else speaking(lang)(formats.percent)(value, 1).replace("\u00a0", " ")
        if i == 4
        else speaking(lang)(formats.number)(value, 2)
        for i, value in enumerate(values)
    ]


@pytest.mark.dealt(2)
@pytest.mark.usefixtures("small_desk", "plain_map")
@pytest.mark.parametrize(("as_of", "first", "lines"), CASES)
def test_the_grant_table_is_that_worked_out_by_hand_in_all_three_files_and_on_screen(
    as_of: dt.date, first: dt.date, lines: dict[str, str]
) -> None:
    asked = packs.asked(as_of, first)
    expected = {name: _by_hand(figures) for name, figures in lines.items()}

    made = board.make(asked, "xlsx")
    sheet = {
        row[0]: row[1:9] for name in ("Budget", "Budget pr. kilde") for row in packs.sheet_rows(made, name)
    }
    assert {name: sheet[name] for name in expected} == expected

    on_slides = packs.tables(board.make(asked, "pptx"), "Budgetpost")  # the first says where each line lands
    slide = {row[0]: row[1:9] for row in on_slides[-1][1:]}
    assert slide == {name: _as_text(values) for name, values in expected.items()}

    page = "\n".join(packs.pdf_pages(board.make(asked, "pdf")))
    for name, values in expected.items():
        written = " ".join([name, *_as_text(values)])
        assert any(" ".join(line.split()).startswith(written) for line in page.splitlines()), written

    at = desk.open_page("economy/budget.py", as_of=str(as_of), **{"from": str(first)})
    screen = at.dataframe[0].value.set_index("Budgetpost")
    for name, values in expected.items():
        shown = [None if isna(value) else Decimal(f"{value:.3f}") for value in screen.loc[name][:8]]
        assert shown == values, name


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("small_desk", "plain_map")
@pytest.mark.parametrize(
    ("as_of", "province"), [(packs.AS_OF, None), (packs.AS_OF, "CN-JS"), (dt.date(2017, 12, 31), None)]
)
def test_the_first_page_has_the_numbers_of_the_overview(as_of: dt.date, province: str | None) -> None:
    link = {"province": province} if province else {}
    cards = desk.metrics(desk.open_page("overview/overview.py", as_of=str(as_of), **link))
    pack = board.gather(packs.asked(as_of, provinces=(province,) if province else ()))
    figures = [figure for block in pack.all_of(Numbers) for figure in block.figures]
    said = {figure.label: figure.shown.replace("\u00a0", " ") for figure in figures}
    both = said.keys() & cards.keys()
    assert {"Aftaler i kraft", "Kontakter på 12 måneder"} <= both
    assert province or "Brugt i alt" in both  # no voucher names a province
    assert {label: said[label] for label in both} == {label: cards[label] for label in both}


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize(
    ("as_of", "provinces"),
    [(dt.date(2016, 8, 31), ()), (dt.date(2018, 3, 30), ("CN-JS",)), (dt.date(2020, 3, 29), ())],
)
def test_charts_and_tables_of_the_workbook_add_up_to_the_vouchers(
    as_of: dt.date, provinces: tuple[str, ...]
) -> None:
    """Against the plain sums of the voucher table, whatever the pack's own way was."""
    asked = packs.asked(as_of, dt.date(as_of.year, 1, 1), provinces=provinces)
    made = board.make(asked, "xlsx")
    vouchers = measures.rows(asked.filters, "voucher_count")
    posted = vouchers[vouchers["entry_kind"].eq("spent") & vouchers["amount_dkk"].notna()]
    spent = sum(posted["amount_dkk"], Decimal(0))
    year = posted["posted_date"].ge(dt.date(as_of.year, 1, 1))
    rows = packs.workbook(made)["Budget"]
    heads = [cell.value for cell in rows[1]]
    values = next(row for row in packs.sheet_rows(made, "Budget") if row[0] == "I alt")
    total = dict(zip(heads, values, strict=True))
    assert total["Brugt i alt"] == spent
    assert total["Brugt i perioden"] == sum(posted[year]["amount_dkk"], Decimal(0))
    if not provinces:  # the curve is of the whole project
        curve = [row for row in packs.sheet_rows(made, "Forbrug mod plan") if row[0].date() == as_of]
        assert [row[2] for row in curve] == [spent]


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse", "plain_map")
def test_who_sums_a_column_of_the_workbook_counts_nothing_twice() -> None:
    """The rows of each table up to its first empty one are of one kind: lines, sources, or a source of a line."""
    made = board.make(packs.asked(dt.date(2018, 3, 30), dt.date(2017, 10, 1)), "xlsx")
    sheets = {
        name: packs.sheet_rows(made, name)
        for name in ("Budget", "Budget pr. kilde", "Budget pr. post og kilde")
    }
    budgets = {}
    for name, rows in sheets.items():
        end = next((i for i, row in enumerate(rows) if row[0] is None and row[1] is None), len(rows))
        budgets[name] = sum((row[2 if "post og" in name else 1] or 0 for row in rows[:end]), Decimal(0))
        assert not [row[0] for row in rows[:end] if row[0] == "I alt"]
    assert set(budgets.values()) == {Decimal(882000)}


@pytest.mark.usefixtures("plain_map")
@pytest.mark.parametrize("desk", ["small_desk", pytest.param("sample_warehouse", marks=pytest.mark.soak)])
def test_no_name_is_cut_and_no_series_of_a_chart_is_a_prop(desk: str, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(desk)
    asked = packs.asked()
    book = packs.workbook(board.make(asked, "xlsx"))
    texts = [
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s"
    ]
    assert not [text for text in texts if "…" in text]
    agreements = set(measures.rows(asked.filters, "in_force_count")["agreement_name"])
    names = {row[0].value for row in book["Tidslinje"].iter_rows(min_row=2)}
    assert names
    assert names <= agreements
    deck = packs.slides(board.make(asked, "pptx"))
    series = [
        one
        for slide in deck
        for shape in slide.shapes
        if shape.has_chart
        for one in shape.chart.plots[0].series
    ]
    heads = [cell.value for sheet in book for cell in sheet[1]]
    for name in [*(one.name for one in series), *texts, *heads]:
        assert name
        assert name.strip()
        assert not re.search(r"skjult|hidden", str(name), re.IGNORECASE)


@pytest.mark.usefixtures("sample_warehouse")
def test_an_invented_row_is_marked_where_it_says_what_it_is_about() -> None:
    pack = board.gather(packs.asked())
    marks = {one.sheet: one.columns[marked(one)].label for one in pack.all_of(Table) if one.rows}
    expected = {"Opgaver": "Opgave", "Hændelser": "Hvad", "De største risici": "Navn", "Noter": "Tal"}
    assert {sheet: marks.get(sheet) for sheet in expected} == expected


@pytest.mark.usefixtures("sample_warehouse", "plain_map")
def test_a_day_in_the_workbook_is_no_more_precise_than_it_is_known() -> None:
    """The sheet of the timeline, too, says a month or a year where no export says the day."""
    made = board.make(packs.asked(dt.date(2018, 3, 30), dt.date(2016, 4, 1)), "xlsx")
    rows = {row[0]: row[2:7] for row in packs.sheet_rows(made, "Tidslinje")}
    soil = rows["MoU Region Hovedstaden–Jiangsu om jord og grundvand"]
    held = "2015, januar 2015, 2016, 24. nov. 2016, 2017"
    assert soil == ["januar 2015", None, held, None, "januar 2015, 24. nov. 2016"]
    assert rows["Samarbejdsaftale med Sichuan om jord og grundvand"][1] == "september 2018"
    assert rows["Eksempel: vand i byen, Ningbo"][0].date() == dt.date(2017, 3, 14)


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk", "plain_map")
def test_the_numbers_can_be_edited_and_counted_on() -> None:
    """Native charts with their data, amounts as numbers, panes that stay: in the slides and in the workbook."""
    made = board.make(packs.asked(), "pptx")
    charts = [shape.chart for slide in packs.slides(made) for shape in slide.shapes if shape.has_chart]
    curve = next(chart for chart in charts if "LINE" in chart.chart_type.name)
    spent = next(series for series in curve.plots[0].series if series.name == "Brugt")
    assert max(value for value in spent.values if value is not None) == 120250.50
    assert len(charts) == 4
    book = packs.workbook(board.make(packs.asked(), "xlsx"))
    assert {sheet.title: len(sheet._charts) for sheet in book if sheet._charts} == {
        "Kvartaler": 1,
        "Kontakt": 1,
        "Budgetposter": 1,
        "Forbrug mod plan": 1,
    }
    assert {sheet.freeze_panes for sheet in book} == {"B2"}
    assert {sheet.print_title_rows for sheet in book} == {"$1:$1"}
    assert book["Budget"]["B2"].number_format.startswith("#,##0.00")


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk", "plain_map")
def test_since_means_since_the_report_that_was_issued(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report is issued in March; the next one tells what came after, and holds the figures against March."""
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    march, june = (Filters(as_of=day) for day in (dt.date(2018, 3, 30), packs.AS_OF))
    first = issuing.ask(march, packs.YEAR, "board", issuing.last_report(march, "board"))
    files = {"pdf": ("rapport.pdf", b"pdf"), "pptx": ("r.pptx", b"pptx"), "xlsx": ("r.xlsx", b"xlsx")}
    issuing.issue(issuing.Made(first, files, verified.state(), issuing.stamp()), author="Anne")  # type: ignore[arg-type]

    pack = board.gather(issuing.ask(june, packs.YEAR, "board", issuing.last_report(june, "board")))
    since, (indicators, events) = (
        pack.all_of(Text)[1],  # after the main problem
        (table(pack, sheet) for sheet in ("Nøgletal", "Hændelser")),
    )
    assert since.title == "Siden sidste rapport (30. marts 2018)"
    assert [row.values[:3] for row in events.rows] == [(dt.date(2018, 6, 20), "Besøg", "Besøg")]
    then = {row.values[0]: row.values[1] for row in indicators.rows}
    assert indicators.columns[1].label == "30. mar. 2018"
    assert then["Kontakter på 12 måneder"] == 1  # K-2 of June 2017; K-1 had not been held
    assert "Der er brugt" not in " ".join(since.lines)  # B1–B3 and B5 were posted before
    # counted from the first of January instead, what happened in between is in it
    whole = board.gather(packs.asked(since=None))
    assert "Der er brugt 80.251 kr." in " ".join(whole.all_of(Text)[1].lines).replace("\u00a0", " ")
    close()


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk", "plain_map")
def test_a_report_of_a_day_before_the_project_covers_the_six_months_up_to_it() -> None:
    asked = packs.asked(dt.date(2016, 1, 31), None)
    pack: Any = board.gather(asked)
    assert pack.subtitle == "1. august 2015 – 31. januar 2016"
    assert table(pack, "Nøgletal").columns[1].label == "31. jul. 2015"
    said = packs.on_one_line(board.make(asked, "pdf"))
    assert "Der er for få tal til en prognose." in said
    start = dt.date(2016, 3, 31)
    first = issuing.period_from("half", dt.date(2016, 1, 31), start, None, None)
    assert first == dt.date(2015, 8, 1)
