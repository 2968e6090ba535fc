"""Changes since the last report: events, and values of the exports that were changed or removed."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks.kinds import Table, TableRow, Text, Value
from dashboard.blocks.plain import mark_of
from dashboard.keeping import exports, trials
from dashboard.model.columns import called, column, columns
from dashboard.queries import data_health, history
from dashboard.words import attention
from locales import formats, text
from reports.board.facts import Fields, PackFacts
from reports.board.naming import whole

_SHOWN = 30  # rows on paper; the workbook has all

# Who can be reached where belongs in no paper that is sent around.
_NEVER_SHOWN = ("contact_name", "contact_email")

EVENTS = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))["event"]


def title(facts: PackFacts) -> str:
    """The title of the part."""
    return text("pack-changes" if facts.asked.since else "pack-changes-period")


def sentences(facts: PackFacts) -> Text:
    """The sentences of the part before its tables."""
    since = facts.asked.since
    said = [text("pack-changes-since" if since else "pack-changes-first", date=since or facts.period_first)]
    if not facts.is_guest:
        said.append(_loads(facts))
    return Text(
        tuple(said),
        "",
        message=text("pack-events-message", count=len(list(_events(facts))), date=facts.since_day),
    )


def _loads(facts: PackFacts) -> str:
    loads = new_loads(facts)
    if loads.empty:
        return text("pack-changes-no-load", since=facts.since)
    changed = attention.changes_in(history.changes_by_load(), loads)
    return text(
        "pack-changes-loads",
        since=facts.since,
        count=len(loads),
        date=loads["finished_at"].iloc[0],
        state="none" if changed.empty else "some",
        **{name: changed[name].sum() for name in ("added", "changed", "removed")},
    )


def new_loads(facts: PackFacts) -> pd.DataFrame:
    """The loads since the last report, newest first; all of them when there was none."""
    loads = data_health.loads()
    asked = facts.asked
    if asked.since_load is not None:
        return loads[loads["load_id"] > asked.since_load]
    if asked.since is None:
        return loads
    return loads[loads["finished_at"].map(lambda at: at.date() > asked.since)]


# ── What happened ─────────────────────────────────────────────────────────────────────────────────────────────────


def events(facts: PackFacts) -> Table:
    """The events, newest first: contacts, milestones, agreements signed and ended, relations that went cold."""
    found = sorted(
        _events(facts),
        key=lambda event: (event[0], *(str(value) for value in event[1].values[1:3])),
        reverse=True,
    )
    return Table(
        text("pack-events"),
        text("pack-sheet-events"),
        (column("event_date"), column("kind_text"), column("what"), column("danish_party", words=None)),
        tuple(row for _, row in found),
        text("pack-since-nothing"),
        shown=_SHOWN,
        widths=(0, 0.8, 2, 1.5),
        message=text("pack-events-message", count=len(found), date=facts.since_day),
    )


def _events(facts: PackFacts) -> Iterator[tuple[dt.date, TableRow]]:
    named = called("danish_party")
    for event in EVENTS:
        if facts.is_hidden(event["measure"]):
            continue
        for row in facts.news.rows(event["measure"]).to_dict("records"):
            days = (event["last"], "due_last_date")
            known = [row[one] for one in days if not formats.is_missing(row.get(one))]
            kind = text(f"pack-event-{event['kind']}") if "kind" in event else _activity(row["activity_type"])
            day, parties = _day(row, event["day"], known[0]), _parties(row, event["party"], named)
            values = (
                day,
                kind,
                None if formats.is_missing(row[event["title"]]) else whole(row[event["title"]]),
                parties,
            )
            yield min(known[0], facts.as_of), TableRow(values, mark=mark_of(row.get("is_illustrative")))


def _day(row: Fields, name: str, last: dt.date) -> Value:
    """The day, or a text that says no more of it than is known."""
    precision: Any = row.get(f"{name}_precision")
    return last if formats.is_missing(precision) or precision == "day" else formats.date(row[name], precision)


def _parties(row: Fields, name: str, named: Any) -> str | None:
    found: Any = row.get(name)
    parties = [found] if isinstance(found, str) else [] if formats.is_missing(found) else list(found)
    return formats.joined(named(party) for party in parties) or None


def _activity(kind: Any) -> str:
    if formats.is_missing(kind):
        return text("pack-event-activity")
    words = called("activity_type")(kind)
    return words[:1].upper() + words[1:]


# ── Values that were changed ──────────────────────────────────────────────────────────────────────────────────────


def values(facts: PackFacts) -> Table:
    """Which values the loads since the last report changed or removed, as on the overview."""
    titles = exports.source_titles()
    names = columns("load_date source_title key column_title old_value new_value")
    rows = []
    for load in new_loads(facts).to_dict("records"):
        changed = history.values_of(int(load["load_id"]))
        changed = changed[changed["change"].ne("added") & ~changed["column"].isin(_NEVER_SHOWN)]
        told = trials.readable(changed).rename(columns={"title": "column_title"})
        told = told.assign(
            load_date=load["finished_at"].date(),
            source_title=told["source"].map(lambda source: titles.get(source, source)),
            new_value=told["new_value"].where(told["change"].eq("changed"), text("overview-change-removed")),
        )
        rows += [TableRow(tuple(row)) for row in tables.rows_of(told, names)]
    return Table(
        text("pack-values"),
        text("pack-sheet-values"),
        tuple(names),
        tuple(rows),
        text("pack-values-nothing"),
        shown=_SHOWN,
        widths=(0, 0.8, 1.6, 1, 1.3, 1.3),
        message=text("pack-values-message", count=len(rows)),
    )
