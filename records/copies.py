"""All records as one SQLite file, and back: what a backup keeps, whichever database the records are in."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from records import forgetting, schema  # noqa: F401 - forgetting imports every module that declares tables
from records.database import is_there, metadata, reading, writing

_BATCH = 500  # rows that are inserted at a time


def save(target: Path) -> int:
    """Write all records of one moment into a new SQLite file, if there are any; returns how many. Raises DamagedRecordsError where a page of theirs is not whole."""
    if not is_there():
        return 0
    with reading() as connection:
        if connection.dialect.name == "sqlite":
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            with closing(sqlite3.connect(target)) as copy:
                driver.backup(copy)
            check(target)
            return _count(connection)
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
            # a backup may take longer than a page waits
            connection.exec_driver_sql("set local statement_timeout = 0")
        with _opened(target) as other, other.begin():
            schema.bring_up(other)
            return sum(_copied(connection, other, table) for table in metadata.sorted_tables)


def load(source: Path) -> None:
    """Put the records that `save` wrote, brought up to this version, into the database that is named now, an empty one. Raises schema.NewerRecordsError."""
    with _opened(source) as copy, copy.begin(), writing() as connection:
        schema.bring_up(copy)
        for table in metadata.sorted_tables:
            _copied(copy, connection, table)
            key = table.autoincrement_column
            if connection.dialect.name == "postgresql" and key is not None:
                # the next entry gets a number after those that were copied
                number_of = sa.func.pg_get_serial_sequence(table.name, key.name)
                following = sa.select(sa.func.coalesce(sa.func.max(key), 0) + 1).scalar_subquery()
                connection.execute(sa.select(sa.func.setval(number_of, following, False)))


class DamagedRecordsError(Exception):
    """A file does not hold the records that `save` wrote; the message is the system's."""


def check(source: Path) -> None:
    """Look whether this version can read a file that `save` wrote; it stays as it is. Raises schema.NewerRecordsError, and DamagedRecordsError for no whole database."""
    try:
        with closing(sqlite3.connect(source)) as copy:
            found = str(copy.execute("pragma integrity_check").fetchone()[0])
        if found != "ok":
            raise DamagedRecordsError(found.splitlines()[-1])
        with _opened(source) as connection:
            if schema.is_current(connection):
                _count(connection)
    except (sqlite3.Error, sa.exc.SQLAlchemyError) as error:
        raise DamagedRecordsError(str(error)) from error


def is_empty() -> bool:
    """Whether the database that is named now has no entry, or is not there yet."""
    if not is_there():
        return True
    with reading() as connection:
        return _count(connection) == 0


@contextmanager
def _opened(path: Path) -> Iterator[sa.Connection]:
    made = sa.create_engine(sa.URL.create("sqlite", database=str(path)), poolclass=NullPool)
    try:
        with made.connect() as connection:
            yield connection
    finally:
        made.dispose()


def _count(connection: sa.Connection) -> int:
    asked = (sa.select(sa.func.count()).select_from(table) for table in metadata.sorted_tables)
    return sum(int(connection.execute(one).scalar_one()) for one in asked)


def _copied(source: sa.Connection, target: sa.Connection, table: sa.Table) -> int:
    count = 0
    for batch in source.execute(sa.select(table)).partitions(_BATCH):
        target.execute(table.insert(), [dict(row._mapping) for row in batch])
        count += len(batch)
    return count
