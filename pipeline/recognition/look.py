"""Proposes the mapping of a sheet: where its heading seems to be, what kind it may be, and what each column may mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.cells.cell import Kind, shown
from pipeline.cells.numbers import is_year
from pipeline.reading.sheet import Sheet, column_letter
from pipeline.recognition import scoring
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.heading_row import HeadingRow, heading_names, heading_of, heading_text
from pipeline.recognition.headings import Lexicon
from pipeline.recognition.mapped import mapped_tables, until_of
from pipeline.recognition.meanings import POOR_FIT, meanings_of
from pipeline.recognition.neighbour import NAMES, likely, proposals
from pipeline.recognition.profile import MEASURED, Profiles
from pipeline.recognition.recognise import HEADING_ROWS, candidate_of, recognise
from pipeline.recognition.titles import party_of_titles, titles_above
from pipeline.recognition.wide import FEWEST_PERIODS, find_wide
from pipeline.sources.looks import Asked, Guessed, Look
from pipeline.sources.mappings import SheetMapping, heading_key

ROWS_SHOWN = 40  # from the first, and at least this many below the heading …
ROWS_BELOW = 12
MOST_ROWS = 400  # … up to this many in all
COLUMNS_SHOWN = 60
LONGEST_SHOWN = 80  # characters of a cell
EXAMPLES = 3
LEAST_LIKE_DATA = 0.6  # of the columns of the rows below have a heading
MOST_OFFERED = 2  # further meanings of a column

_Meant = dict[int, tuple[str, str]]  # position → column and why (`Guessed`)


def look(
    sheet: Sheet, lexicons: Sequence[Lexicon], mappings: Sequence[SheetMapping], file_name: str, asked: Asked
) -> Look:
    """The content and possible meaning of a sheet, where ``asked`` leaves that open."""
    at = mapped_tables(sheet, mappings, file_name)
    mapped = next((table for table in at if asked.header_row in (None, table.header_row + 1)), None)
    tables = () if mapped else recognise(sheet, lexicons, file_name).tables
    first = tables[0] if tables else None
    found = mapped or first
    row = asked.header_row - 1 if asked.header_row else found.header_row if found else _likely_row(sheet)
    row = min(max(row, 0), sheet.n_rows - 1)
    n_rows = min(asked.heading_rows or (mapped.mapping.heading_rows if mapped else 1), row + 1)
    heading = heading_of(sheet, row, n_rows)
    known = first.source.name if first and first.header_row == row else None
    # The kind of export that it is; where that is not said the one that most columns point to.
    kind = asked.source or (mapped and mapped.mapping.source) or known
    possible = [one for one in lexicons if kind in (None, one.source.name)]
    profiles = Profiles(sheet, file_name)
    readings = [_guesses(profiles, heading, lexicon, is_said=kind is not None) for lexicon in possible]
    best = max(readings, key=lambda one: one.points, default=None)
    read = best if best and (kind or best.points > 0) else None
    source, meant = (read.candidate.source, read.meant) if read else (None, {})
    if mapped and (source is None or source.name == mapped.mapping.source):
        said = {heading_key(one): column for one, column in mapped.mapping.headings.items()}
        names = heading_names(sheet, heading)
        meant = {i: (said[key], "mapped") for i, name in names.items() if (key := heading_key(name)) in said}
    end = asked.last_row if asked.last_row is not None else found.end if found else None
    is_inside = end is not None and row + 1 < end <= sheet.n_rows
    filled = np.flatnonzero(sheet.filled_count[row + 1 : end if is_inside else 0])
    last = int(filled[-1]) + row + 1 if len(filled) else None
    # The Danish party that titles state for all rows, where no column does.
    stated = party_of_titles((*titles_above(sheet, heading.top), sheet.name, file_name))
    is_open = source is not None and "danish_party" in source.column_names and not mapped
    is_said = any(column == "danish_party" for column, _ in meant.values())
    is_sure = is_open and not is_said and stated is not None and not stated.others
    constants = {"danish_party": stated.party} if stated and is_sure else {}
    rows = range(min(sheet.n_rows, max(ROWS_SHOWN, row + 1 + ROWS_BELOW), MOST_ROWS))
    columns = sheet.columns[:COLUMNS_SHOWN]
    return Look(
        sheet=sheet.name,
        rows=[[shown(column.cell(at).text, LONGEST_SHOWN) for column in columns] for at in rows],
        n_rows=sheet.n_rows,
        asked=Asked(source.name if source else None, row + 1, n_rows, None if last is None else last + 1),
        until=None if last is None else until_of(sheet, row, last),
        columns=list(_columns(sheet, heading, meant, last, read)),
        constants=constants,
        mapping=mapped.mapping if mapped else None,
        is_known=known is not None and not (first and first.missing),
    )


def _likely_row(sheet: Sheet) -> int:
    rows = np.flatnonzero(sheet.filled_count[:HEADING_ROWS]).tolist()
    for row in rows:
        width = int(sheet.filled_count[row + 1 : row + 1 + HEADING_ROWS].max(initial=0))
        filled = [cell for cell in sheet.row(row) if heading_text(cell)]
        is_texts = all(cell.kind is Kind.TEXT or is_year(cell.number) for cell in filled)
        if len(filled) > 1 and is_texts and len(filled) >= LEAST_LIKE_DATA * width:
            return row
    return rows[0] if rows else 0


def _columns(
    sheet: Sheet,
    heading: HeadingRow,
    meant: Mapping[int, tuple[str, str]],
    last: int | None,
    read: _Reading | None,
) -> Iterator[Guessed]:
    below = slice(heading.row + 1, None if last is None else last + 1)
    for index, name in heading_names(sheet, heading).items():
        column = sheet.columns[index]
        filled = np.flatnonzero(column.filled[below]) + heading.row + 1
        examples = dict.fromkeys(column.cell(row).text.strip() for row in filled[:ROWS_SHOWN].tolist())
        means, why = meant.get(index, ("", ""))
        # Beside a guess; what its heading or a row of periods names is nothing else by its cells.
        others: list[tuple[str, str]] = []
        if read and len(filled) and why not in ("heading", "period") and index < COLUMNS_SHOWN:
            c = read.candidate
            found = [one for _, one in likely(c, read.lexicon, index, name) if one.column != means]
            others = [(one.column, one.why) for one in found if why != "mapped" or one.why == "near"]
            if not (found or means or why) and c.profile(index).are_names:
                others = [(one, "cells") for one in NAMES if one in c.source.column_names][:1]
        yield Guessed(
            name,
            column_letter(index),
            means,
            why,
            [shown(one, LONGEST_SHOWN) for one in list(examples)[:EXAMPLES]],
            len(filled),
            others[:MOST_OFFERED],
        )


# --- What the columns may mean ---


@dataclass(frozen=True, slots=True)
class _Reading:
    candidate: Candidate
    lexicon: Lexicon
    meant: _Meant
    points: float


def _guesses(context: Profiles, heading: HeadingRow, lexicon: Lexicon, *, is_said: bool) -> _Reading:
    """Meanings of the columns in one source, and how much they point to it. ``is_said``: a user has chosen this source."""
    titles = titles_above(context.sheet, heading.top)
    c = candidate_of(context, heading, lexicon, titles, meanings_of(heading, lexicon))
    found: _Meant = {}
    points = c.named
    for name, (index, match) in list(c.columns.items()):
        if c.source.column(name).type in MEASURED and c.fit(index, name) < POOR_FIT:
            del c.columns[name]
        else:
            found[index] = (name, "heading")
            points += match.weight
    values = c.source.wide_values
    amount = {index for index, (column, _) in found.items() if column == values}
    if not c.periods and values is not None:
        # Periods that recognition is not sure of; an amount beside them is their total.
        free = [index for index in c.texts if index not in found or index in amount]
        wide = find_wide(c.heading, free, c.titles, is_said=is_said)
        if wide and len(wide.periods) >= FEWEST_PERIODS:
            c.periods = wide.periods
            found = {index: said for index, said in found.items() if index not in amount}
    found |= {period.index: (values or "", "period") for period in c.periods}
    points += scoring.of_periods(c)
    for index, _ in (*c.currencies, *([c.credit] if c.credit else [])):
        found[index] = "amount", "heading"
    proposed = proposals(c.settled(), lexicon)
    found |= {index: (one.column, one.why) for index, one in proposed.items()}
    points += sum(0.3 for one in proposed.values() if one.why == "near")
    filled = {name for name, _ in found.values()} | c.filled
    n_required = sum(bool(filled & set(group)) for group in c.source.required)
    points = points + n_required / len(c.source.required) if points > 0 else 0.0
    return _Reading(c, lexicon, found, points)
