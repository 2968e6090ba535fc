"""Whether the cells bear out what the headings say: half of all tables in the world have a title, a date and a place.

A source's TOML names the columns that can: ``witness`` by their cells (words of lists, themes, numbers of companies, names of places, parties or companies),
``telling`` by a heading that few sources have.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from pipeline.cells.reference import seed
from pipeline.cells.words import normalise
from pipeline.recognition.candidate import Candidate
from pipeline.recognition.headings import GENERIC_WEIGHT, readings
from pipeline.recognition.profile import LISTED
from pipeline.recognition.sheet_words import WORLD, whole, words
from pipeline.recognition.tuned import TUNED

_PLACES = ("place", "province", "provinces")
_NAMES = ("name", "company_name")
# What only a company has.
_COMPANY_FACTS = frozenset((
    "cvr", "employees", "technologies", "theme", "is_member", "website", "active_provinces", "is_export_ready", "is_ad_protected",
))  # fmt: skip


def witnesses(c: Candidate) -> int:
    """How much bears out the source: columns that can and do, and the names of sheet and file and the titles."""
    told: int = sum(
        c.columns[name][1].weight >= TUNED.telling for name in c.source.telling if name in c.columns
    )
    return sum(_bears_out(c, name) for name in c.source.witness if name in c.columns) + told + (c.named > 0)


def needed(c: Candidate) -> int:
    """How much must: one, one more where most of the headings are unknown, and one more where something required is missing.

    Nothing where the source names no such columns, or nothing is below the headings.
    """
    if not (c.source.witness or c.source.telling) or not c.sample:
        return 0
    return 1 + bool(c.share < TUNED.few_known) + bool(c.missing)


def _bears_out(c: Candidate, name: str) -> bool:
    index, _ = c.columns[name]
    column, profile = c.source.column(name), c.profile(index)
    if name in _NAMES:
        return bool(profile.speak_of("danish_companies") >= TUNED.least_known)
    if column.type in (*LISTED, "cvr"):
        return bool(profile.known(column, c.source.country_of(name)) >= TUNED.least_known)
    return profile.names_parties(c.source.country_of(name))


def is_elsewhere(c: Candidate) -> bool:
    """Whether the places or countries that a sheet names are neither in Denmark nor in China, all but a few."""
    for index, text in c.texts.items():
        named = {normalise(cell.text) for cell in c.profile(index).cells}
        is_other = len(named & _own_countries()) < TUNED.most_elsewhere * len(named)
        if normalise(text) in whole("countries") and is_other and len(named) >= TUNED.fewest_countries:
            return True
    placed = [
        (c.profile(index), c.source.column(name), c.source.country_of(name))
        for name, (index, _) in c.columns.items()
        if c.source.column(name).type in _PLACES
    ]
    n_places = sum(len(profile.texts) for profile, _, _ in placed)
    known = sum(profile.known(column, country) * len(profile.texts) for profile, column, country in placed)
    return bool(n_places >= TUNED.fewest_places and known < TUNED.most_elsewhere * n_places)


def is_of_another_world(c: Candidate) -> bool:
    """Whether the headings speak of other worlds (customers, tickets, working hours), and more of them than bear out the source."""
    said: set[int] = set()
    told = {index: worlds for index, text in c.texts.items() if (worlds := _worlds_of(text))}
    for world in {world for worlds in told.values() for world, is_sure in worlds.items() if is_sure}:
        if not set(words(world, "unless")) & c.columns.keys():
            said |= {index for index, worlds in told.items() if world in worlds}
    return bool(len(said) >= TUNED.fewest_of_world and len(said) > witnesses(c))


@lru_cache(maxsize=16384)
def _worlds_of(heading: str) -> Mapping[str, bool]:
    said = {reading for reading, _ in readings(heading)}
    groups = [group for group in seed("sheet_words") if group.startswith(WORLD)]
    found = {group: bool(said & whole(group, "sure")) for group in groups}
    return {group: sure for group, sure in found.items() if sure or said & whole(group, "beside")}


def is_of_people(c: Candidate) -> bool:
    """Whether what would be companies are people: names that no company has, beside telephone numbers and titles, and nothing that only a company has."""
    name = next((c.columns[name] for name in _NAMES if name in c.columns), None)
    others = {normalise(text) for text in c.unknown.values()}
    if name is None or not others & whole("person_facts") or _COMPANY_FACTS & c.columns.keys():
        return False
    if normalise(name[1].heading) in whole("person_names"):
        return bool(c.profile(name[0]).speak_of("company_forms") < TUNED.least_companies)
    persons = whole("person_names") - {"kontaktperson", "contactperson"}
    return c.source.name == "companies" and bool(others & persons)


def is_blank(c: Candidate) -> bool:
    """Whether nothing is in the columns of something required, whose headings any table may have."""
    return any(
        all(not c.profile(index).cells and match.weight <= GENERIC_WEIGHT for index, match in found)
        for group in c.source.required
        if c.sample
        and (found := [c.columns[name] for name in group if name in c.columns])
        and not (c.periods and c.source.wide_values in group)
    )


@cache
def _own_countries() -> frozenset[str]:
    return frozenset(map(normalise, seed("cell_words")["places"]["countries"]))
