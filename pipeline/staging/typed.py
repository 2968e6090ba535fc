"""Columns of cells become columns of values: each distinct cell is parsed once, whatever the number of rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.amounts import Amount, Unit, parse_amount
from pipeline.cells.cell import Kind, Problem
from pipeline.cells.date_grammar import Within
from pipeline.cells.dates import Ways, parse_dates
from pipeline.cells.unknown import LONGEST_NOT_STATED, is_not_stated
from pipeline.reading.sheet import Distinct, SheetColumn
from pipeline.sources.declarations import STAGING_TYPES, SourceColumn
from pipeline.sources.parsers import parser_of, staging_values

_Said = TypeVar("_Said")
Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

ARROW_TYPES: Mapping[str, pa.DataType] = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
    "BIGINT": pa.int64(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
    "DECIMAL(18,6)": pa.decimal128(18, 6),
}

# What parse_text has rules for: control characters, no-break and other odd spaces, apostrophes, error texts, doubled spaces.
_NEEDS_A_LOOK = "[\\x00-\\x1f\u00a0\u2000-\u200f\u202f\u3000\ufeff'’#]|  "


@dataclass(frozen=True, slots=True)
class CellFinding:
    """A problem or guess about one cell: position among the data rows (not the sheet), column, the cell as read."""

    position: int
    column: str
    value: str
    problem: Problem

    @classmethod
    def of(cls, position: int, column: str, said: str, reason: str, /, **params: str) -> CellFinding:
        """The finding for that reason, with the facts of its sentence."""
        return cls(position, column, said, Problem(reason, tuple(params.items())))


@dataclass
class TypedColumn:
    """The values of one declared column: one staging array per suffix, what was wrong or guessed, and which rows state something."""

    arrays: dict[str, pa.Array]
    stated: Mask
    problems: list[CellFinding] = field(default_factory=list)
    guesses: list[CellFinding] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)  # of each distinct cell
    codes: npt.NDArray[np.int32] | None = None


def type_column(
    cells: SheetColumn,
    rows: Rows,
    column: SourceColumn,
    unit: Unit | None,
    aliases: Mapping[str, str],
    *,
    within: Sequence[Within | None] = (),
    units: Sequence[Unit | None] = (),
    ways: Ways | None = None,
) -> TypedColumn:
    """The values of the given rows in one column. ``within`` is what the titles above each row state of its dates, ``ways`` how the table's dates are written, ``units`` the unit of each row's amount where they differ."""
    if column.type == "amount" and cells.shown is not None:
        return _in_shown_currency(cells, cells.shown[rows], rows, column, units or [unit] * len(rows))
    if column.type == "text" and (plain := _plain_text(cells, rows, column.name)):
        return plain
    if column.type == "amount" and not units and (plain := _plain_amounts(cells, rows, column.name, unit)):
        return plain
    distinct = cells.distinct(rows)
    parse = parser_of(column, unit, aliases)
    if column.type == "date":
        distinct, titles = _under_titles(distinct, within)
        parsed = parse_dates(distinct.cells, titles, ways)
    elif column.type == "amount" and units:
        distinct, of_cells = _under_titles(distinct, units)
        parsed = [parse_amount(cell, own) for cell, own in zip(distinct.cells, of_cells, strict=True)]
    else:
        parsed = [parse(cell) for cell in distinct.cells]
    values = [p.value for p in parsed]
    tuples = [staging_values(column, value) for value in values]
    arrays: dict[str, pa.Array] = {}
    codes = pa.array(distinct.codes)
    for i, (suffix, kind) in enumerate(STAGING_TYPES[column.type]):
        of_kind = pa.array([values_of[i] for values_of in tuples], ARROW_TYPES[kind])
        arrays[column.name + suffix] = pc.take(of_kind, codes)
    stated = np.array([value is not None for value in values])[distinct.codes]
    typed = TypedColumn(arrays, stated, values=values, codes=distinct.codes)
    where = positions_by_code(distinct.codes)
    for code, (cell, result) in enumerate(zip(distinct.cells, parsed, strict=True)):
        if told := (result.problem,) if result.problem else result.guesses:
            found = [CellFinding(at, column.name, cell.text, one) for at in where(code) for one in told]
            (typed.problems if result.problem else typed.guesses).extend(found)
    return typed


def _in_shown_currency(
    cells: SheetColumn,
    shown: npt.NDArray[np.object_],
    rows: Rows,
    column: SourceColumn,
    units: Sequence[Unit | None],
) -> TypedColumn:
    """Amounts of which number formats show a currency, or write a scale, are in that one; told where the heading or a line above says otherwise."""
    are_numbers = (cells.kinds[rows] == Kind.NUMBER).tolist()

    @cache
    def as_shown(unit: Unit | None, said: str | None) -> Unit | None:
        scale, _, currency = (said or "").rpartition(" ")
        plain = unit or Unit(Decimal(1), None)
        return Unit(Decimal(scale or plain.scale), currency or plain.currency) if said else unit

    pairs = zip(units, shown, are_numbers, strict=True)
    own = [as_shown(unit, said if is_number else None) for unit, said, is_number in pairs]
    of_rows = own if len(set(own)) > 1 else []
    typed = type_column(replace(cells, shown=None), rows, column, next(iter(own), None), {}, units=of_rows)
    told: dict[str, list[tuple[int, str, str]]] = {"currency-shown": [], "unit-shown": []}
    for at, (unit, said) in enumerate(zip(units, own, strict=True)):
        if unit and said and unit.currency not in (None, said.currency):
            told["currency-shown"].append((at, str(unit.currency), str(said.currency)))
        if said and said.scale != (unit.scale if unit else 1):
            told["unit-shown"].append((at, "", str(said.scale)))
    for reason, found in told.items():
        for at, value, used in found[:1]:
            facts = {"value": value, "used": used, "count": str(len(found))}
            text = cells.cell(int(rows[at])).text
            typed.guesses.append(CellFinding.of(at, column.name, text, reason, **facts))
    return typed


def positions_by_code(codes: npt.NDArray[np.integer[Any]]) -> Callable[[int], list[int]]:
    """Asked for a code: the positions that have it, in order. All are sorted once: to look through them for each code takes the square of their number."""
    in_order = cache(lambda: np.argsort(codes, kind="stable"))

    def positions(code: int) -> list[int]:
        first, last = np.searchsorted(codes, (code, code + 1), sorter=in_order()).tolist()
        found: list[int] = in_order()[first:last].tolist()
        return found

    return positions


def _under_titles(distinct: Distinct, within: Sequence[_Said | None]) -> tuple[Distinct, list[_Said | None]]:
    """The distinct cells, once per context that is stated for their rows elsewhere (a title, a unit), and those contexts."""
    titles: list[_Said | None] = list(dict.fromkeys(within)) or [None]
    if len(titles) == 1:
        return distinct, titles * len(distinct.cells)
    place = {title: number for number, title in enumerate(titles)}
    under = np.array([place[title] for title in within])
    pairs, codes = np.unique(distinct.codes.astype(np.int64) * len(titles) + under, return_inverse=True)
    cells = [distinct.cells[pair // len(titles)] for pair in pairs.tolist()]
    return Distinct(codes.astype(np.int32), cells), [titles[pair % len(titles)] for pair in pairs.tolist()]


def _plain_text(cells: SheetColumn, rows: Rows, name: str) -> TypedColumn | None:
    """Text columns of nothing but ordinary text, without a Python object per cell; None where one needs a closer look."""
    if cells.texts is None or not bool(np.isin(cells.kinds[rows], (Kind.TEXT, Kind.EMPTY)).all()):
        return None
    codes, texts = cells.distinct_texts(rows)
    # parse_text has rules for these: line breaks, no-break spaces, doubled spaces, error texts.
    if pc.any(pc.match_substring_regex(texts, _NEEDS_A_LOOK)).as_py():
        return None
    trimmed = pc.utf8_trim_whitespace(texts)
    # No word for "not stated" is long or has a digit (tests/cells checks that), so only few distinct texts are asked.
    is_short = pc.less_equal(pc.utf8_length(trimmed), LONGEST_NOT_STATED)
    short = trimmed.filter(pc.and_not(is_short, pc.match_substring_regex(trimmed, "[0-9]")))
    unknown = [text for text in pc.unique(short).to_pylist() if is_not_stated(text)]
    is_null = pc.is_in(trimmed, pa.array(unknown, pa.string()))
    words = pc.if_else(is_null, pa.scalar(None, pa.string()), trimmed)
    stated = np.asarray(words.is_valid().to_numpy(zero_copy_only=False))
    return TypedColumn({name: pc.take(words, pa.array(codes))}, stated[codes])


def _plain_amounts(cells: SheetColumn, rows: Rows, name: str, unit: Unit | None) -> TypedColumn | None:
    """Amount columns of whole-øre numbers, worked out at once; None where a cell needs the parser."""
    are_numbers = cells.numbers is not None and bool((cells.kinds[rows] == Kind.NUMBER).all())
    if cells.numbers is None or not are_numbers or (unit is not None and unit.scale != 1):
        return None
    hundredths = cells.numbers[rows] * 100
    cents = np.rint(hundredths)
    is_whole = np.isfinite(cents).all() and (np.abs(cents) <= 2**50).all()
    if not is_whole or not (np.abs(hundredths - cents) <= 1e-5).all():
        return None
    return TypedColumn(
        {name: decimals(cents.astype(np.int64))},
        np.ones(len(rows), dtype=bool),
        values=[Amount(Decimal(0), unit.currency if unit else None)],
        codes=np.zeros(len(rows), dtype=np.int32),
    )


def decimals(cents: npt.NDArray[np.int64]) -> pa.Array:
    """An array DECIMAL(18,2) from whole hundredths: each 128-bit number is the 64-bit one with its sign carried on."""
    pairs = np.empty((len(cents), 2), dtype=np.int64)
    pairs[:, 0] = cents
    pairs[:, 1] = cents >> 63
    return pa.Array.from_buffers(pa.decimal128(18, 2), len(cents), [None, pa.py_buffer(pairs)])
