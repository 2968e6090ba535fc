"""Addresses that open without signing in: calendar feeds of a party, and links by which owners answer one question. Of their tokens (192 random bits) the records keep the SHA-256 alone; a withdrawn one opens no more."""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from records import database
from records.database import NoSuchEntryError
from settings.sealed import hash_of

_BYTES = 24


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


@dataclass(frozen=True, slots=True)
class Link:
    """One link."""

    link_id: int  # 1, 2, 3 …
    token_hash: str  # SHA-256 of the token in its address
    question_id: str  # the question that it answers
    kind: str  # the kind of addressee
    subject: str  # who that is, as the exports write it
    subject_name: str  # what that is called
    lang: str  # da, en or zh
    expires_date: dt.date  # the last day on which it opens
    made_by: str  # who made it; "" if unnamed
    made_at: dt.datetime  # when, in UTC
    answer_count: int  # how many answers came by it
    answered_by: str | None  # the name that was typed with the newest; None while there is none
    answered_at: dt.datetime | None  # when that came
    withdrawn_by: str | None  # who withdrew it; None while it is in use
    withdrawn_at: dt.datetime | None  # when


feeds = database.table_of("feed", Feed, sa.UniqueConstraint("token_hash"))
answer_links = database.table_of("answer_link", Link, sa.UniqueConstraint("token_hash"))


def make_feed(party: str, lang: str, *, author: str) -> tuple[int, str]:
    """Make a feed; returns its number, and the token of its address, which can't be asked for again."""
    token = secrets.token_urlsafe(_BYTES)
    return _kept(feeds, token, author, party=database.stated(party, "party"), lang=lang), token


def withdraw_feed(feed_id: int, *, author: str) -> None:
    """Let an address answer no more; one that was withdrawn before stays as it is. Raises NoSuchEntryError."""
    _withdraw(feeds, feed_id, author)


def feeds_of(party: str) -> list[Feed]:
    """The feeds of a party that are in use, the newest first."""
    asked = sa.select(feeds).where(feeds.c.party == party, feeds.c.withdrawn_at.is_(None))
    return database.entries(asked.order_by(feeds.c.feed_id.desc()), Feed)


def find_feed(token: str) -> Feed | None:
    """The feed of an address; None for one that was never made, or that was withdrawn."""
    row = _find(feeds, token)
    return Feed(**row) if row else None


def keep_link(
    token: str,
    *,
    question_id: str,
    kind: str,
    subject: str,
    subject_name: str,
    lang: str,
    expires_date: dt.date,
    author: str,
) -> int:
    """Keep that a link was made; returns its number."""
    return _kept(
        answer_links,
        token,
        author,
        question_id=question_id,
        kind=kind,
        subject=database.stated(subject, "subject"),
        subject_name=database.clean(subject_name),
        lang=lang,
        expires_date=expires_date,
        answer_count=0,
    )


def note_answer(link_id: int, *, author: str) -> None:
    """Note that an answer came by a link."""
    with database.writing() as connection:
        came = {"answered_by": database.clean(author), "answered_at": database.now()}
        this = sa.update(answer_links).where(answer_links.c.link_id == link_id)
        connection.execute(this.values(answer_count=answer_links.c.answer_count + 1, **came))


def withdraw_link(link_id: int, *, author: str) -> None:
    """Let a link open no more; one that was withdrawn before stays as it is. Raises NoSuchEntryError."""
    _withdraw(answer_links, link_id, author)


def links_in_use(day: dt.date, kind: str, subjects: tuple[str, ...] = ()) -> list[Link]:
    """The links that open on a day, the newest first; of these subjects, or of all if none is named."""
    of = answer_links.c
    opens = (of.kind == kind, of.withdrawn_at.is_(None), of.expires_date >= day)
    asked = sa.select(answer_links).where(*opens).order_by(of.link_id.desc())
    return database.entries(asked.where(of.subject.in_(subjects)) if subjects else asked, Link)


def find_link(token: str, day: dt.date) -> Link | None:
    """The link of a token; None for one that was never made, was withdrawn, or is over on that day."""
    row = _find(answer_links, token)
    return Link(**row) if row and day <= row["expires_date"] else None


def _kept(table: sa.Table, token: str, author: str, **said: Any) -> int:
    by = {"made_by": database.clean(author), "made_at": database.now()}
    with database.writing() as connection:
        made = sa.insert(table).values(token_hash=hash_of(token), **by, **said)
        return int(connection.execute(made.returning(next(iter(table.c)))).scalar_one())


def _find(table: sa.Table, token: str) -> sa.RowMapping | None:
    """The row of a token that was not withdrawn; None for one that was, or was never made."""
    # The database compares hashes, whose beginning can't be guessed: how long that takes tells nothing.
    these = (table.c.token_hash == hash_of(token), table.c.withdrawn_at.is_(None))
    with database.reading() as connection:
        return connection.execute(sa.select(table).where(*these)).mappings().first()


def _withdraw(table: sa.Table, number: int, author: str) -> None:
    this: Any = next(iter(table.c)) == number
    with database.writing() as connection:
        if connection.execute(sa.select(table.c.token_hash).where(this)).first() is None:
            raise NoSuchEntryError(number)
        gone = {"withdrawn_by": database.clean(author), "withdrawn_at": database.now()}
        connection.execute(sa.update(table).where(this, table.c.withdrawn_at.is_(None)).values(gone))
