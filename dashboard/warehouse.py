"""The one door to the warehouse: read-only, safe for threads, and never behind the file.

The file is attached to a connection in memory: a connection opened on the file itself would keep serving the
old file after a swap. Each query has its own cursor, because a connection shared by threads mixes up results.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import duckdb
import pandas as pd

PROJECT = Path(__file__).resolve().parent.parent
CACHE_SIZE = 256
CACHE_ROWS = 500_000

# So many tables of `Kept` stand in memory at once; the one unused for longest goes first.
KEPT_TABLES = 128

_log = logging.getLogger(__name__)

_P = ParamSpec("_P")

Version = tuple[str, int, int, int]


class WarehouseMissing(Exception):  # noqa: N818 (says what is the case, as pages read it)
    """There is no warehouse to read yet; pages then say how to load the exports."""


class OldWarehouseError(Exception):
    """The warehouse lacks something that this version asks for: another version built it, and building it again mends that."""


_DEFAULT = str(PROJECT / "data" / "warehouse.duckdb")


def warehouse_path() -> Path:
    """The warehouse file: WAREHOUSE, or data/warehouse.duckdb."""
    return Path(os.environ.get("WAREHOUSE") or _DEFAULT)


def version() -> Version:
    """What changes whenever the warehouse does: path, inode, time and size of the file; the key of every cache.

    Raises:
        WarehouseMissing: the file is not there.
    """
    path = os.environ.get("WAREHOUSE") or _DEFAULT  # asked thousands of times a page: no Path is made
    try:
        state = os.stat(path)  # noqa: PTH116 - as above
    except FileNotFoundError as error:
        raise WarehouseMissing(path) from error
    return (path, state.st_ino, state.st_mtime_ns, state.st_size)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _connect(path: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    connection.execute(f"attach {_quoted(path)} as warehouse (read_only)")
    # after this nothing but the attached file can be read: no other file, no network
    connection.execute("set enable_external_access = false")
    return connection


@dataclass(frozen=True)
class Kept:
    """Rows that many questions start from: worked out once and kept in memory while the warehouse stays the same.

    Attributes:
        name: of the table, unique for what it holds; a question reads it as `table`.
        select: the SELECT that yields the rows.
        params: its values, in the order of its ``?``.
    """

    name: str
    select: str
    params: tuple[Any, ...] = ()

    @property
    def table(self) -> str:
        """What to write after ``from``."""
        return f'memory.main."{self.name}"'


@dataclass
class _Opened:
    """A connection, and the tables of `Kept` that stand in its memory, the longest unused first."""

    version: Version
    connection: duckdb.DuckDBPyConnection
    tables: OrderedDict[str, Kept] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, cursor: duckdb.DuckDBPyConnection, rows: Kept) -> None:
        """See to it that the table of `rows` stands in memory."""
        if rows.name in self.tables:
            # who only reads does not wait for a table that somebody else is having made
            if self.lock.acquire(blocking=False):
                try:
                    if rows.name in self.tables:
                        self.tables.move_to_end(rows.name)
                        return
                finally:
                    self.lock.release()
            else:
                return
        with self.lock:
            if rows.name in self.tables:
                return
            cursor.execute(f"create table {rows.table} as {rows.select}", list(rows.params))
            self.tables[rows.name] = rows
            if len(self.tables) > KEPT_TABLES:
                _, oldest = self.tables.popitem(last=False)
                cursor.execute(f"drop table {oldest.table}")


class _Door:
    """Keeps the connection of the newest version; older ones close when their last query is done."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._opened: _Opened | None = None

    def cursor(self, kept: Sequence[Kept] = ()) -> duckdb.DuckDBPyConnection:
        """A cursor of its own on the newest warehouse, with marts, staging … as schemas without a prefix.

        The tables of `kept` stand in its memory.
        """
        wanted = version()
        with self._lock:
            if self._opened is None or self._opened.version != wanted:
                self._opened = _Opened(wanted, self._open(wanted))
            opened = self._opened
            cursor = opened.connection.cursor()
        # table macros name their marts without a catalogue, so the warehouse must be the default one
        cursor.execute("use warehouse")
        for rows in kept:
            opened.keep(cursor, rows)
        return cursor

    @staticmethod
    def _open(wanted: Version) -> duckdb.DuckDBPyConnection:
        try:
            return _connect(wanted[0])
        except duckdb.IOException as error:
            raise WarehouseMissing(str(error)) from error

    def close(self) -> None:
        """Forgets the connection, so that the file can be replaced or removed."""
        with self._lock:
            if self._opened is not None:
                self._opened.connection.close()
            self._opened = None


_door = _Door()


def close() -> None:
    """Closes the door; the next query opens it anew."""
    _door.close()
    _cache.clear()


def query(
    sql: str, params: Sequence[Any] | dict[str, Any] | None = None, kept: Sequence[Kept] = ()
) -> pd.DataFrame:
    """The rows of one SELECT.

    DECIMAL columns hold `decimal.Decimal`, DATE columns `datetime.date`, else None.

    Args:
        sql: a SELECT; schemas are those of DESIGN.md section 5. Values never stand in it,
        only ``?`` or ``$name``.
        params: the values.
        kept: the tables of `Kept` that the SELECT reads.

    Raises:
        WarehouseMissing: there is no warehouse file.
        OldWarehouseError: it has no such table, macro or column.
    """
    try:
        return _answered(sql, params, kept)
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise OldWarehouseError(str(error)) from error


def _answered(sql: str, params: Sequence[Any] | dict[str, Any] | None, kept: Sequence[Kept]) -> pd.DataFrame:
    """The answer, asked once more after what asking once more mends."""
    try:
        return _asked(sql, params, kept)
    except (duckdb.InternalException, duckdb.FatalException):
        # A fault of DuckDB's own leaves its connection unusable for every later question: a new one, and once more.
        _log.exception("DuckDB failed; the warehouse is opened anew")
        _door.close()
    except duckdb.CatalogException:
        # Others have asked about so many days meanwhile that a table of `kept` had to go: it is made again.
        if not kept:
            raise
    return _asked(sql, params, kept)


def _asked(sql: str, params: Sequence[Any] | dict[str, Any] | None, kept: Sequence[Kept]) -> pd.DataFrame:
    cursor = _door.cursor(kept)
    try:
        return _to_frame(cursor.execute(sql, params) if params else cursor.execute(sql))
    finally:
        cursor.close()


def _to_frame(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """A data frame of exact values: money stays Decimal, where DuckDB's own frames make floats of it."""
    columns = [(column[0], str(column[1])) for column in result.description or []]
    rows = result.fetchall()
    values = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    return pd.DataFrame(
        {
            name: _series(duckdb_type, column)
            for (name, duckdb_type), column in zip(columns, values, strict=True)
        },
        columns=[name for name, _ in columns],
    )


_PANDAS_TYPES = {
    "BIGINT": "Int64",
    "INTEGER": "Int64",
    "HUGEINT": "Int64",
    "SMALLINT": "Int64",
    "TINYINT": "Int64",
    "DOUBLE": "Float64",
    "FLOAT": "Float64",
    "BOOLEAN": "boolean",
}


def _series(duckdb_type: str, values: Sequence[Any]) -> pd.Series[Any]:
    return pd.Series(list(values), dtype=_PANDAS_TYPES.get(duckdb_type, "object"))


# --- one small cache for all questions ---

_cache: OrderedDict[Any, pd.DataFrame] = OrderedDict()
_cache_lock = threading.Lock()


def cached(question: Callable[_P, pd.DataFrame]) -> Callable[_P, pd.DataFrame]:
    """Remembers the answers of a query function for the present version of the warehouse; hands out copies.

    The arguments must be hashable. At most `CACHE_SIZE` answers and
    `CACHE_ROWS` rows are kept, the longest unused goes first.
    """

    @wraps(question)
    def ask(*args: _P.args, **kwargs: _P.kwargs) -> pd.DataFrame:
        key = (question.__module__, question.__qualname__, version(), args, tuple(sorted(kwargs.items())))
        with _cache_lock:
            known = _cache.get(key)
            if known is not None:
                _cache.move_to_end(key)
        if known is None:
            known = question(*args, **kwargs)
            with _cache_lock:
                _cache[key] = known
                rows = sum(len(frame) for frame in _cache.values())
                while len(_cache) > CACHE_SIZE or (rows > CACHE_ROWS and len(_cache) > 1):
                    rows -= len(_cache.popitem(last=False)[1])
        return known.copy()

    return ask
