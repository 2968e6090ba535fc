"""Notes on figures, each with a key that is never translated (``budget``, ``budget-line:Rejser``: `line_figure`, ``forecast`` …), the filters as the link says them (``province=CN-JS``), period and as-of day."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Index, Select, select

from records import database, edits
from records.edits import Edit

_LINE = "budget-line:"
NO_LINE = "budget-line-missing"  # vouchers that state no budget line


@dataclass(frozen=True, slots=True)
class Note:
    """One note."""

    note_id: int  # its number
    figure: str  # the key of the figure it is about
    filters: str  # the filters of then, as the link says them, without days and language; "" without any
    period_from: dt.date | None  # first day of the period that was chosen; None for the beginning
    period_to: dt.date | None  # last day of it; None for the end
    as_of: dt.date  # the day on which the figure was measured
    text: str  # the note
    author: str  # who wrote it first
    created_at: dt.datetime  # when, in UTC
    edited_by: str  # who changed it last; the author of an unchanged note
    edited_at: dt.datetime  # when; as created_at of an unchanged note
    is_withdrawn: bool  # whether it was taken back; it then shows nowhere but in its history
    version: int  # 1, and one more with each edit
    is_illustrative: bool  # whether it came with the sample

    @property
    def is_edited(self) -> bool:
        """Whether it says something else than it first did."""
        return self.version > 1

    @property
    def budget_line(self) -> str | None:
        """The budget line it is about; None for any other figure."""
        return self.figure.removeprefix(_LINE) if self.figure.startswith(_LINE) else None


_table = database.table_of("note", Note, Index("ix_note_figure", "figure"), Index("ix_note_as_of", "as_of"))


def line_figure(budget_line: str | None) -> str:
    """The figure key of a budget line; of the vouchers without one where it is None."""
    return NO_LINE if budget_line is None else _LINE + budget_line


def write(
    figure: str,
    text: str,
    *,
    author: str,
    as_of: dt.date,
    filters: str = "",
    period_from: dt.date | None = None,
    period_to: dt.date | None = None,
    is_illustrative: bool = False,
) -> Note:
    """Keep a new note. Raises ValueError where text or author is empty."""
    said = {"text": database.stated(text, "text")}
    about = {"figure": figure, "filters": filters, "period_from": period_from, "period_to": period_to}
    values = {**said, **about, "as_of": as_of, "is_withdrawn": False, "is_illustrative": is_illustrative}
    return Note(**edits.add(_table, values, author=author, said=said)._mapping)


def edit(note_id: int, text: str, *, author: str, version: int) -> Note:
    """Edit a note, based on the version that the writer read; the earlier text stays in its history. Raises ValueError where text or author is empty, and as `edits.change`."""
    said = {"text": database.stated(text, "text")}
    with database.writing() as connection:
        values = {**said, "is_withdrawn": False}
        edits.change(_table, note_id, values, version=version, author=author, said=said)
        return Note(**connection.execute(select(_table).where(_table.c.note_id == note_id)).one()._mapping)


def withdraw(note_id: int, *, author: str, version: int) -> None:
    """Take a note back: it shows nowhere any more, its history stays. Raises as `edit` does."""
    edits.change(_table, note_id, {"is_withdrawn": True}, version=version, author=author)


def get(note_id: int) -> Note:
    """The note of that number, withdrawn or not. Raises database.NoSuchEntryError."""
    found = database.entries(select(_table).where(_table.c.note_id == note_id), Note)
    if not found:
        raise database.NoSuchEntryError(f"note {note_id}")
    return found[0]


def on_figure(figure: str) -> list[Note]:
    """The notes on one figure, whatever the filters, those on the newest figures first."""
    return database.entries(_standing().where(_table.c.figure == figure), Note)


def between(after: dt.date | None, up_to: dt.date, figures: Collection[str] | None = None) -> list[Note]:
    """The notes on figures measured after one day (None: from the first) and up to another: those that belong to a report."""
    asked = _standing().where(_table.c.as_of <= up_to)
    if after is not None:
        asked = asked.where(_table.c.as_of > after)
    if figures is not None:
        asked = asked.where(_table.c.figure.in_(figures))
    return database.entries(asked, Note)


def history(note_id: int) -> list[Edit]:
    """Every version of a note, oldest first; `said` has text, or is_withdrawn."""
    return edits.history(_table.name, note_id)


def _standing() -> Select[Any]:
    newest_first = (_table.c.as_of.desc(), _table.c.note_id.desc())
    return select(_table).where(_table.c.is_withdrawn.is_(False)).order_by(*newest_first)
