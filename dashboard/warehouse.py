"""The one door to the warehouse: read-only, safe for threads, never behind the file, and one version from first to last.

The file is attached to a connection in memory: a connection opened on the file itself would keep serving the
old file after a swap. Each query has its own cursor, because a connection shared by threads mixes up results.

A load may swap another file in at any moment. Callers that ask more than once and show the answers together ask inside
`one_version`: all questions there go to the version that the first one found, whose file stays open (its inode lives as long as it is
read) until the last of its readers is done. The frame does that for a page, `reports` for a file. A single question
outside such a block goes to the newest version.

A question is put to the warehouse itself, or in a scope (dashboard/scope).
"""

import datetime as dt
import logging
import os
import re
import stat
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Literal, ParamSpec, TypeVar

import duckdb
import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

import settings
from dashboard import known
from dashboard.scope.invented import Edition
from dashboard.scope.world import Scope, Worlds
from lake.following import Followed, follow
from settings.within import within

_log = logging.getLogger(__name__)

_P = ParamSpec("_P")
_R = TypeVar("_R")

Version = tuple[str, int, int, int]


class WarehouseMissing(Exception):  # noqa: N818 (says what is the case, as pages read it)
    """There is no warehouse to read yet; pages then say how to load the exports."""


class OldWarehouseError(Exception):
    """The warehouse lacks something that this version asks for: another version built it, and building it again fixes that."""


Damage = Literal[
    "damaged",  # cut off, garbled, or no warehouse at all
    "empty",
    "folder",  # no file
    "forbidden",  # the file may not be read
    "locked",  # another program has opened it for writing
    "unreadable",  # the system says no
    "away",  # there is no copy yet of a shared lake, which can't be reached
]


class WarehouseDamaged(Exception):  # noqa: N818 (as above)
    """There is a warehouse, but it can't be read."""

    def __init__(self, path: str, kind: Damage, reason: str) -> None:
        # the reason is what the system or DuckDB said, in English, for the log
        super().__init__(f"{path}: {kind}: {reason}")
        self.path = path
        self.kind = kind


def version() -> Version:
    """A key that changes whenever the warehouse does, in `one_version` that of the version read there. WarehouseMissing, WarehouseDamaged where it can't be read."""
    pin = _current()
    return _newest() if pin is None else pin.opened().version


def followed() -> Followed | None:
    """How the copy of a shared lake stands; None where the warehouse is a file of this machine alone."""
    lake = settings.lake_of(settings.warehouse_file())
    return follow(lake) if lake else None


def _newest() -> Version:
    file = settings.warehouse_file()
    path = str(file)
    copy = followed()
    problem = copy.problem if copy else None
    if (day := known.by()) is not None and file.exists():
        path = str(known.file_of(day))
    try:
        state = os.stat(path)  # noqa: PTH116 - no Path is made for every question
    except FileNotFoundError as error:
        if problem is not None:
            raise WarehouseDamaged(path, "away", problem) from error
        raise WarehouseMissing(path) from error
    except PermissionError as error:
        raise WarehouseDamaged(path, "forbidden", str(error)) from error
    except OSError as error:
        raise WarehouseDamaged(path, "unreadable", error.strerror or str(error)) from error
    # Looked at before it is opened: opening a pipe would wait for ever.
    if not stat.S_ISREG(state.st_mode):
        raise WarehouseDamaged(path, "folder", "no regular file")
    if state.st_size == 0:
        raise WarehouseDamaged(path, "empty", "no bytes")
    return (path, state.st_ino, state.st_mtime_ns, state.st_size)


def _connect(path: str) -> duckdb.DuckDBPyConnection:
    # What does not fit into memory fails and is not written into the working folder, where a killed process leaves it. Each question takes one
    # thread: visitors have the cores already, and sharing small tables out cost a quarter of the processor's time, also at a hundred times the sample.
    connection = duckdb.connect(":memory:", config={"temp_directory": "", "threads": 1})
    try:
        # The type is named: for a file that looks like SQLite's, DuckDB would fetch an extension from the network.
        quoted = path.replace("'", "''")
        connection.execute(f"attach '{quoted}' as warehouse (read_only, type duckdb)")
        connection.execute(f"attach ':memory:' as {Edition.DATABASE} (compress, block_size 16384)")
        # what a question needed goes back to the system at once: 70 MB after preparing the sample
        connection.execute("set allocator_bulk_deallocation_flush_threshold = '1MB'")
        # after this nothing but the attached file can be read: no other file, no network
        connection.execute("set enable_external_access = false")
    except duckdb.Error:
        connection.close()
        raise
    return connection


@dataclass
class _Opened:
    door: "_Door"
    version: Version
    connection: duckdb.DuckDBPyConnection
    holders: int = 2  # the door itself, and its caller; counted by the door, under its lock
    worlds: Worlds = field(default_factory=Worlds)


class _Door:
    """Keeps the newest version open; an older one closes when the last who reads it is done.

    Counted, and not left to the garbage collector: an exception that is kept would keep a file open with it.
    On Windows a file that is open can't be replaced, so there a load waits for the pages that are being drawn (not measured).
    """

    def __init__(self) -> None:
        self._opening = threading.Lock()  # one opens at a time
        self._lock = threading.Lock()  # of the counts, held for no longer than counting takes
        self._opened: _Opened | None = None
        self.is_renewed = False  # whether `renew` is called again and again, so that no other caller need look for a newer version

    def hold(self) -> _Opened:
        """The newest version, held open until `let_go`. WarehouseMissing, WarehouseDamaged, and OldWarehouseError where another DuckDB wrote it."""
        with self._opening:
            wanted = None if self.is_renewed and self._opened is not None else _newest()
            with self._lock:
                if self._opened is not None and wanted in (None, self._opened.version):
                    self._opened.holders += 1
                    return self._opened
            opened = self._open(wanted or _newest())
            if self._show(opened):
                _forget()
            return opened

    def renew(self, prepare: Callable[[], None]) -> None:
        """Show the newest version once `prepare` has asked its questions of it; the one before is read meanwhile. Raises as `hold`."""
        wanted = _newest()
        with self._lock:
            if self._opened is not None and self._opened.version == wanted:
                return
        opened = self._open(wanted)
        _forget()
        try:
            with _reading(_Pin(opened)):
                prepare()
            # What preparing read of the file need not stay in memory. No other caller uses this connection yet: a question would fail.
            (limit,) = opened.connection.execute("select current_setting('memory_limit')").fetchone() or ("",)
            with suppress(duckdb.Error):  # tables alone may be more
                opened.connection.execute("set memory_limit = '64MB'")
            opened.connection.execute(f"set memory_limit = '{limit}'")
        finally:  # unprepared rather than never
            self._show(opened)

    def _show(self, opened: _Opened) -> bool:
        """Hand out this version from now on; whether another was handed out before."""
        with self._lock:
            before, self._opened = self._opened, opened
        if before is not None:
            self.let_go(before)
        return before is not None

    def hold_again(self, opened: _Opened) -> None:
        with self._lock:
            opened.holders += 1

    def let_go(self, opened: _Opened) -> None:
        with self._lock:
            opened.holders -= 1
            is_last = opened.holders == 0
        if is_last:
            opened.connection.close()

    def _open(self, wanted: Version) -> _Opened:
        while True:
            try:
                connection = _connect(wanted[0])
            except duckdb.Error as error:
                raise _told(error, wanted[0]) from error
            try:
                found = _newest()
            except (WarehouseMissing, WarehouseDamaged):
                connection.close()
                raise
            if found == wanted:
                return _Opened(self, wanted, connection)
            # Swapped between the look and the opening, which a load takes longer for: these figures would go by the name of others.
            connection.close()
            wanted = found

    def close(self, only: _Opened | None = None) -> None:
        """Hands out the present connection no more, so that the file can be replaced or removed; only if it is this one, if one is named."""
        with self._lock:
            if self._opened is None or only not in (None, self._opened):
                return
            opened, self._opened = self._opened, None
        self.let_go(opened)


# What the system says about a file that may be whole.
_SYSTEM = re.compile(
    r"too many open files|input/output error|no space|permission denied|out of memory", re.IGNORECASE
)
_OTHER_DUCKDB = re.compile(r"version number|storage version|newer version", re.IGNORECASE)
_IN_USE = re.compile(r"lock on file|unique file handle conflict", re.IGNORECASE)


def _told(error: duckdb.Error, path: str) -> WarehouseDamaged | OldWarehouseError:
    said = str(error)
    if _OTHER_DUCKDB.search(said):
        return OldWarehouseError(said)
    kind: Damage = "damaged"
    if _IN_USE.search(said):
        kind = "locked"
    elif not os.access(path, os.R_OK):
        kind = "forbidden"
    elif _SYSTEM.search(said):
        kind = "unreadable"
    return WarehouseDamaged(path, kind, said.split("\n", 1)[0])


# The day by which its exports existed → the door to that warehouse (dashboard/known.py); None → the present one's. The last is the one asked last.
_doors: OrderedDict[dt.date | None, _Door] = OrderedDict()
_doors_lock = threading.Lock()
_MOST_DOORS = 3


def _door() -> _Door:
    """The door to the file now asked for; one to an earlier day that is no longer needed is closed."""
    day = known.by()
    with _doors_lock:
        door = _doors.setdefault(day, _Door())
        _doors.move_to_end(day)
        closed = [_doors.pop(one) for one in [*_doors][:-_MOST_DOORS] if one is not None]
    for old in closed:
        old.close()
    return door


class _Pin:
    """The version that one page, report or question reads; determined by the first question, even if it is that there is none."""

    def __init__(self, opened: _Opened | None = None) -> None:
        self._lock = threading.Lock()
        self.found = opened  # None until the first question
        self._failed: WarehouseMissing | WarehouseDamaged | OldWarehouseError | None = None
        self.is_over = False

    def opened(self) -> _Opened:
        """The version that is read here. Raises as `_Door.hold`, and the same on every further call."""
        with self._lock:
            if self._failed is not None:
                raise self._failed.with_traceback(None)
            if self.found is None:
                try:
                    self.found = _door().hold()
                except (WarehouseMissing, WarehouseDamaged, OldWarehouseError) as error:
                    self._failed = error
                    raise
            return self.found

    @contextmanager
    def held(self) -> Iterator[_Opened]:
        """The same, held open for one question: another thread may end the block meanwhile."""
        opened = self.opened()
        opened.door.hold_again(opened)
        try:
            yield opened
        finally:
            opened.door.let_go(opened)

    def renew(self) -> None:
        """The next question finds its version again."""
        with self._lock:
            opened, self.found, self._failed = self.found, None, None
        if opened is not None:
            opened.door.let_go(opened)


# Of the thread that draws; a fragment's worker gets a copy of what its page had.
_pinned: ContextVar[_Pin | None] = ContextVar("pinned", default=None)


def _current() -> _Pin | None:
    pin = _pinned.get()
    return None if pin is None or pin.is_over else pin


@contextmanager
def one_version() -> Iterator[_Pin]:
    """All questions in this block go to one version of the warehouse, even if others are swapped in meanwhile; also a decorator.

    A block within a block is part of it. The version is that which the first question finds; a block that asks nothing opens nothing.
    """
    if (pin := _current()) is not None:
        yield pin
        return
    with _reading(_Pin()) as pin:
        yield pin


@contextmanager
def _reading(pin: _Pin) -> Iterator[_Pin]:
    try:
        with within(_pinned, pin):
            yield pin
    finally:
        pin.is_over = True
        pin.renew()


def renew(prepare: Callable[[], None]) -> None:
    """Show the newest version to all, once `prepare` has asked its questions of it; the one before is read until then.

    The caller calls it again and again: no other thread looks for a newer version any more. Raises as `query`, with the previous version released.
    """
    try:
        _door().renew(prepare)
    except (WarehouseMissing, WarehouseDamaged, OldWarehouseError):
        _door().close()
        raise
    _door().is_renewed = True


@contextmanager
def known_by(day: dt.date) -> Iterator[None]:
    """All questions in this block go to the warehouse of the exports that existed by a day, also within a block of `one_version`."""
    with within(_pinned, None), known.reading(day), one_version():
        yield


def close() -> None:
    """Close the door; the next query opens it again, so that a process which has loaded data sees it."""
    for door in [*_doors.values()]:
        door.close()
    pin = _current()
    if pin is not None:
        pin.renew()
    _forget()


# What forgets all that is remembered by a version (scope/reader.py), a function each.
forgets: list[Callable[[], None]] = []


def _forget() -> None:
    """Forget what was remembered of a version that is closed to new readers; those who still read it ask again."""
    for forget in forgets:
        forget()


def has_invented() -> bool:
    """Whether the warehouse has any invented row. Raises as `query`."""
    with _cursor() as (_, cursor):
        return Edition().differs(cursor)


def query(
    sql: str, params: Sequence[Any] | dict[str, Any] | None = None, scope: Scope | None = None
) -> pd.DataFrame:
    """The rows of one SELECT; DECIMAL columns hold `decimal.Decimal`, DATE columns `datetime.date`, else None.

    Values are never written into it, only ``?`` or ``$name``. The scope says who reads, of which day, and what narrows; without one the warehouse
    itself is asked, whose tables are named with their schemas (docs/contract.md#warehouse). WarehouseMissing without a file, WarehouseDamaged where it can't be
    read, or not to its end, OldWarehouseError where it has no such table, macro or column.
    """
    return read(sql, params, scope, _to_frame)


def dicts(result: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """For `read`: the rows with the columns as keys, whose values are Python's; a handful of rows costs less than a data frame of them."""
    names = [column[0] for column in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def pack() -> None:
    """Pack the tables of days made so far (`Worlds.pack`)."""
    with _cursor() as (opened, cursor):
        opened.worlds.pack(cursor)


@contextmanager
def _cursor() -> Iterator[tuple[_Opened, duckdb.DuckDBPyConnection]]:
    with one_version() as pin, pin.held() as opened, opened.connection.cursor() as cursor:
        yield opened, cursor


def read(
    sql: str,
    params: Sequence[Any] | dict[str, Any] | None,
    scope: Scope | None,
    to: Callable[[duckdb.DuckDBPyConnection], _R],
) -> _R:
    """The answer to one SELECT as ``to`` makes it of the result; else as `query`."""

    def asked() -> _R:
        with _cursor() as (opened, cursor):
            if scope is None:
                # schemas are named without a catalogue, so the warehouse must be the default one
                cursor.execute("use warehouse")
            with opened.worlds.entered(cursor, scope, sql) if scope else nullcontext():
                return to(cursor.execute(sql, params or None))

    with one_version() as pin:
        is_first = pin.found is None
        try:
            failed = pin.opened()
            try:
                return asked()
            except (duckdb.InternalException, duckdb.FatalException):
                # A fault of DuckDB's own leaves its connection unusable for every later question: a new one, and once more. Of the same
                # version, where the block has asked before: an answer from one that was swapped in meanwhile would not belong to those.
                _log.exception("DuckDB failed; the warehouse is opened anew")
                failed.door.close(failed)
                pin.renew()
                if not is_first and pin.opened().version != failed.version:
                    raise
            return asked()
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise OldWarehouseError(str(error)) from error
        except (duckdb.IOException, duckdb.SerializationException) as error:
            # a block whose checksum is wrong shows when it is read
            raise _told(error, str(settings.warehouse_file())) from error


def _to_frame(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """A data frame of exact values: money stays Decimal, where DuckDB's own frames make floats of it."""
    description, rows = result.description or [], result.fetchall()
    columns = zip(*rows, strict=True) if rows else repeat((), len(description))
    index = pd.RangeIndex(len(rows))
    found: dict[str, pd.Series[Any] | ExtensionArray] = {}
    # Arrays as they will lie: of a hundred columns pandas would guess at each, which takes longer than the question.
    for (name, duckdb_type, *_), values in zip(description, columns, strict=True):
        if str(duckdb_type) not in _ARRAYS:
            found[name] = pd.Series(np.fromiter(values, object, len(rows)), index, dtype=object, copy=False)
            continue
        array, numpy_type = _ARRAYS[str(duckdb_type)]
        # of a fraction also NaN, the only value that is not itself
        is_missing = np.array([value is None or value != value for value in values], dtype=np.bool_)  # noqa: PLR0124
        plain = np.array([0 if value is None else value for value in values], dtype=numpy_type)
        found[name] = array(plain, is_missing)
    return pd.DataFrame(found, index, columns=list(found))


_ARRAYS: dict[str, tuple[Callable[..., ExtensionArray], type[np.generic]]] = {
    **dict.fromkeys(
        ("BIGINT", "INTEGER", "HUGEINT", "SMALLINT", "TINYINT"), (pd.arrays.IntegerArray, np.int64)
    ),
    **dict.fromkeys(("DOUBLE", "FLOAT"), (pd.arrays.FloatingArray, np.float64)),
    "BOOLEAN": (pd.arrays.BooleanArray, np.bool_),
}
