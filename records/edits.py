"""What an entry said before each edit: every version of everything that people may change, with who and when."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    func,
    insert,
    select,
    update,
)

from records import database
from records.database import ChangedMeanwhileError, Moment, NoSuchEntryError, metadata

_table = Table(
    "edit",
    metadata,
    Column("kind", String, nullable=False),
    Column("entry_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("edited_at", Moment, nullable=False),
    Column("said", Text, nullable=False),
    PrimaryKeyConstraint("kind", "entry_id", "version"),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One version of an entry: its number (1 is the first), who wrote it, when (UTC), and what it said by field."""

    version: int
    author: str
    edited_at: dt.datetime
    said: Mapping[str, Any]


def keep(
    connection: Connection,
    kind: str,
    entry_id: int,
    *,
    version: int,
    author: str,
    at: dt.datetime,
    said: Mapping[str, Any],
) -> None:
    """Keep a version of an entry, within the transaction that writes it."""
    words = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    connection.execute(
        insert(_table).values(
            kind=kind, entry_id=entry_id, version=version, author=author, edited_at=at, said=words
        )
    )


def change(
    connection: Connection,
    table: Table,
    entry_id: int,
    *,
    version: int,
    author: str,
    values: Mapping[str, Any],
    said: Mapping[str, Any],
) -> None:
    """Change an entry that still has the version that its writer read, and keep the new version.

    Args:
        connection: the transaction.
        table: of the entries; its first column is the number of the entry, and it has version, edited_at and edited_by.
        entry_id: which entry.
        version: as its writer read it.
        author: who changes it.
        values: its new columns.
        said: what the history says of it.

    Raises:
        ChangedMeanwhileError: somebody else was faster.
        NoSuchEntryError: there is no such entry.
    """
    at = database.now()
    number = next(iter(table.c))
    done = connection.execute(
        update(table)
        .where(number == entry_id, table.c.version == version)
        .values(**values, version=version + 1, edited_at=at, edited_by=author)
    )
    if done.rowcount != 1:
        found = connection.execute(
            select(table.c.version, table.c.edited_by, table.c.edited_at).where(number == entry_id)
        ).one_or_none()
        if found is None:
            raise NoSuchEntryError(f"{table.name} {entry_id}")
        raise ChangedMeanwhileError(found.edited_by, found.edited_at, found.version)
    keep(connection, table.name, entry_id, version=version + 1, author=author, at=at, said=said)


def history(kind: str, entry_id: int) -> list[Edit]:
    """Every version of an entry, oldest first."""
    asked = (
        select(_table.c.version, _table.c.author, _table.c.edited_at, _table.c.said)
        .where(_table.c.kind == kind, _table.c.entry_id == entry_id)
        .order_by(_table.c.version)
    )
    with database.reading() as connection:
        return [
            Edit(row.version, row.author, row.edited_at, json.loads(row.said))
            for row in connection.execute(asked)
        ]


def count() -> int:
    """How many versions of all entries are kept: another number means that somebody has written something."""
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(_table)).scalar_one())
