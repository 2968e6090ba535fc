"""The facts by which a keeper sees at once whether a table was understood: `pipeline.staging.understood` states them, the list of loads keeps them, and `understood_words` tells them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

NAMES = 3  # of the most frequent values of a column


@dataclass(frozen=True, slots=True)
class Fact:
    """The values of one column in the loaded rows."""

    column: str
    count: int  # how many different values it has
    names: Sequence[tuple[str, int]] = ()  # its most frequent values, each with its number of sheet rows
    # the first and the last day that it states (ISO), or the lowest and the highest rate; () where it states none
    span: Sequence[str] = ()
    precision: Sequence[str] = ()  # of each: day, month, quarter, half_year, year or rate
    sums: Mapping[str, str] = field(default_factory=dict)  # currency → the sum of its amounts
    # by what its figures were multiplied, because a unit said so ("t.kr."), or with a minus divided ("øre"); 0 where rows differ
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Understood:
    """One table of a file as it was understood; ``facts`` has those columns that its source names (`Source.understood`) and its rows state."""

    file: str
    sheet: str
    source: str
    rows_read: int
    rows_loaded: int
    facts: Sequence[Fact] = ()

    def rewritten(self, erased: Callable[[str], str]) -> Understood:
        """The same with each of its texts as ``erased`` gives it."""
        named = [tuple((erased(name), rows) for name, rows in one.names) for one in self.facts]
        facts = tuple(replace(one, names=names) for one, names in zip(self.facts, named, strict=True))
        return replace(self, file=erased(self.file), sheet=erased(self.sheet), facts=facts)
