"""Synergies: who is there on a theme in a province, what could be done together, theme against province, and what was harvested."""

import logging
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from dashboard import suggestions
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Form, Item, Items, Text
from dashboard.blocks.plain import mark_of, table
from dashboard.blocks.statement import Make, Statement
from dashboard.model import measures
from dashboard.parts import deciding
from dashboard.statements import theme_grid
from locales import formats, text
from records.database import RecordsUnreachableError

_log = logging.getLogger(__name__)
_BEST = 3  # told in full
# Who is there: measure, columns on screen and on paper, and where a row leads.
_LISTS = {
    "agreement_count": (
        "agreement_name lifecycle presence danish_party chinese_party next_contact_date",
        "agreement_name danish_party lifecycle presence",
        "agreements",
    ),
    "engaged_company_count": (
        "company_name engagement able_theme_codes last_activity_date",
        "company_name able_theme_codes engagement",
        "companies",
    ),
    "challenge_count": (
        "challenge_title problem_owner stage_then urgency theme_codes place",
        "challenge_title problem_owner stage_then",
        "challenges",
    ),
    "trip_count": (
        "start_date trip_title province_codes danish_parties",
        "trip_title danish_parties start_date",
        "",
    ),
}


def _parts(facts: Facts) -> Mapping[str, Make]:
    parts: dict[str, Make] = {"suggestions": suggested, "matrix": theme_grid.matrix, "harvest": _harvest}
    return {"here": here, **parts} if facts.filters.themes or facts.filters.provinces else parts


def here(facts: Facts) -> Sequence[Block]:
    """Who is there on the themes and in the provinces that are chosen: parties, agreements whatever their lifecycle, companies, challenges, journeys."""
    now = facts.now
    in_force = text("synergies-in-force", count=now["in_force_count"])
    strip = facts.strip(
        now.number("cell_party_count"),
        now.number("agreement_count", in_force),
        now.number("engaged_company_count"),
        now.number("challenge_count"),
        now.number("next_visit_date", otherwise=text("synergies-no-journey")),
        invented=facts.invented("agreement_count", "engaged_company_count", "challenge_count"),
    )
    lists = [
        now.table(
            measure,
            f"synergies-{measure.replace('_', '-')}",
            f"{named} is_illustrative _file _sheet _row",
            title=measures.measure(measure).label(),
            paper=paper,
            shown=8,
            widths=(1.4, 1, *(0 for _ in paper.split()[2:])),
            leads=leads,
        )
        for measure, (named, paper, leads) in _LISTS.items()
    ]
    return [strip, *lists]


def suggested(facts: Facts) -> Sequence[Block]:
    """The best suggestions that wait, with what comes first; all of them; and the decision on each."""
    standing = None
    try:
        standing = suggestions.standing_decisions()
    except RecordsUnreachableError:  # the suggestions are worth showing without what was decided
        _log.exception("the records can't be read")
    asked = suggestions.decided(facts.filters, standing or {})
    found = suggestions.dressed(measures.rows(asked, "waiting_suggestion_count", limit=_BEST))
    items = []
    for row in found.to_dict("records"):
        told = tuple(str(row[name]) for name in ("why", "arithmetic_text", "first_text"))
        items.append(Item(str(row["title"]), told, mark=mark_of(row["is_illustrative"])))
    order = text("synergies-suggestions-order")
    waiting = Items(tuple(items), empty=text("synergies-none-waiting"), more=order)
    listed = facts.counts(asked).table(
        "suggestion_count",
        "synergies-suggestions",
        "suggestion_rank suggestion_kind suggestion_title suggestion_state danish_parties holder_parties saving_dkk suggestion_points first_text "
        "why arithmetic_text is_illustrative _file _sheet _row",
        name="synergies",
        paper="suggestion_kind suggestion_title saving_dkk suggestion_state",
        added=suggestions.dressed,
        widths=(0, 1, 0, 0),
        is_folded=True,
    )
    if standing is None:
        return [Text((text("synergies-unreachable"),), ""), waiting, listed]
    return [waiting, listed, Form(partial(deciding.draw, asked, standing, _BEST))]


def _harvest(facts: Facts) -> Sequence[Block]:  # noqa: ARG001 (the log follows no filter)
    try:
        found = suggestions.harvested()
    except RecordsUnreachableError:
        return []  # said at the suggestions
    priced = [one for one in found["saving_dkk"] if not formats.is_missing(one)]
    total = sum(priced, Decimal(0))
    said = text("synergies-harvest-takeaway", count=len(found), total=total, priced=len(priced))
    named = "decided_date what decision_reason author saving_dkk is_illustrative"
    title = text("synergies-harvest-title")
    return [table(found, named, title, empty=said, note=said, widths=(0, 1.5, 1, 0, 0, 0))]


PAGE = Statement(
    "synergies",
    lambda _: (),
    _parts,
    "agreement_count standing_count engaged_company_count suggestion_count",
    for_house="guest-page",
)
