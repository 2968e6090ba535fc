"""Reads workbooks with python-calamine in a process of its own: some files make the reader abort the whole process.

Started by ``pipeline.reader`` as ``python -m pipeline.reader_child BOUNDS``. For each JSON line ``{"path", "out"}`` on
standard input it writes each sheet as an Arrow file ``<out>-<n>.arrow`` (``pipeline.cell_table``) and answers with one JSON line.
"""

from __future__ import annotations

import gc
import importlib
import json
import signal
import sys
import threading
from pathlib import Path
from typing import Any

import python_calamine as calamine

from pipeline.no_pandas import leave_pandas_out


def _sheet(sheet: calamine.CalamineSheet, out: Path, bounds: dict[str, int]) -> dict[str, Any]:
    end = sheet.end
    if end is None:
        return {"rows": 0, "columns": 0}
    rows, columns = end[0] + 1, end[1] + 1
    start = sheet.start or (0, 0)
    height, width = end[0] - start[0] + 1, end[1] - start[1] + 1
    if rows > bounds["rows"] or columns > bounds["columns"] or height * width > bounds["cells"]:
        return {"rows": rows, "columns": columns, "error": "sheet-too-large"}
    from pipeline.cell_table import write_table  # noqa: PLC0415 - loaded beside the reading of the first sheet (`main`)

    write_table(iter(sheet.iter_rows()), out)
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
    # Numpy and Arrow are loaded while python-calamine, which lets other threads run, parses the first sheet.
    threading.Thread(target=importlib.import_module, args=("pipeline.cell_table",), daemon=True).start()
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
