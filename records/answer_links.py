"""Links by which an owner answers a question without signing in: `dashboard.keeping.answering` signs them.

A link answers one question. Only the SHA-256 of its token is kept, so reading the records does not allow answering. One that was
withdrawn stays in the list, and opens no more.
"""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from records import database, tokens


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


table = database.table_of("answer_link", Link, sa.UniqueConstraint("token_hash"))


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
    made = {
        "token_hash": tokens.hash_of(token),
        "question_id": question_id,
        "kind": kind,
        "subject": database.stated(subject, "subject"),
        "subject_name": database.clean(subject_name),
        "lang": lang,
        "expires_date": expires_date,
        "made_by": database.clean(author),
        "made_at": database.now(),
        "answer_count": 0,
    }
    with database.writing() as connection:
        found: int = connection.execute(sa.insert(table).values(made).returning(table.c.link_id)).scalar_one()
    return found


def note_answer(link_id: int, *, author: str) -> None:
    """Note that an answer came by a link."""
    with database.writing() as connection:
        came = {"answered_by": database.clean(author), "answered_at": database.now()}
        this = sa.update(table).where(table.c.link_id == link_id)
        connection.execute(this.values(answer_count=table.c.answer_count + 1, **came))


def withdraw_link(link_id: int, *, author: str) -> None:
    """Let a link open no more; one that was withdrawn before stays as it is. Raises as `tokens.withdraw`."""
    tokens.withdraw(table, link_id, author=author)


def in_use(day: dt.date, kind: str, subjects: tuple[str, ...] = ()) -> list[Link]:
    """The links that open on a day, the newest first; of these subjects, or of all if none is named."""
    opens = (table.c.kind == kind, table.c.withdrawn_at.is_(None), table.c.expires_date >= day)
    asked = sa.select(table).where(*opens).order_by(table.c.link_id.desc())
    return database.entries(asked.where(table.c.subject.in_(subjects)) if subjects else asked, Link)


def find(token: str, day: dt.date) -> Link | None:
    """The link of a token; None for one that was never made, was withdrawn, or is over on that day."""
    row = tokens.find(table, token)
    return Link(**row) if row and day <= row["expires_date"] else None
