"""A backup as a file: a zip whose first entry is a manifest with the size and SHA-256 of every other, for its owner alone. When it is read, whatever is not as that says refuses the whole file."""

import json
import os
import re
import shutil
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Literal

from pipeline.desk.ledger import CHUNK, file_hash
from settings import private, written

MANIFEST = "manifest.json"
FORMAT = 1
UNFINISHED = ".desk-backup"  # in the name of one that is being written

# A name that is one thing on every system: no path, no drive, nothing hidden.
_PART = r"[^\x00-\x1f\\/:*?\"<>|.][^\x00-\x1f\\/:*?\"<>|]*"
_NAME = re.compile(rf"{_PART}(?:/{_PART}){{0,3}}")
_PACKED = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".parquet"})  # packing them once more saves nothing
_MANIFEST_BYTES = 64 << 20

Fault = Literal["no-backup", "newer", "names", "unlisted", "missing", "damaged", "no-room"]


class ArchiveError(Exception):
    """A file is not a backup, or not a whole one; ``name`` is the entry that is concerned, or ""."""

    def __init__(self, fault: Fault, name: str = "") -> None:
        super().__init__(f"{fault}: {name}")
        self.fault = fault
        self.name = name


@dataclass(frozen=True, slots=True)
class Entry:
    """Size in bytes and SHA-256 of one entry."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The description of a backup, stored in it."""

    version: str
    made_at: str  # when (UTC, ISO)
    made_by: str
    load_id: int  # the latest load in it; 0 where there is none
    raw: Mapping[str, str] = field(default_factory=dict)  # export → the entry with its content
    files: Mapping[str, Entry] = field(default_factory=dict)  # entry → its size and hash


def parts(folder: Path) -> list[Path]:
    """The unfinished parts of archives in a folder, also of killed processes."""
    return [*folder.glob(f".*{UNFINISHED}*-*")]


def write(target: Path, manifest: Manifest, files: Sequence[tuple[str, Path]]) -> Manifest:
    """Write files into a new archive, all or nothing; returns the manifest as written. Raises ArchiveError for a name that can't be restored everywhere, and OSError."""
    for name, _ in files:
        _check_name(name)
    listed = {name: Entry(path.stat().st_size, file_hash(path)) for name, path in files}
    whole = replace(manifest, files=listed)
    partial = private.part_of(target.with_name(f".{target.name}{UNFINISHED}"))
    try:
        with private.unfinished(partial) as out:
            packed = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False)
            with out, packed:
                packed.writestr(MANIFEST, json.dumps({"format": FORMAT, **asdict(whole)}, ensure_ascii=False))
                for name, path in files:
                    packed.write(path, name, zipfile.ZIP_STORED if path.suffix in _PACKED else None)
            private.put(partial, target)
    finally:
        partial.unlink(missing_ok=True)
    return whole


def extract(manifest: Manifest, packed: zipfile.ZipFile, folder: Path) -> None:
    """Write every entry below an empty folder, for the owner alone. Raises ArchiveError for a damaged entry or lack of room, and OSError."""
    needed = sum(entry.bytes for entry in manifest.files.values())
    if needed > shutil.disk_usage(folder).free:
        raise ArchiveError("no-room")
    root = folder.resolve()
    for name, entry in manifest.files.items():
        target = root.joinpath(*name.split("/"))
        if not target.is_relative_to(root):
            raise ArchiveError("names", name)
        private.folder(target.parent)
        if packed.getinfo(name).file_size != entry.bytes:  # no more than that is read, however long it is
            raise ArchiveError("damaged", name)
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, private.FILE), "wb") as out:
            try:
                with packed.open(name) as source:
                    shutil.copyfileobj(source, out, CHUNK)
            except (zipfile.BadZipFile, EOFError, ValueError, RuntimeError, zlib.error) as error:
                raise ArchiveError("damaged", name) from error
            out.flush()
            os.fsync(out.fileno())
        if file_hash(target) != entry.sha256:
            raise ArchiveError("damaged", name)


@contextmanager
def opened(path: Path) -> Iterator[tuple[Manifest, zipfile.ZipFile]]:
    """A backup with its manifest read and its names checked. Raises ArchiveError where it is none, or not a whole one; OSError where it can't be read."""
    try:
        packed = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ArchiveError("no-backup") from error
    with packed:
        # a piece of any other kind unpacks to as much as it likes
        if {info.compress_type for info in packed.infolist()} - {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise ArchiveError("no-backup")
        manifest = _manifest(packed)
        names = Counter(info.filename for info in packed.infolist())
        expected = {MANIFEST, *manifest.files}
        if unlisted := [name for name, times in names.items() if times > 1 or name not in expected]:
            raise ArchiveError("unlisted", min(unlisted))
        if lacking := expected - names.keys():
            raise ArchiveError("missing", min(lacking))
        for name in manifest.files:
            _check_name(name)
        yield manifest, packed


def _manifest(packed: zipfile.ZipFile) -> Manifest:
    try:
        if packed.getinfo(MANIFEST).file_size > _MANIFEST_BYTES:
            raise ArchiveError("no-backup")
        said = written.from_json(packed.read(MANIFEST))
        if said.pop("format") != FORMAT:
            raise ArchiveError("newer")
        manifest = written.made(Manifest, said)
        # to read less than nothing is to read all
        if any(entry.bytes < 0 for entry in manifest.files.values()):
            raise ArchiveError("no-backup")
        return manifest
    except ArchiveError:
        raise
    except Exception as error:
        raise ArchiveError("no-backup") from error


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name) or name == MANIFEST:
        raise ArchiveError("names", name)
