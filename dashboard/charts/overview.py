"""Figures of the overview: agreements in force by province."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from locales import text

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
        (rows[~had_contact], "overview-legend-silent", style.hatched(colours.none)),
    ):
        if part.empty:
            continue
        counts = [int(count) for count in part["in_force_count"]]
        figure.add_bar(
            y=part["name"].tolist(),
            x=counts,
            orientation="h",
            name=text(name),
            width=0.66,
            marker=marker,
            customdata=part["province_code"].tolist(),
            **style.numbered(counts),
            **style.hover(
                (
                    text("overview-provinces-hover", agreements=count, contacts=contacts)
                    for count, contacts in zip(counts, part["activities_12_months"], strict=True)
                ),
                "<b>%{y}</b><br>",
            ),
        )
    names = rows["name"].tolist()
    return style.finish(
        figure,
        colours,
        64 + 28 * len(rows),
        barmode="overlay",
        margin={"t": 30, "r": 30},
        clickmode="event+select",
        x={"visible": False},
        y={"autorange": "reversed", "showgrid": False, "categoryorder": "array", "categoryarray": names},
    )
