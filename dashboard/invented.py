"""The warehouse as it would be if its invented rows (`is_illustrative`) had never been loaded: another edition of its marts, in memory.

Leaving such rows out of what a page asks would not do: a last contact, a score or a sum of a real row may rest on an invented one. So the
marts are made once more of what is real, by the SELECTs that the warehouse keeps in ``seeds.marts``, and every question, macro and view
reads this edition in place of the other. A mart of it is made when somebody first asks for it; a warehouse without invented rows needs none.
Raw rows, history and loads stay as they are: they tell what files were loaded.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Collection, Iterator

import duckdb

# The database in memory that holds the edition, attached beside the warehouse.
DATABASE = "without_invented"

# Where the schemas are found that questions and marts name without a database.
_PATH = ",".join(
    f"{DATABASE if schema in ('marts', 'staging') else 'warehouse'}.{schema}"
    for schema in ("marts", "staging", "seeds", "history", "meta", "raw")
)


_MART = re.compile(r"\bmarts\.(\w+)")


def exist(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether the warehouse has any invented row."""
    marked = [name for name, has_mark in _staged(cursor) if has_mark]
    asked = " union all ".join(
        f"select true from warehouse.staging.{name} where is_illustrative" for name in marked
    )
    return bool(marked) and cursor.execute(f"{asked} limit 1").fetchone() is not None


class Edition:
    """The edition of one version of the warehouse, made mart by mart as questions name them. Safe for threads."""

    def __init__(self) -> None:
        self._made: set[str] = set()
        self._statements: dict[str, str] = {}  # by mart, those that a mart reads before it
        self._lock = threading.Lock()

    def make(self, cursor: duckdb.DuckDBPyConnection, named: Collection[str]) -> None:
        """Make the marts of these names, and what they read; the cursor reads the edition from now on. Names of no mart are left to the question.

        Raises:
            duckdb.CatalogException: the warehouse keeps no SELECTs, because an earlier version built it.
        """
        if self._statements and self._made.issuperset(named):
            read(cursor)  # without waiting for a mart that somebody else is having made
            return
        with self._lock:
            if not self._statements:
                self._begin(cursor)
            read(cursor)
            for name in self._needed(named):
                cursor.execute(self._statements[name])
                self._made.add(name)
            self._made.update(named)

    def _begin(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Make what the marts are made of: the rows of staging that are not invented."""
        found = cursor.execute("select statement from warehouse.seeds.marts order by sort_order").fetchall()
        for schema in ("marts", "staging"):
            cursor.execute(f"drop schema if exists {DATABASE}.{schema} cascade")
            cursor.execute(f"create schema {DATABASE}.{schema}")
        for name, has_mark in _staged(cursor):
            real = "where is_illustrative is distinct from true" if has_mark else ""
            cursor.execute(f"create view {DATABASE}.staging.{name} as from warehouse.staging.{name} {real}")
        self._statements = {marts_in(statement)[0]: statement for (statement,) in found}

    def _needed(self, named: Collection[str]) -> list[str]:
        """Those not made yet of the marts named and of what they read, in the order in which they can be made."""
        needed: set[str] = set()
        waiting = list(named)
        while waiting:
            name = waiting.pop()
            if name in self._statements and name not in self._made | needed:
                needed.add(name)
                waiting += marts_in(self._statements[name])
        return [name for name in self._statements if name in needed]


def marts_in(sql: str) -> tuple[str, ...]:
    """The names after ``marts.`` in a statement, in their order."""
    return tuple(dict.fromkeys(_MART.findall(sql)))


def read(cursor: duckdb.DuckDBPyConnection) -> None:
    """Have all that the cursor asks from now on answered from the edition."""
    cursor.execute(f"set search_path = '{_PATH}'")


def _staged(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, bool]]:
    """The tables of staging, and whether they mark invented rows."""
    yield from cursor.execute(
        "select table_name, bool_or(column_name = 'is_illustrative') from duckdb_columns() "
        "where database_name = 'warehouse' and schema_name = 'staging' group by table_name order by table_name"
    ).fetchall()
