"""Marks for invented data in a chart: an asterisk at each mark that rests on invented rows, and a word at the pointer."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import INVENTED_MARK, Palette
from locales import text

How = Literal["some", "all"]


def mark(drawn: go.Figure, is_all: Callable[[int, Any], bool | None], colours: Palette) -> How | None:
    """Mark what is invented in a chart; says whether that is all of it, some, or nothing (None).

    Where all is invented no mark is set apart: what is written below the chart says so. ``is_all`` says about a trace's number and the customdata of
    one of its marks whether all that the mark shows is invented, or only some; None where nothing is.
    """
    found = [
        (trace, [is_all(number, said) for said in trace.customdata])
        for number, trace in enumerate(drawn.data)
        if trace.customdata is not None
    ]
    marks = []
    for trace, are_all in found:
        lengths: Any = [True] * len(are_all)
        if trace.type == "bar":  # what has no length is not drawn, and rests on no rows
            lengths = trace.x if trace.orientation == "h" else trace.y
        marks += [one for one, length in zip(are_all, lengths, strict=True) if length]
    if not any(one is not None for one in marks):
        return None
    for trace, are_all in found:
        if trace.hovertext is not None and not isinstance(trace.hovertext, str):
            trace.hovertext = [
                said if is_all is None else f"{said}<br>{text('invented-mark', whole=is_all)}"
                for said, is_all in zip(trace.hovertext, are_all, strict=True)
            ]
    if all(marks):
        return "all"
    window = drawn.layout.xaxis.range
    for trace, are_all in found:
        _set_marks(drawn, trace, [one is not None for one in are_all], window, colours)
    return "some"


def _set_marks(
    drawn: go.Figure, trace: Any, are_invented: Sequence[bool], window: Sequence[Any] | None, colours: Palette
) -> None:
    if trace.type == "bar":  # where it begins or comes into the picture
        is_flat = trace.orientation == "h"
        names = trace.y if is_flat else trace.x
        base: Any = 0 if trace.base is None else trace.base
        begins = [base] * len(names) if isinstance(base, int | float | str) else list(base)
        if is_flat and window is not None:
            first = str(window[0])
            begins = [max(one, first, key=pd.Timestamp) if isinstance(one, str) else one for one in begins]
        every = list(zip(begins, names, strict=True) if is_flat else zip(names, begins, strict=True))
    else:
        every = list(zip(trace.x, trace.y, strict=True))
    places = [place for place, is_one in zip(every, are_invented, strict=False) if is_one]
    if not places or trace.visible in (False, "legendonly"):
        return
    drawn.add_scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="text",
        text=[INVENTED_MARK] * len(places),
        textfont={"size": 18, "color": colours.ink, "shadow": ", ".join([f"0 0 3px {colours.paper}"] * 3)},
        textposition="top right" if trace.type == "scatter" else "middle right",
        xaxis=trace.xaxis,
        yaxis=trace.yaxis,
        cliponaxis=False,
        **style.SILENT,  # a click goes to the mark below
    )
