"""The records of a desk that moves to another database, all of them: from a file to PostgreSQL, or back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from records.copies import number_on
from records.database import FILE, engine, metadata


class NotEmptyError(Exception):
    """The database to which records should move has some already."""


def beside(warehouse: Path) -> sa.URL:
    """Where the records of a desk of this machine are."""
    return sa.URL.create("sqlite", database=str(warehouse.with_name(FILE)))


@contextmanager
def copied(source: sa.URL, target: sa.URL) -> Iterator[int]:
    """In the block, all rows of one database stand in the other, which has none; they stay there if it ends well. Yields how many they are.

    Raises:
        NotEmptyError: the other one has some.
    """
    writing = engine(target).connect().execution_options(records_write=True)
    with engine(source).connect() as read, writing as written, written.begin(), read.begin():
        count = 0
        for table in metadata.sorted_tables:
            if written.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first():
                raise NotEmptyError(table.name)
            rows = [dict(row) for row in read.execute(sa.select(table)).mappings()]
            if rows:
                written.execute(sa.insert(table), rows)
                number_on(written, table)
            count += len(rows)
        yield count
