"""Exports that nobody had seen when what they say was written down: each set was read once before the lexicons were mended (`held_out/*.toml`)."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.staging.staged_sheet import StagedSheet
from tests.pipeline.drawn import staged, totals

BOOKS = {
    f"{path.stem}-{book['name']}": book
    for path in sorted(Path(__file__).with_name("held_out").glob("*.toml"))
    for book in tomllib.loads(path.read_text(encoding="utf-8"))["book"]
}


def checks(book: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, Any, Any]]:
    """Each check of a workbook: what is checked, what was written down, and what was read."""
    merged, file = book.get("merged", ()), f"{book['name']}.xlsx"
    sheets = staged(folder, book["picture"], name=book["sheet"], merged=merged, file=file).sheets
    ours = [sheet for sheet in sheets if sheet.source]
    if not book["source"]:  # of another world
        yield "loaded", 0, sum(sheet.rows_loaded for sheet in ours)
        return
    yield (
        "kind",
        [book["source"]] * book.get("tables", 1),
        [sheet.source.name for sheet in ours if sheet.source],
    )
    sheet = next((sheet for sheet in ours if sheet.source and sheet.source.name == book["source"]), None)
    yield "loaded", book["loaded"], sheet.rows_loaded if sheet else None
    yield "rejected", book.get("rejected", 0), sheet.rows_rejected if sheet else None
    read = totals(sheet) if sheet and sheet.table is not None else {}
    for name, amount in book.get("sums", {}).items():
        yield f"sum of {name}", amount, str(read.get(name))
    for name, wanted in book["cells"].items():
        found = _cells(sheet, name.strip("@")) if sheet and sheet.table is not None else []
        found = sorted(set(found)) if name.startswith("@") else found
        for at, value in enumerate(wanted):
            yield f"{name}[{at}]", value, found[at] if at < len(found) else None


def _cells(sheet: StagedSheet, name: str) -> list[Any]:
    assert sheet.table is not None
    return [_plain(row[name]) for row in sheet.table.to_pylist()]


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int)):
        return "" if value is None else value
    return value.isoformat() if isinstance(value, dt.date) else str(value)


@pytest.mark.parametrize("name", BOOKS)
def test_an_export_that_nobody_had_seen(tmp_path: Path, name: str) -> None:
    missed = [(what, wanted, got) for what, wanted, got in checks(BOOKS[name], tmp_path) if wanted != got]
    assert missed == []
