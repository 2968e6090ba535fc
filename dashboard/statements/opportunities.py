"""Opportunities: which challenges suit a company, which companies suit a challenge, why, who opens the door, and what comes first.

Of a company, of a challenge, of both or of everything in scope: its facts have `ranking.PairFilters` that say of which.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd

from dashboard import ranking
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Choice, Groups, Text
from dashboard.blocks.statement import Make, Statement
from dashboard.model import measures
from dashboard.model.columns import group_name
from dashboard.ranking import PairFilters
from dashboard.statements import opportunity, pairs, theme_grid
from dashboard.statements.pairs import Side
from locales import text


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


def _parts(facts: Facts) -> Mapping[str, Make]:
    _, company, challenge = _of(facts)
    if company and challenge:
        return {"pair": opportunity.pair}
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
            "doors": lambda facts: [opportunity.doors(facts, challenge)],
            "near": partial(near, "challenge"),
        }
    return {"pairs": partial(best, "field"), "field": theme_grid.field}


def best(side: Side, facts: Facts) -> Sequence[Block]:
    """The best pairs with what comes first and who opens the door, and the whole list; of a challenge also those alone that want it."""
    asked, *_ = _of(facts)
    if side == "field":
        asked, is_wanted = ranking.outstanding(asked)
        now = facts.counts(asked)
        listed = pairs.listed(now, side, "wanted_count" if is_wanted else "fitting_count", is_folded=True)
        first = pairs.best(side, listed)
        if is_wanted or not first.items:
            return [first, listed]
        invented = measures.values(asked, "wanting_company_count")["wanting_company_count"]
        said = text("opportunities-unwanted", only_invented=bool(invented))
        return [Text((said,), ""), first, listed]
    now = facts.counts(asked)
    listed = pairs.listed(now, side, "fitting_count")
    first = pairs.best(side, listed)
    if side == "company":
        return [first, listed, opportunity.about(facts)]
    wanted = {which: text(f"opportunities-show-{which}") for which in ("fitting", "wanted")}

    def shown(which: str | None) -> Sequence[Block]:
        return [pairs.listed(now, side, f"{which}_count")]

    choice = Choice("opportunities-show", text("opportunities-show"), wanted, shown, needs_one=True)
    return [first, choice, opportunity.about(facts)]


def near(side: Side, facts: Facts) -> Sequence[Block]:
    """The pairs on themes that neighbour each other, and those off the list that one would ask about; what the filters leave out is told."""
    asked, *_ = _of(facts)
    whole = ranking.unfiltered(asked)
    left_out = measures.values(whole, "fitting_count")["fitting_count"] - facts.now["fitting_count"]
    said = (text("opportunities-missed-filtered", count=left_out),) if left_out else ()
    order = f"invented_count, sign_count desc, relevance desc, {measures.measure('near_miss_count').of.order}"
    told = "needed_text lacking_text why score"
    return [
        Text(said, ""),
        pairs.table(facts.counts(whole), "near_miss_count", "missed", side, told, order=order),
        pairs.table(facts.now, "neighbour_count", "neighbours", side, "score why"),
    ]


def doors(facts: Facts) -> Groups:
    """The agreements that open a door for a company, by the best pair that each opens."""
    asked, *_ = _of(facts)
    return facts.of(facts.page, asked).groups(
        "access_agreement_id",
        "opportunities-doors",
        "opened_count best_score",
        more="access_danish_party access_danish_owner access_chinese_party best_title access_presence access_vitality access_contact_date",
        added=lambda _: ranking.doors(asked).assign(name=lambda rows: rows["access_agreement"]),
        title=text("opportunities-doors"),
        empty=text("opportunities-doors-nobody"),
    )


def provinces(facts: Facts) -> Groups:
    """The provinces by the best pair of a company there."""
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
        title=text("opportunities-provinces"),
    )


PAGE = Statement("opportunities", _head, _parts, _nothing)
