"""Contacts logged by the form or from a letter in a watched folder: rows of the desk's own workbook, loaded at once."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
from filelock import FileLock

from locales import text
from pipeline import paths
from pipeline.child.stager import DiskFullError, Stager
from pipeline.desk import log, watched
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.log import Contact
from pipeline.desk.said import ListError
from pipeline.messages import reason_message, refusal_sentence
from pipeline.reading.guard import RefusedError
from pipeline.reading.letter import Letter
from pipeline.reading.letter_about import About
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError
from settings import private, written


@dataclass(frozen=True, slots=True)
class Logged:
    """The result of logging contacts."""

    numbers: tuple[str, ...]  # their numbers
    load_id: int | None = None  # the load that has them; None where there is none
    error: str | None = None  # the sentence why there is none; else None

    @property
    def number(self) -> str:
        """The number of the one contact."""
        (number,) = self.numbers
        return number


def rewrite_log(desk: Desk, author: str, numbers: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Logged:
    """Put rows with these numbers into the log, or without rows take those out that have them; all or none."""
    with desk.ledger.receiving() as folder:

        def rewritten() -> tuple[Path, str | None] | None:
            kept, written = log.newest(desk), Path(folder) / log.FILE
            if kept is None and not rows:
                return None
            with Stager(load_confirmations(desk.known)) as stager:
                is_written = stager.log(kept, written, rows=rows, without=numbers)
            return (written, kept[1] if kept else None) if is_written else None

        try:
            built = build(desk, rewritten=rewritten, loaded_by=author)
        except RefusedError as error:
            why = text("log-unreadable", file=log.FILE, why=refusal_sentence(error.refusal))
            return Logged((*numbers,), error=why)
        except (NothingBuiltError, ListError) as error:
            return Logged((*numbers,), error=str(error))
        except (DiskFullError, OSError) as error:  # a full disk, a folder that may not be written
            return Logged((*numbers,), error=text("data-load-disk", error=str(error)))
    sheets = [sheet for file in built.files if file.name == log.FILE for sheet in file.sheets]
    notes = [note for sheet in sheets for note in sheet.rejects if {*numbers} & {*note.cells.values()}]
    wrong = [reason_message("reject", note.reason, note.params) for note in notes]
    if rows and wrong:  # no contact that does not count is left in the log
        rewrite_log(desk, author, numbers, [])
        return Logged((*numbers,), error="; ".join(wrong))
    return Logged((*numbers,), load_id=built.load.load_id)


_NAMES = (paths.SQL / "warehouse" / "letter_names.sql").read_text(encoding="utf-8")


def read_letter(desk: Desk, path: Path, today: date) -> tuple[Letter, About]:
    """Read an invitation or a mail in the limited child. Raises RefusedError where it can't be read, and DiskFullError as `Stager.letter`."""
    names: dict[str, list[str]] = {}
    with suppress(duckdb.IOException), duckdb.connect(str(desk.warehouse), read_only=True) as con:
        names = dict(con.execute(_NAMES).fetchall())
    with Stager(load_confirmations(desk.known)) as stager:
        said, about = stager.letter(path, today, names)
    return written.made(Letter, said), written.made(About, about)


def answer_letter(
    desk: Desk, letter: Letter, agreement_id: str, *, kind: str, day: date, today: date, author: str
) -> Logged:
    """Log the contact of a letter, once for all its copies; only the subject and the participants are kept of its text."""
    number = log.number_of(letter.identity, day)
    place = watched.answers(desk.ledger)
    private.folder(place)
    with FileLock(place / ".lock"):
        if (before := watched.answered(desk.ledger, letter.identity)) is not None:
            return Logged((before or number,))
        sides = "danish_party, coalesce(chinese_party, chinese_place, chinese_province)"
        found = _row(desk, f"select {sides} from marts.fct_agreement where agreement_id = $1", agreement_id)
        if found is None:
            return Logged((number,), error=text("log-no-agreement"))
        logged = Logged((number,))
        # one that was killed before it had written down the answer has logged the contact all the same
        if _row(desk, "select 1 from marts.fct_activity where activity_id = $1", number) is None:
            danish, other = found
            contact = Contact(
                agreement_id=agreement_id,
                title=log.title(kind, other, danish),
                activity_type=kind,
                day=day,
                danish_party=danish or "",
                names=letter.names,
                outcome=letter.title,
            )
            logged = rewrite_log(desk, author, [number], [contact.row(number, today)])
        if not logged.error:
            watched.answer(desk.ledger, letter.identity, number)
        return logged


def _row(desk: Desk, select: str, value: str) -> tuple[str | None, ...] | None:
    with suppress(duckdb.IOException), duckdb.connect(str(desk.warehouse), read_only=True) as con:
        return con.execute(select, [value]).fetchone()
    return None
