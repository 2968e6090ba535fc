"""The periods that a grant is accounted for in: project years, calendar years, and half-years to February and August."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

KINDS = ("project", "project_year", "calendar_year", "half_year", "free")

# The cut-off months of half-yearly accounts: the last day of February and of August.
CUT_OFF_MONTHS = (2, 8)

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """One period that can be chosen.

    Attributes:
        kind: one of `KINDS`.
        number: 1, 2, 3 … within its kind; a calendar year is its own number.
        first_date: the first day.
        last_date: the last day, itself within the period.
    """

    kind: str
    number: int
    first_date: dt.date
    last_date: dt.date


def _year_later(day: dt.date) -> dt.date:
    """The same day a year on; 1 March where a 29 February has none."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return dt.date(day.year + 1, 3, 1)


def _one_after_another(
    kind: str, start: dt.date, end: dt.date, after: Callable[[dt.date], dt.date]
) -> list[Period]:
    """The periods of a kind, the last of them cut by the project; `after` says where the next of one that begins on a day begins."""
    found: list[Period] = []
    first = start
    while first <= end:
        following = after(first)
        found.append(Period(kind, len(found) + 1, first, min(following - _DAY, end)))
        first = following
    return found


def project_years(start: dt.date, end: dt.date) -> list[Period]:
    """Years counted from the project's first day; the last one ends with the project."""
    return _one_after_another("project_year", start, end, _year_later)


def calendar_years(start: dt.date, end: dt.date) -> list[Period]:
    """The calendar years that the project touches, each whole."""
    return [
        Period("calendar_year", year, dt.date(year, 1, 1), dt.date(year, 12, 31))
        for year in range(start.year, end.year + 1)
    ]


def half_years(start: dt.date, end: dt.date) -> list[Period]:
    """Half-years that end on the last day of February or August; the first and last are cut by the project."""
    return _one_after_another("half_year", start, end, _after_cut_off)


def _after_cut_off(day: dt.date) -> dt.date:
    """The day after the next cut-off."""
    ends = (
        dt.date(year, month, calendar.monthrange(year, month)[1])
        for year in (day.year, day.year + 1)
        for month in CUT_OFF_MONTHS
    )
    return next(end for end in ends if end >= day) + _DAY


def periods(kind: str, start: dt.date, end: dt.date) -> list[Period]:
    """The periods of one kind within the project; none for "project" and "free", which have nothing to choose from."""
    makers = {"project_year": project_years, "calendar_year": calendar_years, "half_year": half_years}
    return makers[kind](start, end) if kind in makers else []


def kind_of(first: dt.date | None, last: dt.date | None, start: dt.date, end: dt.date) -> str:
    """The kind that a period belongs to: "project" when it is open at both ends, "free" when it is none of the others."""
    if first is None and last is None:
        return "project"
    for kind in ("calendar_year", "project_year", "half_year"):
        if position(periods(kind, start, end), first, last) is not None:
            return kind
    return "free"


def position(found: Sequence[Period], first: dt.date | None, last: dt.date | None) -> int | None:
    """Where among `found` the period from `first` to `last` is; None when it is not there."""
    days = [(period.first_date, period.last_date) for period in found]
    return days.index((first, last)) if first and last and (first, last) in days else None


def around(found: Sequence[Period], day: dt.date) -> int:
    """The period that `day` lies in; the nearest at either end when it lies in none."""
    return next((i for i, period in enumerate(found) if day <= period.last_date), len(found) - 1)


def day_before(day: dt.date) -> dt.date:
    """The day before."""
    return day - _DAY


def day_after(day: dt.date) -> dt.date:
    """The day after."""
    return day + _DAY


def year_before(day: dt.date) -> dt.date:
    """The same day a year earlier; 28 February for a 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return dt.date(day.year - 1, 2, 28)


def six_months_before(day: dt.date) -> dt.date:
    """The first day of the six months that end with `day`: 1 January for 30 June, 1 October for 30 March."""
    months = day.year * 12 + day.month - 1 - 6
    year, month = months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    is_month_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return dt.date(year, month, last if is_month_end else min(day.day, last)) + _DAY
