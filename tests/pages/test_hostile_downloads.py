"""Whatever is downloaded, no spreadsheet runs it: every page's files of a desk whose names and texts try to."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import warehouse
from dashboard.filters import KEYS
from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.pages.desk import visit

HOSTILE = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "＝1+1",
    '  =HYPERLINK("http://x")',
    '"=1+1',
    "x;=1+1",
    "x,=1+1",
    "x|=1+1",
    "x\t=1+1",
    'x;"=1+1',
)
# Columns of the exports whose texts are anybody's.
COLUMNS = (
    "Dansk part",
    "Aftale",
    "Kinesisk part",
    "Aktivitet",
    "Resultat",
    "Virksomhed",
    "Problem",
    "Title",
    "Tekst",
)
NUMBER = re.compile(r"[+-]?[\d.,]*%?")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with a hostile text in every fourth of those cells."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "raw").mkdir()
    planted = 0
    for path in paths.sample_workbooks():
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            columns: dict[int, str] = {}
            for number, row in enumerate(sheet.iter_rows(min_row=1), start=1):
                found = {cell.column: str(cell.value) for cell in row if str(cell.value).strip() in COLUMNS}
                columns = found or columns
                if found or number % 4:
                    continue
                for cell in row:
                    if cell.column in columns and isinstance(cell.value, str):
                        cell.value = HOSTILE[planted % len(HOSTILE)]
                        cell.data_type = "s"
                        planted += 1
        book.save(folder / "raw" / path.name)
    assert planted > 60
    build(Desk(folder / "raw", folder / "warehouse.duckdb"), loaded_by="test")
    return folder


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes | Callable[[], bytes]]:
    """File name → content (or what makes it) of every download that a page offers."""
    found: dict[str, bytes | Callable[[], bytes]] = {}

    def offer(self: Any, label: str, data: Any, file_name: str = "", **rest: Any) -> bool:
        found[file_name] = data
        return False

    monkeypatch.setattr(type(st._main), "download_button", offer)
    monkeypatch.setattr(st, "download_button", lambda *given, **named: offer(None, *given, **named))
    return found


def runs(cell: str, *, blanks: bool = True) -> bool:
    """Whether a spreadsheet would run the text of a cell."""
    begins = cell.lstrip(' "\u00a0') if blanks else cell
    return begins.startswith(SIGNS) and not NUMBER.fullmatch(begins.strip())


def faults_of_csv(content: bytes) -> Iterator[str]:
    """Cells that would run, however the reader's spreadsheet separates them."""
    said = content.decode("utf-8-sig")
    for delimiter in ";,|\t":
        for row in csv.reader(io.StringIO(said), delimiter=delimiter):
            # "(Aarhus, + 2 andre)" torn at the comma of another country begins with a blank: that is text to Excel
            blanks = delimiter != ","
            yield from (f"{delimiter!r}: {cell[:80]!r}" for cell in row if runs(cell, blanks=blanks))


def faults_of_workbook(content: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        assert not runs(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or (isinstance(cell.value, str) and runs(cell.value)):
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value[:80]!r}"


# Each page as it opens and filtered by hostile parties; the writers themselves are tried in tests/frame/test_tables.py and tests/reports.
@pytest.mark.soak
def test_no_download_runs(
    hostile_desk: Path, downloads: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE", str(hostile_desk / "warehouse.duckdb"))
    at = visit().run()
    hostile = _hostile_parties(at)
    assert len(hostile) >= 5
    walked = 0
    for entry in PAGES:
        for chosen in ([], hostile):
            at.session_state[KEYS["parties"]] = chosen
            at.switch_page(entry.file)
            at.run()
            assert not at.exception, entry.name
            for name, data in downloads.items():
                if name.endswith((".csv", ".xlsx")):
                    assert not name.startswith(SIGNS)
                    content = data() if callable(data) else data
                    faults = faults_of_csv if name.endswith(".csv") else faults_of_workbook
                    assert list(faults(content)) == [], (entry.name, name)
                    walked += 1
            downloads.clear()
    assert walked > 60
    warehouse.close()


def _hostile_parties(at: AppTest) -> list[str]:
    box = next(box for box in at.multiselect if (box.key or "").startswith("filter-parties-"))
    return [party for party in box.options if party.startswith(("=", "+", "-", "@", "x", "＝"))]
