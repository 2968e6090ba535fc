"""The cells of a sheet as python-calamine gives them, made into columns: k (kind of each cell), t (its text), n (its number), d (its date), so that 1.234 the number and "1.234" the text are kept apart."""

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.reading.sheet import SheetColumn

EMPTY, TEXT, NUMBER, DATE, YES_NO, DURATION = 0, 1, 2, 3, 4, 6
KINDS: Mapping[type, int] = {
    str: TEXT,
    bool: YES_NO,
    **dict.fromkeys((float, int), NUMBER),
    **dict.fromkeys((dt.date, dt.datetime), DATE),
    **dict.fromkeys((dt.time, dt.timedelta), DURATION),
}
ARROW_TYPES = {"k": pa.int8(), "t": pa.string(), "n": pa.float64(), "d": pa.timestamp("us")}
# Rows are turned into columns a block at a time: the heading then makes only the first block of a column mixed, memory stays low,
# and a block's cells are still in the processor's cache when they are read (with 8,192 rows this took twice as long).
BLOCK = 1024


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
                return {"k": _all(TEXT, cells), "t": text}
            return {"k": pa.array(np.where(lengths, TEXT, EMPTY), pa.int8()), "t": text}
    types = set(map(type, cells))
    if types == {float}:
        return {"k": _all(NUMBER, cells), "n": pa.array(cells, pa.float64())}
    if types == {dt.date}:
        return {"k": _all(DATE, cells), "d": pa.array(cells, pa.date32()).cast(pa.timestamp("us"))}
    kinds = [EMPTY if cell == "" else KINDS[type(cell)] for cell in cells]
    pairs = list(zip(cells, kinds, strict=True))
    return {
        "k": pa.array(kinds, pa.int8()),
        "t": pa.array([str(c) if k in (TEXT, YES_NO, DURATION) else None for c, k in pairs], pa.string()),
        "n": pa.array([float(c) if k in (NUMBER, YES_NO) else None for c, k in pairs], pa.float64()),
        "d": pa.array([_moment(c) if k == DATE else None for c, k in pairs], pa.timestamp("us")),
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
