"""How a date, a name and an amount are read: the few rules that every count rests on."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

Day = dt.date

OERE = Decimal("0.01")
FIRST_DAY = dt.date(1, 1, 1)
_MONTHS = {"year": 12, "half_year": 6, "quarter": 3, "month": 1}
_NO_LETTER = re.compile(r"[\W_]+")
_COMPANY_FORM = re.compile(r" (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$")
_SEVERAL = re.compile(r"\s*[;,；，、\n]\s*|\s+/\s+")


def months_after(day: Day, months: int) -> Day:
    """The same day of another month; the last one of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(first: Day, last: Day) -> int:
    """Whole months from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (months_after(first, months) > last)


def last_day(first: Day | None, precision: str | None) -> Day | None:
    """The last day that a date may mean of which only the year, half-year, quarter or month is known."""
    if first is None or precision not in _MONTHS:
        return first
    return months_after(first, _MONTHS[precision]) - dt.timedelta(days=1)


def counted_day(last: Day | None, on: Day) -> Day | None:
    """The day by which a date known in part counts: its last one, but never later than the as-of day."""
    return None if last is None else min(last, on)


def days_since(first: Day | None, precision: str | None, on: Day) -> int | None:
    """Days from a date to the as-of day, of a date known in part from its last day; none while that is ahead."""
    counted = counted_day(last_day(first, precision), on)
    return None if counted is None else (on - counted).days


def by(happened: Day | None, on: Day) -> bool:
    """Whether something had come about, or been said, by a day: what no day is stated of always has."""
    return happened is None or happened <= on


def side(day: Day | None, first: Day, last: Day) -> str | None:
    """On which side of the project's days a day lies."""
    return None if day is None else "before" if day < first else "after" if day > last else "within"


def bare(said: str | None) -> str | None:
    """A text as two are compared: in small letters without blanks around it."""
    return None if said is None else said.strip(" ").lower()


def words(said: str) -> str:
    """A text in small letters with one blank for whatever is neither letter nor number."""
    return _NO_LETTER.sub(" ", said.lower()).strip(" ")


def company_key(name: str | None) -> str | None:
    """The name of a company without punctuation and company form."""
    return None if name is None else _COMPANY_FORM.sub("", words(name)).strip(" ")


def references(said: str | None) -> list[str]:
    """The names in a cell that may hold several: its parts, and the whole, since a title may itself hold a separator."""
    return [] if said is None else [*_SEVERAL.split(said), said, said.replace("; ", " ")]


def money(exact: Decimal | None) -> Decimal | None:
    """An amount to the øre; six digits first, so that half an øre stays half an øre."""
    if exact is None:
        return None
    return exact.quantize(Decimal("0.000001"), ROUND_HALF_UP).quantize(OERE, ROUND_HALF_UP)


def added(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum of what is known; 0 of nothing."""
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def newest_first(day: Day | None) -> int:
    """A key by which later days come first and what is of no day last."""
    return -day.toordinal() if day else 1
