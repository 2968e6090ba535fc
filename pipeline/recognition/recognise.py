"""Which kind of export a sheet is, and where its heading is: by the headings and the cells below them, not by names of files or sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from pipeline.cells.amounts import parse_amount
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import is_date
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition import scoring
from pipeline.recognition.candidate import Candidate, Proposal, Recognised
from pipeline.recognition.heading_row import MOST_COLUMNS, HeadingRow, heading_rows, heading_text, is_unit
from pipeline.recognition.headings import LONGEST_HEADING, Lexicon, is_data, is_known
from pipeline.recognition.meanings import Meaning, assign, meanings_of
from pipeline.recognition.neighbour import proposals
from pipeline.recognition.profile import Profiles
from pipeline.recognition.scoring import CLEAR_HEADINGS, FEWEST_HEADINGS
from pipeline.recognition.settlements import SETTLEMENTS
from pipeline.recognition.titles import titles_above, year_of_titles
from pipeline.recognition.wide import may_be_period
from pipeline.recognition.witness import looks_like
from pipeline.sources.declarations import Source
from pipeline.sources.looks import Tried

HEADING_ROWS = 30  # the heading is within the first thirty rows
EARLIER_SHARE = 0.55  # a table above the best one counts if its heading is at least this convincing
SAME_SHARE = 0.8  # of the headings of two rows alike: the one repeats the other
LEAST_AHEAD = 0.85  # points that a kind has more than any other: else a person is asked
SURE_SHARE = 0.6  # of the headings known: no other row need be tried
ROWS_AFTER_SURE = 3  # rows tried after a heading that leaves no doubt: its lower rows may say it better
LEAST_SHARE_BELOW = 0.6  # of the texts of a row below a table are headings where another table begins
MOST_BLOCKS = 6  # tables beside each other in one sheet
MOST_BREAKS = 3000  # places below a table where another is looked for
MOST_TABLES = 20  # tables under each other in one sheet
MOST_ROWS = 8  # that are read as headings, however many look so …
LIKELY_SHARE = 0.5  # … and of the headings that the likeliest source knows, before another is tried
MOST_EXPLAINED = 3  # sources of which a sheet says why it was taken for them, or not


@dataclass(frozen=True, slots=True)
class Recognition:
    """The recognised tables of a sheet."""

    # its tables from top to bottom; none where it is not a kind that we know
    tables: Sequence[Recognised] = ()
    lookalike: str | None = None  # what it is instead of what its headings say (a key of ``ignored-<what>``)
    # the kinds that it may be, where no one is ahead of the others; then no table is taken
    rivals: Sequence[str] = ()
    tried: Sequence[Tried] = ()  # the likeliest sources and why each was taken or not, the best first


def recognise(sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str = "") -> Recognition:
    """Recognise the tables of a sheet, with the rules that decided."""
    search = _Search(Profiles(sheet, file_name), lexicons)
    first = search.first_table()
    if first is None:
        return Recognition(tried=search.tried())
    if rivals := search.rivals(first):
        return Recognition(rivals=(first.source.name, *rivals), tried=search.tried())
    if what := looks_like(search.context, first):
        return Recognition(lookalike=what, tried=search.tried())
    tables = [first]
    for row, top in _possible_headings(sheet, first.header_row + 1):
        if len(tables) >= MOST_TABLES:
            break
        if row <= tables[-1].header_row or _is_repeated(sheet, top, tables[-1]):
            continue
        if found := search.another(row, top, tables[-1]):
            tables.append(found)
    ends = zip(tables, [*(table.top for table in tables[1:]), None], strict=True)
    tables = [replace(found, end=end, proposed=search.proposed(found)) for found, end in ends]
    return Recognition(tables, tried=search.tried())


def side_by_side(
    sheet: Sheet, lexicons: Sequence[Lexicon], file_name: str = ""
) -> list[tuple[Sheet, Recognition]]:
    """The sheet once for each block of columns, the others blanked below the lines above all tables, where blank columns part tables; else the sheet alone. Each with what it is.

    A blank column may also stand within one table, which then says most when it is read whole.
    """
    undivided = recognise(sheet, lexicons, file_name)
    alone = [(sheet, undivided)]
    blocks = _blocks(sheet)
    if not 1 < len(blocks) <= MOST_BLOCKS:
        return alone
    parts = []
    below = np.arange(sheet.n_rows) >= int(np.argmax(sheet.filled_count >= FEWEST_HEADINGS))
    for block in blocks:
        columns = [column if i in block else column.blanked(below) for i, column in enumerate(sheet.columns)]
        merged = [span for span in sheet.merged if block[0] <= span[1] <= block[-1]]
        part = replace(sheet, columns=columns, merged=merged)
        parts.append((part, recognise(part, lexicons, file_name)))
    firsts = [recognition.tables[0] for _, recognition in parts if recognition.tables]
    complete = [first for first in firsts if not first.missing]
    whole = next(iter(undivided.tables), None)
    if whole is None or len(complete) > 1:
        known = 0 if whole is None else whole.n_columns
        return parts if sum(first.n_columns for first in complete) > known else alone
    are_apart = _said_again(sheet, whole, blocks) if complete else None
    if are_apart is None:
        are_others = any(first.source is not whole.source for first in complete)
        # A block of which the whole reads no column has rows below all others; one cell is a note.
        last = {True: -1, False: -1}
        for block, (part, _) in zip(blocks, parts, strict=True):
            is_read = not whole.read.isdisjoint(block)
            last[is_read] = max((last[is_read], *np.flatnonzero(part.filled_count > 1)[-1:].tolist()))
        are_apart = are_others or last[False] > last[True]
    return parts if are_apart else alone


def _blocks(sheet: Sheet) -> list[list[int]]:
    """The positions of the columns between gaps; what stands alone belongs to the columns before it. A gap is a blank column, or one of a single cell that stands between no others: a remark between two tables."""
    blocks: list[list[int]] = []
    alone: list[int] = []
    filled = [column.filled for column in sheet.columns]
    gaps = set[int]()
    for index, own in enumerate(filled):
        rows = np.flatnonzero(own)
        beside = [*filled[max(index - 1, 0) : index], *filled[index + 1 : index + 2]]
        if len(rows) == 0 or (len(rows) == 1 and not all(column[rows[0]] for column in beside)):
            gaps.add(index)
    for is_gap, group in groupby(range(len(filled)), key=gaps.__contains__):
        block = list(group)
        if not is_gap and len(block) >= FEWEST_HEADINGS:
            blocks.append([*alone, *block])
            alone = []
        elif blocks:
            blocks[-1] += block
        else:
            alone += block
    return blocks


def _said_again(sheet: Sheet, whole: Recognised, blocks: Sequence[Sequence[int]]) -> bool | None:
    """Whether what the whole reads in one block has the heading of what it reads in another, and both begin as tables do: "Dato | Gæst", "Dato | Delegation". False where the heading above tells them apart ("Dansk part: By", "Kinesisk part: By"), None where no heading is there twice."""
    joined = {index: normalise(match.heading) for index, match in whole.columns.values()}
    below, found = slice(whole.header_row + 1, None), dict[str, str]()
    again = None
    for block in blocks:
        texts = [i for i in block if (sheet.columns[i].kinds[below] == Kind.TEXT).any()]
        begins = bool(texts) and whole.timed.isdisjoint((block[0], texts[0]))
        own = {i: normalise(sheet.columns[i].cell(whole.header_row).text) for i in block if begins}
        said = {text: joined.get(i, text) for i, text in own.items() if i in joined or i in whole.timed}
        for text in found.keys() & said.keys():
            again = again is not False and found[text] == said[text]
        found |= said
    return again


class _Search:
    def __init__(self, context: Profiles, lexicons: Sequence[Lexicon]) -> None:
        self.context, self.lexicons = context, lexicons
        self._found: dict[int, Candidate] = {}  # the best of each row
        self._doubted: dict[int, float] = {}  # the points of what a row says best and may not be
        self._nearest: dict[str, Candidate] = {}  # by source

    def tried(self) -> list[Tried]:
        """The best candidate of each of the likeliest sources, the best first."""
        found = map(scoring.tried, self._nearest.values())
        return sorted(found, key=lambda one: (one.refused is not None, -one.score))[:MOST_EXPLAINED]

    def rivals(self, found: Recognised) -> list[str]:
        """The other kinds that a table may equally be: they read as many of its headings (more, where it has its own number), with or without common ones, explain as much of it, and no name decides between them."""
        own = self._found.get(found.header_row)
        if own is None:
            return []
        more = scoring.points(own)["own-number"] > 0
        return [
            other.source.name
            for other in self._nearest.values()
            if other.refused is None
            and other.source is not own.source
            and other.header_row == own.header_row
            and (other.n_known >= own.n_known + more or other.n_told >= own.n_told + more)
            and (other.named > 0 or own.named <= 0)
            and other.score > found.score - LEAST_AHEAD
        ]

    def first_table(self) -> Recognised | None:
        """The best reading of the first rows; an earlier table goes before a better one below it."""
        sheet, readings = self.context.sheet, self._first_readings()
        if not readings:
            return None
        best = max(readings, key=lambda found: found.score)
        # "Møde | Wuxi | afholdt" below "Aktivitet | Sted | Status" are headings elsewhere and here a record.
        near = [found for found in readings if found.header_row in (best.top, best.top - 1)]
        best = next((found for found in near if _is_plainer(sheet, found, best)), best)
        for found in readings:
            if found.header_row < best.top and _is_same_heading(found, best):
                return found  # repeated further down, on the next page
            is_near_as_good = not found.missing and found.score >= EARLIER_SHARE * best.score
            if found.header_row < best.top - 1 and is_near_as_good and found.columns:
                rows = slice(found.header_row + 1, best.top)
                known = [sheet.columns[index].filled[rows] for index, _ in found.columns.values()]
                has_records = (np.sum(known, axis=0) >= min(2, len(known))).any()
                if has_records and (sheet.filled_count[rows] == 0).any():
                    return found
        return best

    def _first_readings(self) -> list[Recognised]:
        """The first rows that may be headings by a glance at their texts, each read as one, no more than can be read whatever the width; a few rows below one that is sure no more are read."""
        sheet = self.context.sheet
        readings: list[Recognised] = []
        sure: int | None = None
        told: dict[int, int] = {}
        for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS]).tolist():
            cells = [cell for cell in sheet.row(row)[:MOST_COLUMNS] if cell.kind is not Kind.EMPTY]
            others = [cell for cell in cells if not _is_told(heading_text(cell))]
            others.sort(key=lambda cell: cell.kind is Kind.TEXT)  # a number is seen to be no heading sooner
            if len(cells) - len(others) >= SURE_SHARE * len(cells) or all(map(_may_head, others)):
                told[row] = len(cells) - len(others)
        for row in sorted(sorted(told, key=lambda row: -told[row])[:MOST_ROWS]):
            if sure is not None and row > sure + ROWS_AFTER_SURE:
                break
            found = self._best(row, 0)
            if found is not None and (_is_sure(sheet, found) or not _holds_values(sheet, found)):
                readings.append(found)
                sure = row if sure is None and _is_sure(sheet, found) else sure
        return readings

    def another(self, row: int, top: int, above: Recognised) -> Recognised | None:
        """The table whose heading is in the rows from ``top`` to ``row``, if it is one of its own and not the heading above repeated."""
        found = self._best(row, top)
        if found is None or found.missing or found.top != top:
            return None
        sheet = self.context.sheet
        if found.source is above.source:
            own, others = ({(p.index, p.period) for p in each.periods} for each in (found, above))
            years = {each.title_year and each.title_year.year for each in (found, above)}
            is_repeated = own == others and len(years) == 1 and _is_same_heading(found, above)
            if is_repeated or found.score < EARLIER_SHARE * above.score:
                return None
        elif found.n_columns < FEWEST_HEADINGS:
            return None
        if _holds_values(sheet, found):
            return None
        # A row of data may happen to hold one or two headings that we know.
        filled = {i for i, cell in enumerate(sheet.row(found.header_row)) if heading_text(cell)}
        least = max(FEWEST_HEADINGS, LEAST_SHARE_BELOW * len(filled))
        return found if len(found.read & filled) >= least else None

    def _best(self, row: int, top: int) -> Recognised | None:
        """The best candidate for one row as a heading, alone or with the rows above it down to ``top``."""
        headings = [heading for heading in heading_rows(self.context.sheet, row) if heading.top >= top]
        titles = titles_above(self.context.sheet, row)
        best: Candidate | None = None
        said = [_n_said(headings[-1], lexicon) for lexicon in self.lexicons]
        for lexicon, count in zip(self.lexicons, said, strict=True):
            for heading in headings if count >= LIKELY_SHARE * max(said) else ():
                meanings = meanings_of(heading, lexicon)
                if not _is_worth_reading(heading, lexicon.source, meanings):
                    continue
                candidate = candidate_of(self.context, heading, lexicon, titles, meanings)
                refused = candidate.refused = scoring.refusal(candidate)
                is_read = refused is None or refused in scoring.DOUBTS
                candidate.score = sum(scoring.points(candidate).values()) if is_read else candidate.weight
                before = self._nearest.get(lexicon.source.name)
                if before is None or (not refused, candidate.score) > (not before.refused, before.score):
                    self._nearest[lexicon.source.name] = candidate
                if refused in scoring.DOUBTS:
                    self._doubted[row] = max(self._doubted.get(row, 0.0), candidate.score)
                if refused is None and (best is None or candidate.score > best.score + 0.01):
                    best = candidate
        if best is None or best.score < self._doubted.get(row, 0.0):
            return None
        self._found[row] = best
        return best

    def proposed(self, found: Recognised) -> Mapping[int, Proposal]:
        """Proposals for the unknown columns of a table."""
        candidate = self._found.get(found.header_row)
        if candidate is None or candidate.source is not found.source:
            return {}
        return proposals(candidate, next(each for each in self.lexicons if each.source is found.source))


def candidate_of(
    context: Profiles,
    heading: HeadingRow,
    lexicon: Lexicon,
    titles: Sequence[str],
    meanings: Sequence[Meaning],
) -> Candidate:
    """The row as a heading of the lexicon's source, its columns settled."""
    said = enumerate(map(heading.text, range(len(heading.lower))))
    texts = {i: text for i, text in said if text and len(text) <= LONGEST_HEADING and is_data(text)}
    source, row = lexicon.source, heading.row
    columns, losers = assign(context, row, source, meanings)
    candidate = Candidate(
        source, row, columns, titles=titles, context=context, heading=heading, texts=texts, losers=losers
    )
    for settle in SETTLEMENTS:
        settle(candidate)
    return candidate.settled()


def _is_told(text: str) -> bool:
    """Whether a text is a heading that some source has, or may be a period."""
    if not text or len(text) > LONGEST_HEADING:
        return False
    return may_be_period(text) or (any(map(str.isalpha, text)) and is_known(text))


def _may_head(cell: Cell) -> bool:
    """Whether a cell may stand in a heading: no value, or a unit or the number of a month."""
    text = cell.text.strip()
    is_month = text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 12
    return is_month or (cell.kind is Kind.TEXT and (is_unit(text) or not _is_value(cell)))


def _n_said(heading: HeadingRow, lexicon: Lexicon) -> int:
    """How many columns have a text that means something in a source, or may be one of its periods: a quick count before they are read."""
    is_wide = lexicon.source.wide_columns is not None
    return sum(
        any(text and (lexicon.matches(text) or (is_wide and may_be_period(text))) for text in texts)
        for texts in zip(map(heading_text, heading.lower), *heading.own, strict=True)
    )


def _is_sure(sheet: Sheet, found: Recognised) -> bool:
    """Whether a reading is good enough that no further row is tried."""
    filled = sum(bool(heading_text(cell)) for cell in sheet.row(found.header_row))
    return not found.missing and found.n_columns > CLEAR_HEADINGS and found.n_columns >= SURE_SHARE * filled


def _is_plainer(sheet: Sheet, upper: Recognised, lower: Recognised) -> bool:
    """Whether an upper row consists of headings of the same kind, at least as many, where the row below brings other texts too."""
    is_below = upper.header_row >= lower.header_row
    if upper.source is not lower.source or is_below or upper.missing or upper.periods:
        return False
    filled = {i for i, cell in enumerate(sheet.row(upper.header_row)) if heading_text(cell)}
    exact, others = ({index for index, _ in found.columns.values()} for found in (upper, lower))
    is_whole = filled == exact and others <= filled  # else the row below heads what this one leaves blank
    return is_whole and len(exact) >= max(CLEAR_HEADINGS, len(lower.columns)) and not filled <= others


def _is_same_heading(one: Recognised, other: Recognised) -> bool:
    said = [
        {(name, index, normalise(match.heading)) for name, (index, match) in found.columns.items()}
        for found in (one, other)
    ]
    return one.source is other.source and len(said[0] & said[1]) >= SAME_SHARE * max(map(len, said)) > 0


def _possible_headings(sheet: Sheet, start: int) -> Iterator[tuple[int, int]]:
    """Rows below a heading where another table's heading may be, and its first row: several texts after a row that is blank or holds one cell."""
    counts = sheet.filled_count
    if start >= sheet.n_rows:
        return
    before = counts[start - 1 : sheet.n_rows - 1]
    rows = np.flatnonzero((counts[start:] >= FEWEST_HEADINGS) & (before <= 1))[:MOST_BREAKS] + start
    for row in rows.tolist():
        cells = [column.cell(row) for column in sheet.columns if column.filled[row]]
        told = [text for text in map(heading_text, cells) if _is_told(text)]
        if all(map(may_be_period, told)) or len(told) < max(FEWEST_HEADINGS, 0.5 * len(cells)):
            continue
        yield row, row
        if row + 1 < sheet.n_rows:
            yield row + 1, row  # the lower row of a two-row heading


def _is_repeated(sheet: Sheet, top: int, above: Recognised) -> bool:
    """Whether the heading of a table is repeated from row ``top``, as on each page of a printed list; not below a line of another year."""
    rows = range(above.top, above.header_row + 1)
    year = year_of_titles([cell.text for cell in sheet.row(top - 1)], above.source.name)
    if year and above.title_year and year.year != above.title_year.year:
        return False
    pairs = (
        (column.cell(row), column.cell(row - above.top + top)) for row in rows for column in sheet.columns
    )
    return top + len(rows) <= sheet.n_rows and all(one.text == other.text for one, other in pairs)


def _holds_values(sheet: Sheet, found: Recognised) -> bool:
    return any(_is_value(cell) for i, cell in enumerate(sheet.row(found.header_row)) if i not in found.timed)


def _is_value(cell: Cell) -> bool:
    if cell.kind is not Kind.TEXT:
        return cell.kind is not Kind.EMPTY
    if not any(letter.isdigit() for letter in cell.text):
        return False
    return is_date(cell) or parse_amount(cell).value is not None


def _is_worth_reading(heading: HeadingRow, source: Source, meanings: Sequence[Meaning]) -> bool:
    """Whether a row may be a heading of the source at all: most rows are not, and this is quickly seen."""
    known = len({option.index for option in meanings})
    if known >= FEWEST_HEADINGS or source.wide_columns is None:
        return known >= FEWEST_HEADINGS
    texts = [text for i in range(len(heading.lower)) if (text := heading.text(i))]
    periods = sum(map(may_be_period, texts))
    if heading.above and all(is_unit(text) for cell in heading.lower if (text := heading_text(cell))):
        periods = max(periods, sum(map(may_be_period, heading.own[0])))
    return periods >= FEWEST_HEADINGS or (known > 0 and (periods > 0 or len(texts) > FEWEST_HEADINGS))
