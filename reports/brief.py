"""The brief: one or two pages to print about a province or a Danish party, from the same questions and sentences as its page."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard import command_filters, freshness, warehouse
from dashboard.filters_model import UNPLACED, Filters
from dashboard.guests import presence_told
from dashboard.model import columns, measures
from dashboard.options import Options, load_options
from dashboard.profiles import PROVINCES, Kind, Profile, load
from dashboard.scope import reader
from dashboard.words import profile
from locales import formats, language, text
from reports import paper

_TEMPLATE = "brief.typ"

_PAGES = 2

# The most rows a part shows; the brief is made anew with fewer where long texts would spill over its two pages.
_FIRST_PAGE = {"agreements": 9, "contacts": 7}
_SECOND_PAGE = {"promises": 8, "milestones": 6, "ahead": 6, "companies": 10, "challenges": 8, "since": 5}
_SHARES = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.15)

Row = Mapping[Any, Any]


def find(kind: Kind, asked: str) -> str:
    """The value of a province or party in its filter, by itself or by a name in any language; a province by the end of its code, too.

    Raises:
        FilterError: there is none.
    """
    if kind is not PROVINCES:
        return command_filters.value(kind.name, asked)
    names: dict[str, str] = {}
    for row in kind.known().to_dict("records"):
        code = str(row["province_code"])
        called = (
            code,
            code.removeprefix("CN-"),
            *(row[name] for name in row if str(name).startswith("name_")),
        )
        for name in called:
            names.setdefault(str(name).casefold(), code)

    def complaint(near: Collection[str]) -> str:
        is_near = "yes" if near else "no"
        return text("reports-error-province", name=asked[:60], near=is_near, names=", ".join(near))

    return command_filters.meant(asked, names, complaint, 0.7)


@warehouse.one_version()
def brief(kind: Kind, filters: Filters, about: str, *, guest: bool = False) -> bytes:
    """The brief as a PDF of one A4 page, or two where it needs them; the same inputs give the same bytes.

    Args:
        kind: what it is of.
        filters: the shared filters; their choice of this kind is replaced.
        about: which one.
        guest: for a Chinese partner: without owners, promises, milestones ahead, inquiries, bottlenecks and money.
    """
    with reader.reading(for_guests=guest):
        return _brief(kind, filters, about, guest=guest)


def _brief(kind: Kind, filters: Filters, about: str, *, guest: bool) -> bytes:
    one = load(kind, filters, about)
    asked = _Asked(one, filters, load_options(), guest)
    first = second = 0
    while True:
        limits = {
            **{name: math.ceil(most * _SHARES[first]) for name, most in _FIRST_PAGE.items()},
            **{name: math.ceil(most * _SHARES[second]) for name, most in _SECOND_PAGE.items()},
        }
        compiler, spills = _set(asked, limits)
        last = len(_SHARES) - 1
        if spills[0] and first < last:
            first += 1
        elif spills[1] and second < last:
            second += 1
        else:
            break
    # a share of all parts is a coarse step: what is free at the foot of the first page takes more agreements
    while limits["agreements"] < one.figures["agreement_count"] and not any(spills):
        limits["agreements"] += 1
        fuller, spills = _set(asked, limits)
        if not any(spills):
            compiler = fuller
    return paper.pdf(compiler)


def _set(asked: _Asked, limits: Mapping[str, int]) -> tuple[Any, tuple[bool, bool]]:
    """The brief with so many rows a part, and whether its first part spills over the first page, and the whole over the second."""
    compiler = paper.compiler(_TEMPLATE, _content(asked, limits))
    first, second = paper.pages_at(compiler, "<end-of-part>")
    return compiler, (first > 1, second > _PAGES)


@dataclass(frozen=True)
class _Asked:
    one: Profile
    filters: Filters
    options: Options
    guest: bool


# ── What the template is given: texts only, in the order of the page ──────────────────────────────────────────────


def _content(asked: _Asked, limits: Mapping[str, int]) -> dict[str, Any]:
    one, said, lang = asked.one, asked.one.kind.said, language()
    # a party's provinces are those that its journeys are asked of
    codes = [code for code in one.whoever.provinces if code != UNPLACED]
    day = asked.filters.as_of
    return {
        "lang": lang,
        "document": said("brief-of", name=one.name),
        "kind": said("brief"),
        "name": said("brief-for-guests", name=one.name) if asked.guest else one.name,
        "also": formats.joined(profile.all_names(one.facts, one.name)),
        "day": [day.year, day.month, day.day],
        "map": paper.china(dict.fromkeys(codes, paper.CHOSEN), codes),
        "map_alt": said("brief-map-alt", name=one.name),
        "facts": [list(fact) for fact in one.kind.facts(one.facts)],
        "figures": _figures(asked),
        "short": {"title": text("reports-brief-short"), "lines": _short(asked)},
        "agreements": _agreements(asked, limits),
        "contacts": _part(asked, "contacts", limits, _activity),
        "promises": None if asked.guest else _part(asked, "promises", limits, _promise),
        "milestones": None if asked.guest else _part(asked, "milestones", limits, _milestone),
        "ahead": _part(asked, "ahead", limits, _activity),
        "companies": _part(asked, "companies", limits, _company),
        "challenges": _part(asked, "challenges", limits, _challenge),
        "money": None
        if asked.guest
        else {
            "title": said("money-title"),
            "said": one.say("money"),
            "mark": paper.mark(one.rows("money")["is_illustrative"].eq(True).any()),
        },
        "since": _since(asked, limits),
        "headings": _headings(),
        "notes": said("brief-notes"),
        "remarks": _remarks(asked),
        "foot": paper.foot(asked.filters, asked.options, one.kind.name),
        "page": text("reports-brief-page", page="#1", pages="#2"),
    }


def _figures(asked: _Asked) -> list[list[str]]:
    """The figures of the page's cards: what each is, its value, and the note beside it."""
    return [
        [measures.measure(name).label(), asked.one.figure(name), note or ""]
        for name, note in asked.one.cards.items()
        # what was spent has a part of its own
        if name != "spent_dkk" and not (asked.guest and measures.measure(name).is_internal)
    ]


def _short(asked: _Asked) -> list[str]:
    parts = ("agreements", "contacts", "promises", "milestones", "ahead", "challenges")
    internal = ("promises", "milestones")
    return [
        asked.one.say(part, for_guests=asked.guest)
        for part in parts
        if not (asked.guest and part in internal)
    ]


def _part(asked: _Asked, name: str, limits: Mapping[str, int], told: Any) -> dict[str, Any]:
    """One part: its title, what it says when it is empty, its first rows, and how many more there are."""
    rows = measures.real_first(asked.one.rows(name))
    if name == "challenges":
        rows = rows[rows["is_open_then"]]
    shown = rows.head(limits[name]).to_dict("records")
    more = len(rows) - len(shown)
    return {
        "title": asked.one.kind.said(f"{name}-title"),
        "empty": asked.one.say(name, for_guests=asked.guest) if rows.empty else "",
        "rows": [{**told(asked, row), "mark": paper.mark(row.get("is_illustrative"))} for row in shown],
        "more": text("reports-brief-more", count=more, page=text(f"page-{asked.one.kind.name}"))
        if more
        else "",
    }


def _agreements(asked: _Asked, limits: Mapping[str, int]) -> dict[str, Any]:
    """The part with the agreements; where none states an owner, one sentence says so for all."""
    rows = asked.one.rows("agreements")
    part = _part(asked, "agreements", limits, _agreement)
    has_owners = bool(rows[["danish_owner", "chinese_owner"]].notna().any(axis=None))
    part["has_owners"] = has_owners and not asked.guest
    if asked.guest:
        part["title"] = text("profile-agreements-title-guest")
    part["remark"] = "" if has_owners or asked.guest or rows.empty else text("reports-brief-no-owners")
    return part


def _agreement(asked: _Asked, row: Row) -> dict[str, Any]:
    presence = presence_told(row["presence"], for_guests=asked.guest)
    expires = paper.day_of(row, "expires_date")
    lifecycle = text(f"lifecycle-{row['lifecycle']}")
    if expires:
        past = "yes" if row["lifecycle"] == "expired" else "no"
        lifecycle = formats.joined([lifecycle, text("reports-brief-expires", date=expires, past=past)])
    below = []
    if not asked.guest:
        bottleneck = paper.short_text(row["bottleneck"])
        below.append(paper.short_text(row["partner_mandate"]))
        below.append(text("reports-brief-bottleneck", text=bottleneck) if bottleneck else "")
    return {
        "name": paper.short_text(row["agreement_name"]),
        "lifecycle": lifecycle,
        "presence": presence,
        "presence_text": text(f"presence-{presence}"),
        "last": paper.day_of(row, "last_contact_date"),
        "parties": [_known(columns.said(party, row), 90) for party in ("danish_party", "chinese_party")],
        "owners": None
        if asked.guest
        else text(
            "reports-brief-owners",
            danish=_known(row["danish_owner"]),
            chinese=_known(row["chinese_owner"]),
        ),
        "below": [words for words in below if words],
    }


def _activity(asked: _Asked, row: Row) -> dict[str, Any]:
    about = [
        columns.said("activity_type", row),
        columns.said("place", row),
        columns.listed("danish_party", row["danish_parties"]),
    ]
    until, below = paper.day_of(row, "end_date"), [paper.short_text(row["outcome"])]
    if not asked.guest and (step := paper.short_text(row["next_step"])):
        below.append(text("reports-brief-next-step", text=step))
    return {
        "date": paper.day_of(row, "start_date") or text("reports-brief-no-date"),
        "until": text("reports-brief-until", date=until) if until else "",
        "title": paper.short_text(row["title"]),
        "about": formats.dotted(about),
        "below": [words for words in below if words],
    }


def _since(asked: _Asked, limits: Mapping[str, int]) -> dict[str, Any] | None:
    """What has come since, by day and title alone; None where no later export tells of anything."""
    rows = measures.real_first(measures.rows(asked.one.filters, "since_count"))
    shown = rows.head(limits["since"]).to_dict("records")
    more = len(rows) - len(shown)
    if not shown:
        return None
    return {
        "title": measures.measure("since_count").label(),
        "rows": [
            {
                "date": paper.day_of(row, "event_date"),
                "title": paper.short_text(row["title"]),
                "mark": paper.mark(row["is_illustrative"]),
            }
            for row in shown
        ],
        "more": text("reports-brief-more", count=more, page=text(f"page-{asked.one.kind.name}"))
        if more
        else "",
    }


def _promise(_asked: _Asked, row: Row) -> dict[str, Any]:
    when = text("reports-brief-no-date")
    if due := paper.day_of(row, "due_date"):
        when = text("reports-brief-due", date=due)
    elif made := paper.day_of(row, "made_date"):
        when = text("reports-brief-made", date=made)
    about = [
        columns.said("promise_kind", row),
        row["danish_owner"],
        columns.said("danish_party", row),
        row["agreement_name"],
    ]
    return {
        "title": paper.short_text(row["promise"]),
        "when": when,
        "late": text("reports-brief-overdue", days=row["promise_overdue_days"])
        if bool(row["is_promise_overdue"])
        else "",
        "about": formats.dotted(about),
    }


def _milestone(_asked: _Asked, row: Row) -> dict[str, Any]:
    due = paper.day_of(row, "due_date")
    about = [columns.said("danish_party", row), row["agreement_name"]]
    return {
        "title": paper.short_text(row["title"]),
        "when": text("reports-brief-due", date=due) if due else text("reports-brief-no-date"),
        "late": columns.label("is_overdue") if bool(row["is_overdue_then"]) else "",
        "about": formats.dotted(about),
    }


def _company(_asked: _Asked, row: Row) -> dict[str, Any]:
    told = ("able_theme_codes", "interest_theme_codes", "technologies")
    fields = {key: name for key in told if (name := columns.column(key).name) in row}
    knows = next(filter(None, (columns.listed(key, row[name]) for key, name in fields.items())), "")
    # what it does in a province, or where it is at home
    beside = columns.said("engagement", row) if "engagement" in row else row["municipality_name"]
    return {
        "name": str(row["company_name"]),
        "engagement": paper.short_text(beside),
        "knows": paper.short_text(knows, 64),
    }


def _challenge(asked: _Asked, row: Row) -> dict[str, Any]:
    about = [
        columns.said("stage", {"stage": row["stage_then"]}),
        row["place_name"],
        columns.listed("theme_code", row["theme_codes"]),
        columns.said("problem_owner", row),
        None
        if asked.guest or formats.is_missing(row["value_dkk"])
        else formats.money_short(row["value_dkk"]),
    ]
    return {
        "title": paper.short_text(row["title"]),
        "about": formats.dotted(about),
        "below": paper.short_text(row["description"]),
    }


def _headings() -> dict[str, str]:
    return {
        "agreement": columns.label("agreement_name"),
        "parties": text(
            "reports-brief-owners",
            danish=columns.label("danish_party"),
            chinese=columns.label("chinese_party"),
        ),
        "owners": text("reports-brief-column-owners"),
        "contact": text("profile-column-presence"),
    }


def _remarks(asked: _Asked) -> list[str]:
    remarks = [
        *freshness.told_then(asked.one.kind.name, asked.filters.as_of),
        asked.one.kind.said("facts-source"),
    ]
    if not asked.guest:
        remarks.insert(0, text("reports-brief-presence-note"))
    if asked.one.is_illustrative_any:
        remarks.append(text("reports-brief-illustrative-note"))
    return remarks


def _known(value: Any, longest: int = 1000) -> str:
    return paper.short_text(value, longest) or text("reports-brief-no-owner")
