"""The timeline: of which pieces each bar is made, and where its axis has marks, for every surface that draws it."""

import datetime as dt
from collections.abc import Iterator

from dashboard.blocks.kinds import AgreementBar, Moment, Timeline
from locales import formats, language

_YEAR = dt.timedelta(days=365)
_STEPS = (3, 6, 12, 24, 60, 120)  # months between the marks of an axis
_FADES = (0.55, 0.32, 0.14)  # how a bar grows fainter whose end is not stated


def pieces(bar: AgreementBar, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date, float]]:
    """The ends and opacity of each piece of a bar between two days; empty if no part of it falls there.

    A side that is not stated fades out: from the last day that something is known of, and a year before the end.
    """
    until = bar.end or bar.known
    if until is None:
        return
    since = bar.start or until - _YEAR
    step = (last - first) / 24
    found = [(since, max(until, since), 1.0)]
    for i, opacity in enumerate(_FADES):
        if bar.end is None:
            found.append((until + i * step, until + (i + 1) * step, opacity))
        if bar.start is None:
            found.append((since - (i + 1) * step, since - i * step, opacity))
    for begins, ends, opacity in found:
        if ends > first and begins < last:
            yield max(begins, first), min(ends, last), opacity


def moments(bar: AgreementBar, first: dt.date, last: dt.date) -> list[tuple[int, Moment]]:
    """The marks between two days, each with its place among those of the bar."""
    return [(at, one) for at, one in enumerate(bar.moments) if first <= one.day <= last]


def touches(bar: AgreementBar, first: dt.date, last: dt.date) -> bool:
    """Whether a bar or one of its marks lies between two days."""
    return any(pieces(bar, first, last)) or bool(moments(bar, first, last))


def ticks(line: Timeline, most: int = 12) -> list[tuple[dt.date, str]]:
    """Where the axis is marked and what that is called: at the quarters, or further apart where those would be more than `most`."""
    found: list[dt.date] = []
    for months in _STEPS:
        found = [
            dt.date(year, month, 1)
            for year in range(line.first.year, line.last.year + 1)
            for month in range(1, 13, months)
            if (year * 12) % months == 0 and line.first <= dt.date(year, month, 1) <= line.last
        ]
        if len(found) <= most:
            break
    return [(day, _called(day)) for day in found]


def _called(day: dt.date) -> str:
    if day.month == 1:
        return formats.date(day, "year")
    if language() == "zh":
        return f"{day.month}月"
    return formats.date(day).split(" ")[1].rstrip(".")
