"""Workbooks as offices make them: a title block, styled headings, merged cells, totals, footnotes.

XlsxWriter stamps every part of the file with one fixed day, so the same input gives the same bytes.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from settings import printing

LOOKS: Mapping[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value that Excel would show, so that readers without a calculator see it too.

    "{row}" in its text is replaced by the number of the row that it is written in.
    """

    text: str
    value: float | str


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that shows an Excel error such as #N/A."""

    text: str


Value = str | int | float | Decimal | date | Formula | ErrorCell | None


@dataclass(frozen=True, slots=True)
class OfficeColumn:
    """One column of a table: its heading, width in characters, and how its cells are shown.

    ``look``: text, wrap, date, money, thousands, whole, rate, centre. ``group``: the merged heading above it.
    """

    heading: str
    cell: str = ""  # which cell of a fact it shows
    width: float = 14
    look: str = "text"
    group: str | None = None
    choices: str | None = None  # name of the list on the helper sheet that the cell may be picked from


@dataclass(frozen=True, slots=True)
class Line:
    """One line below the headings. ``kind``: data, group (a title over rows), total, note, blank, heading (again)."""

    values: Sequence[Value] = ()
    kind: str = "data"


def group(title: str) -> Line:
    """A group title, alone on its line."""
    return Line((title,), "group")


def note(text: str) -> Line:
    """A footnote below the table."""
    return Line((text,), "note")


BLANK = Line((), "blank")


@dataclass
class OfficeTable:
    """A sheet with one table: the title above it, columns, lines, and which columns merge equal cells."""

    sheet: str
    title: Sequence[str]
    columns: Sequence[OfficeColumn]
    lines: Sequence[Line]
    merge: Sequence[str] = ()
    first_column: int = 0
    freeze_columns: int = 1
    tab: str | None = None

    @property
    def is_two_row(self) -> bool:
        """Whether the heading has a merged row above it."""
        return any(column.group for column in self.columns)

    @property
    def first_line(self) -> int:
        """0-based row of the first line below the headings."""
        return len(self.title) + 1 + (2 if self.is_two_row else 1)


class Office:
    """A workbook under way, with the styles that its sheets share."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.book = book
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._list_sheet = ""
        self._words: dict[str, Sequence[str]] = {}

    def style(self, **properties: Any) -> Any:
        """The cell format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({**LOOKS["cell"], **properties})
        return self._formats[key]

    def lists(self, sheet: str, words: Mapping[str, Sequence[str]]) -> None:
        """Keep the lists that cells may be picked from; they become a hidden helper sheet, the last one."""
        self._list_sheet = sheet
        self._words = dict(words)

    def close(self) -> None:
        """Add the hidden helper sheet and write the file."""
        if self._words:
            page = self.book.add_worksheet(self._list_sheet)
            for column, (name, words) in enumerate(self._words.items()):
                for row, word in enumerate((name, *words)):
                    page.write_string(row, column, word, self.style(bold=row == 0))
            page.hide()
        self.book.close()

    def page(self, sheet: str, lines: Sequence[str]) -> None:
        """A sheet of plain sentences, such as a cover."""
        page = self.book.add_worksheet(sheet)
        page.set_column(0, 0, 110)
        page.hide_gridlines(2)
        for row, text in enumerate(lines):
            look = LOOKS["cover"] if row == 0 else {"text_wrap": True}
            page.write_string(row, 0, text, self.style(**look))

    def table(self, table: OfficeTable) -> None:
        """Write the table on a sheet of its own."""
        page = self.book.add_worksheet(table.sheet)
        if table.tab:
            page.set_tab_color(table.tab)
        left = table.first_column
        for row, text in enumerate(table.title):
            look = LOOKS["title"] if row == 0 else {**LOOKS["note"], "italic": row > 1}
            page.write_string(row, left, text, self.style(**look))
        self._headings(page, table)
        for offset, column in enumerate(table.columns):
            page.set_column(left + offset, left + offset, column.width)
        first = table.first_line
        for position, line in enumerate(table.lines):
            self._line(page, first + position, left, table, line)
        for heading in table.merge:
            self._merge(page, table, heading)
        self._choices(page, table)
        page.freeze_panes(first, left + table.freeze_columns)
        data = [position for position, line in enumerate(table.lines) if line.kind == "data"]
        if data and not table.is_two_row and not table.merge:
            page.autofilter(first - 1, left, first + data[-1], left + len(table.columns) - 1)
        printing.across(page, first - 1)
        page.set_footer("&LCLEAN · China Desk&RSide &P af &N")

    def _headings(self, page: Any, table: OfficeTable) -> None:
        left = table.first_column
        row = table.first_line - 1
        look = self.style(**LOOKS["heading"])
        if not table.is_two_row:
            for offset, column in enumerate(table.columns):
                page.write_string(row, left + offset, column.heading, look)
            return
        for name, run in groupby(enumerate(table.columns, start=left), key=lambda placed: placed[1].group):
            columns = list(run)
            if name is not None:
                page.merge_range(row - 1, columns[0][0], row - 1, columns[-1][0], name, look)
            for at, column in columns:
                if name is None:
                    page.merge_range(row - 1, at, row, at, column.heading, look)
                else:
                    page.write_string(row, at, column.heading, look)

    def _line(self, page: Any, row: int, left: int, table: OfficeTable, line: Line) -> None:
        if line.kind == "blank":
            return
        if line.kind == "note":
            page.write_string(row, left, str(line.values[0]), self.style(**LOOKS["note"]))
            return
        if line.kind == "group":
            last, look = left + len(table.columns) - 1, self.style(**LOOKS["group"])
            page.merge_range(row, left, row, last, str(line.values[0]), look)
            return
        for offset, column in enumerate(table.columns):
            value = line.values[offset] if offset < len(line.values) else None
            if line.kind == "heading":
                value = column.heading
            of_line, of_column = LOOKS["lines"].get(line.kind, {}), LOOKS["columns"].get(column.look, {})
            properties = {**LOOKS["body"], **of_line, **of_column}
            if column.look == "date" and isinstance(value, date):
                properties |= LOOKS["dates"]
            elif column.look in LOOKS["numbers"] and isinstance(value, int | float | Decimal | Formula):
                properties["num_format"] = LOOKS["numbers"][column.look]
            elif column.look in ("money", "thousands", "rate"):
                properties["align"] = "right"
            write(page, row, left + offset, value, self.style(**properties))

    def _merge(self, page: Any, table: OfficeTable, heading: str) -> None:
        """Merge equal neighbours of that column: the category is written once, as people do."""
        offset = next(i for i, column in enumerate(table.columns) if column.heading == heading)
        at = table.first_column + offset
        look = self.style(**LOOKS["merged"])
        said = [line.values[offset] if line.kind == "data" else None for line in table.lines]
        for value, run in groupby(enumerate(said, start=table.first_line), key=itemgetter(1)):
            rows = [row for row, _ in run]
            if value is not None and len(rows) > 1:
                page.merge_range(rows[0], at, rows[-1], at, value, look)

    def _choices(self, page: Any, table: OfficeTable) -> None:
        for offset, column in enumerate(table.columns):
            if column.choices is None:
                continue
            at, count = list(self._words).index(column.choices), len(self._words[column.choices])
            first = xl_rowcol_to_cell(1, at, True, True)
            last = xl_rowcol_to_cell(count, at, True, True)
            source = f"='{self._list_sheet}'!{first}:{last}"
            said = {"validate": "list", "source": source, "error_type": "information"}
            place, end = table.first_column + offset, table.first_line + len(table.lines) + 50
            page.data_validation(table.first_line, place, end, place, said)


def write(page: Any, row: int, column: int, value: Value, look: Any) -> None:
    """Write one cell with its own kind: text stays text, even where it looks like a number or a formula."""
    if value is None:
        page.write_blank(row, column, None, look)
    elif isinstance(value, Formula):
        page.write_formula(row, column, value.text.format(row=row + 1), look, value.value)
    elif isinstance(value, ErrorCell):
        page.write_formula(row, column, "=NA()", look, value.text)
    elif isinstance(value, date):
        page.write_datetime(row, column, datetime(value.year, value.month, value.day), look)  # noqa: DTZ001  Excel has no zones
    elif isinstance(value, str):
        page.write_string(row, column, value, look)
    else:
        page.write_number(row, column, value, look)


@contextmanager
def workbook(path: Path, *, title: str, saved: date) -> Iterator[Office]:
    """A new workbook at ``path`` that says it was saved on that day."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd-mm-yyyy"})
    book.set_properties(
        {
            "title": title,
            "author": "China Desk",
            "company": "CLEAN",
            "comments": "Skrevet af scripts/write_sample.py",
            "created": datetime(saved.year, saved.month, saved.day, 9, 0),  # noqa: DTZ001  the file format wants it bare
        }
    )
    office = Office(book)
    yield office
    office.close()
