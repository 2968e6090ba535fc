"""Tokens of feeds and answer links: the address that opens one is a token, of which the records keep the SHA-256 alone."""

import hashlib
import hmac
from typing import Any

import sqlalchemy as sa

from records import database
from records.database import NoSuchEntryError


def hash_of(token: str) -> str:
    """The SHA-256 of a token, as it is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def find(table: sa.Table, token: str) -> sa.RowMapping | None:
    """The row of a token that was not withdrawn; None for one that was, or was never made."""
    wanted = hash_of(token)
    with database.reading() as connection:
        row = connection.execute(sa.select(table).where(table.c.token_hash == wanted)).mappings().first()
    # The database compares hashes, whose beginning can't be guessed; what decides takes the same time for all.
    if row is None or not hmac.compare_digest(row["token_hash"], wanted) or row["withdrawn_at"] is not None:
        return None
    return row


def withdraw(table: sa.Table, number: int, *, author: str) -> None:
    """Let an address open no more; one that was withdrawn before stays as it is. Raises NoSuchEntryError."""
    this: Any = next(iter(table.c)) == number
    with database.writing() as connection:
        if connection.execute(sa.select(table.c.token_hash).where(this)).first() is None:
            raise NoSuchEntryError(number)
        gone = {"withdrawn_by": database.clean(author), "withdrawn_at": database.now()}
        connection.execute(sa.update(table).where(this, table.c.withdrawn_at.is_(None)).values(gone))
