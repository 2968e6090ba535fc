"""Exports not seen by the authors when their content was written down (`held_out/*.toml`): a measure of silent faults, and of questions asked.

They are no list to satisfy: a workbook may be asked about, column by column or as a whole. What is loaded must be right, or told.
"""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline.drawn import staged, totals

BOOKS = {
    f"{path.stem}-{book['name']}": book
    for path in sorted(Path(__file__).with_name("held_out").glob("*.toml"))
    for book in tomllib.loads(path.read_text(encoding="utf-8"))["book"]
}
# What was measured when cells came to decide before words; a change may lower the second and raise the first.
LEAST_WHOLE, MOST_QUESTIONS, MOST_IN_THE_MIDDLE = 80, 230, 1


@dataclass
class Reading:
    """The result for a workbook: its silent faults, and the number of its questions."""

    wrong: list[Any] = field(default_factory=list)
    questions: int = 0


def read(book: Mapping[str, Any], folder: Path) -> Reading:
    merged, file = book.get("merged", ()), f"{book['name']}.xlsx"
    sheets = staged(folder, book["picture"], name=book["sheet"], merged=merged, file=file).sheets
    loaded = [sheet for sheet in sheets if sheet.source and sheet.rows_loaded]
    of_kind = [sheet for sheet in sheets if sheet.source and sheet.source.name == book["source"]]
    others = [sheet.source.name for sheet in loaded if sheet not in of_kind and sheet.source]
    if not book["source"] or book.get("tables", 1) == 1:
        reading = Reading([("kind", book["source"], other) for other in others])
    else:
        reading = Reading()
    if book["source"]:
        sheet = of_kind[0] if of_kind else None
        if sheet is None or sheet.error or sheet.table is None:
            reading.questions = 1  # on the page where a person says what it is
        else:
            reading.questions = sum(note.reason == "guessed-heading" for note in sheet.warnings)
            reading.questions += bool(sheet.rejects)
            reading.wrong += _wrong(book, sheet)
    return reading


def _wrong(book: Mapping[str, Any], sheet: StagedSheet) -> Iterator[Any]:
    """The facts that were read as something else; a column that is not read, and told, is no such."""
    assert sheet.source is not None
    assert sheet.table is not None
    told = ("guessed-heading", "unknown-word", "status-from-date", "party-asked")
    asked = {note.column for note in sheet.warnings if note.reason in told}
    is_told = any(note.reason in ("unknown-headings", "guessed-heading") for note in sheet.warnings)
    if sheet.rows_loaded > book["loaded"] or (sheet.rows_loaded < book["loaded"] and not sheet.rejects):
        yield "rows", book["loaded"], sheet.rows_loaded
    for name, amount in book.get("sums", {}).items():
        got = totals(sheet).get(name)
        if str(got) != amount and name not in asked and not (got is None and is_told) and not sheet.rejects:
            yield "sum", name, amount, got
    for name, wanted in book["cells"].items():
        found = [_plain(row[name.strip("@")]) for row in sheet.table.to_pylist()]
        found = sorted(set(found)) if name.startswith("@") else found
        column = max(
            (c for c in sheet.source.column_names if name.strip("@").startswith(c)), key=len, default=name
        )
        differ = [(want, got) for want, got in zip(wanted, found, strict=False) if want != got]
        is_unread = is_told and all(got in ("", "[]") for _, got in differ)
        if differ and column not in asked and not is_unread and not sheet.rejects:
            yield name, differ


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int)):
        return "" if value is None else value
    return value.isoformat() if isinstance(value, dt.date) else str(value)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("name", BOOKS)
def test_nothing_is_wrong_in_silence(tmp_path: Path, name: str) -> None:
    assert read(BOOKS[name], tmp_path).wrong == []


@pytest.mark.soak
def test_few_questions_are_left(tmp_path: Path) -> None:
    readings = []
    for number, book in enumerate(BOOKS.values()):
        (folder := tmp_path / str(number)).mkdir()
        readings.append(read(book, folder))
    asked = [reading.questions for reading in readings]
    assert asked.count(0) >= LEAST_WHOLE
    assert sum(asked) <= MOST_QUESTIONS
    assert median(asked) <= MOST_IN_THE_MIDDLE
