"""Downloads open in Excel, hold the rows on screen and say which filters made them."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from locales import text
from tests.browser.conftest import Server, Visit

pytestmark = pytest.mark.browser

LINK = "province=CN-JS&as_of=2019-06-30&lang=da"


def workbook(path: Path) -> tuple[list[tuple[object, ...]], dict[object, object]]:
    """The rows of a downloaded workbook, heading first, and what it says about itself."""
    book = openpyxl.load_workbook(path, read_only=True)
    rows = list(book[text("table-sheet-rows")].iter_rows(values_only=True))
    about = dict(row[:2] for row in book[text("table-sheet-about")].iter_rows(values_only=True))
    return rows, about


def csv_rows(path: Path) -> tuple[list[list[str]], list[str]]:
    """The rows of a downloaded CSV, heading first, and the lines above them: cells of their own, beginning with #."""
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    about = [row[0].removeprefix("# ") for row in rows if row[:1] and row[0].startswith("# ")]
    return rows[len(about) :], about


def as_text(value: object) -> str:
    """A workbook's value as a Danish CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value).removesuffix(".0").replace(".", ",") if isinstance(value, int | float) else str(value)


@pytest.mark.soak
@pytest.mark.parametrize(("page", "key"), [("map", "map-links"), ("agreements", "agreements")])
def test_excel_and_csv_hold_the_same_rows_and_the_filters(
    server: Server, visit: Visit, tmp_path: Path, page: str, key: str
) -> None:
    visit.open(f"{server.url}/{page}?{LINK}")
    rows, about = workbook(visit.download(f"download-xlsx-{key}", tmp_path))
    lines, said = csv_rows(visit.download(f"download-csv-{key}", tmp_path))

    assert about[text("filter-province")] == "Jiangsu"
    assert "30. juni 2019" in str(about[text("table-about-measured")])
    assert f"{text('filter-province')}: Jiangsu" in said

    assert len(rows) > 2
    assert [as_text(cell) for cell in rows[0]] == lines[0]
    assert len(rows) == len(lines)
    for row, line in zip(rows[1:], lines[1:], strict=True):
        # The texts of both agree to the letter; figures and dates are figures and dates in the workbook.
        assert [as_text(cell) for cell in row if isinstance(cell, str)] == [
            value for cell, value in zip(row, line, strict=True) if isinstance(cell, str)
        ]

    count = visit.page.locator(f".st-key-under-{key}")
    assert f"{len(rows) - 1} " in count.inner_text()
    visit.was_clean()


@pytest.mark.soak
def test_the_grant_table_adds_up_in_the_workbook_too(server: Server, visit: Visit, tmp_path: Path) -> None:
    visit.open(f"{server.url}/budget?lang=da")
    rows, about = workbook(visit.download("download-xlsx-budget", tmp_path))
    assert any(cell == 882000 for row in rows for cell in row)
    assert about[text("table-about-filters")] == text("filter-summary-none")
    visit.was_clean()


def test_the_travel_brief_and_the_calendar_arrive(server: Server, visit: Visit, tmp_path: Path) -> None:
    visit.open(f"{server.url}/provinces?lang=en&province=CN-JS")
    visit.button("provinces-print").click()
    assert visit.download("provinces-print-pdf", tmp_path).read_bytes().startswith(b"%PDF")
    visit.was_clean()
