"""The changes of each load: counts by source, and the values themselves."""

from functools import partial

import pandas as pd

from dashboard.scope.asking import every, query
from dashboard.scope.reader import cached

VALUES_SHOWN = 5000


def without_contact(name: str) -> str:
    """A column of values, in SQL, that says "…" for a contact: the fact of a change is listed, never the value. company_contact decides which contacts may leave."""
    return (
        f"if({name} is not null and \"column\" in ('contact_name', 'contact_email'), '…', {name}) as {name}"
    )


_TOLD = ", ".join(map(without_contact, ("old_value", "new_value")))

# A row per load and source: load_id, source, added, changed, removed (sheet rows)
changes_by_load = partial(
    every,
    """
    select load_id, source,
        count(distinct sheet_row) filter (change = 'added') as added,
        count(distinct sheet_row) filter (change = 'changed') as changed,
        count(distinct sheet_row) filter (change = 'removed') as removed
    from (select load_id, source, change, coalesce(sheet_row, hash(key)) as sheet_row from history.row_changes)
    group by all
    order by load_id desc, source
    """,
)


@cached
def values_of(load_id: int, *, and_after: bool = False) -> pd.DataFrame:
    """The first values that a load changed, removed or added, in that order; or that it and those after it changed or removed, newest first."""
    where, order = "load_id = $load_id", "list_position(['changed', 'removed', 'added'], change)"
    if and_after:  # what was added is only counted
        where, order = "load_id >= $load_id and change <> 'added'", "load_id desc, change"
    return query(
        f"""
        select load_id, source, key, change, "column", {_TOLD}
        from history.changes
        where {where}
        order by {order}, source, key, "column"
        limit {VALUES_SHOWN}
        """,
        {"load_id": load_id},
    )


@cached
def rows_since(source: str, load_id: int) -> pd.DataFrame:
    """The rows of a source that a load and those after it added, changed or removed, newest first; where each is now, if it still is."""
    if source not in query("select source from meta.sources")["source"].tolist():  # it names a table
        raise ValueError(f"no source: {source}")
    return query(
        f"""
        select changes.load_id, changes.change, changes.key, now._file, now._sheet, now._row
        from history.row_changes as changes
        left join staging.{source} as now on changes.key = now._key
        where changes.source = $source and changes.load_id >= $load_id
        order by changes.load_id desc, changes.change, now._file, now._sheet, now._row, changes.key
        """,
        {"source": source, "load_id": load_id},
    )
