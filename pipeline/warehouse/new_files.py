"""What a load warns about in its new files: that one is older than what is loaded, and names that nothing loaded answers to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import duckdb

from locales import text
from pipeline import paths
from pipeline.messages import day_in_words

LISTED = 50

_DANGLING = (paths.SQL / "warehouse" / "dangling.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class OutdatedFile:
    """A new file that was saved before one which is loaded already: how many of its rows are newer there, and so do not count."""

    file: str
    saved: date | None
    newer_file: str
    newer_saved: date | None
    rows: int

    def sentence(self) -> str:
        """That the file is older, and what follows for its rows."""
        saved, newer = (day_in_words(day) for day in (self.saved, self.newer_saved))
        said = {"file": self.file, "saved": saved, "newer": self.newer_file, "newer-saved": newer}
        return text("older-file", **said, count=self.rows)


@dataclass(frozen=True, slots=True)
class DanglingReference:
    """A name that leads nowhere: its source and column, the name, and how many rows have it."""

    source: str
    column: str
    reference: str
    rows: int

    def sentence(self) -> str:
        """That the name leads nowhere, and what becomes of the rows that have it."""
        key = f"dangling-{self.column}"
        return text(key, reference=self.reference, count=self.rows, rows=str(self.rows))


def dangling_references(con: duckdb.DuckDBPyConnection, files: Collection[str]) -> list[DanglingReference]:
    """The names in these files that lead nowhere in the warehouse as it would be, the most frequent first; `LISTED` at most."""
    found = con.execute(_DANGLING, {"files": list(files), "listed": LISTED}).fetchall()
    return [DanglingReference(*row) for row in found]
