"""Overview: what to do, four numbers, what comes and what has changed; for a guest what happens and where."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from dashboard.blocks.facts import Facts, trend
from dashboard.blocks.kinds import Block, Form, Number, Pair
from dashboard.blocks.statement import Statement
from dashboard.model import measures
from dashboard.parts import actions, changes, small_map
from dashboard.periods import year_before
from locales import text


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    then = measures.values(
        replace(facts.filters, as_of=year_before(facts.filters.as_of)), "in_force_count red_count"
    )
    against = text("overview-against-year")
    contacts = now["activities_12_months"], now["activities_12_months_before"]
    return [
        facts.strip(
            now.number(
                "in_force_count",
                text("overview-agreements-note", count=now["expiring_count"]),
                trend=trend(now["in_force_count"], then["in_force_count"], against, is_good=True),
            ),
            None
            if facts.is_guest
            else now.number(
                "red_count", trend=trend(now["red_count"], then["red_count"], against, is_good=False)
            ),
            now.number(
                "activities_12_months",
                text("overview-contacts-note", count=now["activities_planned"]),
                trend=trend(*contacts, against, is_good=True),
            ),
            None if facts.is_guest else _money(facts),
            invented=facts.invented("in_force_count", "activities_12_months"),
        )
    ]


def _money(facts: Facts) -> Number | None:
    now = facts.now
    if not (now["voucher_count"] or now["budget_dkk"]):
        return None
    if facts.is_narrowed:
        return now.number("spent_dkk")
    spent = text(
        "overview-spent-note", percent=now["spent_percent"], budget=now["budget_dkk"], days=_clock(facts)
    )
    return now.number("spent_dkk", spent)


def _clock(facts: Facts) -> str:
    ahead, left = int(facts.clock["days_to_start"]), int(facts.clock["days_left"])
    if ahead > 0:
        return text("overview-days-ahead", days=ahead)
    return text(f"overview-days-{'left' if left > 0 else 'over' if left else 'last'}", days=abs(left))


def _act(facts: Facts) -> Sequence[Block]:
    listed = actions.listed(facts.filters, "overview")
    return [Pair(listed, Form(partial(small_map.draw, facts.filters)), (3, 2))]


def _next(facts: Facts) -> Sequence[Block]:
    name = "ahead_90_count" if facts.is_guest else "due_90_count"
    nothing = text("overview-next-takeaway", count=facts.now[name])
    return [facts.now.table(name, "overview-next", name="next", empty=nothing), latest(facts)]


def latest(facts: Facts) -> Block:
    """The activities held, newest first."""
    return facts.now.table(
        "activities_held",
        "overview-latest",
        "contact_date title activity_type place danish_parties outcome is_illustrative _file _sheet _row",
        name="latest",
        order="contact_date desc, start_date desc, activity_id",
    )


PAGE = Statement(
    "overview",
    _head,
    {"act": _act, "next": _next, "changes": lambda _: [Form(changes.draw)]},
    "agreement_count activities_held activities_planned",
    internal="act changes",
)
