"""Presence in words: relations going cold, reaction time, and journeys that could be shared.

Figures and rows of the model in; sentences and items out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.words.days import span, state
from locales import formats, text

Row = Mapping[Any, Any]


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def red_text(row: Row) -> str:
    """When a relation turns red, or turned: "om 22 dage", "for 40 dage siden"."""
    days = row["days_to_red"]
    if formats.is_missing(days):
        return text("presence-never-met")
    away = int(days)
    return text("presence-red-in", state=state(away), days=abs(away))


def charted(relations: pd.DataFrame, count: int) -> pd.DataFrame:
    """The relations nearest to the day on which they turn red, on either side of it, soonest to turn red last-moment first."""
    met = relations.dropna(subset=["days_to_red"])
    nearest = met.assign(_distance=met["days_to_red"].astype("int64").abs())
    top = nearest.sort_values("_distance", kind="stable").head(count)
    return top.sort_values("interval_share", kind="stable").drop(columns="_distance")


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def reaction_takeaway(figures: Mapping[str, Any], target_days: int) -> str:
    """Median, share within the target and open inquiries, as a sentence."""
    return _of_reactions("presence-reaction-takeaway", figures, target_days)


def share_note(figures: Mapping[str, Any], target_days: int) -> str:
    """The share within the target, in per cent and in figures: 58 % within 5 days (7 of 12 whose time is up)."""
    return _of_reactions("presence-share-note", figures, target_days)


def _of_reactions(key: str, figures: Mapping[str, Any], target_days: int) -> str:
    has_share = "no" if figures["within_target_share"] is None else "yes"
    return text(key, has_share=has_share, target=target_days, **figures)


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def suggestion_title(row: Row, provinces: Callable[[Iterable[str]], str], party: Callable[[str], str]) -> str:
    """Who could go together, and where; `provinces` says what provinces are called, `party` what a Danish party is."""
    return text(
        "presence-share-title",
        first=[party(one) for one in row["first_parties"]],
        second=[party(one) for one in row["second_parties"]],
        province=provinces(row["province_codes"]),
    )


def suggestion_text(row: Row) -> str:
    """The two journeys, how far apart they lie, and what may not be known."""
    gap = int(row["gap_days"])
    return text(
        "presence-share-text",
        first_title=str(row["first_title"]),
        first=span(row["first_start_date"], row["first_start_date_precision"], row["first_last_date"]),
        second_title=str(row["second_title"]),
        second=span(row["second_start_date"], row["second_start_date_precision"], row["second_last_date"]),
        count=gap,
        exact="yes" if bool(row["is_exact"]) else "no",
    )


def arithmetic_text(row: Row) -> str:
    """The saving worked out: 2 × 25.000 kr. − 1 × 25.000 kr. = 25.000 kr."""
    return text("presence-share-arithmetic", **row)


def share_of(percent: str) -> float:
    """A percentage of rules.toml as a share: 75 → 0.75."""
    return float(Decimal(percent) / 100)
