"""The log of confirmations, each asked once: ``said.jsonl`` beside the warehouse, one entry per line, and its second copy ``said.bak``.

Nothing in it is edited, only added to, but by `pipeline.commands.forget`: what is taken back is an entry that says nothing, and what holds is the last entry of each
key (`Said.document`), in the form of a TOML (`pipeline.desk.confirmations`). A list as earlier versions kept them (`LISTS`), written by hand or restored, is taken in
when something is said or loaded next, in the place of all that the log says about its kinds.
"""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

import settings
from lake import LakeError
from locales import text
from pipeline.desk import orders
from pipeline.desk.ledger import LedgerError, parse_lines, read_lines, write_lines
from settings import private, written

FILE, BACKUP = "said.jsonl", "said.bak"
# Kind → of how many names its key is made: of a source and a heading, of a place.
KEYED: Mapping[str, int] = {"headings": 2, "places": 1, "totals": 2, "facts": 2}
# Kinds of which each entry is a table of its own; its key is by chance.
TABLES = ("mappings", "names", "same", "different", "correction")
LISTS: Mapping[str, Sequence[str]] = {
    "known.toml": (*KEYED, "mappings"),
    "company_aliases.toml": ("same", "different"),
    "corrections.toml": ("correction",),
}

# How long an answer waits for the others: one takes a few milliseconds.
_WAIT_SECONDS = 30

Document = dict[str, Any]
Edit = Callable[[Document], Document]
Check = Callable[[str, Document], object]
Key = tuple[str, tuple[str, ...]]
_Change = tuple[str, tuple[str, ...], Any]


class ListError(Exception):
    """A confirmation can't be followed or changed; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One confirmation."""

    step: int  # its number, from 1
    kind: str
    key: tuple[str, ...]  # by which a later entry of the kind is about the same
    said: Any  # as TOML and JSON have it; None where it is taken back
    author: str
    at: str  # when (UTC, ISO)
    seen: str = ""  # where that was seen which it is about; or the list that it was read from

    @classmethod
    def of(cls, line: Mapping[str, Any]) -> Entry:
        """The entry of a line. Raises TypeError or ValueError for anything else."""
        made = written.made(cls, line)
        if len(made.key) != KEYED.get(made.kind, 1):
            raise TypeError("no key")
        return made


class Said:
    """The log of a desk: the file ``list``, and ``backup``, its second copy."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.list, self.backup = folder / FILE, folder / BACKUP

    @property
    def lying(self) -> list[Path]:
        """The lists that wait to be taken in; an empty one is what a shared desk has of one that was."""
        places = (self.folder / name for name in LISTS)
        return [path for path in places if path.is_file() and path.stat().st_size]

    @property
    def files(self) -> list[Path]:
        """The log and its second copy, where they are there."""
        return [path for path in (self.list, self.backup) if path.is_file()]

    def entries(self) -> list[Entry]:
        """Everything that was said, the oldest first. Raises ListError."""
        try:
            if not self.list.is_file():  # lost, not new: the second copy has it
                return read_lines(self.backup, self.list, _entries)
            return read_lines(self.list, self.backup, _entries)
        except LedgerError as error:
            raise ListError(str(error)) from error
        except OSError as error:
            raise ListError(f"{FILE}: {error}") from error

    def standing(self) -> dict[Key, Entry]:
        """The entries of the log that hold, by kind and key, in the order in which they were said. Raises ListError."""
        return _standing(self.entries())

    def document(self) -> Document:
        """The confirmations in force, kind by kind. Raises ListError."""
        return _document(self.standing())

    def change(self, edit: Edit, check: Check, *, author: str, seen: str = "") -> int:
        """Record something under the lock, all or nothing, for everyone who shares the desk; lists left there are taken in first. Returns the number of entries written. Raises ListError (``check``), and OSError."""
        made: list[Entry] = []

        def changed(files: Mapping[str, bytes]) -> dict[str, bytes]:
            files = {**self._contents(self.lying), **files}
            said, broken = _entries(files.get(FILE) or files.get(BACKUP, b""))
            if broken:
                self.entries()  # says so
                raise ListError(f"{FILE}: {broken}")
            lying = {name: read_list(name, files[name]) for name in LISTS if files.get(name)}
            holding = _standing(said)
            before = copy.deepcopy(_document(holding))
            for name, listed in lying.items():
                check(name, listed)
                before = {kind: one for kind, one in before.items() if kind not in LISTS[name]} | listed
            after = edit(before)
            check(FILE, after)
            new = _changes(holding, after)
            step = said[-1].step if said else 0
            at, where = orders.now(), ", ".join(lying) or seen
            who = author or orders.NOBODY
            made[:] = [Entry(number, *one, who, at, where) for number, one in enumerate(new, start=step + 1)]
            whole = _lines([*said, *made])
            gone = dict.fromkeys((name for name in LISTS if name in files), b"")
            return ({FILE: whole, BACKUP: whole} if whole else {}) | gone

        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with self.alone():
                lake = settings.lake_of(self.list)
                files = change_for_all(lake, changed) if lake else changed(self._contents(self.files))
                for name, content in files.items():
                    path = self.folder / name
                    if not content:
                        path.unlink(missing_ok=True)
                    elif not path.is_file() or path.read_bytes() != content:
                        private.write(path, content)
        except Timeout as error:
            raise ListError(text("known-busy", file=FILE)) from error
        except LakeError as error:
            raise ListError(str(error)) from error
        return len(made)

    def rewrite(self, change: Callable[[str], str], is_followed: Callable[[Entry], bool]) -> int:
        """Every entry with its texts as ``change`` gives them; returns how many became others. Then a table goes that can't be followed any more, and the texts of lists, as this log once kept them."""
        with self.alone():
            found = [written.rewritten(asdict(entry), change) for entry in self.entries()]
            if count := sum(number for _, number in found):
                kept = []
                for line, number in found:
                    entry = Entry.of(line)
                    is_table = entry.kind in TABLES and entry.said is not None
                    is_broken = entry.kind == "list" or (number and is_table and not is_followed(entry))
                    kept.append(replace(entry, said=None) if is_broken else entry)
                write_lines(self.list, self.backup, _lines(kept))
        return count

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The lock under which it is written; what a killed writer left goes. Raises filelock.Timeout."""
        with FileLock(self.folder / f"{FILE}.lock", timeout=_WAIT_SECONDS, poll_interval=0.01):
            private.clear_left(self.folder.glob("said.*.part-*"))
            yield

    def is_backed_up(self) -> bool:
        """Whether the second copy says the same."""
        copies = [path.read_bytes() if path.is_file() else None for path in (self.list, self.backup)]
        return copies[0] == copies[1]

    def _contents(self, files: Sequence[Path]) -> dict[str, bytes]:
        found = {}
        for path in files:
            try:
                found[path.name] = path.read_bytes()
            except FileNotFoundError:  # another has taken it in
                continue
            except OSError as error:
                raise ListError(f"{path.name}: {error}") from error
        return found


def change_for_all(
    lake: settings.Lake, edit: Callable[[Mapping[str, bytes]], dict[str, bytes]]
) -> Mapping[str, bytes]:
    """Change what people have confirmed, as of `lake.publishing.change_notes`, for all who share a desk."""
    from lake.publishing import change_notes  # noqa: PLC0415 - the limited child reads what is said and loads no database

    return change_notes(lake, edit)


def read_list(name: str, content: bytes) -> Document:
    """A list as TOML, without anything that JSON lacks. Raises ListError for what is not TOML or not UTF-8."""
    try:
        # Notepad writes three bytes before a text that it calls UTF-8
        said = written.toml(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except ValueError as error:
        raise ListError(f"{name}: {error}") from error
    plain: Document = json.loads(json.dumps(said, default=str))
    return plain


def tables(name: str, said: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    """The tables of a kind. Raises ListError where it is something else."""
    found = said.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ListError(text("known-tables", file=name, kind=kind))
    return found


def _entries(content: bytes) -> tuple[list[Entry], int]:
    return parse_lines(content, Entry.of)


def _standing(entries: Sequence[Entry]) -> dict[Key, Entry]:
    holding: dict[Key, Entry] = {}
    for entry in entries:
        if entry.said is None or entry.kind in KEYED:
            holding.pop((entry.kind, entry.key), None)
        if entry.said is not None and (entry.kind in KEYED or entry.kind in TABLES):
            holding[entry.kind, entry.key] = entry  # a table that was edited keeps its place
    return holding


def _document(holding: Mapping[Key, Entry]) -> Document:
    document: Document = {}
    for (kind, key), entry in holding.items():
        if kind in TABLES:
            document.setdefault(kind, []).append(entry.said)
            continue
        within = document.setdefault(kind, {})
        for part in key[:-1]:
            within = within.setdefault(part, {})
        within[key[-1]] = entry.said
    return document


def _changes(holding: Mapping[Key, Entry], wanted: Document) -> list[_Change]:
    """Kind, key and what is said about each entry that makes what holds what is wanted."""
    held = {key: entry.said for key, entry in holding.items()}
    new: list[_Change] = []
    for kind in TABLES:
        unlike = []
        for said in wanted.get(kind, ()):
            same = next((key for key, was in held.items() if key[0] == kind and was == said), None)
            if same is None:
                unlike.append(said)
            else:
                del held[same]
        for said in unlike:  # one that was edited takes the place of what it was
            was = next((key for key in held if key[0] == kind), (kind, (secrets.token_hex(4),)))
            held.pop(was, None)
            new.append((*was, said))
    for kind, depth in KEYED.items():
        for first, within in wanted.get(kind, {}).items():
            of_first: dict[tuple[str, ...], Any] = {(first,): within}
            if depth > 1:
                of_first = {(first, second): said for second, said in within.items()}
            for key, said in of_first.items():
                if held.pop((kind, key), None) != said:
                    new.append((kind, key, said))
    return [*((kind, key, None) for kind, key in held), *new]


def _lines(entries: Iterable[Entry]) -> bytes:
    lines = (json.dumps(asdict(entry), ensure_ascii=False) for entry in entries)
    return "".join(f"{line}\n" for line in lines).encode()
