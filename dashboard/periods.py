"""Days before and after others, as periods are compared with each other."""

import datetime as dt

import pandas as pd

DAY = dt.timedelta(days=1)


def year_before(day: dt.date) -> dt.date:
    """The same day a year earlier; 28 February for a 29 February."""
    return (pd.Timestamp(day) - pd.DateOffset(years=1)).date()


def months_before(day: dt.date, count: int) -> dt.date:
    """The first day of the `count` months that end with `day`: of six, 1 January for 30 June and 1 October for 30 March."""
    end = pd.Timestamp(day)
    back = pd.offsets.MonthEnd(count) if end.is_month_end else pd.DateOffset(months=count)
    return (end - back).date() + DAY
