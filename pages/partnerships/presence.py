"""Presence: what to act on this week, who is going cold, how fast inquiries are answered, and journeys to share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, measures, tables
from dashboard.charts import presence as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.queries import parties, project
from dashboard.queries import presence as ask
from dashboard.theme import PRESENCE_MARKS, palette
from dashboard.viewport import page_width
from dashboard.words import presence as words
from dashboard.words.agreements import vocabulary
from locales import formats, text

# Several tables share the page: each shows so many rows, and its download has them all.
_ROWS, _LONG = 100, 200
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "agreements.css"
_LISTED = 10  # things to act on; the table has them all
_DRAWN = 12  # bars


def draw() -> None:
    filters = current_filters()
    st.html(_STYLE)
    relations = words.dressed(filters)
    acts = ask.act_list(filters, _horizon())
    summary = ask.reaction_summary(filters).to_dict("records")[0]
    trips = ask.trips(filters)
    if relations.empty and acts.empty and trips.empty and not summary["inquiry_count"]:
        frame.empty_state(text("presence-empty"))
        return
    rules = project.rules().set_index("name")["value"].to_dict()
    _figures(filters, relations, summary, rules)
    left, right = st.columns([4, 3], gap="large")
    with left:
        _act(acts, filters)
    with right:
        _trips(trips, filters)
    _cold(relations, rules, filters)
    _reactions(filters, summary, rules)


def _horizon() -> int:
    return int(st.session_state.get("presence-horizon") or words.HORIZONS[0])


# ── The figures ───────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(
    filters: Filters,
    relations: pd.DataFrame,
    summary: Mapping[Any, Any],
    rules: Mapping[Any, Any],
) -> None:
    colours = palette()
    found = words.counts(relations)
    target = int(rules["reaction.target_days"])
    warn = int(rules["presence.warn_days"])
    soon = len(words.turning_soon(relations, warn))
    interval = ask.contact_summary(filters).to_dict("records")[0]
    with cards.row("presence"):
        cards.split(
            text("presence-split"),
            [
                cards.Part(PRESENCE_MARKS[name], text(f"presence-{name}"), found[name], colour)
                for name, colour in (
                    ("green", colours.good),
                    ("amber", colours.warn),
                    ("new", colours.accent),
                    ("red", colours.bad),
                    ("never", colours.none),
                )
            ],
            key="presence",
            help=measures.words("presence"),
        )
        cards.figure(
            text("presence-soon"),
            formats.number(soon),
            key="soon",
            help=measures.words("turns_red_date"),
            note=text("presence-soon-note", days=warn),
        )
        cards.figure(
            text("presence-interval"),
            words.average_text(interval),
            key="interval",
            help=measures.words("all_average_interval_days"),
            note=words.interval_takeaway(interval),
        )
        cards.figure(
            text("presence-median"),
            words.median_text(summary),
            key="median",
            help=measures.words("median_reaction_days"),
            note=words.share_note(summary, target),
            more=words.open_note(summary),
        )


# ── Act this week ─────────────────────────────────────────────────────────────────────────────────────────────────


def _act(rows: pd.DataFrame, filters: Filters) -> None:
    days = _horizon()
    frame.heading(
        text("presence-act-heading", count=days),
        words.act_takeaway(rows, days),
        help=text("presence-act-help", date=filters.as_of),
    )
    st.segmented_control(
        text("presence-horizon"),
        list(words.HORIZONS),
        key="presence-horizon",
        default=words.HORIZONS[0],
        format_func=lambda count: text("presence-within", days=count),
        label_visibility="collapsed",
        required=True,
    )
    if rows.empty:
        return
    cards.items(words.act_items(rows.head(_LISTED), filters), "act")
    st.caption(text("presence-act-order"))
    with st.expander(text("presence-act-table"), icon=":material/table:"):
        tables.show_table(
            words.act_rows(rows),
            (
                "severity_text action_kind subject action_date days agreement_name danish_party "
                "danish_owner is_illustrative _file _sheet _row"
            ),
            title=text("presence-act-heading", count=days),
            key="act",
            shown=_ROWS,
        )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("presence-illustrative"))


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def _cold(relations: pd.DataFrame, rules: Mapping[Any, Any], filters: Filters) -> None:
    takeaway = words.takeaway(relations, int(rules["presence.warn_days"]))
    frame.heading(text("presence-title"), takeaway, help=measures.words("presence"))
    if relations.empty:
        return
    drawn = words.charted(relations, _DRAWN)
    if not drawn.empty:
        frame.chart(
            charts.cooling(
                parties.with_names(drawn),
                words.share_of(rules["presence.green_percent"]),
                palette(),
                width=page_width(),
            ),
            key="cooling",
            alt=text("presence-alt", takeaway=takeaway),
        )
        st.caption(text("presence-chart-note", count=len(drawn)))
    found = words.counts(relations)
    chosen = st.pills(
        text("presence-filter"),
        [name for name, count in found.items() if count],
        key="presence-chosen",
        format_func=lambda name: text(
            "presence-pill",
            mark=PRESENCE_MARKS[name],
            name=text(f"presence-{name}"),
            number=found[name],
        ),
        label_visibility="collapsed",
    )
    rows = words.of_presence(relations, chosen)
    ids = rows["agreement_id"].tolist()
    tables.show_table(
        rows,
        (
            "agreement_name presence_text red_text turns_red_date days_since_contact "
            "target_interval_days target_text last_contact_date next_contact_date "
            "average_interval_days danish_party chinese_party place_name province_names danish_owner "
            "chinese_owner is_illustrative _file _sheet _row"
        ),
        title=text("presence-title"),
        key="relations",
        shown=_LONG,
        on_row=lambda position: _go(ids[position]),
    )
    asked = st.session_state.pop("presence-asked", None)
    if asked is not None:
        frame.goto("agreements", **cards.link_values(filters, agreement=asked))
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("presence-illustrative"))


def _go(agreement_id: str) -> None:
    st.session_state["presence-asked"] = agreement_id


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def _reactions(filters: Filters, summary: Mapping[Any, Any], rules: Mapping[Any, Any]) -> None:
    target, late = int(rules["reaction.target_days"]), int(rules["reaction.late_days"])
    takeaway = words.reaction_takeaway(summary, target)
    frame.heading(text("presence-reaction-title"), takeaway, help=measures.words("reaction_days"))
    rows = words.reaction_rows(ask.reactions(filters))
    if rows.empty:
        return
    left, right = st.columns(2, gap="large")
    with left:
        frame.chart(
            charts.reactions(rows, target, late, palette()),
            key="reactions",
            alt=text("presence-reaction-alt", takeaway=takeaway),
        )
    with right:
        tables.show_table(
            rows,
            (
                "received_date inquiry_title answered_date reaction_days waiting_days state_text "
                "danish_party is_illustrative _file _sheet _row"
            ),
            title=text("presence-reaction-title"),
            key="reactions",
            shown=_ROWS,
        )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("presence-illustrative"))


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _trips(trips: pd.DataFrame, filters: Filters) -> None:
    """The next journeys, and which of them could be one."""
    shared = words.dressed_shared(filters)
    frame.heading(
        text("presence-trips-title"), words.trips_takeaway(trips, shared), help=text("presence-trips-help")
    )
    for row in shared.head(5).to_dict("records"):
        with st.container(
            border=True, gap="xsmall", key=f"share-{row['first_activity_id']}-{row['second_activity_id']}"
        ):
            st.markdown(f":material/handshake: **{cards.plain(words.suggestion_title(row))}**")
            st.caption(cards.plain(words.suggestion_text(row)))
            st.markdown(words.arithmetic_text(row))
    if not shared.empty:
        with st.expander(text("presence-share-table"), icon=":material/table:"):
            tables.show_table(
                shared,
                (
                    "province_names first_title first_when first_parties second_title second_when "
                    "second_parties gap_days is_exact apart_dkk together_dkk saving_dkk "
                    "is_illustrative"
                ),
                title=text("presence-share-heading"),
                key="shared",
                shown=_ROWS,
            )
    if trips.empty:
        return
    rows = words.trip_rows(trips, vocabulary("activity_type"))
    tables.show_table(
        rows,
        (
            "when_text trip_title place_name province_names parties_text type_text waiting_count "
            "waiting_agreements is_shareable is_illustrative _file _sheet _row"
        ),
        title=text("presence-trips-title"),
        key="trips",
        shown=_ROWS,
    )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("presence-illustrative"))


draw()
