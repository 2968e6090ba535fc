"""Opportunities: which challenges suit a company, which companies suit a challenge, why, who opens the door, and what comes first.

Of a company, of a challenge, of both or of everything in scope: its facts have `ranking.PairFilters` that say of which.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal

import pandas as pd

from dashboard import ranking
from dashboard.blocks import plain, theme_grid
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Choice, FigureKey, Groups, Item, Items, Lead, Rows, Text
from dashboard.blocks.statement import Make, Statement
from dashboard.blocks.theme_grid import Drawn, Row
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Column, called, group_name
from dashboard.ranking import PairFilters
from dashboard.tables import SHOWN_ROWS
from dashboard.theme import FIELD_MARKS
from dashboard.words import opportunities as words
from dashboard.words.opportunities import PARTS
from locales import formats, text

Side = Literal["field", "company", "challenge"]

_BEST = 5  # told in full; the list has them all
_SHADES = {"ready": "good", "no_door": "warn", "no_company": "accent", "neither": "none"}
_CHALLENGE = "challenge_title place_name theme_codes urgency stage_then problem_owner"
_LISTED = {"field": f"company_name {_CHALLENGE}", "company": _CHALLENGE, "challenge": "company_name"}
_SOURCE = "is_illustrative _file _sheet _row"
# A row opens the pair in full, with the weights of the list.
_TO_PAIR = Lead("opportunities", "company", "company_id", {"challenge": "challenge_id", "weights": "weights"})
_TO_AGREEMENT = Lead("agreements", "agreement", "agreement_id")


def _of(facts: Facts) -> tuple[PairFilters, str | None, str | None]:
    asked = ranking.asked(facts.filters)
    company, challenge = (next(iter(ids or ()), None) for ids in (asked.company_ids, asked.challenge_ids))
    return asked, company, challenge


def _nothing(facts: Facts) -> str:
    if facts.is_guest:
        return text("guest-page")
    _, company, challenge = _of(facts)
    return "" if company or challenge or facts.now["field_cell_count"] else text("opportunities-empty")


def _head(facts: Facts) -> Sequence[Block]:
    _, company, challenge = _of(facts)
    if bool(company) == bool(challenge):
        return []
    return [facts.strip(facts.now.number("fitting_count"), facts.now.number("wanted_count"))]


def about(facts: Facts) -> Items:
    """The facts of the chosen company and challenge, with the way to their pages."""
    asked, company, challenge = _of(facts)
    items = []
    if company and (known := ranking.company(company, asked.as_of)):
        lines, link = words.company_lines(known), {"company": company}
        items.append(Item(str(known["company_name"]), tuple(lines), page="companies", link=link))
    if challenge and (known := ranking.open_challenge(challenge, asked.as_of)):
        lines, link = words.challenge_lines(known), {"challenge": challenge}
        items.append(Item(str(known["title"]), tuple(lines), page="challenges", link=link))
    return Items(tuple(items))


def _parts(facts: Facts) -> Mapping[str, Make]:
    _, company, challenge = _of(facts)
    if company and challenge:
        return {"pair": pair}
    if company:
        return {
            "pairs": partial(best, "company"),
            "doors": lambda facts: [doors(facts)],
            "provinces": lambda facts: [provinces(facts)],
            "near": partial(near, "company"),
        }
    if challenge:
        return {
            "pairs": partial(best, "challenge"),
            "doors": lambda facts: [doors_to(facts, challenge)],
            "near": partial(near, "challenge"),
        }
    return {"pairs": partial(best, "field"), "field": field}


# ── The best ──────────────────────────────────────────────────────────────────────────────────────────────────────


def best(side: Side, facts: Facts) -> Sequence[Block]:
    """The best pairs with what comes first and who opens the door, and the whole list; of a challenge also those alone that want it."""
    asked, *_ = _of(facts)
    if side == "field":
        asked, is_wanted = ranking.outstanding(asked)
        listed = pairs(asked, side, "wanted_count" if is_wanted else "fitting_count", is_folded=True)
        blocks = [_best(asked, side, found := plain.found(listed, SHOWN_ROWS)), listed]
        if is_wanted or found.empty:
            return blocks
        invented = measures.values(asked, "wanting_company_count")["wanting_company_count"]
        said = text("opportunities-unwanted", only_invented="yes" if invented else "no")
        return [Text((said,), ""), *blocks]
    listed = pairs(asked, side, "fitting_count")
    best_there = _best(asked, side, plain.found(listed, SHOWN_ROWS))
    if side == "company":
        return [best_there, listed, about(facts)]
    wanted = {which: text(f"opportunities-show-{which}") for which in ("fitting", "wanted")}
    return [
        best_there,
        Choice(
            "opportunities-show",
            text("opportunities-show"),
            wanted,
            lambda which: [pairs(asked, side, f"{which}_count")],
            needs_one=True,
        ),
        about(facts),
    ]


def _best(asked: PairFilters, side: Side, listed: pd.DataFrame) -> Items:
    found = told(asked, listed, _BEST)
    items = tuple(
        Item(
            _titled(row),
            tuple(filter(None, (words.about_challenge(row), row["first_text"], row["raise_text"]))),
            mark=plain.mark_of(row["is_illustrative"]),
            page="opportunities",
            link={
                link: row[column]
                for link, column in {_TO_PAIR.link: _TO_PAIR.column, **_TO_PAIR.besides}.items()
                if row[column]
            },
            link_label=text("opportunities-explain"),
        )
        for row in found.to_dict("records")
    )
    order = text("opportunities-order") if (found["tied_count"] > 1).any() else ""
    return Items(items, empty=text(f"opportunities-none-{side}"), more=order)


def _titled(row: Row) -> str:
    names = {"company": str(row["company_name"]), "title": str(row["title"])}
    return text("opportunities-why-title", score=words.points(row["score"]), **names)


def told(asked: PairFilters, rows: pd.DataFrame, most: int | None = None) -> pd.DataFrame:
    """Ranked pairs, or the first of them, in words, with the weights that their link says."""
    rows = words.dressed(ranking.placed(rows)[:most])
    weights = ranking.in_link(asked)
    return rows.assign(weights=pd.Series([weights] * len(rows), index=rows.index, dtype="object"))


def pairs(asked: PairFilters, side: Side, measure: str, *, is_folded: bool = False) -> Rows:
    """The ranked pairs with the points of each part; a row opens the pair in full."""
    parts = [
        Column(
            f"{part}_points", words.part_name(part), "points", help=text(f"opportunities-part-{part}-help")
        )
        for part in PARTS
    ]
    access = "access_agreement access_danish_party access_danish_owner"
    return Rows(
        FigureKey(measure, asked),
        text(f"opportunities-table-{side}"),
        f"opportunities-{side}",
        (
            f"rank_name {_LISTED[side]} score",
            *parts,
            f"first_text raise_text raise_points why news_date confidence_name missing_text {access} {_SOURCE}",
        ),
        paper=f"rank_name {_LISTED[side].split()[0]} score access_danish_party first_text",
        empty=text("opportunities-show-none") if measure == "wanted_count" and side == "challenge" else "",
        help=formats.together([text("opportunities-order"), text("opportunities-shortlist-real-first")]),
        added=partial(told, asked),
        leads=_TO_PAIR,
        is_folded=is_folded,
    )


def near(side: Side, facts: Facts) -> Sequence[Block]:
    """The pairs on themes that neighbour each other, and those off the list that one would ask about; what the filters leave out is told."""
    asked, *_ = _of(facts)
    whole = ranking.unfiltered(asked)
    left_out = measures.values(whole, "fitting_count")["fitting_count"] - facts.now["fitting_count"]
    said = (text("opportunities-missed-filtered", count=left_out),) if left_out else ()
    order = f"invented_count, sign_count desc, relevance desc, {measures.measure('near_miss_count').of.order}"
    return [
        Text(said, ""),
        Rows(
            FigureKey("near_miss_count", whole),
            text("opportunities-missed"),
            "opportunities-missed",
            f"{_LISTED[side]} needed_text lacking_text why score {_SOURCE}",
            order=order,
            empty=text("opportunities-missed-none"),
            added=partial(told, whole),
            leads=_TO_PAIR,
        ),
        Rows(
            facts.now.key("neighbour_count"),
            text("opportunities-neighbours"),
            "opportunities-neighbours",
            f"{_LISTED[side]} score why {_SOURCE}",
            added=partial(told, asked),
            leads=_TO_PAIR,
        ),
    ]


# ── Doors and provinces ───────────────────────────────────────────────────────────────────────────────────────────


def doors(facts: Facts) -> Groups:
    """The agreements that open a door for a company, by the best pair that each opens."""
    asked, *_ = _of(facts)
    return Groups(
        "access_agreement_id",
        "opened_count best_score",
        asked,
        text("opportunities-doors"),
        "opportunities-doors",
        more="access_danish_party access_danish_owner access_chinese_party best_title access_presence access_vitality access_contact_date",
        added=lambda _: ranking.doors(asked).assign(name=lambda rows: rows["access_agreement"]),
        empty=text("opportunities-doors-nobody"),
        help=text("opportunities-doors-help"),
    )


def provinces(facts: Facts) -> Groups:
    """The provinces by the best pair of a company there."""
    asked, *_ = _of(facts)

    def added(_: pd.DataFrame) -> pd.DataFrame:
        found = ranking.provinces(asked)
        return found.assign(name=[group_name("province_code", code) for code in found["province_code"]])

    return Groups(
        "province_code",
        "fitting_count best_score",
        asked,
        text("opportunities-provinces"),
        "opportunities-provinces",
        more="best_title access access_agreement access_danish_party access_danish_owner",
        added=added,
        empty=text("opportunities-provinces-none"),
    )


def doors_to(facts: Facts, challenge_id: str) -> Rows:
    """Every agreement that opens a door to a challenge, the best first."""
    return Rows(
        FigureKey("access_count", Filters(as_of=facts.filters.as_of), ("challenge_id", challenge_id)),
        text("opportunities-doors-of-pair"),
        "opportunities-doors-of-pair",
        empty=text("opportunities-doors-nobody"),
        help=measures.measure("access_count").meaning(),
        leads=_TO_AGREEMENT,
    )


# ── A company and a challenge ─────────────────────────────────────────────────────────────────────────────────────


def pair(facts: Facts) -> Sequence[Block]:
    """Why a company suits a challenge, or why not: its score in its parts, each with the sentence why and what would raise it."""
    asked, _, challenge = _of(facts)
    found = told(asked, measures.rows(asked, "pair_count")).to_dict("records")
    if not found or challenge is None:
        return [Text((), text("opportunities-unknown-challenge"))]
    row = found[0]
    raised = row["raise_text"] if row["is_fit"] else row["needed_text"]
    said = [words.balance_text(row), raised, None if row["is_fit"] else row["lacking_text"]]
    return [
        Text((*filter(None, said), str(row["confidence_text"])), "", _titled(row)),
        Items(tuple(map(_part, words.score_parts(row)))),
        about(facts),
        doors_to(facts, challenge),
    ]


def _part(part: words.ScorePart) -> Item:
    step = text("opportunities-step", step=part.step, points=words.points(part.gain)) if part.step else ""
    return Item(formats.labelled(part.name, words.of_most(part)), (part.answer, step))


# ── The whole field ───────────────────────────────────────────────────────────────────────────────────────────────


def field(facts: Facts) -> Sequence[Block]:
    """The themes and provinces with open challenges: whether a door is open, and whether a company wants in."""
    cells = [cell for cell in theme_grid.cells(facts) if cell["theme_code"] and cell["province_code"]]
    state = called("field_state")
    numbers = ("field_cell_count", "ready_cell_count", "no_door_cell_count", "no_company_cell_count")

    def drawn(cell: Row) -> Drawn:
        code, many = cell["field_state"], cell["field_challenge_count"]
        hover = (
            state(code),
            text("opportunities-field-hover", count=many),
            text("opportunities-field-wanted", count=cell["wanting_company_count"]),
        )
        return Drawn(FIELD_MARKS[code], _SHADES[code], "<br>".join(hover), many)

    return [
        facts.strip(*map(facts.now.number, numbers), invented=facts.invented("field_cell_count")),
        theme_grid.grid(
            facts,
            cells,
            "field_challenge_count",
            drawn,
            title=text("opportunities-field-title"),
            name="opportunities-field",
            marks={state(code): shade for code, shade in _SHADES.items()},
            alt=text("opportunities-field-alt"),
            help=text("opportunities-field-help"),
        ),
        Groups(
            theme_grid.BY,
            facts.group_measures(theme_grid.BY),
            facts.filters,
            text("opportunities-field-table"),
            "opportunities-field-table",
            is_folded=True,
        ),
    ]


PAGE = Statement("opportunities", _head, _parts, _nothing)
