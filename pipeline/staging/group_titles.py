"""The titles above groups of rows: funding sources, accounts of vouchers, the year and month of a calendar."""

import re
from collections.abc import Sequence

import numpy as np

from pipeline.cells.date_grammar import Within, named_month
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.headings import unit_in
from pipeline.recognition.sheet_words import speaks_of
from pipeline.recognition.titles import year_of_titles
from pipeline.staging.rows import Rows

_RE = patterns("group_titles")
_LABEL = re.compile(
    r"^\s*(?:finansieringskilde|finansiering|kilde|funding source|funding|资金来源|经费来源)\s*[:：-]\s*",
    re.I,
)
_NUMBERED = re.compile(r"^\s*(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s+")


def funding_of_titles(found: Recognised, rows: Rows, lines: Sequence[str | None]) -> list[str | None] | None:
    """The funding source that each data row of a budget is under as a group title, or None where the titles are something else.

    ``lines`` is the budget line of each data row, None where it states none. Titles are funding sources if they mention funding, or if the same lines are repeated under each of them.
    """
    if "funding_source" in found.columns or any(period.funding_source for period in found.periods):
        return None
    nearest = next(iter(found.titles), "")
    above = nearest if 0 < len(nearest) <= 60 and speaks_of("funding", nearest) else None
    groups = [group or above for group in rows.groups()]
    named = {group for group in groups if group}
    if not named:
        return None
    speaks = any(speaks_of("funding", group) for group in named)
    said: dict[str, set[str | None]] = {}
    for line, group in zip(lines, groups, strict=True):
        if line is not None:  # a row without its line gets a note when it is loaded
            said.setdefault(normalise(line), set()).add(group)
    repeats = any(len(under) > 1 for under in said.values())
    only_title = named == {above} and not rows.titles
    # Right above a heading, whether it is the funding source's name and not a sentence with such a word in it.
    title = above or ""
    is_plain = len(title.split()) <= 3 and not any(map(str.isdigit, title)) and "budget" not in title.lower()
    if not (repeats or (speaks and not only_title) or (only_title and is_plain)):
        return None
    bare = (group and _NUMBERED.sub("", _LABEL.sub("", unit_in(group)[1] or group)) for group in groups)
    return [name and " ".join(name.split()).strip(" :：") for name in bare]


def account_of_title(title: str, *, needs_word: bool = False) -> str | None:
    """The account that a title over vouchers names by its number and name: "Konto: 2210 Rejser" → "2210 Rejser"; None where it is something else."""
    found = _RE["account"].fullmatch(" ".join(title.split()))
    return found["account"] if found and (found["word"] or not needs_word) else None


def calendar_titles(found: Recognised, rows: Rows) -> list[Within | None]:
    """The year and month that the titles above each data row of a calendar state: "Årshjul 2019" over "Januar" over the days."""
    year, month = found.title_year.year if found.title_year else None, None
    stated = [year and Within(year)]
    titles = () if "posted_date" in found.columns else rows.titles  # "Konto 2018" is not a year
    for _, text in titles:
        said = year_of_titles([text], found.source.name)
        own = said.year if said and not said.others else None
        month = named_month(text) or (None if own else month)
        year = own or year
        stated.append(year and Within(year, month))
    return [stated[int(i)] or None for i in np.searchsorted([at for at, _ in titles], rows.data)]
