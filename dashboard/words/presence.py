"""Presence in words: relations going cold, what to act on, reaction time, and journeys that could be shared.

Data frames of `dashboard.queries.presence` in; rows with texts, sentences and items out.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from dashboard.cards import Item, link_values
from dashboard.filters_model import Filters
from dashboard.queries import door, parties, presence
from dashboard.theme import PRESENCE_MARKS
from dashboard.words.agreements import cells, presence_text, vocabulary, word_of
from locales import formats, text

PRESENCES = tuple(PRESENCE_MARKS)
HORIZONS = (7, 14, 30)

Row = Mapping[Any, Any]


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def counts(relations: pd.DataFrame) -> dict[str, int]:
    """Presence → how many agreements in force; all five are there."""
    found = relations["presence"].value_counts()
    return {name: int(found.get(name, 0)) for name in PRESENCES}


def turning_soon(relations: pd.DataFrame, days: int) -> pd.DataFrame:
    """The relations that are not red yet and will be within so many days, with or without a contact planned before."""
    ahead = relations[relations["presence"].isin(["green", "amber"])]
    return ahead[ahead["days_to_red"] <= days]


def takeaway(relations: pd.DataFrame, warn_days: int) -> str:
    """How many relations are red or were never met, and how many more turn red soon."""
    found = counts(relations)
    soon = len(turning_soon(relations, warn_days))
    return text(
        "presence-takeaway",
        count=len(relations),
        red=found["red"],
        never=found["never"],
        soon=soon,
        days=warn_days,
    )


def target_text(row: Row, types: Mapping[str, str]) -> str:
    """Where the target of an agreement comes from."""
    source = row["contact_interval_source"]
    kind = word_of(row["agreement_type"], None, types)
    if source == "type" and kind is not None:
        return text("presence-target-of-type", type=kind)
    return text(f"presence-target-{source}")


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


@door.cached
def dressed(filters: Filters) -> pd.DataFrame:
    """`queries.presence.relations` with presence_text, target_text and red_text."""
    relations = presence.relations(filters)
    types = vocabulary("agreement_type")
    records = relations.to_dict("records")
    return relations.assign(
        presence_text=[presence_text(row["presence"]) for row in records],
        target_text=[target_text(row, types) for row in records],
        red_text=[red_text(row) for row in records],
    )


def of_presence(relations: pd.DataFrame, chosen: str | None) -> pd.DataFrame:
    """The relations of one presence; all of them for None."""
    return relations if chosen is None else relations[relations["presence"] == chosen]


def charted(relations: pd.DataFrame, count: int) -> pd.DataFrame:
    """The relations nearest to the day on which they turn red, on either side of it, soonest to turn red last-moment first."""
    met = relations.dropna(subset=["days_to_red"])
    nearest = met.assign(_distance=met["days_to_red"].astype("int64").abs())
    top = nearest.sort_values("_distance", kind="stable").head(count)
    return top.sort_values("interval_share", kind="stable").drop(columns="_distance")


def interval_takeaway(summary: Row) -> str:
    """The average days between contacts, and of how many agreements."""
    measured = int(summary["measured_agreement_count"])
    return text(
        "presence-interval-note",
        count=measured,
    )


def average_text(summary: Row) -> str:
    """The average days between contacts, rounded to whole days."""
    value = summary["average_interval_days"]
    return formats.not_stated() if formats.is_missing(value) else formats.days(round(value))


# ── Act this week ─────────────────────────────────────────────────────────────────────────────────────────────────


def act_takeaway(rows: pd.DataFrame, days: int) -> str:
    """How many things ask for somebody, and how many of them are overdue."""
    overdue = int(rows["is_overdue"].astype(bool).sum()) if len(rows) else 0
    return text(
        "presence-act-takeaway",
        count=len(rows),
        overdue=overdue,
        days=days,
    )


def act_title(row: Row) -> str:
    """What is to be done: its kind and its subject."""
    months = row["months_before"]
    return text(
        "presence-act-title",
        kind=text(
            f"presence-act-{row['kind'].replace('_', '-')}",
            months=0 if formats.is_missing(months) else int(months),
        ),
        subject=str(row["subject"]),
    )


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
            ("danish_party", parties.danish_name),
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


def act_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with severity_text, kind_text and when_text, for the table."""
    records = rows.to_dict("records")
    return rows.assign(
        severity_text=[text(f"attention-severity-{row['severity']}") for row in records],
        kind_text=[
            text(
                f"presence-act-{row['kind'].replace('_', '-')}",
                months=0 if formats.is_missing(row["months_before"]) else int(row["months_before"]),
            )
            for row in records
        ],
    )


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def median_text(summary: Row) -> str:
    """The median reaction time: 2 dage, 2,5 dage."""
    value = summary["median_reaction_days"]
    if formats.is_missing(value):
        return formats.not_stated()
    exact = Decimal(value)
    if exact == exact.to_integral_value():
        return formats.days(int(exact))
    return text("presence-days-and-half", number=exact)


def reaction_takeaway(summary: Row, target_days: int) -> str:
    """Median, share within the target and open inquiries, as a sentence."""
    return text(
        "presence-reaction-takeaway",
        count=int(summary["inquiry_count"]),
        answered=int(summary["answered_count"]),
        median=median_text(summary),
        has_share="no" if formats.is_missing(summary["within_target_share"]) else "yes",
        share=summary["within_target_share"],
        target=target_days,
        open=int(summary["open_count"]),
        overdue=summary["open_overdue_count"],
    )


def open_note(summary: Row) -> str:
    """How many inquiries are open, and how many of them beyond the target."""
    return text(
        "presence-open-note",
        open=int(summary["open_count"]),
        overdue=summary["open_overdue_count"],
    )


def share_note(summary: Row, target_days: int) -> str:
    """The share within the target, in per cent and in figures: 58 % within 5 days (7 of 12 whose time is up)."""
    return text(
        "presence-share-note",
        has_share="no" if formats.is_missing(summary["within_target_share"]) else "yes",
        share=summary["within_target_share"],
        in_time=summary["answered_in_time_count"],
        all=int(summary["answered_count"]) + int(summary["open_overdue_count"]),
        target=target_days,
    )


_SEVERITY_MARKS = {"green": "●", "amber": "▲", "red": "■"}


def reaction_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The inquiries with state_text and shown_days (to the answer, or waited so far)."""
    records = rows.to_dict("records")
    return rows.assign(
        state_text=[
            f"{_SEVERITY_MARKS.get(str(row['reaction_severity']), '')} {text('presence-reaction-' + row['reaction_state'].replace('_', '-'))}".strip()
            for row in records
        ],
        shown_days=rows["reaction_days"].fillna(rows["waiting_days"]),
    )


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def span_text(first: object, precision: object, last: object) -> str:
    """The days of a journey, as precisely as they are known."""
    known = str(precision) if isinstance(precision, str) else "day"
    if known != "day" or first == last:
        return formats.date(first, known)
    return formats.period(first, last)


def trip_rows(trips: pd.DataFrame, types: Mapping[str, str]) -> pd.DataFrame:
    """The journeys with when_text, type_text, parties_text and waiting_text."""
    records = trips.to_dict("records")
    return trips.assign(
        when_text=[
            span_text(row["start_date"], row["start_date_precision"], row["last_date"]) for row in records
        ],
        type_text=cells(word_of(row["activity_type"], None, types) for row in records),
        parties_text=cells(
            formats.joined(parties.danish_names(row["danish_parties"])) or None for row in records
        ),
        waiting_count=[len(row["waiting_agreements"]) for row in records],
    )


def trips_takeaway(trips: pd.DataFrame, shared: pd.DataFrame) -> str:
    """How many journeys are planned, and what could be saved at least by sharing them."""
    saving = least_saving(shared)
    return text(
        "presence-trips-takeaway",
        count=len(trips),
        shared=len(shared),
        saving=saving,
    )


def least_saving(shared: pd.DataFrame) -> Decimal:
    """What is saved in kroner if each journey is shared once at most: suggestions that need the same journey do not add up."""
    taken: set[str] = set()
    saved = Decimal(0)
    exact = shared[shared["is_exact"].astype(bool)]
    for first, second, saving in zip(
        exact["first_activity_id"], exact["second_activity_id"], exact["saving_dkk"], strict=True
    ):
        if first not in taken and second not in taken:
            taken |= {first, second}
            saved += saving
    return saved


def suggestion_title(row: Row) -> str:
    """Who could go together, and where."""
    return text(
        "presence-share-title",
        first=list(row["first_parties"]),
        second=list(row["second_parties"]),
        province=str(row["province_names"]),
    )


def suggestion_text(row: Row) -> str:
    """The two journeys, how far apart they lie, and what may not be known."""
    gap = int(row["gap_days"])
    return text(
        "presence-share-text",
        first_title=str(row["first_title"]),
        first=span_text(row["first_start_date"], row["first_precision"], row["first_last_date"]),
        second_title=str(row["second_title"]),
        second=span_text(row["second_start_date"], row["second_precision"], row["second_last_date"]),
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


@door.cached
def dressed_shared(filters: Filters) -> pd.DataFrame:
    """`queries.presence.shared_trips` with first_when, second_when and arithmetic_text."""
    shared = presence.shared_trips(filters)
    records = shared.to_dict("records")
    return shared.assign(
        first_when=[
            span_text(r["first_start_date"], r["first_precision"], r["first_last_date"]) for r in records
        ],
        second_when=[
            span_text(r["second_start_date"], r["second_precision"], r["second_last_date"]) for r in records
        ],
        arithmetic_text=[arithmetic_text(row) for row in records],
    )


def share_of(percent: str) -> float:
    """A percentage of rules.toml as a share: 75 → 0.75."""
    return float(Decimal(percent) / 100)
