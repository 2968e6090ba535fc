"""The facts by which a keeper sees at once whether a table was understood, and their words: `pipeline.staging.understood` states them, and the list of loads keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from locales import formats, language, text
from pipeline.sources.declarations import load_sources

NAMES = 3  # of the most frequent values of a column
# What needs no heading where its kind can't be without it: when a budget or vouchers are of, and their sum.
_PLAIN = frozenset({"period", "amount", "date"})


@dataclass(frozen=True, slots=True)
class Fact:
    """The values of one column in the loaded rows."""

    column: str
    count: int  # how many different values it has
    names: Sequence[tuple[str, int]] = ()  # its most frequent values, each with its number of sheet rows
    # the first and the last day that it states (ISO), or the lowest and the highest rate; () where it states none
    span: Sequence[str] = ()
    # how precisely each of them is known: day, month, quarter, half_year or year; rate
    precision: Sequence[str] = ()
    sums: Mapping[str, str] = field(default_factory=dict)  # currency → the sum of its amounts
    # by what its figures were multiplied, because a unit said so ("t.kr."), or with a minus divided ("øre"); 0 where rows differ
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Understood:
    """One table of a file as it was understood; ``facts`` has those columns that its source names (`Source.understood`) and its rows state."""

    file: str
    sheet: str
    source: str
    rows_read: int
    rows_loaded: int
    facts: Sequence[Fact] = ()

    def rewritten(self, erased: Callable[[str], str]) -> Understood:
        """The same with each of its texts as ``erased`` gives it."""
        named = [tuple((erased(name), rows) for name, rows in one.names) for one in self.facts]
        facts = tuple(replace(one, names=names) for one, names in zip(self.facts, named, strict=True))
        return replace(self, file=erased(self.file), sheet=erased(self.sheet), facts=facts)

    def line(self) -> str:
        """The facts in one line, in the language in force: "Budget · 2019, 4 kvartaler · 366.000,00 kr. · 3 af 3 rækker"."""
        source = load_sources().get(self.source)
        if source is None:  # a kind of another version
            return self.source
        told = []
        for fact in self.facts:
            if fact.column not in source.column_names:
                continue
            column = source.column(fact.column)
            words = _words(fact, is_period=column.type == "period")
            is_plain = column.type in _PLAIN and (column.name,) in source.required
            told.append(words if is_plain else formats.labelled(column.heading, words))
        rows = text("understood-rows", loaded=self.rows_loaded, read=self.rows_read)
        return formats.dotted([source.title[language()], *told, rows])


def _words(fact: Fact, *, is_period: bool) -> str:
    if fact.span:
        said = {"span": _span(fact), "count": fact.count if is_period else 0}
        return text("understood-span", **said, precision=fact.precision[0])
    if fact.sums:
        sums = (_amount(Decimal(amount), currency) for currency, amount in fact.sums.items())
        return text("understood-sum", sum=formats.listed(sums), scale=fact.scale)
    several = fact.count > 1
    names = [
        text("understood-name", name=name, rows=n) if n > 1 and several else name for name, n in fact.names
    ]
    return text("understood-names", names=formats.joined(names), more=fact.count - len(names))


def _span(fact: Fact) -> str:
    if "rate" in fact.precision:
        one, other = (formats.number(Decimal(rate), 2 if Decimal(rate) >= 10 else 4) for rate in fact.span)
        return one if one == other else text("format-period", first=one, last=other)
    first, last = map(date.fromisoformat, fact.span)
    if "day" not in fact.precision and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return formats.period(first, last)  # whole years
    one, other = (formats.date(day, by) for day, by in zip((first, last), fact.precision, strict=True))
    return one if one == other else text("format-period", first=one, last=other)


def _amount(amount: Decimal, currency: str) -> str:
    return formats.money(amount, 2) if currency == "DKK" else formats.foreign_money(amount, currency)
