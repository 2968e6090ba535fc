"""Presence: what to do, who is going cold, how fast inquiries are answered, and journeys to share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from dashboard import cards, figures, frame
from dashboard.charts import presence as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model import columns, measures, pages
from dashboard.parts import actions, sections
from dashboard.queries import parties, project
from dashboard.theme import PRESENCE_MARKS, palette
from dashboard.viewport import page_width
from dashboard.words import presence as words
from locales import formats, text

_LISTED = 8  # actions; the table has them all
_SUGGESTED = 5  # journeys to share; the table has them all
_DRAWN = 12  # bars
# First those that turn red soonest, then the red ones, newest first, then those that were never met.
_SOONEST_RED = "presence = 'never', presence = 'red', if(presence = 'red', null, turns_red_date), turns_red_date desc, agreement_id"
# The relations nearest to the day on which they turn red, on either side of it.
_NEAREST_RED = f"days_to_red is null, abs(days_to_red), {_SOONEST_RED}"


def draw() -> None:
    filters = actions.asked(current_filters())
    now = measures.values(filters, pages.page("presence").names)
    if not any(now[name] for name in ("in_force_count", "trip_count", "inquiry_count", "action_count")):
        frame.empty_state(text("presence-empty"))
        return
    rules = project.rules().set_index("name")["value"].to_dict()
    _figures(filters, now, rules)
    parts = {
        "act": partial(actions.draw, filters, now, page="presence", shown=_LISTED),
        "cold": partial(_cold, filters, now, rules),
        "trips": partial(_trips, filters, now),
        "reactions": partial(_reactions, filters, now, rules),
    }
    sections.draw("part", parts, "presence-part")


# ── The figures ───────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(filters: Filters, now: dict[str, Any], rules: Mapping[Any, Any]) -> None:
    warn, target = int(rules["presence.warn_days"]), int(rules["reaction.target_days"])
    with cards.row("presence"):
        figures.presence(filters, now, label=text("presence-split"))
        figures.card("turning_red_count", filters, now, note=text("presence-soon-note", days=warn))
        figures.card(
            "all_average_interval_days",
            filters,
            now,
            note=text("presence-interval-note", count=now["measured_agreement_count"]),
        )
        figures.card(
            "median_reaction_days",
            filters,
            now,
            note=words.share_note(now, target),
            more=text("presence-open-note", open=now["open_count"], overdue=now["open_overdue_count"]),
        )


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def _cold(filters: Filters, now: dict[str, Any], rules: Mapping[Any, Any]) -> None:
    takeaway = text("presence-takeaway", days=int(rules["presence.warn_days"]), **now)
    frame.heading(text("presence-title"), takeaway, help=columns.column("presence").help)
    if not now["in_force_count"]:
        return
    nearest = measures.rows(filters, "in_force_count", order=_NEAREST_RED, limit=_DRAWN)
    drawn = words.charted(nearest, _DRAWN)
    if not drawn.empty:
        figures.chart(
            charts.cooling(
                parties.with_names(drawn),
                words.share_of(rules["presence.green_percent"]),
                palette(),
                width=page_width(),
            ),
            "in_force_count",
            filters,
            "agreement_id",
            key="cooling",
            alt=text("presence-alt", takeaway=takeaway),
        )
        st.caption(text("presence-chart-note", count=len(drawn)))
    chosen = st.pills(
        text("presence-filter"),
        [name for name in PRESENCE_MARKS if now[f"{name}_count"]],
        key="presence-chosen",
        format_func=lambda name: text(
            "presence-pill",
            mark=PRESENCE_MARKS[name],
            name=text(f"presence-{name}"),
            number=now[f"{name}_count"],
        ),
        label_visibility="collapsed",
    )
    figures.listing(
        f"{chosen or 'in_force'}_count",
        filters,
        "agreement_name presence days_to_red turns_red_date days_since_contact target_interval_days "
        "contact_interval_source last_contact_date next_contact_date average_interval_days danish_party "
        "chinese_party chinese_place province_codes danish_owner chinese_owner is_illustrative _file _sheet _row",
        title=text("presence-title"),
        key="relations",
        order=_SOONEST_RED,
        on_row=lambda row: _go(row["agreement_id"]),
    )
    asked = st.session_state.pop("presence-asked", None)
    if asked is not None:
        frame.goto("agreements", **cards.link_values(filters, agreement=asked))
    _illustrative(filters, "in_force_count")


def _go(agreement_id: str) -> None:
    st.session_state["presence-asked"] = agreement_id


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def _reactions(filters: Filters, now: dict[str, Any], rules: Mapping[Any, Any]) -> None:
    target, late = int(rules["reaction.target_days"]), int(rules["reaction.late_days"])
    takeaway = words.reaction_takeaway(now, target)
    frame.heading(text("presence-reaction-title"), takeaway, help=columns.column("reaction_days").help)
    rows = measures.rows(filters, "inquiry_count")
    if rows.empty:
        return
    left, right = st.columns(2, gap="large")
    with left:
        figures.chart(
            charts.reactions(rows, target, late, palette()),
            "inquiry_count",
            filters,
            "activity_id",
            key="reactions",
            alt=text("presence-reaction-alt", takeaway=takeaway),
        )
    with right:
        figures.listing("inquiry_count", filters, key="reactions", title=text("presence-reaction-title"))
    _illustrative(filters, "inquiry_count")


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _trips(filters: Filters, now: dict[str, Any]) -> None:
    """The next journeys, and which of them could be one."""
    frame.heading(
        text("presence-trips-title"), text("presence-trips-takeaway", **now), help=text("presence-trips-help")
    )
    called = columns.called("province_code")
    shared = measures.rows(filters, "shared_trip_count", limit=_SUGGESTED)
    for row in shared.to_dict("records"):
        with st.container(
            border=True, gap="xsmall", key=f"share-{row['first_activity_id']}-{row['second_activity_id']}"
        ):
            title = words.suggestion_title(
                row,
                lambda codes: formats.joined([called(code) for code in codes]),
                columns.called("danish_party"),
            )
            said = f":small[{cards.plain(words.suggestion_text(row))}]"
            st.markdown(
                f":material/handshake: **{cards.plain(title)}**\n\n{said}\n\n{words.arithmetic_text(row)}"
            )
    if not shared.empty:

        @sections.folded(text("presence-share-table"), "presence-share-table")
        def folded() -> None:
            title = text("presence-share-heading")
            figures.listing("shared_trip_count", filters, key="shared", title=title)

    if not now["trip_count"]:
        return
    figures.listing("trip_count", filters, key="trips", title=text("presence-trips-title"))
    _illustrative(filters, "trip_count")


def _illustrative(filters: Filters, measure: str) -> None:
    cards.illustrative(measures.any_illustrative(filters, measure), text("presence-illustrative"))


draw()
