"""How fresh the exports are: on which day that is judged, and the words for it."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from dashboard import clock, formats
from dashboard.filters_model import Filters
from dashboard.options import Options
from locales import text

# As the presence of a relation is marked: shape and word before colour.
MARKS = {"green": "●", "amber": "▲", "red": "■", "undated": "○", "missing": "○"}


def day_of(filters: Filters, options: Options) -> dt.date:
    """The day on which freshness is judged: today, unless somebody looks at another day, or at the sample, whose time is past."""
    if options.is_sample or filters.as_of != options.opens_on:
        return filters.as_of
    return clock.today()


def words(state: str, age_days: object, lang: str) -> str:
    """A state in words with its mark, such as "▲ Ved at blive gammel (60 dage)"."""
    if formats.is_missing(age_days):
        return f"{MARKS[state]} {text(f'data-fresh-{state}', lang)}"
    days = int(str(age_days))
    said = text(f"data-fresh-{state}", lang)
    age = text("format-days", lang, count=days, number=formats.number(days, lang))
    return text("data-fresh-age", lang, mark=MARKS[state], state=said, age=age)


def sentence(fresh: pd.DataFrame, lang: str) -> str:
    """What the exports look like as a whole."""
    missing = list(fresh.loc[fresh["freshness"] == "missing", "title"])
    old = list(fresh.loc[fresh["freshness"] == "red", "title"])
    said = []
    if missing:
        said.append(text("data-sources-missing", lang, sources=formats.listed(missing, lang)))
    else:
        said.append(text("data-sources-complete", lang, number=formats.number(len(fresh), lang)))
    if old:
        said.append(text("data-sources-old", lang, sources=formats.listed(old, lang)))
    return " ".join(said)
