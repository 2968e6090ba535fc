"""Contacts that are logged on the spot, as pages log them: by the form, for an action, or by an answer about a letter that waits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard import actions, clock
from dashboard.filters_model import Filters
from dashboard.keeping import answering, shown_desk, watched
from dashboard.roles import carries_out
from dashboard.warehouse import close
from locales import text
from pipeline.child.process import keep_ready
from pipeline.child.stager import DiskFullError
from pipeline.desk import watched as letters
from pipeline.desk.names import plain_name
from pipeline.messages import refusal_sentence
from pipeline.reading import letter
from pipeline.reading.guard import RefusedError
from pipeline.reading.letter import About, Letter
from pipeline.warehouse import contacts as shared
from records import links

# What a page hands over, what came of it, and what is not a contact.
Contact = shared.Contact
Logged = shared.Logged
NO_KINDS = letter.NO_KINDS
title = shared.title


@carries_out("log")
def expect_log() -> None:
    """Start a reader in the background for a contact about to be logged."""
    keep_ready()


@carries_out("log")
def read_letter(name: str, content: bytes) -> tuple[Letter, About] | str:
    """Read a dropped invitation or mail: the contact in it and the agreements it is about; a sentence if it can't be read."""
    with shown_desk.receiving_folder() as folder:
        path = Path(folder) / plain_name(name, set())
        path.write_bytes(content)
        try:
            return shared.read_letter(shown_desk.desk(), path, clock.today())
        except RefusedError as error:
            return refusal_sentence(error.refusal)
        except (DiskFullError, OSError) as error:
            return text("data-load-disk", error=str(error))
        finally:
            keep_ready()


@carries_out("log")
def answer_letter(
    folder: str, name: str, agreement_id: str, *, kind: str, day: dt.date, author: str
) -> Logged:
    """Log the contact of a letter that waits in a watched folder."""
    content = watched.waiting_content(folder, name)
    read = text("watched-gone") if content is None else read_letter(name, content)
    if isinstance(read, str):
        return Logged((), error=read)
    who = author or shown_desk.NOBODY
    logged = shared.answer_letter(
        shown_desk.desk(), read[0], agreement_id, kind=kind, day=day, today=clock.today(), author=who
    )
    close()
    return logged


@carries_out("log")
def settle_letter(identity: str, number: str = "") -> None:
    """Settle a letter with the contact of that number, or with none: no watched folder logs it or asks about it again."""
    letters.answer(shown_desk.desk().ledger, identity, number)


@carries_out("log")
def log_contact(*held: Contact, author: str) -> Logged:
    """Write contacts into the desk's own workbook and load them at once, all or none; of a journey, one per relation."""
    return _log(held, author)


@carries_out("answer")
def log_interest(token: str, wanted: Mapping[str, Sequence[str]], *, author: str) -> Logged:
    """Log that a problem owner is interested in what is offered to their challenges (row of the question → technologies): a contact about each.

    KeyError where the link opens nothing (any more) or asks about no such challenge, else as `answering.opened`.
    """
    asked = answering.opened(token)
    if asked is None or asked.question.kind != answering.OWNER or not wanted.keys() <= asked.rows.keys():
        raise KeyError(token)
    held = []
    for row, technologies in wanted.items():
        outcome = text("log-interest-outcome", technologies=[*technologies])
        made = Contact("", text("log-interest"), "letter", clock.today(), names=(author,), outcome=outcome)
        held.append(replace(made, challenge_id=asked.rows[row].cells["challenge_id"]))
    logged = _log(held, author)
    if logged.error is None:
        links.note_answer(asked.link.link_id, author=author)
    return logged


def _log(held: Sequence[Contact], author: str) -> Logged:
    today = clock.today()
    numbers = [shared.new_number(today) for _ in held]
    return _rewrite_log(
        author, numbers, [contact.row(number, today) for number, contact in zip(numbers, held, strict=True)]
    )


@carries_out("log")
def report_contact(
    filters: Filters, action: Mapping[Any, Any], *held: Contact, seen: int | None, author: str
) -> Logged:
    """Log what came of an action, a contact for each relation that was visited or called, and finish it; ``seen`` and errors as of `dashboard.actions.note`, which take the contacts out again."""
    logged = log_contact(*held, author=author)
    if logged.error:
        return logged
    said = text("log-action-note", numbers=[*logged.numbers])
    try:
        actions.note(filters, action, "done", author=author or shown_desk.NOBODY, seen=seen, said=said)
    except Exception:
        take_back_contact(*logged.numbers, author=author)
        raise
    return logged


@carries_out("log")
def take_back_contact(*numbers: str, author: str) -> Logged:
    """Take logged contacts out of the desk's own workbook again; what others have logged since stays."""
    return _rewrite_log(author, numbers, [])


def _rewrite_log(author: str, numbers: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Logged:
    logged = shared.rewrite_log(shown_desk.desk(), author or shown_desk.NOBODY, numbers, rows)
    close()
    return logged
