"""A chart block on paper: matplotlib draws it as a vector, whose letters the typesetter sets with our fonts. Lines differ in dash, not by colour alone."""

import datetime as dt
import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from matplotlib import dates
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from dashboard.blocks.kinds import Chart, Series
from dashboard.theme import LIGHT, ink
from locales import formats
from reports import matplot
from reports.matplot import font

_DATES: Any = dates  # which has no types
_SMALL = 6.8  # points
_INCH = 72.0
_DASHES: Mapping[str, Any] = {
    "": "solid",
    "dash": (0, (4, 2)),
    "dot": (0, (1, 1.6)),
    "dash_dot": (0, (5, 1.5, 1, 1.5)),
}


def chart(block: Chart, width: float = 490, height: float | None = None) -> str:
    """The picture of a chart as SVG: lines over days, or the bars of one series, as the charts of papers are."""
    tall = {"bars": 26 + 14 * len(block.categories), "columns": 110, "lines": 160}[block.kind]
    with matplot.alone():
        figure = Figure(figsize=(width / _INCH, (height or tall) / _INCH))
        figure.patch.set_alpha(0)
        axes = figure.subplots()
        axes.set_facecolor("none")
        _DRAWN[block.kind](axes, block)
        if block.today is not None:
            day, said = block.today
            place: Any = _DATES.date2num(day)
            axes.axvline(place, color=LIGHT.bad, linewidth=0.8, linestyle=_DASHES["dot"])
            low, high = axes.get_xlim()
            words, side = (f"{said} ", "right") if place > (low + high) / 2 else (f" {said}", "left")
            _say(axes, place, 0.03, words, transform=axes.get_xaxis_transform(), ha=side, color=LIGHT.bad)
        if len([one for one in block.series if one.name and one.key not in ("low", "high")]) > 1:
            found = axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=5, prop=font(_SMALL))
            for entry in found.get_texts():
                entry.set_color(LIGHT.muted)
        figure.tight_layout(pad=0.2)
        return matplot.saved(figure, "svg", block.title).decode("utf-8")


def _say(axes: Any, x: Any, y: Any, words: str, **how: Any) -> None:
    axes.text(x, y, words, **({"font": font(_SMALL), "color": LIGHT.muted} | how))


def _plain(axes: Any, *, along: str = "y", has_foot: bool = True) -> None:
    for side in ("top", "right", "left", *(() if has_foot else ("bottom",))):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(LIGHT.muted)
    axes.spines["bottom"].set_linewidth(0.5)
    axes.tick_params(length=0, colors=LIGHT.muted)
    if along:
        axes.grid(axis=along, color=LIGHT.line, linewidth=0.4)
    axes.set_axisbelow(True)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font(_SMALL))


def _said(block: Chart, value: Decimal | int | float) -> str:
    exact = value if isinstance(value, int) else Decimal(str(value))
    if block.value_kind == "money":  # in thousands
        exact = Decimal(round(float(value))) / 1000
    return formats.number(exact, 0 if exact == int(exact) else 1)


def _scale(axis: Any, block: Chart) -> None:
    axis.set_major_locator(MaxNLocator(4, integer=block.value_kind == "integer"))
    axis.set_major_formatter(FuncFormatter(lambda value, _: _said(block, value)))


def _floats(one: Series, unstated: float = 0) -> list[float]:
    return [unstated if value is None else float(value) for value in one.values]


def _lines(axes: Any, block: Chart) -> None:
    days = [day for day in block.categories if isinstance(day, dt.date)]
    known = {one.key: one for one in block.series}
    for one in block.series:
        if one.key in ("low", "high"):
            continue
        values, colour, dash = _floats(one, math.nan), ink(one.colour, LIGHT), _DASHES[one.dash]
        axes.plot(days, values, color=colour, linewidth=min(one.width, 1.7), linestyle=dash, label=one.name)
        if one.key == "spent":
            axes.fill_between(days, values, color=colour, alpha=0.16, linewidth=0)
    if "low" in known and "high" in known:
        low, high = (_floats(known[name], math.nan) for name in ("low", "high"))
        colour = ink(known["low"].colour, LIGHT)
        axes.fill_between(days, low, high, color=colour, alpha=0.22, linewidth=0)
    axes.set_ylim(bottom=0)
    _scale(axes.yaxis, block)
    axes.xaxis.set_major_locator(_DATES.YearLocator())
    axes.xaxis.set_major_formatter(_DATES.DateFormatter("%Y"))
    _plain(axes)


def _columns(axes: Any, block: Chart) -> None:
    """Upright bars of a quarter each, with their numbers; the year stands at its first."""
    [one] = block.series
    places, values = range(len(block.categories)), _floats(one)
    axes.bar(places, values, 0.66, color=ink(one.colour, LIGHT), linewidth=0)
    for place, value in zip(places, values, strict=True):
        _say(axes, place, value, _said(block, int(value)), ha="center", va="bottom", color=LIGHT.ink)
    axes.yaxis.set_visible(False)
    days = [day for day in block.categories if isinstance(day, dt.date)]
    axes.set_xticks(list(places), [str(day.year) if day.month == 1 else "" for day in days])
    _plain(axes, along="")


def _bars(axes: Any, block: Chart) -> None:
    [one] = block.series
    places, values = range(len(block.categories)), _floats(one)
    colours = [ink(role, LIGHT) for role in block.colours] or ink(one.colour, LIGHT)
    axes.barh(places, values, 0.62, color=colours, linewidth=0)
    for place, value in zip(places, values, strict=True):
        said = _said(block, int(value) if value == int(value) else value)
        _say(axes, value, place, f" {said}", ha="left", va="center", color=LIGHT.ink)
    axes.margins(x=0.14)
    axes.set_yticks(places, list(map(str, block.categories)))
    axes.invert_yaxis()
    axes.xaxis.set_visible(False)
    _plain(axes, along="", has_foot=False)


_DRAWN: Mapping[str, Callable[[Any, Chart], None]] = {"lines": _lines, "bars": _bars, "columns": _columns}
