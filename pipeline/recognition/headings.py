"""Which column of which source a heading means: exactly, without its unit or notes, or as a near miss that a person confirms."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from pipeline.cells.amounts import Unit, unit_of_heading
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.reference import patterns, rules
from pipeline.cells.words import in_danish, normalise, plain_code
from pipeline.recognition.phrasing import asked_about, plainly_asked
from pipeline.recognition.sheet_words import opposites, speaks_of, whole
from pipeline.recognition.wording import words_of
from pipeline.sources.declarations import Source, load_sources

_RE = patterns("headings")
LONGEST_HEADING = 100  # characters; a longer cell is a note, not a heading
# A heading of more parts is the address of a field in some system: "total-budget/0/value/@currency".
MOST_PARTS = 3
SHORTEST_GUESS = 5  # normalised characters; shorter headings differ by one letter too easily ("by", "nr")

_SIDES = ("danish_", "chinese_")
_TIMED = ("amount", "period", "rate", "date")


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading means: the column, the unit it carries, and whether that is only a guess.

    ``inferred``: no heading that is known is near, so that it was taken by its "words" or by its "cells" alone. ``weight`` says how much it speaks for its source (1: only this source has such a heading). ``rank`` is the place of the matched spelling in the column's list: where two columns of a sheet mean the same, the lower rank wins.
    """

    column: str
    unit: Unit | None
    is_guess: bool
    heading: str
    rank: int = 0
    weight: float = 0.5
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All headings of one source, normalised, with the column that each means and its rank there."""

    source: Source
    columns: Mapping[str, str]
    ranks: Mapping[str, int]
    cores: Mapping[tuple[str, ...], str]
    phrases: Mapping[tuple[int, str], tuple[tuple[tuple[str, ...], str], ...]]
    _matches: dict[str, Match | None] = field(default_factory=dict, compare=False, repr=False)
    _guesses: dict[str, Match | None] = field(default_factory=dict, compare=False, repr=False)

    def match(self, heading: str) -> Match | None:
        """The column that the heading means, or None."""
        if heading not in self._matches:
            self._matches[heading] = self._match(heading)
        return self._matches[heading]

    def match_joined(self, upper: str, lower: str) -> Match | None:
        """The column that an upper and a lower heading mean together; never one of them alone, as data below a heading would."""
        unit, bare = unit_in(lower)
        for text in (
            f"{upper} {lower}",
            f"{upper} {bare}",
            f"{lower} {upper}",
            " ".join(_RE["note"].sub(" ", text) for text in (upper, bare)),
        ):
            column = self.columns.get(normalise(text))
            if column and bare:
                return Match(
                    column,
                    unit or unit_in(upper)[0],
                    False,
                    f"{upper} {lower}",
                    self.ranks.get(normalise(text), 0),
                    weight(normalise(text)),
                )
        return None

    def guess(self, heading: str) -> Match | None:
        """The column that the heading nearly says, or None."""
        if heading not in self._guesses:
            found = self._guess(heading)
            if found and is_code(heading) and self.source.column(found.column).type not in ("text", "cvr"):
                found = None
            self._guesses[heading] = found
        return self._guesses[heading]

    def _match(self, heading: str) -> Match | None:
        if len(heading) > LONGEST_HEADING:
            return None
        if normalise(heading) not in self.columns and (column := self._of_alternatives(heading)):
            return Match(column, None, False, heading, 300)
        # Before "Kinesisk by/institution" is taken for the one of its parts that is known.
        if normalise(heading) not in self.columns:
            match = self._in_language(heading) or (self._sided(heading) if "/" in heading else None)
            if match:
                return match
        for candidate, unit in (*readings(heading), *readings(in_danish(heading))):
            column = self.columns.get(candidate)
            if column:
                return Match(column, unit, False, heading, self.ranks.get(candidate, 0), weight(candidate))
        return (
            self._sided(heading)
            or self._field(heading)
            or self._of_own(heading)
            or self._of_agreement(heading)
            or self._asked(heading)
        )

    def _of_agreement(self, heading: str) -> Match | None:
        """What names or numbers an agreement and nothing else does so wherever a row belongs to one: 备忘录名称 in a list of milestones."""
        agreements = load_sources()["agreements"]
        if "agreement_id" not in self.source.column_names or self.source is agreements:
            return None
        own = {word for said in agreements.sheet_words for word in words_of(said)}
        is_theirs = is_of_one(heading) and not own.isdisjoint(words_of(heading))
        found = lexicon(agreements).match(heading) if is_theirs else None
        column = {"agreement_id": "agreement_id", "title": "agreement_title"}.get(
            found.column if found else ""
        )
        if found is None or column not in self.source.column_names:
            return None
        return Match(column, None, found.is_guess, heading, 400)

    def _asked(self, heading: str) -> Match | None:
        """What a question asks about, for a person to confirm."""
        for said in asked_about(heading):
            if part := self.match(said):
                return replace(part, is_guess=True, heading=heading, rank=600)
        return None

    def _of_own(self, heading: str) -> Match | None:
        """What a heading means that begins with the thing that each row is: "Event Start Date"."""
        thing, _, rest = heading.strip().partition(" ")
        is_own = self.columns.get(normalise(thing)) == "title" and normalise(thing) not in whole("generic")
        match = self.match(rest) if is_own and rest else None
        return replace(match, heading=heading) if match and not match.is_guess else None

    def _field(self, heading: str) -> Match | None:
        """What a field means that is written behind what it is a field of: "Deal - Title", "Organization - Name"."""
        upper, *rest = _RE["sub_heading"].split(heading, maxsplit=1)
        lower = rest[0] if rest else ""
        if not upper or not lower:
            return None
        if match := self.match_joined(upper, lower):
            return match
        of = self.match(upper)
        if of is not None and normalise(lower) in whole("names"):
            return replace(of, heading=heading)
        match = self.match(lower)
        return (
            replace(match, heading=heading) if match and not (of and of.column.startswith(_SIDES)) else None
        )

    def _of_alternatives(self, heading: str) -> str | None:
        """The column whose words a heading states as what its cells may say: "Forbrug / disponeret"."""
        said = [part.strip() for part in _RE["either"].split(heading)]
        if not 1 < len(said) <= MOST_PARTS or any(
            (self.columns.get(normalise(part)) or "").startswith("title") for part in said
        ):
            return None
        for column in self.source.columns:
            codes = {plain_code(part, column.vocabulary) for part in said} if column.vocabulary else set()
            if len(codes - {None}) == len(said):
                return column.name
        return None

    def _in_language(self, heading: str) -> Match | None:
        """What a heading means that says in which language: "Firmanavn på kinesisk", 企业英文名称."""
        if found := _RE["in_language"].search(heading):
            rest = self.match(heading[: found.start()])
            column = f"{rest.column}_{found.lastgroup}" if rest else ""
            if rest and column in self.source.column_names:
                return replace(rest, column=column, heading=heading)
        found = _RE["language"].search(heading)
        rest = self.match(heading[: found.start()] + heading[found.end() :]) if found else None
        if found is None or found.lastgroup is None or rest is None or rest.is_guess:
            return None
        if f"{rest.column}_zh" not in self.source.column_names:
            return None
        # Of what has no column for Danish or English, these are its name: 企业英文名称.
        column = f"{rest.column}_{found.lastgroup.removeprefix('latin_')}"
        return replace(
            rest, column=column if column in self.source.column_names else rest.column, heading=heading
        )

    def _sided(self, heading: str) -> Match | None:
        """What a heading means that names a side of an agreement and then something that both have: "Danish city", "Kinesisk søsterby", "Contact person DK"."""
        found = _RE["side"].match(heading) or _RE["side_behind"].search(heading)
        said = (heading[: found.start()] + heading[found.end() :]).strip() if found else ""
        if found and any(normalise(part) in whole("organisations") for part in said.split("/")):
            column = f"{_side_in(found)}_party"
            return Match(column, None, False, heading, 300) if column in self.source.column_names else None
        rest = self.match(said) if said else None
        if found is None or rest is None:
            return None
        column = f"{_side_in(found)}_{rest.column.partition('_')[2]}"
        is_own = rest.column.startswith(("danish_", "chinese_")) and column in self.source.column_names
        return replace(rest, column=column, heading=heading) if is_own else None

    def _guess(self, heading: str) -> Match | None:
        if len(heading) > LONGEST_HEADING:
            return None
        unit = unit_in(heading)[0]
        bare = _RE["note"].sub(" ", unit_in(heading)[1])
        column = self.cores.get(_core(bare)) or self.cores.get(_core(bare, is_asked=True))
        # "Hvem har behovet" asks for its owner, not for what it is.
        if column and (self.cores.get(_core(bare)) or column not in ("title", "description")):
            return Match(column, unit, True, heading, 500)
        # "Dansk part: kommune, region eller organisation" says what it means before it explains.
        first = _RE["long_part"].split(heading.strip(), maxsplit=1)[0]
        if first and first != heading and (part := self.match(first)):
            return Match(part.column, unit, True, heading, 600, part.weight)
        # "Number of employees 2018" holds what it held that year.
        timeless = _RE["year_behind"].sub("", _RE["day_behind"].sub("", heading))
        if (
            timeless != heading
            and (part := self.match(timeless))
            and self.source.column(part.column).type not in _TIMED
        ):
            return Match(part.column, part.unit, True, heading, 700, part.weight)
        at = _RE["at_somebody"].search(heading)
        is_ours = at is not None and speaks_of("danish_parties", at["who"])
        bare = heading[: at.start()] if at and is_ours else _RE["among_ours"].sub("", heading)
        if bare != heading and (part := self.match(bare)):
            return Match(part.column, part.unit, True, heading, 700, part.weight)
        # "Danish company" where no column is of one side: what both sides would have.
        for side in (_RE["side"].match(heading), _RE["side_behind"].search(heading)):
            rest = (heading[: side.start()] + heading[side.end() :]).strip() if side else ""
            if rest and (part := self.match(rest)):
                return Match(part.column, part.unit, True, heading, 700, part.weight)
        closeness = rules().closeness_heading * 100
        small = whole("small") - whole("asking")
        telling = "".join(word for word in _words(heading) if word not in small)
        for candidate, said in (*readings(heading), (telling, unit)):
            if len(candidate) < SHORTEST_GUESS or not _is_spelt(candidate):
                continue
            found = process.extractOne(
                candidate, self.columns.keys(), scorer=fuzz.ratio, score_cutoff=closeness
            )
            if found and _is_near(candidate, found[0]):
                return Match(self.columns[found[0]], said, True, heading, 800, weight(found[0]))
        column = self.abbreviated(_words(heading))
        return Match(column, unit, True, heading, 900) if column else None

    def abbreviated(self, words: tuple[str, ...]) -> str | None:
        """The column of a known heading whose words these shorten, or that shortens these: "Bogf. dato", "Dansk ansv."."""
        if len(words) < 2:
            return None
        for known, column in self.phrases.get((len(words), words[0][:3]), ()):
            if all(
                a[:3] == b[:3] and (a.startswith(b) or b.startswith(a))
                for a, b in zip(words, known, strict=True)
            ):
                return column
        return None


def _side_in(found: re.Match[str]) -> str:
    """The side that a heading names: "danish" or "chinese"."""
    return (found.lastgroup or "").removeprefix("at_")


def is_code(heading: str) -> bool:
    """Whether a heading says with its last word that its column holds numbers or codes of things."""
    last = re.split(r"[\s./_:,()-]+", heading.strip(" .:_)"))[-1]
    return bool(_RE["code"].fullmatch(last) or _RE["code_ending"].search(last))


def _is_spelt(candidate: str) -> bool:
    """Whether a text has enough letters to be misspelt: "2016" and "q12017" are near to nothing."""
    return sum(letter.isalpha() for letter in candidate) >= SHORTEST_GUESS


def _is_near(candidate: str, known: str) -> bool:
    if candidate[0] != known[0]:
        return False  # a prefix or a lost first letter makes another word: "under", "funder"
    return not any(
        (one in candidate) != (one in known) and (other in candidate) != (other in known)
        for one, other in opposites()
    )


def unit_in(heading: str) -> tuple[Unit | None, str]:
    """The unit that a heading states, and the heading without it. "Amount (thousands of DKK)" → (1000 DKK, "Amount")."""
    return unit_of_heading(_RE["unit_of"].sub(r"\1", heading))


def unit_of_cell(cell: Cell) -> Unit | None:
    """The unit that a cell states and nothing else: "t.kr.", "DKK"; None where it says anything else."""
    unit, rest = unit_in(f"({cell.text})") if cell.kind is Kind.TEXT else (None, "")
    return None if rest else unit


@lru_cache(maxsize=16384)
def readings(heading: str) -> tuple[tuple[str, Unit | None], ...]:
    """The heading as written, without its unit, without notes: normalised, the likeliest first, each with the unit stated."""
    if not heading.strip() or len(heading) > LONGEST_HEADING:
        return ()
    seen: dict[str, Unit | None] = {}
    for text, unit in _spellings(heading):
        key = normalise(text)
        if key:
            seen.setdefault(key, unit)
    return tuple(seen.items())


def _spellings(heading: str) -> Iterator[tuple[str, Unit | None]]:
    unit, bare = unit_in(heading)
    yield heading, unit
    yield bare, unit
    tidy = _RE["form_hint"].sub(
        "", _RE["footnote_mark"].sub("", _RE["numbered"].sub("", bare.replace("_x0020_", " ")))
    )
    yield tidy, unit
    yield _RE["note"].sub(" ", heading), unit
    yield _RE["note"].sub(" ", tidy), unit
    yield plainly_asked(_RE["note"].sub(" ", tidy)), unit
    # Bilingual headings: "Beløb / Amount", "签署日期 Signed date", "Dansk part\nDanish party".
    if "\n" in tidy:
        yield from ((line, unit) for line in tidy.split("\n"))
    parts = re.split(r"[/|\n；;]", tidy)
    if len(parts) <= MOST_PARTS:
        yield from ((part, unit) for part in parts)
    chinese = _RE["chinese"].findall(tidy)
    if chinese and not _RE["chinese"].fullmatch(tidy.strip()):
        yield from ((part, unit) for part in chinese)
        yield _RE["chinese"].sub(" ", tidy), unit


@cache
def _lexicon(source_name: str, confirmed: tuple[tuple[str, str], ...]) -> Lexicon:
    source = load_sources()[source_name]
    columns: dict[str, str] = {}
    ranks: dict[str, int] = {}
    cores: dict[tuple[str, ...], str] = {}
    phrases: dict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = {}
    ambiguous: set[tuple[str, ...]] = set()
    for column in source.columns:
        for rank, heading in enumerate(column.headings):
            key = normalise(heading)
            if not key:
                continue
            columns[key] = column.name
            ranks.setdefault(key, rank)
            words = _words(heading)
            phrases.setdefault((len(words), words[0][:3]), []).append((words, column.name))
            core = _core(heading)
            if core and cores.setdefault(core, column.name) != column.name:
                ambiguous.add(core)
    for core in ambiguous:
        del cores[core]
    for heading, name in confirmed:
        columns[normalise(heading)] = name
        ranks[normalise(heading)] = -1
    return Lexicon(source, columns, ranks, cores, {key: tuple(found) for key, found in phrases.items()})


def lexicon(source: Source, confirmed: Mapping[str, str] | None = None) -> Lexicon:
    """The lexicon of a source, with the headings that a person has confirmed on top."""
    return _lexicon(source.name, tuple(sorted((confirmed or {}).items())))


def _words(heading: str) -> tuple[str, ...]:
    return tuple(word for word in map(normalise, re.split(r"[\s./_:,()-]+", heading)) if word)


def _core(heading: str, *, is_asked: bool = False) -> tuple[str, ...]:
    """The words that carry a heading's meaning, in alphabetical order; empty where too little is left to go by. ``is_asked``: without who, when and where."""
    small = whole("small") if is_asked else whole("small") - whole("asking")
    words = tuple(sorted({word for word in _words(heading) if word not in small}))
    return words if sum(map(len, words)) >= SHORTEST_GUESS else ()


@cache
def _claims() -> Mapping[str, int]:
    """How many sources claim each normalised heading."""
    claims: dict[str, int] = {}
    for source in load_sources().values():
        for heading in lexicon(source).columns:
            claims[heading] = claims.get(heading, 0) + 1
    return claims


GENERIC_WEIGHT = 0.33  # of a heading that half of all tables in the world have


def weight(key: str) -> float:
    """How much a normalised heading speaks for its source: 1 where only one source has it, less the more share it."""
    claims = _claims().get(key)
    if claims is None:
        return 0.5  # a heading that a person has confirmed
    return GENERIC_WEIGHT if key in whole("generic") else 1.0 / math.sqrt(claims)


@lru_cache(maxsize=16384)
def is_of_one(text: str) -> bool:
    """Whether one source alone has such a heading."""
    known = [candidate for candidate, _ in readings(text) if candidate in _claims()]
    return bool(known) and weight(known[0]) == 1.0


@lru_cache(maxsize=16384)
def is_known(text: str) -> bool:
    """Whether some source has such a heading."""
    said = (text, *asked_about(text), *_RE["sub_heading"].split(text, maxsplit=1)[1:])
    return any(candidate in _claims() for each in said for candidate, _ in readings(each))
