"""The rules of the money: their thresholds, each rule with its verdict in words, and each finding as a sentence. Nothing here asks the warehouse and nothing draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.blocks.kinds import Light, Severity
from dashboard.cards import MARKS
from dashboard.model.columns import group_name
from locales import formats, text

# The rules of marts.finding_at in the order in which they are listed.
RULES = ("line", "committed", "source", "outside", "budget_line", "rate", "plan", "total", "old", "status")
_SHOWN = 3  # findings of a rule that its verdict says


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits called ``budget.<name>`` in rules.toml: in per cent, months, kroner, vouchers and methods."""

    line_over_percent: Decimal
    under_plan_percent: Decimal
    amber_percent: Decimal
    commitment_old_months: Decimal
    forecast_unused_percent: Decimal
    forecast_least_months: Decimal
    forecast_least_vouchers: Decimal
    forecast_least_plan_percent: Decimal
    forecast_least_methods: Decimal


def light(rule: str, severity: Severity, title: str, verdict: str) -> Light:
    """The light of a rule: a green one has found nothing to say."""
    word = text(f"attention-severity-{severity}")
    return Light(rule, severity, MARKS[severity], word, title, "" if severity == "green" else verdict, "")


def lights(findings: pd.DataFrame, limits: Limits, others: Sequence[Light] = ()) -> tuple[Light, ...]:
    """Every rule of the money page, those that found something first, the red ones before the amber ones."""
    own = [_light(rule, findings[findings["rule"].eq(rule)].to_dict("records"), limits) for rule in RULES]
    return tuple(sorted([*others, *own], key=lambda one: ("red", "amber", "green").index(one.severity)))


def _light(rule: str, found: Sequence[Mapping[Any, Any]], limits: Limits) -> Light:
    title = text(
        f"budget-rule-{rule.replace('_', '-')}",
        over=limits.line_over_percent,
        under=limits.under_plan_percent,
        months=limits.commitment_old_months,
    )
    shown = [finding_text(row) for row in found[:_SHOWN]]
    if more := len(found) - len(shown):
        shown.append(text("budget-rule-more", count=more))
    return light(rule, found[0]["severity"] if found else "green", title, formats.together(shown))


def finding_text(row: Mapping[Any, Any]) -> str:
    """One finding as a sentence."""
    amount, limit = row["amount_dkk"], row["limit_dkk"]
    is_foreign = formats.is_missing(amount)
    return text(
        f"finding-{row['rule_code'].replace('_', '-')}",
        line=group_name("budget_line", row["budget_line"]),
        source=group_name("funding_source", row["funding_source"]),
        voucher=row["voucher_id"],
        date=row["posted_date"],
        amount=formats.foreign_money(row["amount"], row["currency"] or "")
        if is_foreign
        else formats.money(amount, 2),
        limit=limit,
        gap=None if is_foreign or formats.is_missing(limit) else abs(amount - limit),
    )
