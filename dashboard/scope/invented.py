"""The warehouse as it would be if its invented rows (`is_illustrative`) had never been loaded: another edition of its marts, in memory.

Leaving such rows out of the answers would not do: a last contact, a score or a sum of a real row may rest on an invented one. So the marts are
made once more from real rows, by the SELECTs that the warehouse keeps in ``seeds.marts``, each when a question first needs it.
Raw rows, history and loads stay as they are: they record which files were loaded.
"""

from collections.abc import Iterator

import duckdb


class Edition:
    """The edition of one version of the warehouse. Safe for threads as far as `begin` and `make` are called by one at a time, `begin` first."""

    DATABASE = "without_invented"  # the database in memory that holds it, beside the warehouse

    # Where the marts find what they read.
    _PATH = (
        f"{DATABASE}.marts,{DATABASE}.staging,warehouse.seeds,warehouse.history,warehouse.meta,warehouse.raw"
    )

    def __init__(self) -> None:
        self._statements: dict[str, str] = {}
        self._made: set[str] = set()
        self._has_invented: bool | None = None

    def differs(self, cursor: duckdb.DuckDBPyConnection) -> bool:
        """Whether the warehouse has any invented row; else the edition is the warehouse itself."""
        if self._has_invented is None:
            marked = [name for name, has_mark in _staged(cursor) if has_mark]
            asked = " union all ".join(
                f"select true from warehouse.staging.{name} where is_illustrative" for name in marked
            )
            self._has_invented = bool(marked) and cursor.execute(f"{asked} limit 1").fetchone() is not None
        return self._has_invented

    def make(self, cursor: duckdb.DuckDBPyConnection, name: str) -> None:
        """Make a mart of the edition, unless it is there, after those that it reads; the cursor reads the edition from now on."""
        if name not in self._made:
            cursor.execute(f"set search_path = '{self._PATH}'")
            cursor.execute(self._statements[name])
            self._made.add(name)

    def begin(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Make what the marts are made of, unless it is there: the rows of staging that are not invented."""
        if self._statements:
            return
        for schema in ("marts", "staging"):
            cursor.execute(f"create schema if not exists {self.DATABASE}.{schema}")
        for name, has_mark in _staged(cursor):
            real = "where is_illustrative is distinct from true" if has_mark else ""
            cursor.execute(
                f"create or replace view {self.DATABASE}.staging.{name} as from warehouse.staging.{name} {real}"
            )
        self._statements = dict(
            cursor.execute("select name, statement from warehouse.seeds.marts").fetchall()
        )


def _staged(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, bool]]:
    yield from cursor.execute(
        "select table_name, bool_or(column_name = 'is_illustrative') from duckdb_columns() "
        "where database_name = 'warehouse' and schema_name = 'staging' group by table_name order by table_name"
    ).fetchall()
