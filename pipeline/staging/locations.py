"""Where each row is: its place, its province and the hints in names of parties, each combination looked up once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.cells.places import Located, PlaceValue, locate
from pipeline.sources.declarations import Source
from pipeline.staging.typed import CellFinding, TypedColumn, positions_by_code


def locate_rows(
    source: Source, typed: Mapping[str, TypedColumn], n_rows: int, aliases: Mapping[str, str]
) -> tuple[dict[str, pa.Array], list[CellFinding]]:
    """place_id(s) and province_code(s) of each row, from its place, its province and the hints, each combination looked up once."""
    location = source.location
    if location is None:
        return {}, []
    asked = (location.place, location.province, location.hint)
    codes, combined, names, found = _located(asked, location.country, typed, n_rows, aliases)

    def take(values: list[Any], kind: pa.DataType) -> pa.Array:
        return pc.take(pa.array(values, kind), pa.array(codes))

    text, texts = pa.string(), pa.list_(pa.string())
    arrays = {
        "place_id": take([next(iter(place.place_ids), None) for place in found], text),
        "place_ids": take([list(place.place_ids) for place in found], texts),
        "province_code": take([next(iter(place.province_codes), None) for place in found], text),
        "province_codes": take([list(place.province_codes) for place in found], texts),
    }
    guesses = []
    where = positions_by_code(codes)
    for code, place in enumerate(found):
        values = combined[code]
        for of_column, unsure in ((names, place.guesses), (location.province, place.of_provinces)):
            if unsure:
                stated = (n for n, v in zip(names, values, strict=True) if v is not None and n in of_column)
                column = next(stated)
                said = ", ".join(str(getattr(one, "text", one)) for one in values if one is not None)
                guesses += [CellFinding(at, column, said, guess) for at in where(code) for guess in unsure]
    if location.danish_hint:
        asked = (("danish_place",), (), location.danish_hint)
        codes, _, _, found = _located(asked, "DK", typed, n_rows, aliases)
        arrays["danish_place_id"] = take([next(iter(place.place_ids), None) for place in found], text)
    return arrays, guesses


def places_of_other_country(source: Source, typed: Mapping[str, TypedColumn]) -> list[CellFinding]:
    """Places in Denmark in a column of Chinese ones, and the other way round."""
    found = []
    for name, column in typed.items():
        country = source.country_of(name)
        if country is None or column.codes is None:
            continue
        where = positions_by_code(column.codes)
        for code, value in enumerate(column.values):
            ids = value.place_ids if isinstance(value, PlaceValue) else ()
            if ids and not ids[0].startswith(country):
                said = {"value": value.text, "country": ids[0][:2]}
                found += [
                    CellFinding.of(at, name, value.text, "place-elsewhere", **said) for at in where(code)
                ]
    return found


def _located(
    asked: Sequence[Sequence[str]],
    country: str | None,
    typed: Mapping[str, TypedColumn],
    n_rows: int,
    aliases: Mapping[str, str],
) -> tuple[npt.NDArray[np.int64], Sequence[tuple[Any, ...]], list[str], list[Located]]:
    """The distinct combinations of what the columns of places, provinces and hints say, the names of those that the sheet has, and where each combination is."""
    names = [name for group in asked for name in group if name in typed]
    codes = np.zeros(n_rows, dtype=np.int64)
    coded = []
    for column in (typed[name] for name in names):
        if column.codes is not None:
            coded.append((column.codes, column.values))
            continue
        encoded = pc.dictionary_encode(next(iter(column.arrays.values())), null_encoding="encode")
        coded.append((encoded.indices.to_numpy(zero_copy_only=False), encoded.dictionary.to_pylist()))
    for of_column, distinct in coded:
        encoded = pc.dictionary_encode(pa.array(codes * len(distinct) + of_column))
        codes = encoded.indices.to_numpy().astype(np.int64)
    # Numbered as they appear, so each row with a number above all before it is the first of its combination.
    firsts = np.flatnonzero(np.diff(np.maximum.accumulate(codes), prepend=-1)).tolist()
    combined = [tuple(distinct[of_column[row]] for of_column, distinct in coded) for row in firsts]
    combined = combined or [(None,) * len(names)]
    found = []
    for values in combined:
        said = {name: value for name, value in zip(names, values, strict=True) if value is not None}
        places, provinces, hints = ([said[name] for name in group if name in said] for group in asked)
        found.append(
            locate(places=places, provinces=provinces, hints=hints, country=country, aliases=aliases)
        )
    return codes, combined, names, found
