"""Figures of the effect page: outcomes year by year, with the project's days behind them."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns
from dashboard.theme import Palette
from locales import formats, text


def years(rows: pd.DataFrame, first: dt.date, last: dt.date, colours: Palette) -> go.Figure:
    """Bars a year, stacked by kind, contracts at the bottom.

    Args:
        rows: outcome_count by result_year and result_kind, without those of no year.
        first: the project's first day.
        last: its last day.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    called = columns.called("result_kind")
    for kind, ink, shape in (
        ("contract", colours.accent, ""),
        ("demonstration", colours.series[1], "x"),
        ("commercial", colours.series[2], "/"),
        ("non_commercial", colours.series[4], "\\"),
        ("unstated", colours.none, "."),
    ):
        own = rows[rows["result_kind"] == kind].sort_values("result_year")
        if own.empty:
            continue
        drawn = [int(year) for year in own["result_year"]]
        counts = [int(count) for count in own["outcome_count"]]
        figure.add_bar(
            x=drawn,
            y=counts,
            name=called(kind),
            marker=style.patterned(ink, shape),
            customdata=[[year, kind] for year in drawn],
            **style.hover(map(formats.number, counts), "<b>%{x}</b> · %{fullData.name}: "),
        )
    known = [int(year) for year in rows["result_year"]]
    begin, end = (_position(day) for day in (first, last))
    span = [min([*known, first.year]) - 0.6, max([*known, last.year]) + 0.6]
    band = {
        "type": "rect", "xref": "x", "yref": "paper", "x0": begin, "x1": end, "y0": 0, "y1": 1,
        "fillcolor": colours.panel, "line": {"width": 0}, "layer": "below",
    }  # fmt: skip
    said = style.note(
        text("effect-project"), colours.muted, x=begin, y=1, yref="paper", xanchor="left", yanchor="top"
    )
    return style.finish(
        figure,
        colours,
        300,
        barmode="stack",
        bargap=0.35,
        showlegend=True,
        legend={"traceorder": "normal"},
        shapes=[band],
        annotations=[said],
        margin={"t": 40},
        x={"range": span, "dtick": 1, "tickformat": "d", "showgrid": False},
        y={"rangemode": "tozero", "tickformat": "d", "nticks": 6},
    )


def _position(day: dt.date) -> float:
    """Where a day lies on an axis on which the bar of a year is at its number."""
    return day.year - 0.5 + (day.timetuple().tm_yday - 1) / 366
