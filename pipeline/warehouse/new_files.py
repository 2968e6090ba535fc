"""The warnings of a load about its new files: older than what is loaded, and names that nothing loaded answers to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection as Connection
from rapidfuzz import fuzz, process

from locales import text
from pipeline import paths
from pipeline.messages import day_in_words

LISTED = 50
OFFERED = 2  # names that one which leads nowhere may mean: of more, none is the nearest
_LIKE_ENOUGH = 80  # how alike a name must be to be offered …
_AS_NEAR = 4  # … and by how little less than the nearest it is as near

# Column of a reference → the names that it may mean.
_NAMES = {
    "agreement_id": "select unnest([agreement_id, title]) as name from marts.fct_agreement",
    "activity_id": "select unnest([activity_id, title]) as name from marts.fct_activity",
    "challenge_id": "select unnest([challenge_id, title]) as name from marts.fct_challenge",
    "companies": "select name from marts.dim_company",
    "company_name": "select name from marts.dim_company",
    "budget_line": "select budget_line as name from marts.fct_budget",
}

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
    """A name that leads nowhere: its source and column, the name, how many rows have it, and the names that are nearest to it."""

    source: str
    column: str
    reference: str
    rows: int
    nearest: Sequence[str] = ()

    def sentence(self) -> str:
        """That the name leads nowhere, what becomes of the rows that have it, and what it may mean."""
        key = f"dangling-{self.column}"
        said = text(key, reference=self.reference, count=self.rows, rows=str(self.rows))
        if not (near := self.nearest):
            return said
        return text("dangling-nearest", said=said, first=near[0], other=near[-1], count=len(near))


def dangling_references(con: Connection, files: Collection[str]) -> list[DanglingReference]:
    """The names in these files that lead nowhere in the warehouse as it would be, the most frequent first; `LISTED` at most."""
    found = con.execute(_DANGLING, {"files": list(files), "listed": LISTED}).fetchall()
    names = {}
    for column in {column for _, column, *_ in found}:
        asked = con.execute(f"select distinct name from ({_NAMES[column]}) order by 1")
        names[column] = [name for (name,) in asked.fetchall() if name]
    return [DanglingReference(of, at, said, n, nearest(said, names[at])) for of, at, said, n in found]


def nearest(reference: str, names: Sequence[str]) -> Sequence[str]:
    """The names that are nearest to one that nothing answers to; none where none is near, or too many are equally near."""
    lower, said = [name.lower() for name in names], reference.lower()
    alike = process.extract(said, lower, scorer=fuzz.WRatio, limit=OFFERED + 1, score_cutoff=_LIKE_ENOUGH)
    near = [names[at] for _, score, at in alike if score >= alike[0][1] - _AS_NEAR]
    return near if len(near) <= OFFERED else ()
