"""Figures of the companies page: what is asked for and what is offered, theme by theme."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns, measures
from dashboard.theme import Palette
from locales import text

_MOST = 14  # themes in the figure; the table has them all


def balance(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a theme: open challenges, companies with a technology that serves it, and those with a live interest.

    Args:
        rows: the figures of each theme, most challenges first.
        colours: the palette to draw in.
    """
    shown = rows.head(_MOST).iloc[::-1]
    figure = go.Figure()
    codes = shown["theme_code"].tolist()
    title = columns.called("theme_code")
    for column, ink, shape in (
        ("wishing_count", colours.series[1], "/"),
        ("registered_count", colours.accent, ""),
        ("challenge_count", colours.series[2], "x"),
    ):
        counts = [int(count) for count in shown[column]]
        figure.add_bar(
            x=counts,
            y=[title(code) for code in codes],
            orientation="h",
            name=text("companies-balance-company")
            if column == "registered_count"
            else measures.measure(column).label(),
            meta=column,
            customdata=codes,
            marker=style.patterned(ink, shape),
            hovertemplate="<b>%{y}</b> · %{fullData.name}: %{text}<extra></extra>",
            **style.numbered(counts),
        )
    return style.finish(
        figure,
        colours,
        90 + 46 * len(shown),
        barmode="group",
        bargap=0.28,
        showlegend=True,
        legend={"traceorder": "reversed"},
        margin={"t": 40, "l": 8, "r": 40},
        x=style.NUMBERS_AXIS,
        y=style.NAMES_AXIS,
    )
