"""``publish``, ``fetch`` and ``tidy``: a desk of one machine becomes a shared one, or the other way, with its history and records; and upkeep.

What is moved is copied whole and checked before it counts; where it came from stays as it was.
"""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import sqlalchemy as sa

import settings
from lake.head import drop_stamp
from lake.publishing import tidy
from locales import text
from locales.telling import say
from pipeline.commands.shared import BUILT, desk_of
from pipeline.commands.verify import verify
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import Load, copy_checked
from pipeline.desk.shelf import shelf_of
from pipeline.warehouse.build import at_work
from pipeline.warehouse.making import NothingBuiltError
from pipeline.warehouse.sound import is_current
from pipeline.warehouse.store import statements
from records import database, moving
from settings import Lake, private, sealed


def run_publish(options: argparse.Namespace) -> int:
    """Make a desk of this machine a shared one."""
    loads = publish_desk(_desk(options), options.file.resolve())
    say(text("lake-published", file=str(options.file), loads=loads))
    return BUILT


def run_fetch(options: argparse.Namespace) -> int:
    """Copy a shared desk to this machine."""
    loads = fetch_desk(_desk(options), options.file.resolve())
    say(text("lake-fetched", file=str(options.file), loads=loads))
    return BUILT


def run_tidy(options: argparse.Namespace) -> int:
    """Remove the files of a lake that no state of it has."""
    say(text("lake-tidied", count=tidy(_lake(_desk(options)))))
    return BUILT


def _desk(options: argparse.Namespace) -> Desk:
    # The records of a desk are where its warehouse is, unless RECORDS names them.
    os.environ["WAREHOUSE"] = str(options.warehouse)
    return desk_of(options)


def publish_desk(desk: Desk, file: Path) -> int:
    """Move the desk of a warehouse file of this machine into the lake of ``desk``; returns how many loads it has.

    Raises:
        NothingBuiltError: ``desk`` is no lake's, or one with loads; or the other desk is not whole and current.
    """
    _lake(desk)
    own = Desk(file.with_name("raw"), file)
    with at_work(own), at_work(desk):
        if loads := desk.ledger.loads():
            raise NothingBuiltError(text("lake-not-empty", count=len(loads)))
        loads = own.ledger.loads()
        if not loads:
            raise NothingBuiltError(text("lake-nothing-there", file=str(file)))
        if not is_current(own, loads[-1]):
            raise NothingBuiltError(text("lake-behind", file=str(file)))
        if findings := verify(own).findings:
            raise NothingBuiltError(text("lake-not-whole", file=str(file), why=findings[0].sentence()))
        _copy_history(own, desk, loads)
        making = desk.warehouse.with_name(f"{desk.warehouse.name}.building")
        private.copy(file, making)
        with _records_moved(moving.beside(file), database.url()):
            shelf_of(desk).publish(making, loads, statements())
        desk.ledger.write(loads)
        sealed.put_in_place(making, desk.warehouse)
    return len(loads)


def fetch_desk(desk: Desk, file: Path) -> int:
    """Copy the desk of a lake to a warehouse file of this machine, where no desk is yet; returns how many loads it has.

    Raises:
        NothingBuiltError: ``desk`` is no lake's, or one without loads; or something is in the way.
    """
    _lake(desk)
    own = Desk(file.with_name("raw"), file)
    for path in (file, own.ledger.folder, own.raw, *own.beside, file.with_name(database.FILE)):
        if path.exists():
            raise NothingBuiltError(text("lake-in-the-way", path=str(path)))
    with at_work(own), at_work(desk):
        loads = desk.ledger.loads()
        if not loads:
            raise NothingBuiltError(text("lake-empty"))
        _copy_history(desk, own, loads)
        for name, sha in loads[-1].raw.items():
            (own.raw / name).parent.mkdir(parents=True, exist_ok=True)
            copy_checked(desk.ledger.file(sha, name), own.raw / name, sha, is_private=False)
        making = file.with_name(f"{file.name}.building")
        private.copy(desk.warehouse, making)
        with duckdb.connect(str(making)) as con:
            drop_stamp(con)
        with _records_moved(database.url(), moving.beside(file)):
            own.ledger.write(loads)
        sealed.put_in_place(making, file)
    return len(loads)


def _lake(desk: Desk) -> Lake:
    found = settings.lake_of(desk.warehouse)
    if found is None:
        raise NothingBuiltError(text("lake-none-named"))
    return found


def _copy_history(source: Desk, target: Desk, loads: list[Load]) -> None:
    for name, sha in {(file.file, file.sha256) for load in loads for file in load.active}:
        target.ledger.keep(source.ledger.file(sha, name), sha, name)
    for load in loads:
        changes = target.ledger.changes(load.load_id)
        private.folder(changes.parent)
        private.write(changes, source.ledger.changes(load.load_id).read_bytes())
    for path in source.written:
        there = target.warehouse.parent / path.relative_to(source.warehouse.parent)
        if there.parent != target.warehouse.parent:
            private.folder(there.parent)
        private.write(there, path.read_bytes())


@contextmanager
def _records_moved(source: sa.URL, target: sa.URL) -> Iterator[None]:
    """Move the desk's records along, unless RECORDS names one place for both."""
    if os.environ.get("RECORDS"):
        yield
        return
    try:
        with moving.copied(source, target):
            yield
    except moving.NotEmptyError as error:
        raise NothingBuiltError(text("lake-records-there")) from error
