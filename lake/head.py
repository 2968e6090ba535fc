"""Which state a lake is in, and which one this machine's copy is of."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection

from lake import NewerLakeError
from lake.catalogue import LAKE
from locales import text
from locales.version import VERSION
from settings import written

# Beside a copy: what it is a copy of. Written when all else is there.
MARK = "copied.json"
# In a lake, beside the list of loads: by which version it was published.
PUBLISHED_BY = "version"
# The schema of a copy in which it says so itself.
STAMPED = "shared"


@dataclass(frozen=True, slots=True)
class Head:
    """One state of a lake."""

    token: str  # its name, by chance: no two states have the same
    block: int
    made: str  # a hash of the statements of views and macros
    tables: Mapping[str, str]  # table → a hash of its content (`lake.copying`)
    kept: Mapping[str, str]  # path of a file → a hash of its content; paths are those beside the warehouse
    forgot: str = ""  # the token of the last state from which a person was taken out; "" where there is none


@dataclass(frozen=True, slots=True)
class Mark:
    """The state that a copy holds: the token, `Head.forgot` and the number of the snapshot."""

    token: str | None = None
    snapshot: int | None = None
    forgot: str = ""


def read_head(con: Connection, where: str = f"{LAKE}.desk") -> Head | None:
    """The state of the lake, or that of which a file is the copy (`STAMPED`); None where none is written. Part of the caller's transaction."""
    try:  # to list the tables of a lake would ask PostgreSQL about each
        asked = con.execute(f"select token, block, made, tables, kept, forgot from {where}.head")
    except duckdb.CatalogException:
        return None
    [(token, block, made, tables, kept, forgot)] = asked.fetchall()
    return Head(token, block, made, json.loads(tables), json.loads(kept), forgot)


def write_head(con: Connection, head: Head, where: str = f"{LAKE}.desk") -> None:
    """Name the lake's state. Two who do so at once have a conflict, whatever else they wrote."""
    tables, kept = json.dumps(dict(head.tables)), json.dumps(dict(head.kept))
    con.execute(
        f"create or replace table {where}.head as "
        "select ?::varchar as token, ?::bigint as block, ?::varchar as made, ?::varchar as tables, ?::varchar as kept, ?::varchar as forgot",
        [head.token, head.block, head.made, tables, kept, head.forgot],
    )


def write_stamp(con: Connection, database: str, head: Head) -> None:
    """Record in a warehouse file which state it is a copy of; the files beside it are left alone."""
    con.execute(f"create schema if not exists {database}.{STAMPED}")
    write_head(con, replace(head, kept={}), f"{database}.{STAMPED}")


def refuse_newer(con: Connection) -> str:
    """Raise NewerLakeError where a newer version has published: everybody would read what an older one makes of it. In the caller's transaction; returns which has."""
    found = con.execute(f"select content from {LAKE}.desk.said where path = ?", [PUBLISHED_BY]).fetchone()
    theirs = bytes(found[0]).decode(errors="replace") if found else ""
    newer, ours = ([int(part) for part in re.findall(r"\d{1,9}", one)] for one in (theirs, VERSION))
    if newer > ours:
        raise NewerLakeError(text("lake-newer", theirs=theirs, ours=VERSION))
    return theirs


def read_mark(folder: Path) -> Mark:
    """The mark of the copy in a folder; an empty one where there is none, or it can't be read."""
    try:
        return written.made(Mark, written.from_json((folder / MARK).read_bytes()))
    except (OSError, ValueError, TypeError):
        return Mark()
