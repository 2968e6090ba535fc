"""The possible meanings of each heading of a row in one source, and the choice between them: words say what may be, the cells below decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.cells.words import normalise
from pipeline.recognition import sheet_words
from pipeline.recognition.heading_row import HeadingRow, heading_text
from pipeline.recognition.headings import (
    GENERIC_WEIGHT,
    LONGEST_HEADING,
    TELLING,
    Lexicon,
    Match,
    bare_of_notes,
    has_note,
)
from pipeline.recognition.profile import Profiles
from pipeline.sources.declarations import Source

_SIDES = {"danish_": ("dansk", "danish", "丹方"), "chinese_": ("kinesisk", "chinese", "中方")}
# Types of what a record has one of; of amounts other rules know.
_OF_ONE = ("date", "period", "integer", "word")
_DAYS = ("start_date", "end_date")
POOR_FIT = 0.34  # of the cells can be read: another heading for the same goes first …
POOR_SHARE = 0.2  # … as where so few rows have any


@dataclass(frozen=True, slots=True)
class Meaning:
    """One column of the source that the heading of one position may mean; the lowest ``tier`` is the surest."""

    index: int
    match: Match
    tier: int


def meanings_of(heading: HeadingRow, lexicon: Lexicon) -> list[Meaning]:
    """All that the headings of a row may mean."""
    options = []
    for index, lower in enumerate(map(heading_text, heading.lower)):
        if len(lower) > LONGEST_HEADING:
            continue
        matches = [(match, 0) for match in _joined(heading, index, lower, lexicon)] if lower else []
        matches += [(match, 1) for match in lexicon.matches(lower or heading.text(index))]
        seen: set[str] = set()
        for match, tier in matches:
            if match.column not in seen:
                seen.add(match.column)
                options.append(Meaning(index, match, tier))
    # Right of a party: "Kinesisk part | By | Provins" has the Chinese party's city and province.
    sure = {option.index: option.match.column for option in options}
    words: tuple[str, ...] = ()
    for index, text in enumerate(map(heading_text, heading.lower)):
        column = sure.get(index, "")
        if column.endswith("_party"):
            words = _words_of_side(column) or words
        elif text and len(text) <= LONGEST_HEADING:
            joined = next(filter(None, (lexicon.match_joined(word, text) for word in words)), None)
            if joined and joined.column != column:
                options.append(Meaning(index, replace(joined, heading=text), 2))
    return options


def _joined(heading: HeadingRow, index: int, lower: str, lexicon: Lexicon) -> Iterator[Match]:
    """Meaning of a heading together with a text above it: "Kinesisk part" over "By" is the Chinese city."""
    for above in heading.above:
        upper = above[index]
        if not upper or upper == lower or len(upper) > LONGEST_HEADING:
            continue
        if match := lexicon.match_joined(upper, lower):
            yield match
        group = lexicon.match(upper)
        if group is None:
            continue
        for word in _words_of_side(group.column):
            if match := lexicon.match_joined(word, lower):
                yield replace(match, heading=f"{upper} {lower}")
        if normalise(lower) in sheet_words.whole("names"):
            yield replace(group, heading=f"{upper} {lower}")


def _words_of_side(column: str) -> tuple[str, ...]:
    return next((words for begins, words in _SIDES.items() if column.startswith(begins)), ())


def assign(
    context: Profiles, row: int, source: Source, options: Sequence[Meaning]
) -> tuple[dict[str, tuple[int, Match]], list[Meaning]]:
    """One position per column: the surest heading first, then the better fit to the cells, then the better spelling. Also returns the losers."""
    options = [option for option in options if not _is_identity(context, row, source, option, options)]
    options = _in_order([option for option in options if not _is_refuted(context, row, source, option)], context, row)  # fmt: skip
    wanted = [option.match.column for option in options]
    meant = [option.index for option in options]

    def order(option: Meaning) -> tuple[float, ...]:
        column = option.match.column
        is_open = wanted.count(column) > 1 or meant.count(option.index) > 1
        if is_open or column.startswith(("danish_pl", "chinese_pl")):
            fit, share = context.fit(row, option.index, source, column), context.filled(row, option.index)
        else:
            fit = share = 1.0
        is_poor = fit < POOR_FIT or share < POOR_SHARE
        rank = option.match.rank
        if source.column(column).type == "amount":
            # Of several amounts the one that says that it is in kroner counts, and least the one in the payment's currency.
            is_kroner = option.match.unit is not None and option.match.unit.currency == "DKK"
            rank += 100 * (sheet_words.speaks_of("foreign_amounts", option.match.heading) - is_kroner)
        # "Udløber" goes before "Udløber (gammel)", which only the note tells apart.
        rank += 100 * (option.match.rank >= 0 and has_note(option.match.heading))
        is_generic = option.match.weight <= GENERIC_WEIGHT
        return (option.tier + 3 * is_poor, -round(fit * 4) if is_open else 0, is_generic, rank, option.index)

    columns: dict[str, tuple[int, Match]] = {}
    used: set[int] = set()
    options = sorted(options, key=order)
    for option in options:
        if option.match.column not in columns and option.index not in used:
            columns[option.match.column] = (option.index, option.match)
            used.add(option.index)
    # "Udløber (udkast) | Udløber (endelig)": nothing says which counts, so a person does.
    losers = [option for option in options if option.index not in used]
    rivals = [loser for loser in losers if context.filled(row, loser.index)]
    for name in [name for name in columns if source.column(name).type in _OF_ONE]:
        match = columns[name][1]
        said = {match.heading, *(rival.match.heading for rival in rivals if rival.match.column == name)}
        is_open = match.rank >= 0 and has_note(match.heading) and len(said) > 1
        if is_open and len(set(map(bare_of_notes, said))) == 1:
            del columns[name]
    return columns, losers


def _is_identity(
    context: Profiles, row: int, source: Source, option: Meaning, options: Sequence[Meaning]
) -> bool:
    """Whether what could be themes is the title by which a record is known: a cell is not a theme, or nothing else identifies the records."""
    if option.match.column != "themes":
        return False
    titled = {each.index for each in options if each.match.column == "title"}
    known = titled | {each.index for each in options if each.match.column in source.key}
    profile = context.of(row, option.index)
    is_told = known != {option.index} and profile.known(source.column("themes")) == 1
    return option.index in titled and not is_told


def _is_refuted(context: Profiles, row: int, source: Source, option: Meaning) -> bool:
    """Whether its cells say that a column is not what its heading says, or don't bear out one that any table has: a "Status" of other words."""
    column, profile = source.column(option.match.column), context.of(row, option.index)
    is_own_number = source.key[:1] == (column.name,) and column.name.endswith("_id")
    is_counter = is_own_number and normalise(option.match.heading) in sheet_words.whole("counters")
    if profile.refutes(column, source.country_of(column.name)) or (is_counter and profile.counts_rows):
        return True  # in the next export, or sheet, the same number is another one's
    if option.match.rank < 0 or not profile.cells:
        return False
    if column.type == "list" and option.match.weight < TELLING:
        return profile.known(column) == 0  # "Aktivitet" over visits is not a technology
    if option.match.weight > GENERIC_WEIGHT:
        return False
    return column.type in ("word", "province", "provinces") and profile.known(column) == 0


def _in_order(options: Sequence[Meaning], context: Profiles, row: int) -> list[Meaning]:
    """Of two columns of days the earlier is the first day and the later the last, whatever the headings say: "Ankomst | Afrejse"."""
    said = {o.index: o for o in options if o.match.column in _DAYS and context.of(row, o.index).are_days}
    if len(said) != len(_DAYS):
        return list(options)
    one, other = sorted(said)
    # Against headings that each say which day it is more than a slip of the pen is asked for.
    is_open = said[one].match.column == said[other].match.column
    order = context.order(row, one, other, 1 if is_open else 2)
    if not order:
        return list(options)
    days = dict(zip(_DAYS, (one, other) if order < 0 else (other, one), strict=True))
    rest = [o for o in options if o.index not in said]
    return [*rest, *(replace(said[at], match=replace(said[at].match, column=day), tier=0) for day, at in days.items())]  # fmt: skip
