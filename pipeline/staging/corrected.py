"""Puts what people have corrected into a sheet before it is typed: a cell is replaced where its row is known by the same cells and still says the same."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.desk.corrections import Corrected, Correction
from pipeline.reading.sheet import Sheet
from pipeline.recognition.candidate import Recognised


class _Rows:
    def __init__(self, sheet: Sheet, found: Recognised) -> None:
        self.sheet, self.found = sheet, found
        self.first, self.end = found.header_row + 1, sheet.n_rows if found.end is None else found.end
        self._texts: dict[int, pa.StringArray] = {}

    def texts(self, index: int) -> pa.StringArray:
        """The text of each row of the sheet in a column."""
        if index not in self._texts:
            self._texts[index] = pc.utf8_trim_whitespace(
                pc.fill_null(self.sheet.columns[index].as_text(), "")
            )
        return self._texts[index]

    def known_by(self, row: int, name: str) -> dict[str, str]:
        """The cells by which a row is known when the one of a column is corrected: its key, else all others."""
        source, columns = self.found.source, self.found.columns
        for key in (source.key, source.else_key):
            names = [one for one in key if not (self.found.periods and one == source.wide_columns)]
            if names and name not in names and all(one in columns for one in names):
                said = {one: self.texts(columns[one][0])[row].as_py() for one in names}
                if all(said.values()):
                    return said
        return {one: self.texts(index)[row].as_py() for one, (index, _) in columns.items() if one != name}

    def alike(self, known_by: Mapping[str, str]) -> npt.NDArray[np.int64]:
        """The rows that are known by these cells, from 0; empty if the table lacks one of the columns."""
        if not known_by or any(name not in self.found.columns for name in known_by):
            return np.empty(0, dtype=np.int64)
        is_alike = np.ones(self.sheet.n_rows, dtype=bool)
        for name, said in known_by.items():
            same = pc.equal(self.texts(self.found.columns[name][0]), said)
            is_alike &= same.to_numpy(zero_copy_only=False)
        rows = np.flatnonzero(is_alike)
        return rows[(rows >= self.first) & (rows < self.end)]


def corrected_sheet(
    sheet: Sheet, found: Recognised, corrections: Iterable[Correction]
) -> tuple[Sheet, list[Corrected]]:
    """The sheet with what holds of the corrections, and what became of each that has a row here."""
    rows, columns = _Rows(sheet, found), list(sheet.columns)
    told: list[Corrected] = []
    for one in corrections:
        index = _index(found, one) if one.source == found.source.name else None
        if index is None:
            continue
        known_by, number = one.known_by, one.number
        if known_by is None:  # of the sheet and row where it was made
            row = one.row - 1
            if one.sheet != sheet.name or one.index != index or not rows.first <= row < rows.end:
                continue
            known_by = rows.known_by(row, one.column)
            number = int(np.searchsorted(rows.alike(known_by), row)) + 1
        else:
            alike = rows.alike(known_by)
            if not len(alike):
                continue
            row = int(alike[min(number, len(alike)) - 1])
            same = [int(at) for at in alike if rows.texts(index)[int(at)].as_py() == (one.old or "")]
            row = same[0] if len(same) == 1 and row not in same else row  # the rows have changed places
        says = rows.texts(index)[row].as_py()
        is_applied = one.old is None or says == one.old
        if is_applied:
            columns[index] = columns[index].with_text(row, one.new)
        told.append(Corrected(one.correction_id, row + 1, says, is_applied, known_by, number))
    return (replace(sheet, columns=columns) if any(one.is_applied for one in told) else sheet), told


def _index(found: Recognised, one: Correction) -> int | None:
    if found.periods and one.column == found.source.wide_values:
        named = (period.index for period in found.periods if " ".join(period.heading.split()) == one.heading)
        return next(named, None)
    return found.columns[one.column][0] if one.column in found.columns else None
