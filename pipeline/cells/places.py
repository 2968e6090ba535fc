"""Place and province columns. A text that names no known place is never refused: it is kept, with the warning *unplaced*."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.cells.cell import NOTHING, Cell, Parsed, Problem, cell_parser, guess, shown
from pipeline.cells.gazetteer import FoundPlaces, Gazetteer
from pipeline.cells.text import clean
from pipeline.cells.unknown import is_not_stated


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A place as read, the ids of the places it names (first first) and the provinces they lie in."""

    text: str
    place_ids: tuple[str, ...] = ()
    province_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvinceValue:
    """A province as read and the ISO 3166-2 codes it names."""

    text: str
    province_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """Where a row is: its places and provinces, and what had to be guessed, of what its column of provinces says apart."""

    place_ids: tuple[str, ...] = ()
    province_codes: tuple[str, ...] = ()
    guesses: tuple[Problem, ...] = ()
    of_provinces: tuple[Problem, ...] = ()


def _guesses(text: str, found: FoundPlaces) -> tuple[Problem, ...]:
    if not found.places:
        return (guess("unplaced", text),)
    part = guess("place-part", text, part=shown(", ".join(found.unread)))
    return (*found.doubts, part) if found.unread else found.doubts


@cell_parser
def parse_place(cell: Cell, *, aliases: Mapping[str, str] | None = None) -> Parsed:
    """Value: `PlaceValue`."""
    text = clean(cell.text)
    if is_not_stated(text):
        return NOTHING
    found = Gazetteer.load(aliases).find(text)
    return Parsed(PlaceValue(text, found.place_ids, found.province_codes), guesses=_guesses(text, found))


@cell_parser
def parse_provinces(cell: Cell, *, aliases: Mapping[str, str] | None = None) -> Parsed:
    """Value: `ProvinceValue` with all the provinces named, also where a column is to hold one; a city counts as its province."""
    text = clean(cell.text)
    if is_not_stated(text):
        return NOTHING
    found = Gazetteer.load(aliases).province(text)
    return Parsed(ProvinceValue(text, found.province_codes), guesses=_guesses(text, found))


def _said(value: object) -> str:
    if isinstance(value, PlaceValue | ProvinceValue):
        return value.text
    if isinstance(value, tuple | list):
        return "; ".join(map(str, value))
    return str(value)


def locate(
    *,
    places: Sequence[object],
    provinces: Sequence[object],
    hints: Sequence[object],
    country: str | None,
    aliases: Mapping[str, str] | None = None,
) -> Located:
    """Where a row is, from its place, else its province, else a place in a party's name.

    Args:
        places: what the place columns say: `PlaceValue` or text.
        provinces: what the province columns say: `ProvinceValue` or text; they settle ambiguous places.
        hints: party names.
        country: "CN" or "DK" where the row can only lie in one.
        aliases: names that people have confirmed.

    Guesses are only those that the row as a whole needs: a place that its own column could not settle, but the
    province beside it does, is settled.
    """
    gazetteer = Gazetteer.load(aliases)
    stated = [gazetteer.province(_said(value)) for value in provinces]
    codes = tuple(dict.fromkeys(code for found in stated for code in found.province_codes))
    told = zip(map(_said, provinces), stated, strict=True)
    unsure = tuple(doubt for text, found in told if found.places for doubt in _guesses(text, found))
    for value in places:
        found = gazetteer.find(_said(value), near=codes, country=country)
        if found.places:
            # A place abroad of the stated provinces is believed, but so is the statement: both stay visible.
            others = () if {*found.province_codes} & {*codes} else codes
            union = tuple(dict.fromkeys((*found.province_codes, *others)))
            return Located(found.place_ids, union, _guesses(_said(value), found), unsure)
    if codes:
        ids = tuple(gazetteer.province_places[code].place_id for code in codes)
        return Located(ids, codes, tuple(guess("unplaced", _said(value)) for value in places), unsure)
    for value in hints:
        found = gazetteer.within(_said(value), country)
        if found.places:
            return Located(found.place_ids, found.province_codes, _guesses(_said(value), found))
    said = [_said(value) for value in (*places, *provinces)] or [_said(value) for value in hints]
    return Located(guesses=(guess("unplaced", said[0]),) if said else ())
