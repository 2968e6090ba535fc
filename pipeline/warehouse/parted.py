"""Interests of several companies in one cell: "Grundfos, AVK og Kamstrup" is a row each where a register has all of them, else one name; settled before files contest for keys, so that all else knows each company's own row."""

from collections.abc import Collection, Iterable
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection as Connection

from pipeline.cells.lists import split
from pipeline.sources.declarations import Source
from pipeline.sources.keys import COMPANY, NUMBER, keys_of, with_column
from pipeline.warehouse.marts import load_marts

_MAY_BE_LIST = r"[,，&]|\s(?i:og|and|samt|und|plus)\s|[和与及以]"


def one_row_a_company(
    con: Connection, source: Source, rows: pa.Table, companies: Iterable[pa.Table]
) -> pa.Table:
    """The rows of a source with a name of a company in its key, each list of companies that the registers know parted."""
    may_be = pc.fill_null(pc.match_substring_regex(rows.column(COMPANY), _MAY_BE_LIST), False)
    doubtful = np.flatnonzero(pc.and_(rows.column(NUMBER).is_null(), may_be).to_numpy())
    if not len(doubtful):
        return rows
    names = rows.column(COMPANY).to_pylist()
    parts = {at: found for at in doubtful.tolist() if len(found := split(names[at], commas=True)) > 1}
    registers = [table.column(name) for table in companies for name in ("name", "name_zh")]
    known = _keys(con, {name for column in registers for name in column.to_pylist() if name})
    said = _keys(con, {*(names[at] for at in parts), *chain.from_iterable(parts.values())})
    registered = {*known.values()} - {""}
    are_known = {name for name, key in said.items() if key in registered}
    apart = ((at, found) for at, found in parts.items() if names[at] not in are_known)
    several = {at: found for at, found in apart if {*found} <= are_known}
    if not several:
        return rows
    times = np.ones(rows.num_rows, dtype=np.int64)
    times[list(several)] = [len(found) for found in several.values()]
    taken = np.repeat(np.arange(rows.num_rows), times)
    spread = [name for at, name in enumerate(names) for name in several.get(at, (name,))]
    found = with_column(rows.take(taken), COMPANY, pa.array(spread, pa.string()))
    is_part = pa.array(np.isin(taken, list(several)))
    keys = pc.if_else(is_part, keys_of(source, found), found.column("_key").combine_chunks())
    found = with_column(found, "_key", keys)
    # Without the parts that say of a company what a row of its own in the same file says, or an earlier part.
    columns = (found["_position"].to_pylist(), found["_key"].to_pylist(), is_part.to_pylist())
    said_by = list(zip(*columns, strict=True))
    seen = {(position, key) for position, key, parted in said_by if not parted}
    keeps = []
    for position, key, parted in said_by:
        keeps.append(not parted or (position, key) not in seen)
        seen.add((position, key))
    return found.filter(pa.array(keeps))


def _keys(con: Connection, names: Collection[str]) -> dict[str, str]:
    rule = next(mart for mart in load_marts() if mart.name == "name_key")
    (argument,) = rule.arguments
    asked = pa.table({argument: pa.array(names, pa.string())})  # noqa: F841 - named in the SQL
    return dict(con.execute(f"select {argument}, (\n{rule.select}\n) from asked").fetchall())
