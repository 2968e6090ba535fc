"""What each heading of a row can mean in one source, and which of several meanings holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import is_date
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise, plain_code
from pipeline.cells.yes_no import parse_yes_no
from pipeline.recognition import sheet_words
from pipeline.recognition.heading_row import HeadingRow, heading_text
from pipeline.recognition.headings import LONGEST_HEADING, Lexicon, Match
from pipeline.recognition.samples import Samples
from pipeline.sources.declarations import Source

_RE = patterns("meanings")
LEAST_GUESSED = 0.5  # of the cells can be read as what a near miss would mean
# Types whose cells can be distinguished from other texts.
MEASURED = ("amount", "rate", "integer", "date", "period", "cvr", "yes_no", "currency")
_WORDY = frozenset(("word", "list", "themes", "theme", "place", "province"))  # types of columns of words
_PEOPLE = ("_party", "_owner", "_holder", "_contact", "contact_name")
MOST_LISTED = 10  # different cells that are looked up in lists
MOST_GUESSED = 60  # columns of one row that are tried for near misses

_STEP, _DAY_OF_STEP = "next_step", "next_step_date"  # every source that has the one has the other
_SIDES = (("danish_", "dansk", "danish", "丹方"), ("chinese_", "kinesisk", "chinese", "中方"))


@dataclass(frozen=True, slots=True)
class Meaning:
    """One column of the source that the heading of one position may mean; the lowest ``tier`` is the surest."""

    index: int
    match: Match
    tier: int


def exact_meanings(heading: HeadingRow, lexicon: Lexicon) -> list[Meaning]:
    """All exact meanings of the headings of a row."""
    options = []
    for index in range(len(heading.lower)):
        lower = heading_text(heading.lower[index])
        if len(lower) > LONGEST_HEADING:
            continue
        matches = [(match, 0) for match in _joined(heading, index, lower, lexicon)] if lower else []
        if match := lexicon.match(lower or heading.text(index)):
            matches.append((match, 1))
        seen: set[str] = set()
        for match, tier in matches:
            if match.column not in seen:
                seen.add(match.column)
                options.append(Meaning(index, match, tier))
    return options


def _joined(heading: HeadingRow, index: int, lower: str, lexicon: Lexicon) -> Iterator[Match]:
    """What a heading means together with a text above it: "Kinesisk part" over "By" is the Chinese city."""
    for above in heading.above:
        upper = above[index]
        if not upper or upper == lower or len(upper) > LONGEST_HEADING:
            continue
        if match := lexicon.match_joined(upper, lower):
            yield match
        group = lexicon.match(upper)
        if group is None:
            continue
        side = _side_of(group.column)
        for word in side[1:] if side else ():
            if match := lexicon.match_joined(word, lower):
                yield replace(match, heading=f"{upper} {lower}")
        if normalise(lower) in sheet_words.whole("names"):
            yield replace(group, heading=f"{upper} {lower}")
        if group.column == _STEP and _is_plain_day(lower):
            yield replace(group, column=_DAY_OF_STEP, heading=f"{upper} {lower}")


def _side_of(column: str) -> tuple[str, ...] | None:
    """The side of an agreement that a column belongs to, with its words."""
    return next((side for side in _SIDES if column.startswith(side[0])), None)


def meanings_by_side(heading: HeadingRow, lexicon: Lexicon, exact: Sequence[Meaning]) -> list[Meaning]:
    """Meanings that a plain heading has beside a party: "Kontaktperson" after "Kinesisk part" is the Chinese one."""
    names = {column.name.partition("_")[0] for column in lexicon.source.columns}
    if not {"danish", "chinese"} <= names:
        return []
    sure = {option.index: option.match.column for option in exact}
    options = []
    words: tuple[str, ...] = ()
    for index in range(len(heading.lower)):
        said = sure.get(index, "")
        side = _side_of(said)
        if side and said.endswith("_party"):
            words = side[1:]
        text = heading_text(heading.lower[index])
        if not words or not text or len(text) > LONGEST_HEADING or said.endswith("_party"):
            continue
        for word in words:
            match = lexicon.match_joined(word, text)
            if match and match.column != said:
                options.append(Meaning(index, replace(match, heading=text), 2))
                break
    return options


def meanings_by_neighbour(heading: HeadingRow, exact: Sequence[Meaning]) -> list[Meaning]:
    """What a plain day is right of a next step: "Næste skridt | Dato"."""
    sure = {option.index: option.match for option in exact}
    options = []
    for index in range(1, len(heading.lower)):
        before, text = sure.get(index - 1), heading_text(heading.lower[index])
        is_said = index in sure and sure[index].column == _DAY_OF_STEP
        if before and before.column == _STEP and not is_said and _is_plain_day(text):
            match = replace(before, column=_DAY_OF_STEP, heading=text, is_guess=True)
            options.append(Meaning(index, match, 0))
    return options


def _is_plain_day(text: str) -> bool:
    """Whether a heading says that its column holds days, and not of what."""
    return normalise(text) in sheet_words.whole("plain_days")


def guessed_meanings(
    context: Samples, heading: HeadingRow, lexicon: Lexicon, taken: set[int]
) -> list[Meaning]:
    """What the headings that mean nothing exactly may mean as near misses; positions in ``taken`` are left out."""
    options = []
    tried = 0
    for index in range(len(heading.lower)):
        if index in taken or tried >= MOST_GUESSED:
            continue
        text = heading.text(index)
        if not text or len(text) > LONGEST_HEADING:
            continue
        tried += 1
        guess = lexicon.guess(text)
        if guess is None:
            continue
        cells = context.cells(heading.row, index)
        fit = context.fit(heading.row, index, lexicon.source, guess.column)
        if not is_refuted(cells, fit, lexicon.source, guess.column):
            options.append(Meaning(index, guess, 4))
    return options


def is_refuted(cells: Sequence[Cell], fit: float, source: Source, name: str) -> bool:
    """Whether a near miss is above other cells: "Planned end", near to "Planned/held", above dates; "Danish company", near to "Danish company no.", above names."""
    column = source.column(name)
    if not cells:
        return False
    if column.type in MEASURED:
        return fit < LEAST_GUESSED
    if column.type in _WORDY:
        return all(cell.kind is Kind.DATE or is_date(cell) for cell in cells)
    if column.name.endswith(_PEOPLE) and _are_words_of_a_list(cells, source):
        return True
    texts = [cell.text.strip() for cell in cells]
    if column.name.endswith(("_url", "website")):
        return not any(map(_RE["address"].search, texts))
    if column.name.endswith("_email"):
        return not any("@" in text for text in texts)
    is_coded = all(map(_RE["code"].fullmatch, texts))
    return column.name.endswith("_id") != is_coded and column.type == "text"


def _are_words_of_a_list(cells: Sequence[Cell], source: Source) -> bool:
    """Whether all cells are words of one of the source's lists: "Sister city" is no person."""
    lists = [column.vocabulary for column in source.columns if column.vocabulary]
    some = list({cell.text: cell for cell in cells}.values())[:MOST_LISTED]
    return any(all(plain_code(cell.text, name) for cell in some) for name in lists)


def assign(
    context: Samples, heading: HeadingRow, source: Source, options: Sequence[Meaning]
) -> tuple[dict[str, tuple[int, Match]], list[Meaning]]:
    """One position a column: the surest heading first, of equally sure ones the better fit to the cells, then the better spelling. Also the losers."""
    options = [option for option in options if not _is_ruled_out(context, heading, source, option)]
    wanted: dict[str, int] = {}
    for option in options:
        wanted[option.match.column] = wanted.get(option.match.column, 0) + 1

    def order(option: Meaning) -> tuple[float, ...]:
        column = option.match.column
        if column.startswith(("danish_pl", "chinese_pl")) or wanted[column] > 1:
            fit = context.fit(heading.row, option.index, source, column)
            filled = context.sheet.columns[option.index].filled[context.sample(heading.row)]
            share = float(filled.mean()) if len(filled) else 1.0
        else:
            fit = share = 1.0
        is_poor = fit < 0.34 or share < 0.2
        rank = option.match.rank
        if source.column(column).type == "amount":
            # Of several amounts the one that says that it is in kroner counts, and least the one in the payment's currency.
            is_kroner = option.match.unit is not None and option.match.unit.currency == "DKK"
            rank += 100 * (sheet_words.speaks_of("foreign_amounts", option.match.heading) - is_kroner)
        fits = round(fit * 2) if wanted[column] > 1 else 0
        return (option.tier + (3 if is_poor else 0), -fits, rank, option.index)

    columns: dict[str, tuple[int, Match]] = {}
    losers: list[Meaning] = []
    used: set[int] = set()
    for option in sorted(options, key=order):
        if option.match.column in columns or option.index in used:
            losers.append(option)
            continue
        columns[option.match.column] = (option.index, option.match)
        used.add(option.index)
    return columns, [loser for loser in losers if loser.index not in used]


def _is_ruled_out(context: Samples, heading: HeadingRow, source: Source, option: Meaning) -> bool:
    """Whether its cells say that a column is not what it would be: a guess that they refute, or titles that say yes or no, as "Milestone" in a plan of tasks."""
    name = option.match.column
    cells = context.cells(heading.row, option.index)
    if option.match.is_guess:
        fit = context.fit(heading.row, option.index, source, name)
        return is_refuted(cells, fit, source, name)
    if not name.startswith("title"):
        return False
    return len(cells) > 1 and all(
        cell.kind is Kind.TEXT and parse_yes_no(cell).value is not None for cell in cells
    )
