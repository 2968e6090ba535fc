"""Timeline: agreements as bars, activities as marks, grouped by party, province or theme."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import figures, frame, guests, roles, tables
from dashboard.charts import timeline
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.language import named
from dashboard.map.ground import NARROW
from dashboard.model import columns, measures, pages
from dashboard.parts import sections
from dashboard.queries import options
from dashboard.queries import timeline as ask
from dashboard.theme import palette
from dashboard.viewport import page_width
from locales import formats, text


def draw() -> None:
    filters = current_filters()
    width = page_width()
    grouping, chosen = _controls()
    by = ask.GROUPINGS[grouping]
    counted = measures.values(filters, pages.page("timeline").names)
    bars = guests.told(ask.agreement_bars(filters, grouping), for_guests=roles.is_guest())
    is_dense = counted["dated_activity_count"] > timeline.MAX_MARKS
    by_month = f"{by} start_month mark_state"
    marks = (
        measures.grouped(filters, "dated_activity_count", by_month).rename(columns={by: "group_code"})
        if is_dense
        else ask.activity_marks(filters, grouping)
    )
    if bars.empty and marks.empty:
        frame.empty_state()
    else:
        asked = _window(chosen, filters.as_of)
        sheets = timeline.plan(bars, marks, filters.as_of, by, window=asked, is_narrow=width < NARROW)
        window = asked or timeline.bounds(sheets, filters.as_of)
        _words(
            filters if chosen == "all" else _within(filters, window),
            window,
            "month" if chosen == "year" else "year",
        )
        if bars["agreement_id"].duplicated().any() or (
            not is_dense and marks["activity_id"].duplicated().any()
        ):
            st.caption(text("timeline-takeaway-counted-again"))
        if is_dense:
            st.caption(text("timeline-by-month"))
        if not sheets[0].groups:
            st.info(
                text("timeline-window-empty", all=text("timeline-window-all")), icon=":material/event_busy:"
            )
        else:
            _picture(sheets, window, filters, by_month if is_dense else "activity_id", width)
        _table(bars, grouping, by, filters)
    if counted["undated_fact_count"]:
        _undated(filters)


def _picture(
    sheets: list[timeline.TimelineSheet], window: timeline.Window, filters: Filters, group: str, width: int
) -> None:
    figures.chart(
        timeline.figure(_sheet(sheets), window, filters.as_of, palette(), width=width),
        "dated_activity_count",
        filters,
        group,
        key="timeline",
        alt=text("timeline-alt"),
    )
    st.caption(text("timeline-hint"))


def _controls() -> tuple[str, str]:
    """The grouping and the window of time that the reader has chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="timeline-controls"):
        grouping = st.segmented_control(
            text("timeline-group"),
            list(ask.GROUPINGS),
            key="timeline-group",
            default="party",
            required=True,
            format_func=named("timeline-group"),
        )
        window = st.segmented_control(
            text("timeline-window"),
            timeline.WINDOWS,
            key="timeline-window",
            default=timeline.WINDOWS[0],
            required=True,
            format_func=named("timeline-window"),
        )
    return str(grouping or "party"), str(window or timeline.WINDOWS[0])


def _window(chosen: str, as_of: dt.date) -> timeline.Window | None:
    """The first and last day that the picture shows; None for all days."""
    if chosen == "project":
        dates = options.dates().iloc[0]
        return dates["project_start_date"], dates["project_end_date"]
    if chosen == "year":
        return as_of - dt.timedelta(days=365), as_of + dt.timedelta(days=365)
    return None


def _within(filters: Filters, window: timeline.Window) -> Filters:
    """The filters with their period cut to the window: what the sentence above the picture counts."""
    first, last = window
    return replace(
        filters,
        period_from=max(filters.period_from or first, first),
        period_to=min(filters.period_to or last, last),
    )


def _sheet(sheets: list[timeline.TimelineSheet]) -> timeline.TimelineSheet:
    """The sheet to draw: the only one, or the one that the reader has chosen."""
    if len(sheets) == 1:
        return sheets[0]
    names = [text("timeline-sheet-name", first=s.groups[0][0], last=s.groups[-1][0]) for s in sheets]
    number = st.selectbox(
        text("timeline-sheet"),
        range(len(sheets)),
        key="timeline-sheet",
        format_func=names.__getitem__,
        width=420,
    )
    return sheets[number or 0]


def _words(filters: Filters, window: timeline.Window, precision: str) -> None:
    """The sentence above the picture, of what it shows, with the rows of its figures."""
    shown = "dated_agreement_count dated_activity_count activities_planned"
    counted = measures.values(filters, shown)
    said = text(
        "timeline-takeaway",
        agreements_count=counted["dated_agreement_count"],
        activities_count=counted["dated_activity_count"],
        planned_count=counted["activities_planned"],
        first=formats.date(window[0], precision),
        last=formats.date(window[1], precision),
    )
    frame.heading(text("timeline-title"), said)
    figures.opener(shown, filters)


def _table(bars: pd.DataFrame, grouping: str, by: str, filters: Filters) -> None:
    """The rows behind the picture: agreements or activities."""
    group = columns.column(by, name="group_code", label=columns.label("group_name"))

    def table(which: str, rows: pd.DataFrame, shown: str) -> None:
        tables.show_table(
            rows,
            [group, f"{shown} is_illustrative _file _sheet _row"],
            title=text(f"timeline-table-{which}"),
            key=f"timeline-{which}",
        )

    def agreements() -> None:
        of_bars = "agreement_name danish_party chinese_party begins_date end_date bar_state presence last_contact_date"
        table("agreements", bars, of_bars)

    def activities() -> None:
        of_marks = "activity_title start_date mark_state place outcome"
        table("activities", ask.activity_marks(filters, grouping), of_marks)

    sections.draw("table", {"agreements": agreements, "activities": activities}, "timeline-table")


def _undated(filters: Filters) -> None:
    frame.heading(text("timeline-table-undated"), measures.measure("undated_fact_count").meaning())
    title = text("timeline-table-undated")
    figures.listing("undated_fact_count", filters, key="timeline-undated", title=title)


draw()
