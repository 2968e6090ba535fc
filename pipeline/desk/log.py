"""The desk's own log: contacts written down on the spot, each a row of a workbook of its own that is loaded like any other export."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from locales import DEFAULT_LANGUAGE, formats, speaking, text
from pipeline.cells.reference import vocabularies
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.desk.names import chance

FILE = "Deskens log.xlsx"


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


def number_of(identity: str, day: date) -> str:
    """The number of a contact that a letter reports, the same however often the letter arrives: LOG-2026-M3F9A0C2D417."""
    return f"LOG-{day.year}-M{identity[:12].upper()}"


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
