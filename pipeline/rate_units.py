"""For how many units of a currency a rate is: said by a column beside it, or by a figure that can be for one or for a hundred only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.cells.cell import Cell, Kind, Problem
from pipeline.cells.numbers import parse_integer
from pipeline.cells.words import normalise
from pipeline.sheet import Sheet
from pipeline.sheet_words import whole
from pipeline.typed import Finding, TypedColumn

# Kroner for 100 of these are in the hundreds or near it; for one of them below twenty.
PER_100_ABOVE_20 = frozenset(
    ("EUR", "USD", "GBP", "CNY", "CHF", "SEK", "NOK", "HKD", "AUD", "CAD", "SGD", "PLN")
)
LEAST_PER_100 = 20
UNITS = frozenset((1, 10, 100, 1000, 10000))

_INVERSE = re.compile(
    r"(?:\b(?:pr\.?|per|for)\s*+(?:(?:100|1|én|en|one)\s*+)?(?:dkk|danske kroner|dansk krone|danish kroner?|kroner?)\b)|(?:每|1|100)\s*丹麦克朗",
    re.IGNORECASE,
)

_RATES = ("dkk_per_100", "dkk_per_unit")
_Rate = Decimal | None


def units_column(
    texts: Mapping[int, str], taken: set[int], cells: Callable[[int], Sequence[Cell]]
) -> int | None:
    """The position of the column that says for how many units each rate is ("Enhed": 1, 100), or None.

    Args:
        texts: the headings by position.
        taken: positions that mean something else.
        cells: the filled cells of a sample below a heading.
    """
    for index, text in texts.items():
        if index not in taken and normalise(text) in whole("rate_units"):
            said = [parse_integer(cell).value for cell in cells(index)]
            if said and all(units in UNITS for units in said):
                return index
    return None


def is_inverse(text: str) -> bool:
    """Whether a title or heading says that rates are for kroner, in another currency: "CNY pr. 100 DKK"."""
    return _INVERSE.search(text) is not None


def settle_units(
    sheet: Sheet, rows: npt.NDArray[np.int64], typed: dict[str, TypedColumn], units: int | None
) -> list[Finding]:
    """Put each rate where it belongs, per one or per hundred; what only the figure says is told."""
    names = [name for name in _RATES if name in typed]
    if len(names) != 1 or "currency" not in typed:
        return []
    (name,) = names
    column = typed[name]
    rates: list[_Rate] = column.arrays[name].to_pylist()
    placed: dict[str, list[_Rate]] = {each: [None] * len(rates) for each in _RATES}
    told: list[Finding] = []
    if units is not None:
        for position, (rate, count) in enumerate(zip(rates, _counts(sheet, rows, units), strict=True)):
            if rate is not None:
                placed["dkk_per_unit"][position] = rate if count == 1 else None
                placed["dkk_per_100"][position] = None if count == 1 else rate * 100 / count
    else:
        currencies = typed["currency"].arrays["currency"].to_pylist()
        for position, (rate, currency) in enumerate(zip(rates, currencies, strict=True)):
            fits = _fitting(name, rate, currency)
            placed[fits][position] = rate
            if fits != name:
                params = (("value", str(rate and rate.normalize())), ("currency", str(currency)))
                reason = "rate-for-one" if fits == "dkk_per_unit" else "rate-for-100"
                told.append(Finding(position, name, str(rate), Problem(reason, params)))
        if not told:
            return []
    column.arrays |= {each: pa.array(values, pa.decimal128(18, 6)) for each, values in placed.items()}
    return told


def _fitting(name: str, rate: _Rate, currency: str | None) -> str:
    if rate is None or currency not in PER_100_ABOVE_20:
        return name
    return "dkk_per_unit" if rate < LEAST_PER_100 else "dkk_per_100"


def _counts(sheet: Sheet, rows: npt.NDArray[np.int64], index: int) -> Iterator[int]:
    """The number of units that each row states; a blank cell means one."""
    column = sheet.columns[index]
    for row in rows.tolist():
        cell = column.cell(row)
        said = parse_integer(cell).value if cell.kind is not Kind.EMPTY else None
        yield said if said in UNITS else 1
