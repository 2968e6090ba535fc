"""Calendar files (.ics) for the user's own calendar: the ends of agreements with their warnings, and all that falls due for one party."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from icalendar import Calendar, Event

import settings
from dashboard import options, warehouse
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.queries import parties, registers
from dashboard.scope import reader
from locales import formats, language, text

_FEEDS = 256  # that are kept as they were made last; each holds some kilobytes
_REFRESH_HOURS = 12  # how often a calendar that subscribes is asked to look again


@dataclass(frozen=True)
class Entry:
    """A whole day or several of them, which block no time in the calendar."""

    uid: str  # the same as long as it is the same thing: importing it again moves it
    first: dt.date  # its first day
    last: dt.date  # its last
    title: str  # what it is
    about: tuple[str, ...]  # what it says besides, a line each


@warehouse.one_version()
def expiries(filters: Filters, *, guest: bool = False) -> bytes:
    """The ends of the agreements in scope and their warnings after the as-of date, as a calendar file; `guest`: for a partner."""
    with reader.reading(for_guests=guest):
        return calendar(text("calendar-name"), _notices(filters), filters.as_of)


@warehouse.one_version()
def of_party(party: str) -> bytes:
    """Due dates of a Danish party from the day on that the dashboard opens on: the file behind a feed.

    Its address is the only key, so it names no persons: a text that does is left out.
    """
    with reader.reading(for_guests=False):
        return _of_party(party, options.load_options().opens_on)


@reader.remembered(_FEEDS)
def _of_party(party: str, day: dt.date) -> bytes:
    filters = Filters(as_of=day, parties=(party,))
    name = text("calendar-of-party", name=options.load_options().name("parties", party))
    name = text("calendar-name") if parties.naming_persons([name]) else name
    entries = sorted((*_notices(filters), *_due(filters)), key=lambda one: (one.first, one.uid))
    personal = parties.naming_persons([line for one in entries for line in (one.title, *one.about)])
    told = []
    for one in entries:
        title = text("calendar-category") if one.title in personal else one.title
        about = tuple(line for line in one.about if line not in personal)
        told.append(replace(one, title=title, about=about))
    return calendar(name, told, day, is_feed=True)


def calendar(name: str, entries: Iterable[Entry], as_of: dt.date, *, is_feed: bool = False) -> bytes:
    """The entries, as measured on a day, as events in UTF-8, which calendars look at again if `is_feed`; the same entries give the same bytes."""
    calendar, desk = Calendar(), settings.desk()
    calendar.add("prodid", f"-//{desk.organisation}//{desk.names[language()]}//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # the address of a feed may name what is called otherwise now
    calendar.add("x-wr-calname", " ".join(name.split()))
    if is_feed:
        calendar.add("refresh-interval", dt.timedelta(hours=_REFRESH_HOURS), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", f"PT{_REFRESH_HOURS}H")
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.uid}@{desk.slug}.{desk.organisation.lower()}")
        event.add("dtstamp", dt.datetime.combine(as_of, dt.time(), tzinfo=dt.UTC))
        event.add("dtstart", entry.first)
        event.add("dtend", entry.last + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("categories", [text("calendar-category")])
        event.add("summary", entry.title)
        event.add("description", "\n".join(entry.about))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _notices(filters: Filters) -> Iterator[Entry]:
    notices = registers.notices(filters)
    for row in notices[~notices["is_past"].astype(bool)].to_dict("records"):
        months, name, day = int(row["months_before"]), str(row["agreement_name"]), row["notice_date"]
        title = text("calendar-notice" if months else "calendar-end", name=name, count=months)
        precision, last = row["expires_date_precision"], row["expires_last_date"]
        about = [text("calendar-ends-on", date=last)]
        if isinstance(precision, str) and precision != "day":
            stated = formats.date(row["expires_date"], precision)
            about = [text("calendar-ends-within", stated=stated, date=last)]
        for key, value in (
            ("calendar-danish-party", columns.said("danish_party", row)),
            ("calendar-chinese-party", columns.said("chinese_party", row)),
            ("calendar-number", str(row["agreement_id"])),
        ):
            if value is not None:
                about.append(text(key, value=value))
        if row["is_illustrative"]:
            about.append(text("calendar-illustrative"))
        yield Entry(f"{row['agreement_id']}-{months}", day, day, title, tuple(about))


def _due(filters: Filters) -> Iterator[Entry]:
    called = columns.called("due_kind")
    known = measures.rows(filters, "agreement_count")
    titles = dict(zip(known["agreement_id"], known["agreement_name"].astype(str), strict=True))
    due = measures.rows(filters, "due_count").to_dict("records")
    personal = parties.naming_persons([str(row["subject"]) for row in due])
    for row in due:
        if row["kind"] == "expiry":
            continue
        kind, subject = called(row["kind"]), str(row["subject"])
        agreement = titles.get(row["agreement_id"])
        about = [text("calendar-agreement", value=agreement)] if agreement else []
        if row["due_precision"] != "day":
            stated = formats.date(row["due_date"], row["due_precision"])
            about.append(text("calendar-due-within", stated=stated, date=row["last_date"]))
        if row["is_illustrative"]:
            about.append(text("calendar-illustrative"))
        # an activity lasts; all else has one day, of a month the last one
        first = max(row["due_by_date"], filters.as_of) if row["kind"] == "activity" else row["due_by_date"]
        name = agreement if subject in personal else subject
        title = text("calendar-due", kind=kind, name=name) if name else kind
        yield Entry(f"{row['kind']}-{row['due_id']}", first, row["last_date"], title, tuple(about))
