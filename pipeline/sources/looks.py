"""A sheet as it is shown for mapping: its first rows as they are, and for each column its possible meanings, and why; and why it was taken for its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from pipeline.sources.mappings import SheetMapping


@dataclass(frozen=True, slots=True)
class Tried:
    """The nearest that a sheet came to one source, and why it was taken for it or not."""

    source: str
    header_row: int  # the row of the heading, from 1
    points: Mapping[str, float]  # what each rule of `scoring` gave, by its name
    refused: str | None = None  # the name of the rule that refused it; None where it counted

    @property
    def score(self) -> float:
        """All points together."""
        return sum(self.points.values())


@dataclass(frozen=True, slots=True)
class Asked:
    """How a sheet is to be looked at; what is None is guessed."""

    source: str | None = None
    header_row: int | None = None  # the lowest row of the heading, from 1
    heading_rows: int | None = None  # over how many rows it is written
    last_row: int | None = None  # the last row of the table, from 1; 0 where it ends with the sheet


@dataclass(frozen=True, slots=True)
class Guessed:
    """A column of the sheet."""

    heading: str  # what it is called (`pipeline.recognition.heading_row.heading_names`)
    letter: str
    column: str  # the column of the source that it may mean; "" where nothing points to one
    why: str  # the evidence for it: heading, near, cells, period, mapped; "" for nothing
    examples: Sequence[str]  # the first different cells below the heading
    cells: int
    others: Sequence[Sequence[str]] = ()  # other columns that it may mean, each with its evidence


@dataclass(frozen=True, slots=True)
class Look:
    """The content and possible meaning of a sheet."""

    sheet: str
    rows: Sequence[Sequence[str]]  # its first rows, the texts of their cells
    n_rows: int  # how many rows it has
    # as it was looked at: kind, heading and last row, those that were guessed included. ``source`` is None where nothing is near
    asked: Asked
    until: str | None  # how the row below the last one begins (`SheetMapping.until`)
    columns: Sequence[Guessed]
    mapping: SheetMapping | None = None  # what has been said about this table already
    is_known: bool = False  # whether the table is recognised without a mapping
    constants: Mapping[str, str] = field(default_factory=dict)  # what lines above say of all rows

    def said(self) -> dict[str, Any]:
        """The look as JSON, which `written.made` reads."""
        return {**asdict(self), "mapping": self.mapping.said() if self.mapping else None}

    def guess(self, **more: Any) -> SheetMapping:
        """The mapping that the guesses make; ``more`` are further parts of it."""
        headings = {one.heading: one.column for one in self.columns}
        constants = {name: said for name, said in self.constants.items() if name not in headings.values()}
        said = {"source": self.asked.source, "headings": headings, "constants": constants}
        rows = {"heading_rows": self.asked.heading_rows or 1, "until": self.until}
        return SheetMapping(**{**said, **rows, **more})
