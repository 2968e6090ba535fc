"""The short list: one page to print with a challenge and the companies that suit it best, and the same as a workbook.

It says what the page Opportunities says, in the same words. Persons are on it only where they are asked for; whether somebody
may ask is for the page to know (`roles.may_see_contacts`). Only a company that is stated not to be protected against advertising has any.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import ranking, tables, warehouse
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.queries import companies, door
from dashboard.ranking import Weights
from dashboard.words import opportunities as words
from dashboard.words.opportunities import PARTS
from locales import formats, language, text
from reports import paper

# Smaller letters where texts are long, and then fewer companies: it is one page.
_MARK = "opportunities-shortlist-mark"
_SIZES = (9.0, 8.4, 7.8, 7.2)
_LONGEST = 240
_LONGEST_NAME = 90

# What may be the same for every company on the list, and is then said once, above them.
_SHARED = ("access", "ripeness")

Row = Mapping[Any, Any]


class NoSuchChallengeError(Exception):
    """The challenge is not open on the as-of date."""


@dataclass(frozen=True, slots=True)
class ShortlistAsked:
    """What a short list is of.

    Attributes:
        filters: only their as-of day counts.
        challenge_id: the challenge.
        weights: what each part of the score counts.
        size: how many companies at most.
        only_wanted: only companies that have said that they want it.
        with_contacts: whom to write to, for those who may see it.
    """

    filters: Filters
    challenge_id: str
    weights: Weights
    size: int
    only_wanted: bool = False
    with_contacts: bool = False


def _say(key: str, **params: object) -> str:
    return text(f"opportunities-{key}", **params)


@warehouse.one_version()
def pdf(asked: ShortlistAsked) -> bytes:
    """The short list as a PDF of one A4 page; the same inputs give the same bytes.

    Raises:
        NoSuchChallengeError: the challenge is not open on the day.
    """
    about, found = _found(asked)
    rows = found.head(asked.size)
    size = 0
    while True:
        content = {**_content(asked, about, rows, tied_after(found, len(rows))), "size": _SIZES[size]}
        compiler = paper.compiler("shortlist.typ", content)
        if paper.pages_at(compiler, "<end>") == [1] or (len(rows) <= 1 and size == len(_SIZES) - 1):
            return paper.pdf(compiler)
        if size < len(_SIZES) - 1:
            size += 1
        else:
            rows = rows.head(len(rows) - 1)


@warehouse.one_version()
def workbook(asked: ShortlistAsked) -> bytes:
    """The short list as a workbook: a row a company, and a sheet that says what it is.

    Raises:
        NoSuchChallengeError: the challenge is not open on the day.
    """
    about, found = _found(asked)
    rows = found.head(asked.size)
    shown: list[str | Column] = [
        "rank_name company_name score",
        *(Column(f"{part}_points", words.part_name(part), "points") for part in PARTS),
        "why raise_text raise_points confidence_name missing_text access_agreement access_danish_party website",
        "contact_name contact_email contact_note" if asked.with_contacts else "",
        "is_illustrative",
    ]
    notes = [
        (_say("shortlist-kind"), str(about["title"])),
        *_facts(about),
        (columns.label("company_name"), _said(asked, rows, tied_after(found, len(rows)))),
        (columns.label("rank_name"), _say("order")),
        (columns.label("score"), _weights(asked)),
        (text("table-about-measured"), formats.long_date(asked.filters.as_of)),
    ]
    if load_options().shows_invented:
        notes.append((text("table-about-sample"), _say("shortlist-sample")))
    return tables.excel_file(rows, tables.resolved(shown), notes)


# ── What it holds ─────────────────────────────────────────────────────────────────────────────────────────────────


@door.reading(
    for_guests=False
)  # for those who may open the page: it is written when no visit is asked any more
def _found(asked: ShortlistAsked) -> tuple[Row, pd.DataFrame]:
    """The challenge, and its best companies with website, contact_name, contact_email and contact_note.

    There are as many as are asked for, and those that have the same score as the last one.
    """
    found = ranking.open_challenge(asked.challenge_id, asked.filters.as_of)
    if found is None:
        raise NoSuchChallengeError(asked.challenge_id)
    shown = "wanted_count" if asked.only_wanted else "fitting_count"
    best = ranking.placed(measures.rows(_pairs(asked), shown, limit=ranking.BEST))
    last = best["score"].iloc[min(asked.size, len(best)) - 1] if len(best) else 0
    rows = words.dressed(best[best["score"] >= last])
    known = companies.contacts(tuple(rows["company_id"])).set_index("company_id").reindex(rows["company_id"])
    for name in ("website", "contact_name", "contact_email"):
        rows = rows.assign(**{name: known[name].tolist()})
    if not asked.with_contacts:
        rows = rows.drop(columns=["contact_name", "contact_email"])
        return found, rows
    notes = [
        _say(f"shortlist-ad-{state}")
        if state != "free"
        else _say("shortlist-no-contact")
        if formats.is_missing(name) and formats.is_missing(email)
        else None
        for state, name, email in zip(
            known["contact_state"], known["contact_name"], known["contact_email"], strict=True
        )
    ]
    return found, rows.assign(contact_note=pd.Series(notes, index=rows.index, dtype="object"))


def tied_after(found: pd.DataFrame, count: int) -> int:
    """How many companies after the first `count` have the same score as the last of these."""
    if not 0 < count < len(found):
        return 0
    return int((found["score"].iloc[count:] == found["score"].iloc[count - 1]).sum())


def _content(asked: ShortlistAsked, about: Row, rows: pd.DataFrame, tied: int) -> dict[str, Any]:
    """What the template is given: texts only.

    Args:
        asked: what the list is of.
        about: the challenge.
        rows: the companies on the page, dressed.
        tied: how many more have the score of the last one.
    """
    day = asked.filters.as_of
    title = paper.short_text(about["title"], _LONGEST_NAME)
    companies = rows.to_dict("records")
    shared = [part for part in _SHARED if len({row[f"{part}_text"] for row in companies}) == 1]
    foot = [_say("shortlist-foot", date=day)]
    if load_options().shows_invented:
        foot.append(_say("shortlist-sample"))
    return {
        "lang": language(),
        "document": _say("shortlist-document", title=title),
        "kind": _say("shortlist-kind"),
        "title": title,
        "mark": paper.mark(about["is_illustrative"], _MARK),
        "day": [day.year, day.month, day.day],
        "described": paper.short_text(about["description"], 2 * _LONGEST),
        "facts": [[name, paper.short_text(value, _LONGEST)] for name, value in _facts(about)],
        # what is the same for all of them
        "shared": [
            [words.part_name(part), paper.short_text(companies[0][f"{part}_text"], 2 * _LONGEST)]
            for part in shared
        ],
        "said": _said(asked, rows, tied),
        "weights": formats.together([_weights(asked), *([_say("order")] if _has_ties(rows) else [])]),
        "companies": [_company(row, [part for part in PARTS if part not in shared]) for row in companies],
        "foot": formats.together(foot),
    }


def _has_ties(rows: pd.DataFrame) -> bool:
    return bool(len(rows)) and bool((rows["tied_count"] > 1).any())


def _company(row: Row, shown: Collection[str]) -> dict[str, Any]:
    parts = words.score_parts(row)
    return {
        "name": paper.short_text(words.rank_title(row, str(row["company_name"])), _LONGEST_NAME),
        "score": _say("score", score=words.points(row["score"])),
        "mark": paper.mark(row["is_company_illustrative"], _MARK),
        # the room of each part in the bar, and how far it is filled
        "bar": [[float(part.most), float(part.points)] for part in parts],
        "why": [
            [part.name, words.of_most(part), paper.short_text(part.answer, _LONGEST)]
            for part in parts
            if part.part in shown
        ],
        "confidence": paper.short_text(str(row["confidence_text"]), _LONGEST),
        "contact": _contact(row),
    }


def _contact(row: Row) -> str:
    """Whom to write to; that advertising is not welcome; the website where persons are not asked for."""
    known = (row.get(name) for name in ("contact_name", "contact_email", "contact_note", "website"))
    return paper.short_text(paper.dotted(known), _LONGEST)


def _facts(about: Row) -> list[tuple[str, str]]:
    """What is known of the challenge: name and value; what is not stated is left out."""
    told = tables.facts(about, "theme_codes place_name problem_owner urgency stage_then dialogue")
    return [(name, value) for name, value in told if value is not None]


def _pairs(asked: ShortlistAsked) -> ranking.PairFilters:
    return ranking.for_challenge(asked.filters, asked.challenge_id, asked.weights)


def _said(asked: ShortlistAsked, rows: pd.DataFrame, tied: int) -> str:
    fitting = measures.values(_pairs(asked), "fitting_count")["fitting_count"]
    said = [_say("shortlist-said", count=len(rows), fitting=fitting)]
    if tied:
        said.append(_say("shortlist-tied", count=tied))
    return formats.together(said)


def _weights(asked: ShortlistAsked) -> str:
    return _say("shortlist-weights", shares=words.shares_text(asked.weights))
