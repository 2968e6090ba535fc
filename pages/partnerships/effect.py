"""Effect: what came of it, by kind, over time, agreement by agreement; and who took part, for studies of effects."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, figures, frame, roles, tables
from dashboard.charts import effect as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns, measures, pages
from dashboard.money import spending
from dashboard.parts import headed, sections
from dashboard.queries import project
from dashboard.theme import palette
from dashboard.words import effect as words
from locales import text

_PAGE = pages.page("effect")
# What outcomes are divided by → the column of the groups.
_BY = {"agreements": "agreement_id", "parties": "danish_party", "themes": "theme_code"}


def draw() -> None:
    filters = current_filters()
    now = measures.values(filters, _PAGE.names)
    if not any(now[name] for name in ("outcome_count", "company_count", "activities_held")):
        frame.empty_state(text("effect-empty"))
        return
    few = int(project.rules().set_index("name")["value"]["effect.few"])
    frame.heading(text("effect-title"), words.takeaway(now, few), help=text("effect-help"))
    _figures(filters, now)
    parts = {
        "years": partial(_years, filters, now),
        **{name: partial(_by, name, filters) for name in _BY},
        "list": partial(_list, filters),
    }
    # the CVR number of a firm with one owner is a person's
    if not roles.is_guest():
        parts["participants"] = partial(_participants, filters, now)
    sections.draw("part", parts, "effect-part")


def _figures(filters: Filters, now: dict[str, Any]) -> None:
    with cards.row("effect"):
        figures.card(
            "project_outcome_count", filters, now, note=text("effect-of-all", count=now["outcome_count"])
        )
        figures.card(
            "contract_outcome_count",
            filters,
            now,
            note=words.contracts(now, for_guests=roles.is_guest()),
            more=text("effect-demonstrations", count=now["demonstration_outcome_count"]),
        )
        figures.card(
            "median_months_to_result",
            filters,
            now,
            note=words.timed_note(now),
            otherwise=text("effect-too-few"),
        )
        figures.card(
            "company_count",
            filters,
            now,
            note=None if roles.is_guest() else text("effect-companies-note", count=now["participant_count"]),
        )
    cards.illustrative(measures.any_illustrative(filters, "outcome_count"), text("effect-illustrative"))


def _years(filters: Filters, now: dict[str, Any]) -> None:
    """Outcomes year by year, and what was before, within and after the project."""
    clock = project.clock(filters).iloc[0]
    by = "result_year result_kind"
    found = measures.grouped(filters, "outcome_count", by)
    dated = found[found["result_year"].notna()]
    first, last = clock["project_start_date"], clock["project_end_date"]
    takeaway = text("effect-years-takeaway", first=first, last=last)
    part = headed.Charted("effect-years", takeaway, filters, by, "effect-years")
    title = headed.heading("effect-years", takeaway)
    if not dated.empty:
        part.chart(charts.years(dated, first, last, palette()), "outcome_count")
    names = " ".join(_PAGE.groups["project_side"])
    sides = measures.grouped(filters, names, "project_side")
    order = {side: position for position, side in enumerate(words.SIDES)}
    sides = sides.sort_values(
        "project_side", key=lambda codes: codes.map(lambda code: order.get(code, len(order)))
    )
    figures.table(
        spending.with_names(sides.reset_index(drop=True), "project_side"),
        [columns.column("name_of_line", label=columns.label("project_side")), names],
        names,
        filters,
        "project_side",
        title=title,
        key="effect-sides",
    )
    with cards.row("effect-money"):
        if now["spent_dkk"]:  # without a voucher nobody knows what it cost
            figures.card("dkk_per_outcome", filters, now, note=text("effect-cost-note"))
        for name in ("contract_value_dkk", "demonstration_value_dkk"):
            figures.card(name, filters, now)


def _by(kind: str, filters: Filters) -> None:
    """What came of each agreement, party or theme, those with the most first."""
    by = _BY[kind]
    names = " ".join(_PAGE.groups[by])
    title = headed.heading(f"effect-{kind}", text("effect-by-takeaway"))
    figures.table(
        spending.with_names(measures.grouped(filters, names, by), by),
        [columns.column("name_of_line", label=text(f"effect-{kind}-name"), width="medium"), names],
        names,
        filters,
        by,
        title=title,
        key=f"effect-{kind}",
    )


def _list(filters: Filters) -> None:
    title = headed.heading("effect-list", measures.measure("outcome_count").meaning())
    figures.listing("outcome_count", filters, key="outcomes", title=title)


def _participants(filters: Filters, now: dict[str, Any]) -> None:
    """Who took part, in the form in which registers are asked: CVR number, first year, year, type of activity, programme."""
    rows = measures.rows(filters, "participant_row_count")
    title = headed.heading(
        "effect-participants",
        text("effect-participants-takeaway", count=now["participant_count"], all=now["company_count"]),
    )
    tables.show_table(
        rows.assign(programme=pd.Series(text("app-name"), index=rows.index, dtype=object)),
        "cvr first_participation_year participation_year activity_type programme participation_count company_name",
        title=title,
        key="effect-participants",
        filters=filters,
    )
    st.caption(text("effect-participants-how"))


draw()
