"""Whether the cells bear out what the headings say: half of all tables in the world have a title, a date and a place.

A source's TOML names the columns that can bear it out (``witness``). A column of words, themes, places, numbers of companies or ticks does by
what can be read in it, any other by a heading that few sources have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from pipeline.cells.cell import Cell
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.places import PlaceValue, ProvinceValue
from pipeline.cells.reference import seed
from pipeline.cells.themes import ThemeValue, parse_themes
from pipeline.cells.words import Word, normalise
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import GENERIC_WEIGHT, readings
from pipeline.recognition.sheet_words import WORLD, speaks_of, whole, words
from pipeline.sources.declarations import SourceColumn
from pipeline.sources.parsers import parser_of

LEAST_SHARE = 0.4  # of the sampled cells can be read in a column that bears out the rest
TELLING = 0.55  # the weight of a heading that few sources have
FEW_KNOWN = 0.5  # of the headings known: of a sheet with fewer, two columns must bear it out
MOST_SAMPLED = 10  # different cells of a column that are looked at
FEWEST_WORDS = 3  # cells below "Type" or "Status" before they can speak against a source
FEWEST_COUNTRIES = 3  # different names in a column of countries before they can all be others
FEWEST_PLACES = 4  # different places that a column names before they can all be elsewhere
FEWEST_IN_OTHER = (
    2  # different places in the other country, and none in its own, before a column is not what it says
)
FEWEST_OF_WORLD = 2  # headings of other worlds
MOST_ELSEWHERE = 0.15  # of them are in Denmark or China where the sheet is about other countries

_READ = ("word", "theme", "themes", "place", "province", "provinces", "cvr", "yes_no")
_PLACES = ("place", "province", "provinces")
_NAMES = ("name", "company_name")


def witnesses(c: Candidate) -> int:
    """How much bears out the source: columns that can and do, less those of words of which none is known, and the names of sheet and file and the titles."""
    found = [
        name for name in c.source.witness if name in c.columns and c.columns[name][1].inferred != "cells"
    ]
    return sum(_bears_out(c, name) - _speaks_against(c, name) for name in found) + (c.named > 0)


def _sampled(c: Candidate, index: int) -> list[Cell]:
    """The first different cells of a column in the sample."""
    return list({cell.text: cell for cell in c.cells(index)}.values())[:MOST_SAMPLED]


def needed(c: Candidate) -> int:
    """How much must: one, one more where most of the headings are unknown, and one more where something required is missing.

    Nothing where the source names no such columns, or nothing is below the headings.
    """
    if not c.source.witness or not c.sample:
        return 0
    return 1 + (c.share < FEW_KNOWN) + bool(c.lacking)


def is_elsewhere(c: Candidate) -> bool:
    """Whether the places or countries that a sheet names are neither in Denmark nor in China, all but a few."""
    return _are_places_elsewhere(c) or any(
        _are_countries_elsewhere(c.cells(index))
        for index, text in c.texts.items()
        if normalise(text) in whole("countries")
    )


def is_in_the_other_country(c: Candidate) -> bool:
    """Whether the only column that can say where is about one of the two countries and names several places of the other: help-desk tickets in Danish towns."""
    for name, (index, _) in c.columns.items():
        country, column = c.source.country_of(name), c.source.column(name)
        is_only = any(
            name in group and set(group) & c.columns.keys() == {name} for group in c.source.required
        )
        if country is None or column.type != "place" or not is_only:
            continue
        read = [parser_of(column, None, {})(cell).value for cell in _sampled(c, index)]
        named = [value.place_ids[0] for value in read if isinstance(value, PlaceValue) and value.place_ids]
        if len(named) >= FEWEST_IN_OTHER and not any(place.startswith(country) for place in named):
            return True
    return False


def is_of_another_world(c: Candidate) -> bool:
    """Whether the headings speak of other worlds (customers, tickets, working hours), and more of them than bear out the source."""
    said: set[int] = set()
    told = {index: worlds for index, text in c.texts.items() if (worlds := _worlds_of(text))}
    for world in {world for worlds in told.values() for world, is_sure in worlds.items() if is_sure}:
        if not set(words(world, "unless")) & c.columns.keys():
            said |= {index for index, worlds in told.items() if world in worlds}
    return len(said) >= FEWEST_OF_WORLD and len(said) > witnesses(c)


@lru_cache(maxsize=16384)
def _worlds_of(heading: str) -> Mapping[str, bool]:
    """The other worlds that have a heading, and whether only they do."""
    said = {reading for reading, _ in readings(heading)}
    groups = [group for group in seed("sheet_words") if group.startswith(WORLD)]
    found = {group: bool(said & whole(group, "sure")) for group in groups}
    return {group: sure for group, sure in found.items() if sure or said & whole(group, "beside")}


def is_blank(c: Candidate) -> bool:
    """Whether nothing is in the columns of something required, whose headings any table may have."""
    return any(
        all(not c.cells(index) and match.weight <= GENERIC_WEIGHT for index, match in found)
        for group in c.source.required
        if c.sample
        and (found := [c.columns[name] for name in group if name in c.columns])
        and not (c.periods and c.source.wide_values in group)
    )


def _are_countries_elsewhere(cells: Sequence[Cell]) -> bool:
    """Whether a column of countries names others than the two."""
    named = {normalise(cell.text) for cell in cells}
    return len(named) >= FEWEST_COUNTRIES and len(named & _own_countries()) < MOST_ELSEWHERE * len(named)


@cache
def _own_countries() -> frozenset[str]:
    return frozenset(map(normalise, seed("cell_words")["places"]["countries"]))


def _are_places_elsewhere(c: Candidate) -> bool:
    cells = {
        (name, cell.text): cell
        for name, (index, _) in c.columns.items()
        if c.source.column(name).type in _PLACES
        for cell in _sampled(c, index)
    }
    known = [
        says_ours(cell, c.source.column(name), c.source.country_of(name)) for (name, _), cell in cells.items()
    ]
    return len(known) >= FEWEST_PLACES and sum(known) < MOST_ELSEWHERE * len(known)


def _bears_out(c: Candidate, name: str) -> bool:
    index, match = c.columns[name]
    column = c.source.column(name)
    if name in _NAMES and not match.is_guess:
        danish = [speaks_of("danish_companies", cell.text) for cell in _sampled(c, index)]
        return sum(danish) >= max(LEAST_SHARE * len(danish), 1)
    if column.type not in _READ and name != "technologies":
        return (not match.is_guess and match.weight >= TELLING) or _is_about_china(c, name)
    known = [says_ours(cell, column, c.source.country_of(name)) for cell in _sampled(c, index)]
    return bool(known) and sum(known) >= LEAST_SHARE * len(known)


def _is_about_china(c: Candidate, name: str) -> bool:
    """Whether the agreements or projects that rows belong to name places in China: "Green Cities Nanjing"."""
    if name != "agreement_title":
        return False
    placed = [
        bool(Gazetteer.load().within(cell.text, "CN").places) for cell in _sampled(c, c.columns[name][0])
    ]
    return sum(placed) >= max(LEAST_SHARE * len(placed), 1)


def _speaks_against(c: Candidate, name: str) -> bool:
    """Whether a column of words with a heading that any table may have holds several, and none that is known: "Status" over "retired", "on loan"."""
    index, match = c.columns[name]
    column, cells = c.source.column(name), c.cells(index)
    is_any = column.type == "word" and match.weight <= GENERIC_WEIGHT and len(cells) >= FEWEST_WORDS
    return is_any and not any(says_ours(cell, column, None) for cell in _sampled(c, index))


def says_ours(cell: Cell, column: SourceColumn, country: str | None, *, plainly: bool = False) -> bool:
    """Whether a cell says something that only a sheet of ours says there: a word of the list, a place in one of the two countries; ``plainly``: and nothing had to be guessed."""
    # Technologies are words of themes.
    read = (parse_themes if column.type == "list" else parser_of(column, None, {}))(cell)
    value = None if plainly and read.guesses else read.value
    if value is None:
        return False
    if isinstance(value, Word):
        return value.code != "other"
    if isinstance(value, PlaceValue):
        return bool(value.place_ids) and value.place_ids[0].startswith(country or "")
    if isinstance(value, ProvinceValue):
        return bool(value.province_codes)
    if isinstance(value, ThemeValue):
        return any(code != "other" for code in value.codes)
    return value is not None
