"""The many ways in which a cell says that nothing is known: loaded as null and shown as "not stated"."""

import unicodedata

from pipeline.cells.reference import seed

_DROPPED = str.maketrans("", "", " \t\n\r.,;:!*_'\"´`’‘“”«»()[]{}<>（）【】《》「」。，；：、…")
_QUESTIONS = frozenset("?？")
_DASHES = frozenset("-‐‑‒–—―−﹣－~～·•/\\|") | _QUESTIONS


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_DROPPED)


_KEYS, _NONE = (frozenset(map(_key, seed("cell_words")["not_stated"][each])) for each in ("words", "none"))

# Longest text, in characters, that can say "not stated": `pipeline.staging.typed` asks only about texts as short as this.
LONGEST_NOT_STATED = 60


def is_not_stated(text: str) -> bool:
    """Whether the whole text only says that the value is not known, not disclosed or not decided (or is blank)."""
    if len(text) > LONGEST_NOT_STATED:
        return not text.strip()
    key = _key(text)
    return key in _KEYS or all(letter in _DASHES for letter in key)


def is_dash(text: str) -> bool:
    """Whether the text is blank, or dashes and the like and nothing else: there is nothing, and that is known."""
    return len(text) <= LONGEST_NOT_STATED and set(_key(text)) <= _DASHES - _QUESTIONS


def says_none(text: str) -> bool:
    """Whether a text that says "not stated" says in words that there is none, or that nothing applies."""
    return len(text) <= LONGEST_NOT_STATED and _key(text) in _NONE
