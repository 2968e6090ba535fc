"""The short lists: one page to print with a challenge and the companies that suit it best, or with a company and where it is wanted.

They say what the page Opportunities says, in the same words. Persons are on them only on request; the page checks the permission
(`roles.is_guest`). Only a company that is stated not to be protected against advertising has any. What is invented is
left out of a list for what is real, and is last on others.
"""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from dashboard import ranking, tables, warehouse
from dashboard.blocks.kinds import Basis, Chapter, Item, Items, Paper
from dashboard.blocks.plain import mark_of
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.queries import registers
from dashboard.ranking import PairFilters
from dashboard.scope import reader
from dashboard.words import opportunities as words
from dashboard.words.names import name, told
from locales import formats, text
from reports.papers import paper
from reports.setting import pdf as setting
from reports.setting.writing import short_text

_LONGEST = 240  # smaller letters where texts are long, and then fewer entries: it is one page
_PROVINCES = 5  # that are named above the list
_LONGEST_NAME = 90
_MOST = 6  # entries


def _say(key: str, **params: object) -> str:
    return text(f"opportunities-shortlist-{key}", **params)


# What each side that a list may be for shows: of itself, and what may be the same for all entries and is then said once.
_FACTS: Mapping[str, str] = {
    "challenge": "description sought theme_codes place_name problem_owner urgency stage_then dialogue",
    "company": "technologies theme_codes active_in danish_place",
}
_SHARED: Mapping[str, tuple[str, ...]] = {"challenge": ("access", "ripeness"), "company": ("readiness",)}


@warehouse.one_version()
def pdf(asked: PairFilters, *, with_contacts: bool = False) -> bytes:
    """The short list of the company or challenge that the pairs are of, with contact persons for roles that may see them, as a PDF of one A4 page.

    It has as many entries as have room; the same inputs give the same bytes. LookupError where the challenge is not open on the day, or the company not in the register.
    """
    [number] = asked.company_ids or asked.challenge_ids or ()
    with reader.reading(for_guests=False):  # it is written when no visit is asked any more
        of = ranking.company if asked.company_ids else ranking.open_challenge
        if (about := of(number, asked.as_of)) is None:
            raise LookupError(number)
        # a list for what is real is worked out without anything invented
        with reader.reading(without_invented=None if about["is_illustrative"] is True else True):
            found = _found(asked, with_contacts=with_contacts)
            most = min(_MOST, len(found))
            counts = range(most, min(most, 1) - 1, -1)
            return setting.first_within((_paper(asked, about, found, count) for count in counts), 1)


def _found(asked: PairFilters, *, with_contacts: bool) -> pd.DataFrame:
    best = ranking.placed(measures.rows(asked, "fitting_count", limit=ranking.BEST))
    last = best["rank"].iloc[min(_MOST, len(best)) - 1] if len(best) else 0
    rows = words.dressed(best[best["rank"] <= last])
    if asked.company_ids:
        return rows if with_contacts else rows.drop(columns="access_danish_owner")
    known = registers.contacts(tuple(rows["company_id"])).set_index("company_id")
    if not with_contacts:
        return rows.join(known["website"], on="company_id")

    def contact_note(row: Row) -> str | None:
        if row["contact_state"] != "free":
            return _say(f"ad-{row['contact_state']}")
        is_lacking = formats.is_missing(row["contact_name"]) and formats.is_missing(row["contact_email"])
        return _say("no-contact") if is_lacking else None

    named = known[["website", "contact_state", "contact_name", "contact_email"]]
    return told(rows.join(named, on="company_id"), contact_note=contact_note)


def _paper(asked: PairFilters, about: Row, found: pd.DataFrame, count: int) -> Paper:
    """The list with the first `count` entries: all of it is summary, so that its letters shrink to keep to the page."""
    side = "company" if asked.company_ids else "challenge"
    rows = found.head(count)
    entries = rows.to_dict("records")
    shared = [part for part in _SHARED[side] if len({row[f"{part}_text"] for row in entries}) == 1]
    known = [
        *((label, said) for label, said in tables.facts(about, _FACTS[side]) if said is not None),
        *(_summary(asked, about, entries) if entries and side == "company" else ()),
        *((words.part_name(part), str(entries[0][f"{part}_text"])) for part in shared),
    ]
    weights = ranking.weights()
    shares = (
        text("opportunities-weight-share", name=words.part_name(one), share=weights[one])
        for one in words.PARTS
    )
    ranked = [_say("weights", shares=formats.joined(shares))]
    if (rows["tied_count"] > 1).any():
        ranked.append(text("opportunities-order"))
    if rows["invented_count"].nunique() > 1:
        ranked.append(_say("real-first"))
    parts = [part for part in words.PARTS if part not in shared]
    fitting = measures.values(asked, "fitting_count")["fitting_count"]
    shown = [_say(f"{side}-said", count=len(rows), fitting=fitting, all=len(rows) == fitting)]
    if len(rows) and (tied := int((found["rank"].iloc[len(rows) :] == rows["rank"].iloc[-1]).sum())):
        shown.append(_say(f"{side}-tied", count=tied))
    title = short_text(about["title" if side == "challenge" else "company_name"], _LONGEST_NAME)
    facts = tuple((label, short_text(said, 2 * _LONGEST)) for label, said in known if said)
    return paper(
        asked,
        formats.bracketed(title, mark_of(about["is_illustrative"])),
        _say(f"{side}-kind"),
        (
            Basis("", facts, ()),
            Items(
                tuple(_entry(side, row, parts) for row in entries),
                formats.together(shown),
                more=formats.together(ranked),
            ),
            Chapter(""),
        ),
    )


def _summary(asked: PairFilters, about: Row, entries: Sequence[Row]) -> Iterator[tuple[str, str]]:
    if provinces := ranking.provinces(asked).head(_PROVINCES).to_dict("records"):
        named = []
        for row in provinces:
            province = name("province_code", row["province_code"])
            count = row["fitting_count"]
            named.append(_say("where-one", known=bool(province), province=province, count=count))
        yield _say("where"), _say("where-said", provinces=named)
    doors = ranking.doors(asked)
    if doors.empty:
        opened = text("opportunities-doors-none", name=str(about["company_name"]))
    else:
        best = doors.iloc[0]
        opened = text(
            "opportunities-doors-takeaway",
            score=words.points(best["best_score"]),
            count=len(doors),
            agreement=str(best["access_agreement"]),
            party=name("danish_party", best["access_danish_party"]) or formats.not_stated(),
            title=str(best["best_title"]),
        )
    yield _say("doors"), opened
    title, first = str(entries[0]["title"]), str(entries[0]["first_text"])
    yield _say("first"), _say("first-best", title=title, step=first)


def _entry(side: str, row: Row, parts: Sequence[str]) -> Item:
    is_challenge = side == "company"
    subject = str(row["title" if is_challenge else "company_name"])
    place = text("opportunities-place", rank=row["rank"], count=row["tied_count"])
    title = short_text(text("opportunities-rank-title", place=place, title=subject), _LONGEST_NAME)
    whys = []
    for part in parts:
        head = formats.dotted([words.part_name(part), words.of_most(row, part)])
        whys.append(formats.labelled(head, str(row[f"{part}_text"])))
    if is_challenge:
        first = formats.labelled(_say("first"), str(row["first_text"]))
        said = [words.about_challenge(row), *whys, first, str(row["confidence_text"])]
        if not formats.is_missing(owner := row.get("access_danish_owner")):
            party = name("danish_party", row["access_danish_party"])
            said.append(_say("owner", owner=str(owner), party=party))
    else:
        known = (row.get(column) for column in ("contact_name", "contact_email", "contact_note", "website"))
        said = [*whys, str(row["confidence_text"]), formats.dotted(known)]
    return Item(
        formats.dotted([title, text("opportunities-score", score=words.points(row["score"]))]),
        tuple(short_text(one, _LONGEST) for one in said if one),
        mark=mark_of(row["is_challenge_illustrative" if is_challenge else "is_company_illustrative"]),
    )
