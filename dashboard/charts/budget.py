"""Figures of the budget page: the S-curve, the years, the funding sources. Spent is solid, plan an outline, committed hatched."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from dashboard import formats
from dashboard.charts import style
from dashboard.theme import Palette
from locales import text


def _floats(amounts: pd.Series) -> list[float | None]:
    """Amounts as plotly draws them; exact ones stay in the tables."""
    return [None if formats.is_missing(amount) else float(amount) for amount in amounts]


def _hover(names: str, amounts: pd.Series, when: list[str], lang: str) -> list[str]:
    return [
        f"<b>{label}</b><br>{names}: {formats.money(amount, lang)}"
        for label, amount in zip(when, amounts, strict=True)
    ]


def curve(months: pd.DataFrame, day: dt.date, lang: str, colours: Palette) -> go.Figure:
    """The S-curve: plan as a dashed line, spent as an area, commitments on top of it, the approved budget, the as-of day.

    Args:
        months: `queries.budget.curve`, not empty.
        day: the day up to which money is counted.
        lang: da, en or zh.
        colours: the palette to draw in.
    """
    figure = go.Figure()
    labels = [formats.date(end, lang, "month") for end in months["month_end_date"]]
    figure.add_scatter(
        x=months["month_end_date"].tolist(),
        y=_floats(months["plan_dkk"]),
        name=text("budget-curve-plan", lang),
        mode="lines",
        line={"color": colours.muted, "width": 2, "dash": "dash"},
        hovertext=_hover(text("budget-curve-plan", lang), months["plan_dkk"], labels, lang),
        hoverinfo="text",
    )
    past = months[~months["is_ahead"].fillna(False)]
    past_labels = labels[: len(past)]
    # The month of the as-of day is counted up to it, so it stands there and not at the month's end.
    days = [min(end, day) for end in past["month_end_date"]]
    for column, name, colour, fill, dash in (
        ("spent_dkk", "budget-curve-spent", colours.accent, _faint(colours.accent, 0.22), "solid"),
        ("committed_dkk", "budget-curve-committed", colours.warn, _faint(colours.warn, 0.30), "dot"),
    ):
        figure.add_scatter(
            x=days,
            y=_floats(past[column]),
            name=text(name, lang),
            mode="lines",
            stackgroup="money",
            line={"color": colour, "width": 2.5 if dash == "solid" else 1.5, "dash": dash},
            fillcolor=fill,
            hovertext=_hover(text(name, lang), past[column], past_labels, lang),
            hoverinfo="text",
        )
    budget = months["budget_dkk"].iloc[0]
    if not formats.is_missing(budget):
        figure.add_hline(y=float(budget), line={"color": colours.ink, "width": 1.5})
        figure.add_annotation(
            xref="paper",
            x=0,
            y=float(budget),
            yanchor="bottom",
            xanchor="left",
            text=text("budget-curve-budget", lang, amount=formats.money(budget, lang)),
            showarrow=False,
            font={"size": 13, "color": colours.ink},
        )
    first, last = months["month_start_date"].iloc[0], months["month_end_date"].iloc[-1]
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
            text=text("budget-curve-as-of", lang, date=formats.date(day, lang)),
            showarrow=False,
            font={"size": 13, "color": colours.bad},
        )
    style.finish(figure, lang, colours, height=400)
    figure.update_layout(hovermode="x unified", margin={"t": 36, "r": 12}, legend_traceorder="normal")
    figure.update_xaxes(
        showgrid=False, tickformat="%Y", dtick="M12", ticklabelmode="period", range=[first, last]
    )
    _money_axis(figure.update_yaxes, [*months["plan_dkk"], budget, *past["spent_dkk"]], lang)
    return style.no_zoom(figure)


def years(rows: pd.DataFrame, lang: str, colours: Palette) -> go.Figure:
    """Columns a calendar year: what was budgeted as an outline, spent inside it, commitments stacked on top.

    Args:
        rows: `queries.budget.by_year`, not empty.
        lang: da, en or zh.
        colours: the palette to draw in.
    """
    labels = [str(year) for year in rows["year_number"]]
    figure = go.Figure()
    if not rows["budget_dkk"].isna().all():
        figure.add_bar(
            x=labels,
            y=_floats(rows["budget_dkk"]),
            name=text("budget-column-budget", lang),
            width=0.78,
            marker={"color": _faint(colours.muted, 0.14), "line": {"color": colours.muted, "width": 1.2}},
            hovertext=_hover(text("budget-column-budget", lang), rows["budget_dkk"], labels, lang),
            hoverinfo="text",
        )
    for column, name, marker in _spent_and_committed(colours):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        figure.add_bar(
            x=labels,
            y=_floats(rows[column]),
            name=text(name, lang),
            width=0.5,
            marker=marker,
            text=[
                formats.number(v / 1000, lang) if v and column == "spent_dkk" else "" for v in rows[column]
            ],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            hovertext=_hover(text(name, lang), rows[column], labels, lang),
            hoverinfo="text",
            base=_bases(rows, column),
        )
    style.finish(figure, lang, colours, height=340)
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12})
    figure.update_xaxes(showgrid=False, type="category")
    _money_axis(figure.update_yaxes, [*rows["budget_dkk"], *rows["spent_dkk"]], lang)
    return style.no_zoom(figure)


def sources(rows: pd.DataFrame, lang: str, colours: Palette) -> go.Figure:
    """Bars a funding source: the budget as an outline, spent inside it, commitments after that.

    Args:
        rows: `queries.budget.by_funding_source`, not empty.
        lang: da, en or zh.
        colours: the palette to draw in.
    """
    names = [
        text("budget-row-no-source", lang) if formats.is_missing(source) else _broken(source)
        for source in rows["funding_source"]
    ]
    figure = go.Figure()
    if not rows["budget_dkk"].isna().all():
        figure.add_bar(
            y=names,
            x=_floats(rows["budget_dkk"]),
            orientation="h",
            name=text("budget-column-budget", lang),
            width=0.7,
            marker={"color": _faint(colours.muted, 0.14), "line": {"color": colours.muted, "width": 1.2}},
            hovertext=_hover(text("budget-column-budget", lang), rows["budget_dkk"], names, lang),
            hoverinfo="text",
        )
    for column, name, marker in _spent_and_committed(colours):
        if column == "committed_dkk" and not any(rows[column]):
            continue
        figure.add_bar(
            y=names,
            x=_floats(rows[column]),
            orientation="h",
            name=text(name, lang),
            width=0.42,
            marker=marker,
            text=[
                formats.number(v / 1000, lang) if v and column == "spent_dkk" else "" for v in rows[column]
            ],
            textposition="inside",
            insidetextanchor="end",
            textangle=0,
            textfont={"size": 13, "color": colours.paper},
            hovertext=_hover(text(name, lang), rows[column], names, lang),
            hoverinfo="text",
            base=_bases(rows, column),
        )
    style.finish(figure, lang, colours, height=340)
    figure.update_layout(barmode="overlay", margin={"t": 36, "r": 12})
    figure.update_yaxes(autorange="reversed", showgrid=False)
    _money_axis(figure.update_xaxes, [*rows["budget_dkk"], *rows["spent_dkk"]], lang)
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


def _broken(name: str) -> str:
    """A long name on two lines, so that it leaves room for its bar."""
    words = name.split(" ")
    if len(name) <= 16 or len(words) == 1:
        return name
    middle = (len(words) + 1) // 2
    return " ".join(words[:middle]) + "<br>" + " ".join(words[middle:])


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _money_axis(update: object, amounts: list[Decimal | None], lang: str) -> None:
    """Round steps from zero, written in thousands of kroner by the server (never by the browser's own language)."""
    known = [float(amount) for amount in amounts if amount is not None and not formats.is_missing(amount)]
    top = max([*known, 1.0])
    low = min([*known, 0.0])
    step = next(step for step in _STEPS if top - low <= 5 * step)
    ticks = [step * i for i in range(-int(-low // step) - 1 if low < 0 else 0, int(top // step) + 2)]
    update(  # type: ignore[operator]
        tickmode="array",
        tickvals=ticks,
        ticktext=[formats.number(tick / 1000, lang, 0 if step >= 1000 else 1) for tick in ticks],
        title={"text": text("budget-axis-thousand", lang)},
        range=[ticks[0] if low < 0 else 0, max(top * 1.08, ticks[1])],
    )


_STEPS = tuple(factor * 10**power for power in range(12) for factor in (1, 2, 5))
