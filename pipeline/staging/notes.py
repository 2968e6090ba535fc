"""The notes on a sheet and its rows, in the words of its author."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from pipeline.cells.amounts import figure_in
from pipeline.cells.cell import Kind
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.words import normalise
from pipeline.messages import ROWS_SHOWN, RowNote
from pipeline.reading.sheet import Sheet, SheetColumn, column_letter
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.profile import Profiles
from pipeline.recognition.sheet_words import (
    is_loose_total,
    is_total_label,
    whole,
)
from pipeline.recognition.witness import is_other_country
from pipeline.sources.parsers import period_text
from pipeline.staging.rows import SET_IN, Rows, title_text
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.totals import Difference
from pipeline.staging.typed import CellFinding

CELLS_OF_NOTE = 8  # cells of a row in which a note is looked for
MOST_NAMED = 100  # rows of one cell that are looked up as places
TYPICAL = 3  # cells of a row, beside which one with a single cell may be the title of a group


def lines_of(sheet: Sheet, rows: Rows) -> Iterator[str]:
    """The texts of the notes beside and below the rows of a table."""
    noted = (skipped.row for skipped in rows.skipped if skipped.why == "note")
    return (cell.text for row in noted for cell in sheet.row(row)[:CELLS_OF_NOTE])


def proposed_columns(found: Recognised) -> Iterator[RowNote]:
    """For each column that is not read, the one of the source that it may be, for a person to confirm."""
    for index, proposal in found.proposed.items():
        heading = found.unknown[index]
        said = {"heading": heading.strip(), "column": found.source.named(proposal.column), "by": proposal.why}
        yield RowNote(
            found.header_row + 1, proposal.column, heading, heading, "guessed-heading", said, index=index
        )


def notes_of_heading(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on columns that are not read, facts from titles in place of headings, and values below unknown headings."""

    def note(
        reason: str, column: str | None, said: Mapping[str, str], heading: str = "", index: int | None = None
    ) -> RowNote:
        return RowNote(found.header_row + 1, column, heading, heading, reason, said, index=index)

    source = found.source
    yield from proposed_columns(found)
    for period in found.periods:
        span = period.period
        if span and span.precision == "year" and span.start.month != 1:
            said = {"value": period.heading, "taken": f"{span.start} – {span.end}"}
            yield note("period-split-year", source.wide_columns, said, period.heading, period.index)
    if found.title_period and not found.title_year:
        yield note("period-from-title", source.wide_columns, {"taken": period_text(found.title_period)})
    if found.constants.get("activity_type") == "inquiry" and (answered := found.columns.get("answered_date")):
        yield note("type-from-answers", "activity_type", {"heading": answered[1].heading})
    if found.title_day:
        yield note("date-from-title", "rate_date", {"taken": found.title_day.isoformat()})
    above, below = slice(found.top, found.header_row + 1), Profiles(sheet, "")
    bare = (
        i for i, column in enumerate(sheet.columns) if i not in found.read and not column.filled[above].any()
    )
    told = (i for i in bare if not below.of(found.header_row, i).counts_rows)
    unread = {**found.unknown, **{index: f"[{column_letter(index)}]" for index in told}}
    filled = {i: int(sheet.columns[i].filled[rows.data].sum()) for i in unread.keys() - found.proposed.keys()}
    if any(filled.values()):
        unknown = "; ".join(f"{unread[i]} ({filled[i]})" for i in unread if filled.get(i))
        yield replace(note("unknown-headings", None, {"headings": unknown}), value=unknown)


def notes_of_rows(sheet: Sheet, found: Recognised, rows: Rows, merged: Sequence[int]) -> Iterator[RowNote]:
    """Notes on rows that are read although a person may want them left out: of one cell where others have several, below a total, crossed out, of a country that an unread column names and that is neither of the two, or without the amount that is ``merged`` with that of the row above."""
    if at := [row for row in merged if row - 1 in rows.data]:
        yield note_of_rows("amount-merged", at)
    filled = sheet.filled_count[rows.data]
    lone = rows.data[filled == 1].tolist()
    # Among companies a municipality alone heads them, however many there are.
    named = [Gazetteer.load().find(title_text(sheet, row), country="DK") for row in lone[:MOST_NAMED]]
    are_places = all(place.places and not (place.unread or place.doubts) for place in named)
    beside = filled[filled > 1] if are_places and (filled > 1).any() else filled
    if lone and np.median(beside) >= TYPICAL:
        yield note_of_rows("rows-lone", [row + 1 for row in lone])
    # "- afd. Odense" among companies: a part of the one above, or one by itself.
    names = {name for group in found.source.required for name in group if name in found.columns}
    texts = [
        sheet.columns[found.columns[name][0]] for name in names if found.source.column(name).type == "text"
    ]
    set_in = SheetColumn.matching(texts, (SET_IN,), sheet.n_rows)[rows.data]
    if not found.source.wide_columns and 0 < 2 * set_in.sum() < len(set_in):
        yield note_of_rows("rows-set-in", (rows.data[set_in] + 1).tolist())
    yield from _notes_of_lines(sheet, found, rows) if found.source.wide_columns else ()
    # Most of the row is crossed out, in the columns of this table: another may be beside it.
    crossed = {
        row: sum(sheet.columns[i].filled[row] for i in sheet.struck[row] if i < len(sheet.columns))
        for row in rows.data.tolist()
        if row in sheet.struck
    }
    if struck := [row + 1 for row, count in crossed.items() if 2 * count > sheet.filled_count[row]]:
        yield note_of_rows("rows-struck", struck)
    for index, heading in found.unknown.items():
        if normalise(heading) not in whole("countries"):
            continue
        distinct = sheet.columns[index].distinct(rows.data)
        for code, cell in enumerate(distinct.cells):
            if is_other_country(cell.text):
                there = (rows.data[distinct.codes == code] + 1).tolist()
                note = note_of_rows("other-country", there, value=cell.text)
                yield replace(note, heading=heading, value=cell.text, index=index)


def _notes_of_lines(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on lines of a budget that stand below its total, or are left out as the sum of all others though no word of them says so: "Konsulenter" may be as much by chance."""
    yield from _notes_of_flows(sheet, found, rows)
    if len(rows.below):
        yield note_of_rows("rows-below", [row + 1 for row in rows.below])
    for row in rows.totals:
        texts = (cell.text for cell in sheet.row(row) if cell.kind is Kind.TEXT)
        labels = [text for text in texts if any(map(str.isalpha, text))]
        if labels and not any(is_total_label(one) or is_loose_total(one) for one in labels):
            yield replace(note_of_rows("total-unlabelled", [row + 1], value=labels[0]), value=labels[0])


def _notes_of_flows(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[RowNote]:
    """Notes on lines of a budget that are what was there before and after each period, or costs with a minus beside what comes in."""
    order = [sheet.columns[period.index] for period in found.periods]
    read = {row: [figure_in(column.cell(row)) for column in order] for row in rows.data.tolist()}
    # The end of each period is the beginning of the next, and not the same in all.
    ends = {tuple(figures[:-1]): row for row, figures in read.items() if len({*figures[:-1]} - {None}) > 1}
    pairs = {(row, ends.get(tuple(figures[1:]), row)) for row, figures in read.items()}
    if balances := {at + 1 for row, end in pairs if row != end for at in (row, end)}:
        yield note_of_rows("rows-balance", sorted(balances))
    figures = [one for each in read.values() for one in each if one]
    paid = [row + 1 for row, each in read.items() if any(each) and max(filter(None, each)) < 0]
    # Where most are below zero, that is told already.
    if 1 < len(paid) < len(read) <= 3 * len(paid) and 2 * sum(one < 0 for one in figures) <= len(figures):
        yield note_of_rows("signs-mixed", paid)


def note_of_rows(reason: str, rows: Sequence[int], **said: str) -> RowNote:
    """One note on several rows (from 1), at the first of them."""
    listed = ", ".join(map(str, rows[:ROWS_SHOWN])) + (" …" if len(rows) > ROWS_SHOWN else "")
    return RowNote(rows[0], None, "", "", reason, {**said, "count": str(len(rows)), "rows": listed})


class Described:
    """Findings about the rows of a table, as notes: with the row and heading that a person sees."""

    def __init__(self, found: Recognised, rows: Rows) -> None:
        self.found, self.rows = found, rows
        self.headings = {name: match.heading for name, (_, match) in found.columns.items()}
        self.headings |= {period.heading: period.heading for period in found.periods}

    def note(self, finding: CellFinding, cells: Mapping[str, str] | None = None) -> RowNote:
        """The note of one finding; a reject gets the ``cells`` of its whole row."""
        column, source = finding.column, self.found.source
        is_period = self.found.periods and column not in source.column_names
        return RowNote(
            row=int(self.rows.data[finding.position]) + 1,
            column=source.wide_values if is_period else column,
            heading=self.headings.get(column, "") or source.named(column),
            value=finding.value,
            reason=finding.problem.reason,
            params=dict(finding.problem.params),
            cells=cells or {},
            index=self._position(column),
        )

    def rejects(self, sheet: Sheet, findings: Iterable[CellFinding]) -> list[RowNote]:
        """The notes of what is wrong, by row, each with the cells of its row."""
        by_row: dict[int, list[CellFinding]] = {}
        for finding in sorted(findings, key=lambda one: one.position):
            by_row.setdefault(finding.position, []).append(finding)
        rows = self.rows.data[list(by_row)]
        of_rows = zip(by_row.values(), cells_of(sheet, self.found.header_row, rows), strict=True)
        return [self.note(finding, cells) for of_row, cells in of_rows for finding in of_row]

    def difference(self, differs: Difference) -> RowNote:
        """The note of a total that its rows do not add up to."""
        column, source = differs.column, self.found.source
        name = column if column in source.column_names else source.wide_values
        heading, index = self.headings.get(column) or source.named(name or ""), self._position(column)
        said = {"stated": str(differs.stated), "found": f"{differs.found:.2f}"}
        return RowNote(differs.row + 1, name, heading, said["stated"], "total-differs", said, index=index)

    def missed(self, differs: Difference) -> dict[str, str]:
        """The facts of the sentence that says why a sheet is held back for such a total."""
        note = self.difference(differs)
        return {**note.params, "row": str(note.row), "heading": note.heading, "told": differs.as_told}

    def _position(self, column: str) -> int | None:
        found = self.found
        if column in found.columns:
            return found.columns[column][0]
        if column == found.source.wide_values and found.totals:
            return found.totals[0].index
        return next((period.index for period in found.periods if period.heading == column), None)


def heading_of(staged: StagedSheet, column: str) -> tuple[str, int | None]:
    """The heading of a declared column as the user wrote it, and its 0-based position; as notes keep the column where the sheet has none."""
    assert staged.source is not None
    if staged.found and column in staged.found.columns:
        index, match = staged.found.columns[column]
        return " ".join(match.heading.split()), index
    return staged.source.named(column), None


def cells_of(sheet: Sheet, header_row: int, rows: npt.NDArray[np.int64]) -> list[dict[str, str]]:
    """The filled cells of rows as read, by heading (by column letter where the heading is blank or repeated); a column's distinct cells are asked once."""
    found: list[dict[str, str]] = [{} for _ in rows]
    for index, column in enumerate(sheet.columns):
        filled = np.flatnonzero(column.filled[rows])
        if not len(filled):
            continue
        heading = column.cell(header_row).text.strip()
        lettered = f"{heading} [{column_letter(index)}]".strip()
        for at, said in zip(filled.tolist(), column.texts_of(rows[filled]), strict=True):
            found[at][lettered if not heading or heading in found[at] else heading] = said
    return found
