"""Staging tables with other columns or fewer rows."""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc


def with_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    """The table with other values in one of its columns."""
    return table.set_column(table.column_names.index(name), name, values)


def without_rows(table: pa.Table, rows: Iterable[int]) -> pa.Table:
    """The table without what was read in those rows of the sheet (from 1)."""
    return table.filter(pc.invert(pc.is_in(table.column("_row"), pa.array(rows, pa.int64()))))
