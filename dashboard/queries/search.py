"""Search: everything that has a name, in Danish, English, pinyin and Chinese, and nearly so.

The names are stored folded in `marts.search_name`; here they become an index in memory, made once a warehouse: from whole
names, from their words, and from the places, provinces, themes and technologies that a thing is about (`marts.search_tag`).
So "vand i wuxi" also finds the agreement on sewage with 无锡市, 无锡 the one whose title says Wuxi, and 水泵 a company that states pumps.

A query is cut into units: a known name of a place, theme or technology, or else a word. A thing must answer every unit. How it
does is its match: *exact* (a name of its own is what was written), *prefix* (begins so), *word* (has the words,
or is about them), *close* (only nearly written so).
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import OSA

from dashboard.queries import options, parties
from dashboard.scope.asking import query
from dashboard.scope.reader import cached, remembered
from locales import language

MATCHES = ("exact", "prefix", "word", "close")
# The order of equally good hits.
KINDS = ("province", "place", "theme", "party", "partner", "company", "agreement", "challenge", "activity")
KEPT = 300  # hits of one query: a reader goes no further, one more word leaves fewer
_LONGEST = 120  # letters of a query that are read
_TITLED = ("agreement", "activity", "challenge", "company")  # called as every page calls them
_OWN = ("name", "id", "alias")  # fields that name the thing itself
# How much a match in a field says about the thing.
_WEIGHTS = {
    "name": 1.0, "id": 1.0, "alias": 0.95, "party": 0.7, "partner": 0.7, "owner": 0.7, "company": 0.6,
    "technology": 1.1, "description": 0.5, "place": 0.65, "province": 0.55, "theme": 0.6, "stated": 0.75, "use": 0.8,
}  # fmt: skip
# What a hit says about its thing.
_ABOUT = (
    "party", "agreement_id", "province_code", "agreement_count", "event_date", "event_date_precision", "is_illustrative",
)  # fmt: skip
_COLUMNS = "kind target_id name match field matched tag_name is_partial kind_count"
# Words that say nothing beside others.
_EMPTY_WORDS = frozenset(
    {"i", "og", "med", "om", "til", "for", "af", "fra", "pa", "den", "det", "en", "et", "de", "in", "and", "with", "of",
     "the", "on", "to", "from", "at", "的", "和", "与", "在"}
)  # fmt: skip
_PARTS = re.compile(r"[^\w]+|_")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_JOINS = re.compile(r"['’‘`´]")
_CVR = re.compile(r"(?:dk|cvr|cvrnr)*(\d{7,8})")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[^\u3400-\u9fff\uf900-\ufaff]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss"})


def fold(words: str) -> str:
    """The words in plain letters, as `marts.search_name.folded` has them: æ, ø, å and their spellings without become one."""
    lower = unicodedata.normalize("NFKC", words).lower().translate(_LETTERS)
    plain = lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", lower))
    plain = plain.replace("ae", "a").replace("oe", "o").replace("aa", "a")
    return _PARTS.sub(" ", _JOINS.sub("", plain)).strip()


@lru_cache(maxsize=20_000)
def _pinyin(words: str) -> str:
    """The Chinese letters of the words as pinyin without tones, written together: 江苏省 → jiangsusheng."""
    # Here and not above: its dictionaries take sixty megabytes, which pages without a search do not need.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin("".join(_HAN.findall(words))))


class _Name(NamedTuple):
    thing: int
    field: str
    said: str
    folded: str


@dataclass
class _Index:
    kinds: list[str]
    ids: list[str]
    about: dict[str, list[Any]]  # column of search_thing → values
    names: list[_Name] = field(default_factory=list)
    by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_sound: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # pinyin of names
    words: list[str] = field(default_factory=list)  # words and sounds, sorted
    whole: list[tuple[str, int]] = field(default_factory=list)  # own names, sorted
    han: list[tuple[str, int]] = field(default_factory=list)  # names with Chinese letters
    tags: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))  # tag → things
    known: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))  # name → tags
    compounds: list[tuple[str, tuple[str, str]]] = field(default_factory=list)  # technologies of one word


@remembered(2)
def _index() -> _Index:
    things = query("select * from search_thing")
    about = {str(column): things[column].tolist() for column in things}
    kinds, ids = about["kind"], about["target_id"]
    called = {kind: options.titles(kind) for kind in _TITLED}
    called |= {"party": parties.danish(), "partner": parties.chinese()}
    about["name"] = [
        (called[kind].get(one) or one) if kind in called else name
        for kind, one, name in zip(kinds, ids, about[f"name_{language()}"], strict=True)
    ]
    index = _Index(kinds, ids, about)
    at = {pair: i for i, pair in enumerate(zip(kinds, ids, strict=True))}
    names = query(
        "select kind, target_id, field, name, folded from search_name where coalesce(folded, name) <> ''"
    )
    for kind, target_id, field_name, name, folded in names.itertuples(index=False):
        # a text that guests read with something left out has not been folded yet
        plain = fold(name) if folded is None else folded
        if plain:
            _add_name(index, at[kind, target_id], field_name, name, plain)
    index.words = sorted(index.by_word.keys() | index.by_sound.keys())
    index.whole.sort()
    tags = query("select kind, target_id, tag_kind, tag_code from search_tag")
    for kind, target_id, tag_kind, code in tags.itertuples(index=False):
        thing = at.get((kind, target_id))
        if thing is not None:
            index.tags[tag_kind, code].append(thing)
    technologies = query("select word, technology_code from technology_word")
    for word, code in technologies.itertuples(index=False):
        _know(index, fold(word), ("technology", code))
        _know(index, fold(word), ("use", code))
        if " " not in word:
            index.compounds.append((fold(word), ("technology", code)))
    return index


def _know(index: _Index, folded: str, tag: tuple[str, str]) -> None:
    for spelled in {folded, folded.replace(" ", "")}:
        index.known[spelled].add(tag)


def _add_name(index: _Index, thing: int, field_name: str, name: str, folded: str) -> None:
    words = folded.split()
    number = len(index.names)
    index.names.append(_Name(thing, field_name, name, folded))
    for word in dict.fromkeys(words):
        index.by_word[word].append(number)
    if _HAN.search(folded):
        index.han.append((folded, number))
        index.by_sound[_pinyin(folded)].append(number)
    if field_name in _OWN:
        index.by_name[folded].append(number)
        if len(words) > 1:
            # Jiang Su, Nan Jing, A P Møller: the same written together
            index.by_name["".join(words)].append(number)
        index.whole.append((folded, number))
        if index.kinds[thing] in ("place", "province", "theme"):
            _know(index, folded, (index.kinds[thing], index.ids[thing]))
        if index.kinds[thing] == "theme":
            _know(index, folded, ("stated", index.ids[thing]))


class _Found(NamedTuple):
    score: float
    name: int | None
    tag: tuple[str, str] | None = None
    match: str = "word"


_Answers = dict[int, _Found]


def _split_han(index: _Index, piece: str) -> Iterator[str]:
    """A run of Chinese letters cut where a known place, theme or technology is in it: 无锡水 → 无锡, 水."""
    rest, start = "", 0
    while _HAN.search(piece) and piece not in index.known and start < len(piece):
        longest = range(min(8, len(piece) - start), 0, -1)
        known = next((cut for n in longest if (cut := piece[start : start + n]) in index.known), "")
        if known:
            yield from filter(None, (rest, known))
        rest = "" if known else rest + piece[start]
        start += len(known) or 1
    yield from filter(None, [rest if start else piece])


def _units(index: _Index, folded: str) -> list[tuple[str, ...]]:
    """The query cut into known names of several words, and single words; empty words are left out."""
    pieces = [piece for word in folded.split() for piece in _HAN_RUN.findall(word)]
    units: list[tuple[str, ...]] = []
    while pieces:
        for n in range(min(4, len(pieces)), 1, -1):
            together = "".join(pieces[:n]) in index.known and not _EMPTY_WORDS & set(pieces[:n])
            if together or " ".join(pieces[:n]) in index.known:
                units.append(tuple(pieces[:n]))
                break
        else:
            n = 1
            units += [(part,) for part in _split_han(index, pieces[0])]
        pieces = pieces[n:]
    said = [unit for unit in units if len(unit) > 1 or unit[0] not in _EMPTY_WORDS]
    return list(dict.fromkeys(said or units))


def _by_tags(index: _Index, tags: Iterable[tuple[str, str]], score: float, answers: _Answers) -> None:
    for tag in tags:
        shown = ("theme", tag[1]) if tag[0] == "stated" else tag
        found = _Found(score * _WEIGHTS[tag[0]], None, shown)
        for thing in index.tags.get(tag, ()):
            now = answers.get(thing)
            if now is None or found.score > now.score:
                answers[thing] = found


def _by_word(index: _Index, word: str, score: float, answers: _Answers) -> None:
    _by_names(index, index.by_word.get(word, ()), score, answers)
    _by_names(index, index.by_sound.get(word, ()), score * 0.95, answers)


def _by_names(index: _Index, numbers: Iterable[int], score: float, answers: _Answers) -> None:
    for number in numbers:
        name = index.names[number]
        now = answers.get(name.thing)
        worth = score * _WEIGHTS[name.field]
        if now is None or worth > now.score:
            answers[name.thing] = _Found(worth, number)


def _word(index: _Index, word: str) -> _Answers:
    """The things that have the word, a word that begins with it, or one that holds it; or are about what it means."""
    answers: _Answers = {}
    _by_word(index, word, 1.0, answers)
    if _HAN.search(word):
        _by_names(index, [number for name, number in index.han if word in name], 0.9, answers)
    elif len(word) > 1:
        from_word = islice(index.words, bisect_left(index.words, word), None)
        for longer in takewhile(lambda one: one.startswith(word), from_word):
            if longer != word:
                _by_word(index, longer, 0.8, answers)
        if len(word) > 3:  # Danish writes words together: spildevand is water, kloakrenovering is for sewers
            _by_tags(index, (tag for longer, tag in index.compounds if longer.startswith(word)), 0.9, answers)
            for longer in index.words:
                if word in longer and not longer.startswith(word):
                    _by_word(index, longer, 0.6, answers)
    _by_tags(index, index.known.get(word, ()), 0.95, answers)
    return answers


def _close(index: _Index, word: str) -> _Answers:
    """The things with a known word that differs by a slip or two, by how near that is (0–1), the nearest first."""
    words: list[tuple[str, float]] = []
    slips = 0 if len(word) < 4 or word.isdigit() else 1 if len(word) < 7 else 2 if len(word) < 11 else 3
    if _HAN.search(word):
        sound = _pinyin(word)  # another letter of the same sound
        words = [(sound, 0.9)] if sound in index.by_word or sound in index.by_sound else []
    elif slips:
        found = process.extract(word, index.words, scorer=OSA.distance, score_cutoff=slips, limit=12)
        # where a word one slip away is known, one two slips away was hardly meant; and few slip twice from the first letter on
        best = min((distance for _, distance, _ in found), default=0)
        words = [
            (near, 1 - distance / max(len(word), len(near)))
            for near, distance, _ in found
            if distance == best and (distance == 1 or near[0] == word[0])
        ]
    answers: _Answers = {}
    for near, nearness in words:
        _by_word(index, near, nearness, answers)
        _by_tags(index, index.known.get(near, ()), nearness * 0.95, answers)
    return {thing: found._replace(match="close") for thing, found in answers.items()}


def _together(parts: Sequence[_Answers]) -> _Answers:
    if len(parts) == 1:
        return parts[0]
    fewest = min(parts, key=len, default={})
    both: _Answers = {}
    for thing in fewest:
        found = [part[thing] for part in parts if thing in part]
        if len(found) == len(parts):
            best = max(found, key=lambda one: one.score)
            same = len({one.name for one in found}) == 1 and found[0].name is not None
            score = sum(one.score for one in found) / len(found)
            match = "close" if any(one.match == "close" for one in found) else "word"
            both[thing] = _Found(min(1.0, score * (1.05 if same else 1.0)), best.name, best.tag, match)
    return both


def _unit(index: _Index, unit: tuple[str, ...]) -> _Answers:
    if len(unit) == 1:
        return _word(index, unit[0]) or _close(index, unit[0])
    answers = _together([_word(index, word) for word in unit])
    tags = index.known.get(" ".join(unit), set()) | index.known.get("".join(unit), set())
    if any(kind == "technology" for kind, _ in tags):  # heat pumps are not pumps
        answers = {thing: one._replace(score=one.score * 0.6) for thing, one in answers.items()}
    _by_tags(index, tags, 0.95, answers)
    _by_word(index, "".join(unit), 0.95, answers)
    return answers


def _whole(index: _Index, folded: str) -> dict[int, tuple[str, int]]:
    """The things with a name that is the query, or begins with it: thing → match and name."""
    found: dict[int, tuple[str, int]] = {}
    for spelled in dict.fromkeys((folded, folded.replace(" ", ""))):
        for number in sorted(index.by_name.get(spelled, ()), key=lambda n: -_WEIGHTS[index.names[n].field]):
            found.setdefault(index.names[number].thing, ("exact", number))
    if len(folded) > 1 or _HAN.search(folded):
        from_folded = islice(index.whole, bisect_left(index.whole, (folded, -1)), None)
        for _, number in takewhile(lambda one: one[0].startswith(folded), from_folded):
            found.setdefault(index.names[number].thing, ("prefix", number))
    return found


def _hits(index: _Index, folded: str) -> tuple[_Answers, bool]:
    units = _units(index, folded)
    answers = [_unit(index, unit) for unit in units]
    found = _together(answers)
    is_partial = False
    if not found and len(answers) > 1:
        # one of the words may be written wrongly and be a word all the same
        near = [_close(index, unit[0]) if len(unit) == 1 else {} for unit in units]
        found = _together([more | answer for more, answer in zip(near, answers, strict=True)])
        if not found:
            # a letter or two that happens to begin a number is not an answer
            said = [
                answer
                for unit, answer in zip(units, answers, strict=True)
                if len("".join(unit)) > 2 or _HAN.search(unit[0])
            ]
            # those that most of the words find
            counts = Counter(thing for answer in said for thing in answer)
            most = max(counts.values(), default=0)
            is_partial = True
            found = {
                thing: max((answer[thing] for answer in said if thing in answer), key=lambda one: one.score)
                for thing, count in counts.items()
                if count == most
            }
    hits = dict(found)
    for thing, (match, number) in _whole(index, folded).items():
        name = index.names[number]
        share = min(len(folded) / max(len(name.folded), 1), 1.0)  # of the name that was written
        hits[thing] = _Found(_WEIGHTS[name.field] * (0.5 + share / 2), number, None, match)
    return hits, is_partial and bool(found)


def _searched(words: str) -> tuple[_Index, _Answers, bool]:
    index, folded = _index(), fold(words[:_LONGEST])
    # a company's number, without blanks and DK before it
    if number := _CVR.fullmatch(folded.replace(" ", "")):
        folded = number[1].zfill(8)
    return (index, *(_hits(index, folded) if folded else ({}, False)))


@cached
def find(words: str) -> pd.DataFrame:
    """The hits of the words, best first; no row where they find nothing or are empty.

    Each with its match, the field where it was found (of `_WEIGHTS`), the name that was found there or the place, province or theme (tag_name),
    whether only some of the words were (is_partial), and how many hits are of its kind. At most `KEPT` rows, of each kind its best.
    """
    index, hits, is_partial = _searched(words)

    def order(thing: int) -> tuple[object, ...]:
        hit = hits[thing]
        name = index.names[hit.name].folded if hit.name is not None else ""
        return (
            MATCHES.index(hit.match),
            index.about["is_illustrative"][thing] is True,  # what is real comes first
            -round(hit.score, 3),
            KINDS.index(index.kinds[thing]),
            len(name),
            name,
            index.ids[thing],
        )

    things = sorted(hits, key=order)
    counts = Counter[str]()
    places = []  # so that no kind crowds out another, the best of each come before all others
    for place, thing in enumerate(things):
        kind = index.kinds[thing]
        counts[kind] += 1
        places.append((counts[kind] > KEPT // len(KINDS), place))
    found = []
    for _, place in sorted(sorted(places)[:KEPT], key=itemgetter(1)):
        thing = things[place]
        hit, kind = hits[thing], index.kinds[thing]
        row: dict[str, Any] = dict.fromkeys(_COLUMNS.split())
        row |= {column: index.about[column][thing] for column in ("name", *_ABOUT)}
        row |= {"kind": kind, "target_id": index.ids[thing], "match": hit.match}
        row |= {"is_partial": is_partial, "kind_count": counts[kind]}
        if hit.tag is not None:
            tag, code = hit.tag
            row |= {"field": tag, "tag_name": options.names("technology" if tag == "use" else tag).get(code)}
        elif hit.name is not None:
            name = index.names[hit.name]
            row |= {"field": name.field, "matched": name.said}
        found.append(row)
    return pd.DataFrame(found, columns=[*_COLUMNS.split(), *_ABOUT], dtype="object")


def ids(words: str, kind: str) -> set[str]:
    """The ids of every thing of a kind that answers all the words, nearly written ones too."""
    index, hits, is_partial = _searched(words)
    return {index.ids[thing] for thing in hits if index.kinds[thing] == kind and not is_partial}
