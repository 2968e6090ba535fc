"""A chart block as plotly draws it on screen: one function for all kinds of chart, in the colours of the reader's theme; and marks at what is invented.

The customdata of a mark is its position among the values of its series, by which a click finds the figure that it shows.
"""

import datetime as dt
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any, Literal

import plotly.graph_objects as go

from dashboard.blocks.kinds import Chart, Grid, Series
from dashboard.blocks.plain import written
from dashboard.charts import style
from dashboard.theme import INVENTED_MARK, Palette, ink
from locales import formats, language, text

How = Literal["some", "all"]  # of a chart is invented
_ROW, _LONGEST = 30, 34  # pixels of a lying bar; letters of a name beside it
_HEIGHT = 300
_SHORT = 6  # letters of a label that has room beside the axis
_OUTSIDE: dict[str, Any] = {"textposition": "outside", "cliponaxis": False}
_INSIDE: dict[str, Any] = {"textposition": "inside", "insidetextanchor": "middle", "textangle": 0}
_UNSEEN = {"size": 12, "color": style.CLEAR}  # a line is clicked at its points, which need not be seen
_NAMES, _SQUARE, _LETTER = 190, 34, 7.2  # pixels: the names beside a grid, a square of it, a letter
_NARROW, _ROW_BELOW = 560, 46  # pixels of a page where names stand above lying bars; of a bar with its name
_BESIDE, _BOLD = 22, 7.8  # pixels beside the widest bar; of a bold letter
_ENTRY = 56  # pixels that an entry of a legend takes besides its letters
_DASHES = {"": "solid", "dash": "dash", "dot": "dot", "dash_dot": "dashdot"}


def figure(chart: Chart, colours: Palette, width: int | None = None) -> go.Figure:
    """The chart as plotly has it, on a page of so many pixels where that is known; one trace a series, in their order, before any others."""
    drawn = go.Figure()
    lies = chart.kind == "bars"
    add = _add_line if chart.kind == "lines" else _add_bullet if chart.is_bullet else _add_bars
    for at, one in enumerate(chart.series):
        add(drawn, chart, one, colours)
        # no entry for what is drawn nowhere; a line at 0 is drawn
        drawn.data[at].showlegend = chart.kind == "lines" or any(one.values)
    shapes, said = _behind(chart, colours)
    above, row = 80, _ROW
    if not (chart.is_stacked or chart.is_bullet):  # its bars stand beside each other
        above, row = 48, max(_ROW, 18 * len(chart.series))
    height = above + row * len(chart.categories) if lies else _HEIGHT
    has_legend = len([one for one in chart.series if one.name]) > 1
    stands_above = width is not None and width < _NARROW and _name_above(drawn, chart, width)
    if stands_above:
        height += (_ROW_BELOW - _ROW) * len(chart.categories)
        # a rule is drawn beside the bars alone: across the names it would cross them out
        beside = [{"yref": "y", "y0": at - 0.3, "y1": at + 0.3} for at in range(len(chart.categories))]
        shapes = [one | place for one in shapes for place in beside]
    return style.finish(
        drawn,
        colours,
        height,
        barmode="overlay" if chart.is_bullet else "stack" if chart.is_stacked else "group",
        bargap=0.35,
        showlegend=has_legend,
        legend={"traceorder": "normal"},
        minreducedheight=24,  # on a phone a low chart gives way to the lines of its legend
        shapes=shapes,
        annotations=said,
        margin={"t": 40 if has_legend or said else 12, "l": 8}
        | ({"r": 44, "b": 4} if lies else {"r": 8, "b": 30}),
        x=style.NUMBERS_AXIS if lies else _categories(chart),
        y={**style.NAMES_AXIS, **({} if stands_above else {"autorange": "reversed"})}
        if lies
        else _values(chart),
    )


def said_of(chart: Chart, value: Decimal | int | None) -> str:
    """A value of a chart as its reader sees it."""
    if value is None:
        return formats.not_stated()
    return formats.money(value) if chart.value_kind == "money" else written(value)


def _marks(chart: Chart, one: Series) -> dict[str, Any]:
    """The places of a series' values among them, and under the pointer the words of each, else its category, series and value."""
    if not (words := list(map(style.plain, one.words))):
        of = style.plain(one.name) if len(chart.series) > 1 else ""
        for name, value in zip(chart.named, one.values, strict=True):
            said = formats.labelled(of, said_of(chart, value)) if of else said_of(chart, value)
            words.append(f"<b>{style.plain(written(name))}</b><br>{said}")
    return {"customdata": list(range(len(one.values))), **style.hover(words)}


def _lengths(one: Series, most: Decimal | None = None) -> list[float | None]:
    cut = [value if value is None or most is None else min(value, most) for value in one.values]
    return [None if value is None else float(value) for value in cut]


def _add_line(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    colour = ink(one.colour, colours)
    # money spent is an area, a forecast lies in its band
    fill = {"spent": "tozeroy", "high": "tonexty"}.get(one.key)
    drawn.add_scatter(
        x=list(chart.categories),
        y=_lengths(one),
        mode="lines+markers" if one.keys else "lines",
        marker=_UNSEEN,
        **{state: {"marker": _UNSEEN} for state in ("selected", "unselected")},
        name=one.name,
        line={"color": colour, "width": one.width * 1.2, "dash": _DASHES[one.dash]},
        **({"fill": fill, "fillcolor": style.faint(colour, 0.2)} if fill else {}),
        connectgaps=False,
        **_marks(chart, one),
    )


def _add_bars(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    lies = chart.kind == "bars"
    places: list[Any] = list(range(len(chart.categories))) if lies else list(chart.categories)
    lengths = _lengths(one, chart.most)
    fill = [ink(role, colours) for role in chart.colours] if chart.colours else ink(one.colour, colours)
    marker: dict[str, Any] = (
        style.hatched(str(fill)) if one.pattern == "/" and not chart.is_stacked else {"color": fill}
    )
    if chart.is_stacked and one.pattern:
        # so that bars do not differ by colour alone
        marker["pattern"] = {"shape": one.pattern, "size": 5, "solidity": 0.25}
    where = _INSIDE if chart.is_stacked else _OUTSIDE
    labels = one.labels
    if not labels and not chart.is_stacked:
        labels = tuple(said_of(chart, value) if value else "" for value in one.values)
    drawn.add_bar(
        x=lengths if lies else places,
        y=places if lies else lengths,
        orientation="h" if lies else "v",
        name=one.name,
        marker=marker,
        **({"text": list(labels), **where} if labels else {}),
        **_marks(chart, one),
    )
    if lies:
        _name_rows(drawn, chart)
        if where is _OUTSIDE and max(map(len, labels), default=0) > _SHORT:
            # beyond the rules, which would cross them out
            begin = max((float(rule.at) for rule in chart.rules), default=0.0)
            if len(chart.series) == 1:
                drawn.data[-1].text = None
                _add_labels(drawn, [max(begin, one or 0.0) for one in lengths], labels)
            drawn.update_xaxes(range=_with_room([*lengths, begin]))


def _with_room(ends: Sequence[float | None]) -> list[float]:
    known = [0.0, *(one for one in ends if one is not None)]
    return [min(known), max(known) * 1.45 or 1.0]


def _add_bullet(drawn: go.Figure, chart: Chart, one: Series, colours: Palette) -> None:
    """A horizontal bar: the reference wide and pale, the others narrow, each starting where the previous one ends."""
    at = chart.series.index(one)
    lengths = [float(value or 0) for value in one.values]
    before = [sum(float(other.values[i] or 0) for other in chart.series[1:at]) for i in range(len(lengths))]
    colour = ink(one.colour, colours)
    drawn.add_bar(
        x=lengths,
        base=before if at else None,
        y=list(range(len(lengths))),
        orientation="h",
        name=one.name,
        width=0.42 if at else 0.76,
        marker=style.hatched(colour, style.faint(colour, 0.25)) if one.pattern else {"color": colour},
        **_marks(chart, one),
    )
    _name_rows(drawn, chart)
    if one is chart.series[-1]:
        ends = [
            max(float(whole or 0), begin + length)
            for whole, begin, length in zip(chart.series[0].values, before, lengths, strict=True)
        ]
        _add_labels(drawn, ends, chart.series[0].labels)
        drawn.update_xaxes(range=_with_room([*lengths, *ends]))


def _add_labels(drawn: go.Figure, at: Sequence[float], words: Sequence[str]) -> None:
    drawn.add_scatter(
        x=list(at),
        y=list(range(len(at))),
        mode="text",
        text=[f" {one}" for one in words],
        textposition="middle right",
        cliponaxis=False,
        **style.SILENT,
    )


def _name_above(drawn: go.Figure, chart: Chart, width: int) -> bool:
    """Move the names of horizontal bars, and any text at them, above the bars: on a phone there is no room beside them."""
    labels = next((one for one in drawn.data if one.type == "scatter" and one.mode == "text"), None)
    if labels is None:
        return False
    begin, longest, count = min(drawn.layout.xaxis.range), max(labels.x) or 1.0, len(chart.categories)

    def named(name: str, said: str) -> str:
        letters = max(1, int((width - _BESIDE - _LETTER * len(said)) / _BOLD))
        return f"<b>{style.plain(style.shortened(name, letters))}</b> {said}"

    labels.update(
        x=[begin] * count,
        y=[at - 0.46 for at in range(count)],
        text=list(map(named, map(written, chart.categories), labels.text)),
    )
    for bar in (one for one in drawn.data if one.type == "bar"):
        bar.width = 0.6 * (bar.width or 0.65)
    drawn.update_xaxes(range=[begin, longest])
    drawn.update_yaxes(showticklabels=False, range=[count - 0.6, -0.8])
    return True


def _name_rows(drawn: go.Figure, chart: Chart) -> None:
    """The names of lying bars; two may be called alike, which a category axis would add up."""
    names = [style.shortened(one, _LONGEST) if isinstance(one, str) else one for one in chart.categories]
    drawn.update_yaxes(**_at_each([style.plain(written(one)) for one in names]))


def _at_each(names: list[str]) -> dict[str, object]:
    return {"tickmode": "array", "tickvals": list(range(len(names))), "ticktext": names}


def _behind(chart: Chart, colours: Palette) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    shapes: list[dict[str, Any]] = []
    said: list[dict[str, Any]] = []

    def say(words: str, side: str, colour: str = colours.muted, **how: Any) -> None:
        """Words at a place, above it and held there by a side."""
        said.append(style.note(style.plain(words), colour, xanchor=side, yanchor="bottom", **how))

    for i, rule in enumerate(chart.rules):
        at = float(rule.at)
        shapes.append(style.upright(at, colours.muted))
        # each in a line of its own, so that none meets the next or the edge of a phone
        say(rule.words, "left", x=at, y=1, yref="paper", yshift=14 * (len(chart.rules) - 1 - i))
    if chart.today is not None:
        day, words = chart.today
        shapes.append(style.upright(day, colours.bad, 1.2))
        days = [one for one in chart.categories if isinstance(one, dt.date)]
        is_late = (day - days[0]) * 3 > days[-1] - days[0]
        side, shift = ("right", -4) if is_late else ("left", 4)
        say(words, side, colours.bad, x=day, y=0, yref="paper", xshift=shift)
    return shapes, said


def _categories(chart: Chart) -> dict[str, object]:
    """The axis of categories: days by years or as the language writes them, else names; numbers of years each with a tick."""
    if not (days := [day for day in chart.categories if isinstance(day, dt.date)]):
        return {"showgrid": False}
    if max(days).year == min(days).year:
        pattern = {"da": "%d-%m-%Y", "en": "%d/%m/%Y", "zh": "%Y-%m-%d"}[language()]
        return {"showgrid": False, "tickformat": pattern, "nticks": 4}
    return {"showgrid": False, "tickformat": "%Y", "dtick": "M12"}


def _values(chart: Chart) -> dict[str, object]:
    """The axis of values: whole numbers, or thousands of kroner as the chart's axis says, written by the server."""
    columns = zip_longest(*([int(value or 0) for value in one.values] for one in chart.series), fillvalue=0)
    most = max((sum(one) if chart.is_stacked else max(one) for one in columns), default=1)
    step = next(one * 10**power for power in range(12) for one in (1, 2, 5) if most <= 5 * one * 10**power)
    ticks = range(0, most + step, step)
    written = [formats.number(tick) for tick in ticks]
    if chart.value_kind == "money":
        written = [formats.number(Decimal(tick) / 1000, 0 if step >= 1000 else 1) for tick in ticks]
    return {"tickvals": list(ticks), "ticktext": written, "title_text": chart.axis, "rangemode": "tozero"}


def room(width: int) -> int:
    """How many columns of a grid are drawn on a page of so many pixels."""
    return max(6, min(24, (width - _NAMES) // _SQUARE))


def grid(block: Grid, width: int, colours: Palette) -> go.Figure:
    """The grid as plotly has it: all squares in one trace, then a trace without any for each mark of the legend."""
    side = max(12, min(24, int((width - _NAMES) / max(len(block.columns), 1)) - 3))
    inks = [ink(one.shade, colours) for one in block.squares]
    mark = {"symbol": "square", "color": colours.panel}
    drawn = go.Figure()
    drawn.add_scatter(
        x=[one.column for one in block.squares],
        y=[one.row for one in block.squares],
        mode="markers+text",
        text=[one.mark for one in block.squares],
        textposition="middle center",
        textfont={"size": side * 0.8, "color": inks},
        marker={**mark, "size": side, "line": {"color": inks, "width": 1.2}},
        customdata=list(range(len(block.squares))),
        showlegend=False,
        # a chosen square must not make the others pale
        unselected={"marker": {"opacity": 1}},
        **style.hover(
            f"<b>{style.plain(block.rows[one.row])} · {style.plain(block.columns[one.column])}</b><br>{style.plain(one.words)}"
            for one in block.squares
        ),
    )
    for words, shade in block.marks.items():
        look = {**mark, "line": {"color": ink(shade, colours), "width": 2}}
        drawn.add_scatter(x=[None], y=[None], mode="markers", name=words, marker=look, hoverinfo="skip")
    longest = max((len(name) for name in block.columns), default=0)
    head = int(longest * _LETTER * (1.5 if language() == "zh" else 0.72)) + 20
    letter = _LETTER * (2 if language() == "zh" else 1)
    legend = 20 * math.ceil(sum(letter * len(words) + _ENTRY for words in block.marks) / width)
    tall = max(_ROW * len(block.rows), head // 2 + 4)  # a legend stands at most twice the height above
    return style.finish(
        drawn,
        colours,
        head + legend + 16 + tall,
        margin={"t": head + legend + 8, "l": 8, "r": 8, "b": 4},
        minreducedheight=24,
        clickmode="event+select",
        showlegend=True,
        legend={"y": 1 + (head + 4) / tall, "itemclick": False, "itemdoubleclick": False},
        x={"side": "top", "tickangle": -50, **_named(block.columns)},
        y={**_named(block.rows), "range": [len(block.rows) - 0.4, -0.6]},
    )


def _named(names: Sequence[str]) -> dict[str, object]:
    look = {"showgrid": True, "zeroline": False, "tickfont": {"size": 12}}
    return {"range": [-0.6, len(names) - 0.4], **look, **_at_each(list(map(style.plain, names)))}


def mark_invented(
    drawn: go.Figure, is_all: Callable[[int, Any], bool | None], colours: Palette
) -> How | None:
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
    for trace, are_all in found:
        _set_marks(drawn, trace, [one is not None for one in are_all], colours)
    return "some"


def _set_marks(drawn: go.Figure, trace: Any, are_invented: Sequence[bool], colours: Palette) -> None:
    xs, ys = trace.x, trace.y
    if trace.type == "bar":  # where it begins
        begins = [0] * len(are_invented) if trace.base is None else trace.base
        xs, ys = (begins, ys) if trace.orientation == "h" else (xs, begins)
    places = [(x, y) for x, y, is_one in zip(xs, ys, are_invented, strict=True) if is_one]
    if not places:
        return
    drawn.add_scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="text",
        text=[INVENTED_MARK] * len(places),
        textfont={"size": 18, "color": colours.ink, "shadow": style.haloed(colours)},
        textposition="top right" if trace.type == "scatter" else "middle right",
        xaxis=trace.xaxis,
        yaxis=trace.yaxis,
        cliponaxis=False,
        **style.SILENT,  # a click goes to the mark below
    )
