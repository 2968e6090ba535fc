"""``python -m pipeline forget``: a person is taken out of all that is kept of a desk, its records included. Kept exports get new hashes; killed in between, the same command finds what is left and goes on."""

import argparse
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import duckdb
from duckdb import DuckDBPyConnection as Connection

from lake import MovedError
from locales import text
from locales.telling import say
from pipeline.child.stager import Stager
from pipeline.commands.backup import clear_killed
from pipeline.commands.shared import BUILT, NOTHING_BUILT, CommandError, desk_of, looked_at, name_records
from pipeline.desk import orders, watched
from pipeline.desk.confirmations import Confirmations, followed, load_confirmations, take_in
from pipeline.desk.corrections import rewritten
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import Ledger, file_hash, scan
from pipeline.desk.questions import Questions
from pipeline.desk.said import FILE, Entry, ListError
from pipeline.forgetting.in_warehouse import MentioningColumn, erase_in_parquet, find, neighbours
from pipeline.forgetting.in_workbooks import erase_in_workbook
from pipeline.forgetting.person import MARK, Person
from pipeline.reading.guard import RefusedError
from pipeline.warehouse import store
from pipeline.warehouse.build import at_work, machine_user, rebuild
from pipeline.warehouse.making import NothingBuiltError
from records import database
from records import forgetting as records
from records.database import RecordsUnreachableError
from settings import private

T = TypeVar("T")
LOG = "erasures.log"


def run_forget(options: argparse.Namespace) -> int:
    """Report where a person is named, and erase them there if the keeper says yes."""
    name_records(options)
    person = Person.of(options.person)
    try:
        found, count = look(looked_at(options), person)
        for line in found:
            say(line)
        if not count or not options.yes:
            say(text("forget-found-elsewhere"))
            if not count:
                return BUILT
            say(text("forget-ask", person=person.said))
            return NOTHING_BUILT
        left, count = forget(desk_of(options), person, by=machine_user())
    except RecordsUnreachableError as error:
        raise CommandError(text("forget-records", error=str(error))) from error
    for line in left:
        say(line)
    say(text("forget-done", count=count, number=str(count), mark=MARK))
    for key in ("forget-original", "forget-backups", "forget-logged"):
        say(text(key))
    return BUILT


def look(desk: Desk, person: Person) -> tuple[list[str], int]:
    """Where the person is named, in sentences, and in how many texts and files; nothing is changed."""
    columns: list[MentioningColumn | records.FoundColumn] = [*_in_warehouse(desk, person, find)]
    if database.is_there():
        with database.reading() as connection:
            columns += records.find(connection, person.is_named_in)
    lines: list[str] = []
    for one in columns:
        told = text("forget-found-column", where=one.name, count=one.count, number=str(one.count))
        lines += [told, *one.examples]
    files, unread = [], []
    for name, _, content in _kept_exports(desk, person):
        if content is None:
            unread.append(text("forget-unread-file", file=name))
        else:
            files.append(name)
    said = [path for path in desk.known.files if path != desk.known.backup]
    named = [path for path in said if person.is_named_in(path.read_text(encoding="utf-8", errors="replace"))]
    files += [path.name for path in (*named, *Questions(desk.questions).naming(person.is_named_in))]
    lines += [text("forget-found-file", file=name) for name in files]
    count = sum(one.count for one in columns) + len(files)
    if near := _in_warehouse(desk, person, neighbours):
        lines.append(text("forget-neighbours"))
        lines += [f"  {text('forget-neighbour', person=said)}" for said in near]
    if not count:
        return [text("forget-none", person=person.said), *unread], 0
    return [text("forget-found", person=person.said), *lines, *unread], count


def forget(desk: Desk, person: Person, *, by: str) -> tuple[list[str], int]:
    """Take the person out of everything; returns what could not be, and how many texts and files changed. Raises NothingBuiltError; what was erased stays erased."""
    ledger = desk.ledger
    lines: list[str] = []
    with at_work(desk):
        with suppress(ListError):  # one that can't be followed is reported below
            take_in(desk.known, author=by)
        count = sum(one.count for one in _in_warehouse(desk, person, find))
        renamed: dict[str, str] = {}
        for name, old, content in _kept_exports(desk, person):
            if content is None:
                lines.append(text("forget-not-erasable", file=name))
                continue
            count += 1
            made = ledger.folder / "files" / f".forgetting{Path(name).suffix}"
            private.write(made, content)
            renamed[old] = file_hash(made)  # the old content goes when nothing names it any more
            ledger.keep(made, renamed[old], name)
            made.unlink()
        with duckdb.connect() as con:
            for file in sorted((ledger.folder / "changes").glob("*.parquet")):
                if store.are_damaged(con, file):
                    lines.append(text("forget-not-erasable", file=file.name))
                else:
                    count += erase_in_parquet(file, person)
        _rewrite_loads(desk, renamed, person)
        count += desk.known.rewrite(person.erased, _is_followed)
        questions = Questions(desk.questions)
        naming = questions.naming(person.is_named_in)
        damaged = [one for one in naming if not questions.rewrite(one, person.erased)]
        count += len(naming) - len(damaged)
        lines += [text("forget-not-erasable", file=path.name) for path in (*desk.known.lying, *damaged)]
        count += watched.rewrite(ledger, person.erased)
        _clear_traces(ledger)
        clear_killed(desk)
        if database.is_there():
            with database.writing() as connection:
                erased = records.erase(connection, person.erased, partial(erase_in_workbook, person=person))
            count += sum(erased.changed.values()) + len(erased.files)
            lines += [text("forget-report-left", number=str(number)) for number, _ in erased.left]
        if ledger.loads():
            try:
                rebuild(desk)
            except MovedError:
                raise NothingBuiltError(text("cli-busy")) from None
        for old in renamed:
            for replaced in (ledger.folder / "files").glob(f"{old}.*"):
                replaced.unlink()
        private.folder(ledger.folder)
        with private.opened_to_add(ledger.folder / LOG) as log:
            log.write(f"{orders.now()} {by} {count}\n")
    return lines, count


def _is_followed(entry: Entry) -> bool:
    with suppress(ListError):
        followed(FILE, {entry.kind: [entry.said]})
        return True
    return False


def _in_warehouse(desk: Desk, person: Person, ask: Callable[[Connection, Person], list[T]]) -> list[T]:
    with suppress(duckdb.Error), duckdb.connect(str(desk.warehouse), read_only=True) as con:
        return ask(con, person)
    return []  # there is none, or one that can't be read and is built again in any case


def _kept_exports(desk: Desk, person: Person) -> Iterator[tuple[str, str, bytes | None]]:
    """The kept exports that name the person: name, content hash, and the content without them, None where it can't be rewritten."""
    names = {file.sha256: file.file for load in desk.ledger.loads() for file in load.active}
    known = Confirmations()
    with suppress(ListError):  # without what can't be followed
        known = load_confirmations(desk.known)
    with Stager(known) as stager:
        for path in sorted((desk.ledger.folder / "files").glob("*")):
            name = names.get(path.stem, path.name)
            try:
                content = stager.erase(path, name, person.said)
            except RefusedError:
                yield name, path.stem, None
                continue
            if content is not None:
                yield name, path.stem, content


def _rewrite_loads(desk: Desk, renamed: Mapping[str, str], person: Person) -> None:
    """The list of loads; and the exports in data/raw, where the next build would read the person again."""
    loads = [
        replace(
            load,
            loaded_by=person.erased(load.loaded_by),
            active=tuple(
                replace(file, file=person.erased(file.file), sha256=renamed.get(file.sha256, file.sha256))
                for file in load.active
            ),
            raw={person.erased(name): renamed.get(sha, sha) for name, sha in load.raw.items()},
            corrections=tuple(
                replace(rewritten(one, person.erased), sha256=renamed.get(one.sha256, one.sha256))
                for one in load.corrections
            ),
            understood=tuple(one.rewritten(person.erased) for one in load.understood),
        )
        for load in desk.ledger.loads()
    ]
    if loads:
        desk.ledger.write(loads)
    for name, sha in scan(desk.raw).items():
        if sha in renamed:
            shutil.copyfile(desk.ledger.file(renamed[sha], name), desk.raw / name)


def _clear_traces(ledger: Ledger) -> None:
    """Remove remakeable files that may name the person: staged workbooks, dropped files, warehouses of earlier days, the log of faults, abandoned orders."""
    for folder in (ledger.staged, ledger.incoming, ledger.known):
        shutil.rmtree(folder, ignore_errors=True)
    for file in (ledger.faults, *orders.put_aside(ledger.folder)):
        file.unlink(missing_ok=True)
