"""What has changed since the last report: what happened, and which values of the exports were changed or removed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from dashboard import loading
from dashboard.queries import data_health, history, options, parties
from dashboard.words import attention
from locales import formats, text
from reports.board import summary
from reports.board.facts import Facts, Fields
from reports.board.model import Column, Row, Section, Table, Value

_EVENTS_SHOWN = 30  # on paper; the workbook has all
_VALUES_SHOWN = 30

# Who can be reached where belongs in no paper that is sent around.
_NEVER_SHOWN = ("contact_name", "contact_email")


def section(facts: Facts) -> Section:
    """What the part says before its tables."""
    title = text("pack-changes" if facts.asked.since else "pack-changes-period")
    said = []
    if facts.asked.since:
        said.append(text("pack-changes-since", date=facts.date(facts.asked.since)))
    else:
        said.append(text("pack-changes-first", date=facts.date(facts.period_first)))
    if not facts.asked.is_guest:
        said.append(_loads(facts))
    return Section("changes", title, tuple(said))


def _loads(facts: Facts) -> str:
    """How often data was loaded, and what that changed in all since the last report."""
    loads = new_loads(facts)
    if loads.empty:
        return text("pack-changes-no-load", since=facts.since)
    changed = attention.changes_in(history.changes_by_load(), loads)
    return text(
        "pack-changes-loads",
        since=facts.since,
        count=len(loads),
        date=facts.date(loads["finished_at"].iloc[0]),
        state="none" if changed.empty else "some",
        **{name: facts.number(changed[name].sum()) for name in ("added", "changed", "removed")},
    )


def new_loads(facts: Facts) -> pd.DataFrame:
    """The loads since the last report, newest first; all of them when there was none."""
    loads = data_health.loads()
    asked = facts.asked
    if asked.since_load is not None:
        return loads[loads["load_id"] > asked.since_load]
    if asked.since is None:
        return loads
    return loads[loads["finished_at"].map(lambda at: at.date() > asked.since)]


def events(facts: Facts) -> Table:
    """What happened, newest first: contacts, milestones, agreements signed and ended, relations that went cold."""
    activity_types = _words("activity_type")
    found: list[tuple[dt.date, tuple[Value, ...], str]] = []

    def add(row: Fields, kind: str, *, day: str, precision: str, what: str, who: Any) -> None:
        known_to = row.get(precision, "day")
        exact = not isinstance(known_to, str) or known_to == "day"
        on = row[day]
        shown: Value = on if exact else formats.date(on, known_to)
        known = None if formats.is_missing(row[what]) else " ".join(str(row[what]).split())
        party = None if formats.is_missing(who) else parties.danish_name(who)
        found.append((on, (shown, kind, known, party), _mark(row)))

    for row in facts.held.to_dict("records"):
        kind = _capital(activity_types.get(row["activity_type"], text("pack-event-activity")))
        add(
            row,
            kind,
            day="start_date",
            precision="start_date_precision",
            what="title",
            who=formats.joined(parties.danish_names(row["danish_parties"])) or None,
        )
    agreements = {row["agreement_id"]: row for row in facts.register.to_dict("records")}
    for row in facts.reached.to_dict("records"):
        party = agreements.get(row["agreement_id"], {}).get("danish_party")
        add(
            row,
            text("pack-event-milestone"),
            day="event_date",
            precision="event_date_precision",
            what="title",
            who=party,
        )
    rows = [
        (summary.signed(facts), "signed_date", "signed_date_precision", "signed"),
        (summary.ended(facts), "expires_last_date", "expires_date_precision", "ended"),
    ]
    if not facts.asked.is_guest:
        rows.append((summary.turned_red(facts), "turns_red_date", "", "cold"))
    for frame, column, precision, kind in rows:
        for row in frame.to_dict("records"):
            add(
                row,
                text(f"pack-event-{kind}"),
                day=column,
                precision=precision,
                what="agreement_name",
                who=row["danish_party"],
            )
    found.sort(key=lambda event: (event[0], str(event[1][1]), str(event[1][2])), reverse=True)
    return Table(
        "events",
        text("pack-events"),
        text("pack-sheet-events"),
        (
            Column(text("pack-column-date"), "date"),
            Column(text("pack-column-kind")),
            Column(text("pack-column-what")),
            Column(text("pack-column-party")),
        ),
        tuple(Row(values, mark=mark) for _, values, mark in found),
        text("pack-since-nothing"),
        shown=_EVENTS_SHOWN,
    )


def _mark(row: Fields) -> str:
    value = row.get("is_illustrative")
    return text("pack-illustrative") if not formats.is_missing(value) and bool(value) else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _words(vocabulary: str) -> dict[Any, str]:
    words = options.words(vocabulary)
    return dict(zip(words["code"], words["name"], strict=True))


def values(facts: Facts) -> Table | None:
    """Which values the loads since the last report changed or removed, as on the overview; None for a guest."""
    if facts.asked.is_guest:
        return None
    titles = loading.source_titles()
    rows: list[Row] = []
    for load in new_loads(facts).to_dict("records"):
        changed = history.values_of(int(load["load_id"]))
        changed = changed[changed["change"].ne("added") & ~changed["column"].isin(_NEVER_SHOWN)]
        for line in loading.readable(changed).to_dict("records"):
            rows.append(
                Row(
                    (
                        load["finished_at"].date(),
                        titles.get(line["source"], line["source"]),
                        str(line["key"]),
                        str(line["title"]),
                        _said(line["old_value"]),
                        _said(line["new_value"])
                        if line["change"] == "changed"
                        else text("overview-change-removed"),
                    )
                )
            )
    return Table(
        "values",
        text("pack-values"),
        text("pack-sheet-values"),
        (
            Column(text("pack-column-loaded"), "date"),
            Column(text("pack-column-source")),
            Column(text("pack-column-row")),
            Column(text("pack-column-field")),
            Column(text("pack-column-before")),
            Column(text("pack-column-after")),
        ),
        tuple(rows),
        text("pack-values-nothing"),
        shown=_VALUES_SHOWN,
    )


def _said(value: Any) -> str | None:
    return None if formats.is_missing(value) else str(value)
