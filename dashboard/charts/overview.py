"""Figures of the overview: agreements in force by province."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from locales import formats, text

# More bars than this say less: the table beside the chart has them all.
SHOWN_PROVINCES = 9


def provinces(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a province: its agreements in force, solid where there was contact in 12 months, hatched where there was none.

    Args:
        rows: the provinces to draw, most agreements first: name, in_force_count, activities_12_months.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    had_contact = rows["activities_12_months"] > 0
    for part, name, marker in (
        (rows[had_contact], "overview-legend-contact", {"color": colours.accent}),
        (
            rows[~had_contact],
            "overview-legend-silent",
            {
                "color": "rgba(0,0,0,0)",
                "line": {"color": colours.none, "width": 1.2},
                "pattern": {"shape": "/", "fgcolor": colours.none, "bgcolor": "rgba(0,0,0,0)", "size": 6},
            },
        ),
    ):
        if part.empty:
            continue
        figure.add_bar(
            y=part["name"].tolist(),
            x=[int(count) for count in part["in_force_count"]],
            orientation="h",
            name=text(name),
            width=0.66,
            marker=marker,
            customdata=part["province_code"].tolist(),
            text=[formats.number(count) for count in part["in_force_count"]],
            textposition="outside",
            cliponaxis=False,
            hovertext=[
                text(
                    "overview-provinces-hover",
                    agreements=row["in_force_count"],
                    contacts=row["activities_12_months"],
                )
                for row in part.to_dict("records")
            ],
            hovertemplate="<b>%{y}</b><br>%{hovertext}<extra></extra>",
        )
    style.finish(figure, colours, height=64 + 28 * len(rows))
    figure.update_layout(barmode="overlay", margin={"t": 30, "r": 30}, clickmode="event+select")
    figure.update_xaxes(visible=False)
    figure.update_yaxes(
        autorange="reversed", showgrid=False, categoryorder="array", categoryarray=rows["name"].tolist()
    )
    return style.no_zoom(figure)
