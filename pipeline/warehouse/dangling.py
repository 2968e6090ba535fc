"""What the new files name and nothing that is loaded answers to: an agreement that is not there, a budget line that no budget has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import duckdb

from locales import text

LISTED = 50

# References of `marts.orphan`, and vouchers on a line that the loaded budget does not have: often a slip of the pen.
_LOOSE = """
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
class LooseEnd:
    """A name that leads nowhere: the source and column that it stands in, the name, and how many rows have it."""

    source: str
    column: str
    reference: str
    rows: int


def loose_ends(con: duckdb.DuckDBPyConnection, files: Collection[str]) -> list[LooseEnd]:
    """The names in these files that lead nowhere in the warehouse as it would be, the most frequent first; `LISTED` at most."""
    found = con.execute(_LOOSE, {"files": list(files), "listed": LISTED}).fetchall()
    return [LooseEnd(*row) for row in found]


def loose_sentence(loose: LooseEnd, lang: str) -> str:
    """That a name leads nowhere, and what becomes of the rows that have it."""
    return text(
        f"loose-{loose.column}", lang, reference=loose.reference, count=loose.rows, rows=str(loose.rows)
    )
