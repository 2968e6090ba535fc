"""Totals that a sheet states, held against the rows it states them for: a difference is a warning with both figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import numpy as np

from pipeline.cells.amounts import Amount, Unit, parse_amount
from pipeline.recognise import Recognised
from pipeline.rows import Rows
from pipeline.sheet import Sheet, SheetColumn

TOLERANCE = Decimal("0.02")  # kroner: each of several addends may be rounded to the øre
Difference = tuple[int, str, Mapping[str, str]]


def check_total_rows(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[Difference]:
    """(0-based row, column, figures) of each total row whose figure is neither the sum of all rows above nor since the last total."""
    if not rows.totals:
        return
    for name, index, unit in _amount_columns(found):
        column = sheet.columns[index]
        figures = _figures(column, rows.data, unit)
        if figures is None:
            continue
        since = running = Decimal(0)
        subtotals: list[Decimal] = []
        position = 0
        for row in rows.totals:
            while position < len(rows.data) and rows.data[position] < row:
                running += figures[position]
                since += figures[position]
                position += 1
            stated = _amount(column, row, unit)
            if stated is None:
                continue
            possible = [running, since, sum(subtotals, Decimal(0))]
            if all(abs(stated - figure) > TOLERANCE for figure in possible):
                nearest = min(possible, key=lambda figure: abs(stated - figure))
                yield row, name, {"stated": str(stated), "found": str(nearest)}
            subtotals.append(since)
            since = Decimal(0)


def check_total_column(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[Difference]:
    """(0-based row, column, figures) of each row of a wide budget whose total is not the sum of its periods."""
    if found.total_column is None or not found.periods:
        return
    column = sheet.columns[found.total_column]
    units = {index: unit for _, index, unit in _amount_columns(found)}
    for row in [*rows.data.tolist(), *rows.totals]:
        stated = _amount(column, row, next(iter(units.values())))
        if stated is None:
            continue
        parts = [_amount(sheet.columns[p.index], row, units[p.index]) for p in found.periods]
        total = sum((part for part in parts if part is not None), Decimal(0))
        if abs(stated - total) > TOLERANCE:
            yield row, found.source.wide_values or "", {"stated": str(stated), "found": str(total)}


def _amount_columns(found: Recognised) -> list[tuple[str, int, Unit | None]]:
    columns = [
        (name, index, match.unit)
        for name, (index, match) in found.columns.items()
        if found.source.column(name).type == "amount"
    ]
    return columns + [(period.heading, period.index, None) for period in found.periods]


def _amount(column: SheetColumn, row: int, unit: Unit | None) -> Decimal | None:
    value = parse_amount(column.cell(row), unit).value
    return value.amount if isinstance(value, Amount) else None


def _figures(
    column: SheetColumn, rows: np.ndarray[tuple[int], np.dtype[np.int64]], unit: Unit | None
) -> list[Decimal] | None:
    """The amount of each data row, 0 where there is none; None where the column mixes currencies, which no total can add up."""
    distinct = column.distinct(rows)
    values = [parse_amount(cell, unit).value for cell in distinct.cells]
    if len({value.currency for value in values if isinstance(value, Amount)}) > 1:
        return None
    amounts = [value.amount if isinstance(value, Amount) else Decimal(0) for value in values]
    return [amounts[code] for code in distinct.codes.tolist()]
