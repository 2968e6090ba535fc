"""Date and period columns: a date is the first day of the span that a cell names, a period the whole of it."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from pipeline.cells import date_grammar, reference
from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, Problem, cell_parser, guess, problem
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import normalise

# Dates that Excel made, and texts that it left, before the former may have day and month exchanged.
FEWEST_TURNED = 2
# Dates of a table that have the month first, before the doubtful ones are read so too where others are written otherwise.
FEWEST_MONTH_FIRST = 2
# Different days, in the order of the rows, that show how they are written: this many follow each other by chance in one of twelve tables.
FEWEST_IN_ORDER = 4
_SERIAL_ZERO = dt.date(1899, 12, 30)  # Excel's day 0, after the leap day that 1900 never had


@dataclass(frozen=True, slots=True)
class DateValue:
    """The first day meant, how precisely it was said (day, month, quarter, half_year, year), and the last day of a range."""

    date: dt.date
    precision: str
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """A period: first and last day, and the unit it is one of (month, quarter, half_year, year), else "day"."""

    start: dt.date
    end: dt.date
    precision: str


_OPEN_ENDED = frozenset(map(normalise, reference.seed("cell_words")["dates"]["open_ended"]))
# "18/19", "FY18/19": the second is not a month and the year after the first.
_SHORT_SPLIT_YEAR = re.compile(r"\s*(?:fy\s*)?'?(\d\d)\s*/\s*'?(\d\d)\s*", re.IGNORECASE | re.ASCII)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@cell_parser
def parse_date(cell: Cell, *, within: date_grammar.Within | None = None, month_first: bool = False) -> Parsed:
    """Value: `DateValue`, the first day meant, in the year of the titles where it has none. Day comes before month where a text could be read both ways."""
    kind = cell.kind
    if month_first and kind == Kind.TEXT:
        turned = parse_date(Cell(Kind.TEXT, date_grammar.month_before_day(cell.text)))
        if not isinstance(turned.value, DateValue):
            fault = turned.problem and replace(turned.problem, params=(("value", cell.text),))
            return replace(turned, problem=fault)
        taken = turned.value.date.isoformat()
        return Parsed(turned.value, guesses=(guess("date-month-first-too", cell.text, taken=taken),))
    if kind == Kind.DATE and cell.date is not None:
        is_plausible = _is_plausible(cell.date.year)
        return Parsed(DateValue(cell.date.date(), "day")) if is_plausible else problem("date-year", cell)
    if kind == Kind.TEXT and _ISO.fullmatch(cell.text):
        try:
            day = dt.date.fromisoformat(cell.text)
        except ValueError:
            return problem("date-impossible", cell)
        return _checked(cell, date_grammar.Span(day, day, "day"))
    span = _span_of(cell)
    if not isinstance(span, Parsed):
        return _checked(cell, span)
    lacks_year = span.problem is not None and span.problem.reason in ("date", "date-no-year")
    if within and lacks_year and kind in (Kind.TEXT, Kind.NUMBER):
        whole = date_grammar.completed(cell.text, within)
        if whole is not None:
            return _checked(cell, replace(whole, guesses=("date-year-of-title", *whole.guesses)))
    return span


Ways = Mapping[date_grammar.Written, int]


def ways_of(cells: Iterable[Cell]) -> Ways:
    """In which ways cells write dates in figures, and how many each."""
    return Counter(way for cell in cells if (way := _way_of(cell)).order)


def _way_of(cell: Cell) -> date_grammar.Written:
    return date_grammar.written(cell.text) if cell.kind == Kind.TEXT else date_grammar.Written()


def parse_dates(
    cells: Sequence[Cell],
    within: Sequence[date_grammar.Within | None],
    table: Ways | None = None,
) -> list[Parsed]:
    """The dates of a column, each with what the titles above it state. ``table`` are the ways of all the table's columns of dates, where there are several.

    Where some have the month first and none the day, so have those that could be read both ways and are written alike; where only some of that is so, these get a warning.
    """
    ways = [_way_of(cell) for cell in cells]
    own = ways_of(cells)
    said = _orders(own)
    # Marks between figures, never dots, of dates that have the month first: several have that mark, or nothing is written otherwise, and none that has it has the day first.
    known = table or own
    least = 1 if len({way.mark for way in known}) == 1 else FEWEST_MONTH_FIRST
    marks = {way.mark for way, count in known.items() if way.order == "month-first" and count >= least}
    marks -= {".", *(way.mark for way in known if way.order == "day-first")}
    marks = set() if "day-first" in said else marks
    is_turned = not said and _follow_each_other_turned(cells, ways)
    is_beside = is_turned or (not said and "month-first" in _orders(table or {}))
    # Or a program of another country has made days of those that it could, and left the others as texts; first days of months are typed as such.
    days = {cell.date.day for cell in cells if cell.kind == Kind.DATE and cell.date is not None}
    are_enough = min(sum(map(_may_be_turned, cells)), sum(bool(way.order) for way in ways)) >= FEWEST_TURNED
    are_alike = {way.order for way in ways} - {""} in ({"day-first"}, {"month-first"})
    are_turned = is_turned or (are_enough and are_alike and max(days) <= 12 and days != {1})
    parsed = []
    for cell, way, titles in zip(cells, ways, within, strict=True):
        is_open = way.order == "either"
        is_month_first = is_open and way.mark in marks
        found = parse_date(cell, within=titles, month_first=is_month_first)
        is_told = "month-first" in said or (is_beside and way.mark != ".")
        if is_open and is_told and not is_month_first and isinstance(found.value, DateValue):
            warned = guess("date-ambiguous", cell.text, taken=found.value.date.isoformat())
            found = replace(found, guesses=(*found.guesses, warned))
        if are_turned and _may_be_turned(cell):
            found = replace(found, guesses=(*found.guesses, guess("date-turned", cell.text)))
        parsed.append(found)
    return parsed


def _orders(ways: Ways) -> set[str]:
    return {way.order for way in ways} - {"either"}


def _may_be_turned(cell: Cell) -> bool:
    return cell.kind == Kind.DATE and cell.date is not None and cell.date.day != cell.date.month


def _follow_each_other_turned(cells: Sequence[Cell], ways: Sequence[date_grammar.Written]) -> bool:
    """Whether days that may all have day and month exchanged follow each other only if they have."""
    stated = [(cell, way) for cell, way in zip(cells, ways, strict=True) if cell.kind is not Kind.EMPTY]
    values = [parse_date(cell).value for cell, way in stated if way.order == "either" or _may_be_turned(cell)]
    days = [value.date for value in values if isinstance(value, DateValue) and value.date.day <= 12]
    if len(days) < max(FEWEST_IN_ORDER, len(stated)):
        return False
    turned = [day.replace(month=day.day, day=day.month) for day in days]
    return _are_in_order(turned) and not _are_in_order(days)


def _are_in_order(days: Sequence[dt.date]) -> bool:
    return days in (sorted(days), sorted(days, reverse=True))


def period_of(year: int, month: int, count: int, precision: str) -> StatedPeriod:
    """The period of `count` months that begins with this one."""
    span = date_grammar.months(year, month, count, precision)
    return StatedPeriod(span.first, span.last, precision)


def is_date(cell: Cell) -> bool:
    """Whether a cell states a date that can be read."""
    return isinstance(parse_date(cell).value, DateValue)


def is_hour(cell: Cell) -> bool:
    """Whether a cell states an hour of the day and no day: "09:30", "kl. 9", or Excel's own."""
    return cell.kind is Kind.DURATION or (cell.kind is Kind.TEXT and date_grammar.names_hour(cell.text))


@cell_parser
def parse_period(cell: Cell) -> Parsed:
    """Value: `StatedPeriod`. A day that Excel stored for a month ("jan-16" is 2016-01-01 to it) is that month."""
    if cell.kind == Kind.DATE and cell.date is not None:
        day = cell.date.date()
        if not _is_plausible(day.year):
            return problem("date-year", cell)
        warned = guess("period-month", cell.text, taken=f"{day:%Y-%m}")
        month = period_of(day.year, day.month, 1, "month")
        return Parsed(month, guesses=() if day.day == 1 else (warned,))
    short = _SHORT_SPLIT_YEAR.fullmatch(cell.text) if cell.kind == Kind.TEXT else None
    if short and 12 < int(short[2]) == int(short[1]) + 1:
        return _split_year(cell, 2000 + int(short[1]))
    span = _span_of(cell)
    if isinstance(span, Parsed):
        said = span.problem
        return Parsed(problem=Problem("period", said.params)) if said and said.reason == "date" else span
    if "period-years" in span.guesses and span.last.year == span.first.year + 1:
        return _split_year(cell, span.first.year)
    guesses = tuple(guess(reason, cell.text, taken=_said(span)) for reason in span.guesses)
    return Parsed(StatedPeriod(span.first, span.last, _precision(span)), guesses=guesses)


def _split_year(cell: Cell, year: int) -> Parsed:
    """A budget year that is not a calendar year: 2016/17 begins in the month that rules.toml says, and the reader gets a warning."""
    period = period_of(year, reference.rules().split_year_month, 12, "year")
    warned = guess("period-split-year", cell.text, taken=f"{period.start} – {period.end}")
    return Parsed(period, guesses=(warned,))


def _precision(span: date_grammar.Span) -> str:
    """The unit that a period is one of; a range that is not such a unit is described by its days, so that 2016–2018 is not read as 2016."""
    if not span.is_range:
        return span.precision
    first = span.first
    for unit, count in (("month", 1), ("quarter", 3), ("half_year", 6), ("year", 12)):
        is_start = first.day == 1 and (first.month - 1) % count == 0
        if is_start and date_grammar.months(first.year, first.month, count, unit).last == span.last:
            return unit
    return "day"


def _is_plausible(year: int) -> bool:
    return reference.rules().first_year <= year <= reference.rules().last_year


def _checked(cell: Cell, span: date_grammar.Span) -> Parsed:
    if not (_is_plausible(span.first.year) and _is_plausible(span.last.year)):
        return problem("date-year", cell)
    guesses = tuple(guess(reason, cell.text, taken=_said(span)) for reason in span.guesses)
    value = DateValue(span.first, span.precision, span.last if span.is_range else None)
    return Parsed(value, guesses=guesses)


def _said(span: date_grammar.Span) -> str:
    form = {"day": "%Y-%m-%d", "year": "%Y"}.get(span.precision, "%Y-%m")
    first = span.first.strftime(form)
    return f"{first} – {span.last.strftime(form)}" if span.is_range else first


def _span_of(cell: Cell) -> date_grammar.Span | Parsed:
    if cell.kind == Kind.NUMBER and cell.number is not None:
        return _of_number(cell, cell.number)
    if cell.kind != Kind.TEXT:
        return problem("date", cell)
    found = date_grammar.read(cell.text)
    if isinstance(found, date_grammar.Span):
        return found
    if is_not_stated(cell.text):
        return NOTHING
    if normalise(cell.text) in _OPEN_ENDED:
        # Said in words that there is no date: none is loaded, with a warning.
        return Parsed(guesses=(guess("date-open-ended", cell.text),))
    if found == "date" and date_grammar.completed(
        cell.text, date_grammar.Within(reference.rules().first_year)
    ):
        found = "date-no-year"
    return problem(found, cell)


def _of_number(cell: Cell, number: float) -> date_grammar.Span | Parsed:
    """2016 is a year; 20160331 and 31032016 are digits of a date; 42460 is the number that Excel keeps for a day."""
    rules = reference.rules()
    if not isfinite(number):
        return problem("date", cell)
    if number.is_integer():
        whole = int(number)
        if rules.first_year <= whole <= rules.last_year:
            return date_grammar.months(whole, 1, 12, "year")
        if len(str(whole)) in (5, 6, 7, 8) and not _is_serial(whole):
            # A leading zero that Excel lost: 1032016 is 01032016.
            digits = str(whole)
            found = date_grammar.read(digits.zfill(6 if len(digits) <= 6 else 8))
            return found if isinstance(found, date_grammar.Span) else problem(found, cell)
    # 2014.04 typed for April 2014, which Excel made a number of; 2014.1 may have been typed for January or October.
    year, _, decimals = f"{number:.10g}".partition(".")
    is_month = len(decimals) <= 2 and decimals not in ("", "1") and 1 <= int(decimals) <= 12
    if is_month and rules.first_year <= int(year) <= rules.last_year:
        return date_grammar.months(int(year), int(decimals), 1, "month", "date-digits")
    if _is_serial(number):
        day = _SERIAL_ZERO + dt.timedelta(days=int(number))
        return date_grammar.Span(day, day, "day", guesses=("date-serial",))
    return problem("date-year" if 100 <= number <= 9999 and number == int(number) else "date", cell)


def _is_serial(number: float) -> bool:
    rules = reference.rules()
    first = (dt.date(rules.first_year, 1, 1) - _SERIAL_ZERO).days
    last = (dt.date(rules.last_year, 12, 31) - _SERIAL_ZERO).days
    return first <= number < last + 1
