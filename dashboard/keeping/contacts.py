"""Contacts that are logged on the spot: rows of the desk's own workbook, loaded at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dashboard import actions, clock
from dashboard.filters_model import Filters
from dashboard.keeping import answering, shown_desk, trials
from dashboard.roles import carries_out
from dashboard.warehouse import close
from locales import text
from pipeline.child.process import keep_ready
from pipeline.child.stager import DiskFullError, Stager, WorkbookRefusedError
from pipeline.desk import log
from pipeline.desk.confirmations import ListError, load_confirmations
from pipeline.desk.names import plain_name
from pipeline.messages import refusal_sentence
from pipeline.reading.letter import Letter
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError
from records import answer_links

Contact = log.Contact  # what a page hands over


@dataclass(frozen=True, slots=True)
class Logged:
    """What came of logging contacts.

    Attributes:
        numbers: their numbers.
        load_id: the load that has them; None where there is none.
        error: the sentence why there is none; else None.
    """

    numbers: tuple[str, ...]
    load_id: int | None = None
    error: str | None = None

    @property
    def number(self) -> str:
        """The number of the one contact."""
        (number,) = self.numbers
        return number


@carries_out("log")
def expect_log() -> None:
    """Have a reader ready for whoever is about to log a contact: it starts while they write."""
    keep_ready()


@carries_out("log")
def read_letter(name: str, content: bytes) -> Letter | str:
    """What a dropped invitation or mail says of a contact; a sentence where it can't be read."""
    with shown_desk.receiving_folder() as folder:
        path = Path(folder) / plain_name(name, set())
        path.write_bytes(content)
        try:
            with Stager(load_confirmations(shown_desk.desk().known)) as stager:
                said = stager.letter(path, clock.today())
        except WorkbookRefusedError as error:
            return refusal_sentence(error.refusal)
        except (DiskFullError, OSError) as error:
            return text("data-load-disk", error=str(error))
        finally:
            keep_ready()
    day = dt.date.fromisoformat(said["day"]) if said["day"] else None
    return replace(Letter(**said), day=day, names=tuple(said["names"]))


@carries_out("log")
def log_contact(*held: Contact, author: str) -> Logged:
    """Write contacts into the desk's own workbook and load them at once, together or none: of a journey one a relation."""
    return _log(held, author)


@carries_out("answer")
def log_interest(token: str, wanted: Mapping[str, Sequence[str]], *, author: str) -> Logged:
    """Log that a problem owner is interested in what is offered to their challenges: a contact about each.

    Args:
        token: of the link by which they say so.
        wanted: the number of a row in the question → what the technologies are called in the desk's first language.
        author: who says so.

    Raises:
        KeyError: the link opens nothing (any more), or asks about no such challenge.
        RecordsUnreachableError: whether the link opens can't be looked up.
    """
    asked = answering.opened(token)
    if asked is None or asked.question.kind != answering.OWNER or not wanted.keys() <= asked.rows.keys():
        raise KeyError(token)
    held = [
        Contact(
            "",
            text("log-interest"),
            "letter",
            clock.today(),
            names=(author,),
            outcome=text("log-interest-outcome", technologies=[*technologies]),
            challenge_id=asked.rows[row].cells["challenge_id"],
        )
        for row, technologies in wanted.items()
    ]
    logged = _log(held, author)
    if logged.error is None:
        answer_links.note_answer(asked.link.link_id, author=author)
    return logged


def _log(held: Sequence[Contact], author: str) -> Logged:
    today = clock.today()
    numbers = [log.new_number(today) for _ in held]
    return _rewrite_log(
        author, numbers, [contact.row(number, today) for number, contact in zip(numbers, held, strict=True)]
    )


@carries_out("log")
def report_contact(
    filters: Filters, action: Mapping[Any, Any], *held: Contact, seen: int | None, author: str
) -> Logged:
    """Log what came of an action, a contact for each relation that was visited or called, and finish the action.

    Args:
        filters: those under which the action is seen.
        action: of the measure `action_count`.
        *held: the contacts.
        seen: the number of the newest entry of the action that the author saw; None where there was none.
        author: who says so.

    Raises:
        as `dashboard.actions.note`; the contacts are then taken out again.
    """
    logged = log_contact(*held, author=author)
    if logged.error:
        return logged
    said = text("log-action-note", numbers=[*logged.numbers])
    try:
        actions.note(
            filters,
            action,
            "done",
            author=author or shown_desk.NOBODY,
            seen=seen,
            said=said,
        )
    except Exception:
        take_back_contact(*logged.numbers, author=author)
        raise
    return logged


@carries_out("log")
def take_back_contact(*numbers: str, author: str) -> Logged:
    """Take logged contacts out of the desk's own workbook again; what others have logged since stays."""
    return _rewrite_log(author, numbers, [])


def _rewrite_log(author: str, numbers: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Logged:
    """Put rows with these numbers into the log, or without rows take those out that have them."""
    desk = shown_desk.desk()
    with shown_desk.folder_to_load_from() as folder:

        def rewritten() -> tuple[Path, str | None] | None:
            kept, written = log.newest(desk), Path(folder) / log.FILE
            if kept is None and not rows:
                return None
            with Stager(load_confirmations(desk.known)) as stager:
                is_written = stager.log(kept, written, rows=rows, without=numbers)
            return (written, kept[1] if kept else None) if is_written else None

        try:
            built = build(desk, rewritten=rewritten, loaded_by=author or shown_desk.NOBODY)
        except WorkbookRefusedError as error:
            why = text("log-unreadable", file=log.FILE, why=refusal_sentence(error.refusal))
            return Logged((*numbers,), error=why)
        except (NothingBuiltError, ListError) as error:
            return Logged((*numbers,), error=str(error))
        except (DiskFullError, OSError) as error:  # a full disk, a folder that may not be written
            return Logged((*numbers,), error=text("data-load-disk", error=str(error)))
    close()
    sheets = [sheet for file in built.files if file.name == log.FILE for sheet in file.sheets]
    notes = [note for sheet in sheets for note in sheet.rejects]
    wrong = [
        trials.message("reject", note.reason, note.params)
        for note in notes
        if not {*numbers}.isdisjoint(note.cells.values())
    ]
    if rows and wrong:  # no contact that does not count is left in the log
        _rewrite_log(author, numbers, [])
        return Logged((*numbers,), error="; ".join(wrong))
    return Logged((*numbers,), load_id=built.load.load_id)
