"""Columns that no known heading names: taken by the words of their headings and by what their cells say, always as guesses that a person confirms once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import is_date
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise, plain_code
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import Match, is_code, lexicon, unit_in
from pipeline.recognition.meanings import MEASURED, is_refuted
from pipeline.recognition.sheet_words import speaks_of, whole
from pipeline.recognition.wide import may_be_period
from pipeline.recognition.witness import says_ours, witnesses
from pipeline.recognition.wording import ELSEWHERE, names_somebody, wording, words_of
from pipeline.sources.declarations import Source, SourceColumn, load_sources

_RE = patterns("wording")
WEIGHT = 0.3  # of what is inferred: of two readings the one that knows more
LEAST_POINTS = 2.0  # of words and cells together, for a column to be taken …
SURE_WORDS = 3.0  # … of words that say it without the cells
LEAST_WORDS = -1.0  # … of words, so that cells can bear them out
LEAST_LEAD = 1.0  # … and so much more than any other meaning has, or any other column for it
FEWEST_KNOWN = 3  # headings known before what is required is looked for in the cells alone …
FEWEST_EXACT = 2  # … and known exactly …
FEWEST_GUESSED = 4  # … or, where one alone is exact, known or guessed by their words
_NOT_SAID = -2.0  # points for a column of a heading none of whose words are known
LEAST_FIT = 0.8  # of the cells can be read as what a column holds
LEAST_KNOWN = 0.5  # … or are known: places, words of a list, parties of a country
MOST_SAMPLED = 10  # different cells that are looked up

LONGEST_NAME = 40  # characters that the names in a column have on average

_NAMED = ("_party", "_owner", "_holder", "_contact", "_name")  # columns of people and organisations
# Columns of texts that each name one thing.
NAMES = frozenset({"title", "name", "budget_line", "company_name", "text"})
_ABOUT = ("title", "description", "text")  # columns that say what something is about
_LISTED = ("word", "theme", "themes", "place", "province", "provinces")  # types whose values stand in lists
# Columns that only rows of some state fill: their source, the column of states, and those states.
_OF_A_STATE = (
    ("milestones", "done_date", "status", ("done",)),
    ("challenges", "offer_holder", "stage", ("offer", "contract")),
)
_EXPECTED, _FITS, _REFUTED, _UNLIKELY = 1.5, 2.0, -9.0, -1.0  # points that cells add to those of words


def infer(c: Candidate) -> bool:
    """Take columns by their words, and what is then still required and missing by its cells alone. Whether any was taken."""
    before = dict(c.columns)
    counters = {name: taken for name, taken in c.columns.items() if _is_counter(c, name)}
    of_others = {name: taken for name, taken in c.columns.items() if _is_of_something_else(c, name)}
    for name in (*counters, *of_others):
        del c.columns[name]
    _by_words(c)
    _own_number(c)
    _owner_that_is_party(c)
    for name, taken in counters.items():
        c.columns.setdefault(name, taken)
    if _is_ours(c):
        _only_where(c)
        for name, index in sought(c, set(_free(c))):
            _take(c, name, index, "cells")
    for name, taken in of_others.items():
        c.columns.setdefault(name, taken)
    return c.columns != before


def _is_of_something_else(c: Candidate, name: str) -> bool:
    """Whether none of several words below "Status" or "Type" is one that it may be, so that another column may be it: in a survey, whether it was answered."""
    column, (index, match) = c.source.column(name), c.columns[name]
    is_open = (
        column.type == "word" and name in c.source.sought and normalise(match.heading) in whole("generic")
    )
    return is_open and bool(c.cells(index)) and _share_known(c, index, column) == 0


def _owner_that_is_party(c: Candidate) -> None:
    """Who is responsible of ours is the Danish party where that is an organisation and no other column is: "Regionens tovholder"."""
    if c.source.name != "agreements" or "danish_party" in c.filled or "danish_owner" not in c.columns:
        return
    if _is_party(c, c.columns["danish_owner"][0], c.source.column("danish_party")):
        c.take_for("danish_owner", "danish_party", is_guess=True)


def _take(c: Candidate, name: str, index: int, by: str) -> None:
    text = c.texts[index]
    c.columns[name] = (index, Match(name, unit_in(text)[0], True, text, weight=WEIGHT, inferred=by))


def _free(c: Candidate) -> Iterator[int]:
    """The positions whose headings mean nothing: one that is known is what it says, whatever became of it."""
    known = lexicon(c.source)
    for index, text in c.unknown.items():
        is_period = may_be_period(text) and any(letter.isdigit() for letter in text)
        if not known.match(text) and not is_period and normalise(text) not in whole("totals"):
            yield index


# --- By words ---


def _by_words(c: Candidate) -> None:
    """Each column for the free heading that says it by its words, where no other heading and no other column comes near."""
    points: dict[tuple[int, str], float] = {}
    wanted = {name for group in _wanted(c) for name in group}
    known = wording(c.source.name)
    for index in _free(c):
        said = known.points(c.texts[index])
        leads = {name: value for name, value in said.items() if value > LEAST_WORDS}
        for name, value in leads.items():
            expected = _EXPECTED if name in wanted else 0.0
            points[index, name] = value + expected + (_of_cells(c, index, name) if name else 0.0)
    # A heading that names no side is of ours: of the two that it may be, the Danish one comes first.
    for (index, name), value in sorted(points.items(), key=_first):
        rivals = [
            other
            for key, other in points.items()
            if key != (index, name)
            and c.is_free(key[0])
            and (key[0] == index or (key[1] == name and name != ELSEWHERE))
            and not (name.startswith("danish_") and key == (index, name.replace("danish_", "chinese_")))
        ]
        if name == ELSEWHERE or name in c.filled or not c.is_free(index):
            continue
        alone = known.points(c.texts[index])[name]
        if value >= LEAST_POINTS and value - max(rivals, default=0.0) >= LEAST_LEAD:
            _take(c, name, index, "words" if alone >= SURE_WORDS else "cells")


def _first(item: tuple[tuple[int, str], float]) -> tuple[float, bool]:
    (_, name), value = item
    return (-round(value / LEAST_LEAD), not name.startswith("danish_"))


def likely(c: Candidate, index: int, heading: str, *, is_known: bool = False) -> list[tuple[str, str]]:
    """The columns of the source that a column of the sheet may be, likeliest first, each with what speaks for it: near (words of its heading) or cells.

    For a person to choose from: of several columns of figures each may be the amount. ``is_known``: the heading names one already, and cells alone speak for no other.
    """
    said = wording(c.source.name).points(heading)
    wanted = {name for group in _wanted(c) for name in group}
    # A line of a budget is the name of one in its budget alone, and comes again in all else.
    named = NAMES - ({"budget_line"} - {name for group in c.source.required for name in group})
    found: list[tuple[float, str, str]] = []
    for name in c.source.column_names:
        by_words, by_cells = said.get(name, 0.0), _of_cells(c, index, name, is_offered=True)
        by_cells += _FITS if name in named and by_cells == 0 and is_names(c, index) else 0.0
        is_said = by_words >= (SURE_WORDS if is_known else LEAST_POINTS)
        if by_cells > _UNLIKELY and (is_said or (by_cells >= _FITS and not is_known)):
            points = by_words + by_cells + (_EXPECTED if name in wanted else 0.0)
            found.append((points, name, "near" if is_said else "cells"))
    return [(name, why) for _, name, why in sorted(found, key=lambda one: -one[0])]


def _of_cells(c: Candidate, index: int, name: str, *, is_offered: bool = False) -> float:
    """What the cells of a column add to what its heading says by its words, or take from it. ``is_offered``: also one of several that look alike."""
    column, cells, heading = c.source.column(name), c.cells(index), c.texts.get(index, "")
    if column.type not in ("text", "cvr") and is_code(heading):
        return _REFUTED  # the number of a thing is not its name
    if name in _ABOUT and names_somebody(heading):
        return _REFUTED
    if not cells:
        return 0.0
    if column.type in MEASURED:
        if not _is_alike(c, index, column) or (not is_offered and _is_one_of_several(c, index, column)):
            return _REFUTED
        unit = unit_in(heading)[0] if column.type == "amount" else None
        if is_offered and column.type == "yes_no":
            return 0.0  # noughts and ones may be anything
        return _FITS + (_EXPECTED if unit and unit.currency else 0.0)
    if all(map(is_date, cells)) or is_refuted(cells, 1.0, c.source, name):
        return _REFUTED
    if column.type in _LISTED:
        return _FITS if _share_known(c, index, column) >= LEAST_KNOWN else _UNLIKELY
    if name.endswith("_zh") and not any(_RE["chinese"].search(cell.text) for cell in cells):
        return _REFUTED
    if name.endswith(_NAMED) and sum(len(cell.text) for cell in cells) > LONGEST_NAME * len(cells):
        return _REFUTED
    if name.endswith("_party"):
        return _FITS if _is_party(c, index, column) else _UNLIKELY
    return 0.0


def _is_alike(c: Candidate, index: int, column: SourceColumn) -> bool:
    return may_hold(c.cells(index), column) and c.fit(index, column.name) >= LEAST_FIT


def _is_one_of_several(c: Candidate, index: int, column: SourceColumn) -> bool:
    """Whether other columns that nobody knows hold figures, too: of several no one knows which is the amount."""
    others = (at for at in _free(c) if at != index and c.cells(at))
    return column.type in ("amount", "rate") and any(_is_alike(c, at, column) for at in others)


def _own_number(c: Candidate) -> None:
    """The first column for what the rows are known by, where it holds codes that differ: "Reg. no." or "Sag" over R-101, R-102."""
    name = c.source.key[0] if len(c.source.key) == 1 else ""
    first = next((index for index in c.texts if not _counts_rows(c.cells(index))), None)
    if not name.endswith("_id") or name in c.filled or first not in set(_free(c)):
        return
    texts = [cell.text for cell in c.cells(first)]
    is_coded = is_code(c.texts[first]) or all(map(_RE["lettered_code"].fullmatch, texts))
    is_own = is_coded and len(set(texts)) == len(texts) > 1
    # Digits alone may be anybody's: a CVR number, a telephone.
    is_lettered = any(not text.isdigit() for text in texts)
    if is_own and is_lettered and _is_id(c, first, c.source.column(name)):
        _take(c, name, first, "cells")


def _only_where(c: Candidate) -> None:
    """A column that only rows of some state fill for what only they have: the day of what is done, who has made the offer."""
    for source, name, of, codes in _OF_A_STATE:
        if c.source.name != source or name in c.filled or of not in c.columns:
            continue
        states = c.context.sheet.columns[c.columns[of][0]]
        known = [plain_code(states.cell(row).text, c.source.column(of).vocabulary or "") for row in c.sample]
        has_it = [code in codes for code in known]
        fitting = [index for index in _free(c) if _is_of(c, index, name) and _fills(c, index, has_it)]
        if len(fitting) == 1:
            _take(c, name, fitting[0], "cells")


def _is_of(c: Candidate, index: int, name: str) -> bool:
    column = c.source.column(name)
    return _is_alike(c, index, column) if column.type in MEASURED else _is_company(c, index, column)


def _fills(c: Candidate, index: int, has_it: Sequence[bool]) -> bool:
    """Whether a column is filled in most of some rows and in no other one."""
    filled = [bool(c.context.sheet.columns[index].filled[row]) for row in c.sample]
    both = sum(has and is_filled for has, is_filled in zip(has_it, filled, strict=True))
    return not all(has_it) and sum(filled) == both > 0 and both >= LEAST_KNOWN * sum(has_it)


# --- By cells alone ---


def _is_ours(c: Candidate) -> bool:
    """Whether a sheet is of its kind by what is known of it, so that its cells may say the rest."""
    n_exact = sum(not match.is_guess for _, match in c.columns.values()) + len(c.periods)
    least = FEWEST_KNOWN if n_exact >= FEWEST_EXACT else FEWEST_GUESSED
    return n_exact > 0 and len(c.columns) >= least and witnesses(c) > 0


def _wanted(c: Candidate) -> list[tuple[str, ...]]:
    """Groups of columns that a sheet of this kind is expected to have and that nothing fills."""
    groups = (*c.source.required, *((name,) for name in c.source.sought))
    return [group for group in groups if not c.filled & set(group)]


def sought(c: Candidate, free: set[int]) -> Iterator[tuple[str, int]]:
    """What is expected and missing, and the one free column whose cells can be that; nothing where two can."""
    for group in _wanted(c):
        for name in group:
            fitting = [index for index in sorted(free) if is_like(c, index, c.source.column(name))]
            best = _likeliest(c, name, fitting)
            if best is not None:
                free.discard(best)
                yield name, best
            if fitting:
                break


def _likeliest(c: Candidate, name: str, fitting: Sequence[int]) -> int | None:
    """The one column that fits, or of several the one whose heading says it rather by its words; None where no one is ahead."""
    known = wording(c.source.name)
    said = sorted(((known.points(c.texts[at]).get(name, _NOT_SAID), at) for at in fitting), reverse=True)
    if not said or (len(said) > 1 and said[0][0] - said[1][0] < LEAST_LEAD):
        return None
    return said[0][1]


def is_like(c: Candidate, index: int, column: SourceColumn) -> bool:
    """Whether the cells of a column alone can be what a column of the source holds."""
    cells = c.cells(index)
    if len(cells) < 2:
        return False
    if column.type in MEASURED:
        return _is_alike(c, index, column)
    if column.type in _LISTED:
        if says_ours(Cell(Kind.TEXT, c.texts[index]), column, None, plainly=True):
            return False  # one of several columns that are each about one: "Vand", "Luft"
        least = LEAST_FIT if column.type == "word" else LEAST_KNOWN
        return _share_known(c, index, column) >= least
    looks = _LOOKS.get(column.name.rpartition("_")[2]) if column.type == "text" else None
    return looks is not None and looks(c, index, column)


def _is_party(c: Candidate, index: int, column: SourceColumn) -> bool:
    """Names of organisations that say in which country they are."""
    country = c.source.country_of(column.name)
    texts = _texts(c.cells(index))
    if country is None or not texts:
        return False
    placed = sum(
        bool(Gazetteer.load().within(text, country).places)
        or (country == "DK" and speaks_of("danish_parties", text))
        for text in texts
    )
    return placed >= LEAST_KNOWN * len(texts)


def _is_title(c: Candidate, index: int, column: SourceColumn) -> bool:
    """Texts of some length that mostly differ; an agreement's, where rows belong to one, say that they are or are in a sheet of the kind."""
    texts = _texts(c.cells(index))
    if column.name == "agreement_title" and not (
        c.named > 0 or _says_kind(load_sources()["agreements"], texts)
    ):
        return False
    if names_somebody(c.texts[index]):
        return False
    if not any("title" in group for group in c.source.required):
        return _says_kind(c.source, texts) and is_names(c, index)
    if any(speaks_of("company_forms", text) for text in texts) or all(map(_is_placed, texts)):
        return False  # names of organisations
    is_long = sum(" " in text or not text.isascii() for text in texts) >= LEAST_KNOWN * max(len(texts), 1)
    return is_names(c, index) and (is_long or _is_only_text(c, index))


def _says_kind(source: Source, texts: Sequence[str]) -> bool:
    """Whether texts say what the rows of the source are: "Aftale om vand og klima"."""
    own = {word for said in source.sheet_words for word in words_of(said)}
    return sum(not own.isdisjoint(words_of(text)) for text in texts) >= LEAST_KNOWN * max(len(texts), 1)


def _is_placed(text: str) -> bool:
    return bool(Gazetteer.load().within(text, None).places)


def _is_company(c: Candidate, index: int, _: SourceColumn) -> bool:
    """Names of companies."""
    texts = _texts(c.cells(index))
    return sum(speaks_of("company_forms", text) for text in texts) >= LEAST_KNOWN * max(len(texts), 1)


def _is_only_text(c: Candidate, index: int) -> bool:
    return not any(at != index and c.cells(at) and _is_line(c, at) for at in _free(c))


def _is_id(c: Candidate, index: int, column: SourceColumn) -> bool:
    """Short codes."""
    cells = c.cells(index)
    is_coded = not is_refuted(cells, 1.0, c.source, column.name) and not any(map(is_date, cells))
    return is_coded and not _counts_rows(cells)


def _is_line(c: Candidate, index: int, _: SourceColumn | None = None) -> bool:
    """Words, of which each may come again."""
    cells = c.cells(index)
    return all(cell.kind is Kind.TEXT and not is_date(cell) and not _is_number(cell) for cell in cells)


_LOOKS: dict[str, Callable[[Candidate, int, SourceColumn], bool]] = {
    "party": _is_party,
    "title": _is_title,
    "description": _is_title,
    "name": _is_company,
    "id": _is_id,
    "line": _is_line,
}


def is_names(c: Candidate, index: int) -> bool:
    """Whether a column holds texts that mostly differ."""
    cells = c.cells(index)
    texts = {cell.text for cell in cells if cell.kind is Kind.TEXT and not is_date(cell)}
    return len(texts) > len(cells) / 2


def may_hold(cells: Sequence[Cell], column: SourceColumn) -> bool:
    """Whether the cells are of the sort that a column holds: a year or the number of a row is no amount, and another number no date."""
    if column.type in ("date", "period"):
        return all(cell.kind is not Kind.NUMBER or is_year(cell.number) for cell in cells)
    is_count = len(cells) > 2 and _counts_rows(cells)  # of two, 1 and 2 may be anything
    return not is_count and not all(is_year(cell.number) for cell in cells)


def _is_counter(c: Candidate, name: str) -> bool:
    """Whether a column of numbers of things only counts the rows of the sheet, so that another heading may have those: "No." beside "Supplier's invoice no."."""
    index, match = c.columns[name]
    is_named = name.endswith("_id") and normalise(match.heading) in whole("counters")
    return is_named and _counts_rows(c.cells(index))


def _counts_rows(cells: Sequence[Cell]) -> bool:
    return [cell.text for cell in cells] == [str(at) for at in range(1, len(cells) + 1)]


def is_year(number: float | None) -> bool:
    """Whether a number may be a year."""
    return number is not None and number.is_integer() and 1990 <= number <= 2100


def _is_number(cell: Cell) -> bool:
    return cell.kind is Kind.NUMBER or cell.text.strip().isdigit()


def _share_known(c: Candidate, index: int, column: SourceColumn) -> float:
    cells = list({cell.text: cell for cell in c.cells(index)}.values())[:MOST_SAMPLED]
    country = c.source.country_of(column.name)
    known = [says_ours(cell, column, country, plainly=True) for cell in cells]
    return sum(known) / len(known) if known else 0.0


def _texts(cells: Iterable[Cell]) -> list[str]:
    texts = dict.fromkeys(cell.text.strip() for cell in cells)
    return list(texts)[:MOST_SAMPLED]
