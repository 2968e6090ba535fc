"""Which columns an unknown heading is near to: by the letters that it shares with the headings that are known and those that people have said.

It ranks what a person chooses from, and nothing is ever loaded by it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

import numpy as np

from pipeline.cells.numbers import is_year
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.candidate import Candidate, Proposal
from pipeline.recognition.headings import Lexicon, unit_in
from pipeline.recognition.profile import LISTED, MEASURED, Profile
from pipeline.sources.declarations import SourceColumn

_RE = patterns("neighbour")
SIZES = (2, 3, 4)  # letters that are compared together
LEAST_NEAR = 0.4  # how much alike a heading must be to be proposed …
# … more where no cell speaks against it: any days are days of something, and "Ikke-medlem" has the ticks of "Medlem" …
LEAST_NEAR_OF = {"date": 0.5, "yes_no": 0.85}
LEAST_LEAD = 0.05  # … and so much more than any other column is
MOST_NEAR = 60  # headings of a row that are compared
LEAST_FIT = 0.8  # of the cells can be read as what a column that can be measured holds …
LEAST_KNOWN = 0.5  # … or are known, where its values are in lists
# What is added where a column is expected, once more where it is required, where its cells fit, and where they are in a list …
_WANTED, _FITS, _LISTED = 0.15, 0.25, 0.06
_SIDE = 0.1  # … and taken from what is the same in one language
# Columns of texts that each name one thing, the likelier first.
NAMES = ("title", "name", "company_name", "text", "budget_line")


@lru_cache(maxsize=64)
class _Headings:
    def __init__(self, headings: tuple[tuple[str, str], ...]) -> None:
        self.columns = [column for _, column in headings]
        counts = [Counter(_grams(heading)) for heading, _ in headings]
        seen = Counter(gram for count in counts for gram in count)
        self.rarity = {gram: math.log(len(headings) / n) + 1 for gram, n in seen.items()}
        entries: dict[str, list[tuple[int, float]]] = {gram: [] for gram in seen}
        for at, count in enumerate(counts):
            weights = {gram: n * self.rarity[gram] for gram, n in count.items()}
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            for gram, weight in weights.items():
                entries[gram].append((at, weight / length))
        pairs = ((gram, zip(*found, strict=True)) for gram, found in entries.items())
        self.entries = {gram: tuple(map(np.array, both)) for gram, both in pairs}

    def near(self, heading: str) -> dict[str, float]:
        """How much alike (0–1) the nearest heading of each column is."""
        weights = {gram: n * self.rarity.get(gram, 1.0) for gram, n in Counter(_grams(heading)).items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        likeness = np.zeros(len(self.columns))
        for gram, weight in weights.items():
            if gram in self.entries:
                those, theirs = self.entries[gram]
                likeness[those] += theirs * (weight / length)
        best: dict[str, float] = {}
        for at in np.flatnonzero(likeness).tolist():
            best[self.columns[at]] = max(best.get(self.columns[at], 0.0), float(likeness[at]))
        return best


def _grams(heading: str) -> Iterator[str]:
    for word in filter(None, map(normalise, _RE["between_words"].split(heading))):
        edged = f" {word} "
        for size in SIZES:
            yield from (edged[at : at + size] for at in range(len(edged) - size + 1))


def nearest(heading: str, lexicon: Lexicon) -> Mapping[str, float]:
    """How much alike (0–1) a heading is to the nearest of each column of a source, those that people have said about other tables among them."""
    spelt = [(heading, column.name) for column in lexicon.source.columns for heading in column.headings]
    said = [(heading, column) for heading, column in lexicon.mapped.items() if column]
    return _Headings((*spelt, *said)).near(unit_in(heading)[1] or heading)


def likely(
    c: Candidate, lexicon: Lexicon, index: int, heading: str, *, only_wanted: bool = False
) -> list[tuple[float, Proposal]]:
    """The columns of the source that a column of the sheet may be, the likeliest first, each with its points and the evidence for it.

    Columns whose cells it can't hold are left out; one that nothing but its cells points to is there where few things look so, and where it is wanted if ``only_wanted``.
    """
    profile, wanted = c.profile(index), _wanted(c)
    required = {name for group in c.missing for name in group}
    near = nearest(heading, lexicon)
    found = []
    for column in c.source.columns:
        is_wanted = column.name in wanted
        alike = near.get(column.name, 0.0) - (_SIDE if column.name.endswith(("_da", "_en", "_zh")) else 0.0)
        is_near = alike >= (LEAST_NEAR if is_wanted else LEAST_NEAR_OF.get(column.type, LEAST_NEAR))
        if only_wanted and not (is_near or is_wanted):
            continue
        holds = can_hold(profile, column, c.source.country_of(column.name))
        if holds is False or not (is_near or holds):
            continue
        points = alike if is_near else 0.0
        points += (_FITS if holds else 0.0) + (_LISTED if holds and column.type in LISTED else 0.0)
        points += _WANTED * (is_wanted + (column.name in required))
        found.append((points, Proposal(column.name, "near" if is_near else "cells")))
    return sorted(found, key=lambda one: -one[0])


def _wanted(c: Candidate) -> set[str]:
    return {name for group in c.missing for name in group} | (set(c.source.sought) - c.filled)


def _can_hold_words(profile: Profile, column: SourceColumn, country: str | None) -> bool | None:
    if profile.are_answers:
        return False  # to whatever the heading asks: "Resultat" over yes and no
    is_known = profile.known(column, country) >= LEAST_KNOWN
    if column.type in ("list", "participants"):
        return is_known or None
    # A city says its province, and is one by itself.
    is_plain = is_known and not profile.says_more(column)
    return is_plain and (profile.are_provinces or not column.type.startswith("province") or None)


def can_hold(profile: Profile, column: SourceColumn, country: str | None) -> bool | None:
    """Whether a declared column can hold these cells: False where they are something else, True where they point to it, None where any text would do."""
    if not profile.cells:
        return None
    if column.type in MEASURED:
        years = all(is_year(cell.number) for cell in profile.cells)
        is_sort = profile.are_days or years if column.type in ("date", "period") else not years
        return is_sort and not profile.counts_rows and profile.fit(column, country) >= LEAST_FIT
    if column.type in ("participants", *LISTED):
        return _can_hold_words(profile, column, country)
    if profile.refutes(column, country) or profile.are_days:
        return False
    if column.name.endswith("_zh"):
        return None if profile.is_chinese else False
    if column.name.endswith("_id"):
        is_same = len(profile.cells) > 1 and len(set(profile.texts)) == 1  # of a project, or of a tax
        return None if profile.are_codes and not profile.counts_rows and not is_same else False
    if column.name.endswith(("website", "_url", "_email")):
        return all(map(_RE["address"].search, profile.texts))
    if profile.are_codes or profile.are_figures:
        return False
    return (column.name.endswith("_party") and profile.names_parties(country)) or None


def proposals(c: Candidate, lexicon: Lexicon) -> dict[int, Proposal]:
    """For the columns that are not read, what each may be, where one column of the source is ahead of all others and none of the sheet is nearer to it.

    What is required or expected and nothing is near to may be the one column whose cells alone can be it.
    """
    gave_way = {loser.index for loser in c.losers}
    unread = [index for index in c.unread if index not in gave_way and c.cells(index)][:MOST_NEAR]
    ranked = {index: likely(c, lexicon, index, c.texts[index], only_wanted=True) for index in unread}
    wanted = _wanted(c)
    found: dict[int, Proposal] = {}
    taken = set(c.filled)
    rivals = [(points, index, one) for index, few in ranked.items() for points, one in few]
    for points, index, one in sorted(rivals, key=lambda each: -each[0]):
        if index in found or one.column in taken or (one.why == "cells" and one.column not in wanted):
            continue
        is_tied = any(
            more > points - LEAST_LEAD and of not in found and other.column not in taken
            for more, of, other in rivals
            if (of == index) != (other.column == one.column)
        )
        if not is_tied:
            found[index] = one
            taken.add(one.column)
    return dict(sorted(found.items()))
