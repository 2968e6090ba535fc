"""Rows of staging tables: by what each is known, the columns of its source's key as one text; and tables with other columns or fewer rows."""

from collections.abc import Iterable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.sources.declarations import Source, SourceColumn

KEY_SEPARATOR = " | "

# By what another source's rows name a company.
COMPANY, NUMBER = "company_name", "cvr"


def keys_of(source: Source, table: pa.Table) -> pa.Array:
    """Each row's key as text; null where nothing of it is stated, and for a source without a key (`pipeline.warehouse.store` numbers those)."""
    if not source.key:
        return pa.nulls(table.num_rows, pa.string())
    key = _joined(source, table, source.key, need_all=True)
    if source.else_key:
        key = pc.coalesce(key, _joined(source, table, source.else_key, need_all=False))
    return key


def _joined(source: Source, table: pa.Table, names: Sequence[str], *, need_all: bool) -> pa.Array:
    falls_back = {} if need_all else source.key_falls_back
    parts = [
        pc.coalesce(*(_key_text(source.column(one), table) for one in (name, *falls_back.get(name, ()))))
        for name in names
    ]
    if need_all:
        return pc.binary_join_element_wise(*parts, KEY_SEPARATOR)
    filled = [pc.fill_null(part, "") for part in parts]
    joined = pc.binary_join_element_wise(*filled, KEY_SEPARATOR)
    return pc.if_else(pc.coalesce(*parts).is_valid(), joined, pa.scalar(None, pa.string()))


def _key_text(column: SourceColumn, table: pa.Table) -> pa.Array:
    suffix = "_text" if column.type in ("themes", "provinces") else ""
    array = table.column(column.name + suffix).combine_chunks()
    if pa.types.is_list(array.type):
        array = pc.binary_join(array, ";")
    return array.cast(pa.string())


def with_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    """The table with other values in one of its columns."""
    return table.set_column(table.column_names.index(name), name, values)


def without_rows(table: pa.Table, rows: Iterable[int]) -> pa.Table:
    """The table without what was read in those rows of the sheet (from 1)."""
    return table.filter(pc.invert(pc.is_in(table.column("_row"), pa.array(rows, pa.int64()))))
