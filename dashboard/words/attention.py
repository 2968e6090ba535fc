"""Why somebody must act, what comes and what has changed, in words.

Rows and figures of the model in, items and sentences out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.words.days import day, exactness
from locales import formats, text


def _plain_kind(kind: str) -> str:
    """expires_in_3_months → expires; the rest as texts are called."""
    return "expires" if kind.startswith("expires_in_") else kind.replace("_", "-")


def why(row: Mapping[Any, Any]) -> str:
    """Why somebody must act, as a sentence: kind, event_date with its precision, days."""
    days = None if formats.is_missing(row["days"]) else int(row["days"])
    return text(
        f"attention-reason-{_plain_kind(row['kind'])}",
        date=day(row, "event_date"),
        exact=exactness(row["event_date_precision"]),
        count=-1 if days is None else days,
        days=days,
        dated="no" if days is None else "yes",
    )


# ── What comes, what has changed ──────────────────────────────────────────────────────────────────────────────────


def by_quarter(found: pd.DataFrame, count: int) -> list[tuple[dt.date, int]]:
    """The newest quarters of the figure `activities_held` by contact_quarter, oldest first: its first day and how many; quarters without any have 0."""
    dated = found.dropna(subset=["contact_quarter"])
    if dated.empty:
        return []
    held = pd.Series(
        dated["activities_held"].tolist(),
        index=pd.PeriodIndex(pd.to_datetime(dated["contact_quarter"]), freq="Q"),
    )
    every = pd.period_range(held.index.min(), held.index.max(), freq="Q")
    filled = held.reindex(every, fill_value=0).tolist()
    return [(quarter.start_time.date(), int(number)) for quarter, number in zip(every, filled, strict=True)][
        -count:
    ]


def loads_since(loads: pd.DataFrame, since: dt.date | None) -> pd.DataFrame:
    """The loads from a day on, newest first; without a day only the newest."""
    if since is None:
        return loads.head(1)
    return loads.loc[[finished.date() >= since for finished in loads["finished_at"]]]


def changes_in(by_load: pd.DataFrame, loads: pd.DataFrame) -> pd.DataFrame:
    """What these loads did together, a row a source: source, added, changed, removed (rows, a row changed twice twice)."""
    rows = by_load[by_load["load_id"].isin(loads["load_id"])]
    return rows.groupby("source", as_index=False, sort=False)[["added", "changed", "removed"]].sum()


def has_values(by_source: pd.DataFrame) -> bool:
    """Whether any row was changed or removed, so that there are values to list."""
    return bool((by_source["changed"] + by_source["removed"]).sum() > 0)


def load_sentence(loads: pd.DataFrame, by_source: pd.DataFrame, since: dt.date | None) -> str:
    """What the loads of `loads_since` did, as a sentence with their day."""
    counts = {name: formats.number(by_source[name].sum()) for name in ("added", "changed", "removed")}
    state = "none" if by_source.empty else "some"
    if since is not None:
        return text("overview-changes-since", date=since, loads=len(loads), state=state, **counts)
    load = loads.to_dict("records")[0]
    when: dt.datetime = load["finished_at"]
    return text(
        "overview-changes-takeaway",
        first="yes" if int(load["load_id"]) == 1 else "no",
        date=when,
        time=f"{when:%H:%M}",
        number=counts["added"],
        sources=len(by_source),
        state=state,
        **counts,
    )


def load_rows(by_source: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """The counts of a load with source_title."""
    return by_source.assign(source_title=[titles.get(source, source) for source in by_source["source"]])


def value_rows(
    values: pd.DataFrame,
    loads: pd.DataFrame,
    titles: Mapping[str, str],
    columns: Mapping[str, Mapping[str, str]],
) -> pd.DataFrame:
    """The values of `queries.history.values_since` with load_date, source_title, column_title and change_text."""
    records = values.to_dict("records")
    return row_changes(values, loads).assign(
        source_title=[titles.get(row["source"], row["source"]) for row in records],
        column_title=[columns.get(row["source"], {}).get(row["column"], row["column"]) for row in records],
    )


def row_changes(changes: pd.DataFrame, loads: pd.DataFrame) -> pd.DataFrame:
    """Changes of these loads with load_date and change_text."""
    days = {load["load_id"]: load["finished_at"].date() for load in loads.to_dict("records")}
    return changes.assign(
        load_date=[days[load] for load in changes["load_id"]],
        change_text=[text(f"overview-change-{change}") for change in changes["change"]],
    )


# ── Time and place ────────────────────────────────────────────────────────────────────────────────────────────────


def clock(found: Mapping[Any, Any]) -> tuple[str, str]:
    """How many days there are until the project starts or ends, or since it ended; and which of these it is."""
    to_start, left = int(found["days_to_start"]), int(found["days_left"])
    if to_start > 0:
        return formats.days(to_start), text("overview-days-before")
    if left == 0:
        return text("overview-days-today"), text("overview-days-last")
    state = "left" if left > 0 else "since"
    return formats.days(abs(left)), text(f"overview-days-{state}")


def busiest_first(provinces: pd.DataFrame) -> pd.DataFrame:
    """The provinces of `map.scene.provinces` with agreements in force, most of them first."""
    rows = provinces[provinces["in_force_count"] > 0]
    return rows.sort_values(["in_force_count", "name"], ascending=[False, True], kind="stable")


def provinces_sentence(rows: pd.DataFrame) -> str:
    """Which province has most agreements in force, and how many had no contact in twelve months.

    Args:
        rows: `busiest_first`.
    """
    if rows.empty:
        return text("overview-provinces-nothing")
    most = int(rows["in_force_count"].iloc[0])
    silent = int((rows["activities_12_months"] == 0).sum())
    names = rows[rows["in_force_count"] == most]["name"].tolist()
    return text("overview-provinces-takeaway", first=names, number=most, silent=silent)


def map_sentence(figures: Mapping[str, Any], *, for_guests: bool = False) -> str:
    """How many Danish places have agreements with how many Chinese ones, and on how many links contact is within its target (green).

    Guests are told nothing of targets.
    """
    if not figures["arc_count"]:
        return text("overview-map-nothing")
    return text("overview-map-takeaway", reader="guest" if for_guests else "desk", **figures)
