"""One look for every figure: type, colours, hairline grids, number separators, no outside requests."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.theme import LIGHT, Palette
from locales import language

FONT = "'Public Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

# decimal mark and thousands mark
_SEPARATORS = {"da": ",.", "en": ".,", "zh": ".,"}

# For st.plotly_chart(config=…): plotly's toolbar and logo are noise, and its cloud button would call out.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "responsive": True,
    "showTips": False,
}


def template(colours: Palette) -> go.layout.Template:
    """The plotly template of one theme."""
    axis = {
        "gridcolor": colours.line,
        "linecolor": colours.line,
        "zerolinecolor": colours.muted,
        "zerolinewidth": 1,
        "ticks": "",
        "automargin": True,
        "title": {"font": {"size": 13, "color": colours.muted}, "standoff": 10},
        "tickfont": {"size": 13, "color": colours.muted},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": colours.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": list(colours.series),
            "xaxis": axis,
            "yaxis": axis,
            "margin": {"l": 8, "r": 8, "t": 16, "b": 8, "pad": 4},
            "hoverlabel": {
                "bgcolor": colours.paper,
                "bordercolor": colours.line,
                "font": {"family": FONT, "size": 13, "color": colours.ink},
                "align": "left",
            },
            "legend": {
                "orientation": "h",
                "yanchor": "bottom",
                "y": 1.02,
                "xanchor": "left",
                "x": 0,
                "font": {"size": 13},
                "title": {"text": ""},
            },
            "bargap": 0.35,
            "hovermode": "closest",
        }
    )


def finish(figure: go.Figure, colours: Palette = LIGHT, height: int | None = None) -> go.Figure:
    """Give a figure the house look; returns the same figure.

    Args:
        figure: any plotly figure whose texts are already in `lang`.
        colours: the palette to draw in (dashboard.theme.palette() on a page, LIGHT on paper).
        height: pixels; None leaves it to plotly.
    """
    figure.update_layout(template=template(colours), separators=_SEPARATORS[language()])
    if height is not None:
        figure.update_layout(height=height)
    return figure


def plain(value: object) -> str:
    """Text from an export as plotly shows it: it reads some HTML, and an export may contain any."""
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace("&lt;br&gt;", "<br>")


def no_zoom(figure: go.Figure) -> go.Figure:
    """Keep a chart still under a finger that only wants to scroll the page; returns the same figure."""
    figure.update_layout(dragmode=False)
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure
