"""Cells that were corrected on screen (`pipeline.desk.corrections`) with what became of each, and what people have said of companies and names, beside staging."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from duckdb import DuckDBPyConnection as Connection

from pipeline.child.staged_workbook import with_warnings
from pipeline.desk.chinese_names import SaidName
from pipeline.desk.company_aliases import Answer
from pipeline.desk.corrections import Corrected, Correction
from pipeline.messages import RowNote
from pipeline.sources.declarations import load_sources
from pipeline.warehouse.store import Staged


def write_corrections(
    con: Connection, held: Sequence[Correction], staged: Sequence[Staged], names: Sequence[str]
) -> None:
    """Write down what became of each correction (`meta.corrections`), as the last file that has its row says, and each cell in which one holds (`staging.corrected`)."""
    last: dict[str, tuple[str, str, Corrected]] = {}
    for name, (active, file) in zip(names, staged, strict=True):
        for sheet in file.sheets:
            if sheet.source is not None and sheet.source.name not in active.without:
                last |= {told.correction_id: (name, sheet.sheet, told) for told in sheet.corrected}
    for one in held:
        name, sheet_name, told = last.get(one.correction_id, (one.file, one.sheet, None))
        where = (name, sheet_name, told.row if told else one.row)
        state = "waiting" if told is None else "applied" if told.is_applied else "retired"
        said = (one.column, one.heading, one.old, one.new, one.reason, one.who, one.said_at)
        row = [one.correction_id, *where, one.source, *said, state, told.says if told else None]
        con.execute(f"insert into meta.corrections values ({', '.join('?' * len(row))})", row)
        if state == "applied":
            cell = [*where, one.source, one.correction_id, *said]
            con.execute(f"insert into staging.corrected values ({', '.join('?' * len(cell))})", cell)


def told_by_hand(
    con: Connection, staged: Sequence[Staged], names: Sequence[str], by_hand: Sequence[Mapping[str, Any]]
) -> list[Staged]:
    """The files with a warning at each row of which an earlier version let a person correct a value (``[[correction]]``): the export counts again."""
    notes: dict[tuple[str, str, str], list[RowNote]] = {}
    for one in by_hand:
        said = {name: str(one.get(name, "–")) for name in ("new", "reason", "who", "date")}
        source = load_sources().get(str(one.get("source")))
        if source is None or one.get("column") not in source.column_names:
            continue
        column = source.column(str(one["column"]))
        said_now = f'select _file, _sheet, _row, "{column.name}"::varchar from staging.{source.name}'
        found_of = con.execute(f"{said_now} where _key = ?", [str(one.get("key"))])
        for file, sheet, row, now in found_of.fetchall():
            note = RowNote(row, column.name, column.heading, now or "", "correction-by-hand", said)
            notes.setdefault((file, sheet, source.name), []).append(note)
    found = []
    for name, (active, file) in zip(names, staged, strict=True):
        sheets = [
            with_warnings(one, notes.pop((name, one.sheet, one.source.name), [])) if one.source else one
            for one in file.sheets
        ]
        found.append((active, replace(file, sheets=sheets)))
    return found


def correction_states(con: Connection) -> list[dict[str, Any]]:
    """Each correction in the warehouse being made, and its ``state``: applied, retired (``says`` is what the export says now) or waiting for a file with its row."""
    names = 'correction_id, file, sheet, "row", heading, old, new, who, state, says'
    asked = con.execute(f"select {names} from meta.corrections order by all")
    found: list[dict[str, Any]] = asked.to_arrow_table().to_pylist()
    return found


def write_said(con: Connection, companies: Sequence[Answer], names: Sequence[SaidName]) -> None:
    """Put what people have said of companies and of names in Chinese beside the staging tables, where the marts read it."""
    if companies:
        con.executemany("insert into staging.company_aliases values (?, ?, ?, ?, ?, ?, ?, ?)", companies)
    rows = [(one.kind, one.key[1], one.name, one.chinese, one.source, one.who, one.said_at) for one in names]
    if rows:
        con.executemany("insert into staging.said_names values (?, ?, ?, ?, ?, ?, ?)", rows)
