"""How a figure is counted: which rows, what of them, and each group that they belong to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Any

from recount.desk import Desk
from recount.readings import OERE, Row, Rows

Where = Callable[[Row], Any]
Value = Any


@dataclass(frozen=True)
class Figure:
    """One figure."""

    of: str  # the kind of rows, as `Desk.rows` names them
    what: Callable[[Rows], Value]  # what of them: `count`, or a function of `Aggregate`
    where: Where | None  # which of them; all of them where it says nothing
    plans: str = ""  # the kinds of export that must tell of plans; else it is not known on the day


@dataclass(frozen=True)
class Ratio:
    """One figure divided by another; of a share, what a group has by what everything has."""

    above: str
    below: str
    is_share: bool = False
    is_money: bool = False


def count(of: str, where: Where | None = None, plans: str = "") -> Figure:
    """How many rows there are."""
    return Figure(of, len, where, plans)


def distinct(of: str, column: str, where: Where | None = None) -> Figure:
    """How many different values they have."""
    return Figure(of, lambda rows: len({getattr(row, column) for row in rows} - {None}), where)


def added(of: str, column: str, where: Where | None = None, plans: str = "") -> Figure:
    """Their sum; 0 of no row."""
    return Figure(of, lambda rows: sum(_known(rows, column)), where, plans)


def total(of: str, column: str, where: Where | None = None) -> Figure:
    """Their sum, which can't be said without any row."""
    return Figure(of, lambda rows: sum(_known(rows, column)) if _known(rows, column) else None, where)


def average(of: str, column: str, where: Where | None = None) -> Figure:
    """Their average, to four digits."""

    def of_rows(rows: Rows) -> Value:
        values = _known(rows, column)
        return (
            (Decimal(sum(values)) / len(values)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
            if values
            else None
        )

    return Figure(of, of_rows, where)


def median(of: str, column: str, where: Where | None = None, least: int = 1) -> Figure:
    """The one in the middle, or the middle between two; none of fewer than `least`."""

    def of_rows(rows: Rows) -> Value:
        values = sorted(_known(rows, column))
        middle = len(values) // 2
        if len(values) < max(least, 1):
            return None
        return values[middle] if len(values) % 2 else Decimal(values[middle - 1] + values[middle]) / 2

    return Figure(of, of_rows, where)


def largest(of: str, column: str, where: Where | None = None) -> Figure:
    """The largest, or the latest."""
    return Figure(of, lambda rows: max(_known(rows, column), default=None), where)


def smallest(of: str, column: str, where: Where | None = None, plans: str = "") -> Figure:
    """The smallest, or the earliest."""
    return Figure(of, lambda rows: min(_known(rows, column), default=None), where, plans)


def _known(rows: Iterable[Row], column: str) -> list[Any]:
    return [value for row in rows if (value := getattr(row, column)) is not None]


Cells = tuple[Any, ...]
Catalogue = dict[str, Figure | Ratio]


class Counting:
    """Figures of a desk by their names, each group once."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        """Count the figures of `catalogue`."""
        self.desk = desk
        self.catalogue = catalogue
        self._rows: dict[str, Rows] = {}
        self._grouped: dict[tuple[str, tuple[str, ...]], dict[Cells, Rows]] = {}

    def rows(self, name: str, by: tuple[str, ...] = (), cells: Cells = ()) -> Rows:
        """The rows that a figure counts, in all or in one group; of a ratio those of what it divides by."""
        figure = self.catalogue[name]
        if isinstance(figure, Ratio):
            return self.rows(figure.below if not figure.is_share else figure.above, by, cells)
        if (name, by) not in self._grouped:
            desk = self.desk
            if figure.of not in self._rows:
                self._rows[figure.of] = desk.rows(figure.of)
            found: dict[Cells, Rows] = {}
            for row in self._rows[figure.of]:
                if figure.where is None or figure.where(row):
                    for group in product(*(dict.fromkeys(desk.groups(figure.of, row, one)) for one in by)):
                        found.setdefault(group, []).append(row)
            self._grouped[name, by] = found
        return self._grouped[name, by].get(cells, [])

    def value(self, name: str, by: tuple[str, ...] = (), cells: Cells = ()) -> Value:
        """A figure, in all or in one group; None where it can't be said."""
        figure = self.catalogue[name]
        if isinstance(figure, Ratio):
            above = self.value(figure.above, by, cells)
            below = self.value(figure.below) if figure.is_share else self.value(figure.below, by, cells)
            if above is None or not below:
                return None
            share = Decimal(above) / Decimal(below)
            return share.quantize(OERE, ROUND_HALF_UP) if figure.is_money else share
        if figure.plans and not self.desk.standing.tells_plans(figure.plans):
            return None
        return figure.what(self.rows(name, by, cells))
