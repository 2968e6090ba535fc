"""The recognised table of a sheet, and the possible heading row that it is while `scoring` has not judged it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Self, TypeVar

import numpy as np

from pipeline.cells.amounts import Unit
from pipeline.cells.cell import Cell
from pipeline.cells.currencies import currencies_in
from pipeline.cells.dates import StatedPeriod
from pipeline.recognition.heading_row import HeadingRow
from pipeline.recognition.headings import GENERIC_WEIGHT, Match, unit_in, unit_of_cell
from pipeline.recognition.meanings import Meaning
from pipeline.recognition.profile import LISTED, MEASURED, Profile, Profiles
from pipeline.recognition.sheet_words import words_by_language
from pipeline.recognition.titles import TitleParty, TitleYear, named, unit_of_title
from pipeline.recognition.wide import PeriodColumn, TotalColumn, speaks_of_actuals
from pipeline.sources.declarations import Source

_Column = TypeVar("_Column", Match, PeriodColumn)
MOST_NAMED = 8  # names of a sheet and its headings by which its answer is remembered
_SCALES = frozenset(("1000", "1000000"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A column of the source that a column of the sheet may be, and the evidence for it: ``near`` (the words of its heading) or ``cells``."""

    column: str
    why: str


@dataclass
class Recognised:
    """A recognised table. `Candidate` is one of which the columns are being settled; nothing changes it after that."""

    source: Source
    header_row: int  # from 0; the lowest of several
    columns: dict[str, tuple[int, Match]]  # name of each column found → its position and match
    periods: Sequence[PeriodColumn] = ()  # of a wide budget, or of a budget with a column per funding source
    totals: Sequence[TotalColumn] = ()
    # the required groups that no column fills: the table is then recognised but not loaded
    missing: Sequence[tuple[str, ...]] = ()
    unknown: Mapping[int, str] = field(default_factory=dict)  # the headings that mean nothing
    score: float = 0.0
    top: int = 0  # the first row that belongs to the heading
    end: int | None = None  # the row before which the table ends, where another follows
    titles: Sequence[str] = ()  # the texts above it, the nearest first
    # title_unit, unit_line: what a line above says of all amounts ("Alle beløb i t.kr."), and that line
    title_unit: Unit | None = None
    unit_line: str = ""
    # title_period, title_day: the period or day that a line above states for all rows where no column does: "Budget 2017"
    title_period: StatedPeriod | None = None
    title_day: date | None = None
    # the year that this period, or those of the headings, take from a title
    title_year: TitleYear | None = None
    title_party: TitleParty | None = None  # the Danish authority that a title names where no column does
    # the rows that each name the Danish party of those below, where no column does
    party_rows: Sequence[int] = ()
    # the budgets that a sheet has beside each other, of which one counts: the heading of each, and the positions of its amounts
    versions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    credit: tuple[int, Match] | None = None  # the column of credits beside one of debits
    # columns beside the amount that contain it in other currencies, as a person has said
    currencies: Sequence[tuple[int, Match]] = ()
    # a column of amounts, and the heading of the same ones in another currency beside it, which is not read
    amount_beside: tuple[str, str] | None = None
    rate_units: int | None = None  # the position of the column that states for how many units each rate is
    row_units: int | None = None  # … of the one that states in which unit the amounts of each row are
    sides: int | None = None  # … of the one that says about each amount whether it is a debit or a credit
    constants: Mapping[str, str] = field(default_factory=dict)  # columns that a person has said for all rows
    # periods and days that several columns state together: their positions, and what a person has said for all rows ("" for nothing)
    parts: Mapping[str, tuple[Sequence[int], str]] = field(default_factory=dict)
    # columns that are not read although they are near to one of the source, for a person to confirm
    proposed: Mapping[int, Proposal] = field(default_factory=dict)

    def unit_of(self, stated: Unit | None) -> Unit | None:
        """The unit of amounts whose heading states one, or none: a scale that a line above states is that of headings which name a currency alone, and not another one."""
        of_all = self.title_unit
        if stated is None or of_all is None:
            return stated or of_all
        if not stated.currency and stated.scale != 1:
            return replace(stated, currency=of_all.currency)
        is_plain = stated.scale == 1 and (not stated.currency or of_all.currency in (None, stated.currency))
        return replace(of_all, currency=stated.currency or of_all.currency) if is_plain else stated

    @property
    def n_columns(self) -> int:
        """How many columns of the source the headings name; totals and further amounts do not count."""
        return len(self.columns) + len(self.periods)

    @property
    def timed(self) -> set[int]:
        """The positions of periods and of their totals."""
        return {period.index for period in self.periods} | {total.index for total in self.totals}

    @property
    def beside(self) -> set[int]:
        """The positions of the amounts beside the one that is read: credits, and other currencies."""
        return {index for index, _ in (*self.currencies, *filter(None, [self.credit]))}

    @property
    def amounts(self) -> set[int]:
        """The positions of all amounts."""
        types = ((index, self.source.column(name).type) for name, (index, _) in self.columns.items())
        return self.timed | self.beside | {index for index, kind in types if kind == "amount"}

    @property
    def read(self) -> set[int]:
        """The positions of the columns that are read."""
        alone = (i for i in (self.sides, self.rate_units, self.row_units) if i is not None)
        parts = (index for indexes, _ in self.parts.values() for index in indexes)
        return (self.timed | self.beside).union((index for index, _ in self.columns.values()), alone, parts)


@dataclass(kw_only=True)
class Candidate(Recognised):
    """A heading row as one source understands it. The rules of `settlements` change it in place; nothing does after them."""

    context: Profiles
    heading: HeadingRow  # the row, with those above it where it is the lower of several
    texts: Mapping[int, str]  # the headings by position
    losers: Sequence[Meaning] = ()  # meanings that gave way to a surer heading
    has_hosts: bool = False  # whether a heading is known and of persons, who are not parties
    refused: str | None = None  # the name of the rule by which it is not what it says
    names_periods: bool = False  # whether the periods are named by their headings

    # --- The cells below ---

    def profile(self, index: int) -> Profile:
        """The profile of the cells of one column."""
        return self.context.of(self.header_row, index)

    def cells(self, index: int) -> Sequence[Cell]:
        """The filled cells of one column in the sample below the heading."""
        return self.profile(index).cells

    def fit(self, index: int, name: str) -> float:
        """The share of a column's cells that can be read as a column of the source."""
        return self.context.fit(self.header_row, index, self.source, name)

    @property
    def sample(self) -> Sequence[int]:
        """The rows below the heading that are looked at."""
        return self.context.sample(self.header_row)

    # --- The columns ---

    def is_free(self, index: int, *, but: Sequence[str] = ()) -> bool:
        """Whether a position means nothing yet, or only one of the columns ``but``."""
        return all(index != at or name in but for name, (at, _) in self.columns.items())

    def give_up(self, name: str) -> None:
        """Take a column for nothing: it is known and not what is to be read."""
        self.losers = [*self.losers, Meaning(*self.columns.pop(name), tier=1)]

    @property
    def unread(self) -> dict[int, str]:
        """The headings that mean nothing in this source so far."""
        read = self.read
        return {index: text for index, text in self.texts.items() if index not in read}

    @property
    def filled(self) -> set[str]:
        """The columns of the source that are filled, by a column of the sheet, a heading of a period or a title."""
        filled = {*self.columns, *self.constants} | ({"rate_date"} if self.title_day else set())
        if self.title_party or self.party_rows:
            filled.add("danish_party")
        if self.periods:
            filled.add(self.source.wide_values or "")
        if self.names_periods or self.title_period:
            filled.add(self.source.wide_columns or "")
        return filled

    # --- What the rules of `scoring` ask; worked out once, after all columns are settled ---

    @cached_property
    def named(self) -> float:
        """Points of the names of sheet and file and of the titles above for the source."""
        return named(self.source, self.context.sheet.name, self.context.file_name, self.titles)

    @cached_property
    def n_known(self) -> int:
        """How many headings mean something in the source."""
        found = (self.columns, self.periods, self.totals, self.currencies)
        return sum(map(len, found)) + (self.credit is not None) + self.has_hosts

    @property
    def n_told(self) -> int:
        """How many of them not every table has ("Navn", "Dato"), or have words of a list of ours below them ("Type" over "MoU")."""
        n_told = self.n_known
        for name, (index, match) in self.columns.items():
            column, country = self.source.column(name), self.source.country_of(name)
            is_listed = column.type in LISTED and self.profile(index).known(column, country) == 1
            n_told -= match.weight <= GENERIC_WEIGHT and not is_listed
        return n_told

    @cached_property
    def share(self) -> float:
        """How many of the headings are known. What was spent beside what was budgeted is not a heading that we fail to know."""
        is_budget = self.source.wide_values in self.filled
        beside = sum(map(speaks_of_actuals, self.unread.values())) if is_budget else 0
        return self.n_known / max(len(self.texts) - beside, 1)

    @cached_property
    def weight(self) -> float:
        """How much the headings of its columns point to the source."""
        return sum(match.weight for _, match in self.columns.values())

    @cached_property
    def fits_cells(self) -> float:
        """How well the rows below fit the headings, 0–1: the share of rows with all that is required, and of cells that can be read. 1 where there are no rows."""
        if not self.sample:
            return 1.0
        columns, values = self.columns, self.source.wide_values or ""
        complete = np.ones(len(self.sample), dtype=bool)
        for group in self.source.required:
            indexes = [columns[name][0] for name in group if name in columns]
            indexes += [period.index for period in self.periods if values in group]
            if indexes and group not in self.missing:  # else a title above the table states it
                sheet = self.context.sheet
                complete &= np.any([sheet.columns[i].filled[self.sample] for i in indexes], axis=0)
        fits = {
            name: self.fit(index, name)
            for name, (index, _) in columns.items()
            if self.source.column(name).type in MEASURED and self.cells(index)
        }
        typed = [*fits.values(), *(self.fit(p.index, values) for p in self.periods if self.cells(p.index))]
        fit = sum(typed) / len(typed) if typed else 1.0
        # Where nothing in a required column can be read, the heading means something else.
        required = [fits[name] for group in self.source.required for name in group if name in fits]
        return float(complete.mean()) * fit * (0.3 + 0.7 * min(required, default=1.0))

    # --- The result ---

    def settled(self) -> Self:
        """The candidate with what follows from its columns, after all rules have held."""
        self.top = self.heading.top
        self.missing = tuple(group for group in self.source.required if not self.filled & set(group))
        if self.row_units is None:  # a candidate may be settled twice, and the column is read then
            self.row_units = self.unit_column
        self.unknown = self.unread
        # The heading of the lines states a unit for all the amounts beside them: "Budgetpost, t.kr.", "1000".
        heading = self.columns["budget_line"][1].heading if "budget_line" in self.columns else ""
        of_corner, _ = unit_in(f"({heading} kr.)" if heading.replace(".", "") in _SCALES else heading)
        # The name of the sheet speaks last: "Udgifter (t.kr.)".
        names = [self.context.sheet.name] if self.source.has_currency else []
        stated = ((unit, title) for title in (*self.titles, *names) if (unit := unit_of_title(title)))
        of_titles, line = next(stated, (None, ""))
        self.title_unit, self.unit_line = of_corner or of_titles, "" if of_corner else line
        if self.source.has_currency and not _says_currency(self.title_unit, line):
            self._in_its_language()
        return self

    def _in_its_language(self) -> None:
        """Amounts without a currency, or in "kr.", take the currency of the country whose language the sheet uses, confirmed once. Foreign words in the rows alone say nothing, and no German sheet has kroner of its own."""
        spoken = self.context.words_by_language
        currency = max(spoken, key=spoken.__getitem__)
        of_headings = words_by_language((self.context.sheet.name, *self.texts.values()))
        if spoken[currency] <= max(spoken["DKK"], 1) or of_headings[currency] < max(of_headings["DKK"], 1):
            return
        amounts = [name for name in self.columns if self.source.column(name).type == "amount"]
        matches = [self.columns[name][1] for name in amounts]
        each: list[Match | PeriodColumn] = [*matches, *self.periods]
        are_kroner = currency == "EUR" and any(one.unit and one.unit.currency for one in each)
        is_said = all(_says_currency(one.unit, one.heading) for one in each)
        if "currency" in self.columns or self.currencies or are_kroner or is_said:
            return
        for name, match in zip(amounts, matches, strict=True):
            self.columns[name] = self.columns[name][0], _bare(match)
        self.periods = [_bare(one) for one in self.periods]
        if self.credit:
            self.credit = self.credit[0], _bare(self.credit[1])
        self.title_unit = replace(self.title_unit or Unit(Decimal(1), None), currency=currency)
        names = (self.context.sheet.name, *self.texts.values())[:MOST_NAMED]
        self.unit_line = self.unit_line or " | ".join(names)

    @property
    def unit_column(self) -> int | None:
        """The column that states a unit in each row: "Enhed" over t.kr., kr., t.kr. Currencies alone are those of another column."""
        below = np.arange(self.header_row + 1, self.context.sheet.n_rows)
        for index in self.unread if self.source.has_currency else ():
            cells = self.cells(index)
            if cells and all(unit_of_cell(cell) is not None for cell in cells):
                units = map(unit_of_cell, self.context.sheet.columns[index].distinct(below).cells)
                if any(unit is not None and unit.scale != 1 for unit in units):
                    return index
        return None


def _says_currency(unit: Unit | None, text: str) -> bool:
    """Whether a text names the currency of the unit that it states, as "kr." does not: several countries have kroner."""
    return unit is not None and (unit.currency not in (None, "DKK") or "DKK" in currencies_in(text))


def _bare(one: _Column) -> _Column:
    """A column without the currency of its unit, where its heading does not name it."""
    if one.unit is None or _says_currency(one.unit, one.heading):
        return one
    return replace(one, unit=replace(one.unit, currency=None))
