"""The timeline as plotly draws it on screen: thin bars in the colour of how warm they are kept, marks on them, and a line at the as-of day.

The customdata of a bar is its position and -1, of a mark the positions of its bar and of the mark on it.
"""

import datetime as dt
import html
import math
import textwrap
from typing import Any

import plotly.graph_objects as go

from dashboard.blocks.kinds import AgreementBar, Timeline
from dashboard.charts import style
from dashboard.theme import INVENTED_MARK, PRESENCE_MARKS, Palette, look, presence_colour
from locales import formats, text

_LANE, _ABOVE = 22, 78  # pixels of an agreement, and of what is above them all
_NARROW, _NARROW_LANE = 500, 36  # up to this width the legend has two entries per line, names above bars
_DAY = 86_400_000  # milliseconds, which plotly counts a bar of days in
_LETTER, _TICK = 7, 60  # pixels of a letter beside a bar, and of what the axis says at a mark
_SYMBOLS = {"held": "circle", "planned": "circle", "milestone": "diamond", "open-milestone": "diamond"}


def figure(line: Timeline, colours: Palette, width: int) -> go.Figure:
    """The timeline as a picture of the given width in pixels; agreements below each other, however many there are."""
    is_narrow = width <= _NARROW
    chart = go.Figure(_bars(line, colours, 0.2 if is_narrow else 0.3))
    for kind in _SYMBOLS:
        chart.add_trace(_moments(line, kind, colours))
    count, shades = len(line.bars), _add_shades(chart, line, colours)
    lines = math.ceil((3 + shades) / 2)  # of a narrow legend, which has two entries a line
    above, lane = (_ABOVE + 20 * (lines - 1), _NARROW_LANE) if is_narrow else (_ABOVE, _LANE)
    letters = width // _LETTER if is_narrow else min(38, int(width * 0.28 / _LETTER))
    ticks = line.ticks(int(width * 0.7 / _TICK))
    above_bars = {"ticklabelposition": "inside top", "ticklabelshift": 5, "ticklabeloverflow": "allow"}
    said = style.note(
        formats.dotted((line.words["as-of"], formats.date(line.as_of))),
        colours.accent,
        12,
        x=line.as_of.isoformat(),
        xanchor="right" if (line.last - line.as_of) * 8 < line.last - line.first else "center",
        **look("timeline_today", colours),
    )
    today = style.upright(line.as_of.isoformat(), colours.accent)
    if is_narrow:  # names stand above the bars, which the line would cross out
        today["layer"] = "below"
    return style.finish(
        chart,
        colours,
        above + lane * max(count, 2),
        shapes=[today],
        annotations=[said],
        barmode="overlay",
        showlegend=True,
        legend={
            **look("timeline_legend", colours),
            **(look("narrow_legend", colours) if is_narrow else {}),
            "y": 1 + 42 / (lane * max(count, 2)),
        },
        margin={"l": 4, "r": 8, "t": above - 8, "b": 8},
        x={
            **look("timeline_days", colours),
            "range": [line.first.isoformat(), line.last.isoformat()],
            "tickvals": [day.isoformat() for day, _ in ticks],
            "ticktext": [words for _, words in ticks],
            "tickangle": 0,
        },
        y={
            "range": [max(count, 2) - 0.5, -0.8 if is_narrow else -0.5],
            "tickvals": list(range(count)),
            "ticktext": [_label(bar, letters, colours) for bar in line.bars],
            **(above_bars if is_narrow else {}),
            "tickfont": {"size": 12, "color": colours.ink, "shadow": style.haloed(colours)},
            "showgrid": False,
            "zeroline": False,
            "visible": any(bar.label for bar in line.bars),
        },
    )


def _add_shades(chart: go.Figure, line: Timeline, colours: Palette) -> int:
    """Add the entries of the legend that say what the colours of the bars mean; returns how many they are."""
    shades = [one for one in PRESENCE_MARKS if any(bar.presence == one for bar in line.bars)]
    if shades and any(bar.presence == "none" and (bar.start or bar.end) for bar in line.bars):
        shades.append("none")
    for presence in shades:
        line_of = {"width": 4, "color": presence_colour(presence, colours)}
        shade = {"symbol": "line-ew", "size": 14, "line": line_of}
        name = f"{PRESENCE_MARKS.get(presence, '')} {text(f'presence-{presence}')}".strip()
        chart.add_scatter(x=[None], y=[None], mode="markers", name=name, marker=shade, **style.hover(()))
    return len(shades)


def _label(bar: AgreementBar, letters: int, colours: Palette) -> str:
    name = html.escape(style.shortened(bar.label, letters), quote=False)
    name += f" {INVENTED_MARK}" if bar.mark else ""
    mark = PRESENCE_MARKS.get(bar.presence)
    colour = presence_colour(bar.presence, colours)
    return f'{name} <span style="color:{colour}">{mark}</span>' if mark else name


def _bars(line: Timeline, colours: Palette, thickness: float) -> go.Bar:
    first, last = line.first, line.last
    found = [(at, bar, piece) for at, bar in enumerate(line.bars) for piece in bar.pieces(first, last)]
    return go.Bar(
        orientation="h",
        y=[at for at, *_ in found],
        base=[begins.isoformat() for *_, (begins, _, _) in found],
        x=[(ends - begins) / dt.timedelta(days=1) * _DAY for *_, (begins, ends, _) in found],
        width=thickness,
        marker={
            "color": [
                style.faint(presence_colour(bar.presence, colours), opacity)
                for _, bar, (_, _, opacity) in found
            ],
            "line": {"width": 0},
        },
        customdata=[[at, -1] for at, *_ in found],
        showlegend=False,
        **style.hover(_wrapped(bar.words) for _, bar, _ in found),
    )


def _moments(line: Timeline, kind: str, colours: Palette) -> go.Scatter:
    found = [
        (at, place, one)
        for at, bar in enumerate(line.bars)
        for place, one in bar.marks(line.first, line.last)
        if one.kind == kind
    ]
    is_open = kind in ("planned", "open-milestone")
    colour = colours.series[1] if "milestone" in kind else colours.ink
    # an entry of the legend stands for its kind also where none is drawn
    places: list[Any] = [(one.day.isoformat(), at) for at, _, one in found] or [(None, None)]
    return go.Scatter(
        mode="markers",
        name=line.words.get(kind, ""),
        showlegend=kind in line.words,
        x=[day for day, _ in places],
        y=[at for _, at in places],
        marker={
            "symbol": _SYMBOLS[kind],
            "size": 10,
            "color": colours.paper if is_open else colour,
            "line": {"width": 2 if is_open else 1.2, "color": colour if is_open else colours.paper},
        },
        customdata=[[at, place] for at, place, _ in found],
        **style.hover(_wrapped(one.words) for *_, one in found),
    )


def _wrapped(words: str) -> str:
    lines = textwrap.wrap(" ".join(words.split()), 60, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(html.escape(one, quote=False) for one in lines[:5]) + (" …" if len(lines) > 5 else "")
