"""The cells below a possible heading: a sample of them, and how well they fit what a heading seems to mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.places import PlaceValue, ProvinceValue
from pipeline.cells.words import Word
from pipeline.reading.sheet import Sheet
from pipeline.recognition.heading_row import is_hints
from pipeline.recognition.sheet_words import is_bare_total
from pipeline.sources.declarations import Source, SourceColumn
from pipeline.sources.parsers import parser_of

SAMPLE_ROWS = 30  # rows below a heading that are looked at to see whether they fit it


@dataclass
class Samples:
    """The sheet whose rows are tried, and samples of what is below them; samples and fits are worked out once."""

    sheet: Sheet
    file_name: str
    samples: dict[int, list[int]] = field(default_factory=dict)
    below: dict[tuple[int, int], list[Cell]] = field(default_factory=dict)
    fits: dict[tuple[int, int, str, str], float] = field(default_factory=dict)

    def sample(self, row: int) -> list[int]:
        """Rows below a heading that hold several cells and no total, the first few."""
        if row not in self.samples:
            first = row + 1
            if first < self.sheet.n_rows and is_hints(self.sheet.row(first)):
                first += 1
            below = np.flatnonzero(self.sheet.filled_count[first : first + 20 * SAMPLE_ROWS] > 1)
            rows = (below[:SAMPLE_ROWS] + first).tolist()
            self.samples[row] = [r for r in rows if not self._is_total(r)] or rows
        return self.samples[row]

    def _is_total(self, row: int) -> bool:
        return any(is_bare_total(cell.text) for cell in self.sheet.row(row) if cell.kind is Kind.TEXT)

    def cells(self, row: int, index: int) -> list[Cell]:
        """The filled cells of one column in the sample below a heading."""
        if (row, index) not in self.below:
            column = self.sheet.columns[index]
            self.below[row, index] = [column.cell(r) for r in self.sample(row) if column.filled[r]]
        return self.below[row, index]

    def fit(self, row: int, index: int, source: Source, name: str) -> float:
        """The share of a column's cells that can be read as a declared column; 1 where there is nothing to read."""
        key = (row, index, source.name, name)
        if key not in self.fits:
            self.fits[key] = _fit(self.cells(row, index), source.column(name), source.country_of(name))
        return self.fits[key]


def _fit(cells: Sequence[Cell], column: SourceColumn, country: str | None) -> float:
    if not cells:
        return 1.0
    if column.type in ("text", "list", "participants"):
        numbers = sum(cell.kind is Kind.NUMBER or cell.text.strip().isdigit() for cell in cells)
        is_code = column.name.endswith(("_id", "cvr"))
        return 1.0 if is_code else 1.0 - 0.5 * numbers / len(cells)
    parse = parser_of(column, None, {})
    read = [parse(cell) for cell in cells]
    stated = [p for p in read if p.value is not None or p.problem is not None]
    if not stated:
        return 1.0
    # A day without its year is a date all the same: the row will get a warning.
    yearless = sum(0.6 for p in stated if p.problem is not None and p.problem.reason == "date-no-year")
    return (sum(_is_read(p.value, country) for p in stated) + yearless) / len(stated)


def _is_read(value: object, country: str | None) -> float:
    """How well a value was read: 1 well, 0 not at all, between where it only was not known."""
    if value is None:
        return 0.0
    if isinstance(value, Word):
        return 0.6 if value.code == "other" else 1.0
    if isinstance(value, PlaceValue):
        if country and value.place_ids:
            return 1.0 if value.place_ids[0].startswith(country) else 0.0
        return 1.0 if value.place_ids else 0.6
    if isinstance(value, ProvinceValue):
        return 1.0 if value.province_codes else 0.6
    return 1.0
