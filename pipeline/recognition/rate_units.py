"""The units of exchange rates: how many units of a currency, and kroner or another currency.

A sheet of rates for one euro, or for kroner in another currency, is refused (`scoring`): read as kroner they would be wrong by its worth.
"""

from collections.abc import Collection, Iterable, Sequence
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


def is_in_another(
    titles: Iterable[str], headings: Iterable[str], listed: Collection[str], euros: Sequence[Cell]
) -> bool:
    """Whether lines above rates name a currency that is none of those listed, and nothing names the krone: "人民币汇率中间价" above dollars and euros. Rates of the euro that can only be kroner say more than a line that mentions another currency; the yuan's come near them."""
    lines = tuple(titles)
    named = set().union(*map(currencies_named, lines)) - {OWN, *listed}
    are_kroner = "CNY" not in named and is_euro_in_kroner(euros)
    return bool(named) and not are_kroner and not any(map(says_kroner, (*lines, *headings)))


def are_euros_for_kroner(cells: Sequence[Cell]) -> bool:
    """Whether the rates of the euro are what one or a hundred kroner are in euros, all of them: 0.134, or 13.4."""
    low, high = EURO_IN_KRONER
    return _are_within(cells, 1 / high, 1 / low)


def is_euro_in_kroner(cells: Sequence[Cell]) -> bool:
    """Whether all of these can be kroner for one euro, or a hundred, and nothing else."""
    return _are_within(cells, *EURO_IN_KRONER)


def is_krone_in_another(cells: Sequence[Cell]) -> bool:
    """Whether rates of the krone itself are what it is in another currency, as 7.45 for a euro: in kroner it is 1, or 100."""
    rates = [parse_rate(cell).value for cell in cells]
    return any(isinstance(rate, Decimal) and rate not in UNITS for rate in rates)


def is_base(cells: Sequence[Cell]) -> bool:
    """Whether rates of a currency are 1 or 100 throughout: it is what those of the others are for."""
    return bool(cells) and all(parse_rate(cell).value in UNITS for cell in cells)


def _are_within(cells: Sequence[Cell], low: Decimal, high: Decimal) -> bool:
    rates = [parse_rate(cell).value for cell in cells]
    return bool(rates) and all(
        isinstance(rate, Decimal) and any(low <= rate / units <= high for units in (1, 100)) for rate in rates
    )
