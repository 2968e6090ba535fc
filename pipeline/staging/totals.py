"""Totals that a sheet states, compared with the rows it states them for: a difference is a warning with both figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from pipeline.cells.amounts import Amount, Unit, figure_in, parse_amount
from pipeline.cells.cell import LONGEST_MATCHED, Kind
from pipeline.cells.currencies import parse_currency
from pipeline.cells.reference import seed
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Distinct, Sheet, SheetColumn
from pipeline.recognition.candidate import Recognised
from pipeline.recognition.sheet_words import is_bare_total, is_total_label, label_stem
from pipeline.staging.money import unsigned_credits
from pipeline.staging.rows import Rows
from pipeline.staging.typed import CellFinding

MOST_NAMED = 1000  # totals that are no plain sum and whose rows are looked for by name: with more of them these are not totals
TOLERANCE = Decimal("0.02")  # kroner: each of several addends may be rounded to the øre


@dataclass(frozen=True, slots=True)
class Difference:
    """A total that equals none of the sums it could stand for."""

    row: int  # its 0-based row
    column: str  # the column it is in, or the period
    stated: Decimal
    found: Decimal  # what the rows add up to that it is most likely the total of
    miss: Decimal  # how far off is the nearest sum that it could be
    is_grand: bool = True  # whether it says total and nothing else
    is_across: bool = False  # whether it sums the columns of its row

    @property
    def as_told(self) -> str:
        """Both figures, as a person's answer names them."""
        return f"{self.stated} ≠ {self.found:.2f}"

    @classmethod
    def of(
        cls, row: int, column: str, stated: Decimal, possible: Sequence[Decimal], *, is_grand: bool
    ) -> Difference | None:
        """The difference between a total and the sums that it may be, the likeliest first; None where it is one of them."""
        miss = min(abs(stated - figure) for figure in possible)
        return None if miss <= TOLERANCE else cls(row, column, stated, possible[0], miss, is_grand)


@cache
def held_back_percent() -> Decimal:
    """The percentage by which rows may differ from a total before the sheet is held back."""
    return Decimal(str(seed("rules")["totals"]["held_back_percent"]))


def check_totals(sheet: Sheet, found: Recognised, rows: Rows) -> Iterator[Difference]:
    """Every total of a table, in rows and in columns, that its rows do not add up to."""
    check = _Check(sheet, found, rows)
    yield from check.in_rows()
    yield from check.in_columns()


def missed_total(
    sheet: Sheet,
    rows: Rows,
    differences: Sequence[Difference],
    problems: Sequence[CellFinding],
    accepted: str,
) -> Difference | None:
    """The total that the rows miss by so much that none of them is loaded; None where there is none, or a person has said that the rows are right.

    What is missing because an amount can't be read is reported by the reject of its row. The total of a part counts only where no total of the whole is stated.
    """
    unread = {finding.column for finding in problems}
    rejected = {int(rows.data[finding.position]) for finding in problems}
    has_grand = any(_is_grand(sheet, row) for row in rows.totals)
    missed = [
        each
        for each in differences
        if each.miss * 100 > abs(each.stated) * held_back_percent()
        and (each.is_grand or not has_grand)
        and each.column not in unread
        and each.row not in rejected
        and not (each.is_across and unread and each.row in rows.totals)
    ]
    return None if not missed or accepted in {each.as_told for each in missed} else missed[0]


def _is_grand(sheet: Sheet, row: int) -> bool:
    return any(is_bare_total(cell.text) for cell in sheet.row(row) if cell.kind is Kind.TEXT)


class _Sums:
    def __init__(self, rows: Rows, figures: Iterable[Decimal]) -> None:
        self.rows = rows
        self.titles = [at for at, _ in rows.titles]
        self.running: list[Decimal] = [Decimal(0), *accumulate(figures)]

    def between(self, first: int, last: int) -> Decimal:
        """The sum of the data rows from sheet row ``first`` up to, not including, ``last``."""
        start, stop = np.searchsorted(self.rows.data, [first, last]).tolist()
        total: Decimal = self.running[stop] - self.running[start]
        return total

    def possible(self, row: int, subtotals: Sequence[Decimal]) -> Iterator[Decimal]:
        """The ranges that a total may sum, the likeliest first: the rows since the last total or title, all above it, all below it, all."""
        totals, end = self.rows.totals, int(self.rows.data[-1]) + 1 if len(self.rows.data) else 0
        before, after = bisect_left(totals, row), bisect_right(totals, row)
        later = totals[after : after + 1]
        title = self.titles[at - 1] if (at := bisect_left(self.titles, row)) else 0
        above, since = self.between(0, row), self.between(totals[before - 1] if before else 0, row)
        yield from (above, since) if not later or not since else (since, above)
        yield self.between(title, row)
        if row < end:
            # Totals above what they sum.
            yield self.between(row, later[0] if later else end)
            yield self.between(row, end)
            yield self.between(0, end)
        for count in range(2, min(len(subtotals), 12) + 1):
            yield sum(subtotals[-count:], Decimal(0))


@dataclass
class _Check:
    sheet: Sheet
    found: Recognised
    rows: Rows

    @cached_property
    def amounts(self) -> list[tuple[str, int, Unit | None]]:
        """The columns of amounts: by name or period, position and unit."""
        found = self.found
        named = [one for one in found.columns.items() if found.source.column(one[0]).type == "amount"]
        named += [("amount", one) for one in found.currencies]
        columns = [(name, index, found.unit_of(match.unit)) for name, (index, match) in named]
        return columns + [(one.heading, one.index, found.unit_of(one.unit)) for one in found.periods]

    @cached_property
    def texts(self) -> Sequence[Distinct]:
        """The distinct cells of each column of texts, with a code for each data row."""
        types = {i: self.found.source.column(name).type for name, (i, _) in self.found.columns.items()}
        said = (index for index, kind in types.items() if kind not in ("amount", "rate", "integer"))
        return [self.sheet.columns[index].distinct(self.rows.data) for index in said]

    @cached_property
    def groups(self) -> list[str | None]:
        """The group title of each data row."""
        return self.rows.groups()

    def in_rows(self) -> Iterator[Difference]:
        """The totals in rows that these miss."""
        if not self.rows.totals or self._mixes_currencies():
            return
        named: dict[int, npt.NDArray[np.int64]] = {}
        for name, index, unit in self.amounts:
            column = self.sheet.columns[index]
            figures = self._figures(column, unit)
            if figures is None:
                continue
            sums = _Sums(self.rows, figures)
            subtotals: list[Decimal] = []
            for row in self.rows.totals:
                stated = figure_in(column.cell(row), unit)
                if stated is None:
                    continue
                balances = (one.row for one in self.rows.skipped if one.why == "balance" and one.row < row)
                carried = sum(figure_in(column.cell(at), unit) or 0 for at in balances)
                possible = [*sums.possible(row, subtotals), sums.between(0, row) + carried]
                subtotals.append(stated)
                if Difference.of(row, name, stated, possible, is_grand=True) is None:
                    continue
                if row not in named:
                    if len(named) >= MOST_NAMED:
                        return
                    named[row] = self._named_rows(row)
                by_name = named[row]
                parts = (by_name, by_name[self.rows.data[by_name] < row]) if len(by_name) else ()
                possible = [sum((figures[i] for i in part), Decimal(0)) for part in parts] or possible
                is_grand = _is_grand(self.sheet, row)
                if differs := Difference.of(row, name, stated, possible, is_grand=is_grand):
                    yield differs

    def _mixes_currencies(self) -> bool:
        if "currency" not in self.found.columns:
            return False
        cells = self.sheet.columns[self.found.columns["currency"][0]].distinct(self.rows.data).cells
        return len({value for cell in cells if (value := parse_currency(cell).value)}) > 1

    def _named_rows(self, row: int) -> npt.NDArray[np.int64]:
        """Positions of the data rows that a total's label names: "Tilskud i alt" those with Tilskud as a text or as their group title, "I alt 2016" those of 2016."""
        amounts, groups = {index for _, index, _ in self.amounts}, self.groups
        texts = (
            cell.text
            for i, cell in enumerate(self.sheet.row(row))
            if cell.kind is Kind.TEXT and i not in amounts
        )
        cells = [text for text in texts if text.strip()]
        label = next((text for text in cells if is_total_label(text)), "")
        years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", label)
        key = label_stem(label) or label_stem(" ".join(cells)) or "".join(years[:1])
        if not key:
            return np.empty(0, dtype=np.int64)
        titles = {group: _is_named(group or "", key) for group in set(groups)}
        if any(titles.values()):
            # A group's own title is surer than a word in some row.
            return np.flatnonzero([titles[group] for group in groups])
        matches = np.zeros(len(groups), dtype=bool)
        for distinct in self.texts:
            matches |= np.array([_is_named(cell.text, key) for cell in distinct.cells])[distinct.codes]
        return np.flatnonzero(matches)

    def in_columns(self) -> Iterator[Difference]:
        """The totals beside the periods of a row that these miss."""
        found = self.found
        if not found.totals or not found.periods:
            return
        units = {index: unit for _, index, unit in self.amounts}
        every = tuple(units)
        for row in [*self.rows.data.tolist(), *self.rows.totals]:
            cells = {period.index: self.sheet.columns[period.index].cell(row) for period in found.periods}
            parts = {index: figure_in(cell, units[index]) or Decimal(0) for index, cell in cells.items()}
            for total in found.totals:
                unit = next((units[index] for index in total.of if index in units), found.title_unit)
                stated = figure_in(self.sheet.columns[total.index].cell(row), unit)
                if stated is None:
                    continue
                before = tuple(index for index in parts if index < total.index)
                groups = (total.of, every, before)
                possible = [sum((parts[i] for i in group if i in parts), Decimal(0)) for group in groups]
                name, is_grand = found.source.wide_values or "", row in self.rows.totals
                if differs := Difference.of(row, name, stated, possible, is_grand=is_grand):
                    yield replace(differs, is_across=True)
                    break

    def _figures(self, column: SheetColumn, unit: Unit | None) -> npt.NDArray[np.object_] | None:
        distinct = column.distinct(self.rows.data)
        values = [parse_amount(cell, unit).value for cell in distinct.cells]
        currencies = {value.currency for value in values if isinstance(value, Amount)}
        shown = set() if column.shown is None else set(column.shown[self.rows.data])
        if max(len(currencies), len(shown)) > 1:
            return None
        amounts = np.empty(len(values), dtype=object)
        amounts[:] = [value.amount if isinstance(value, Amount) else Decimal(0) for value in values]
        figures = amounts[distinct.codes]
        if self.found.sides is None:
            return figures
        return np.where(unsigned_credits(self.sheet, self.found.sides, self.rows, figures), -figures, figures)


def _is_named(text: str, key: str) -> bool:
    said = normalise(text) if len(text) <= LONGEST_MATCHED else ""
    return bool(said) and (said == key or (len(key) > 3 and key in said) or (len(said) > 3 and said in key))
