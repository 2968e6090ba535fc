"""Reads workbooks with python-calamine in a process of its own: some files make the reader abort the whole process.

Started by ``pipeline.reader`` as ``python -m pipeline.reader_child BOUNDS``. For each JSON line ``{"path", "out"}`` on
standard input it writes each sheet as an Arrow file ``<out>-<n>.arrow`` and answers with one JSON line. Column 3 of a sheet
becomes up to four columns: 3k (kind of each cell), 3t (its text), 3n (its number), 3d (its date), so that 1.234 the number
and "1.234" the text stay apart; those without content are left out.
"""

from __future__ import annotations

import datetime as dt
import gc
import itertools
import json
import signal
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import python_calamine as calamine

from pipeline.no_pandas import leave_pandas_out

EMPTY, TEXT, NUMBER, DATE, YES_NO, DURATION = 0, 1, 2, 3, 4, 6
KINDS = {
    float: NUMBER,
    int: NUMBER,
    str: TEXT,
    bool: YES_NO,
    dt.date: DATE,
    dt.datetime: DATE,
    dt.time: DURATION,
    dt.timedelta: DURATION,
}
ARROW_TYPES = {"k": pa.int8(), "t": pa.string(), "n": pa.float64(), "d": pa.timestamp("us")}
# Rows are turned into columns a block at a time: the heading then makes only the first block of a column mixed, memory stays low,
# and a block's cells are still in the processor's cache when they are read (with 8,192 rows this took twice as long).
BLOCK = 1024


def _block(cells: tuple[Any, ...]) -> dict[str, pa.Array]:
    """The parts (k, t, n, d) of one column's cells in one block."""
    if type(cells[0]) is str:
        # Most blocks hold nothing but text; Arrow tells sooner than a look at each type.
        try:
            text = pa.array(cells, pa.string())
        except pa.ArrowTypeError:
            pass
        else:
            lengths = np.diff(np.frombuffer(text.buffers()[1], np.int32, len(cells) + 1))
            if lengths.all():
                return {"k": _all(TEXT, cells), "t": text}
            return {"k": pa.array(np.where(lengths, TEXT, EMPTY), pa.int8()), "t": text}
    types = set(map(type, cells))
    if types == {float}:
        return {"k": _all(NUMBER, cells), "n": pa.array(cells, pa.float64())}
    if types == {dt.date}:
        return {"k": _all(DATE, cells), "d": pa.array(cells, pa.date32()).cast(pa.timestamp("us"))}
    kinds = [EMPTY if cell == "" else KINDS[type(cell)] for cell in cells]
    pairs = list(zip(cells, kinds, strict=True))
    return {
        "k": pa.array(kinds, pa.int8()),
        "t": pa.array([_text(cell, kind) for cell, kind in pairs], pa.string()),
        "n": pa.array([float(c) if k in (NUMBER, YES_NO) else None for c, k in pairs], pa.float64()),
        "d": pa.array([_moment(c) if k == DATE else None for c, k in pairs], pa.timestamp("us")),
    }


def _all(kind: int, cells: tuple[Any, ...]) -> pa.Array:
    return pa.repeat(pa.scalar(kind, pa.int8()), len(cells))


def _text(cell: Any, kind: int) -> str | None:
    if kind == TEXT:
        return str(cell)
    return str(cell) if kind in (YES_NO, DURATION) else None


def _moment(cell: dt.date) -> dt.datetime:
    if isinstance(cell, dt.datetime):
        return cell
    return dt.datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - Excel knows no time zone


def _table(rows: Any) -> pa.Table:
    """All rows of a sheet as the columns that the module's docstring tells of."""
    parts: dict[str, list[pa.Array]] = {}
    lengths: list[int] = []
    while block := list(itertools.islice(rows, BLOCK)):
        for index, cells in enumerate(zip(*block, strict=True)):
            for part, array in _block(cells).items():
                name = f"{index}{part}"
                chunks = parts.setdefault(name, [])
                # A part that earlier blocks did not need is null there.
                chunks += [pa.nulls(n, ARROW_TYPES[part]) for n in lengths[len(chunks) :]]
                chunks.append(array)
        lengths.append(len(block))
    columns = {}
    for name, chunks in parts.items():
        kind = ARROW_TYPES[name[-1]]
        chunks += [pa.nulls(n, kind) for n in lengths[len(chunks) :]]
        whole = pa.chunked_array(chunks, kind)
        if whole.null_count < len(whole):
            columns[name] = whole.combine_chunks()
    return pa.table(columns)


def _sheet(sheet: calamine.CalamineSheet, out: Path, bounds: dict[str, int]) -> dict[str, Any]:
    end = sheet.end
    if end is None:
        return {"rows": 0, "columns": 0}
    rows, columns = end[0] + 1, end[1] + 1
    start = sheet.start or (0, 0)
    height, width = end[0] - start[0] + 1, end[1] - start[1] + 1
    if rows > bounds["rows"] or columns > bounds["columns"] or height * width > bounds["cells"]:
        return {"rows": rows, "columns": columns, "error": "sheet-too-large"}
    table = _table(iter(sheet.iter_rows()))
    with pa.OSFile(str(out), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return {
        "rows": rows,
        "columns": columns,
        "first_column": start[1],
        "arrow": str(out),
        "merged": [[*first, *last] for first, last in sheet.merged_cell_ranges or []],
    }


def _workbook(path: Path, out: str, bounds: dict[str, int]) -> dict[str, Any]:
    sheets = []
    with path.open("rb") as file, calamine.CalamineWorkbook.from_filelike(file) as workbook:
        for number, metadata in enumerate(workbook.sheets_metadata):
            if metadata.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            said: dict[str, Any] = {
                "name": metadata.name,
                "is_visible": metadata.visible == calamine.SheetVisibleEnum.Visible,
            }
            try:
                sheet = workbook.get_sheet_by_name(metadata.name)
                said |= _sheet(sheet, Path(f"{out}-{number}.arrow"), bounds)
            except (calamine.CalamineError, calamine.WorksheetNotFound, ValueError, OverflowError) as error:
                said |= {"rows": 0, "columns": 0, "error": "sheet-damaged", "detail": str(error)[:200]}
            sheets.append(said)
    return {"sheets": sheets}


def _answer(order: dict[str, Any], bounds: dict[str, int]) -> dict[str, Any]:
    try:
        return _workbook(Path(order["path"]), order["out"], bounds)
    except calamine.PasswordError:
        return {"error": "password"}
    except MemoryError:
        return {"error": "needs-too-much-memory"}
    except BaseException as error:  # noqa: BLE001 - a Rust panic arrives as a BaseException; this process exists to contain it
        return {"error": "damaged", "detail": f"{type(error).__name__}: {error}"[:200]}


def _limit_memory(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows, where the time limit alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_seconds(seconds: float) -> None:
    """From now on so many seconds of the processor, then the system ends this process (SIGPROF), also within the reader; 0: no bound.

    The processor's time and not the clock's: on a busy machine a good workbook is not refused.
    """
    if hasattr(signal, "setitimer"):  # not there on Windows, where the parent's clock alone holds
        signal.setitimer(signal.ITIMER_PROF, seconds)


def main() -> None:
    """Answer orders until standard input closes."""
    leave_pandas_out()
    gc.disable()  # millions of short-lived cells and no cycles among them
    bounds = json.loads(sys.argv[1])
    _limit_memory(bounds["memory_bytes"])
    for line in sys.stdin:
        _allow_seconds(bounds["seconds"])
        answer = json.dumps(_answer(json.loads(line), bounds))
        _allow_seconds(0)
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
