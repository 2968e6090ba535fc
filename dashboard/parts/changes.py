"""Rows that the newest load, or all loads from a chosen day on, added, changed and removed; a kind opens the rows counted."""

import datetime as dt

import pandas as pd
import streamlit as st

from dashboard import frame, tables, widgets
from dashboard.keeping import exports, trials
from dashboard.queries import data_health
from locales import text

_SOURCE = "overview-changed-source"  # whose changes a click asks for


def draw() -> None:
    """Draw the changes of the newest load, or of all loads from a chosen day on."""
    loads = data_health.loads()
    if loads.empty:
        frame.heading(text("overview-changes-title"), text("overview-changes-none"))
        return
    head, choice = st.columns([3, 1], vertical_alignment="bottom")
    with choice:
        key = "overview-changes-since"
        since = widgets.date_input("overview-changes-from", value=None, key=key, helps=True)
    shown = loads.head(1)
    if since is not None:
        shown = loads.loc[[finished.date() >= since for finished in loads["finished_at"]]]
    changes = data_health.changes_by_load()
    of_source = changes[changes["load_id"].isin(shown["load_id"])].groupby("source", sort=False)
    by_source = of_source[["added", "changed", "removed"]].sum().reset_index()  # a row changed twice is two
    with head:
        frame.heading(text("overview-changes-title"), _sentence(shown, by_source, since))
    if by_source.empty:
        return
    titles = exports.source_titles()
    tables.show_table(
        by_source.assign(source_title=[titles.get(source, source) for source in by_source["source"]]),
        "source_title added changed removed",
        title=text("overview-changes-title"),
        key="load",
        on_row=lambda at: st.session_state.update({_SOURCE: by_source["source"].iloc[at]}),
    )
    if (source := st.session_state.pop(_SOURCE, None)) is not None:
        kind = titles.get(source, str(source))
        found = _dated(data_health.rows_since(source, int(shown["load_id"].min())), shown)

        @frame.dialog(kind, "table_rows")
        def drawn() -> None:
            tables.show_table(
                found.head(tables.SHOWN_ROWS),
                "load_date change_text key _file _sheet _row",
                title=kind,
                key="changed-rows",
                every=lambda: found,
                count=len(found),
            )

    if not (by_source["changed"] + by_source["removed"]).sum():
        return
    values = trials.readable(data_health.values_of(int(shown["load_id"].min()), and_after=True))
    named = [titles.get(source, source) for source in values["source"]]
    rows = _dated(values, shown).assign(source_title=named, column_title=values["title"])
    title = text("overview-changes-values")
    frame.heading(title)
    columns = "source_title change_text key column_title old_value new_value load_date"
    tables.show_table(rows, columns, title=title, key="values")


def _sentence(loads: pd.DataFrame, by_source: pd.DataFrame, since: dt.date | None) -> str:
    counts = {name: int(by_source[name].sum()) for name in ("added", "changed", "removed")}
    state = "none" if by_source.empty else "some"
    if since is not None:
        return text("overview-changes-since", date=since, loads=len(loads), state=state, **counts)
    load = loads.to_dict("records")[0]
    when: dt.datetime = load["finished_at"]
    return text(
        "overview-changes-takeaway",
        first=int(load["load_id"]) == 1,
        date=when,
        time=f"{when:%H:%M}",
        number=counts["added"],
        sources=len(by_source),
        state=state,
        **counts,
    )


def _dated(changes: pd.DataFrame, loads: pd.DataFrame) -> pd.DataFrame:
    days = {load["load_id"]: load["finished_at"].date() for load in loads.to_dict("records")}
    return changes.assign(
        load_date=[days[load] for load in changes["load_id"]],
        change_text=[text(f"overview-change-{change}") for change in changes["change"]],
    )
