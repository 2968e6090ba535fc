"""Decisions on the desk's suggestions: a log that only grows. A suggestion's key stays the same as long as it is the same; what it said is kept with the decision, because the data goes on."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from sqlalchemy import Index, insert, select

from records import database
from records.database import ChangedMeanwhileError

# "reopened" takes the last decision back: the suggestion is undecided again.
Verdict = Literal["accepted", "dismissed", "done", "reopened"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision."""

    decision_id: int  # its number; later decisions have higher ones
    suggestion_key: str  # which suggestion
    decision: Verdict  # accepted, dismissed, done or reopened
    reason: str  # why, in the author's words; may be empty
    author: str  # who decided
    decided_at: dt.datetime  # when, in UTC
    facts: str  # what the suggestion said then
    saving_dkk: Decimal | None  # what it would save, as it said then; None where it named nothing
    is_illustrative: bool  # whether it came with the sample


_by_key = Index("ix_suggestion_decision_suggestion_key", "suggestion_key")
decision_table = database.table_of("suggestion_decision", Decision, _by_key)


def record(
    suggestion_key: str,
    decision: Verdict,
    *,
    author: str,
    seen: int | None,
    reason: str = "",
    facts: str = "",
    saving_dkk: Decimal | None = None,
    is_illustrative: bool = False,
) -> Decision:
    """Keep a decision; ``seen`` is the one in force (`latest`) when the author decided. Raises ChangedMeanwhileError where another has decided meanwhile, and ValueError where a part is missing or unknown."""
    if decision not in get_args(Verdict):
        raise ValueError(f"no decision: {decision}")
    values = {
        "suggestion_key": database.stated(suggestion_key, "suggestion_key"),
        "decision": decision,
        "reason": database.clean(reason),
        "author": database.stated(author, "author"),
        "decided_at": database.now(),
        "facts": database.clean(facts),
        "saving_dkk": saving_dkk,
        "is_illustrative": is_illustrative,
    }
    with database.writing() as connection:
        database.alone(connection, decision_table)
        asked = select(decision_table).where(decision_table.c.suggestion_key == values["suggestion_key"])
        last = connection.execute(asked.order_by(decision_table.c.decision_id.desc()).limit(1)).one_or_none()
        stands = last is not None and last.decision != "reopened" and last.is_illustrative <= is_illustrative
        if last is not None and (last.decision_id if stands else None) != seen:
            raise ChangedMeanwhileError(last.author, last.decided_at, last.decision_id)
        row = connection.execute(insert(decision_table).values(values).returning(decision_table)).one()
    return Decision(**row._mapping)


def latest() -> dict[str, Decision]:
    """The standing decision of each suggestion that has one, by suggestion key."""
    last = {one.suggestion_key: one for one in reversed(log())}
    return {key: one for key, one in last.items() if one.decision != "reopened"}


def log() -> list[Decision]:
    """All decisions, newest first."""
    return database.entries(select(decision_table).order_by(decision_table.c.decision_id.desc()), Decision)
