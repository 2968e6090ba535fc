"""Columns whose texts may be ranges of days, and the columns that their ends fill."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.dates import DateValue
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import speaks_of
from pipeline.staging.typed import CellFinding, TypedColumn

# Columns whose text may be a range of days, and the column that its end fills where that is blank.
_RANGES = (("start_date", "end_date"), ("signed_date", "expires_date"))


def ends_of_ranges(found: Recognised, typed: Mapping[str, TypedColumn], n_rows: int) -> dict[str, pa.Array]:
    """The end dates of rows whose start date says a range ("21.–25. juni 2010", "Aftaleperiode 2015-2020") and whose end date is blank."""
    arrays: dict[str, pa.Array] = {}
    for first, last in _RANGES:
        start, end = typed.get(first), typed.get(last)
        if start is None or start.codes is None:
            continue
        heading = found.columns[first][1].heading if first in found.columns else ""
        if first == "signed_date" and not speaks_of("ranges", heading):
            continue  # "Underskrevet juni-juli 2016" says nothing of the end
        ranges = [value if isinstance(value, DateValue) and value.end else None for value in start.values]
        if not any(ranges):
            continue
        codes = pa.array(start.codes)
        ends = pc.take(pa.array([value and value.end for value in ranges], pa.date32()), codes)
        precision = pc.take(pa.array([value and value.precision for value in ranges], pa.string()), codes)
        own = end.arrays[last] if end else pa.nulls(n_rows, pa.date32())
        own_precision = end.arrays[f"{last}_precision"] if end else pa.nulls(n_rows, pa.string())
        arrays[last] = pc.coalesce(own, ends)
        arrays[f"{last}_precision"] = pc.if_else(own.is_valid(), own_precision, precision)
    return arrays


def keep_ends(typed: Mapping[str, TypedColumn]) -> None:
    """Where an end date says a range ("有效期 2017.9-2020.9"), it is the last day of it."""
    for _, last in _RANGES:
        end = typed.get(last)
        if end is None or end.codes is None:
            continue
        ends = [value.end if isinstance(value, DateValue) else None for value in end.values]
        if any(ends):
            of_rows = pc.take(pa.array(ends, pa.date32()), pa.array(end.codes))
            end.arrays[last] = pc.coalesce(of_rows, end.arrays[last])


def ends_before_it_begins(typed: Mapping[str, TypedColumn]) -> list[CellFinding]:
    """Rows that end before they begin."""
    warned = []
    for first, last in _RANGES:
        if first in typed and last in typed:
            start, end = typed[first].arrays[first], typed[last].arrays[last]
            is_backwards = pc.fill_null(pc.less(end, start), False).to_numpy(zero_copy_only=False)
            for position in np.flatnonzero(is_backwards).tolist():
                said = f"{start[position]} – {end[position]}"
                warned.append(CellFinding.of(position, last, said, "date-order", value=said))
    return warned
