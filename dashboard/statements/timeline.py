"""Timeline: agreements as bars with what was held, planned and reached on them; those of a span of days, the liveliest of them, or one alone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any, Literal

from dashboard.blocks import plain
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import LEADS, AgreementBar, Block, Choice, Moment, Timeline
from dashboard.blocks.statement import Statement
from dashboard.model import columns
from dashboard.theme import ALL_MARKS
from dashboard.words.names import day
from locales import formats, text

_YEAR = dt.timedelta(days=365)
_MOST = 500  # bars of a screen: more are neither read nor quickly drawn
_AHEAD = dt.timedelta(days=183)  # that the liveliest are looked for
_LIVELIEST = 14  # that paper has room for
_WINDOWS = ("year", "project", "all")
_OF_BARS = """
agreement_name danish_party chinese_party signed_date expires_date lifecycle presence last_contact_date is_illustrative _file _sheet _row"""
_NEEDED = {
    "agreements": """
    agreement_id agreement_name danish_party chinese_party signed_date signed_date_precision expires_date expires_date_precision expires_last_date
    lifecycle declared_status is_in_force is_known_then presence last_contact_date last_contact_date_precision""",
    "activities": "activity_id title start_date start_date_precision mark_state place outcome agreement_ids",
    "milestones": "agreement_id title status_then done_date done_date_precision due_date due_date_precision",
}  # columns; at a hundred times the sample the others are three quarters of the work
_OF_MARKS = """
start_date activity_title mark_state place danish_party outcome is_illustrative _file _sheet _row"""


def _head(facts: Facts) -> list[Block]:
    names = "dated_agreement_count", "dated_activity_count", "activities_planned", "undated_fact_count"
    return [facts.strip(*names, invented=facts.invented("dated_agreement_count"))]


def _drawn(facts: Facts) -> Sequence[Block]:
    windows = {name: text(f"timeline-window-{name}") for name in _WINDOWS}
    rows = facts.now.table(
        "dated_agreement_count",
        "timeline-agreements",
        _OF_BARS,
        is_folded=True,
        leads="agreements",
    )
    activities = facts.now.table(
        "dated_activity_count",
        "timeline-activities",
        _OF_MARKS,
        is_folded=True,
    )
    return [
        Choice(
            "timeline-window",
            text("timeline-window"),
            windows,
            lambda chosen: [of_window(facts, chosen or "year")],
            needs_one=True,
        ),
        rows,
        activities,
    ]


def of_window(facts: Facts, which: str) -> Timeline:
    """The agreements of some days, those of the latest contact first, and below them what belongs to none."""
    happened = _happened(facts)
    known = facts.now.rows("dated_agreement_count", only=_NEEDED["agreements"])
    rows = sorted(known.to_dict("records"), key=_by_contact)
    first, last = facts.filters.as_of - _YEAR, facts.filters.as_of + _YEAR
    if which == "project":
        first, last = facts.clock["project_start_date"], facts.clock["project_end_date"]
    found = (_bar(facts, row, happened[row["agreement_id"]]) for row in rows)
    there = (bar for bar in found if which == "all" or bar.touches(first, last))
    bars = list(islice(there, _MOST))
    is_cut = next(there, None) is not None
    note = text("timeline-cut", shown=_MOST, number=len(rows)) if is_cut else ""
    if loose := happened[None]:
        bars.append(AgreementBar(text("timeline-loose"), "", None, None, None, "none", _marks(loose)))
    if which == "all":
        first, last = _bounds(bars, facts.filters.as_of)
    shown = tuple(bar for bar in bars if bar.touches(first, last))
    return _timeline(
        facts,
        text("timeline-title"),
        shown,
        (first, last),
        empty="" if shown else text("timeline-window-empty", all=text("timeline-window-all")),
        note=note,
        name="agreements",
        help=text("timeline-hint"),
        leads=LEADS["agreements"],
    )


def liveliest(facts: Facts, period_first: dt.date) -> Timeline:
    """The agreements in force with most going on in a period and the half-year ahead, those of the latest contact first."""
    last = facts.filters.as_of + _AHEAD
    first = min(period_first, facts.filters.as_of - _YEAR)
    happened = _happened(facts)
    rows = facts.now.rows("in_force_count", only=_NEEDED["agreements"]).to_dict("records")
    bars = [(row, _bar(facts, row, happened[row["agreement_id"]])) for row in rows]
    lively = [one for one in bars if one[1].marks(first, last)]
    lively.sort(key=lambda one: (-len(one[1].marks(first, last)), one[1].label))
    chosen = tuple(bar for _, bar in sorted(lively[:_LIVELIEST], key=lambda one: _by_contact(one[0])))
    said = text("pack-timeline-takeaway", count=len(lively), whole=len(rows), all=len(lively) == len(rows))
    return _timeline(
        facts,
        text("pack-timeline"),
        chosen,
        (first, last),
        takeaway=said if lively else "",
        empty="" if lively else text("pack-timeline-nothing"),
        note=text("pack-timeline-note", count=len(chosen)) if len(lively) > len(chosen) else "",
    )


def of_one(facts: Facts, row: columns.Row) -> Timeline:
    """The one agreement that the facts are of, with all that happened under it."""
    bar = _bar(facts, row, _happened(facts)[row["agreement_id"]])
    bar = replace(bar, label="")  # the page is called so
    is_dated = bool(bar.start or bar.end or bar.moments)
    return _timeline(
        facts,
        text("timeline-one"),
        (bar,),
        _bounds([bar], facts.filters.as_of),
        empty="" if is_dated else text("agreements-life-nothing"),
        name="one",
        help=text("timeline-hint"),
    )


def _timeline(
    facts: Facts, title: str, bars: tuple[AgreementBar, ...], days: tuple[dt.date, dt.date], **more: Any
) -> Timeline:
    words = {kind: text(f"timeline-legend-{kind}") for kind in ("held", "planned", "milestone", "as-of")}
    return Timeline(title, bars, *days, facts.filters.as_of, words, **more)


def _bounds(bars: Iterable[AgreementBar], as_of: dt.date) -> tuple[dt.date, dt.date]:
    days = [as_of]
    for bar in bars:
        days += [one for one in (bar.start, bar.end, bar.known) if one is not None]
        days += [one.day for one in bar.moments]
    air = max((max(days) - min(days)) / 40, dt.timedelta(days=30))
    return min(days) - air, max(days) + air


def _by_contact(row: columns.Row) -> tuple[int, str]:
    last = row["last_contact_date"]
    return (1 if formats.is_missing(last) else -last.toordinal(), str(row["agreement_name"]))


_Happened = dict[str | None, list[Callable[[], Moment]]]


def _happened(facts: Facts) -> _Happened:
    """Agreement → how to make the marks of what was held, is planned, was reached and is open under it; None for what belongs to none.

    They are made of the agreements that are drawn alone.
    """
    now = facts.now
    found: _Happened = defaultdict(list)
    place_called = columns.called("place")

    def activity(row: columns.Row) -> Moment:
        state = text(f"timeline-mark-{row['mark_state']}")
        place = None if formats.is_missing(row["place"]) else place_called(row["place"])
        return Moment(
            row["start_date"],
            "held" if row["mark_state"] in {"held", "answered"} else "planned",
            formats.dotted((row["title"], day(row, "start_date"), state, place, row["outcome"])),
            now.key("dated_activity_count", ("activity_id", row["activity_id"])),
            formats.date(row["start_date"], row["start_date_precision"]),
        )

    def milestone(row: columns.Row, name: str) -> Moment:
        is_done = row["status_then"] == "done"
        kind: Literal["milestone", "open-milestone"] = "milestone" if is_done else "open-milestone"
        said = formats.dotted((row["title"], day(row, name), text(f"timeline-legend-{kind}")))
        key = now.key("milestone_count", ("agreement_id title", (row["agreement_id"], row["title"])))
        told = formats.date(row[name], row[f"{name}_precision"])
        return Moment(row[name], kind, said, key, told)

    for row in now.rows("dated_activity_count", only=_NEEDED["activities"]).to_dict("records"):
        if row["mark_state"] != "cancelled":
            linked = row["agreement_ids"]
            for agreement in [None] if formats.is_missing(linked) or not len(linked) else linked:
                found[agreement].append(partial(activity, row))
    for row in now.rows("milestone_count", only=_NEEDED["milestones"]).to_dict("records"):
        is_done = row["status_then"] == "done"
        name = "done_date" if is_done and not formats.is_missing(row["done_date"]) else "due_date"
        is_hidden = row["status_then"] == "cancelled" or (not is_done and facts.is_hidden("milestones_open"))
        if not is_hidden and not formats.is_missing(row[name]):
            found[row["agreement_id"]].append(partial(milestone, row, name))
    return found


def _marks(happened: Iterable[Callable[[], Moment]]) -> tuple[Moment, ...]:
    return tuple(sorted((make() for make in happened), key=lambda one: one.day))


def _bar(facts: Facts, row: columns.Row, happened: Iterable[Callable[[], Moment]]) -> AgreementBar:
    dates = ("signed_date", "expires_last_date", "last_contact_date")
    start, end, met = (None if formats.is_missing(row[name]) else row[name] for name in dates)
    known: dt.date | None = facts.filters.as_of
    if row["lifecycle"] in ("ended", "expired", "unstated"):  # on what day it ended nothing says
        known = met or start
    elif start is not None:
        known = max(start, facts.filters.as_of)
    is_judged = bool(row["is_in_force"]) and not facts.is_guest
    presence = str(row["presence"]) if is_judged else "none"
    is_later = not row["is_known_then"] and row["declared_status"] != "proposed"
    party, other = columns.said("danish_party", row) or "", columns.said("chinese_party", row)
    unstated = formats.not_stated()
    said = [
        row["agreement_name"],
        text("timeline-hover-parties", danish=party or unstated, chinese=other or unstated),
        text("timeline-hover-span", start=day(row, "signed_date"), end=day(row, "expires_date")),
        text(f"lifecycle-{'later' if is_later else row['lifecycle']}"),
    ]
    if is_judged:
        said.append(f"{ALL_MARKS[presence]} {text(f'presence-{presence}')}")
    if met is not None:
        said.append(text("timeline-hover-contact", date=day(row, "last_contact_date")))
    return AgreementBar(
        label=" ".join(str(row["agreement_name"]).split()),
        below=" ".join(party.split()),
        start=start,
        end=end,
        known=known if start or end else None,
        presence=presence,
        moments=_marks(happened),
        mark=plain.mark_of(row["is_illustrative"]),
        words=formats.dotted(said),
        number=str(row["agreement_id"]),
        told=(
            formats.day_or_words(row["signed_date"], row["signed_date_precision"]),
            formats.day_or_words(row["expires_date"], row["expires_date_precision"]),
        ),
    )


PAGE = Statement("timeline", _head, {"agreements": _drawn}, "dated_agreement_count dated_activity_count")
