"""Every load that was made, kept beside the warehouse, which can be built again from it; nothing is ever edited, only added to, but by `pipeline.forgetting.person`.

``<warehouse>.history/`` holds ``loads.jsonl`` (one line per load) and its second copy, ``files/`` (each file that was ever loaded, named by its hash), ``changes/`` (what
each load changed), ``staged/`` (what files were staged to; may be deleted) and ``order.json`` while a load is being carried out.
"""

import hashlib
import json
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from locales import text
from pipeline.desk.corrections import Correction
from pipeline.desk.understood import Understood
from settings import private, sealed, written

T = TypeVar("T")
file_hash = sealed.file_hash
CHUNK = 1 << 20
# By which people know a workbook; files are judged by content.
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
# Why a file is left where it lies (`Refusal.reason`): its name is not text, so that it can't be written down.
NO_NAME = "no-name"


class LedgerError(Exception):
    """A list of lines can't be followed: ``file`` and ``line`` say where, ``is_whole`` whether its second copy can."""

    def __init__(self, file: Path, line: int, backup: Path, *, is_whole: bool) -> None:
        self.file, self.line, self.backup, self.is_whole = file, line, backup, is_whole

    def __str__(self) -> str:
        """The damage, and the way out, in the language in force."""
        key = "cli-ledger-damaged" if self.is_whole else "cli-ledger-damaged-twice"
        return text(key, file=str(self.file), line=str(self.line), backup=str(self.backup))


class ChangedFileError(Exception):
    """A file does not have the content that it is to be kept under: it was saved again meanwhile, or the copy is damaged."""


@dataclass(frozen=True, slots=True)
class ActiveFile:
    """A file whose rows are in the warehouse."""

    file: str
    sha256: str
    without: tuple[str, ...] = ()  # the sources that are no longer taken from it
    # why nothing was read of it (`Refusal.reason`); "" where it was read; None in lists of before this was written down
    refused: str | None = None

    @property
    def content(self) -> tuple[str, str]:
        """Name and content, by which the same file is known in two loads."""
        return self.file, self.sha256


@dataclass(frozen=True, slots=True)
class Load:
    """One load: a line of the ledger."""

    load_id: int
    started_at: str
    finished_at: str
    loaded_by: str
    active: tuple[ActiveFile, ...]  # in order: where two files hold the same key, the later one wins
    raw: dict[str, str]  # what data/raw contained then
    rows_read: int = 0
    rows_loaded: int = 0
    rows_rejected: int = 0
    undoes: int | None = None  # the load whose state was brought back
    takes_back: int | None = None  # the one load that was taken back
    corrections: tuple[Correction, ...] = ()  # of people, those of earlier loads that still hold included
    understood: tuple[Understood, ...] = ()  # what the tables of its new files were understood as
    extra: dict[str, Any] = field(default_factory=dict)


class Ledger:
    """The loads of one warehouse. All writing is done under the build's lock."""

    def __init__(self, warehouse: Path) -> None:
        self.folder = warehouse.with_name(warehouse.stem + ".history")
        self.list = self.folder / "loads.jsonl"  # one line per load
        self.backup = self.folder / "loads.bak"  # its second copy
        self.staged = self.folder / "staged"  # what files were staged to (`pipeline.child.stager`)
        # warehouses of the exports that existed by a day (`pipeline.warehouse.known_by`)
        self.known = self.folder / "known"
        self.incoming = self.folder / "incoming"  # where dropped files wait until they are loaded
        self.backed_up = self.folder / "backed_up.json"  # a note of the last backup, as old as that
        self.faults = self.folder / "faults.log"  # the log of faults of ours
        # when the backup was made that is put in place, and its file
        self.restoring = self.folder / "restoring"

    def receiving(self) -> private.Folder:
        """A folder in `incoming` that is removed when released; the next build removes what a killed process has left."""
        return private.Folder(private.folder(private.folder(self.folder) / self.incoming.name))

    def loads(self) -> list[Load]:
        """All loads, oldest first. Raises LedgerError where a line is cut or garbled."""
        return read_lines(self.list, self.backup, _loads)

    def is_backed_up(self) -> bool:
        """Whether the second copy of the list says the same."""
        return self.backup.exists() and self.backup.read_bytes() == self.list.read_bytes()

    def latest(self) -> Load | None:
        """The latest load, or None. Raises LedgerError."""
        loads = self.loads()
        return loads[-1] if loads else None

    def get(self, load_id: int) -> Load | None:
        """The load of that number, or None. Raises LedgerError."""
        return next((load for load in self.loads() if load.load_id == load_id), None)

    def keep(self, path: Path, sha256: str, name: str) -> None:
        """Keep a copy of a file, named by its content, unless it is kept already. Raises ChangedFileError where it does not have that content (any more)."""
        kept = self.file(sha256, name)
        if kept.exists():
            return
        private.folder(kept.parent)
        copy_checked(path, kept, sha256)

    def file(self, sha256: str, name: str) -> Path:
        """Where the file of that content is kept. It keeps its ending, by which people open it."""
        return self.folder / "files" / (sha256 + Path(name).suffix.lower())

    def changes(self, load_id: int) -> Path:
        """The Parquet file of what a load changed."""
        return self.folder / "changes" / f"{load_id:06d}.parquet"

    def write(self, loads: Sequence[Load]) -> None:
        """Write the whole list, and then its second copy: a reader sees the old one or the new one."""
        private.folder(self.folder)
        write_lines(self.list, self.backup, self.written(loads))

    @staticmethod
    def written(loads: Sequence[Load]) -> bytes:
        """The loads as lines of the list."""
        lines = (json.dumps(asdict(load), ensure_ascii=False, sort_keys=True) for load in loads)
        return "".join(f"{line}\n" for line in lines).encode()


# A page asks for the loads several times. Kept by all that the list says, not by its stamp: two lists may be written within one tick of the clock.
@lru_cache(maxsize=1)
def _loads(content: bytes) -> tuple[list[Load], int]:
    return parse_lines(content, _load)


def _load(said: dict[str, Any]) -> Load:
    made = written.made(Load, said)
    for moment in (made.started_at, made.finished_at):
        datetime.fromisoformat(moment)
    return made


# --- Lists that grow by lines, with a second copy: the loads, and what people have said (`pipeline.desk.said`) ---


def read_lines(file: Path, backup: Path, parse: Callable[[bytes], tuple[list[T], int]]) -> list[T]:
    """The lines of a list as ``parse`` makes them (`parse_lines`); empty if there is no such file. Raises LedgerError where it is not a file, or a line is cut or garbled."""
    if not file.exists():
        return []
    # a pipe or a device would be read for ever
    found, broken = parse(file.read_bytes()) if file.is_file() else ([], 1)
    if broken:
        second, cut = parse(backup.read_bytes()) if backup.is_file() else ([], 0)
        raise LedgerError(file, broken, backup, is_whole=bool(second) and not cut)
    return [*found]  # the caller's own


def parse_lines(content: bytes, made: Callable[[dict[str, Any]], T]) -> tuple[list[T], int]:
    """The lines of a list, each as ``made`` makes it of its JSON, and the number of the first that is cut or garbled (for which it raises KeyError, TypeError, AttributeError or ValueError), else 0."""
    found: list[T] = []
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            try:
                found.append(made(written.from_json(line)))
            except (ValueError, KeyError, TypeError, AttributeError):
                return found, number
    return found, 0


def write_lines(file: Path, backup: Path, content: bytes) -> None:
    """Write a whole list, and then its second copy; each all or nothing."""
    private.write(file, content)
    private.write(backup, content)


def copy_checked(source: Path, target: Path, sha256: str, *, is_private: bool = True) -> None:
    """Copy a file, all or nothing. Raises ChangedFileError where what was copied does not have that content."""
    partial = private.part_of(target.with_name(f".{target.name}"))
    digest = hashlib.sha256()
    try:
        with source.open("rb") as read, partial.open("wb") as copy:
            if is_private:
                private.close(partial)
            while chunk := read.read(CHUNK):
                digest.update(chunk)
                copy.write(chunk)
        if digest.hexdigest() != sha256:
            raise ChangedFileError(str(source))
        private.put(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def next_active(
    previous: Load | None, raw: Mapping[str, str], *, drop_absent: bool = False, without: Collection[str] = ()
) -> tuple[tuple[ActiveFile, ...], tuple[ActiveFile, ...]]:
    """The active files after data/raw became ``raw`` (name → hash): those kept of the previous load, in its order, and those that are new (also an older content put back).

    What an earlier file held stays, even if the file was replaced or taken away, until someone says that it is gone: ``drop_absent`` drops every
    file that is not in data/raw now, ``without`` the files of those hashes.
    """
    before = previous.active if previous else ()
    newest = {active.file: active.sha256 for active in before}
    new = tuple(ActiveFile(name, sha) for name, sha in raw.items() if newest.get(name) != sha)
    gone = {active.content for active in new}
    if drop_absent:
        gone |= {one.content for one in before if raw.get(one.file) != one.sha256}
    return tuple(one for one in before if one.content not in gone and one.sha256 not in without), new


def version_names(loads: Sequence[Load], active: Sequence[ActiveFile]) -> list[str]:
    """The name of each active file in the lineage of its rows: its own, or, for content that a newer one has replaced, "name (v1)", "name (v2)" … in the order of their loads: rows are numbered otherwise there."""
    contents: dict[str, list[str]] = {}
    for file in (*(file for load in loads for file in load.active), *active):
        if file.sha256 not in contents.setdefault(file.file, []):
            contents[file.file].append(file.sha256)
    newest = {file.file: file.sha256 for file in active}
    found = []
    for file in active:
        number = contents[file.file].index(file.sha256) + 1
        found.append(file.file if file.sha256 == newest[file.file] else f"{file.file} (v{number})")
    return found


def scan(raw: Path) -> dict[str, str]:
    """The files of data/raw: name → hash, by name. Hidden files, Excel's lock files, the README and what has no name that can be written down are none, and no link is followed out of the folder."""
    return {
        path.relative_to(raw).as_posix(): file_hash(path)
        for path in sorted(raw.rglob("*"))
        if path.is_file()
        and not path.name.startswith((".", "~$"))
        and path.name.lower() != "readme.md"
        and not leads_out(path, raw)
        and shown_name(path, raw)[1]
    }


def not_files(raw: Path) -> dict[str, str]:
    """Entries of data/raw that have the name of a workbook and can't be files there: name → why (`Refusal.reason`)."""
    found = {}
    for path in sorted(raw.rglob("*")):
        if path.suffix.lower() not in WORKBOOKS or path.name.startswith("."):
            continue
        name, is_whole = shown_name(path, raw)
        if leads_out(path, raw):
            found[name] = "leads-out"
        elif not path.is_file():
            found[name] = "no-file"
        elif not is_whole:
            found[name] = NO_NAME
    return found


def shown_name(path: Path, folder: Path) -> tuple[str, bool]:
    """The name of a path below a folder, and whether that is all of it: bytes that are not letters, as an archive of an old Windows leaves them, are shown as �."""
    name = path.relative_to(folder).as_posix()
    shown = os.fsencode(name).decode("utf-8", "replace") if os.name == "posix" else name
    return shown, shown == name


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path below a folder leads out of it by a symbolic link: what is there may be anybody's."""
    return not path.resolve().is_relative_to(folder.resolve())


def without_load(loads: Sequence[Load], load_id: int) -> tuple[tuple[ActiveFile, ...], dict[str, str]]:
    """The latest load's active files and data/raw as they would be without one load: what it added is out, what it replaced counts again."""
    position = next(index for index, load in enumerate(loads) if load.load_id == load_id)
    that, latest = loads[position], loads[-1]
    before = loads[position - 1] if position else None
    had = {file.content: file for file in (before.active if before else ())}
    got = {file.content: file for file in that.active}
    active: list[ActiveFile] = []
    for file in latest.active:
        if file.content in got and file.content not in had:
            continue
        is_its_own = file.content in had and file.without == got.get(file.content, file).without
        active.append(had[file.content] if is_its_own else file)
    present = {file.content for file in active}
    behind: tuple[str, str] | None = None
    for content, file in had.items():
        if content not in got and content not in present:
            at = next((i + 1 for i, other in enumerate(active) if other.content == behind), 0)
            active.insert(at, file)
        behind = content
    raw = dict(latest.raw)
    earlier = before.raw if before else {}
    for name in earlier.keys() | that.raw.keys():
        if earlier.get(name) != that.raw.get(name) and latest.raw.get(name) == that.raw.get(name):
            raw.pop(name, None)
            raw |= {name: earlier[name]} if name in earlier else {}
    return tuple(active), raw
