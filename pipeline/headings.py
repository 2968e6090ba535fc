"""Which column of which source a heading means: exactly, without its unit, or as a near miss that a person confirms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from pipeline.cells.amounts import Unit, unit_of_heading
from pipeline.cells.reference import all_rules
from pipeline.cells.words import normalise
from pipeline.declarations import Source, load_sources

LONGEST_HEADING = 80  # characters; a longer cell is a note, not a heading
SHORTEST_GUESS = 5  # normalised characters; shorter headings differ by one letter too easily ("by", "nr")

_NOTE = re.compile(r"[(（\[][^)）\]]*[)）\]]|\*+|\d\)$")


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading means: the column, the unit it carries, and whether that is only a guess."""

    column: str
    unit: Unit | None
    is_guess: bool
    heading: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All headings of one source, normalised, with the column each means."""

    source: Source
    columns: Mapping[str, str]
    phrases: Mapping[tuple[str, ...], str]

    def match(self, heading: str) -> Match | None:
        """The column that the heading means, or None."""
        for candidate, unit in _readings(heading):
            column = self.columns.get(candidate)
            if column:
                return Match(column, unit, False, heading)
        return None

    def guess(self, heading: str) -> Match | None:
        """The column that the heading nearly spells, or None."""
        for candidate, unit in _readings(heading):
            if len(candidate) < SHORTEST_GUESS:
                continue
            closeness = float(all_rules()["closeness"]["heading"]) * 100
            found = process.extractOne(
                candidate, self.columns.keys(), scorer=fuzz.ratio, score_cutoff=closeness
            )
            if found:
                return Match(self.columns[found[0]], unit, True, heading)
        column = self.abbreviated(_words(heading))
        return Match(column, unit_of_heading(heading)[0], True, heading) if column else None

    def abbreviated(self, words: tuple[str, ...]) -> str | None:
        """The column of a known heading whose words these shorten, or that shortens these: "Bogf. dato", "Dansk ansv."."""
        if len(words) < 2:
            return None
        for known, column in self.phrases.items():
            pairs = zip(words, known, strict=False)
            if len(words) == len(known) and all(
                a[:3] == b[:3] and (a.startswith(b) or b.startswith(a)) for a, b in pairs
            ):
                return column
        return None


@cache
def _readings(heading: str) -> tuple[tuple[str, Unit | None], ...]:
    """The heading as it stands, without its unit, and without bracketed notes: the first that is known wins."""
    if not heading.strip() or len(heading) > LONGEST_HEADING:
        return ()
    unit, bare = unit_of_heading(heading)
    readings = [(heading, unit), (bare, unit), (_NOTE.sub(" ", heading), unit), (_NOTE.sub(" ", bare), unit)]
    # Bilingual headings: "Beløb / Amount", "签署日期 Signed date".
    readings += [(part, unit) for part in re.split(r"[/|\n]", heading) if part.strip()]
    seen: dict[str, Unit | None] = {}
    for text, said in readings:
        seen.setdefault(normalise(text), said)
    return tuple((text, said) for text, said in seen.items() if text)


def lexicon(source: Source, confirmed: Mapping[str, str] | None = None) -> Lexicon:
    """The lexicon of a source, with the headings that a person has confirmed on top."""
    columns = {
        normalise(h): column.name for column in source.columns for h in column.headings if normalise(h)
    }
    for heading, column in (confirmed or {}).items():
        columns[normalise(heading)] = column
    phrases = {_words(heading): column.name for column in source.columns for heading in column.headings}
    return Lexicon(source, columns, phrases)


def _words(heading: str) -> tuple[str, ...]:
    return tuple(word for word in map(normalise, re.split(r"[\s./_-]+", heading)) if word)


@cache
def _claims() -> Mapping[str, int]:
    """How many sources claim each normalised heading."""
    claims: dict[str, int] = {}
    for source in load_sources().values():
        for heading in lexicon(source).columns:
            claims[heading] = claims.get(heading, 0) + 1
    return claims


def weight(heading: str) -> float:
    """How much a matched heading speaks for its source: 1 where only one source has it, less the more share it."""
    for candidate, _ in _readings(heading):
        if candidate in _claims():
            return 1.0 / _claims()[candidate] ** 0.5
    return 0.5


def is_any_heading(texts: Iterable[str]) -> bool:
    """Whether each of the texts is a heading of some source."""
    return all(any(candidate in _claims() for candidate, _ in _readings(text)) for text in texts)
