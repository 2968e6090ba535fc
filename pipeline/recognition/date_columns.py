"""Dates in several columns: day, month and year in one each ("Dag | Måned | År"), and periods by their first and last day ("Fra | Til").

The columns are given to recognition as the one that it knows: a date, or a period.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.date_grammar import last_day, named_month
from pipeline.cells.dates import DateValue, is_date, parse_date
from pipeline.cells.reference import rules
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet
from pipeline.recognition.heading_row import heading_text, headings_in
from pipeline.recognition.headings import is_known, is_of_one, lexicon
from pipeline.recognition.profile import SAMPLE_ROWS
from pipeline.recognition.recognise import HEADING_ROWS
from pipeline.recognition.redrawn import Gathered, Redrawn, gathered
from pipeline.recognition.sheet_words import whole
from pipeline.recognition.sheet_words import words as spelt
from pipeline.recognition.titles import titles_above
from pipeline.recognition.wide import says_budget
from pipeline.sources.declarations import load_sources

LEAST_SHARE = 0.8  # of the sampled cells are days, months or years where a column is one of them
PARTS = ("day", "month", "year")
HEADINGS = ("Dato", "Periode")  # what a date is headed where nothing says of what it is
SHORTEST_REST = 2  # letters of what a heading says beside the part: "签署年" is the year of 签署
_SPLIT = re.compile(r"[\s/_()（）\-–:.]+")
_MARKS = str.maketrans("", "", "年月日号. ")


@lru_cache(maxsize=4096)
def _part_of(heading: str) -> tuple[str, str] | None:
    """Which part of a date a heading names, and of what: "Dag" → (day, ""), "Signed (year)" → (year, "Signed"), "签署月" → (month, "签署")."""
    for part in PARTS:
        if normalise(heading) in whole("date_parts", part):
            return part, ""
    words = [word for word in _SPLIT.split(heading) if word]
    for part in PARTS:
        for at in {0, len(words) - 1} if len(words) > 1 else ():
            if normalise(words[at]) in whole("date_parts", part):
                return part, " ".join(word for index, word in enumerate(words) if index != at)
    for part in PARTS:
        for ending in spelt("date_parts", f"{part}_endings"):
            if heading.casefold().endswith(ending) and len(heading) - len(ending) >= SHORTEST_REST:
                return part, heading[: -len(ending)].strip()
    return None


@dataclass(slots=True)
class _Group:
    """The columns of the parts of one date, and of what it is the date."""

    of: str
    parts: dict[str, int] = field(default_factory=dict)


def date_readings(sheet: Sheet) -> Iterator[Redrawn]:
    """The sheet with the parts of each date gathered into one column; none where it has none."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > 1).tolist():
        texts = headings_in(sheet, row)
        groups = [group for group in _groups(texts) if _is_date(sheet, row, group)]
        groups = [group for group in groups if not _is_said_elsewhere(sheet, row, texts, group)]
        if not groups:
            continue
        for heading in HEADINGS:
            drawn = [
                Gathered(
                    row,
                    _heading(sheet, row, group) or heading,
                    {index: texts[index] for index in sorted(group.parts.values())},
                    _joined(sheet, row, group),
                )
                for group in groups
            ]
            said = {each.at: each.said for each in drawn}
            yield Redrawn(gathered(sheet, drawn), said, frozenset(("date", "period")))
        return


def _groups(texts: Mapping[int, str]) -> list[_Group]:
    """The headings that name parts of one date; a part that comes again begins another."""
    groups: list[_Group] = []
    for index, text in texts.items():
        if (found := _part_of(text)) is None:
            continue
        part, of = found
        group = next((each for each in reversed(groups) if each.of == of), None)
        if group is None or part in group.parts:
            group = _Group(of)
            groups.append(group)
        group.parts[part] = index
    return [group for group in groups if {"month", "year"} <= group.parts.keys()]


def _is_date(sheet: Sheet, row: int, group: _Group) -> bool:
    return all(_share(sheet, row, index, _IS[part]) >= LEAST_SHARE for part, index in group.parts.items())


def _share(sheet: Sheet, row: int, index: int, holds: Callable[[Cell], bool]) -> float:
    """The share of a column's cells below a heading that are what they should be; those that say "not stated" are nothing."""
    column = sheet.columns[index]
    rows = np.flatnonzero(column.filled[row + 1 :])[:SAMPLE_ROWS] + row + 1
    cells = [column.cell(at) for at in rows.tolist()]
    held = [holds(cell) for cell in cells if not is_not_stated(cell.text)]
    return sum(held) / len(held) if held else 0.0


def _is_number(cell: Cell, first: int, last: int) -> bool:
    text = cell.text.translate(_MARKS)
    return text.isdecimal() and len(text) <= 4 and first <= int(text) <= last


_IS: Mapping[str, Callable[[Cell], bool]] = {
    "day": lambda cell: _is_number(cell, 1, 31),
    "month": lambda cell: _is_number(cell, 1, 12) or named_month(cell.text) is not None,
    "year": lambda cell: (
        _is_number(cell, rules().first_year, rules().last_year)
        or (cell.kind is Kind.TEXT and len(cell.text.strip(" '")) == 2 and cell.text.strip(" '").isdecimal())
    ),
}


def _is_said_elsewhere(sheet: Sheet, row: int, texts: Mapping[int, str], group: _Group) -> bool:
    """Whether a column beside the parts says the whole date, so that they only repeat it: "Dato | Måned | År"."""
    if group.of or "day" in group.parts:
        return False
    others = [index for index in texts if index not in group.parts.values()]
    return any(_share(sheet, row, index, _is_day) >= LEAST_SHARE for index in others)


def _is_day(cell: Cell) -> bool:
    value = parse_date(cell).value if cell.kind in (Kind.DATE, Kind.TEXT) else None
    return isinstance(value, DateValue) and value.precision == "day"


def _heading(sheet: Sheet, row: int, group: _Group) -> str:
    """A heading that says of what the date is: what is written beside the parts, or above them; "" where nothing is known."""
    first = min(group.parts.values())
    above = heading_text(sheet.columns[first].cell(row - 1)) if row else ""
    for said in filter(None, (group.of, above)):
        for each in (said, f"{said} dato", f"{said} date", f"{said}日期"):
            if is_known(each):
                return each
    return ""


def _joined(sheet: Sheet, row: int, group: _Group) -> list[str | None]:
    columns = {part: sheet.columns[index] for part, index in group.parts.items()}
    cells: list[str | None] = [None] * sheet.n_rows
    stated = np.any([column.filled for column in columns.values()], axis=0)
    for at in (np.flatnonzero(stated[row + 1 :]) + row + 1).tolist():
        said = {part: column.cell(at).text.strip() for part, column in columns.items()}
        cells[at] = _date_text({part: text for part, text in said.items() if not is_not_stated(text)})
    return cells


def _date_text(parts: Mapping[str, str]) -> str | None:
    """The parts as one date, day first; parts that are no figures stay as they are, for the row to be refused by them."""
    bare = {
        part: text.translate(_MARKS) if text.translate(_MARKS).isdecimal() else text
        for part, text in parts.items()
    }
    said = [bare[part] for part in PARTS if part in bare]
    mark = " " if "month" in bare and not bare["month"].isdecimal() else "-"
    return mark.join(said) or None


# ── From and to ──────────────────────────────────────────────────────────────────────────────────────────────────


def span_readings(sheet: Sheet) -> Iterator[Redrawn]:
    """A budget with its columns of first and last days gathered into one of periods; none where it has no such columns."""
    for row in np.flatnonzero(sheet.filled_count[:HEADING_ROWS] > 1).tolist():
        texts = headings_in(sheet, row)
        about = (*titles_above(sheet, row), sheet.name)
        if not any(map(_is_of_budget, texts.values())) and not any(map(says_budget, about)):
            continue  # contracts have first and last days and amounts, too
        ends = [_only(texts, which) for which in ("first", "last")]
        if None in ends or any(
            _share(sheet, row, index, is_date) < LEAST_SHARE for index in ends if index is not None
        ):
            continue
        first, last = (index for index in ends if index is not None)
        spans = _spans(sheet, row, first, last)
        drawn = Gathered(row, "Periode", {index: texts[index] for index in sorted((first, last))}, spans)
        drawn.joined_by = " – "
        kinds = frozenset(("period",))
        yield Redrawn(gathered(sheet, [drawn]), {drawn.at: drawn.said}, kinds, frozenset(("budget",)))
        return


def _is_of_budget(heading: str) -> bool:
    """Whether a heading speaks of a budget, or names an amount that only a budget has: "Bevilget"."""
    match = lexicon(load_sources()["budget"]).match(heading) if is_of_one(heading) else None
    return says_budget(heading) or (match is not None and match.column == "budget_amount")


def _only(texts: Mapping[int, str], which: str) -> int | None:
    """The one column whose heading says that it holds the first, or the last, days."""
    found = [index for index, text in texts.items() if normalise(text) in whole("span_ends", which)]
    return found[0] if len(found) == 1 else None


def _spans(sheet: Sheet, row: int, first: int, last: int) -> list[str | None]:
    cells: list[str | None] = [None] * sheet.n_rows
    for at in range(row + 1, sheet.n_rows):
        ends = [sheet.columns[index].cell(at) for index in (first, last)]
        if any(cell.text.strip() for cell in ends):
            cells[at] = _span_text(ends)
    return cells


def _span_text(ends: Sequence[Cell]) -> str:
    """Both ends as one text: days where both can be read, else as written, for the row to be refused by them."""
    start, end = (parse_date(cell).value for cell in ends)
    if isinstance(start, DateValue) and isinstance(end, DateValue):
        until = end.end or last_day(end.date, end.precision)
        return f"{start.date.isoformat()} – {until.isoformat()}"
    return " – ".join(cell.text.strip() or "?" for cell in ends)
