"""Figures of the agreements page: how alive the agreements are, and one agreement's life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from dashboard.words.days import day
from locales import formats, text

_LANES = ("milestone", "activity", "agreement")
# An agreement without an end is drawn so far beyond the last thing that is known about it.
_BEYOND = dt.timedelta(days=180)


def vitality(counts: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars: agreements in force by their points of vitality, 0 to 5.

    Args:
        counts: vitality, vitality_count.
        colours: the palette to draw in.
    """
    shades = [colours.none, colours.none, colours.warn, colours.warn, colours.good, colours.good]
    found = dict(zip(counts["vitality"], counts["vitality_count"], strict=True))
    numbers = [int(found.get(points, 0)) for points in range(len(shades))]
    figure = go.Figure(
        go.Bar(
            x=[str(points) for points in range(len(shades))],
            y=numbers,
            marker={"color": shades},
            customdata=list(range(len(shades))),
            **style.numbered(numbers),
            **style.hover(
                text("agreements-vitality-hover", points=points, number=number)
                for points, number in enumerate(numbers)
            ),
        )
    )
    return style.finish(
        figure,
        colours,
        230,
        margin={"t": 28, "b": 36},
        x={"title_text": text("agreements-vitality-axis"), "type": "category", "showgrid": False},
        y={"visible": False},
    )


def life(
    activities: pd.DataFrame,
    milestones: pd.DataFrame,
    agreement: Mapping[Any, Any],
    as_of: dt.date,
    colours: Palette,
) -> go.Figure | None:
    """One agreement through time: the agreement as a bar, contacts and milestones as marks, the as-of day as a line; None where nothing has a day.

    Args:
        activities: the agreement's, with start_date and their status on the day.
        milestones: likewise, with done_date and due_date.
        agreement: its own row.
        as_of: the day of the line.
        colours: the palette to draw in.
    """
    lanes = {
        lane: _marks(rows, by, *days)
        for (lane, (_, by)), rows, days in zip(
            _OPENED.items(),
            (activities, milestones),
            (["start_date"], ["done_date", "due_date"]),
            strict=True,
        )
    }
    signed, end = agreement["signed_date"], agreement["expires_last_date"]
    stated = [known for known in (signed, end) if not formats.is_missing(known)]
    stated += [when for marks in lanes.values() for when, *_ in marks]
    if not stated:
        return None
    known = [*stated, as_of]
    first = min(known) if formats.is_missing(signed) else signed
    last = max(known) + _BEYOND if formats.is_missing(end) else end
    figure = go.Figure()
    figure.add_scatter(
        x=[first, max(last, first)],
        y=["agreement", "agreement"],
        mode="lines",
        # An end that is not stated is drawn open.
        line={
            "color": colours.accent,
            "width": 12,
            "dash": "solid" if not formats.is_missing(end) else "12px,3px",
        },
        showlegend=False,
        customdata=[agreement["agreement_id"]] * 2,
        **style.hover([formats.period(signed, end)] * 2),
    )
    for lane, marks in lanes.items():
        shape = "circle" if lane == "activity" else "diamond"
        for state, symbol, colour in (
            ("done", shape, colours.accent),
            ("ahead", f"{shape}-open", colours.accent),
            ("missed", "triangle-up", colours.bad),
            ("dropped", "x-thin-open", colours.none),
            ("unsaid", f"{shape}-open-dot", colours.none),
        ):
            part = [(when, words, of) for when, how, words, of in marks if how == state]
            if not part:
                continue
            figure.add_scatter(
                x=[when for when, *_ in part],
                y=[lane] * len(part),
                mode="markers",
                name=text(f"agreements-life-{state}"),
                legendgroup=state,
                showlegend=state not in {trace.legendgroup for trace in figure.data},
                marker={"symbol": symbol, "size": 12, "color": colour, "line": {"width": 2, "color": colour}},
                meta=_OPENED[lane],
                customdata=[of for *_, of in part],
                **style.hover(words for _, words, _ in part),
            )
    figure.add_vline(x=as_of, line={"color": colours.ink, "width": 1, "dash": "dot"})
    said = style.note(formats.date(as_of), colours.ink, x=as_of, y=0, yref="paper", yanchor="top", yshift=-20)
    years = max(known).year - min(known).year + 1
    return style.finish(
        figure,
        colours,
        220,
        annotations=[said],
        margin={"t": 34, "b": 44},
        # a tick a year, or every few years where there are many
        x={"tickformat": "%Y", "dtick": f"M{12 * max(1, years // 8)}", "type": "date"},
        y={
            "categoryorder": "array",
            "categoryarray": list(_LANES)[::-1],
            "tickvals": list(_LANES),
            "ticktext": [text(f"agreements-lane-{lane}") for lane in _LANES],
            "showgrid": False,
            "range": [-0.6, 2.6],
        },
    )


# How an activity or a milestone was on the day → how it is drawn; what is not stated is drawn so too.
_STATES = {"held": "done", "done": "done", "planned": "ahead", "overdue": "missed", "cancelled": "dropped"}


# Lane → the measure whose rows its marks open, and the group of one mark.
_OPENED = {
    "activity": ("activity_count", "activity_id"),
    "milestone": ("milestone_count", "agreement_id title"),
}


def _marks(rows: pd.DataFrame, by: str, *days: str) -> list[tuple[dt.date, str, str, list[Any]]]:
    """Day, state, hover and group of the rows that have one of the days, the first that they have."""
    found = []
    for row in rows.to_dict("records"):
        column = next((name for name in days if not formats.is_missing(row[name])), None)
        if column is not None:
            state = _STATES.get(str(row["status_then"]), "unsaid")
            hover = f"<b>{style.plain(row['title'])}</b><br>{day(row, column)}"
            found.append((row[column], state, hover, [row[name] for name in by.split()]))
    return found
