"""Which amount counts where several stand side by side, and what an exchange rate is for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.cells.amounts import parse_rate
from pipeline.cells.currencies import parse_currency
from pipeline.cells.words import normalise
from pipeline.recognition import sheet_words
from pipeline.recognition.heading_row import HeadingRow
from pipeline.recognition.headings import Match, unit_in
from pipeline.recognition.meanings import Option
from pipeline.recognition.rate_units import LEAST_PER_100, PER_100_ABOVE_20
from pipeline.recognition.samples import Surroundings
from pipeline.recognition.titles import titles_above
from pipeline.sources.declarations import Source

_HUNDRED = re.compile(r"100|百|hundred|hundrede", re.IGNORECASE)


def rate_of_one(context: Surroundings, heading: HeadingRow, columns: dict[str, tuple[int, Match]]) -> None:
    """A plain "Kurs" is per 100 units as Danmarks Nationalbank publishes it, unless the figures say that it is for one: EUR 7,45."""
    if "dkk_per_100" not in columns or "dkk_per_unit" in columns or "currency" not in columns:
        return
    index, match = columns["dkk_per_100"]
    if _HUNDRED.search(match.heading) or any(
        _HUNDRED.search(title) for title in titles_above(context.sheet, heading.row)
    ):
        return
    currencies = context.sheet.columns[columns["currency"][0]]
    known = 0
    for row in context.sample(heading.row):
        rate = parse_rate(context.sheet.columns[index].cell(row)).value
        if rate is not None and parse_currency(currencies.cell(row)).value in PER_100_ABOVE_20:
            known += 1
            if not isinstance(rate, Decimal) or rate >= LEAST_PER_100:
                return
    if known:
        del columns["dkk_per_100"]
        columns["dkk_per_unit"] = (index, replace(match, column="dkk_per_unit", is_guess=True))


def settle_amounts(
    source: Source,
    columns: dict[str, tuple[int, Match]],
    losers: Sequence[Option],
    *,
    texts: Mapping[int, str],
    unknown: dict[int, str],
) -> tuple[int, Match] | None:
    """Settle which amount counts where several stand side by side; returns the column of credits beside one of debits.

    "Beløb i valuta | Valuta | Beløb i DKK": the kroner count, and the currency column speaks of the other one.
    """
    for name, (_, match) in list(columns.items()):
        if source.column(name).type != "amount":
            continue
        rivals = [loser for loser in losers if loser.match.column == name]
        is_kroner = match.unit is not None and match.unit.currency == "DKK"
        speaks_of_rival = any(
            (_is_foreign(rival.match.heading) and not _is_foreign(match.heading))
            or (is_kroner and (rival.match.unit is None or rival.match.unit.currency != "DKK"))
            for rival in rivals
        )
        if speaks_of_rival and "currency" in columns:
            position, said = columns.pop("currency")
            unknown[position] = said.heading
        if normalise(unit_in(match.heading)[1]) in sheet_words.whole("debits"):
            for other, text in texts.items():
                if {normalise(text), normalise(unit_in(text)[1])} & sheet_words.whole("credits"):
                    unknown.pop(other, None)
                    return other, replace(match, heading=text, unit=unit_in(text)[0] or match.unit)
    return None


def _is_foreign(heading: str) -> bool:
    """Whether a heading says that its amounts are in the currency of the payment."""
    return sheet_words.speaks_of("foreign_amounts", heading)
