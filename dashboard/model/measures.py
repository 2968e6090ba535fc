"""The measures: what each figure is called, which rows it counts, and what of them; one entry each in subjects/*.toml.

A page, a report, a download or a command names measures. `values` gives figures, `grouped` figures a group, and `rows` the rows that one of them
counts, found by the same predicate, with file, sheet and row. Nothing else computes a figure.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal, TypeVar, get_args

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model import columns
from dashboard.scope.asking import answers, ask, is_narrowed
from dashboard.scope.reader import cached, remembered
from dashboard.scope.relations import CHOSEN, Relation, entries, relations
from dashboard.scope.selection import condition, narrowing
from locales import LANGUAGES, formats, language, text

Kind = Literal["integer", "decimal", "days", "money", "percent", "points", "date", "code"]
# What the time of a measure is: the chosen period; the twelve months before the day, or those before them; up to the day; ahead of it; as it
# stands on the day; the project's days; or none, whatever day it is.
Window = Literal["period", "year", "before", "to_day", "ahead", "day", "project", "always"]

# What a measure may do with the rows it counts: the first word of `value` → its SQL.
_AGGREGATES = {
    "count": "count(*){filter}",
    # of a list: each count(distinct …) is a hash table of its own, a millisecond however few rows there are
    "distinct": "coalesce(len(list_distinct(list({column}){filter})), 0)",
    "sum": "coalesce(sum({column}){filter}, 0)",
    "total": "sum({column}){filter}",  # what can't be said without any row
    "average": "cast(avg({column}){filter} as decimal(18, 4))",
    "median": "median({column}){filter}",
    # a median that is one: of so few it would be no rule
    "typical": """if(
        count({column}){filter} >= (select cast(value as bigint) from seeds.rules where name = 'effect.few'), median({column}){filter}, null
    )""",
    "latest": "max({column}){filter}",
    "earliest": "min({column}){filter}",
    "largest": "max({column}){filter}",
    "smallest": "min({column}){filter}",
}
# How precisely the day is known that a measure finds; of rows of one day, the one known to the day says it.
_PRECISIONS = {
    "latest": "arg_max({column}_precision, ({column}, {column}_precision = 'day')){filter}",
    "earliest": "arg_min({column}_precision, ({column}, {column}_precision <> 'day')){filter}",
}
_RATIO = "ratio"  # ratio <measure> <measure>
_SHARE = "share"  # share <measure>: a group's part of everything in scope
_NAME = re.compile(r"[a-z_0-9]+")
_ANSWERS = 4096  # answers of figures that are kept, over all visits
_R = TypeVar("_R")
_OERE = Decimal("0.01")
_IN_PERIOD = "between coalesce($period_from"  # how a measure says itself that its rows lie in the period
_WORDED = ("label", "meaning", "short")  # what an entry says in each language
_OWN = "*"  # where a measure's own columns are placed among those of its relation; else after them
# A group, as a drill names it: the column and its value; None for the rows that have none. Of several columns, named in one string, a tuple.
Group = tuple[str, Any]


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One figure."""

    name: str  # its key, ``[measure.<name>]``
    of: Relation  # the relation whose rows it counts
    where: str  # which of them: a predicate on the relation
    value: str  # what of them: an aggregate, the ratio of two measures, or a group's share of one
    # how it is shown: `percent` is a share (0.125 is 12.5 %), `money` kroner, `days` a number of days, `date` a day with the precision of
    # ``<column>_precision``, `code` a word that the column of `value` names
    kind: Kind
    window: Window = "day"  # its time; the chosen period moves only measures of the period
    columns: str = ""  # what the rows show besides what the relation shows of itself
    is_internal: bool = False  # whether guests see neither it nor its rows
    of_project: bool = False  # whether it applies to the whole project alone, never to a part
    plans: str = ""  # the sources that tell of what lies ahead: before the oldest export it is not known
    _label: Mapping[str, str]
    _meaning: Mapping[str, str]
    _short: Mapping[str, str] | None = None  # its name above a column, where that is another

    def label(self) -> str:
        """The name of the measure."""
        return self._label[language()]

    def meaning(self) -> str:
        """The meaning of the measure, in a sentence or two."""
        return self._meaning[language()]

    def as_column(self) -> dict[str, Any]:
        """Its entry as a column of a table that has one row per group."""
        kinds = {"days": "integer", "code": "text"}
        words = columns.catalogue()[self.value.split()[1]].get("words") if self.kind == "code" else None
        return {
            "label": self._short or self._label,
            "meaning": self._meaning,
            "kind": kinds.get(self.kind, self.kind),
            "is_internal": self.is_internal,
            **({"words": words} if words else {}),
        }

    @property
    def parts(self) -> tuple[str, ...]:
        """The two measures that a ratio divides, or twice the one of a share; none for others."""
        word, *names = self.value.split()
        return tuple(names) if word == _RATIO else (*names, *names) if self.is_share else ()

    @property
    def is_share(self) -> bool:
        """Whether it divides what a group has by what everything in scope has."""
        return self.value.startswith(f"{_SHARE} ")

    @property
    def holds(self) -> str:
        """When it can be said at all, as SQL: a condition on the filters and the day, not on a row."""
        conditions = ["not $is_narrowed"] if self.of_project else []
        if self.plans:
            conditions.append(f"has_plans_of('{self.plans}', $as_of)")
        return " and ".join(conditions) or "true"

    @property
    def formula(self) -> str:
        """How it is computed, in the words of the warehouse."""
        if self.parts:
            return self.value if self.is_share else " / ".join(self.parts)
        condition = "" if self.where == "true" else f" where {self.where}"
        return f"{self.value} of {self.of.name}{condition}"


def _is_column(key: str) -> bool:
    """Whether a table may name it: a column, or a measure that the rows have as a field."""
    return key in columns.catalogue() or key in entries()["measure"]


@functools.cache
def catalogue() -> dict[str, Measure]:
    """Every measure by its name, checked. ValueError for an unknown key, relation, aggregate, kind or column, or a text that a language lacks."""
    for relation in relations().values():
        for key in relation.columns.replace(_OWN, "").split():
            if not _is_column(key):
                raise ValueError(
                    f"[relation.{relation.name}] shows {key}, which is no column of columns.toml"
                )
    found: dict[str, Measure] = {}
    keys = {one.name.removeprefix("_") for one in fields(Measure)} - {"name"}
    for name, entry in entries()["measure"].items():
        if unknown := sorted(entry.keys() - keys):
            raise ValueError(
                f"[measure.{name}] has {', '.join(unknown)}, which no measure has: {sorted(keys)}"
            )
        if fault := next(_faults(entry), None):
            raise ValueError(f"[measure.{name}] {fault}")
        said = {f"_{part}" if part in _WORDED else part: one for part, one in entry.items()}
        found[name] = Measure(
            **said | {"name": name, "of": relations()[entry["of"]], "where": _in_window(entry)}
        )
    for measure in found.values():
        for part in measure.parts:
            if part not in found or found[part].parts:
                raise ValueError(f"[measure.{measure.name}] divides {part}, which is no figure")
    return found


def _faults(entry: Mapping[str, Any]) -> Iterator[str]:
    """The faults of an entry; those after the first may not be asked for."""
    for part in ("label", "meaning", *(entry.keys() & {"short"})):
        if entry.get(part, {}).keys() != LANGUAGES.keys():
            yield f"{part} is not written in {', '.join(LANGUAGES)}"
    if entry.get("of") not in relations():
        yield f"counts {entry.get('of')!r}, which is no relation"
    if entry.get("kind") not in get_args(Kind):
        yield f"kind is {entry.get('kind')!r}"
    if entry.get("window", "day") not in get_args(Window):
        yield f"window is {entry['window']!r}; it may be {', '.join(get_args(Window))}"
    if entry.get("window") == "period" and not relations()[entry["of"]].days:
        yield f"is of the period, but [relation.{entry['of']}] says no days"
    word, *rest = entry["value"].split()
    wanted = 2 if word == _RATIO else 0 if word == "count" else 1
    if word not in (*_AGGREGATES, _RATIO, _SHARE) or len(rest) != wanted:
        yield f"value is {entry['value']!r}"
    for key in entry.get("columns", "").split():
        if not _is_column(key):
            yield f"shows {key}, which is no column of columns.toml"


def _in_window(entry: Mapping[str, Any]) -> str:
    """Which rows a measure counts, within the period where that is its window.

    What has one day lies in a chosen period where that day does, so not where it is unknown; what has two lasts from the first to the last, and
    an unknown end is open.
    """
    where: str = entry.get("where", "true")
    if (
        entry.get("window") != "period"
        or _IN_PERIOD in where
        or entry["value"].split()[0] in (_RATIO, _SHARE)
    ):
        return where
    days = relations()[entry["of"]].days
    first, last = days[0], days[-1]
    touches = f"coalesce({last} >= $period_from, true) and coalesce({first} <= $period_to, true)"
    if first is last:
        within = f"{first} between coalesce($period_from, {first}) and coalesce($period_to, {first})"
        touches = f"coalesce({within}, coalesce($period_from, $period_to) is null)"
    return touches if where == "true" else f"({where}) and {touches}"


def measure(name: str) -> Measure:
    """One measure. KeyError when the catalogue has no such measure."""
    return catalogue()[name]


def written(measure: Measure, value: Any, precision: str | None = None, *, is_exact: bool = False) -> str:
    """A figure as a reader sees it, a day no more precise than it is known; «ikke oplyst» for one that is not stated, «ikke kendt» for plans that are not known."""
    if formats.is_missing(value):
        return text("format-not-known") if measure.plans else formats.not_stated()
    if measure.kind == "money":
        return formats.money(value, 2 if is_exact else 0)
    if measure.kind == "percent":
        return formats.percent(value)
    if measure.kind == "date":
        return formats.date(value, precision or "day")
    if measure.kind == "code":
        words = columns.column(measure.value.split()[1]).words
        return words[str(value)] if words else str(value)
    if measure.kind == "days":
        return formats.days(value)
    return formats.number(value, {"points": 1, "decimal": 2}.get(measure.kind, 0))


def titled(name: str, group: Group | None) -> str:
    """The title of a figure's rows, for the head of a list or file: the measure, and the group where it has one."""
    label = measure(name).label()
    if group is None:
        return label
    by, value = group
    said = " · ".join(columns.group_name(one, part) for one, part in group_of(by, value).items())
    return text("figure-of-group", measure=label, group=said)


def _columns_of(filters: Filters, asked: Measure) -> Iterator[str]:
    """The SQL of a figure over all rows of its relation, of how many it counts, where that is another, and of the precision of a day."""
    word, *column = asked.value.split()
    condition = "" if asked.where == "true" else f" filter (where {asked.where})"
    is_told = asked.holds == "true"

    def aggregate(of: Mapping[str, str], what: str) -> str:
        if asked.of_project and is_narrowed(filters) and of is _AGGREGATES:
            return "max(null)"  # an aggregate, so that there is one row whatever else is asked
        counted = of[what].format(column="".join(column), filter=condition)
        return counted if is_told or of is _PRECISIONS else f"case when {asked.holds} then {counted} end"

    yield f"{aggregate(_AGGREGATES, word)} as {asked.name}"
    if not (asked.value == "count" and is_told):
        yield f"{aggregate(_AGGREGATES, 'count')} as {asked.name}_rows"
    if word in _PRECISIONS:
        yield f"{aggregate(_PRECISIONS, word)} as {asked.name}_precision"


def _put(
    ask: Callable[..., _R],
    filters: Filters,
    relation: Relation,
    select: str,
    *,
    is_detailed: bool = False,
    **values: Any,
) -> _R:
    """The answer to a SELECT from ``counted``, the chosen rows of a relation, which have its details if `is_detailed`."""
    if relation.is_asked:
        rows = f"select r.* from ({relation.select}) as r{condition(relation, narrowing(filters))}"
    else:
        rows = f"select * from {CHOSEN}{relation.name}"
    if relation.where:
        rows = f"select * from ({rows}) where {relation.where}"
    if is_detailed and relation.details:
        rows = f"with counted as ({rows}) {relation.details}"
    chosen = {name: getattr(filters, name, None) for one in relations().values() for name in one.chooses}
    return ask(
        filters,
        f"with counted as ({rows}) {select}",
        of_money=relation.of_money,
        is_narrowed=is_narrowed(filters),
        **chosen,
        **values,
    )


@dataclass(frozen=True)
class Stated:
    """One figure as a page states it: its measure, its group (None for all), its value, how many rows it counts, and the precision of a day."""

    measure: str
    group: Any
    value: Any
    rows: int
    precision: str | None = None


def values(filters: Filters, names: str, group: Group | None = None) -> dict[str, Any]:
    """Figures, of one group if any, by the names of their measures, and ``<name>_precision`` of a day. A figure of no rows is 0 where it counts or adds, else None.

    KeyError for an unknown measure.
    """
    return {name: value for one in stated(filters, names, group=group) for name, value in _named(one).items()}


def _named(one: Stated) -> dict[str, Any]:
    is_day = measure(one.measure).value.split()[0] in _PRECISIONS
    return {one.measure: one.value, **({f"{one.measure}_precision": one.precision} if is_day else {})}


@cached
def grouped(filters: Filters, names: str, by: str) -> pd.DataFrame:
    """Figures by group (a column, or several in one string, or `Relation.by`), one column per measure, and ``<name>_precision`` of a day.

    Those groups that any of the measures has rows of, the largest by the first measure first. KeyError for an unknown measure.
    """
    by_group: dict[Any, dict[str, Any]] = {}
    for one in stated(filters, names, by):
        by_group.setdefault(one.group, group_of(by, one.group)).update(_named(one))
    listed = names.split()
    named = [part for name in listed for part in _named(Stated(name, None, None, 0))]
    # what counts or adds is 0 in a group that has no row of it, where it can be said at all
    adds: dict[str, int | None] = dict.fromkeys(listed)
    for name in listed:
        asked = measure(name)
        if _adds(asked) and (asked.holds == "true" or values(filters, name)[name] is not None):
            adds[name] = 0
    frame = pd.DataFrame([{**adds, **row} for row in by_group.values()], columns=[*by.split(), *named])
    order = [False, *(True for _ in by.split())]
    return frame.sort_values([listed[0], *by.split()], ascending=order, ignore_index=True)


def illustrative_groups(filters: Filters, name: str, by: str) -> dict[tuple[str, ...], bool]:
    """The groups of a figure that have invented rows: the cells of `by` as text → whether all their rows are."""
    rows: dict[tuple[str, ...], set[bool]] = defaultdict(set)
    for one in stated(filters, name, f"{by} is_illustrative"):
        cells = group_of(f"{by} is_illustrative", one.group)
        is_invented = cells.pop("is_illustrative") is True
        if one.rows:
            rows[cells_as_text(cells.values())].add(is_invented)
    return {cells: found == {True} for cells, found in rows.items() if True in found}


def cells_as_text(cells: Iterable[Any]) -> tuple[str, ...]:
    """The cells of a group as charts write them in their marks."""
    return tuple("" if formats.is_missing(cell) else str(cell) for cell in cells)


def _adds(asked: Measure) -> bool:
    return asked.value.split()[0] in {"count", "distinct", "sum"}


def group_of(by: str, group: Any) -> dict[str, Any]:
    """A group by its columns: ``{"theme_code": "air", "province_code": "CN-JS"}``."""
    names = by.split()
    cells = (group,) if len(names) == 1 else group
    return {name: _group_cell(cell) for name, cell in zip(names, cells, strict=True)}


def group_in(row: Mapping[Any, Any], by: str) -> Any:
    """The group that a row of an answer is of: the value of `by`, or a tuple of those of several columns."""
    cells = tuple(_group_cell(row[name]) for name in by.split())
    return cells if len(cells) > 1 else cells[0]


def stated(
    filters: Filters, names: str, by: str | None = None, group: Group | None = None
) -> tuple[Stated, ...]:
    """Figures with the number of rows behind each, of everything in scope (or in one group), or of each group of `by` that has any.

    One SELECT a relation is asked. KeyError for an unknown measure.
    """
    asked = _kept if by is None else _stated
    return asked(filters, names, by, group)


def _stated(filters: Filters, names: str, by: str | None, group: Group | None) -> tuple[Stated, ...]:
    by_relation: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names.split():
        for part in measure(name).parts or (name,):
            by_relation[measure(part).of.name][part] = None
    found: dict[Any, dict[str, Stated]] = {}
    for of, asked in by_relation.items():
        for row in _counted(filters, of, tuple(asked), by, group):
            its = group_in(row, by) if by else None
            for name in asked:
                count, precision = row.get(f"{name}_rows", row[name]), row.get(f"{name}_precision")
                count = 0 if formats.is_missing(count) else int(count)
                value = _value(measure(name), row[name])
                found.setdefault(its, {})[name] = Stated(name, its, value, count, precision)
    is_part = by is not None or group is not None
    shares = [
        part for name in names.split() if is_part and measure(name).is_share for part in measure(name).parts
    ]
    whole = {one.measure: one for one in stated(filters, " ".join(dict.fromkeys(shares)))} if shares else {}
    return tuple(
        one
        for its, figures in found.items()
        if by is None or any(figure.rows for figure in figures.values())
        for name in names.split()
        if (one := _figure(measure(name), its, figures, whole or figures)) is not None
    )


# Without groups they are a handful of values each, so that many may be kept. Groups are kept as frames, by their rows (`grouped`).
_kept = remembered(_ANSWERS)(_stated)


def figure(filters: Filters, name: str, group: Group | None = None) -> Stated | None:
    """One figure, of everything in scope or of one group; None where the group has no row of it. KeyError for an unknown measure."""
    found = next(iter(stated(filters, name, group=group)), None)
    return None if group is not None and found is not None and not found.rows else found


def _value(asked: Measure, cell: Any) -> Any:
    if formats.is_missing(cell):
        return None
    return Decimal(str(cell)).quantize(_OERE, ROUND_HALF_UP) if asked.kind == "money" else cell


def _group_cell(cell: Any) -> Any:
    """The value of a group as it was asked: beside missing ones, pandas makes whole numbers fractions."""
    return None if formats.is_missing(cell) else int(cell) if isinstance(cell, float) else cell


def _figure(
    asked: Measure, group: Any, figures: Mapping[str, Stated], whole: Mapping[str, Stated]
) -> Stated | None:
    if not asked.parts:
        return figures.get(asked.name)
    above, below = figures.get(asked.parts[0]), (whole if asked.is_share else figures).get(asked.parts[1])
    if below is None:
        return None
    # what counts or adds is 0 in a group that has no row of it
    part = above.value if above is not None else 0 if _adds(measure(asked.parts[0])) else None
    share = Decimal(str(part)) / Decimal(str(below.value)) if part is not None and below.value else None
    rows = (above.rows if above is not None else 0) if asked.is_share else below.rows
    return Stated(asked.name, group, _value(asked, share), rows)


def _counted(
    filters: Filters, of: str, names: tuple[str, ...], by: str | None, group: Group | None
) -> list[dict[str, Any]]:
    """One row per group (a single one without `by`): the columns of `by`, and of each measure its value and ``<measure>_rows``; of one `group` alone if given."""
    relation = relations()[of]
    of_group, condition, chosen = _in_group(relation, group)
    said = [part for name in names for part in _columns_of(filters, measure(name))]
    if by is None:
        said_of = f"from counted {_joined(relation, of_group)} where {condition}"
        return _put(answers, filters, relation, f"select {', '.join(said)} {said_of}", **chosen)
    groups = [f"{_grouped(relation, name)} as {name}" for name in by.split()]
    select = f"select {', '.join([*groups, *said])} from counted {_joined(relation, by)} group by all"
    return _put(answers, filters, relation, select)


@cached
def rows(
    filters: Filters,  # what the figure was asked with
    name: str,  # the measure; of a ratio, the rows are those that it divides by
    group: Group | None = None,  # the column that the figure was grouped by, and which group
    order: str | None = None,  # another order of the rows than the relation's, as SQL
    limit: int | None = None,  # the maximum number of them
    *,
    only: str | None = None,  # the columns that are needed, named in one string
    each: str | None = None,  # a column, of whose every value `limit` rows are asked for
) -> pd.DataFrame:
    """The rows that a figure counts: all columns of its relation, `_file, _sheet, _row` among them, in the relation's order.

    A page that draws a handful asks for a handful: at a hundred times the sample a relation has ten thousand rows of ninety columns.
    KeyError for a measure that the catalogue does not have.
    """
    counted = counted_by(name)
    relation = counted.of
    of_group, condition, chosen = _in_group(relation, group)
    conditions = [f"({counted.where})", condition, counted.holds]
    named = ", ".join(f"counted.{_named_column(column)}" for column in only.split()) if only else "counted.*"
    sorted_by = order or relation.order
    first = (
        f"qualify row_number() over (partition by counted.{_named_column(each)} order by {sorted_by}) <= $limit"
        if each
        else ""
    )
    return _put(
        ask,
        filters,
        relation,
        f"""select {named} from counted {_joined(relation, of_group)} where {" and ".join(conditions)}
        {first} order by {sorted_by} {"" if each else "limit $limit"}""",
        is_detailed=True,
        limit=limit,
        **chosen,
    )


def real_first(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows in their order, those that are invented after all others: what is printed is read without the page's switch that hides them."""
    return rows.sort_values(
        "is_illustrative", key=lambda mark: mark.eq(True), kind="stable", ignore_index=True
    )


@cached
def addresses(filters: Filters, names: str, by: str | None = None) -> pd.DataFrame:
    """Where the rows that figures count are found, those of `rows`: measure, the columns of `by`, _file, _sheet, _row.

    One SELECT a relation. KeyError for an unknown measure.
    """
    by_relation: dict[str, list[str]] = defaultdict(list)
    for name in names.split():
        by_relation[counted_by(name).of.name].append(name)
    found = []
    for of, asked in by_relation.items():
        relation = relations()[of]
        counts = []
        for name in asked:
            one = counted_by(name)
            counts.append(f"if(({one.where}) and {one.holds}, '{name}', null)")
        groups = "".join(f"{_grouped(relation, name)} as {name}, " for name in (by or "").split())
        select = f"""select distinct * from (
            select {groups}unnest([{", ".join(counts)}]) as measure, counted._file, counted._sheet, counted._row
            from counted {_joined(relation, by or "")}
        )
        where measure is not null and _file is not null
        order by all"""
        found.append(_put(ask, filters, relation, select, is_detailed=True))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def counted_by(name: str) -> Measure:
    """The measure whose rows a figure counts: of a ratio the one that it divides by."""
    asked = measure(name)
    return measure(asked.parts[1]) if asked.parts else asked


def _in_group(relation: Relation, group: Group | None) -> tuple[str, str, dict[str, Any]]:
    of_group = group_of(*group) if group is not None else {}
    # = and not «is not distinct from», which is not asked of the tables below
    conditions = [
        f"{_grouped(relation, by)} {'is null' if value is None else f'= $group_{by}'}"
        for by, value in of_group.items()
    ]
    values = {f"group_{by}": value for by, value in of_group.items() if value is not None}
    return " ".join(of_group), " and ".join(conditions) or "true", values


def _grouped(relation: Relation, by: str) -> str:
    return f"{f'grouped_{by}' if by in relation.by else 'counted'}.{_named_column(by)}"


def _named_column(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"not the name of a column: {name}")
    return name


def _joined(relation: Relation, by: str) -> str:
    return " ".join(
        relation.by[name].replace(" as grouped ", f" as grouped_{name} ")
        for name in by.split()
        if name in relation.by
    )


def shown(name: str) -> str:
    """The columns that the rows of a measure show, as a table names them: its own, its relation's, and where each row came from."""
    asked = measure(name)
    of_relation, _, rest = asked.of.columns.partition(_OWN)
    named = f"{of_relation} {asked.columns} {rest} is_illustrative _file _sheet _row".split()
    return " ".join(dict.fromkeys(named))


columns.measured[:] = [lambda key: measure(key).as_column()]
