"""Amounts with a column a currency, each row in one of them: "Dato | Tekst | DKK | EUR | CNY"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.cells.amounts import Amount, parse_amount
from pipeline.cells.cell import Problem
from pipeline.cells.words import normalise
from pipeline.declarations import Column, Source
from pipeline.headings import Match, unit_in
from pipeline.recognised import Recognised
from pipeline.sheet import Sheet
from pipeline.surroundings import Surroundings
from pipeline.typed import Finding, TypedColumn, type_column

LEAST_ALONE = 0.6  # of the sampled rows state an amount in one of the columns only
LEAST_READ = 0.8  # of each column's cells are amounts


def currency_columns(
    context: Surroundings,
    row: int,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    *,
    texts: Mapping[int, str],
    unknown: dict[int, str],
) -> tuple[tuple[int, Match], ...]:
    """The columns beside the amount that hold it in other currencies; ``columns`` gets an amount where none says more than its currency."""
    if source.name != "expenses" or "currency" in columns:
        return ()
    said = columns.get("amount")
    if said is not None and (said[1].unit is None or said[1].unit.currency is None):
        return ()
    taken = {index for name, (index, _) in columns.items() if name != "amount"}
    bare = normalise(unit_in(said[1].heading)[1]) if said else ""
    found: dict[int, Match] = {}
    for index, text in texts.items():
        unit, rest = unit_in(text)
        if index in taken or unit is None or unit.currency is None or normalise(rest) != bare:
            continue
        if context.fit(row, index, source, "amount") >= LEAST_READ:
            found[index] = Match("amount", unit, False, text, weight=said[1].weight if said else 0.5)
    currencies = {match.unit.currency for match in found.values() if match.unit}
    sample = context.sample(row)
    if len(found) < 2 or len(currencies) < len(found) or not sample:
        return ()
    stated = [sum(_is_stated(context.sheet, index, at) for index in found) for at in sample]
    if sum(count <= 1 for count in stated) < LEAST_ALONE * len(sample):
        return ()
    first = said[0] if said is not None and said[0] in found else min(found)
    columns["amount"] = (first, found[first])
    for index in found:
        unknown.pop(index, None)
    return tuple((index, match) for index, match in found.items() if index != first)


def _is_stated(sheet: Sheet, index: int, row: int) -> bool:
    """Whether a cell holds an amount that is not nothing."""
    value = parse_amount(sheet.columns[index].cell(row)).value
    return isinstance(value, Amount) and bool(value.amount)


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
