"""Figures of the challenges page: how far the challenges have come."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns, measures
from dashboard.theme import Palette
from locales import formats, text


def funnel(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a stage: those that are there, those that went on, those that were lost; beside them how many of the stage before came.

    Args:
        rows: the figures of each stage of the way, in its order.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    shown = rows.iloc[::-1]
    codes = shown["way_stage"].tolist()
    title = columns.called("way_stage")
    stages = [title(code) for code in codes]
    for column, ink, shape in (
        ("here_count", colours.accent, ""),
        ("passed_count", colours.scale[2], "/"),
        ("lost_count", colours.none, "x"),
    ):
        counts = [int(count) for count in shown[column]]
        figure.add_bar(
            x=counts,
            y=stages,
            orientation="h",
            name=measures.measure(column).label(),
            meta=column,
            marker=style.patterned(ink, shape),
            customdata=codes,
            **style.hover(map(formats.number, counts), "<b>%{y}</b> · %{fullData.name}: "),
        )
    said = [
        style.note(
            text(
                "challenges-funnel-label",
                number=row["reached_count"],
                share=row["share_of_previous"],
                has_share="no" if formats.is_missing(row["share_of_previous"]) else "yes",
            ),
            colours.ink,
            13,
            x=int(row["reached_count"]),
            y=title(row["way_stage"]),
            xanchor="left",
            xshift=6,
        )
        for row in shown.to_dict("records")
    ]
    most = max((int(count) for count in rows["reached_count"]), default=1)
    return style.finish(
        figure,
        colours,
        90 + 42 * len(shown),
        annotations=said,
        barmode="stack",
        bargap=0.3,
        showlegend=True,
        legend={"traceorder": "normal"},
        margin={"t": 40, "l": 8, "r": 8},
        # room for the words beside the longest bar
        x={"visible": False, "range": [0, max(most, 1) * 1.35]},
        y=style.NAMES_AXIS,
    )
