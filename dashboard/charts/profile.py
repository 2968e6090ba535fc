"""Figures of a profile: activities year by year, of one province or party or of two."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.profiles import Profile
from dashboard.theme import Palette
from locales import formats, text


def years(profiles: Sequence[Profile], colours: Palette) -> go.Figure:
    """Bars a year: held activities solid, planned ones hatched above them; two profiles beside each other.

    Args:
        profiles: one or two; their `years` hold start_year, activities_held, activities_planned.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    inks = (colours.accent, colours.series[1])
    known = [int(year) for profile in profiles for year in profile.years["start_year"]]
    for i, profile in enumerate(profiles):
        ink = inks[i % len(inks)]
        for measure, kind in (("activities_held", "held"), ("activities_planned", "planned")):
            rows = profile.years[profile.years[measure] > 0]
            if rows.empty:
                continue
            status = text(f"profile-chart-{kind}")
            drawn = [int(year) for year in rows["start_year"]]
            counts = [int(count) for count in rows[measure]]
            figure.add_bar(
                x=drawn,
                y=counts,
                name=text("profile-chart-part", name=profile.name, status=status)
                if len(profiles) > 1
                else status,
                offsetgroup=str(i),
                # the planned ones are stacked on those held
                base=None if kind == "held" else [int(count) for count in rows["activities_held"]],
                marker={"color": ink} if kind == "held" else style.hatched(ink),
                meta=measure,
                customdata=[[profile.about if profile.is_placed else "", year] for year in drawn],
                **style.hover(map(formats.number, counts), "<b>%{x}</b> · %{fullData.name}: "),
            )
    tallest = max(
        (int(count) for profile in profiles for count in profile.years["activities_held"]), default=0
    )
    span = [min(known) - 0.6, max(known) + 0.6] if known else None
    return style.finish(
        figure,
        colours,
        230,
        barmode="group",
        showlegend=True,
        margin={"t": 34},
        bargap=0.3,
        x={"range": span, "dtick": 1, "tickformat": "d", "showgrid": False} if known else None,
        # whole activities only: plotly would put a half between them
        y={"rangemode": "tozero", "tickformat": "d", **({"dtick": 1} if tallest < 6 else {"nticks": 5})},
    )
