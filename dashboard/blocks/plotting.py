"""A chart block as plotly draws it on screen: one function for all kinds of chart, in the colours of the reader's theme.

The customdata of a mark is its position among the values of its series, by which a click finds the figure that it shows.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from dashboard.blocks.kinds import Band, Chart, Series
from dashboard.charts import style
from dashboard.theme import Palette, ink
from locales import formats, language

_ROW, _LONGEST = 30, 34  # pixels of a lying bar; letters of a name beside it
_HEIGHT = 300
_DASHES = {"": "solid", "dash": "dash", "dot": "dot", "dash_dot": "dashdot"}


def figure(chart: Chart, colours: Palette) -> go.Figure:
    """The chart as plotly has it; one trace a series, in their order, before any others."""
    drawn = go.Figure()
    lies = chart.kind == "bars"
    for one in chart.series:
        if chart.kind == "steps":
            _add_steps(drawn, chart, one, colours)
        elif chart.kind == "lines":
            _add_line(drawn, chart, one, colours)
        elif chart.kind == "points":
            _add_points(drawn, chart, one, colours)
        else:
            _add_bars(drawn, chart, one, colours)
    shapes, said = _behind(chart, colours)
    count = len(chart.categories)
    height = (
        48 + (_ROW if len(chart.series) == 1 or chart.is_stacked else 18 * len(chart.series)) * count
        if lies
        else _HEIGHT
    )
    has_legend = len([one for one in chart.series if one.name]) > 1
    return style.finish(
        drawn,
        colours,
        height,
        barmode="stack" if chart.is_stacked else "group",
        bargap=0.35,
        showlegend=has_legend,
        legend={"traceorder": "normal"},
        shapes=shapes,
        annotations=said,
        margin={
            "t": 40 if has_legend or said else 12,
            "l": 8,
            "r": 44 if lies else 8,
            "b": 4 if lies else 30,
        },
        x=style.NUMBERS_AXIS if lies else _categories(chart),
        y={**style.NAMES_AXIS, "autorange": "reversed"} if lies else _values(chart),
    )


def said_of(chart: Chart, value: Decimal | int | None) -> str:
    """A value of a chart as its reader sees it."""
    if value is None:
        return formats.not_stated()
    return (
        formats.money(value)
        if chart.value_kind == "money"
        else formats.number(value, 1 if isinstance(value, Decimal) else 0)
    )


def _hover(chart: Chart, one: Series) -> dict[str, Any]:
    """What stands at the pointer: the words of each value, else its category, series and value."""
    if one.words:
        return style.hover(map(style.plain, one.words))
    names = chart.categories or one.at
    series = f"{style.plain(one.name)}: " if one.name and len(chart.series) > 1 else ""
    return style.hover(
        f"<b>{style.plain(_category(name))}</b><br>{series}{said_of(chart, value)}"
        for name, value in zip(names, one.values, strict=True)
    )


def _category(name: str | dt.date) -> str:
    return name if isinstance(name, str) else formats.date(name)


def _lengths(one: Series, most: Decimal | None = None) -> list[float | None]:
    return [
        None if value is None else float(value if most is None else min(value, most)) for value in one.values
    ]


def _add_bars(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    lies = chart.kind in ("bars", "parts")
    names: list[Any] = [
        style.shortened(one, _LONGEST) if isinstance(one, str) else one for one in chart.categories
    ]
    # two groups may be called alike: a category axis would add them up
    places = list(range(len(names))) if lies else names
    lengths = _lengths(one, chart.most)
    fill = [ink(role, colours) for role in chart.colours] if chart.colours else ink(one.colour, colours)
    marker = style.hatched(str(fill)) if one.pattern == "/" and not chart.is_stacked else {"color": fill}
    if chart.is_stacked and one.pattern:
        marker = style.patterned(str(fill), one.pattern)
    labels = one.labels or (
        () if chart.is_stacked else tuple(said_of(chart, value) if value else "" for value in one.values)
    )
    drawn.add_bar(
        x=lengths if lies else places,
        y=places if lies else lengths,
        orientation="h" if lies else "v",
        name=one.name,
        marker=marker,
        customdata=list(range(len(lengths))),
        **({"text": list(labels), "textposition": "outside", "cliponaxis": False} if labels else {}),
        **_hover(chart, one),
    )
    if lies:
        drawn.update_yaxes(tickmode="array", tickvals=places, ticktext=list(map(style.plain, names)))


def _add_line(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    drawn.add_scatter(
        x=list(chart.categories),
        y=_lengths(one),
        mode="lines",
        name=one.name,
        line={"color": ink(one.colour, colours), "width": one.width * 1.2, "dash": _DASHES[one.dash]},
        customdata=list(range(len(one.values))),
        connectgaps=False,
        **_hover(chart, one),
    )


def _add_points(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    colour = ink(one.colour, colours)
    is_open = one.symbol.endswith("-open")
    drawn.add_scatter(
        x=list(one.at),
        y=_lengths(one),
        mode="markers",
        name=one.name,
        marker={
            "symbol": {"triangle": "triangle-up", "triangle-open": "triangle-up-open"}.get(
                one.symbol, one.symbol or "circle"
            ),
            "size": 13,
            "color": colour,
            "line": {"width": 2 if is_open else 0, "color": colour},
        },
        customdata=list(range(len(one.values))),
        **_hover(chart, one),
    )


def _add_steps(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    """From a whole down or up to another, a step a category; the scale begins near them, for the steps are small beside the whole."""
    values = [float(value or 0) for value in one.values]
    last = len(values) - 1
    base, at = [0.0] * len(values), 0.0
    for i, value in enumerate(values):
        base[i] = 0.0 if i in (0, last) else at
        at = base[i] + value
    ends = [begin + value for begin, value in zip(base, values, strict=True)]
    low, high = min(*ends, *(base[1:last] or ends)), max(ends)
    floor = max(0.0, low - max((high - low) * 0.35, high * 0.01, 1.0))
    drawn.add_bar(
        x=[value if i not in (0, last) else value - floor for i, value in enumerate(values)],
        base=[begin if i not in (0, last) else floor for i, begin in enumerate(base)],
        y=list(range(len(values))),
        orientation="h",
        marker={
            "color": [
                colours.accent if i in (0, last) else colours.bad if value > 0 else colours.good
                for i, value in enumerate(values)
            ]
        },
        text=[
            said_of(chart, Decimal(str(value))) if i in (0, last) else _signed(Decimal(str(value)))
            for i, value in enumerate(values)
        ],
        textposition="outside",
        cliponaxis=False,
        customdata=list(range(len(values))),
        **_hover(chart, one),
    )
    names = [style.plain(_category(name)) for name in chart.categories]
    drawn.update_yaxes(tickmode="array", tickvals=list(range(len(names))), ticktext=names)


def _behind(chart: Chart, colours: Palette) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Bands, rules and the as-of day, and their words."""
    shapes: list[dict[str, Any]] = []
    said: list[dict[str, Any]] = []
    for band in chart.bands:
        begin, end = band.first, band.last
        shapes.append(
            {
                "type": "rect",
                "xref": "x",
                "yref": "paper",
                "x0": begin,
                "x1": end,
                "y0": 0,
                "y1": 1,
                "fillcolor": colours.panel,
                "line": {"width": 0},
                "layer": "below",
            }
        )
        said.append(
            style.note(
                style.plain(band.words),
                colours.muted,
                x=begin,
                y=1,
                yref="paper",
                xanchor="left",
                yanchor="top",
            )
        )
    lies = chart.kind in ("bars", "steps")
    for rule in chart.rules:
        colour = ink(rule.colour, colours)
        line = {"color": colour, "width": 1.5, "dash": "dot"}
        along, across = ("x", "y") if lies else ("y", "x")
        at = float(rule.at)
        shapes.append(
            {
                "type": "line",
                f"{along}0": at,
                f"{along}1": at,
                f"{across}0": 0,
                f"{across}1": 1,
                f"{across}ref": "paper",
                "line": line,
            }
        )
        where: dict[str, Any] = (
            {"x": at, "y": 0, "yref": "paper", "yanchor": "top", "xanchor": "center"}
            if lies
            else {"y": at, "x": 0, "xref": "paper", "xanchor": "left", "yanchor": "bottom"}
        )
        said.append(style.note(style.plain(rule.words), colours.muted, **where))
    if chart.today is not None:
        day, words = chart.today
        shapes.append(
            {
                "type": "line",
                "x0": day,
                "x1": day,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "line": {"color": colours.bad, "width": 1.2, "dash": "dot"},
            }
        )
        said.append(
            style.note(
                style.plain(words), colours.bad, x=day, y=1, yref="paper", xanchor="left", yanchor="bottom"
            )
        )
    return shapes, said


def _signed(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + formats.money(amount)


def _categories(chart: Chart) -> dict[str, object]:
    """The axis of categories: days by years or as the language writes them, else names; numbers of years each with a tick."""
    days = [
        day
        for day in (*chart.categories, *(day for one in chart.series for day in one.at))
        if isinstance(day, dt.date)
    ]
    if not days:
        axis: dict[str, object] = {"showgrid": False}
        if chart.bands:  # years on a scale of numbers, so that a band may begin within one
            first = min(
                *(float(str(name)) for name in chart.categories), *(_number(band) for band in chart.bands)
            )
            last = max(
                *(float(str(name)) for name in chart.categories),
                *(_number(band, last=True) for band in chart.bands),
            )
            axis |= {"type": "linear", "range": [first - 0.6, last + 0.6], "dtick": 1, "tickformat": "d"}
        return axis
    if max(days).year == min(days).year:
        pattern = {"da": "%d-%m-%Y", "en": "%d/%m/%Y", "zh": "%Y-%m-%d"}[language()]
        return {"showgrid": False, "tickformat": pattern, "nticks": 4}
    return {"showgrid": False, "tickformat": "%Y", "dtick": "M12"}


def _number(band: Band, *, last: bool = False) -> float:
    at = band.last if last else band.first
    return float(at) if isinstance(at, int | float) else float(at.year)


def _values(chart: Chart) -> dict[str, object]:
    """The axis of values: whole numbers, or thousands of kroner as the chart's axis says."""
    axis: dict[str, object] = {
        "rangemode": "tozero",
        "nticks": 6,
        "tickformat": "d" if chart.value_kind == "integer" else ",.0f",
    }
    return {**axis, "title_text": chart.axis} if chart.axis else axis
