"""The charts of money: the S-curve with its forecast, the steps from budget to forecast, and what money was spent on.

Spent is solid, plan an outline, committed hatched, forecast a band. Each mark carries the group or day of its figure, each trace its measure as
``meta`` (`dashboard.figures.chart`).
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.charts.looks import look
from dashboard.model import measures
from dashboard.theme import Palette
from locales import formats, text


def _floats(amounts: pd.Series) -> list[float | None]:
    """Amounts as plotly draws them; exact ones stay in the tables."""
    return [None if formats.is_missing(amount) else float(amount) for amount in amounts]


def _lengths(amounts: pd.Series) -> list[float | None]:
    """Amounts as bars: one of nothing has no length, and no outline that would look like a little."""
    return [amount or None for amount in _floats(amounts)]


def _hover(name: str, amounts: pd.Series, labels: Sequence[str]) -> dict[str, Any]:
    """The name of a trace, and what its marks say: what each is, and its amount."""
    words = [
        f"<b>{label}</b><br>{name}: {formats.money(amount)}"
        for label, amount in zip(labels, amounts, strict=True)
    ]
    return {"name": name, "hovertext": words, "hoverinfo": "text"}


# A line can be clicked at its points alone, which need not be seen.
_UNSEEN = {"size": 12, "color": style.CLEAR}
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
        line={"color": colours.muted, "width": 2, "dash": "dash"},
        **_POINTS,
        **_hover(text("budget-curve-plan"), months["plan_dkk"], labels),
    )
    past = months[~months["is_ahead"].fillna(False)]
    for column, name, colour, fill, line in (
        ("spent_dkk", "spent", colours.accent, 0.22, {"width": 2.5, "dash": "solid"}),
        ("committed_dkk", "committed", colours.warn, 0.30, {"width": 1.5, "dash": "dot"}),
    ):
        if column == "committed_dkk" and not past[column].any():
            continue  # its edge would lie on the line of what was spent
        figure.add_scatter(
            x=past["point_date"].tolist(),
            customdata=points[: len(past)],
            meta="spent_dkk plan_dkk committed_dkk",  # commitments lie on what was spent
            y=_floats(past[column]),
            stackgroup="money",
            line={"color": colour, **line},
            fillcolor=style.faint(colour, fill),
            **_POINTS,
            **_hover(text(f"budget-curve-{name}"), past[column], labels[: len(past)]),
        )
    if not band.empty:
        _add_band(figure, band, colours)
    said = []
    if budget is not None:
        # below the lines: a forecast that lands at the budget would be hidden
        figure.add_hline(y=float(budget), line={"color": colours.ink, "width": 1.5}, layer="below")
        words = text("budget-curve-budget", amount=budget)
        where = {"xref": "paper", "x": 0, "y": float(budget), "yanchor": "bottom", "xanchor": "left"}
        said.append(style.note(words, colours.ink, 13, **where))
    first, last = months["point_date"].iloc[0].replace(day=1), months["point_date"].iloc[-1]
    if first <= day <= last:
        line = {"color": colours.bad, "width": 1.5, "dash": "dot"}
        figure.add_shape(type="line", x0=day, x1=day, yref="paper", y0=0, y1=1, line=line)
        is_late = (day - first) * 2 > (last - first)
        side = {"xanchor": "right", "xshift": -6} if is_late else {"xanchor": "left", "xshift": 6}
        words = text("budget-curve-as-of", date=day)
        said.append(style.note(words, colours.bad, 13, x=day, yref="paper", y=0.04, yanchor="bottom", **side))
    return style.finish(
        figure,
        colours,
        400,
        annotations=said,
        hovermode="x unified",
        margin={"t": 36, "r": 12},
        legend_traceorder="normal",
        x={**look("money_years", colours), "tick0": dt.date(first.year, 1, 1), "range": [first, last]},
        y=_money_axis([*months["plan_dkk"], budget, *past["spent_dkk"], *band["high_dkk"]]),
    )


def _add_band(figure: go.Figure, band: pd.DataFrame, colours: Palette) -> None:
    """The forecast: a band from the low to the high estimate, and the likely one in it with its figure at the end."""
    days = band["point_date"].tolist()
    colour = colours.series[2]
    low, high, likely = (_floats(band[f"{name}_dkk"]) for name in ("low", "high", "likely"))
    figure.add_scatter(x=days, y=low, mode="lines", line={"width": 0}, **style.SILENT)
    figure.add_scatter(
        x=days,
        y=high,
        name=text("budget-curve-band"),
        mode="lines",
        line={"width": 0},
        fill="tonexty",
        fillcolor=style.faint(colour, 0.28),
        hovertext=[
            text("outlook-band", low=low, high=high)
            for low, high in zip(band["low_dkk"], band["high_dkk"], strict=True)
        ],
        hoverinfo="text",
    )
    figure.add_scatter(
        x=days,
        y=likely,
        mode="lines",
        line={"color": colour, "width": 3, "dash": "dashdot"},
        **_hover(text("budget-curve-likely"), band["likely_dkk"], list(map(formats.date, days))),
    )
    figure.add_scatter(
        x=[days[-1]],
        y=[likely[-1]],
        mode="markers",
        marker={"color": colour, "size": 9, "symbol": "diamond"},
        cliponaxis=False,
        **style.SILENT,
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
    *starts, _ = itertools.accumulate(steps["deviation_dkk"], initial=budget)
    names = [_broken(name) for name in steps["name"]]
    lines = list(zip(names, starts, steps["deviation_dkk"], steps["budget_line"], strict=True))
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
                "color": style.faint(colour, 0.55) if pattern else colour,
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
            hovertext=[f"<b>{name}</b><br>{formats.money_exact(amount)}"],
            **look("money_end", colours),
        )
        said.append(_beside(amount, name, f"<b>{formats.money(amount)}</b>", colours.ink, 10))
    every = [budget, likely, *starts, *(start + step for _, start, step, _ in lines)]
    low, high = float(min(every)), float(max(every))
    room = max(high - low, 1.0) * 0.22
    tick = _step(high - low)
    return style.finish(
        figure,
        colours,
        90 + 38 * (len(lines) + 2),
        barmode="overlay",
        margin={"t": 36, "r": 12},
        annotations=said,
        x={
            **_ticks([tick * i for i in range(int(low // tick), int(high // tick) + 2)], tick),
            "range": [low - room * 0.25, high + room * 1.4],
        },
        y={
            **_ROWS,
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [ends[0][1], *names, ends[1][1]],
        },
    )


def _beside(amount: Decimal, name: str, words: str, colour: str, shift: int = 6) -> dict[str, Any]:
    """Words to the right of a mark or bar that ends at the amount."""
    return style.note(words, colour, 13, x=float(amount), y=name, xanchor="left", xshift=shift)


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
    for column, drawn in _spent_and_committed(rows, colours, "spent_period_dkk", names):
        greyed = [colours.none if formats.is_missing(value) else colours.accent for value in rows[by]]
        figure.add_bar(
            y=names,
            x=_lengths(rows[column]),
            meta=column,
            orientation="h",
            width=0.66,
            **(drawn if column == "committed_dkk" else {**drawn, "marker": {"color": greyed}}),
            **_clickable(rows[by].tolist()),
        )
    spent = rows["spent_period_dkk"].tolist()
    ends = [amount + more for amount, more in zip(spent, rows["committed_dkk"], strict=True)]
    said = [
        _beside(max(end, Decimal(0)), name, formats.money(amount), colours.ink)
        for name, end, amount in zip(names, ends, spent, strict=True)
    ]
    return style.finish(
        figure,
        colours,
        96 + 40 * len(rows),
        barmode="overlay",
        margin={"t": 36, "r": 12},
        showlegend=any(rows["committed_dkk"]),
        annotations=said,
        x=_money_axis([*ends, max(ends) * Decimal("1.22")]),
        y={**_ROWS, "type": "category"},
    )


def _clickable(groups: Sequence[object]) -> dict[str, object]:
    """What makes a click on a bar report its group, and keeps the other bars as they are."""
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
    return _columns(rows, "year_number year_budget_dkk spent_period_dkk", colours, is_upright=True)


def sources(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a funding source: the budget as an outline, spent inside it, commitments after that.

    Args:
        rows: funding_source, name, budget_dkk, spent_dkk and committed_dkk, not empty.
        colours: the palette to draw in.
    """
    return _columns(rows, "funding_source budget_dkk spent_dkk", colours, is_upright=False)


def _columns(rows: pd.DataFrame, named: str, colours: Palette, *, is_upright: bool) -> go.Figure:
    """Columns or bars of groups with a budget; `named` are the column that tells them apart, and the measures of budget and money spent."""
    by, budget, spent = named.split()
    labels = [str(year) for year in rows[by]] if is_upright else list(map(_broken, rows["name"]))
    figure = go.Figure()
    along = "y" if is_upright else "x"
    shared: dict[str, Any] = {
        "orientation": "v" if is_upright else "h",
        "x" if is_upright else "y": labels,
        **_clickable(rows[by].tolist()),
    }
    if not rows[budget].isna().all():
        figure.add_bar(
            meta=budget,
            width=0.78 if is_upright else 0.7,
            marker={
                "color": style.faint(colours.muted, 0.14),
                "line": {"color": colours.muted, "width": 1.2},
            },
            **{along: _floats(rows[budget])},
            **_hover(measures.measure(budget).label(), rows[budget], labels),
            **shared,
        )
    for column, drawn in _spent_and_committed(rows, colours, spent, labels):
        figure.add_bar(
            meta=column,
            width=0.5 if is_upright else 0.42,
            text=[formats.number(v / 1000) if v and column == spent else "" for v in rows[column]],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            **{along: _lengths(rows[column])},
            **drawn,
            **shared,
        )
    money = _money_axis([*rows[budget], *rows[spent]])
    return style.finish(
        figure,
        colours,
        340,
        barmode="overlay",
        margin={"t": 36, "r": 12},
        x={"showgrid": False, "type": "category"} if is_upright else money,
        y=money if is_upright else _ROWS,
    )


# The vertical axis of horizontal bars, the first above.
_ROWS: dict[str, Any] = {"autorange": "reversed", "showgrid": False}


def _spent_and_committed(
    rows: pd.DataFrame, colours: Palette, spent: str, names: Sequence[str]
) -> list[tuple[str, dict[str, Any]]]:
    """Column and look of the money spent, and of commitments where there are any: they start where the money spent ends."""
    drawn: dict[str, Any] = {"marker": {"color": colours.accent}, "base": None}
    found = [(spent, {**drawn, **_hover(text("budget-curve-spent"), rows[spent], names)})]
    if any(rows["committed_dkk"]):
        marker = style.hatched(colours.warn, style.faint(colours.warn, 0.25))
        drawn = {"marker": marker, "base": _floats(rows[spent])}
        said = _hover(text("budget-curve-committed"), rows["committed_dkk"], names)
        found.append(("committed_dkk", {**drawn, **said}))
    return found


def _broken(name: str, room: int = 16) -> str:
    """A long name on two lines, so that it leaves room for its bar; one too long for that is cut."""
    if len(name) > 2 * room + 8:
        name = name[: 2 * room + 6].rstrip() + "…"
    words = name.split(" ")
    if len(name) <= room or len(words) == 1:
        return name
    middle = (len(words) + 1) // 2
    return " ".join(words[:middle]) + "<br>" + " ".join(words[middle:])


_STEPS: tuple[int, ...] = tuple(factor * 10**power for power in range(12) for factor in (1, 2, 5))


def _step(length: float) -> int:
    """The round distance between two ticks of an axis so long: five of them at most."""
    return next(step for step in _STEPS if length <= 5 * step)


def _ticks(ticks: list[int], step: int) -> dict[str, Any]:
    """An axis in thousands of kroner, written by the server (never by the browser's own language)."""
    return {
        "tickmode": "array",
        "tickvals": ticks,
        "ticktext": [formats.number(tick / 1000, 0 if step >= 1000 else 1) for tick in ticks],
        "title": {"text": text("budget-axis-thousand")},
    }


def _money_axis(amounts: list[Decimal | None]) -> dict[str, Any]:
    """Round steps from zero, or from below where an amount is."""
    known = [float(amount) for amount in amounts if amount is not None and not formats.is_missing(amount)]
    top, low = max([*known, 1.0]), min([*known, 0.0])
    step = _step(top - low)
    ticks = [step * i for i in range(-int(-low // step) - 1 if low < 0 else 0, int(top // step) + 2)]
    return {**_ticks(ticks, step), "range": [ticks[0] if low < 0 else 0, max(top * 1.08, ticks[1])]}
