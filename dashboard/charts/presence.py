"""Figures of the presence page: how near relations are to going cold, and how fast inquiries were answered."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.theme import PRESENCE_MARKS, Palette, presence_colour
from dashboard.words.presence import red_text
from locales import formats, language, text

# Bars reach at most so many times the target: a relation cold for ten years must not flatten the others.
_CUT = 4.0
_SHORTEST_AXIS = 2.0
_NAME_LENGTH, _LONGEST_NAME = 24, 90
# The pixels of a letter of a name, and of what is beside it.
_LETTER, _BESIDE = 7.6, 165


def cooling(rows: pd.DataFrame, green: float, colours: Palette, *, width: int = 400) -> go.Figure:
    """Bars: days since contact as a share of each agreement's own target, with lines where it turns amber and red.

    The end of a red one says how many times the target that is; a bar that is cut there has a break before it.

    Args:
        rows: the relations to draw, in order: agreement_id, agreement_name, presence, interval_share, days_since_contact,
            target_interval_days, days_to_red.
        green: the share up to which a relation is green, such as 0.75.
        colours: the palette to draw in.
        width: about how many pixels the picture is wide: names are as long as they fit.
    """
    figure = go.Figure()
    records = rows.to_dict("records")
    places = list(range(len(records)))
    shares = [float(row["interval_share"]) for row in records]
    cut = min(max([_SHORTEST_AXIS, *shares]), _CUT)
    length = int(min(max((width - _BESIDE) / _LETTER, _NAME_LENGTH), _LONGEST_NAME))
    figure.add_bar(
        y=places,
        x=[min(share, cut) for share in shares],
        orientation="h",
        width=0.36,
        marker={"color": [presence_colour(row["presence"], colours) for row in records]},
        customdata=[row["agreement_id"] for row in records],
        showlegend=False,
        **style.hover(
            f"<b>{row['agreement_name']}</b><br>{row['danish_party']}<br>{red_text(row)}" for row in records
        ),
    )
    # The words are above their bar: so they have room on a telephone too.
    figure.add_scatter(
        y=[place - 0.42 for place in places],
        x=[0] * len(places),
        mode="text",
        text=[
            text(
                "presence-bar",
                mark=PRESENCE_MARKS[str(row["presence"])],
                name=style.shortened(str(row["agreement_name"]), length),
                days=row["days_since_contact"],
                target=row["target_interval_days"],
            )
            for row in records
        ],
        textposition="middle right",
        cliponaxis=False,
        **style.SILENT,
    )
    beyond = [place for place, share in zip(places, shares, strict=True) if share > 1]
    figure.add_scatter(
        y=beyond,
        x=[min(shares[place], cut) for place in beyond],
        mode="text",
        text=[
            "\u2002" + text("presence-times", number=share) for share in (shares[place] for place in beyond)
        ],
        textposition="middle right",
        textfont={"size": 12, "color": colours.muted},
        cliponaxis=False,
        **style.SILENT,
    )
    broken = [place for place, share in zip(places, shares, strict=True) if share > cut]
    figure.add_scatter(
        y=[place for place in broken for _ in range(2)],
        x=[at for _ in broken for at in (0.955 * cut, 0.97 * cut)],
        mode="markers",
        marker={"symbol": "line-ne", "size": 16, "line": {"width": 2.5, "color": colours.paper}},
        **style.SILENT,
    )
    said = []
    for share, key in ((green, "presence-line-amber"), (1.0, "presence-line-red")):
        figure.add_scatter(
            y=places,
            x=[share] * len(places),
            mode="markers",
            marker={"symbol": "line-ns", "size": 13, "line": {"width": 2, "color": colours.ink}},
            **style.SILENT,
        )
        side = "right" if share < 1 else "left"
        said.append(
            style.note(text(key), colours.muted, x=share, y=0, yref="paper", yanchor="top", xanchor=side)
        )
    return style.finish(
        figure,
        colours,
        48 + 46 * len(rows),
        annotations=said,
        margin={"t": 4, "b": 30, "r": 4, "l": 4},
        x={"visible": False, "range": [-0.01, cut * 1.16]},
        y={"visible": False, "range": [len(records) - 0.6, -0.75]},
    )


def reactions(rows: pd.DataFrame, target: int, late: int, colours: Palette) -> go.Figure:
    """Dots: inquiries by the day they came and the days to the first answer; those that still wait are hollow.

    Args:
        rows: activity_id, received_date, reaction_days, waiting_days, reaction_state, reaction_severity, title.
        target: days within which to answer.
        late: days after which an answer is red.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    shown = rows.assign(shown_days=rows["reaction_days"].fillna(rows["waiting_days"]))
    timed = shown.dropna(subset=["received_date", "shown_days"])
    for severity, symbol, colour in (
        ("green", "circle", colours.good),
        ("amber", "triangle-up", colours.warn),
        ("red", "square", colours.bad),
    ):
        for is_open in (False, True):
            part = timed[
                (timed["reaction_severity"] == severity)
                & (timed["reaction_state"].isin(["waiting", "overdue"]) == is_open)
            ]
            if part.empty:
                continue
            figure.add_scatter(
                x=part["received_date"].tolist(),
                y=[int(days) for days in part["shown_days"]],
                mode="markers",
                name=text(f"presence-legend-{'open-' if is_open else ''}{severity}"),
                customdata=part["activity_id"].tolist(),
                marker={
                    "symbol": symbol + ("-open" if is_open else ""),
                    "size": 13,
                    "color": colour,
                    "line": {"width": 2 if is_open else 0, "color": colour},
                },
                **style.hover(
                    text(
                        "presence-reaction-hover",
                        title=str(row["title"]),
                        date=formats.date(row["received_date"], row["received_date_precision"]),
                        days=row["shown_days"],
                        state="open" if is_open else "answered",
                    )
                    for row in part.to_dict("records")
                ),
            )
    said = []
    for days, colour, key in (
        (target, colours.good, "presence-line-target"),
        (late, colours.bad, "presence-line-late"),
    ):
        figure.add_hline(y=days, line={"color": colour, "width": 1.5, "dash": "dot"})
        words = text(key, days=days)
        said.append(
            style.note(words, colours.muted, x=0, xref="paper", xanchor="left", y=days, yanchor="bottom")
        )
    return style.finish(
        figure,
        colours,
        300,
        annotations=said,
        margin={"t": 40, "b": 30},
        x={"showgrid": False, **_ticks(timed["received_date"].tolist())},
        y={"title_text": text("presence-axis-days"), "rangemode": "tozero"},
    )


def _ticks(days: list[dt.date]) -> dict[str, object]:
    """A tick a year where the inquiries span years, else some days as the language writes them."""
    if not days or max(days).year == min(days).year:
        pattern = {"da": "%d-%m-%Y", "en": "%d/%m/%Y", "zh": "%Y-%m-%d"}[language()]
        return {"tickformat": pattern, "nticks": 4}
    return {"tickformat": "%Y", "dtick": "M12"}
