"""Rows as the second count has them, and how they are put together."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from types import SimpleNamespace
from typing import Any, TypeVar

# A row: its columns are attributes.
Row = SimpleNamespace
Rows = list[Row]
K = TypeVar("K")
V = TypeVar("V")


def address(row: Row) -> tuple[str, str, int]:
    """Where a row stands in the exports, in an order."""
    return (row._file or "", row._sheet or "", row._row or 0)


def columns(row: Row, names: str) -> dict[str, Any]:
    """Some columns of a row."""
    return {name: getattr(row, name) for name in names.split()}


def at(row: Row | None) -> dict[str, Any]:
    """The columns that say where a row stands in the exports; nowhere without one."""
    return {name: getattr(row, name, None) for name in ("_file", "_sheet", "_row")}


def gathered(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """All values of each key, in their order; of any other key none."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def changed(row: Row, **columns: Any) -> Row:
    """The row with further or other columns."""
    return Row(**(vars(row) | columns))


def spread(rows: Iterable[Row], column: str, values: Callable[[Row], Iterable[Any]]) -> Rows:
    """A row for each of the values of each row, which it has in a column."""
    return [changed(row, **{column: value}) for row in rows for value in values(row)]


def listed(make: Callable[[Any], Iterable[V]]) -> cached_property[list[V]]:
    """A property of which ``make`` yields the items; they are put together once."""
    return cached_property(lambda of: list(make(of)))


def mapped(make: Callable[[Any], Iterable[tuple[K, V]]]) -> cached_property[dict[K, V]]:
    """A property of which ``make`` yields the keys and values; they are put together once."""
    return cached_property(lambda of: dict(make(of)))
