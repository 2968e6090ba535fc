"""The door to the records database: `RECORDS` names it by an SQLAlchemy URL; else it is ``records.sqlite`` beside the warehouse, its owner's alone (0600).

On SQLite a writer waits for the one before (`WAIT_SECONDS`), readers never wait. On any database an edit names the version of the entry that its writer
read, and is refused with `ChangedMeanwhileError` where another writer was faster. One that can't be read is `RecordsUnreachableError` after `READ_SECONDS`,
which is remembered for `DOWN_SECONDS`, so that a page that asks six times waits once; a write is always tried, and waits longer.
"""

import datetime as dt
import functools
import os
import sqlite3
import stat
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

import settings
from records import RecordsUnreachableError as RecordsUnreachableError  # noqa: PLC0414  callers name it by the database
from records import schema

Entry = TypeVar("Entry")

FILE = "records.sqlite"
WAIT_SECONDS = 15  # how long a write waits for another; a write takes milliseconds
READ_SECONDS = 2  # how long a page waits that only reads
CONNECT_SECONDS = 2  # for each address of a server, of which “localhost” has two
DOWN_SECONDS = 5.0
_PAUSE_SECONDS = 0.1
_MAKING_SECONDS = 2.0  # how long it is tried to open a file that others are just making

# What goes wrong below us, by whatever name; a full folder or a lost share is an OSError.
_FAULTS = (DBAPIError, NoConnectionError, NoSuchModuleError, sqlite3.Error, OSError)
# A row that was garbled where no database looks: a moment that is none, an amount that is none.
_GARBLED = (ValueError, ArithmeticError)

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class ChangedMeanwhileError(Exception):
    """Another writer changed the entry after the writer had read it."""

    def __init__(self, by: str, at: dt.datetime, version: int) -> None:
        super().__init__(f"changed by {by} at {at.isoformat()}, now version {version}")
        self.by, self.at, self.version = by, at, version


class NoSuchEntryError(LookupError):
    """There is no entry of that number."""


class Moment(sa.TypeDecorator[dt.datetime]):
    """A moment in UTC, with its zone: SQLite would forget the zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:
        """Into UTC; a moment without a time zone is a programming error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        moment = value.astimezone(dt.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:  # noqa: ARG002 (SQLAlchemy's signature)
        """Out as UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Kroner(sa.TypeDecorator[Decimal]):
    """An amount to the øre: NUMERIC(18, 2), and text on SQLite, which would make a float of it."""

    impl = sa.Numeric(18, 2)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> TypeEngine[Any]:
        """Text on SQLite."""
        return dialect.type_descriptor(sa.String(24) if dialect.name == "sqlite" else sa.Numeric(18, 2))

    def process_bind_param(self, value: Decimal | None, dialect: sa.Dialect) -> Any:
        """With exactly two decimals."""
        if value is None:
            return None
        exact = Decimal(value).quantize(Decimal("0.01"))
        return str(exact) if dialect.name == "sqlite" else exact

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Decimal | None:  # noqa: ARG002 (as above)
        """As Decimal."""
        return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))


_TYPES: dict[type, type[TypeEngine[Any]]] = {
    int: sa.Integer, bool: sa.Boolean, Decimal: Kroner, dt.date: sa.Date, dt.datetime: Moment,
}  # fmt: skip


def table_of(name: str, entry: type, *more: SchemaItem, elsewhere: str = "") -> sa.Table:
    """A table with one row per entry and one column per field, the first one its key; a field that may be None may be null, and what is not a number, day, moment or amount is kept as text."""
    columns: list[sa.Column[Any]] = []
    for field, hint in get_type_hints(entry).items():
        if field in elsewhere.split():
            continue
        kinds = get_args(hint)
        kind = next((one for one in kinds if one is not NoneType), hint) if NoneType in kinds else hint
        is_key, may_miss = not columns, NoneType in kinds
        columns.append(sa.Column(field, _TYPES.get(kind, sa.Text), primary_key=is_key, nullable=may_miss))
    return sa.Table(name, metadata, *columns, *more)


def needed(**kinds: Any) -> list[sa.Column[Any]]:
    """Columns of these types, or of a table that they refer to, that may not be missing."""
    return [sa.Column(name, kind, nullable=False) for name, kind in kinds.items()]


def clean(words: str) -> str:
    """A typed text, ready to be kept: trimmed, one way of writing each letter, no control characters but line breaks."""
    plain = unicodedata.normalize("NFC", words).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in plain if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def stated(words: str, what: str) -> str:
    """The same, of a text that has to be there: raises ValueError where nothing is left of it."""
    kept = clean(words)
    if not kept:
        raise ValueError(f"{what} is empty")
    return kept


def now() -> dt.datetime:
    """This moment in UTC, to the second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


_lock = threading.RLock()
_engines: dict[sa.URL, sa.Engine] = {}  # whose tables were found to be of this version
_writing = threading.local()


def url() -> sa.URL:
    """Where the records are: RECORDS, a shared lake's catalogue, or records.sqlite beside the warehouse. Raises RecordsUnreachableError where that names no database."""
    if named := os.environ.get("RECORDS"):
        try:
            return sa.make_url(named)
        except ArgumentError as error:
            raise RecordsUnreachableError("RECORDS is no database URL") from error
    try:
        warehouse = settings.warehouse_file()
    except settings.NoWarehouseFileError as error:
        raise RecordsUnreachableError(str(error)) from error
    if lake := settings.lake_of(warehouse):
        return _in_catalogue_of(lake)
    return sa.URL.create("sqlite", database=str(warehouse.with_name(FILE)))


@functools.cache
def _in_catalogue_of(lake: settings.Lake) -> sa.URL:
    """The database of a shared lake's catalogue: who shares the warehouse shares the records."""
    from psycopg import ProgrammingError, conninfo  # noqa: PLC0415 - records of one machine never need it

    try:
        said = conninfo.conninfo_to_dict(lake.catalogue)
    except ProgrammingError as error:  # it is not a connection string
        raise RecordsUnreachableError("WAREHOUSE is no lake") from error
    query = {name: str(value) for name, value in said.items() if value is not None}
    return sa.URL.create("postgresql+psycopg", query=query)


def file() -> Path | None:
    """The SQLite file that the records are in; None for another database."""
    return _file_of(url())


def is_there() -> bool:
    """Whether anything can have been written: an SQLite file that is not there holds nothing, and is not made by looking."""
    found = file()
    return found is None or found.exists()


def _file_of(where: sa.URL) -> Path | None:
    if where.get_backend_name() != "sqlite" or not where.database or where.database == ":memory:":
        return None
    return Path(where.database)


def _engine(where: sa.URL) -> sa.Engine:
    file = _file_of(where)
    if file is None:
        # No pool: a kept connection to a server that has stopped answering would be waited for without end.
        waits = where.get_driver_name() in ("psycopg", "psycopg2") and "connect_timeout" not in where.query
        patience = {"connect_timeout": CONNECT_SECONDS} if waits else {}
        engine = sa.create_engine(where, poolclass=NullPool, connect_args=patience)
        if where.get_backend_name() == "postgresql":
            sa.event.listen(engine, "begin", _begin)
        return engine
    if not file.parent.is_dir():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # No pool: a kept connection would hold a file that was moved away or replaced from a backup.
    engine = sa.create_engine(where, poolclass=NullPool, connect_args={"timeout": READ_SECONDS})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # sqlite3's own idea of when a transaction begins is switched off; `_begin` says it.
    connection.isolation_level = None
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma synchronous = full")


def _begin(connection: sa.Connection) -> None:
    options = connection.get_execution_options()
    milliseconds = int(options.get("records_wait", READ_SECONDS)) * 1000
    if connection.dialect.name == "postgresql":
        # Within the transaction, since a pooler before the server may refuse what is set for a session.
        connection.exec_driver_sql(f"set local statement_timeout = {milliseconds}")
        return
    connection.exec_driver_sql(f"pragma busy_timeout = {milliseconds}")
    # A transaction that reads first and then writes would fail at once if another had written in between.
    connection.exec_driver_sql("begin immediate" if options.get("records_write") else "begin")


_down: dict[sa.URL, tuple[float, str]] = {}  # → until when (monotonic), and why


def _said_down(where: sa.URL) -> None:
    """Raises what was found a moment ago, so that the same is not waited for again."""
    until, reason = _down.get(where, (0.0, ""))
    if time.monotonic() < until:
        raise RecordsUnreachableError(reason)


def engine() -> sa.Engine:
    """The engine of the database that is named now, with its tables made. Raises RecordsUnreachableError where it can't be opened."""
    where = url()
    file = _file_of(where)
    with _lock:
        try:
            found = _engines.get(where)
            if found is None or (file is not None and not file.exists()):
                found = found or _engine(where)
                if file is not None:
                    _keep_private(file)
                    _write_ahead(found)
                with found.connect() as connection:
                    is_current = schema.is_current(connection)
                if not is_current:  # else nothing is written, and no writer is waited for
                    options = {"records_write": True, "records_wait": WAIT_SECONDS}
                    with found.connect().execution_options(**options) as connection, connection.begin():
                        schema.bring_up(connection)
                _engines[where] = found
        except (*_FAULTS, ModuleNotFoundError, schema.NewerRecordsError) as error:
            raise RecordsUnreachableError(str(error)) from error
    return found


def _keep_private(file: Path) -> None:
    """The file, made empty where there is none, may be read and written by its owner alone; so may those that SQLite writes beside it. A system without such modes, or another's file, stays as it is."""
    if os.name != "posix":
        return
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    for name in (file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))):
        with suppress(OSError):
            mode = name.stat().st_mode
            if stat.S_ISREG(mode) and mode & 0o077:
                name.chmod(0o600)


def _write_ahead(made: sa.Engine) -> None:
    """Have SQLite keep a log, so that readers never wait; kept in the file for good."""
    until = time.monotonic() + _MAKING_SECONDS
    while True:
        raw = made.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("pragma journal_mode")
            if cursor.fetchone() != ("wal",):
                cursor.execute("pragma journal_mode = wal")
            return
        except sqlite3.Error as error:
            # Another process opening it at the same moment makes this fail at once, whatever the timeout.
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        finally:
            raw.close()
        time.sleep(_PAUSE_SECONDS)


def entries(asked: sa.Select[Any], kind: type[Entry]) -> list[Entry]:
    """The rows of a SELECT, each as the dataclass that its table was made of (`table_of`)."""
    with reading() as connection:
        return [kind(**row._mapping) for row in connection.execute(asked)]


def count(table: sa.Table) -> int:
    """How many rows a table has: of one that only grows, another number means that something was written."""
    with reading() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def close() -> None:
    """Forget every engine, so that the file can be moved or removed."""
    with _lock:
        for made in _engines.values():
            made.dispose()
        _engines.clear()
        _down.clear()


@contextmanager
def reading() -> Iterator[sa.Connection]:
    """A connection that sees one state of the records. Raises RecordsUnreachableError where they can't be read, or don't answer, and for `DOWN_SECONDS` after that."""
    where = url()
    _said_down(where)
    try:
        with _lock:  # who waited while another found it down need not find out again
            _said_down(where)
            opened = engine()
        with opened.connect() as connection:
            yield connection
    except (RecordsUnreachableError, *_FAULTS, *_GARBLED) as error:
        if time.monotonic() >= _down.get(where, (0.0, ""))[0]:
            _down[where] = (time.monotonic() + DOWN_SECONDS, str(error))
        if isinstance(error, RecordsUnreachableError):
            raise
        raise RecordsUnreachableError(str(error)) from error
    else:
        _down.pop(where, None)


@contextmanager
def writing(wait_seconds: int = WAIT_SECONDS) -> Iterator[sa.Connection]:
    """A connection whose changes are kept together when the block ends, or not at all; a block within a block is part of it. Raises RecordsUnreachableError, and IntegrityError for what may be there only once."""
    outer: sa.Connection | None = getattr(_writing, "connection", None)
    if outer is not None:
        yield outer
        return
    try:
        opened = engine().connect().execution_options(records_write=True, records_wait=wait_seconds)
        with opened as connection, connection.begin():
            _writing.connection = connection
            try:
                yield connection
            finally:
                _writing.connection = None
    except IntegrityError:
        raise
    except _FAULTS as error:
        raise RecordsUnreachableError(str(error)) from error
    _down.pop(url(), None)


def alone(connection: sa.Connection, table: sa.Table) -> None:
    """Keep other writers out of a table until this transaction ends: what it reads there holds when it writes. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"lock table {table.name} in share row exclusive mode")
