"""Currencies and scales as offices write them ("t.kr.", "mio. kr.", "万元", "US$"), and how to find them in a text.

Babel's number parser is not used: it reads "1.5" as 15 in Danish and knows no "1.234,-", "t.kr." or "万元".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# Which decimal mark the word speaks for: people who write "kr." write 1.234,50, those who write "元" 1,234.50.
DANISH, ENGLISH = ",", "."

_CURRENCIES: dict[str, tuple[str, str]] = {
    # words separated by ";": (code, decimal mark)
    "kr;kr.;kroner;krone;dkr;dkr.;d.kr.;d.kr;danske kroner;danske kr.;danske kr": ("DKK", DANISH),
    "dkk;danish kroner;danish krone;danish crowns;丹麦克朗;丹麥克朗": ("DKK", ""),
    "cny;rmb;yuan;yuan rmb;rmb yuan;renminbi;人民币;人民幣;人民币元;元人民币;元;圆;¥;￥;cn¥;rmb¥;kinesiske yuan": (
        "CNY",
        ENGLISH,
    ),
    "eur;€;euro;euros;欧元;歐元": ("EUR", ""),
    "usd;us$;$;us dollar;us dollars;dollar;dollars;美元;美金": ("USD", ENGLISH),
    "gbp;£;pund;pounds;pound sterling;英镑;英鎊": ("GBP", ENGLISH),
    "sek;svenske kroner;svenske kr.;瑞典克朗": ("SEK", ""),
    "nok;norske kroner;norske kr.;挪威克朗": ("NOK", ""),
    "hkd;hk$;港币;港元;港幣": ("HKD", ENGLISH),
    "jpy;yen;日元;日圆": ("JPY", ENGLISH),
    "chf;schweizerfranc;瑞士法郎": ("CHF", ""),
    "twd;nt$;ntd;新台币": ("TWD", ENGLISH),
    "sgd;s$;新加坡元": ("SGD", ENGLISH),
    "aud;a$;澳元": ("AUD", ENGLISH),
    "cad;c$;加元": ("CAD", ENGLISH),
    "krw;韩元": ("KRW", ENGLISH),
    "pln": ("PLN", ""),
    "isk": ("ISK", ""),
    "czk": ("CZK", ""),
    "huf": ("HUF", ""),
    "inr": ("INR", ENGLISH),
    "thb": ("THB", ENGLISH),
    "mop": ("MOP", ENGLISH),
    "myr": ("MYR", ENGLISH),
    "vnd": ("VND", ENGLISH),
    "rub": ("RUB", ""),
}
# Only these signs can be overruled by a code beside them: "¥ 500 JPY", "$ 5 HKD", "500 kr. SEK".
_WEAK = {"kr", "kr.", "kroner", "krone", "¥", "￥", "$", "元", "圆", "dollar", "dollars", "pund"}

_SCALES: dict[str, tuple[int, str]] = {
    "t.;kkr;kkr.;tus.;tusind;tusinde;t.kr.;t.kr;tkr;tkr.;t kr;t kr.;t.dkk;tdkk;t dkk;1000kr": (1000, DANISH),
    "thousand;thousands;ths;ths.;k;tds": (1000, ENGLISH),
    "千;仟": (1000, ENGLISH),
    "mio.;mio;mill.;mill;million;millioner;mio.kr.;mio.kr;mkr;mkr.;m.kr.;m.kr": (10**6, DANISH),
    "millions;mn;mn.;m;mln": (10**6, ENGLISH),
    "百万;百萬": (10**6, ENGLISH),
    "mia.;mia;milliard;milliarder;mia.kr.;mia.kr": (10**9, DANISH),
    "billion;billions;bn;bn.": (10**9, ENGLISH),
    "万;萬": (10**4, ENGLISH),
    "十万;十萬": (10**5, ENGLISH),
    "千万;千萬": (10**7, ENGLISH),
    "亿;億": (10**8, ENGLISH),
    "百亿": (10**10, ENGLISH),
}
# Short scales that are glued to a currency: tDKK, kEUR, mDKK, MEUR, DKKm, EURk, DKK'000.
_GLUED_FRONT = {"t": 1000, "k": 1000, "m": 10**6, "mio": 10**6, "bn": 10**9}
_GLUED_BACK = {
    "m": 10**6,
    "k": 1000,
    "t": 1000,
    "mn": 10**6,
    "bn": 10**9,
    "'000": 1000,
    " '000": 1000,
    "000": 1000,
}
_CODES = ("dkk", "eur", "usd", "cny", "rmb", "gbp", "sek", "nok")


@dataclass(frozen=True, slots=True)
class MoneyWord:
    """What one word says about money: a currency, a scale, or both; and the decimal mark of those who use it."""

    currency: str | None
    scale: int | None
    decimal_mark: str
    is_weak: bool = False


def _words() -> Iterable[tuple[str, MoneyWord]]:
    for words, (code, mark) in _CURRENCIES.items():
        for word in words.split(";"):
            yield word, MoneyWord(code, None, mark, word in _WEAK)
    for words, (scale, mark) in _SCALES.items():
        for word in words.split(";"):
            # "t.kr.", "tdkk", "mkr" name the currency too.
            currency = "DKK" if "kr" in word or "dkk" in word else None
            yield word, MoneyWord(currency, scale, mark)
    for code in _CODES:
        iso = "CNY" if code == "rmb" else code.upper()
        for front, scale in _GLUED_FRONT.items():
            yield front + code, MoneyWord(iso, scale, "")
        for back, scale in _GLUED_BACK.items():
            yield code + back, MoneyWord(iso, scale, "")


MONEY_WORDS: dict[str, MoneyWord] = {}
for _word, _meaning in _words():
    MONEY_WORDS.setdefault(_word, _meaning)

_BY_LENGTH = sorted(MONEY_WORDS, key=len, reverse=True)


def _alternative(word: str) -> str:
    # Inside a word people put a space or not ("t. kr."), and a Latin word must end where it ends.
    pattern = r"\s*".join(re.escape(letter) for letter in re.split(r"\s+", word))
    pattern = pattern.replace(r"\.k", r"\.\s*k").replace(r"\.d", r"\.\s*d")
    if word[-1].isascii() and word[-1].isalpha():
        pattern += r"(?![a-zæøå])"
    return pattern


# The text must be `plain`: NFKC, lower case.
WORD = re.compile("|".join(_alternative(word) for word in _BY_LENGTH))
_SPACES = re.compile(r"\s+")


def meaning(found: str) -> MoneyWord:
    """What the words that `WORD` matched say."""
    word = MONEY_WORDS.get(found)
    if word is None:
        squeezed = _SPACES.sub("", found)
        word = MONEY_WORDS.get(squeezed) or MONEY_WORDS[_SPACES.sub(" ", found)]
    return word


_SIGNS = str.maketrans(
    {
        "\u2212": "-", "–": "-", "—": "-", "‒": "-", "‐": "-", "‑": "-", "﹣": "-", "－": "-",
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "＇": "'",
        "。": ".", "、": ",", "٫": ".", "٬": ",", "\u200b": "", "\ufeff": "", "\u200e": "", "\u200f": "", "\xad": "",
    }
)  # fmt: skip


def plain(text: str) -> str:
    """The text with half-width letters and figures, plain spaces, minus signs and apostrophes, in lower case."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    return text.lower().strip()


_MARKS = {code: mark for _, (code, mark) in _CURRENCIES.items() if mark} | {"DKK": DANISH}


def mark_of(currency: str | None) -> str:
    """The decimal mark of those who count in a currency: "," for kroner, "." for yuan and dollars, "" where both are usual."""
    return _MARKS.get(currency or "", "")


def has_small_figures(text: str) -> bool:
    """Whether the text holds superscripts, circled figures or fractions: a footnote mark must not become a digit."""
    return not text.isascii() and any(unicodedata.category(letter) == "No" for letter in text)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a heading says about every amount below it: multiply by `scale`; `currency` is ISO 4217 or None."""

    scale: Decimal
    currency: str | None


@dataclass(frozen=True, slots=True)
class Combined:
    """What several money words say together."""

    currency: str | None
    scale: int | None
    decimal_mark: str


def combine(words: Iterable[MoneyWord]) -> Combined | None:
    """What the words say together, or None where they contradict each other ("DKK 100 EUR", "t.kr. mio.")."""
    strong: set[str] = set()
    weak: set[str] = set()
    scale: int | None = None
    mark = ""
    for word in words:
        if word.currency is not None:
            (weak if word.is_weak else strong).add(word.currency)
        if word.scale is not None:
            if scale is not None and not {scale, word.scale} >= {10**4, 10**8}:
                return None
            scale = word.scale if scale is None else scale * word.scale
        mark = mark or word.decimal_mark
    if len(strong) > 1 or (not strong and len(weak) > 1):
        return None
    currency = next(iter(strong)) if strong else next(iter(weak), None)
    return Combined(currency, scale, mark)
