"""Every load that was made, kept beside the warehouse: which files were active, by content hash, and who loaded them when.

``<warehouse>.history/`` holds ``loads.jsonl`` (a line a load), ``files/`` (each file that was ever loaded, named by its
hash) and ``changes/`` (what each load changed). The warehouse can be deleted and built again from it; nothing here is
ever edited, only added to.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ActiveFile:
    """A file whose rows are in the warehouse: its name, its content, and the sources that are no longer taken from it."""

    file: str
    sha256: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """One load. ``active`` is ordered: where two files hold the same key, the later one wins. ``raw`` is what stood in data/raw then."""

    load_id: int
    started_at: str
    finished_at: str
    loaded_by: str
    active: tuple[ActiveFile, ...]
    raw: dict[str, str]
    rows_read: int = 0
    rows_loaded: int = 0
    rows_rejected: int = 0
    undoes: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def file_hash(path: Path) -> str:
    """SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Ledger:
    """The loads of one warehouse. All writing is done under the build's lock."""

    def __init__(self, warehouse: Path) -> None:
        self.folder = warehouse.with_name(warehouse.stem + ".history")
        self._loads = self.folder / "loads.jsonl"

    def loads(self) -> list[Load]:
        """All loads, oldest first."""
        if not self._loads.exists():
            return []
        return [
            _load(json.loads(line)) for line in self._loads.read_text(encoding="utf-8").splitlines() if line
        ]

    def latest(self) -> Load | None:
        """The latest load, or None."""
        loads = self.loads()
        return loads[-1] if loads else None

    def get(self, load_id: int) -> Load | None:
        """The load of that number, or None."""
        return next((load for load in self.loads() if load.load_id == load_id), None)

    def keep(self, path: Path, sha256: str) -> None:
        """Keep a copy of a loaded file, named by its content; a file that is kept already is left as it is."""
        kept = self.file(sha256, path.name)
        if kept.exists():
            return
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_name(kept.name + ".part")
        shutil.copyfile(path, partial)
        _flush(partial)
        partial.replace(kept)

    def file(self, sha256: str, name: str) -> Path:
        """Where the file of that content is kept. It keeps its ending, by which people open it."""
        return self.folder / "files" / (sha256 + Path(name).suffix.lower())

    def place(self, file: ActiveFile, raw: Path) -> Path:
        """Where the content of an active file stands: in the history, or in the folder of exports while no load has kept it."""
        kept = self.file(file.sha256, file.file)
        return kept if kept.exists() else raw / file.file

    def changes(self, load_id: int) -> Path:
        """The Parquet file of what a load changed."""
        return self.folder / "changes" / f"{load_id:06d}.parquet"

    def append(self, load: Load) -> None:
        """Add a load, all or nothing: a reader sees the old list or the new one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = [_line(earlier) for earlier in self.loads()] + [_line(load)]
        partial = self._loads.with_name("loads.part")
        partial.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _flush(partial)
        partial.replace(self._loads)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _line(load: Load) -> str:
    return json.dumps(asdict(load), ensure_ascii=False, sort_keys=True)


def _load(said: dict[str, Any]) -> Load:
    active = tuple(ActiveFile(a["file"], a["sha256"], tuple(a["without"])) for a in said.pop("active"))
    return Load(active=active, **said)


def next_active(
    previous: Load | None,
    raw: Mapping[str, str],
    *,
    drop_absent: bool = False,
    without: Collection[str] = (),
) -> tuple[tuple[ActiveFile, ...], tuple[ActiveFile, ...]]:
    """The active files after data/raw became ``raw`` (name → hash): those kept of the previous load, in its order, and those that are new.

    What an earlier file held stays, even if the file was replaced or taken away, until someone says that it is gone: ``drop_absent`` drops every
    file that is not in data/raw now, ``without`` the files of those hashes. Of several contents of one name the last counts as loaded: an older
    one put back in data/raw is new again.
    """
    before = previous.active if previous else ()
    newest = {active.file: active.sha256 for active in before}
    new = tuple(ActiveFile(name, sha) for name, sha in raw.items() if newest.get(name) != sha)
    again = {(active.file, active.sha256) for active in new}
    kept = tuple(
        active
        for active in before
        if (active.file, active.sha256) not in again
        and active.sha256 not in without
        and not (drop_absent and raw.get(active.file) != active.sha256)
    )
    return kept, new


def version_names(loads: Sequence[Load], active: Sequence[ActiveFile]) -> list[str]:
    """What each active file is called in the lineage of its rows.

    The newest content of a name goes by that name. Content that it has replaced, whose rows may still count, is called "name (v1)", "name (v2)" …
    in the order in which the contents were loaded: its row numbers are not those of the file that goes by the name now.
    """
    contents: dict[str, list[str]] = {}
    for file in (*(file for load in loads for file in load.active), *active):
        if file.sha256 not in contents.setdefault(file.file, []):
            contents[file.file].append(file.sha256)
    newest = {file.file: file.sha256 for file in active}
    return [
        file.file
        if file.sha256 == newest[file.file]
        else f"{file.file} (v{contents[file.file].index(file.sha256) + 1})"
        for file in active
    ]


def scan(raw: Path) -> dict[str, str]:
    """The files of data/raw: name → hash, by name. Hidden files, Excel's lock files and the README are no exports."""
    return {
        path.relative_to(raw).as_posix(): file_hash(path)
        for path in sorted(raw.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$")) and path.name.lower() != "readme.md"
    }


def names(files: Sequence[ActiveFile]) -> list[str]:
    """The files' names, each once, in order."""
    return list(dict.fromkeys(file.file for file in files))
