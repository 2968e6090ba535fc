"""Rows as the second count has them, how they are put together, and those that the exports came to, with what the desk's rules say. Nothing is counted here."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from types import SimpleNamespace
from typing import Any, TypeVar

from recount.readings import OERE, Day, last_day

# A row: its columns are attributes.
Row = SimpleNamespace
Rows = list[Row]
K = TypeVar("K")
V = TypeVar("V")


def address(row: Row) -> tuple[str, str, int]:
    """Where a row is in the exports, as a sortable key."""
    return (row._file or "", row._sheet or "", row._row or 0)


def columns(row: Row, names: str) -> dict[str, Any]:
    """Some columns of a row."""
    return {name: getattr(row, name) for name in names.split()}


def at(row: Row | None) -> dict[str, Any]:
    """The columns that say where a row stands in the exports; nowhere without one."""
    return {name: getattr(row, name, None) for name in ("_file", "_sheet", "_row")}


def gathered(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """All values of each key, in their order; of any other key none."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def changed(row: Row, **columns: Any) -> Row:
    """The row with further or other columns."""
    return Row(**(vars(row) | columns))


def spread(rows: Iterable[Row], column: str, values: Callable[[Row], Iterable[Any]]) -> Rows:
    """A row for each of the values of each row, which it has in a column."""
    return [changed(row, **{column: value}) for row in rows for value in values(row)]


def listed(make: Callable[[Any], Iterable[V]]) -> cached_property[list[V]]:
    """A property of which ``make`` yields the items; they are put together once."""
    return cached_property(lambda of: list(make(of)))


def mapped(make: Callable[[Any], Iterable[tuple[K, V]]]) -> cached_property[dict[K, V]]:
    """A property of which ``make`` yields the keys and values; they are put together once."""
    return cached_property(lambda of: dict(make(of)))


# The tables that a second count reads: rows as the exports state them, and the lists that the desk keeps.
_OF_SCHEMAS = {
    "staging": """
agreements agreements_replaced activities activities_replaced milestones milestones_replaced interests interests_replaced
budget budget_versions expenses exchange_rates companies company_aliases challenges rejects""",
    "raw": "files",
    "history": "changes",
    "seeds": """
rules contact_intervals places elsewhere provinces themes theme_synonyms technologies technology_synonyms technology_themes words
party_words""",
}
TABLES = tuple(f"{schema}.{name}" for schema, names in _OF_SCHEMAS.items() for name in names.split())


class Exports:
    """All rows, and the rules."""

    def __init__(self, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self._tables = {name: [Row(**row) for row in tables[name]] for name in TABLES}
        for row in (row for rows in self._tables.values() for row in rows):
            row.is_illustrative = bool(getattr(row, "is_illustrative", False))
        self._rules = {row.name: row.value for row in self["seeds.rules"]}

    def __getitem__(self, table: str) -> Rows:
        if table not in self._tables:
            raise ValueError(f"{table} is not read: recount/rows.py lacks it in _OF_SCHEMAS")
        return self._tables[table]

    def number(self, rule: str) -> int:
        """A rule that is a whole number."""
        return int(self._rules[rule])

    def amount(self, rule: str) -> Decimal:
        """A rule that is an amount or a share."""
        return Decimal(self._rules[rule])

    def day(self, rule: str) -> Day:
        """A rule that is a day."""
        return Day.fromisoformat(self._rules[rule])

    def several(self, rule: str) -> list[str]:
        """A rule that lists."""
        return list(self._rules[rule].split(";"))

    def rules_of(self, group: str) -> dict[str, str]:
        """The rules whose names begin with a group, by the rest of their names."""
        ours = [name for name in self._rules if name.startswith(group)]
        return {name.removeprefix(group): self._rules[name] for name in ours}

    @cached_property
    def _rates(self) -> dict[str, Rows]:
        """Currency → its rates, each with the days on which it holds. A day's rate holds until the next one, but no longer than the rule allows; a month's rate in its month."""
        found: dict[str, Rows] = defaultdict(list)
        for row in self["staging.exchange_rates"]:
            quoted = row.dkk_per_unit if row.dkk_per_100 is None else row.dkk_per_100 / 100
            if quoted is not None and quoted > 0:
                dkk = Decimal(quoted).quantize(Decimal("0.00000001"), ROUND_HALF_UP)
                found[row.currency].append(changed(row, dkk=dkk, precision=row.rate_date_precision or "day"))
        longest = dt.timedelta(days=self.number("rate.valid_days"))
        for rates in found.values():
            rates.sort(key=lambda row: row.rate_date)
            for row in rates:
                row.last = last_day(row.rate_date, row.precision)
            days = [row for row in rates if row.precision == "day"]
            for row, later in zip(days, [*days[1:], None], strict=False):
                row.last = row.rate_date + longest
                if later is not None:
                    row.last = min(row.last, later.rate_date - dt.timedelta(days=1))
        return found

    def in_dkk(self, amount: Decimal | None, currency: str | None, day: Day | None) -> Decimal | None:
        """An amount in kroner at the rate of its day; None where there is no rate: never 1. The narrowest quotation wins: a day's rate before a month's, a month's before a year's."""
        if amount is None or currency in (None, "DKK"):
            return amount
        rates = self._rates.get(str(currency), ())
        width = ("day", "month", "quarter", "half_year", "year")
        best = min(
            (row for row in rates if day and row.rate_date <= day <= row.last),
            key=lambda row: (width.index(row.precision), -row.rate_date.toordinal(), address(row)),
            default=None,
        )
        return None if best is None else (amount * best.dkk).quantize(OERE, ROUND_HALF_UP)
