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
from dashboard.model import columns
from locales import formats, text

HORIZONS = (7, 14, 30)

Row = Mapping[Any, Any]
Figures = Mapping[str, Any]  # values by measure


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def takeaway(figures: Figures, warn_days: int) -> str:
    """How many relations are red or were never met, and how many more turn red soon."""
    return text(
        "presence-takeaway",
        count=figures["in_force_count"],
        red=figures["red_count"],
        never=figures["never_count"],
        soon=figures["turning_red_count"],
        days=warn_days,
    )


def red_text(row: Row) -> str:
    """When a relation turns red, or turned: "om 22 dage", "for 40 dage siden"."""
    days = row["days_to_red"]
    if formats.is_missing(days):
        return text("presence-never-met")
    away = int(days)
    return text(
        "presence-red-in",
        state="ahead" if away > 0 else "today" if away == 0 else "past",
        days=abs(away),
    )


def charted(relations: pd.DataFrame, count: int) -> pd.DataFrame:
    """The relations nearest to the day on which they turn red, on either side of it, soonest to turn red last-moment first."""
    met = relations.dropna(subset=["days_to_red"])
    nearest = met.assign(_distance=met["days_to_red"].astype("int64").abs())
    top = nearest.sort_values("_distance", kind="stable").head(count)
    return top.sort_values("interval_share", kind="stable").drop(columns="_distance")


# ── Act this week ─────────────────────────────────────────────────────────────────────────────────────────────────


def act_takeaway(figures: Figures, days: int) -> str:
    """How many things ask for somebody, and how many of them are overdue."""
    return text(
        "presence-act-takeaway",
        count=figures[f"act_{days}_count"],
        overdue=figures["act_overdue_count"],
        days=days,
    )


def act_title(row: Row) -> str:
    """What is to be done: its kind and its subject."""
    kind = f"presence-act-{row['kind'].replace('_', '-')}"
    said = (
        text(kind)
        if formats.is_missing(row["months_before"])
        else text(f"{kind}-in", months=int(row["months_before"]))
    )
    return text("presence-act-title", kind=said, subject=str(row["subject"]))


def act_reason(row: Row) -> str:
    """When it is due or was, and who has it."""
    days = int(row["days"])
    kind = row["kind"].replace("_", "-")
    when = text(
        f"presence-when-{kind}",
        date=formats.date(row["due_date"], row["due_precision"]),
        state="today" if days == 0 else "ahead" if days > 0 else "past",
        days=abs(days),
    )
    people = [
        said(row[name])
        for name, said in (
            ("danish_party", columns.called("danish_party")),
            ("danish_owner", str),
        )
        if not formats.is_missing(row[name])
    ]
    about = (
        []
        if formats.is_missing(row["agreement_name"]) or row["agreement_name"] == row["subject"]
        else [str(row["agreement_name"])]
    )
    return " · ".join([when, *about, formats.joined(people)] if people else [when, *about])


def act_items(rows: pd.DataFrame, filters: Filters) -> list[Item]:
    """The list with links: to the agreement's story, or to the timeline of the party where there is no agreement."""
    found = []
    for row in rows.to_dict("records"):
        if formats.is_missing(row["agreement_id"]):
            party = {} if formats.is_missing(row["danish_party"]) else {"party": str(row["danish_party"])}
            page, label, values = (
                "timeline",
                text("presence-open-timeline"),
                link_values(filters, **party),
            )
        else:
            page, label = "agreements", text("presence-open-agreement")
            values = link_values(filters, agreement=str(row["agreement_id"]))
        found.append(Item(str(row["severity"]), act_title(row), act_reason(row), page, label, values))
    return found


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def reaction_takeaway(figures: Figures, target_days: int) -> str:
    """Median, share within the target and open inquiries, as a sentence."""
    return text(
        "presence-reaction-takeaway",
        count=figures["inquiry_count"],
        answered=figures["answered_count"],
        median=figures["median_reaction_days"],
        has_share="no" if figures["within_target_share"] is None else "yes",
        share=figures["within_target_share"],
        target=target_days,
        open=figures["open_count"],
        overdue=figures["open_overdue_count"],
    )


def share_note(figures: Figures, target_days: int) -> str:
    """The share within the target, in per cent and in figures: 58 % within 5 days (7 of 12 whose time is up)."""
    return text(
        "presence-share-note",
        has_share="no" if figures["within_target_share"] is None else "yes",
        share=figures["within_target_share"],
        in_time=figures["answered_in_time_count"],
        all=figures["timed_inquiry_count"],
        target=target_days,
    )


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def span_text(first: object, precision: object, last: object) -> str:
    """The days of a journey, as precisely as they are known."""
    known = str(precision) if isinstance(precision, str) else "day"
    if known != "day" or first == last:
        return formats.date(first, known)
    return formats.period(first, last)


def trips_takeaway(figures: Figures) -> str:
    """How many journeys are planned, and what could be saved at least by sharing them."""
    return text(
        "presence-trips-takeaway",
        count=figures["trip_count"],
        shared=figures["shared_trip_count"],
        saving=figures["shared_saving_dkk"],
    )


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
        first=span_text(row["first_start_date"], row["first_start_date_precision"], row["first_last_date"]),
        second_title=str(row["second_title"]),
        second=span_text(
            row["second_start_date"], row["second_start_date_precision"], row["second_last_date"]
        ),
        count=gap,
        exact="yes" if bool(row["is_exact"]) else "no",
    )


def arithmetic_text(row: Row) -> str:
    """The saving worked out: 2 × 25.000 kr. − 1 × 25.000 kr. = 25.000 kr."""
    return text(
        "presence-share-arithmetic",
        cost=row["trip_cost_dkk"],
        apart=row["apart_dkk"],
        together=row["together_dkk"],
        saving=row["saving_dkk"],
    )


def share_of(percent: str) -> float:
    """A percentage of rules.toml as a share: 75 → 0.75."""
    return float(Decimal(percent) / 100)
