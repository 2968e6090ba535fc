"""One row for each company, theme and province where a record is about one of each and a cell names several ("vand, luft" in "Jiangsu og Zhejiang")."""

from collections.abc import Mapping, Sequence

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
    if all(len(each) < 2 for each in parts):
        return arrays
    names = [
        one for name, each in zip(whole, parts, strict=True) for one in (each if len(each) > 1 else (name,))
    ]
    return {**_repeated(arrays, [max(len(each), 1) for each in parts]), COMPANY: pa.array(names, pa.string())}


def _one_theme_each(arrays: dict[str, pa.Array], name: str) -> dict[str, pa.Array]:
    parts = [theme_parts(text)[0] if text else () for text in arrays[name].to_pylist()]
    if all(len(each) < 2 for each in parts):
        return arrays
    said = arrays[name].to_pylist()
    phrases, codes = [], []
    for text, each in zip(said, parts, strict=True):
        for phrase, code in each if len(each) > 1 else ((text, each[0][1] if each else None),):
            phrases.append(phrase)
            codes.append(code)
    return {
        **_repeated(arrays, [max(len(each), 1) for each in parts]),
        name: pa.array(phrases, pa.string()),
        f"{name}_code": pa.array(codes, pa.string()),
    }


def _one_province_each(arrays: dict[str, pa.Array], name: str) -> dict[str, pa.Array]:
    of_rows = [codes or () for codes in arrays["province_codes"].to_pylist()]
    if all(len(codes) < 2 for codes in of_rows):
        return arrays
    provinces = Gazetteer.load().province_places
    texts: list[str | None] = []
    places: list[str | None] = []
    chosen: list[list[str]] = []
    rows = zip(arrays[name].to_pylist(), arrays["place_ids"].to_pylist(), of_rows, strict=True)
    for text, ids, codes in rows:
        if len(codes) < 2:
            texts.append(text)
            places.append(ids[0] if ids else None)
            chosen.append(list(codes))
        for position, code in enumerate(codes if len(codes) > 1 else ()):
            texts.append(provinces[code].name_da)
            places.append(ids[position] if len(ids) == len(codes) else None)
            chosen.append([code])
    return {
        **_repeated(arrays, [max(len(codes), 1) for codes in of_rows]),
        name: pa.array(texts, pa.string()),
        "province_code": pa.array([codes[0] if codes else None for codes in chosen], pa.string()),
        "province_codes": pa.array(chosen, pa.list_(pa.string())),
        "place_id": pa.array(places, pa.string()),
        "place_ids": pa.array([[place] if place else [] for place in places], pa.list_(pa.string())),
    }


def _repeated(arrays: Mapping[str, pa.Array], times: Sequence[int]) -> dict[str, pa.Array]:
    positions = pa.array(np.repeat(np.arange(len(times)), times))
    return {name: pc.take(array, positions) for name, array in arrays.items()}
