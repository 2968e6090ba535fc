"""The board pack as a list of blocks: words ready in one language, and the raw values behind them. One source for all three files.

Nothing here asks and nothing draws. PDF, slides, workbook and the page's preview each set a block by its type, so that they cannot disagree. A new
block is a function that makes it, and its place in the list (`reports.board.content`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, TypeVar

from dashboard.filters_model import Filters
from dashboard.model.columns import Column
from dashboard.model.measures import Group

Audience = Literal["board", "guest"]
Severity = Literal["green", "amber", "red", "none"]
Value = str | int | Decimal | dt.date | None
Alike = TypeVar("Alike")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pack is wanted; the same `Asked` on the same data gives the same bytes.

    Attributes:
        filters: the shared filters; everything is measured on `filters.as_of`.
        period_from: first day of the period reported on, None for the project's first day.
        lang: da, en or zh.
        audience: "guest" is for a Chinese partner: without money, owners, contacts, bottlenecks, decisions, risks and notes.
        since: the as-of day of the last report that was issued; None when none was.
        since_load: the newest load that the last report knew; None counts the loads finished after `since`.
        since_at: when it was issued: what was written down later is new, also of a day before `since`.
    """

    filters: Filters
    period_from: dt.date | None
    lang: str
    audience: Audience = "board"
    since: dt.date | None = None
    since_load: int | None = None
    since_at: dt.datetime | None = None

    @property
    def is_guest(self) -> bool:
        """Whether internal parts stay out."""
        return self.audience == "guest"


@dataclass(frozen=True)
class FigureKey:
    """Which figure of the model a number is: its measure, what it was asked with, and of which group."""

    measure: str
    filters: Filters
    group: Group | None = None


# ── Blocks ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Block:
    """What a pack is made of, set by its type: each kind below is one."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Chapter(Block):
    """The blocks after it belong to it, up to the next one; those before the first are the summary."""

    title: str


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
    """What must not be overlooked: the first of the lines is the point."""

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
class KeyFigure:
    """A number of the summary: `value` is raw, `shown` is how it is written, `note` what it is held against."""

    key: FigureKey
    label: str
    meaning: str
    value: Value
    shown: str
    note: str


@dataclass(frozen=True, slots=True)
class KeyFigures(Block):
    """The handful of numbers of the first page."""

    figures: tuple[KeyFigure, ...]


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

    @property
    def on_paper(self) -> tuple[TableRow, ...]:
        """The rows without what they are made of."""
        return tuple(row for row in self.rows if row.level != "below")


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of columns of a chart: a value a category, None where there is none.

    Attributes:
        key: what it is; pictures know the lines of an S-curve by it.
        name: in the legend.
        values: a value a category.
        colour: as #RRGGBB.
        width: of a line, in points.
        dash: of a line: "" is drawn through.
        keys: which figure of the model each value is, where it is one.
    """

    key: str
    name: str
    values: tuple[Decimal | int | None, ...]
    colour: str
    width: float = 1.25
    dash: Literal["", "dash", "dot", "dash_dot"] = ""
    keys: tuple[FigureKey | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A chart as data: the PDF draws it, slides and workbook have it as a native chart.

    Attributes:
        kind: lines (over days), steps (from a whole to a whole), bars (lying), columns (of quarters) or parts (of a whole).
        title: what is shown.
        sheet: the short title on the workbook's sheet.
        first: the column of the categories there.
        takeaway: what it says, computed from the data.
        alt: what is drawn, for those who do not see it.
        categories: a text a position, or the last day of its period.
        series: what is drawn; of parts and steps one.
        empty: why it is not there ("" when it is).
        colours: of each category, where they have their own.
        axis: what the numbers on the axis are, where the title does not say it.
        today: the as-of day and its words, where the chart marks it.
        on_paper: whether the PDF has it too.
        invented: the word that marks invented rows among those it is drawn of; "" for none.
    """

    kind: Literal["lines", "steps", "bars", "columns", "parts"]
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

    @property
    def value_kind(self) -> Literal["money", "integer"]:
        """What its numbers are."""
        is_money = any(isinstance(value, Decimal) for one in self.series for value in one.values)
        return "money" if is_money else "integer"


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
class AgreementBar:
    """An agreement in the timeline; an unknown beginning or end is None."""

    label: str
    below: str
    start: dt.date | None
    end: dt.date | None
    presence: str
    held: tuple[dt.date, ...]
    planned: tuple[dt.date, ...]
    milestones: tuple[tuple[dt.date, bool], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Timeline(Block):
    """Agreements with their activities; `empty` says why there are none, `words` what the legend calls its marks."""

    title: str
    takeaway: str
    bars: tuple[AgreementBar, ...]
    first: dt.date
    last: dt.date
    as_of: dt.date
    words: Mapping[str, str]
    empty: str = ""
    note: str = ""


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
        taken_dkk: what the recommended alternative takes of the money for journeys.
        money: what is left of it for the questions after this one, in words.
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


@dataclass(frozen=True, slots=True)
class Cases(Block):
    """What the board must decide; `note` says what the advice costs in all."""

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
    """What the board must decide, a question and a line of choices each: the cases of the pack in short."""

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
class Pack:
    """The whole board pack. What a guest must not read is not in it.

    Attributes:
        asked: which pack.
        title: what it is.
        subtitle: of which period.
        kicker: whose it is.
        foot: the line on every page.
        blocks: what it says, in order.
    """

    asked: Asked
    title: str
    subtitle: str
    kicker: str
    foot: str
    blocks: tuple[Block, ...]

    @property
    def day(self) -> dt.date:
        """The as-of day, the date of all three files."""
        return self.asked.filters.as_of

    @property
    def flat(self) -> tuple[Block, ...]:
        """The blocks, those of pairs one after the other."""
        return tuple(_flat(self.blocks))

    def all_of(self, kind: type[Alike]) -> list[Alike]:
        """The blocks of one type."""
        return [block for block in self.flat if isinstance(block, kind)]


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Pair):
            yield from _flat((block.left, block.right))
        else:
            yield block


def plain_value(value: Any) -> Value:
    """A figure as tables hold it: amounts, averages and a median between two numbers as decimals, counts as whole numbers."""
    if isinstance(value, str | Decimal | dt.date) or value is None:
        return value
    return int(value) if value == int(value) else Decimal(str(value))
