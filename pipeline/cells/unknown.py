"""The many ways in which a cell says that nothing is known: loaded as null and shown as "not stated"."""

from __future__ import annotations

import unicodedata

from pipeline.cells.reference import seed

_DROPPED = str.maketrans("", "", " \t\n\r.,;:!*_'\"´`’‘“”«»()[]{}<>（）【】《》「」。，；：、…")
_DASHES = frozenset("-‐‑‒–—―−﹣－~～·•?？/\\|")


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_DROPPED)


_KEYS = frozenset(map(_key, seed("cell_words")["not_stated"]["words"]))

# Longest text, in characters, that can say "not stated": `pipeline.staging.typed` asks only about texts as short as this.
LONGEST_NOT_STATED = 60


def is_not_stated(text: str) -> bool:
    """Whether the whole text only says that the value is not known, not disclosed or not decided (or is blank)."""
    if len(text) > LONGEST_NOT_STATED:
        return not text.strip()
    key = _key(text)
    return key in _KEYS or all(letter in _DASHES for letter in key)
