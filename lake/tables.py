"""The tables of a warehouse: whether two are the same whatever the order of their rows, and how they get from one database into another."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection as Connection

from lake.catalogue import quoted

HELD = 20  # so many files of exports are held in memory at a time
OURS = ("desk", "shared")  # schemas of what is about the lake, and no part of the warehouse

_TABLES = """
select tables.schema_name, tables.table_name, list(columns.column_name order by columns.column_index), list(columns.data_type order by columns.column_index)
from duckdb_tables() as tables
join duckdb_columns() as columns
    on columns.database_name = tables.database_name and columns.schema_name = tables.schema_name and columns.table_name = tables.table_name
where tables.database_name = ? and not list_contains(?, tables.schema_name)
group by all
order by all
"""


def hashes(warehouse: Path) -> tuple[dict[str, str], int]:
    """Table, quoted as statements have it → a hash of its columns, their types and all its rows in whatever order (two builds write them in different ones); and the size of the file's blocks, in bytes."""
    found = {}
    # of its own: to list tables where a lake is attached would ask PostgreSQL about each of its
    with duckdb.connect() as con:
        con.execute(f"attach {quoted(str(warehouse))} as built (read_only, type duckdb)")
        for schema, table, columns, types in con.execute(_TABLES, ["built", list(OURS)]).fetchall():
            name = f'"{schema}"."{table}"'
            row = ", ".join(f'"{column}"' for column in columns)
            asked = f"select count(*), sum(hash({row})::hugeint), bit_xor(hash({row})) from built.{name}"
            rows = con.execute(asked).fetchone()
            said = repr((duckdb.__version__, columns, types, rows))
            found[name] = hashlib.sha256(said.encode()).hexdigest()[:24]
        size = con.execute("select block_size from pragma_database_size() where database_name = 'built'")
        [(block,)] = size.fetchall()
    return found, int(block)


def copy_changed(
    con: Connection, source: str, target: str, wanted: Mapping[str, str], had: Mapping[str, str]
) -> None:
    """Make the tables of database ``target``, which ``had`` these, what the ``wanted`` ones of ``source`` are; only those that differ are written."""
    changed = [table for table, content in wanted.items() if had.get(table) != content]
    for schema in sorted({table.partition(".")[0] for table in wanted}):
        con.execute(f"create schema if not exists {target}.{schema}")
    for table in changed:
        con.execute(f"create or replace table {target}.{table} as from {source}.{table}")
    for table in had.keys() - wanted.keys():
        con.execute(f"drop table if exists {target}.{table}")


def make(con: Connection, database: str, statements: Sequence[str]) -> None:
    """Carry out the statements of views and macros in a database; they name it nowhere."""
    [(before, schema)] = con.execute("select current_database(), current_schema()").fetchall()
    con.execute(f"use {database}")
    try:
        for statement in statements:
            con.execute(statement)
    finally:
        con.execute(f"use {before}.{schema}")
