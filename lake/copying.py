"""This machine's copy of a lake, the lock under which it is changed, and how tables are compared and get from one database into another."""

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection
from filelock import FileLock

from lake import LakeError, MovedError, NewerLakeError
from lake import head as heads
from lake.catalogue import EXTENSIONS, LAKE, opened, quoted, session, transaction
from lake.catalogue import version as version_of
from lake.head import PUBLISHED_BY, Head, Mark
from locales import text
from settings import Lake, private, sealed

# How a warehouse file is written, here and by a build.
ROW_GROUP = 16 * 1024
_STORAGE = "v1.3.0"

_ATTEMPTS = 3
HELD = 20  # files of exports that are held in memory at a time
OURS = ("desk", "shared")  # schemas of what is about the lake, and no part of the warehouse

_TABLES = """
select tables.schema_name, tables.table_name, list(columns.column_name order by columns.column_index), list(columns.data_type order by columns.column_index)
from duckdb_tables() as tables
join duckdb_columns() as columns
    on columns.database_name = tables.database_name and columns.schema_name = tables.schema_name and columns.table_name = tables.table_name
where tables.database_name = ? and not list_contains(?, tables.schema_name)
group by all
order by all
"""


def file_options(block: int) -> str:
    """The options with which a warehouse file of so large blocks is attached to be written."""
    return f"row_group_size {ROW_GROUP}, block_size {block}, storage_version '{_STORAGE}'"


def lock_of(warehouse: Path) -> FileLock:
    """The lock of this machine's copy, held by a load and by a replacement of the file."""
    return FileLock(warehouse.with_name(warehouse.name + ".lock"))


def pull(lake: Lake) -> Mark:
    """Make this machine's copy what the lake is now, by changed tables, lacking files and one rename; the caller holds `lock_of`. Returns what it is a copy of. Raises LakeError, also where a newer version published."""
    private.folder(lake.folder)
    mark = heads.read_mark(lake.folder)
    with session(lake) as asked:
        snapshot = version_of(asked)
    if snapshot is not None and (snapshot != mark.snapshot or not lake.warehouse.is_file()):
        for attempt in range(_ATTEMPTS):
            try:
                return _copied(lake, mark, snapshot)
            except (LakeError, MovedError) as error:
                # What was being read may have been let go of meanwhile; the next look finds what is there now.
                if attempt + 1 == _ATTEMPTS or isinstance(error, NewerLakeError):
                    raise
    elif snapshot is None and mark.token is not None:
        raise LakeError(text("lake-gone", folder=str(lake.folder)))
    return mark


def _copied(lake: Lake, mark: Mark, snapshot: int) -> Mark:
    with opened(lake) as con:
        stamp = _stamp(con, lake.warehouse)
        with transaction(con):
            head = heads.read_head(con)
            if head is None:  # made, and nothing published yet
                return Mark()
            heads.refuse_newer(con)
            files: dict[str, bytes] = {}
            for table in ("said", "notes"):
                files |= dict(con.execute(f"select path, content from {LAKE}.desk.{table}").fetchall())
            files.pop(PUBLISHED_BY, None)
            is_forgotten = mark.token is not None and mark.forgot != head.forgot
            lacking = [
                path
                for path, content in head.kept.items()
                if not (file := _of_copy(lake, path)).is_file()
                or (is_forgotten and sealed.file_hash(file) != content)
            ]
            asked = f"select path, content from {LAKE}.desk.kept where list_contains(?, path)"
            for start in range(0, len(lacking), HELD):
                _write(lake, dict(con.execute(asked, [lacking[start : start + HELD]]).fetchall()))
            partial = _warehouse(con, lake, head, None if is_forgotten else stamp)
        if partial is not None:
            con.execute("checkpoint copy")
            con.execute("detach copy")
        _write(lake, files)
        if is_forgotten:
            _forget(lake, [*files, *head.kept])
        if partial is not None:
            sealed.put_in_place(partial, lake.warehouse)
    mark = Mark(head.token, snapshot, head.forgot)
    private.write(lake.folder / heads.MARK, json.dumps(asdict(mark)).encode())
    return mark


def _of_copy(lake: Lake, path: str) -> Path:
    found = lake.folder / path
    if not found.resolve().is_relative_to(lake.folder.resolve()):
        raise LakeError(text("lake-odd", path=path))
    return found


def _forget(lake: Lake, paths: Collection[str]) -> None:
    """A person was taken out of the lake: all of the copy goes that is not the lake's (`paths`) and may name them; it is made again. Files in use stay: locks, an unfinished order, and what is swapped in."""
    kept = {_of_copy(lake, path) for path in paths}
    for path in sorted(lake.folder.rglob("*"), reverse=True):  # what is in a folder before the folder
        parts = path.relative_to(lake.folder).parts
        is_warehouse = len(parts) == 1 and path.name.startswith(lake.warehouse.name)
        is_at_work = path.suffix == ".lock" or (path.suffix == ".json" and len(parts) <= 2)
        if path in kept or is_warehouse or is_at_work or parts[0] == EXTENSIONS:
            continue
        with suppress(OSError):  # a folder that is not empty stays
            path.rmdir() if path.is_dir() else path.unlink()


def _write(lake: Lake, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        target = _of_copy(lake, path)
        if not target.is_file() or target.read_bytes() != content:
            private.folder(target.parent)
            private.write(target, content)


def _warehouse(con: Connection, lake: Lake, head: Head, stamp: Head | None) -> Path | None:
    """The lake's warehouse as a file beside the copy, made of the copy and the tables that differ; None where the copy, of ``stamp``, is it."""
    if stamp is not None and (stamp.tables, stamp.made) == (head.tables, head.made):
        return None
    is_based = stamp is not None and (stamp.block, stamp.made) == (head.block, head.made)
    partial = lake.warehouse.with_name(lake.warehouse.name + ".building-copy")
    partial.unlink(missing_ok=True)
    if is_based:
        private.copy(lake.warehouse, partial)
    con.execute(f"attach {quoted(str(partial))} as copy (type duckdb, {file_options(head.block)})")
    private.close(partial)
    copy_changed(con, LAKE, "copy", head.tables, stamp.tables if stamp and is_based else {})
    if not is_based:
        statements = con.execute(f"select statement from {LAKE}.desk.made order by position").fetchall()
        make(con, "copy", [statement for (statement,) in statements])
    heads.write_stamp(con, "copy", head)
    return partial


def _stamp(con: Connection, warehouse: Path) -> Head | None:
    if not sealed.is_whole(warehouse):  # damaged: it is made again, as below
        return None
    try:
        con.execute(f"attach {quoted(str(warehouse))} as present (read_only, type duckdb)")
    except duckdb.Error:
        return None
    try:
        return heads.read_head(con, f"present.{heads.STAMPED}")
    finally:
        con.execute("detach present")


def hashes(warehouse: Path) -> tuple[dict[str, str], int]:
    """Table, quoted as statements have it → a hash of its columns, their types and all its rows in whatever order (two builds write them in different ones); and the size of the file's blocks, in bytes."""
    found = {}
    # of its own: to list tables where a lake is attached would ask PostgreSQL about each of its
    with duckdb.connect() as con:
        con.execute(f"attach {quoted(str(warehouse))} as built (read_only, type duckdb)")
        for schema, table, columns, types in con.execute(_TABLES, ["built", list(OURS)]).fetchall():
            name = f'"{schema}"."{table}"'
            row = ", ".join(f'"{column}"' for column in columns)
            asked = f"select count(*), sum(hash({row})::hugeint), bit_xor(hash({row})) from built.{name}"
            rows = con.execute(asked).fetchone()
            said = repr((duckdb.__version__, columns, types, rows))
            found[name] = sealed.hash_of(said)[:24]
        size = con.execute("select block_size from pragma_database_size() where database_name = 'built'")
        [(block,)] = size.fetchall()
    return found, int(block)


def copy_changed(
    con: Connection, source: str, target: str, wanted: Mapping[str, str], had: Mapping[str, str]
) -> int:
    """Make the tables of database ``target``, which ``had`` these, what the ``wanted`` ones of ``source`` are; returns how many differed and were written."""
    changed = [table for table, content in wanted.items() if had.get(table) != content]
    for schema in sorted({table.partition(".")[0] for table in wanted}):
        con.execute(f"create schema if not exists {target}.{schema}")
    for table in changed:
        con.execute(f"create or replace table {target}.{table} as from {source}.{table}")
    for table in had.keys() - wanted.keys():
        con.execute(f"drop table if exists {target}.{table}")
    return len(changed)


def make(con: Connection, database: str, statements: Sequence[str]) -> None:
    """Carry out the statements of views and macros in a database; they name it nowhere."""
    [(before, schema)] = con.execute("select current_database(), current_schema()").fetchall()
    con.execute(f"use {database}")
    try:
        for statement in statements:
            con.execute(statement)
    finally:
        con.execute(f"use {before}.{schema}")
