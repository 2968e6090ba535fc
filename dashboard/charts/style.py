"""One look for every figure: type, colours, hairline grids, number separators, no outside requests."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import plotly.graph_objects as go

from dashboard.theme import Palette, look, rgb
from locales import language

CLEAR = "rgba(0,0,0,0)"
_SEPARATORS = {"da": ",.", "en": ".,", "zh": ".,"}  # decimal mark and thousands mark
# For st.plotly_chart(config=…): plotly's toolbar and logo are noise, and its cloud button would call out.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "responsive": True,
    "showTips": False,
}


@cache
def _template(colours: Palette) -> go.layout.Template:
    axis = look("axis", colours)
    return go.layout.Template(
        layout={"colorway": list(colours.series), "xaxis": axis, "yaxis": axis, **look("layout", colours)}
    )


def finish(
    figure: go.Figure,
    colours: Palette,
    height: int,
    *,
    x: Mapping[str, object] | None = None,
    y: Mapping[str, object] | None = None,
    **layout: object,
) -> go.Figure:
    """Give a figure the house style, and keep it still under a finger that scrolls the page; returns the same figure."""
    axes = {
        name: {**figure.layout[name].to_plotly_json(), "fixedrange": True, **(of or {})}
        for name, of in (("xaxis", x), ("yaxis", y))
    }
    looks = {"template": _template(colours), "separators": _SEPARATORS[language()]}
    # at once: plotly looks through the whole layout at each change
    figure.layout = {"height": height, "dragmode": False, **looks, **layout, **axes}
    return figure


# The axes of horizontal bars with their number at the end: names to the left, no scale.
NUMBERS_AXIS: Mapping[str, object] = {"visible": False, "rangemode": "tozero"}
NAMES_AXIS: Mapping[str, object] = {"automargin": True, "showgrid": False}
# A trace that only completes another one.
SILENT: Mapping[str, Any] = {"hoverinfo": "skip", "showlegend": False}


def hover(words: Iterable[str]) -> dict[str, Any]:
    """The properties of a trace that shows these words, one per mark."""
    return {"hovertext": list(words), "hovertemplate": "%{hovertext}<extra></extra>"}


def hatched(colour: str, ground: str = CLEAR) -> dict[str, Any]:
    """The marker of a bar that is an outline with hatching: what is planned, committed or without contact."""
    return {
        "color": ground,
        "line": {"color": colour, "width": 1.2 if ground == CLEAR else 1},
        "pattern": {"shape": "/", "fgcolor": colour, "bgcolor": CLEAR, "size": 6},
    }


def upright(at: Any, colour: str, width: float = 1.5) -> dict[str, Any]:
    """A dotted line at a value of the axis x."""
    ends = {"x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", **ends, "line": {"color": colour, "width": width, "dash": "dot"}}


def note(words: str, colour: str, size: int = 12, **where: object) -> dict[str, Any]:
    """An annotation without an arrow. A figure takes a list of them at once: plotly copies every annotation again for each one that is added."""
    return {"text": words, "showarrow": False, "font": {"size": size, "color": colour}, **where}


def haloed(colours: Palette) -> str:
    """The shadow of letters that stand upon bars or lines: the paper around them."""
    return ", ".join([f"0 0 3px {colours.paper}"] * 3)


def faint(colour: str, opacity: float) -> str:
    """A colour #RRGGBB that lets through what is behind it."""
    red, green, blue, _ = rgb(colour)
    return f"rgba({red},{green},{blue},{opacity})"


def shortened(words: str, length: int) -> str:
    """The words, cut with an ellipsis where they are longer than `length` letters."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def plain(value: object) -> str:
    """Text from an export as plotly shows it: it reads some HTML, and an export may contain any."""
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace("&lt;br>", "<br>")
