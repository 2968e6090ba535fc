"""Writes what a workbook was staged to, as `staged_workbook` reads it: the rows as read first, then the rest and the seal over all of it.

Only the limited child does this; the build needs none of the modules that read, recognise and type.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.child.staged_workbook import BATCH, COUNTED, LINES, SEAL, notes_table
from pipeline.desk.ledger import file_hash
from pipeline.reading.sheet import CELL_SEPARATOR, Sheet
from pipeline.staging.workbook import StagedFile


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
    (folder / SEAL).write_text(f"{hashlib.sha256(words.encode()).hexdigest()}\n{words}", encoding="utf-8")


def _write_table(path: Path, table: pa.Table) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, BATCH)
