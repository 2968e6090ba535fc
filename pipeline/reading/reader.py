"""Reads a workbook, guard first, then python-calamine, in the limited child alone: some files make that abort its whole process, and some make it ask for terabytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import python_calamine as calamine

from pipeline.reading.guard import Refusal, inspect, odd_cells
from pipeline.reading.limits import FileLimits
from pipeline.reading.ods import OddCells

if TYPE_CHECKING:
    from pipeline.reading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as read: its sheets, or why it was refused. ``modified`` is the day it says it was saved (ISO)."""

    path: Path
    sheets: Sequence[Sheet]
    refusal: Refusal | None = None
    modified: str | None = None


def read_workbook(path: Path, content: bytes, limits: FileLimits) -> Workbook:
    """The workbook with this content; ``path`` is only its name here. A file that can't or may not be read has a refusal and no sheets."""
    found = inspect(content, limits)
    if isinstance(found, Refusal):
        return Workbook(path, (), found)
    # What python-calamine does not report is found while it parses: it lets other threads run meanwhile.
    with ThreadPoolExecutor(1) as beside:
        odd = beside.submit(odd_cells, content, found.kind)
        try:
            sheets = tuple(_sheets(content, limits))
        except calamine.PasswordError:
            return Workbook(path, (), Refusal("password"))
        except _UnreadableError:
            return Workbook(path, (), Refusal("damaged"))
        unsaid = odd.result()
    for sheet in sheets:
        sheet.complete(unsaid.get(sheet.name, OddCells()))
    return Workbook(path, sheets, None, found.modified)


def _sheets(content: bytes, limits: FileLimits) -> Iterator[Sheet]:
    """Every worksheet. Raises PasswordError, _UnreadableError, MemoryError."""
    with _guarded():
        workbook = calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = list(workbook.sheets_metadata)
    for metadata in sheets:
        if metadata.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        is_visible = metadata.visible == calamine.SheetVisibleEnum.Visible
        try:
            with _guarded():
                sheet = workbook.get_sheet_by_name(metadata.name)
            yield _sheet(sheet, metadata.name, is_visible, limits)
        except _UnreadableError as error:
            if error.is_fatal:
                raise
            yield _sheet(None, metadata.name, is_visible, limits)


class _UnreadableError(Exception):
    """python-calamine can't follow the workbook or sheet; ``is_fatal`` where it panicked, and so may not go on."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error)[:200])
        self.is_fatal = not isinstance(error, Exception)


@contextmanager
def _guarded() -> Iterator[None]:
    """Around python-calamine's own work: whatever it raises is a damaged workbook. A Rust panic is no Exception but a BaseException."""
    try:
        yield
    except (calamine.PasswordError, MemoryError, GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise _UnreadableError(error) from error


def _rows(sheet: calamine.CalamineSheet) -> Iterator[Sequence[Any]]:
    with _guarded():  # what its reader raises is not raised in here
        yield from sheet.iter_rows()


def _sheet(sheet: calamine.CalamineSheet | None, name: str, is_visible: bool, limits: FileLimits) -> Sheet:
    """The sheet; one that was too damaged to be had (None) or is too large has an error and no cells."""
    # numpy and pyarrow, loaded while the sheet is parsed
    from pipeline.reading.sheet import Sheet, columns_of, empty_column  # noqa: PLC0415

    if sheet is None or sheet.end is None:
        return Sheet(name, is_visible, (), 0, error="sheet-damaged" if sheet is None else None)
    rows, columns = (last + 1 for last in sheet.end)
    top, left = sheet.start or (0, 0)
    if rows > limits.rows or columns > limits.columns or (rows - top) * (columns - left) > limits.cells:
        size = {"rows": str(rows), "columns": str(columns)}
        return Sheet(name, is_visible, (), 0, error="sheet-too-large", error_params=size)
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or []]
    read = columns_of(_rows(sheet))
    n_rows = len(read[0]) if read else 0
    return Sheet(name, is_visible, [*(empty_column(n_rows) for _ in range(left)), *read], n_rows, merged)
