"""Sheets drawn as text tables, written as real workbooks and read by the production code."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl

from pipeline.child.staged_workbook import totals_of
from pipeline.desk.confirmations import Confirmations
from pipeline.reading.limits import FileLimits, load_limits
from pipeline.reading.reader import Workbook, read_workbook
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import StagedFile, stage_workbook


def drawn(picture: str) -> list[list[Any]]:
    """The cells of a picture: one line per row, `|` between cells. 12.5 is a number, 2016-03-31 a date cell, 'x a text, blank an empty cell."""
    lines = [line.strip() for line in picture.strip("\n").splitlines()]
    return [[_cell(part) for part in line.split("|")] if line else [] for line in lines]


def _cell(text: str) -> Any:
    text = text.strip()
    if text.startswith("'"):
        return text[1:]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        with suppress(ValueError):  # no day of the calendar stays text, as in a sheet
            return dt.date.fromisoformat(text)
    try:
        return float(text)
    except ValueError:
        return text.replace("\\n", "\n") or None


def workbook(
    path: Path, sheets: Mapping[str, str], merged: Sequence[str] = (), hidden: Sequence[str] = ()
) -> Path:
    """Write a workbook with one sheet a picture; ``merged`` are ranges of the first sheet."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, picture in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(drawn(picture), start=1):
            for index, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, index).value = value
        if name in hidden:
            sheet.sheet_state = "hidden"
    for span in merged:
        book.worksheets[0].merge_cells(span)
    book.save(path)
    return path


def read(path: Path, limits: FileLimits | None = None) -> Workbook:
    """The workbook as the limited child reads it; here without the child, for files that we have written ourselves."""
    return read_workbook(path, path.read_bytes(), limits or load_limits())


def stage(path: Path, known: Confirmations | None = None) -> StagedFile:
    """The workbook as the child stages it."""
    return stage_workbook(read(path), known or Confirmations())


def staged(
    tmp_path: Path, picture: str, *, name: str = "Ark1", merged: Sequence[str] = (), file: str = "drawn.xlsx"
) -> StagedFile:
    """A drawn sheet, written and staged. The names say nothing about the kind unless a test gives them."""
    return stage(workbook(tmp_path / file, {name: picture}, merged))


def warned(sheet: StagedSheet) -> list[tuple[int | None, str | None, str]]:
    """Row, column and reason of each warning but the list of unknown headings."""
    return [
        (note.row, note.column, note.reason) for note in sheet.warnings if note.reason != "unknown-headings"
    ]


def skipped(sheet: StagedSheet) -> dict[int, str]:
    """Why each skipped row was skipped."""
    return dict(sheet.skipped)


def kinds(file: StagedFile) -> list[tuple[str, str | None, int | None]]:
    """Sheet, source (or why it was ignored) and heading row of each table of a file."""
    return [(s.sheet.name, s.source.name if s.source else s.ignored, s.header_row) for s in file.sheets]


def only(file: StagedFile) -> StagedSheet:
    """The one recognised sheet of a file."""
    found = [sheet for sheet in file.sheets if sheet.source]
    assert len(found) == 1, [(s.sheet.name, s.ignored) for s in file.sheets]
    return found[0]


def rows(sheet: StagedSheet, *columns: str) -> list[tuple[Any, ...]]:
    """The loaded rows, as the values of some columns."""
    assert sheet.table is not None
    return [tuple(row[c] for c in columns) for row in sheet.table.to_pylist()]


def totals(sheet: StagedSheet) -> dict[str, Any]:
    """The sums of its amount columns, as `check` states them."""
    return totals_of(sheet.source, sheet.table)


def rejected(sheet: StagedSheet) -> list[tuple[int | None, str | None, str]]:
    """Row, column and reason of each reject."""
    return [(note.row, note.column, note.reason) for note in sheet.rejects]
