"""Which rows under a heading are data, and which are blank, titles, totals, repeated headings or footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from pipeline.cells.cell import Kind
from pipeline.cells.words import normalise
from pipeline.recognise import Recognised
from pipeline.sheet import Sheet, SheetColumn

BLANKS_LISTED = 1000  # a sheet of a million empty rows lists the first thousand

_TOTAL_WORDS = (
    r"i\s*alt|ialt|total(?:t|en|er|sum)?|sub-?\s?total|grand total|sum|summa|delsum|mellemsum|samlet(?: (?:sum|budget|beløb|udgift(?:er)?))?|totals"
    r"|合计|总计|小计|共计|总额"
)
# RE2 (Arrow) and re read these alike. "Løn i alt", "I alt løn 2016", "Total:"; never "Totalentreprise" or "Summer school".
TOTAL_LABEL = rf"(?i)^\s*(?:(?:{_TOTAL_WORDS})(?:[\s:.,()（）].{{0,60}})?|.{{1,60}}[\s,(（](?:i alt|ialt|total|subtotal|合计|小计|总计)[)）]?[\s:.]*)$"
_FOOTNOTE = re.compile(
    r"^\s*(?:\*|†|\d\)|\[\d\]|note\b|noter\b|kilde\b|source\b|bemærk|obs\b|anm\b|udarbejdet|opdateret|udskrevet|sidst ændret|printed|updated|注|备注|来源|说明|制表)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not data, and why: blank, heading, title, note, total."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows under a heading, 0-based: data, and those skipped in order."""

    data: npt.NDArray[np.int64]
    skipped: Sequence[Skipped]
    totals: Sequence[int]


def sort_rows(sheet: Sheet, found: Recognised, end: int | None = None) -> Rows:
    """Sort the rows below the heading (up to ``end``) into data and the rest. Every row that holds something is in one of the two."""
    first, last = found.header_row + 1, sheet.n_rows if end is None else end
    if first >= last:
        return Rows(np.empty(0, dtype=np.int64), (), ())
    span = slice(first, last)
    known = [sheet.columns[index] for index, _ in found.columns.values()]
    amounts = [sheet.columns[period.index] for period in found.periods]
    filled = sheet.filled_count[span]
    known_filled = _count(known + amounts, span)
    complete = _complete(sheet, found, span)
    why = np.full(last - first, "", dtype=object)
    why[filled == 0] = "blank"
    why[(why == "") & (known_filled == 0)] = "note"
    why[(why == "") & _repeats_heading(sheet, found, span)] = "heading"
    for row in np.flatnonzero((why == "") & _total_label(sheet, span)):
        if _is_total(sheet, found, int(row) + first):
            why[row] = "total"
    _sort_odd_rows(sheet, found, why, complete, first)
    rows = np.flatnonzero(why == "") + first
    last_filled = int(np.flatnonzero(filled).max(initial=-1))
    skipped: list[Skipped] = []
    blanks = 0
    for row in np.flatnonzero(why != ""):
        if why[row] == "blank":
            blanks += 1
            if row > last_filled or blanks > BLANKS_LISTED:
                continue
        skipped.append(Skipped(int(row) + first, str(why[row])))
    return Rows(rows, skipped, [int(row) + first for row in np.flatnonzero(why == "total")])


def _count(columns: Sequence[SheetColumn], span: slice) -> npt.NDArray[np.int64]:
    return np.sum([column.filled[span] for column in columns], axis=0, dtype=np.int64)


def _complete(sheet: Sheet, found: Recognised, span: slice) -> npt.NDArray[np.bool_]:
    """Rows in which each required group has a filled cell."""
    complete = np.ones(span.stop - span.start, dtype=bool)
    for group in found.source.required:
        columns = [sheet.columns[found.columns[name][0]] for name in group if name in found.columns]
        if found.is_wide and found.source.wide_values in group:
            columns += [sheet.columns[period.index] for period in found.periods]
        elif found.is_wide and found.source.wide_columns in group:
            continue
        complete &= _count(columns, span) > 0
    return complete


def _repeats_heading(sheet: Sheet, found: Recognised, span: slice) -> npt.NDArray[np.bool_]:
    same = np.zeros(span.stop - span.start, dtype=np.int64)
    for index, _ in found.columns.values():
        column = sheet.columns[index]
        heading = column.cell(found.header_row).text
        if column.texts is None or not heading.strip():
            continue
        equal = pc.fill_null(pc.equal(column.texts.slice(span.start, span.stop - span.start), heading), False)
        same += equal.to_numpy(zero_copy_only=False)
    return np.asarray(same >= min(2, len(found.columns)))


def _total_label(sheet: Sheet, span: slice) -> npt.NDArray[np.bool_]:
    labelled = np.zeros(span.stop - span.start, dtype=bool)
    for column in sheet.columns:
        if column.texts is not None:
            texts = column.texts.slice(span.start, span.stop - span.start)
            labelled |= pc.fill_null(pc.match_substring_regex(texts, TOTAL_LABEL), False).to_numpy(
                zero_copy_only=False
            )
    return labelled


def _amount_columns(found: Recognised) -> set[int]:
    amounts = {
        index
        for name, (index, _) in found.columns.items()
        if found.source.column(name).type in ("amount", "rate", "integer", "currency")
    }
    amounts |= {period.index for period in found.periods}
    return amounts | ({found.total_column} if found.total_column is not None else set())


def _is_total(sheet: Sheet, found: Recognised, row: int) -> bool:
    """Whether a row with a total's label is one: its label stands first, and beside it stand figures, not the facts of a record."""
    amounts = _amount_columns(found)
    cells = [(index, cell) for index, cell in enumerate(sheet.row(row)) if sheet.columns[index].filled[row]]
    words = [(index, cell) for index, cell in cells if index not in amounts]
    if not words or not re.match(TOTAL_LABEL, words[0][1].text):
        return False
    known = {index for index, _ in found.columns.values()}
    facts = [index for index, _ in words[1:] if index in known]
    return len(facts) <= 1


def _sort_odd_rows(
    sheet: Sheet, found: Recognised, why: npt.NDArray[np.object_], complete: npt.NDArray[np.bool_], first: int
) -> None:
    """Tell titles and footnotes from incomplete records, in place. Only rows that lack something required are looked at."""
    open_rows = np.flatnonzero(
        (why == "") & (~complete | (sheet.filled_count[first : first + len(why)] == 1))
    )
    records = np.flatnonzero((why == "") & complete & (sheet.filled_count[first : first + len(why)] > 1))
    last_record = int(records.max(initial=-1))
    amounts = _amount_columns(found)
    across = {(span[0], span[1]) for span in sheet.merged if span[3] > span[1]}
    for row in open_rows.tolist():
        at = first + row
        cells = [(index, cell) for index, cell in enumerate(sheet.row(at)) if sheet.columns[index].filled[at]]
        index, cell = cells[0]
        if complete[row] and not ((at, index) in across or cell.text.rstrip().endswith((":", "："))):
            continue  # the one cell that is filled is all that a record of this kind needs
        is_words = all(c.kind is Kind.TEXT for _, c in cells)
        has_amount = any(i in amounts for i, _ in cells)
        after_end = row > last_record
        if len(cells) == 1 and (cell.kind is Kind.TEXT or _is_year(cell.number)) and not has_amount:
            why[row] = "note" if after_end or _FOOTNOTE.match(cell.text) else "title"
        elif (is_words and _FOOTNOTE.match(cell.text) and not complete[row]) or (
            after_end
            and row > 0
            and why[row - 1] in ("blank", "note", "total")
            and not has_amount
            and len(cells) <= 3
        ):
            why[row] = "note"
        elif (
            has_amount
            and all(i in amounts for i, _ in cells)
            and len(cells) <= len(amounts)
            and row > last_record > 0
        ):
            why[row] = "total"


def _is_year(number: float | None) -> bool:
    return number is not None and number.is_integer() and 1990 <= number <= 2100


def headings_below(sheet: Sheet, found: Recognised) -> int | None:
    """The first 0-based row under the table where another table's heading seems to begin, or None.

    A row of at least three texts, after a blank row, that are not the data's own: another kind of export under this one.
    """
    blanks = np.flatnonzero(sheet.filled_count[found.header_row + 1 :] == 0) + found.header_row + 1
    for blank in blanks[:BLANKS_LISTED].tolist():
        row = blank + 1
        if row >= sheet.n_rows or sheet.filled_count[row] < 3:
            continue
        texts = [cell.text for cell in sheet.row(row) if cell.kind is Kind.TEXT and cell.text.strip()]
        if (
            len(texts) >= 3
            and len({normalise(text) for text in texts}) == len(texts) == sheet.filled_count[row]
        ):
            return int(row)
    return None
