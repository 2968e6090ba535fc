"""Tables that a person has explained: found by their headings, and read as explained."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import is_date
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.budget_columns import of_payer
from pipeline.recognition.candidate import Candidate, Recognised
from pipeline.recognition.heading_row import HeadingRow, heading_names, heading_of
from pipeline.recognition.headings import Match, unit_in
from pipeline.recognition.profile import Profiles
from pipeline.recognition.settlements import SETTLEMENTS_OF_MAPPED
from pipeline.recognition.sheet_words import whole
from pipeline.recognition.titles import titles_above
from pipeline.recognition.wide import TotalColumn, find_wide, is_total_heading, speaks_of_actuals
from pipeline.sources.declarations import load_sources
from pipeline.sources.mappings import IN_PARTS, LISTS, UNIT, SheetMapping, heading_key

# Of a sheet, in which each row may be a heading; below them those after a row that is nearly blank.
FIRST_ROWS = 100
MOST_BREAKS = 3000  # rows below the first that are looked at
LEAST_FOUND = 0.6  # of the headings that a mapping knows: those that are left out may go


@dataclass(frozen=True, slots=True)
class MappedTable:
    """A table that a mapping explains."""

    mapping: SheetMapping
    header_row: int  # the 0-based row of its heading, the lowest of several; ``top`` is the first of them
    top: int
    end: int | None  # the 0-based row before which it ends; None where it ends with the sheet
    found: Recognised | None  # what it is; None where it is left out
    silent: Sequence[str] = ()  # headings that should name a period and do not; the table can't be read then


def mapped_tables(sheet: Sheet, mappings: Sequence[SheetMapping], file_name: str) -> list[MappedTable]:
    """The tables of a sheet that mappings mention, from top to bottom."""
    named, file = normalise(sheet.name), normalise(file_name)
    meant = [
        mapping
        for mapping in mappings
        if normalise(mapping.file) in file and (not mapping.sheet or normalise(mapping.sheet) == named)
    ]
    if not meant:
        return []
    tables: list[MappedTable] = []
    for row in _rows(sheet):
        before = tables[-1] if tables else None
        is_inside = before is not None and row < (sheet.n_rows if before.end is None else before.end)
        others = [one for one in meant if not (is_inside and before and one == before.mapping)]
        chosen = _best(sheet, row, others)
        if chosen is None or (before is not None and row <= before.header_row):
            continue
        mapping, heading, names = chosen
        if before is not None and is_inside:
            tables[-1] = replace(before, end=heading.top)
        below = range(row + 1, sheet.n_rows) if mapping.until is not None else ()
        end = next((at for at in below if _first_text(sheet, at) == mapping.until), None)
        found, silent = _read(Profiles(sheet, file_name), mapping, heading, names)
        tables.append(MappedTable(mapping, row, heading.top, end, found, silent))
    return tables


def without_tables(sheet: Sheet, tables: Sequence[MappedTable]) -> Sheet:
    """The sheet with the rows of these tables blanked: what else is in it."""
    is_taken = np.zeros(sheet.n_rows, dtype=bool)
    for table in tables:
        is_taken[table.top : table.end] = True
    columns = [column.blanked(is_taken) for column in sheet.columns]
    merged = [span for span in sheet.merged if not is_taken[span[0]]]
    return replace(sheet, columns=columns, merged=merged)


def until_of(sheet: Sheet, header_row: int, last_row: int) -> str | None:
    """How a table that a person has ended after a 0-based row is known to end (`SheetMapping.until`): by the first text below it; None at the end of the sheet.

    Where the rows of the table begin so, too, the blank row below it ends it: "".
    """
    below = next((row for row in range(last_row + 1, sheet.n_rows) if sheet.filled_count[row]), None)
    if below is None:
        return None
    text = _first_text(sheet, below)
    rows = range(header_row + 1, last_row + 1)
    is_blank_below = sheet.filled_count[last_row + 1] == 0
    is_said_above = any(_first_text(sheet, row) == text for row in rows)
    return "" if is_blank_below and is_said_above else text


def _rows(sheet: Sheet) -> Iterator[int]:
    counts = sheet.filled_count
    yield from np.flatnonzero(counts[:FIRST_ROWS]).tolist()
    after_break = np.flatnonzero((counts[FIRST_ROWS:] > 1) & (counts[FIRST_ROWS - 1 : -1] <= 1))
    for row in after_break[:MOST_BREAKS].tolist():
        yield from range(row + FIRST_ROWS, min(row + FIRST_ROWS + 3, sheet.n_rows))


def _best(
    sheet: Sheet, row: int, mappings: Sequence[SheetMapping]
) -> tuple[SheetMapping, HeadingRow, dict[int, str]] | None:
    """The mapping that knows most of a row as its heading, and the row; of equals the one for this file or sheet alone, then the last."""
    read: dict[int, tuple[HeadingRow, dict[int, str]]] = {}
    best: tuple[tuple[int, ...], SheetMapping] | None = None
    for position, mapping in enumerate(mappings):
        n_rows = mapping.heading_rows
        if n_rows > row + 1:
            continue
        if n_rows not in read:
            heading = heading_of(sheet, row, n_rows)
            read[n_rows] = heading, heading_names(sheet, heading)
        said = {heading_key(name) for name in read[n_rows][1].values()}
        # Columns without a heading come and go with what is below them.
        lasting = ((name, column) for name, column in mapping.headings.items() if column or name[:1] != "[")
        keys = {heading_key(name): column for name, column in lasting}
        found = len(keys.keys() & said)
        if mapping.source is None:  # another column makes it another table
            is_heading = keys.keys() == {name for name in said if not name.startswith("[")}
        else:
            several = load_sources()[mapping.source].wide_values
            amounts = {key for key, column in keys.items() if column == several}
            may_change = amounts if len(amounts) > 1 else set()  # next year has other periods
            needed = {key for key, column in keys.items() if column} - may_change
            others = keys.keys() - may_change
            is_enough = len(others & said) >= LEAST_FOUND * len(others) and not needed - said
            has_texts = any(not key.startswith("[") for key in others & said) or bool(may_change & said)
            is_heading = is_enough and has_texts
        order = (bool(mapping.file) + bool(mapping.sheet), found, position)
        if found and is_heading and (best is None or order > best[0]):
            best = order, mapping
    return (best[1], *read[best[1].heading_rows]) if best else None


def _first_text(sheet: Sheet, row: int) -> str:
    texts = (" ".join(cell.text.split()) for cell in sheet.row(row) if cell.kind is not Kind.EMPTY)
    return next((text for text in texts if text), "")


# --- What the columns of a mapped table are ---


def _read(
    context: Profiles, mapping: SheetMapping, heading: HeadingRow, names: Mapping[int, str]
) -> tuple[Recognised | None, Sequence[str]]:
    """The table as its mapping states it, None where it is left out; and the headings that should name a period and do not."""
    if mapping.source is None:
        return None, ()
    source = load_sources()[mapping.source]
    meant = {heading_key(said): column for said, column in mapping.headings.items()}
    columns: dict[str, tuple[int, Match]] = {}
    several: dict[str, list[int]] = {}
    for index, name in names.items():
        if column := meant.get(heading_key(name)):
            several.setdefault(column, []).append(index)
            columns.setdefault(column, (index, Match(column, unit_in(name)[0], name, weight=1.0)))
    titles = titles_above(context.sheet, heading.top)
    candidate = Candidate(
        source, heading.row, columns, titles=titles, context=context, heading=heading, texts=names
    )
    parts = {
        name: (tuple(indexes), mapping.constants.get(name, ""))
        for name, indexes in several.items()
        if source.column(name).type in IN_PARTS | LISTS and (len(indexes) > 1 or name in mapping.constants)
    }
    own = {UNIT, *parts}
    candidate.constants = {name: said for name, said in mapping.constants.items() if name not in own}
    free = [index for index, name in names.items() if heading_key(name) not in meant]
    is_wide = list(meant.values()).count(source.wide_values or "-") > 1
    silent = _spread_amounts(candidate, several, free if is_wide else ())
    for settle in SETTLEMENTS_OF_MAPPED:
        settle(candidate)
    found = candidate.settled()
    unknown = {index: said for index, said in found.unknown.items() if heading_key(said) not in meant}
    if mapping.unit:
        found = replace(found, title_unit=mapping.unit, unit_line="")
    return replace(found, unknown=unknown, parts=parts), silent


def _spread_amounts(c: Candidate, several: Mapping[str, Sequence[int]], free: Sequence[int]) -> Sequence[str]:
    """Amounts in several columns: periods, payers, debits and credits or currencies. Returns the headings that should name a period and do not."""
    values, source = c.source.wide_values, c.source
    amounts = several.get("amount", ())
    for index in amounts[1:]:
        match = Match("amount", unit_in(c.texts[index])[0], c.texts[index], weight=1.0)
        if c.credit is None and normalise(unit_in(match.heading)[1]) in whole("credits"):
            c.credit = index, match
        else:
            c.currencies = (*c.currencies, (index, match))
    said = list(several.get(values or "", ()))
    has_period = source.wide_columns in (*c.columns, *c.constants)
    # A column of another year, which was not there when this was said, is one of them.
    new = [index for index in free if not speaks_of_actuals(c.texts[index])]
    if not (said or new) or (has_period and len(said) == 1):
        return ()
    totals = [index for index in c.texts if index not in said and is_total_heading(c.heading, index)]
    asked = [*said, *(index for index in new if index not in totals)]
    year = c.constants.get(source.wide_columns or "", "")
    wide = None
    if not has_period or year.isdigit():
        # The year for all rows is that of quarters or months beside each other; of anything else it is the period itself.
        wide = find_wide(c.heading, asked, [year] if year else c.titles, is_said=True)
    if wide and year:
        c.constants = {name: said for name, said in c.constants.items() if name != source.wide_columns}
        wide = replace(wide, title_year=None)
    if wide is None and len(said) < 2:
        return ()
    c.columns.pop(values or "", None)
    if wide is None:
        c.periods = tuple(of_payer(index, c.texts[index]) for index in said)
        c.totals = tuple(TotalColumn(index, tuple(said)) for index in totals)
        return ()
    c.periods = tuple(replace(one, heading=c.texts[one.index]) for one in wide.periods)
    c.names_periods, c.title_year, c.versions = True, wide.title_year, wide.versions
    indexes = tuple(period.index for period in c.periods)
    read = {*indexes, *(total.index for total in wide.totals)}
    c.totals = (*wide.totals, *(TotalColumn(index, indexes) for index in totals))
    return [c.texts[index] for index in said if index not in read]


def name_without_time(file: str) -> str:
    """The part of a file's name that stays the same each month: its longest run of words without months and figures."""
    words = re.split(r"[\s_.()\[\]+–-]+", file.rpartition(".")[0] or file)
    runs: list[list[str]] = [[]]
    for word in words:
        is_kept = word and not any(map(str.isdigit, word)) and not is_date(Cell(Kind.TEXT, f"{word} 2018"))
        runs = [*runs[:-1], [*runs[-1], word]] if is_kept else [*runs, []]
    return max((" ".join(run) for run in runs), key=len)
