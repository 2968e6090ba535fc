"""Rejects come back as the user's own workbook.

The file keeps its formats; bad cells are coloured and commented, and a first sheet sums it up.
"""

import io
from collections.abc import Callable, Iterable
from contextlib import suppress

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import settings
from locales import DEFAULT_LANGUAGE, language, text
from pipeline.messages import RowNote, columns_told, reason_message, sheet_error_sentence
from pipeline.reading.sheet import Sheet
from pipeline.sources.own_sheets import MARKED
from pipeline.staging.staged_sheet import StagedSheet
from pipeline.staging.workbook import StagedFile

REJECT = PatternFill("solid", fgColor="F8C9C4")
WARNING = PatternFill("solid", fgColor="FBE7B5")
HEADING = PatternFill("solid", fgColor="0E5A67")
COMMENTS = 5000  # more would make a file that Excel opens slowly; the first sheet lists all
OPENPYXL_READS = (".xlsx", ".xlsm", ".xltx", ".xltm")


def marked_workbook(file: StagedFile) -> bytes:
    """The workbook as bytes (.xlsx). Macros are left out; xls, xlsb and ods, which can only be read, come back as plain cells."""
    workbook = _original(file)
    title = MARKED[language()]
    if title in workbook.sheetnames:  # a marked workbook that was fixed and dropped again
        del workbook[title]
    summary = workbook.create_sheet(title, 0)
    summary["A1"] = text("marked-title")
    summary["A1"].font = Font(bold=True, size=16, color="0E5A67")
    summary["A2"] = text("marked-help")
    summary["A3"] = text("marked-legend")
    for index, name in enumerate(("kind", "where", "row", "column", "value", "message"), start=1):
        cell = summary.cell(5, index, text(f"marked-{name}"))
        cell.fill, cell.font = HEADING, Font(bold=True, color="FFFFFF")
    for letter, width in zip("ABCDEF", (14, 26, 8, 26, 28, 90), strict=True):
        summary.column_dimensions[letter].width = width
    summary.freeze_panes = "A6"
    commented = 0
    told: list[tuple[StagedSheet, RowNote, str]] = []
    for sheet in file.sheets:
        told += [(sheet, note, "reject") for note in sheet.rejects]
        told += [(sheet, note, "warning") for note in sheet.warnings]
    for row, (sheet, note, kind) in enumerate(told, start=6):
        target = workbook[sheet.sheet.name] if sheet.sheet.name in workbook.sheetnames else None
        message = reason_message(kind, note.reason, note.params)
        if target is not None and note.row is not None and commented < COMMENTS:
            _mark(target, note, kind, message)
            commented += 1
        _summary_line(summary, row, (sheet, note, kind), message)
    for sheet in file.sheets:
        error = sheet_error_sentence(sheet.error)
        if error:
            summary.append([text("marked-error"), sheet.sheet.name, None, None, None, error])
    workbook.active = 0
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    """The bytes of the file that the workbook makes."""
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _original(file: StagedFile) -> Workbook:
    if file.path.suffix.lower() in OPENPYXL_READS:
        # What openpyxl can't follow and our reader could: its cells come back without their formats.
        with suppress(Exception):
            return openpyxl.load_workbook(file.path, keep_links=False)
    return _plain({staged.sheet.name: staged.sheet for staged in file.sheets}.values(), lambda said: said)[0]


def plain_workbook(sheets: Iterable[Sheet], change: Callable[[str], str], unchanged: bytes) -> bytes:
    """The cells of some sheets as .xlsx, without their formats, each text as ``change`` gives it; ``unchanged`` where it changes none."""
    workbook, is_changed = _plain(sheets, change)
    return saved(workbook) if is_changed else unchanged


def _plain(sheets: Iterable[Sheet], change: Callable[[str], str]) -> tuple[Workbook, bool]:
    workbook, is_changed = openpyxl.Workbook(), False
    workbook.remove(workbook.worksheets[0])
    for sheet in sheets:
        target = workbook.create_sheet(sheet.name)
        target.sheet_state = "visible" if sheet.is_visible else "hidden"
        for number in range(sheet.n_rows):
            if sheet.filled_count[number]:
                for index, cell in enumerate(sheet.row(number)):
                    value = cell.date or (cell.number if cell.number is not None else change(cell.text))
                    is_changed |= isinstance(value, str) and value != cell.text
                    if value not in ("", None):
                        written = target.cell(number + 1, index + 1)
                        written.value = value
                        if isinstance(value, str):
                            written.data_type = "s"  # a text, also when it begins with =
    return workbook, is_changed


def _mark(target: Worksheet, note: RowNote, kind: str, message: str) -> None:
    cell = target.cell(note.row or 1, (note.index or 0) + 1)
    if type(cell).__name__ == "MergedCell":  # only the first cell of a merged range can be coloured
        span = next(r for r in target.merged_cells.ranges if cell.coordinate in r)
        cell = target.cell(span.min_row, span.min_col)
    cell.fill = REJECT if kind == "reject" else WARNING
    author = settings.desk().names[DEFAULT_LANGUAGE]  # of notes that are ours, and may be added to
    said = f"{cell.comment.text}\n{message}" if cell.comment and cell.comment.author == author else message
    cell.comment = Comment(said, author, width=320, height=110)


def _summary_line(
    summary: Worksheet, row: int, placed: tuple[StagedSheet, RowNote, str], message: str
) -> None:
    sheet, note, kind = placed
    heading = columns_told(" ".join(note.heading.split()))
    values = (text(f"marked-{kind}"), sheet.sheet.name, note.row, heading, note.value, message)
    for index, value in enumerate(values, start=1):
        cell = summary.cell(row, index)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # what a user's cell said is text here, also when it begins with =
        cell.alignment = Alignment(wrap_text=index == len(values), vertical="top")
    summary.cell(row, 1).fill = REJECT if kind == "reject" else WARNING
    if note.row is not None:
        place = f"{get_column_letter((note.index or 0) + 1)}{note.row}"
        summary.cell(row, 3).hyperlink = f"#'{sheet.sheet.name.replace(chr(39), chr(39) * 2)}'!{place}"
        summary.cell(row, 3).font = Font(underline="single", color="0E5A67")
