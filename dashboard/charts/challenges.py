"""Figures of the challenges page: how far the challenges have come."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns, measures
from dashboard.theme import Palette
from locales import formats, text


def funnel(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a stage: those that stand there, those that went on, those that were lost; beside them how many of the stage before came.

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
            marker={"color": ink, "pattern": {"shape": shape, "size": 5, "solidity": 0.25}},
            customdata=codes,
            hovertext=[formats.number(count) for count in counts],
            hovertemplate="<b>%{y}</b> · %{fullData.name}: %{hovertext}<extra></extra>",
        )
    for row in shown.to_dict("records"):
        share = row["share_of_previous"]
        figure.add_annotation(
            x=int(row["reached_count"]),
            y=title(row["way_stage"]),
            xanchor="left",
            xshift=6,
            showarrow=False,
            text=text(
                "challenges-funnel-label",
                number=row["reached_count"],
                share=share,
                has_share="no" if formats.is_missing(share) else "yes",
            ),
            font={"size": 13, "color": colours.ink},
        )
    style.finish(figure, colours, height=90 + 42 * len(shown))
    most = max((int(count) for count in rows["reached_count"]), default=1)
    figure.update_layout(
        barmode="stack",
        bargap=0.3,
        showlegend=True,
        legend={"traceorder": "normal"},
        margin={"t": 40, "l": 8, "r": 8},
    )
    # room for the words beside the longest bar
    figure.update_xaxes(visible=False, range=[0, max(most, 1) * 1.35])
    figure.update_yaxes(automargin=True, showgrid=False)
    return style.no_zoom(figure)
