"""Figures of the agreements page: how alive the agreements are, and one agreement's life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from locales import formats, text

_LANES = ("milestone", "activity", "agreement")
# An agreement without an end is drawn so far beyond the last thing that is known about it.
_BEYOND = dt.timedelta(days=180)


def vitality(counts: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars: agreements in force by their points of vitality, 0 to 5.

    Args:
        counts: vitality, agreement_count.
        colours: the palette to draw in.
    """
    shades = [colours.none, colours.none, colours.warn, colours.warn, colours.good, colours.good]
    figure = go.Figure(
        go.Bar(
            x=[formats.number(points) for points in counts["vitality"]],
            y=counts["agreement_count"].tolist(),
            marker={"color": shades},
            text=[formats.number(count) for count in counts["agreement_count"]],
            textposition="outside",
            cliponaxis=False,
            hovertext=[
                text(
                    "agreements-vitality-hover",
                    points=p,
                    number=n,
                )
                for p, n in zip(counts["vitality"], counts["agreement_count"], strict=True)
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    style.finish(figure, colours, height=230)
    figure.update_layout(margin={"t": 28, "b": 36})
    figure.update_xaxes(title_text=text("agreements-vitality-axis"), type="category", showgrid=False)
    figure.update_yaxes(visible=False)
    return style.no_zoom(figure)


def life(events: pd.DataFrame, agreement: Mapping[Any, Any], as_of: dt.date, colours: Palette) -> go.Figure:
    """One agreement through time: the agreement as a bar, contacts and milestones as marks, the as-of day as a line.

    Args:
        events: the dated rows of `queries.agreements.story`.
        agreement: the agreement's row of the register.
        as_of: the day of the line.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    days = [day for day in events["event_date"] if not formats.is_missing(day)]
    signed, end = agreement["signed_date"], agreement["expires_last_date"]
    known = [day for day in [*days, signed, end, as_of] if not formats.is_missing(day)]
    first = min(known) if formats.is_missing(signed) else signed
    last = max(known) + _BEYOND if formats.is_missing(end) else end
    figure.add_scatter(
        x=[first, max(last, first)],
        y=["agreement", "agreement"],
        mode="lines",
        # An end that nobody stated is drawn open.
        line={
            "color": colours.accent,
            "width": 12,
            "dash": "solid" if not formats.is_missing(end) else "12px,3px",
        },
        hovertext=[formats.period(signed, end)] * 2,
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
    for lane in ("activity", "milestone"):
        rows = events[(events["kind"] == lane) & events["event_date"].notna()]
        for state, symbol, colour in (
            ("done", "circle" if lane == "activity" else "diamond", colours.accent),
            ("ahead", "circle-open" if lane == "activity" else "diamond-open", colours.accent),
            ("missed", "triangle-up", colours.bad),
            ("dropped", "x-thin-open", colours.none),
            ("unsaid", "circle-open-dot" if lane == "activity" else "diamond-open-dot", colours.none),
        ):
            part = rows.loc[[_state(row, as_of) == state for row in rows.to_dict("records")]]
            if part.empty:
                continue
            figure.add_scatter(
                x=part["event_date"].tolist(),
                y=[lane] * len(part),
                mode="markers",
                name=text(f"agreements-life-{state}"),
                legendgroup=state,
                showlegend=state not in {trace.legendgroup for trace in figure.data},
                marker={"symbol": symbol, "size": 12, "color": colour, "line": {"width": 2, "color": colour}},
                hovertext=[
                    f"<b>{row['title']}</b><br>{formats.date(row['event_date'], row['date_precision'])}"
                    for row in part.to_dict("records")
                ],
                hovertemplate="%{hovertext}<extra></extra>",
            )
    style.finish(figure, colours, height=220)
    figure.add_vline(x=as_of, line={"color": colours.ink, "width": 1, "dash": "dot"})
    figure.add_annotation(
        x=as_of, y=0, yref="paper", yanchor="top", yshift=-20, showarrow=False,
        text=formats.date(as_of), font={"size": 12, "color": colours.ink},
    )  # fmt: skip
    figure.update_layout(margin={"t": 34, "b": 44})
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=list(_LANES)[::-1],
        tickvals=list(_LANES),
        ticktext=[text(f"agreements-lane-{lane}") for lane in _LANES],
        showgrid=False,
        range=[-0.6, 2.6],
    )
    figure.update_xaxes(tickformat="%Y", dtick=_tick(known), type="date")
    return style.no_zoom(figure)


def _tick(days: list[dt.date]) -> str:
    """A tick a year, or every few years where there are many."""
    years = max(days).year - min(days).year + 1
    return f"M{12 * max(1, years // 8)}"


def _state(row: Mapping[Any, Any], as_of: dt.date) -> str:
    if row["status"] in ("held", "done"):
        return "done"
    if row["status"] == "cancelled":
        return "dropped"
    if row["status"] != "planned" and row["kind"] == "activity":
        return "unsaid"  # nobody says whether it was held
    return "missed" if _last_day(row["event_date"], row["date_precision"]) < as_of else "ahead"


def _last_day(day: dt.date, precision: object) -> dt.date:
    """The last day that a date known only to the month, quarter, half-year or year may mean."""
    months = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}.get(str(precision))
    if months is None:
        return day
    after = day.month - 1 + months
    return day.replace(year=day.year + after // 12, month=after % 12 + 1, day=1) - dt.timedelta(days=1)
