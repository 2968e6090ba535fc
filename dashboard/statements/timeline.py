"""Timeline: agreements as bars with what was held, planned and reached on them; those of a span of days, or one alone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Literal

from dashboard.blocks import lanes, plain
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import LEADS, AgreementBar, Block, Choice, Moment, Timeline
from dashboard.blocks.statement import Statement
from dashboard.model import columns
from dashboard.theme import ALL_MARKS
from dashboard.words.names import day
from locales import formats, text

_YEAR = dt.timedelta(days=365)
_WINDOWS = ("year", "project", "all")
_OF_BARS = """
agreement_name danish_party chinese_party signed_date expires_date lifecycle presence last_contact_date is_illustrative _file _sheet _row"""
_OF_MARKS = (
    "start_date activity_title mark_state place danish_party outcome is_illustrative _file _sheet _row"
)


def _head(facts: Facts) -> list[Block]:
    names = "dated_agreement_count", "dated_activity_count", "activities_planned", "undated_fact_count"
    return [facts.strip(*names, invented=facts.invented("dated_agreement_count"))]


def _drawn(facts: Facts) -> Sequence[Block]:
    windows = {name: text(f"timeline-window-{name}") for name in _WINDOWS}
    rows = facts.now.table(
        "dated_agreement_count",
        "timeline-agreements",
        _OF_BARS,
        title=text("timeline-table-agreements"),
        is_folded=True,
        leads="agreements",
    )
    activities = facts.now.table(
        "dated_activity_count",
        "timeline-activities",
        _OF_MARKS,
        title=text("timeline-table-activities"),
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
    moments = _moments(facts)
    rows = sorted(facts.now.rows("dated_agreement_count").to_dict("records"), key=_by_contact)
    bars = [_bar(facts, row, moments[row["agreement_id"]]) for row in rows]
    if loose := moments[None]:
        bars.append(AgreementBar(text("timeline-loose"), "", None, None, None, "none", tuple(loose)))
    first, last = facts.filters.as_of - _YEAR, facts.filters.as_of + _YEAR
    if which == "project":
        first, last = facts.clock["project_start_date"], facts.clock["project_end_date"]
    elif which == "all":
        first, last = _bounds(bars, facts.filters.as_of)
    shown = tuple(bar for bar in bars if lanes.touches(bar, first, last))
    return _timeline(
        facts,
        text("timeline-title"),
        shown,
        (first, last),
        empty="" if shown else text("timeline-window-empty", all=text("timeline-window-all")),
        name="agreements",
        help=text("timeline-hint"),
        leads=LEADS["agreements"],
    )


def of_one(facts: Facts, row: columns.Row) -> Timeline:
    """The one agreement that the facts are of, with all that happened under it."""
    bar = _bar(facts, row, _moments(facts)[row["agreement_id"]])
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


def _moments(facts: Facts) -> dict[str | None, list[Moment]]:
    """Agreement → what was held, is planned, was reached and is open under it, by its day; None for what belongs to none."""
    now = facts.now
    found: dict[str | None, list[Moment]] = defaultdict(list)
    for row in now.rows("dated_activity_count").to_dict("records"):
        if row["mark_state"] == "cancelled":
            continue
        state, place = text(f"timeline-mark-{row['mark_state']}"), columns.said("place", row)
        moment = Moment(
            row["start_date"],
            "held" if row["mark_state"] == "held" else "planned",
            formats.dotted((row["title"], day(row, "start_date"), state, place, row["outcome"])),
            now.key("dated_activity_count", ("activity_id", row["activity_id"])),
        )
        linked = row["agreement_ids"]
        for agreement in [None] if formats.is_missing(linked) or not len(linked) else linked:
            found[agreement].append(moment)
    for row in now.rows("milestone_count").to_dict("records"):
        is_done = row["status_then"] == "done"
        name = "done_date" if is_done and not formats.is_missing(row["done_date"]) else "due_date"
        is_hidden = row["status_then"] == "cancelled" or (not is_done and facts.is_hidden("milestones_open"))
        if is_hidden or formats.is_missing(row[name]):
            continue
        kind: Literal["milestone", "open-milestone"] = "milestone" if is_done else "open-milestone"
        said = formats.dotted((row["title"], day(row, name), text(f"timeline-legend-{kind}")))
        key = now.key("milestone_count", ("agreement_id title", (row["agreement_id"], row["title"])))
        found[row["agreement_id"]].append(Moment(row[name], kind, said, key))
    for moments in found.values():
        moments.sort(key=lambda one: one.day)
    return found


def _bar(facts: Facts, row: columns.Row, moments: Sequence[Moment]) -> AgreementBar:
    start, end = (_stated(row[name]) for name in ("signed_date", "expires_last_date"))
    known = facts.filters.as_of
    if row["lifecycle"] in ("ended", "expired", "unstated"):  # on what day it ended nothing says
        known = _stated(row["last_contact_date"]) or start
    elif start is not None and start > known:
        known = start
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
    if not formats.is_missing(row["last_contact_date"]):
        said.append(text("timeline-hover-contact", date=day(row, "last_contact_date")))
    return AgreementBar(
        label=" ".join(str(row["agreement_name"]).split()),
        below=" ".join(party.split()),
        start=start,
        end=end,
        known=known if start or end else None,
        presence=presence,
        moments=tuple(moments),
        mark=plain.mark_of(row["is_illustrative"]),
        words=formats.dotted(said),
        number=str(row["agreement_id"]),
    )


def _stated(value: Any) -> Any:
    return None if formats.is_missing(value) else value


PAGE = Statement("timeline", _head, {"agreements": _drawn}, "dated_agreement_count dated_activity_count")
