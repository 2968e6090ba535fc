"""Amounts that a sheet states as a quantity and a price ("Timer | Timesats", "数量 | 单价") and not as what they make together.

They are given to recognition as the column that it knows, of the amounts that they make.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np

from pipeline.cells.amounts import Unit, figure_in
from pipeline.cells.cell import Cell
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.heading_row import headings_in
from pipeline.recognition.headings import unit_in
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.redrawn import Gathered, Redrawn, gathered
from pipeline.recognition.sheet_words import whole

HEADING = "Beløb"  # all sources that have amounts know it
MOST_QUANTITIES = 2  # persons and days, say
_ORE = Decimal("0.01")


def product_readings(sheet: Sheet) -> Iterator[Redrawn]:
    """The sheet with its quantities and prices drawn as amounts; none where it has no such columns."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > FEWEST).tolist():
        texts = headings_in(sheet, row)
        bare = {index: normalise(unit_in(text)[1]) or normalise(text) for index, text in texts.items()}
        prices = [index for index, text in bare.items() if text in whole("unit_prices")]
        quantities = [index for index, text in bare.items() if text in whole("quantities")]
        if len(prices) != 1 or not 0 < len(quantities) <= MOST_QUANTITIES:
            continue
        factors = [*quantities, *prices]
        unit = unit_in(texts[prices[0]])[0]
        drawn = Gathered(
            row,
            f"{HEADING} {_in_brackets(unit)}".strip(),
            {index: texts[index] for index in factors},
            _products(sheet, row, factors),
        )
        drawn.joined_by = " × "
        yield Redrawn(
            gathered(sheet, [drawn]),
            {drawn.at: drawn.said},
            frozenset(("amount",)),
            frozenset(("budget", "expenses")),
            "amount-computed",
        )
        return


FEWEST = 2  # headings beside which a row may say what is counted and what one costs


def _in_brackets(unit: Unit | None) -> str:
    if unit is None:
        return ""
    return f"({f'{unit.scale:f} ' if unit.scale != 1 else ''}{unit.currency or ''})".replace(" )", ")")


def _products(sheet: Sheet, row: int, factors: Sequence[int]) -> list[str | None]:
    columns = [sheet.columns[index] for index in factors]
    stated = np.any([column.filled for column in columns], axis=0)
    cells: list[str | None] = [None] * sheet.n_rows
    for at in (np.flatnonzero(stated[row + 1 :]) + row + 1).tolist():
        cells[at] = _product([column.cell(at) for column in columns])
    return cells


def _product(cells: Sequence[Cell]) -> str:
    """What the figures make together, to the øre; where one is none, all as written, for the row to be refused by them."""
    product = Decimal(1)
    for cell in cells:
        figure = figure_in(cell)
        if figure is None:
            return " × ".join(each.text.strip() or "?" for each in cells)
        product *= figure
    return f"{product.quantize(_ORE):f}"
