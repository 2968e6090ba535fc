"""Which kind of export a sheet is, and where its heading stands: told by the headings and the cells below them, not by names of files or sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

import numpy as np

from pipeline.cells.amounts import Unit, parse_amount, parse_rate
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.currencies import parse_currency
from pipeline.cells.dates import DateValue, parse_date
from pipeline.cells.places import PlaceValue, ProvinceValue
from pipeline.cells.words import Word, normalise
from pipeline.declarations import Column, Source, load_sources
from pipeline.heading_row import HeadingRow, heading_rows, heading_text, is_hints, is_unit
from pipeline.headings import LONGEST_HEADING, Lexicon, Match, is_known, unit_in
from pipeline.lookalikes import looks_like
from pipeline.sheet import Sheet, SheetColumn
from pipeline.typed import parser_of
from pipeline.wide import FUNDING, TOTAL_LABEL, PeriodColumn, TotalColumn, Wide, find_wide, says_budget

HEADING_ROWS = 30  # the heading stands within the first thirty rows
FEWEST_HEADINGS = 2
LEAST_STRENGTH = 1.0  # what the headings together must weigh, the names of sheet and file included
LEAST_STRENGTH_OF_TWO = 1.25  # two headings alone must be telling ones
GUESS_SHARE = 0.5  # of its weight that a near miss counts
LEAST_SHARE = 0.34  # of the headings that stand there must be known …
MANY_HEADINGS = 5  # … unless so many are: exports of other systems have dozens of columns of their own
POOR_FIT = 0.2  # of the cells below fit the headings: then these must be …
TRUSTED_STRENGTH = 1.5  # … this telling for the sheet to be taken for what they say
EVIDENT_STRENGTH = 2.5  # headings that say so much need no further evidence
CLEAR_HEADINGS = 3  # so many known headings make a sheet recognised even when a required column is missing …
CLEAR_SHARE = 0.5  # … if they are at least this share of the headings that stand there …
CLEAR_STRENGTH = 1.6  # … and speak for the source
COMPLETE_BONUS, MISSING_MALUS = (
    0.7,
    0.5,
)  # for all that is required, and for each part of it that is not there
LEAST_SHARE_BELOW = (
    0.6  # of the texts of a row below a table must be headings for another table to begin there
)
# Types whose cells can be told from other texts.
MEASURED = ("amount", "rate", "integer", "date", "period", "cvr", "yes_no", "currency")
MOST_GUESSED = 60  # columns of one row that are tried for near misses
SAMPLE_ROWS = 30  # rows below a heading that are looked at to see whether they fit it
EARLIER_SHARE = 0.55  # a table above the best one counts if its heading is at least this convincing
SAME_SHARE = 0.8  # of the headings of two rows alike: the one repeats the other
SURE_SHARE = 0.6  # of the headings known: no other row need be tried
ROWS_AFTER_SURE = 3  # rows tried after a heading that leaves no doubt: its lower rows may say it better
MOST_MISSPELT_ROWS = 5  # rows of a sheet that are tried for headings that are all misspelt
LINES_OF_TITLE = 4  # lines above a table further down that may speak of it
MOST_BLOCKS = 6  # tables beside each other in one sheet
MOST_TABLES = 20  # tables under each other in one sheet


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a table of a sheet is: source, 0-based heading row, the position and match of each column found.

    ``missing`` are the required groups that no column fills: the table is then recognised but not loaded. ``top`` is the first row that belongs to the
    heading, ``titles`` the texts above it, the nearest first. ``title_unit`` is what a line above the table says of all its amounts ("Alle beløb i t.kr.").
    """

    source: Source
    header_row: int
    columns: Mapping[str, tuple[int, Match]]
    periods: Sequence[PeriodColumn] = ()
    totals: Sequence[TotalColumn] = ()
    missing: Sequence[tuple[str, ...]] = ()
    unknown: Sequence[str] = ()
    score: float = 0.0
    top: int = 0
    titles: Sequence[str] = ()
    title_unit: Unit | None = None
    credit: tuple[int, Match] | None = None

    @property
    def is_wide(self) -> bool:
        """Whether a row holds one amount a period."""
        return bool(self.periods)


@dataclass(frozen=True, slots=True)
class Table:
    """A recognised table and the 0-based row before which it ends, where another follows."""

    found: Recognised
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A sheet whose headings are known but which is something else, and what (a key of ``ignored-<what>``)."""

    what: str


@dataclass
class _Context:
    """What is known about a sheet while its rows are tried: samples and fits are worked out once."""

    sheet: Sheet
    file_name: str
    samples: dict[int, list[int]] = field(default_factory=dict)
    fits: dict[tuple[int, int, str, str], float] = field(default_factory=dict)

    def sample(self, row: int) -> list[int]:
        """Rows below a heading that hold several cells, the first few."""
        if row not in self.samples:
            first = row + 1
            if first < self.sheet.n_rows and is_hints(self.sheet.row(first)):
                first += 1
            below = np.flatnonzero(self.sheet.filled_count[first : first + 20 * SAMPLE_ROWS] > 1)
            self.samples[row] = (below[:SAMPLE_ROWS] + first).tolist()
        return self.samples[row]

    def cells(self, row: int, index: int) -> list[Cell]:
        column = self.sheet.columns[index]
        return [column.cell(r) for r in self.sample(row) if column.filled[r]]

    def fit(self, row: int, index: int, source: Source, name: str) -> float:
        """The share of a column's cells that can be read as a declared column; 1 where there is nothing to read."""
        key = (row, index, source.name, name)
        if key not in self.fits:
            self.fits[key] = _fit(self.cells(row, index), source.column(name))
        return self.fits[key]


def _fit(cells: Sequence[Cell], column: Column) -> float:
    if not cells:
        return 1.0
    if column.type in ("text", "list", "participants"):
        numbers = sum(cell.kind is Kind.NUMBER or cell.text.strip().isdigit() for cell in cells)
        is_code = column.name.endswith(("_id", "cvr"))
        return 1.0 if is_code else 1.0 - 0.5 * numbers / len(cells)
    parse = parser_of(column, None, {})
    read = [parse(cell) for cell in cells]
    stated = [p for p in read if p.value is not None or p.problem is not None]
    if not stated:
        return 1.0
    country = {"danish": "DK", "chinese": "CN"}.get(column.name.partition("_")[0])
    return sum(_is_read(p.value, country) for p in stated) / len(stated)


def _is_read(value: object, country: str | None) -> float:
    """How well a value was read: 1 well, 0 not at all, between where it only was not known."""
    if value is None:
        return 0.0
    if isinstance(value, Word):
        return 0.6 if value.code == "other" else 1.0
    if isinstance(value, PlaceValue):
        if country and value.place_ids:
            return 1.0 if value.place_ids[0].startswith(country) else 0.0
        return 1.0 if value.place_ids else 0.6
    if isinstance(value, ProvinceValue):
        return 1.0 if value.province_codes else 0.6
    return 1.0


def recognise(sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str = "") -> Sequence[Table] | Lookalike:
    """The tables of a sheet from top to bottom; none where it is no kind that we know."""
    context = _Context(sheet, file_name)
    first = _first_table(context, lexicons)
    if first is None:
        return ()
    what = looks_like(sheet, first)
    if what is not None:
        return Lookalike(what)
    tables = [first]
    for row, top in _possible_headings(sheet, first.header_row + 1):
        if len(tables) >= MOST_TABLES or row <= tables[-1].header_row:
            continue
        found = _another(context, lexicons, row, top, tables[-1])
        if found is not None:
            tables.append(found)
    ends = [table.top for table in tables[1:]]
    return [Table(found, end) for found, end in zip(tables, [*ends, None], strict=True)]


def side_by_side(sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str = "") -> Sequence[Sheet]:
    """The sheet once for each block of columns, the others blanked, where blank columns part tables of different kinds; else the sheet alone."""
    is_used = [bool(column.filled.any()) for column in sheet.columns]
    blocks = [list(group) for used, group in groupby(range(len(is_used)), key=lambda i: is_used[i]) if used]
    blocks = [block for block in blocks if len(block) >= FEWEST_HEADINGS]
    if not 1 < len(blocks) <= MOST_BLOCKS:
        return [sheet]
    found = []
    for part in (_only_columns(sheet, block) for block in blocks):
        tables = recognise(part, lexicons, file_name)
        if not isinstance(tables, Lookalike) and tables and not tables[0].found.missing:
            found.append((tables[0].found, part))
    if len({reading.source.name for reading, _ in found}) < FEWEST_HEADINGS:
        return [sheet]
    # A blank column may also part one table: then the headings say most when they are read together.
    whole = recognise(sheet, lexicons, file_name)
    known = 0 if isinstance(whole, Lookalike) or not whole else _n_known(whole[0].found)
    return [part for _, part in found] if sum(_n_known(reading) for reading, _ in found) > known else [sheet]


def _n_known(found: Recognised) -> int:
    return len(found.columns) + len(found.periods)


def _only_columns(sheet: Sheet, block: Sequence[int]) -> Sheet:
    blank = SheetColumn(np.zeros(sheet.n_rows, dtype=np.int8))
    columns = [column if index in block else blank for index, column in enumerate(sheet.columns)]
    merged = [span for span in sheet.merged if block[0] <= span[1] <= block[-1]]
    return replace(sheet, columns=columns, merged=merged)


def _first_table(context: _Context, lexicons: Sequence[Lexicon]) -> Recognised | None:
    """The best reading of the first rows; an earlier table goes before a better one below it."""
    rows = [r for r in range(min(HEADING_ROWS, context.sheet.n_rows)) if context.sheet.filled_count[r] > 0]
    readings: list[Recognised] = []
    sure: int | None = None
    for row in rows:
        if sure is not None and row > sure + ROWS_AFTER_SURE:
            break
        found = _best(context, lexicons, row, 0)
        if found is not None:
            readings.append(found)
            sure = row if sure is None and _is_sure(context.sheet, found) else sure
    if not readings:
        # No heading is spelt as we know it: perhaps all are near misses.
        likely = [row for row in rows if _is_all_texts(context.sheet, row)][:MOST_MISSPELT_ROWS]
        readings = [
            found
            for row in likely
            if (found := _best(context, lexicons, row, row, needs_exact=False)) is not None
        ]
    if not readings:
        return None
    best = max(readings, key=lambda found: found.score)
    for found in readings:
        if found.header_row == best.top < best.header_row and _says_as_much(context.sheet, found, best):
            best = found  # what seemed the lower row of its heading is its first row of data
    for found in readings:
        if found.header_row < best.top and _is_same_heading(found, best):
            return found  # repeated further down, on the next page
        if (
            found.header_row < best.top - 1
            and not found.missing
            and found.score >= EARLIER_SHARE * best.score
            and _has_rows_between(context.sheet, found, best)
        ):
            return found
    return _lowest_of_bilingual(context, lexicons, best)


def _is_sure(sheet: Sheet, found: Recognised) -> bool:
    """Whether a reading is so good that no row further down need be tried."""
    exact = sum(not match.is_guess for _, match in found.columns.values()) + len(found.periods)
    filled = sum(bool(heading_text(cell)) for cell in sheet.row(found.header_row))
    return not found.missing and exact > CLEAR_HEADINGS and exact >= SURE_SHARE * filled


def _is_all_texts(sheet: Sheet, row: int) -> bool:
    """Whether a row holds several short and different texts and nothing else, as a heading does."""
    cells = [cell for cell in sheet.row(row) if cell.text.strip()]
    texts = {cell.text for cell in cells if cell.kind is Kind.TEXT and len(cell.text) <= 40}
    return CLEAR_HEADINGS <= len(texts) == len(cells) <= MOST_GUESSED


def _says_as_much(sheet: Sheet, upper: Recognised, both: Recognised) -> bool:
    """Whether an upper row alone names all the columns that it names together with the row below, which is no row of units."""
    units = all(is_unit(text) for cell in sheet.row(both.header_row) if (text := heading_text(cell)))
    return (
        upper.source is both.source
        and not units
        and set(upper.columns) >= set(both.columns)
        and len(upper.periods) >= len(both.periods)
    )


def _is_same_heading(one: Recognised, other: Recognised) -> bool:
    """Whether two heading rows say the same in the same columns."""
    said = [
        {(name, index, normalise(match.heading)) for name, (index, match) in found.columns.items()}
        for found in (one, other)
    ]
    return one.source is other.source and len(said[0] & said[1]) >= SAME_SHARE * max(map(len, said)) > 0


def _has_rows_between(sheet: Sheet, first: Recognised, second: Recognised) -> bool:
    between = sheet.filled_count[first.header_row + 1 : second.top]
    known = [
        sheet.columns[index].filled[first.header_row + 1 : second.top] for index, _ in first.columns.values()
    ]
    records = np.sum(known, axis=0) >= min(2, len(known)) if known else np.zeros(0)
    return bool((between == 0).any() and records.any())


def _lowest_of_bilingual(context: _Context, lexicons: Sequence[Lexicon], best: Recognised) -> Recognised:
    """The lower of two heading rows that say the same in two languages."""
    below = best.header_row + 1
    if below >= context.sheet.n_rows:
        return best
    own = next(each for each in lexicons if each.source is best.source)
    texts = [heading_text(cell) for cell in context.sheet.row(below)]
    same = sum(
        (match := own.match(texts[index])) is not None and match.column == name
        for name, (index, _) in best.columns.items()
    )
    filled = sum(bool(text) for text in texts)
    own_texts = [heading_text(cell) for cell in context.sheet.row(best.header_row)]
    if texts == own_texts or same < max(FEWEST_HEADINGS, 0.7 * len(best.columns)) or same < 0.7 * filled:
        return best
    return replace(best, header_row=below)


def _possible_headings(sheet: Sheet, start: int) -> Iterator[tuple[int, int]]:
    """Rows below a heading where another table's heading may stand, and its first row: several texts after a row that is blank or holds one cell."""
    counts = sheet.filled_count
    if start >= sheet.n_rows:
        return
    before = counts[start - 1 : sheet.n_rows - 1]
    for row in (np.flatnonzero((counts[start:] >= FEWEST_HEADINGS) & (before <= 1)) + start).tolist():
        cells = [cell for column in sheet.columns if (cell := column.cell(row)).kind is not Kind.EMPTY]
        texts = [heading_text(cell) for cell in cells if cell.kind is Kind.TEXT]
        known = sum(len(text) <= LONGEST_HEADING and is_known(text) for text in texts)
        periods = sum(
            len(text) <= 30 and any(letter.isdigit() for letter in text) for text in map(heading_text, cells)
        )
        if not known or known + periods < FEWEST_HEADINGS or known + periods < 0.5 * len(cells):
            continue
        yield row, row
        if row + 1 < sheet.n_rows:
            yield row + 1, row  # the lower row of a two-row heading


def _another(
    context: _Context, lexicons: Sequence[Lexicon], row: int, top: int, above: Recognised
) -> Recognised | None:
    """The table whose heading stands from ``top`` to ``row``, if it is one of its own and not the heading above repeated."""
    found = _best(context, lexicons, row, top)
    if found is None or found.missing or found.top != top:
        return None
    sheet = context.sheet
    if found.source is above.source:
        periods = {(p.index, p.period) for p in found.periods} == {(p.index, p.period) for p in above.periods}
        if _is_same_heading(found, above) and periods:
            return None
        if found.score < EARLIER_SHARE * above.score:
            return None
    elif (
        sum(not match.is_guess for _, match in found.columns.values()) + len(found.periods) < FEWEST_HEADINGS
    ):
        return None
    if not _is_heading_like(sheet, found):
        return None
    return found


def _is_heading_like(sheet: Sheet, found: Recognised) -> bool:
    """Whether most cells of the row are headings that we know: a row of data may happen to hold one or two."""
    timed = {column.index for column in found.periods} | {column.index for column in found.totals}
    cells = [(i, cell) for i, cell in enumerate(sheet.row(found.header_row)) if heading_text(cell)]
    if any(index not in timed and _is_value(cell) for index, cell in cells):
        return False
    return len(found.columns) + len(found.periods) >= LEAST_SHARE_BELOW * len(cells)


def _is_value(cell: Cell) -> bool:
    """Whether a cell holds a date, a number or an amount, which no heading does."""
    if cell.kind is not Kind.TEXT:
        return cell.kind is not Kind.EMPTY
    if not any(letter.isdigit() for letter in cell.text):
        return False
    return isinstance(parse_date(cell).value, DateValue) or parse_amount(cell).value is not None


def _best(
    context: _Context, lexicons: Sequence[Lexicon], row: int, top: int, *, needs_exact: bool = True
) -> Recognised | None:
    """The best reading of one row as a heading, alone or with the rows above it down to ``top``; near misses only where they are needed."""
    headings = [heading for heading in heading_rows(context.sheet, row) if heading.top >= top]
    if not any(heading_text(cell) for cell in headings[0].lower):
        return None
    titles = _titles(context, headings[0].row)
    best: Recognised | None = None
    for lexicon in lexicons:
        for heading in headings:
            exact = _exact(heading, lexicon)
            if needs_exact and not _is_worth_reading(heading, lexicon.source, exact):
                continue
            for guesses in (False, True):
                if guesses and not exact and needs_exact:
                    break
                reading = _read(context, heading, lexicon, titles, exact, with_guesses=guesses)
                if reading and (best is None or reading.score > best.score + 0.01):
                    best = reading
    return best


def _is_worth_reading(heading: HeadingRow, source: Source, exact: Sequence[_Option]) -> bool:
    """Whether a row may be a heading of the source at all: most rows are not, and this is quickly seen."""
    known = len({option.index for option in exact})
    if known >= FEWEST_HEADINGS or source.wide_columns is None:
        return known >= FEWEST_HEADINGS
    texts = [text for i in range(len(heading.lower)) if (text := heading.text(i))]
    numbered = sum(
        any(letter.isdigit() for letter in text) and len(text) <= LONGEST_HEADING for text in texts
    )
    return numbered >= FEWEST_HEADINGS or (known > 0 and len(texts) > FEWEST_HEADINGS)


def _titles(context: _Context, row: int) -> list[str]:
    """The texts above a row, the nearest first; of a table further down only the lines right above it."""
    sheet = context.sheet
    titles = []
    for above in range(row - 1, max(row - 1 - HEADING_ROWS, -1), -1):
        if row > HEADING_ROWS and (
            row - above > LINES_OF_TITLE or sheet.filled_count[above] > FEWEST_HEADINGS
        ):
            break
        if sheet.filled_count[above]:
            titles += [cell.text.strip() for cell in sheet.row(above) if cell.kind is Kind.TEXT][:6]
    return [title for title in titles if title]


@dataclass(frozen=True, slots=True)
class _Option:
    """One column of the source that the heading of one position may mean; the lowest ``tier`` is the surest."""

    index: int
    match: Match
    tier: int


def _exact(heading: HeadingRow, lexicon: Lexicon) -> list[_Option]:
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
                options.append(_Option(index, match, tier))
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
        if normalise(lower) in _NAME:
            yield replace(group, heading=f"{upper} {lower}")


_NAME = frozenset(
    map(
        normalise, ("navn", "name", "organisation", "titel", "title", "part", "party", "名称", "单位", "机构")
    )
)
_SIDES = (("danish_", "dansk", "danish", "丹方"), ("chinese_", "kinesisk", "chinese", "中方"))


def _side_of(column: str) -> tuple[str, ...] | None:
    """The side of an agreement that a column belongs to, with its words."""
    return next((side for side in _SIDES if column.startswith(side[0])), None)


def _by_side(heading: HeadingRow, lexicon: Lexicon, exact: Sequence[_Option]) -> list[_Option]:
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
                options.append(_Option(index, replace(match, heading=text), 2))
                break
    return options


def _guesses(heading: HeadingRow, lexicon: Lexicon, taken: set[int]) -> list[_Option]:
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
        if guess:
            options.append(_Option(index, guess, 4))
    return options


def _assign(
    context: _Context, heading: HeadingRow, source: Source, options: Sequence[_Option]
) -> tuple[dict[str, tuple[int, Match]], list[_Option]]:
    """One position a column: the surest heading first, of equally sure ones the better fit to the cells, then the better spelling. Also the losers."""
    wanted: dict[str, int] = {}
    for option in options:
        wanted[option.match.column] = wanted.get(option.match.column, 0) + 1

    def order(option: _Option) -> tuple[float, ...]:
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
            rank += 100 * (bool(_FOREIGN.search(option.match.heading)) - is_kroner)
        fits = round(fit * 2) if wanted[column] > 1 else 0
        return (option.tier + (3 if is_poor else 0), -fits, rank, option.index)

    columns: dict[str, tuple[int, Match]] = {}
    losers: list[_Option] = []
    used: set[int] = set()
    for option in sorted(options, key=order):
        if option.match.column in columns or option.index in used:
            losers.append(option)
            continue
        columns[option.match.column] = (option.index, option.match)
        used.add(option.index)
    return columns, [loser for loser in losers if loser.index not in used]


def _read(
    context: _Context,
    heading: HeadingRow,
    lexicon: Lexicon,
    titles: Sequence[str],
    exact: Sequence[_Option],
    *,
    with_guesses: bool,
) -> Recognised | None:
    source = lexicon.source
    texts = {
        i: text
        for i in range(len(heading.lower))
        if (text := heading.text(i)) and len(text) <= LONGEST_HEADING
    }
    options = [*exact, *_by_side(heading, lexicon, exact)]
    if with_guesses:
        options += _guesses(heading, lexicon, {option.index for option in options})
        if not any(option.match.is_guess for option in options):
            return None
    columns, losers = _assign(context, heading, source, options)
    wide = _wide(context, heading, source, columns, texts=texts, titles=titles)
    unknown = {i: text for i, text in texts.items() if i not in {index for index, _ in columns.values()}}
    periods: Sequence[PeriodColumn] = ()
    totals: Sequence[TotalColumn] = ()
    if wide is not None:
        periods, totals = wide.periods, wide.totals
        for index in (*(p.index for p in periods), *(t.index for t in totals)):
            unknown.pop(index, None)
    _rate_of_one(context, heading, columns)
    credit = _own_amount(source, columns, losers, texts=texts, unknown=unknown)
    filled = set(columns) | ({source.wide_columns or "", source.wide_values or ""} if periods else set())
    missing = tuple(group for group in source.required if not filled & set(group))
    strength = sum(
        match.weight * (GUESS_SHARE if match.is_guess else 1.0) for _, match in columns.values()
    ) + (0.7 + 0.15 * min(len(periods), 12) if periods else 0.0)
    named = _named(source, context, titles)
    n_known = len(columns) + len(periods) + len(totals) + (credit is not None)
    n_exact = sum(not match.is_guess for _, match in columns.values()) + len(periods)
    share = n_known / max(len(texts), 1)
    if not _is_enough(
        source,
        columns,
        missing,
        strength=strength,
        named=named,
        n_known=n_known,
        n_exact=n_exact,
        share=share,
    ):
        return None
    match_of_cells = _fits_cells(context, heading, source, columns, periods=periods, missing=missing)
    if match_of_cells < POOR_FIT and (strength < TRUSTED_STRENGTH or share < CLEAR_SHARE):
        return None
    score = strength + (COMPLETE_BONUS if not missing else -MISSING_MALUS * len(missing)) + named
    score += 0.5 * match_of_cells - 0.05 * len(heading.above)
    return Recognised(
        source,
        heading.row,
        columns,
        periods,
        totals,
        missing,
        tuple(unknown.values()),
        score,
        heading.top,
        tuple(titles),
        _unit_of_titles(titles),
        credit,
    )


def _is_enough(
    source: Source,
    columns: Mapping[str, tuple[int, Match]],
    missing: Sequence[tuple[str, ...]],
    *,
    strength: float,
    named: float,
    n_known: int,
    n_exact: int,
    share: float,
) -> bool:
    is_own = any(match.weight >= 1 and not match.is_guess for _, match in columns.values())
    if source.evidence and not (
        set(source.evidence) & set(columns) or is_own or strength >= EVIDENT_STRENGTH
    ):
        return False
    if not missing:
        least = LEAST_STRENGTH_OF_TWO if n_known <= FEWEST_HEADINGS else LEAST_STRENGTH
        return (
            n_known >= FEWEST_HEADINGS
            and strength + named >= least
            and (share >= LEAST_SHARE or (n_known >= MANY_HEADINGS and n_exact >= CLEAR_HEADINGS))
        )
    return (
        n_exact >= CLEAR_HEADINGS
        and share >= CLEAR_SHARE
        and strength >= CLEAR_STRENGTH
        and (len(missing) < len(source.required) or strength >= CLEAR_STRENGTH + 1)
    )


def _fits_cells(
    context: _Context,
    heading: HeadingRow,
    source: Source,
    columns: Mapping[str, tuple[int, Match]],
    *,
    periods: Sequence[PeriodColumn],
    missing: Sequence[tuple[str, ...]],
) -> float:
    """How well the rows below fit the headings, 0–1: the share of rows with all that is required, and of cells that can be read. 1 where there are no rows."""
    rows = context.sample(heading.row)
    if not rows:
        return 1.0
    complete = np.ones(len(rows), dtype=bool)
    for group in source.required:
        if group in missing:
            continue
        indexes = [columns[name][0] for name in group if name in columns]
        if periods and source.wide_values in group:
            indexes += [period.index for period in periods]
        elif periods and source.wide_columns in group:
            continue
        complete &= np.any([context.sheet.columns[i].filled[rows] for i in indexes], axis=0)
    fits = {
        name: context.fit(heading.row, index, source, name)
        for name, (index, _) in columns.items()
        if source.column(name).type in MEASURED and context.cells(heading.row, index)
    }
    typed = list(fits.values())
    values = source.wide_values or ""
    typed += [
        context.fit(heading.row, p.index, source, values)
        for p in periods
        if context.cells(heading.row, p.index)
    ]
    fit = sum(typed) / len(typed) if typed else 1.0
    # Where nothing in a required column can be read, the heading means something else.
    required = [fits[name] for group in source.required for name in group if name in fits]
    return float(complete.mean()) * fit * (0.3 + 0.7 * min(required, default=1.0))


def _named(source: Source, context: _Context, titles: Sequence[str]) -> float:
    """What the names of sheet and file and the titles above say for a source."""
    return (
        0.5 * _says(source.name, context.sheet.name)
        + 0.15 * _says(source.name, context.file_name)
        + 0.3 * any(_says(source.name, title) for title in titles if len(title) <= LONGEST_HEADING)
    )


@lru_cache(maxsize=16384)
def _says(source_name: str, text: str) -> bool:
    """Whether a name or title has a word that speaks for a source."""
    words = [normalise(word) for word in re.split(r"[\W_\d]+", text) if word]
    whole = normalise(text)
    for known in load_sources()[source_name].sheet_words:
        key = normalise(known)
        if not key.isascii() or " " in known:
            if key in whole:
                return True
        elif any(word == key or (len(key) > 4 and word.startswith(key)) for word in words):
            return True
    return False


def _wide(
    context: _Context,
    heading: HeadingRow,
    source: Source,
    columns: dict[str, tuple[int, Match]],
    *,
    texts: Mapping[int, str],
    titles: Sequence[str],
) -> Wide | None:
    """The period columns of a wide budget; ``columns`` gets its line and loses what turns out to be a total.

    A table of years is a budget only if it says so: by its line heading, or by the word budget in its names or titles.
    """
    values, period = source.wide_values, source.wide_columns
    if period is None or values is None:
        return None
    taken = {index for name, (index, _) in columns.items() if name not in (values, period)}
    free = [index for index in texts if index not in taken]
    said = [*titles, context.sheet.name, context.file_name]
    about = " ".join(said)
    wide = find_wide(heading, free, about, said)
    if wide is None:
        return None
    indexes = {column.index for column in wide.periods}
    long_period = columns.get(period)
    long_value = columns.get(values)
    if long_period is not None and long_period[0] not in indexes:
        return None
    is_in_group = long_value is not None and long_value[0] in indexes
    if long_value is not None and not is_in_group:
        if len(wide.periods) < FEWEST_HEADINGS:
            return None
        if long_value[0] not in {total.index for total in wide.totals}:
            # "Budgetpost | Budget | 2016 | 2017": the budget beside its years is their total.
            total = TotalColumn(long_value[0], tuple(sorted(indexes)))
            wide = replace(wide, totals=(*wide.totals, total))
    is_budget = says_budget(about) or any(says_budget(text) for text in texts.values())
    line = columns.get("budget_line")
    if line is None or line[0] > min(indexes):
        index = _line_column(context, heading, columns, texts, min(indexes))
        if index is None or not is_budget or len(wide.periods) < FEWEST_HEADINGS:
            return None
        columns["budget_line"] = (index, Match("budget_line", None, True, texts.get(index, "")))
    elif line[1].weight < 0.55 and not is_budget and not _says_money(about, texts.values()):
        return None
    columns.pop(values, None)
    columns.pop(period, None)
    if "funding_source" not in columns and not any(column.funding_source for column in wide.periods):
        index = _funding_column(context, heading, columns, min(indexes))
        if index is not None:
            columns["funding_source"] = (index, Match("funding_source", None, True, texts.get(index, "")))
    return wide


def _says_money(about: str, texts: Iterable[str]) -> bool:
    return any(unit_in(text)[0] is not None for text in (*texts, *about.split("\n")))


def _funding_column(
    context: _Context, heading: HeadingRow, columns: Mapping[str, tuple[int, Match]], before: int
) -> int | None:
    """A column left of the periods whose few texts speak of funding although its heading does not, as a merged "Tilskud" at the side."""
    taken = {index for index, _ in columns.values()}
    for index in range(before):
        cells = [] if index in taken else context.cells(heading.row, index)
        groups = {
            cell.text for cell in cells if cell.kind is Kind.TEXT and not re.match(TOTAL_LABEL, cell.text)
        }
        if groups and len(groups) < max(len(cells), 2) and any(FUNDING.search(group) for group in groups):
            return index
    return None


def _line_column(
    context: _Context,
    heading: HeadingRow,
    columns: Mapping[str, tuple[int, Match]],
    texts: Mapping[int, str],
    before: int,
) -> int | None:
    """The first column of words left of the periods: the budget lines where their heading is unknown or blank."""
    taken = {index for index, _ in columns.values()}
    best: int | None = None
    most = 0.0
    for index in range(before):
        cells = [] if index in taken else context.cells(heading.row, index)
        if cells and sum(cell.kind is Kind.TEXT for cell in cells) >= 0.6 * len(cells):
            # Of a category and its lines the lines: they repeat less.
            distinct = len({cell.text for cell in cells}) / len(cells)
            if distinct >= most:
                best, most = index, distinct
    return best if best is not None else next((i for i in texts if i < before and i not in taken), None)


# Kroner for 100 of these are in the hundreds or near it; for one of them below twenty.
_PER_100_ABOVE_20 = frozenset(
    ("EUR", "USD", "GBP", "CNY", "CHF", "SEK", "NOK", "HKD", "AUD", "CAD", "SGD", "PLN")
)
_HUNDRED = re.compile(r"100|百|hundred|hundrede", re.IGNORECASE)


def _rate_of_one(context: _Context, heading: HeadingRow, columns: dict[str, tuple[int, Match]]) -> None:
    """A plain "Kurs" is per 100 units as Danmarks Nationalbank publishes it, unless the figures say that it is for one: EUR 7,45."""
    if "dkk_per_100" not in columns or "dkk_per_unit" in columns or "currency" not in columns:
        return
    index, match = columns["dkk_per_100"]
    if _HUNDRED.search(match.heading) or any(
        _HUNDRED.search(title) for title in _titles(context, heading.row)
    ):
        return
    currencies = context.sheet.columns[columns["currency"][0]]
    known = 0
    for row in context.sample(heading.row):
        rate = parse_rate(context.sheet.columns[index].cell(row)).value
        if rate is not None and parse_currency(currencies.cell(row)).value in _PER_100_ABOVE_20:
            known += 1
            if not isinstance(rate, Decimal) or rate >= 20:
                return
    if known:
        del columns["dkk_per_100"]
        columns["dkk_per_unit"] = (index, replace(match, column="dkk_per_unit", is_guess=True))


# An amount in the currency of the payment, beside which the kroner stand.
_FOREIGN = re.compile(r"valuta|currency|fcy|original|udenlandsk|外币|原币", re.IGNORECASE)
_CREDIT = frozenset(
    normalise(word) for word in ("kredit", "kreditbeløb", "kredit beløb", "kredit (dkk)", "kredit kr.", "credit", "credit amount", "credit (dkk)", "贷方", "贷方金额", "贷方发生额")
)  # fmt: skip
_DEBIT = frozenset(
    normalise(word) for word in ("debet", "debetbeløb", "debet beløb", "debet kr.", "debet (dkk)", "debit", "debit amount", "debit (dkk)", "借方", "借方金额", "借方发生额")
)  # fmt: skip


def _own_amount(
    source: Source,
    columns: dict[str, tuple[int, Match]],
    losers: Sequence[_Option],
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
            (_FOREIGN.search(rival.match.heading) and not _FOREIGN.search(match.heading))
            or (is_kroner and (rival.match.unit is None or rival.match.unit.currency != "DKK"))
            for rival in rivals
        )
        if speaks_of_rival and "currency" in columns:
            position, said = columns.pop("currency")
            unknown[position] = said.heading
        if normalise(unit_in(match.heading)[1]) in _DEBIT:
            for other, text in texts.items():
                if normalise(text) in _CREDIT or normalise(unit_in(text)[1]) in _CREDIT:
                    unknown.pop(other, None)
                    return other, replace(match, heading=text, unit=unit_in(text)[0] or match.unit)
    return None


_STATES_UNIT = re.compile(
    r"\b(?:beløb\w*|tal|tallene|priser\w*|budget\w*|amounts?|figures|all|alle)\b[^.;]{0,40}?\b(?:i|in)\s+|(?:金额)?单位\s*[:：]?\s*|\b(?:enhed|units?|valuta|currency)\s*:\s*",
    re.IGNORECASE,
)
_FIGURE_BEFORE = re.compile(r"(?:^|[^\d])(\d[\d.,\s]*)$")


def unit_of_note(text: str) -> Unit | None:
    """The unit that a sentence about a table states ("Alle beløb i t.kr.", "Amounts in EUR", "单位：万元"), or None."""
    if len(text) > 160:
        return None
    for stated in _STATES_UNIT.finditer(text):
        words = re.split(r"\s+|[,;()（）]", text[stated.end() :][:40])[:4]
        for count in range(len(words), 0, -1):
            said = " ".join(words[:count]).strip(" :。")
            for spelling in (said, f"({said})"):
                unit, rest = unit_in(spelling)
                if unit is not None and not rest:
                    return unit
    return None


def unit_of_title(text: str) -> Unit | None:
    """The unit that a line above a table states for all of it ("Budget 2016-2020 (1.000 kr.)"), or None: "Bevilling 882 t.kr." is a figure."""
    stated = unit_of_note(text)
    if stated is not None or len(text) > 120:
        return stated
    unit, rest = unit_in(text)
    if unit is None:
        unit, rest = unit_in(re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", text))
    figure = _FIGURE_BEFORE.search(rest)
    if unit is None or (figure and not re.fullmatch(r"(?:19|20)\d\d[\s.]*", figure[1])):
        return None
    return unit if unit.scale != 1 or not rest else None


def _unit_of_titles(titles: Sequence[str]) -> Unit | None:
    return next((unit for title in titles if (unit := unit_of_title(title)) is not None), None)
