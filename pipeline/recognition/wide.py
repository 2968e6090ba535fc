"""Wide budgets: which columns hold a period's amounts, which hold totals, and which funding source is above them."""

import re
from calendar import monthrange
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from pipeline.cells.amounts import Unit
from pipeline.cells.cell import Cell, Kind
from pipeline.cells.dates import StatedPeriod, parse_period, period_of
from pipeline.cells.numbers import is_year
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.recognition.heading_row import HeadingRow, heading_text
from pipeline.recognition.headings import unit_in
from pipeline.recognition.sheet_words import anywhere, speaks_of, whole
from pipeline.recognition.titles import TitleYear, year_of_titles

_RE = patterns("wide")
# "1. budget 2019", "Budget 2 2019": which of several it is says nothing of its month.
_NUMBER = re.compile(r"^\s*\d{1,2}\.?\s+(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})\s+[1-9](?=\s+(?:19|20)\d\d\b)")
LONGEST_PERIOD = 60  # characters of a heading that names a period
FEWEST_PERIODS = 2  # a sheet is taken for a budget by its periods alone if there are at least this many
_BUDGET = "budget"
_PRECISIONS = ("month", "quarter", "half_year", "year")


@dataclass(frozen=True, slots=True)
class PeriodColumn:
    """A column of a wide budget: its position, the period that its heading names, a funding source above it and its unit.

    ``period`` is None where the heading names the funding source, and a column or a title the period.
    """

    index: int
    period: StatedPeriod | None
    heading: str
    funding_source: str | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class TotalColumn:
    """A column of totals: its position and the positions of the period columns that it says it sums."""

    index: int
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wide:
    """The period and total columns of a sheet; ``title_year`` where the year came from a title, ``versions`` as `Recognised.versions`."""

    periods: tuple[PeriodColumn, ...]
    totals: tuple[TotalColumn, ...]
    title_year: TitleYear | None = None
    versions: Mapping[str, Sequence[int]] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def speaks_of_actuals(text: str) -> bool:
    """Whether a text mentions what was spent or remains: words for it, a per cent sign, or a year as municipalities write it, "R 2016"."""
    return speaks_of("actuals", text) or _RE["actual_year"].search(text) is not None


def may_be_period(text: str) -> bool:
    """Whether it is worth reading a text as a period: a quick look that lets through more than periods."""
    return len(text) <= LONGEST_PERIOD and _RE["like_a_period"].search(text) is not None


@lru_cache(maxsize=4096)
def says_budget(text: str) -> bool:
    """Whether a text mentions a budget."""
    return speaks_of("budget", text)


def find_wide(
    heading: HeadingRow, free: Sequence[int], sheet_title: Sequence[str], *, is_said: bool = False
) -> Wide | None:
    """The period columns among the free columns of a heading, or None; titles, the nearest first, say a year that is missing there."""
    is_budget = is_said or any(map(says_budget, sheet_title))
    if not is_budget and any(speaks_of_actuals(one) or speaks_of("spending", one) for one in sheet_title):
        return None
    candidates = list(_candidates(heading, free, None, is_said=is_said))
    title_year = year_of_titles(sheet_title, _BUDGET) if all(map(_sums_period, candidates)) else None
    if title_year is not None:
        # Months whose headings are their numbers, all twelve in their order: "01 | 02 | … | 12", "P1 | P2 | …".
        texts = {index: heading_text(heading.lower[index]) for index in free}
        numbers = ((index, _RE["month_number"].fullmatch(text)) for index, text in texts.items())
        months = {index: int(number[1]) for index, number in numbers if number}
        if not candidates and list(months.values()) == list(range(1, 13)):
            spans = ((i, period_of(title_year.year, month, 1, "month")) for i, month in months.items())
            candidates = [PeriodColumn(i, span, texts[i]) for i, span in spans]
        else:
            candidates = list(_candidates(heading, free, title_year.year, is_said=is_said))
    totals = [i for i in free if is_total_heading(heading, i)]
    dated = [c for c in _dated(candidates) if c.index not in totals]
    candidates, sums = _without_sums(dated or _payers(heading, free), heading)
    if not candidates:
        return None
    periods = _named_apart(_in_kroner(heading, candidates), heading)
    if title_year and not is_said and len(periods) < FEWEST_PERIODS:
        return None
    found = {period.index: period for period in periods}
    uppers = {i: heading.upper(i) for i in (*found, *totals)}
    of = [TotalColumn(i, tuple(j for j in of if j in found)) for i, of in sums]
    for index in (i for i in totals if i not in found):
        group = tuple(i for i in found if uppers[i] and uppers[i] == uppers[index])
        of.append(TotalColumn(index, group or tuple(found)))
    return Wide(tuple(periods), tuple(of), title_year, _versions(periods))


def is_total_heading(heading: HeadingRow, index: int) -> bool:
    """Whether the heading of a column means total and nothing else."""
    text = unit_in(heading.text(index))[1] or unit_in(heading.upper(index))[1]
    return normalise(text) in (whole("totals") | whole("totals", "alone") | whole("totals", "headings"))


def _candidates(
    heading: HeadingRow, free: Sequence[int], year: int | None, *, is_said: bool
) -> Iterator[PeriodColumn]:
    numbers = [cell.number or 0.0 for cell in heading.lower if cell.kind is Kind.NUMBER]
    years = list(filter(is_year, numbers))
    others = [one for one in numbers if not is_year(one)]
    # 2000 beside 12500 is an amount; what stands beside three years in a row or more heads nothing.
    in_order = len(years) > FEWEST_PERIODS and all(after == one + 1 for one, after in pairwise(years))
    are_figures = bool(others) and not (in_order and len(others) == 1)
    # The texts above are headings of groups of columns, not a title over all of them.
    heads_groups = bool(heading.above) and len({*heading.above[0]} - {""}) > 1
    for index in free:
        cell = heading.lower[index]
        text, upper = heading_text(cell), heading.upper(index)
        if are_figures and cell.kind is Kind.NUMBER:
            continue
        if not text:
            text = heading.text(index)
            cell, upper = Cell(Kind.TEXT, text), ""
        if not may_be_period(text) and not may_be_period(upper):
            continue
        said = f"{text} {upper}" if heads_groups else text
        if not is_said and speaks_of_actuals(said):
            continue
        found = _period_of(cell, upper, year)
        if found is None and len(heading.above) > 1:
            found = _period_of(cell, f"{upper} {heading.above[1][index]}".strip(), year)
        if found is None and is_said and (stated := year_of_titles([text], _BUDGET)) and not stated.others:
            found = period_of(stated.year, 1, 12, "year")  # "Entwurf 2017", in whatever language
        if found is not None:
            yield PeriodColumn(index, found, text)


def _sums_period(one: PeriodColumn) -> bool:
    return speaks_of("totals", one.heading, "beside_period")


def _upper(heading: HeadingRow, index: int) -> str:
    """The text above a column that has one of its own."""
    return heading.upper(index) if heading_text(heading.lower[index]) else ""


def _payers(heading: HeadingRow, free: Sequence[int]) -> list[PeriodColumn]:
    """The columns of who pays under each period: "2017 | | 2018" over "Tilskud | Egenfinansiering | Tilskud | Egenfinansiering". Where none mentions funding they are versions, of which one counts: "Løn | Drift | I alt"."""
    found = [
        PeriodColumn(index, period, text, " ".join(unit_in(text)[1].split()))
        for index in free
        if (text := heading_text(heading.lower[index]))
        and not speaks_of_actuals(text)
        and (upper := heading.upper(index))
        and may_be_period(upper)
        and (period := _period_of(Cell(Kind.TEXT, upper), "", None)) is not None
    ]
    if any(speaks_of("funding", each.funding_source or "") for each in found):
        found = [each for each in found if not is_total_heading(heading, each.index)]
    else:
        found = [replace(each, funding_source=None) for each in found]
    # Each under every period, as columns of anything else under a year are seldom: "Budget | Note".
    names = {each.heading for each in found}
    is_regular = len(found) == len(names) * len({each.period for each in found})
    return found if is_regular and len(names) > 1 else []


def _period_of(cell: Cell, upper: str, year: int | None) -> StatedPeriod | None:
    """The period that a heading names, alone or with the text above it (Q1 under 2016), or with a year said in a title."""
    if cell.kind is Kind.NUMBER and not is_year(cell.number):
        # A month's number under a year is too little to go by.
        return None
    if cell.kind is Kind.DATE:
        return StatedPeriod(cell.date.date(), cell.date.date(), "day") if cell.date else None
    text, above = _tidy(cell.text), _tidy(upper)
    readings = [text, f"{text} {above}", f"{above} {text}"] if text and above else [text or above]
    if year is not None and text:
        readings += [f"{text} {year}", f"{year}年{text}"]
    for reading in readings:
        if any(map(str.isdigit, reading)) and (found := _parsed(Cell(Kind.TEXT, reading))) is not None:
            return found
    short = _RE["short_year"].match(cell.text)
    if short and cell.text.strip()[0] in "'bBfFåÅ":
        return period_of(2000 + int(short[1]), 1, 12, "year")
    return None


def _tidy(text: str) -> str:
    bare = re.sub(r"^\s*bo?\s*(?='?(?:20)?\d\d\b)", "", unit_in(text)[1], flags=re.IGNORECASE)
    if any(anywhere(group).search(bare) for group in ("budget", "revised")):
        bare = _NUMBER.sub("", bare)
    bare = _RE["footnote"].sub(" ", _RE["year_of_project"].sub("", bare))
    for noise in (anywhere("totals", "beside_period"), anywhere("revised"), anywhere("period_noise")):
        bare = noise.sub(" ", bare)
    return " ".join(bare.replace("\n", " ").split()).strip(" ()[]-,:;.")


def _parsed(cell: Cell) -> StatedPeriod | None:
    parsed = parse_period(cell)
    span, doubts = parsed.value, {guess.reason for guess in parsed.guesses}
    if not isinstance(span, StatedPeriod) or doubts - {"date-digits", "date-short-year", "period-split-year"}:
        return None
    are_days = span.precision == "day" and span.start != span.end
    are_years = span.precision == "year" and span.start.year != span.end.year and span.start.month == 1
    return span if span.precision in (*_PRECISIONS, "day") and not are_days and not are_years else None


def year_of_budget(titles: Sequence[str], sheet_name: str, heading: str) -> TitleYear | None:
    """The year for which the lines above a table, or the name of its sheet, say that a budget is ("Budget 2017" over Post | Budget | Forbrug); any line's where the heading of its amounts says that they are one: "Økonomi 2017"."""
    lines = (*titles[:3], sheet_name)
    said = year_of_titles([line for line in lines if says_budget(line)], _BUDGET)
    return said or (year_of_titles(lines, _BUDGET) if says_budget(heading) else None)


def _dated(candidates: Sequence[PeriodColumn]) -> list[PeriodColumn]:
    """Headings that are dates mean the period that begins or ends there: how long it is, the distance to the next one says."""
    of_days = {c.index: c.period.start for c in candidates if c.period and c.period.precision == "day"}
    if not of_days:
        return list(candidates)
    starts = sorted(set(of_days.values()))
    if len(starts) < FEWEST_PERIODS:
        months = 12 if starts[0].month == 1 and starts[0].day == 1 else 0
    else:
        months = min((b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(starts))
    precision = {1: "month", 3: "quarter", 6: "half_year", 12: "year"}.get(months)
    at_end = all(day.day == monthrange(day.year, day.month)[1] for day in starts)
    if precision is None or not (at_end or all(day.day == 1 for day in starts)):
        return [candidate for candidate in candidates if candidate.index not in of_days]

    def placed(day: date) -> StatedPeriod:
        first = day.year * 12 + day.month - 1 - (months - 1 if at_end else 0)
        return period_of(first // 12, first % 12 + 1, months, precision)

    return [replace(c, period=placed(of_days[c.index])) if c.index in of_days else c for c in candidates]


def _without_sums(
    candidates: Sequence[PeriodColumn], heading: HeadingRow
) -> tuple[list[PeriodColumn], list[tuple[int, tuple[int, ...]]]]:
    """Candidates without those that sum others ("2016 i alt" after its quarters), and each of those with what it sums."""
    kept: list[PeriodColumn] = []
    sums: list[tuple[int, tuple[int, ...]]] = []
    spans = {c.index: c.period for c in candidates if c.period}
    for candidate in candidates:
        span, own = spans[candidate.index], (_upper(heading, candidate.index), "")
        parts = {
            index: part
            for index, part in spans.items()
            if _is_part(part, span)
            and (
                _upper(heading, index) in own
                or (_sums_period(candidate) and part.start.year == span.start.year)
            )
        }
        if len(parts) >= FEWEST_PERIODS:
            smallest = min((part.precision for part in parts.values()), key=_PRECISIONS.index)
            of = tuple(index for index, part in parts.items() if part.precision == smallest)
            sums.append((candidate.index, of))
        else:
            kept.append(candidate)
    return kept, sums


def _is_part(part: StatedPeriod, whole: StatedPeriod) -> bool:
    is_same = (part.start, part.end) == (whole.start, whole.end)
    return whole.start <= part.start and part.end <= whole.end and not is_same


def _in_kroner(heading: HeadingRow, candidates: Sequence[PeriodColumn]) -> list[PeriodColumn]:
    """The columns of the periods, and who pays; none that has the kroner of its period beside it in another currency."""
    payers = {c.index: c.funding_source or _funding_above(heading, c) for c in candidates}
    distinct = {text for text in payers.values() if text}
    is_funding = any(speaks_of("funding", text) for text in distinct)
    is_revised = any(speaks_of("revised", text) for text in distinct)
    are_many = len(distinct) > 1 and len({c.period for c in candidates}) < len(candidates)
    counts = is_funding or (are_many and not is_revised)
    units = [unit_in(c.heading)[0] or unit_in(_upper(heading, c.index))[0] for c in candidates]
    periods = [
        replace(c, funding_source=payers[c.index] if counts else None, unit=unit)
        for c, unit in zip(candidates, units, strict=True)
    ]
    kroner = {_time_of(one) for one in periods if one.unit and one.unit.currency == "DKK"}
    foreign = [one for one in periods if one.unit and one.unit.currency not in (None, "DKK")]
    return [one for one in periods if one not in foreign or _time_of(one) not in kroner]


def _funding_above(heading: HeadingRow, candidate: PeriodColumn) -> str | None:
    """The text above a period that is neither its heading again nor period, unit or noise."""
    for above in heading.above:
        text = above[candidate.index]
        if not text or text == candidate.heading:
            continue
        if normalise(_tidy(text)) and _parsed(Cell(Kind.TEXT, _tidy(text))) is None:
            return " ".join(unit_in(text)[1].split()).strip(" :")
    return None


def _time_of(one: PeriodColumn) -> Hashable:
    assert one.period is not None
    return one.period.start, one.period.end, one.funding_source


def _named_apart(periods: Sequence[PeriodColumn], heading: HeadingRow) -> list[PeriodColumn]:
    """The periods, of which notes and rejects name a column by its heading: one that occurs twice with all that is above it, or its number."""
    headings = [period.heading for period in periods]
    named = []
    for period in periods:
        above = [texts[period.index] for texts in reversed(heading.above) if texts[period.index]]
        said = " ".join((*(above or [str(period.index + 1)]), period.heading))
        named.append(replace(period, heading=said) if headings.count(period.heading) > 1 else period)
    return named


def _versions(periods: Sequence[PeriodColumn]) -> dict[str, tuple[int, ...]]:
    """The versions of a budget (original, revised) in which a period occurs several times, or beside a part of itself, each by the heading of its first column; empty if each occurs once."""
    spans = [(one.period, one.funding_source) for one in periods if one.period]
    if any(a == b and _is_part(part, span) for part, a in spans for span, b in spans):
        by_length: dict[str, list[PeriodColumn]] = {}
        for one in periods:
            by_length.setdefault(one.period.precision if one.period else "", []).append(one)
        return {of[0].heading: tuple(one.index for one in of) for of in by_length.values()}
    names = list(dict.fromkeys(map(_version, periods)))
    of: dict[Hashable, list[PeriodColumn]] = {}
    for each in sorted(periods, key=lambda period: names.index(_version(period))):
        of.setdefault(_time_of(each), []).append(each)
    most = max(of.values(), key=len)
    if len(most) == 1:
        return {}
    names = [" ".join(one.heading.split()) for one in most]
    at = ([few[min(n, len(few) - 1)].index for few in of.values()] for n in range(len(most)))
    return {name: tuple(indexes) for name, indexes in zip(names, at, strict=True)}


def _version(period: PeriodColumn) -> str:
    return "".join(letter for letter in normalise(period.heading) if not letter.isdigit())
