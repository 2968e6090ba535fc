"""Opportunities: which challenges suit a company, which companies suit a challenge, why, who opens the door, and what comes first.

Of a company, of a challenge, of both or of everything in scope: its facts have `ranking.PairFilters` that say of which.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Literal

import pandas as pd

from dashboard import ranking
from dashboard.blocks import plain, statement
from dashboard.blocks.facts import Counts, Facts
from dashboard.blocks.kinds import Block, Choice, Groups, Item, Items, Lead, Rows, Text
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Column, Row, group_name
from dashboard.statements import theme_grid
from dashboard.tables import SHOWN_ROWS
from dashboard.words import names
from dashboard.words import opportunities as words
from locales import formats, text

Side = Literal["field", "company", "challenge"]  # which of the two they are of; of none all are
_BEST = 3  # told in full; the list has them all
_CHALLENGE = "challenge_title place_name theme_codes urgency stage_then problem_owner"
_LISTED = {"field": f"company_name {_CHALLENGE}", "company": _CHALLENGE, "challenge": "company_name"}
_SOURCE = "is_illustrative _file _sheet _row"
# What the best challenges are told by: all that is known of a pair takes twice as long, and the whole list is opened seldom.
_OF_BEST = """challenge_id company_name title score invented_count is_illustrative place_name theme_codes province_codes urgency stage_then problem_owner
    is_old news_date news_date_precision access_reason access_agreement access_danish_party needs_way_in relevance_technology relevance_theme_code
    is_deed_there deed_title deed_date deed_date_precision"""
# A row opens the pair in full.
_TO_PAIR = Lead("opportunities", "company", "company_id", {"challenge": "challenge_id"})


def _first_of(side: Literal["company", "challenge"], listed: Rows) -> Items:
    found = ranking.placed(plain.found(listed, SHOWN_ROWS))[:_BEST]
    items: list[Item] = []
    above: tuple[str, ...] = ()
    explain = text("opportunities-explain")
    for row in found.to_dict("records"):
        # the first step asks for what is to be reported already
        raised = None if row["raise_part"] == "interest" else words.raise_text(row)
        said = tuple(filter(None, (words.about_challenge(row), words.first_text(row), raised)))
        # of the challenge above nothing is said again; its door and first step only where all is as above
        shown = () if said == above else said[said[:1] == above[:1] :]
        above = said
        mark = plain.mark_of(row["is_illustrative"])
        link = {"company": row["company_id"], "challenge": row["challenge_id"]}
        title = _titled(row)
        items.append(Item(title, shown, mark=mark, page="opportunities", link=link, link_label=explain))
    order = text("opportunities-order") if (found["tied_count"] > 1).any() else ""
    return Items(tuple(items), empty=text(f"opportunities-none-{side}"), more=order)


def _best_challenges(listed: Rows) -> Items:
    found = ranking.placed(plain.found(listed, SHOWN_ROWS, _OF_BEST))
    more = text("opportunities-best-more")
    items: list[Item] = []
    for challenge_id, rows in found.groupby("challenge_id", sort=False):
        if len(items) == _BEST:
            break
        first, *_ = rows.to_dict("records")
        tied = rows["company_name"][rows["rank"] == first["rank"]].astype(str)
        title = text(
            "opportunities-best-title",
            title=str(first["title"]),
            companies=list(tied[:_BEST]),
            more=len(tied[_BEST:]),
            score=words.points(first["score"]),
        )
        said = (words.about_challenge(first), words.door_text(first))
        mark = plain.mark_of(first["is_illustrative"])
        link = {"challenge": challenge_id}
        items.append(Item(title, said, mark=mark, page="opportunities", link=link, link_label=more))
    return Items(tuple(items), empty=text("opportunities-none-field"))


def _titled(row: Row) -> str:
    company, title = str(row["company_name"]), str(row["title"])
    return text("opportunities-why-title", score=words.points(row["score"]), company=company, title=title)


def _told(rows: pd.DataFrame) -> pd.DataFrame:
    return words.dressed(ranking.placed(rows))


def _ranked(now: Counts, side: Side, measure: str, **said: Any) -> Rows:
    parts = []
    for part in words.PARTS:
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
        added=_told,
        leads=_TO_PAIR,
        **said,
    )


def _off_list(now: Counts, measure: str, name: str, side: Side, shown: str, **said: Any) -> Rows:
    return now.table(
        measure,
        f"opportunities-{name}",
        f"{_LISTED[side]} {shown} {_SOURCE}",
        added=_told,
        leads=_TO_PAIR,
        **said,
    )


def _of(facts: Facts) -> tuple[ranking.PairFilters, str | None, str | None]:
    asked = ranking.asked(facts.filters)
    company, challenge = (next(iter(ids or ()), None) for ids in (asked.company_ids, asked.challenge_ids))
    return asked, company, challenge


def _nothing(facts: Facts) -> str:
    _, company, challenge = _of(facts)
    return "" if company or challenge or facts.now["field_cell_count"] else text("opportunities-empty")


def _head(facts: Facts) -> Sequence[Block]:
    _, company, challenge = _of(facts)
    if bool(company) == bool(challenge):
        return []
    return [facts.strip(facts.now.number("fitting_count"), facts.now.number("wanted_count"))]


def _parts(facts: Facts) -> Mapping[str, statement.Make]:
    _, company, challenge = _of(facts)
    if company and challenge:
        return {"pair": _pair}
    if company:
        return {
            "pairs": partial(_best, "company"),
            "doors": lambda facts: [_doors(facts)],
            "provinces": lambda facts: [_provinces(facts)],
            "near": partial(_near, "company"),
        }
    if challenge:
        return {
            "pairs": partial(_best, "challenge"),
            "doors": lambda facts: [_doors_to(facts, challenge)],
            "near": partial(_near, "challenge"),
        }
    return {"pairs": partial(_best, "field"), "field": theme_grid.field}


def _best(side: Side, facts: Facts) -> Sequence[Block]:
    asked, *_ = _of(facts)
    if side == "field":
        asked, is_wanted = ranking.outstanding(asked)
        now = facts.counts(asked)
        measure = "wanted_count" if is_wanted else "fitting_count"
        listed = _ranked(now, side, measure, is_folded=True, is_filled=True)
        first = _best_challenges(listed)
        if not first.items:
            return [first]
        if is_wanted:
            return [first, listed]
        invented = measures.values(asked, "wanting_company_count")["wanting_company_count"]
        return [Text((text("opportunities-unwanted", only_invented=bool(invented)),), ""), first, listed]
    now = facts.counts(asked)
    listed = _ranked(now, side, "fitting_count")
    first = _first_of(side, listed)
    if side == "company":
        return [first, listed, about(facts)]
    wanted = {which: text(f"opportunities-show-{which}") for which in ("fitting", "wanted")}

    def shown(which: str | None) -> Sequence[Block]:
        return [_ranked(now, side, f"{which}_count")]

    choice = Choice("opportunities-show", text("opportunities-show"), wanted, shown, needs_one=True)
    return [first, choice, about(facts)]


def otherwise(facts: Facts, challenge: str, able: Sequence[str]) -> Rows:
    """The companies that fit a challenge, and why, without those that are ``able`` by a technology."""
    asked = ranking.PairFilters(as_of=facts.filters.as_of, challenge_ids=(challenge,))
    return facts.counts(asked).table(
        "fitting_count",
        "challenges-otherwise",
        f"company_name why score {_SOURCE}",
        added=_told,
        leads=_TO_PAIR,
        finds=lambda rows: rows[~rows["company_id"].isin(able)].reset_index(drop=True),
    )


def _near(side: Side, facts: Facts) -> Sequence[Block]:
    """The pairs on themes that neighbour each other, and those off the list that one would ask about; what the filters leave out is told."""
    asked, *_ = _of(facts)
    whole = ranking.PairFilters(
        as_of=asked.as_of, company_ids=asked.company_ids, challenge_ids=asked.challenge_ids
    )
    left_out = measures.values(whole, "fitting_count")["fitting_count"] - facts.now["fitting_count"]
    said = (text("opportunities-missed-filtered", count=left_out),) if left_out else ()
    order = f"invented_count, sign_count desc, relevance desc, {measures.measure('near_miss_count').of.order}"
    shown = "needed_text lacking_text why score"
    return [
        Text(said, ""),
        _off_list(facts.counts(whole), "near_miss_count", "missed", side, shown, order=order),
        _off_list(facts.now, "neighbour_count", "neighbours", side, "score why"),
    ]


def _doors(facts: Facts) -> Groups:
    asked, *_ = _of(facts)
    return facts.of(facts.page, asked).groups(
        "access_agreement_id",
        "opportunities-doors",
        "opened_count best_score",
        more="access_danish_party access_danish_owner access_chinese_party best_title access_presence access_vitality access_contact_date",
        added=lambda _: ranking.doors(asked).assign(name=lambda rows: rows["access_agreement"]),
        empty=text("opportunities-doors-nobody"),
    )


def _provinces(facts: Facts) -> Groups:
    asked, *_ = _of(facts)

    def added(_: pd.DataFrame) -> pd.DataFrame:
        found = ranking.provinces(asked)
        return found.assign(name=[group_name("province_code", code) for code in found["province_code"]])

    return facts.of(facts.page, asked).groups(
        "province_code",
        "opportunities-provinces",
        "fitting_count best_score",
        more="best_title access access_agreement access_danish_party access_danish_owner",
        added=added,
    )


def about(facts: Facts) -> Items:
    """The facts of the chosen company and challenge, with the way to their pages."""
    asked, company, challenge = _of(facts)
    items = []
    if company and (known := ranking.company(company, asked.as_of)):
        told = {
            "technologies": names.names("technologies", known["technologies"]),
            "themes": names.names("theme_codes", known["theme_codes"]),
            "provinces": names.names("province_codes", known["active_codes"]),
        }
        lines = tuple(
            text(f"opportunities-company-{one}", **{one: formats.joined(found)})
            for one, found in told.items()
            if found
        )
        items.append(Item(str(known["company_name"]), lines, page="companies", link={"company": company}))
    if challenge and (known := ranking.open_challenge(challenge, asked.as_of)):
        lines = tuple(filter(None, (names.said(known["description"]), words.about_challenge(known))))
        items.append(Item(str(known["title"]), lines, page="challenges", link={"challenge": challenge}))
    return Items(tuple(items))


def _doors_to(facts: Facts, challenge_id: str) -> Rows:
    return facts.counts(Filters(as_of=facts.filters.as_of)).table(
        "access_count",
        "opportunities-doors-of-pair",
        group=("challenge_id", challenge_id),
        empty=text("opportunities-doors-nobody"),
        help=measures.measure("access_count").meaning(),
        leads="agreements",
    )


def _pair(facts: Facts) -> Sequence[Block]:
    asked, _, challenge = _of(facts)
    found = _told(measures.rows(asked, "pair_count")).to_dict("records")
    if not found or challenge is None:
        return [Text((), text("opportunities-unknown-challenge"))]
    row = found[0]
    lines = [row["raise_text"]] if row["is_fit"] else [row["needed_text"], row["lacking_text"]]
    parts = []
    for part in words.PARTS:
        advice = ""
        if step := words.step_text(row, part):
            advice = text("opportunities-step", step=step, points=words.points(row[f"{part}_gain_points"]))
        heading = formats.labelled(words.part_name(part), words.of_most(row, part))
        parts.append(Item(heading, (str(row[f"{part}_text"]), advice)))
    return [
        Text((*filter(None, lines), str(row["confidence_text"])), "", _titled(row)),
        Items(tuple(parts)),
        about(facts),
        _doors_to(facts, challenge),
    ]


PAGE = statement.Statement("opportunities", _head, _parts, _nothing, for_house="guest-page")
