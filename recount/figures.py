"""How a figure is counted: which rows, what of them, and each group that they belong to (`figures.toml` says each in a line), and compared with the first count."""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from itertools import product
from operator import attrgetter
from pathlib import Path
from typing import Any

from recount.desk import Desk
from recount.readings import OERE, Day, counted_day, last_day, months_after
from recount.rows import Exports, Row, Rows
from recount.standing import PRESENCES

Where = Callable[[Row], Any]
Value = Any


@dataclass(frozen=True)
class Figure:
    """One figure."""

    of: str  # the kind of rows, as `Desk.rows` names them
    what: Callable[[Rows], Value]  # what of them
    where: tuple[Where, ...] = ()  # which of them: those that meet each of these
    plans: str = ""  # the kinds of export that must tell of plans; else it is not known on the day


@dataclass(frozen=True)
class Ratio:
    """One figure divided by another; of a share, what a group has by what everything has."""

    above: str
    below: str
    is_share: bool = False
    is_money: bool = False


Cells = tuple[Any, ...]
Catalogue = dict[str, Figure | Ratio]

_WRITTEN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
# Figure → its line.
LINES: Mapping[str, str] = _WRITTEN["figures"]
# Column → the words that its cells may have: what conditions may ask for.
CELLS = {column: frozenset(said.split()) for column, said in _WRITTEN["cells"].items()}

# What a line may say, and what a column must be.
_FIGURE = re.compile(
    r"(?:count|(?P<what>\w+) (?P<column>\w+) of) (?P<of>\w+)(?: where (?P<where>.+?))?(?: told by (?P<plans>.+))?"
)
_RATIO = re.compile(r"(?P<above>\w+) / (?P<below>\w+)(?P<money> in kroner)?")
_SHARE = re.compile(r"share of (?P<above>\w+)")
_CONDITION = re.compile(
    r"(?P<column>\w+) (?:(?P<how>is not|is|has|>=|<=|>) (?P<said>.+)|(?P<alone>stated|unstated|in period|within period))"
)
_SAID = ("is", "is not", "has")  # conditions on what a cell says: a word of its column


def catalogue(desk: Desk) -> Catalogue:
    """Every measure that is counted twice, by its name. Raises ValueError for a line that can't be read, or names a word that its column does not have."""
    read = partial(_read, _words(desk), desk)
    return {name: read(line) for name, line in LINES.items()}


def _read(words: Mapping[str, Where], desk: Desk, line: str) -> Figure | Ratio:
    if found := _RATIO.fullmatch(line):
        return Ratio(found["above"], found["below"], is_money=bool(found["money"]))
    if found := _SHARE.fullmatch(line):
        return Ratio(found["above"], found["above"], is_share=True)
    if (found := _FIGURE.fullmatch(line)) is None:
        raise ValueError(f"no figure: {line}")
    where = tuple(_condition(words, desk, one) for one in (found["where"] or "").split(" and ") if one)
    what: Callable[..., Value] = len
    if found["what"] == "typical":  # of fewer a median would be no rule
        what = partial(_median, column=found["column"], least=desk.exports.number("effect.few"))
    elif found["what"]:
        what = partial(_AGGREGATES[found["what"]], column=found["column"])
    return Figure(found["of"], what, where, found["plans"] or "")


def _condition(words: Mapping[str, Where], desk: Desk, said: str) -> Where:
    if (found := _CONDITION.fullmatch(said)) is None:
        column = said.removeprefix("not ")
        holds = words.get(column) or attrgetter(column)
        return holds if column == said else lambda row: not holds(row)
    column, how, value = found["column"], found["how"] or found["alone"], found["said"] or ""
    among = value.split(", ")
    if how in _SAID and (unknown := set(among) - CELLS.get(column, frozenset())):
        raise ValueError(f"no cell of {column} says {' or '.join(sorted(unknown))}: {said}")
    must: Callable[[Any], bool] = {
        "is": lambda cell: cell in among,
        "is not": lambda cell: cell not in among,
        "has": lambda cell: value in cell,
        ">=": lambda cell: cell >= int(value),
        "<=": lambda cell: cell <= int(value),
        ">": lambda cell: cell > int(value),
        "stated": lambda cell: cell is not None,
        "unstated": lambda cell: cell is None,
        "in period": desk.counts,
        "within period": desk.within,
    }[how]
    return lambda row: must(getattr(row, column))


def _words(d: Desk) -> Mapping[str, Where]:
    """The conditions that rest on more than one column of a row."""
    year_ago, before = months_after(d.on, -12), months_after(d.on, -24)
    half_year, warned = 6, d.exports.number("presence.warn_days")

    def ends_soon(row: Row) -> bool:
        months = row.expiry_warning_months
        return bool(row.is_in_force and months and months <= half_year and row.days_to_expiry > 0)

    def agreement_ends_soon(row: Row) -> bool:
        agreement = d.standing.agreements.get(row.agreement_id)
        return agreement is not None and ends_soon(agreement)

    def runs_in_period(row: Row) -> bool:
        """It touches the period; one that has ended without a day runs up to its last contact."""
        if row.expires_last_date is None and row.lifecycle in ("ended", "expired"):
            until = row.last_contact_date or row.signed_date
            if until is not None and d.first is not None and until < d.first:
                return False
        return d.touches(row.signed_date, row.expires_last_date)

    def was_signed_in_period(row: Row) -> bool:
        if row.signed_date is None:
            return False
        last = min(row.signed_last_date, d.on)
        return d.within(last, otherwise=d.on) and (d.first is not None or last >= row.signed_date)

    def was_reached_in_period(row: Row) -> bool:
        last = last_day(row.done_date, row.done_date_precision) or row.due_last_date
        return d.within(counted_day(last, d.on))

    return {
        "ends_soon": ends_soon,
        "agreement_ends_soon": agreement_ends_soon,
        "turns_red_soon": lambda r: (r.turns_red_date - d.on).days <= warned,
        "turns_red_in_90_days": lambda r: r.turns_red_date and 0 <= (r.turns_red_date - d.on).days <= 90,
        "lasted_in_period": lambda r: d.touches(r.signed_date, r.expires_last_date),
        "was_signed_in_period": was_signed_in_period,
        "is_registered": lambda r: r.company_id in d.register.firms.by_id,
        "is_listed": lambda r: r.is_contact or r.is_ahead or r.status_then == "held",
        "has_a_day": lambda r: r.signed_date is not None or r.expires_last_date is not None,
        "runs_in_period": runs_in_period,
        "was_in_period": lambda r: d.touches(r.contact_date or r.start_date, r.contact_date or r.last_date),
        "is_of_last_year": lambda r: r.contact_date > year_ago,
        "is_of_year_before": lambda r: before < r.contact_date <= year_ago,
        "was_reached_in_period": was_reached_in_period,
        "was_received_in_period": lambda r: d.counts(counted_day(r.start_last_date, d.on)),
        "is_reached": lambda r: r.farthest >= r.step,
        "is_here": lambda r: r.stage_then == r.way_stage,
        "is_lost_here": lambda r: r.stage_then == "lost" and r.farthest == r.step,
        "is_next": lambda r: 1 < r.step <= r.farthest + 1,
        "is_past_due": lambda r: r.due is not None and r.due < d.on,
        "is_before_period": lambda r: d.first is not None and r.posted_date < d.first,
    }


# What of the rows


def _known(rows: Rows, column: str) -> list[Any]:
    return [value for row in rows if (value := getattr(row, column)) is not None]


def _total(rows: Rows, column: str, *, digits: Decimal | None = None, is_average: bool = False) -> Value:
    if not (values := _known(rows, column)):
        return None
    exact = Decimal(sum(values)) / len(values) if is_average else sum(values)
    return exact if digits is None else exact.quantize(digits, ROUND_HALF_UP)


def _median(rows: Rows, column: str, least: int = 1) -> Value:
    values = sorted(_known(rows, column))
    middle = len(values) // 2
    if len(values) < max(least, 1):
        return None
    return values[middle] if len(values) % 2 else Decimal(values[middle - 1] + values[middle]) / 2


_AGGREGATES: Mapping[str, Callable[..., Value]] = {
    "different": lambda rows, column: len(set(_known(rows, column))),
    "added": lambda rows, column: sum(_known(rows, column)),
    "total": _total,
    "rounded": partial(_total, digits=OERE),
    "average": partial(_total, digits=Decimal("0.0001"), is_average=True),
    "median": _median,
    "largest": lambda rows, column: max(_known(rows, column), default=None),
    "smallest": lambda rows, column: min(_known(rows, column), default=None),
    "best": lambda rows, column: max(_known(rows, column), key=PRESENCES.index, default=None),
}


class Counting:
    """Figures of a desk by their names, each group once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.catalogue = catalogue(desk)
        self._rows: dict[str, Rows] = {}
        self._grouped: dict[tuple[str, tuple[str, ...]], dict[Cells, Rows]] = {}

    def rows(self, name: str, by: tuple[str, ...] = (), cells: Cells = ()) -> Rows:
        """The rows that a figure counts, in all or in one group; of a ratio those of what it divides by."""
        figure = self.catalogue[name]
        if isinstance(figure, Ratio):
            return self.rows(figure.below, by, cells)
        if (name, by) not in self._grouped:
            desk = self.desk
            if figure.of not in self._rows:
                self._rows[figure.of] = desk.rows(figure.of)
            found: dict[Cells, Rows] = {}
            for row in self._rows[figure.of]:
                if all(holds(row) for holds in figure.where):
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


# A share may differ by what its digits can't hold; counts, days and money may not differ at all.
_TOLERANCE = Decimal("0.000001")

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
    return abs(Decimal(str(stated)) - Decimal(str(recounted))) <= _TOLERANCE
