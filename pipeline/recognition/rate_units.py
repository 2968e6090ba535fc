"""The units of exchange rates: how many units of a currency, and kroner or another currency.

A sheet of rates for one euro, or for kroner in another currency, is refused (`scoring`): read as kroner they would be wrong by its worth.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pipeline.cells.amounts import parse_rate
from pipeline.cells.cell import Cell
from pipeline.cells.currencies import currencies_in, currencies_named
from pipeline.cells.reference import patterns

_RE = patterns("rate_units")
OWN = "DKK"
# Kroner for 100 of these are in the hundreds or near it; for one of them below twenty.
PER_100_ABOVE_20 = frozenset(
    ("EUR", "USD", "GBP", "CNY", "CHF", "SEK", "NOK", "HKD", "AUD", "CAD", "SGD", "PLN")
)
LEAST_PER_100 = 20
UNITS = frozenset((1, 10, 100, 1000, 10000))
# What one euro is in kroner, which are bound to it at 7,46038 within 2,25 per cent.
EURO_IN_KRONER = (Decimal("7.29"), Decimal("7.63"))


def is_inverse(text: str) -> bool:
    """Whether a title or heading says that rates are for kroner, in another currency: "CNY pr. 100 DKK"."""
    return _RE["inverse"].search(text) is not None


def says_kroner(text: str) -> bool:
    """Whether a text names the krone."""
    return OWN in currencies_in(text) or _RE["kroner"].search(text) is not None


def is_for_others(lines: Iterable[str], headings: Iterable[str], rated: Mapping[str, Sequence[Cell]]) -> bool:
    """Whether rates, listed by their currency, are not kroner: the euro's are 1 or 100, of itself, or what one or a hundred kroner are in euros; the krone's are neither 1 nor 100.

    Or lines above name a currency that is none of those listed, and nothing names the krone: "人民币汇率中间价" above dollars and euros. Rates of the euro that can only be kroner say more than a line that mentions another currency; the yuan's come near them.
    """
    euros, krone = (_rates(rated.get(currency, ())) for currency in ("EUR", OWN))
    low, high = EURO_IN_KRONER
    if euros and (set(euros) <= UNITS or _are_within(euros, 1 / high, 1 / low)):
        return True
    said = tuple(lines)
    named = set().union(*map(currencies_named, said)) - {OWN, *rated}
    are_kroner = "CNY" not in named and _are_within(euros, low, high)
    is_in_another = bool(named) and not are_kroner and not any(map(says_kroner, (*said, *headings)))
    return is_in_another or bool(set(krone) - UNITS)


def _rates(cells: Iterable[Cell]) -> list[Decimal]:
    read = (parse_rate(cell).value for cell in cells)
    return [rate for rate in read if isinstance(rate, Decimal)]


def _are_within(rates: Sequence[Decimal], low: Decimal, high: Decimal) -> bool:
    """Whether all of these are within bounds, for one or for a hundred."""
    return bool(rates) and all(any(low <= rate / units <= high for units in (1, 100)) for rate in rates)
