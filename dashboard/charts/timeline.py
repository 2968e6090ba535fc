"""The timeline: agreements as bars in lanes, activities as marks, group by group; the as-of day as a line.

`plan` decides what is placed where, without plotly; `figure` draws a plan. Both take the rows of dashboard/queries/timeline.py, or the figures
of its page by month, and call groups and parties by the words of their columns.
"""

from __future__ import annotations

import datetime as dt
import itertools
import textwrap
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.charts.looks import look
from dashboard.model import columns
from dashboard.theme import ALL_MARKS, LIGHT, Palette
from locales import formats, language, text

# How many lanes one picture has before it is cut into sheets: one screen.
SHEET_LANES = 25
LANE_PIXELS = 26

# A line of a group's name beside the bars in letters, and all of it in pixels; two lines of it take a lane.
NAME_LENGTH = 36
_NAME_PIXELS = 250

# Months are added up beyond this many marks: single ones could no longer be told apart, or clicked.
MAX_MARKS = 1500

# A row of an answer: column → value.
Row = dict[str, Any]

# The first is open where the reader has chosen none.
WINDOWS = ("year", "project", "all")

_DAY = dt.timedelta(days=1)
_YEAR = dt.timedelta(days=365)
_SHORTEST = dt.timedelta(days=45)  # shorter bars could not be seen or hit in a picture of many years
_GAP = dt.timedelta(days=60)
_FADE = dt.timedelta(days=120)  # how far a bar fades out whose end is not known


@dataclass(frozen=True)
class Bar:
    """An agreement in its lane.

    Attributes:
        row: the agreement, as `queries.timeline.agreement_bars` has it.
        lane: counted from the top of the sheet.
        first, last: the days that it is drawn from and to.
    """

    row: Row
    lane: int
    first: dt.date
    last: dt.date

    @property
    def state(self) -> str:
        """What decides colour and pattern."""
        return str(self.row["state"])

    @property
    def fades(self) -> bool:
        """Whether it ended on a day that is not stated."""
        return _fades(self.row)

    @property
    def drawn_to(self) -> dt.date:
        """Where it ends in the picture, what fades out included."""
        return self.last + _FADE if self.fades else self.last

    @property
    def label(self) -> str:
        """Whom the agreement is with."""
        return columns.said("chinese_party", self.row) or ""

    @property
    def hover(self) -> str:
        """What is known of it, a line each."""
        row = self.row
        start = formats.date(row["start_date"], row["start_date_precision"])
        end = formats.date(row["end_date"], row["end_date_precision"])
        lines = [
            f"<b>{style.plain(row['agreement_name'])}</b>",
            text(
                "timeline-hover-parties",
                danish=style.plain(columns.said("danish_party", row) or formats.not_stated()),
                chinese=style.plain(columns.said("chinese_party", row) or formats.not_stated()),
            ),
            text("timeline-hover-span", start=start, end=end),
            text("timeline-hover-lifecycle", lifecycle=text(f"lifecycle-{row['state']}")),
        ]
        presence = str(row["presence"])
        if presence in ALL_MARKS:
            words = text(f"presence-{presence}")
            lines.append(text("timeline-hover-presence", mark=ALL_MARKS[presence], presence=words))
        if not formats.is_missing(row["last_contact_date"]):
            lines.append(
                text(
                    "timeline-hover-contact",
                    date=formats.date(row["last_contact_date"], row["last_contact_date_precision"]),
                )
            )
        return "<br>".join(lines)


@dataclass(frozen=True)
class Mark:
    """An activity, or a month of activities, in a lane.

    Attributes:
        row: one of `queries.timeline.activity_marks`, or dated_activity_count by group_code, start_month and mark_state.
        lane: counted from the top of the sheet.
    """

    row: Row
    lane: int

    @property
    def is_month(self) -> bool:
        """Whether it stands for all activities of a month."""
        return "start_month" in self.row

    @property
    def day(self) -> dt.date:
        """Its place on the axis."""
        return (
            dt.date.fromisoformat(str(self.row["start_month"])) if self.is_month else self.row["start_date"]
        )

    @property
    def state(self) -> str:
        """What decides symbol and colour."""
        return str(self.row["mark_state"])

    @property
    def count(self) -> int:
        """How many activities it stands for."""
        return int(self.row.get("dated_activity_count", 1))

    @property
    def hover(self) -> str:
        """What is known of it, a line each."""
        row, state = self.row, text(f"timeline-mark-{self.state}")
        if self.is_month:
            return text(
                "timeline-hover-month", month=formats.date(self.day, "month"), count=self.count, state=state
            )
        when = formats.date(row["start_date"], row["start_date_precision"])
        lines = [
            f"<b>{style.plain(row['title'])}</b>",
            text("timeline-hover-activity", date=when, state=state),
        ]
        if not formats.is_missing(row["place"]):
            lines.append(style.plain(columns.said("place", row)))
        if not formats.is_missing(row["outcome"]):
            lines.append(style.plain(_wrapped(str(row["outcome"]))))
        return "<br>".join(lines)


@dataclass
class TimelineSheet:
    """One picture of the timeline: as many whole groups as fit.

    Attributes:
        is_narrow: whether each group's name has a lane of its own.
        groups: the name and the first lane of each group, from the top.
        bars: the agreements.
        marks: the activities.
        lane_count: lanes in all.
    """

    is_narrow: bool = False
    groups: list[tuple[str, int]] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lane_count: int = 0


Window = tuple[dt.date, dt.date]


def plan(
    bars: pd.DataFrame,
    marks: pd.DataFrame,
    as_of: dt.date,
    by: str,
    *,
    window: Window | None = None,
    is_narrow: bool = False,
) -> list[TimelineSheet]:
    """Everything in its lane, on as many sheets as it takes; one empty sheet where there is nothing.

    Args:
        bars: queries.timeline.agreement_bars.
        marks: queries.timeline.activity_marks, or dated_activity_count by group_code, start_month and mark_state where marks are too many.
        as_of: the day that agreements without an end are drawn to.
        by: the column that holds a group; rows without one come last.
        window: the first and last day that are shown: what lies outside has no lane; all days where there is none.
        is_narrow: whether a group's name gets a lane of its own, because there is no room beside the bars.
    """
    agreements, activities = _by_group(bars, by), _by_group(marks, by)
    nowhere = columns.group_name(by, None)
    sheet = TimelineSheet(is_narrow)
    sheets = [sheet]
    for name in sorted({*agreements, *activities}, key=lambda group: (group == nowhere, group.casefold())):
        placed = _lanes(agreements.get(name, []), as_of, window)
        lanes = {bar.row["agreement_id"]: bar.lane for bar in placed}
        rows = [row for row in activities.get(name, []) if _is_within(window, Mark(row, 0).day)]
        if not placed and not rows:
            continue
        # activities without an agreement here are in a lane of their own above the others
        above = is_narrow + any(row.get("agreement_id") not in lanes for row in rows)
        height = above + max(lanes.values(), default=-1) + 1
        if not is_narrow:
            height = max(height, (len(_name_lines(name)) + 1) // 2)
        if sheet.groups and sheet.lane_count + height > SHEET_LANES:
            sheet = TimelineSheet(is_narrow)
            sheets.append(sheet)
        top = sheet.lane_count + above
        sheet.groups.append((name, sheet.lane_count))
        sheet.bars += [replace(bar, lane=top + bar.lane) for bar in placed]
        sheet.marks += [Mark(row, top + lanes.get(row.get("agreement_id"), -1)) for row in rows]
        sheet.lane_count += height
    return sheets


def _by_group(frame: pd.DataFrame, by: str) -> dict[str, list[Row]]:
    """Name of a group → its rows."""
    names = [str(name) for name in frame.columns]
    found: dict[str, list[Row]] = {}
    for values in zip(*(frame[name].tolist() for name in names), strict=True):
        row = dict(zip(names, values, strict=True))
        found.setdefault(columns.group_name(by, row["group_code"]), []).append(row)
    return found


def _is_within(window: Window | None, first: dt.date, last: dt.date | None = None) -> bool:
    """Whether a day, or the days up to another, touch the window."""
    return window is None or (first <= window[1] and (last or first) >= window[0])


def _lanes(rows: Sequence[Row], as_of: dt.date, window: Window | None) -> list[Bar]:
    """Each agreement in the window with its lane within the group and its days: those that follow each other share a lane."""
    spans = sorted(((row, *_span(row, as_of)) for row in rows), key=lambda item: (item[1], item[2]))
    ends: list[dt.date] = []
    placed = []
    for row, first, last in spans:
        if not _is_within(window, first, last):
            continue
        lane = next((i for i, end in enumerate(ends) if end + _GAP < first), len(ends))
        ends[lane : lane + 1] = [last]
        placed.append(Bar(row, lane, first, last))
    return placed


def _span(row: Row, as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The days that a bar is drawn from and to.

    Without an end, to the as-of day or a year from its start; what is over, to its last known day: the latest contact.
    """
    first, last = row["start_date"], row["end_date"]
    if _fades(row):
        last = first if formats.is_missing(row["last_contact_date"]) else row["last_contact_date"]
    elif formats.is_missing(last):
        last = as_of if first <= as_of else first + _YEAR
    if formats.is_missing(first):
        first = last - _YEAR
    return first, max(last, first + _SHORTEST)


def _fades(row: Row) -> bool:
    """Whether an agreement is over, on a day that is not stated."""
    return row["lifecycle"] in {"ended", "expired"} and formats.is_missing(row["end_date"])


def _name_lines(name: str) -> list[str]:
    """A group's name, in lines beside its bars."""
    return textwrap.wrap(name, NAME_LENGTH, break_on_hyphens=False) or [name]


def _wrapped(words: str) -> str:
    """Long text in lines of 60 letters, at most four of them."""
    lines = textwrap.wrap(" ".join(words.split()), 60, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(lines[:4]) + (" …" if len(lines) > 4 else "")


# --- Drawing ---


def bounds(sheets: Sequence[TimelineSheet], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The days that everything on all sheets lies between, the as-of day too, with some air."""
    days = [as_of]
    for sheet in sheets:
        days += [day for bar in sheet.bars for day in (bar.first, bar.last)]
        days += [mark.day for mark in sheet.marks]
    first, last = min(days), max(days)
    air = max((last - first) / 40, dt.timedelta(days=30))
    return first - air, last + air


def _looks(colours: Palette) -> dict[str, tuple[str, str]]:
    """State of an agreement → colour and pattern: the states differ by both."""
    return {
        "active": (colours.series[0], ""),
        "undated": (colours.series[8], "/"),
        "unstated": (colours.series[8], "."),
        "expiring": (colours.warn, "x"),
        "proposed": (colours.series[2], "."),
        "expired": (colours.none, ""),
        "ended": (colours.none, "\\"),
        "later": (colours.line, ""),
    }


def _symbols(colours: Palette) -> dict[str, tuple[str, str]]:
    """State of an activity → symbol and colour: held is filled, planned is hollow."""
    return {
        "held": ("circle", colours.ink),
        "planned": ("diamond-open", colours.ink),
        "overdue": ("diamond-x-open", colours.bad),
        "cancelled": ("x-thin-open", colours.muted),
        "unsaid": ("hexagon-open", colours.muted),
    }


def figure(
    sheet: TimelineSheet,
    window: tuple[dt.date, dt.date],
    as_of: dt.date,
    colours: Palette = LIGHT,
    *,
    width: int = 1000,
) -> go.Figure:
    """The picture of one sheet.

    Args:
        sheet: from `plan`.
        window: the first and last day that the time axis shows.
        as_of: the day of the line.
        colours: the palette to draw in.
        width: about how many pixels the picture is wide: labels are placed where they fit.
    """
    chart = go.Figure()
    for state, (colour, pattern) in _looks(colours).items():
        if bars := [bar for bar in sheet.bars if bar.state == state]:
            chart.add_trace(_bar_trace(bars, text(f"lifecycle-{state}"), colour, pattern, colours))
    if fading := [bar for bar in sheet.bars if bar.fades]:
        chart.add_traces(_fade_traces(fading, colours))
    room = width - (0 if sheet.is_narrow else _NAME_PIXELS)
    labels = label_places(sheet.bars, sheet.marks, window, room)
    chart.add_trace(_label_trace([label for label in labels if label.side != "inside"], colours))
    for state, (symbol, colour) in _symbols(colours).items():
        if marks := [mark for mark in sheet.marks if mark.state == state]:
            name = text(f"timeline-mark-{state}")
            chart.add_trace(_mark_trace(marks, name, symbol, colour, colours))
    lanes = max(sheet.lane_count, 4)
    line = {
        "type": "line",
        **{"x0": _at(as_of), "x1": _at(as_of), "yref": "paper", "y0": 0, "y1": 1},
        "line": {"color": colours.accent, "width": 2, "dash": "dash"},
    }
    words = text("timeline-as-of", date=as_of)
    today = style.note(words, colours.accent, 13, x=_at(as_of), **look("timeline_today", colours))
    inside = [_inside(label, colours) for label in labels if label.side == "inside"]
    return style.finish(
        chart,
        colours,
        112 + LANE_PIXELS * lanes,
        # All at once: plotly copies every shape and annotation again for each one that is added.
        shapes=[*_bands(sheet, colours), line],
        annotations=[*_names(sheet, colours), today, *inside],
        barmode="overlay",
        bargap=0.22,
        legend={**look("timeline_legend", colours), "y": 1.0 + 50 / (LANE_PIXELS * lanes)},
        margin={"l": 4 if sheet.is_narrow else _NAME_PIXELS, "r": 4, "t": 98, "b": 8},
        x={
            **look("timeline_days", colours),
            "range": [_at(window[0]), _at(window[1])],
            "tickformatstops": _tick_formats(),
        },
        y={"visible": False, "range": [lanes - 0.4, -0.6]},
    )


def _tick_formats() -> list[dict[str, Any]]:
    """Years where years are wide enough; months in figures, which need no words, when zoomed in."""
    month = {"da": "%m-%Y", "en": "%m/%Y", "zh": "%Y-%m"}[language()]
    return [{"dtickrange": [None, "M6"], "value": month}, {"dtickrange": ["M6", None], "value": "%Y"}]


def _at(day: dt.date) -> str:
    """A day as plotly takes it: text, so that no time zone moves it."""
    return day.isoformat()


def _bands(sheet: TimelineSheet, colours: Palette) -> list[dict[str, Any]]:
    """A band behind every second group."""
    starts = [lane for _, lane in sheet.groups]
    ends = [*starts[1:], sheet.lane_count]
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0 if sheet.is_narrow else -1,
            "x1": 1,
            "y0": start - 0.5,
            "y1": end - 0.5,
            "fillcolor": style.faint(colours.panel, 0.55),
            "line": {"width": 0},
            "layer": "below",
        }
        for start, end in list(zip(starts, ends, strict=True))[::2]
    ]


def _names(sheet: TimelineSheet, colours: Palette) -> list[dict[str, Any]]:
    """Each group's name, beside its bars or above them."""
    where = {"xanchor": "left", "xshift": 2} if sheet.is_narrow else {"xanchor": "right", "xshift": -8}

    def note(name: str, lane: int) -> dict[str, Any]:
        lines = [name] if sheet.is_narrow else _name_lines(name)
        said = "<br>".join(f"<b>{style.plain(line)}</b>" for line in lines)
        # more than a line begins at the lane's upper edge and takes the next one, too
        lower = (len(lines) - 1) // 2 / 2
        size = 13 if len(lines) == 1 else 11
        return style.note(
            said,
            colours.ink,
            size,
            hovertext=style.plain(name),
            y=lane + lower,
            **look("timeline_name", colours),
            **where,
        )

    return [note(name, lane) for name, lane in sheet.groups]


def _bar_trace(bars: Sequence[Bar], name: str, colour: str, pattern: str, colours: Palette) -> go.Bar:
    marker = look("timeline_bar", colours)
    return go.Bar(
        orientation="h",
        name=name,
        y=[bar.lane for bar in bars],
        base=[_at(bar.first) for bar in bars],
        x=[(bar.last - bar.first) / _DAY * 86_400_000 for bar in bars],
        width=0.72,
        marker={
            **marker,
            "color": colour,
            "pattern": {**marker["pattern"], "shape": pattern, "bgcolor": colour},
        },
        meta=["dated_agreement_count", "agreement_id"],
        customdata=[str(bar.row["agreement_id"]) for bar in bars],
        **style.hover(bar.hover for bar in bars),
    )


def _fade_traces(bars: Sequence[Bar], colours: Palette) -> list[go.Bar]:
    """Beyond the last known day a bar grows fainter, in three steps: it ended on a day that is not stated."""
    step = _FADE / 3
    return [
        go.Bar(
            orientation="h",
            y=[bar.lane for bar in bars],
            base=[_at(bar.last + number * step) for bar in bars],
            x=[step / _DAY * 86_400_000 for _ in bars],
            width=0.72,
            marker={"color": colours.none, "opacity": opacity, "line": {"width": 0}},
            **style.SILENT,
        )
        for number, opacity in enumerate((0.55, 0.32, 0.14))
    ]


@dataclass(frozen=True)
class BarLabel:
    """Whom an agreement is with, beside its bar or in it.

    Attributes:
        bar: its bar.
        words: the name as it is drawn.
        day: where it is fastened.
        side: left, right or inside of the bar.
    """

    bar: Bar
    words: str
    day: dt.date
    side: str


def label_places(
    bars: Sequence[Bar], marks: Sequence[Mark], window: tuple[dt.date, dt.date], width: int
) -> list[BarLabel]:
    """Where each bar's name is placed, whole: left of it, else in it between its marks, else right of it, else nowhere.

    Args:
        bars: the agreements as they are drawn.
        marks: the activities as they are drawn.
        window: the first and last day of the axis.
        width: the pixels between them.
    """
    per_day = width / max((window[1] - window[0]) / _DAY, 1)
    starts, ends = defaultdict[int, list[dt.date]](list), defaultdict[int, list[dt.date]](list)
    for lane, first, last in (
        *((bar.lane, bar.first, bar.drawn_to) for bar in bars),
        *((mark.lane, mark.day, mark.day) for mark in marks),
    ):
        starts[lane].append(first)
        ends[lane].append(last)
    found, left_over = [], []
    for bar in bars:
        words = bar.label
        if not words or bar.first > window[1] or bar.last < window[0]:
            continue
        need = (7.5 * len(words) + 16) / per_day * _DAY
        before = max([window[0], *(day for day in ends[bar.lane] if day < bar.first)])
        if bar.first - before > need:
            found.append(BarLabel(bar, words, bar.first, "left"))
            starts[bar.lane].append(bar.first - need)
        else:
            left_over.append((bar, words, need))
    for bar, words, need in left_over:
        after_bar = bar.drawn_to
        after = min([window[1], *(day for day in starts[bar.lane] if day > bar.last)])
        first, last = max(bar.first, window[0]), min(bar.last, window[1])
        stops = [
            first,
            *sorted(mark.day for mark in marks if mark.lane == bar.lane and first < mark.day < last),
            last,
        ]
        gap, start = max((end - start, start) for start, end in itertools.pairwise(stops))
        if gap > (6.4 * len(words) + 12) / per_day * _DAY:  # smaller letters than beside a bar
            found.append(BarLabel(bar, words, start + 6 / per_day * _DAY, "inside"))
        elif after - after_bar > need:
            found.append(BarLabel(bar, words, after_bar, "right"))
    return found


def _label_trace(labels: Sequence[BarLabel], colours: Palette) -> go.Scatter:
    """The names beside the bars."""
    return go.Scatter(
        mode="text",
        x=[_at(label.day) for label in labels],
        y=[label.bar.lane for label in labels],
        text=[
            style.plain(label.words) + "\u2002"
            if label.side == "left"
            else "\u2002" + style.plain(label.words)
            for label in labels
        ],
        textposition=["middle left" if label.side == "left" else "middle right" for label in labels],
        textfont={"size": 12, "color": colours.muted},
        **style.SILENT,
    )


def _inside(label: BarLabel, colours: Palette) -> dict[str, Any]:
    """A name in its bar."""
    where = {"x": _at(label.day), "y": label.bar.lane, **look("timeline_inside", colours)}
    return style.note(style.plain(label.words), colours.ink, 11, **where)


def _mark_trace(marks: Sequence[Mark], name: str, symbol: str, colour: str, colours: Palette) -> go.Scatter:
    is_hollow = "open" in symbol
    return go.Scatter(
        mode="markers",
        name=name,
        x=[_at(mark.day) for mark in marks],
        y=[mark.lane for mark in marks],
        marker={
            "symbol": symbol,
            "color": colour,
            "size": [10 + min(2.5 * (mark.count - 1) ** 0.5, 12) for mark in marks],
            # A filled mark gets a light rim so that it stands out from its bar; of a hollow one the rim is
            # the mark.
            "line": {"width": 2 if is_hollow else 1.5, "color": colour if is_hollow else colours.paper},
        },
        cliponaxis=True,
        customdata=[_group(mark) for mark in marks],
        **style.hover(mark.hover for mark in marks),
    )


def _group(mark: Mark) -> list[Any]:
    """What a click on a mark opens: the cells of its group."""
    names = ("group_code", "start_month", "mark_state") if mark.is_month else ("activity_id",)
    return ["" if formats.is_missing(mark.row[name]) else mark.row[name] for name in names]
