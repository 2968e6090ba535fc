"""The two counts beside each other: every figure that was stated, and what the second count makes of it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from recount.desk import Desk
from recount.exports import Exports
from recount.figures import Counting
from recount.readings import Day

# A share may differ by what its digits can't hold; counts, days and money may not differ at all.
_SHARE = Decimal("0.000001")

Address = tuple[str, str | None, int | None]
Group = Mapping[str, Any] | None


@dataclass(frozen=True)
class Stated:
    """One figure as it was stated: its measure, its group by columns (None for everything), and its value."""

    measure: str
    group: Group
    value: Any


@dataclass(frozen=True)
class Difference:
    """A figure that the second count finds otherwise."""

    stated: Stated
    recounted: Any
    rows: tuple[Address, ...]  # where the rows stand that the second count has


@dataclass(frozen=True)
class Compared:
    """How many figures were counted twice, and those that differ."""

    count: int
    differences: tuple[Difference, ...]


def compare(
    exports: Exports, stated: Iterable[Stated], on: Day, first: Day | None = None, last: Day | None = None
) -> Compared:
    """Count again what was stated as of a day in a period (None: without that end); figures that the second count does not know are passed over."""
    counting = Counting(Desk(exports, on, first, last))
    seen = set()
    differences = []
    for one in stated:
        group = one.group or {}
        by, cells = tuple(group), tuple(group.values())
        if one.measure not in counting.catalogue or (one.measure, by, cells) in seen:
            continue
        seen.add((one.measure, by, cells))
        value = counting.value(one.measure, by, cells)
        if not is_same(one.value, value):
            rows = counting.rows(one.measure, by, cells)
            places = {(row._file, row._sheet, row._row) for row in rows if row._file is not None}
            differences.append(Difference(one, value, tuple(sorted(places, key=str))))
    return Compared(len(seen), tuple(differences))


def is_same(stated: Any, recounted: Any) -> bool:
    """Whether two counts came to the same."""
    if isinstance(stated, dt.datetime):
        stated = stated.date()
    if stated is None or recounted is None or isinstance(stated, str | dt.date):
        return bool(stated == recounted)
    return abs(Decimal(str(stated)) - Decimal(str(recounted))) <= _SHARE
