"""A chart of steps, from a whole to a whole: where each bar begins and ends, for every surface that draws it."""

import math
from decimal import Decimal

from dashboard.blocks.kinds import Chart


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


def native(chart: Chart, first: str, whole: str, last: str) -> list[tuple[str, list[Decimal | None]]]:
    """The steps as slides and workbooks draw them: bars between two lines that are not drawn, and a mark at each whole.

    Each series says something true of its own, so that nothing is hidden behind the chart: from where a step goes, the wholes, and to where.
    The bars run from the first line of a chart to its last one, so the wholes are between the two.
    """
    found = levels(chart)
    ends = (0, len(found) - 1)
    return [
        (first, [None if i in ends else start for i, (start, _) in enumerate(found)]),
        (whole, [end if i in ends else None for i, (_, end) in enumerate(found)]),
        (last, [None if i in ends else end for i, (_, end) in enumerate(found)]),
    ]
