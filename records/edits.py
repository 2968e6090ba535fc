"""Earlier versions of an entry: every version of everything that people may change, with who and when."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from records import database
from records.database import ChangedMeanwhileError, Moment, NoSuchEntryError, metadata

Values = Mapping[str, Any]

edit_table = sa.Table(
    "edit",
    metadata,
    *database.needed(kind=sa.String, entry_id=sa.Integer, version=sa.Integer),
    *database.needed(author=sa.Text, edited_at=Moment, said=sa.Text),
    sa.PrimaryKeyConstraint("kind", "entry_id", "version"),
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One version of an entry: its number (1 is the first), who wrote it, when (UTC), and what it said by field."""

    version: int
    author: str
    edited_at: dt.datetime
    said: Values


def add(table: sa.Table, values: Values, *, author: str, said: Values) -> sa.Row[Any]:
    """Keep a new entry and its first version; returns its row. Raises ValueError where the author is empty."""
    at, who = database.now(), database.stated(author, "author")
    stamps = {"author": who, "created_at": at, "edited_by": who, "edited_at": at, "version": 1}
    values = {**values, **{name: stamp for name, stamp in stamps.items() if name in table.c}}
    with database.writing() as connection:
        row = connection.execute(sa.insert(table).values(values).returning(table)).one()
        _keep(connection, table.name, row[0], Edit(1, who, at, said))
    return row


def change(
    table: sa.Table, entry_id: int, values: Values, *, version: int, author: str, said: Values | None = None
) -> None:
    """Change an entry that still has the version that its writer read, and keep what is said about it, by default the new columns. Raises ChangedMeanwhileError, NoSuchEntryError, and ValueError for an empty author."""
    at, who = database.now(), database.stated(author, "author")
    number = next(iter(table.c))
    with database.writing() as connection:
        this = sa.update(table).where(number == entry_id, table.c.version == version)
        done = connection.execute(this.values(**values, version=version + 1, edited_at=at, edited_by=who))
        if done.rowcount != 1:
            found = connection.execute(sa.select(table).where(number == entry_id)).one_or_none()
            if found is None:
                raise NoSuchEntryError(f"{table.name} {entry_id}")
            raise ChangedMeanwhileError(found.edited_by, found.edited_at, found.version)
        words = values if said is None else said
        _keep(connection, table.name, entry_id, Edit(version + 1, who, at, words))


def _keep(connection: sa.Connection, kind: str, entry_id: int, edit: Edit) -> None:
    words = json.dumps(edit.said, ensure_ascii=False, sort_keys=True, default=str)
    of_entry = {"kind": kind, "entry_id": entry_id, "version": edit.version}
    by = {"author": edit.author, "edited_at": edit.edited_at}
    connection.execute(sa.insert(edit_table).values(**of_entry, **by, said=words))


def history(kind: str, entry_id: int) -> list[Edit]:
    """Every version of an entry, oldest first."""
    of = edit_table.c
    asked = sa.select(of.version, of.author, of.edited_at, of.said).order_by(of.version)
    asked = asked.where(of.kind == kind, of.entry_id == entry_id)
    with database.reading() as connection:
        return [Edit(*row[:-1], json.loads(row.said)) for row in connection.execute(asked)]
