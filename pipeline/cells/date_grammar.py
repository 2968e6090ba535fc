"""The grammar of dates: how a text in Danish, English or Chinese becomes a span of days.

dateutil and dateparser are not used: they fill in today's day and month where a text has none, and swap day and month
without telling. Here every form that is understood is listed in patterns.toml ("date_forms"), and what is guessed has a reason.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import NamedTuple

from pipeline.cells import reference
from pipeline.cells.money_words import has_small_figures

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Span:
    """The period that a text names: first and last day, precision, whether it is a range, and the reasons of its guesses."""

    first: date
    last: date
    precision: str
    is_range: bool = False
    guesses: tuple[str, ...] = ()


class NoSuchDateError(Exception):
    """The text has the shape of a date, but there is no such date; `reason` is the reject's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_WORDS = reference.seed("cell_words")["dates"]
_MONTHS = {word: number for number, words in enumerate(_WORDS["months"], start=1) for word in words}
_ORDINALS = {word: number for number, words in enumerate(_WORDS["ordinals"], start=1) for word in words}
_SEASONS = {word: int(month) for month, words in _WORDS["seasons"].items() for word in words}
_PATTERNS = dict(reference.seed("patterns")["dates"])
_PIECES = {
    **_PATTERNS.pop("pieces"),
    "any_month": "|".join(sorted(_MONTHS, key=len, reverse=True)),
    "season": "|".join(sorted(_SEASONS, key=len, reverse=True)),
}
# The month in which each begins and ends: "ultimo 2018" is due at the end of that year, not on its first day.
_PARTS_OF_A_YEAR = {"primo": 1, "medio": 6, "ultimo": 12}


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for texts in which blanks are single (`_plain`): no run of them need be bounded by the text's end, which would take the square of its length."""
    whole = reference.spelt_out(pattern, {**_PIECES, **_PATTERNS})
    return re.compile(whole.replace(r"\s*", r"\s{0,2}").replace(r"\s+", r"\s{1,2}"))


_RE = {name: _compiled(pattern) for name, pattern in _PATTERNS.items()}
_CHINESE_DIGITS = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "零○Ｏ", "0"
)
_DASHES = str.maketrans({written: sign for sign, others in _WORDS["signs"].items() for written in others})


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    return " ".join(text.lower().split())


def _year(text: str) -> int:
    digits = text.lstrip("'")
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < reference.rules().century_turn else 1900
    if not reference.rules().first_year <= number <= reference.rules().last_year:
        raise NoSuchDateError("date-year")
    return number


def _day(year: int, month: int, day: int, *guesses: str) -> Span:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        raise NoSuchDateError("date-impossible")
    only = date(year, month, day)
    return Span(only, only, "day", guesses=guesses)


def months(year: int, month: int, count: int, precision: str, *guesses: str) -> Span:
    """The span of `count` months from the first of a month. Raises NoSuchDateError for a month that there isn't."""
    if not 1 <= month <= 12:
        raise NoSuchDateError("date-impossible")
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return Span(date(year, month, 1), last, precision, guesses=guesses)


_MONTHS_OF = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def names_hour(text: str) -> bool:
    """Whether a text is an hour of the day and nothing else: "09:30", "kl. 9"."""
    return len(text) <= _LONGEST and _RE["hour"].fullmatch(text.strip()) is not None


def last_day(first: date, precision: str | None) -> date:
    """The last day that a date may mean which is known to that precision: the day itself, or the end of its month, quarter or year."""
    count = _MONTHS_OF.get(precision or "")
    return months(first.year, first.month, count, precision or "").last if count else first


def _day_month_year(m: re.Match[str]) -> Span:
    day, month, year_text = int(m["d"]), int(m["m"]), m["y"]
    year = _year(year_text)
    if month > 12 >= day:
        return _day(year, day, month, "date-month-first")
    if len(year_text) == 2 and year > 2030 and month <= 12:
        # 16-03-31 is more likely the short form of 2016-03-31 than the sixteenth of March 2031: say which was taken.
        return _day(year, month, day, "date-short-year")
    return _day(year, month, day)


def _day_of_month(m: re.Match[str]) -> Span:
    is_named = "mon" in m.re.groupindex
    return _day(_year(m["y"]), _MONTHS[m["mon"].rstrip(".")] if is_named else int(m["m"]), int(m["d"]))


def _month_year(m: re.Match[str]) -> Span:
    text = m["y"]
    year = _year(text)
    # "marts 16" may be a day; "mar-16" and "marts '16" are how Excel and people write a year.
    is_doubtful = len(text) == 2 and "-" not in m[0] and "/" not in m[0]
    guesses = ("date-short-year",) if is_doubtful else ()
    return months(year, _MONTHS[m["mon"].rstrip(".")], 1, "month", *guesses)


def _part_of_year(m: re.Match[str], length: int, precision: str) -> Span:
    number = _ORDINALS.get(m["n"], 9)
    if number * length > 12:
        raise NoSuchDateError("date-impossible")
    return months(_year(m["y"]), (number - 1) * length + 1, length, precision)


def _short_years(m: re.Match[str]) -> Span | None:
    """2016/17, 2016-18: a span of years. 2016-12 is a month and 2016/11 too."""
    first = _year(m["y"])
    last = first // 100 * 100 + int(m["z"])
    if last <= first:
        raise NoSuchDateError("date-impossible")
    return Span(date(first, 1, 1), date(last, 12, 31), "year", True, ("period-years",))


def _week(m: re.Match[str]) -> Span:
    try:
        monday = date.fromisocalendar(_year(m["y"]), int(m["w"]), 1)
    except ValueError as error:
        raise NoSuchDateError("date-impossible") from error
    return Span(monday, monday + timedelta(days=6), "day", True, ("date-week",))


def _named_days(m: re.Match[str]) -> Span:
    """May 12-15, 2016."""
    year, month = _year(m["y"]), _MONTHS[m["mon"].rstrip(".")]
    return _joined(_day(year, month, int(m["d"])), _day(year, month, int(m["e"])))


def _several_months(m: re.Match[str], *guesses: str) -> Span | None:
    """2016年6-7月; 2018/5-6 is May and June, and 2018/03-31 a day."""
    year, first, last = _year(m["y"]), int(m["m"]), int(m["n"])
    if guesses and not 1 <= first < last <= 12:
        return None
    return _joined(months(year, first, 1, "month", *guesses), months(year, last, 1, "month"))


def _compact(m: re.Match[str]) -> Span | None:
    """Digits only: 20160331, 31032016, 201603, 310316. Digits that make no date are no date at all, rather than a wrong one."""
    digits = m[0]
    try:
        if _RE["year"].match(digits) and 1 <= int(digits[4:6]) <= 12:
            year, month = _year(digits[:4]), int(digits[4:6])
            if len(digits) == 8:
                return _day(year, month, int(digits[6:]))
            return months(year, month, 1, "month", "date-digits")
        return _day(_year(digits[4:]), int(digits[2:4]), int(digits[:2]), "date-digits")
    except NoSuchDateError:
        return None


def _joined(first: Span, last: Span) -> Span:
    if last.last < first.first:
        raise NoSuchDateError("date-order")
    order = ("day", "month", "quarter", "half_year", "year")
    coarser = max(first.precision, last.precision, key=order.index)
    guesses = tuple(dict.fromkeys((*first.guesses, *last.guesses)))
    return Span(first.first, last.last, coarser, True, guesses)


_BUILDERS: Mapping[str, Callable[[re.Match[str]], Span | None]] = {
    builder.__name__.lstrip("_"): builder
    for builder in (
        _day_of_month,
        _day_month_year,
        _compact,
        _month_year,
        _short_years,
        _week,
        _named_days,
    )
} | {
    "months_in_figures": lambda m: _several_months(m, "date-approximate"),
    "chinese_months": _several_months,
    # 10年 under 有效期 may be ten years.
    "year_only": lambda m: months(
        _year(m["y"]), 1, 12, "year", *(("date-short-year",) if len(m["y"]) == 2 else ())
    ),
    "year_month": lambda m: months(_year(m["y"]), int(m["m"]), 1, "month"),
    "season": lambda m: months(_year(m["y"]), _SEASONS[m["s"]], 3, "quarter", "date-approximate"),
    "quarter": partial(_part_of_year, length=3, precision="quarter"),
    "half": partial(_part_of_year, length=6, precision="half_year"),
}
_RULES: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], Span | None]]] = [
    (_compiled(form), _BUILDERS[builder])
    for builder, form in reference.seed("patterns")["date_forms"]["forms"]
]


def _arabic(match: re.Match[str]) -> str:
    """Chinese figures before 年, 月, 日: 二〇一六 → 2016, 三十一 → 31."""
    text = match[0]
    if "十" not in text:
        return "".join(_CHINESE_DIGITS[digit] for digit in text)
    tens, _, ones = text.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return text
    return f"{_CHINESE_DIGITS.get(tens, '1')}{_CHINESE_DIGITS.get(ones, '0')}"


def _match(text: str) -> Span | None:
    refused: NoSuchDateError | None = None
    for pattern, build in _RULES:
        found = pattern.fullmatch(text)
        if found is not None:
            try:
                span = build(found)
            except NoSuchDateError as error:
                refused = refused or error
                continue
            if span is not None:
                return span
    if refused is not None:
        raise refused
    return None


def _span(text: str) -> Span | None:
    """The span that one plain text names, ranges included; None where it is not a date. Raises NoSuchDateError."""
    if (found := _match(text)) is not None:
        return found
    days = _RE["year_first"].fullmatch(text)
    if days is not None:
        year, month = _year(days["y"]), int(days["m"])
        last_month, last_day = int(days["n"] or month), int(days["e"])
        if last_month > 12 >= last_day:
            last_month, last_day = last_day, last_month
        return _joined(_day(year, month, int(days["d"])), _day(year, last_month, last_day))
    for mark in _RE["range_mark"].finditer(text):
        left, right = text[: mark.start()].strip(), text[mark.end() :].strip()
        if left and right and (span := _range(left, right)) is not None:
            return span
    return None


def _quietly(text: str) -> Span | None:
    try:
        return _match(_stripped(text)[0])
    except NoSuchDateError:
        return None


def _first_read(*texts: str) -> Span | None:
    return next((span for text in texts if (span := _quietly(text)) is not None), None)


def _range(left: str, right: str) -> Span | None:
    """The span from one date to another, where either may leave out what the other says."""
    last, only_day = _quietly(right), _RE["only_day"].fullmatch(left)
    if last is None:
        if (first := _quietly(left)) is None:
            return None
        year, month = first.first.year, first.first.month
        last = _first_read(f"{year}年{right}", f"{right} {year}", f"{year}年{month}月{right}")
        return _joined(first, last) if last is not None else None
    year = last.first.year
    if only_day is not None and last.precision == "day":
        return _joined(_day(year, last.first.month, int(only_day["d"])), last)
    first = _first_read(left, f"{left} {year}", f"{left}/{year}", f"{left}-{year}", f"{left}年")
    if first is None and only_day is not None and last.precision in ("quarter", "half_year"):
        first = _quietly(re.sub(r"^\d\.?", left, right, count=1))  # "1.-2. kvartal 2016"
    return None if first is None else _joined(first, last)


def _stripped(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without weekday, time of day and words like "ca.", with the guesses that leaving them out makes."""
    guesses: list[str] = []
    text = " ".join(_RE["chinese_weekday"].sub("", text).split())
    for _ in range(3):
        text = _RE["lead"].sub("", text, count=1)
    rough = _RE["rough"].sub("", text)
    vague = _RE["vague"].sub("", rough)
    if vague != text:
        guesses.append("date-approximate")
        year = _RE["bare_year"].fullmatch(vague.strip())
        word = rough[len(vague) :] if rough.startswith(vague) else rough[: len(rough) - len(vague)]
        month = next(
            (month for part, month in _PARTS_OF_A_YEAR.items() if year and _RE[part].search(word)), None
        )
        text = f"{year[1]}-{month}" if year and month else vague.strip()
    return text.strip(" ,;"), tuple(guesses)


class Written(NamedTuple):
    """How a date in figures is written: its order of day and month ("month-first", "day-first", "either", or "" where it has neither), and what parts them."""

    order: str = ""
    mark: str = ""


def written(text: str) -> Written:
    """How a text writes its date."""
    found = _RE["in_figures"].match(text.strip())
    if found is None or found["d"] == found["m"]:
        return Written()
    first, second = int(found["d"]), int(found["m"])
    order = "either"
    if first > 12 or second > 12:
        order = "month-first" if first <= 12 else "day-first"
    return Written(order, found["s"])


def month_before_day(text: str) -> str:
    """A date in figures whose month comes first, with the day first instead."""
    return _RE["in_figures"].sub(lambda m: f"{m['m']}{m['s']}{m['d']}{m['s']}{m['y']}", text.strip(), count=1)


@dataclass(frozen=True, slots=True)
class Within:
    """The year and perhaps the month that a title states for the days under it."""

    year: int
    month: int | None = None


def named_month(text: str) -> int | None:
    """The month that a text names, alone or with its year: "Januar", "1月", "Marts 2019"."""
    plain = _RE["year_beside"].sub("", _plain(text)).strip(" :.")
    chinese = re.fullmatch(r"(\d{1,2})月份?", _RE["chinese_number"].sub(_arabic, plain))
    if chinese is not None:
        return int(chinese[1]) if 1 <= int(chinese[1]) <= 12 else None
    return _MONTHS.get(plain)


def completed(text: str, within: Within) -> Span | None:
    """The span that a text without a year names in the year, and perhaps the month, that a title above it states."""
    year = within.year
    plain = _plain(text)
    if _RE["year"].search(plain):
        return None
    if _RE["needs_more_than_a_year"].fullmatch(plain):
        first, *others = re.findall(r"\d{1,2}", plain)
        if within.month:
            plain = f"{within.month}月{first}日" + "".join(f"-{other}日" for other in others)
        elif re.fullmatch(r"\d\d-(?:0\d|1[0-2])", plain):
            plain = "/".join((first, *others))  # without a month above, no days from one to another
        else:
            return None
    for candidate in (f"{plain} {year}", f"{year}年{plain}"):
        found = read(candidate)
        if isinstance(found, Span) and found.first.year == year:
            return found
    return None


@lru_cache(maxsize=8192)
def read(text: str) -> Span | str:
    """The span that a text names, or the reason why it names none. Years are checked against rules.toml."""
    common = _RE["common"].fullmatch(text)
    if common is not None:
        try:
            return _day_month_year(common)
        except NoSuchDateError as error:
            return error.reason
    if has_small_figures(text):
        return "date"
    plain = _plain(text)
    if len(plain) > _LONGEST:
        return "date"
    plain = _RE["chinese_number"].sub(_arabic, plain) if not plain.isascii() else plain
    if not _RE["has_digit"].search(plain):
        return "date-no-year" if _RE["no_year"].fullmatch(plain) else "date"
    reason = "date"
    for candidate, guesses in _readings(plain):
        bare, more = _stripped(candidate)
        try:
            span = _span(bare)
        except NoSuchDateError as error:
            return error.reason
        if span is not None:
            every = tuple(dict.fromkeys((*span.guesses, *guesses, *more)))
            return Span(span.first, span.last, span.precision, span.is_range, every)
        if _RE["no_year"].fullmatch(bare):
            reason = "date-no-year"
    return reason


def _readings(plain: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield plain, ()
    timeless = _RE["time"].sub("", plain)
    # A time needs a date before it: "31.03.2016" ends like one.
    if timeless != plain and len(timeless) >= 6:
        yield timeless, ()
    clockless = _RE["clock"].sub("", plain)
    if clockless not in (plain, timeless) and len(clockless) >= 6:
        yield clockless, ()
    noteless = _RE["trailing_note"].sub("", plain)
    if noteless != plain:
        yield noteless, ("date-note",)
