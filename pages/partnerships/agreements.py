"""Agreements: the register, what ends when, what is stuck; and one agreement in full, chosen by a click or by the link."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, measures, roles, tables
from dashboard.charts import agreements as charts
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.parts import search
from dashboard.parts.opened import Opened
from dashboard.queries import agreements as ask
from dashboard.queries import data_health, parties, project, story
from dashboard.theme import palette
from dashboard.words import agreements as words
from locales import formats, text
from reports import calendar

_SEARCH, _ADOPTED = "agreements-search", "_agreements-search-adopted"
_OPENED = Opened("agreement", "agreements")
# Several tables share the page: each shows so many rows, and its download has them all.
_ROWS, _LONG = 100, 200
_STYLE = Path(__file__).parents[2] / "dashboard" / "styles" / "agreements.css"
_SHOWN = 6  # entries of a list; the table has them all


def draw() -> None:
    filters = current_filters()
    st.html(_STYLE)
    asked = _OPENED.asked
    if asked is not None:
        found = ask.one(asked, filters.as_of).to_dict("records")
        if found:
            _story(found[0], filters)
            return
        st.info(text("agreements-unknown", number=cards.plain(asked[:40])), icon=":material/search_off:")
    dressed = words.dressed(filters)
    if dressed.empty:
        frame.empty_state(text("agreements-empty"))
        return
    _register(dressed)
    _expiry(dressed, filters)
    if roles.is_guest():
        return
    left, right = st.columns(2, gap="large")
    with left:
        _vitality(dressed)
    with right:
        _bottlenecks(dressed)
        _conflicts(dressed)


# ── The register ──────────────────────────────────────────────────────────────────────────────────────────────────


def _adopt_search() -> None:
    """The words that a link looks for into the field, until the reader writes others."""
    asked = st.query_params.get(search.LINK)
    if asked is not None and asked != st.session_state.get(_ADOPTED):
        st.session_state[_SEARCH] = asked
    st.session_state[_ADOPTED] = asked


def _write_search() -> None:
    """The reader's words into the link."""
    words = st.session_state[_SEARCH].strip()
    st.session_state[_ADOPTED] = words or None
    if words:
        st.query_params[search.LINK] = words
    else:
        st.query_params.pop(search.LINK, None)


def _register(rows: pd.DataFrame) -> None:
    frame.heading(text("agreements-title"), words.takeaway(rows, for_guests=roles.is_guest()))
    _adopt_search()
    with st.container(horizontal=True, vertical_alignment="bottom", key="agreements-tools"):
        asked = st.text_input(
            text("agreements-search"),
            key=_SEARCH,
            on_change=_write_search,
            placeholder=text(
                "agreements-search-placeholder-guest" if roles.is_guest() else "agreements-search-placeholder"
            ),
            icon=":material/search:",
            width=340,
        )
        order = st.selectbox(
            text("agreements-order"),
            [name for name in words.ORDERS if not (roles.is_guest() and name in words.INTERNAL_ORDERS)],
            key="agreements-order",
            format_func=lambda name: text(f"agreements-order-{name}"),
            width=260,
        )
        found = words.in_order(words.matching(rows, asked, for_guests=roles.is_guest()), order)
        names = dict(zip(found["agreement_id"], found["agreement_name"], strict=True))
        _OPENED.field(names)
    if found.empty:
        st.info(
            text("agreements-search-nothing", words=cards.plain(asked[:60])), icon=":material/search_off:"
        )
        return
    st.caption(text("agreements-click"))
    ids = found["agreement_id"].tolist()
    tables.show_table(
        found,
        _register_columns(),
        title=text("agreements-title"),
        key="agreements",
        shown=_LONG,
        on_row=lambda position: _OPENED.open(ids[position]),
    )
    cards.illustrative(cards.any_true(found["is_illustrative"]), text("agreements-illustrative-some"))


def _register_columns() -> str:
    return (
        "agreement_name danish_party presence_text lifecycle_text vitality_text days_since_contact "
        "expires_date next_step next_step_date bottleneck danish_owner chinese_owner chinese_party "
        "place_name province_names theme_names signed_date declared_text conflict_text type_text "
        "agreement_id is_illustrative _file _sheet _row"
    )


def _entry(row: Mapping[Any, Any], detail: str, key: str) -> None:
    """One agreement of a list: its name, which opens its story, and what there is to say."""
    with st.container(gap=None, key=f"entry-{key}"):
        # A link to the page that is shown already would not change the browser's address; a button does.
        st.button(
            cards.plain(str(row["agreement_name"])),
            key=f"open-{key}",
            type="tertiary",
            on_click=_OPENED.open,
            args=(str(row["agreement_id"]),),
        )
        st.caption(cards.plain(detail))


# ── Ends ahead ────────────────────────────────────────────────────────────────────────────────────────────────────


def _expiry(rows: pd.DataFrame, filters: Filters) -> None:
    """The calendar of ends: three columns by warning, the file for one's own calendar, and all known ends."""
    frame.heading(
        text("agreements-expiry-title"),
        words.expiry_takeaway(rows),
        help=measures.words("expiry_warning_months"),
    )
    groups = words.ends_ahead(rows)
    for (months, group), column in zip(groups.items(), st.columns(len(groups), gap="medium"), strict=True):
        with (
            column,
            st.container(border=True, height="stretch", key=f"agreements-ends-{months}", gap="small"),
        ):
            severity = cards.MARKS["red" if months == min(groups) else "amber"]
            st.markdown(
                text(
                    "agreements-ends-within",
                    mark=severity,
                    months=months,
                    number=len(group),
                )
            )
            for row in group.head(_SHOWN).to_dict("records"):
                _entry(
                    row,
                    f"{parties.danish_name(row['danish_party'])} · {words.end_text(row)}",
                    f"end-{row['agreement_id']}",
                )
            if group.empty:
                st.caption(text("agreements-ends-none"))
    known, is_guest = words.later_ends(rows), roles.is_guest()
    with st.container(horizontal=True, vertical_alignment="center", key="agreements-calendar"):
        st.download_button(
            text("agreements-calendar"),
            lambda: calendar.expiries(filters, guest=is_guest),
            file_name=text("agreements-calendar-file", date=filters.as_of.isoformat()),
            mime=calendar.MIME,
            key="agreements-ics",
            icon=":material/calendar_add_on:",
            disabled=known.empty,
            on_click="ignore",
        )
        st.caption(text("agreements-calendar-help"))
    if known.empty:
        return
    with st.expander(text("agreements-expiry-table"), icon=":material/table:"):
        tables.show_table(
            known,
            (
                "agreement_name danish_party expires_date days_to_expiry danish_owner "
                "is_illustrative _file _sheet _row"
            ),
            title=text("agreements-expiry-title"),
            key="expiries",
            shown=_ROWS,
        )


# ── Vitality, bottlenecks, conflicts ──────────────────────────────────────────────────────────────────────────────


def _vitality(rows: pd.DataFrame) -> None:
    takeaway = words.vitality_takeaway(rows)
    frame.heading(text("agreements-vitality-title"), takeaway, help=measures.words("vitality"))
    counts = words.vitality_counts(rows)
    frame.chart(
        charts.vitality(counts, palette()),
        key="vitality",
        alt=text("agreements-vitality-alt", takeaway=takeaway),
    )
    with st.expander(text("agreements-table"), icon=":material/table:"):
        tables.show_table(
            counts,
            "vitality in_force_agreement_count",
            title=text("agreements-vitality-title"),
            key="vitality",
        )


def _bottlenecks(rows: pd.DataFrame) -> None:
    stuck = words.stuck(rows)
    frame.heading(
        text("agreements-stuck-title"),
        text(
            "agreements-stuck-takeaway",
            count=len(stuck),
        ),
    )
    for row in stuck.head(_SHOWN).to_dict("records"):
        _entry(
            row,
            f"{row['bottleneck']} · {parties.danish_name(row['danish_party'])}",
            f"stuck-{row['agreement_id']}",
        )


def _conflicts(rows: pd.DataFrame) -> None:
    found = words.in_conflict(rows)
    frame.heading(
        text("agreements-conflicts-title"),
        text(
            "agreements-conflicts-takeaway",
            count=len(found),
        ),
        help=measures.words("has_lifecycle_conflict"),
    )
    for row in found.head(_SHOWN).to_dict("records"):
        _entry(row, str(row["conflict_text"]), f"conflict-{row['agreement_id']}")


# ── One agreement ─────────────────────────────────────────────────────────────────────────────────────────────────


def _story(row: Mapping[Any, Any], filters: Filters) -> None:
    """Everything about one agreement, on one page."""
    key, as_of = str(row["agreement_id"]), filters.as_of
    types, statuses = words.vocabulary("agreement_type"), words.vocabulary("agreement_status")
    _OPENED.back()
    frame.heading(cards.plain(str(row["agreement_name"])))
    st.caption(text("agreements-story-caption", number=key, date=as_of))
    cards.illustrative(bool(row["is_illustrative"]), text("agreements-illustrative-one"))
    if key not in set(story.names(filters)["agreement_id"]):
        st.caption(f":material/filter_alt: {text('agreements-outside')}")
    is_guest = roles.is_guest()
    conflict = None if is_guest else words.conflict_text(row)
    if conflict:
        st.warning(conflict, icon=":material/warning:")
    _standing(row)
    events = words.events_for(ask.story(key, as_of), for_guests=is_guest)
    _life(row, events, filters)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _facts(row, statuses, types)
    with right:
        if not is_guest:
            _points(row)
        _challenges(key)
    _contacts(row, filters)
    left, right = st.columns(2, gap="large")
    with left:
        _milestones(key, filters)
        _outcomes(key, filters)
    with right:
        _companies(key, filters)
        if not is_guest:
            _money(key, filters)
    if not is_guest:
        _changes(key)


def _standing(row: Mapping[Any, Any]) -> None:
    """Presence, lifecycle, vitality and next contact as cards."""
    with cards.row("agreement"):
        if roles.is_guest():  # when we met, without our judgement of it
            cards.figure(
                text("agreements-last-contact"),
                formats.date(row["last_contact_date"]),
                key="last-contact",
                help=measures.words("last_contact_date"),
            )
        else:
            cards.figure(
                text("agreements-column-presence"),
                words.presence_text(row["presence"]),
                key="presence",
                help=measures.words("presence"),
                note=words.presence_sentence(row),
            )
        cards.figure(
            text("agreements-column-lifecycle"),
            text(f"lifecycle-{row['lifecycle']}"),
            key="lifecycle",
            help=measures.words("lifecycle"),
            note=None if formats.is_missing(row["expires_date"]) else words.end_text(row),
        )
        if not roles.is_guest():
            cards.figure(
                text("agreements-column-vitality"),
                text("agreements-vitality-of", points=row["vitality"]),
                key="vitality",
                help=measures.words("vitality"),
                note=text("agreements-vitality-note"),
            )
        cards.figure(
            text("agreements-contacts-12"),
            formats.number(row["contacts_12_months"]),
            key="contacts",
            help=measures.words("contacts_12_months"),
            note=words.coming_text(row),
        )


def _life(row: Mapping[Any, Any], events: pd.DataFrame, filters: Filters) -> None:
    dated = events[events["event_date"].notna()]
    if dated.empty:
        st.caption(text("agreements-life-nothing"))
        return
    frame.chart(
        charts.life(dated, row, filters.as_of, palette()),
        key="life",
        alt=text("agreements-life-alt", name=str(row["agreement_name"])),
    )
    if formats.is_missing(row["expires_date"]):
        st.caption(text("agreements-life-open"))


def _facts(row: Mapping[Any, Any], statuses: Mapping[str, str], types: Mapping[str, str]) -> None:
    frame.heading(text("agreements-facts-title"))
    with st.container(border=True, key="agreements-facts", gap="xsmall"):
        facts = words.facts(row, statuses, types, for_guests=roles.is_guest())
        st.html(words.facts_html(facts))
        if sources := words.sources(row):
            st.markdown(text("agreements-sources", links=sources))
        if not roles.is_guest():
            st.caption(f":material/description: {cards.plain(words.origin_text(row))}")


def _points(row: Mapping[Any, Any]) -> None:
    """The five points of vitality, each with its reason."""
    frame.heading(
        text("agreements-points-title", points=row["vitality"]),
        help=measures.words("vitality"),
    )
    months = project.rules().set_index("name")["value"]["vitality.contact_months"]
    for point in words.POINTS:
        has = bool(row[point])
        icon = ":green[:material/check_circle:]" if has else ":gray[:material/radio_button_unchecked:]"
        label = measures.name(point)
        reason = cards.plain(words.point_text(point, row, int(months)))
        st.markdown(f"{icon} **{label}**  \n:small[{reason}]")


def _challenges(key: str) -> None:
    rows = story.challenges(key)
    if rows.empty:
        return
    frame.heading(text("agreements-challenges-title"))
    tables.show_table(
        rows,
        "title theme_names stage stage_date _file _sheet _row",
        title=text("agreements-challenges-title"),
        key="story-challenges",
    )


def _contacts(row: Mapping[Any, Any], filters: Filters) -> None:
    rows = words.activity_rows(
        story.contacts(str(row["agreement_id"]), filters.as_of),
        words.vocabulary("activity_type"),
    )
    frame.heading(text("agreements-contacts-title"), words.contact_takeaway(rows, row))
    if rows.empty:
        return
    tables.show_table(
        rows,
        (
            "start_date title type_text status_text place_name participants companies outcome "
            "next_step is_joint source_url is_illustrative _file _sheet _row"
        ),
        title=text("agreements-contacts-title"),
        key="story-contacts",
        shown=_ROWS,
    )


def _milestones(key: str, filters: Filters) -> None:
    rows = words.milestone_rows(story.milestones(key, filters.as_of))
    if roles.is_guest() and rows.empty:  # of what has not been reached they are not told
        return
    frame.heading(
        text("agreements-milestones-title"), None if len(rows) else text("agreements-milestones-none")
    )
    if rows.empty:
        return
    tables.show_table(
        rows,
        "title status_text due_date done_date outcome outcome_type_text is_illustrative _file _sheet _row",
        title=text("agreements-milestones-title"),
        key="story-milestones",
    )


def _outcomes(key: str, filters: Filters) -> None:
    rows = words.outcome_rows(story.outcomes(key, filters.as_of))
    frame.heading(text("agreements-outcomes-title"), words.outcome_takeaway(rows))
    if rows.empty:
        return
    tables.show_table(
        rows,
        "outcome outcome_type_text event_date from_subject is_illustrative _file _sheet _row",
        title=text("agreements-outcomes-title"),
        key="story-outcomes",
    )


def _companies(key: str, filters: Filters) -> None:
    rows = story.companies(key, filters.as_of)
    frame.heading(
        text("agreements-companies-title"),
        text(
            "agreements-companies-takeaway",
            count=len(rows),
        ),
    )
    if rows.empty:
        return
    tables.show_table(
        rows,
        "company_name cvr activity_count last_date is_member is_known",
        title=text("agreements-companies-title"),
        key="story-companies",
    )


def _money(key: str, filters: Filters) -> None:
    total = story.money(key, filters.as_of).to_dict("records")[0]
    frame.heading(text("agreements-money-title"), words.money_takeaway(total))
    rows = story.vouchers(key, filters.as_of)
    if rows.empty:
        return
    cards.illustrative(cards.any_true(rows["is_illustrative"]), text("agreements-illustrative-money"))
    tables.show_table(
        rows,
        (
            "posted_date text amount_dkk expense_status budget_line voucher_id amount currency "
            "is_illustrative _file _sheet _row"
        ),
        title=text("agreements-money-title"),
        key="story-money",
        shown=_ROWS,
    )


def _changes(key: str) -> None:
    # Here and not above: it brings the whole pipeline with it, and the register must open in a blink.
    from dashboard.loading import column_titles  # noqa: PLC0415

    found = story.changes(key)
    if found.empty:
        frame.heading(text("agreements-changes-title"), text("agreements-changes-none"))
        return
    frame.heading(text("agreements-changes-title"), words.change_takeaway(found))
    kinds = data_health.freshness()
    titles = dict(zip(kinds["source"], kinds["title"], strict=True))
    columns = {source: column_titles(source) for source in found["source"].unique()}
    rows = words.change_rows(found, titles, columns)
    with st.expander(text("agreements-changes-table"), icon=":material/history:"):
        tables.show_table(
            rows,
            "finished_at change_text source_text subject column_text old_value new_value loaded_by load_id",
            title=text("agreements-changes-title"),
            key="story-changes",
            shown=_ROWS,
        )


draw()
