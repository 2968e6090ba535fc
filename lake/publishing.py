"""Publishes this machine's desk to the lake: the warehouse with the files beside it, and the confirmations."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection

from lake import LakeError, MovedError
from lake.catalogue import LAKE, opened, quoted, transaction
from lake.copying import HELD, copy_changed, hashes, make
from lake.head import PUBLISHED_BY, Head, read_head, refuse_newer, write_head, write_stamp
from locales import text
from locales.version import VERSION
from settings import Lake, sealed

# How long what is no longer the lake's state can still be read in the lake itself.
KEPT_FOR = timedelta(days=30)
# Files that nothing names any more stay so long: a machine may be reading, or writing, them at this moment.
_GRACE = timedelta(hours=1)
_ATTEMPTS = 5

_log = logging.getLogger(__name__)


def publish(
    lake: Lake,
    warehouse: Path,
    *,
    base: str | None,  # the state that it was made from (`Head.token`), None where nothing was published yet
    said: Mapping[str, bytes],  # path → content of what is written again each time
    kept: Mapping[str, Path],  # path → file of what never changes under it; what else the lake has goes
    made: Sequence[str],  # the statements of the warehouse's views and macros, in order
    notes: Mapping[str, bytes] | None = None,  # name → what people have confirmed; None leaves it as it is
    keeps_earlier: bool = True,  # for `KEPT_FOR`; not where a person was forgotten
) -> None:
    """Publish the desk's state, of which no other process has the warehouse file open, in one transaction; the lake is made where there is none yet. Raises MovedError where the lake is in another state by now, and LakeError."""
    token = secrets.token_hex(8)
    tables, block = hashes(warehouse)
    with opened(lake, makes=True) as con:
        con.execute(f"attach {quoted(str(warehouse))} as built (read_only, type duckdb)")
        try:
            with transaction(con):
                before = read_head(con)
                if (before.token if before else None) != base:
                    raise MovedError(f"not made from {before.token if before else 'nothing'}")
                forgot = token if not keeps_earlier else before.forgot if before else ""
                statements = sealed.hash_of("\n".join(made))
                head = Head(token, block, statements, tables, {}, forgot)
                head = _written(con, before, head, kept, made)
                _replace(con, "said", {**said, PUBLISHED_BY: VERSION.encode()})
                if notes is not None:
                    _replace(con, "notes", notes)
                write_head(con, head)
        except MovedError:
            # An answer that was lost on its way says nothing about what was done.
            now = None
            with suppress(LakeError, MovedError), opened(lake) as other, transaction(other):
                now = read_head(other)
            if now is None or now.token != token:
                raise
        finally:
            con.execute("detach built")  # a commit that was refused would keep it from being written again
        con.execute(f"attach {quoted(str(warehouse))} as built (type duckdb)")
        write_stamp(con, "built", head)
        con.execute("detach built")
        try:
            _tidy(con, keeps_earlier=keeps_earlier)
        except duckdb.Error as error:
            if not keeps_earlier:
                raise
            _log.warning("the lake was not tidied: %s", error)  # after the next load, then


def _written(
    con: Connection, before: Head | None, head: Head, kept: Mapping[str, Path], made: Sequence[str]
) -> Head:
    con.execute(f"create schema if not exists {LAKE}.desk")
    copy_changed(con, "built", LAKE, head.tables, before.tables if before else {})
    if before is None or before.made != head.made:
        make(con, LAKE, made)
        lines = [(number, statement) for number, statement in enumerate(made)]
        con.execute(f"create or replace table {LAKE}.desk.made (position integer, statement varchar)")
        con.executemany(f"insert into {LAKE}.desk.made values (?, ?)", lines)
    if before is None:
        con.execute(f"create table {LAKE}.desk.kept (path varchar, sha256 varchar, content blob)")
        con.execute(f"create table {LAKE}.desk.notes (path varchar, content blob)")
    had = before.kept if before else {}
    hashed = {path: sealed.file_hash(file) for path, file in kept.items()}
    if gone := [path for path, content in had.items() if hashed.get(path) != content]:
        # Written again as a whole: what is taken out of one file of a lake would leave its statistics in the catalogue.
        left = f"from {LAKE}.desk.kept where not list_contains(?, path)"
        con.execute(f"create or replace table {LAKE}.desk.kept as {left}", [gone])
    new = [path for path, content in hashed.items() if had.get(path) != content]
    for some in (new[start : start + HELD] for start in range(0, len(new), HELD)):
        rows = [some, [hashed[path] for path in some], [kept[path].read_bytes() for path in some]]
        unnested = "select unnest(?), unnest(?), unnest(cast(? as blob[]))"
        con.execute(f"insert into {LAKE}.desk.kept {unnested}", rows)
    return replace(head, kept=hashed)


def change_notes(lake: Lake, edit: Callable[[Mapping[str, bytes]], dict[str, bytes]]) -> Mapping[str, bytes]:
    """Change what people have confirmed for all machines, all or nothing; returns what ``edit`` did to path → content. An older version leaves the lake alone from then on. Raises LakeError, also in an empty lake."""
    with opened(lake) as con:
        for _ in range(_ATTEMPTS):
            with suppress(MovedError), transaction(con):
                if read_head(con) is None:
                    raise LakeError(text("lake-empty"))
                asked = f"select path, content from {LAKE}.desk"
                said, notes = (dict(con.execute(f"{asked}.{one}").fetchall()) for one in ("said", "notes"))
                changed = edit(notes)
                _replace(con, "notes", notes | changed)
                if refuse_newer(con) != VERSION:
                    _replace(con, "said", said | {PUBLISHED_BY: VERSION.encode()})
                return changed
    raise LakeError(text("cli-busy"))


def _replace(con: Connection, table: str, content: Mapping[str, bytes]) -> None:
    con.execute(f"create or replace table {LAKE}.desk.{table} (path varchar, content blob)")
    if content:
        rows = [list(one) for one in content.items()]
        con.executemany(f"insert into {LAKE}.desk.{table} values (?, ?)", rows)


def _tidy(con: Connection, *, keeps_earlier: bool) -> None:
    """Let go of earlier states, where they are kept of those past `KEPT_FOR`, and of the files that nothing names any more."""
    spans = [span.total_seconds() if keeps_earlier else 0 for span in (KEPT_FOR, _GRACE)]
    old, unused = (f"now()::timestamptz - to_seconds({seconds})" for seconds in spans)
    con.execute(f"call ducklake_expire_snapshots('{LAKE}', older_than => {old})")
    for call in ("cleanup_old_files", "delete_orphaned_files"):
        con.execute(f"call ducklake_{call}('{LAKE}', older_than => {unused})")
