"""Changes since the last report: the events."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.blocks.kinds import Table, TableRow, Text
from dashboard.blocks.plain import mark_of
from dashboard.model.columns import called, column
from locales import formats, text
from reports.board.facts import Fields, PackFacts

_SHOWN = 30  # rows on paper; the workbook has all

EVENTS = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))["event"]


def sentences(facts: PackFacts) -> Text:
    """The sentences of the part before its tables."""
    since = facts.asked.since
    count = len(list(_events(facts)))
    return Text(
        (text("pack-changes-since" if since else "pack-changes-first", date=since or facts.period_first),),
        "",
        message=text("pack-events-message", count=count, date=facts.since_day),
    )


def events(facts: PackFacts) -> Table:
    """The events, newest first: contacts, milestones, agreements signed and ended, relations that went cold."""
    # of one day by its kind and title
    found = sorted(_events(facts), key=lambda one: (one[0], *map(str, one[1].values[1:3])), reverse=True)
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
            last = next(row[one] for one in days if not formats.is_missing(row.get(one)))
            precision: Any = row.get(f"{event['day']}_precision")
            is_exact = formats.is_missing(precision) or precision == "day"
            # the day, or a text that says no more of it than is known
            day = last if is_exact else formats.date(row[event["day"]], precision)
            found: Any = row.get(event["party"])
            title: Any = row[event["title"]]
            title = None if formats.is_missing(title) else " ".join(str(title).split())
            parties = [found] if isinstance(found, str) else [] if formats.is_missing(found) else found
            values = (day, _kind(event, row), title, formats.joined(map(named, parties)) or None)
            yield min(last, facts.as_of), TableRow(values, mark=mark_of(row.get("is_illustrative")))


def _kind(event: Fields, row: Fields) -> str:
    if "kind" in event:
        return text(f"pack-event-{event['kind']}")
    if formats.is_missing(row["activity_type"]):
        return text("pack-event-activity")
    words = called("activity_type")(row["activity_type"])
    return words[:1].upper() + words[1:]
