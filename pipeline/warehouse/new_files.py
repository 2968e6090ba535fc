"""What a load warns about in its new files: that one is older than what is loaded, and names that nothing loaded answers to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import duckdb

from locales import text
from pipeline.messages import day_in_words

LISTED = 50

# References of `marts.orphan`, and vouchers on a line that the loaded budget does not have: often a slip of the pen.
_DANGLING = """
    select source, column_name, reference, count(*) as rows
    from marts.orphan
    where list_contains($files, _file)
    group by all
    union all
    select 'expenses', 'budget_line', budget_line, count(*)
    from marts.fct_expense
    where not has_known_line and budget_line is not null and list_contains($files, _file)
        and exists (select 1 from marts.fct_budget)
    group by all
    order by rows desc, source, column_name, reference
    limit $listed
"""


@dataclass(frozen=True, slots=True)
class OutdatedFile:
    """A new file that was saved before one which is loaded already: how many of its rows are newer there, and so do not count."""

    file: str
    saved: date | None
    newer_file: str
    newer_saved: date | None
    rows: int

    def sentence(self, lang: str) -> str:
        """That the file is older, and what follows for its rows."""
        saved, newer = (day_in_words(day, lang) for day in (self.saved, self.newer_saved))
        said = {"file": self.file, "saved": saved, "newer": self.newer_file, "newer-saved": newer}
        return text("older-file", lang, **said, count=self.rows)


@dataclass(frozen=True, slots=True)
class DanglingReference:
    """A name that leads nowhere: its source and column, the name, and how many rows have it."""

    source: str
    column: str
    reference: str
    rows: int

    def sentence(self, lang: str) -> str:
        """That the name leads nowhere, and what becomes of the rows that have it."""
        key = f"dangling-{self.column}"
        return text(key, lang, reference=self.reference, count=self.rows, rows=str(self.rows))


def dangling_references(con: duckdb.DuckDBPyConnection, files: Collection[str]) -> list[DanglingReference]:
    """The names in these files that lead nowhere in the warehouse as it would be, the most frequent first; `LISTED` at most."""
    found = con.execute(_DANGLING, {"files": list(files), "listed": LISTED}).fetchall()
    return [DanglingReference(*row) for row in found]
