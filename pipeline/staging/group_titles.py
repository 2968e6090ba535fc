"""The titles above groups of rows: funding sources, accounts of vouchers, the year and month of a calendar."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.cells.date_grammar import Within, named_month
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.headings import unit_in
from pipeline.recognition.recognised import Recognised
from pipeline.recognition.sheet_words import speaks_of
from pipeline.recognition.titles import year_of_titles
from pipeline.staging.rows import Rows

_RE = patterns("group_titles")


def funding_of_titles(found: Recognised, rows: Rows, lines: Sequence[str | None]) -> list[str | None] | None:
    """The funding source that each data row of a budget is under as a title, or None where the titles are something else.

    ``lines`` is the budget line of each data row. Titles are funding sources if they speak of funding, or if the same lines are repeated under each of them; the line
    right above the table, if it is such a name and no sentence.
    """
    if "funding_source" in found.columns or any(period.funding_source for period in found.periods):
        return None
    above = next((title for title in found.titles[:1] if _RE["plain_name"].fullmatch(title)), "")
    above = above if speaks_of("funding", above) and "budget" not in above.lower() else ""
    groups = [group or above or None for group in rows.groups()]
    said = {(normalise(line), group) for line, group in zip(lines, groups, strict=True) if line}
    repeats = len({line for line, _ in said}) < len(said)
    if not repeats and not any(speaks_of("funding", group) for group in groups if group):
        return None
    return [
        group and " ".join(_RE["before_name"].sub("", unit_in(group)[1] or group).split()).strip(" :：")
        for group in groups
    ]


def account_of_title(title: str, *, needs_word: bool = False) -> str | None:
    """The account that a title over vouchers names by its number and name: "Konto: 2210 Rejser" → "2210 Rejser"; None where it is something else."""
    found = _RE["account"].fullmatch(" ".join(title.split()))
    return found["account"] if found and (found["word"] or not needs_word) else None


def calendar_titles(found: Recognised, rows: Rows) -> list[Within | None]:
    """The year and month that the titles above each data row of a calendar state: "Årshjul 2019" over "Januar" over the days."""
    year, month = found.title_year.year if found.title_year else None, None
    stated = [year and Within(year)]
    for _, text in rows.titles:
        said = year_of_titles([text], found.source.name)
        own = said.year if said and not said.others else None
        month = named_month(text) or (None if own else month)
        year = own or year
        stated.append(year and Within(year, month))
    return [stated[int(i)] or None for i in np.searchsorted([at for at, _ in rows.titles], rows.data)]
