"""Amounts that several columns state together: a column a currency, debits and credits, rates for one unit or for a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.cells.amounts import Amount
from pipeline.cells.cell import Kind, Problem
from pipeline.cells.numbers import parse_integer
from pipeline.reading.sheet import Sheet
from pipeline.recognition.rate_units import LEAST_PER_100, PER_100_ABOVE_20, UNITS
from pipeline.recognition.recognised import Recognised
from pipeline.sources.declarations import Column
from pipeline.staging.typed import Finding, TypedColumn, type_column


def merge_currencies(
    sheet: Sheet,
    found: Recognised,
    rows: npt.NDArray[np.int64],
    column: Column,
    typed: dict[str, TypedColumn],
) -> None:
    """Make one column of amounts of those in several currencies; a row that states two is a problem."""
    parts = [typed["amount"]]
    parts += [
        type_column(sheet.columns[index], rows, column, match.unit, {}) for index, match in found.currencies
    ]
    headings = [match.heading for _, match in (found.columns["amount"], *found.currencies)]
    amounts: list[Amount | None] = []
    problems: list[Finding] = []
    for position in range(len(rows)):
        stated = [
            (heading, value)
            for heading, part in zip(headings, parts, strict=True)
            if (value := _value(part, position)) is not None
        ]
        several = [heading for heading, value in stated if value.amount]
        amounts.append(next((value for _, value in stated if value.amount), stated[0][1] if stated else None))
        if len(several) > 1:
            said = "; ".join(several)
            problems.append(Finding(position, "amount", said, Problem("several-amounts", (("value", said),))))
    merged = parts[0]
    merged.problems = [*(finding for part in parts for finding in part.problems), *problems]
    merged.guesses = [finding for part in parts for finding in part.guesses]
    merged.values = amounts
    merged.codes = np.arange(len(rows), dtype=np.int32)
    figures: list[Decimal | None] = [value.amount if value else None for value in amounts]
    merged.arrays = {"amount": pa.array(figures, pa.decimal128(18, 2))}
    merged.stated = np.array([value is not None for value in amounts], dtype=bool)


def _value(part: TypedColumn, position: int) -> Amount | None:
    if not part.stated[position] or part.codes is None:
        return None
    said = part.values[part.codes[position]]
    figure = part.arrays["amount"][position].as_py()
    return Amount(figure, said.currency)


_RATES = ("dkk_per_100", "dkk_per_unit")


_Rate = Decimal | None


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
