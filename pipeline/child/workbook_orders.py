"""The orders that stage a workbook and write what it was staged to, as `staged_workbook` reads it, or look at a sheet of it; loaded while python-calamine reads the first one."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.child.staged_workbook import BATCH, COUNTED, LINES, SEAL, notes_table
from pipeline.child.task import Answer, Task
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.corrections import Correction
from pipeline.desk.ledger import file_hash
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.reading.reader import Workbook
from pipeline.reading.sheet import CELL_SEPARATOR, Sheet
from pipeline.sources.looks import Asked
from pipeline.staging.workbook import StagedFile, look_at, read_words, stage_workbook
from settings import sealed, written


def prepare() -> None:
    """Read the words by which headings and cells are understood."""
    read_words(Confirmations())


def staged(read: Workbook, task: Task) -> StagedFile:
    """A workbook as staged by what people have confirmed and corrected."""
    corrections = [written.made(Correction, one) for one in task.order.get("corrections", ())]
    return stage_workbook(read, Confirmations.of(task.order["known"]), task.order["name"], corrections)


def stage(task: Task) -> Answer:
    """Stage a workbook, and write it."""
    read, out = task.workbook, task.out

    def lines() -> None:
        write_lines(out, read.sheets)
        task.say({"lines": str(out)})

    is_stored = task.order["sha256"] is not None  # one that is only tried by a command is not
    with ThreadPoolExecutor(1) as beside:
        written = beside.submit(lines) if is_stored else None
        made = staged(read, task)
        if written:
            written.result()
    write_staged(out, made)
    return {"staged": str(out)}


def look(task: Task) -> Answer:
    """The contents of a sheet and their possible meanings."""
    order = task.order
    readable = [one for one in task.readable().sheets if one.is_visible and one.n_rows and not one.error]
    named = [sheet for sheet in readable if order["sheet"] in ("", sheet.name)]
    if len(named) != 1:
        names = "; ".join(sheet.name for sheet in readable) or "–"
        raise RefusedError(Refusal("no-sheet", {"sheet": order["sheet"], "sheets": names}))
    known = Confirmations.of(order["known"])
    return {"look": look_at(named[0], known, order["name"], Asked(**order["asked"])).said()}


def write_lines(folder: Path, sheets: Sequence[Sheet]) -> None:
    """The rows of every sheet as read; apart from the rest, so that they can be stored while the sheets are being typed."""
    folder.mkdir(parents=True, exist_ok=True)
    named = {}
    for number, sheet in enumerate(sheets):
        if not sheet.n_rows:
            continue
        # The texts of a row's cells in one: a list of texts takes twice as long to write. ``raw.rows`` parts them again.
        cells = [column.as_text() for column in sheet.columns]
        filled = sheet.filled_count > 0
        pieces = []
        for start in range(0, sheet.n_rows, BATCH):
            said = [texts.slice(start, BATCH) for texts in cells]
            said.append(CELL_SEPARATOR)
            line = pc.binary_join_element_wise(*said, null_handling="replace", null_replacement="")
            row = pa.array(np.arange(start + 1, start + 1 + len(line)), pa.int64())
            is_filled = pa.array(filled[start : start + BATCH])
            pieces.append(pa.record_batch({"row": row, "line": line}).filter(is_filled))
        named[sheet.name] = f"lines-{number}.arrow"
        _write_table(folder / named[sheet.name], pa.Table.from_batches(pieces))
    (folder / LINES).write_text(json.dumps(named, ensure_ascii=False), encoding="utf-8")


def write_staged(folder: Path, file: StagedFile) -> None:
    """The rest of what a workbook was staged to, and the seal over all of it."""
    folder.mkdir(parents=True, exist_ok=True)
    said: dict[str, Any] = {
        "name": file.name,
        "data_as_of": file.data_as_of.isoformat() if file.data_as_of else None,
        "refusal": [file.refusal.reason, dict(file.refusal.params)] if file.refusal else None,
        "sheets": [],
    }
    for number, staged in enumerate(file.sheets):
        parts = {}
        if staged.table is not None:
            parts["table"] = f"table-{number}.arrow"
            _write_table(folder / parts["table"], staged.table)
        for kind, notes in (("reject", staged.rejects), ("warning", staged.warnings)):
            if notes:
                parts[kind] = f"{kind}-{number}.arrow"
                _write_table(folder / parts[kind], notes_table(notes, kind))
        of_sheet = {
            "sheet": staged.sheet.name,
            "is_visible": staged.sheet.is_visible,
            "source": staged.source.name if staged.source else None,
            **{name: getattr(staged, name) for name in COUNTED},
            "error": [staged.error[0], dict(staged.error[1])] if staged.error else None,
            "tried": [asdict(one) for one in staged.tried],
            "corrected": [asdict(one) for one in staged.corrected],
            "understood": asdict(staged.understood) if staged.understood else None,
            "parts": parts,
        }
        said["sheets"].append(of_sheet)
    said["files"] = {path.name: file_hash(path) for path in sorted(folder.iterdir()) if path.name != SEAL}
    words = json.dumps(said, ensure_ascii=False)
    (folder / SEAL).write_text(f"{sealed.hash_of(words)}\n{words}", encoding="utf-8")


def _write_table(path: Path, table: pa.Table) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, BATCH)
