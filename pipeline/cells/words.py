"""Words of a fixed vocabulary (statuses, types, stages …), whatever the spelling, and `normalise` for all matching."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

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


def code_of(text: str, vocabulary: str) -> str | None:
    """The code of a word exactly as some spelling has it; None where none does."""
    return _spellings(vocabulary).get(normalise(text))


_TICKS = frozenset("✓✔☑√✅")


@cell_parser
def parse_word(cell: Cell, vocabulary: str) -> Parsed:
    """Value: `Word`. An unknown word is "other" with a warning; a near-miss is the nearest word with a warning.

    Raises:
        KeyError: vocabulary.toml has no such vocabulary.
    """
    known = _spellings(vocabulary)
    text = " ".join(cell.text.split())
    key = "x" if text.replace("\ufe0f", "") in _TICKS else normalise(text)
    code = known.get(key)
    if code is not None:
        sure = text.rstrip("?？ ")
        doubts = () if sure == text else (guess("close-word", text, chosen=sure, code=code),)
        return Parsed(Word(code, text), guesses=doubts)
    if is_not_stated(text):
        return NOTHING
    return _close_word(text, key, vocabulary, known)


def _close_word(text: str, key: str, vocabulary: str, known: Mapping[str, str]) -> Parsed:
    def near(chosen: str, code: str) -> Parsed:
        return Parsed(Word(code, text), guesses=(guess("close-word", text, chosen=chosen, code=code),))

    # A remark in brackets says more about the word, not another word, and so does an adverb: "sister city (renewal)", "already active".
    bare = _RE["adverb"].sub("", _RE["brackets"].sub(" ", text))
    if bare != text and (code := known.get(normalise(bare))) is not None:
        return Parsed(Word(code, text))
    for part in _RE["parts"].split(bare):
        code = known.get(normalise(part))
        if part and code is not None:
            return near(part.strip(), code)
    stem = _RE["chinese_ending"].sub("", key)
    if stem != key and (code := known.get(stem)) is not None:
        return near(stem, code)
    for mark in reversed(tuple(_RE["why_or_when"].finditer(bare, 0, LONGEST_STATE))):
        said = bare[: mark.start()].strip()
        if (code := known.get(normalise(said))) is not None:
            return near(said, code)
    if (put_off := _RE["not_yet"].match(bare)) and (code := known.get(normalise(put_off["said"]))):
        return near(put_off["said"], code)
    found = closest(key, tuple(known), reference.rules().closeness_word)
    if found is not None:
        code = known[found]
        return near(reference.vocabularies()[vocabulary][code].en, code)
    return Parsed(Word("other", text), guesses=(guess("unknown-word", text),))


def closest(key: str, choices: tuple[str, ...], least: float) -> str | None:
    """The choice nearest to `key`, if it is at least as close as `least` (0–1) and begins with the same letter.

    The first letter is asked for because prefixes turn words into their opposite: "inactive" is close to "active".
    """
    if len(key) < 4:
        return None
    # Only words of similar length can be close, and asking them alone is ten times faster.
    similar = [choice for choice in choices if choice[:1] == key[:1] and abs(len(choice) - len(key)) <= 3]
    best = process.extractOne(key, similar, scorer=fuzz.ratio, score_cutoff=least * 100)
    return best[0] if best else None
