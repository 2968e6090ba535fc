"""Amounts with a column a currency, each row in one of them: "Dato | Tekst | DKK | EUR | CNY"."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.cells.amounts import Amount, parse_amount
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.headings import Match, unit_in
from pipeline.recognition.samples import Surroundings
from pipeline.sources.declarations import Source

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
