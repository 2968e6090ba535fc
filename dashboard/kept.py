"""What the table macros of ``marts`` say of a day: worked out once and kept in memory while the warehouse stays the same.

Nearly every question starts from such an answer, and macros read each other. DuckDB puts the SELECT of each into the one that reads it, again
wherever it is read, and planning that was most of a page's first draw. So each is made a table from the tables of those that it reads:
all of a day together take a third of the time (docs/measured.md). One that takes more than a day is made a macro that reads those tables.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

import duckdb

# The database in memory that holds the tables, attached beside the warehouse.
DATABASE = "kept"

# So many tables are held at once; the one unused for longest goes first. A day has some fifty, all pages seen.
MOST_TABLES = 128

# Rows that may lie unpacked. Beyond, all are packed: at a hundred times the sample 14 MB instead of 88, which visitors who come all at once
# would else have open for as long as they keep each other busy.
UNPACKED_ROWS = 20_000

_HEAD = re.compile(r"create or replace macro marts\.(?P<name>\w+)\((?P<arguments>as_of\b[^)]*)\) as table\n")
_READ = re.compile(r"\bmarts\.(?P<name>\w+)(?P<arguments>\(as_of *[,)])")


@dataclass(frozen=True)
class AtDay:
    """What a table macro ``marts.<macro>(as_of, …)`` says of a day.

    Attributes:
        macro: its name.
        day: the as-of day.
        edition: with or without the invented rows (`door.edition`).
    """

    macro: str
    day: date
    edition: str = "all"

    @property
    def name(self) -> str:
        """Where it is kept: a table, or a macro of the same arguments where it takes more than the day."""
        return f'{DATABASE}.main."{self.macro} {self.day.isoformat()} {self.edition}"'

    def asked(self, arguments: str) -> str:
        """What to write after ``from`` instead of the macro and its ``arguments``, of which only the beginning need be there: ``(as_of)`` or ``(as_of,``."""
        return self.name if arguments.endswith(")") else f"{self.name}{arguments}"


@dataclass(frozen=True)
class _Macro:
    """A table macro as the warehouse keeps it: its arguments after ``as_of``, and its SELECT."""

    arguments: str
    select: str


class KeptTables:
    """The tables of one version of the warehouse, the longest unused first. Safe for threads."""

    def __init__(self) -> None:
        self._made: OrderedDict[AtDay, str] = OrderedDict()  # with what each is: a table or a macro
        self._lock = threading.Lock()
        self._macros: dict[str, _Macro] | None = None  # once they were read
        self._unpacked = 0  # rows

    def keep(self, cursor: duckdb.DuckDBPyConnection, wanted: AtDay) -> None:
        """Make sure that it is in memory. The cursor reads the edition that it is of.

        Raises:
            duckdb.CatalogException: the warehouse has no such macro, or says nothing of its macros, because another version built it.
        """
        if wanted in self._made:
            # Who only reads does not wait for a table that somebody else is having made.
            if not self._lock.acquire(blocking=False):
                return
            try:
                if wanted in self._made:
                    self._made.move_to_end(wanted)
                    return
            finally:
                self._lock.release()
        with self._lock:
            self._make(cursor, wanted)
            while len(self._made) > MOST_TABLES:
                oldest, kind = self._made.popitem(last=False)
                cursor.execute(f"drop {kind} {oldest.name}")
            if self._unpacked > UNPACKED_ROWS:
                self._pack(cursor)

    def _pack(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Pack what has been made; while a table is being made by somebody else, that waits for the next time."""
        with suppress(duckdb.TransactionException):
            cursor.execute(f"checkpoint {DATABASE}")
            self._unpacked = 0

    def _make(self, cursor: duckdb.DuckDBPyConnection, wanted: AtDay) -> None:
        """Make it after those that it reads."""
        if wanted in self._made:
            self._made.move_to_end(wanted)
            return
        macro = self._read_macros(cursor).get(wanted.macro)
        if macro is None:
            raise duckdb.CatalogException(f"no table macro marts.{wanted.macro}(as_of)")

        def kept(read: re.Match[str]) -> str:
            nested = replace(wanted, macro=read["name"])
            self._make(cursor, nested)
            return nested.asked(read["arguments"])

        select = _READ.sub(kept, macro.select)
        # Also what is made a table is a macro first: so its argument keeps its name.
        made = wanted.name if macro.arguments else f"{DATABASE}.main.being_made"
        cursor.execute(f"create or replace macro {made}(as_of{macro.arguments}) as table\n{select}")
        if not macro.arguments:
            cursor.execute(f"create table {wanted.name} as from {made}(cast(? as date))", [wanted.day])
            (made_rows,) = cursor.fetchone() or (0,)
            self._unpacked += made_rows
        self._made[wanted] = "macro table" if macro.arguments else "table"

    def _read_macros(self, cursor: duckdb.DuckDBPyConnection) -> dict[str, _Macro]:
        if self._macros is None:
            statements = cursor.execute("select statement from warehouse.seeds.marts").fetchall()
            heads = [(statement, _HEAD.match(statement)) for (statement,) in statements]
            self._macros = {
                head["name"]: _Macro(head["arguments"].removeprefix("as_of"), statement[head.end() :])
                for statement, head in heads
                if head
            }
        return self._macros
