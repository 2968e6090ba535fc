"""Values that several columns of a row state together, ranges that one cell states for two columns, and the rows that one makes when its cells name several things."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import last_day
from pipeline.cells.dates import DateValue, parse_date
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.lists import split
from pipeline.cells.themes import theme_parts
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.yes_no import parse_yes_no
from pipeline.reading.sheet import Sheet, SheetColumn, column_of_texts
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.sheet_words import speaks_of
from pipeline.sources.declarations import Source
from pipeline.sources.keys import COMPANY, NUMBER
from pipeline.staging.typed import CellFinding, TypedColumn

_YEARS = range(1900, 2101)
_MONTHS = 12
# Columns whose text may be a range of days, and the column that its end fills where that is blank.
_RANGES = (("start_date", "end_date"), ("signed_date", "expires_date"))


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


def ends_of_ranges(found: Recognised, typed: Mapping[str, TypedColumn], n_rows: int) -> dict[str, pa.Array]:
    """The end dates of rows whose start date says a range ("21.–25. juni 2010", "Aftaleperiode 2015-2020") and whose end date is blank."""
    arrays: dict[str, pa.Array] = {}
    for first, last in _RANGES:
        start, end = typed.get(first), typed.get(last)
        if start is None or start.codes is None:
            continue
        heading = found.columns[first][1].heading if first in found.columns else ""
        if first == "signed_date" and not speaks_of("ranges", heading):
            continue  # "Underskrevet juni-juli 2016" says nothing of the end
        ranges = [value if isinstance(value, DateValue) and value.end else None for value in start.values]
        if not any(ranges):
            continue
        codes = pa.array(start.codes)
        ends = pc.take(pa.array([value and value.end for value in ranges], pa.date32()), codes)
        precision = pc.take(pa.array([value and value.precision for value in ranges], pa.string()), codes)
        own = end.arrays[last] if end else pa.nulls(n_rows, pa.date32())
        own_precision = end.arrays[f"{last}_precision"] if end else pa.nulls(n_rows, pa.string())
        arrays[last] = pc.coalesce(own, ends)
        arrays[f"{last}_precision"] = pc.if_else(own.is_valid(), own_precision, precision)
    return arrays


def keep_ends(typed: Mapping[str, TypedColumn]) -> None:
    """Where an end date says a range ("有效期 2017.9-2020.9"), it is the last day of it."""
    for _, last in _RANGES:
        end = typed.get(last)
        if end is None or end.codes is None:
            continue
        ends = [value.end if isinstance(value, DateValue) else None for value in end.values]
        if any(ends):
            of_rows = pc.take(pa.array(ends, pa.date32()), pa.array(end.codes))
            end.arrays[last] = pc.coalesce(of_rows, end.arrays[last])


def ends_before_it_begins(typed: Mapping[str, TypedColumn]) -> list[CellFinding]:
    """Rows that end before they begin."""
    warned = []
    for first, last in _RANGES:
        if first in typed and last in typed:
            start, end = typed[first].arrays[first], typed[last].arrays[last]
            is_backwards = pc.fill_null(pc.less(end, start), False).to_numpy(zero_copy_only=False)
            for position in np.flatnonzero(is_backwards).tolist():
                said = f"{start[position]} – {end[position]}"
                warned.append(CellFinding.of(position, last, said, "date-order", value=said))
    return warned


def one_row_each(source: Source, arrays: dict[str, pa.Array]) -> dict[str, pa.Array]:
    """The staging columns with as many rows for a sheet's row as its cells name companies, themes and provinces, where the source's key holds one of each.

    A comma may be part of a company's name: such lists are parted where the companies are known (`pipeline.warehouse.store`).
    """
    if COMPANY in source.else_key and COMPANY in arrays:
        # A number is one company's, so only names without one are lists.
        whole = arrays[COMPANY].to_pylist()
        numbers = arrays[NUMBER].to_pylist() if NUMBER in arrays else [None] * len(whole)
        divided = [
            split(name, commas=False) if name and number is None else ()
            for name, number in zip(whole, numbers, strict=True)
        ]
        each = [parts if len(parts) > 1 else (name,) for parts, name in zip(divided, whole, strict=True)]
        arrays = _spread(arrays, {COMPANY: pa.string()}, [[(part,) for part in parts] for parts in each])
    rows: list[Sequence[tuple[Any, ...]]]
    for name in source.key:
        if name in arrays and source.column(name).type == "theme":
            rows = []
            for text in arrays[name].to_pylist():
                parts = theme_parts(text)[0] if text else ()
                rows.append(parts if len(parts) > 1 else [(text, parts[0][1] if parts else None)])
            arrays = _spread(arrays, {name: pa.string(), f"{name}_code": pa.string()}, rows)
        elif name in arrays and source.column(name).type == "province" and "province_codes" in arrays:
            provinces, rows = Gazetteer.load().province_places, []
            said = (arrays[column].to_pylist() for column in (name, "place_ids", "province_codes"))
            for text, ids, codes in zip(*said, strict=True):
                several = codes if codes and len(codes) > 1 else ()
                places = ids if len(ids) == len(several) else [None] * len(several)
                pairs = zip(several, places, strict=True)
                of_row = [(provinces[one].name_da, one, [one], at, [at] if at else []) for one, at in pairs]
                alone = (text, next(iter(codes or ()), None), codes or [], next(iter(ids), None), ids[:1])
                rows.append(of_row or [alone])
            lists = pa.list_(pa.string())
            types = (pa.string(), pa.string(), lists, pa.string(), lists)
            names = (name, "province_code", "province_codes", "place_id", "place_ids")
            arrays = _spread(arrays, dict(zip(names, types, strict=True)), rows)
    return arrays


def _spread(
    arrays: dict[str, pa.Array], types: Mapping[str, pa.DataType], rows: Sequence[Sequence[tuple[Any, ...]]]
) -> dict[str, pa.Array]:
    """Each row as often as it has parts, with what each of them says in its columns."""
    if all(len(parts) < 2 for parts in rows):
        return arrays
    positions = pa.array(np.repeat(np.arange(len(rows)), [len(parts) for parts in rows]))
    said = zip(*(part for parts in rows for part in parts), strict=True)
    own = {name: pa.array(values, types[name]) for name, values in zip(types, said, strict=True)}
    return {name: pc.take(array, positions) for name, array in arrays.items()} | own
