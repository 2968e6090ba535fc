"""What a heading names that is said as a sentence or in a neighbour's language: "Hvad hedder jeres virksomhed?", "您感兴趣的省份是？", "Avtalets namn"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pipeline.cells.reference import patterns, seed
from pipeline.cells.words import normalise
from pipeline.recognition.sheet_words import whole

_RE = patterns("phrasing")
_SHORTEST_FIRST = 4  # letters of the first part of a compound


def plainly_asked(heading: str) -> str:
    """What a question or a request names and nothing else: "What is your CVR number?" → "CVR number"; "" where it is no such."""
    said = _RE["closing"].sub("", heading)
    for opening in ("request", "question", "addressed"):
        said = _RE[opening].sub("", said)
    said = said.strip()
    return said if said != heading.strip() else ""


def asked_about(heading: str) -> Iterator[str]:
    """What a question asks about among other things: "Hvilken provins er mest relevant for jer?" → "provins"."""
    for kind in ("which", "which_chinese", "described"):
        if found := _RE[kind].search(heading):
            yield found["said"]


@lru_cache(maxsize=16384)
def in_danish(heading: str) -> str:
    """A Swedish, Norwegian or German heading word by word in Danish: "Avtalets namn" → "aftalens navn"; "" where no word of it is of theirs."""
    if heading.isascii() and not any(letter.isalpha() for letter in heading):
        return ""
    said = [word for word in map(normalise, _RE["between_words"].split(heading)) if word]
    danish = [_word_in_danish(word) for word in said]
    return " ".join(danish) if danish != said else ""


def _word_in_danish(word: str) -> str:
    known = _neighbours()
    if word in known:
        return known[word]
    for at in range(_SHORTEST_FIRST, len(word) - 1):
        first, last = word[:at], word[at:]
        if first.removesuffix("s") in known and (last in known or last in whole("word_heads")):
            return known[first.removesuffix("s")] + known.get(last, last)
    return word


@cache
def _neighbours() -> Mapping[str, str]:
    """Words of the neighbours' headings, normalised, and what each is in Danish."""
    pairs = seed("sheet_words")["neighbours"]["pairs"]
    return {normalise(theirs): normalise(ours) for theirs, ours in pairs}
