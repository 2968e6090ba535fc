"""Timeline: agreements as bars, activities as marks, grouped by party, province or theme."""

import datetime as dt

import pandas as pd
import streamlit as st

from dashboard import frame, guests, roles, tables
from dashboard.charts import timeline
from dashboard.filters import current_filters
from dashboard.language import named
from dashboard.queries import options, parties
from dashboard.queries import timeline as ask
from dashboard.theme import palette
from dashboard.viewport import page_width
from locales import formats, text


def _controls() -> tuple[str, str]:
    """The grouping and the window of time that the reader has chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="timeline-controls"):
        grouping = st.segmented_control(
            text("timeline-group"),
            ask.GROUPINGS,
            key="timeline-group",
            default="party",
            required=True,
            format_func=named("timeline-group"),
        )
        window = st.segmented_control(
            text("timeline-window"),
            timeline.WINDOWS,
            key="timeline-window",
            default="all",
            required=True,
            format_func=named("timeline-window"),
        )
    return str(grouping or "party"), str(window or "all")


def _window(chosen: str, everything: tuple[dt.date, dt.date], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The first and last day that the picture shows."""
    if chosen == "project":
        dates = options.dates().iloc[0]
        return dates["project_start_date"], dates["project_end_date"]
    if chosen == "year":
        return as_of - dt.timedelta(days=365), as_of + dt.timedelta(days=365)
    return everything


def _sheet(sheets: list[timeline.Sheet]) -> timeline.Sheet:
    """The sheet to draw: the only one, or the one that the reader has chosen."""
    if len(sheets) == 1:
        return sheets[0]
    names = [text("timeline-sheet-name", first=s.groups[0].name, last=s.groups[-1].name) for s in sheets]
    number = st.selectbox(
        text("timeline-sheet"),
        range(len(sheets)),
        key="timeline-sheet",
        format_func=names.__getitem__,
        width=420,
    )
    return sheets[number or 0]


def _words(
    found: timeline.Facts, window: tuple[dt.date, dt.date], precision: str, undated_count: int
) -> None:
    """The sentences above the picture, of what it shows."""
    sentences = [
        text(
            "timeline-takeaway",
            agreements_count=found.agreement_count,
            activities_count=found.activity_count,
            planned_count=found.planned_count,
            first=formats.date(window[0], precision),
            last=formats.date(window[1], precision),
        )
    ]
    if found.is_repeated:
        sentences.append(text("timeline-takeaway-counted-again"))
    if undated_count:
        number = formats.number(undated_count)
        sentences.append(text("timeline-undated-note", count=undated_count, number=number))
    frame.heading(text("timeline-title"), " ".join(sentences))


def _table(bars: pd.DataFrame, grouping: str) -> None:
    """The rows behind the picture: agreements or activities."""
    which = st.segmented_control(
        text("timeline-table"),
        ("agreements", "activities"),
        key="timeline-table",
        default="agreements",
        required=True,
        format_func=named("timeline-table"),
    )
    if which == "activities":
        marks = timeline.with_state(ask.activity_marks(current_filters(), grouping))
        columns = (
            "group_name activity_title start_date mark_state place outcome is_illustrative _file _sheet _row"
        )
        tables.show_table(marks, columns, title=text("timeline-table-activities"), key="timeline-activities")
        return
    tables.show_table(
        timeline.with_bar_state(bars),
        "group_name agreement_name danish_party chinese_party begins_date end_date bar_state presence "
        "last_contact_date is_illustrative _file _sheet _row",
        title=text("timeline-table-agreements"),
        key="timeline-agreements",
    )


def _undated(rows: pd.DataFrame) -> None:
    frame.heading(text("timeline-table-undated"), text("timeline-undated-intro"))
    columns = "undated_kind title danish_party _file _sheet _row"
    tables.show_table(rows, columns, title=text("timeline-table-undated"), key="timeline-undated")


def draw() -> None:
    filters = current_filters()
    width = page_width()
    grouping, chosen = _controls()
    bars = guests.told(ask.agreement_bars(filters, grouping), for_guests=roles.is_guest())
    density = ask.activity_density(filters, grouping)
    is_dense = timeline.is_dense(density)
    marks = density if is_dense else ask.activity_marks(filters, grouping)
    undated = ask.undated(filters)
    if bars.empty and marks.empty:
        frame.empty_state()
    else:
        no_group = text(f"timeline-no-{grouping}")
        sheets = timeline.plan(
            parties.with_names(bars), marks, filters.as_of, no_group, is_narrow=width < 640
        )
        everything = timeline.bounds(sheets, filters.as_of)
        window = _window(chosen, everything, filters.as_of)
        _words(
            timeline.facts(bars, marks, filters.as_of, window),
            window,
            "month" if chosen == "year" else "year",
            len(undated),
        )
        if is_dense:
            st.caption(text("timeline-by-month"))
        figure = timeline.figure(_sheet(sheets), window, filters.as_of, palette(), width=width)
        frame.chart(figure, key="timeline", alt=text("timeline-alt"))
        st.caption(text("timeline-hint"))
        _table(bars, grouping)
    if not undated.empty:
        _undated(undated)


draw()
