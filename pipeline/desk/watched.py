"""The state of the files of a watched folder: one JSON a folder in the history, written by `pipeline.commands.watch` and shown by the data page."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from locales import text
from pipeline.desk.ledger import Ledger
from settings import private, sealed, written

FOLDER = "watched"
LETTERS = frozenset({".eml", ".ics"})  # what tells a contact; all else is a workbook

# loaded: it counts, by this load. trying: it could not be looked at yet. waiting: a user must look. known: its content counts already.
# replaced: its corrected marked workbook came. left: it is none of what is loaded.
State = Literal["loaded", "trying", "waiting", "known", "replaced", "left"]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a file waits: the key of a text and its facts."""

    key: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def sentence(self) -> str:
        """The reason as a sentence of its own."""
        said = text(self.key, **self.facts)
        return said[:1].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class Seen:
    """A file of the folder and what became of it."""

    name: str  # its path within the folder
    sha256: str
    # size, changed: by which it is seen that it is another one: bytes, and when it was written (nanoseconds); 0 where it could not be looked at
    size: int = 0
    changed: int = 0
    state: State = "known"
    at: str = ""  # when (UTC, ISO)
    load_id: int | None = None
    why: tuple[Why, ...] = ()
    left_out: int = 0  # how many of its sheets were not loaded because they are no known kind
    marked: str = ""  # the marked workbook that was put beside it, and its hash
    marked_sha256: str = ""
    # by what an invitation or a mail is known that comes twice; "" for a workbook, and for a letter that can't be read
    letter: str = ""
    agreements: tuple[str, ...] = ()  # the numbers of the agreements that it may be about, the nearest first
    kind: str = ""  # of the contact that it tells; "" where that is not clear
    day: str = ""  # of that contact (ISO); "" where that is not clear

    @property
    def is_letter(self) -> bool:
        """Whether it is an invitation or a mail, by its name."""
        return Path(self.name).suffix.lower() in LETTERS

    @property
    def identity(self) -> str:
        """The identity by which a letter is settled: its own number, or the hash of one that can't be read; "" for a workbook."""
        return (self.letter or self.sha256) if self.is_letter else ""

    @property
    def moment(self) -> datetime:
        """When it became so (UTC, without its zone)."""
        return datetime.fromisoformat(self.at)

    @property
    def reasons(self) -> list[str]:
        """Why it waits, in sentences of the language in force."""
        return [one.sentence() for one in self.why]

    @property
    def action_key(self) -> str:
        """By which the action is known that it calls for: of another content it is another."""
        return f"file:{self.sha256[:16]}"


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched folder and its files."""

    folder: str
    looked_at: str = ""  # when it was looked at last (UTC, ISO)
    is_watched: bool = False  # whether a process meant to go on looking then
    basis: str = ""  # what the waiting files were judged by last (`pipeline.commands.watch`)
    seen: Mapping[str, Seen] = field(default_factory=dict)

    @property
    def waiting(self) -> list[Seen]:
        """The files that wait for a person."""
        return [seen for seen in self.seen.values() if seen.state == "waiting"]

    @property
    def unloaded(self) -> list[Seen]:
        """The files that wait, and those that are tried again."""
        return [seen for seen in self.seen.values() if seen.state in ("waiting", "trying")]


def answers(ledger: Ledger) -> Path:
    """The folder of settled letters: a file each, named by the letter's identity, with the number of its contact; empty for none."""
    return ledger.folder / FOLDER / "letters"


def answered(ledger: Ledger, letter: str) -> str | None:
    """The number of the contact that was logged from a letter; "" if a person said that it is none; None while it is open."""
    path = answers(ledger) / letter
    return path.read_text(encoding="utf-8", errors="replace") if letter and path.is_file() else None


def answer(ledger: Ledger, letter: str, number: str) -> None:
    """Note that a letter is settled."""
    private.write(private.folder(answers(ledger)) / letter, number.encode())


def place(ledger: Ledger, folder: Path) -> Path:
    """The JSON of a folder."""
    name = sealed.hash_of(str(folder))[:16]
    return ledger.folder / FOLDER / f"{name}.json"


def read(path: Path) -> Watched | None:
    """The record of a folder; None where there is none that can be read: its files are then examined again."""
    try:
        said = written.from_json(path.read_bytes())
        return written.made(Watched, said | {"seen": {one["name"]: one for one in said["seen"]}})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def folders(ledger: Ledger) -> list[Watched]:
    """Every folder that is or was watched for this warehouse, the one that was looked at last first."""
    found = [watched for path in (ledger.folder / FOLDER).glob("*.json") if (watched := read(path))]
    return sorted(found, key=lambda one: one.looked_at, reverse=True)


def write(ledger: Ledger, watched: Watched) -> None:
    """Write down what became of a folder's files, all or nothing."""
    path = place(ledger, Path(watched.folder))
    private.folder(path.parent)
    said = asdict(watched) | {"seen": [asdict(seen) for seen in watched.seen.values()]}
    private.write(path, json.dumps(said, ensure_ascii=False, sort_keys=True).encode())


def rewrite(ledger: Ledger, change: Callable[[str], str]) -> int:
    """Every text of people and exports as ``change`` gives it; returns how many texts became others. Contents keep their hashes: they are not loaded again. A record that can't be read goes: it may have any text."""
    count = 0
    for path in (ledger.folder / FOLDER).glob("*.json"):
        if (watched := read(path)) is None:
            path.unlink()
            continue
        rewritten = {}
        for one in watched.seen.values():
            why = tuple(  # the names of facts stay: our texts name them
                Why(each.key, {name: change(said) for name, said in each.facts.items()}) for each in one.why
            )
            seen = replace(one, name=change(one.name), marked=change(one.marked), why=why)
            count += seen != one
            rewritten[seen.name] = seen
        if rewritten != watched.seen:
            write(ledger, replace(watched, seen=rewritten))
    return count
