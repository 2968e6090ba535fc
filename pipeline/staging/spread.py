"""One row for each company, theme and province where a record is about one of each and a cell names several ("vand, luft" in "Jiangsu og Zhejiang")."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.lists import split
from pipeline.cells.themes import theme_parts
from pipeline.sources.declarations import Source
from pipeline.sources.keys import COMPANY, NUMBER


def one_row_each(source: Source, arrays: dict[str, pa.Array]) -> dict[str, pa.Array]:
    """The staging columns with as many rows for a sheet's row as its cells name companies, themes and provinces, where the source's key holds one of each.

    A comma may be part of a company's name: such lists are parted where the companies are known (`pipeline.warehouse.parted`).
    """
    if COMPANY in source.else_key and COMPANY in arrays:
        arrays = _one_company_each(arrays)
    for name in source.key:
        if name in arrays and source.column(name).type == "theme":
            rows: list[Sequence[tuple[Any, ...]]] = []
            for text in arrays[name].to_pylist():
                parts = theme_parts(text)[0] if text else ()
                rows.append(parts if len(parts) > 1 else [(text, parts[0][1] if parts else None)])
            arrays = _spread(arrays, {name: pa.string(), f"{name}_code": pa.string()}, rows)
        elif name in arrays and source.column(name).type == "province" and "province_codes" in arrays:
            arrays = _one_province_each(arrays, name)
    return arrays


def _one_company_each(arrays: dict[str, pa.Array]) -> dict[str, pa.Array]:
    """A number is one company's, so only names without one are lists."""
    whole = arrays[COMPANY].to_pylist()
    numbers = arrays[NUMBER].to_pylist() if NUMBER in arrays else [None] * len(whole)
    rows = []
    for name, number in zip(whole, numbers, strict=True):
        parts = split(name, commas=False) if name and number is None else ()
        rows.append([(part,) for part in (parts if len(parts) > 1 else (name,))])
    return _spread(arrays, {COMPANY: pa.string()}, rows)


def _one_province_each(arrays: dict[str, pa.Array], name: str) -> dict[str, pa.Array]:
    provinces = Gazetteer.load().province_places
    rows: list[list[tuple[Any, ...]]] = []
    said = (arrays[column].to_pylist() for column in (name, "place_ids", "province_codes"))
    for text, ids, codes in zip(*said, strict=True):
        if not codes or len(codes) < 2:
            rows.append([(text, next(iter(codes or ()), None), codes or [], next(iter(ids), None), ids[:1])])
            continue
        places = ids if len(ids) == len(codes) else [None] * len(codes)
        pairs = zip(codes, places, strict=True)
        rows.append([(provinces[code].name_da, code, [code], at, [at] if at else []) for code, at in pairs])
    lists = pa.list_(pa.string())
    types = (pa.string(), pa.string(), lists, pa.string(), lists)
    names = (name, "province_code", "province_codes", "place_id", "place_ids")
    return _spread(arrays, dict(zip(names, types, strict=True)), rows)


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
