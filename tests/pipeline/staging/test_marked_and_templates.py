"""The user's own workbook back with its faults marked, mended and dropped again; and the empty workbooks to fill in."""

import io
from pathlib import Path

import openpyxl
import pytest

from locales import LANGUAGES, speaking
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import load_sources
from pipeline.sources.templates import EXAMPLE, write_templates
from pipeline.staging.marked import MARKED, marked_workbook
from pipeline.warehouse.build import build
from tests.pipeline.drawn import only, rejected, stage, warned, workbook

RED, YELLOW = "00F8C9C4", "00FBE7B5"
FAULTY = """
Aftaler med Kina
Aftale-ID | Dansk part | Kinesisk part | Underskrevet | Status
A-1 | Aarhus Kommune | Harbin | 31-02-2017 | aktiv
A-2 | | Shaoxing | 2012 | aktiv
A-3 | Odense Kommune | Wuxi | 2013 | på pause
A-4 | Vejle Kommune | Nanjing | 2014 | aktiv
A-4 | Vejle Kommune | Nanjing | 2015 | aktiv
"""


def test_faults_are_coloured_commented_and_summed_up(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Aftaler.xlsx", {"Register": FAULTY, "Andet": "Hej"})
    book = openpyxl.load_workbook(path)
    book["Register"]["A3"].font = openpyxl.styles.Font(bold=True)
    book["Register"].column_dimensions["B"].width = 41
    book.save(path)
    marked = openpyxl.load_workbook(io.BytesIO(marked_workbook(stage(path))))
    assert marked.sheetnames == [MARKED["da"], "Register", "Andet"]
    sheet = marked["Register"]
    assert sheet["A3"].font.bold  # formats are kept
    assert sheet.column_dimensions["B"].width == 41
    colours = {
        cell.coordinate: cell.fill.fgColor.rgb for row in sheet.iter_rows() for cell in row if cell.comment
    }
    assert colours == {"D3": RED, "B4": RED, "E5": YELLOW, "D7": RED}
    assert "31-02-2017" in sheet["D3"].comment.text
    summary = [[cell.value for cell in row] for row in marked[MARKED["da"]].iter_rows(min_row=6)]
    assert [(line[1], line[2]) for line in summary] == [
        ("Register", 3),
        ("Register", 4),
        ("Register", 7),
        ("Register", 5),
    ]
    assert summary[0][3] == "Underskrevet"


def test_mended_and_dropped_again_only_the_difference_loads(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    desk = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    path = workbook(desk.raw / "Aftaler.xlsx", {"Register": FAULTY})
    build(desk)
    book = openpyxl.load_workbook(io.BytesIO(marked_workbook(stage(path))))
    book["Register"]["D3"] = "28-02-2017"
    book["Register"]["B4"] = "Odense Kommune"
    book.save(tmp_path / "Aftaler.xlsx")
    file = stage(tmp_path / "Aftaler.xlsx")
    assert [(s.sheet.name, s.ignored) for s in file.sheets] == [
        (MARKED["da"], "own-sheet"),
        ("Register", None),
    ]
    built = build(desk, incoming=[tmp_path / "Aftaler.xlsx"])
    assert [(c.source, c.added, c.changed, c.removed, c.rejected) for c in built.changes] == [
        ("agreements", 2, 0, 0, 1)
    ]


def test_cells_that_would_run_as_formulas_are_texts_in_the_summary(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"Ark1": "Dato | Bilag | Tekst | Beløb\n2016-05-01 | 1 | x | '=HYPERLINK(1)"}
    )
    book = openpyxl.load_workbook(path)
    book["Ark1"]["D2"].value = "=cmd|' /C calc'!A0"
    book["Ark1"]["D2"].data_type = "s"
    book.save(path)
    marked = openpyxl.load_workbook(io.BytesIO(speaking("en")(marked_workbook)(stage(path))))
    assert marked.worksheets[0]["E6"].data_type == "s"


def test_a_format_that_can_only_be_read_comes_back_as_xlsx() -> None:
    file = stage(Path(__file__).parents[1] / "udgifter.xls")
    marked = openpyxl.load_workbook(io.BytesIO(marked_workbook(file)))
    sheet = marked["Udgifter 2016"]
    assert (sheet["A3"].value, sheet["D4"].value) == ("Bilag", 8450.5)
    assert sheet["E5"].comment is not None


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_templates_filled_with_their_own_examples_load(tmp_path: Path, lang: str) -> None:
    sources = list(load_sources())
    written = speaking(lang)(write_templates)(tmp_path / "skabeloner")
    assert len(written) == len(sources)
    for name, path in zip(sources, written, strict=True):
        empty = only(stage(path))
        assert (empty.source.name, empty.rows_read) == (name, 0)  # type: ignore[union-attr]
        book = openpyxl.load_workbook(path)
        sheet, example = book.worksheets[0], book[EXAMPLE[lang]]
        assert all(one.print_title_rows == "$1:$1" for one in (sheet, example)), name
        for cell in example[2]:
            sheet.cell(2, cell.column).value = cell.value
        book.save(path)
        found = only(stage(path))
        assert found.source.name == name  # type: ignore[union-attr]
        assert (found.header_row, found.rows_read, found.rows_loaded, rejected(found)) == (1, 1, 1, []), name
        assert [w for w in warned(found) if w[2] in ("guessed-heading", "unknown-word", "unplaced")] == [], (
            name
        )
        unknown = [n.params for n in found.warnings if n.reason == "unknown-headings"]
        assert unknown == [], name
