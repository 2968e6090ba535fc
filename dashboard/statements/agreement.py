"""One agreement in full, which the link of the page of agreements asks for: how it stands, its course, and all that belongs to it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chapter, Items, Pair, Text
from dashboard.blocks.plain import table
from dashboard.blocks.statement import Make, Statement
from dashboard.filters_model import Filters
from dashboard.keeping import trials
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.queries import agreements as ask
from dashboard.statements import timeline
from dashboard.words import agreements as words
from dashboard.words.names import day
from locales import formats, text

_TOLD = """
danish_party danish_owner chinese_party chinese_owner partner_mandate place province_codes agreement_type theme_codes signed_date expires_date
declared_status stated_as_of next_step next_step_date bottleneck confirmed_date note"""
# Part → what it lists → the measure and its columns, where they are more than its rows show of themselves.
_PARTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "contacts": {
        "contacts": (
            "activity_count",
            "start_date activity_title activity_type activity_state place outcome next_step | participants companies agreement_ids source_url "
            "is_illustrative _file _sheet _row",
        ),
        "milestones": (
            "milestone_count",
            "milestone_title milestone_state due_date done_date outcome outcome_type is_illustrative _file _sheet _row",
        ),
    },
    "outcomes": {
        "outcomes": ("outcome_count", ""),
        "companies": ("company_count", ""),
        "challenges": ("known_challenge_count", ""),
    },
}
_VOUCHER = "posted_date text amount_dkk entry_kind budget_line voucher_id amount currency is_illustrative _file _sheet _row"


def story(number: str, filters: Filters) -> Statement | str:
    """One agreement that is known on the day, whatever the filters hide; else why it is not shown.

    One that was signed later is told by day and name alone.
    """
    alone, group = Filters(as_of=filters.as_of), ("agreement_id", number)
    found = measures.rows(alone, "agreement_count", group).to_dict("records")
    if found:
        row = found[0]
        is_outside = not measures.values(filters, "agreement_count", group)["agreement_count"]
        parts: dict[str, Make] = {"about": partial(_about, row)}
        parts |= {name: partial(_listed, name) for name in _PARTS}
        parts |= {"money": _money, "changes": partial(_changes, number)}
        head, internal = partial(_head, row, is_outside), "money changes"
        return Statement("agreements", head, parts, words="agreements-story", internal=internal, of_one=group)
    later = measures.rows(alone, "later_agreement_count", ("thing_id", number)).to_dict("records")
    if not later:
        return text("agreements-unknown", number=number[:40])
    date = formats.date(later[0]["event_date"], later[0]["event_date_precision"])
    return text("agreements-later", name=later[0]["title"], date=date)


def _head(row: Row, is_outside: bool, facts: Facts) -> list[Block]:
    now = facts.now
    said = [text("agreements-story-caption", number=row["agreement_id"], date=facts.filters.as_of)]
    if not facts.is_guest:
        said.append(words.confirmed_text(row))
    if row["is_illustrative"]:
        said.append(text("agreements-illustrative-one"))
    if is_outside:  # of what is chosen
        said.append(text("agreements-outside"))
    state = "none" if formats.is_missing(row["next_contact_date"]) else "planned"
    planned = text("agreements-next-contact", state=state, date=day(row, "next_contact_date"))
    return [
        Chapter(str(row["agreement_name"])),
        Text((formats.dotted(said),), ""),
        facts.strip(
            now.number("last_contact_date", otherwise=text("agreements-never")),
            now.number("activities_12_months", planned),
            *("outcome_count", "company_count", "spent_dkk"),
        ),
    ]


def _about(row: Row, facts: Facts) -> Sequence[Block]:
    terms = facts.terms(row, "agreements-facts", _TOLD)
    course = timeline.of_one(facts, row)
    standing = Items(words.standing(row, for_guests=facts.is_guest))
    if facts.is_guest:
        return [standing, course, terms]
    points = Items(
        words.points(row, int(facts.rule("vitality.contact_months"))),
        text("agreements-points-title", points=row["vitality"]),
    )
    return [standing, course, Pair(terms, points, (3, 2))]


def _listed(part: str, facts: Facts) -> Sequence[Block]:
    # of what has not been reached guests are not told
    silent = ("challenges", "milestones") if facts.is_guest else ("challenges",)
    found = []
    for name, (measure, named) in _PARTS[part].items():
        said: dict[str, Any] = {"empty": ""} if name in silent else {}
        found.append(facts.now.table(measure, f"agreements-{name}", named, name=f"story-{name}", **said))
    return found


def _money(facts: Facts) -> Sequence[Block]:
    if not facts.now["voucher_count"]:
        return [Text((), text("agreements-money-none"), text("agreements-money-title"))]
    rows = facts.now.table("voucher_count", "agreements-money", _VOUCHER, name="story-money", empty="")
    return [facts.strip("committed_dkk", "unconverted_count"), rows]


def _changes(number: str, _: Facts) -> Sequence[Block]:
    found = ask.changes(number)
    told = trials.readable(found[found["change"] == "changed"])
    changed = {"count": len(told), "date": found["finished_at"].min()}
    rows = pd.concat([told, found[found["change"] != "changed"]]).rename(columns={"title": "column_title"})
    return [
        table(
            rows.sort_values("load_id", ascending=False, kind="stable"),
            "finished_at change source subject column_title old_value new_value loaded_by load_id",
            text("agreements-changes-title"),
            sheet="",
            empty=text("agreements-changes-none"),
            note="" if found.empty else text("agreements-change-takeaway", **changed),
        )
    ]
