"""Numbers, money, dates and lists as the language in force writes them, on the server: never by the browser's locale.

None and NaN become "not stated", never 0. The catalogues name these functions (`FUNCTIONS`), so that code passes raw values.
"""

import datetime as dt
import functools
import math
import numbers
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

from locales.catalogue import LONGEST_PARAMETER, text
from locales.spoken import LANGUAGES, language

_LOCALES = {"da": Locale.parse("da_DK"), "en": Locale.parse("en_GB"), "zh": Locale.parse("zh_CN")}
MINUS = "\u2212"
NBSP = "\u00a0"
_ASIDE = re.compile("（[^（）]*）|“[^“”]*”")
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


def not_stated() -> str:
    """The words for a value that is not stated."""
    return text("format-not-stated")


def number(value: Number | None, decimals: int = 0) -> str:
    """A count or quantity with `decimals` digits after the mark: 1.234 (da), 1,234 (en, zh)."""
    if value is None or is_missing(value):
        return not_stated()
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    plain = f"{abs(exact):,f}".translate(_marks(language()))
    return (MINUS if exact < 0 else "") + plain


@functools.cache
def _marks(lang: str) -> dict[int, str]:
    """Python's marks of thousands and decimals → those of the language; asking Babel for every number is ten times as slow."""
    locale = _LOCALES[lang]
    return str.maketrans({",": get_group_symbol(locale), ".": get_decimal_symbol(locale)})


def money(amount_dkk: Number | None, decimals: int = 0) -> str:
    """An amount in kroner, with 2 decimals to the øre: 882.000 kr. (da), DKK 882,000 (en), 882,000丹麦克朗 (zh)."""
    return _money(amount_dkk, decimals, "format-money")


def money_short(amount_dkk: Number | None) -> str:
    """An amount short enough for a headline: 0,88 mio. kr.; below 100,000 in whole kroner."""
    if amount_dkk is None or is_missing(amount_dkk):
        return not_stated()
    amount = Decimal(str(amount_dkk))
    if abs(amount) < 100_000:
        return _money(amount, 0, "format-money")
    # Chinese counts in 万 (ten thousands) and 亿 (hundred millions), the others in millions and thousands of them
    (small, decimals), large = (
        ((10_000, 1), 100_000_000) if language() == "zh" else ((1_000_000, 2), 1_000_000_000)
    )
    if abs(amount) >= large:
        return _money(amount / large, 2, "format-money-short", size="large")
    return _money(amount / small, decimals, "format-money-short")


def _money(amount: Number | None, decimals: int, key: str, size: str = "small") -> str:
    if amount is None or is_missing(amount):
        return not_stated()
    plain = number(amount, decimals)
    sign, digits = (MINUS, plain[1:]) if plain.startswith(MINUS) else ("", plain)
    return sign + text(key, amount=digits, size=size).replace(" ", NBSP)


def foreign_money(amount: Number | None, currency: str) -> str:
    """An amount in its own currency: 1.234,50 CNY (da, zh), CNY 1,234.50 (en)."""
    if amount is None or is_missing(amount):
        return not_stated()
    plain = number(amount, 2)
    return f"{currency}{NBSP}{plain}" if language() == "en" else f"{plain}{NBSP}{currency}"


def percent(share: Number | None, decimals: int = 0) -> str:
    """A share as per cent; 0.125 is 13 % (da), 13% (en, zh)."""
    if share is None or is_missing(share):
        return not_stated()
    plain = number(Decimal(str(share)) * 100, decimals)
    return f"{plain}{NBSP}%" if language() == "da" else f"{plain}%"


def _as_date(value: object) -> dt.date | None:
    if is_missing(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise TypeError(f"not a date: {value!r}")


def date(value: object, precision: str = "day") -> str:
    """A date as people write it, no more precise (day, month, quarter, half_year, year) than it is known; None and NaT are "not stated"."""
    if (day := _as_date(value)) is None:
        return not_stated()
    if not isinstance(precision, str):
        precision = "day"
    if precision == "quarter":
        return text("format-quarter", quarter=str((day.month + 2) // 3), year=str(day.year))
    if precision == "half_year":
        return text("format-half-year", half="first" if day.month <= 6 else "second", year=str(day.year))
    patterns = {
        "day": {"da": "d. MMM y", "en": "d MMM y", "zh": "y年M月d日"},
        "month": {"da": "MMMM y", "en": "MMMM y", "zh": "y年M月"},
        "year": {"da": "y", "en": "y", "zh": "y年"},
    }
    return str(format_date(day, format=patterns[precision][language()], locale=_LOCALES[language()]))


def day_or_words(value: object, precision: object) -> dt.date | str | None:
    """A day as a day; one that is known in part as people write it; None for None and NaT."""
    day = _as_date(value)
    is_exact = day is None or not isinstance(precision, str) or precision == "day"
    return day if is_exact else date(day, str(precision))


def long_date(value: object, precision: object = "day") -> str:
    """A date in full: 29. marts 2020 (da), 29 March 2020 (en), 2020年3月29日 (zh), or no more than is known of it: marts 2020."""
    day = day_or_words(value, precision)
    if not isinstance(day, dt.date):
        return day or not_stated()
    pattern = {"da": "d. MMMM y", "en": "d MMMM y", "zh": "y年M月d日"}[language()]
    return str(format_date(day, format=pattern, locale=_LOCALES[language()]))


def short_date(value: object, precision: object = "day") -> str:
    """A date in figures: 29-03-2020 (da), 29/03/2020 (en), 2020-03-29 (zh); one that is known in part as people write it."""
    day = day_or_words(value, precision)
    if not isinstance(day, dt.date):
        return day or not_stated()
    return day.strftime({"da": "%d-%m-%Y", "en": "%d/%m/%Y", "zh": "%Y-%m-%d"}[language()])


def month(day: dt.date) -> str:
    """The name of a day's month, short: okt (da), Oct (en), 10月 (zh)."""
    return str(format_date(day, format="MMM", locale=_LOCALES[language()])).rstrip(".")


def date_pattern() -> str:
    """The form of `short_date`, in the notation of Streamlit's date fields and date columns."""
    return {"da": "DD-MM-YYYY", "en": "DD/MM/YYYY", "zh": "YYYY-MM-DD"}[language()]


def period(first: object, last: object) -> str:
    """A span of days; an open end is said in words, and a year or month that both days share once: 25. feb. – 1. mar. 2013, 18.–22. feb. 2013."""
    start, end = _as_date(first), _as_date(last)
    if start is None:
        return text("format-period-all") if end is None else text("format-period-until", last=date(end))
    if end is None:
        return text("format-period-from", first=date(start))
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        if start.year == end.year:
            return date(start, "year")
        return text("format-period", first=date(start, "year"), last=date(end, "year"))
    if start == end:
        return date(start)
    key, begins, ends = "format-period", date(start), date(end)
    shared = f"{start.year}年"  # Chinese says it with the first day, the other languages with the last
    if (start.year, start.month) == (end.year, end.month):
        key, shared = "format-period-of-month", f"{shared}{start.month}月"
        begins = begins.removesuffix(ends.removeprefix(str(end.day)))
    else:
        begins = begins.removesuffix(f" {end.year}")
    return text(key, first=begins, last=ends.removeprefix(shared))


def days(count: Number | None) -> str:
    """A number of days with its word: 1 dag, 40 dage; an average below ten days with one digit after the mark: 2,5 dage."""
    if count is None or is_missing(count):
        return not_stated()
    exact = Decimal(str(count))
    whole = exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    is_whole = exact == whole or abs(exact) >= 10
    shown = int(whole) if is_whole else float(exact.quantize(Decimal("0.1")))
    return text("format-days", count=shown, number=number(shown, 0 if is_whole else 1))


def days_ahead(count: Number | None) -> str:
    """How many days until something: i dag, om 3 dage; "not stated" where it is missing."""
    if count is None or is_missing(count):
        return not_stated()
    return text("format-days-ahead", count=int(count), days=days(count))


def markdown_safe(words: str) -> str:
    """Text from an export or a link as it is, where Streamlit would read it as Markdown."""
    return re.sub(r"([\\`*_\[\]{}<>~$#:|])", r"\\\1", words)


def joined(items: Iterable[str]) -> str:
    """Names in a row with commas only: "a, b, c" (da, en), "a、b、c" and “a”“b”“c” (zh: GB/T 15834 has no mark between quotes), "a，b、c" where a name has a "、" itself."""
    names = list(items)
    comma = "，" if any("、" in _ASIDE.sub("", name) for name in names) else "、"
    return {"da": ", ", "en": ", ", "zh": comma}[language()].join(names).replace("”、“", "”“")


def apart(items: Iterable[str]) -> str:
    """Facts in a row, each of which may hold commas: "a; b; c" (da, en), "a；b；c" (zh)."""
    return {"da": "; ", "en": "; ", "zh": "；"}[language()].join(items)


def listed(items: Iterable[str]) -> str:
    """Names in a row as a sentence has them: "a, b og c" (da), "a, b and c" (en), "a、b和c" (zh); "a og b samt c" where a name has an "og" itself."""
    names = [name for name in items if name]
    if len(names) < 2:
        return names[0] if names else not_stated()
    conjunction = text("format-list", first="|", last="|", nested=False).strip("|")
    nested = any(conjunction in name and name[0] not in "»“" for name in names)
    return text("format-list", first=joined(names[:-1]), last=names[-1], nested=nested)


def either(items: Iterable[str]) -> str:
    """Names of which one is meant: "a, b eller c" (da), "a, b or c" (en), "a、b或c" (zh)."""
    *first, last = items
    return text("format-either", first=joined(first), last=last) if first else last


def labelled(name: str, words: str) -> str:
    """A name, and what is said about it: "Økonomi: Rød"."""
    return {"da": f"{name}: {words}", "en": f"{name}: {words}", "zh": f"{name}：{words}"}[language()]


def bracketed(words: str, note: str | None) -> str:
    """Words followed by a note in brackets, if there is one: "Rejser og ophold (illustrativ)"."""
    if not note:
        return words
    return f"{words}（{note}）" if language() == "zh" else f"{words} ({note})"


def language_mark(words: str) -> str:
    """The mark behind a title that there is only in another language than the reader's: " (in Danish)"; "" where there is none."""
    marks = (text(f"title-in-{lang}", title="") for lang in (*LANGUAGES, "none"))
    return next((mark for mark in marks if words.endswith(mark)), "")


def stopped(words: str) -> str:
    """Words as a sentence of their own: "Rød."; those that end in an abbreviation have their stop: "Tag på én rejse for 12.500 kr."."""
    return words if words.endswith((".", "。")) else words + ("。" if language() == "zh" else ".")


def together(sentences: Sequence[str]) -> str:
    """Sentences after one another; Chinese puts no space between them."""
    return ("" if language() == "zh" else " ").join(sentences)


def dotted(parts: Iterable[object]) -> str:
    """The stated ones of these parts, in one line."""
    return " · ".join(str(part) for part in parts if not is_missing(part) and part)


_LATIN = r"[^\W\d_\u3400-\u9fff]"
_ENDS_LATIN, _BEGINS_LATIN = re.compile(rf"{_LATIN}[\d-]*\)?$"), re.compile(_LATIN)


def beside_han(value: object, *, after: bool = False, before: bool = False) -> str:
    """The value ``after`` a Chinese character, ``before`` one, or between two: Latin words are set apart by a blank."""
    said = shown(value)
    if after and _BEGINS_LATIN.match(said):
        said = f" {said}"
    return f"{said} " if before and _ENDS_LATIN.search(said) else said


# Names that say what a body is take an article: "the Capital Region of Denmark"; a name of its own takes none: "Grundfos", "Aarhus Municipality".
_COMMON = re.compile(
    r"(?:Ministry|Government|City|Embassy|Municipality|University|Academy) (?:of|in)\b|Capital Region\b"
    r"|.*\b(?:Agency|Authority|authorities|Region|Partnership|consortium|Commission|Bureau|Administration|Association|Department|Zone|Government)(?: \([^)]*\))?$"
)
# as in "Eight Danish universities"
_COUNTED = re.compile(r"^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b")


def _articled(name: str) -> str:
    if language() != "en":
        return name
    return f"the {name}" if _COMMON.match(name) else _COUNTED.sub(lambda count: count[0].lower(), name)


def within(value: str | Iterable[str]) -> str:
    """A party, or several as a sentence has them, within an English sentence: "the City of Copenhagen and Danfoss"."""
    if isinstance(value, str):
        return _articled(value)
    return listed(map(_articled, value))


def opening(value: str | Iterable[str]) -> str:
    """The same where they open the sentence: "The City of Copenhagen and Danfoss"."""
    return re.sub(rf"^the |{_COUNTED.pattern.lower()}", lambda first: first[0].capitalize(), within(value))


@dataclass(frozen=True, slots=True)
class _Value(FluentType):  # noqa: PLW1641 - the dataclass gives it a hash
    """A value on its way through Fluent, which knows texts and plain numbers only; one that is missing takes the variant ``[unknown]``."""

    value: Any

    def __eq__(self, other: object) -> bool:
        return self.value is None and other == "unknown"


def raw(value: object) -> object:
    """The value as Fluent takes it: text and numbers (plurals depend on them) as they are, whole numbers of any type as int, a truth as yes or no."""
    if type(value).__name__ in {"bool", "bool_"}:  # Python's and numpy's
        return "yes" if value else "no"
    if isinstance(value, str | int):
        return value
    if is_missing(value):
        return _Value(None)
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, float | Decimal) and value == int(value):
        return int(value)
    return value if isinstance(value, float) else _Value(value)


def shown(value: Any) -> str:
    """A value as people write it where a text says no more: a number, a day, a list of names; text as it is. Raises TypeError for what is none of these."""
    if isinstance(value, str):
        return value
    if is_missing(value):
        return not_stated()
    if isinstance(value, numbers.Number):
        return number(value)  # type: ignore[arg-type] # what is registered as a number can be written
    if isinstance(value, dt.date):
        return date(value)
    if isinstance(value, Iterable):
        return listed(value)
    raise TypeError(f"nothing to put into a text: {value!r}")


def _function(usual: Callable[..., str], **others: Callable[..., str]) -> Callable[..., str]:
    """A function of the catalogues, which writes raw values as `usual`, or as the other that the text names as its `form`."""

    def called(*values: Any, form: str = "", **options: Any) -> str:
        plain = [value.value if isinstance(value, _Value) else value for value in values]
        if usual is not shown and any(isinstance(value, str) for value in plain):
            raise TypeError(f"text where a value is written: {plain}")
        said = (others[form] if form else usual)(*plain, **options)
        return said if len(said) <= LONGEST_PARAMETER else f"{said[:LONGEST_PARAMETER]}…"

    return called


# What a catalogue may write around a value, with the options of the function named here: ``{ MONEY($amount, form: "exact") }``.
FUNCTIONS: dict[str, Any] = {
    "SHOWN": _function(
        shown,
        within=within,
        opening=opening,
        after=functools.partial(beside_han, after=True),
        before=functools.partial(beside_han, before=True),
        between=functools.partial(beside_han, after=True, before=True),
    ),  # every plain ``{ $name }`` (see `catalogue`)
    "NUMBER": _function(number),
    "MONEY": _function(money, exact=functools.partial(money, decimals=2), short=money_short),
    "PERCENT": _function(percent),
    "DAY": _function(date, long=long_date),
    "DAYS": _function(days, ahead=days_ahead),
    "ROWS": _function(lambda count: text("format-rows", count=count)),
    "FILES": _function(lambda count: text("format-files", count=count)),
    "LIST": _function(listed, commas=joined, apart=apart, either=either),
}


@functools.cache
def bundle_of(lang: str) -> FluentBundle:
    """Fluent's bundle of a language, by which plurals go; a text is read into it when it is first said."""
    # Isolation marks (U+2068) are for mixed writing directions; in file names and exports they are noise.
    return FluentBundle([str(_LOCALES[lang])], functions=FUNCTIONS, use_isolating=False)


def filled(key: str, lang: str, source: str, values: Mapping[str, object]) -> str:
    """The text of `key`, which its file has as `source`, with the values put in. Raises KeyError where it is empty, or a value is missing or not what it formats."""
    bundle = bundle_of(lang)
    if not bundle.has_message(key):
        bundle.add_resource(FluentResource(source))
    if (pattern := bundle.get_message(key).value) is None:
        raise KeyError(f"the text {key!r} in locales/{lang} is empty")
    said, errors = bundle.format_pattern(pattern, {name: raw(value) for name, value in values.items()})
    if errors:
        raise KeyError(f"the text {key!r} in locales/{lang}: {errors[0]}")
    return str(said)


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
