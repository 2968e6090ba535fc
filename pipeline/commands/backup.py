"""``python -m pipeline backup`` and ``restore``: a desk as one file, while it is in use (it is held still while its files are linked, and records are copied as of one moment), and that as a desk again."""

import argparse
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from lake import MovedError
from locales import text
from locales.telling import as_service, say, say_json
from locales.version import VERSION
from pipeline.commands.shared import BUILT, NOTHING_BUILT, CommandError, desk_of, looked_at, name_records
from pipeline.commands.verify import Verified, verify
from pipeline.desk import archive, orders
from pipeline.desk.archive import ArchiveError, Manifest
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import copy_checked, scan
from pipeline.warehouse.build import at_work, machine_user, rebuild
from records import copies, database
from records.database import RecordsUnreachableError
from records.schema import NewerRecordsError
from settings import desk as settled
from settings import private, sealed

WAREHOUSE, RECORDS = "warehouse.duckdb", "records.sqlite"
_INCOMPLETE = "-incomplete"  # ends the name of a backup in a folder that lacks what is damaged
HISTORY, BESIDE, RAW = "history", "beside", "raw"

_SNAPSHOT, _RESTORING = ".backing-up-", ".restoring-"
# Of the history: what is in work, what can be made again, and what only helps to find a fault of ours.
# The last is of earlier versions, and names places elsewhere.
_LEFT_OUT = frozenset({"incoming", "staged", "known", "faults.log", "backed_up.json", "backups.log"})


@dataclass(frozen=True)
class BackedUp:
    """A backup that was written."""

    manifest: Manifest
    files: int
    records: int
    bytes: int
    # a sentence for each thing that is not whole: kept exports, which are in the backup as they are, and records, which are not
    damaged: Sequence[str]


def run_backup(options: argparse.Namespace) -> int:
    """Write a backup, and delete earlier ones that are not to be kept."""
    if options.keep:  # made by a timer
        as_service()
    name_records(options)
    target = named(options.file.resolve())
    made = backup(desk_of(options), target, by=machine_user())
    if made is None:
        folder = str(options.warehouse.resolve().parent)
        place = target.parent
        if why := "absent" if not place.is_dir() else "earlier" if _named_there(place) else "":
            raise CommandError(text("backup-nothing-doubted", why=why, folder=folder, place=str(place)))
        say(text("backup-nothing", folder=folder))  # a new desk, whose services have begun
        return BUILT
    if made.damaged and options.file.is_dir():  # none that is whole is let go of for it
        target = target.rename(target.with_stem(f"{target.stem}{_INCOMPLETE}"))
    for sentence in made.damaged:
        say(sentence, error=True)
    said = {
        "file": str(target if options.file.is_dir() else options.file),
        "load": str(made.manifest.load_id),
        "size": max(1, round(made.bytes / 1e6)),
    }
    say(text("backup-done", **said, files=made.files, records=made.records))
    say(text("backup-personal"))
    if options.keep and (gone := let_go(target, options.keep)):
        say(text("backup-let-go", count=len(gone), kept=options.keep))
    return NOTHING_BUILT if made.damaged else BUILT


def run_restore(options: argparse.Namespace) -> int:
    """Make a desk of a backup."""
    name_records(options)
    manifest = restore(desk_of(options), options.file.resolve())
    when = manifest.made_at.replace("T", " ")
    said = {"load": str(manifest.load_id), "when": when, "who": manifest.made_by}
    say(text("restore-done", **said, warehouse=str(options.warehouse)))
    return BUILT


def run_verify(options: argparse.Namespace) -> int:
    """Report whether a desk, or a backup of one, is intact."""
    if options.backup:
        found, good = verify_backup(options.backup)
    else:
        name_records(options)
        found = verify(looked_at(options))
        good = text("verify-good", loads=found.loads, files=found.files)
        if (file := database.file()) is not None and file.exists():
            try:
                with suppress(NewerRecordsError):  # whole, and told by all who use them
                    copies.check(file)
            except copies.DamagedRecordsError as error:
                damaged = text("verify-records", file=str(file), error=str(error))
                found = replace(found, findings=[*found.findings, damaged])
    if options.json:
        say_json({"is_whole": not found.findings, **asdict(found)})
    else:
        for sentence in found.findings or [good]:
            say(sentence)
        if found.findings and not options.backup:
            say(text("verify-bad", count=len(found.findings)))
    return NOTHING_BUILT if found.findings else BUILT


def named(target: Path) -> Path:
    """Where a backup goes: that file, or, in that folder, one named after the desk and the time."""
    moment = datetime.now().astimezone()
    return target / f"{settled().slug}-{moment:%Y-%m-%d-%H%M%S}.zip" if target.is_dir() else target


def let_go(new: Path, keep: int) -> list[Path]:
    """Remove the oldest backups that were `named` in the folder of a new one and are as complete, except the newest `keep`; returns what went. Those of a later moment, from a clock set back since, are the oldest."""
    is_incomplete = new.stem.endswith(_INCOMPLETE)
    alike = [path for path in _named_there(new.parent) if path.stem.endswith(_INCOMPLETE) == is_incomplete]
    oldest = sorted(alike, key=lambda path: (path.name <= new.name, path.name))[:-keep]
    for path in oldest:
        path.unlink()
    return oldest


def _named_there(folder: Path) -> list[Path]:
    ours = re.compile(rf"{settled().slug}-\d{{4}}(-\d\d){{2}}-\d{{6}}(-incomplete)?\.zip")
    return [path for path in folder.iterdir() if ours.fullmatch(path.name)]


def backup(desk: Desk, target: Path, *, by: str) -> BackedUp | None:
    """Write all that is kept of a desk, also what is damaged, into a new file; loads and readers go on. None where nothing was ever loaded or noted. Raises CommandError where it can't be written, NothingBuiltError for a load at work, LedgerError."""
    if target.exists():
        raise CommandError(text("backup-exists", file=str(target)))
    clear_killed(desk, target.parent)
    work = ExitStack()
    try:
        beside = private.Folder(desk.warehouse.parent, f"{desk.warehouse.name}{_SNAPSHOT}")
        snapshot = Path(work.enter_context(beside))
        with at_work(desk), desk.known.alone():  # the log and its copy are of one moment
            latest = desk.ledger.latest()
            files = list(_still(desk, snapshot))
            raw = dict(_raw(desk, snapshot, files))
        entries = 0
        damaged: list[str] = []
        try:
            entries = copies.save(snapshot / RECORDS)
        except RecordsUnreachableError as error:
            damaged.append(text("backup-records", error=str(error)))
        except copies.DamagedRecordsError as error:
            damaged.append(text("backup-records-damaged", file=str(database.file()), error=str(error)))
        if entries:
            files.append((RECORDS, snapshot / RECORDS))
        if damaged and not files:
            raise CommandError(damaged[0])
        if not files:
            return None
        manifest = Manifest(VERSION, orders.now(), by, latest.load_id if latest else 0, raw)
        written = archive.write(target, manifest, files)
        kept = {name: entry for name, entry in written.files.items() if name.startswith(f"{HISTORY}/files/")}
        altered = [name for name, entry in kept.items() if Path(name).stem != entry.sha256]
        damaged += [text("backup-damaged", name=name) for name in altered]
        if not damaged:
            private.folder(desk.ledger.folder)
            private.write(desk.ledger.backed_up, json.dumps({"made_at": manifest.made_at}).encode())
    except ArchiveError as error:
        raise CommandError(_sentence(error, target)) from error
    except OSError as error:
        raise CommandError(text("backup-not-written", file=str(target), error=str(error))) from error
    finally:
        work.close()
    return BackedUp(written, len(kept), entries, target.stat().st_size, damaged)


def clear_killed(desk: Desk, archives: Path | None = None) -> None:
    """Remove what backups and restores left that were killed: beside the desk, and in a folder of archives."""
    for mark in (_SNAPSHOT, _RESTORING):
        private.clear_left(desk.warehouse.parent.glob(f"{desk.warehouse.name}{mark}*"))
    if archives:
        private.clear_left(archive.parts(archives))


def _still(desk: Desk, snapshot: Path) -> Iterator[tuple[str, Path]]:
    if desk.warehouse.is_file():
        yield WAREHOUSE, _linked(desk.warehouse, snapshot / WAREHOUSE)
    folder = desk.ledger.folder
    for path in _files_of(folder):
        inner = path.relative_to(folder)
        if inner.parts[0] not in _LEFT_OUT:
            # exports and changes are never written in, only replaced; lists are, by editors and by us
            still = _linked if len(inner.parts) > 1 else _copied
            yield f"{HISTORY}/{inner.as_posix()}", still(path, snapshot / HISTORY / inner)
    for kept in desk.beside:
        for path in [kept] if kept.is_file() else _files_of(kept):
            inner = path.relative_to(desk.warehouse.parent)
            yield f"{BESIDE}/{inner.as_posix()}", _copied(path, snapshot / BESIDE / inner)


def _files_of(folder: Path) -> Iterable[Path]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if not path.name.startswith(".") and not path.name.endswith(".lock")]


def _linked(path: Path, to: Path) -> Path:
    """The file under another name, which survives when the file is replaced; a copy where the system can't link."""
    private.folder(to.parent)
    with suppress(OSError):
        os.link(path, to)
        return to
    return _copied(path, to)


def _copied(path: Path, to: Path) -> Path:
    private.folder(to.parent)
    private.copy(path, to)
    return to


def _raw(desk: Desk, snapshot: Path, files: list[tuple[str, Path]]) -> Iterator[tuple[str, str]]:
    """Each export in data/raw and the entry with its content; adds those that no load has kept to the files."""
    for name, sha in scan(desk.raw).items():
        kept = desk.ledger.file(sha, name)
        entry = f"{HISTORY}/files/{kept.name}" if kept.is_file() else f"{RAW}/{sha}"
        if not kept.is_file() and entry not in dict(files):
            files.append((entry, _copied(desk.raw / name, snapshot / RAW / sha)))
        yield name, entry


def restore(desk: Desk, source: Path) -> Manifest:
    """Make a desk of a backup where there is none: beside a warehouse file, or in a shared lake. Raises CommandError, and NothingBuiltError where a load is at work."""
    try:
        with archive.opened(source) as (manifest, packed):
            _check(manifest, desk)
            clear_killed(desk, source.parent)
            with at_work(desk, restoring=manifest.made_at):
                if not desk.ledger.restoring.is_file():
                    _refuse_occupied(desk)
                beside = private.Folder(desk.warehouse.parent, f"{desk.warehouse.name}{_RESTORING}")
                with beside as made:
                    folder = Path(made)
                    archive.extract(manifest, packed, folder)
                    if (folder / RECORDS).exists():
                        copies.check(folder / RECORDS)
                    note = private.folder(folder / HISTORY) / desk.ledger.restoring.name
                    private.write(note, f"{manifest.made_at}\n{source}".encode())
                    _put_in_place(desk, manifest, folder)
                desk.ledger.restoring.unlink()
                if desk.inbox and desk.ledger.latest():  # a shared desk: it becomes everybody's
                    rebuild(desk)
            return manifest
    except ArchiveError as error:
        raise CommandError(_sentence(error, source)) from error
    except copies.DamagedRecordsError as error:
        raise CommandError(_sentence(ArchiveError("damaged", RECORDS), source)) from error
    except NewerRecordsError as error:
        raise CommandError(text("restore-newer", file=str(source))) from error
    except RecordsUnreachableError as error:
        raise CommandError(text("restore-records", error=str(error))) from error
    except MovedError as error:
        raise CommandError(text("cli-busy")) from error
    except OSError as error:
        raise CommandError(text("restore-not-written", file=str(source), error=str(error))) from error


def _sentence(error: ArchiveError, file: Path) -> str:
    return text("backup-fault", fault=error.fault, file=str(file), name=error.name)


def _check(manifest: Manifest, desk: Desk) -> None:
    lists = {path.name for path in desk.beside}
    for name in manifest.files:
        room, *inner = name.split("/")
        is_ours = (
            (name in (WAREHOUSE, RECORDS))
            or (room == HISTORY and inner and inner[0] not in _LEFT_OUT)
            or (room == BESIDE and inner and inner[0] in lists)
            or (room == RAW and len(inner) == 1)
        )
        if not is_ours:
            raise ArchiveError("names", name)
    for name, entry in manifest.raw.items():
        path = Path(name)
        is_within = not path.is_absolute() and not path.drive and list(path.parts) == name.split("/")
        if not is_within or {"..", ""} & set(path.parts) or "\x00" in name or not path.parts:
            raise ArchiveError("names", name)
        if entry not in manifest.files:
            raise ArchiveError("missing", entry)


def _refuse_occupied(desk: Desk) -> None:
    places = [path for path in (desk.warehouse, desk.ledger.folder, *desk.beside) if path.exists()]
    places += [desk.raw / name for name in (() if desk.inbox else scan(desk.raw))]
    places += [] if copies.is_empty() else [database.file() or Path("RECORDS")]
    if places:
        raise CommandError(text("restore-occupied", places=[str(path) for path in places]))


def _put_in_place(desk: Desk, manifest: Manifest, folder: Path) -> None:
    """Move what was extracted to its place: first the history, whose note keeps everything from being built until a killed restore was repeated, last the warehouse, so that no reader sees half a desk."""
    if not desk.ledger.restoring.is_file():
        (folder / HISTORY).rename(desk.ledger.folder)
    # Into an inbox comes what is not loaded: an export that lay there longer would take the place of a newer one.
    latest = desk.ledger.latest() if desk.inbox else None
    for name, entry in manifest.raw.items():
        target, sha = (desk.inbox or desk.raw) / name, manifest.files[entry].sha256
        if not target.exists() and (latest is None or latest.raw.get(name) != sha):
            target.parent.mkdir(parents=True, exist_ok=True)
            room, *inner = entry.split("/")
            source = desk.ledger.folder.joinpath(*inner) if room == HISTORY else folder / entry
            copy_checked(source, target, sha, is_private=False)
    for kept in desk.beside:
        if (folder / BESIDE / kept.name).exists() and not kept.exists():
            (folder / BESIDE / kept.name).rename(kept)
    if (folder / RECORDS).exists() and copies.is_empty():
        file = database.file()
        if file is not None and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / RECORDS, file)
        else:
            copies.load(folder / RECORDS)
    # Of a shared desk it is built, and published by that: where that fails or is killed, by the next build.
    if (folder / WAREHOUSE).exists() and not desk.inbox:
        sealed.put_in_place(folder / WAREHOUSE, desk.warehouse)


def verify_backup(source: Path) -> tuple[Verified, str]:
    """Restore a backup in a temporary place and look at it; returns the sentence that it is whole, too, which is "" where it can't be restored."""
    # the records of the temporary place are its own, wherever RECORDS says that they are
    named = {name: os.environ.pop(name, None) for name in ("RECORDS", "WAREHOUSE")}
    with tempfile.TemporaryDirectory(prefix="backup-") as folder:
        desk = Desk(Path(folder) / "raw", Path(folder) / WAREHOUSE)
        os.environ["WAREHOUSE"] = str(desk.warehouse)
        try:
            manifest = restore(desk, source.resolve())
            found = replace(verify(desk), loads=manifest.load_id, files=len(manifest.files))
            said = {"load": str(manifest.load_id), "when": manifest.made_at.replace("T", " ")}
            return found, text("verify-backup-good", file=str(source), **said)
        except CommandError as error:
            return Verified([str(error)], 0, 0), ""
        finally:
            del os.environ["WAREHOUSE"]
            os.environ.update({name: value for name, value in named.items() if value is not None})
