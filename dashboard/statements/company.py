"""One company in full, which the link of the page of companies asks for: the challenges that it can serve, what is known of it, and where it took part."""

from collections.abc import Sequence
from functools import partial

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chapter, Form, Item, Items, Text
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Make, Statement
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.columns import Row, column
from dashboard.parts import company_gaps
from dashboard.queries.companies import contacts
from dashboard.words.names import chinese_name, day
from locales import formats, text

_CONTACT = ("contact_name", "contact_email")
_FACTS = """
cvr technologies theme_codes active_in wanted_in danish_place municipality_name employees is_member is_export_ready contact_state"""


def one(number: str, filters: Filters) -> Statement | str:
    """All that is known of one company on the day, whatever else is filtered; the sentence that it is not there, where it is not."""
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
        now = facts.counts(facts.filters, group)
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

    return Statement("companies", head, parts, words="company", is_alone=True)


def _serve(number: str, facts: Facts) -> Sequence[Block]:
    now = facts.counts(facts.filters, ("company_id", number))
    rows = now.table("answerable_challenge_count", "companies-serve", name="serve", leads="challenges")
    if not now["answerable_challenge_count"]:
        return [rows]
    ranked = Item(text("companies-serve-link"), page="opportunities", link={"company": number})
    return [rows, Items((ranked,))]


def _known(row: Row, facts: Facts) -> Sequence[Block]:
    """The company's stated facts, contact and interest; refusals are shown to the desk only."""
    now = facts.counts(facts.filters, ("company_id", row["company_id"]))
    chinese = (text("parties-chinese-name"), chinese_name(row["name_zh"], row["name_zh_source"]))
    terms = facts.terms(row, "companies-facts", _FACTS, [chinese], "website fact_source")
    weighed = column("interest_weight").help or ""
    wishes = now.table("wish_count", "companies-interests", name="interests", help=weighed)
    title = text("companies-contact-title")
    if facts.is_guest:
        return [terms, Text((text("companies-contact-hidden"),), "", title), wishes]
    contact = contacts((str(row["company_id"]),)).iloc[0]
    known = [str(contact[name]) for name in _CONTACT if not formats.is_missing(contact[name])]
    who = text("companies-contact", contact=known) if known else text("companies-contact-none")
    how = text(f"companies-contact-{row['contact_state']}")
    refused = now.table("refusal_count", "refusals", title=measures.measure("refusal_count").label())
    return [terms, Text((who, how), "", title), wishes, refused]


def _took_part(row: Row, facts: Facts) -> Sequence[Block]:
    now = facts.counts(facts.filters, ("company_id", row["company_id"]))
    took_part = now.table("participation_listed_count", "companies-activities", name="took-part")
    if row["row_count"] > 1 and not facts.is_guest:
        return [took_part, now.table("company_row_count", "companies-rows", name="rows-behind")]
    return [took_part]
