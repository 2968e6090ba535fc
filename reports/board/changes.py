"""What has changed since the last report: what happened, and which values of the exports were changed or removed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from dashboard import formats, loading
from dashboard.queries import data_health, history, options, parties
from dashboard.words import attention
from reports.board import summary
from reports.board.facts import Facts, Fields
from reports.board.model import Column, Row, Section, Table, Value

_EVENTS_SHOWN = 30  # on paper; the workbook has all
_VALUES_SHOWN = 30

# Who can be reached where belongs in no paper that is sent around.
_NEVER_SHOWN = ("contact_name", "contact_email")


def section(facts: Facts) -> Section:
    """What the part says before its tables."""
    title = facts.say("pack-changes" if facts.asked.since else "pack-changes-period")
    said = []
    if facts.asked.since:
        said.append(facts.say("pack-changes-since", date=facts.date(facts.asked.since)))
    else:
        said.append(facts.say("pack-changes-first", date=facts.date(facts.period_first)))
    if not facts.asked.is_guest:
        said.append(_loads(facts))
    return Section("changes", title, tuple(said))


def _loads(facts: Facts) -> str:
    """How often data was loaded, and what that changed in all since the last report."""
    loads = new_loads(facts)
    if loads.empty:
        return facts.say("pack-changes-no-load", since=facts.since)
    changed = attention.changes_in(history.changes_by_load(), loads)
    return facts.say(
        "pack-changes-loads",
        since=facts.since,
        count=len(loads),
        number=facts.number(len(loads)),
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
    activity_types = _words("activity_type", facts)
    found: list[tuple[dt.date, tuple[Value, ...], str]] = []

    def add(row: Fields, kind: str, *, day: str, precision: str, what: str, who: Any) -> None:
        known_to = row.get(precision, "day")
        exact = not isinstance(known_to, str) or known_to == "day"
        on = row[day]
        shown: Value = on if exact else formats.date(on, facts.lang, known_to)
        known = None if formats.is_missing(row[what]) else " ".join(str(row[what]).split())
        party = None if formats.is_missing(who) else parties.danish_name(who, facts.lang)
        found.append((on, (shown, kind, known, party), _mark(facts, row)))

    for row in facts.held.to_dict("records"):
        kind = _capital(activity_types.get(row["activity_type"], facts.say("pack-event-activity")))
        add(
            row,
            kind,
            day="start_date",
            precision="start_date_precision",
            what="title",
            who=formats.joined(parties.danish_names(row["danish_parties"], facts.lang), facts.lang) or None,
        )
    agreements = {row["agreement_id"]: row for row in facts.register.to_dict("records")}
    for row in facts.reached.to_dict("records"):
        party = agreements.get(row["agreement_id"], {}).get("danish_party")
        add(row, facts.say("pack-event-milestone"), day="event_date", precision="", what="title", who=party)
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
                facts.say(f"pack-event-{kind}"),
                day=column,
                precision=precision,
                what="agreement_name",
                who=row["danish_party"],
            )
    found.sort(key=lambda event: (event[0], str(event[1][1]), str(event[1][2])), reverse=True)
    return Table(
        "events",
        facts.say("pack-events"),
        facts.say("pack-sheet-events"),
        (
            Column(facts.say("pack-column-date"), "date"),
            Column(facts.say("pack-column-kind")),
            Column(facts.say("pack-column-what")),
            Column(facts.say("pack-column-party")),
        ),
        tuple(Row(values, mark=mark) for _, values, mark in found),
        facts.say("pack-since-nothing"),
        shown=_EVENTS_SHOWN,
    )


def _mark(facts: Facts, row: Fields) -> str:
    value = row.get("is_illustrative")
    return facts.say("pack-illustrative") if not formats.is_missing(value) and bool(value) else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _words(vocabulary: str, facts: Facts) -> dict[Any, str]:
    words = options.words(vocabulary, facts.lang)
    return dict(zip(words["code"], words["name"], strict=True))


def values(facts: Facts) -> Table | None:
    """Which values the loads since the last report changed or removed, as on the overview; None for a guest."""
    if facts.asked.is_guest:
        return None
    titles = loading.source_titles(facts.lang)
    rows: list[Row] = []
    for load in new_loads(facts).to_dict("records"):
        changed = history.values_of(int(load["load_id"]))
        changed = changed[changed["change"].ne("added") & ~changed["column"].isin(_NEVER_SHOWN)]
        for line in loading.readable(changed, facts.lang).to_dict("records"):
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
                        else facts.say("overview-change-removed"),
                    )
                )
            )
    return Table(
        "values",
        facts.say("pack-values"),
        facts.say("pack-sheet-values"),
        (
            Column(facts.say("pack-column-loaded"), "date"),
            Column(facts.say("pack-column-source")),
            Column(facts.say("pack-column-row")),
            Column(facts.say("pack-column-field")),
            Column(facts.say("pack-column-before")),
            Column(facts.say("pack-column-after")),
        ),
        tuple(rows),
        facts.say("pack-values-nothing"),
        shown=_VALUES_SHOWN,
    )


def _said(value: Any) -> str | None:
    return None if formats.is_missing(value) else str(value)
