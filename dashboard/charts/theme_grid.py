"""A grid of squares, a theme a row and a province a column: what the pages on synergies and opportunities draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from locales import formats, language, text

_ROW = 30  # pixels a theme
_LETTER = 7.2  # pixels a letter of an axis label
_NAMES = 190  # pixels that the themes' names take


def side_of(provinces: int, width: int) -> int:
    """The side of a square in pixels."""
    return max(12, min(24, int((width - _NAMES) / max(provinces, 1)) - 3))


def add_squares(figure: go.Figure, cells: pd.DataFrame, hover: Sequence[str]) -> go.Scatter:
    """Squares for some cells, as a trace that says theme and province of a click.

    Args:
        figure: what they are added to.
        cells: theme_code, theme_name, province_code, province_name.
        hover: a text a cell, below its theme and province.
    """
    figure.add_scatter(
        x=cells["province_name"].tolist(),
        y=cells["theme_name"].tolist(),
        mode="markers+text",
        textposition="middle center",
        customdata=[
            ["" if formats.is_missing(code) else str(code) for code in pair]
            for pair in zip(cells["theme_code"], cells["province_code"], strict=True)
        ],
        hovertext=list(hover),
        hovertemplate="<b>%{y} · %{x}</b><br>%{hovertext}<extra></extra>",
        # a chosen square must not make the others pale: the whole page follows
        unselected={"marker": {"opacity": 1}},
    )
    return figure.data[-1]


def add_states(
    figure: go.Figure,
    cells: pd.DataFrame,
    hover: Mapping[object, str],
    *,
    states: Mapping[str, tuple[str, str, str]],
    side: int,
    colours: Palette,
) -> None:
    """Squares by what they are: a mark, its colour and its words in the legend.

    Args:
        figure: what they are added to.
        cells: as `add_squares`, with the column state.
        hover: index of a cell → its text.
        states: state → mark, words and colour, in the legend's order; a state that no cell has is left out.
        side: pixels of a square.
        colours: the palette to draw in.
    """
    for state, (mark, words, ink) in states.items():
        part = cells[cells["state"] == state]
        if part.empty:
            continue
        add_squares(figure, part, [hover[index] for index in part.index]).update(
            name=text("synergies-marked", mark=mark, name=words),
            text=[mark] * len(part),
            textfont={"color": ink, "size": side * 0.8},
            marker={
                "symbol": "square",
                "size": side,
                "color": colours.panel,
                "line": {"color": ink, "width": 1.2},
            },
        )


def finish(figure: go.Figure, provinces: Sequence[str], themes: Sequence[str], colours: Palette) -> go.Figure:
    """Axes, legend and height of a grid, in the house look; returns the same figure."""
    longest = max((len(name) for name in provinces), default=0)
    head = int(longest * _LETTER * (1.5 if language() == "zh" else 0.72)) + 20
    style.finish(figure, colours, height=head + 36 + _ROW * len(themes))
    figure.update_layout(
        margin={"t": head + 28, "l": 8, "r": 8, "b": 4},
        clickmode="event+select",
        legend={
            "y": 1 + (head + 4) / max(_ROW * len(themes), 1),
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
    figure.update_xaxes(
        side="top",
        type="category",
        categoryorder="array",
        categoryarray=list(provinces),
        tickangle=-50,
        range=[-0.6, len(provinces) - 0.4],
        showgrid=True,
        tickfont={"size": 12},
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=list(themes),
        range=[len(themes) - 0.4, -0.6],
        tickfont={"size": 12},
    )
    return style.no_zoom(figure)
