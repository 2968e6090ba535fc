"""The journeys and video meetings that keep most relations alive for an amount, solved exactly.

Each relation that calls for contact (relation `journey_stops`) is visited on its journey, met by video or left. A visit is worth its points, a
meeting the share of them that it renews (rules.toml). Money binds by budget line, by funding source, by the two together, by the grant and by the
amount; weeks bind as money does: a journey takes one, a meeting its part of one, and a journey must end within the project. The best plan is an
integer programme for HiGHS. Of equally good plans the one that needs least new money comes first, then the one with least co-financing by parties,
then the cheapest, then the one with fewest meetings, then the one that empties the fullest purse.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress
from math import gcd
from typing import Any

import highspy

from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.scope.asking import answers
from dashboard.scope.reader import remembered
from locales import formats

STEP_DKK = Decimal(25000)  # between the amounts of `steps`
_STEPS = 8
_KEPT = 256  # plans that are remembered
_WHOLE = 100  # a visit renews a relation in per cent

_LIMITS = """
select rule.journey_meetings_a_week as meetings_a_week, least(rule.journey_meeting_weeks, greatest(0, clock.days_left) // 7) as weeks,
    coalesce((select percent from seeds.contact_renewals where activity_type = 'video_meeting'), 100) as meeting_percent
from rule cross join project_clock_at as clock"""


@dataclass(frozen=True, slots=True)
class Purse:
    """Money that pays for journeys."""

    budget_line: str | None  # the line; None for money that no budget has
    funding_source: str | None  # the source likewise
    available_dkk: Decimal  # what the two have left together
    line_left_dkk: Decimal  # what the line has left that the forecast does not need
    source_left_dkk: Decimal  # what the source has left
    grant_left_dkk: Decimal  # what the grant has left


@dataclass(frozen=True, slots=True)
class Chosen:
    """A journey that is worth making, and how it is paid."""

    journey: Row  # a row of the measure `contact_journey_count`
    # the rows of its relations within the filters, of the measure `journey_stop_count`, in the order of the visits
    stops: tuple[Row, ...]
    price_dkk: Decimal  # what the project pays
    is_shared: bool  # whether the other parties pay the rest
    # the line that pays; None where nothing is to be paid, or where the money is not in the budget
    budget_line: str | None
    funding_source: str | None  # the source likewise


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan for an amount."""

    amount_dkk: Decimal | None  # the amount; None where it is what the budget has left
    weeks: int  # the weeks that there are
    chosen: tuple[Chosen, ...]  # the journeys, those that are worth most first
    met: tuple[Row, ...]  # the relations to be met by video, in the order in which they are worth it
    lost: tuple[Row, ...]  # the relations that nothing is left for, likewise
    points: int  # what the plan keeps, in hundredths of a point

    @property
    def cost_dkk(self) -> Decimal:
        """The project's cost of the whole plan, in kroner."""
        return sum((one.price_dkk for one in self.chosen), Decimal(0))


@remembered(_KEPT)
def purses(filters: Filters) -> tuple[Purse, ...]:
    """The money that the budget has left for journeys on the day, by budget line and funding source; what else is chosen plays no part."""
    return _purses(Filters(as_of=filters.as_of))


@remembered(_KEPT)
def _purses(filters: Filters) -> tuple[Purse, ...]:
    rows = answers(filters, "select * from journey_money_at order by budget_line, funding_source")
    return tuple(Purse(**row) for row in rows)


def left(found: Iterable[Purse], source: str | None = None) -> Decimal:
    """The money left in the purses together, of one funding source where one is named: no line, source or grant more than it has."""
    mine = [one for one in found if source in (None, one.funding_source)]
    by_source: dict[str | None, Decimal] = {}
    for one in mine:
        before = by_source.get(one.funding_source, Decimal(0))
        by_source[one.funding_source] = min(one.source_left_dkk, before + one.available_dkk)
    lines = {one.budget_line: one.line_left_dkk for one in mine}
    most = [
        sum(by_source.values(), Decimal(0)),
        sum(lines.values(), Decimal(0)),
        *(one.grant_left_dkk for one in mine),
    ]
    return min(most)


@remembered(_KEPT)
def _wanted(filters: Filters) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The journeys that can be made in time, and the relations that call for contact; every amount is planned with them."""
    journeys = measures.rows(filters, "contact_journey_count").to_dict("records")
    stops = measures.rows(filters, "journey_stop_count", order="worth desc, agreement_id").to_dict("records")
    return tuple(row for row in journeys if row["is_in_time"]), tuple(stops)


@remembered(_KEPT)
def _limits(filters: Filters) -> Row:
    return answers(filters, _LIMITS)[0]


@remembered(_KEPT)
def plan(filters: Filters, amount: Decimal | None = None, source: str | None = None) -> Plan:
    """The best plan for an amount (None: what the budget has left) of one funding source or of all; a journey that visits a chosen relation is whole."""
    journeys, stops = _wanted(filters)
    limits = _limits(filters.narrowed_by())
    programme = Programme(
        journeys,
        stops,
        [one for one in purses(filters) if source in (None, one.funding_source)],
        amount,
        is_open=amount is not None and source is None,
        meetings_a_week=int(limits["meetings_a_week"]),
        weeks=int(limits["weeks"]),
        meeting_percent=int(limits["meeting_percent"]),
    )
    return programme.plan()


def steps(filters: Filters, source: str | None = None) -> tuple[Plan, ...]:
    """The best plans for 0 kr., `STEP_DKK`, twice that and so on, until more money keeps no more alive."""
    found = [plan(filters, Decimal(0), source)]
    while (
        len(found) < _STEPS
        and (more := plan(filters, STEP_DKK * len(found), source)).points > found[-1].points
    ):
        found.append(more)
    return tuple(found)


def advised(as_of: dt.date) -> list[dict[str, Any]]:
    """The journeys that the money which is left pays for, as the relation `actions` reads them: the same for all parties."""
    return [
        {
            "journey": one.journey["journey"],
            "price_dkk": str(one.price_dkk),
            "is_shared": one.is_shared,
            "budget_line": one.budget_line,
            "funding_source": one.funding_source,
        }
        for one in plan(Filters(as_of=as_of)).chosen
    ]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to make a journey: its number among the journeys, its price, and the number of the purse that pays (None: new money)."""

    journey: int
    price_dkk: Decimal
    is_shared: bool
    purse: int | None

    @property
    def price(self) -> int:
        """In øre."""
        return int(self.price_dkk * 100)


class _Solver(highspy.Highs):
    """HiGHS that prints nothing: its banner comes with the callbacks."""

    def enableCallbacks(self) -> None:  # noqa: N802 - HiGHS' own name
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


class Programme:
    """The programme of one question; amounts are whole øre, so that all of its figures are whole numbers."""

    def __init__(
        self,
        journeys: Sequence[Row],
        stops: Sequence[Row],
        found: list[Purse],
        amount: Decimal | None,
        *,
        is_open: bool,
        meetings_a_week: int,
        weeks: int,
        meeting_percent: int,
    ) -> None:
        self._stops, self._journeys, self._purses, self._amount = stops, journeys, found, amount
        self._meetings, self._weeks, self._percent = meetings_a_week, weeks, meeting_percent
        numbers = {row["journey"]: number for number, row in enumerate(journeys)}
        self._on = [numbers.get(row["journey"]) for row in stops]
        self._ways: list[_Way] = []
        payers = [*range(len(found)), *([None] if is_open else [])]
        for number, row in enumerate(journeys):
            if not row["price_dkk"]:
                self._ways.append(_Way(number, row["price_dkk"], False, None))
                continue
            for price, is_shared in ((row["price_dkk"], False), (row["shared_price_dkk"], True)):
                if not formats.is_missing(price):
                    self._ways += [_Way(number, price, is_shared, payer) for payer in payers]

    def _solved(self) -> tuple[list[_Way], list[Row]]:
        """The ways to take, and the relations to meet by video; neither where there is no solution."""
        highs = _Solver()  # type: ignore[no-untyped-call]
        for option, value in {"threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5}.items():
            highs.setOptionValue(option, value)
        made, met = highs.addBinaries(len(self._ways)), highs.addBinaries(len(self._stops))
        journeys = [
            highs.qsum(made[way] for way, one in enumerate(self._ways) if one.journey == number)
            for number in range(len(self._journeys))
        ]
        for one in journeys:
            highs.addConstr(one <= 1)
        for stop, on in enumerate(self._on):
            if on is not None:
                highs.addConstr(journeys[on] + met[stop] <= 1)
        for ways, most in self._bounds():
            highs.addConstr(
                highs.qsum(self._ways[way].price // self._unit * made[way] for way in ways)
                <= most // self._unit
            )
        highs.addConstr(
            self._meetings * highs.qsum(journeys) + highs.qsum(met) <= self._meetings * self._weeks
        )
        for aim in self._aims(highs, made, met):
            highs.minimize(aim)
            if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                return [], []
            values = highs.getSolution().col_value
            highs.addConstr(aim <= round(highs.getObjectiveValue()))
        taken = [value > 0.5 for value in values]
        return list(compress(self._ways, taken)), list(compress(self._stops, taken[len(self._ways) :]))

    @property
    def _unit(self) -> int:
        return gcd(*(way.price for way in self._ways)) or 1

    def _bounds(self) -> Iterator[tuple[list[int], int]]:
        """The numbers of ways, and what they may cost together at most, in øre."""
        if self._amount is not None:
            yield list(range(len(self._ways))), int(self._amount * 100)
        pots = {key: most for purse in self._purses for key, most in _pots(purse).items()}
        for key, most in pots.items():
            paid = [
                number
                for number, way in enumerate(self._ways)
                if way.purse is not None and key in _pots(self._purses[way.purse])
            ]
            yield paid, int(most * 100)

    def _aims(self, highs: highspy.Highs, made: Any, met: Any) -> Iterator[Any]:
        """The objectives to minimise in order: lost points, new money, co-financing, price, meetings, small purses."""
        worth = [0] * len(self._journeys)
        for stop, on in enumerate(self._on):
            if on is not None:
                worth[on] += int(self._stops[stop]["worth"]) * _WHOLE
        ways = list(enumerate(self._ways))
        yield highs.qsum(-worth[way.journey] * made[number] for number, way in ways) + highs.qsum(
            -int(row["worth"]) * self._percent * met[stop] for stop, row in enumerate(self._stops)
        )
        yield highs.qsum(way.price // self._unit * made[number] for number, way in ways if way.purse is None)
        yield highs.qsum(int(way.is_shared) * made[number] for number, way in ways)
        yield highs.qsum(way.price // self._unit * made[number] for number, way in ways)
        yield highs.qsum(met)
        # the fullest purse first, for what is worth most
        fullest = sorted(range(len(self._purses)), key=lambda one: -self._purses[one].available_dkk)
        turns: dict[int | None, int] = {purse: turn for turn, purse in enumerate(fullest)}
        yield highs.qsum(
            worth[way.journey] * turns.get(way.purse, len(turns)) * made[number]
            for number, way in ways
            if way.price
        )

    def plan(self) -> Plan:
        """The best plan."""
        made, met = self._solved()
        chosen = sorted(
            map(self._chosen, made), key=lambda one: (-_points(one.stops), one.journey["journey"])
        )
        kept = {row["agreement_id"] for row in (*met, *(row for one in chosen for row in one.stops))}
        return Plan(
            amount_dkk=self._amount,
            weeks=self._weeks,
            chosen=tuple(chosen),
            met=tuple(met),
            lost=tuple(row for row in self._stops if row["agreement_id"] not in kept),
            points=sum(_points(one.stops) for one in chosen) * _WHOLE + _points(met) * self._percent,
        )

    def _chosen(self, way: _Way) -> Chosen:
        row = self._journeys[way.journey]
        purse = None if way.purse is None else self._purses[way.purse]
        stops = [self._stops[stop] for stop, on in enumerate(self._on) if on == way.journey]
        return Chosen(
            journey=row,
            stops=tuple(sorted(stops, key=lambda stop: int(stop["visit"]))),
            price_dkk=way.price_dkk,
            is_shared=way.is_shared,
            budget_line=purse.budget_line if purse else None,
            funding_source=purse.funding_source if purse else None,
        )


def _points(rows: Iterable[Row]) -> int:
    return sum(int(row["worth"]) for row in rows)


def _pots(purse: Purse) -> dict[tuple[str, str | None], Decimal]:
    """The pots that a purse takes from, and what each of them holds."""
    return {
        ("purse", f"{purse.budget_line}\n{purse.funding_source}"): purse.available_dkk,
        ("line", purse.budget_line): purse.line_left_dkk,
        ("source", purse.funding_source): purse.source_left_dkk,
        ("grant", None): purse.grant_left_dkk,
    }
