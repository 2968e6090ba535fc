"""The rows that filters select, by the keys of the agreements, activities, challenges, companies and vouchers that are chosen.

A selection is a schema: ``picked_<value>`` holds what a filter says, ``has_<values>()`` is whether it says something, ``<thing>_key`` holds the keys
that follow, and ``chosen_<relation>`` is a view of the rows of a relation that are left. A filter never recomputes a fact.

Where a thing has several provinces or themes, a relation with a row each keeps those that are chosen (`Relation.cells`).

How a filter selects keys follows from its entry (dashboard/filters_model.py): by the thing's own column or bridge, else

- activities: by the agreements that they belong to;
- vouchers: by their agreement, or by their activity where activities have a bridge;
- challenges: by the agreements that they name or that give access to them (challenge_access_at).

`Relation.selected` may name all of these, other relations, and the row as ``r``.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from dashboard.filters_model import CHOICES, Filters
from dashboard.scope.relations import CHOSEN, Relation, relations

Narrowing = tuple[tuple[str, tuple[str, ...]], ...]  # the filters that are set, with their values
# Thing → the table that has a row each, also of what is known of later days, and the columns of its key.
_AGREEMENTS = "(select each.*, at_day.lifecycle from fct_agreement as each left join agreement_at as at_day on each.agreement_id = at_day.agreement_id)"
_THINGS = {
    "agreement": (_AGREEMENTS, "agreement_id"),
    "activity": ("fct_activity", "activity_id"),
    "challenge": ("fct_challenge", "challenge_id"),
    "company": ("companies", "company_id"),
    "voucher": ("voucher_day", "_file, _sheet, _row"),
}
# Things that have neither column nor bridge of a filter → which belong to agreements that have it.
_FOLLOWS = {
    "activity": "r.activity_id in (select activity_id from activity_agreement where agreement_id in ({agreements}))",
    "voucher": "r.agreement_id in ({agreements})",
    "challenge": """(
        r.agreement_id in ({agreements})
        or r.challenge_id in (select challenge_id from challenge_access_at where agreement_id in ({agreements}))
    )""",
}
_CALLED = {"voucher": "expense"}  # what the entries of filters call a thing otherwise
_OF_AGREEMENTS = ("agreement",)  # the columns of a filter that looks at agreements alone


def narrowing(filters: Filters) -> Narrowing:
    """The filters with several values that are set."""
    return tuple((name, getattr(filters, name)) for name in CHOICES if getattr(filters, name))


@lru_cache(maxsize=256)
def macros(narrowed: Narrowing) -> Mapping[str, str]:
    """Whether filters say something, as macros of a selection: name → expression. DuckDB leaves out at once what a constant decides."""
    said = {}
    for name, entry in CHOICES.items():
        values = dict(narrowed).get(name, ())
        said[f"has_{name}"] = any(value != entry.missing for value in values)
        if entry.missing is not None:
            said[f"has_{entry.missing}"] = entry.missing in values
    said["has_agreement_kinds"] = any(CHOICES[name].columns == _OF_AGREEMENTS for name, _ in narrowed)
    return {f"{name}()": str(is_said).lower() for name, is_said in said.items()}


@lru_cache(maxsize=256)
def definitions(narrowed: Narrowing) -> Mapping[str, str]:
    """The tables of a selection: name → SELECT; those whose name begins with `CHOSEN` are views."""
    chosen = dict(narrowed)
    return {
        **{f"picked_{entry.link}": f"select unnest(${name}::varchar[]) as {entry.column}" for name, entry in CHOICES.items()},
        **{f"{thing}_key": _keys(thing, chosen) for thing in _THINGS},
        # the agreements that filters leave which look at agreements alone, such as status
        "agreement_kind_key": _keys("agreement", {name: chosen[name] for name in chosen if CHOICES[name].columns == _OF_AGREEMENTS}),
        **{f"{CHOSEN}{one.name}": f"select r.* from {one.name} as r{condition(one, narrowed)}" for one in relations().values() if not one.is_asked},
    }  # fmt: skip


def condition(relation: Relation, narrowed: Narrowing) -> str:
    """The clause that leaves the chosen ones of the rows ``r`` of a relation; "" where all are."""
    if not narrowed:
        return ""
    by_key = (f"r.{thing}_id in (select {thing}_id from {thing}_key)" for thing in relation.follows)
    conditions = [relation.selected or " or ".join(by_key)]
    for name, values in narrowed:
        entry = CHOICES[name]
        if entry.column in relation.cells:  # its one value is chosen, or it has none and that is
            chosen = f"r.{entry.column} in (select {entry.column} from picked_{entry.link})"
            conditions.append(f"{chosen} or r.{entry.column} is null" if entry.missing in values else chosen)
    conditions = [one for one in conditions if one]
    return f" where ({') and ('.join(conditions)})" if conditions else ""


def parameters(narrowed: Narrowing) -> dict[str, Any]:
    """The values that the `definitions` name: of each filter those that stand for something."""
    chosen = dict(narrowed)
    return {
        name: [value for value in chosen.get(name, ()) if value != entry.missing]
        for name, entry in CHOICES.items()
    }


def _keys(thing: str, chosen: Mapping[str, tuple[str, ...]]) -> str:
    table, key = _THINGS[thing]
    if thing == "company":
        return f"select r.company_id from companies as r{condition(relations()['companies'], tuple(chosen.items()))}"
    conditions = [_narrows(thing, name, values) for name, values in chosen.items()]
    return f"select {key} from {table} as r where {' and '.join(conditions) or 'true'}"


def _narrows(thing: str, name: str, values: tuple[str, ...]) -> str:
    """A condition: the row `r` of a thing is among those that one filter chooses."""
    entry, called = CHOICES[name], _CALLED.get(thing, thing)
    if called in (*entry.bridges, *entry.columns):
        return _own(called, name, values)
    agreements = f"select agreement_id from {_AGREEMENTS} as r where {_own('agreement', name, values)}"
    follows = _FOLLOWS[thing].format(agreements=agreements)
    if thing == "voucher" and "activity" in entry.bridges:
        return f"({follows} or r.activity_id in ({_bridged('activity', name)}))"
    return follows


def _own(thing: str, name: str, values: tuple[str, ...]) -> str:
    """A condition: the row `r` has one of the values in its own column or bridge, or none if that is chosen."""
    entry = CHOICES[name]
    is_bridged = thing in entry.bridges
    parts = []
    if any(value != entry.missing for value in values):
        parts.append(
            f"r.{thing}_id in ({_bridged(thing, name)})" if is_bridged else f"r.{entry.column} = any(${name})"
        )
    if entry.missing in values:
        parts.append(f"not r.{entry.has_any}" if is_bridged else f"r.{entry.column} is null")
    return f"({' or '.join(parts)})"


def _bridged(thing: str, name: str) -> str:
    entry = CHOICES[name]
    return f"select {thing}_id from {thing}_{entry.link} where {entry.column} = any(${name})"
