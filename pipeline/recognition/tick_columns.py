"""Themes or provinces with a column each and a tick in the rows that they hold for ("Vand | Luft | Jord", x below).

The columns are given to recognition as the one that it knows: a list of the headings that are ticked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.themes import named_theme
from pipeline.cells.words import normalise
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet
from pipeline.recognition.heading_row import heading_text, headings_in
from pipeline.recognition.headings import is_known
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.redrawn import Gathered, Redrawn, gathered

# Types of columns whose cells may name several.
HOLD_SEVERAL = frozenset({"themes", "theme", "list", "provinces", "province"})
FEWEST = 2  # columns of ticks: one alone may be a question of its own
HEADING_OF_THEMES = "Fagområde"  # all sources that have themes know it
HEADING_OF_PROVINCES = "Provins"

_Ticked = Mapping[int, list[int]]  # position of a column → the rows that are ticked in it


def tick_readings(sheet: Sheet) -> Iterator[Redrawn]:
    """The sheet with its columns of ticks gathered into one, under the heading above them all and under ours; none where it has none."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > FEWEST).tolist():
        texts = headings_in(sheet, row)
        for names, heading in (
            (named_theme, HEADING_OF_THEMES),
            (Gazetteer.load().named_province, HEADING_OF_PROVINCES),
        ):
            ticks = _ticks(sheet, row, texts, names)
            if len(ticks) >= FEWEST and any(ticks.values()):
                above = heading_text(sheet.columns[min(ticks)].cell(row - 1)) if row else ""
                for said in filter(None, dict.fromkeys((above, heading))):
                    drawn = Gathered(row, said, {index: texts[index] for index in ticks}, _lists(sheet, texts, ticks))  # fmt: skip
                    yield Redrawn(gathered(sheet, [drawn]), {drawn.at: drawn.said}, HOLD_SEVERAL)
                return


def _ticks(sheet: Sheet, row: int, texts: Mapping[int, str], names: Callable[[str], object]) -> _Ticked:
    """The columns of ticks: those that name something of the kind, and between them those whose heading is not known otherwise."""
    named = [index for index, text in texts.items() if names(text)]
    if len(named) < FEWEST:
        return {}
    between = (
        index
        for index in range(named[0], named[-1] + 1)
        if index in named or (index in texts and not is_known(texts[index]))
    )
    found = {index: _ticked(sheet, row, index, texts[index]) for index in between}
    return {index: rows for index, rows in found.items() if rows is not None}


def _ticked(sheet: Sheet, row: int, index: int, heading: str) -> list[int] | None:
    """The rows below the heading that are ticked; None where a cell says more than yes or no. Counts below text ticks, and the heading again, are neither."""
    column = sheet.columns[index]
    below = np.arange(row + 1, len(column))
    distinct = column.distinct(below)
    has_texts = any(cell.kind is Kind.TEXT and _says_yes(cell) for cell in distinct.cells)
    answers = [
        normalise(cell.text) != normalise(heading) and not (cell.kind is Kind.NUMBER and has_texts)
        for cell in distinct.cells
    ]
    if any(is_answer and parse_yes_no(cell).problem for is_answer, cell in zip(answers, distinct.cells, strict=True)):  # fmt: skip
        return None
    yes = [is_answer and _says_yes(cell) for is_answer, cell in zip(answers, distinct.cells, strict=True)]
    rows: list[int] = below[np.array(yes, dtype=bool)[distinct.codes]].tolist()
    return rows


def _says_yes(cell: Cell) -> bool:
    return parse_yes_no(cell).value is True


def _lists(sheet: Sheet, texts: Mapping[int, str], ticks: _Ticked) -> list[str | None]:
    """The headings that are ticked in each row, as one list."""
    said: list[list[str]] = [[] for _ in range(sheet.n_rows)]
    for index, rows in ticks.items():
        for at in rows:
            said[at].append(texts[index])
    return ["; ".join(each) or None for each in said]
