"""Figures of the page on opportunities: the field of themes and provinces, and a score in its parts as a bar."""

from __future__ import annotations

import html
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import theme_grid
from dashboard.model import columns
from dashboard.theme import Palette
from dashboard.words import opportunities as words
from dashboard.words.opportunities import FIELD_MARKS, PARTS, ScorePart


def field(cells: pd.DataFrame, width: int, colours: Palette) -> go.Figure:
    """A square a theme and province with open challenges: whether a door is open, and whether a company wants in.

    Args:
        cells: the cells to draw (`ranking.field`, `theme_grid.largest`).
        width: pixels that the page has.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    inks = (colours.good, colours.warn, colours.accent, colours.none)
    called = columns.called("field_state")
    theme_grid.add_states(
        figure,
        cells,
        "field_state",
        words.field_hover,
        states={
            state: (mark, called(state), ink)
            for (state, mark), ink in zip(FIELD_MARKS.items(), inks, strict=True)
        },
        side=theme_grid.side_of(cells["province_code"].nunique(), width),
        colours=colours,
    )
    return theme_grid.finish(figure, cells, colours)


def part_colours(colours: Palette) -> dict[str, str]:
    """Part of the score → its colour."""
    return dict(zip(PARTS, colours.series[: len(PARTS)], strict=True))


def bar(parts: Sequence[ScorePart], alt: str, colours: Palette) -> str:
    """A score as a bar of 100 points in HTML: each part takes the room of its full points, filled as far as it goes."""
    inks = part_colours(colours)
    pieces = "".join(
        f'<span style="flex: {part.most} 0 0"><i style="width: {100 * part.points / part.most:.1f}%; background: {inks[part.part]}"></i></span>'
        for part in parts
        if part.most
    )
    return (
        f'<div class="opportunity-bar" role="img" aria-label="{html.escape(alt, quote=True)}">{pieces}</div>'
    )


def legend(colours: Palette) -> str:
    """What the colours of the bars are, in HTML."""
    keys = "".join(
        f'<li><i style="background: {ink}"></i>{html.escape(words.part_name(part))}</li>'
        for part, ink in part_colours(colours).items()
    )
    return f'<ul class="opportunity-legend">{keys}</ul>'
