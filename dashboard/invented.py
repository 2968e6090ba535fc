"""The warehouse as it would be if its invented rows (`is_illustrative`) had never been loaded: another edition of its marts, in memory.

Leaving such rows out of what a page asks would not do: a last contact, a score or a sum of a real row may rest on an invented one. So the
marts are made once more of what is real, by the SELECTs that the warehouse keeps in ``seeds.marts``, and every question, macro and view
reads this edition in place of the other. It is made when somebody first asks for it; a warehouse without invented rows needs none.
Raw rows, history and loads stay as they are: they tell what files were loaded.
"""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

# The database in memory that holds the edition, attached beside the warehouse.
DATABASE = "without_invented"

# Where the schemas are found that questions and marts name without a database.
_PATH = ",".join(
    f"{DATABASE if schema in ('marts', 'staging') else 'warehouse'}.{schema}"
    for schema in ("marts", "staging", "seeds", "history", "meta", "raw")
)


def exist(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether the warehouse has any invented row."""
    marked = [name for name, has_mark in _staged(cursor) if has_mark]
    asked = " union all ".join(
        f"select true from warehouse.staging.{name} where is_illustrative" for name in marked
    )
    return bool(marked) and cursor.execute(f"{asked} limit 1").fetchone() is not None


def leave_out(cursor: duckdb.DuckDBPyConnection) -> None:
    """Make the edition.

    Raises:
        duckdb.CatalogException: the warehouse keeps no SELECTs, because an earlier version built it.
    """
    selects = cursor.execute("select statement from warehouse.seeds.marts order by sort_order").fetchall()
    for schema in ("marts", "staging"):
        cursor.execute(f"drop schema if exists {DATABASE}.{schema} cascade")
        cursor.execute(f"create schema {DATABASE}.{schema}")
    for name, has_mark in _staged(cursor):
        real = "where is_illustrative is distinct from true" if has_mark else ""
        cursor.execute(f"create view {DATABASE}.staging.{name} as from warehouse.staging.{name} {real}")
    read(cursor)
    for (statement,) in selects:
        cursor.execute(statement)


def read(cursor: duckdb.DuckDBPyConnection) -> None:
    """Have all that the cursor asks from now on answered from the edition."""
    cursor.execute(f"set search_path = '{_PATH}'")


def _staged(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, bool]]:
    """The tables of staging, and whether they mark invented rows."""
    yield from cursor.execute(
        "select table_name, bool_or(column_name = 'is_illustrative') from duckdb_columns() "
        "where database_name = 'warehouse' and schema_name = 'staging' group by table_name order by table_name"
    ).fetchall()
