"""Calendar feeds: addresses under which a calendar of any house reads what falls due for one Danish party.

The address alone opens the feed: a calendar can't sign in. So an address is a token of 192 random bits, of which only the SHA-256 is
kept: the records don't tell the address. A feed that was withdrawn stays in the list, and its address answers no more.
"""

import datetime as dt
import re
import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from records import database, tokens

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
    """Make a feed."""
    token = secrets.token_urlsafe(_BYTES)
    made = {
        "token_hash": tokens.hash_of(token),
        "party": database.stated(party, "party"),
        "lang": lang,
        "made_by": database.clean(author),
        "made_at": database.now(),
    }
    with database.writing() as connection:
        feed_id = connection.execute(sa.insert(table).values(made).returning(table.c.feed_id)).scalar_one()
    return Made(feed_id, token)


def withdraw_feed(feed_id: int, *, author: str) -> None:
    """Let an address answer no more; one that was withdrawn before stays as it is. Raises as `tokens.withdraw`."""
    tokens.withdraw(table, feed_id, author=author)


def of_party(party: str) -> list[Feed]:
    """The feeds of a party that are in use, the newest first."""
    asked = sa.select(table).where(table.c.party == party, table.c.withdrawn_at.is_(None))
    return database.entries(asked.order_by(table.c.feed_id.desc()), Feed)


def find(token: str) -> Feed | None:
    """The feed of an address; None for one that was never made, or that was withdrawn."""
    row = tokens.find(table, token) if _TOKEN.fullmatch(token) else None
    return Feed(**row) if row else None
