"""The first page: traffic lights by stated rule, a handful of numbers, what is new, what comes, and the main problem."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dashboard.cards import MARKS
from dashboard.model import measures
from locales import formats, text
from reports.board.facts import PackFacts, long_date
from reports.board.model import (
    Block,
    Callout,
    KeyFigure,
    KeyFigures,
    Light,
    Lights,
    RankedRisk,
    Severity,
    Text,
)
from reports.board.naming import are_all_named, examples, quoted

_MARKS = {**MARKS, "none": "○"}
_WORST = ("red", "amber", "green", "none")

_NAMED_AHEAD = 4  # dated things of the next three months that the summary names

_FIGURES = "in_force_count contacted_in_time_count activities_12_months milestones_done"
_GUEST_FIGURES = (
    "in_force_count province_count activities_12_months activities_held milestones_done company_count"
)


# ── Lights ────────────────────────────────────────────────────────────────────────────────────────────────────────


def lights(facts: PackFacts) -> Lights:
    """Overall, economy, relations and deliveries; the overall light is the worst of the three."""
    three = (_economy(facts), _relations(facts), _deliveries(facts))
    worst = min((light.severity for light in three), key=_WORST.index)
    named = [light.title.lower() for light in three if light.severity == worst]
    said = text("pack-light-overall-verdict", severity=worst, count=len(named), names=named)
    return Lights((_light(facts, "overall", worst, said), *three))


def _light(facts: PackFacts, key: str, severity: Severity, verdict: str) -> Light:
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
            unused=facts.limits.forecast_unused_percent,
            over=facts.limits.line_over_percent,
            under=facts.limits.under_plan_percent,
        ),
    )


def _economy(facts: PackFacts) -> Light:
    """The worst of what the rule checks found and of where the forecast lands."""
    whole = facts.whole
    if not facts.landing:
        return _light(facts, "economy", "none", text("pack-light-economy-nothing"))
    found = {"red": whole["finding_red_count"], "amber": whole["finding_amber_count"]}
    outlook = facts.landing["severity"]
    severity: Severity = "red" if found["red"] or outlook == "red" else "green"
    if severity == "green" and (found["amber"] or outlook == "amber"):
        severity = "amber"
    said = text(
        "pack-light-economy-verdict",
        count=whole["finding_count"],
        outlook=facts.landing["verdict_code"],
        percent=whole["spent_percent"],
        elapsed=facts.clock["elapsed_share"],
    )
    return _light(facts, "economy", severity, formats.together([said, *_why(facts)]))


def _why(facts: PackFacts) -> Iterator[str]:
    """What the rule checks found, by name and number: what makes the light red, then what would make it amber."""
    by_rule = facts.whole.by("finding_red_count finding_amber_count", "rule_code")
    for severity in ("red", "amber"):
        counts = {code: found[f"finding_{severity}_count"] for code, found in by_rule.items()}
        names = [
            text(
                "pack-light-economy-kind",
                name=text(f"attention-kind-{str(code).replace('_', '-')}").lower(),
                count=count,
            )
            for code, count in counts.items()
            if count
        ]
        if names:
            yield text("pack-light-economy-why", severity=severity, names=names)


def _by_share(facts: PackFacts, part: int, whole: int, **limits: str) -> Severity:
    """The first of the severities, the gravest first, whose limit (a rule, in per cent) the part is above; green within all."""
    above = (severity for severity, rule in limits.items() if Decimal(part) * 100 > facts.rule(rule) * whole)
    return next(above, "green")  # type: ignore[arg-type] # the severities are named by the callers


def _relations(facts: PackFacts) -> Light:
    """By the share of agreements in force that have had no contact in time."""
    now = facts.now
    whole, silent = now["in_force_count"], now["silent_count"]
    if not whole:
        return _light(facts, "relations", "none", text("pack-light-relations-nothing"))
    severity = _by_share(
        facts, silent, whole, red="board.relation_red_percent", amber="board.relation_amber_percent"
    )
    said = text(
        "pack-light-relations-verdict",
        count=silent,
        whole=whole,
        all="yes" if silent == whole else "no",
        red=now["red_count"],
        never=now["never_count"],
    )
    return _light(facts, "relations", severity, said)


def _deliveries(facts: PackFacts) -> Light:
    """By overdue milestones, steps, activities and inquiries."""
    now = facts.now
    late, waiting, done = now["overdue_count"], now["waiting_inquiry_count"], now["milestones_done"]
    if not late and not waiting and not done:
        return _light(facts, "deliveries", "none", text("pack-light-deliveries-nothing"))
    missed = now["milestones_overdue"]
    severity = _by_share(facts, missed, missed + done, red="board.late_red_percent")
    if severity == "green" and (late or waiting):
        severity = "amber"
    said = text("pack-light-deliveries-verdict", done=done, late=late, waiting=waiting)
    return _light(facts, "deliveries", severity, said)


# ── Figures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def figures(facts: PackFacts) -> KeyFigures:
    """The handful of numbers, each with what it is held against."""
    names = _GUEST_FIGURES if facts.asked.is_guest else _FIGURES
    found = [
        _figure(facts.now, name, text("pack-against", number=facts.then[name], date=facts.before))
        for name in names.split()
    ]
    if facts.asked.is_guest or not facts.has_money:
        return KeyFigures(tuple(found))
    money = facts.money
    if facts.is_narrowed:
        return KeyFigures((*found, _figure(money, "spent_dkk", text("pack-figure-spent-narrowed"))))
    spent = text("pack-figure-spent-note", percent=money["spent_percent"], budget=money["budget_dkk"])
    left = text("pack-figure-available-note", amount=money["committed_dkk"])
    return KeyFigures((*found, _figure(money, "spent_dkk", spent), _figure(money, "available_dkk", left)))


def _figure(counts: Any, name: str, note: str) -> KeyFigure:
    measure = measures.measure(name)
    value = counts[name]
    return KeyFigure(
        counts.key(name), measure.label(), measure.meaning(), value, measures.written(measure, value), note
    )


# ── What is new, what comes, the main problem ─────────────────────────────────────────────────────────────────────


def since(facts: PackFacts) -> Text:
    """What has happened since the last report (else in the period), in a few sentences."""
    news = facts.news
    said = []
    for key, name, title, day in (
        ("held", "activities_held", "title", "contact_date desc, start_date"),
        ("reached", "reached_in_period_count", "title", "done_date"),
        ("signed", "signed_in_period_count", "agreement_name", "signed_date"),
        ("ended", "ended_in_period_count", "agreement_name", "expires_last_date"),
        ("cold", "turned_red_in_period_count", "agreement_name", "turns_red_date"),
    ):
        if facts.is_hidden(name) or not news[name]:
            continue
        names = news.rows(name, order=f"{day} desc, {title}")[title].tolist()
        is_whole = "yes" if are_all_named(names) else "no"
        said.append(text(f"pack-since-{key}", count=news[name], all=is_whole, names=examples(names)))
    if not facts.asked.is_guest and news["spent_period_dkk"]:
        said.append(text("pack-since-spent", amount=news["spent_period_dkk"]))
    is_report = facts.asked.since is not None
    title = text(
        "pack-since-report" if is_report else "pack-since-period",
        date=facts.before if is_report else facts.period_first,
    )
    return Text(tuple(said), text("pack-since-nothing"), title)


def ahead(facts: PackFacts) -> Text:
    """What the next three months bring: the first things by day, and how many more."""
    name = "ahead_90_count" if facts.asked.is_guest else "due_90_count"
    due = facts.now.rows(name)
    said = [
        text(
            "pack-ahead-item",
            date=long_date(row["due_date"], row["due_precision"]),
            kind=text(f"overview-due-{row['kind'].replace('_', '-')}").lower(),
            subject=None if formats.is_missing(row["subject"]) else quoted(row["subject"], 90),
        )
        for row in due.head(_NAMED_AHEAD).to_dict("records")
    ]
    if more := facts.now[name] - len(said):
        said.append(text("pack-ahead-more", count=more))
    if not facts.asked.is_guest and (count := facts.now["turning_red_90_count"]):
        names = examples(facts.now.rows("turning_red_90_count")["agreement_name"])
        said.append(text("pack-ahead-cooling", count=count, names=names))
    return Text(tuple(said), text("pack-ahead-nothing"), text("pack-ahead"))


def problem(risks: tuple[RankedRisk, ...]) -> Block:
    """The main problem: the largest risk."""
    first = risks[:1]
    said = tuple(words for risk in first for words in (risk.title, risk.text, risk.response) if words)
    return Callout(text("pack-problem"), said, text("pack-problem-nothing"))
