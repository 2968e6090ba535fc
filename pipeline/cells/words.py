"""Words of a fixed vocabulary (statuses, types, stages …), whatever the spelling, and `normalise` for all matching."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.cells import reference
from pipeline.cells.cell import NOTHING, Cell, Parsed, cell_parser, guess
from pipeline.cells.unknown import is_not_stated

_RE = reference.patterns("words")
# Æ, ø and å are letters of their own and take their two-letter spelling; other accents are dropped.
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ð": "d", "þ": "th", "œ": "oe", "đ": "d", "ł": "l"})
_TRADITIONAL = str.maketrans(
    *(reference.seed("cell_words")["traditional"][which] for which in ("from", "to"))
)
LONGEST_STATE = 200  # characters in which a state comes before its reason
_ASCII_DROPPED = str.maketrans("", "", "".join(chr(code) for code in range(128) if not chr(code).isalnum()))


@lru_cache(maxsize=65536)
def normalise(text: str) -> str:
    """The text as it is compared: letters and digits only, without case, accents, width or æ/ø/å spelling."""
    if text.isascii():
        return text.lower().translate(_ASCII_DROPPED)
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_DANISH).translate(_TRADITIONAL)
    if not folded.isascii():
        # After the Danish letters, so that "å" written as a + ring (NFKC joins it) is already "aa".
        folded = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in folded if letter.isalnum())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a vocabulary: `code` as the marts know it ("other" when unknown), `text` as read."""

    code: str
    text: str


@cache
def _spellings(vocabulary: str) -> Mapping[str, str]:
    spellings: dict[str, str] = {}
    for code, entry in reference.vocabularies()[vocabulary].items():
        for spelling in (code, entry.da, entry.en, entry.zh, *entry.spellings):
            spellings.setdefault(normalise(spelling), code)
    return spellings


_TICKS = frozenset("✓✔☑√✅")


@cell_parser
def parse_word(cell: Cell, vocabulary: str) -> Parsed:
    """Value: `Word`. An unknown word is "other" with a warning; one with a remark beside it is the word, with a warning.

    Raises:
        KeyError: vocabulary.toml has no such vocabulary.
    """
    known = _spellings(vocabulary)
    text = " ".join(cell.text.split())
    key = "x" if text.replace("\ufe0f", "") in _TICKS else normalise(text)
    code = known.get(key)
    if code is not None:
        return Parsed(Word(code, text))
    if is_not_stated(text):
        return NOTHING
    return _close_word(text, key, known)


def _close_word(text: str, key: str, known: Mapping[str, str]) -> Parsed:
    # A remark in brackets says more about the word, not another word, and so does an adverb: "sister city (renewal)", "already active".
    bare = _RE["adverb"].sub("", _RE["brackets"].sub(" ", text))
    if bare != text and (code := known.get(normalise(bare))) is not None:
        return Parsed(Word(code, text))
    for said in map(str.strip, _said_in(bare, key)):
        if said and (code := known.get(normalise(said))) is not None:
            return Parsed(Word(code, text), guesses=(guess("close-word", text, chosen=said, code=code),))
    return Parsed(Word("other", text), guesses=(guess("unknown-word", text),))


def _said_in(text: str, key: str) -> Iterator[str]:
    yield from _RE["parts"].split(text)
    yield _RE["chinese_ending"].sub("", key)
    for mark in reversed(tuple(_RE["why_or_when"].finditer(text, 0, LONGEST_STATE))):
        yield text[: mark.start()]
    if put_off := _RE["not_yet"].match(text):
        yield put_off["said"]
