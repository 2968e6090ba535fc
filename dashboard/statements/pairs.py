"""Ranked pairs of a company and a challenge as blocks: the first of them told in full, all of them as a table that opens them."""

from typing import Any, Literal

import pandas as pd

from dashboard import ranking
from dashboard.blocks import plain
from dashboard.blocks.facts import Counts
from dashboard.blocks.kinds import Item, Items, Lead, Rows
from dashboard.model.columns import Column, Row
from dashboard.tables import SHOWN_ROWS
from dashboard.words import opportunities as words
from dashboard.words.opportunities import PARTS
from locales import formats, text

Side = Literal["field", "company", "challenge"]  # which of the two they are of; of none all are

_BEST = 3  # told in full; the list has them all
_CHALLENGE = "challenge_title place_name theme_codes urgency stage_then problem_owner"
_LISTED = {"field": f"company_name {_CHALLENGE}", "company": _CHALLENGE, "challenge": "company_name"}
_SOURCE = "is_illustrative _file _sheet _row"
# A row opens the pair in full.
_TO_PAIR = Lead("opportunities", "company", "company_id", {"challenge": "challenge_id"})


def best(side: Side, listed: Rows) -> Items:
    """The first of ranked pairs, each with what comes first and who opens the door."""
    found = ranking.placed(plain.found(listed, SHOWN_ROWS))[:_BEST]

    def raised(row: Row) -> str | None:  # the first step asks for what is to be reported already
        return None if row["raise_part"] == "interest" else words.raise_text(row)

    rows = found.to_dict("records")
    lines = [
        tuple(filter(None, (words.about_challenge(row), words.first_text(row), raised(row)))) for row in rows
    ]
    items, explain = [], text("opportunities-explain")
    for row, said, above in zip(rows, lines, [(), *lines], strict=False):
        # of the challenge above nothing is said again; its door and first step only where all is as above
        told = () if said == above else said[said[:1] == above[:1] :]
        mark = plain.mark_of(row["is_illustrative"])
        link = {"company": row["company_id"], "challenge": row["challenge_id"]}
        items.append(Item(titled(row), told, mark=mark, page="opportunities", link=link, link_label=explain))
    order = text("opportunities-order") if (found["tied_count"] > 1).any() else ""
    return Items(tuple(items), empty=text(f"opportunities-none-{side}"), more=order)


def titled(row: Row) -> str:
    """The company and the challenge of a pair with its points."""
    names = {"company": str(row["company_name"]), "title": str(row["title"])}
    return text("opportunities-why-title", score=words.points(row["score"]), **names)


def told(rows: pd.DataFrame) -> pd.DataFrame:
    """Ranked pairs in words."""
    return words.dressed(ranking.placed(rows))


def listed(now: Counts, side: Side, measure: str, **said: Any) -> Rows:
    """The ranked pairs with the points of each part."""
    parts = []
    for part in PARTS:
        help = text(f"opportunities-part-{part}-help")
        parts.append(Column(f"{part}_points", words.part_name(part), "points", help=help))
    access = "access_agreement access_danish_party access_danish_owner"
    return now.table(
        measure,
        f"opportunities-{side}",
        (
            f"rank_name {_LISTED[side]} score",
            *parts,
            f"first_text raise_text raise_points why news_date confidence_name missing_text {access} {_SOURCE}",
        ),
        title=text(f"opportunities-table-{side}"),
        paper=f"rank_name {_LISTED[side].split()[0]} score access_danish_party first_text",
        empty=text("opportunities-show-none") if measure == "wanted_count" and side == "challenge" else "",
        help=formats.together([text("opportunities-order"), text("opportunities-shortlist-real-first")]),
        added=told,
        leads=_TO_PAIR,
        **said,
    )


def table(now: Counts, measure: str, name: str, side: Side, shown: str, **said: Any) -> Rows:
    """Pairs that are off the list, with these of their columns."""
    return now.table(
        measure,
        f"opportunities-{name}",
        f"{_LISTED[side]} {shown} {_SOURCE}",
        title=text(f"opportunities-{name}"),
        added=told,
        leads=_TO_PAIR,
        **said,
    )
