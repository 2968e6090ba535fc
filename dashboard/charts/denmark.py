"""Figures of the page Denmark in China: on which themes, and in which provinces, Danish parties have agreements."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from locales import formats, text

MOST = 10  # bars in a figure; the table beside it has them all


def ranking(rows: pd.DataFrame, name: str, colours: Palette) -> go.Figure:
    """Bars with the number of agreements, and in words the number of Danish parties.

    Args:
        rows: the column `name`, agreement_count and party_count; most agreements first.
        name: the column with what a bar is of.
        colours: the palette to draw in.
    """
    shown = rows.head(MOST).iloc[::-1]
    figure = go.Figure()
    figure.add_bar(
        x=[int(count) for count in shown["agreement_count"]],
        y=shown[name].tolist(),
        orientation="h",
        marker={"color": colours.accent},
        text=[formats.number(count) for count in shown["agreement_count"]],
        textposition="outside",
        cliponaxis=False,
        hovertext=[
            text(
                "denmark-bar",
                agreements=row["agreement_count"],
                parties=row["party_count"],
            )
            for row in shown.to_dict("records")
        ],
        hovertemplate="<b>%{y}</b><br>%{hovertext}<extra></extra>",
    )
    style.finish(figure, colours, height=40 + 30 * len(shown))
    figure.update_layout(bargap=0.35, margin={"t": 8, "l": 8, "r": 40, "b": 4})
    figure.update_xaxes(visible=False, rangemode="tozero")
    figure.update_yaxes(automargin=True, showgrid=False)
    return style.no_zoom(figure)
