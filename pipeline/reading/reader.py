"""Reads a workbook: guard first, then python-calamine. Only the limited child does this (``pipeline.child.workbook_child``).

Some files make python-calamine abort its whole process, and some make it ask for terabytes: no server reads a workbook itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import python_calamine as calamine

from pipeline.reading.guard import OddCells, Refusal, inspect, odd_cells
from pipeline.reading.limits import FileLimits
from pipeline.reading.sheet import Sheet, sheet_from_arrow


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
    # What python-calamine does not tell is found while it parses: it lets other threads run meanwhile.
    with ThreadPoolExecutor(1) as beside:
        odd = beside.submit(odd_cells, content, found.kind)
        try:
            sheets = tuple(_sheets(content, limits))
        except calamine.PasswordError:
            return Workbook(path, (), Refusal("password"))
        except _UnreadableError:
            return Workbook(path, (), Refusal("damaged"))
        unsaid = odd.result()
    return Workbook(path, tuple(sheet.made(unsaid) for sheet in sheets), None, found.modified)


@dataclass(frozen=True, slots=True)
class _ReadSheet:
    """A sheet as python-calamine read it: its cells as an Arrow table, or why there are none."""

    name: str
    is_visible: bool
    table: Any = None
    first_column: int = 0
    n_columns: int = 0
    merged: Sequence[tuple[int, int, int, int]] = ()
    error: str | None = None
    error_params: Mapping[str, str] | None = None

    def made(self, odd: Mapping[str, OddCells]) -> Sheet:
        """The sheet, with the cells and merged ranges that python-calamine does not tell of."""
        if self.table is None:
            return Sheet(
                self.name, self.is_visible, (), 0, error=self.error, error_params=self.error_params or {}
            )
        unsaid = odd.get(self.name, OddCells({}))
        return sheet_from_arrow(
            self.name,
            self.is_visible,
            self.table,
            first_column=self.first_column,
            n_columns=self.n_columns,
            merged=[*self.merged, *unsaid.merged],
            odd=unsaid.cells,
        )


def _sheets(content: bytes, limits: FileLimits) -> Iterator[_ReadSheet]:
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
            yield _ReadSheet(metadata.name, is_visible, error="sheet-damaged", error_params=_size(0, 0))


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


def _sheet(sheet: calamine.CalamineSheet, name: str, is_visible: bool, limits: FileLimits) -> _ReadSheet:
    # Loaded here, while python-calamine has parsed the first sheet (`workbook_child`).
    from pipeline.reading.cell_table import table_of  # noqa: PLC0415

    end = sheet.end
    if end is None:
        return _ReadSheet(name, is_visible, error_params=_size(0, 0))
    rows, columns = end[0] + 1, end[1] + 1
    start = sheet.start or (0, 0)
    height, width = end[0] - start[0] + 1, end[1] - start[1] + 1
    if rows > limits.rows or columns > limits.columns or height * width > limits.cells:
        return _ReadSheet(name, is_visible, error="sheet-too-large", error_params=_size(rows, columns))
    return _ReadSheet(
        name,
        is_visible,
        table_of(_rows(sheet)),
        first_column=start[1],
        n_columns=columns,
        merged=[(*first, *last) for first, last in sheet.merged_cell_ranges or []],
    )


def _size(rows: int, columns: int) -> dict[str, str]:
    return {"rows": str(rows), "columns": str(columns)}
