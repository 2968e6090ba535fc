"""One table of a sheet whose columns were read as a list each: what became of its rows is counted once a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa

from pipeline.messages import RowNote
from pipeline.reading.sheet import Sheet
from pipeline.sources.tables import without_rows
from pipeline.staging.staged_sheet import StagedSheet


def together(sheet: Sheet, lists: Sequence[StagedSheet]) -> StagedSheet:
    """The lists of one sheet as one table. A row that one of them rejects is loaded from none; a row in none of them has no answer and is skipped."""
    first = lists[0]
    tables = [each.table for each in lists if each.table is not None]
    rejects = _once(note for each in lists for note in each.rejects)
    bad = sorted({note.row for note in rejects if note.row})
    table = pa.concat_tables(tables).sort_by([("_row", "ascending")])
    table = without_rows(table, bad) if bad else table
    loaded = set(table.column("_row").to_pylist())
    read = loaded | set(bad)
    skipped = {row: why for each in lists for row, why in each.skipped if row not in read and why != "blank"}
    below = np.flatnonzero(sheet.filled_count[first.header_row or 0 :]) + (first.header_row or 0) + 1
    skipped = {row: "unanswered" for row in below.tolist() if row not in read} | skipped
    return replace(
        first,
        sheet=sheet,
        table=table,
        rows_read=len(read),
        rows_loaded=len(loaded),
        rejects=rejects,
        warnings=_once(note for each in lists for note in each.warnings),
        skipped=sorted(skipped.items()),
    )


def _once(notes: Iterable[RowNote]) -> list[RowNote]:
    """Each note once, by its row; what is said of several columns is said of the first."""
    kept: dict[tuple[object, ...], RowNote] = {}
    for note in notes:
        kept.setdefault((note.row, note.reason, note.value, note.column), note)
    return sorted(kept.values(), key=lambda note: note.row or 0)
