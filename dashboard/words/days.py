"""Days in words, no more precise than they are known, and on which side of the as-of day they lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from locales import formats


def day(row: Mapping[Any, Any], column: str) -> str:
    """A day of a row or of some figures, as precisely as `<column>_precision` says; "not stated" where it is missing."""
    return formats.date(row[column], row[f"{column}_precision"])


def exactness(precision: object) -> str:
    """Whether a day is known to the day, as the texts tell it apart: days are counted from no month or year."""
    return "yes" if formats.is_missing(precision) or precision == "day" else "no"


def state(days: int) -> str:
    """Where a day lies that is so many days away: ahead, today or past, as the texts tell them apart."""
    return "today" if days == 0 else "ahead" if days > 0 else "past"


def span(first: object, precision: object, last: object) -> str:
    """The days from `first` to `last`; only the first where it is known to a month or less precisely."""
    known = str(precision) if isinstance(precision, str) else "day"
    if known != "day" or first == last:
        return formats.date(first, known)
    return formats.period(first, last)
