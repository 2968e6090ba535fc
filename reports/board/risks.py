"""The largest risks: those that somebody wrote, and those that the data shows, on one scale.

A risk is probability × consequence, 1–5 each. What somebody wrote keeps its own two figures. For what the data shows they
follow a rule (seeds/rules.toml, `board`): it has happened → 5; it comes within 30, 90, 365 days → 4, 3, 2; later → 1. It
touches more than 25, 10, 5, 2 per cent of the whole (agreements in force, milestones due, inquiries, the grant, rows) → 5, 4, 3, 2; less → 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard import desk_records
from dashboard.money.rules import finding_text
from dashboard.queries import data_health
from locales import formats, text
from reports.board.facts import Facts
from reports.board.model import Risk, Severity

SHOWN = 10

_NAMED = 3  # examples in a sentence

# From these scores on a risk is red and amber.
RED_SCORE, AMBER_SCORE = 15, 8


@dataclass(frozen=True, slots=True)
class Found:
    """A risk before it is ranked; `share` of the whole breaks ties."""

    code: str
    title: str
    text: str
    response: str
    probability: int
    consequence: int
    share: Decimal
    origin: str
    is_computed: bool = True
    mark: str = ""
    is_economy: bool = False


def _in_order(found: Iterable[Found]) -> list[Found]:
    return sorted(
        found,
        key=lambda risk: (-risk.probability * risk.consequence, risk.is_computed, -risk.share, risk.title),
    )


def economy_left_out(found: Iterable[Found]) -> str:
    """That risks to the money were ranked too, and are smaller than those shown; empty when none was left out."""
    left_out = [risk for risk in _in_order(found)[SHOWN:] if risk.is_economy]
    if not left_out:
        return ""
    return text(
        "pack-risks-economy",
        count=len(left_out),
        score=left_out[0].probability * left_out[0].consequence,
        names=examples([risk.title for risk in left_out]),
    )


def ranked(found: Iterable[Found]) -> tuple[Risk, ...]:
    """The largest risks first: by score, then what somebody wrote, then the share that is touched."""
    return tuple(
        Risk(
            rank=i,
            title=risk.title,
            text=risk.text,
            response=risk.response,
            probability=risk.probability,
            consequence=risk.consequence,
            score=risk.probability * risk.consequence,
            severity=severity_of(risk.probability * risk.consequence),
            origin=risk.origin,
            is_computed=risk.is_computed,
            mark=risk.mark,
            code=risk.code,
        )
        for i, risk in enumerate(_in_order(found)[:SHOWN], start=1)
    )


def severity_of(score: int) -> Severity:
    """Red, amber or green by the score."""
    return "red" if score >= RED_SCORE else "amber" if score >= AMBER_SCORE else "green"


def probability(facts: Facts, days: int | None) -> int:
    """By how soon it comes; None has happened, below 0 too."""
    if days is None or days < 0:
        return 5
    steps = facts.rule_steps("board.within_days")
    return 1 + sum(days <= step for step in steps)


def consequence(facts: Facts, share: Decimal) -> int:
    """By how much of the whole it touches (0–1)."""
    return 1 + sum(share * 100 > step for step in facts.rule_steps("board.share_percent"))


def written(facts: Facts) -> Iterator[Found]:
    """The risks that stood open in the records on the as-of day."""
    for risk in desk_records.risks(facts.as_of):
        yield Found(
            "written",
            risk.title,
            text("pack-risk-owner", owner=risk.owner) if risk.owner else "",
            risk.mitigation or text("pack-risk-no-response"),
            risk.likelihood,
            risk.impact,
            Decimal(0),
            text("pack-origin-desk", date=facts.date(risk.raised_date)),
            is_computed=False,
            mark=text("pack-illustrative") if risk.is_illustrative else "",
        )


def of_data(facts: Facts) -> Iterator[Found]:
    """Every risk that the data shows."""
    yield from _relations(facts)
    yield from _deliveries(facts)
    yield from _money(facts)
    yield from _rows(facts)


def _found(
    facts: Facts, code: str, counts: tuple[int, int], days: int | None, names: list[str], **more: Any
) -> Found:
    """A risk that touches so many of so many; `days` until it comes, None when it has."""
    count, whole = counts
    share = Decimal(count) / whole if whole else Decimal(1)
    params = {
        "count": count,
        "number": facts.number(count),
        "whole": facts.number(whole),
        "share": formats.percent(share),
        "names": examples(names),
        **more,
    }
    key = code.replace("_", "-")
    return Found(
        code,
        text(f"pack-risk-{key}", **params),
        text(f"pack-risk-{key}-text", **params),
        text(f"pack-risk-{key}-response", **params),
        probability(facts, days),
        consequence(facts, share),
        share,
        text("pack-origin-data"),
    )


def are_all_named(names: list[str]) -> bool:
    """Whether `examples` names all of them: one more name takes no more room than "and 1 more"."""
    return len(names) <= _NAMED + 1


def quoted(name: str, longest: int = 70) -> str:
    """A title in quotation marks: it may hold commas and an "and" of its own."""
    return text("quoted", name=short(name, longest))


def examples(names: list[str], *, are_titles: bool = True) -> str:
    """The first few names as a sentence has them, and how many more there are; titles stand in quotation marks."""
    named = names if are_all_named(names) else names[:_NAMED]
    shown = [quoted(name) if are_titles else short(name) for name in named]
    more = len(names) - len(shown)
    if not more:
        return formats.listed(shown)
    return text("pack-and-more", names=shown, count=more)


def short(name: str, longest: int = 70) -> str:
    """A name of one line, cut at a word."""
    flat = " ".join(str(name).split())
    if len(flat) <= longest:
        return flat
    cut = flat[: longest - 1]
    head = cut.rsplit(" ", 1)[0]
    return (head if len(head) > longest * 0.6 else cut).rstrip(" ,;:.–-") + " …"


def _relations(facts: Facts) -> Iterator[Found]:
    rows, whole = facts.in_force, len(facts.in_force)
    cold = rows[rows["presence"] == "red"].sort_values("turns_red_date", ascending=False, kind="stable")
    if len(cold):
        names = cold["agreement_name"].tolist()
        can_visit = bool(cold["province_code"].notna().any()) and facts.journeys_paid > 0
        yield _found(facts, "cold", (len(cold), whole), None, names, advice="visit" if can_visit else "video")
    never = rows[rows["presence"] == "never"]
    if len(never):
        yield _found(facts, "never", (len(never), whole), None, never["agreement_name"].tolist())
    cooling = _of_kinds(facts, "going_cold")
    if len(cooling):
        first = cooling.sort_values("event_date", kind="stable")
        yield _found(
            facts,
            "cooling",
            (len(first), whole),
            int(first["days"].iloc[0]),
            first["subject"].tolist(),
            date=facts.date(first["event_date"].iloc[0]),
        )
    ending = rows[rows["expiry_warning_months"].notna()].sort_values("expires_last_date", kind="stable")
    if len(ending):
        yield _found(
            facts,
            "expiring",
            (len(ending), whole),
            int(ending["days_to_expiry"].iloc[0]),
            ending["agreement_name"].tolist(),
            date=facts.date(ending["expires_last_date"].iloc[0]),
        )
    unclear = facts.attention[facts.attention["attention_group"] == "conflict"]
    if len(unclear):
        yield _found(
            facts, "conflict", (len(unclear), max(whole, len(unclear))), None, unclear["subject"].tolist()
        )


def _of_kinds(facts: Facts, *kinds: str) -> pd.DataFrame:
    return facts.attention[facts.attention["kind"].isin(kinds)]


def _deliveries(facts: Facts) -> Iterator[Found]:
    late = _of_kinds(facts, "milestone_overdue")
    if len(late):
        due = int(facts.now["milestones_done"]) + len(late)
        yield _found(facts, "milestones", (len(late), due), None, late["subject"].tolist())
    steps = _of_kinds(facts, "next_step_overdue")
    if len(steps):
        yield _found(
            facts,
            "steps",
            (len(steps), max(len(facts.in_force), len(steps))),
            None,
            steps["subject"].tolist(),
        )
    visits = _of_kinds(facts, "activity_overdue")
    if len(visits):
        known = int(facts.now["activities_held"]) + len(visits)
        yield _found(facts, "visits", (len(visits), known), None, visits["subject"].tolist())
    waiting = _of_kinds(facts, "inquiry_unanswered")
    if len(waiting):
        asked = max(int(facts.now["inquiry_count"]), len(waiting))
        yield _found(facts, "inquiries", (len(waiting), asked), None, waiting["subject"].tolist())


def _money(facts: Facts) -> Iterator[Found]:
    """What the rule checks found, each budget line by itself and the vouchers together; and where the grant will land."""
    budget = facts.clock["project_budget_dkk"]
    for row in facts.findings.to_dict("records"):
        if row["rule"] == "line":
            over = row["amount_dkk"] - row["limit_dkk"]
            yield _amount(
                facts,
                "line",
                over,
                budget,
                line=row["budget_line"],
                spent=formats.money(row["amount_dkk"]),
                limit=formats.money(row["limit_dkk"]),
            )
        elif row["rule"] == "source":
            yield _amount(
                facts,
                "source",
                row["amount_dkk"] - row["limit_dkk"],
                budget,
                source=row["funding_source"],
                ordered="yes" if row["rule_code"] == "source_overcommitted" else "no",
                spent=formats.money(row["amount_dkk"]),
                limit=formats.money(row["limit_dkk"]),
            )
        elif row["rule_code"] == "under_plan":
            yield _amount(
                facts,
                "plan",
                row["limit_dkk"] - row["amount_dkk"],
                budget,
                spent=formats.money(row["amount_dkk"]),
                limit=formats.money(row["limit_dkk"]),
            )
        elif row["rule_code"] == "budget_total_differs":
            yield _amount(
                facts,
                "total",
                abs(row["limit_dkk"] - row["amount_dkk"]),
                budget,
                spent=formats.money(row["amount_dkk"]),
                limit=formats.money(row["limit_dkk"]),
            )
    yield from _outlook(facts, budget)
    vouchers = facts.findings[facts.findings["voucher_id"].notna() | facts.findings["posted_date"].notna()]
    if len(vouchers):
        # a voucher may break two rules; its money counts once
        once = vouchers.drop_duplicates(["voucher_id", "_file", "_sheet", "_row"])
        known = sum((one for one in once["amount_dkk"] if not formats.is_missing(one)), Decimal(0))
        texts = [finding_text(row) for row in vouchers.head(2).to_dict("records")]
        yield _amount(
            facts,
            "vouchers",
            abs(known),
            budget,
            count=len(once),
            number=facts.number(len(once)),
            examples=texts[0]
            if len(texts) == 1
            else text("pack-two-sentences", first=texts[0], second=texts[1]),
        )


def _outlook(facts: Facts, budget: Decimal) -> Iterator[Found]:
    """The forecast lands beyond the grant, or leaves too much of it unused; the day it comes is the project's last."""
    ahead = facts.forecast
    verdict = ahead.get("verdict_code")
    if verdict not in ("over", "may_exceed", "unused"):
        return
    landing = ahead["high_dkk"] if verdict == "may_exceed" else ahead["likely_dkk"]
    yield _amount(
        facts,
        f"forecast-{str(verdict).replace('_', '-')}",
        abs(budget - landing),
        budget,
        int(facts.clock["days_left"]),
        landing=formats.money(landing),
        date=facts.date(facts.clock["project_end_date"]),
        pace=formats.money(ahead["pace_month_dkk"]),
        needed=formats.money(ahead["needed_month_dkk"]),
    )


def _amount(
    facts: Facts, code: str, amount: Decimal, budget: Decimal, days: int | None = None, **more: Any
) -> Found:
    share = abs(amount) / budget if budget else Decimal(1)
    params = {
        "amount": formats.money(amount),
        "budget": formats.money(budget),
        "share": formats.percent(share, 1),
        **more,
    }
    key = code.replace("_", "-")
    return Found(
        code,
        text(f"pack-risk-{key}", **params),
        text(f"pack-risk-{key}-text", **params),
        text(f"pack-risk-{key}-response", **params),
        probability(facts, days),
        consequence(facts, share),
        share,
        text("pack-origin-data"),
        is_economy=True,
    )


def _rows(facts: Facts) -> Iterator[Found]:
    """Rows of the exports that could not be read: what they say is missing everywhere."""
    read = data_health.counts().to_dict("records")[0]
    refused = int(read["rows_rejected"])
    if refused:
        yield _found(facts, "rejects", (refused, int(read["rows_read"])), None, [])
