"""Currencies and scales as offices write them ("t.kr.", "mio. kr.", "万元", "US$"), and how to find them in a text.

Babel's number parser is not used: it reads "1.5" as 15 in Danish and knows no "1.234,-", "t.kr." or "万元".
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.cells.reference import seed

_SEED = seed("cell_words")["money"]


@dataclass(frozen=True, slots=True)
class MoneyWord:
    """The meaning of a money word or phrase: a currency, a scale, or both; and the decimal mark of those who use it."""

    currency: str | None
    scale: Decimal | int | None
    decimal_mark: str
    is_weak: bool = False


def _words() -> Iterable[tuple[str, MoneyWord]]:
    for entry in _SEED["currencies"]:
        for word in entry["words"]:
            yield word, MoneyWord(entry["code"], None, entry["mark"], word in _SEED["weak"])
    for entry in _SEED["scales"]:
        for word in entry["words"]:
            # "t.kr.", "tdkk", "mkr" name the currency too; "tkr SEK" are Swedish.
            currency = "DKK" if "kr" in word or "dkk" in word or word == "øre" else None
            is_weak = "dkk" not in word
            yield word, MoneyWord(currency, Decimal(str(entry["scale"])), entry["mark"], is_weak=is_weak)
    for code in _SEED["glued_codes"]:
        iso = {"rmb": "CNY", "€": "EUR"}.get(code, code.upper())
        for front, scale in _SEED["glued_front"].items():
            yield front + code, MoneyWord(iso, scale, "")
        for back, scale in _SEED["glued_back"].items():
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


# The text must be `plain`: NFKC, lower case. It begins where a word does: there is no yuan in "Taiyuan".
WORD = re.compile(rf"(?<![a-zæøå])(?:{'|'.join(_alternative(word) for word in _BY_LENGTH)})")
_SPACES = re.compile(r"\s+")


def meaning(found: str) -> MoneyWord:
    """The meaning of the words that `WORD` matched."""
    word = MONEY_WORDS.get(found) or MONEY_WORDS.get(_SPACES.sub("", found))
    return word or MONEY_WORDS[_SPACES.sub(" ", found)]


_SIGNS = str.maketrans({written: sign for sign, others in _SEED["signs"].items() for written in others})


def plain(text: str) -> str:
    """The text with half-width letters and figures, plain spaces, minus signs and apostrophes, in lower case."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    return text.lower().strip()


_MARKS: dict[str, str] = {entry["code"]: entry["mark"] for entry in _SEED["currencies"] if entry["mark"]}


def mark_of(currency: str | None) -> str:
    """The decimal mark of those who count in a currency: "," for kroner, "." for yuan and dollars, "" where both are usual."""
    return _MARKS.get(currency or "", "")


def has_small_figures(text: str) -> bool:
    """Whether the text holds superscripts, circled figures or fractions: a footnote mark must not become a digit."""
    return not text.isascii() and any(unicodedata.category(letter) == "No" for letter in text)


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of every amount below a heading: multiply by `scale`; `currency` is ISO 4217 or None."""

    scale: Decimal
    currency: str | None


def combine(words: Sequence[MoneyWord]) -> MoneyWord | None:
    """The common meaning of several words, or None where they contradict each other ("DKK 100 EUR", "t.kr. mio.")."""
    strong: set[str] = set()
    weak: set[str] = set()
    scale: Decimal | int | None = None
    mark = ""
    for word in words:
        if word.currency is not None:
            (weak if word.is_weak else strong).add(word.currency)
        if word.scale is not None:
            if scale is not None and not {scale, word.scale} >= {10**4, 10**8}:
                return None
            scale = word.scale if scale is None else scale * word.scale
        mark = mark or word.decimal_mark
    are_both = scale is not None and scale < 1 and len(words) > 1  # "kr./øre"
    if are_both or len(strong) > 1 or (not strong and len(weak) > 1):
        return None
    return MoneyWord(next(iter(strong or weak), None), scale, mark)
