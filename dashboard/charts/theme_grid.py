"""A grid of squares, a theme a row and a province a column: what the pages on synergies and opportunities draw."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import columns
from dashboard.options import load_options
from dashboard.theme import Palette
from locales import formats, language, text

_ROW = 30  # pixels a theme
_LETTER = 7.2  # pixels a letter of an axis label
_NAMES = 190  # pixels that the themes' names take
_SQUARE = 34  # pixels a province takes at least
_MOST_THEMES = 26

# The group of a square, as measures name it.
BY = "theme_code province_code"


def largest(cells: pd.DataFrame, weight: pd.Series, width: int) -> tuple[pd.DataFrame, int, int]:
    """The cells worth drawing on a page of so many pixels, and how many themes and provinces are left out.

    Themes come in the order in which the filters offer them, provinces with the heaviest first.

    Args:
        cells: one row a theme and province, with theme_code and province_code.
        weight: what a cell weighs, by the index of `cells`.
        width: pixels that the page has.
    """
    weighed = cells.assign(_weight=weight)
    room = max(6, min(24, (width - _NAMES) // _SQUARE))
    themes = weighed.groupby("theme_code", dropna=False)["_weight"].sum().nlargest(_MOST_THEMES).index
    kept = weighed[weighed["theme_code"].isin(themes)]
    provinces = kept.groupby("province_code", dropna=False)["_weight"].sum().nlargest(room).index
    order = _theme_order()
    shown = kept[kept["province_code"].isin(provinces)]
    shown = shown.assign(
        _theme=shown["theme_code"].map(order).fillna(len(order)),
        _province=shown["province_code"].map({code: i for i, code in enumerate(provinces)}),
    ).sort_values(["_province", "_theme"], kind="stable")
    return (
        shown.drop(columns=["_weight", "_theme", "_province"]),
        cells["theme_code"].nunique(dropna=False) - len(themes),
        cells["province_code"].nunique(dropna=False) - shown["province_code"].nunique(dropna=False),
    )


def provinces_of(cells: pd.DataFrame) -> list[str]:
    """The names of the provinces of `largest`, in their order."""
    return [columns.group_name("province_code", code) for code in cells["province_code"].unique()]


def themes_of(cells: pd.DataFrame) -> list[str]:
    """The names of the themes of `largest`, in their order."""
    order = _theme_order()
    codes = sorted(cells["theme_code"].unique(), key=lambda code: order.get(code, len(order)))
    return [columns.group_name("theme_code", code) for code in codes]


def _theme_order() -> dict[str, int]:
    return {code: i for i, code in enumerate(load_options().choices["themes"])}


def side_of(provinces: int, width: int) -> int:
    """The side of a square in pixels."""
    return max(12, min(24, int((width - _NAMES) / max(provinces, 1)) - 3))


def add_squares(figure: go.Figure, cells: pd.DataFrame, hover: Sequence[str]) -> go.Scatter:
    """Squares for some cells, as a trace that says theme and province of a click.

    Args:
        figure: what they are added to.
        cells: theme_code and province_code.
        hover: a text a cell, below its theme and province.
    """
    figure.add_scatter(
        x=[columns.group_name("province_code", code) for code in cells["province_code"]],
        y=[columns.group_name("theme_code", code) for code in cells["theme_code"]],
        mode="markers+text",
        textposition="middle center",
        customdata=[
            ["" if formats.is_missing(code) else str(code) for code in pair]
            for pair in zip(cells["theme_code"], cells["province_code"], strict=True)
        ],
        # a chosen square must not make the others pale
        unselected={"marker": {"opacity": 1}},
        **style.hover(hover, "<b>%{y} · %{x}</b><br>"),
    )
    return figure.data[-1]


def add_states(
    figure: go.Figure,
    cells: pd.DataFrame,
    state: str,
    hover: Callable[[Mapping[Any, Any]], str],
    *,
    states: Mapping[str, tuple[str, str, str]],
    side: int,
    colours: Palette,
) -> None:
    """Squares by what they are: a mark, its colour and its words in the legend.

    Args:
        figure: what they are added to.
        cells: as `add_squares`.
        state: the column that says what a cell is.
        hover: a cell → its text.
        states: what a cell may be → mark, words and colour, in the legend's order; a state that no cell has is left out.
        side: pixels of a square.
        colours: the palette to draw in.
    """
    for code, (mark, words, ink) in states.items():
        part = cells[cells[state] == code]
        if part.empty:
            continue
        add_squares(figure, part, list(map(hover, part.to_dict("records")))).update(
            name=text("synergies-marked", mark=mark, name=words),
            text=[mark] * len(part),
            textfont={"color": ink, "size": side * 0.8},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ink}},
            marker={
                "symbol": "square",
                "size": side,
                "color": colours.panel,
                "line": {"color": ink, "width": 1.2},
            },
        )


def finish(figure: go.Figure, cells: pd.DataFrame, colours: Palette) -> go.Figure:
    """Axes, legend and height of a grid of such cells, in the house look; returns the same figure."""
    provinces, themes = provinces_of(cells), themes_of(cells)
    longest = max((len(name) for name in provinces), default=0)
    head = int(longest * _LETTER * (1.5 if language() == "zh" else 0.72)) + 20
    return style.finish(
        figure,
        colours,
        head + 36 + _ROW * len(themes),
        margin={"t": head + 28, "l": 8, "r": 8, "b": 4},
        clickmode="event+select",
        legend={
            "y": 1 + (head + 4) / max(_ROW * len(themes), 1),
            "itemclick": False,
            "itemdoubleclick": False,
        },
        x={
            "side": "top",
            "tickangle": -50,
            "showgrid": True,
            "range": [-0.6, len(provinces) - 0.4],
            **_categories(provinces),
        },
        y={"range": [len(themes) - 0.4, -0.6], **_categories(themes)},
    )


def _categories(names: list[str]) -> dict[str, object]:
    return {"type": "category", "categoryorder": "array", "categoryarray": names, "tickfont": {"size": 12}}
