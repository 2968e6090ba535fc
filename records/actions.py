"""Notes on the desk's actions (who has one, until when it waits, that it is done): a log that only grows. A note holds for the facts up to a day (``since``): what comes up later is not answered by it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Index, insert, select

from records import database
from records.database import ChangedMeanwhileError

# "seated" asks for a seat on the journey that the action is about and leaves its state; "reopened" takes a finished or snoozed action back into
# the list; "undone" takes back the entry before it.
Step = Literal["assigned", "seated", "snoozed", "done", "reopened", "undone"]
_NAMING = ("assigned", "seated")  # these name a person or party and leave the state as it is


@dataclass(frozen=True, slots=True)
class Entry:
    """One note."""

    entry_id: int  # its number; later notes have higher ones
    action_key: str  # which action
    step: Step  # one of `Step`
    assignee: str  # who has it from now on, or asks for a seat; empty where the step says nothing of that
    until_date: dt.date | None  # the day on which a snoozed action is back in the list
    note: str  # what came of it, or why, in the author's words; may be empty
    subject: str  # what the action was called then, for the log
    since_date: dt.date | None  # the newest fact that called for it then; None where it has no day
    as_of_date: dt.date  # the day that was shown; on earlier days nothing of it is known
    author: str  # who noted it
    noted_at: dt.datetime  # when, in UTC
    is_illustrative: bool  # whether it is about sample data


@dataclass(frozen=True, slots=True)
class State:
    """How an action stands."""

    action_key: str  # which action
    state: Literal["open", "snoozed", "done"]  # by its last step
    assignee: str  # who has it
    until_date: dt.date | None  # until_date, since_date: of the entry that put it off
    since_date: dt.date | None
    seats: tuple[str, ...]  # who asks for a seat on its journey, since it was last finished
    entries: tuple[Entry, ...]  # that say so, newest first


_table = database.table_of("action_entry", Entry, Index("ix_action_entry_action_key", "action_key"))


def note(
    action_key: str,
    step: Step,
    *,
    author: str,
    seen: int | None,
    subject: str,
    as_of: dt.date,
    since: dt.date | None = None,
    assignee: str = "",
    until: dt.date | None = None,
    note: str = "",
    is_illustrative: bool = False,
) -> Entry:
    """Keep a note on an action; ``seen`` is the newest entry that the author saw. Raises ChangedMeanwhileError where another noted something meanwhile, and ValueError where what the step needs is missing."""
    if step not in get_args(Step):
        raise ValueError(f"no step: {step}")
    if step == "snoozed" and (until is None or until <= as_of):
        raise ValueError("snoozed until a day that is not ahead")
    values = {
        "action_key": database.stated(action_key, "action_key"),
        "step": step,
        "assignee": database.stated(assignee, "assignee") if step in _NAMING else "",
        "until_date": until if step == "snoozed" else None,
        "note": database.clean(note),
        "subject": database.clean(subject),
        "since_date": since,
        "as_of_date": as_of,
        "author": database.stated(author, "author"),
        "noted_at": database.now(),
        "is_illustrative": is_illustrative,
    }
    with database.writing() as connection:
        database.alone(connection, _table)
        asked = select(_table).where(_table.c.action_key == values["action_key"])
        last = connection.execute(asked.order_by(_table.c.entry_id.desc()).limit(1)).one_or_none()
        if last is not None and last.entry_id != seen and last.is_illustrative <= is_illustrative:
            raise ChangedMeanwhileError(last.author, last.noted_at, last.entry_id)
        row = connection.execute(insert(_table).values(values).returning(_table)).one()
    return Entry(**row._mapping)


def log(action_key: str | None = None) -> list[Entry]:
    """All entries, newest first; of one action where its key is given."""
    asked = select(_table).order_by(_table.c.entry_id.desc())
    if action_key is not None:
        asked = asked.where(_table.c.action_key == action_key)
    return database.entries(asked, Entry)


def states(entries: Iterable[Entry], as_of: dt.date) -> dict[str, State]:
    """The state on a day of each action that has an entry, by key; what was noted when a later day was shown is not known."""
    by_key: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: one.entry_id):
        if entry.as_of_date <= as_of:
            by_key.setdefault(entry.action_key, []).append(entry)
    return {key: _state(key, known) for key, known in by_key.items()}


def _state(key: str, entries: list[Entry]) -> State:
    standing: list[Entry] = []  # without what was undone
    for entry in entries:
        if entry.step != "undone":
            standing.append(entry)
        elif standing:
            standing.pop()
    last = next((entry for entry in reversed(standing) if entry.step not in _NAMING), None)
    off = last if last is not None and last.step in ("snoozed", "done") else None
    ended = max((at for at, entry in enumerate(standing) if entry.step == "done"), default=-1)
    return State(
        action_key=key,
        state="open" if off is None else "done" if off.step == "done" else "snoozed",
        assignee=next((entry.assignee for entry in reversed(standing) if entry.step == "assigned"), ""),
        until_date=off.until_date if off else None,
        since_date=off.since_date if off else None,
        seats=tuple(dict.fromkeys(one.assignee for one in standing[ended + 1 :] if one.step == "seated")),
        entries=tuple(reversed(entries)),
    )
