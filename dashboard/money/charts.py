"""The charts of money: the S-curve with its forecast, the steps from budget to forecast, and what money was spent on.

Spent is solid, plan an outline, committed hatched, forecast a band. Each mark carries the group or day of its figure, each trace its measure as
``meta`` (`dashboard.figures.chart`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.model import measures
from dashboard.theme import Palette
from locales import formats, text


def _floats(amounts: pd.Series) -> list[float | None]:
    """Amounts as plotly draws them; exact ones stay in the tables."""
    return [None if formats.is_missing(amount) else float(amount) for amount in amounts]


def _lengths(amounts: pd.Series) -> list[float | None]:
    """Amounts as bars: one of nothing has no length, and no outline that would look like a little."""
    return [amount or None for amount in _floats(amounts)]


def _hover(names: str, amounts: pd.Series, when: list[str]) -> list[str]:
    return [
        f"<b>{label}</b><br>{names}: {formats.money(amount)}"
        for label, amount in zip(when, amounts, strict=True)
    ]


# A line can be clicked at its points alone, which nobody needs to see.
_UNSEEN = {"size": 12, "color": "rgba(0,0,0,0)"}
_POINTS: dict[str, Any] = {
    "mode": "lines+markers",
    "marker": _UNSEEN,
    "selected": {"marker": _UNSEEN},
    "unselected": {"marker": _UNSEEN},
}


def curve(
    months: pd.DataFrame, band: pd.DataFrame, budget: Decimal | None, day: dt.date, colours: Palette
) -> go.Figure:
    """The S-curve: plan as a dashed line, spent as an area, commitments on top of it, the forecast as a band, the approved budget, the as-of day.

    Args:
        months: `questions.curve`, not empty.
        band: `questions.band`; empty where there is no forecast.
        budget: the approved budget.
        day: the day up to which money is counted.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    labels = [formats.date(point) for point in months["point_date"]]
    points = [point.isoformat() for point in months["point_date"]]
    figure.add_scatter(
        x=months["point_date"].tolist(),
        customdata=points,
        meta="plan_dkk spent_dkk committed_dkk",
        y=_floats(months["plan_dkk"]),
        name=text("budget-curve-plan"),
        **_POINTS,
        line={"color": colours.muted, "width": 2, "dash": "dash"},
        hovertext=_hover(text("budget-curve-plan"), months["plan_dkk"], labels),
        hoverinfo="text",
    )
    past = months[~months["is_ahead"].fillna(False)]
    past_labels = labels[: len(past)]
    days = past["point_date"].tolist()
    for column, name, colour, fill, dash in (
        ("spent_dkk", "budget-curve-spent", colours.accent, _faint(colours.accent, 0.22), "solid"),
        ("committed_dkk", "budget-curve-committed", colours.warn, _faint(colours.warn, 0.30), "dot"),
    ):
        if column == "committed_dkk" and not past[column].any():
            continue  # its edge would lie on the line of what was spent
        figure.add_scatter(
            x=days,
            customdata=points[: len(past)],
            meta="spent_dkk plan_dkk committed_dkk",  # commitments lie on what was spent
            y=_floats(past[column]),
            name=text(name),
            **_POINTS,
            stackgroup="money",
            line={"color": colour, "width": 2.5 if dash == "solid" else 1.5, "dash": dash},
            fillcolor=fill,
            hovertext=_hover(text(name), past[column], past_labels),
            hoverinfo="text",
        )
    if not band.empty:
        _add_band(figure, band, colours)
    if budget is not None:
        # below the lines: a forecast that lands at the budget would be hidden
        figure.add_hline(y=float(budget), line={"color": colours.ink, "width": 1.5}, layer="below")
        figure.add_annotation(
            xref="paper",
            x=0,
            y=float(budget),
            yanchor="bottom",
            xanchor="left",
            text=text("budget-curve-budget", amount=budget),
            showarrow=False,
            font={"size": 13, "color": colours.ink},
        )
    first, last = months["point_date"].iloc[0].replace(day=1), months["point_date"].iloc[-1]
    if first <= day <= last:
        figure.add_shape(
            type="line",
            x0=day,
            x1=day,
            yref="paper",
            y0=0,
            y1=1,
            line={"color": colours.bad, "width": 1.5, "dash": "dot"},
        )
        is_late = (day - first) * 2 > (last - first)
        figure.add_annotation(
            x=day,
            yref="paper",
            y=0.04,
            yanchor="bottom",
            xanchor="right" if is_late else "left",
            xshift=-6 if is_late else 6,
            text=text("budget-curve-as-of", date=day),
            showarrow=False,
            font={"size": 13, "color": colours.bad},
        )
    style.finish(figure, colours, height=400)
    figure.update_layout(hovermode="x unified", margin={"t": 36, "r": 12}, legend_traceorder="normal")
    # a tick and a line where each year begins
    figure.update_xaxes(
        showgrid=True,
        gridcolor=colours.line,
        ticks="outside",
        tickcolor=colours.line,
        tickformat="%Y",
        dtick="M12",
        tick0=dt.date(first.year, 1, 1),
        range=[first, last],
    )
    _money_axis(figure.update_yaxes, [*months["plan_dkk"], budget, *past["spent_dkk"], *band["high_dkk"]])
    return style.no_zoom(figure)


def _add_band(figure: go.Figure, band: pd.DataFrame, colours: Palette) -> None:
    """The forecast: a band from the low to the high estimate, and the likely one in it with its figure at the end."""
    days = band["point_date"].tolist()
    colour = colours.series[2]
    low, high, likely = (_floats(band[f"{name}_dkk"]) for name in ("low", "high", "likely"))
    figure.add_scatter(x=days, y=low, mode="lines", line={"width": 0}, showlegend=False, hoverinfo="skip")
    figure.add_scatter(
        x=days,
        y=high,
        name=text("budget-curve-band"),
        mode="lines",
        line={"width": 0},
        fill="tonexty",
        fillcolor=_faint(colour, 0.28),
        hovertext=[
            text(
                "outlook-band",
                low=row["low_dkk"],
                high=row["high_dkk"],
            )
            for row in band.to_dict("records")
        ],
        hoverinfo="text",
    )
    figure.add_scatter(
        x=days,
        y=likely,
        name=text("budget-curve-likely"),
        mode="lines",
        line={"color": colour, "width": 3, "dash": "dashdot"},
        hovertext=_hover(
            text("budget-curve-likely"),
            band["likely_dkk"],
            [formats.date(point) for point in days],
        ),
        hoverinfo="text",
    )
    figure.add_scatter(
        x=[days[-1]],
        y=[likely[-1]],
        mode="markers",
        marker={"color": colour, "size": 9, "symbol": "diamond"},
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
    )


def waterfall(steps: pd.DataFrame, budget: Decimal, likely: Decimal, colours: Palette) -> go.Figure:
    """Steps from budget to forecast: each line's deviation begins where the one before ended; both ends are marks, not bars.

    The axis doesn't begin at 0, so nothing but the steps has a length.

    Args:
        steps: `questions.steps` with name, not empty.
        budget: the approved budget, where the steps begin.
        likely: the forecast, where they end.
        colours: the palette to draw in.
    """
    starts: list[Decimal] = []
    at = budget
    for step in steps["deviation_dkk"]:
        starts.append(at)
        at += step
    lines = [
        (_broken(name), start, step, line)
        for name, start, step, line in zip(
            steps["name"], starts, steps["deviation_dkk"], steps["budget_line"], strict=True
        )
    ]
    figure = go.Figure()
    for is_more, key, colour, pattern in (
        (True, "more", colours.bad, "/"),
        (False, "less", colours.accent, ""),
    ):
        chosen = [line for line in lines if (line[2] > 0) == is_more and line[2] != 0]
        if not chosen:
            continue
        figure.add_bar(
            y=[name for name, _, _, _ in chosen],
            x=[float(step) for _, _, step, _ in chosen],
            base=[float(start) for _, start, _, _ in chosen],
            orientation="h",
            name=text(f"outlook-waterfall-{key}"),
            width=0.62,
            marker={
                "color": _faint(colour, 0.55) if pattern else colour,
                "line": {"color": colour, "width": 1},
                "pattern": {"shape": pattern, "fgcolor": colour, "size": 6},
            },
            hovertext=[f"<b>{name}</b><br>{_signed(step)}" for name, _, step, _ in chosen],
            hoverinfo="text",
            **_clickable([line for _, _, _, line in chosen]),
        )
    said = [
        _beside(max(start, start + step), name, _signed(step), colours.bad if step > 0 else colours.ink)
        for name, start, step, _ in lines
    ]
    ends = (
        ("budget_dkk", text("outlook-waterfall-budget"), budget),
        ("likely_dkk", text("outlook-waterfall-forecast"), likely),
    )
    for measure, name, amount in ends:
        figure.add_scatter(
            x=[float(amount)],
            y=[name],
            meta=measure,
            mode="markers",
            marker={"symbol": "diamond", "size": 12, "color": colours.ink},
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
            hovertext=[f"<b>{name}</b><br>{formats.money_exact(amount)}"],
            hoverinfo="text",
        )
        said.append(_beside(amount, name, f"<b>{formats.money(amount)}</b>", colours.ink, 10))
    style.finish(figure, colours, height=90 + 38 * (len(lines) + 2))
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12}, annotations=said)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        type="category",
        categoryorder="array",
        categoryarray=[ends[0][1], *(name for name, _, _, _ in lines), ends[1][1]],
    )
    every = [budget, likely, *starts, *(start + step for _, start, step, _ in lines)]
    low, high = float(min(every)), float(max(every))
    room = max(high - low, 1.0) * 0.22
    tick = next(tick for tick in _STEPS if high - low <= 5 * tick)
    ticks = [tick * i for i in range(int(low // tick), int(high // tick) + 2)]
    figure.update_xaxes(
        tickmode="array",
        tickvals=ticks,
        ticktext=[formats.number(one / 1000, 0 if tick >= 1000 else 1) for one in ticks],
        title={"text": text("budget-axis-thousand")},
        range=[low - room * 0.25, high + room * 1.4],
    )
    return style.no_zoom(figure)


def _beside(amount: Decimal, name: str, words: str, colour: str, shift: int = 6) -> dict[str, object]:
    """Words to the right of a mark or bar that ends at the amount. A figure takes them all at once: one at a time is slow."""
    return {
        "x": float(amount),
        "y": name,
        "xanchor": "left",
        "xshift": shift,
        "text": words,
        "showarrow": False,
        "font": {"size": 13, "color": colour},
    }


def _signed(amount: Decimal) -> str:
    """A step with its sign: +12.061 kr."""
    return ("+" if amount > 0 else "") + formats.money(amount)


def places(rows: pd.DataFrame, by: str, colours: Palette) -> go.Figure:
    """Bars of spent and committed money by province, agreement or activity; what can't be attributed is grey.

    Args:
        rows: `spending.to_draw`, not empty.
        by: the column that tells the rows apart.
        colours: the palette to draw in.
    """
    names = _distinct([_broken(str(name), 26) for name in rows["name"]])
    figure = go.Figure()
    for column, name, marker in _spent_and_committed(colours, "spent_period_dkk"):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        greyed = {
            "color": [colours.none if formats.is_missing(value) else colours.accent for value in rows[by]]
        }
        figure.add_bar(
            y=names,
            x=_lengths(rows[column]),
            meta=column,
            orientation="h",
            name=text(name),
            width=0.66,
            base=_bases(rows, column, "spent_period_dkk"),
            marker=marker if column == "committed_dkk" else greyed,
            hovertext=_hover(text(name), rows[column], names),
            hoverinfo="text",
            **_clickable(rows[by].tolist()),
        )
    spent = rows["spent_period_dkk"].tolist()
    ends = [amount + more for amount, more in zip(spent, rows["committed_dkk"], strict=True)]
    said = [
        _beside(max(end, Decimal(0)), name, formats.money(amount), colours.ink)
        for name, end, amount in zip(names, ends, spent, strict=True)
    ]
    style.finish(figure, colours, height=96 + 40 * len(rows))
    figure.update_layout(
        barmode="overlay",
        margin={"t": 36, "r": 12},
        showlegend=any(rows["committed_dkk"]),
        annotations=said,
    )
    figure.update_yaxes(autorange="reversed", showgrid=False, type="category")
    _money_axis(figure.update_xaxes, [*ends, max(ends) * Decimal("1.22")])
    return style.no_zoom(figure)


def _clickable(groups: Sequence[object]) -> dict[str, object]:
    """What lets a click on a bar tell its group, and keeps the other bars as they are."""
    as_it_is = {"marker": {"opacity": 1}}
    return {
        "customdata": [["" if formats.is_missing(group) else group] for group in groups],
        "selected": as_it_is,
        "unselected": as_it_is,
    }


def _distinct(names: list[str]) -> list[str]:
    """The names, told apart where two are the same: plotly would put their bars on one row."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name + "\u200b" * (seen[name] - 1))
    return told


def years(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Columns a calendar year: what was budgeted as an outline, spent inside it, commitments stacked on top.

    Args:
        rows: year_number, year_budget_dkk, spent_period_dkk and committed_dkk, not empty.
        colours: the palette to draw in.
    """
    labels = [str(year) for year in rows["year_number"]]
    return _columns(rows, labels, "year_number year_budget_dkk spent_period_dkk", colours, is_upright=True)


def sources(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a funding source: the budget as an outline, spent inside it, commitments after that.

    Args:
        rows: funding_source, name, budget_dkk, spent_dkk and committed_dkk, not empty.
        colours: the palette to draw in.
    """
    labels = [_broken(name) for name in rows["name"]]
    return _columns(rows, labels, "funding_source budget_dkk spent_dkk", colours, is_upright=False)


def _columns(
    rows: pd.DataFrame, labels: list[str], named: str, colours: Palette, *, is_upright: bool
) -> go.Figure:
    """Columns or bars of groups with a budget; `named` are the column that tells them apart, and the measures of budget and money spent."""
    by, budget, spent = named.split()
    figure = go.Figure()
    shared: dict[str, Any] = {
        "orientation": "v" if is_upright else "h",
        "hoverinfo": "text",
        "x" if is_upright else "y": labels,
        **_clickable(rows[by].tolist()),
    }
    along = "y" if is_upright else "x"
    if not rows[budget].isna().all():
        figure.add_bar(
            name=measures.measure(budget).label(),
            meta=budget,
            width=0.78 if is_upright else 0.7,
            marker={"color": _faint(colours.muted, 0.14), "line": {"color": colours.muted, "width": 1.2}},
            hovertext=_hover(measures.measure(budget).label(), rows[budget], labels),
            **{along: _floats(rows[budget])},
            **shared,
        )
    for column, name, marker in _spent_and_committed(colours, spent):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        figure.add_bar(
            name=text(name),
            meta=column,
            width=0.5 if is_upright else 0.42,
            marker=marker,
            text=[formats.number(v / 1000) if v and column == spent else "" for v in rows[column]],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            hovertext=_hover(text(name), rows[column], labels),
            base=_bases(rows, column, spent),
            **{along: _lengths(rows[column])},
            **shared,
        )
    style.finish(figure, colours, height=340)
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12})
    if is_upright:
        figure.update_xaxes(showgrid=False, type="category")
    else:
        figure.update_yaxes(autorange="reversed", showgrid=False)
    _money_axis(figure.update_yaxes if is_upright else figure.update_xaxes, [*rows[budget], *rows[spent]])
    return style.no_zoom(figure)


def _spent_and_committed(colours: Palette, spent: str) -> tuple[tuple[str, str, dict[str, object]], ...]:
    return (
        (spent, "budget-curve-spent", {"color": colours.accent}),
        (
            "committed_dkk",
            "budget-curve-committed",
            {
                "color": _faint(colours.warn, 0.25),
                "line": {"color": colours.warn, "width": 1},
                "pattern": {"shape": "/", "fgcolor": colours.warn, "bgcolor": "rgba(0,0,0,0)", "size": 6},
            },
        ),
    )


def _bases(rows: pd.DataFrame, column: str, spent: str) -> list[float | None] | None:
    """Commitments start where the money spent ends."""
    return _floats(rows[spent]) if column == "committed_dkk" else None


def _broken(name: str, room: int = 16) -> str:
    """A long name on two lines, so that it leaves room for its bar; one too long for that is cut."""
    if len(name) > 2 * room + 8:
        name = name[: 2 * room + 6].rstrip() + "…"
    words = name.split(" ")
    if len(name) <= room or len(words) == 1:
        return name
    middle = (len(words) + 1) // 2
    return " ".join(words[:middle]) + "<br>" + " ".join(words[middle:])


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _money_axis(update: object, amounts: list[Decimal | None]) -> None:
    """Round steps from zero, written in thousands of kroner by the server (never by the browser's own language)."""
    known = [float(amount) for amount in amounts if amount is not None and not formats.is_missing(amount)]
    top = max([*known, 1.0])
    low = min([*known, 0.0])
    step = next(step for step in _STEPS if top - low <= 5 * step)
    ticks = [step * i for i in range(-int(-low // step) - 1 if low < 0 else 0, int(top // step) + 2)]
    update(  # type: ignore[operator]
        tickmode="array",
        tickvals=ticks,
        ticktext=[formats.number(tick / 1000, 0 if step >= 1000 else 1) for tick in ticks],
        title={"text": text("budget-axis-thousand")},
        range=[ticks[0] if low < 0 else 0, max(top * 1.08, ticks[1])],
    )


_STEPS = tuple(factor * 10**power for power in range(12) for factor in (1, 2, 5))
