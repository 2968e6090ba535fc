"""Numbers, money, dates and percents as text, by Babel on the server: never by the browser's locale.

Every function takes the language (da, en, zh) and returns text. None and NaN become "not stated", never 0.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
import re
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from locales import text

_LOCALES = {"da": Locale.parse("da_DK"), "en": Locale.parse("en_GB"), "zh": Locale.parse("zh_CN")}

MINUS = "\u2212"
NBSP = "\u00a0"

Number = int | float | Decimal


def is_missing(value: object) -> bool:
    """Whether `value` is how pandas or DuckDB say "not stated" (None, NaN, NaT, NA)."""
    if value is None:
        return True
    if isinstance(value, float):
        return math.isnan(value)
    if isinstance(value, Decimal):
        return value.is_nan()
    return type(value).__name__ in {"NaTType", "NAType"}


def not_stated(lang: str) -> str:
    """The words for a value that nobody gave."""
    return text("format-not-stated", lang)


def number(value: Number | None, lang: str, decimals: int = 0) -> str:
    """A count or quantity with `decimals` digits after the mark: 1.234 (da), 1,234 (en, zh)."""
    if value is None or is_missing(value):
        return not_stated(lang)
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    plain = f"{abs(exact):,f}".translate(_marks(lang))
    return (MINUS if exact < 0 else "") + plain


@functools.cache
def _marks(lang: str) -> dict[int, str]:
    """Python's marks of thousands and decimals → those of the language; asking Babel for every number is ten times as slow."""
    locale = _LOCALES[lang]
    return str.maketrans({",": get_group_symbol(locale), ".": get_decimal_symbol(locale)})


def money(amount_dkk: Number | None, lang: str, decimals: int = 0) -> str:
    """An amount in kroner: 882.000 kr. (da), DKK 882,000 (en), 882,000 丹麦克朗 (zh)."""
    return _money(amount_dkk, lang, decimals, "format-money")


def money_exact(amount_dkk: Number | None, lang: str) -> str:
    """An amount to the øre: 882.000,00 kr."""
    return _money(amount_dkk, lang, 2, "format-money")


def money_short(amount_dkk: Number | None, lang: str) -> str:
    """An amount short enough for a headline: 0,88 mio. kr.; below 100,000 in whole kroner."""
    if amount_dkk is None or is_missing(amount_dkk):
        return not_stated(lang)
    amount = Decimal(str(amount_dkk))
    if abs(amount) < 100_000:
        return _money(amount, lang, 0, "format-money")
    if lang == "zh":  # Chinese counts in 万 (ten thousands)
        return _money(amount / 10_000, lang, 1, "format-money-millions")
    return _money(amount / 1_000_000, lang, 2, "format-money-millions")


def money_verdict(amount_dkk: Number | None, lang: str) -> str:
    """An amount left, in words when it is below zero: "−12.400 kr. (overskredet)"."""
    plain = money(amount_dkk, lang)
    if amount_dkk is None or is_missing(amount_dkk) or amount_dkk >= 0:
        return plain
    return text("format-money-overspent", lang, amount=plain)


def _money(amount: Number | None, lang: str, decimals: int, key: str) -> str:
    if amount is None or is_missing(amount):
        return not_stated(lang)
    plain = number(amount, lang, decimals)
    sign, digits = (MINUS, plain[1:]) if plain.startswith(MINUS) else ("", plain)
    return sign + text(key, lang, amount=digits).replace(" ", NBSP)


def foreign_money(amount: Number | None, currency: str, lang: str) -> str:
    """An amount in its own currency: 1.234,50 CNY (da, zh), CNY 1,234.50 (en)."""
    if amount is None or is_missing(amount):
        return not_stated(lang)
    plain = number(amount, lang, 2)
    return f"{currency}{NBSP}{plain}" if lang == "en" else f"{plain}{NBSP}{currency}"


def percent(share: Number | None, lang: str, decimals: int = 0) -> str:
    """A share as per cent; 0.125 is 13 % (da), 13% (en, zh)."""
    if share is None or is_missing(share):
        return not_stated(lang)
    plain = number(Decimal(str(share)) * 100, lang, decimals)
    return f"{plain}{NBSP}%" if lang == "da" else f"{plain}%"


def _as_date(value: object) -> dt.date | None:
    """The day of a date, datetime or pandas Timestamp; None when missing."""
    if is_missing(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise TypeError(f"not a date: {value!r}")


def date(value: object, lang: str, precision: str = "day") -> str:
    """A date as people write it, no more precise than it is known.

    Args:
        value: a date or datetime (a pandas Timestamp is one); None and NaT are "not stated".
        lang: da, en or zh.
        precision: day, month, quarter, half_year or year; a missing precision counts as day.
    """
    day = _as_date(value)
    if day is None:
        return not_stated(lang)
    if not isinstance(precision, str):
        precision = "day"
    if precision == "quarter":
        return text("format-quarter", lang, quarter=str((day.month + 2) // 3), year=str(day.year))
    if precision == "half_year":
        return text(
            "format-half-year", lang, half="first" if day.month <= 6 else "second", year=str(day.year)
        )
    patterns = {
        "day": {"da": "d. MMM y", "en": "d MMM y", "zh": "y年M月d日"},
        "month": {"da": "MMMM y", "en": "MMMM y", "zh": "y年M月"},
        "year": {"da": "y", "en": "y", "zh": "y年"},
    }
    return str(format_date(day, format=patterns[precision][lang], locale=_LOCALES[lang]))


def long_date(value: object, lang: str) -> str:
    """A date in full: 29. marts 2020 (da), 29 March 2020 (en), 2020年3月29日 (zh)."""
    day = _as_date(value)
    if day is None:
        return not_stated(lang)
    pattern = {"da": "d. MMMM y", "en": "d MMMM y", "zh": "y年M月d日"}[lang]
    return str(format_date(day, format=pattern, locale=_LOCALES[lang]))


def short_date(value: object, lang: str) -> str:
    """A date in figures: 29-03-2020 (da), 29/03/2020 (en), 2020-03-29 (zh)."""
    day = _as_date(value)
    if day is None:
        return not_stated(lang)
    return day.strftime({"da": "%d-%m-%Y", "en": "%d/%m/%Y", "zh": "%Y-%m-%d"}[lang])


def date_pattern(lang: str) -> str:
    """The same figures as `short_date`, as Streamlit's date fields and date columns spell it."""
    return {"da": "DD-MM-YYYY", "en": "DD/MM/YYYY", "zh": "YYYY-MM-DD"}[lang]


def period(first: object, last: object, lang: str) -> str:
    """A span of days; an open end is said in words."""
    start, end = _as_date(first), _as_date(last)
    if start is None and end is None:
        return text("format-period-all", lang)
    if start is None:
        return text("format-period-until", lang, last=date(end, lang))
    if end is None:
        return text("format-period-from", lang, first=date(start, lang))
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        if start.year == end.year:
            return date(start, lang, "year")
        return text("format-period", lang, first=date(start, lang, "year"), last=date(end, lang, "year"))
    return text("format-period", lang, first=date(start, lang), last=date(end, lang))


def days(count: Number | None, lang: str) -> str:
    """A number of days with its word: 1 dag, 40 dage."""
    if count is None or is_missing(count):
        return not_stated(lang)
    return text("format-days", lang, count=int(count), number=number(count, lang))


def markdown_safe(words: str) -> str:
    """Text from an export or a link as it is, where Streamlit would read it as Markdown."""
    return re.sub(r"([\\`*_\[\]{}<>~$#:|])", r"\\\1", words)


def joined(items: list[str], lang: str) -> str:
    """Names in a row with commas only: "a, b, c" (da, en), "a、b、c" (zh)."""
    return {"da": ", ", "en": ", ", "zh": "、"}[lang].join(items)


def listed(items: list[str], lang: str) -> str:
    """Names in a row as a sentence has them: "a, b og c" (da), "a, b and c" (en), "a、b和c" (zh)."""
    names = [name for name in items if name]
    if not names:
        return not_stated(lang)
    if len(names) == 1:
        return names[0]
    return text("format-list", lang, first=joined(names[:-1], lang), last=names[-1])


def plain(value: object) -> object:
    """A value as JSON holds it, whatever the language: amounts as decimal strings, days as ISO dates, what is missing as null."""
    if is_missing(value):
        return None
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, dt.date):
        return (_as_date(value) or value).isoformat()
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    # pandas and DuckDB hand out their own numbers and lists
    return plain(value.tolist()) if hasattr(value, "tolist") else value
