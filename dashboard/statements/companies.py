"""Companies: the register, what is offered and asked for, what has to be asked and answered about them; one alone is `company`."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Chart, Form, Text
from dashboard.blocks.statement import Record, Statement
from dashboard.model import columns, measures
from dashboard.model.columns import Row, called
from dashboard.parts import company_gaps
from dashboard.queries import companies as ask
from dashboard.search import Finds, over_register
from dashboard.statements import company
from locales import formats, text

_DRAWN = 14  # themes; the table has them all
_CONTACT = "contact_name contact_email"


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    members = text("companies-card-members", number=now["member_count"], unknown=now["unstated_member_count"])
    return [
        facts.strip(
            now.number("registered_count", members),
            "active_registered_count",
            "interested_registered_count",
            "participating_count",
            "unasked_count",
            invented=facts.invented("registered_count"),
        )
    ]


def register(facts: Facts) -> Sequence[Block]:
    """The companies by name, with technologies, places and contacts; narrowed by the search."""
    said = [text("companies-click"), text("companies-filters-note")]
    if facts.filters.parties:
        said.append(text("companies-party-note"))
    if not facts.is_guest:
        said.append(text("companies-protected-note"))

    def listed(finds: Finds | None) -> list[Block]:
        return [
            facts.now.table(
                "registered_count",
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
                leads="companies",
                finds=finds,
            )
        ]

    return [over_register("companies", "company", listed)]


def _with_contacts(rows: pd.DataFrame) -> pd.DataFrame:
    """The companies with their contacts, where the company is stated not to be protected against advertising."""
    known = ask.contacts(tuple(rows["company_id"])).set_index("company_id").reindex(rows["company_id"])
    return rows.assign(**{name: known[name].tolist() for name in _CONTACT.split()})


def themes(facts: Facts) -> Sequence[Block]:
    """Demand and supply on each theme, and for the house the demand that has no answer."""
    drawn = balance(facts)
    if facts.is_guest or drawn.empty:
        return [drawn]
    return [
        drawn,
        facts.now.table("unanswerable_count", "companies-unanswered", name="unanswered", leads="challenges"),
    ]


def balance(facts: Facts) -> Chart:
    """Bars a theme: companies with a live interest, those with a technology that serves it, and open challenges; most challenges first."""
    found = measures.grouped(facts.filters, facts.group_measures("theme_code"), "theme_code")
    found = found.dropna(subset=["theme_code"])
    if facts.filters.themes:
        found = found[found["theme_code"].isin(facts.filters.themes)]
    asked = found[found["challenge_count"] > 0]
    takeaway = _balance_said(asked)
    marks = (
        ("challenge_count", "series.2", "x"),
        ("registered_count", "accent", "", text("companies-balance-company")),
        ("wishing_count", "series.1", "/"),
    )
    return facts.now.bars(
        "theme_code",
        found.head(_DRAWN),
        marks,
        "companies-balance",
        takeaway,
        empty="" if len(asked) else takeaway,
        name="balance",
        narrows={"theme_code": "theme"},
    )


def _balance_said(asked: pd.DataFrame) -> str:
    if asked.empty:
        return text("companies-balance-quiet")
    words, top = called("theme_code"), asked.iloc[0]
    lacking = [words(code) for code in asked[asked["registered_count"] == 0]["theme_code"]]
    most = asked[asked["challenge_count"] == top["challenge_count"]]
    themes = [words(code) for code in most["theme_code"]]
    count, companies = top["challenge_count"], top["registered_count"]
    first = text(
        "companies-balance-takeaway", themes=themes, tied=len(most), count=count, companies=companies
    )
    rest = text("companies-balance-lacking", themes=lacking) if lacking else text("companies-balance-covered")
    return formats.together([first, rest])


def _gaps(facts: Facts) -> Sequence[Block]:
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
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


def doubled(facts: Facts) -> Sequence[Block]:
    """Pairs of names that wait for an answer, and what has been merged."""
    return [
        Form(partial(company_gaps.draw_doubles, facts.filters)),
        facts.now.table("double_count", "companies-doubles", name="doubles"),
        facts.now.table(
            "merge_count",
            "companies-merged",
            "company_name other_name why_text said_date _file _sheet _row",
            name="merged",
            added=lambda rows: rows.assign(why_text=[_merge_reason(row) for row in rows.to_dict("records")]),
        ),
        Form(partial(company_gaps.split, facts.filters)),
    ]


def _merge_reason(row: Row) -> str:
    if not row["is_in_use"]:
        return text("companies-merged-waiting")
    if not row["is_said"]:
        return text("companies-merged-same-name")
    if not formats.is_missing(row["reason"]):
        return str(row["reason"])
    is_signed = not formats.is_missing(row["who"])
    return text("companies-merged-said", who=str(row["who"]) if is_signed else "", has_who=is_signed)


PAGE = Statement(
    "companies",
    _head,
    {"register": register, "themes": themes, "gaps": _gaps, "doubles": doubled},
    "registered_count",
    internal="gaps doubles",
    record=Record("company", company.one),
)
