"""The journeys and video meetings that keep most relations alive for an amount, solved exactly.

Each relation that calls for contact (relation `journey_stops`) is visited on its journey, met by video or left. A visit is worth its points, a
meeting the share of them that it renews (rules.toml). Money binds by budget line, by funding source, by the two together, by the grant and by the
amount; weeks bind as money does: a journey takes one, a meeting its part of one, and a journey must end within the project. The best plan is an
integer programme for HiGHS. Of equally good plans the one that needs least new money comes first, then the one with least co-financing by parties,
then the cheapest, then the one with fewest meetings, then the one that empties the fullest purse.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
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
    purse: Purse | None  # who pays; None where nothing is to be paid, or where the money is not in the budget

    @property
    def budget_line(self) -> str | None:
        """The line that pays; None as `purse`."""
        return self.purse.budget_line if self.purse else None

    @property
    def funding_source(self) -> str | None:
        """The source likewise."""
        return self.purse.funding_source if self.purse else None


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


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on contacts other than money."""

    weeks: int  # a journey takes one
    meetings_a_week: int  # that a week holds instead
    meeting_percent: int  # what a meeting is worth of a visit


@remembered(_KEPT)
def purses(as_of: dt.date) -> tuple[Purse, ...]:
    """The money that the budget has left for journeys on a day, by budget line and funding source, whatever is chosen."""
    asked = "select * from journey_money_at order by budget_line, funding_source"
    return tuple(Purse(**row) for row in answers(Filters(as_of=as_of), asked))


def left(found: Iterable[Purse], source: str | None = None) -> Decimal:
    """The money left in the purses together, of one funding source where one is named: no line, source or grant more than it has."""
    mine = [one for one in found if source in (None, one.funding_source)]
    by_source: dict[str | None, Decimal] = {}
    for one in mine:
        before = by_source.get(one.funding_source, Decimal(0))
        by_source[one.funding_source] = min(one.source_left_dkk, before + one.available_dkk)
    lines = {one.budget_line: one.line_left_dkk for one in mine}
    grants = (one.grant_left_dkk for one in mine)
    return min(sum(by_source.values(), Decimal(0)), sum(lines.values(), Decimal(0)), *grants)


@remembered(_KEPT)
def _wanted(filters: Filters) -> tuple[tuple[Row, ...], tuple[Row, ...], Limits]:
    """The journeys that can be made in time, the relations that call for contact, and the weeks; every amount is planned with them."""
    journeys = measures.rows(filters, "contact_journey_count").to_dict("records")
    stops = measures.rows(filters, "journey_stop_count", order="worth desc, agreement_id").to_dict("records")
    limits = Limits(**{name: int(most) for name, most in answers(filters.narrowed_by(), _LIMITS)[0].items()})
    return tuple(row for row in journeys if row["is_in_time"]), tuple(stops), limits


@remembered(_KEPT)
def plan(filters: Filters, amount: Decimal | None = None, source: str | None = None) -> Plan:
    """The best plan for an amount (None: what the budget has left) of one funding source or of all; a journey that visits a chosen relation is whole."""
    journeys, stops, limits = _wanted(filters)
    found = [one for one in purses(filters.as_of) if source in (None, one.funding_source)]
    return best(journeys, stops, found, amount, limits, is_open=amount is not None and source is None)


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


class _Solver(highspy.Highs):
    """HiGHS that prints nothing: its banner comes with the callbacks."""

    def enableCallbacks(self) -> None:  # noqa: N802 - HiGHS' own name
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def best(
    journeys: Sequence[Row],
    stops: Sequence[Row],
    found: Sequence[Purse],
    amount: Decimal | None,
    limits: Limits,
    *,
    is_open: bool,  # whether money that no budget has may pay
) -> Plan:
    """The best plan of one question; amounts are whole øre, so that all figures of the programme are whole numbers."""
    ways: list[Chosen] = []
    payers: list[Purse | None] = [*found, *([None] if is_open else [])]
    for row in journeys:
        there = [one for one in stops if one["journey"] == row["journey"]]
        visited = tuple(sorted(there, key=lambda one: int(one["visit"])))
        if not row["price_dkk"]:
            ways.append(Chosen(row, visited, row["price_dkk"], False, None))
            continue
        for price, is_shared in ((row["price_dkk"], False), (row["shared_price_dkk"], True)):
            if not formats.is_missing(price):
                ways += [Chosen(row, visited, price, is_shared, payer) for payer in payers]
    # numbers of ways, and what they may cost together at most, in kroner
    bounds = [] if amount is None else [(list(range(len(ways))), amount)]
    pots = {key: most for purse in found for key, most in _pots(purse).items()}
    for key, most in pots.items():
        paid = [at for at, way in enumerate(ways) if way.purse and key in _pots(way.purse)]
        bounds.append((paid, most))
    chosen, met = _solved(ways, stops, bounds, limits)
    chosen.sort(key=lambda one: (-_points(one.stops), one.journey["journey"]))
    kept = {row["agreement_id"] for row in (*met, *(row for one in chosen for row in one.stops))}
    return Plan(
        amount_dkk=amount,
        weeks=limits.weeks,
        chosen=tuple(chosen),
        met=tuple(met),
        lost=tuple(row for row in stops if row["agreement_id"] not in kept),
        points=sum(_points(one.stops) for one in chosen) * _WHOLE + _points(met) * limits.meeting_percent,
    )


def _solved(
    ways: Sequence[Chosen],
    stops: Sequence[Row],
    bounds: Iterable[tuple[list[int], Decimal]],
    limits: Limits,
) -> tuple[list[Chosen], list[Row]]:
    """The journeys to make, and the relations to meet by video; both empty if there is no solution."""
    highs = _Solver()  # type: ignore[no-untyped-call]
    for option, value in {"threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5}.items():
        highs.setOptionValue(option, value)
    made, met = highs.addBinaries(len(ways)), highs.addBinaries(len(stops))
    # A journey is made one way at most, and a relation that it visits is not met by video too.
    journeys = {
        code: highs.qsum(made[at] for at, way in enumerate(ways) if way.journey["journey"] == code)
        for code in dict.fromkeys(way.journey["journey"] for way in ways)
    }
    for one in journeys.values():
        highs.addConstr(one <= 1)
    for at, stop in enumerate(stops):
        if stop["journey"] in journeys:
            highs.addConstr(journeys[stop["journey"]] + met[at] <= 1)
    # Money and weeks are not exceeded.
    prices = [int(way.price_dkk * 100) for way in ways]
    unit = gcd(*prices) or 1
    costs = [price // unit for price in prices]
    for some, most in bounds:
        highs.addConstr(highs.qsum(costs[at] * made[at] for at in some) <= int(most * 100) // unit)
    busy = limits.meetings_a_week * highs.qsum([*journeys.values()]) + highs.qsum(met)
    highs.addConstr(busy <= limits.meetings_a_week * limits.weeks)
    # What is to be least, the first before the second and so on.
    every, worth = range(len(ways)), [_points(way.stops) * _WHOLE for way in ways]
    by_video = highs.qsum(
        -int(row["worth"]) * limits.meeting_percent * met[at] for at, row in enumerate(stops)
    )
    purses = dict.fromkeys(way.purse for way in ways if way.purse)
    fullest = sorted(purses, key=lambda one: -one.available_dkk)
    turns: dict[Purse | None, int] = {purse: turn for turn, purse in enumerate(fullest)}
    aims = (
        highs.qsum(-worth[at] * made[at] for at in every) + by_video,  # points that are lost
        highs.qsum(costs[at] * made[at] for at in every if ways[at].purse is None),  # new money
        highs.qsum(int(ways[at].is_shared) * made[at] for at in every),  # co-financing
        highs.qsum(costs[at] * made[at] for at in every),  # price
        highs.qsum(met),  # meetings
        # small purses: the fullest pays for what is worth most
        highs.qsum(worth[at] * turns.get(ways[at].purse, len(turns)) * made[at] for at in every if costs[at]),
    )
    for aim in aims:
        highs.minimize(aim)
        if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return [], []
        values = highs.getSolution().col_value
        highs.addConstr(aim <= round(highs.getObjectiveValue()))
    taken = [value > 0.5 for value in values]
    return list(compress(ways, taken)), list(compress(stops, taken[len(ways) :]))


def _points(rows: Iterable[Row]) -> int:
    return sum(int(row["worth"]) for row in rows)


def _pots(purse: Purse) -> dict[tuple[str, str | None], Decimal]:
    return {
        ("purse", f"{purse.budget_line}\n{purse.funding_source}"): purse.available_dkk,
        ("line", purse.budget_line): purse.line_left_dkk,
        ("source", purse.funding_source): purse.source_left_dkk,
        ("grant", None): purse.grant_left_dkk,
    }
