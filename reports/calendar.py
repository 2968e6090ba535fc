"""A calendar file (.ics) with the ends of agreements and their warnings, for the user's own calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
from icalendar import Calendar, Event

from dashboard import warehouse
from dashboard.filters_model import Filters
from dashboard.queries import agreements, door, parties
from locales import formats, language, text

MIME = "text/calendar"


@warehouse.one_version()
def expiries(filters: Filters, *, guest: bool = False) -> bytes:
    """The ends of the agreements in scope and their warnings after the as-of date, as a calendar file; `guest`: for a partner."""
    with door.reading(for_guests=guest):
        return calendar_of(agreements.notices(filters), filters.as_of)


def calendar_of(notices: pd.DataFrame, as_of: dt.date) -> bytes:
    """The rows of `queries.agreements.notices` that are ahead, as whole-day events in UTF-8.

    The same rows give the same bytes, and an event keeps its UID, so that importing again moves events instead of
    doubling them.

    Args:
        notices: one row a warning or end; those that are past are left out.
        as_of: the day on which they were measured; it is written as the time at which the events were made.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//CLEAN//China Desk//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", text("calendar-name"))
    for row in notices[~notices["is_past"].astype(bool)].to_dict("records"):
        calendar.add_component(_event(row, as_of))
    return bytes(calendar.to_ical())


def _event(row: Mapping[Any, Any], as_of: dt.date) -> Event:
    """One whole day; it blocks no time in the calendar."""
    months = int(row["months_before"])
    name = str(row["agreement_name"])
    day: dt.date = row["notice_date"]
    event = Event()
    event.add("uid", f"{row['agreement_id']}-{months}@china-desk.clean")
    event.add("dtstamp", dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [text("calendar-category")])
    event.add(
        "summary",
        text("calendar-end", name=name) if months == 0 else text("calendar-notice", name=name, count=months),
    )
    event.add("description", "\n".join(_about(row)))
    return event


def _about(row: Mapping[Any, Any]) -> list[str]:
    """What the event says besides its title, a line each."""
    precision = row["expires_date_precision"]
    is_exact = not isinstance(precision, str) or precision == "day"
    lines = [
        text("calendar-ends-on", date=row["expires_last_date"])
        if is_exact
        else text(
            "calendar-ends-within",
            stated=formats.date(row["expires_date"], str(precision)),
            date=row["expires_last_date"],
        )
    ]
    for key, value in (
        ("calendar-danish-party", parties.danish().get(row["danish_party"], row["danish_party"])),
        ("calendar-chinese-party", parties.chinese().get(row["chinese_party"], row["chinese_party"])),
        ("calendar-number", row["agreement_id"]),
    ):
        if not formats.is_missing(value):
            lines.append(text(key, value=str(value)))
    if row["is_illustrative"]:
        lines.append(text("calendar-illustrative"))
    return lines
