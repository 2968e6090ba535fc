"""Companies: the register, what is offered and asked for, what has to be asked and answered about them; and one company in full."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from dashboard import tables
from dashboard.blocks import kinds
from dashboard.blocks.facts import Facts
from dashboard.blocks.plain import mark_of
from dashboard.blocks.statement import Make, Record, Statement
from dashboard.filters_model import Filters
from dashboard.model import columns, measures
from dashboard.model.columns import called, column
from dashboard.parts import company_gaps
from dashboard.queries import companies as ask
from dashboard.queries import search
from dashboard.search import LINK
from dashboard.words import names, sources
from dashboard.words.names import day
from locales import formats, text

Row = Mapping[Any, Any]

_DRAWN = 14  # themes; the table has them all
_CONTACT = "contact_name contact_email"
_FACTS = """
cvr technologies theme_codes active_in wanted_in danish_place municipality_name employees is_member is_export_ready contact_state"""


def _nothing(facts: Facts) -> str:
    return "" if facts.now["registered_count"] else text("companies-empty")


def _head(facts: Facts) -> list[kinds.Block]:
    now = facts.now
    members = text("companies-card-members", number=now["member_count"], unknown=now["unstated_member_count"])
    return [
        facts.strip(
            now.number("registered_count", members),
            now.number("active_registered_count"),
            now.number("interested_registered_count"),
            now.number("participating_count"),
            now.number("unasked_count"),
            invented=facts.invented("registered_count"),
        )
    ]


def _parts(facts: Facts) -> Mapping[str, Make]:
    parts: dict[str, Make] = {"register": register, "themes": themes}
    return parts if facts.is_guest else {**parts, "gaps": _gaps, "doubles": doubled}


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def register(facts: Facts) -> Sequence[kinds.Block]:
    """The companies by name, with technologies, places and contacts; narrowed by the search."""
    said = [text("companies-click"), text("companies-filters-note")]
    if facts.filters.parties:
        said.append(text("companies-party-note"))
    if not facts.is_guest:
        said.append(text("companies-protected-note"))

    def listed(sought: str) -> list[kinds.Block]:
        return [
            kinds.Rows(
                facts.now.key("registered_count"),
                text("companies-title"),
                "companies",
                (
                    f"company_name technologies active_in danish_place theme_challenge_count {'' if facts.is_guest else _CONTACT} "
                    "activity_count last_activity_date theme_codes wanted_in interest_state website contact_state cvr "
                    "| interest_weight last_stated_date is_member municipality_name employees is_export_ready "
                    "is_illustrative _file _sheet _row"
                ),
                paper="company_name technologies active_in danish_place",
                help=formats.together(said),
                empty=text("companies-nothing"),
                added=None if facts.is_guest else _with_contacts,
                leads=kinds.Lead("", "company", "company_id"),
                finds=partial(_found, sought) if sought else None,
            )
        ]

    return [
        kinds.Search(
            "companies", text("companies-search"), text("companies-search-placeholder"), LINK, listed
        )
    ]


def _found(sought: str, rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["company_id"].isin(search.ids(sought, "company"))].reset_index(drop=True)


def _with_contacts(rows: pd.DataFrame) -> pd.DataFrame:
    """The companies with their contacts, where the company is stated not to be protected against advertising."""
    known = ask.contacts(tuple(rows["company_id"])).set_index("company_id").reindex(rows["company_id"])
    return rows.assign(**{name: known[name].tolist() for name in _CONTACT.split()})


# ── Offered and asked for ─────────────────────────────────────────────────────────────────────────────────────────


def themes(facts: Facts) -> Sequence[kinds.Block]:
    """Demand and supply on each theme, and for the house the demand that has no answer."""
    drawn = balance(facts)
    if facts.is_guest or drawn.empty:
        return [drawn]
    unanswered = kinds.Rows(
        facts.now.key("unanswerable_count"),
        text("companies-unanswered-title"),
        "unanswered",
        help=text("companies-unanswered-help"),
        empty=text("companies-unanswered-none"),
        leads=kinds.Lead("challenges", "challenge", "challenge_id"),
    )
    return [drawn, unanswered]


def balance(facts: Facts) -> kinds.Chart:
    """Bars a theme: companies with a live interest, those with a technology that serves it, and open challenges; most challenges first."""
    found = measures.grouped(facts.filters, facts.group_measures("theme_code"), "theme_code")
    found = found.dropna(subset=["theme_code"])
    if facts.filters.themes:
        found = found[found["theme_code"].isin(facts.filters.themes)]
    asked = found[found["challenge_count"] > 0]
    rows = found.head(_DRAWN)
    words = called("theme_code")
    takeaway = _balance_said(asked)
    return kinds.Chart(
        "bars",
        text("companies-balance-title"),
        text("companies-balance-title"),
        column("theme_code"),
        takeaway,
        text("companies-balance-alt", takeaway=takeaway),
        tuple(words(code) for code in rows["theme_code"]),
        tuple(
            kinds.Series(
                name,
                label or measures.measure(name).label(),
                tuple(int(count) for count in rows[name]),
                colour,
                pattern=pattern,
                keys=tuple(facts.now.key(name, ("theme_code", code)) for code in rows["theme_code"]),
            )
            for name, label, colour, pattern in (
                ("challenge_count", "", "series.2", "x"),
                ("registered_count", text("companies-balance-company"), "accent", ""),
                ("wishing_count", "", "series.1", "/"),
            )
        ),
        "" if len(asked) else takeaway,
        name="balance",
        narrows={"theme_code": "theme"},
        help=text("companies-balance-help"),
    )


def _balance_said(asked: pd.DataFrame) -> str:
    if asked.empty:
        return text("companies-balance-quiet")
    words, top = called("theme_code"), asked.iloc[0]
    lacking = [words(code) for code in asked[asked["registered_count"] == 0]["theme_code"]]
    first = text(
        "companies-balance-takeaway",
        theme=words(top["theme_code"]),
        count=top["challenge_count"],
        companies=top["registered_count"],
    )
    rest = text("companies-balance-lacking", themes=lacking) if lacking else text("companies-balance-covered")
    return formats.together([first, rest])


# ── What has to be asked, and names that may be one company ───────────────────────────────────────────────────────


def _gaps(facts: Facts) -> Sequence[kinds.Block]:
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
    now = facts.now
    count = now["gap_company_count"]
    if not count:
        return [kinds.Text((), text("companies-gaps-none"), text("companies-gaps-title"))]
    rows = kinds.Rows(
        now.key("gap_company_count"),
        text("companies-gaps-title"),
        "company-gaps",
        [
            *columns.columns("company_name gap_codes oldest_interest_date"),
            columns.Column("asked_text", text("companies-gaps-asked"), width="medium"),
            *columns.columns("confirmed_date cvr danish_place is_illustrative _file _sheet _row"),
        ],
        help=text("companies-gaps-help"),
        added=company_gaps.with_standing,
        leads=kinds.Lead("", "company", "company_id"),
    )
    figures = map(now.number, ("gap_cvr_count", "gap_protection_count", "gap_interest_count"))
    return [facts.strip(*figures), rows, kinds.Form(partial(company_gaps.draw, facts.filters))]


def doubled(facts: Facts) -> Sequence[kinds.Block]:
    """Pairs of names that wait for an answer, and what has been merged."""
    now, merged = facts.now, text("companies-merged-title")
    return [
        kinds.Form(partial(company_gaps.draw_doubles, facts.filters)),
        kinds.Rows(
            now.key("double_count"),
            text("companies-doubles-title"),
            "doubles",
            help=text("companies-doubles-help"),
            empty=text("companies-doubles-none"),
        ),
        kinds.Rows(
            now.key("merge_count"),
            merged,
            "merged",
            "company_name other_name why_text said_date _file _sheet _row",
            help=text("companies-merged-help"),
            added=lambda rows: rows.assign(why_text=[_merge_reason(row) for row in rows.to_dict("records")]),
        ),
        kinds.Form(partial(company_gaps.split, facts.filters)),
    ]


def _merge_reason(row: Row) -> str:
    if not row["is_in_use"]:
        return text("companies-merged-waiting")
    if not row["is_said"]:
        return text("companies-merged-same-name")
    if not formats.is_missing(row["reason"]):
        return str(row["reason"])
    is_signed = not formats.is_missing(row["who"])
    return text(
        "companies-merged-said",
        who=str(row["who"]) if is_signed else "",
        has_who="yes" if is_signed else "no",
    )


# ── One company ───────────────────────────────────────────────────────────────────────────────────────────────────


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

    def head(facts: Facts) -> list[kinds.Block]:
        now = facts.counts(facts.filters, group)
        near = text(
            "companies-serve-near", near=now["near_challenge_count"], open=now["near_open_challenge_count"]
        )
        strip = facts.strip(
            now.number("answerable_challenge_count", near if now["answerable_challenge_count"] else None),
            now.number("live_wish_count", None if facts.is_guest else _stated(row)),
            now.number("participation_count"),
            now.number("last_participation_date") if now["participation_count"] else None,
            invented=mark_of(row["is_illustrative"]),
        )
        return [kinds.Chapter(str(row["company_name"])), strip, kinds.Form(partial(_tools, row))]

    return Statement("companies", head, lambda _: parts, words="company", is_alone=True)


def _stated(row: Row) -> str | None:
    if formats.is_missing(row["last_stated_date"]):
        return None
    return text(
        "companies-card-interest-note", date=day(row, "last_stated_date"), weight=row["interest_weight"]
    )


def _tools(row: Row) -> None:
    company_gaps.tools(str(row["company_id"]), str(row["company_name"]), may_ask=not row["is_illustrative"])


def _serve(number: str, facts: Facts) -> Sequence[kinds.Block]:
    now = facts.counts(facts.filters, ("company_id", number))
    rows = kinds.Rows(
        now.key("answerable_challenge_count"),
        text("companies-serve-title"),
        "serve",
        help=text("companies-serve-help"),
        empty=text("companies-serve-none"),
        leads=kinds.Lead("challenges", "challenge", "challenge_id"),
    )
    if not now["answerable_challenge_count"]:
        return [rows]
    ranked = kinds.Item(text("companies-serve-link"), page="opportunities", link={"company": number})
    return [rows, kinds.Items((ranked,))]


def _known(row: Row, facts: Facts) -> Sequence[kinds.Block]:
    """The company's stated facts, contact and interest; refusals are shown to the desk only."""
    now = facts.counts(facts.filters, ("company_id", row["company_id"]))
    chinese = (text("parties-chinese-name"), names.chinese_name(row["name_zh"], row["name_zh_source"]))
    terms = kinds.Terms(
        text("companies-facts-title"),
        (*tables.facts(row, _FACTS), chinese),
        (*sources.links(row["website"]), *sources.links(row["fact_source"])),
        "" if facts.is_guest else sources.origin(row),
    )
    wishes = kinds.Rows(
        now.key("wish_count"),
        text("companies-interests-title"),
        "interests",
        help=column("interest_weight").help or "",
        empty=text("companies-interests-none"),
    )
    found: list[kinds.Block] = [terms, _contact(facts, row), wishes]
    if not facts.is_guest:
        found.append(
            kinds.Rows(now.key("refusal_count"), measures.measure("refusal_count").label(), "refusals")
        )
    return found


def _contact(facts: Facts, row: Row) -> kinds.Text:
    title = text("companies-contact-title")
    if facts.is_guest:
        return kinds.Text((text("companies-contact-hidden"),), "", title)
    contact = ask.contacts((str(row["company_id"]),)).iloc[0]
    known = [str(contact[name]) for name in _CONTACT.split() if not formats.is_missing(contact[name])]
    who = text("companies-contact", contact=known) if known else text("companies-contact-none")
    return kinds.Text((who, text(f"companies-contact-{row['contact_state']}")), "", title)


def _took_part(row: Row, facts: Facts) -> Sequence[kinds.Block]:
    now = facts.counts(facts.filters, ("company_id", row["company_id"]))
    listed: list[kinds.Block] = [
        kinds.Rows(
            now.key("participation_listed_count"),
            text("companies-activities-title"),
            "took-part",
            empty=text("companies-activities-none"),
        )
    ]
    if row["row_count"] > 1 and not facts.is_guest:
        title, about = text("companies-rows-title"), text("companies-rows-help")
        listed.append(kinds.Rows(now.key("company_row_count"), title, "rows-behind", help=about))
    return listed


PAGE = Statement("companies", _head, _parts, _nothing, record=Record("company", one))
