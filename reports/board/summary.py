"""The first page: traffic lights by stated rule, a handful of numbers, what is new, what comes, and the main problem."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.cards import MARKS
from dashboard.model import measures
from locales import formats, text
from reports.board.facts import AHEAD_DAYS, Facts
from reports.board.model import Figure, Light, Risk, Section, Severity
from reports.board.risks import are_all_named, examples, quoted

_MARKS = {**MARKS, "none": "○"}
_WORST = ("red", "amber", "green", "none")

_NAMED_AHEAD = 4  # dated things of the next three months that the summary names


# ── Lights ────────────────────────────────────────────────────────────────────────────────────────────────────────


def lights(facts: Facts) -> tuple[Light, ...]:
    """Overall, economy, relations and deliveries; the overall light is the worst of the three."""
    three = (_economy(facts), _relations(facts), _deliveries(facts))
    worst = min((light.severity for light in three), key=_WORST.index)
    named = [light.title.lower() for light in three if light.severity == worst]
    overall = _light(
        facts,
        "overall",
        worst,
        text(
            "pack-light-overall-verdict",
            severity=worst,
            count=len(named),
            names=named,
        ),
    )
    return (overall, *three)


def _light(facts: Facts, key: str, severity: Severity, verdict: str) -> Light:
    return Light(
        key,
        severity,
        _MARKS[severity],
        text("pack-light-none" if severity == "none" else f"attention-severity-{severity}"),
        text(f"pack-light-{key}"),
        verdict,
        text(
            f"pack-light-{key}-rule",
            amber=facts.rule("board.relation_amber_percent"),
            red=facts.rule("board.relation_red_percent"),
            late=facts.rule("board.late_red_percent"),
            unused=facts.rule("budget.forecast_unused_percent"),
            over=facts.limits.line_over_percent,
            under=facts.limits.under_plan_percent,
        ),
    )


def _economy(facts: Facts) -> Light:
    """The worst of what the rule checks found and of where the forecast lands."""
    if not facts.whole_total:
        return _light(facts, "economy", "none", text("pack-light-economy-nothing"))
    findings = facts.findings
    severity: Severity = "green"
    outlook = facts.forecast.get("severity")
    if findings["severity"].eq("red").any() or outlook == "red":
        severity = "red"
    elif len(findings) or outlook == "amber":
        severity = "amber"
    total = facts.whole_total
    said = text(
        "pack-light-economy-verdict",
        count=len(findings),
        outlook=str(facts.forecast.get("verdict_code", "unknown")),
        percent=total["spent_percent"],
        elapsed=facts.clock["elapsed_share"],
    )
    return _light(facts, "economy", severity, formats.together([said, *_why(facts)]))


def _why(facts: Facts) -> list[str]:
    """What the rule checks found, by name and number: what makes the light red, then what would make it amber."""
    said = []
    for severity in ("red", "amber"):
        codes = facts.findings.loc[facts.findings["severity"].eq(severity), "rule_code"]
        counts = codes.value_counts(sort=False)
        names = [
            text(
                "pack-light-economy-kind",
                name=text(f"attention-kind-{str(code).replace('_', '-')}").lower(),
                count=int(count),
            )
            for code, count in counts.items()
        ]
        if names:
            said.append(text("pack-light-economy-why", severity=severity, names=names))
    return said


def _relations(facts: Facts) -> Light:
    """By the share of agreements in force that have had no contact in time."""
    whole = int(facts.now["in_force_count"])
    if not whole:
        return _light(facts, "relations", "none", text("pack-light-relations-nothing"))
    silent = int(facts.now["red_count"]) + int(facts.now["never_count"])
    percent = Decimal(silent) * 100 / whole
    severity: Severity = "green"
    if percent > facts.rule("board.relation_red_percent"):
        severity = "red"
    elif percent > facts.rule("board.relation_amber_percent"):
        severity = "amber"
    said = text(
        "pack-light-relations-verdict",
        count=silent,
        whole=whole,
        all="yes" if silent == whole else "no",
        red=facts.now["red_count"],
        never=facts.now["never_count"],
    )
    return _light(facts, "relations", severity, said)


def _deliveries(facts: Facts) -> Light:
    """By overdue milestones, steps, activities and inquiries."""
    late, waiting = int(facts.now["overdue_count"]), int(facts.now["waiting_inquiry_count"])
    milestones = int(facts.now["milestones_overdue"])
    done = int(facts.now["milestones_done"])
    if not late and not waiting and not done:
        return _light(facts, "deliveries", "none", text("pack-light-deliveries-nothing"))
    severity: Severity = "amber" if late or waiting else "green"
    if milestones and Decimal(milestones) * 100 / (milestones + done) > facts.rule("board.late_red_percent"):
        severity = "red"
    said = text(
        "pack-light-deliveries-verdict",
        done=done,
        late=late,
        waiting=waiting,
    )
    return _light(facts, "deliveries", severity, said)


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def figures(facts: Facts) -> tuple[Figure, ...]:
    """The handful of numbers, each with what it is held against."""
    now, then = facts.now, facts.then

    def count(key: str, column: str) -> Figure:
        return Figure(
            key,
            text(f"pack-figure-{key}"),
            int(now[column]),
            facts.number(now[column]),
            text("pack-against", number=then[column], date=facts.before),
        )

    found = [count("in-force", "in_force_count")]
    if facts.asked.is_guest:
        found += [
            count("provinces", "province_count"),
            count("contacts", "activities_12_months"),
            count("held", "activities_held"),
            count("milestones", "milestones_done"),
            count("companies", "company_count"),
        ]
        return tuple(found)
    warm, warm_then = (int(row["green_count"]) + int(row["amber_count"]) for row in (now, then))
    found.append(
        Figure(
            "warm",
            text("pack-figure-warm"),
            warm,
            facts.number(warm),
            text("pack-against", number=warm_then, date=facts.before),
        )
    )
    found += [count("contacts", "activities_12_months"), count("milestones", "milestones_done")]
    total = facts.total
    if total:
        spent = Figure(
            "spent",
            measures.measure("spent_dkk").label(),
            total["spent_dkk"],
            formats.money(total["spent_dkk"]),
            text("pack-figure-spent-narrowed")
            if formats.is_missing(total["budget_dkk"])
            else text(
                "pack-figure-spent-note",
                percent=total["spent_percent"],
                budget=total["budget_dkk"],
            ),
        )
        found.append(spent)
        if not formats.is_missing(total["available_dkk"]):
            found.append(
                Figure(
                    "available",
                    measures.measure("available_dkk").label(),
                    total["available_dkk"],
                    formats.money(total["available_dkk"]),
                    text(
                        "pack-figure-available-note",
                        amount=total["committed_dkk"],
                    ),
                )
            )
    return tuple(found)


# ── What is new, what comes, the main problem ─────────────────────────────────────────────────────────────────────


def since(facts: Facts) -> Section:
    """What has happened since the last report (else in the period), in a few sentences."""
    key = "since-report" if facts.asked.since else "since-period"
    title = text(f"pack-{key}", date=facts.date(facts.before if facts.asked.since else facts.period_first))
    said: list[str] = []
    held = facts.held
    if len(held):
        said.append(
            text(
                "pack-since-held",
                count=len(held),
                all="yes" if are_all_named(held["title"].tolist()) else "no",
                names=examples(held["title"].tolist()),
            )
        )
    if len(facts.reached):
        said.append(
            text(
                "pack-since-reached",
                count=len(facts.reached),
                names=examples(facts.reached["title"].tolist()),
            )
        )
    for key, rows in (("signed", signed(facts)), ("ended", ended(facts))):
        if len(rows):
            said.append(
                text(
                    f"pack-since-{key}",
                    count=len(rows),
                    number=len(rows),
                    names=examples(rows["agreement_name"].tolist()),
                )
            )
    if facts.asked.is_guest:
        return Section("since", title, tuple(said), text("pack-since-nothing"))
    turned = turned_red(facts)
    if len(turned):
        said.append(
            text(
                "pack-since-cold",
                count=len(turned),
                names=examples(turned["agreement_name"].tolist()),
            )
        )
    spent = facts.spent_since
    if spent is not None and not formats.is_missing(spent) and spent != 0:
        said.append(text("pack-since-spent", amount=spent))
    return Section("since", title, tuple(said), text("pack-since-nothing"))


def signed(facts: Facts) -> pd.DataFrame:
    """The agreements signed in what is new."""
    rows = facts.register
    return rows[rows["signed_date"].map(facts.is_news) & rows["is_signed_then"]]


def ended(facts: Facts) -> pd.DataFrame:
    """The agreements whose last day lies in what is new, and before the as-of day."""
    rows = facts.register
    return rows[rows["expires_last_date"].map(facts.is_news) & rows["lifecycle"].isin(["expired", "ended"])]


def turned_red(facts: Facts) -> pd.DataFrame:
    """The agreements in force that went cold in what is new and still are."""
    rows = facts.in_force
    return rows[rows["presence"].eq("red") & rows["turns_red_date"].map(facts.is_news)]


def ahead(facts: Facts) -> Section:
    """What the next three months bring: the first things by day, and how many more."""
    due = facts.due
    said: list[str] = []
    for row in due.head(_NAMED_AHEAD).to_dict("records"):
        said.append(
            text(
                "pack-ahead-item",
                date=facts.date(row["due_date"], row["due_precision"]),
                kind=text(f"overview-due-{row['kind'].replace('_', '-')}").lower(),
                subject=_subject(row),
            )
        )
    more = len(due) - len(said)
    if more:
        said.append(text("pack-ahead-more", count=more))
    cooling = facts.in_force[
        facts.in_force["turns_red_date"].map(lambda day: _within(facts, day))
        & facts.in_force["presence"].ne("red")
    ]
    if len(cooling) and not facts.asked.is_guest:
        said.append(
            text(
                "pack-ahead-cooling",
                count=len(cooling),
                names=examples(cooling["agreement_name"].tolist()),
            )
        )
    return Section("ahead", text("pack-ahead"), tuple(said), text("pack-ahead-nothing"))


def _subject(row: dict[Any, Any]) -> str:
    if formats.is_missing(row["subject"]):
        return formats.not_stated()
    return quoted(str(row["subject"]), 90)


def _within(facts: Facts, day: Any) -> bool:
    return not formats.is_missing(day) and 0 <= (day - facts.as_of).days <= AHEAD_DAYS


def problem(risks: Sequence[Risk]) -> Section:
    """The main problem: the largest risk."""
    title = text("pack-problem")
    if not risks:
        return Section("problem", title, (), text("pack-problem-nothing"))
    first = risks[0]
    said = tuple(words for words in (first.title, first.text, first.response) if words)
    return Section("problem", title, said)
