"""One row for each company, theme and province where a record is about one of each and a cell names several ("vand, luft" in "Jiangsu og Zhejiang")."""

from __future__ import annotations

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
            arrays = _one_theme_each(arrays, name)
        elif name in arrays and source.column(name).type == "province" and "province_codes" in arrays:
            arrays = _one_province_each(arrays, name)
    return arrays


def _one_company_each(arrays: dict[str, pa.Array]) -> dict[str, pa.Array]:
    """A number is one company's, so only names without one are lists."""
    whole = arrays[COMPANY].to_pylist()
    numbers = arrays[NUMBER].to_pylist() if NUMBER in arrays else [None] * len(whole)
    said = zip(whole, numbers, strict=True)
    parts = [split(name, commas=False) if name and number is None else () for name, number in said]
    return _parted(arrays, [[{COMPANY: name} for name in each] for each in parts])


def _one_theme_each(arrays: dict[str, pa.Array], name: str) -> dict[str, pa.Array]:
    parts = [theme_parts(text)[0] if text else () for text in arrays[name].to_pylist()]
    return _parted(
        arrays, [[{name: phrase, f"{name}_code": code} for phrase, code in each] for each in parts]
    )


def _one_province_each(arrays: dict[str, pa.Array], name: str) -> dict[str, pa.Array]:
    provinces = Gazetteer.load().province_places
    rows = zip(arrays["province_codes"].to_pylist(), arrays["place_ids"].to_pylist(), strict=True)
    parts = []
    for codes, ids in rows:
        places = ids if codes and len(ids or ()) == len(codes) else [None] * len(codes or ())
        parts.append(
            [
                {
                    name: provinces[code].name_da,
                    "province_code": code,
                    "province_codes": [code],
                    "place_id": place,
                    "place_ids": [place] if place else [],
                }
                for code, place in zip(codes or (), places, strict=True)
            ]
        )
    return _parted(arrays, parts)


def _parted(arrays: dict[str, pa.Array], parts: Sequence[Sequence[Mapping[str, Any]]]) -> dict[str, pa.Array]:
    """The columns with a row for each part of a row, and what the parts say of themselves; a row of one part stays as it is."""
    named = next((each[0] for each in parts if len(each) > 1), None)
    if named is None:
        return arrays
    positions = np.repeat(np.arange(len(parts)), [max(len(each), 1) for each in parts])
    spread = {name: pc.take(array, pa.array(positions)) for name, array in arrays.items()}
    for name in named:
        own = arrays[name].to_pylist()
        said = [
            value
            for at, each in enumerate(parts)
            for value in ([part[name] for part in each] if len(each) > 1 else [own[at]])
        ]
        spread[name] = pa.array(said, arrays[name].type)
    return spread
