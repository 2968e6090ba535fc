"""A sheet drawn anew in the form that recognition knows, where its own form says the same in another way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa

from pipeline.cells.cell import Kind
from pipeline.reading.sheet import Sheet, SheetColumn, empty_column
from pipeline.recognition.recognised import Recognised


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The sheet as recognition is to read it.

    Attributes:
        sheet: what is read.
        headings: the user's headings that ours replace, by column.
        types: the types of which one of those columns must be found to be, for the drawing to be right; any where there are none.
        sources: the sources that it is right for; all where there are none.
    """

    sheet: Sheet
    headings: Mapping[int, str]
    types: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()

    def suits(self, found: Recognised | None) -> bool:
        """Whether what was found in the drawing is what it was drawn for."""
        return (
            found is not None
            and (not self.sources or found.source.name in self.sources)
            and any(
                index in self.headings and found.source.column(name).type in self.types
                for name, (index, _) in found.columns.items()
            )
        )

    def in_own_words(self, found: Recognised) -> Recognised:
        """What was found, with the headings that the user wrote."""
        columns = {
            name: (index, replace(match, heading=self.headings.get(index, match.heading)))
            for name, (index, match) in found.columns.items()
        }
        return replace(found, columns=columns)


@dataclass(slots=True)
class Gathered:
    """Columns of a sheet that are drawn as one: the first of them gets the texts, the others are blank.

    Attributes:
        row: the 0-based heading row.
        heading: what the one column is headed.
        texts: the user's heading of each column, by position; ``at`` is the one that gets the texts, the first where it is not given.
        cells: the texts of the rows.
    """

    row: int
    heading: str
    texts: Mapping[int, str]
    cells: list[str | None] = field(default_factory=list)
    joined_by: str = ", "

    @property
    def at(self) -> int:
        """The position of the one column."""
        return min(self.texts)

    @property
    def said(self) -> str:
        """The user's headings together."""
        return self.joined_by.join(self.texts.values())


def gathered(sheet: Sheet, groups: Sequence[Gathered]) -> Sheet:
    """The sheet with each group of columns drawn as one, its heading repeated where theirs is."""
    columns = list(sheet.columns)
    for group in groups:
        cells = list(group.cells)
        first = sheet.columns[group.at]
        for row in range(group.row, sheet.n_rows):
            if row == group.row or first.cell(row).text.strip() == first.cell(group.row).text.strip() != "":
                cells[row] = group.heading
        for index in group.texts:
            columns[index] = column_of_texts(cells) if index == group.at else empty_column(sheet.n_rows)
    taken = {index for group in groups for index in group.texts}
    merged = [span for span in sheet.merged if span[1] not in taken]
    return replace(sheet, columns=columns, merged=merged)


def column_of_texts(texts: Sequence[str | None]) -> SheetColumn:
    """A column of those texts; empty where there is none."""
    kinds = np.array([Kind.TEXT if text else Kind.EMPTY for text in texts], dtype=np.int8)
    return SheetColumn(kinds, pa.array(texts, pa.string()))
