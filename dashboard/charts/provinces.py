"""Figures of the province page: activities year by year, of one province or of two."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import Palette
from dashboard.words.profile import Profile
from locales import formats, text


def years(profiles: Sequence[Profile], colours: Palette) -> go.Figure:
    """Bars a year: held activities solid, planned ones hatched above them; two provinces beside each other.

    Args:
        profiles: one or two provinces; their `years` hold year_number, held_count, planned_count.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    inks = (colours.accent, colours.series[1])
    known = [int(year) for profile in profiles for year in profile.years["year_number"]]
    for i, profile in enumerate(profiles):
        for column, kind in (("held_count", "held"), ("planned_count", "planned")):
            rows = profile.years[profile.years[column] > 0]
            if rows.empty:
                continue
            ink = inks[i % len(inks)]
            status = text(f"provinces-chart-{kind}")
            counts = [int(count) for count in rows[column]]
            figure.add_bar(
                x=[int(year) for year in rows["year_number"]],
                y=counts,
                name=text("provinces-chart-part", name=profile.name, status=status)
                if len(profiles) > 1
                else status,
                offsetgroup=str(i),
                base=None if kind == "held" else _held_below(profile, rows["year_number"].tolist()),
                marker={"color": ink}
                if kind == "held"
                else {
                    "color": "rgba(0,0,0,0)",
                    "line": {"color": ink, "width": 1.2},
                    "pattern": {"shape": "/", "fgcolor": ink, "bgcolor": "rgba(0,0,0,0)", "size": 6},
                },
                hovertext=[formats.number(count) for count in counts],
                hovertemplate="<b>%{x}</b> · %{fullData.name}: %{hovertext}<extra></extra>",
            )
    style.finish(figure, colours, height=230)
    figure.update_layout(barmode="group", showlegend=True, margin={"t": 34}, bargap=0.3)
    tallest = max((int(count) for profile in profiles for count in profile.years["held_count"]), default=0)
    # whole activities only: plotly would put a half between them
    figure.update_yaxes(
        rangemode="tozero", tickformat="d", **({"dtick": 1} if tallest < 6 else {"nticks": 5})
    )
    if known:
        figure.update_xaxes(
            range=[min(known) - 0.6, max(known) + 0.6], dtick=1, tickformat="d", showgrid=False
        )
    return style.no_zoom(figure)


def _held_below(profile: Profile, years_drawn: Sequence[int]) -> list[int]:
    """How many were held in each of the years, for the planned ones to stand on."""
    held = dict(zip(profile.years["year_number"], profile.years["held_count"], strict=True))
    return [int(held.get(year, 0)) for year in years_drawn]
