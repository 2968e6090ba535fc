"""The largest risks: those written in the records, and those that the data shows, on one scale.

A risk is probability × consequence, 1–5 each. A written risk keeps its own two figures. For what the data shows they
follow a rule (seeds/rules.toml, `board`): it has happened → 5; it comes within 30, 90, 365 days → 4, 3, 2; later → 1. It
touches more than 25, 10, 5, 2 per cent of the whole (agreements in force, milestones due, inquiries, the grant, rows) → 5, 4, 3, 2; less → 1.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import cards, desk_records
from dashboard.blocks.kinds import Case, Table, TableRow
from dashboard.blocks.plain import mark_of
from dashboard.model.columns import column
from dashboard.model.rules import rule_text
from dashboard.money.words import finding_text
from locales import formats, text
from records.board_points import severity_of
from reports.board.facts import PackFacts, examples, origin_of
from reports.setting.writing import heads

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk: probability × consequence (1–5 each), in words, and what is done about it."""

    title: str
    text: str
    response: str
    probability: int
    consequence: int
    origin: str
    share: Decimal = Decimal(0)  # of the whole that it touches
    is_computed: bool = True
    is_economy: bool = False
    case: str = ""  # the code of the case that decides on it
    mark: str = ""

    @property
    def score(self) -> int:
        """Probability times consequence, 1 to 25."""
        return self.probability * self.consequence


# The cases that decide on risks, where they are called otherwise.
_CASES = {"line": "lines", "source": "lines", "forecast-unused": "unused"}


def ranked(facts: PackFacts, cases: Iterable[Case]) -> list[Risk]:
    """The largest first: by score, then the written ones, then the share that is touched. One that a case decides on says what that advises."""
    advised = {case.code: text("pack-risk-advised", option=case.alternatives[0].title) for case in cases}
    found = [
        Risk(
            risk.title,
            text("pack-risk-owner", owner=risk.owner) if risk.owner else "",
            risk.mitigation or text("pack-risk-no-response"),
            risk.likelihood,
            risk.impact,
            origin_of(risk),
            is_computed=False,
            mark=mark_of(risk.is_illustrative),
        )
        for risk in desk_records.risks(facts.as_of)
    ]
    found += [*_relations(facts), *_deliveries(facts)]
    if not facts.is_narrowed:  # the money is the whole desk's
        found += _money(facts)
    if refused := facts.now["rows_rejected_count"]:
        found.append(_counted("rejects", refused, facts.now["rows_read_count"]))
    return sorted(
        (replace(one, response=advised.get(one.case, one.response)) for one in found),
        key=lambda one: (-one.score, one.is_computed, -one.share, one.title),
    )


def listed(risks: Sequence[Risk]) -> Table:
    """The largest of ranked risks, and the rule by which they were ranked."""
    rows, rule = [], [text("pack-risks-rule")]
    for one in risks[:SHOWN]:
        severity = severity_of(one.score)
        told = (one.title, one.text, one.response, one.origin)
        scored = (one.probability, one.consequence, one.score, cards.severity_words(severity))
        rows.append(TableRow((*told, *scored), severity=severity, mark=one.mark))
    # risks to the money were ranked too, and are smaller than those shown
    if left_out := [one for one in risks[SHOWN:] if one.is_economy]:
        names = examples(risk.title for risk in left_out)
        rule.append(text("pack-risks-economy", count=len(left_out), score=left_out[0].score, names=names))
    labels = (text("points-risk-field-likelihood"), text("points-risk-field-impact"), column("score").label)
    return Table(
        "",  # its chapter has the same
        text("pack-risks"),
        (
            *heads("name background what"),
            column("what", label=text("pack-column-origin"), is_for_files=True),
            *(column("what", label=label, kind="integer") for label in labels),
            column("severity", words=None),
        ),
        tuple(rows),
        text("pack-risks-nothing"),
        formats.together(rule),
        widths=(1.2, 1.8, 1.4, 0.8, 0, 0, 0, 0),
        message=text("pack-risks-message", title=risks[0].title, score=str(risks[0].score)) if risks else "",
        name="risks",
    )


def _found(code: str, share: Decimal, days: int | None, **said: Any) -> Risk:
    said["share"] = share
    title, words, response = (text(f"pack-risk-{code}{part}", **said) for part in ("", "-text", "-response"))
    # how much of the whole it touches (0–1)
    shares = rule_text("board.share_percent").split(";")
    consequence = 1 + sum(share * 100 > int(step) for step in shares)
    # by how soon it comes; None has happened, below 0 too
    probability = 5
    if days is not None and days >= 0:
        probability = 1 + sum(days <= int(step) for step in rule_text("board.within_days").split(";"))
    return Risk(
        title,
        words,
        response,
        probability,
        consequence,
        text("pack-origin-data"),
        share,
        is_economy="amount" in said,
        case=_CASES.get(code, code),
    )


def _counted(code: str, count: int, whole: int, days: int | None = None, **said: Any) -> Risk:
    whole = max(whole, count)
    return _found(code, Decimal(count) / whole, days, count=count, whole=whole, all=count == whole, **said)


def _relations(facts: PackFacts) -> Iterator[Risk]:
    now = facts.now
    whole = now["in_force_count"]
    if now["red_count"]:
        cold = now.rows("red_count", order="turns_red_date desc, agreement_name, agreement_id")
        yield _counted("cold", now["red_count"], whole, names=examples(cold["agreement_name"]))
    if now["never_count"]:
        names = examples(now.rows("never_count")["agreement_name"])
        yield _counted("never", now["never_count"], whole, names=names)
    if cooling := _needed(facts, "going_cold"):
        count, rows = cooling
        soonest = rows.sort_values("event_date", kind="stable")
        names = examples(soonest["subject"])
        first = soonest.iloc[0]
        date = first["event_date"]
        yield _counted("cooling", count, whole, int(first["days"]), names=names, date=date)
    if now["expiring_count"]:
        ending = now.rows("expiring_count", order="expires_last_date, agreement_name, agreement_id")
        names = examples(ending["agreement_name"])
        days, date = int(ending["days_to_expiry"].min()), ending["expires_last_date"].min()
        yield _counted("expiring", now["expiring_count"], whole, days, names=names, date=date)
    if unclear := now["lifecycle_conflict_count"]:
        names = examples(now.rows("lifecycle_conflict_count")["agreement_name"])
        yield _counted("conflict", unclear, whole, names=names)


def _needed(facts: PackFacts, kind: str) -> tuple[int, pd.DataFrame] | None:
    group = ("attention_kind", kind)
    count = facts.now.of("attention_count", group)
    return (count, facts.now.rows("attention_count", group)) if count else None


def _deliveries(facts: PackFacts) -> Iterator[Risk]:
    now = facts.now
    for code, kind, beside in (
        ("milestones", "milestone_overdue", now["milestones_done"]),
        ("steps", "next_step_overdue", None),
        ("visits", "activity_overdue", now["activities_held"]),
        ("inquiries", "inquiry_unanswered", None),
    ):
        if found := _needed(facts, kind):
            count, rows = found
            of = "inquiry_count" if code == "inquiries" else "in_force_count"
            whole = now[of] if beside is None else beside + count
            yield _counted(code, count, whole, names=examples(rows["subject"]))


def _money(facts: PackFacts) -> Iterator[Risk]:
    vouchers = []
    for row in facts.findings.to_dict("records"):
        rule, spent, limit = row["rule"], row["amount_dkk"], row["limit_dkk"]
        if rule in ("line", "source", "plan", "total"):
            line, source = row["budget_line"], row["funding_source"]
            is_ordered = row["rule_code"] == "source_overcommitted"
            over = spent - limit
            yield _amount(
                facts, rule, over, spent=spent, limit=limit, line=line, source=source, ordered=is_ordered
            )
        elif not (formats.is_missing(row["voucher_id"]) and formats.is_missing(row["posted_date"])):
            vouchers.append(row)
    # the forecast lands beyond the grant, or leaves too much of it unused; the day it comes is the project's last
    verdict, whole = facts.landing.get("verdict_code"), facts.whole
    if verdict in ("over", "may_exceed", "unused"):
        # read here alone: the annex lists each figure that was read
        landing = whole["high_dkk"] if verdict == "may_exceed" else whole["likely_dkk"]
        if landing is not None:
            yield _amount(
                facts,
                f"forecast-{verdict.replace('_', '-')}",
                whole["grant_dkk"] - landing,
                days=int(facts.clock["days_left"]),
                landing=landing,
                date=facts.landing["project_end_date"],
                pace=whole["pace_month_dkk"],
                needed=whole["needed_month_dkk"],
            )
    if vouchers:
        # a voucher may break two rules; its money counts once
        names = ("voucher_id", "_file", "_sheet", "_row")
        once = {tuple(row[name] for name in names): row["amount_dkk"] for row in vouchers}
        known = sum((amount for amount in once.values() if not formats.is_missing(amount)), Decimal(0))
        first = formats.together([finding_text(row) for row in vouchers[:2]])
        yield _amount(facts, "vouchers", known, count=len(once), examples=first)


def _amount(facts: PackFacts, code: str, amount: Decimal, days: int | None = None, **said: Any) -> Risk:
    grant = facts.whole["grant_dkk"] or facts.clock["project_budget_dkk"]
    share = abs(amount) / grant if grant else Decimal(1)
    return _found(code, share, days, amount=abs(amount), budget=grant, **said)
