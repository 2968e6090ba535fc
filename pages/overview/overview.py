"""Overview: what to do, the numbers a manager asks for, what happens next and what has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, figures, frame, roles, tables
from dashboard.blocks.kinds import Trend
from dashboard.charts import overview as charts
from dashboard.filters import choose, current_filters
from dashboard.filters_model import Filters
from dashboard.map import clicks
from dashboard.map import scene as scenes
from dashboard.map.deck import deck
from dashboard.model import measures, pages
from dashboard.parts import actions, sections
from dashboard.periods import day_after, year_before
from dashboard.queries import data_health, history, project
from dashboard.scope.asking import is_narrowed
from dashboard.theme import palette
from dashboard.warehouse import one_version
from dashboard.words import attention
from locales import formats, text

_LATEST = 10
_NEWEST = "contact_date desc, start_date desc, activity_id"
_SOURCE = "overview-changed-source"  # whose changes a click asks for
_PART = "part"  # which section is open below the map, as the link says it

_MAP = "overview-map"
_MAP_CLICKS = "overview-map-clicks"
# Fits a phone; on a wide screen its column is as wide (style.css), so the page need not ask the browser how wide it is.
_MAP_WIDTH, _MAP_HEIGHT = 350, 300


def draw() -> None:
    is_guest = roles.is_guest()
    filters = current_filters() if is_guest else actions.asked(current_filters())
    now = measures.values(filters, pages.page("overview").names)
    if not any(now[name] for name in ("agreement_count", "activities_held", "activities_planned")):
        frame.empty_state(text("overview-empty"))
        return
    below = {
        "next": lambda: _next(filters),
        "latest": lambda: _latest(filters),
        "provinces": lambda: _provinces(filters, now),
    }
    if not is_guest:
        below |= {"means": lambda: _means(filters, now), "changes": _changes}
    if is_guest:
        _figures(filters, now)
    with st.container(key="overview-first"):  # style.css: the map's column is as wide as the map
        left, right = st.columns([3, 2], gap="large")
    with left:
        if is_guest:
            sections.draw(_PART, below, "overview-part")
        else:
            actions.draw(filters, now, page="overview")
    with right:
        _map(filters)
    if not is_guest:
        _figures(filters, now)
        sections.draw(_PART, below, "overview-part")
    marked = int(now["illustrative_count"])
    cards.illustrative(marked > 0, text("overview-illustrative", count=marked))


# ── The figures ───────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(filters: Filters, now: dict[str, Any]) -> None:
    """The handful of numbers, each with what it was a year before."""
    then = measures.values(replace(filters, as_of=year_before(filters.as_of)), "in_force_count red_count")

    def since(name: str, more_is: cards.Welcome, before: int | None = None) -> Trend:
        against = then[name] if before is None else before
        return cards.count_trend(now[name], against, text("overview-against-year"), more_is=more_is)

    expiring, planned = int(now["expiring_count"]), now["activities_planned"]
    quarters = attention.by_quarter(measures.grouped(filters, "activities_held", "contact_quarter"), 12)
    with cards.row("overview"):
        figures.card(
            "in_force_count",
            filters,
            now,
            note=text("overview-agreements-note", count=expiring),
            trend=since("in_force_count", "good"),
        )
        figures.presence(filters, now, label=text("overview-presence"), trend=since("red_count", "bad"))
        figures.card(
            "activities_12_months",
            filters,
            now,
            note=text("overview-contacts-note", count=planned),
            trend=since("activities_12_months", "good", now["activities_12_months_before"]),
            history=[held for _, held in quarters],
            history_words=text("overview-contacts-quarters", number=len(quarters)),
        )
        if not roles.is_guest() and _has_money(now):
            _spent(filters, now)


def _has_money(now: dict[str, Any]) -> bool:
    return bool(now["voucher_count"] or now["budget_dkk"])


def _spent(filters: Filters, now: dict[str, Any]) -> None:
    """Spent; the last twelve months stand beside the twelve before."""
    year_ago = year_before(filters.money_date)
    last = measures.values(replace(filters, period_from=day_after(year_ago)), "spent_period_dkk")
    before = measures.values(
        replace(filters, period_from=day_after(year_before(year_ago)), period_to=year_ago), "spent_period_dkk"
    )
    figures.card(
        "spent_dkk",
        filters,
        now,
        note=None
        if is_narrowed(filters)
        else text(
            "overview-spent-note",
            percent=now["spent_percent"],
            budget=now["budget_dkk"],
        ),
        more=text("overview-spent-year", last=last["spent_period_dkk"], before=before["spent_period_dkk"]),
    )


def _means(filters: Filters, now: dict[str, Any]) -> None:
    """The money and the time that are left, and what falls due in them."""
    frame.heading(text("overview-means-title"))
    with cards.row("overview-means"):
        if _has_money(now) and not is_narrowed(filters):
            figures.card(
                "available_dkk",
                filters,
                now,
                note=text("overview-available-note", amount=now["committed_dkk"]),
            )
        _time(filters, now)


def _time(filters: Filters, now: dict[str, Any]) -> None:
    """How much of the project's time has gone, and what falls due soon."""
    clock = project.clock(filters).to_dict("records")[0]
    days, counted_as = attention.clock(clock)
    elapsed = formats.percent(clock["elapsed_share"], 1)
    cards.figure(
        text("overview-days"),
        days,
        key="days",
        help=text(
            "overview-days-help",
            start=clock["project_start_date"],
            end=clock["project_end_date"],
        ),
        note=text("overview-days-note-narrowed", elapsed=elapsed)
        if now["spent_percent"] is None
        else text("overview-days-note", elapsed=elapsed, spent=now["spent_percent"]),
        more=counted_as,
        link=lambda: frame.link("budget", text("overview-link-budget"), icon=":material/arrow_forward:"),
    )
    figures.card(
        "due_30_count",
        filters,
        now,
        note=text(
            "overview-due-note",
            ahead=now["due_90_count"],
            overdue=now["overdue_count"],
        ),
    )


# ── Where ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _map(filters: Filters) -> None:
    """China in small, without the arcs; a click on a province filters every page."""
    is_guest = roles.is_guest()
    whole = scenes.scene(
        filters,
        measure="in_force_count",
        view="china",
        width=_MAP_WIDTH,
        generation=st.session_state.get(_MAP_CLICKS, 0),
        for_guests=is_guest,
    )
    takeaway = attention.map_sentence(whole.figures, for_guests=is_guest)
    frame.heading(text("overview-map-title"), takeaway)
    scene = scenes.without_arcs(whole, _MAP_HEIGHT)
    st.pydeck_chart(
        deck(scene, palette()),
        height=_MAP_HEIGHT,
        on_select=_choose_on_map,
        selection_mode="single-object",
        key=_MAP,
        alt=text("overview-map-alt", takeaway=takeaway),
    )
    frame.link("map", text("overview-link-map-large"), icon=":material/map:")


def _choose_on_map() -> None:
    """Narrow every page to what was clicked; the same again, and nothing, clear it."""
    st.session_state[_MAP_CLICKS] = st.session_state.get(_MAP_CLICKS, 0) + 1
    found = clicks.picked(st.session_state.get(_MAP))
    if found is None:
        return
    for name, chosen in clicks.after_click(found[1], current_filters(), {}).items():
        choose(name, chosen)


def _provinces(filters: Filters, now: dict[str, Any]) -> None:
    """Agreements in force by province; a click filters every page."""
    rows = attention.busiest_first(scenes.provinces(filters))
    takeaway = attention.provinces_sentence(rows)
    frame.heading(text("overview-provinces-title"), takeaway)
    then = measures.values(replace(filters, as_of=year_before(filters.as_of)), "province_count")
    with cards.row("overview-provinces"):
        figures.card(
            "province_count",
            filters,
            now,
            note=text("overview-provinces-note", count=now["unplaced_count"]),
            trend=cards.count_trend(
                now["province_count"],
                then["province_count"],
                text("overview-against-year"),
                more_is="good",
            ),
        )
    if rows.empty:
        return
    top = rows.head(charts.SHOWN_PROVINCES)
    figures.chart(
        charts.provinces(top, palette()),
        "in_force_count",
        filters,
        "province_code",
        key="overview-provinces",
        alt=text("overview-provinces-alt", takeaway=takeaway),
        narrows={"province_code": "provinces"},
    )
    if len(top) < len(rows):
        st.caption(text("overview-provinces-rest", number=len(top)))

    @sections.folded(text("overview-table"), "overview-table")
    def folded() -> None:
        counted = "in_force_count agreement_count activities_12_months"
        figures.table(
            rows,
            f"name_of_province {counted} presence last_contact_date",
            counted,
            filters,
            "province_code",
            title=text("overview-provinces-title"),
            key="provinces",
        )


# ── What comes and what was ───────────────────────────────────────────────────────────────────────────────────────


def _next(filters: Filters) -> None:
    name = "ahead_90_count" if roles.is_guest() else "due_90_count"
    count = measures.values(filters, name)[name]
    frame.heading(text("overview-next-title"), text("overview-next-takeaway", count=count))
    if count:
        figures.listing(name, filters, key="next", title=text("overview-next-title"))


def _latest(filters: Filters) -> None:
    rows = measures.rows(filters, "activities_held", order=_NEWEST, limit=_LATEST)
    if rows.empty:
        frame.heading(text("overview-latest-title"), text("overview-latest-none"))
        return
    newest = rows.iloc[0]
    frame.heading(
        text("overview-latest-title"),
        text(
            "overview-latest-takeaway",
            title=cards.plain(newest["title"]),
            date=formats.date(newest["start_date"], newest["start_date_precision"]),
        ),
    )
    tables.show_table(
        rows,
        "start_date title activity_type place danish_parties outcome is_illustrative _file _sheet _row",
        title=text("overview-latest-title"),
        key="latest",
    )


def _changes() -> None:
    """What the newest load added, changed and removed, or all loads from a chosen day on."""
    loads = data_health.loads()
    if loads.empty:
        frame.heading(text("overview-changes-title"), text("overview-changes-none"))
        return
    head, choice = st.columns([3, 1], vertical_alignment="bottom")
    with choice:
        since = st.date_input(
            text("overview-changes-from"),
            value=None,
            key="overview-changes-since",
            format=formats.date_pattern(),
            help=text("overview-changes-from-help"),
        )
    shown = attention.loads_since(loads, since)
    by_source = attention.changes_in(history.changes_by_load(), shown)
    with head:
        frame.heading(text("overview-changes-title"), attention.load_sentence(shown, by_source, since))
    if by_source.empty:
        return
    titles = data_health.titles()
    left, right = st.columns(2, gap="large")
    with left:
        tables.show_table(
            attention.load_rows(by_source, titles),
            "source_title added changed removed",
            title=text("overview-changes-title"),
            key="load",
            is_filtered=False,
            on_row=lambda position: _choose_source(by_source["source"].iloc[position]),
        )
    if (source := st.session_state.pop(_SOURCE, None)) is not None:
        _changed(source, titles[source], shown)
    if not attention.has_values(by_source):
        return
    # Here and not above: it brings the whole pipeline with it, and the overview must open in a blink.
    from dashboard.keeping.trials import column_titles  # noqa: PLC0415

    columns = {source: column_titles(source) for source in by_source["source"]}
    values = history.values_since(int(shown["load_id"].min()))
    rows = attention.value_rows(values, shown, titles, columns)
    with right:
        tables.show_table(
            rows,
            "load_date source_title change_text key column_title old_value new_value",
            title=text("overview-changes-values"),
            key="values",
            is_filtered=False,
        )


def _choose_source(source: str) -> None:
    st.session_state[_SOURCE] = source


def _changed(source: str, title: str, loads: pd.DataFrame) -> None:
    """The rows of a source that the loads added, changed or removed, in a panel above the page: exactly those that are counted."""

    @st.dialog(title, width="large", icon=":material/table_rows:")
    @one_version()
    def drawn() -> None:
        found = attention.row_changes(history.rows_since(source, int(loads["load_id"].min())), loads)
        tables.show_table(
            found.head(tables.SHOWN_ROWS),
            "load_date change_text key _file _sheet _row",
            title=title,
            key="changed-rows",
            is_filtered=False,
            every=lambda: found,
            count=len(found),
        )

    drawn()


draw()
