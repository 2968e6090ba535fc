"""Contacts that are logged on the spot: rows of the desk's own workbook, loaded at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard import clock
from dashboard.keeping import shown_desk, trials
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

Contact = log.Contact  # what a page hands over


@dataclass(frozen=True, slots=True)
class Logged:
    """What came of logging a contact: its number, and the load that has it; or the sentence why there is none."""

    number: str
    load_id: int | None = None
    error: str | None = None


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
def log_contact(contact: Contact, *, author: str) -> Logged:
    """Write a contact into the desk's own workbook and load it at once."""
    today = clock.today()
    number = log.new_number(today)
    return _rewrite_log(author, number, row=contact.row(number, today))


@carries_out("log")
def take_back_contact(number: str, *, author: str) -> Logged:
    """Take a logged contact out of the desk's own workbook again; what others have logged since stays."""
    return _rewrite_log(author, number, row=None)


def _rewrite_log(author: str, number: str, *, row: Mapping[str, str] | None) -> Logged:
    desk = shown_desk.desk()
    with shown_desk.receiving_folder() as folder:

        def rewritten() -> tuple[Path, str | None] | None:
            kept, written = log.newest(desk), Path(folder) / log.FILE
            if kept is None and row is None:
                return None
            with Stager(load_confirmations(desk.known)) as stager:
                is_written = stager.log(kept, written, row=row, without=number)
            return (written, kept[1] if kept else None) if is_written else None

        try:
            built = build(desk, rewritten=rewritten, loaded_by=author or shown_desk.NOBODY)
        except WorkbookRefusedError as error:
            why = text("log-unreadable", file=log.FILE, why=refusal_sentence(error.refusal))
            return Logged(number, error=why)
        except (NothingBuiltError, ListError) as error:
            return Logged(number, error=str(error))
        except (DiskFullError, OSError) as error:  # a full disk, a folder that may not be written
            return Logged(number, error=text("data-load-disk", error=str(error)))
    close()
    sheets = [sheet for file in built.files if file.name == log.FILE for sheet in file.sheets]
    notes = [note for sheet in sheets for note in sheet.rejects]
    wrong = [
        trials.message("reject", note.reason, note.params) for note in notes if number in note.cells.values()
    ]
    if row is not None and wrong:  # no contact that does not count is left in the log
        _rewrite_log(author, number, row=None)
        return Logged(number, error="; ".join(wrong))
    return Logged(number, built.load.load_id)
