"""Overview: what to do, four numbers, what comes and what has changed; for a guest what happens and where."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Form, Number, Pair, Trend
from dashboard.blocks.statement import Statement
from dashboard.model import measures
from dashboard.parts import actions, changes, map_chart
from locales import formats, text


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    year_ago = pd.Timestamp(facts.filters.as_of) - pd.DateOffset(years=1)  # 28 February for a 29 February
    before = replace(facts.filters, as_of=year_ago.date())
    then = {**measures.values(before, "in_force_count red_count")}
    then["activities_12_months"] = now["activities_12_months_before"]

    def moved(name: str, note: str = "", *, is_good: bool = True) -> Number:
        step = now[name] - then[name]
        said = ("+" if step > 0 else "") + formats.number(step) if step else text("card-trend-same")
        is_welcome = (step > 0) == is_good if step else None
        return now.number(name, note, trend=Trend(said, text("overview-against-year"), is_welcome))

    strip = facts.strip(
        moved("in_force_count", text("overview-agreements-note", count=now["expiring_count"])),
        None if facts.is_guest else moved("red_count", is_good=False),
        moved("activities_12_months", text("overview-contacts-note", count=now["activities_planned"])),
        None if facts.is_guest else _money(facts),
        invented=facts.invented("in_force_count", "activities_12_months"),
    )
    return [strip]


def _money(facts: Facts) -> Number | None:
    now = facts.now
    if not (now["voucher_count"] or now["budget_dkk"]):
        return None
    if facts.is_narrowed:
        return now.number("spent_dkk")
    ahead, left = int(facts.clock["days_to_start"]), int(facts.clock["days_left"])
    if ahead > 0:
        days = text("overview-days-ahead", days=ahead)
    else:
        days = text(f"overview-days-{'left' if left > 0 else 'over' if left else 'last'}", days=abs(left))
    percent, budget = now["spent_percent"], now["budget_dkk"]
    return now.number("spent_dkk", text("overview-spent-note", percent=percent, budget=budget, days=days))


def _act(facts: Facts) -> Sequence[Block]:
    listed = actions.listed(facts.filters, "overview")
    return [Pair(listed, Form(partial(map_chart.small, facts.filters)), (3, 2))]


def _next(facts: Facts) -> Sequence[Block]:
    name = "ahead_90_count" if facts.is_guest else "due_90_count"
    nothing = text("overview-next-takeaway", count=facts.now[name])
    latest = facts.now.table(
        "activities_held",
        "overview-latest",
        "contact_date title activity_type place danish_parties outcome is_illustrative _file _sheet _row",
        name="latest",
        order="contact_date desc, start_date desc, activity_id",
    )
    return [facts.now.table(name, "overview-next", name="next", empty=nothing), latest]


PAGE = Statement(
    "overview",
    _head,
    {"act": _act, "next": _next, "changes": lambda _: [Form(changes.draw)]},
    "agreement_count activities_held activities_planned",
    internal="act changes",
)
