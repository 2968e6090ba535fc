"""Exchange rates of 49 months. They lie near the real ones, but are made up and marked so."""

from __future__ import annotations

from decimal import Decimal

from scripts.sample.facts import MONTHS_DA, by_key
from scripts.sample.office import ErrorCell, Line


def dkk_per_100(currency: str, year: int, month: int) -> Decimal:
    """The made-up rate of a month: kroner for 100 units, two decimals, on a line between the middles of two years."""
    anchors = by_key("rate_anchors")[currency]
    position = year * 12 + month - 7  # July counts as the middle of the year
    before, after = position // 12, position // 12 + 1
    start, end = anchors[str(before)], anchors[str(min(after, 2020))]
    ripple = (year * 7 + month * 5 + len(currency) * month) % 9 - 4  # a little unevenness, the same each time
    scaled = start * 12 + (end - start) * (position % 12) + ripple * start // 400
    return (Decimal(scaled) / 1200).quantize(Decimal("0.01"))


def rate_lines() -> list[Line]:
    """A row a currency and month of the project, and one row whose rate is an Excel error."""
    lines = []
    for number in range(2016 * 12 + 2, 2020 * 12 + 3):  # March 2016 to March 2020
        year, month = number // 12, number % 12 + 1
        for currency in by_key("rate_anchors"):
            rate = dkk_per_100(currency, year, month)
            source = "Tilnærmet, opfundet til demonstration"
            lines.append(Line((f"{MONTHS_DA[month - 1]} {year}", currency, rate, source, "ja")))
    return [*lines, Line(("april 2020", "CNY", ErrorCell("#N/A"), "Opslag fejlede", "ja"))]
