"""For how many units of a currency a rate is: said by a column beside it, or by a figure that can be for one or for a hundred only."""

from __future__ import annotations

from pipeline.cells.reference import patterns

_RE = patterns("rate_units")
# Kroner for 100 of these are in the hundreds or near it; for one of them below twenty.
PER_100_ABOVE_20 = frozenset(
    ("EUR", "USD", "GBP", "CNY", "CHF", "SEK", "NOK", "HKD", "AUD", "CAD", "SGD", "PLN")
)
LEAST_PER_100 = 20
UNITS = frozenset((1, 10, 100, 1000, 10000))


def is_inverse(text: str) -> bool:
    """Whether a title or heading says that rates are for kroner, in another currency: "CNY pr. 100 DKK"."""
    return _RE["inverse"].search(text) is not None
