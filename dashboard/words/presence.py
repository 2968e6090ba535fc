"""Presence in words: relations going cold, what to act on, reaction time, and journeys that could be shared.

Figures and rows of the model in; sentences and items out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.cards import Item, link_values
from dashboard.filters_model import Filters
from dashboard.words.days import span, state
from dashboard.words.names import name
from locales import formats, text

HORIZONS = (7, 14, 30)

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


# ── Act this week ─────────────────────────────────────────────────────────────────────────────────────────────────


def act_title(row: Row) -> str:
    """What is to be done: its kind and its subject."""
    kind, months = f"presence-act-{row['kind'].replace('_', '-')}", row["months_before"]
    said = text(kind) if formats.is_missing(months) else text(f"{kind}-in", months=int(months))
    return text("presence-act-title", kind=said, subject=str(row["subject"]))


def act_reason(row: Row) -> str:
    """When it is due or was, and who has it."""
    days = int(row["days"])
    kind = row["kind"].replace("_", "-")
    when = text(
        f"presence-when-{kind}",
        date=formats.date(row["due_date"], row["due_precision"]),
        state=state(days),
        days=abs(days),
    )
    people = [name("danish_party", row["danish_party"]), name("danish_owner", row["danish_owner"])]
    who = formats.joined(person for person in people if person)
    about = row["agreement_name"]
    is_told = formats.is_missing(about) or about == row["subject"]
    return " · ".join(part for part in (when, None if is_told else str(about), who) if part)


def act_items(rows: pd.DataFrame, filters: Filters) -> list[Item]:
    """The list with links: to the agreement's story, or to the timeline of the party where there is no agreement."""
    found = []
    for row in rows.to_dict("records"):
        if formats.is_missing(row["agreement_id"]):
            party = {} if formats.is_missing(row["danish_party"]) else {"party": str(row["danish_party"])}
            page, label, values = "timeline", "presence-open-timeline", link_values(filters, **party)
        else:
            page, label = "agreements", "presence-open-agreement"
            values = link_values(filters, agreement=str(row["agreement_id"]))
        found.append(Item(str(row["severity"]), act_title(row), act_reason(row), page, text(label), values))
    return found


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


def suggestion_title(row: Row, provinces: Callable[[Iterable[str]], str]) -> str:
    """Who could go together, and where; `provinces` says what provinces are called."""
    return text(
        "presence-share-title",
        first=list(row["first_parties"]),
        second=list(row["second_parties"]),
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
