"""Agreements: the register, coldest first, what ends when, what is alive and what is stuck; one alone is `agreement`."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd

from dashboard import search, tables
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Block, Form, Search
from dashboard.blocks.statement import Record, Statement
from dashboard.model import columns, measures
from dashboard.model.columns import column
from dashboard.queries.search import fold, ids
from dashboard.statements import agreement
from locales import text

_COLDEST = """
not is_in_force, presence is distinct from 'red', presence is distinct from 'never', days_to_red nulls last, agreement_name, agreement_id"""
# What is asked first stands beside each other without scrolling; the files have the rest, and a click opens an agreement in full.
_COLUMNS = """
presence agreement_name danish_party chinese_party expires_date danish_owner |
lifecycle place last_contact_date days_since_contact vitality_marks next_step next_step_date bottleneck chinese_owner province_codes theme_codes
signed_date declared_status lifecycle_conflict agreement_type confirmed_date days_since_confirmed agreement_id is_illustrative _file _sheet
_row"""
# What the search looks in, of what the reader may see.
_SEARCHED = """
agreement_id agreement_name danish_party chinese_party chinese_place danish_place place province_codes theme_codes danish_owner chinese_owner
next_step bottleneck note"""
_SHADES = ("none", "none", "warn", "warn", "good", "good")  # of 0 to 5 points


def _head(facts: Facts) -> list[Block]:
    now = facts.now
    later = now["later_agreement_count"]
    soonest = now.of("expiring_count", ("expiry_warning_months", 3)) or 0
    return [
        facts.strip(
            now.number("agreement_count", text("agreements-later-note", count=later) if later else ""),
            *("in_force_count", "red_count", "never_count"),
            now.number("expiring_count", text("agreements-soon-note", count=soonest) if soonest else ""),
            invented=facts.invented("agreement_count"),
        )
    ]


def register(facts: Facts) -> Sequence[Block]:
    """All agreements, those that have gone cold first, or those that the words of the search leave."""
    reader = "-guest" if facts.is_guest else ""

    def found(asked: str) -> Sequence[Block]:
        return [
            facts.now.table(
                "agreement_count",
                "agreements",
                _COLUMNS,
                paper="presence agreement_name danish_party expires_date",
                order=None if facts.is_guest else _COLDEST,
                empty=text("agreements-search-nothing", words=asked[:60]),
                help=text(f"agreements-click{reader}"),
                leads="agreements",
                finds=partial(_matching, asked) if asked else None,
            )
        ]

    label, example = text("agreements-search"), text(f"agreements-search-placeholder{reader}")
    return [Search("agreements", label, example, search.LINK, found)]


def _matching(asked: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that contain every one of the words, or that the search finds by them: it forgives slips and knows other names.

    Only what the reader may see is searched, so that the rest cannot be guessed at.
    """
    wanted = fold(asked).split()
    shown = tables.rows_of(rows, tables.visible(columns.columns(_SEARCHED)))
    texts = [fold(" ".join(str(cell) for cell in cells if cell is not None)) for cells in shown]
    near = set(ids(asked, "agreement"))
    return rows[
        [
            number in near or all(word in said for word in wanted)
            for number, said in zip(rows["agreement_id"], texts, strict=True)
        ]
    ]


def _expiry(calendar: Callable[[Facts], None] | None, facts: Facts) -> Sequence[Block]:
    rows = facts.now.table(
        "expiring_count",
        "agreements-expiry",
        "expires_date days_to_expiry agreement_name danish_party danish_owner expiry_warning_months | agreement_id is_illustrative _file _sheet _row",
        name="ends",
        order="expires_last_date, agreement_id",
        help=column("expiry_warning_months").help or "",
        leads="agreements",
    )
    found: list[Block] = [
        rows,
        facts.strip("dated_count", "undated_count"),
    ]
    return found if calendar is None else [*found, Form(partial(calendar, facts))]


def _vitality(facts: Facts) -> Sequence[Block]:
    now = facts.now
    by = now.by("vitality_count", "vitality")
    counted = {"vitality": range(len(_SHADES))} | {
        "vitality_count": [by.get(one, {}).get("vitality_count", 0) for one in range(len(_SHADES))]
    }
    chart = now.bars(
        "vitality",
        pd.DataFrame(counted),
        [("vitality_count", "accent", "")],
        "agreements-vitality",
        kind="columns",
        empty="" if now["in_force_count"] else text("agreements-vitality-none"),
        colours=_SHADES,
        name="vitality",
        help=column("vitality").help or "",
    )
    return [facts.strip("vitality_average", "living_count", "paper_count"), chart]


def _stuck(facts: Facts) -> Sequence[Block]:
    stuck = facts.now.table(
        "stuck_agreement_count",
        "agreements-stuck",
        "agreement_name danish_party bottleneck danish_owner | agreement_id is_illustrative _file _sheet _row",
        name="stuck",
        leads="agreements",
    )
    conflicts = facts.now.table(
        "lifecycle_conflict_count",
        "agreements-conflicts",
        "agreement_name declared_status lifecycle signed_date expires_date | danish_party agreement_id is_illustrative _file _sheet _row",
        name="conflicts",
        help=measures.measure("lifecycle_conflict_count").meaning(),
        leads="agreements",
    )
    return [stuck, conflicts]


def page(calendar: Callable[[Facts], None] | None = None) -> Statement:
    """The page, with what draws the download of the ends as a calendar, where it offers one."""
    return Statement(
        "agreements",
        _head,
        {"register": register, "expiry": partial(_expiry, calendar), "vitality": _vitality, "stuck": _stuck},
        "agreement_count",
        internal="vitality stuck",
        record=Record("agreement", agreement.story),
    )


PAGE = page()
