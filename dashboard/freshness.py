"""How fresh the exports are: on which day that is judged, and the words for it."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard import clock
from dashboard.filters_model import Filters
from dashboard.options import Options
from locales import formats, text

# As the presence of a relation is marked: shape and word before colour.
MARKS = {"green": "●", "amber": "▲", "red": "■", "undated": "○", "missing": "○"}


def day_of(filters: Filters, options: Options) -> dt.date:
    """The day on which freshness is judged: today, unless another day is chosen, or the sample is shown, whose time is past."""
    if options.is_sample or filters.as_of != options.opens_on:
        return filters.as_of
    return clock.today()


def words(state: str, age_days: object) -> str:
    """A state in words with its mark, such as "▲ Ved at blive gammel (60 dage)"."""
    if formats.is_missing(age_days):
        return f"{MARKS[state]} {text(f'data-fresh-{state}')}"
    days = int(str(age_days))
    said = text(f"data-fresh-{state}")
    age = formats.days(days)
    return text("data-fresh-age", mark=MARKS[state], state=said, age=age)


def sentence(fresh: pd.DataFrame) -> str:
    """What the exports look like as a whole."""
    missing = list(fresh.loc[fresh["freshness"] == "missing", "title"])
    old = list(fresh.loc[fresh["freshness"] == "red", "title"])
    said = []
    if missing:
        said.append(text("data-sources-missing", sources=missing))
    else:
        said.append(text("data-sources-complete", number=len(fresh)))
    if old:
        said.append(text("data-sources-old", sources=old))
    return " ".join(said)
