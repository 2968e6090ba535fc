"""Figures of the page Denmark in China: on which themes, and in which provinces, Danish parties have agreements."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns
from dashboard.theme import Palette
from locales import text

MOST = 10  # bars in a figure; the table beside it has them all


def ranking(rows: pd.DataFrame, by: str, colours: Palette) -> go.Figure:
    """Bars with the number of agreements, and in words the number of Danish parties.

    Args:
        rows: the column `by`, party_agreement_count and danish_party_count; most agreements first.
        by: the column with the code of what a bar is of.
        colours: the palette to draw in.
    """
    shown = rows.head(MOST).iloc[::-1]
    counts = [int(count) for count in shown["party_agreement_count"]]
    figure = go.Figure()
    figure.add_bar(
        x=counts,
        y=list(map(columns.called(by), shown[by])),
        orientation="h",
        marker={"color": colours.accent},
        customdata=shown[by].tolist(),
        **style.numbered(counts),
        **style.hover(
            (
                text("denmark-bar", agreements=count, parties=parties)
                for count, parties in zip(counts, shown["danish_party_count"], strict=True)
            ),
            "<b>%{y}</b><br>",
        ),
    )
    return style.finish(
        figure,
        colours,
        40 + 30 * len(shown),
        bargap=0.35,
        margin={"t": 8, "l": 8, "r": 40, "b": 4},
        x=style.NUMBERS_AXIS,
        y=style.NAMES_AXIS,
    )
