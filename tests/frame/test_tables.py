"""The downloads hold exactly the rows shown, say what they are, and carry nothing that a spreadsheet would run."""

import csv
import datetime as dt
import io
import time
from decimal import Decimal

import openpyxl
import pandas as pd
import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.tables import Column, _fitting, _width, csv_file, excel_file, neutralised, screen
from dashboard.theme import LIGHT
from locales import speaking

FRAME = pd.DataFrame(
    {
        "name": ['=HYPERLINK("http://x")', 'Aarhus; "Kommune"', None],
        "amount": [Decimal("1234.50"), Decimal("-0.10"), None],
        "day": [dt.date(2017, 8, 1), dt.date(2016, 1, 1), None],
        "precision": ["day", "year", None],
        "is_illustrative": [True, False, None],
        "status": ["active", "other", None],
    }
)
COLUMNS = [
    Column("name", "Navn"),
    Column("amount", "Beløb", "money"),
    Column("day", "Dato", "date", "precision"),
    Column("is_illustrative", "Illustrativ", "yes_no"),
    Column("status", "Status", words={"active": "aktiv"}),
]
ABOUT = [("Titel", "Prøve"), ("Provins", "Jiangsu og Shandong")]


@pytest.mark.parametrize("start", [*"=+-@\t\r\n＝＋－＠", "  =", "\u3000=", "\u200b=", '"=', ' "+', "\x0b@"])
def test_what_a_spreadsheet_would_run_is_made_text(start: str) -> None:
    made = neutralised(start + "1+1")
    assert made == "'" + start + "1+1"
    assert neutralised(made) == made


@pytest.mark.parametrize("harmless", ["Aarhus", "1-2", "a=b", "", "−5", "江苏", "a; b", "'=1"])
def test_other_text_stays_as_it_is(harmless: str) -> None:
    assert neutralised(harmless) == harmless


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize(
    "value",
    [
        "=1+1",
        "+1",
        "-1+1",
        "@x",
        "\t=1+1",
        "\r=1+1",
        ";=1+1",
        ",=1+1",
        "|=1+1",
        "a\n=1+1",
        '";"=1+1',
        "＝1+1",
        ' "=1+1',
    ],
)
def test_no_part_of_a_csv_runs_however_it_is_separated(lang: str, value: str) -> None:
    frame = pd.DataFrame({"name": [value, f"x{value}"]})
    made = speaking(lang)(csv_file)(
        frame, [Column("name", f"A{value}")], [(f"Part{value}", value), ("P", f"x{value}")]
    )
    for delimiter in ";,|\t":
        for row in csv.reader(io.StringIO(made.decode("utf-8-sig")), delimiter=delimiter):
            for cell in row:
                begins = cell.lstrip(' "')
                assert not begins.startswith(("=", "+", "-", "@", "＝", "\t", "\r")), (delimiter, row)


def test_a_long_run_of_tabs_is_no_burden() -> None:
    began = time.perf_counter()
    csv_file(pd.DataFrame({"name": ["\t" * 200_000, '";' * 100_000]}), COLUMNS[:1], [])
    assert time.perf_counter() - began < 5


def test_the_workbook_has_the_rows_and_says_the_filters() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_file(FRAME, COLUMNS, ABOUT)))
    rows, about = book.worksheets
    values = [[cell.value for cell in row] for row in rows.iter_rows()]
    assert values == [
        ["Navn", "Beløb", "Dato", "Illustrativ", "Status"],
        ['\'=HYPERLINK("http://x")', 1234.5, dt.datetime.fromisoformat("2017-08-01"), "ja", "aktiv"],
        ['Aarhus; "Kommune"', -0.1, "2016", "nej", "other"],
    ]  # the empty row has no cells
    assert rows.auto_filter.ref == "A1:E4"
    assert (rows.print_title_rows, rows.page_setup.orientation) == ("$1:$1", "landscape")
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in book)
    assert not [cell for row in rows.iter_rows() for cell in row if cell.data_type == "f"]
    assert [[cell.value for cell in row] for row in about.iter_rows()] == [list(pair) for pair in ABOUT]


def test_the_csv_says_the_filters_first_and_danish_excel_can_read_it() -> None:
    lines = csv_file(FRAME, COLUMNS, ABOUT).decode("utf-8-sig").split("\r\n")
    assert lines == [
        "# Titel: Prøve",
        "# Provins: Jiangsu og Shandong",
        "Navn;Beløb;Dato;Illustrativ;Status",
        '"\'=HYPERLINK(""http://x"")";1234,50;2017-08-01;ja;aktiv',
        '"Aarhus; ""Kommune""";-0,10;2016;nej;other',
        ";;;;",
        "",
    ]


def test_the_csv_of_the_others_has_commas_and_points() -> None:
    lines = speaking("en")(csv_file)(FRAME, COLUMNS[:2], []).decode("utf-8-sig").split("\r\n")
    assert lines[2] == '"Aarhus; ""Kommune""",-0.10'


def _screen() -> None:
    """A page with nothing but the table above."""
    from dashboard.tables import show_table
    from tests.frame.test_tables import COLUMNS, FRAME

    show_table(FRAME, COLUMNS, title="Rows", key="rows", downloads=False)


def test_the_screen_sorts_values_and_shows_words() -> None:
    app = AppTest.from_function(_screen)
    app.run()
    assert not app.exception
    table = app.dataframe[0]
    assert list(table.value["Beløb"].dropna()) == [1234.5, -0.1]
    assert list(table.value["Dato"].dropna()) == [dt.date(2017, 8, 1), dt.date(2016, 1, 1)]
    styler = table.proto.arrow_data.styler
    shown = pa.ipc.open_stream(styler.display_values).read_pandas()
    assert list(shown["Beløb"]) == ["1.234,50", "\u22120,10", ""]
    assert list(shown["Dato"]) == ["1. aug. 2017", "2016", ""]
    assert "row1_col1 { color: " in styler.styles  # red, with its minus sign
    assert "row0_col1" not in styler.styles


def test_below_a_plan_neither_amount_nor_share_is_red() -> None:
    columns = [
        Column("deviation_dkk", "kr.", "money"),
        Column("deviation_share", "%", "percent"),
        Column("rest", "Rest", "money"),
    ]
    rows = pd.DataFrame(
        {"deviation_dkk": [Decimal(-5)], "deviation_share": [Decimal("-0.1")], "rest": [Decimal(-5)]}
    )
    styles = screen(rows, columns, LIGHT).data._translate()["cellstyle"]
    assert [one["selectors"] for one in styles] == [["row0_col2"]]


def test_files_hold_the_number_where_the_screen_draws_it() -> None:
    drawn = pd.DataFrame({"vitality_text": ["●●○ 2", "○○○ 0"], "vitality": [2, 0]})
    columns = [Column("vitality_text", "Livskraft", in_files="vitality")]
    book = openpyxl.load_workbook(io.BytesIO(excel_file(drawn, columns, ABOUT)))
    assert [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()] == [
        ["Livskraft"],
        [2],
        [0],
    ]
    assert csv_file(drawn, columns, []).decode("utf-8-sig").split("\r\n")[1:3] == ["2", "0"]


def test_a_column_is_on_screen_where_a_row_has_it_and_always_in_files() -> None:
    columns = [Column("name", "Navn"), Column("status", "Status")]
    told = FRAME.assign(status=[None, "other", None])
    silent = FRAME.assign(status=None)
    assert list(screen(told, columns, LIGHT).config) == ["Navn", "Status"]
    assert list(screen(silent, columns, LIGHT).config) == ["Navn"]
    assert b"Navn;Status" in csv_file(silent, columns, ABOUT)
    listed = Column("themes", "Temaer", "list")
    assert list(screen(FRAME.assign(themes=[[]] * 3), [*columns, listed], LIGHT).config) == list(
        screen(FRAME, columns, LIGHT).config
    )
    marked = [*columns[:1], Column("is_illustrative", "Illustrativ", "yes_no")]
    assert list(screen(FRAME, marked, LIGHT).config) == ["Navn", "Illustrativ"]
    assert list(screen(FRAME[1:], marked, LIGHT).config) == ["Navn"]


def test_short_cells_and_headings_are_whole() -> None:
    number = pd.Series([None] * 20 + ["28315694"])
    assert _width(Column("cvr", "CVR-nr."), number, 1) == 83  # the browser would leave the only one out
    assert _width(Column("day", "Seneste kontakt", "date"), number, 1) > _width(
        Column("day", "Dag", "date"), number, 1
    )
    assert _width(Column("is_invented", "Illustrative", width="small"), number, 1) > 100
    assert _width(Column("text", "Note"), pd.Series(["x" * 60]), 1) == 200
    assert (
        _width(Column("what", "Aftale", width="medium"), pd.Series(["x" * 60]), 1, 420) == 420
    )  # first of a table


def test_texts_give_way_so_that_the_last_column_is_in_view() -> None:
    columns = [
        Column("a", "Titel"),
        Column("b", "Type"),
        Column("c", "Parter", "list"),
        Column("n", "Antal", "integer"),
        Column("_file", "Fil"),
    ]
    first, short, parties, count, file = _fitting(columns, [600, 90, 400, 100, 300])
    assert first + short + parties + count <= 996 < 600 + 90 + 400 + 100
    assert first > parties > 104
    assert (short, count) == (90, 100)
    # the name that rows are known by has the most room, wherever it stands
    verdict, name, other = _fitting(
        [Column("p", "Nærvær"), Column("agreement_name", "Aftale"), Column("b", "Note")], [400, 600, 400]
    )
    assert verdict == other < name
    assert file <= 300  # it stands beyond the page in any case
    # where there is room, each has what it wants; where no narrowing would bring it into view, texts are narrow
    assert _fitting(columns, [300, 90, 300, 100, 300]) == [300, 90, 300, 100, 300]
    assert _fitting(columns, [300, 90, 300, 900, 300]) == [240, 90, 160, 900, 160]
    # a title is what rows are known by, though a name stands behind it
    titled = [
        Column("challenge_title", "Udfordring"),
        Column("stage", "Trin"),
        Column("problem_owner", "Ejer"),
    ]
    title, stage, owner = _fitting(titled, [600, 400, 400])
    assert title > stage == owner
