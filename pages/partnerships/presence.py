"""Presence: what to act on this week, who is going cold, how fast inquiries are answered, and journeys to share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, formats, frame, measures, tables
from dashboard.charts import presence as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import language, t
from dashboard.queries import parties, project
from dashboard.queries import presence as ask
from dashboard.theme import PRESENCE_MARKS, palette
from dashboard.viewport import page_width
from dashboard.words import presence as words
from dashboard.words.agreements import vocabulary

# Several tables share the page: each shows so many rows, and its download has them all.
_ROWS, _LONG = 100, 200
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "agreements.css"
_LISTED = 10  # things to act on; the table has them all
_DRAWN = 12  # bars


def draw() -> None:
    filters, lang = current_filters(), language()
    st.html(_STYLE)
    relations = words.dressed(filters, lang)
    acts = ask.act_list(filters, _horizon())
    summary = ask.reaction_summary(filters).to_dict("records")[0]
    trips = ask.trips(filters, lang)
    if relations.empty and acts.empty and trips.empty and not summary["inquiry_count"]:
        frame.empty_state(t("presence-empty"))
        return
    rules = project.rules().set_index("name")["value"].to_dict()
    _figures(filters, relations, summary, rules, lang)
    left, right = st.columns([4, 3], gap="large")
    with left:
        _act(acts, filters, lang)
    with right:
        _trips(trips, filters, lang)
    _cold(relations, rules, filters, lang)
    _reactions(filters, summary, rules, lang)


def _horizon() -> int:
    return int(st.session_state.get("presence-horizon") or words.HORIZONS[0])


# ── The figures ───────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(
    filters: Filters,
    relations: pd.DataFrame,
    summary: Mapping[Any, Any],
    rules: Mapping[Any, Any],
    lang: str,
) -> None:
    colours = palette()
    found = words.counts(relations)
    target = int(rules["reaction.target_days"])
    warn = int(rules["presence.warn_days"])
    soon = len(words.turning_soon(relations, warn))
    interval = ask.contact_summary(filters).to_dict("records")[0]
    with cards.row("presence"):
        cards.split(
            t("presence-split"),
            [
                cards.Part(PRESENCE_MARKS[name], t(f"presence-{name}"), found[name], colour)
                for name, colour in (
                    ("green", colours.good),
                    ("amber", colours.warn),
                    ("new", colours.accent),
                    ("red", colours.bad),
                    ("never", colours.none),
                )
            ],
            key="presence",
            help=measures.words("presence", lang),
        )
        cards.figure(
            t("presence-soon"),
            formats.number(soon, lang),
            key="soon",
            help=measures.words("turns_red_date", lang),
            note=t("presence-soon-note", days=formats.days(warn, lang)),
        )
        cards.figure(
            t("presence-interval"),
            words.average_text(interval, lang),
            key="interval",
            help=measures.words("all_average_interval_days", lang),
            note=words.interval_takeaway(interval, lang),
        )
        cards.figure(
            t("presence-median"),
            words.median_text(summary, lang),
            key="median",
            help=measures.words("median_reaction_days", lang),
            note=words.share_note(summary, target, lang),
            more=words.open_note(summary, target, lang),
        )


# ── Act this week ─────────────────────────────────────────────────────────────────────────────────────────────────


def _act(rows: pd.DataFrame, filters: Filters, lang: str) -> None:
    days = _horizon()
    frame.heading(
        t("presence-act-heading", count=days, days=formats.days(days, lang)),
        words.act_takeaway(rows, days, lang),
        help=t("presence-act-help", date=formats.long_date(filters.as_of, lang)),
    )
    st.segmented_control(
        t("presence-horizon"),
        list(words.HORIZONS),
        key="presence-horizon",
        default=words.HORIZONS[0],
        format_func=lambda count: t("presence-within", days=formats.days(count, lang)),
        label_visibility="collapsed",
        required=True,
    )
    if rows.empty:
        return
    cards.items(words.act_items(rows.head(_LISTED), filters, lang), "act")
    st.caption(t("presence-act-order"))
    with st.expander(t("presence-act-table"), icon=":material/table:"):
        tables.show_table(
            words.act_rows(rows, lang),
            (
                "severity_text action_kind subject action_date days agreement_name danish_party "
                "danish_owner is_illustrative _file _sheet _row"
            ),
            title=t("presence-act-heading", count=days, days=formats.days(days, lang)),
            key="act",
            shown=_ROWS,
        )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), t("presence-illustrative"))


# ── Who is going cold ─────────────────────────────────────────────────────────────────────────────────────────────


def _cold(relations: pd.DataFrame, rules: Mapping[Any, Any], filters: Filters, lang: str) -> None:
    takeaway = words.takeaway(relations, int(rules["presence.warn_days"]), lang)
    frame.heading(t("presence-title"), takeaway, help=measures.words("presence", lang))
    if relations.empty:
        return
    drawn = words.charted(relations, _DRAWN)
    if not drawn.empty:
        frame.chart(
            charts.cooling(
                parties.with_names(drawn, lang),
                words.share_of(rules["presence.green_percent"]),
                lang,
                palette(),
                width=page_width(),
            ),
            key="cooling",
            alt=t("presence-alt", takeaway=takeaway),
        )
        st.caption(t("presence-chart-note", count=len(drawn), number=formats.number(len(drawn), lang)))
    found = words.counts(relations)
    chosen = st.pills(
        t("presence-filter"),
        [name for name, count in found.items() if count],
        key="presence-chosen",
        format_func=lambda name: t(
            "presence-pill",
            mark=PRESENCE_MARKS[name],
            name=t(f"presence-{name}"),
            number=formats.number(found[name], lang),
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
        title=t("presence-title"),
        key="relations",
        shown=_LONG,
        on_row=lambda position: _go(ids[position]),
    )
    asked = st.session_state.pop("presence-asked", None)
    if asked is not None:
        frame.goto("agreements", **cards.link_values(filters, agreement=asked))
    cards.illustrative(cards.any_true(rows["is_illustrative"]), t("presence-illustrative"))


def _go(agreement_id: str) -> None:
    st.session_state["presence-asked"] = agreement_id


# ── Reaction time ─────────────────────────────────────────────────────────────────────────────────────────────────


def _reactions(filters: Filters, summary: Mapping[Any, Any], rules: Mapping[Any, Any], lang: str) -> None:
    target, late = int(rules["reaction.target_days"]), int(rules["reaction.late_days"])
    takeaway = words.reaction_takeaway(summary, target, lang)
    frame.heading(t("presence-reaction-title"), takeaway, help=measures.words("reaction_days", lang))
    rows = words.reaction_rows(ask.reactions(filters), lang)
    if rows.empty:
        return
    left, right = st.columns(2, gap="large")
    with left:
        frame.chart(
            charts.reactions(rows, target, late, lang, palette()),
            key="reactions",
            alt=t("presence-reaction-alt", takeaway=takeaway),
        )
    with right:
        tables.show_table(
            rows,
            (
                "received_date inquiry_title answered_date reaction_days waiting_days state_text "
                "danish_party is_illustrative _file _sheet _row"
            ),
            title=t("presence-reaction-title"),
            key="reactions",
            shown=_ROWS,
        )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), t("presence-illustrative"))


# ── Journeys ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _trips(trips: pd.DataFrame, filters: Filters, lang: str) -> None:
    """The next journeys, and which of them could be one."""
    shared = words.dressed_shared(filters, lang)
    frame.heading(
        t("presence-trips-title"), words.trips_takeaway(trips, shared, lang), help=t("presence-trips-help")
    )
    for row in shared.head(5).to_dict("records"):
        with st.container(
            border=True, gap="xsmall", key=f"share-{row['first_activity_id']}-{row['second_activity_id']}"
        ):
            st.markdown(f":material/handshake: **{cards.plain(words.suggestion_title(row, lang))}**")
            st.caption(cards.plain(words.suggestion_text(row, lang)))
            st.markdown(words.arithmetic_text(row, lang))
    if not shared.empty:
        with st.expander(t("presence-share-table"), icon=":material/table:"):
            tables.show_table(
                shared,
                (
                    "province_names first_title first_when first_parties second_title second_when "
                    "second_parties gap_days is_exact apart_dkk together_dkk saving_dkk "
                    "is_illustrative"
                ),
                title=t("presence-share-heading"),
                key="shared",
                shown=_ROWS,
            )
    if trips.empty:
        return
    rows = words.trip_rows(trips, vocabulary("activity_type", lang), lang)
    tables.show_table(
        rows,
        (
            "when_text trip_title place_name province_names parties_text type_text waiting_count "
            "waiting_agreements is_shareable is_illustrative _file _sheet _row"
        ),
        title=t("presence-trips-title"),
        key="trips",
        shown=_ROWS,
    )
    cards.illustrative(cards.any_true(rows["is_illustrative"]), t("presence-illustrative"))


draw()
