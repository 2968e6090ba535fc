"""The types of block: what a page and a paper are made of. A statement makes them, and each surface sets them by their type.

A block names measures, columns and groups of the model, or holds values that were worked out from them; it asks nothing and draws nothing. The
setters (screen, PDF, slides, workbook, letter, JSON) know these types and no page, so that no two surfaces can disagree. A page's list of blocks is
a module of `dashboard.statements`; a new block is a function there, and its place in the list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal, TypeVar, dataclass_transform

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model.columns import Column
from dashboard.model.measures import Group
from locales import formats

Severity = Literal["green", "amber", "red", "none"]
Value = str | int | Decimal | dt.date | None
Alike = TypeVar("Alike")


@dataclass_transform(frozen_default=True)
class Part:
    """A block, or what blocks are made of: each class of it is a frozen dataclass."""

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        """The decorator that each would need; slots would make it another class than the one that is made here."""
        dataclass(frozen=True, kw_only=kw_only)(cls)


class FigureKey(Part):
    """Which figure of the model a number is: its measure, what it was asked with, and of which group."""

    measure: str
    filters: Filters
    group: Group | None = None


class Block(Part):
    """Part of a page or a paper, set by its type."""


class Chapter(Block):
    """The blocks after it belong to it, up to the next one; those before the first are the summary."""

    title: str
    is_annex: bool = False  # whether its slides stand in the appendix


class Text(Block):
    """Sentences; `empty` is said when there are none. Without a title they are the chapter's own."""

    lines: tuple[str, ...]
    empty: str
    title: str = ""
    message: str = ""  # the sentence that counts, here and below: the title of its slide; "" for the first


class Light(Part):
    """A traffic light: its colour, and the mark, word, verdict and rule that say the same without it."""

    key: str
    severity: Severity
    mark: str
    word: str
    title: str
    verdict: str
    rule: str


class Lights(Block):
    """Traffic lights; the first is the worst of the others."""

    lights: tuple[Light, ...]


class Trend(Part):
    """How a figure has moved: in words ("+3"), against what ("the 12 months before"), and whether that is welcome (None for neither)."""

    text: str
    against: str
    is_good: bool | None


class Number(Part):
    """One number: `value` is raw, `shown` is how it is written, `note` what it is compared with. On screen it opens its rows."""

    key: FigureKey
    label: str
    meaning: str
    value: Value
    shown: str
    note: str = ""
    trend: Trend | None = None


class Numbers(Block):
    """A handful of numbers in one strip; `invented` says that some count invented rows."""

    figures: tuple[Number, ...]
    invented: str = ""


class Lead(Part):
    """Where the row of a list leads: a page of the menu, "" for the page itself."""

    page: str
    link: str  # what the link calls the record
    column: str  # which has its number
    besides: Mapping[str, str] = field(default_factory=dict)  # said besides → its column, if the row has it


# The page of a register → where a row leads there: to its record in full, called in the link as here: a promise, as links are kept.
LEADS: Mapping[str, Lead] = {
    page: Lead(page, record, f"{record}_id")
    for page, record in (("agreements", "agreement"), ("challenges", "challenge"), ("companies", "company"))
}


class Listed(Block, kw_only=True):
    """A table of rows or of groups, as far as both are alike."""

    title: str  # what is listed
    name: str  # unique on its page, of a–z and dashes; also in the names of its files
    shown: int | None = None  # how many rows are set on paper; None for all
    empty: str = ""  # what is said when there are none; "" leaves the block out
    message: str = ""  # what it says, for the title of its slide
    help: str = ""  # how it is read
    sheet: str = ""  # the short title of a sheet; "" for the title
    widths: tuple[float, ...] = ()  # of the columns on paper, as `Table` has them
    added: Callable[[pd.DataFrame], pd.DataFrame] | None = None  # works out columns that only words know
    is_folded: bool = False  # whether the screen draws it only when it is wanted
    is_filled: bool = False  # whether it is known to have rows: a folded one then asks when it is opened


class Rows(Listed, kw_only=True):
    """The rows behind a figure, as a table."""

    key: FigureKey  # which figure
    columns: str | Sequence[str | Column] = ""  # of screen and files; "" for those of the measure
    paper: str = ""  # those of paper and slides, as many as have room; "" for those of the screen
    order: str | None = None  # another order than the relation's, as SQL
    shown: int | None = 12
    leads: Lead | None = None  # where a row leads; else it opens nothing
    finds: Callable[[pd.DataFrame], pd.DataFrame] | None = None  # leaves the rows that are searched for


class Groups(Listed, kw_only=True):
    """Figures by group, as a table with one row per group, which opens the rows of its group."""

    by: str  # the column that the figures are grouped by, or several in one string
    measures: str  # the figures, named in one string, the one that they are sorted by first
    filters: Filters  # what they are asked with
    named: str = ""  # what the groups are, above their names; "" for the column's own label
    order: tuple[Any, ...] = ()  # the groups in an order of their own; those that it lacks come last
    more: str = ""  # further columns of the rows, worked out by `added`


class Item(Part):
    """A suggestion, a party, a thing that waits: its title, what there is to say, and where it leads."""

    title: str  # what it is
    lines: tuple[str, ...] = ()  # what there is to say, the reason first
    severity: Severity | None = None  # its colour, mark and word, where it has one
    mark: str = ""  # the word that marks an invented one
    page: str = ""  # the page that it leads to; "" for none
    link: Mapping[str, Any] = field(default_factory=dict)  # the filters and the record that its link sets
    link_label: str = ""  # what the link says; "" where the title is the link
    is_verdict: bool = False  # whether the title ends in a verdict of ours, whose mark has its colour


class Items(Block):
    """A short list of things, each with its reason; `more` is how many others there are."""

    items: tuple[Item, ...]
    title: str = ""
    empty: str = ""
    more: str = ""


class Choice(Block):
    """One of several lists of blocks: pills on screen, the first on paper."""

    name: str  # unique on the page
    label: str  # what is chosen
    options: Mapping[str, str]  # code → what it is called
    blocks: Callable[[str | None], Sequence[Block]]  # code → its blocks; None where nothing is chosen
    needs_one: bool = False  # whether one is always chosen


class Search(Block):
    """A field for words, which the link keeps, and the blocks that they leave; papers have those of no words."""

    name: str
    label: str
    placeholder: str
    link: str
    blocks: Callable[[str], Sequence[Block]]


class Terms(Block):
    """The facts of one record, None where nothing is stated, with the sites and the row that they come from."""

    title: str
    facts: tuple[tuple[str, str | None], ...]  # label and value
    sources: tuple[tuple[str, str], ...] = ()  # site and address
    origin: str = ""  # the file, sheet and row; "" where readers must not know


class Form(Block):
    """Controls on screen, drawn by `draw`; papers leave them out."""

    draw: Callable[[], object]


class TableRow(Part):
    """A row of a table."""

    values: tuple[Value, ...]  # raw, in the order of the columns; a day known to the month only is a text
    # "" for a plain row, "total", "group" for what is set off, "below" for a part of the row above, which the workbook alone has
    level: Literal["", "total", "group", "below"] = ""
    severity: Severity | None = None  # what the row's mark says, where it has one
    mark: str = ""  # the word that marks an invented row; "" for others
    keys: tuple[FigureKey | None, ...] = ()  # which figure of the model each value is, where it is one


class Table(Block):
    """A table, or the sentence that says why there is none."""

    title: str  # what the rows are
    sheet: str  # the short title on the workbook's sheet
    columns: tuple[Column, ...]  # as screens have them
    rows: tuple[TableRow, ...]
    empty: str  # what is said when there are no rows
    note: str = ""  # what a reader must know about the rows; "" for nothing
    shown: int | None = None  # how many rows are set on paper; the workbook has all of them
    # of the columns on paper: 0 as wide as its text, else a share of what is left; () gives it all to the first
    widths: tuple[float, ...] = ()
    signed: bool = False  # whether the last column is a change, with a plus where it is more
    dense: bool = False  # whether paper sets it in small letters
    message: str = ""  # what it says, for the title of its slide
    # for the workbook, where a column must add up: the sheets of the parts below the rows and of the groups
    apart: Mapping[str, str] = field(default_factory=dict)
    invented: str = ""  # the word that marks a table whose figures count invented rows; "" for none
    # unique on its page, of a–z and dashes; also in the names of its files; "" for one that its columns give
    name: str = ""

    @property
    def on_paper(self) -> tuple[TableRow, ...]:
        """The rows without what they are made of."""
        return tuple(row for row in self.rows if row.level != "below")


class Series(Part):
    """The marks of one kind in a chart: a value a category, None where there is none."""

    key: str  # what it is
    name: str  # in the legend
    values: tuple[Decimal | int | None, ...]  # a value a category
    colour: str  # its role (`dashboard.theme.ink`), such as "accent", "bad" or "series.1"
    width: float = 1.25  # of a line, in points
    dash: Literal["", "dash", "dot", "dash_dot"] = ""  # of a line: "" is drawn through
    # which figure of the model each value is, where it is one: it opens its rows
    keys: tuple[FigureKey | None, ...] = ()
    pattern: str = ""  # of bars, so that none is told apart by colour alone: "", "/", "x", "."
    words: tuple[str, ...] = ()  # what is said about each value where the number alone does not say it
    labels: tuple[str, ...] = ()  # written at each value; () writes the numbers of bars that stand apart


class Rule(Part):
    """A line across lying bars at a value of their axis, with its words."""

    at: Decimal | int
    words: str


class Chart(Block):
    """A chart as data, described once: plotly draws it on screen, slides and workbooks have it as a native chart, paper as a vector."""

    kind: Literal["lines", "bars", "columns"]  # over days, lying, upright
    title: str  # what is shown
    sheet: str  # the short title on the workbook's sheet
    first: Column  # the column of the categories there
    takeaway: str  # what it says, computed from the data
    alt: str  # what is drawn, for those who do not see it
    categories: tuple[str | dt.date, ...]  # a text a position, or the last day of its period
    series: tuple[Series, ...]  # what is drawn
    empty: str = ""  # why it is not there ("" when it is)
    colours: tuple[str, ...] = ()  # of each category, where they have their own; roles
    axis: str = ""  # what the numbers on the axis are, where the title does not say it
    today: tuple[dt.date, str] | None = None  # the as-of day and its words, where the chart marks it
    on_paper: bool = True  # whether the PDF has it too
    invented: str = ""  # the word that marks invented rows among those it is drawn of; "" for none
    name: str = ""  # unique on its page; "" for a chart of papers alone
    is_stacked: bool = False  # whether the series stand on each other on screen
    rules: tuple[Rule, ...] = ()  # lines across its bars on screen
    help: str = ""  # how it is read
    most: Decimal | None = None  # longer bars are cut, and their label says how long they are
    states: bool = True  # whether its values are the figures of its keys, not only of the rows that open
    # whether the bars of the first series are what the others, which stand on each other, are compared with: drawn wide and pale behind them
    is_bullet: bool = False
    has_table: bool = True  # whether the screen offers it as a table, too; not where one stands beside it

    @property
    def named(self) -> tuple[str | dt.date, ...]:
        """The categories as a table of them says; upright columns over days are quarters."""
        if self.kind != "columns":
            return self.categories
        days = (formats.date(one, "quarter") if isinstance(one, dt.date) else one for one in self.categories)
        return tuple(days)

    @property
    def value_kind(self) -> Literal["money", "decimal", "integer"]:
        """The kind of its numbers; kroner have an axis that says so."""
        are_decimal = any(isinstance(value, Decimal) for one in self.series for value in one.values)
        return ("money" if self.axis else "decimal") if are_decimal else "integer"

    @property
    def axis_format(self) -> str:
        """How a spreadsheet writes the numbers on its axis: kroner in thousands, as `axis` says."""
        if self.value_kind != "money":
            return "#,##0"
        is_tall = any(not -10_000 < (value or 0) < 10_000 for one in self.series for value in one.values)
        return "#,##0," if is_tall else "#,##0.0,"


class Map(Block):
    """The map, drawn by `reports.map_picture` from the pack's filters."""

    title: str
    alt: str
    filters: Filters
    for_guests: bool
    message: str = ""
    invented: str = ""


class Moment(Part):
    """A mark on the bar of an agreement: its day, and what has come true then or is still to; what is said about it, and the figure that it opens."""

    day: dt.date
    kind: Literal["held", "planned", "milestone", "open-milestone"]
    words: str = ""
    key: FigureKey | None = None
    told: str = ""  # its day, or what is known of it


_STEPS = (3, 6, 12, 24, 60, 120)  # months between the marks of an axis
_FADES = (0.55, 0.32, 0.14)  # how a bar grows fainter whose end is not stated


class AgreementBar(Part):
    """An agreement in the timeline."""

    label: str  # what it is called
    below: str  # whose it is
    start: dt.date | None  # its first day; None where that is not stated
    end: dt.date | None  # its last day; None where that is not stated: the bar fades out
    known: dt.date | None  # the last day that something is known of: a bar without an end fades from there
    presence: str  # its colour and mark; "none" where it is not judged
    moments: tuple[Moment, ...]  # what happened, in the order of days
    mark: str = ""  # the word that marks an invented one
    words: str = ""  # what is said about it
    number: str = ""  # its number, for a link
    told: tuple[Value, Value] = (None, None)  # the days between which it runs, or what is known of them

    def pieces(self, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date, float]]:
        """The ends and opacity of each piece of the bar between two days; empty if no part of it falls there.

        A side that is not stated fades out: from the last day that something is known of, and a year before the end.
        """
        until = self.end or self.known
        if until is None:
            return
        since = self.start or until - dt.timedelta(days=365)
        step = (last - first) / 24
        found = [(since, max(until, since), 1.0)]
        for i, opacity in enumerate(_FADES):
            if self.end is None:
                found.append((until + i * step, until + (i + 1) * step, opacity))
            if self.start is None:
                found.append((since - (i + 1) * step, since - i * step, opacity))
        for begins, ends, opacity in found:
            if ends > first and begins < last:
                yield max(begins, first), min(ends, last), opacity

    def marks(self, first: dt.date, last: dt.date) -> list[tuple[int, Moment]]:
        """The moments between two days, each with its place among those of the bar."""
        return [(at, one) for at, one in enumerate(self.moments) if first <= one.day <= last]

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Whether the bar or one of its moments lies between two days."""
        return any(self.pieces(first, last)) or bool(self.marks(first, last))


class Timeline(Block):
    """Agreements with their activities and milestones, described once: plotly draws it on screen, paper has it as a vector, workbooks as a sheet."""

    title: str
    bars: tuple[AgreementBar, ...]
    first: dt.date  # the first day of its axis
    last: dt.date  # the last one
    as_of: dt.date
    words: Mapping[str, str]  # what the legend calls held, planned and milestone, and the as-of day
    takeaway: str = ""
    empty: str = ""  # why there is none ("" when there is)
    note: str = ""  # what is left out
    name: str = ""  # unique on its page; "" for one of papers alone
    help: str = ""  # how it is read
    leads: Lead | None = None  # where a bar leads, by its number; else it opens nothing

    def ticks(self, most: int = 12) -> list[tuple[dt.date, str]]:
        """Where the axis is marked and what that is called: at the quarters, or further apart where those would be more than `most`."""
        found: list[dt.date] = []
        for months in _STEPS:
            found = [
                day
                for year in range(self.first.year, self.last.year + 1)
                for month in range(1, 13, months)
                if (year * 12) % months == 0 and self.first <= (day := dt.date(year, month, 1)) <= self.last
            ]
            if len(found) <= most:
                break
        return [(day, formats.date(day, "year") if day.month == 1 else formats.month(day)) for day in found]


class Alternative(Part):
    """One way to decide, with what follows from it; the first of a case is the one recommended."""

    title: str
    consequence: str
    cost_dkk: Decimal | None = None


class Case(Part):
    """Something that the board must decide."""

    title: str  # the question
    text: str  # why it is asked, with its figures
    alternatives: tuple[Alternative, ...]  # at least two, the recommended one first
    origin: str  # who put it, or that it follows from the data by rule
    severity: Severity
    decide_by: str = ""  # the day it should be decided, if there is one
    mark: str = ""
    code: str = ""  # which question it is: what was decided is not asked again meanwhile
    taken_dkk: Decimal = Decimal(0)  # what the recommended alternative takes of the money for journeys
    money: str = ""  # what is left of it for the questions after this one, in words
    due_date: dt.date | None = None  # by when what is decided should be carried out
    issue: tuple[int, int] | None = None  # number and version of one that people wrote


class Cases(Block):
    """Cases for the board; `note` is the total cost of the advice."""

    cases: tuple[Case, ...]
    empty: str
    note: str = ""


class Agenda(Items):
    """The cases of the pack in short: a question each, with its choices as its one line, the recommended one first."""


class Basis(Block):
    """Name and value of everything that the figures depend on, and what is invented or estimated."""

    title: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    message: str = ""


class Blanks(Block):
    """Lines to write on, on paper: below a question, or beside a known fact."""

    asked: str = ""  # what is to be written
    lines: int = 0  # how many there are below it
    headings: tuple[str, ...] = ()  # above what a fact is, what is known of it, and the line beside it
    facts: tuple[tuple[str, str], ...] = ()  # what each is, and what is known of it
    signed: tuple[str, ...] = ()  # what is written on lines side by side: a name, a date


class Pair(Block):
    """Two blocks side by side where there is room; `shares` of the width."""

    left: Block
    right: Block
    shares: tuple[float, float] = (1, 1)


class Addresses(Block):
    """For the workbook: every figure of the pack, and file, sheet and row of each row that it counts."""

    figures: tuple[Addressed, ...]


class Addressed(Part):
    """One figure: which, what it is called, and the addresses of its rows: file, sheet, and row where it is of one."""

    key: FigureKey
    label: str
    value: Value
    rows: tuple[tuple[Value, ...], ...]


class Square(Part):
    """The cell of a grid."""

    row: int  # the position of its row. column: that of its column
    column: int
    mark: str  # what is written in it: one of the grid's marks
    shade: str  # the colour of its mark and edge, a role (`dashboard.theme.ink`)
    words: str  # what is said about it
    key: FigureKey  # the figure that it opens


class Grid(Block):
    """Squares in rows and columns."""

    title: str  # as `Chart` has it, as the rest
    name: str
    rows: tuple[str, ...]  # what they are called, from above
    columns: tuple[str, ...]  # what they are called, those first that are kept where not all have room
    squares: tuple[Square, ...]
    alt: str
    marks: Mapping[str, str] = field(default_factory=dict)  # what a mark means → its shade
    takeaway: str = ""
    empty: str = ""
    help: str = ""

    def within(self, room: int) -> Grid:
        """The grid with as many columns as there is room for, and the rows that have a square there."""
        kept = [one for one in self.squares if one.column < room]
        left = sorted({one.row for one in kept})
        return replace(
            self,
            rows=tuple(self.rows[row] for row in left),
            columns=self.columns[:room],
            squares=tuple(replace(one, row=left.index(one.row)) for one in kept),
        )


class Paper(Part):
    """A list of blocks that leaves the screen, without anything its readers may not see."""

    filters: Filters  # what its figures were asked with
    lang: str  # da, en or zh
    is_guest: bool  # whether it is for a partner
    title: str  # what it is
    subtitle: str  # of which period or day
    kicker: str  # whose it is
    foot: str  # the line on every page
    blocks: tuple[Block, ...]  # what it says, in order
    figures: Mapping[FigureKey, Value] = field(default_factory=dict)  # that it states, with their values

    @property
    def day(self) -> dt.date:
        """The as-of day, the date of all its files."""
        return self.filters.as_of

    @property
    def flat(self) -> tuple[Block, ...]:
        """The blocks in one list, with pairs unfolded."""
        return tuple(flat(self.blocks))

    def all_of(self, kind: type[Alike]) -> list[Alike]:
        """The blocks of one type."""
        return [block for block in self.flat if isinstance(block, kind)]


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in one list, with pairs unfolded."""
    for block in blocks:
        if isinstance(block, Pair):
            yield from flat((block.left, block.right))
        else:
            yield block
