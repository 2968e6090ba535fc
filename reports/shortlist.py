"""The short lists: one page to print with a challenge and the companies that suit it best, or with a company and where it is wanted.

They say what the page Opportunities says, in the same words. Persons are on them only on request; the page checks the permission
(`roles.is_guest`). Only a company that is stated not to be protected against advertising has any. What is invented is
left out of a list for what is real, and is last on others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard import ranking, tables, warehouse
from dashboard.blocks.kinds import Basis, Chapter, Item, Items, Paper
from dashboard.blocks.plain import mark_of
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.queries import companies
from dashboard.scope import reader
from dashboard.words import opportunities as words
from dashboard.words.names import name
from dashboard.words.opportunities import PARTS
from locales import formats, text
from reports.papers import paper
from reports.setting import pdf as setting
from reports.setting.writing import short_text

_LONGEST = 240  # smaller letters where texts are long, and then fewer entries: it is one page
_PROVINCES = 5  # that are named above the list
_LONGEST_NAME = 90
Side = Literal["company", "challenge"]


class NotThereError(Exception):
    """The challenge is not open on the as-of date, or the company is not in the register."""


def _say(key: str, **params: object) -> str:
    return text(f"opportunities-shortlist-{key}", **params)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortlistAsked:
    """A short list as it is asked for: for a company or for a challenge."""

    filters: Filters  # what is chosen; for a challenge only the as-of day counts
    size: int = 6  # how many entries at most
    challenge_id: str = ""  # the challenge whose companies are wanted
    company_id: str = ""  # the company whose challenges are wanted
    with_contacts: bool = False  # with contact persons, for roles that may see them

    @property
    def side(self) -> Side:
        """The side that the list is for, as its texts are named."""
        return "company" if self.company_id else "challenge"

    @property
    def pairs(self) -> ranking.PairFilters:
        """The filters for the measures of its pairs."""
        return ranking.pairs_of(self.filters, self.company_id, self.challenge_id)


# What each side shows: of what it is for, and what may be the same for all entries and is then said once.
_FACTS: Mapping[Side, str] = {
    "challenge": "description sought theme_codes place_name problem_owner urgency stage_then dialogue",
    "company": "technologies theme_codes active_in danish_place",
}
_SHARED: Mapping[Side, tuple[str, ...]] = {"challenge": ("access", "ripeness"), "company": ("readiness",)}


@warehouse.one_version()
def pdf(asked: ShortlistAsked) -> bytes:
    """The short list as a PDF of one A4 page, with as many entries as have room; the same inputs give the same bytes. Raises NotThereError."""
    number, day = asked.company_id or asked.challenge_id, asked.filters.as_of
    with reader.reading(for_guests=False):  # it is written when no visit is asked any more
        about = ranking.company(number, day) if asked.company_id else ranking.open_challenge(number, day)
        if about is None:
            raise NotThereError(number)
        # a list for what is real is worked out without anything invented
        with reader.reading(without_invented=None if about["is_illustrative"] is True else True):
            found = _found(asked)
            most = min(asked.size, len(found))
            counts = range(most, min(most, 1) - 1, -1)
            return setting.first_within((_paper(asked, about, found, count) for count in counts), 1)


def _found(asked: ShortlistAsked) -> pd.DataFrame:
    best = ranking.placed(measures.rows(asked.pairs, "fitting_count", limit=ranking.BEST))
    last = best["rank"].iloc[min(asked.size, len(best)) - 1] if len(best) else 0
    rows = words.dressed(best[best["rank"] <= last])
    if asked.company_id:
        return rows if asked.with_contacts else rows.drop(columns="access_danish_owner")
    ids = rows["company_id"]
    known = companies.contacts(tuple(ids)).set_index("company_id").reindex(ids)
    rows = rows.assign(website=known["website"].tolist())
    if not asked.with_contacts:
        return rows
    told = (known[name] for name in ("contact_state", "contact_name", "contact_email"))
    notes: list[str | None] = []
    for state, person, email in zip(*told, strict=True):
        is_lacking = formats.is_missing(person) and formats.is_missing(email)
        note = _say("no-contact") if is_lacking else None
        notes.append(note if state == "free" else _say(f"ad-{state}"))
    return rows.assign(
        contact_name=known["contact_name"].tolist(),
        contact_email=known["contact_email"].tolist(),
        contact_note=pd.Series(notes, index=rows.index, dtype="object"),
    )


def _paper(asked: ShortlistAsked, about: Row, found: pd.DataFrame, count: int) -> Paper:
    """The list with the first `count` entries: all of it is summary, so that its letters shrink to keep to the page."""
    rows = found.head(count)
    entries = rows.to_dict("records")
    shared = [part for part in _SHARED[asked.side] if len({row[f"{part}_text"] for row in entries}) == 1]
    known = [
        *((label, said) for label, said in tables.facts(about, _FACTS[asked.side]) if said is not None),
        *_summary(asked, about, entries),
        *((words.part_name(part), str(entries[0][f"{part}_text"])) for part in shared),
    ]
    weights = ranking.weights()
    shares = (
        text("opportunities-weight-share", name=words.part_name(part), share=weights[part]) for part in PARTS
    )
    ranked = [_say("weights", shares=formats.joined(shares))]
    if (rows["tied_count"] > 1).any():
        ranked.append(text("opportunities-order"))
    if rows["invented_count"].nunique() > 1:
        ranked.append(_say("real-first"))
    parts = [part for part in PARTS if part not in shared]
    fitting = measures.values(asked.pairs, "fitting_count")["fitting_count"]
    shown = [_say(f"{asked.side}-said", count=len(rows), fitting=fitting)]
    if len(rows) and (tied := int((found["rank"].iloc[len(rows) :] == rows["rank"].iloc[-1]).sum())):
        shown.append(_say(f"{asked.side}-tied", count=tied))
    title = short_text(about["title" if asked.side == "challenge" else "company_name"], _LONGEST_NAME)
    told = tuple((label, short_text(said, 2 * _LONGEST)) for label, said in known if said)
    return paper(
        asked.pairs,
        formats.bracketed(title, mark_of(about["is_illustrative"])),
        _say(f"{asked.side}-kind"),
        (
            Basis("", told, ()),
            Items(
                tuple(_entry(asked, row, parts) for row in entries),
                formats.together(shown),
                more=formats.together(ranked),
            ),
            Chapter(""),
        ),
    )


def _summary(asked: ShortlistAsked, about: Row, entries: Sequence[Row]) -> Iterator[tuple[str, str]]:
    if asked.side != "company" or not entries:
        return
    provinces = ranking.provinces(asked.pairs).head(_PROVINCES).to_dict("records")
    if provinces:
        named = []
        for row in provinces:
            province = name("province_code", row["province_code"])
            count = row["fitting_count"]
            named.append(_say("where-one", known=bool(province), province=province, count=count))
        yield _say("where"), _say("where-said", provinces=named)
    doors = ranking.doors(asked.pairs)
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


def _entry(asked: ShortlistAsked, row: Row, parts: Sequence[str]) -> Item:
    is_challenge = asked.side == "company"
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
