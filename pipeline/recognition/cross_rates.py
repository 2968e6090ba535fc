"""Exchange rates as other central banks publish them: how much of each currency, the krone among them, one euro is. Kroner for one of each follow from them.

A sheet that states such rates and no krone is refused (`scoring`): read as kroner they would be wrong by the worth of the euro.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from pipeline.cells.amounts import parse_rate
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.currencies import currencies_in, parse_currency
from pipeline.cells.reference import patterns
from pipeline.reading.sheet import Sheet, empty_column
from pipeline.recognition.heading_row import headings_in
from pipeline.recognition.headings import lexicon
from pipeline.recognition.redrawn import Redrawn, column_of_texts
from pipeline.sources.declarations import load_sources

_RE = patterns("rate_units")
OWN, EURO = "DKK", "EUR"
SOURCE = "exchange_rates"
TOLD = "rates-crossed"
PER_ONE = "DKK pr. 1"  # says that these are kroner, whatever a line above says
# What one euro is in kroner, which are bound to it at 7,46038 within 2,25 per cent.
EURO_IN_KRONER = (Decimal("7.29"), Decimal("7.63"))
_MILLIONTH = Decimal("0.000001")


def says_kroner(text: str) -> bool:
    """Whether a text names the krone."""
    return OWN in currencies_in(text) or _RE["kroner"].search(text) is not None


def base_of(titles: Iterable[str]) -> str | None:
    """The currency of which lines above a table say that its rates are for one ("1 EUR =", "Euro reference rates"); None where that is the krone, or none is said."""
    for title in titles:
        for found in _RE["base"].finditer(title):
            if says_kroner(title[: found.start()]):
                continue  # "DKK pr. EUR"
            name = next(filter(None, found.groupdict().values()))
            value = parse_currency(Cell(Kind.TEXT, name)).value
            if isinstance(value, str) and value != OWN:
                return value
    return None


def is_euro_in_kroner(cells: Sequence[Cell]) -> bool:
    """Whether all of these can be kroner for one euro, and nothing else."""
    rates = [parse_rate(cell).value for cell in cells]
    low, high = EURO_IN_KRONER
    return bool(rates) and all(isinstance(rate, Decimal) and low <= rate <= high for rate in rates)


def crossed(kroner: Cell, rate: Cell) -> str | None:
    """Kroner for one of a currency: those for one euro by how much of it one euro is. The cell as it is where one of the two is no rate."""
    dkk, other = parse_rate(kroner).value, parse_rate(rate).value
    if not isinstance(dkk, Decimal) or not isinstance(other, Decimal):
        return rate.text.strip() or None
    return f"{(dkk / other).quantize(_MILLIONTH, ROUND_HALF_UP):f}"


def crossed_list(sheet: Sheet, row: int, titles: Sequence[str]) -> Redrawn | None:
    """A list of rates for one euro ("Valuta | Kurs" with a row DKK, of one day or with a column of days) as kroner for one of each; None where it is no such list."""
    texts = headings_in(sheet, row)
    own = lexicon(load_sources()[SOURCE])
    columns = {match.column: index for index, text in texts.items() if (match := own.match(text))}
    rates = [name for name in ("dkk_per_100", "dkk_per_unit") if name in columns]
    if "currency" not in columns or len(rates) != 1:
        return None
    positions = [columns[name] for name in ("currency", rates[0])]
    currency, rate = (sheet.columns[at] for at in positions)
    day = sheet.columns[columns["rate_date"]] if "rate_date" in columns else empty_column(sheet.n_rows)
    rows = (np.flatnonzero(currency.filled[row + 1 :]) + row + 1).tolist()
    said = {at: code for at in rows if isinstance(code := parse_currency(currency.cell(at)).value, str)}
    kroner = {day.cell(at).text: rate.cell(at) for at, code in said.items() if code == OWN}
    base = base_of(titles)
    if base is None and EURO not in said.values() and is_euro_in_kroner(list(kroner.values())):
        base = EURO
    if base is None or not kroner:
        return None
    # A currency that nobody knows stays as it is, for its row to be refused by it.
    names: list[str | None] = [currency.cell(at).text or None for at in range(sheet.n_rows)]
    figures: list[str | None] = [None] * sheet.n_rows
    for at, code in said.items():
        cell, of_day = rate.cell(at), kroner.get(day.cell(at).text)
        names[at] = base if code == OWN else code
        figures[at] = cell.text if code == OWN else crossed(of_day, cell) if of_day else None
    names[row], figures[row] = texts[positions[0]], PER_ONE
    drawn = list(sheet.columns)
    drawn[positions[0]], drawn[positions[1]] = column_of_texts(names), column_of_texts(figures)
    kept = replace(sheet, columns=drawn, merged=())
    return Redrawn(
        kept, {positions[1]: texts[positions[1]]}, frozenset(("rate",)), frozenset((SOURCE,)), TOLD
    )
