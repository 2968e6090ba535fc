"""Which columns of which source a heading means: as it is spelt, or without its unit or notes. What it is only near to is no meaning (`neighbour`)."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from pipeline.cells.amounts import Unit, unit_of_heading
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.sheet_words import whole
from pipeline.sources.declarations import Source, load_sources

_RE = patterns("headings")
LONGEST_HEADING = 100  # characters; a longer cell is a note, not a heading
# A heading of more parts is the address of a field in some system: "total-budget/0/value/@currency".
MOST_PARTS = 3
SHORTEST_CUT = 3  # letters before the point of a word that is cut short
MOST_CUT = 4  # words of such a heading
_SIDES = ("danish_", "chinese_")


@dataclass(frozen=True, slots=True)
class Match:
    """The meaning of a heading: the column, and the unit that it carries.

    ``weight`` says how much it points to its source (1: only this source has such a heading). ``rank`` is the place of the matched spelling in the column's list: where two columns of a sheet mean the same, the lower rank wins.
    """

    column: str
    unit: Unit | None
    heading: str
    rank: int = 0
    weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All headings of one source, normalised, with the columns that each may mean and its rank there.

    A heading may be two columns' where the cells tell them apart: under "Medlem" are ticks or names. ``mapped`` are the headings that people have said about other tables, which are near
    to others and mean nothing by themselves.
    """

    source: Source
    columns: Mapping[str, tuple[str, ...]]
    ranks: Mapping[tuple[str, str], int]
    mapped: Mapping[str, str] = field(default_factory=dict)
    _matches: dict[str, tuple[Match, ...]] = field(default_factory=dict, compare=False, repr=False)

    def match(self, heading: str) -> Match | None:
        """The column that the heading means, the first of two; None where it means none."""
        return next(iter(self.matches(heading)), None)

    def matches(self, heading: str) -> tuple[Match, ...]:
        """All columns that the heading may mean."""
        if heading not in self._matches:
            self._matches[heading] = self._match(heading)
        return self._matches[heading]

    def match_joined(self, upper: str, lower: str) -> Match | None:
        """The column that an upper and a lower heading mean together; never one of them alone, as data below a heading would."""
        unit, bare = unit_in(lower)
        unit = unit or unit_in(upper)[0]
        for text in (
            f"{upper} {lower}",
            f"{upper} {bare}",
            f"{lower} {upper}",
            " ".join(_RE["note"].sub(" ", text) for text in (upper, bare)),
        ):
            if bare and (found := self._spelt(normalise(text), unit, f"{upper} {lower}")):
                return found[0]
        return None

    def _spelt(self, key: str, unit: Unit | None, heading: str) -> tuple[Match, ...]:
        columns = self.columns.get(key, ())
        return tuple(Match(one, unit, heading, self.ranks[key, one], weight(key)) for one in columns)

    def _match(self, heading: str) -> tuple[Match, ...]:
        if len(heading) > LONGEST_HEADING or not is_data(heading):
            return ()
        # Before "Kinesisk by/institution" is taken for the one of its parts that is known.
        if normalise(heading) not in self.columns:
            match = self._in_language(heading) or (self._sided(heading) if "/" in heading else None)
            if match:
                return (match,)
        for candidate, unit in readings(heading):
            if found := self._spelt(candidate, unit, heading):
                return found
        match = self._sided(heading) or self._field(heading) or self._shortened(heading)
        return (match,) if match else ()

    def _shortened(self, heading: str) -> Match | None:
        """Meaning of a heading of which words are cut short by a point, where it can be one column's alone: "Bogf.dato", "Dok. nr."."""
        unit, bare = unit_in(heading)
        parts = [normalise(part) for part in re.split(r"(?<=[^\W\d_])\.", bare)]
        if not 2 <= len(list(filter(None, parts))) <= MOST_CUT or len(parts[0]) < SHORTEST_CUT:
            return None
        full = re.compile(r"\w*".join(map(re.escape, parts)))
        meant = {one for key, columns in self.columns.items() if full.fullmatch(key) for one in columns}
        return Match(meant.pop(), unit, heading, 200) if len(meant) == 1 else None

    def _field(self, heading: str) -> Match | None:
        """Meaning of a field that is written after its owner: "Deal - Title", "Organization - Name"."""
        upper, *rest = _RE["sub_heading"].split(heading, maxsplit=1)
        lower = rest[0] if rest else ""
        if not upper or not lower:
            return None
        if match := self.match_joined(upper, lower):
            return match
        of = self.match(upper)
        if of is not None and normalise(lower) in whole("names"):
            return replace(of, heading=heading)
        match = None if of and of.column.startswith(_SIDES) else self.match(lower)
        return replace(match, heading=heading) if match else None

    def _in_language(self, heading: str) -> Match | None:
        """Meaning of a heading that names a language: "Firmanavn på kinesisk", 企业英文名称."""
        if found := _RE["in_language"].search(heading):
            rest = self.match(heading[: found.start()])
            column = f"{rest.column}_{found.lastgroup}" if rest else ""
            if rest and column in self.source.column_names:
                return replace(rest, column=column, heading=heading)
        found = _RE["language"].search(heading)
        rest = self.match(heading[: found.start()] + heading[found.end() :]) if found else None
        if found is None or found.lastgroup is None or rest is None:
            return None
        if f"{rest.column}_zh" not in self.source.column_names:
            return None
        # Of what has no column for Danish or English, these are its name: 企业英文名称.
        column = f"{rest.column}_{found.lastgroup.removeprefix('latin_')}"
        column = column if column in self.source.column_names else rest.column
        return replace(rest, column=column, heading=heading)

    def _sided(self, heading: str) -> Match | None:
        """Meaning of a heading that names a side of an agreement and then something that both have: "Danish city", "Kinesisk søsterby", "Contact person DK"."""
        found = _RE["side"].match(heading) or _RE["side_behind"].search(heading)
        said = (heading[: found.start()] + heading[found.end() :]).strip() if found else ""
        if found and any(normalise(part) in whole("organisations") for part in said.split("/")):
            column = f"{_side_in(found)}_party"
            return Match(column, None, heading, 300) if column in self.source.column_names else None
        rest = self.match(said) if said else None
        if found is None or rest is None:
            return None
        column = f"{_side_in(found)}_{rest.column.partition('_')[2]}"
        is_own = rest.column.startswith(_SIDES) and column in self.source.column_names
        return replace(rest, column=column, heading=heading) if is_own else None


def says_side(heading: str) -> bool:
    """Whether a heading says which side of an agreement it is about: "Dansk vært", "Organisation (DK)"."""
    return (_RE["side"].match(heading) or _RE["side_behind"].search(heading)) is not None


def _side_in(found: re.Match[str]) -> str:
    return (found.lastgroup or "").removeprefix("at_")


def is_data(heading: str) -> bool:
    """Whether a column may be data: "(Do Not Modify) Account" is what a system keeps for itself."""
    return _RE["not_data"].search(heading) is None


def bare_of_notes(heading: str) -> str:
    """A heading, normalised, without its unit and remarks in brackets."""
    return normalise(_RE["note"].sub(" ", unit_in(heading)[1]))


def has_note(heading: str) -> bool:
    """Whether a heading has a remark in brackets that may tell it from another, and is not a unit, and not all of it: "Udløber (gammel)"."""
    plain = _RE["form_hint"].sub("", unit_in(heading)[1])
    return normalise(_RE["note"].sub(" ", plain)) not in ("", normalise(plain))


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
        if key := normalise(text):
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
def _lexicon(
    source_name: str, confirmed: tuple[tuple[str, str], ...], mapped: tuple[tuple[str, str], ...]
) -> Lexicon:
    source = load_sources()[source_name]
    columns: dict[str, tuple[str, ...]] = {}
    ranks: dict[tuple[str, str], int] = {}
    for column in source.columns:
        for rank, heading in enumerate(column.headings):
            key = normalise(heading)
            if key and (key, column.name) not in ranks:
                columns[key] = (*columns.get(key, ()), column.name)
                ranks[key, column.name] = rank
    for heading, name in confirmed:
        columns[normalise(heading)] = (name,)
        ranks[normalise(heading), name] = -1
    return Lexicon(source, columns, ranks, dict(mapped))


def lexicon(
    source: Source, confirmed: Mapping[str, str] | None = None, mapped: Mapping[str, str] | None = None
) -> Lexicon:
    """The lexicon of a source, with the headings that a person has confirmed on top, and those that people have said about other tables."""
    return _lexicon(source.name, *(tuple(sorted((said or {}).items())) for said in (confirmed, mapped)))


@cache
def _claims() -> Mapping[str, int]:
    return Counter(heading for source in load_sources().values() for heading in lexicon(source).columns)


TELLING = 0.55  # the weight of a heading that few sources have
GENERIC_WEIGHT = 0.33  # of a heading that half of all tables in the world have


def weight(key: str) -> float:
    """How much a normalised heading points to its source: 1 where only one source has it, less the more share it."""
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
    said = (text, *_RE["sub_heading"].split(text, maxsplit=1)[1:])
    return any(candidate in _claims() for each in said for candidate, _ in readings(each))
