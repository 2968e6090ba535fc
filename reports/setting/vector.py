"""A chart block on paper: matplotlib draws it, and the timeline, as a vector, whose letters the typesetter sets with our fonts; one drawing at a time, the same bytes for the same picture.

Nothing is said by colour alone: lines differ in dash, bars in pattern, marks in shape, and series are named in a legend.
"""

import datetime as dt
import io
import math
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import matplotlib as mpl
from matplotlib import dates
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ticker import FuncFormatter, MaxNLocator

from dashboard.blocks.kinds import Chart, Series, Timeline
from dashboard.theme import LIGHT, ink
from locales import formats, text

Type = Literal["svg", "png"]
_FOLDER = Path(__file__).parents[1]  # of the fonts and the settings
_FAMILY = ("Public Sans", "Noto Sans SC")
_HEADING = ("Schibsted Grotesk", "Noto Sans SC")
_DPI = 200
_ALONE = threading.Lock()  # matplotlib's settings and fonts are one for the whole process
_DATES: Any = dates  # which has no types
_SMALL = 6.8  # points
_INCH = 72.0
_DASHES: Mapping[str, Any] = {
    "": "solid",
    "dash": (0, (4, 2)),
    "dot": (0, (1, 1.6)),
    "dash_dot": (0, (5, 1.5, 1, 1.5)),
}
_DOTTED = _DASHES["dot"]
_HATCHES: Mapping[str, str] = {"": "", "/": "////", "\\": "\\\\\\\\", "x": "xxxx", ".": "...."}
_SHAPES = {"green": "o", "amber": "^", "new": "D", "red": "s", "never": "o"}  # of each presence
_HOLLOW = ("new", "never")


@contextmanager
def alone() -> Iterator[None]:
    """Draw with our settings and fonts, one thread at a time."""
    with _ALONE, mpl.rc_context(fname=_FOLDER / "map.mplstyle"):
        known = {font.fname for font in fontManager.ttflist}
        for file in sorted((_FOLDER / "fonts").glob("*.?tf")):
            if str(file) not in known:
                fontManager.addfont(str(file))
        yield


def font(size: float, *, bold: bool = False, heading: bool = False) -> FontProperties:
    """A font of `size` points."""
    weight = "bold" if bold else "normal"
    return FontProperties(family=list(_HEADING if heading else _FAMILY), size=size, weight=weight)


def saved(figure: Figure, as_type: Type, title: str) -> bytes:
    """The picture, without the day on which it was made."""
    out = io.BytesIO()
    app = text("app-name")
    if as_type == "svg":
        figure.savefig(out, format="svg", metadata={"Date": None, "Title": title, "Creator": app})
    else:
        figure.savefig(out, format="png", dpi=_DPI, metadata={"Title": title, "Software": app})
    return out.getvalue()


def chart(block: Chart, width: float = 490, height: float | None = None) -> str:
    """The picture of a chart as SVG; series that the screen stacks stand beside each other. NotImplementedError for bullets, which are on screen alone."""
    if block.is_bullet:
        raise NotImplementedError(f"no picture of «{block.title}»: bullets are on screen alone")
    of_bars = 26 + 14 * len(block.categories) * max(1, len(block.series) * 0.85)
    tall = {"lines": 160, "columns": 110, "bars": of_bars}[block.kind]
    with alone():
        figure = Figure(figsize=(width / _INCH, (height or tall) / _INCH))
        figure.patch.set_alpha(0)
        axes = figure.subplots()
        axes.set_facecolor("none")
        (_lines if block.kind == "lines" else _bars)(axes, block)
        if len([one for one in block.series if one.name and one.key not in ("low", "high")]) > 1:
            found = axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=5, prop=font(_SMALL))
            for entry in found.get_texts():
                entry.set_color(LIGHT.muted)
        figure.tight_layout(pad=0.2)
        return saved(figure, "svg", block.title).decode("utf-8")


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


def _floats(one: Series) -> list[float]:
    return [math.nan if value is None else float(value) for value in one.values]


def _lines(axes: Any, block: Chart) -> None:
    days = [day for day in block.categories if isinstance(day, dt.date)]
    known = {one.key: one for one in block.series}
    for one in block.series:
        if one.key in ("low", "high"):
            continue
        values, colour, dash = _floats(one), ink(one.colour, LIGHT), _DASHES[one.dash]
        axes.plot(days, values, color=colour, linewidth=min(one.width, 1.7), linestyle=dash, label=one.name)
        if one.key == "spent":
            axes.fill_between(days, values, color=colour, alpha=0.16, linewidth=0)
    if "low" in known and "high" in known:
        low, high = (_floats(known[name]) for name in ("low", "high"))
        colour = ink(known["low"].colour, LIGHT)
        axes.fill_between(days, low, high, color=colour, alpha=0.22, linewidth=0)
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=block.value_kind == "integer"))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _said(block, value)))
    axes.xaxis.set_major_locator(_DATES.YearLocator())
    axes.xaxis.set_major_formatter(_DATES.DateFormatter("%Y"))
    _plain(axes)
    if block.today is not None:
        day, said = block.today
        place: Any = _DATES.date2num(day)
        axes.axvline(place, color=LIGHT.bad, linewidth=0.8, linestyle=_DOTTED)
        first, last = axes.get_xlim()
        words, side = (f"{said} ", "right") if place > (first + last) / 2 else (f" {said}", "left")
        _say(axes, place, 0.03, words, transform=axes.get_xaxis_transform(), ha=side, color=LIGHT.bad)


def _bars(axes: Any, block: Chart) -> None:
    """Lying or upright bars, those of several series beside each other; of quarters the year stands at its first."""
    lies, count = block.kind == "bars", len(block.series)
    thick = 0.66 if count == 1 else 0.8 / count
    for at, one in enumerate(block.series):
        values = [value or 0 for value in one.values]
        places = [place + (at - (count - 1) / 2) * thick for place in range(len(values))]
        draw = axes.barh if lies else axes.bar
        colour = [ink(role, LIGHT) for role in block.colours] or ink(one.colour, LIGHT)
        looks: dict[str, Any] = {"color": colour, "edgecolor": LIGHT.paper, "linewidth": 0}
        draw(places, list(map(float, values)), thick, hatch=_HATCHES[one.pattern], label=one.name, **looks)
        words = one.labels or [_said(block, value) for value in values]
        for place, value, said in zip(places, values, words, strict=True):
            if lies:
                _say(axes, float(value), place, f" {said}", ha="left", va="center", color=LIGHT.ink)
            else:
                _say(axes, place, float(value), said, ha="center", va="bottom", color=LIGHT.ink)
    names = [cut(of, 42) for of in block.categories if isinstance(of, str)]
    names += [str(of.year) if of.month == 1 else "" for of in block.categories if isinstance(of, dt.date)]
    if lies:
        axes.set_yticks(range(len(names)), names)
        axes.invert_yaxis()
        has_words = any(one.labels for one in block.series)  # which are longer than numbers
        axes.margins(x=0.3 if has_words else 0.14)
    else:
        axes.set_xticks(range(len(names)), names)
    (axes.xaxis if lies else axes.yaxis).set_visible(False)
    _plain(axes, along="", has_foot=not lies)


def cut(words: str, longest: int) -> str:
    """A name short enough for its place; Chinese signs count double."""
    room, kept = longest, ""
    for sign in words:
        room -= 2 if ord(sign) > 0x2E80 else 1
        if room < 1:
            return kept.rstrip() + "…"
        kept += sign
    return kept


_ROW = 17.0


def timeline_height(line: Timeline) -> float:
    """How tall the picture is, in points."""
    return 40 + _ROW * len(line.bars)


def timeline(line: Timeline, width: float = 490) -> str:
    """Agreements (at least one) as bars, activities and milestones as marks, the as-of day as an upright line."""
    tall = timeline_height(line)
    with alone():
        figure = Figure(figsize=(width / _INCH, tall / _INCH))
        figure.patch.set_alpha(0)
        left = 168 / width
        axes: Any = figure.add_axes((left, 14 / tall, 1 - left - 4 / width, 1 - 32 / tall))
        axes.set_facecolor("none")
        axes.set_xlim(line.first, line.last)
        axes.set_ylim(len(line.bars) - 0.4, -0.6)
        ticks = line.ticks()
        axes.set_xticks([day for day, _ in ticks], [words for _, words in ticks])
        axes.yaxis.set_visible(False)
        _plain(axes, along="x", has_foot=False)
        where, edge = axes.get_yaxis_transform(), -left / (1 - left)
        # a row an agreement: shape and names on the left, the bar, and its moments
        for i, bar in enumerate(line.bars):
            colour = LIGHT.none if bar.presence == "none" else ink(f"presence.{bar.presence}", LIGHT)
            indent = edge
            if shape := _SHAPES.get(bar.presence):
                inside = "none" if bar.presence in _HOLLOW else colour
                how = {"marker": shape, "markersize": 3.6, "markerfacecolor": inside, "clip_on": False}
                axes.plot([edge + 0.008], [i - 0.14], color=colour, transform=where, **how)
                indent = edge + 0.024
            name, below = cut(bar.label, 42), cut(formats.dotted((bar.mark, bar.below)), 44)
            _say(axes, indent, i, name, transform=where, va="bottom", font=font(6.9), color=LIGHT.ink)
            _say(axes, indent, i, below, transform=where, va="top", font=font(5.8))
            for begins, ends, opacity in bar.pieces(line.first, line.last):
                how = {"linewidth": 3, "solid_capstyle": "butt", "alpha": opacity * 0.75}
                axes.plot([begins, ends], [i, i], color=colour, **how)
            for _, one in bar.marks(line.first, line.last):
                _moment(axes, one.day, i, one.kind)
        # the as-of day, and above all what the shapes mean
        axes.axvline(line.as_of, color=LIGHT.bad, linewidth=0.8, linestyle=_DOTTED)
        is_late = (line.as_of - line.first).days > (line.last - line.first).days * 0.8
        side, words = "right" if is_late else "left", f" {line.words['as-of']} "
        _say(axes, line.as_of, -0.6, words, ha=side, va="top", font=font(6.6), color=LIGHT.bad)
        legend = figure.add_axes((0, 1 - 14 / tall, 1, 14 / tall))
        legend.set_axis_off()
        legend.set_xlim(0, 1)
        legend.set_ylim(0, 1)
        at = 0.008
        for key in ("held", "planned", "milestone"):
            _moment(legend, at, 0.5, key)
            _say(legend, at + 0.012, 0.5, line.words[key], va="center")
            at += 0.04 + 0.0085 * len(line.words[key])
        return saved(figure, "svg", line.title).decode("utf-8")


def _moment(axes: Any, x: Any, y: float, key: str) -> None:
    colour, shape = (LIGHT.series[1], "D") if "milestone" in key else (LIGHT.ink, "o")
    inside = LIGHT.paper if key in ("planned", "open-milestone") else colour
    how = {"linestyle": "none", "marker": shape, "markersize": 4.2, "markeredgewidth": 0.9}
    axes.plot([x], [y], color=colour, markerfacecolor=inside, **how)
