"""The measures: what each figure is called, what it counts, and which rows stand behind it. Each is one entry of measures.toml.

A page, a report, a download or a command names measures. `values` gives figures, `grouped` figures a group, and `rows` the rows that one of them
counts, found by the same predicate, with file, sheet and row. Nothing else computes a figure.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import columns
from dashboard.queries import door
from dashboard.queries.scope import ask, is_narrowed
from locales import LANGUAGES

Kind = Literal["integer", "decimal", "days", "money", "percent", "points", "date"]

_FOLDER = Path(__file__).parent
_KEYS = frozenset({"label", "meaning", "of", "where", "value", "kind", "columns", "is_internal"})
_RELATION_KEYS = frozenset({"select", "columns", "order", "page", "by"})

# What a measure may do with the rows it counts: the first word of `value` → its SQL.
_AGGREGATES = {
    "count": "count(*){filter}",
    "distinct": "count(distinct {column}){filter}",
    "sum": "coalesce(sum({column}){filter}, 0)",
    "average": "avg({column}){filter}",
    "median": "median({column}){filter}",
    "latest": "max({column}){filter}",
    "earliest": "min({column}){filter}",
}
_RATIO = "ratio"  # ratio <measure> <measure>
_NAME = re.compile(r"[a-z_0-9]+")

# A group, as a drill names it: the column and its value; None for the rows that have none.
Group = tuple[str, Any]


@dataclass(frozen=True)
class Relation:
    """What measures count.

    Attributes:
        name: its key in relations.toml.
        select: a SELECT on top of the filters' expressions.
        columns: what its rows show when a figure opens them, as a table names columns.
        order: the order of these rows.
        page: the page where they are at home.
        by: group → the join that gives a row its groups; groups that are columns of the relation need none.
    """

    name: str
    select: str
    columns: str
    order: str
    page: str
    by: Mapping[str, str]


@dataclass(frozen=True)
class Measure:
    """One figure.

    Attributes:
        name: its key in measures.toml.
        of: the relation whose rows it counts.
        where: which of them: a predicate on the relation.
        value: what of them: an aggregate (`_AGGREGATES`), or the ratio of two measures of the relation.
        kind: how it is shown: `percent` is a share (0.125 is 12.5 %), `money` kroner, `days` a number of days.
        columns: what the rows show besides what the relation shows of itself.
        is_internal: whether guests see neither it nor its rows.
    """

    name: str
    of: Relation
    where: str
    value: str
    kind: Kind
    columns: str
    is_internal: bool
    _labels: Mapping[str, str]
    _meanings: Mapping[str, str]

    def label(self, lang: str) -> str:
        """What it is called."""
        return self._labels[lang]

    def meaning(self, lang: str) -> str:
        """What it means, in a sentence or two."""
        return self._meanings[lang]

    @property
    def parts(self) -> tuple[str, ...]:
        """The two measures that a ratio divides; none for others."""
        word, *names = self.value.split()
        return tuple(names) if word == _RATIO else ()

    @property
    def formula(self) -> str:
        """How it is computed, in the words of the warehouse."""
        if self.parts:
            return " / ".join(self.parts)
        condition = "" if self.where == "true" else f" where {self.where}"
        return f"{self.value} of {self.of.name}{condition}"


def _read(file: str, known: frozenset[str]) -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = tomllib.loads((_FOLDER / file).read_text(encoding="utf-8"))
    for key, entry in entries.items():
        wrong = entry.keys() - known
        if wrong:
            raise ValueError(f"{file}: [{key}] has {sorted(wrong)}, which no entry has")
    return entries


@functools.cache
def relations() -> dict[str, Relation]:
    """Every relation by its name, checked. ValueError where relations.toml says what nobody knows."""
    found = {}
    for name, entry in _read("relations.toml", _RELATION_KEYS).items():
        for key in entry["columns"].split():
            if key not in columns.catalogue():
                raise ValueError(f"relations.toml: [{name}] shows {key}, which is no column")
        found[name] = Relation(
            name,
            entry["select"].strip(),
            entry["columns"],
            entry["order"],
            entry["page"],
            entry.get("by", {}),
        )
    return found


@functools.cache
def catalogue() -> dict[str, Measure]:
    """Every measure by its name, checked.

    Raises:
        ValueError: an entry has a key, relation, aggregate, kind or column that nobody knows, or is not written in a language.
    """
    entries = _read("measures.toml", _KEYS)
    found: dict[str, Measure] = {}
    for name, entry in entries.items():
        for part in ("label", "meaning"):
            if entry.get(part, {}).keys() != LANGUAGES.keys():
                raise ValueError(f"measures.toml: [{name}] {part} is not written in {', '.join(LANGUAGES)}")
        if entry.get("of") not in relations():
            raise ValueError(f"measures.toml: [{name}] counts {entry.get('of')!r}, which is no relation")
        if entry.get("kind") not in get_args(Kind):
            raise ValueError(f"measures.toml: [{name}] kind is {entry.get('kind')!r}")
        word, *rest = entry["value"].split()
        wanted = 2 if word == _RATIO else 0 if word == "count" else 1
        if word not in (*_AGGREGATES, _RATIO) or len(rest) != wanted:
            raise ValueError(f"measures.toml: [{name}] value is {entry['value']!r}")
        for key in entry.get("columns", "").split():
            if key not in columns.catalogue():
                raise ValueError(f"measures.toml: [{name}] shows {key}, which is no column")
        found[name] = Measure(
            name=name,
            of=relations()[entry["of"]],
            where=entry.get("where", "true"),
            value=entry["value"],
            kind=entry["kind"],
            columns=entry.get("columns", ""),
            is_internal=entry.get("is_internal", False),
            _labels=entry["label"],
            _meanings=entry["meaning"],
        )
    for measure in found.values():
        for part in measure.parts:
            if part not in found or found[part].of is not measure.of or found[part].parts:
                raise ValueError(
                    f"measures.toml: [{measure.name}] divides {part}, no figure of {measure.of.name}"
                )
    return found


def measure(name: str) -> Measure:
    """One measure. KeyError when the catalogue has no such measure."""
    return catalogue()[name]


def _aggregate(asked: Measure) -> str:
    """The SQL of a figure, over all rows of its relation."""
    if asked.parts:
        above, below = (_aggregate(measure(part)) for part in asked.parts)
        return f"cast({above} as decimal(18, 6)) / nullif({below}, 0)"
    word, *column = asked.value.split()
    condition = "" if asked.where == "true" else f" filter (where {asked.where})"
    return _AGGREGATES[word].format(column="".join(column), filter=condition)


def _asked(filters: Filters, relation: Relation, select: str, **values: Any) -> pd.DataFrame:
    sql = f", counted as ({relation.select}) {select}"
    return ask(filters, sql, is_narrowed=is_narrowed(filters), **values)


@door.cached
def _values(filters: Filters, of: str, names: tuple[str, ...]) -> pd.DataFrame:
    said = ", ".join(f"{_aggregate(measure(name))} as {name}" for name in names)
    return _asked(filters, relations()[of], f"select {said} from counted")


def values(filters: Filters, names: str) -> dict[str, Any]:
    """Figures by the names of their measures; one SELECT a relation. A figure of no rows is 0 where it counts or adds, else None.

    Args:
        filters: what is chosen.
        names: the measures, named in one string: ``"in_force_count red_count"``.

    Raises:
        KeyError: the catalogue has no such measure.
    """
    by_relation: dict[str, list[str]] = defaultdict(list)
    for name in names.split():
        by_relation[measure(name).of.name].append(name)
    found: dict[str, Any] = {}
    for of, asked in by_relation.items():
        row = _values(filters, of, tuple(asked)).iloc[0]
        found |= {name: row[name] for name in asked}
    return {name: None if pd.isna(found[name]) else found[name] for name in names.split()}


@door.cached
def grouped(filters: Filters, names: str, by: str) -> pd.DataFrame:
    """Figures of one relation by group: `by` and a column a measure; only groups that have rows, the largest first.

    Args:
        filters: what is chosen.
        names: measures of one relation, as in `values`.
        by: a column of the relation, or one of its groups (relations.toml).

    Raises:
        KeyError: the catalogue has no such measure.
        ValueError: the measures are not of one relation.
    """
    asked = [measure(name) for name in names.split()]
    relation = asked[0].of
    if any(one.of is not relation for one in asked):
        raise ValueError(f"not of one relation: {names}")
    said = ", ".join(f"{_aggregate(one)} as {one.name}" for one in asked)
    return _asked(
        filters,
        relation,
        f"select {_grouped(relation, by)} as {by}, {said} from counted {relation.by.get(by, '')} group by all order by {asked[0].name} desc, {by}",
    )


@dataclass(frozen=True)
class Stated:
    """One figure as a page states it: its measure, its group (None for all), its value, and how many rows stand behind it."""

    measure: str
    group: Any
    value: Any
    rows: int


def stated(filters: Filters, names: str, by: str | None = None) -> list[Stated]:
    """Figures with the number of rows behind each: of everything in scope, or of each group of `by`; in one SELECT a relation.

    Raises:
        KeyError: the catalogue has no such measure.
    """
    by_relation: dict[str, list[str]] = defaultdict(list)
    for name in names.split():
        by_relation[measure(name).of.name].append(name)
    found = []
    for of, asked in by_relation.items():
        for row in _stated(filters, of, tuple(asked), by).to_dict("records"):
            found += [
                Stated(name, row[by] if by else None, row[name], int(row[f"{name}_rows"])) for name in asked
            ]
    return found


@door.cached
def _stated(filters: Filters, of: str, names: tuple[str, ...], by: str | None) -> pd.DataFrame:
    relation = relations()[of]
    said = [
        part
        for one in map(measure, names)
        for part in (f"{_aggregate(one)} as {one.name}", f"{_row_count(one)} as {one.name}_rows")
    ]
    if by is None:
        return _asked(filters, relation, f"select {', '.join(said)} from counted")
    return _asked(
        filters,
        relation,
        f"select {_grouped(relation, by)} as {by}, {', '.join(said)} from counted {relation.by.get(by, '')} group by all order by {by}",
    )


def _row_count(asked: Measure) -> str:
    """The SQL of how many rows `rows` has of a figure."""
    counted = measure(asked.parts[1]) if asked.parts else asked
    return _AGGREGATES["count"].format(
        filter="" if counted.where == "true" else f" filter (where {counted.where})"
    )


@door.cached
def rows(filters: Filters, name: str, group: Group | None = None) -> pd.DataFrame:
    """The rows that a figure counts: all columns of its relation, `_file, _sheet, _row` among them, in the relation's order.

    Args:
        filters: what the figure was asked with.
        name: the measure; of a ratio, the rows are those that it divides by.
        group: the column that the figure was grouped by, and which group.

    Raises:
        KeyError: the catalogue has no such measure.
    """
    asked = measure(name)
    counted = measure(asked.parts[1]) if asked.parts else asked
    relation = counted.of
    condition, join = counted.where, ""
    of_group: dict[str, Any] = {}
    if group is not None:
        by, value = group
        join = relation.by.get(by, "")
        condition = f"({condition}) and {_grouped(relation, by)} is not distinct from $group_value"
        of_group = {"group_value": value}
    return _asked(
        filters,
        relation,
        f"select counted.* from counted {join} where {condition} order by {relation.order}",
        **of_group,
    )


def _grouped(relation: Relation, by: str) -> str:
    """The column that rows are grouped by, as SQL. ValueError for what is no name of a column."""
    if not _NAME.fullmatch(by):
        raise ValueError(f"not the name of a column: {by}")
    return f"{'grouped' if by in relation.by else 'counted'}.{by}"


def shown(name: str) -> str:
    """The columns that the rows of a measure show, as a table names them: its own, its relation's, and where each row came from."""
    asked = measure(name)
    named = f"{asked.of.columns} {asked.columns} is_illustrative _file _sheet _row".split()
    return " ".join(dict.fromkeys(named))
