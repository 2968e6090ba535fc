"""Records that can't be read: each way is one error, told soon, and forgotten when it is over."""

import datetime as dt
import os
import random
import socket
import sqlite3
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from records import board_points, comments, database, decisions, issued, samples
from records.database import RecordsUnreachableError

DAY = dt.date(2018, 6, 30)
SOON = 5.0  # seconds that a page may take that finds no records

READS: dict[str, Callable[[], object]] = {
    "notes": lambda: comments.on_figure("budget"),
    "risks": board_points.risks,
    "issues": board_points.issues,
    "decisions": decisions.latest,
    "reports": issued.all_reports,
    "last report": issued.last,
}


def _write(author: str = "Anne") -> None:
    comments.write("budget", "Kendt", author=author, as_of=DAY)


@contextmanager
def _garbage(folder: Path, content: bytes) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "records.sqlite").write_bytes(content)
    yield


@contextmanager
def _garbled(folder: Path) -> Iterator[None]:
    """Once whole; then a disk wrote nonsense over all of it but its first page."""
    for number in range(40):
        _write(f"Nr. {number}")
    database.close()
    file = folder / "records.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + random.Random(7).randbytes(len(whole) - 4096))
    yield


@contextmanager
def _locked(_: Path) -> Iterator[None]:
    """Another program has the file to itself."""
    _write()
    database.close()
    with ExitStack() as stack:
        held = sqlite3.connect(database.url().database or "", isolation_level=None)
        stack.callback(held.close)
        held.execute("pragma locking_mode = exclusive")
        held.execute("begin exclusive")
        held.execute("create table if not exists mine (number integer)")
        yield


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    file = folder / "records.sqlite"
    file.unlink(missing_ok=True)
    file.mkdir(parents=True)
    yield


@contextmanager
def _closed_port(_: Path) -> Iterator[None]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    os.environ["RECORDS"] = f"postgresql+psycopg://desk@127.0.0.1:{port}/desk"
    yield


@contextmanager
def _silent_port(_: Path) -> Iterator[None]:
    """A server that takes the connection and never says a word."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(64)
        os.environ["RECORDS"] = f"postgresql+psycopg://desk@127.0.0.1:{silent.getsockname()[1]}/desk"
        yield


WAYS = {
    "no database": lambda folder: _garbage(folder, b"no database at all " * 400),
    "cut off": lambda folder: _garbage(folder, b"SQLite format 3\0\x10\x00\x02\x02" + b"\0" * 60),
    "noise": lambda folder: _garbage(folder, random.Random(3).randbytes(20_000)),
    "garbled": _garbled,
    "locked": _locked,
    "a folder": _folder,
    "closed port": _closed_port,
    "silent port": _silent_port,
}


@pytest.fixture(params=WAYS)
def down(
    request: pytest.FixtureRequest, fresh_records: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    monkeypatch.setenv("RECORDS", "")  # put back afterwards
    with WAYS[request.param](fresh_records):
        yield request.param


@pytest.mark.dealt(2)
@pytest.mark.usefixtures("down")
def test_every_question_fails_in_one_error_and_all_of_them_soon() -> None:
    begun = time.monotonic()
    for ask in READS.values():
        with pytest.raises(RecordsUnreachableError):
            ask()
    assert time.monotonic() - begun < SOON


@pytest.mark.dealt(2)
def test_who_asks_at_the_same_time_does_not_wait_in_turn(down: str) -> None:
    told: list[str] = []

    def ask() -> None:
        try:
            comments.on_figure("budget")
        except RecordsUnreachableError:
            told.append(down)

    begun = time.monotonic()
    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 8
    assert time.monotonic() - begun < SOON


def test_a_write_says_that_nothing_was_kept(down: str) -> None:
    with pytest.raises(RecordsUnreachableError):
        _write(down)


def test_what_is_mended_is_read_again(fresh_records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "DOWN_SECONDS", 0.2)
    with _garbage(fresh_records, b"no database at all " * 400), pytest.raises(RecordsUnreachableError):
        decisions.log()
    (fresh_records / "records.sqlite").unlink()
    with pytest.raises(RecordsUnreachableError):  # remembered
        decisions.log()
    time.sleep(0.25)
    assert decisions.log() == []


def test_a_kept_write_shows_that_it_is_up_again(fresh_records: Path) -> None:
    with _garbage(fresh_records, b"no database at all " * 400), pytest.raises(RecordsUnreachableError):
        decisions.log()
    (fresh_records / "records.sqlite").unlink()
    _write()
    assert len(comments.on_figure("budget")) == 1


def test_a_long_write_of_somebody_else_keeps_nobody_from_reading(fresh_records: Path) -> None:
    _write()
    database.close()  # as another process that has not opened it yet
    held = sqlite3.connect(fresh_records / "records.sqlite", isolation_level=None)
    held.execute("begin immediate")
    begun = time.monotonic()
    assert len(comments.on_figure("budget")) == 1
    assert time.monotonic() - begun < 1
    begun = time.monotonic()
    with pytest.raises(RecordsUnreachableError):
        samples.enter(Path(__file__).parents[2] / "data" / "sample" / "records.toml")
    assert time.monotonic() - begun < SOON
    held.close()


def test_a_row_that_was_garbled_is_told_like_any_damage(fresh_records: Path) -> None:
    _write()
    with sqlite3.connect(fresh_records / "records.sqlite") as connection:
        connection.execute("update note set created_at = 'midsummer'")
    connection.close()
    with pytest.raises(RecordsUnreachableError):
        comments.on_figure("budget")


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_what_people_write_is_their_owners_alone(fresh_records: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with database.reading():
            _write()
            files = sorted(fresh_records.glob("records.sqlite*"))
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
            assert len(files) == 3 or sys.platform != "linux"
    finally:
        os.umask(before)
    assert stat.S_IMODE(fresh_records.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_file_that_others_could_read_is_closed_to_them(
    fresh_records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write()
    database.close()
    file = fresh_records / "records.sqlite"
    file.chmod(0o644)
    decisions.log()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    # of another user's, or on a disk without modes: it is read all the same
    database.close()
    file.chmod(0o644)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refused)
    assert decisions.log() == []
