"""What the board pack holds: words ready in one language, and the raw values behind them. One source for all three files.

Nothing here asks and nothing draws. The PDF, the slides and the workbook are made of a `Pack` and of nothing else, so that
they cannot disagree; the page shows the same object.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dashboard.filters_model import Filters

Audience = Literal["board", "guest"]
Severity = Literal["green", "amber", "red", "none"]
Kind = Literal["text", "integer", "decimal", "money", "percent", "date"]
Value = str | int | Decimal | dt.date | None


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
    """

    filters: Filters
    period_from: dt.date | None
    lang: str
    audience: Audience = "board"
    since: dt.date | None = None
    since_load: int | None = None

    @property
    def is_guest(self) -> bool:
        """Whether internal parts stay out."""
        return self.audience == "guest"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `kind` says what its values are: money is kroner, percent a share (0.125 is 12.5 %)."""

    label: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        values: raw values in the order of the columns; a date known to the month only is a text.
        level: "" for a plain row, "total", "group" for what is set off, "below" for a part of the row above.
        severity: what the row's mark says, where it has one.
        mark: the word that tells an invented row; "" for others.
    """

    values: tuple[Value, ...]
    level: Literal["", "total", "group", "below"] = ""
    severity: Severity | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the sentence that says why there is none.

    Attributes:
        key: of a-z and dashes; unique in the pack.
        title: what the rows are.
        sheet: the short title on the workbook's sheet.
        empty: what is said when there are no rows.
        note: what a reader must know about the rows; "" for nothing.
        shown: how many rows stand on paper; the workbook has all of them.
    """

    key: str
    title: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    note: str = ""
    shown: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One line, band or set of columns of a chart: a value a category, None where there is none."""

    key: str
    name: str
    values: tuple[Decimal | int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as data: the PDF draws it, slides and workbook have it as a native chart.

    Attributes:
        key: curve, waterfall, lines, quarters or presence.
        title: what is shown. takeaway: what it says, computed from the data. empty: why it is not there ("" when it is).
        categories: a text or a day (the last one it stands for) a position. unit: dkk or count.
    """

    key: str
    title: str
    takeaway: str
    categories: tuple[str | dt.date, ...]
    series: tuple[Series, ...]
    unit: Literal["dkk", "count"]
    empty: str = ""


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
class Figure:
    """A number of the summary: `value` is raw, `shown` is how it is written, `note` what it is held against."""

    key: str
    label: str
    value: Value
    shown: str
    note: str


@dataclass(frozen=True, slots=True)
class Option:
    """One way to decide, with what follows from it; the first of an issue is the one recommended."""

    title: str
    consequence: str
    cost_dkk: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that the board must decide.

    Attributes:
        title: the question. text: why it is asked, with its figures. options: at least two, the recommended one first.
        origin: who put it, or that it follows from the data by rule. decide_by: the day it should be decided, if there is one.
    """

    title: str
    text: str
    options: tuple[Option, ...]
    origin: str
    severity: Severity
    decide_by: str = ""
    is_computed: bool = True
    mark: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Risk:
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
    is_computed: bool = True
    mark: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a figure, as somebody wrote it."""

    about: str
    text: str
    signed: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A measure that the pack uses, in the words of seeds/measures.toml."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An agreement in the timeline; an unknown beginning or end is None."""

    label: str
    below: str
    start: dt.date | None
    end: dt.date | None
    severity: str
    held: tuple[dt.date, ...]
    planned: tuple[dt.date, ...]
    milestones: tuple[tuple[dt.date, bool], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The timeline: bars of agreements with their activities; `empty` says why there is none."""

    title: str
    takeaway: str
    bars: tuple[Bar, ...]
    first: dt.date
    last: dt.date
    as_of: dt.date
    empty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its sentences; `empty` is what it says instead when there is nothing."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The whole board pack. What a guest must not read is not in it: those parts are None or empty.

    Attributes:
        title, subtitle: what it is and of which period. day: the as-of day, the date of all three files.
        lights: the overall one first, then economy, relations and delivery; none for a guest.
        figures: the handful of numbers of the first page.
        since, ahead, problem: the summary: since the last report, the next three months, the main problem.
        indicators: then and now. map_title … : the map is drawn by `reports.map_picture` from the same filters.
        economy: None for a guest. issues, risks, notes: sections with their lists, None for a guest.
        foot: the line on every page. about: everything a reader needs to know (name, value).
    """

    asked: Asked
    day: dt.date
    title: str
    subtitle: str
    kicker: str
    lights: tuple[Light, ...]
    figures: tuple[Figure, ...]
    since: Section
    ahead: Section
    problem: Section | None
    progress: Section
    indicators: Table
    map_takeaway: str
    timeline: Timeline
    quarters: Chart
    presence: Chart | None
    economy: Section | None
    grant: Table | None
    curve: Chart | None
    waterfall: Chart | None
    lines: Chart | None
    issues: tuple[Issue, ...] | None
    issues_section: Section | None
    changes: Section
    events: Table
    values: Table | None
    risks: tuple[Risk, ...] | None
    risks_section: Section | None
    notes: tuple[Note, ...] | None
    notes_section: Section | None
    definitions: tuple[Definition, ...]
    definitions_title: str
    freshness: Table
    about: tuple[tuple[str, str], ...]
    about_title: str
    foot: str
    remarks: tuple[str, ...]
