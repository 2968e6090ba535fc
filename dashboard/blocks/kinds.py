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
from typing import Any, Literal, TypeVar

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.model.columns import Column
from dashboard.model.measures import Group

Severity = Literal["green", "amber", "red", "none"]
Value = str | int | Decimal | dt.date | None
Alike = TypeVar("Alike")


@dataclass(frozen=True)
class FigureKey:
    """Which figure of the model a number is: its measure, what it was asked with, and of which group."""

    measure: str
    filters: Filters
    group: Group | None = None


# ── Blocks ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Block:
    """Part of a page or a paper, set by its type."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Chapter(Block):
    """The blocks after it belong to it, up to the next one; those before the first are the summary.

    `is_annex` says that its slides stand in the appendix.
    """

    title: str
    is_annex: bool = False


@dataclass(frozen=True, slots=True)
class Text(Block):
    """Sentences; `empty` is what it says instead when there are none. Without a title they are the chapter's own.

    `message` is the one that counts, here and below: the title of its slide. Where it is empty, that is the first one.
    """

    lines: tuple[str, ...]
    empty: str
    title: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Callout(Block):
    """A warning in a box; the first line is the point."""

    title: str
    lines: tuple[str, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Light:
    """A traffic light: its colour, and the mark, word, verdict and rule that say the same without it."""

    key: str
    severity: Severity
    mark: str
    word: str
    title: str
    verdict: str
    rule: str


@dataclass(frozen=True, slots=True)
class Lights(Block):
    """Traffic lights; the first is the worst of the others."""

    lights: tuple[Light, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """How a figure has moved: in words ("+3"), against what ("the 12 months before"), where to, and whether that is welcome (None for neither)."""

    text: str
    against: str
    direction: Literal["up", "down", "flat"]
    is_good: bool | None


@dataclass(frozen=True, slots=True)
class Number:
    """One number: `value` is raw, `shown` is how it is written, `note` what it is held against. On screen it opens its rows.

    `names` are the measures whose rows it opens, where it shows more than its own.
    """

    key: FigureKey
    label: str
    meaning: str
    value: Value
    shown: str
    note: str = ""
    trend: Trend | None = None
    names: str = ""


@dataclass(frozen=True, slots=True)
class Numbers(Block):
    """A handful of numbers in one strip; `invented` says that some count invented rows."""

    figures: tuple[Number, ...]
    invented: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the row of a list leads: a page of the menu ("" is the page itself), what its link calls the record, and the column with its number.

    `besides` is what the link says besides, with the columns that hold it; what a row lacks is left out.
    """

    page: str
    link: str
    column: str
    besides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rows(Block):
    """The rows behind a figure, as a table.

    Attributes:
        key: which figure.
        title: what the rows are.
        name: unique on its page, of a–z and dashes; also in the names of its files.
        columns: those of the screen and of files; "" for those that the measure shows.
        paper: those of paper and slides, as many as have room; "" for those of the screen.
        order: another order than the relation's, as SQL.
        shown: how many rows are set on paper.
        empty: what is said when there are none; "" leaves the block out.
        message: what it says, for the title of its slide.
        help: how it is read.
        sheet: the short title of a sheet; "" for the title.
        widths: of the columns on paper, as `Table` has them.
        leads: where a row leads; else it opens nothing.
        added: works out columns that only words know, from the rows.
        is_folded: whether the screen draws it only when it is wanted.
        finds: leaves some of the rows, those that are searched for; None for all.
    """

    key: FigureKey
    title: str
    name: str
    columns: str | Sequence[str | Column] = ""
    paper: str = ""
    order: str | None = None
    shown: int = 12
    empty: str = ""
    message: str = ""
    help: str = ""
    sheet: str = ""
    widths: tuple[float, ...] = ()
    leads: Lead | None = None
    added: Callable[[pd.DataFrame], pd.DataFrame] | None = None
    is_folded: bool = False
    finds: Callable[[pd.DataFrame], pd.DataFrame] | None = None


@dataclass(frozen=True, slots=True)
class Groups(Block):
    """Figures by group, as a table with a row a group that opens its rows.

    Attributes:
        by: the column that the figures are grouped by, or several in one string.
        measures: the figures, named in one string, the one that they are sorted by first.
        filters: what they are asked with.
        title: as `Rows` has it, as the rest.
        named: what the groups are, above their names; "" for the column's own label.
        order: the groups in an order of their own; those that it lacks come last.
        more: further columns of the rows, worked out by `added`.
    """

    by: str
    measures: str
    filters: Filters
    title: str
    name: str
    named: str = ""
    order: tuple[Any, ...] = ()
    more: str = ""
    added: Callable[[pd.DataFrame], pd.DataFrame] | None = None
    shown: int | None = None
    empty: str = ""
    message: str = ""
    help: str = ""
    sheet: str = ""
    widths: tuple[float, ...] = ()
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A suggestion, a party, a thing that waits: its title, what there is to say, and where it leads.

    Attributes:
        title: what it is.
        lines: what there is to say, the reason first.
        severity: its colour, mark and word, where it has one.
        mark: the word that marks an invented one.
        page: the page that it leads to; "" for none.
        link: the filters and the record that its link sets.
        link_label: what the link says; "" where the title is the link.
    """

    title: str
    lines: tuple[str, ...] = ()
    severity: Severity | None = None
    mark: str = ""
    page: str = ""
    link: Mapping[str, Any] = field(default_factory=dict)
    link_label: str = ""


@dataclass(frozen=True, slots=True)
class Items(Block):
    """A short list of things, each with its reason; `more` says how many there are besides."""

    items: tuple[Item, ...]
    title: str = ""
    empty: str = ""
    more: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Choice(Block):
    """One of several lists of blocks: pills on screen, the first on paper.

    Attributes:
        name: unique on the page.
        label: what is chosen.
        options: code → what it is called.
        blocks: code → its blocks; None where nothing is chosen.
        needs_one: whether one is always chosen.
    """

    name: str
    label: str
    options: Mapping[str, str]
    blocks: Callable[[str | None], Sequence[Block]]
    needs_one: bool = False


@dataclass(frozen=True, slots=True)
class Search(Block):
    """A field for words, which the link keeps, and the blocks that they leave; papers have those of no words."""

    name: str
    label: str
    placeholder: str
    link: str
    blocks: Callable[[str], Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Terms(Block):
    """The facts of one record, None where nothing is stated, with the sites and the row that they come from.

    Attributes:
        facts: label and value.
        sources: site and address.
        origin: the file, sheet and row; "" where readers must not know.
    """

    title: str
    facts: tuple[tuple[str, str | None], ...]
    sources: tuple[tuple[str, str], ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Form(Block):
    """Controls on screen, drawn by `draw`; papers leave them out."""

    draw: Callable[[], object]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        values: raw values in the order of the columns; a date known to the month only is a text.
        level: "" for a plain row, "total", "group" for what is set off, "below" for a part of the row above, which the workbook alone has.
        severity: what the row's mark says, where it has one.
        mark: the word that marks an invented row; "" for others.
        keys: which figure of the model each value is, where it is one.
    """

    values: tuple[Value, ...]
    level: Literal["", "total", "group", "below"] = ""
    severity: Severity | None = None
    mark: str = ""
    keys: tuple[FigureKey | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table, or the sentence that says why there is none.

    Attributes:
        title: what the rows are.
        sheet: the short title on the workbook's sheet.
        columns: as screens have them.
        empty: what is said when there are no rows.
        note: what a reader must know about the rows; "" for nothing.
        shown: how many rows are set on paper; the workbook has all of them.
        widths: of the columns on paper: 0 as wide as its text, else a share of what is left; () gives it all to the first.
        signed: whether the last column is a change, with a plus where it is more.
        dense: whether paper sets it in small letters.
        message: what it says, for the title of its slide.
        apart: for the workbook, where a column must add up: the sheets of the parts below the rows and of the groups.
        invented: the word that marks a table whose figures count invented rows; "" for none.
        name: unique on its page, of a–z and dashes; also in the names of its files; "" for one that its columns give.
    """

    title: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    empty: str
    note: str = ""
    shown: int | None = None
    widths: tuple[float, ...] = ()
    signed: bool = False
    dense: bool = False
    message: str = ""
    apart: Mapping[str, str] = field(default_factory=dict)
    invented: str = ""
    name: str = ""

    @property
    def on_paper(self) -> tuple[TableRow, ...]:
        """The rows without what they are made of."""
        return tuple(row for row in self.rows if row.level != "below")


@dataclass(frozen=True, slots=True)
class Series:
    """The marks of one kind in a chart: a value a category, None where there is none.

    Attributes:
        key: what it is.
        name: in the legend.
        values: a value a category.
        colour: its role (`dashboard.theme.ink`), such as "accent", "bad" or "series.1".
        width: of a line, in points.
        dash: of a line: "" is drawn through.
        keys: which figure of the model each value is, where it is one: it opens its rows.
        pattern: of bars, so that none is told apart by colour alone: "", "/", "x", ".".
        symbol: of points: circle, triangle, square, diamond; with "-open" those that wait.
        words: what is said of each value where the number alone does not say it.
        labels: what is written at each value; () writes the numbers of bars that are not stacked.
        at: of points: where each lies among the categories, a day.
    """

    key: str
    name: str
    values: tuple[Decimal | int | None, ...]
    colour: str
    width: float = 1.25
    dash: Literal["", "dash", "dot", "dash_dot"] = ""
    keys: tuple[FigureKey | None, ...] = ()
    pattern: str = ""
    symbol: str = ""
    words: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    at: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across a chart at a value of its axis, with its words."""

    at: Decimal | int
    words: str
    colour: str = "muted"


@dataclass(frozen=True, slots=True)
class Band:
    """A shaded range behind the chart with its label: days, or positions among the categories."""

    first: dt.date | float
    last: dt.date | float
    words: str


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A chart as data, described once: plotly draws it on screen, slides and workbooks have it as a native chart, paper as a vector.

    Attributes:
        kind: lines (over days), steps (from a whole to a whole), bars (lying), columns (upright), parts (of a whole) or points (over days).
        title: what is shown.
        sheet: the short title on the workbook's sheet.
        first: the column of the categories there.
        takeaway: what it says, computed from the data.
        alt: what is drawn, for those who do not see it.
        categories: a text a position, or the last day of its period; none for points.
        series: what is drawn; of parts and steps one.
        empty: why it is not there ("" when it is).
        colours: of each category, where they have their own; roles.
        axis: what the numbers on the axis are, where the title does not say it.
        today: the as-of day and its words, where the chart marks it.
        on_paper: whether the PDF has it too.
        invented: the word that marks invented rows among those it is drawn of; "" for none.
        name: unique on its page; "" for a chart of papers alone.
        is_stacked: whether the series stand on each other.
        rules: lines across it.
        bands: what lies behind it.
        narrows: column of a group → the filter that its panel offers to set.
        help: how it is read.
        most: no bar is longer; longer ones are cut, and their label says how long they are.
        states: whether its values are the figures of its keys; else a key says only whose rows a mark opens.
        is_bullet: whether the bars of the first series are what the others, which stand on each other, are held against: drawn wide and pale
            behind them.
        has_table: whether the screen offers what it is drawn of as a table; not where one stands beside it.
    """

    kind: Literal["lines", "steps", "bars", "columns", "parts", "points"]
    title: str
    sheet: str
    first: Column
    takeaway: str
    alt: str
    categories: tuple[str | dt.date, ...]
    series: tuple[Series, ...]
    empty: str = ""
    colours: tuple[str, ...] = ()
    axis: str = ""
    today: tuple[dt.date, str] | None = None
    on_paper: bool = True
    invented: str = ""
    name: str = ""
    is_stacked: bool = False
    rules: tuple[Rule, ...] = ()
    bands: tuple[Band, ...] = ()
    narrows: Mapping[str, str] = field(default_factory=dict)
    help: str = ""
    most: Decimal | None = None
    states: bool = True
    is_bullet: bool = False
    has_table: bool = True

    @property
    def value_kind(self) -> Literal["money", "decimal", "integer"]:
        """The kind of its numbers; kroner have an axis that says so."""
        are_decimal = any(isinstance(value, Decimal) for one in self.series for value in one.values)
        return ("money" if self.axis else "decimal") if are_decimal else "integer"


@dataclass(frozen=True, slots=True)
class Map(Block):
    """The map, drawn by `reports.map_picture` from the pack's filters."""

    title: str
    alt: str
    filters: Filters
    for_guests: bool
    message: str = ""
    invented: str = ""


@dataclass(frozen=True, slots=True)
class China(Block):
    """China in outline on paper: provinces by how much is there (0 to 4), or those that are chosen."""

    alt: str
    shades: Mapping[str, int] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A mark on the bar of an agreement: its day, and what has come true then or is still to; what is said of it, and the figure that it opens."""

    day: dt.date
    kind: Literal["held", "planned", "milestone", "open-milestone"]
    words: str = ""
    key: FigureKey | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has not come true: it is drawn hollow."""
        return self.kind in ("planned", "open-milestone")


@dataclass(frozen=True, slots=True)
class AgreementBar:
    """An agreement in the timeline.

    Attributes:
        label: what it is called.
        below: whose it is.
        start: its first day; None where that is not stated.
        end: its last day; None where that is not stated: the bar fades out.
        known: the last day that something is known of: a bar without an end fades from there.
        presence: its colour and mark; "none" where it is not judged.
        moments: what happened, in the order of days.
        mark: the word that marks an invented one.
        words: what is said of it.
        number: its number, for a link.
    """

    label: str
    below: str
    start: dt.date | None
    end: dt.date | None
    known: dt.date | None
    presence: str
    moments: tuple[Moment, ...]
    mark: str = ""
    words: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Timeline(Block):
    """Agreements with their activities and milestones, described once: plotly draws it on screen, paper has it as a vector, workbooks as a sheet.

    Attributes:
        first: the first day of its axis.
        last: the last one.
        words: what the legend calls a held and a planned activity and a milestone, and the as-of day.
        empty: why there is none ("" when there is).
        note: what is left out.
        name: unique on its page; "" for one of papers alone.
        help: how it is read.
        leads: where a bar leads, by its number; else it opens nothing.
    """

    title: str
    takeaway: str
    bars: tuple[AgreementBar, ...]
    first: dt.date
    last: dt.date
    as_of: dt.date
    words: Mapping[str, str]
    empty: str = ""
    note: str = ""
    name: str = ""
    help: str = ""
    leads: Lead | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to decide, with what follows from it; the first of a case is the one recommended."""

    title: str
    consequence: str
    cost_dkk: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Something that the board must decide.

    Attributes:
        title: the question.
        text: why it is asked, with its figures.
        alternatives: at least two, the recommended one first.
        origin: who put it, or that it follows from the data by rule.
        decide_by: the day it should be decided, if there is one.
        code: which question it is, so that it is not asked again while what was decided is carried out.
        taken_dkk: what the recommended alternative takes of the money for journeys.
        money: what is left of it for the questions after this one, in words.
        due_date: by when what is decided should be carried out.
        issue: the number and version of the issue that people wrote; None for what follows from the data.
    """

    title: str
    text: str
    alternatives: tuple[Alternative, ...]
    origin: str
    severity: Severity
    decide_by: str = ""
    mark: str = ""
    code: str = ""
    taken_dkk: Decimal = Decimal(0)
    money: str = ""
    due_date: dt.date | None = None
    issue: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Cases(Block):
    """Cases for the board; `note` is the total cost of the advice."""

    cases: tuple[Case, ...]
    empty: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the board, and its choices in one line, the recommended one first."""

    title: str
    choices: str
    severity: Severity
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Agenda(Block):
    """The cases of the pack in short: a question and a line of choices each."""

    title: str
    questions: tuple[Question, ...]
    empty: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RankedRisk:
    """A risk: probability × consequence (1–5 each), in words, and what is done about it."""

    rank: int
    title: str
    text: str
    response: str
    probability: int
    consequence: int
    score: int
    severity: Severity
    origin: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class RankedRisks(Block):
    """The largest risks, and the rule by which they were ranked."""

    risks: tuple[RankedRisk, ...]
    empty: str
    rule: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class FigureNote:
    """A note on a figure, as its author wrote it."""

    about: str
    text: str
    signed: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class FigureNotes(Block):
    """The notes on figures since the last report."""

    notes: tuple[FigureNote, ...]
    empty: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Definitions(Block):
    """The measures that the pack states, in the words of the model: name and meaning."""

    measures: tuple[tuple[str, str], ...]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Basis(Block):
    """Name and value of everything that the figures depend on, and what is invented or estimated."""

    title: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Blanks(Block):
    """Lines to write on, on paper: below what is asked, or beside what is known.

    Attributes:
        asked: what is to be written.
        lines: how many there are below it.
        headings: above what a fact is, what is known of it, and the line beside it.
        facts: what each is, and what is known of it.
        signed: what is written on lines side by side: a name, a date.
    """

    asked: str = ""
    lines: int = 0
    headings: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    signed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair(Block):
    """Two blocks side by side where there is room; `shares` of the width."""

    left: Block
    right: Block
    shares: tuple[float, float] = (1, 1)


@dataclass(frozen=True, slots=True)
class Addresses(Block):
    """For the workbook: every figure of the pack, and file, sheet and row of each row that it counts."""

    figures: tuple[Addressed, ...]


@dataclass(frozen=True, slots=True)
class Addressed:
    """One figure: which, what it is called, and the addresses of its rows: file, sheet, and row where it is of one."""

    key: FigureKey
    label: str
    value: Value
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Square:
    """The cell of a grid.

    Attributes:
        row: the position of its row. column: that of its column.
        mark: what is written in it: one of the grid's marks, or a number.
        shade: its colour, a role (`dashboard.theme.ink`): a step of the scale ("scale.3") fills it, another one colours its mark and edge.
        words: what is said of it.
        key: the figure that it opens.
    """

    row: int
    column: int
    mark: str
    shade: str
    words: str
    key: FigureKey


@dataclass(frozen=True, slots=True)
class Grid(Block):
    """Squares in rows and columns.

    Attributes:
        rows: what they are called, from above.
        columns: what they are called, those first that are kept where not all have room.
        marks: what a mark means → its shade; empty where the squares hold numbers.
        title: as `Chart` has it, as the rest.
    """

    title: str
    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    squares: tuple[Square, ...]
    alt: str
    marks: Mapping[str, str] = field(default_factory=dict)
    takeaway: str = ""
    empty: str = ""
    help: str = ""
    narrows: Mapping[str, str] = field(default_factory=dict)

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


@dataclass(frozen=True, slots=True)
class Paper:
    """A list of blocks that leaves the screen. What its readers must not read is not in it.

    Attributes:
        filters: what its figures were asked with.
        lang: da, en or zh.
        is_guest: whether it is for a partner.
        title: what it is.
        subtitle: of which period or day.
        kicker: whose it is.
        foot: the line on every page.
        blocks: what it says, in order.
        figures: the figures that it states, with their values.
    """

    filters: Filters
    lang: str
    is_guest: bool
    title: str
    subtitle: str
    kicker: str
    foot: str
    blocks: tuple[Block, ...]
    figures: Mapping[FigureKey, Value] = field(default_factory=dict)

    @property
    def day(self) -> dt.date:
        """The as-of day, the date of all its files."""
        return self.filters.as_of

    @property
    def flat(self) -> tuple[Block, ...]:
        """The blocks, those of pairs one after the other."""
        return tuple(flat(self.blocks))

    def all_of(self, kind: type[Alike]) -> list[Alike]:
        """The blocks of one type."""
        return [block for block in self.flat if isinstance(block, kind)]


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those of pairs one after the other."""
    for block in blocks:
        if isinstance(block, Pair):
            yield from flat((block.left, block.right))
        else:
            yield block
