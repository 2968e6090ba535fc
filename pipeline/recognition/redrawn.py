"""A sheet drawn anew in the form that recognition knows, where its own form says the same in another way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from pipeline.cells.cell import Kind
from pipeline.reading.sheet import Sheet, SheetColumn
from pipeline.recognition.recognised import Recognised


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The sheet as recognition is to read it, and the user's headings that ours replace, by column."""

    sheet: Sheet
    headings: Mapping[int, str]

    def in_own_words(self, found: Recognised) -> Recognised:
        """What was found, with the headings that the user wrote."""
        columns = {
            name: (index, replace(match, heading=self.headings.get(index, match.heading)))
            for name, (index, match) in found.columns.items()
        }
        return replace(found, columns=columns)


def column_of_texts(texts: Sequence[str | None]) -> SheetColumn:
    """A column of those texts; empty where there is none."""
    kinds = np.array([Kind.TEXT if text else Kind.EMPTY for text in texts], dtype=np.int8)
    return SheetColumn(kinds, pa.array(texts, pa.string()))
