"""Calendar feeds: addresses under which a calendar of any house reads what falls due for one Danish party.

The address alone opens the feed: a calendar can't sign in. So an address is a token of 192 random bits, of which only the SHA-256 is
kept: the records don't tell the address. A feed that was withdrawn stays in the list, and its address answers no more.
"""

import datetime as dt
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from records import database
from records.database import NoSuchEntryError

_BYTES = 24
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")  # as secrets.token_urlsafe writes so many bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed."""

    feed_id: int  # 1, 2, 3 …
    token_hash: str  # SHA-256 of the token in its address
    party: str  # the Danish party, as the filter `parties` names it
    lang: str  # da, en or zh
    made_by: str  # who made it; "" without sign-in
    made_at: dt.datetime  # when, in UTC
    withdrawn_by: str | None  # who withdrew it; None while it is in use
    withdrawn_at: dt.datetime | None  # when


table = database.table_of("feed", Feed, sa.UniqueConstraint("token_hash"))


@dataclass(frozen=True, slots=True)
class Made:
    """A feed that was just made, and the token of its address, which can't be asked for again."""

    feed_id: int
    token: str


def make_feed(party: str, lang: str, *, author: str) -> Made:
    """Make a feed.

    Raises:
        database.RecordsUnreachableError: nothing was kept.
    """
    token = secrets.token_urlsafe(_BYTES)
    made = {
        "token_hash": _hash(token),
        "party": database.stated(party, "party"),
        "lang": lang,
        "made_by": database.clean(author),
        "made_at": database.now(),
    }
    with database.writing() as connection:
        feed_id = connection.execute(sa.insert(table).values(made).returning(table.c.feed_id)).scalar_one()
    return Made(feed_id, token)


def withdraw_feed(feed_id: int, *, author: str) -> None:
    """Let an address answer no more; one that was withdrawn before stays as it is.

    Raises:
        database.NoSuchEntryError: there is no such feed.
        database.RecordsUnreachableError: nothing was changed.
    """
    this = table.c.feed_id == feed_id
    with database.writing() as connection:
        if connection.execute(sa.select(table.c.feed_id).where(this)).first() is None:
            raise NoSuchEntryError(feed_id)
        connection.execute(
            sa.update(table)
            .where(this, table.c.withdrawn_at.is_(None))
            .values(withdrawn_by=database.clean(author), withdrawn_at=database.now())
        )


def of_party(party: str) -> list[Feed]:
    """The feeds of a party that are in use, the newest first.

    Raises:
        database.RecordsUnreachableError: they can't be read.
    """
    asked = (
        sa.select(table)
        .where(table.c.party == party, table.c.withdrawn_at.is_(None))
        .order_by(table.c.feed_id.desc())
    )
    with database.reading() as connection:
        return [Feed(**row) for row in connection.execute(asked).mappings()]


def find(token: str) -> Feed | None:
    """The feed of an address; None for one that was never made, or that was withdrawn.

    Raises:
        database.RecordsUnreachableError: it can't be looked up.
    """
    if not _TOKEN.fullmatch(token):
        return None
    wanted = _hash(token)
    with database.reading() as connection:
        row = connection.execute(sa.select(table).where(table.c.token_hash == wanted)).mappings().first()
    # The database compares hashes, whose beginning can't be guessed; what decides takes the same time for all.
    if row is None or not hmac.compare_digest(row["token_hash"], wanted) or row["withdrawn_at"] is not None:
        return None
    return Feed(**row)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
