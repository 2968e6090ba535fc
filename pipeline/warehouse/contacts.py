"""Contacts written down on the spot, by the form or from a letter in a watched folder: each a row of the desk's own workbook, loaded at once like any other export."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock

from locales import DEFAULT_LANGUAGE, formats, speaking, text
from pipeline import paths
from pipeline.cells.reference import vocabularies
from pipeline.child.stager import DiskFullError, Stager
from pipeline.desk import watched
from pipeline.desk.confirmations import load_confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.desk.names import chance
from pipeline.desk.said import ListError
from pipeline.messages import reason_message, refusal_sentence
from pipeline.reading.guard import RefusedError
from pipeline.reading.letter import About, Letter
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError, rows_of
from settings import private, written

FILE = "Deskens log.xlsx"
_NAMES = (paths.SQL / "warehouse" / "letter_names.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as logged; "" and None for what was not said."""

    agreement_id: str  # the agreement under which it was made; "" where it was about a challenge alone
    title: str  # what it is called in lists
    activity_type: str  # a word of the vocabulary
    day: date  # when it was held
    place: str = ""  # where
    danish_party: str = ""  # who of the Danish parties
    names: tuple[str, ...] = ()  # who took part
    outcome: str = ""  # what came of it
    next_step: str = ""  # what has to happen next
    next_step_date: date | None = None  # when that has to happen at the latest
    challenge_id: str = ""  # the challenge that it was about

    def row(self, activity_id: str, today: date) -> Mapping[str, str]:
        """Column → what the row says; columns without anything are left out."""
        said = asdict(self) | {"activity_id": activity_id, "status": "held", "logged_date": today}
        said |= {"start_date": said.pop("day"), "participants": "; ".join(said.pop("names"))}
        return {name: str(value) for name, value in said.items() if value}


@speaking(DEFAULT_LANGUAGE)
def title(kind: str, other: str | None, danish: str | None = None) -> str:
    """The title of a row of the log, in the language of the desk: the kind and the two sides, as exports write them; without a Danish one the other alone."""
    word: str = getattr(vocabularies()["activity_type"][kind], DEFAULT_LANGUAGE)
    said = {"kind": word[:1].upper() + word[1:], "other": other or formats.not_stated()}
    return text("log-row-title", danish=danish, **said) if danish else text("log-row-title-owner", **said)


def new_number(today: date) -> str:
    """A number that no other contact has or gets, also of concurrent logs and withdrawn contacts: LOG-2026-7K3QXB."""
    return f"LOG-{today.year}-{chance(6)}"


def newest(desk: Desk) -> tuple[Path, str] | None:
    """The log that the next row goes into, and its hash; None where there is none: what the latest load counts, or one in data/raw that was changed by hand and waits to be loaded."""
    ledger, lying = desk.ledger, desk.raw / FILE
    if lying.is_file() and not ledger.file(sha := file_hash(lying), FILE).exists():
        return lying, sha
    latest = ledger.latest()
    active = [file for file in (latest.active if latest else ()) if file.file == FILE]
    return (ledger.file(active[-1].sha256, FILE), active[-1].sha256) if active else None


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
            kept, written = newest(desk), Path(folder) / FILE
            if kept is None and not rows:
                return None
            with Stager(load_confirmations(desk.known)) as stager:
                is_written = stager.log(kept, written, rows=rows, without=numbers)
            return (written, kept[1] if kept else None) if is_written else None

        try:
            built = build(desk, rewritten=rewritten, loaded_by=author)
        except RefusedError as error:
            why = text("log-unreadable", file=FILE, why=refusal_sentence(error.refusal))
            return Logged((*numbers,), error=why)
        except (NothingBuiltError, ListError) as error:
            return Logged((*numbers,), error=str(error))
        except (DiskFullError, OSError) as error:  # a full disk, a folder that may not be written
            return Logged((*numbers,), error=text("data-load-disk", error=str(error)))
    sheets = [sheet for file in built.files if file.name == FILE for sheet in file.sheets]
    notes = [note for sheet in sheets for note in sheet.rejects if {*numbers} & {*note.cells.values()}]
    wrong = [reason_message("reject", note.reason, note.params) for note in notes]
    if rows and wrong:  # no contact that does not count is left in the log
        rewrite_log(desk, author, numbers, [])
        return Logged((*numbers,), error="; ".join(wrong))
    return Logged((*numbers,), load_id=built.load.load_id)


def read_letter(desk: Desk, path: Path, today: date) -> tuple[Letter, About]:
    """Read an invitation or a mail in the limited child. Raises RefusedError where it can't be read, and DiskFullError as `Stager.letter`."""
    with Stager(load_confirmations(desk.known)) as stager:
        said, about = stager.letter(path, today, dict(rows_of(desk.warehouse, _NAMES)))
    return written.made(Letter, said), written.made(About, about)


def answer_letter(
    desk: Desk, letter: Letter, agreement_id: str, *, kind: str, day: date, today: date, author: str
) -> Logged:
    """Log the contact of a letter, once for all its copies; only the subject and the participants are kept of its text."""
    number = f"LOG-{day.year}-M{letter.identity[:12].upper()}"  # the same however often the letter arrives
    place = watched.answers(desk.ledger)
    private.folder(place)
    with FileLock(place / ".lock"):
        if (before := watched.answered(desk.ledger, letter.identity)) is not None:
            return Logged((before or number,))
        sides = "danish_party, coalesce(chinese_party, chinese_place, chinese_province)"
        of_agreement = f"select {sides} from marts.fct_agreement where agreement_id = $1"
        found = rows_of(desk.warehouse, of_agreement, agreement_id)
        if not found:
            return Logged((number,), error=text("log-no-agreement"))
        logged = Logged((number,))
        # one that was killed before it had written down the answer has logged the contact all the same
        if not rows_of(desk.warehouse, "select 1 from marts.fct_activity where activity_id = $1", number):
            danish, other = found[0]
            contact = Contact(
                agreement_id=agreement_id,
                title=title(kind, other, danish),
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
