"""The relations: the rows of one subject on one day, worked out from all rows, with the keys by which filters select them.

An entry ``[relation.<name>]`` of dashboard/model/subjects/*.toml is a SELECT on the tables of a day: the marts by their names (`fct_agreement`),
what they say of the day (`agreement_at`, without arguments), and other relations. `dashboard.scope.world` makes a table or a view of each. An entry
``[day.<name>]`` is the same for what relations share and no measure counts.
"""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from settings import written

SUBJECTS = Path(__file__).parent.parent / "model" / "subjects"
DAY = "as_of"  # the day that a table is of, as its SELECT names it
CHOSEN = "chosen_"  # before the name of a relation: those of its rows that the filters choose
PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A relation: the rows that measures count."""

    name: str  # its key, ``[relation.<name>]``, and the name of its table
    select: str  # its SELECT
    details: str = ""  # a SELECT from ``counted`` that adds what rows show and no figure needs
    # what a page lets one choose besides the filters (a company): fields of its own kind of `Filters`; null where only the shared filters are given.
    # `select`, `where` and `details` name them as ``$field``
    chooses: tuple[str, ...] = ()
    where: str = ""  # which rows the choices leave; "" for all
    follows: tuple[str, ...] = ()  # the keys (agreement, company, …) of which one that is chosen keeps a row
    # the condition by which filters select its rows, where that takes more than keys (dashboard/scope/selection.py says what it may name)
    selected: str = ""
    cells: tuple[str, ...] = ()  # columns in which a row has one of its thing's values: only the chosen stay
    # the day by which a row counts, or its first and last one, which measures of the period are compared with, as SQL; none where rows have none
    days: tuple[str, ...] = ()
    of_money: bool = False  # whether its day is that up to which money is counted (`Filters.money_date`)
    # what its rows show when a figure opens them, as a table names columns; a ``*`` is where those of the measure are placed
    columns: str
    order: str  # the order of these rows
    page: str  # the page where they are at home
    by: Mapping[str, str] = field(default_factory=dict)  # group → the join, where it is not a column
    is_kept: bool = False  # whether it is made a table (`kept`)

    @property
    def is_asked(self) -> bool:
        """Whether its SELECT takes more than the day, so that it is part of each question instead of a table."""
        return bool(set(PARAMETER.findall(self.select)) - {DAY})


@dataclass(frozen=True)
class _Day:
    select: str
    is_kept: bool = False


@functools.cache
def entries() -> dict[str, dict[str, dict[str, Any]]]:
    """The entries of all subjects: kind (day, relation, measure) → name → entry. ValueError for a name that is defined twice."""
    found: dict[str, dict[str, dict[str, Any]]] = {"day": {}, "relation": {}, "measure": {}}
    for path in sorted(SUBJECTS.glob("*.toml")):
        for kind, named in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if twice := found[kind].keys() & named.keys():
                raise ValueError(f"{path.name}: [{kind}.{min(twice)}] is defined in another file too")
            found[kind] |= named
    return found


@functools.cache
def relations() -> dict[str, Relation]:
    """Every relation by its name. TypeError for an unknown key of an entry."""
    return {
        name: written.made(Relation, {"name": name, **entry}, in_words=True)
        for name, entry in entries()["relation"].items()
    }


@functools.cache
def kept() -> frozenset[str]:
    """The names of those `tables` that take long to plan or to work out and are made tables (``is_kept``); the others are views."""
    both = {**entries()["day"], **entries()["relation"]}
    return frozenset(name for name, entry in both.items() if entry.get("is_kept"))


@functools.cache
def tables() -> dict[str, str]:
    """The tables of a day that are made from SELECTs of the dashboard's own: name → SELECT. TypeError for an unknown key of an entry."""
    own = {name: written.made(_Day, entry, in_words=True).select for name, entry in entries()["day"].items()}
    return own | {one.name: one.select for one in relations().values() if not one.is_asked}
