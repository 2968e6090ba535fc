"""Economy: the grant table as the budget page has it, the S-curve with the forecast, and the way from budget to forecast."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.model.columns import group_name
from dashboard.money import grant, questions
from locales import formats, text
from reports.board.facts import Facts
from reports.board.model import Chart, Column, Row, Section, Series, Table, Value

_MONEY = (
    "budget_dkk",
    "spent_before_dkk",
    "spent_period_dkk",
    "spent_dkk",
    "remaining_dkk",
    "committed_dkk",
    "available_dkk",
)
_LEVELS: Mapping[str, Any] = {"line": "", "part": "below", "source": "group", "total": "total"}


def section(facts: Facts) -> Section | None:
    """What the economy part says; None for a guest."""
    if facts.asked.is_guest:
        return None
    title, empty = text("pack-economy"), text("pack-economy-nothing")
    if not facts.total:
        return Section("economy", title, (), empty)
    said = grant.table_sentences(_display(facts, has_parts=False), facts.period_last)
    said.append(_outlook(facts))
    return Section("economy", title, tuple(words for words in said if words), empty)


def _outlook(facts: Facts) -> str:
    """Where the whole project lands, in a sentence; with too little data it says so."""
    ahead = facts.forecast
    if not ahead:
        return ""
    if not ahead["is_known"]:
        return text("pack-forecast-unknown")
    unused = ahead["unused_dkk"]
    return text(
        "pack-forecast",
        state=str(ahead["state_code"]),
        date=ahead["project_end_date"],
        spent=ahead["spent_dkk"],
        committed=ahead["committed_dkk"],
        open="yes" if ahead["committed_dkk"] else "no",
        likely=ahead["likely_dkk"],
        low=ahead["low_dkk"],
        high=ahead["high_dkk"],
        side="over" if unused < 0 else "under",
        unused=abs(unused),
    )


def _display(facts: Facts, *, has_parts: bool) -> pd.DataFrame:
    return grant.display_rows(facts.grant_table, facts.limits, has_parts=has_parts)


def grant_table(facts: Facts) -> Table | None:
    """The grant table with the period split; None for a guest."""
    if facts.asked.is_guest:
        return None
    rows = _display(facts, has_parts=True)
    hidden = grant.unknown_columns(rows)
    columns = [name for name in _MONEY if name not in hidden]
    headings = [Column(text("budget-short-line"))]
    headings += [Column(_short(name), "money") for name in columns]
    has_percent = "spent_percent" not in hidden
    if has_percent:
        headings.insert(5 if len(headings) > 5 else len(headings), Column("%", "percent"))
    has_status = "verdict_code" not in hidden
    if has_status:
        headings.append(Column(text("budget-short-status")))
    found = []
    for row in rows.to_dict("records"):
        values: list[Value] = [str(row["name"]).strip()]
        values += [None if formats.is_missing(row[name]) else row[name] for name in columns]
        if has_percent:
            share = row["spent_percent"]
            place = 5 if len(values) > 5 else len(values)
            values.insert(place, None if formats.is_missing(share) else round(Decimal(share), 3))
        if has_status:
            values.append(row["status_text"])
        found.append(Row(tuple(values), _LEVELS[row["level"]], row["severity"]))
    return Table(
        "grant",
        text("pack-grant", first=facts.date(facts.period_first), last=facts.date(facts.period_last)),
        text("pack-sheet-grant"),
        tuple(headings),
        tuple(found),
        text("pack-economy-nothing"),
        note=text("pack-grant-narrowed") if facts.is_narrowed else _proof(facts),
    )


def _proof(facts: Facts) -> str:
    """That the table agrees with the vouchers and the grant, or by how much it does not."""
    proof = questions.proof(facts.money_filters)
    return " ".join(words for _, words in grant.agreement_sentences(facts.whole_total, proof))


def curve(facts: Facts) -> Chart | None:
    """The S-curve of the whole project: plan, spent, committed on top, forecast with its band, and the budget; None for a guest."""
    if facts.asked.is_guest:
        return None
    title = text("pack-curve")
    months = facts.curve
    if months.empty or not facts.whole_total:
        return Chart("curve", title, "", (), (), "dkk", text("pack-economy-nothing"))
    days = months["point_date"].tolist()
    band = {row["point_date"]: row for row in facts.band.to_dict("records")}

    def column(name: str) -> tuple[Decimal | None, ...]:
        return tuple(None if formats.is_missing(value) else value for value in months[name])

    def ahead(name: str) -> tuple[Decimal | None, ...]:
        return tuple(band[day][name] if day in band else None for day in days)

    spent, committed = column("spent_dkk"), column("committed_dkk")
    both = tuple(None if s is None else s + (c or Decimal(0)) for s, c in zip(spent, committed, strict=True))
    series = [
        Series("plan", text("budget-curve-plan"), column("plan_dkk")),
        Series("spent", text("budget-curve-spent"), spent),
        Series("budget", text("pack-curve-budget"), tuple(facts.whole_total["budget_dkk"] for _ in days)),
    ]
    if both != spent:
        series.insert(2, Series("committed", text("pack-curve-committed"), both))
    if band:
        series += [
            Series("likely", text("pack-curve-likely"), ahead("likely_dkk")),
            Series("low", text("pack-curve-low"), ahead("low_dkk")),
            Series("high", text("pack-curve-high"), ahead("high_dkk")),
        ]
    return Chart(
        "curve",
        title,
        grant.curve_sentence(facts.whole_total, facts.period_last),
        tuple(days),
        tuple(series),
        "dkk",
    )


def waterfall(facts: Facts) -> Chart | None:
    """From the budget to where each line is likely to land; None for a guest."""
    if facts.asked.is_guest:
        return None
    title = text("pack-waterfall")
    rows = facts.waterfall
    if rows.empty:
        return Chart("waterfall", title, "", (), (), "dkk", text("pack-forecast-unknown"))
    lines = [
        (group_name("budget_line", row["budget_line"]), row["deviation_dkk"])
        for row in rows.to_dict("records")
    ]
    steps = [
        (text("budget-short-budget"), facts.forecast["budget_dkk"]),
        *lines,
        (text("pack-waterfall-forecast"), facts.forecast["likely_dkk"]),
    ]
    most = max(lines, key=lambda line: abs(line[1]), default=None)
    takeaway = ""
    if most is not None and most[1]:
        takeaway = text(
            "pack-waterfall-takeaway",
            line=most[0],
            side="over" if most[1] > 0 else "under",
            amount=abs(most[1]),
        )
    return Chart(
        "waterfall",
        title,
        takeaway,
        tuple(name for name, _ in steps),
        (Series("step", text("pack-waterfall-step"), tuple(step for _, step in steps)),),
        "dkk",
    )


def _short(name: str) -> str:
    """The short heading of a figure of the grant table."""
    return text(f"budget-short-{name.removesuffix('_dkk').replace('_', '-')}")


def lines_chart(facts: Facts) -> Chart | None:
    """Approved, spent and committed a budget line, for slides and workbook; None for a guest."""
    if facts.asked.is_guest:
        return None
    title = text("pack-lines")
    rows = _display(facts, has_parts=False)
    rows = rows[rows["level"] == "line"]
    if rows.empty:
        return Chart("lines", title, "", (), (), "dkk", text("pack-economy-nothing"))
    series = []
    for name in ("budget_dkk", "spent_dkk", "committed_dkk"):
        values = tuple(None if formats.is_missing(value) else value for value in rows[name])
        if any(value is not None for value in values):
            series.append(Series(name.removesuffix("_dkk"), _short(name), values))
    return Chart("lines", title, "", tuple(str(name) for name in rows["name"]), tuple(series), "dkk")
