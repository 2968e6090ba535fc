"""A chart of steps, from a whole to a whole: where each bar begins and ends, for every surface that draws it."""

import math
from decimal import Decimal

from dashboard.blocks.kinds import Chart
from locales import text


def levels(chart: Chart) -> list[tuple[Decimal, Decimal]]:
    """From where to where each bar goes: the first and the last from nothing, the steps between them from where the one before ended."""
    values = [Decimal(value or 0) for value in chart.series[0].values]
    found: list[tuple[Decimal, Decimal]] = []
    at = Decimal(0)
    for i, value in enumerate(values):
        start = Decimal(0) if i in (0, len(values) - 1) else at
        at = start + value
        found.append((start, at))
    return found


def floor(chart: Chart) -> int:
    """Where the scale begins, near the steps, in whole ten thousands: they are small beside the whole."""
    ends = [float(end) for _, end in levels(chart)]
    low, high = min(ends), max(ends)
    return math.floor(max(0.0, low - max((high - low) * 0.35, abs(high) * 0.01, 1.0)) / 10_000) * 10_000


def native(chart: Chart) -> list[tuple[str, str, list[Decimal | None]]]:
    """The steps as slides and workbooks draw them, which every office draws alike: bars on top of a foot that has no colour.

    Of each series its name, its colour by role ("" for none) and its values. Each says something true of its own, so that nothing is hidden behind
    the chart: the lower end of a step, the wholes, and how far a step goes up or down.
    """
    found = levels(chart)
    last = len(found) - 1
    steps = [None if i in (0, last) else pair for i, pair in enumerate(found)]
    foot = [min(one) if one else None for one in steps]
    whole = [end if i in (0, last) else None for i, (_, end) in enumerate(found)]
    over = [one[1] - one[0] if one and one[1] > one[0] else None for one in steps]
    under = [one[0] - one[1] if one and one[1] < one[0] else None for one in steps]
    return [
        (text("pack-column-foot"), "", foot),
        (text("pack-waterfall-whole"), "accent", whole),
        (text("pack-column-over"), "bad", over),
        (text("pack-column-under"), "good", under),
    ]
