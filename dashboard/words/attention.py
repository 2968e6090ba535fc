"""Reasons to act, coming events and changes, in words. Rows and figures of the model in, items and sentences out."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.words.names import day, exactness
from locales import formats, text


def why(row: Mapping[Any, Any]) -> str:
    """The reason to act, as a sentence: kind, event_date with its precision, days."""
    kind = "expires" if row["kind"].startswith("expires_in_") else row["kind"].replace("_", "-")
    days = None if formats.is_missing(row["days"]) else int(row["days"])
    return text(
        f"attention-reason-{kind}",
        date=day(row, "event_date"),
        exact=exactness(row["event_date_precision"]),
        count=-1 if days is None else days,
        days=days,
        dated=days is not None,
    )


def by_quarter(found: pd.DataFrame, count: int, last: dt.date) -> list[tuple[dt.date, int]]:
    """The first day of each quarter and how many contacts it had, oldest first, up to the quarter of the last day counted; those without any have 0."""
    dated = found.dropna(subset=["contact_quarter"])
    if dated.empty:
        return []
    quarters = pd.PeriodIndex(pd.to_datetime(dated["contact_quarter"]), freq="Q")
    held = pd.Series(dated["activities_held"].tolist(), index=quarters)
    every = pd.period_range(held.index.min(), pd.Period(last, freq="Q"), freq="Q")
    counted = zip(every, held.reindex(every, fill_value=0).tolist(), strict=True)
    return [(quarter.start_time.date(), int(number)) for quarter, number in counted][-count:]


def map_sentence(figures: Mapping[str, Any], *, for_guests: bool = False) -> str:
    """How many Danish places have agreements with how many Chinese ones, and on how many links contact is within its target (green). Guests are told nothing of targets."""
    if not figures["arc_count"]:
        return text("overview-map-nothing")
    return text("overview-map-takeaway", reader="guest" if for_guests else "desk", **figures)
