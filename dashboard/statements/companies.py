"""Companies: the register, what is offered and asked for, what has to be asked and answered about them; and one alone in full, which the link asks for."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chapter, Form, Item, Items, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Make, Statement
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.parts import company_gaps
from dashboard.queries import registers as ask
from dashboard.search import Finds, over_register
from dashboard.words.names import chinese_name, day, told
from locales import formats, text

_CONTACT = ("contact_name", "contact_email")
_FACTS = """
cvr technologies theme_codes active_in wanted_in danish_place municipality_name employees is_member is_export_ready contact_state"""


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    members = text("companies-card-members", number=now["member_count"], unknown=now["unstated_member_count"])
    strip = facts.strip(
        now.number("registered_count", members),
        "active_registered_count",
        "interested_registered_count",
        "participating_count",
        "unasked_count",
        invented=facts.invented("registered_count"),
    )
    return [strip]


def _register(facts: Facts) -> Sequence[Block]:
    contact = "" if facts.is_guest else " ".join(_CONTACT)
    said = [text("companies-click"), text("companies-filters-note")]
    if facts.filters.parties:
        said.append(text("companies-party-note"))
    if not facts.is_guest:
        said.append(text("companies-protected-note"))

    def with_contacts(rows: pd.DataFrame) -> pd.DataFrame:
        # only of those that are stated not to be protected against advertising
        known = ask.contacts(tuple(rows["company_id"])).set_index("company_id")
        return rows.join(known[[*_CONTACT]], on="company_id")

    def listed(finds: Finds | None) -> list[Block]:
        rows = facts.now.table(
            "registered_count",
            "companies",
            (
                f"company_name technologies active_in danish_place theme_challenge_count {contact} "
                "activity_count last_activity_date theme_codes wanted_in interest_state website contact_state cvr "
                "| interest_weight last_stated_date is_member municipality_name employees is_export_ready "
                "is_illustrative _file _sheet _row"
            ),
            paper="company_name technologies active_in danish_place",
            help=formats.together(said),
            added=None if facts.is_guest else with_contacts,
            leads="companies",
            finds=finds,
        )
        return [rows]

    return [over_register("companies", "company", listed)]


def _themes(facts: Facts) -> Sequence[Block]:
    def of_themes(found: pd.DataFrame) -> pd.DataFrame:
        wanted = facts.filters.themes
        return found[found["theme_code"].isin(wanted)] if wanted else found.dropna(subset=["theme_code"])

    balance = facts.groups("theme_code", "companies-balance", name="balance", added=of_themes)
    if facts.is_guest:
        return [balance]
    answered = measures.values(facts.filters, "answerable_count")["answerable_count"]
    unanswered = facts.now.table(
        "unanswerable_count",
        "companies-unanswered",
        name="unanswered",
        empty=text("companies-unanswered-none") if answered else "",
        leads="challenges",
    )
    return [balance, unanswered]


def _gaps(facts: Facts) -> Sequence[Block]:
    now = facts.now
    if not now["gap_company_count"]:
        return [Text((), text("companies-gaps-none"), text("companies-gaps-title"))]
    rows = now.table(
        "gap_company_count",
        "companies-gaps",
        [
            *columns.columns("company_name gap_codes oldest_interest_date"),
            columns.Column("asked_text", text("companies-gaps-asked"), width="medium"),
            *columns.columns("confirmed_date cvr danish_place is_illustrative _file _sheet _row"),
        ],
        name="company-gaps",
        empty="",
        added=company_gaps.with_standing,
        leads="companies",
    )
    figures = facts.strip("gap_cvr_count", "gap_protection_count", "gap_interest_count")
    return [figures, rows, Form(partial(company_gaps.draw, facts.filters))]


def _doubled(facts: Facts) -> Sequence[Block]:
    return [
        Form(partial(company_gaps.draw_doubles, facts.filters)),
        facts.now.table("double_count", "companies-doubles", name="doubles"),
        facts.now.table(
            "merge_count",
            "companies-merged",
            "company_name other_name why_text said_date _file _sheet _row",
            name="merged",
            added=partial(told, why_text=_merge_reason),
        ),
        Form(partial(company_gaps.split, facts.filters)),
    ]


def _merge_reason(row: columns.Row) -> str:
    if not row["is_in_use"]:
        return text("companies-merged-waiting")
    if not row["is_said"]:
        return text("companies-merged-same-name")
    if not formats.is_missing(row["reason"]):
        return str(row["reason"])
    is_signed = not formats.is_missing(row["who"])
    return text("companies-merged-said", who=str(row["who"]) if is_signed else "", has_who=is_signed)


def _one(number: str, filters: Filters) -> Statement | str:
    group = ("company_id", number)
    found = measures.rows(Filters(as_of=filters.as_of), "registered_count", group).to_dict("records")
    if not found:
        return text("companies-unknown", number=number[:40])
    row = found[0]
    parts: dict[str, Make] = {
        "serve": partial(_serve, number),
        "facts": partial(_known, row),
        "activities": partial(_took_part, row),
    }

    def head(facts: Facts) -> list[Block]:
        now = facts.now
        near = text(
            "companies-serve-near", near=now["near_challenge_count"], open=now["near_open_challenge_count"]
        )
        stated = None
        if not (facts.is_guest or formats.is_missing(row["last_stated_date"])):
            last = day(row, "last_stated_date")
            stated = text("companies-card-interest-note", date=last, weight=row["interest_weight"])
        strip = facts.strip(
            now.number("answerable_challenge_count", near if now["answerable_challenge_count"] else None),
            now.number("live_wish_count", stated),
            now.number("participation_count"),
            now.number("last_participation_date") if now["participation_count"] else None,
            invented=mark_of(row["is_illustrative"]),
        )
        name = str(row["company_name"])
        tools = partial(company_gaps.tools, number, name, may_ask=not row["is_illustrative"])
        return [Chapter(name), strip, Form(tools)]

    return Statement("companies", head, parts, words="company", of_one=group)


def _serve(number: str, facts: Facts) -> Sequence[Block]:
    now = facts.now
    rows = now.table("answerable_challenge_count", "companies-serve", name="serve", leads="challenges")
    if not now["answerable_challenge_count"]:
        return [rows]
    ranked = Item(text("companies-serve-link"), page="opportunities", link={"company": number})
    return [rows, Items((ranked,))]


def _known(row: columns.Row, facts: Facts) -> Sequence[Block]:
    now = facts.now
    chinese = (text("parties-chinese-name"), chinese_name(row["name_zh"], row["name_zh_source"]))
    terms = facts.terms(row, "companies-facts", _FACTS, [chinese], "website fact_source")
    weighed = columns.column("interest_weight").help or ""
    wishes = now.table("wish_count", "companies-interests", name="interests", help=weighed)
    title = text("companies-contact-title")
    if facts.is_guest:
        return [terms, Text((text("companies-contact-hidden"),), "", title), wishes]
    contact = ask.contacts((str(row["company_id"]),)).iloc[0]
    known = [str(contact[name]) for name in _CONTACT if not formats.is_missing(contact[name])]
    who = text("companies-contact", contact=known) if known else text("companies-contact-none")
    how = text(f"companies-contact-{row['contact_state']}")
    refused = now.table("refusal_count", "refusals", title=measures.measure("refusal_count").label())
    return [terms, Text((how, who), "", title), wishes, refused]


def _took_part(row: columns.Row, facts: Facts) -> Sequence[Block]:
    now = facts.now
    took_part = now.table("participation_listed_count", "companies-activities", name="took-part")
    if row["row_count"] > 1 and not facts.is_guest:
        return [took_part, now.table("company_row_count", "companies-rows", name="rows-behind")]
    return [took_part]


PAGE = Statement(
    "companies",
    _head,
    {"register": _register, "themes": _themes, "gaps": _gaps, "doubles": _doubled},
    "registered_count",
    internal="gaps doubles",
    record=_one,
)
