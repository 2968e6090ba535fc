"""Themes or provinces with a column each and a tick in the rows that they hold for ("Vand | Luft | Jord", x below).

The columns are given to recognition as the one that it knows: a list of the headings that are ticked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pyarrow.compute as pc

from pipeline.cells.cell import Kind
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.themes import named_theme
from pipeline.cells.words import normalise
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet, SheetColumn, empty_column
from pipeline.recognition.heading_row import heading_text, headings_in
from pipeline.recognition.headings import is_known
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.redrawn import Redrawn, column_of_texts

# Types of columns whose cells may name several.
HOLD_SEVERAL = frozenset({"themes", "theme", "list", "provinces", "province"})
FEWEST = 2  # columns of ticks: one alone may be a question of its own
HEADING_OF_THEMES = "Fagområde"  # all sources that have themes know it
HEADING_OF_PROVINCES = "Provins"


def tick_readings(sheet: Sheet) -> Iterator[Redrawn]:
    """The sheet with its columns of ticks gathered into one, under the heading above them all and under ours; none where it has none."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > FEWEST).tolist():
        texts = headings_in(sheet, row)
        for names, heading in (
            (named_theme, HEADING_OF_THEMES),
            (Gazetteer.load().named_province, HEADING_OF_PROVINCES),
        ):
            ticks = _ticks(sheet, row, texts, names)
            if len(ticks) >= FEWEST and any(ticked.any() for ticked in ticks.values()):
                first = min(ticks)
                above = heading_text(sheet.columns[first].cell(row - 1)) if row else ""
                for said in dict.fromkeys((above, heading)):
                    if said:
                        yield _gathered(sheet, row, {i: texts[i] for i in ticks}, ticks, said)
                return


def _ticks(
    sheet: Sheet, row: int, texts: Mapping[int, str], names: Callable[[str], object]
) -> dict[int, npt.NDArray[np.bool_]]:
    """Which rows are ticked in each column of ticks: those that name something of the kind, and between them those whose heading is not known otherwise."""
    named = [index for index, text in texts.items() if names(text)]
    found: dict[int, npt.NDArray[np.bool_]] = {}
    if len(named) < FEWEST:
        return found
    for index in range(named[0], named[-1] + 1):
        if index in named or (index in texts and not is_known(texts[index])):
            ticked = _ticked(sheet.columns[index], row, texts[index])
            if ticked is not None:
                found[index] = ticked
    return found


def _ticked(column: SheetColumn, row: int, heading: str) -> npt.NDArray[np.bool_] | None:
    """The rows below the heading that are ticked; None where a cell says more than yes or no. Counts below text ticks, and the heading again, are neither."""
    below = np.arange(row + 1, len(column))
    distinct = column.distinct(below)
    has_texts = any(cell.kind is Kind.TEXT and parse_yes_no(cell).value is True for cell in distinct.cells)
    is_yes = np.zeros(len(distinct.cells), dtype=bool)
    for code, cell in enumerate(distinct.cells):
        if normalise(cell.text) == normalise(heading) or (cell.kind is Kind.NUMBER and has_texts):
            continue
        answer = parse_yes_no(cell)
        if answer.problem:
            return None
        is_yes[code] = answer.value is True
    ticked = np.zeros(len(column), dtype=bool)
    ticked[below] = is_yes[distinct.codes]
    return ticked


def _gathered(
    sheet: Sheet, row: int, texts: Mapping[int, str], ticks: Mapping[int, npt.NDArray[np.bool_]], heading: str
) -> Redrawn:
    first = min(ticks)
    said: list[list[str]] = [[] for _ in range(sheet.n_rows)]
    for index, ticked in ticks.items():
        for position in np.flatnonzero(ticked).tolist():
            said[position].append(texts[index])
    cells: list[str | None] = ["; ".join(each) or None for each in said]
    heading_cell = sheet.columns[first].cell(row).text
    is_repeated = sheet.columns[first].of_texts(lambda texts: pc.equal(texts, heading_cell))
    for repeated in np.flatnonzero(is_repeated).tolist():
        cells[repeated] = heading
    cells[row] = heading
    columns = [
        column_of_texts(cells) if index == first else empty_column(sheet.n_rows) if index in ticks else column
        for index, column in enumerate(sheet.columns)
    ]
    merged = [span for span in sheet.merged if span[1] not in ticks]
    headings = {first: ", ".join(texts.values())}
    return Redrawn(replace(sheet, columns=columns, merged=merged), headings, HOLD_SEVERAL)
