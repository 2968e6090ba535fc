"""Economy: the grant table as the budget page has it, the S-curve with the forecast, and the way from budget to forecast."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Chart, FigureKey, Series, Table, TableRow, Text
from dashboard.model.columns import column, group_name
from dashboard.money import grant, questions
from locales import formats, text
from reports.board.facts import PackFacts

# What the table states of each row.
MEASURES = """
budget_dkk spent_before_dkk spent_period_dkk spent_dkk spent_percent remaining_dkk committed_dkk available_dkk"""

_LEVELS: Mapping[str, Any] = {"line": "", "part": "below", "source": "group", "total": "total"}


def sentences(facts: PackFacts) -> Text:
    """What the economy part says."""
    said = _table_sentences(facts) if facts.has_money else []
    landing = [] if facts.is_narrowed else _outlook(facts)  # which is of the whole desk
    lines = (*said, *landing) if said else ()
    return Text(lines, text("pack-economy-nothing"), message=landing[0] if lines and landing else "")


def _table_sentences(facts: PackFacts) -> list[str]:
    rows = grant.display_rows(facts.grant_table, facts.limits, has_parts=False)
    return grant.table_sentences(rows, facts.period_last)


def _outlook(facts: PackFacts) -> list[str]:
    """Where the whole project lands, in a sentence; with too little data it says so."""
    landing, whole = facts.landing, facts.whole
    if not landing:
        return []
    if not landing["is_known"]:
        return [text("pack-forecast-unknown")]
    unused = whole["unused_dkk"]
    said = text(
        "pack-forecast",
        state=landing["state_code"],
        date=landing["project_end_date"],
        spent=whole["spent_dkk"],
        committed=whole["committed_dkk"],
        open="yes" if whole["committed_dkk"] else "no",
        likely=whole["likely_dkk"],
        low=whole["low_dkk"],
        high=whole["high_dkk"],
        side="over" if unused < 0 else "under",
        unused=abs(unused),
    )
    return [said]


def grant_table(facts: PackFacts) -> Table:
    """The grant table with the period split."""
    rows = grant.display_rows(facts.grant_table, facts.limits, has_parts=True)
    hidden = grant.unknown_columns(rows) if len(rows) else set()
    names = [name for name in MEASURES.split() if name not in hidden]
    columns = [column("budget_line"), *(column(name) for name in names)]
    if "status_text" not in hidden:
        columns.append(column("status_text"))
    found = []
    for row in rows.to_dict("records"):
        values = [None if formats.is_missing(row[one.name]) else row[one.name] for one in columns[1:]]
        values = [
            round(one, 3) if isinstance(one, Decimal) else one for one in values
        ]  # a share to a tenth of a per cent
        group = grant.group_of(row)
        found.append(
            TableRow(
                (row["name"].strip(), *values),
                _LEVELS[row["level"]],
                None if formats.is_missing(row["severity"]) else row["severity"],
                keys=(None, *(facts.money.stated(name, group, row[name]) for name in names)),
            )
        )
    return Table(
        text("pack-grant", first=facts.period_first, last=facts.period_last),
        text("pack-sheet-grant"),
        tuple(columns),
        tuple(found),
        text("pack-economy-nothing"),
        note=text("pack-grant-narrowed") if facts.is_narrowed else _proof(facts),
        widths=(1.7, *(0.85 if name == "spent_percent" else 1.1 for name in names), 0)[: len(columns)],
        dense=True,
        apart={"below": text("pack-sheet-grant-parts"), "group": text("pack-sheet-grant-sources")},
        message=_table_sentences(facts)[0] if facts.has_money else "",
        invented=facts.invented_money,
    )


def _proof(facts: PackFacts) -> str:
    """That the table agrees with the vouchers and the grant, or by how much it does not."""
    if not facts.has_money:
        return ""
    said = grant.agreement_sentences(facts.money, questions.proof(facts.money.filters))
    return formats.together([words for _, words in said])


def _empty(facts: PackFacts) -> str:
    """Why the pictures of the whole project are not there; "" when they are."""
    return "" if facts.landing else text("pack-economy-nothing")


def curve(facts: PackFacts) -> Chart:
    """The S-curve of the whole project: plan, spent, committed on top, forecast with its band, and the budget."""
    whole = facts.whole
    points = questions.curve(facts.filters)
    days = points["point_date"].tolist()
    band = {row["point_date"]: row for row in questions.band(facts.filters).to_dict("records")}

    def known(name: str) -> tuple[Decimal | None, ...]:
        return tuple(None if formats.is_missing(value) else value for value in points[name])

    def ahead(name: str) -> tuple[Decimal | None, ...]:
        return tuple(band[day][name] if day in band else None for day in days)

    def keyed(name: str) -> tuple[FigureKey | None, ...]:
        return tuple(whole.key(name) if day == facts.period_last else None for day in days)

    spent, committed = known("spent_dkk"), known("committed_dkk")
    both = tuple(None if s is None else s + (c or Decimal(0)) for s, c in zip(spent, committed, strict=True))
    level = (whole["budget_dkk"],) * len(days)
    series = [
        Series("plan", text("budget-curve-plan"), known("plan_dkk"), "muted", 1.5, "dash", keyed("plan_dkk")),
        Series("spent", text("budget-curve-spent"), spent, "accent", 3, keys=keyed("spent_dkk")),
        Series("budget", text("pack-curve-budget"), level, "ink"),
    ]
    if both != spent:
        series.insert(2, Series("committed", text("pack-curve-committed"), both, "warn", 1.25, "dot"))
    if band:
        forecast = "series.1"
        series += [
            Series("likely", text("pack-curve-likely"), ahead("likely_dkk"), forecast, 2, "dot"),
            Series("low", text("pack-curve-low"), ahead("low_dkk"), forecast, 0.75, "dash_dot"),
            Series("high", text("pack-curve-high"), ahead("high_dkk"), forecast, 0.75, "dash_dot"),
        ]
    takeaway = grant.curve_sentence(whole, facts.period_last)
    return Chart(
        "lines",
        text("pack-curve"),
        text("pack-sheet-curve"),
        column("point_date"),
        takeaway,
        text("pack-curve-alt", takeaway=takeaway),
        tuple(days),
        tuple(series),
        _empty(facts),
        axis=text("pack-economy-axis"),
        today=(facts.as_of, text("budget-curve-as-of", date=facts.as_of)),
        invented=facts.invented_money,
    )


def waterfall(facts: PackFacts) -> Chart:
    """From the budget to where each line is likely to land."""
    steps: list[tuple[str, Decimal, FigureKey | None]] = []
    lines = facts.landing_lines
    is_known = bool(facts.landing and facts.landing["is_known"] and len(lines))
    takeaway = ""
    if is_known:
        whole = facts.whole
        landing = whole.by("landing_deviation_dkk", "budget_line")
        deviations = [(line, landing[line]["landing_deviation_dkk"]) for line in _lines(lines)]
        steps = [
            (column("budget_dkk").label, whole["budget_dkk"], whole.key("budget_dkk")),
            *(
                (
                    group_name("budget_line", line),
                    step,
                    whole.key("landing_deviation_dkk", ("budget_line", line)),
                )
                for line, step in deviations
            ),
            (text("pack-waterfall-forecast"), whole["likely_dkk"], whole.key("likely_dkk")),
        ]
        line, most = max(deviations, key=lambda pair: abs(pair[1]))
        if most:
            side = "over" if most > 0 else "under"
            takeaway = text(
                "pack-waterfall-takeaway", line=group_name("budget_line", line), side=side, amount=abs(most)
            )
    series = Series(
        "step",
        text("pack-waterfall-step"),
        tuple(step for _, step, _ in steps),
        "accent",
        keys=tuple(key for *_, key in steps),
    )
    return Chart(
        "steps",
        text("pack-waterfall"),
        text("pack-sheet-waterfall"),
        column("step", label=text("pack-column-step")),
        takeaway,
        text("pack-waterfall-alt", takeaway=takeaway),
        tuple(name for name, *_ in steps),
        (series,),
        "" if is_known else _empty(facts) or text("pack-forecast-unknown"),
        axis=text("pack-economy-axis"),
        invented=facts.invented_money,
    )


def _lines(rows: pd.DataFrame) -> list[str | None]:
    return [None if formats.is_missing(line) else line for line in rows["budget_line"]]


def lines_chart(facts: PackFacts) -> Chart:
    """Approved, spent and committed a budget line, for slides and workbook."""
    rows = grant.display_rows(facts.grant_table, facts.limits, has_parts=False)
    rows = rows[rows["level"].eq("line")]
    series = []
    for name, colour in (
        ("budget_dkk", "scale.1"),
        ("spent_dkk", "accent"),
        ("committed_dkk", "warn"),
    ):
        values = tuple(None if formats.is_missing(value) else value for value in rows[name])
        keys = tuple(facts.money.key(name, grant.group_of(row)) for row in rows.to_dict("records"))
        if any(value is not None for value in values):
            series.append(Series(name, column(name).label, values, colour, keys=keys))
    return Chart(
        "bars",
        text("pack-lines"),
        text("pack-sheet-lines"),
        column("budget_line"),
        _table_sentences(facts)[-1] if facts.has_money else "",
        text("pack-lines"),
        tuple(rows["name"]),
        tuple(series),
        "" if len(rows) else text("pack-economy-nothing"),
        on_paper=False,
        invented=facts.invented_money,
    )
