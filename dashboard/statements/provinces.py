"""Provinces: the profile of one, two side by side, and the travel brief."""

from collections.abc import Sequence
from decimal import Decimal

from dashboard import profiles
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Item, Items
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model.columns import Row
from dashboard.parts import actions
from dashboard.queries import options
from locales import formats, language, text


def _facts(known: Row | None) -> list[tuple[str, str]]:
    if known is None:
        return []
    # Chinese counts in ten thousands and hundred millions
    people, money, millions = (1_000_000, 1_000_000_000, "provinces-millions")
    if language() == "zh":
        people, money, millions = (10_000, 100_000_000, "provinces-ten-thousands")
    said = profiles.other_names(known, "da", "en", "zh")
    for fact, label, unit, key in (
        ("population", "provinces-population", people, millions),
        ("gdp_cny", "provinces-gdp", money, "provinces-gdp-amount"),
        ("gdp_per_capita_cny", "provinces-gdp-per-capita", 1, "provinces-yuan"),
    ):
        if not formats.is_missing(known[fact]):
            said.append((text(label), text(key, number=Decimal(str(known[fact])) / unit)))
    return said


def _travellers(facts: Facts) -> Filters:
    chosen = facts.filters
    return Filters(as_of=chosen.as_of, provinces=chosen.provinces, themes=chosen.themes)


KIND = profiles.Kind(
    "provinces",
    options.provinces,
    _facts,
    _travellers,
    ("engaged_company_count", None, "", "company_name engagement able_theme_codes"),
)
ABOUT = profiles.about(
    KIND, lambda: {**options.names("province"), UNPLACED: text(f"filter-{UNPLACED}")}, "prefix"
)


def _head(facts: Facts) -> list[Block]:
    interested = text("provinces-companies-note", count=facts.now["interested_company_count"])
    return KIND.head(facts, KIND.next_journey(facts), facts.now.number("active_company_count", interested))


def _agreements(facts: Facts) -> Sequence[Block]:
    found: list[Block] = [
        KIND.agreements(facts),
        KIND.journeys(facts),
        profiles.plans(facts),
        *profiles.history(facts),
    ]
    if KIND.value(facts) != UNPLACED:
        return found
    why = text("provinces-unplaced-explained")
    label = text("provinces-unplaced-link")
    return [Items((Item(text("provinces-unplaced"), (why,), page="data", link_label=label),)), *found]


PAGE = profiles.statement(
    KIND,
    ABOUT,
    _head,
    {
        "agreements": _agreements,
        "business": KIND.business,
        "tasks": lambda facts: [
            actions.listed(facts.filters, "provinces", about=KIND.value(facts)),
            profiles.promises(facts),
            profiles.milestones(facts),
        ],
    },
)
