"""One sheet as columns of cells, held as numpy and Arrow arrays so that a hundred thousand rows cost no Python objects, and made of those that python-calamine gives."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind
from pipeline.reading.ods import OddCells

EMPTY_CELL = Cell(Kind.EMPTY, "")
_KINDS = tuple(Kind)  # by number: `Kind(number)` takes longer than the rest of a cell
# Between the cells of a row kept as one text: what ASCII has it for, and no XML may hold it.
CELL_SEPARATOR = "\x1f"
FEW_TEXTS = 2000  # that Python searches sooner than Arrow, which makes a pattern again each time
# Kinds as numbers, which Arrow takes sooner.
_EMPTY, _TEXT, _NUMBER, _DATE, _YES_NO, _, _DURATION = map(int, Kind)
KINDS: Mapping[type, int] = {
    str: _TEXT,
    bool: _YES_NO,
    **dict.fromkeys((float, int), _NUMBER),
    **dict.fromkeys((dt.date, dt.datetime), _DATE),
    **dict.fromkeys((dt.time, dt.timedelta), _DURATION),
}
# The parts of a column: kind of each cell, text, number and date, so that 1.234 and "1.234" are kept apart; those without content are left out.
ARROW_TYPES = {"k": pa.int8(), "t": pa.string(), "n": pa.float64(), "d": pa.timestamp("us")}
# Rows are turned into columns a block at a time: the heading then makes only the first block of a column mixed, memory stays low,
# and a block's cells are still in the processor's cache when they are read (with 8,192 rows this took twice as long).
BLOCK = 1024


_compiled: Callable[[str], re.Pattern[str]] = cache(re.compile)


def number_text(number: float) -> str:
    """A number as a person would type it: shortest form that reads back the same, no trailing ".0", never 1e+16."""
    if number.is_integer() and abs(number) < 1e18:
        return str(int(number))
    return repr(number)


@dataclass(frozen=True, slots=True)
class Distinct:
    """The distinct cells of a column: ``cells[codes[i]]`` is the cell of row i."""

    codes: npt.NDArray[np.int32]
    cells: list[Cell]


@dataclass
class SheetColumn:
    """The cells of one column: kind of each, and its text, number or date where the kind says so."""

    kinds: npt.NDArray[np.int8]
    texts: pa.StringArray | None = None
    numbers: npt.NDArray[np.float64] | None = None
    dates: npt.NDArray[np.datetime64] | None = None
    errors: dict[int, str] = field(default_factory=dict)
    shown: npt.NDArray[np.object_] | None = None  # currency of its number format, "1000 DKK"

    def __len__(self) -> int:
        return len(self.kinds)

    @cached_property
    def filled(self) -> npt.NDArray[np.bool_]:
        """Which rows hold something: white space alone is nothing."""
        blank = self.of_texts(lambda texts: pc.equal(pc.utf8_length(pc.utf8_trim_whitespace(texts)), 0))
        return np.asarray((self.kinds != Kind.EMPTY) & ~(blank & (self.kinds == Kind.TEXT)))

    @cached_property
    def _encoded(self) -> pa.DictionaryArray:
        """The texts, "" where there is none, each distinct one once: asking those is ten times as fast as asking each row."""
        return pc.dictionary_encode(pc.fill_null(self.texts, ""))

    def of_texts(self, ask: Callable[[pa.StringArray], pa.BooleanArray]) -> npt.NDArray[np.bool_]:
        """Whether ``ask`` holds of the text in each row ("" where there is none); False in a column without texts."""
        if self.texts is None:
            return np.zeros(len(self), dtype=bool)
        answers = ask(self._encoded.dictionary).to_numpy(zero_copy_only=False)
        return np.asarray(answers[self._encoded.indices.to_numpy()], dtype=bool)

    @cached_property
    def _matched(self) -> pa.StringArray:
        """The distinct texts that patterns are matched against: "" for those that are too long."""
        texts = self._encoded.dictionary
        is_short = pc.less_equal(pc.utf8_length(texts), LONGEST_MATCHED)
        return texts if pc.all(is_short).as_py() is not False else pc.if_else(is_short, texts, "")

    @staticmethod
    def matching(
        columns: Sequence[SheetColumn], patterns: Sequence[str], n_rows: int
    ) -> npt.NDArray[np.bool_]:
        """Which of `n_rows` rows hold a text in one of the columns that matches one of the patterns, anywhere in it; they are RE2's and Python's, which keeps them."""
        texts = [column for column in columns if column.texts is not None]
        found = np.zeros(n_rows, dtype=bool)
        if texts:
            parts = [column._matched for column in texts]
            every = pa.chunked_array(parts, pa.string())
            if len(every) <= FEW_TEXTS:
                searches = [_compiled(pattern).search for pattern in patterns]
                said = np.array([any(s(text) for s in searches) for text in every.to_pylist()], dtype=bool)
            else:
                said = pc.match_substring_regex(every, "|".join(patterns)).to_numpy().astype(bool)
            of_columns = np.split(said, np.cumsum([len(part) for part in parts])[:-1])
            for column, answers in zip(texts, of_columns, strict=True):
                found |= answers[column._encoded.indices.to_numpy()]
        return found

    def distinct_texts(self, rows: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], pa.StringArray]:
        """For each of the given rows the place of its text among their distinct texts, and those texts."""
        codes = self._encoded.indices.to_numpy()[rows]
        is_used = np.bincount(codes, minlength=len(self._encoded.dictionary)) > 0
        return (np.cumsum(is_used) - 1)[codes], self._encoded.dictionary.filter(pa.array(is_used))

    def cell(self, row: int) -> Cell:
        """The cell of that 0-based row."""
        kind = _KINDS[self.kinds[row]]
        if kind is Kind.ERROR:
            return Cell(kind, self.errors.get(row, ""))
        if kind is Kind.NUMBER and self.numbers is not None:
            number = float(self.numbers[row])
            return Cell(kind, number_text(number), number)
        if kind is Kind.DATE and self.dates is not None:
            return _date_cell(self.dates[row].astype("datetime64[us]").item())
        if kind in (Kind.TEXT, Kind.YES_NO, Kind.DURATION) and self.texts is not None:
            return Cell(kind, self.texts[row].as_py() or "")
        return EMPTY_CELL

    def take(self, rows: npt.NDArray[np.int64]) -> SheetColumn:
        """A column with the cells of the given rows, in their order; a row may be taken more than once."""
        sources = enumerate(rows.tolist()) if self.errors else ()
        return SheetColumn(
            kinds=self.kinds[rows],
            texts=None if self.texts is None else pc.take(self.texts, pa.array(rows)),
            numbers=None if self.numbers is None else self.numbers[rows],
            dates=None if self.dates is None else self.dates[rows],
            errors={row: self.errors[source] for row, source in sources if source in self.errors},
            shown=None if self.shown is None else self.shown[rows],
        )

    def blanked(self, rows: npt.NDArray[np.bool_]) -> SheetColumn:
        """The column with nothing in those rows."""
        texts = self.texts
        if texts is not None:
            texts = pc.if_else(pa.array(rows), pa.scalar(None, pa.string()), texts)
        return replace(self, kinds=np.where(rows, Kind.EMPTY, self.kinds).astype(np.int8), texts=texts)

    def with_text(self, row: int, text: str) -> SheetColumn:
        """The column with a text in one row; nothing there where it is blank."""
        kinds, is_row = self.kinds.copy(), np.zeros(len(self), dtype=bool)
        kinds[row], is_row[row] = Kind.TEXT if text.strip() else Kind.EMPTY, True
        before = pa.nulls(len(self), pa.string()) if self.texts is None else self.texts
        texts = pc.if_else(pa.array(is_row), pa.scalar(text, pa.string()), before)
        errors = {place: error for place, error in self.errors.items() if place != row}
        return replace(self, kinds=kinds, texts=texts, errors=errors)

    def distinct(self, rows: npt.NDArray[np.int64]) -> Distinct:
        """The distinct cells among the given rows, with a code for each row."""
        kinds = self.kinds[rows]
        codes = np.zeros(len(rows), dtype=np.int32)
        cells: list[Cell] = [EMPTY_CELL]
        for kind in _kinds(kinds):
            if kind == Kind.EMPTY:
                continue
            where = np.flatnonzero(kinds == kind)
            chosen = rows[where]
            offset = len(cells)
            if kind == Kind.NUMBER and self.numbers is not None:
                numbers = pc.dictionary_encode(pa.array(self.numbers[chosen]))
                inverse = numbers.indices.to_numpy()
                cells += [Cell(Kind.NUMBER, number_text(n), n) for n in numbers.dictionary.to_pylist()]
            elif kind == Kind.DATE and self.dates is not None:
                dates = pc.dictionary_encode(pa.array(self.dates[chosen].astype("datetime64[us]")))
                inverse = dates.indices.to_numpy()
                cells += [_date_cell(d) for d in dates.dictionary.to_pylist()]
            elif kind == Kind.ERROR:
                inverse = np.arange(len(chosen))
                cells += [self.cell(int(row)) for row in chosen]
            else:
                inverse, texts = self.distinct_texts(chosen)
                cells += [Cell(Kind(kind), text) for text in texts.to_pylist()]
            codes[where] = inverse + offset
        return Distinct(codes, cells)

    def texts_of(self, rows: npt.NDArray[np.int64]) -> list[str]:
        """The texts of the cells in the given rows, as `cell` has them."""
        if len(rows) == 1:
            return [self.cell(int(rows[0])).text]
        distinct = self.distinct(rows)
        texts = [cell.text for cell in distinct.cells]
        return [texts[code] for code in distinct.codes.tolist()]

    def as_text(self) -> pa.StringArray:
        """Every cell as the text a person sees: what ``raw.rows`` keeps. Empty cells are ""."""
        kinds = set(_kinds(self.kinds))
        texts = None
        if self.texts is not None:
            said = pc.replace_substring(self._encoded.dictionary, CELL_SEPARATOR, " ")
            texts = pc.take(said, self._encoded.indices)
        if self.texts is not None and kinds <= {Kind.TEXT, Kind.EMPTY}:
            return texts
        if (
            self.numbers is not None
            and kinds <= {Kind.NUMBER, Kind.TEXT, Kind.EMPTY}
            and bool((np.abs(np.nan_to_num(self.numbers)) < 1e15).all())
        ):
            # Arrow writes the shortest digits too, without ".0"; only the very large and small ones get an exponent there.
            said = pc.cast(pa.array(self.numbers, from_pandas=True), pa.string())
            others = pa.scalar("") if texts is None else texts
            return pc.if_else(pa.array(self.kinds == Kind.NUMBER), said, others)
        distinct = self.distinct(np.arange(len(self.kinds)))
        words = pa.array([cell.text.replace(CELL_SEPARATOR, " ") for cell in distinct.cells], pa.string())
        return pc.take(words, pa.array(distinct.codes))


def _kinds(kinds: npt.NDArray[np.int8]) -> list[int]:
    """The kinds that occur; `numpy.unique` loads numpy.ma, which takes as long as reading two thousand rows."""
    return np.flatnonzero(np.bincount(kinds)).tolist()


def _date_cell(moment: dt.datetime) -> Cell:
    text = moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(sep=" ")
    return Cell(Kind.DATE, text, date=moment)


@dataclass
class Sheet:
    """One worksheet as read, rows and columns from 0; ``merged`` holds (first row, first column, last row, last column) of each range, ``struck`` the columns of the cells of a row that are crossed out."""

    name: str
    is_visible: bool
    columns: Sequence[SheetColumn]
    n_rows: int
    merged: Sequence[tuple[int, int, int, int]] = ()
    error: str | None = None
    error_params: Mapping[str, str] = field(default_factory=dict)
    struck: Mapping[int, Sequence[int]] = field(default_factory=dict)

    def row(self, row: int) -> list[Cell]:
        """The cells of one 0-based row."""
        return [column.cell(row) for column in self.columns]

    @cached_property
    def filled_count(self) -> npt.NDArray[np.int64]:
        """How many cells of each row hold something."""
        if not self.columns:
            return np.zeros(self.n_rows, dtype=np.int64)
        return np.asarray(np.sum([column.filled for column in self.columns], axis=0, dtype=np.int64))

    def complete(self, odd: OddCells) -> None:
        """Put in the error cells, currencies of number formats and merged ranges that the reader does not report; what a merged cell says holds for every row that it spans."""
        columns, n_rows = list(self.columns), self.n_rows
        for (row, index), error in odd.cells.items():
            if row < n_rows and index < len(columns) and columns[index].kinds[row] == Kind.EMPTY:
                columns[index].kinds[row] = Kind.ERROR
                columns[index].errors[row] = error
        for currency, of_columns in odd.money.items():
            for index, places in of_columns.items():
                if index < len(columns):
                    column, rows = columns[index], np.array(places, dtype=np.int64)
                    column.shown = np.full(n_rows, None) if column.shown is None else column.shown
                    column.shown[rows[rows < n_rows]] = currency
        self.struck, self.merged = odd.struck, [*self.merged, *odd.merged]
        shown: dict[int, npt.NDArray[np.int64]] = {}
        for first_row, index, last_row, _last_column in self.merged:
            if last_row > first_row and index < len(columns) and first_row < n_rows:
                shown.setdefault(index, np.arange(n_rows))[first_row : last_row + 1] = first_row
        for index, rows in shown.items():
            columns[index] = columns[index].take(rows)
        self.columns = columns


def _block(cells: tuple[Any, ...]) -> dict[str, pa.Array]:
    if type(cells[0]) is str:
        # Most blocks hold nothing but text; Arrow finds out sooner than a look at each type.
        try:
            text = pa.array(cells, pa.string())
        except pa.ArrowTypeError:
            pass
        else:
            lengths = np.diff(np.frombuffer(text.buffers()[1], np.int32, len(cells) + 1))
            if lengths.all():
                return {"k": _all(_TEXT, cells), "t": text}
            return {"k": pa.array(np.where(lengths, _TEXT, _EMPTY), pa.int8()), "t": text}
    types = set(map(type, cells))
    if types == {float}:
        return {"k": _all(_NUMBER, cells), "n": pa.array(cells, pa.float64())}
    if types == {dt.date}:
        return {"k": _all(_DATE, cells), "d": pa.array(cells, pa.date32()).cast(pa.timestamp("us"))}
    kinds = [_EMPTY if cell == "" else KINDS[type(cell)] for cell in cells]
    pairs = list(zip(cells, kinds, strict=True))
    return {
        "k": pa.array(kinds, pa.int8()),
        "t": pa.array([str(c) if k in (_TEXT, _YES_NO, _DURATION) else None for c, k in pairs], pa.string()),
        "n": pa.array([float(c) if k in (_NUMBER, _YES_NO) else None for c, k in pairs], pa.float64()),
        "d": pa.array([_moment(c) if k == _DATE else None for c, k in pairs], pa.timestamp("us")),
    }


def _all(kind: int, cells: tuple[Any, ...]) -> pa.Array:
    return pa.repeat(pa.scalar(kind, pa.int8()), len(cells))


def _moment(cell: dt.date) -> dt.datetime:
    if isinstance(cell, dt.datetime):
        return cell
    return dt.datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - Excel knows no time zone


def columns_of(rows: Iterator[Sequence[Any]]) -> list[SheetColumn]:
    """The columns of all rows of a sheet, as python-calamine gives them."""
    parts: dict[tuple[int, str], list[pa.Array]] = {}
    lengths: list[int] = []
    width = 0
    while block := list(itertools.islice(rows, BLOCK)):
        for index, cells in enumerate(zip(*block, strict=True)):
            for part, array in _block(cells).items():
                chunks = parts.setdefault((index, part), [])
                # A part that earlier blocks did not need is null there.
                chunks += [pa.nulls(n, ARROW_TYPES[part]) for n in lengths[len(chunks) :]]
                chunks.append(array)
        lengths.append(len(block))
        width = len(block[0])

    def whole(index: int, part: str) -> pa.Array | None:
        chunks, kind = parts.get((index, part), []), ARROW_TYPES[part]
        array = pa.chunked_array([*chunks, *(pa.nulls(n, kind) for n in lengths[len(chunks) :])], kind)
        return array.combine_chunks() if array.null_count < len(array) else None

    def values(index: int, part: str) -> npt.NDArray[Any] | None:
        array = whole(index, part)
        return None if array is None else array.to_numpy(zero_copy_only=False)

    said = ((np.array(values(i, "k")), whole(i, "t"), values(i, "n"), values(i, "d")) for i in range(width))
    return [SheetColumn(*parts_of) for parts_of in said]


def column_of_texts(texts: Sequence[str | None]) -> SheetColumn:
    """A column of those texts; empty where there is none."""
    kinds = np.array([Kind.TEXT if text else Kind.EMPTY for text in texts], dtype=np.int8)
    return SheetColumn(kinds, pa.array(texts, pa.string()))


def empty_column(n_rows: int) -> SheetColumn:
    """A column that holds nothing."""
    return SheetColumn(np.zeros(n_rows, dtype=np.int8))


def column_letter(index: int) -> str:
    """The letters that Excel shows for a 0-based column: 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
