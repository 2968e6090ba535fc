"""What a heading that no lexicon has says by its words: "Kommunens kontaktperson", "Date of last reply", 凭证号码.

The words of the headings that are known, compounds taken apart and endings taken off, say which column each speaks for. A heading is weighed as a naive
Bayes classifier does: each word adds how much likelier it is above one column than above any, and what other kinds of export call their columns is a class of its own.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.cells.reference import patterns, seed
from pipeline.cells.words import in_danish, normalise
from pipeline.recognition.sheet_words import WORLD, whole, words
from pipeline.sources.declarations import Source, load_sources

_RE = patterns("wording")
SHORTEST_PART = 4  # letters of a part of a compound, unless it is one of the short words that end many
ELSEWHERE = ""  # the class of what other sources call their columns
_SEEN = 2.5  # headings in which a word counts as seen before any was read …
_SEEN_ELSEWHERE = 10.0  # … and of those of other sources, of which there are more
_PRIOR = 0.5
_HEAD = 1.5  # how much the word counts that the heading is about
_UNKNOWN = math.log(0.3)  # what a word that no heading of the source has takes from all of its columns


@dataclass(frozen=True, slots=True)
class Wording:
    """How much each word speaks for each column of one source: natural logarithms of how much likelier it is there than anywhere.

    ``gains`` has them for the words that a column's headings have, on top of ``without``, what any other word counts there, ``prior`` what each column has to begin with:
    one that is called in many ways is the likelier meaning of another.
    """

    gains: Mapping[str, Mapping[str, float]]
    without: Mapping[str, float]
    prior: Mapping[str, float]

    def points(self, heading: str) -> dict[str, float]:
        """What a heading speaks for: columns of the source, and `ELSEWHERE`. Empty where it has no word that is known."""
        heading = in_danish(heading) or heading
        said, head = words_of(heading), head_of(heading)
        known = {word: _HEAD if word == head else 1.0 for word in said if word in self.gains}
        if not known.keys() - _bare():
            return {}  # "Nr.", "Dato": any table has these
        weight = sum(known.values())
        lost = _UNKNOWN * (len(said) - len(known))
        found = {
            column: self.prior[column] + lost + weight * self.without[column]
            for word in known
            for column in self.gains[word]
        }
        for word, much in known.items():
            for column, gain in self.gains[word].items():
                found[column] += much * gain
        if found:
            found.setdefault(ELSEWHERE, weight * self.without[ELSEWHERE])
            found[ELSEWHERE] -= lost
        return found


@cache
def wording(source_name: str) -> Wording:
    """What the words of all known headings say about the columns of one source. KeyError where there is no such source."""
    own = load_sources()[source_name]
    seen: dict[str, Counter[str]] = defaultdict(Counter)  # word → column → headings that have it
    headings: Counter[str] = Counter()
    for claims, said in _known().values():
        for column in claims.get(own.name, (ELSEWHERE,)):
            headings[column] += 1
            for word in said:
                seen[word][column] += 1
    everywhere = sum(headings.values())
    usual = (everywhere - headings[ELSEWHERE]) / max(len(headings) - 1, 1)
    pseudo = {column: _SEEN if column else _SEEN_ELSEWHERE for column in headings}
    without = {column: math.log(pseudo[column] / (n + pseudo[column])) for column, n in headings.items()}
    prior = {column: _PRIOR * math.log(n / usual) if column else 0.0 for column, n in headings.items()}
    gains = {
        word: {
            column: math.log1p(n * everywhere / (sum(counts.values()) * pseudo[column]))
            for column, n in counts.items()
        }
        for word, counts in seen.items()
        if set(counts) != {ELSEWHERE}
    }
    return Wording(gains, without, prior)


@cache
def _known() -> Mapping[str, tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]]:
    """Each known heading, normalised: source → the columns that it is of, and its words. Headings of other worlds are of none."""
    claims: dict[str, dict[str, tuple[str, ...]]] = {}
    said: dict[str, tuple[str, ...]] = {}
    for source in load_sources().values():
        for column, heading in _headings(source):
            claims.setdefault(normalise(heading), {})[source.name] = (column,)
            said.setdefault(normalise(heading), words_of(heading))
    for group in (group for group in seed("sheet_words") if group.startswith(WORLD)):
        for heading in (*words(group, "sure"), *words(group, "beside")):
            claims.setdefault(normalise(heading), {})
            said.setdefault(normalise(heading), words_of(heading))
    return {key: (of, said[key]) for key, of in claims.items()}


def _headings(source: Source) -> Iterator[tuple[str, str]]:
    for column in source.columns:
        for heading in column.headings:
            yield column.name, heading


# --- Words ---


@lru_cache(maxsize=16384)
def words_of(heading: str) -> tuple[str, ...]:
    """The words of a heading that carry its meaning, each once: stems of words and of the parts of compounds, and pairs of Chinese characters."""
    found = [part for word in _latin(heading) for part in _parts(word)]
    for run in _RE["chinese"].findall(heading):
        found += [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def head_of(heading: str) -> str:
    """The word that a heading is about: the last before "of" or its like, else the last of all; "" where it has none."""
    before: list[str] = []
    for part in _RE["between_words"].split(heading):
        word = normalise(part)
        if before and word in whole("of"):
            break
        if word and word not in whole("small"):
            before.append(word)
    said = _parts(before[-1]) if before else words_of(heading)
    return said[-1] if said else ""


def names_somebody(heading: str) -> bool:
    """Whether a heading says from or by whom and so is no text about something: "Henvendelse fra"."""
    said = [normalise(word) for word in _RE["between_words"].split(heading)]
    said = [word for word in said if word]
    return len(said) > 1 and said[-1] in whole("from_whom")


@cache
def _bare() -> frozenset[str]:
    return frozenset(part for word in words("bare") for part in words_of(word))


def _latin(heading: str) -> list[str]:
    said = (normalise(word) for word in _RE["between_words"].split(heading))
    return [word for word in said if word and word not in whole("small") - whole("telling")]


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """A word without its endings: the same for "aftale", "aftalen", "aftalernes"."""
    while True:
        ending = next(
            (
                ending
                for ending in words("word_endings")
                if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_PART
            ),
            None,
        )
        if ending is None:
            return word
        word = word[: -len(ending)]


@lru_cache(maxsize=16384)
def _parts(word: str) -> tuple[str, ...]:
    """The stems of a compound's parts ("underskriftsår" → underskrift, aar), or of the word itself."""
    for at in range(SHORTEST_PART, len(word) - 1):
        first, last = word[:at], word[at:]
        if not (_stem(last) in _stems() if len(last) >= SHORTEST_PART else last in whole("word_heads")):
            continue
        if len(first) > SHORTEST_PART and _stem(first) not in _stems() and first[-1] in "se":
            first = first[:-1]
        if _stem(first) in _stems():
            return (*_parts(first), *_parts(last))
    return (_stem(word),)


@cache
def _stems() -> frozenset[str]:
    """The stems of all words of known headings, and of what is before another word in them: "modtagelse" of "modtagelsesdato"."""
    known = {
        word
        for source in load_sources().values()
        for _, heading in _headings(source)
        for word in _latin(heading)
        if len(word) >= SHORTEST_PART
    }
    starts = {
        word[:at].removesuffix("s")
        for word in known
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        if word[at:] in known
    }
    return frozenset(_stem(word) for word in known | starts if len(word) >= SHORTEST_PART)
