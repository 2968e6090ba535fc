"""Days before and after others, as periods are held against each other."""

import calendar
import datetime as dt

DAY = dt.timedelta(days=1)


def year_before(day: dt.date) -> dt.date:
    """The same day a year earlier; 28 February for a 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return dt.date(day.year - 1, 2, 28)


def months_before(day: dt.date, count: int) -> dt.date:
    """The first day of so many months that end with `day`: of six 1 January for 30 June, 1 October for 30 March."""
    months = day.year * 12 + day.month - 1 - count
    year, month = months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    is_month_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return dt.date(year, month, last if is_month_end else min(day.day, last)) + DAY
