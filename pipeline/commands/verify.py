"""Looks whether everything that is kept of a desk is whole: the list of loads, the kept exports, what they were staged to, the warehouse."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import duckdb

from locales import text
from pipeline.child.staged_workbook import DamagedStagingError, read_staged
from pipeline.desk import orders
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import Ledger, LedgerError, Load, file_hash, scan
from pipeline.desk.questions import Questions
from pipeline.desk.said import ListError
from pipeline.sources.declarations import load_sources
from pipeline.warehouse import store
from pipeline.warehouse.making import facts_of
from settings import sealed


@dataclass(frozen=True)
class Verified:
    """A sentence for each thing that is not as it should be, its place and the way to mend it; and the numbers of loads and kept exports that were checked."""

    findings: Sequence[str]
    loads: int
    files: int


def verify(desk: Desk) -> Verified:
    """Look at everything that is kept; nothing is changed. Reads every kept export once."""
    ledger = desk.ledger
    try:
        loads = ledger.loads()
    except LedgerError as error:
        facts = {"file": str(error.file), "line": str(error.line), "backup": str(error.backup)}
        facts["whole"] = "yes" if error.is_whole else "no"
        return Verified([text("verify-ledger", **facts)], 0, 0)
    findings = [*_kept(desk, loads), *_history(ledger, loads), *_said(desk, loads), *_warehouse(desk, loads)]
    lists = (ledger.folder, ledger.list, ledger.backup, desk.known.list, desk.known.backup)
    if os.name == "posix" and ledger.folder.is_dir():
        there = [path for path in lists if path.exists()]
        are_open = [path for path in there if stat.S_IMODE(path.stat().st_mode) & 0o077]
        findings += [text("verify-open", file=str(path)) for path in are_open]
    return Verified(findings, len(loads), len({file.sha256 for load in loads for file in load.active}))


def _kept(desk: Desk, loads: Sequence[Load]) -> Iterator[str]:
    ledger = desk.ledger
    if loads and not ledger.is_backed_up():
        yield text("verify-backup", backup=str(ledger.backup), file=str(ledger.list))
    for before, load in zip([0, *(load.load_id for load in loads)], loads, strict=False):
        if load.load_id != before + 1:
            facts = {"load": str(load.load_id), "before": str(before), "file": str(ledger.list)}
            yield text("verify-number", **facts)
    by_content: dict[tuple[str, str], list[str]] = {}
    for load in loads:
        for file in load.active:
            by_content.setdefault(file.content, []).append(str(load.load_id))
    raw = set(scan(desk.raw).values())
    for (name, sha), numbers in by_content.items():
        kept = ledger.file(sha, name)
        of_loads = numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
        facts = {"file": name, "kept": str(kept), "loads": of_loads, "found": "yes" if sha in raw else "no"}
        if not kept.is_file():
            yield text("verify-kept-missing", **facts)
        elif file_hash(kept) != sha:
            yield text("verify-kept-damaged", **facts)


def _history(ledger: Ledger, loads: Sequence[Load]) -> Iterator[str]:
    with duckdb.connect() as con:
        for load in loads:
            if store.are_damaged(con, file := ledger.changes(load.load_id)):
                yield text("verify-changes", load=str(load.load_id), file=str(file))
    for folder in sorted(ledger.staged.glob("*/*")) if ledger.staged.is_dir() else ():
        try:
            read_staged(folder, folder)
        except DamagedStagingError:
            yield text("verify-staged", folder=str(folder))
    if order := orders.pending(ledger.folder):
        yield text("verify-order", who=order.asked_by, when=order.asked_at)
    for path in orders.put_aside(ledger.folder):
        yield text("verify-aside", file=str(path))


def _said(desk: Desk, loads: Sequence[Load]) -> Iterator[str]:
    try:
        load_confirmations(desk.known)
    except ListError as error:
        yield text("verify-said", message=str(error))
    if not desk.known.is_backed_up():
        yield text("verify-backup", backup=str(desk.known.backup), file=str(desk.known.list))
    for one in loads[-1].corrections if loads else ():
        source = load_sources().get(one.source)
        if source is None or one.column not in source.column_names or not one.is_settled:
            where = {"file": one.file, "row": str(one.row), "column": f"{one.source}.{one.column}"}
            yield text("verify-correction", **where)
    for path in Questions(desk.questions).damaged():
        yield text("verify-question", file=str(path))
    if desk.report_key.is_file():
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - no other command needs it

        try:
            serialization.load_pem_private_key(desk.report_key.read_bytes(), None)
        except (OSError, ValueError, TypeError):
            yield text("verify-key", file=str(desk.report_key))


def _warehouse(desk: Desk, loads: Sequence[Load]) -> Iterator[str]:
    if not loads:
        return
    latest = str(loads[-1].load_id)
    try:
        with duckdb.connect(str(desk.warehouse), read_only=True) as con:
            tables = con.execute("select schema_name, table_name from duckdb_tables()").fetchall()
            for schema, table in tables:  # every block is read
                con.execute(f'select hash(columns(*)) from "{schema}"."{table}"').fetchall()
    except duckdb.Error as error:
        yield text("verify-warehouse", file=str(desk.warehouse), error=str(error).splitlines()[0])
        return
    if not sealed.is_whole(desk.warehouse):
        yield text("verify-altered", file=str(desk.warehouse))
    elif facts_of(desk.warehouse).get("load_id") != latest:
        yield text("verify-behind", file=str(desk.warehouse), load=latest)
