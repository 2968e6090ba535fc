"""Figures of the budget page: the S-curve with its forecast, the steps from budget to forecast, and what money was spent on.

Spent is solid, plan an outline, committed hatched, forecast a band.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
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


def curve(months: pd.DataFrame, band: pd.DataFrame, day: dt.date, colours: Palette) -> go.Figure:
    """The S-curve: plan as a dashed line, spent as an area, commitments on top of it, the forecast as a band, the approved budget, the as-of day.

    Args:
        months: `queries.budget.curve`, not empty.
        band: `queries.forecast.band`; empty where there is no forecast.
        day: the day up to which money is counted.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    labels = [formats.date(point) for point in months["point_date"]]
    figure.add_scatter(
        x=months["point_date"].tolist(),
        y=_floats(months["plan_dkk"]),
        name=text("budget-curve-plan"),
        mode="lines",
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
            y=_floats(past[column]),
            name=text(name),
            mode="lines",
            stackgroup="money",
            line={"color": colour, "width": 2.5 if dash == "solid" else 1.5, "dash": dash},
            fillcolor=fill,
            hovertext=_hover(text(name), past[column], past_labels),
            hoverinfo="text",
        )
    if not band.empty:
        _add_band(figure, band, colours)
    budget = months["budget_dkk"].iloc[0]
    if not formats.is_missing(budget):
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


def waterfall(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Steps from budget to forecast: each line's deviation begins where the one before ended; both ends are marks, not bars.

    The axis doesn't begin at 0, so nothing but the steps has a length.

    Args:
        rows: `outlook.with_line_names` of `queries.forecast.waterfall`, not empty.
        colours: the palette to draw in.
    """
    first, last = rows.iloc[0], rows.iloc[-1]
    lines = rows[rows["row_kind"] == "line"]
    starts: list[Decimal] = []
    at = Decimal(first["budget_dkk"])
    for step in lines["deviation_dkk"]:
        starts.append(at)
        at += step
    ends = [start + step for start, step in zip(starts, lines["deviation_dkk"], strict=True)]
    figure = go.Figure()
    for is_more, key, colour, pattern in (
        (True, "more", colours.bad, "/"),
        (False, "less", colours.accent, ""),
    ):
        chosen = [
            (name, start, step)
            for name, start, step in zip(lines["name"], starts, lines["deviation_dkk"], strict=True)
            if (step > 0) == is_more and step != 0
        ]
        if not chosen:
            continue
        figure.add_bar(
            y=[_broken(name) for name, _, _ in chosen],
            x=[float(step) for _, _, step in chosen],
            base=[float(start) for _, start, _ in chosen],
            orientation="h",
            name=text(f"outlook-waterfall-{key}"),
            width=0.62,
            marker={
                "color": _faint(colour, 0.55) if pattern else colour,
                "line": {"color": colour, "width": 1},
                "pattern": {"shape": pattern, "fgcolor": colour, "size": 6},
            },
            hovertext=[f"<b>{name}</b><br>{_signed(step)}" for name, _, step in chosen],
            hoverinfo="text",
            **_clickable(lines.loc[[(step > 0) == is_more and step != 0 for step in lines["deviation_dkk"]]]),
        )
    every = [first["budget_dkk"], last["forecast_dkk"], *starts, *ends]
    low, high = float(min(every)), float(max(every))
    room = max(high - low, 1.0) * 0.22
    said = [
        _beside(max(start, end), _broken(name), _signed(step), colours.bad if step > 0 else colours.ink)
        for name, start, end, step in zip(lines["name"], starts, ends, lines["deviation_dkk"], strict=True)
    ]
    for row, amount in ((first, first["budget_dkk"]), (last, last["forecast_dkk"])):
        figure.add_scatter(
            x=[float(amount)],
            y=[row["name"]],
            mode="markers",
            marker={"symbol": "diamond", "size": 12, "color": colours.ink},
            showlegend=False,
            hovertext=[f"<b>{row['name']}</b><br>{formats.money_exact(amount)}"],
            hoverinfo="text",
        )
        said.append(_beside(amount, row["name"], f"<b>{formats.money(amount)}</b>", colours.ink, 10))
    style.finish(figure, colours, height=90 + 38 * len(rows))
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12}, annotations=said)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        type="category",
        categoryorder="array",
        categoryarray=[
            _broken(name) if kind == "line" else name
            for name, kind in zip(rows["name"], rows["row_kind"], strict=True)
        ],
    )
    step = next(step for step in _STEPS if high - low <= 5 * step)
    ticks = [step * i for i in range(int(low // step), int(high // step) + 2)]
    figure.update_xaxes(
        tickmode="array",
        tickvals=ticks,
        ticktext=[formats.number(tick / 1000, 0 if step >= 1000 else 1) for tick in ticks],
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


def places(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars of spent and committed money by province, agreement or activity; what can't be attributed is grey.

    Args:
        rows: `spending.to_draw`, not empty.
        colours: the palette to draw in.
    """
    names = _distinct([_broken(str(name), 26) for name in rows["name"]])
    grey = rows["is_unattributed"].fillna(False).astype(bool).tolist()
    figure = go.Figure()
    figure.add_bar(
        y=names,
        x=_floats(rows["spent_dkk"]),
        orientation="h",
        name=text("budget-curve-spent"),
        width=0.66,
        marker={"color": [colours.none if is_grey else colours.accent for is_grey in grey]},
        hovertext=_hover(text("budget-curve-spent"), rows["spent_dkk"], names),
        hoverinfo="text",
        **_clickable(rows),
    )
    if any(rows["committed_dkk"]):
        _, committed = _spent_and_committed(colours)
        figure.add_bar(
            y=names,
            x=_lengths(rows["committed_dkk"]),
            orientation="h",
            name=text(committed[1]),
            width=0.66,
            base=_floats(rows["spent_dkk"]),
            marker=committed[2],
            hovertext=_hover(text(committed[1]), rows["committed_dkk"], names),
            hoverinfo="text",
            **_clickable(rows),
        )
    ends = [
        spent + committed for spent, committed in zip(rows["spent_dkk"], rows["committed_dkk"], strict=True)
    ]
    said = [
        _beside(max(end, Decimal(0)), name, formats.money(spent), colours.ink)
        for name, end, spent in zip(names, ends, rows["spent_dkk"], strict=True)
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


def _clickable(rows: pd.DataFrame) -> dict[str, object]:
    """What lets a click on a bar tell its row, and keeps the other bars as they are."""
    as_it_is = {"marker": {"opacity": 1}}
    return {
        "customdata": [[key] for key in rows["key"]],
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
        rows: `queries.budget.by_year` with key (`spending.row_keys`), not empty.
        colours: the palette to draw in.
    """
    labels = [str(year) for year in rows["year_number"]]
    figure = go.Figure()
    if not rows["budget_dkk"].isna().all():
        figure.add_bar(
            x=labels,
            y=_floats(rows["budget_dkk"]),
            name=text("budget-column-budget"),
            width=0.78,
            marker={"color": _faint(colours.muted, 0.14), "line": {"color": colours.muted, "width": 1.2}},
            hovertext=_hover(text("budget-column-budget"), rows["budget_dkk"], labels),
            hoverinfo="text",
            **_clickable(rows),
        )
    for column, name, marker in _spent_and_committed(colours):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        figure.add_bar(
            x=labels,
            y=_lengths(rows[column]),
            name=text(name),
            width=0.5,
            marker=marker,
            text=[formats.number(v / 1000) if v and column == "spent_dkk" else "" for v in rows[column]],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            hovertext=_hover(text(name), rows[column], labels),
            hoverinfo="text",
            base=_bases(rows, column),
            **_clickable(rows),
        )
    style.finish(figure, colours, height=340)
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12})
    figure.update_xaxes(showgrid=False, type="category")
    _money_axis(figure.update_yaxes, [*rows["budget_dkk"], *rows["spent_dkk"]])
    return style.no_zoom(figure)


def sources(rows: pd.DataFrame, colours: Palette) -> go.Figure:
    """Bars a funding source: the budget as an outline, spent inside it, commitments after that.

    Args:
        rows: `queries.budget.by_funding_source` with key (`spending.row_keys`), not empty.
        colours: the palette to draw in.
    """
    names = [
        text("budget-row-no-source") if formats.is_missing(source) else _broken(source)
        for source in rows["funding_source"]
    ]
    figure = go.Figure()
    if not rows["budget_dkk"].isna().all():
        figure.add_bar(
            y=names,
            x=_floats(rows["budget_dkk"]),
            orientation="h",
            name=text("budget-column-budget"),
            width=0.7,
            marker={"color": _faint(colours.muted, 0.14), "line": {"color": colours.muted, "width": 1.2}},
            hovertext=_hover(text("budget-column-budget"), rows["budget_dkk"], names),
            hoverinfo="text",
            **_clickable(rows),
        )
    for column, name, marker in _spent_and_committed(colours):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        figure.add_bar(
            y=names,
            x=_lengths(rows[column]),
            orientation="h",
            name=text(name),
            width=0.42,
            marker=marker,
            text=[formats.number(v / 1000) if v and column == "spent_dkk" else "" for v in rows[column]],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            hovertext=_hover(text(name), rows[column], names),
            hoverinfo="text",
            base=_bases(rows, column),
            **_clickable(rows),
        )
    style.finish(figure, colours, height=340)
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12})
    figure.update_yaxes(autorange="reversed", showgrid=False)
    _money_axis(figure.update_xaxes, [*rows["budget_dkk"], *rows["spent_dkk"]])
    return style.no_zoom(figure)


def _spent_and_committed(colours: Palette) -> tuple[tuple[str, str, dict[str, object]], ...]:
    return (
        ("spent_dkk", "budget-curve-spent", {"color": colours.accent}),
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


def _bases(rows: pd.DataFrame, column: str) -> list[float | None] | None:
    """Commitments start where the money spent ends."""
    return _floats(rows["spent_dkk"]) if column == "committed_dkk" else None


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
