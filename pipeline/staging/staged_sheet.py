"""The result of staging one sheet of a workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from pipeline.cells.words import normalise
from pipeline.desk.corrections import Corrected
from pipeline.desk.understood import Understood
from pipeline.messages import RowNote
from pipeline.reading.sheet import Sheet
from pipeline.recognition.candidate import Recognised
from pipeline.sources.declarations import Source
from pipeline.sources.looks import Tried


@dataclass
class StagedSheet:
    """The result of one sheet. ``table`` has the staging columns of its source; counts are of sheet rows; ``tried`` says why it was taken for its source, ``is_mapped`` that a person did.

    ``question`` is the number of the question that the sheet answers; its table then has what `pipeline.staging.answers` says about each row, too.
    """

    sheet: Sheet
    source: Source | None = None
    header_row: int | None = None
    table: pa.Table | None = None
    rows_read: int = 0
    rows_loaded: int = 0
    rejects: list[RowNote] = field(default_factory=list)
    warnings: list[RowNote] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    error: tuple[str, Mapping[str, str]] | None = None
    ignored: str | None = None
    found: Recognised | None = None
    tried: Sequence[Tried] = ()
    is_mapped: bool = False
    question: str | None = None
    corrected: Sequence[Corrected] = ()
    understood: Understood | None = None

    @property
    def headings(self) -> list[str]:
        """The headings of its table as they are compared, whatever their order: two exports that have the same are versions of one."""
        if self.found is None:
            return []
        known = [match.heading for _, match in self.found.columns.values()]
        periods = [period.heading for period in self.found.periods]
        return sorted({normalise(said) for said in (*known, *periods, *self.found.unknown.values())} - {""})

    @property
    def rows_rejected(self) -> int:
        """How many sheet rows were rejected."""
        return self.rows_read - self.rows_loaded
