"""Progress: where, when, and then-and-now of the measures."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import Any

from dashboard.queries import parties
from dashboard.queries import timeline as ask
from dashboard.theme import PRESENCE_MARKS
from dashboard.words import attention
from locales import formats, text
from reports.board.facts import Facts
from reports.board.model import Bar, Chart, Column, Row, Section, Series, Table, Timeline, Value
from reports.board.risks import short

_BARS = 14  # agreements that the timeline has room for
_AHEAD = 183  # days that it looks ahead

# The indicators in order: the measure, the measure that explains it, whether a guest may read it.
INDICATORS: tuple[tuple[str, str, bool], ...] = (
    ("in_force_count", "in_force_count", True),
    ("province_count", "province_count", True),
    ("green_count", "green_count", False),
    ("amber_count", "amber_count", False),
    ("new_count", "new_count", False),
    ("red_count", "red_count", False),
    ("never_count", "never_count", False),
    ("vitality_average", "vitality_average", False),
    ("activities_12_months", "activities_12_months", True),
    ("activities_planned", "activities_planned", True),
    ("milestones_done", "milestones_done", True),
    ("milestones_overdue", "milestones_overdue", False),
    ("company_count", "company_count", True),
    ("challenge_count", "challenge_count", True),
    ("median_reaction_days", "median_reaction_days", False),
)


def section(facts: Facts) -> Section:
    """What the progress part says in sentences."""
    now = facts.now
    said = [attention.map_sentence(facts.map)] if facts.map["arc_count"] else []
    if not facts.asked.is_guest and int(now["in_force_count"]):
        said.append(
            text(
                "pack-progress-presence",
                whole=now["in_force_count"],
                green=_or_none(facts, now["green_count"]),
                amber=_or_none(facts, now["amber_count"]),
                new=_or_none(facts, now["new_count"]),
                red=_or_none(facts, now["red_count"]),
                never=now["never_count"],
            )
        )
    last, before = int(now["activities_12_months"]), int(now["activities_12_months_before"])
    said.append(
        text(
            "pack-progress-contacts",
            count=last,
            before=before,
            side="more" if last > before else "fewer" if last < before else "same",
        )
    )
    return Section("progress", text("pack-progress"), tuple(said), text("pack-progress-nothing"))


def _or_none(facts: Facts, count: Any) -> str:
    return facts.number(count) if int(count) else text("pack-none")


def indicators(facts: Facts) -> Table:
    """Each measure on the day that it is held against, and now."""
    rows = []
    for column, _, for_guests in INDICATORS:
        if facts.asked.is_guest and not for_guests:
            continue
        now, then = _plain(facts.now[column]), _plain(facts.then[column])
        rows.append(Row((text(f"pack-indicator-{column.replace('_', '-')}"), then, now, _change(then, now))))
    return Table(
        "indicators",
        text("pack-indicators"),
        text("pack-sheet-indicators"),
        (
            Column(text("pack-column-indicator")),
            Column(facts.short_date(facts.before), "decimal"),
            Column(facts.short_date(facts.as_of), "decimal"),
            Column(text("pack-column-change"), "decimal"),
        ),
        tuple(rows),
        text("pack-progress-nothing"),
    )


def _plain(value: Any) -> Value:
    if formats.is_missing(value):
        return None
    return value if isinstance(value, Decimal) else int(value)


def _change(then: Value, now: Value) -> Value:
    if isinstance(then, int | Decimal) and isinstance(now, int | Decimal):
        return now - then
    return None


# ── Charts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def quarters(facts: Facts) -> Chart:
    """Activities held by quarter, the last four years."""
    counts = [held for _, held in facts.quarters]
    title = text("pack-quarters")
    if not counts:
        return Chart("quarters", title, "", (), (), "count", text("pack-quarters-nothing"))
    first = [day for day, _ in facts.quarters]
    most = max(counts)
    names = [formats.date(day, "quarter") for day in first]
    return Chart(
        "quarters",
        title,
        text(
            "pack-quarters-takeaway",
            quarter=[names[i] for i, count in enumerate(counts) if count == most][-2:],
            count=most,
            last=counts[-1],
        ),
        tuple(first),
        (Series("held", text("pack-quarters-series"), tuple(counts)),),
        "count",
    )


def presence(facts: Facts) -> Chart | None:
    """How warm the agreements in force are; not for guests."""
    if facts.asked.is_guest:
        return None
    title = text("pack-presence")
    whole = int(facts.now["in_force_count"])
    if not whole:
        return Chart("presence", title, "", (), (), "count", text("pack-light-relations-nothing"))
    names = tuple(PRESENCE_MARKS)
    return Chart(
        "presence",
        title,
        text(
            "pack-progress-presence",
            whole=whole,
            **{name: facts.number(facts.now[f"{name}_count"]) for name in names},
        ),
        tuple(text(f"presence-{name}") for name in names),
        (
            Series(
                "agreements",
                text("pack-figure-in-force"),
                tuple(int(facts.now[f"{name}_count"]) for name in names),
            ),
        ),
        "count",
    )


# ── Timeline ──────────────────────────────────────────────────────────────────────────────────────────────────────


def timeline(facts: Facts) -> Timeline:
    """The agreements with most going on in the period and the half-year ahead, those of the latest contact first."""
    last = facts.as_of + dt.timedelta(days=_AHEAD)
    first = min(facts.period_first, facts.as_of - dt.timedelta(days=365))
    title = text("pack-timeline")
    activities: dict[str, dict[str, tuple[str, dt.date]]] = defaultdict(dict)
    marks = ask.activity_marks(facts.filters, "party")
    for row in marks.to_dict("records"):
        if formats.is_missing(row["agreement_id"]) or not first <= row["start_date"] <= last:
            continue
        state = _state(row)
        if state:
            activities[str(row["agreement_id"])][str(row["activity_id"])] = (state, row["start_date"])
    milestones: dict[str, list[tuple[dt.date, bool]]] = defaultdict(list)
    for row in facts.milestones.to_dict("records"):
        if formats.is_missing(row["agreement_id"]) or not first <= row["event_date"] <= last:
            continue
        done = bool(row["is_done_then"])
        if row["status_then"] != "cancelled" and (not done or row["event_date"] <= facts.as_of):
            milestones[str(row["agreement_id"])].append((row["event_date"], done))
    lively = [
        (len(activities[key]) + len(milestones[key]), row)
        for row in facts.in_force.to_dict("records")
        if (key := str(row["agreement_id"])) in activities or key in milestones
    ]
    if not lively:
        return Timeline(title, "", (), first, last, facts.as_of, text("pack-timeline-nothing"))
    busiest = sorted(lively, key=lambda pair: (-pair[0], str(pair[1]["agreement_name"])))[:_BARS]
    chosen = sorted(
        (row for _, row in busiest), key=lambda row: (_latest(row), str(row["agreement_name"])), reverse=True
    )
    bars = tuple(_bar(facts, row, activities, milestones) for row in chosen)
    return Timeline(
        title,
        text(
            "pack-timeline-takeaway",
            count=len(lively),
            whole=len(facts.in_force),
            first=facts.date(first),
            last=facts.date(last),
        ),
        bars,
        first,
        last,
        facts.as_of,
        note=text("pack-timeline-note", count=len(bars)) if len(lively) > len(bars) else "",
    )


def _state(row: dict[Any, Any]) -> str:
    """held, planned or "" for what is neither on the as-of day."""
    return row["status"] if row["status"] in ("held", "planned") else ""


def _latest(row: dict[Any, Any]) -> dt.date:
    day = row["last_contact_date"]
    return dt.date.min if formats.is_missing(day) else day


def _bar(
    facts: Facts,
    row: dict[Any, Any],
    activities: dict[str, dict[str, tuple[str, dt.date]]],
    milestones: dict[str, list[tuple[dt.date, bool]]],
) -> Bar:
    key = str(row["agreement_id"])
    found = sorted(activities.get(key, {}).values(), key=lambda pair: pair[1])
    return Bar(
        label=short(str(row["agreement_name"]), 46),
        below=""
        if formats.is_missing(row["danish_party"])
        else short(parties.danish_name(row["danish_party"]), 46),
        start=None if formats.is_missing(row["signed_date"]) else row["signed_date"],
        end=None if formats.is_missing(row["expires_last_date"]) else row["expires_last_date"],
        severity="none" if facts.asked.is_guest else str(row["presence"]),
        held=tuple(day for state, day in found if state == "held"),
        planned=tuple(day for state, day in found if state == "planned"),
        milestones=tuple(sorted(milestones.get(key, []))),
    )
