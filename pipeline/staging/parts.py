"""Values that several columns of a mapped table state together, or a column and a constant: a period ("2026" and "Jan"), a day, first and last day, or a list with a column for each."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import last_day
from pipeline.cells.dates import DateValue, parse_date
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet, SheetColumn, column_of_texts

_YEARS = range(1900, 2101)
_MONTHS = 12


def joined_column(sheet: Sheet, indexes: Sequence[int], constant: str) -> SheetColumn:
    """Several columns and the constant text of a mapping as one column; empty where no cell has a text."""
    columns = [sheet.columns[index] for index in indexes]
    texts: list[str | None] = []
    for row in range(sheet.n_rows):
        said = tuple(" ".join(column.cell(row).text.split()) for column in columns)
        stated = tuple(text for text in said if text and not is_not_stated(text))
        texts.append(_joined((constant, *stated) if constant else stated) if stated else None)
    return column_of_texts(texts)


def listed_column(sheet: Sheet, header_row: int, indexes: Sequence[int]) -> SheetColumn:
    """The entries of list columns in each row: the cell's text or, for a yes, the heading."""
    said: list[list[str]] = [[] for _ in range(sheet.n_rows)]
    for index in indexes:
        column = sheet.columns[index]
        heading = " ".join(column.cell(header_row).text.split())
        for row in np.flatnonzero(column.filled).tolist():
            cell = column.cell(row)
            answer = parse_yes_no(cell).value
            text = cell.text if answer is None else heading if answer else ""
            said[row] += [text] if text and not is_not_stated(text) else []
    return column_of_texts(["; ".join(each) or None for each in said])


@cache
def _joined(parts: tuple[str, ...]) -> str:
    """Parts of one period or day as one text; what can't be joined stays in a row, to be refused as written."""
    days = [parse_date(Cell(Kind.TEXT, part)).value for part in parts]
    if len(days) > 1 and all(isinstance(day, DateValue) and day.precision == "day" for day in days):
        first, last = days[0], days[-1]
        assert isinstance(first, DateValue)
        assert isinstance(last, DateValue)
        return f"{first.date.isoformat()} – {(last.end or last_day(last.date, last.precision)).isoformat()}"
    bare = [part.removesuffix(".0") for part in parts]
    year = next((part for part in bare if part.isdecimal() and int(part) in _YEARS), None)
    if year is None:
        return " ".join(bare)
    others = [part for part in bare if part != year]
    numbers = [int(part) for part in others if part.isdecimal()]
    if not others or len(numbers) < len(others):
        return " ".join((*others, year))  # "Jan 2026", "3 marts 2026", "Q1 2026"
    month, *day = numbers if bare[0] == year else reversed(numbers)
    if month > _MONTHS and day:  # whatever stands first: no month has that number
        month, day = day[0], [month]
    return "-".join((year, f"{month:02d}", *(f"{one:02d}" for one in day)))
