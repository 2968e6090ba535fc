"""The second count at work: the rows of the exports handed to `recount`, and its answer beside the figures that were stated.

It counts for the house and without filters: what narrows selects rows of the first count, and is no fact of its own.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard import stated, warehouse
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from dashboard.scope.asking import is_narrowed
from locales import formats
from recount.compare import Compared, Difference, Stated, compare
from recount.exports import TABLES, Exports

_WHICH = {
    "history.changes": "where source = 'challenges' and change = 'changed' and starts_with(\"column\", 'stage')"
}
_SHOWN = 20  # rows of a difference that are named; more nobody reads


@reader.remembered(2)
def exports() -> Exports:
    """The rows of all exports, as plain values."""
    hides = reader.is_without_invented()
    return Exports({name: _rows(name, hides=hides) for name in TABLES})


def _rows(table: str, *, hides: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = warehouse.table(
        f"select * from warehouse.{table} {_WHICH.get(table, '')}"
    ).to_pylist()
    return [row for row in found if not (hides and row.get("is_illustrative"))]


@reader.remembered(8)
def of_pages(filters: Filters) -> Compared:
    """Every figure that the pages state on a day and in a period, counted twice.

    Raises:
        WarehouseMissing, WarehouseDamaged, OldWarehouseError: as any question.
    """
    whole = filters.narrowed_by()
    with reader.reading(for_guests=False):
        figures = [Stated(one.measure, group, one.value) for _, group, one in stated.of_pages(whole)]
        return of(whole, figures)


def of(filters: Filters, figures: Iterable[Stated]) -> Compared:
    """Figures that were stated with these filters, counted again; none where the filters narrow or a guest reads."""
    if is_narrowed(filters) or reader.is_for_guests():
        return Compared(filters.as_of, 0, ())
    plain = (
        Stated(
            one.measure,
            one.group and {name: _plain(cell) for name, cell in one.group.items()},
            _plain(one.value),
        )
        for one in figures
    )
    return compare(exports(), plain, filters.as_of, filters.period_from, filters.period_to)


def of_many(figures: Mapping[tuple[Filters, str, measures.Group | None], Any]) -> tuple[Compared, ...]:
    """Figures of several days and periods, each by what it was asked with, its measure and its group; one answer a day and period."""
    by_filters: dict[Filters, list[Stated]] = defaultdict(list)
    for (filters, name, group), value in figures.items():
        by_filters[filters].append(Stated(name, group and measures.group_of(*group), value))
    return tuple(of(filters, asked) for filters, asked in by_filters.items())


def _plain(cell: Any) -> Any:
    if formats.is_missing(cell):
        return None
    value = cell.item() if hasattr(cell, "item") else cell
    return value.date() if isinstance(value, dt.datetime) else value


def as_json(compared: Compared, filters: Filters) -> dict[str, Any]:
    """The comparison as programs read it: how many were compared, how many differ, and each difference with its rows."""
    return {
        "compared": compared.count,
        "differ": len(compared.differences),
        "differences": [
            {
                "measure": one.stated.measure,
                "group": one.stated.group
                and {name: formats.plain(cell) for name, cell in one.stated.group.items()},
                "as_of": filters.as_of.isoformat(),
                "value": formats.plain(one.stated.value),
                "recounted": formats.plain(one.recounted),
                **apart(one, filters),
            }
            for one in compared.differences
        ],
    }


def apart(one: Difference, filters: Filters) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of a difference that only one of the two counts has: file, sheet and row."""
    group = (" ".join(one.stated.group), _group(one.stated.group)) if one.stated.group else None
    found = measures.rows(filters.narrowed_by(), one.stated.measure, group)
    names = [name for name in ("_file", "_sheet", "_row") if name in found]
    first = {
        tuple(map(_plain, row))
        for row in found[names].itertuples(index=False)
        if not formats.is_missing(row[0])
    }
    second = set(one.rows)
    return {
        "rows": sorted(first - second, key=str)[:_SHOWN],
        "recounted_rows": sorted(second - first, key=str)[:_SHOWN],
    }


def _group(group: Mapping[str, Any]) -> Any:
    cells = tuple(group.values())
    return cells if len(cells) > 1 else cells[0]
