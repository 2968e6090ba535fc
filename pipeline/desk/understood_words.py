"""The facts of an understood table in one line; apart from the facts, since the list of loads is read (`pipeline.commands.prefetch`) before languages are loaded."""

from datetime import date
from decimal import Decimal

from locales import formats, language, text
from pipeline.desk.understood import Fact, Understood
from pipeline.sources.declarations import load_sources

# What needs no heading where its kind can't be without it: when a budget or vouchers are of, and their sum.
_PLAIN = frozenset({"period", "amount", "date"})


def line(found: Understood) -> str:
    """The facts of a table in the language in force: "Budget · 2019, 4 kvartaler · 366.000,00 kr. · 3 af 3 rækker"."""
    source = load_sources().get(found.source)
    if source is None:  # a kind of another version
        return found.source
    told = []
    for fact in found.facts:
        if fact.column not in source.column_names:
            continue
        column = source.column(fact.column)
        words = _words(fact, is_period=column.type == "period")
        is_plain = column.type in _PLAIN and (column.name,) in source.required
        told.append(words if is_plain else formats.labelled(column.heading, words))
    rows = text("understood-rows", loaded=found.rows_loaded, read=found.rows_read)
    return formats.dotted([source.title[language()], *told, rows])


def _words(fact: Fact, *, is_period: bool) -> str:
    if fact.span:
        said = {"span": _span(fact), "count": fact.count if is_period else 0}
        return text("understood-span", **said, precision=fact.precision[0])
    if fact.sums:
        sums = (_amount(Decimal(amount), currency) for currency, amount in fact.sums.items())
        return text("understood-sum", sum=formats.listed(sums), scale=fact.scale)
    several = fact.count > 1
    names = [text("understood-name", name=one, rows=n) if n > 1 and several else one for one, n in fact.names]
    return text("understood-names", names=formats.joined(names), more=fact.count - len(names))


def _span(fact: Fact) -> str:
    if "rate" in fact.precision:
        one, other = (formats.number(Decimal(rate), 2 if Decimal(rate) >= 10 else 4) for rate in fact.span)
        return one if one == other else text("format-period", first=one, last=other)
    first, last = map(date.fromisoformat, fact.span)
    are_days = set(fact.precision) == {"day"} and first != last
    are_full = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)  # whole years
    if are_days or (are_full and "day" not in fact.precision):
        return formats.period(first, last)
    one, other = (formats.date(day, by) for day, by in zip((first, last), fact.precision, strict=True))
    return one if one == other else text("format-period", first=one, last=other)


def _amount(amount: Decimal, currency: str) -> str:
    return formats.money(amount, 2) if currency == "DKK" else formats.foreign_money(amount, currency)
