"""Charts for paper as SVG: drawn by hand in points, so that type and lines match the page and the same data gives the same bytes.

The typesetter sets the text with our own fonts (reports/fonts). Nothing is said by colour alone: lines differ in dash, bars in
outline, marks in shape, and series are named at their end or in a legend.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from html import escape

from dashboard.theme import LIGHT, presence_colour
from locales import formats, language
from reports.board.model import AgreementBar, Chart, Series, Timeline

_SIZE = 7.2  # points of the small type

_FONTS = "Public Sans, Noto Sans SC"

Point = tuple[float, float]

_DASHES = {"": "", "dash": "3 2", "dot": "0.6 2.6", "dash_dot": "4 2 1 2"}

# The shape of each presence, so that none is shown by its colour alone.
_SHAPES = {"green": "dot", "amber": "triangle", "new": "open-diamond", "red": "square", "never": "ring"}


class PictureSheet:
    """A picture in the making: shapes in points from the upper left corner."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._shapes: list[str] = []

    def add(self, shape: str, words: str = "", /, **look: float | str) -> None:
        """Put a shape of SVG on top of what is there; its attributes with _ for -, and those that say nothing left out."""
        said = "".join(
            f' {name.replace("_", "-")}="{value if isinstance(value, str) else _n(value)}"'
            for name, value in look.items()
            if value != ""
        )
        self._shapes.append(f"<{shape}{said}>{escape(words)}</{shape}>")

    def line(self, a: Point, b: Point, colour: str, width: float = 0.5, dash: str = "") -> None:
        """A straight line."""
        ends = {"x1": a[0], "y1": a[1], "x2": b[0], "y2": b[1]}
        self.add("line", **ends, stroke=colour, stroke_width=width, stroke_dasharray=dash)

    def path(self, points: Sequence[Point], colour: str, width: float, dash: str = "") -> None:
        """A line through points."""
        look = {
            "stroke": colour,
            "stroke_dasharray": dash,
            "stroke_linejoin": "round",
            "stroke_linecap": "round",
        }
        self.add("polyline", points=_through(points), fill="none", stroke_width=width, **look)

    def area(self, points: Sequence[Point], colour: str, opacity: float) -> None:
        """A filled polygon."""
        self.add("polygon", points=_through(points), fill=colour, fill_opacity=opacity)

    def box(
        self,
        corner: Point,
        size: Point,
        fill: str,
        *,
        stroke: str = "none",
        radius: float = 0,
        opacity: float = 1,
    ) -> None:
        """A rectangle."""
        where = {"x": corner[0], "y": corner[1], "width": size[0], "height": size[1], "rx": radius}
        self.add("rect", **where, fill=fill, fill_opacity=opacity, stroke=stroke, stroke_width=0.7)

    def text(
        self,
        at: Point,
        words: str,
        *,
        colour: str = LIGHT.muted,
        size: float = _SIZE,
        anchor: str = "start",
        bold: bool = False,
    ) -> None:
        """A line of text on its baseline."""
        look = {"fill": colour, "text_anchor": anchor, "font_weight": "700" if bold else ""}
        self.add("text", words, x=at[0], y=at[1], font_family=_FONTS, font_size=size, **look)

    def mark(self, at: Point, shape: str, colour: str, radius: float = 2.6) -> None:
        """A mark: dot, ring, diamond, open-diamond, square or triangle."""
        x, y = at
        if shape in ("dot", "ring"):
            fill, stroke = (colour, LIGHT.paper) if shape == "dot" else (LIGHT.paper, colour)
            self.add("circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=0.9)
            return
        r = radius * 1.25
        corners = {
            "square": [(x + a * r * 0.8, y + b * r * 0.8) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))],
            "triangle": [(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)],
        }.get(shape, [(x, y - r), (x + r, y), (x, y + r), (x - r, y)])
        fill, stroke = (LIGHT.paper, colour) if shape == "open-diamond" else (colour, LIGHT.paper)
        self.add("polygon", points=_through(corners), fill=fill, stroke=stroke, stroke_width=0.9)

    def svg(self) -> str:
        """The picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" '
            f'width="{_n(self.width)}pt" height="{_n(self.height)}pt">{"".join(self._shapes)}</svg>'
        )


def _through(points: Sequence[Point]) -> str:
    """Points as SVG has them."""
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A number with at most two decimals, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text_width(words: str, size: float = _SIZE) -> float:
    """About how wide a text is: Chinese signs a whole em, others a little more than half."""
    return sum(size if ord(sign) > 0x2E80 else size * 0.54 for sign in words)


# ── Scales ────────────────────────────────────────────────────────────────────────────────────────────────────────


def steps(least: float, most: float, count: int = 4) -> list[float]:
    """Round numbers from below the least to above the most, about `count` of them."""
    span = (most - least) or 1.0
    rough = span / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough), power * 10)
    first = math.floor(least / step) * step
    found = [first]
    while found[-1] < most - step * 1e-9:
        found.append(found[-1] + step)
    return found


def _thousands(value: float) -> str:
    exact = Decimal(str(round(value))) / 1000
    return formats.number(exact, 0 if exact == exact.to_integral_value() else 1)


def _floats(series: Series) -> list[float | None]:
    return [None if value is None else float(value) for value in series.values]


# ── The S-curve ───────────────────────────────────────────────────────────────────────────────────────────────────


def s_curve(chart: Chart, size: Point = (330, 150)) -> str:
    """Plan dashed, spent as an area, commitments on top, the forecast dotted in its band, the grant as a level, the as-of day upright."""
    width, height = size
    sheet = PictureSheet(width, height)
    series = {one.key: one for one in chart.series}
    days = [day for day in chart.categories if isinstance(day, dt.date)]
    left, right, top, bottom = 30.0, width - 6, 22.0, height - 16
    first, last = days[0].replace(day=1), days[-1]
    span = max((last - first).days, 1)
    known = [value for one in chart.series for value in _floats(one) if value is not None]
    ticks = steps(0, max([*known, 1.0]))

    def x(day: dt.date) -> float:
        return left + (right - left) * (day - first).days / span

    def y(value: float) -> float:
        return bottom - (bottom - top) * value / ticks[-1]

    for tick in ticks:
        sheet.line((left, y(tick)), (right, y(tick)), LIGHT.line, 0.4)
        sheet.text((left - 4, y(tick) + 2.4), _thousands(tick), anchor="end", size=6.6)
    _years(sheet, (first, last), x, bottom, 9)

    start = (x(first), y(0))
    runs = {
        key: [(x(day), y(value)) for day, value in zip(days, _floats(one), strict=True) if value is not None]
        for key, one in series.items()
    }
    low, high, spent = (runs.get(key, []) for key in ("low", "high", "spent"))
    if low and high:
        sheet.area([*low, *reversed(high)], series["low"].colour, 0.22)
    if committed := runs.get("committed"):
        sheet.area([start, *spent, *reversed(committed), start], LIGHT.warn, 0.25)
    if spent:
        sheet.area([start, *spent, (spent[-1][0], y(0))], LIGHT.accent, 0.16)
    keys = []
    for key in ("spent", "plan", "committed", "likely"):
        if run := runs.get(key):
            one = series[key]
            look = (one.colour, min(one.width, 1.7), _DASHES[one.dash])
            sheet.path(run if key in ("plan", "likely") else [start, *run], *look)
            keys.append((one.name, *look))
    _legend(sheet, keys, left)
    if budget := runs.get("budget"):
        sheet.line((left, budget[0][1]), (right, budget[0][1]), LIGHT.ink, 0.8)
        name = f"{series['budget'].name} {_thousands(float(series['budget'].values[0] or 0))}"
        sheet.text((left + 3, budget[0][1] - 3), name, colour=LIGHT.ink, size=6.6)
    if chart.today is not None and first <= chart.today[0] <= last:
        now = x(chart.today[0])
        sheet.line((now, top - 2), (now, bottom), LIGHT.bad, 0.7, "1.5 1.5")
        is_late = now - left > (right - left) / 2
        at, anchor = (now - 3, "end") if is_late else (now + 3, "start")
        sheet.text((at, bottom - 4), chart.today[1], colour=LIGHT.bad, anchor=anchor, size=6.6)
    return sheet.svg()


def _legend(sheet: PictureSheet, keys: Sequence[tuple[str, str, float, str]], at: float) -> None:
    """What the lines are called, above the picture."""
    for name, colour, thick, dash in keys:
        sheet.path([(at, 7.5), (at + 13, 7.5)], colour, thick, dash)
        sheet.text((at + 16, 10), name, size=6.8)
        at += 24 + text_width(name, 6.8)


def _years(
    sheet: PictureSheet,
    span: tuple[dt.date, dt.date],
    x: Callable[[dt.date], float],
    bottom: float,
    below: float,
) -> None:
    """The years below a time axis, each in the middle of what is shown of it, and a line where it begins."""
    first, last = span
    for year in range(first.year, last.year + 1):
        begin, end = max(first, dt.date(year, 1, 1)), min(last, dt.date(year, 12, 31))
        if begin > first:
            sheet.line((x(begin), bottom), (x(begin), bottom + 3), LIGHT.muted, 0.5)
        if x(end) - x(begin) > 20:
            sheet.text(((x(begin) + x(end)) / 2, bottom + below), str(year), anchor="middle", size=6.6)


# ── Waterfall ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _step_levels(chart: Chart) -> list[tuple[Decimal, Decimal]]:
    """From where to where each bar goes: the first and the last from nothing, the steps between them from where the one before ended."""
    values = [Decimal(value or 0) for value in chart.series[0].values]
    levels: list[tuple[Decimal, Decimal]] = []
    at = Decimal(0)
    for i, value in enumerate(values):
        start = Decimal(0) if i in (0, len(values) - 1) else at
        at = start + value
        levels.append((start, at))
    return levels


def steps_base(chart: Chart) -> float:
    """Where the scale of the steps begins, near them: what matters is small beside the whole."""
    ends = [float(end) for _, end in _step_levels(chart)]
    low, high = min(ends), max(ends)
    return max(0.0, low - max((high - low) * 0.35, abs(high) * 0.01, 1.0))


def steps_start(chart: Chart) -> int:
    """The same on slides and in workbooks: in whole ten thousands, so that it is a round number."""
    return math.floor(steps_base(chart) / 10_000) * 10_000


def step_series(chart: Chart, first: str, whole: str, last: str) -> list[tuple[str, list[Decimal | None]]]:
    """The steps as slides and workbooks draw them: bars between two lines that are not drawn, and a mark at each whole.

    Each series says something true of its own, so that nothing is hidden behind the chart: from where a step goes, the wholes, and to where.
    The bars run from the first line of a chart to its last one, so the wholes are between the two.
    """
    levels = _step_levels(chart)
    ends = (0, len(levels) - 1)
    return [
        (first, [None if i in ends else start for i, (start, _) in enumerate(levels)]),
        (whole, [end if i in ends else None for i, (_, end) in enumerate(levels)]),
        (last, [None if i in ends else end for i, (_, end) in enumerate(levels)]),
    ]


def waterfall(chart: Chart, width: float = 180, height: float = 150) -> str:
    """From the budget down (or up) a step a line to the forecast: as lying bars, so that names can be read."""
    sheet = PictureSheet(width, height)
    names = [str(name) for name in chart.categories]
    values = [float(value or 0) for value in chart.series[0].values]
    levels = [(float(start), float(end)) for start, end in _step_levels(chart)]
    left = min(max(text_width(_cut(name, 22), 6.8) for name in names) + 6, width * 0.42)
    right = width - 34
    base = steps_base(chart)
    high = max(end for _, end in levels)
    span = (high - base) or 1.0

    def x(value: float) -> float:
        return left + (right - left) * (max(value, base) - base) / span

    row = (height - 4) / len(names)
    thick = min(row * 0.62, 11)
    for i, (name, (start, end)) in enumerate(zip(names, levels, strict=True)):
        middle = 2 + row * (i + 0.5)
        is_whole = i in (0, len(names) - 1)
        over = end > start
        colour = LIGHT.accent if is_whole else (LIGHT.bad if over else LIGHT.good)
        a, b = sorted((x(start), x(end)))
        sheet.text(
            (left - 4, middle + 2.4), _cut(name, 22), anchor="end", size=6.8, colour=LIGHT.ink, bold=is_whole
        )
        sheet.box(
            (a, middle - thick / 2),
            (max(b - a, 0.8), thick),
            colour,
            opacity=1 if is_whole else 0.85,
            radius=0.8,
        )
        if is_whole and base > 0:  # the bar is cut: it says so
            sheet.path(
                [(left + 5, middle - thick / 2 - 1), (left + 7.5, middle + thick / 2 + 1)], "#FFFFFF", 1.6
            )
        shown = _thousands(values[i])
        if not is_whole and values[i] > 0:
            shown = f"+{shown}"
        sheet.text(
            (b + 3, middle + 2.4),
            shown,
            size=6.8,
            colour=LIGHT.ink if is_whole else LIGHT.muted,
            bold=is_whole,
        )
        if i < len(names) - 1:
            sheet.line(
                (x(end), middle + thick / 2), (x(end), middle + row - thick / 2), LIGHT.none, 0.5, "1 1.2"
            )
    return sheet.svg()


def _cut(words: str, longest: int) -> str:
    """A name short enough for its place; Chinese signs count double."""
    room, kept = longest, ""
    for sign in words:
        room -= 2 if ord(sign) > 0x2E80 else 1
        if room < 1:
            return kept.rstrip() + "…"
        kept += sign
    return kept


# ── Columns and the presence strip ────────────────────────────────────────────────────────────────────────────────


def columns(chart: Chart, width: float = 250, height: float = 92) -> str:
    """A column a quarter with its number on top, the years below; the last one is strong."""
    sheet = PictureSheet(width, height)
    days = [day for day in chart.categories if isinstance(day, dt.date)]
    counts = [int(value or 0) for value in chart.series[0].values]
    top, bottom = 12.0, height - 15
    most = max([*counts, 1])
    room = width / len(days)
    thick = min(room * 0.66, 15)
    for i, (day, count) in enumerate(zip(days, counts, strict=True)):
        middle = room * (i + 0.5)
        tall = (bottom - top) * count / most
        colour = LIGHT.accent if i == len(days) - 1 else LIGHT.scale[2]
        if count:
            sheet.box((middle - thick / 2, bottom - tall), (thick, tall), colour, radius=1)
        sheet.text(
            (middle, bottom - tall - 3),
            formats.number(count),
            anchor="middle",
            size=6.6,
            colour=LIGHT.ink,
        )
        if day.month == 1 or i == 0:
            until = next((j for j in range(i + 1, len(days)) if days[j].month == 1), len(days))
            if until - i > 1:
                sheet.text((room * (i + until) / 2, height - 4), str(day.year), anchor="middle", size=6.6)
            if i:
                sheet.line((room * i, bottom + 1), (room * i, height - 3), LIGHT.line, 0.6)
    sheet.line((0, bottom), (width, bottom), LIGHT.muted, 0.5)
    return sheet.svg()


def strip(chart: Chart, width: float = 490, height: float = 34) -> str:
    """The agreements in force as one bar of its parts, each with its mark, number and word."""
    sheet = PictureSheet(width, height)
    counts = [int(value or 0) for value in chart.series[0].values]
    whole = sum(counts) or 1
    names = [str(name) for name in chart.categories]
    # each word has the room that it needs, and all of them the width of the bar
    needs = [24 + text_width(name, 7.4) for name in names]
    room = width / sum(needs)
    at = mark = 0.0
    for count, name, need, colour, shape in zip(
        counts, names, needs, chart.colours, _SHAPES.values(), strict=True
    ):
        part = width * count / whole
        if count:
            sheet.box((at, 0), (max(part - 1.2, 0.8), 11), colour, radius=1.2)
        at += part
        sheet.mark((mark + 4, 24), shape, colour)
        number = formats.number(count)
        sheet.text((mark + 11, 26.6), number, colour=LIGHT.ink, bold=True, size=8)
        sheet.text((mark + 15 + text_width(number, 8), 26.6), name, size=7.4)
        mark += need * room
    return sheet.svg()


# ── Timeline ──────────────────────────────────────────────────────────────────────────────────────────────────────

_ROW = 17.0


def timeline(line: Timeline, width: float = 490) -> str:
    """Agreements (at least one) as bars, activities and milestones as marks, the as-of day as an upright line."""
    height = timeline_height(line)
    sheet = PictureSheet(width, height)
    left, right = 168.0, width - 4
    top, bottom = 18.0, height - 14
    span = max((line.last - line.first).days, 1)

    def x(day: dt.date) -> float:
        return left + (right - left) * (min(max(day, line.first), line.last) - line.first).days / span

    _months(sheet, line, x, (top, bottom))
    for i, bar in enumerate(line.bars):
        _row(sheet, line, bar, x, top + 6 + _ROW * (i + 0.5))
    now = x(line.as_of)
    sheet.line((now, top - 1), (now, bottom), LIGHT.bad, 0.8, "1.5 1.5")
    side = "end" if now > left + (right - left) * 0.8 else "start"
    sheet.text(
        (now + (3 if side == "start" else -3), top + 4),
        line.words["as-of"],
        colour=LIGHT.bad,
        size=6.6,
        anchor=side,
    )
    at = 0.0
    for key, shape, colour in (
        ("held", "dot", LIGHT.accent),
        ("planned", "ring", LIGHT.accent),
        ("milestone", "diamond", LIGHT.series[1]),
        ("open-milestone", "open-diamond", LIGHT.series[1]),
    ):
        sheet.mark((at + 3, 7), shape, colour)
        sheet.text((at + 9, 9.5), line.words[key], size=6.8)
        at += 20 + text_width(line.words[key], 6.8)
    return sheet.svg()


def timeline_height(line: Timeline) -> float:
    """How tall the picture is, in points."""
    return 26 + _ROW * len(line.bars) + 14


def _months(
    sheet: PictureSheet, line: Timeline, x: Callable[[dt.date], float], ends: tuple[float, float]
) -> None:
    """Upright lines at the quarters (at the years where there are many) and their names below."""
    top, bottom = ends
    quarterly = (line.last - line.first).days < 1200
    day = line.first.replace(month=(line.first.month - 1) // 3 * 3 + 1, day=1)
    while day <= line.last:
        if day >= line.first:
            is_year = day.month == 1
            if quarterly or is_year:
                sheet.line((x(day), top), (x(day), bottom), LIGHT.line, 0.7 if is_year else 0.35)
                name = formats.date(day, "year") if is_year else _month(day)
                at = x(day) + 2
                if at + text_width(name, 6.4) < sheet.width:
                    sheet.text((at, bottom + 9), name, size=6.4, bold=is_year)
        month = day.month + 3
        day = dt.date(day.year + (month > 12), (month - 1) % 12 + 1, 1)


def _month(day: dt.date) -> str:
    if language() == "zh":
        return f"{day.month}月"
    return formats.date(day).split(" ")[1].rstrip(".")


def _row(
    sheet: PictureSheet, line: Timeline, bar: AgreementBar, x: Callable[[dt.date], float], middle: float
) -> None:
    colour = LIGHT.none if bar.presence == "none" else presence_colour(bar.presence, LIGHT)
    shape = _SHAPES.get(bar.presence)
    indent = 0.0
    if shape:
        sheet.mark((3, middle - 2.4), shape, colour, 2.1)
        indent = 8.0
    sheet.text((indent, middle), _cut(bar.label, 42), colour=LIGHT.ink, size=6.9)
    below = formats.dotted((bar.mark, bar.below))
    sheet.text((indent, middle + 7), _cut(below, 44), size=5.8)
    start = max(bar.start or line.first, line.first)
    end = min(bar.end or line.last, line.last)
    if end > start:
        sheet.box((x(start), middle - 2.2), (x(end) - x(start), 4.4), LIGHT.scale[1], radius=2.2)
        if bar.end is None:  # no end is stated: the bar runs out
            sheet.box((x(end) - 3, middle - 2.2), (3, 4.4), LIGHT.paper, opacity=0.55)
        elif bar.end <= line.last:
            sheet.line((x(end), middle - 4), (x(end), middle + 4), LIGHT.muted, 1)
    for day, done in bar.milestones:
        sheet.mark((x(day), middle), "diamond" if done else "open-diamond", LIGHT.series[1], 3.2)
    for day in bar.held:
        sheet.mark((x(day), middle), "dot", LIGHT.accent, 2.4)
    for day in bar.planned:
        sheet.mark((x(day), middle), "ring", LIGHT.accent, 2.4)
