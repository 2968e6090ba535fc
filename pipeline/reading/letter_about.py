"""The agreement and kind of contact that a letter is about, by the names, places and addresses of agreements and the words of the vocabulary; numbers and a word of our own leave the limited child."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pipeline.cells.reference import vocabularies
from pipeline.cells.words import normalise
from pipeline.reading.letter import Letter

OFFERED = 3  # agreements that may be meant
NO_KINDS = frozenset({"inquiry", "other"})  # what is not a contact yet: an inquiry is known by its answer

_SHORTEST = 4  # letters of a name that is looked for: shorter ones stand in any text; of signs two do
_DANISH_ENDS = ("", "t", "et", "en")
_PLACE_SIGNS = "市县区省州"


@dataclass(frozen=True, slots=True)
class About:
    """The agreements that a letter is about."""

    agreements: tuple[str, ...] = ()  # the numbers of those that may be meant, the nearest first
    # the one that is certainly meant: every word that identifies another one also identifies it, and more do; "" if there is none
    agreement: str = ""
    kind: str = ""  # of contact, a word of the vocabulary; "" where the subject names several


def about(letter: Letter, names: Mapping[str, Sequence[str]]) -> About:
    """The agreements (each known by the words that identify it) and kind of contact that a letter concerns."""
    said = _spread(letter.told)
    # A name that begins with another is that other, too: "Wuxi By" is of Wuxi.
    sought = {one: filter(None, map(_name, words)) for one, words in names.items()}
    named = {one: {word for word in words if _stands(word, said)} for one, words in sought.items()}
    nearest = sorted((one for one in named if named[one]), key=lambda one: (-len(named[one]), one))
    first = nearest[0] if nearest else ""
    is_certain = all(named[one] < named[first] for one in nearest[1:])
    return About(tuple(nearest[:OFFERED]), first if is_certain else "", _kind(letter))


def _spread(said: str) -> str:
    """A text as names are looked for in it: words without case, accents and signs, a blank between them and at both ends."""
    runs = groupby(unicodedata.normalize("NFKC", said), lambda c: c.isalnum() and 1 + _is_sign(c))
    words = (normalise("".join(run)) for is_word, run in runs if is_word)
    return f" {' '.join(filter(None, words))} "


@cache
def _name(name: str) -> str:
    """A name as it is looked for, without what kind of place or company it is; "" where that is too short."""
    words = _spread(name).split()
    while len(words) > 1 and len(words[-1]) < 3 and words[-1].isascii():
        words.pop()  # "By", "A/S"
    said = " ".join(words)
    if _is_chinese(said):
        said = said.rstrip(_PLACE_SIGNS) if len(said.rstrip(_PLACE_SIGNS)) > 1 else said
        return said if len(said) > 1 else ""
    return said if len(said) >= _SHORTEST else ""


def _is_sign(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"


def _is_chinese(said: str) -> bool:
    return any(map(_is_sign, said))


def _stands(name: str, said: str) -> bool:
    """Whether a text names it: as a word, in the genitive, or in one word as addresses have it (regionsjaelland.dk)."""
    if _is_chinese(name):
        return name in said
    joined = name.replace(" ", "")
    return any(f" {one}{end} " in said for one in {name, joined} for end in ("", "s"))


@cache
def _spellings() -> Sequence[tuple[str, str]]:
    """Each spelling of a kind of contact and its code, the longest first: "videomøde" before "møde"."""
    found: dict[str, str] = {}
    for code, word in vocabularies()["activity_type"].items():
        if code not in NO_KINDS:
            for spelling in (word.da, word.en, word.zh, *word.spellings):
                found.setdefault(_spread(spelling).strip(), code)
    return sorted(found.items(), key=lambda one: -len(one[0]))


@cache
def _danish_ends() -> Sequence[tuple[str, str]]:
    """How Danish words for a kind of contact end, and its code, the longest first: "statusmøde", "besøget"."""
    words = [(normalise(one.da), code) for code, one in vocabularies()["activity_type"].items()]
    found = [(word + end, code) for word, code in words if code not in NO_KINDS for end in _DANISH_ENDS]
    return sorted(found, key=lambda one: -len(one[0]))


def _kinds(said: Iterable[str]) -> set[str]:
    rest, found = _spread(" ".join(said)), set()
    for spelling, code in _spellings():
        looked_for = spelling if _is_chinese(spelling) else f" {spelling} "
        if looked_for in rest:
            found.add(code)
            rest = rest.replace(looked_for, "  ")
    for word in rest.split():
        found.update([code for end, code in _danish_ends() if word.endswith(end)][:1])
    return found


def _kind(letter: Letter) -> str:
    """The kind that the subject names, else the only one that the rest does; else an invitation is to a meeting, and a mail is a letter."""
    if named := _kinds([letter.title]):
        return named.pop() if len(named) == 1 else ""
    rest = _kinds([letter.place, letter.words])
    if len(rest) == 1:
        return rest.pop()
    return "meeting" if letter.is_event else "letter"
