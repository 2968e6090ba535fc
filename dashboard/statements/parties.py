"""Danish parties, "my municipality": its own tasks, then the profile of one, two side by side, and the status brief."""

from collections.abc import Sequence
from functools import partial

from dashboard import options, profiles
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Form, Rows
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.parts import actions, asking_owners, chinese_names
from dashboard.queries import parties as ask
from dashboard.words.names import chinese_name
from locales import formats, text


def _facts(known: columns.Row | None) -> list[tuple[str, str]]:
    if known is None:
        return []
    names = {"party_kind_name": "parties-kind", "home_name": "parties-home"}
    said = profiles.other_names(known, "da", "en")
    said += [(text(key), str(known[one])) for one, key in names.items() if not formats.is_missing(known[one])]
    named = chinese_name(known["chinese_name"], known["chinese_source"])
    return [*said, (text("parties-chinese-name"), named)]


def _travellers(facts: Facts) -> Filters:
    """Who goes next is asked of the provinces where the party has agreements or goes itself; elsewhere of the party."""
    chosen = facts.filters
    found = measures.grouped(chosen, "agreement_count activities_planned", "province_code")
    codes = tuple(sorted(found["province_code"].dropna()))
    own = () if codes else chosen.parties
    return Filters(as_of=chosen.as_of, provinces=codes, themes=chosen.themes, parties=own)


KIND = profiles.Kind(
    "parties",
    ask.facts,
    _facts,
    _travellers,
    (
        "registered_count",
        "not is_at_home, lower(company_name), company_id",
        "company_name is_at_home municipality_name technologies theme_codes active_in wanted_in activity_count last_activity_date",
        "company_name municipality_name theme_codes",
    ),
)
ABOUT = profiles.about(KIND, lambda: options.load_options().choices["parties"], "contains")


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    unknown = now["due_count"] is None
    coming = now.number(
        "next_due_date",
        text("parties-due-note", count=now["due_90_count"]) if now["due_count"] else None,
        otherwise="" if unknown else text("parties-due-none"),
    )
    outside = text("parties-companies-note", count=now["outside_company_count"])
    named = Form(partial(chinese_names.tool, "party", KIND.value(facts)))
    return [*KIND.head(facts, coming, now.number("home_company_count", outside)), named]


def _tasks(facts: Facts) -> Sequence[Block]:
    return [
        actions.listed(facts.filters, "parties", about=KIND.value(facts)),
        due(facts),
        profiles.promises(facts),
        profiles.milestones(facts),
        KIND.journeys(facts),
    ]


def due(facts: Facts) -> Rows:
    """Due dates, the nearest first. The strip says that nothing is due."""
    nothing = text("profile-plans-unknown") if facts.now["due_count"] is None else ""
    return facts.now.table("due_count", "parties-due", name="due", empty=nothing)


def _agreements(facts: Facts) -> Sequence[Block]:
    links = Form(partial(asking_owners.for_party, KIND.value(facts), ABOUT.name(facts.filters), facts.now))
    ahead = [KIND.journeys(facts)] if facts.is_guest else []
    return [KIND.agreements(facts), links, *ahead, *profiles.history(facts)]


PAGE = profiles.statement(
    KIND,
    ABOUT,
    _head,
    {"tasks": _tasks, "agreements": _agreements, "business": KIND.business},
)
