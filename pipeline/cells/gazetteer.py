"""Places and provinces of China and Denmark by any name: Danish, English, Chinese, pinyin, older spellings, near misses.

Names collide: two Suzhous, two Taizhous, Jilin the city in Jilin the province. A name that means several places is
settled by what is beside it (a province, a bigger place), else by size, and then the caller gets a warning.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from pipeline import paths
from pipeline.cells import reference
from pipeline.cells.cell import LONGEST_MATCHED, Problem, guess
from pipeline.cells.words import normalise

_RE = reference.patterns("gazetteer")


@dataclass(frozen=True, slots=True)
class Place:
    """A row of places.csv. `province_code` is ISO 3166-2 (CN-XX) in China; `municipality_code` and `region_code` in Denmark.

    The one place `XX` is all the rest of the world, without coordinates (NaN): what people say of Brussels, so that it is not asked for again.
    """

    place_id: str
    country: str
    level: str
    name_da: str
    name_en: str
    name_zh: str
    aliases: tuple[str, ...]
    province_code: str | None
    municipality_code: str | None
    municipality_name: str
    region_code: str | None
    lat: float
    lon: float
    population: int
    adcode: str
    prefecture: str  # the first digits of the code of the prefecture it lies in; "" where it lies in none

    @property
    def is_province(self) -> bool:
        """Whether it is a whole province, municipality under the state, or special administrative region."""
        return self.country == "CN" and (self.adcode.endswith("0000") and len(self.adcode) == 6)


@dataclass(frozen=True, slots=True)
class Province:
    """A row of provinces.csv."""

    code: str
    name_da: str
    name_en: str
    name_zh: str
    name_zh_short: str
    aliases: tuple[str, ...]
    adcode: str


@dataclass(frozen=True, slots=True)
class FoundPlaces:
    """The places that a text names, in its order, if any. `doubts` are what had to be guessed, `unread` parts that mean nothing here."""

    places: tuple[Place, ...] = ()
    doubts: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def place_ids(self) -> tuple[str, ...]:
        """The ids of the places, in order."""
        return tuple(place.place_id for place in self.places)

    @property
    def province_codes(self) -> tuple[str, ...]:
        """The provinces that the places lie in, each once, in order; Danish places have none."""
        return tuple(dict.fromkeys(place.province_code for place in self.places if place.province_code))


_WORDS = reference.seed("cell_words")["places"]
_RANK = _WORDS["rank"]

_COUNTRY = frozenset(map(normalise, _WORDS["countries"]))
_STOP, _ORDINARY = frozenset(_WORDS["stop"]), frozenset(_WORDS["ordinary"])
# Names of well-known places that are not ours, which no misspelt name of ours is.
_ABROAD = frozenset(map(normalise, reference.seed("regions")["abroad"]))
_LATIN_SHORT = 3
LONGEST_PLACE = 300  # characters of a text that names places
LONGEST_PARTY = 500  # … and of a party's name that may contain one


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (paths.SEEDS / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@lru_cache(maxsize=1)
def _read_places() -> tuple[Place, ...]:
    places = []
    for row in _rows("places.csv"):
        said: dict[str, Any] = {field.name: row.get(field.name, "") for field in fields(Place)}
        said |= {name: said[name] or None for name in ("province_code", "municipality_code", "region_code")}
        said |= {name: float(said[name] or "nan") for name in ("lat", "lon")}
        said |= {"aliases": _split(row["aliases"]), "population": int(row["population"] or 0)}
        places.append(Place(**said | {"prefecture": row["adcode"][:4]}))
    cities = [place for place in places if place.level == "prefecture_city"]
    for at, place in enumerate(places):
        if place.level == "zone":  # has no division code of its own: it lies in the nearest prefecture
            around = (city for city in cities if city.province_code == place.province_code)
            nearest = min(around, key=lambda city: _distance(city, place), default=place)
            places[at] = replace(place, prefecture=nearest.prefecture)
    return tuple(places)


def read_provinces() -> tuple[Province, ...]:
    """The 34 provinces of provinces.csv, in the order of their codes."""
    provinces = []
    for row in _rows("provinces.csv"):
        said: dict[str, Any] = {field.name: row.get(field.name, "") for field in fields(Province)}
        provinces.append(Province(**said | {"code": row["province_code"], "aliases": _split(row["aliases"])}))
    return tuple(provinces)


def _spellings(name: str) -> Iterator[str]:
    """The name, and what people write who lack its letters: ø as o, ü as v or yu, brackets left out."""
    yield name
    if "(" in name:
        yield name[: name.index("(")]
    lower = name.lower()
    if any(letter in lower for letter in "øåæ"):
        yield lower.replace("ø", "o").replace("å", "a").replace("æ", "ae")
        yield lower.replace("ø", "o").replace("å", "a").replace("æ", "a")
    if "ü" in lower:
        yield lower.replace("ü", "v")
        yield lower.replace("ü", "yu")


@dataclass(eq=False)
class Gazetteer:
    """All places by all their names. Make it with `Gazetteer.load`."""

    places: tuple[Place, ...]
    provinces: tuple[Province, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def load(extra_aliases: Mapping[str, str] | None = None) -> Gazetteer:
        """The gazetteer, with the names that people have confirmed on top (name → place_id or CN-XX).

        An alias to an id that does not exist is passed over: the place may have been dropped since.
        """
        return _load(tuple(sorted((extra_aliases or {}).items())))

    def prepare(self) -> None:
        """Index all names now, which else the first name that is looked up waits for."""
        self._index  # noqa: B018 - a cached property

    @cached_property
    def by_id(self) -> Mapping[str, Place]:
        """Places by place_id."""
        return {place.place_id: place for place in self.places}

    @cached_property
    def province_places(self) -> Mapping[str, Place]:
        """The place that is the whole of each province, by its code CN-XX."""
        return {
            place.province_code: place for place in self.places if place.is_province and place.province_code
        }

    @cached_property
    def _index(self) -> Mapping[str, tuple[Place, ...]]:
        index: dict[str, dict[str, Place]] = defaultdict(dict)
        for place in self.places:
            for name in (place.name_da, place.name_en, place.name_zh, *place.aliases):
                for spelling in _spellings(name):
                    key = normalise(spelling)
                    if key:
                        index[key].setdefault(place.place_id, place)
        for province in self.provinces:
            place = self.province_places[province.code]
            for key in map(normalise, (province.code, province.name_zh_short, *province.aliases)):
                index[key].setdefault(place.place_id, place)
        return {key: tuple(found.values()) for key, found in index.items()}

    @cached_property
    def _own(self) -> Mapping[str, Place]:
        """Confirmed aliases: normalised alias → place. It beats everything else."""
        own: dict[str, Place] = {}
        for alias, target in self.aliases.items():
            place = self.by_id.get(target) or self.province_places.get(target)
            if place is not None and normalise(alias):
                own[normalise(alias)] = place
        return own

    @cached_property
    def _regions(self) -> Mapping[str, tuple[Place, ...]]:
        """Names of lakes, rivers and areas, with the provinces that they lie in; signs and codes of provinces, which mean them only where they are the whole text."""
        return {
            normalise(name): tuple(self.province_places[code] for code in area["provinces"])
            for area in reference.seed("regions")["areas"].values()
            for name in area["names"]
        } | {
            normalise(name): (self.province_places[code],)
            for code, names in reference.seed("regions")["short"].items()
            for name in names
        }

    @cached_property
    def _longest_zh(self) -> int:
        return max(len(key) for key in self._index if not key.isascii())

    @cached_property
    def _keys_by_letter(self) -> Mapping[str, tuple[str, ...]]:
        """Names that a misspelt one may be close to. Wade-Giles spellings are left out: they are close to too many."""
        letters: dict[str, dict[str, None]] = defaultdict(dict)
        names = [name for place in self.places for name in (place.name_da, place.name_en, *place.aliases)]
        names += [name for province in self.provinces for name in province.aliases]
        for name in names:
            key = normalise(name)
            is_latin = key.isascii() and key.isalpha() and len(key) > _LATIN_SHORT
            if is_latin and not _RE["wade_giles"].search(name):
                letters[key[0]].setdefault(key)
        return {letter: tuple(keys) for letter, keys in letters.items()}

    def find(self, text: str, *, near: Sequence[str] = (), country: str | None = None) -> FoundPlaces:
        """The places that a place cell names; province codes that the row states settle a name that several have, a country leaves its own."""
        return self._find(text, tuple(near), country) if len(text) <= LONGEST_MATCHED else FoundPlaces()

    @lru_cache(maxsize=16384)  # noqa: B019 - gazetteers are few and live as long as the process
    def _find(self, text: str, near: tuple[str, ...], country: str | None) -> FoundPlaces:
        text = _plain(text)
        if not text or len(text) > LONGEST_PLACE:
            return FoundPlaces()
        whole = self._candidates(text, country)
        if whole:
            return self._chosen([(text, whole)], near, ())
        spanned = self._regions.get(normalise(text))
        if spanned and country != "DK":
            return FoundPlaces(spanned)
        named, unread = self._parts(text, country)
        if not named:
            return self._nearest(text, near, country)
        # "Beijing, Shanghei og Tianjn": the parts that nothing is called may be misspelt.
        close = [self._nearest(part, near, country) for part in unread]
        left = tuple(part for part, one in zip(unread, close, strict=True) if not one.places)
        found = self._chosen(named, near, left)
        places = dict.fromkeys(place for one in (found, *close) for place in one.places)
        doubts = tuple(doubt for one in (found, *close) for doubt in one.doubts)
        return FoundPlaces(tuple(places), doubts, left)

    def named_province(self, text: str) -> Place | None:
        """The province whose name a text is. Jilin and Hainan are cities or prefectures too, but among provinces they are provinces."""
        whole = [place for place in self._candidates(_plain(text), "CN") if place.is_province]
        return whole[0] if len(whole) == 1 else None

    def province(self, text: str) -> FoundPlaces:
        """The provinces that a province cell names (a place counts as the province it lies in)."""
        text = _plain(text) if len(text) <= LONGEST_MATCHED else text
        if len(text) > LONGEST_PLACE:
            return FoundPlaces()
        if re.fullmatch(r"[A-Z]{2}|\d{2}0000", text):
            code = self.province_places.get(f"CN-{text}") or self.by_id.get(f"CN-{text}")
            if code is not None:
                return FoundPlaces((code,))
        exact = self._candidates(text, "CN")
        if whole := self.named_province(text):
            return FoundPlaces((whole,))
        found = self.find(text, country="CN")
        provinces = tuple(self.province_places[code] for code in found.province_codes)
        is_one = len({place.province_code for place in exact}) == 1
        doubts = tuple(one for one in found.doubts if one.reason != "ambiguous-place" or not is_one)
        alone = found.places[0] if len(found.places) == 1 and not doubts else None
        if alone:
            # "Fujin" and "Taian" are towns, but in this column may be Fujian and Taiwan with a letter missing: say so.
            names = {normalise(province.name_en): province.code for province in self.provinces}
            key, least = normalise(_without_administration(text)), reference.rules().closeness_place * 100
            best = process.extractOne(key, list(names), scorer=fuzz.ratio, score_cutoff=least)
            if best is not None and names[best[0]] != alone.province_code:
                meant = _label(self.province_places[names[best[0]]])
                doubts = (guess("ambiguous-place", text, chosen=_label(alone), others=meant),)
        return FoundPlaces(provinces, doubts, found.unread)

    def _candidates(
        self, text: str, country: str | None, keys: Iterable[str] | None = None
    ) -> tuple[Place, ...]:
        """Places of exactly that name, with and without the words of administration around it, or of one of the keys."""
        named = (found for key in keys or _keys(text) if (found := self._called(key, country)))
        return _as_said(text, next(named, ()))

    def _called(self, key: str, country: str | None) -> tuple[Place, ...]:
        if own := self._own.get(key):
            return (own,)
        return tuple(place for place in self._index.get(key, ()) if country in (None, place.country))

    def _parts(
        self, text: str, country: str | None
    ) -> tuple[list[tuple[str, tuple[Place, ...]]], tuple[str, ...]]:
        named: list[tuple[str, tuple[Place, ...]]] = []
        unread: list[str] = []
        for part in _RE["parts"].split(text):
            part = part.strip(" .:-–\t'\"")  # noqa: PLW2901 - the same part, tidied
            if not part or normalise(part) in _COUNTRY or not normalise(part):
                continue
            found = self._candidates(part, country)
            if found:
                named.append((part, found))
                continue
            inner = list(self._inside(part, country))
            named += inner
            if rest := _left_over(part, [name for name, _ in inner]):
                unread.append(rest)
        return named, tuple(unread)

    def _inside(self, part: str, country: str | None) -> Iterator[tuple[str, tuple[Place, ...]]]:
        """Names within a part: Chinese names run together (江苏省南京市), or "Suzhou Xiangcheng"."""
        runs = _RE["zh_run"].findall(part)
        if not runs:
            yield from self._in_latin(part, country)
        for run in runs:
            at = 0
            while at < len(run):
                for size in range(min(self._longest_zh, len(run) - at), 1, -1):
                    if candidates := self._called(run[at : at + size], country):
                        yield run[at : at + size], candidates
                        at += size
                        break
                else:
                    at += 1

    def _in_latin(self, part: str, country: str | None) -> Iterator[tuple[str, tuple[Place, ...]]]:
        """Place names among the words of a name: the longest first, proper names only (they begin with a capital)."""
        words = list(_RE["word"].finditer(part))
        at = 0
        while at < len(words):
            for size in range(min(5, len(words) - at), 0, -1):
                phrase = part[words[at].start() : words[at + size - 1].end()]
                if not phrase[0].isupper() or (size > 1 and words[at + size - 1][0].lower() in _STOP):
                    continue
                key = normalise(phrase)
                if size == 1 and (len(key) <= _LATIN_SHORT or key in _ORDINARY) and key not in self._own:
                    continue
                keys = dict.fromkeys((key, normalise(re.sub(r"['’]?s$", "", phrase))))
                if found := self._candidates(phrase, country, keys):
                    yield phrase, found
                    at += size
                    break
            else:
                at += 1

    def within(self, text: str, country: str | None) -> FoundPlaces:
        """The places that the name of a party contains: "Beijing Municipality", "Jiangsu Environmental Protection Department"."""
        return self._within(text, country) if len(text) <= LONGEST_MATCHED else FoundPlaces()

    @lru_cache(maxsize=16384)  # noqa: B019 - as above
    def _within(self, text: str, country: str | None) -> FoundPlaces:
        text = _plain(text)
        if not text or len(text) > LONGEST_PARTY:
            return FoundPlaces()
        whole = self._candidates(text, country)
        if whole:
            return self._chosen([(text, whole)], (), ())
        named: list[tuple[str, tuple[Place, ...]]] = []
        for part in re.split(r"[;；,，、/／|\n()（）\[\]【】]", text):
            is_named = part.strip() and normalise(part) not in _COUNTRY
            found = self._candidates(part.strip(), country) if is_named else ()
            named += [(part.strip(), found)] if found else list(self._inside(part, country))
        return self._chosen(named, (), ()) if named else FoundPlaces()

    def _nearest(self, text: str, near: tuple[str, ...], country: str | None) -> FoundPlaces:
        """The place whose name is closest to the text, with a doubt; none if two names are equally close."""
        core = _without_administration(text)
        key = normalise(core)
        is_name = len(key) >= 5 and key.isascii() and key.isalpha()
        if not is_name or key in _COUNTRY or key in _ABROAD:
            return FoundPlaces(unread=(text,))
        least = reference.rules().closeness_place * 100
        # Each as (slips of the pen, how unlike): "Hinan" is one slip from Henan, Hunan and Hainan alike.
        ranked: list[tuple[int, float, tuple[Place, ...]]] = []
        for name, score, _ in process.extract(
            key, self._keys_by_letter.get(key[0], ()), scorer=fuzz.ratio, score_cutoff=70, limit=20
        ):
            found = tuple(place for place in self._index[name] if country in (None, place.country))
            if found:
                is_near = any(place.province_code in near for place in found)
                ranked.append((Levenshtein.distance(key, name) - is_near, -score, found))
        ranked.sort(key=lambda one: one[:2])
        if not ranked or -ranked[0][1] < least:
            return FoundPlaces(unread=(text,))
        slips, _, candidates = ranked[0]
        ids = {place.place_id for place in candidates}
        rivals = (
            one for one in ranked[1:] if one[0] <= slips and (-one[1] >= least or one[2][0].is_province)
        )
        if any(not ids & {place.place_id for place in rival[2]} for rival in rivals):
            # Better none than the wrong one.
            return FoundPlaces(unread=(text,))
        chosen = self._chosen([(core, _as_said(text, candidates))], near, ())
        place = chosen.places[0]
        close = guess("close-place", text, chosen=place.name_en, others="")
        return FoundPlaces((place,), (close, *chosen.doubts))

    def _chosen(
        self, named: Sequence[tuple[str, tuple[Place, ...]]], near: tuple[str, ...], unread: tuple[str, ...]
    ) -> FoundPlaces:
        """One place for each name; a place that only says where another lies ("Suzhou, Jiangsu") is left out."""
        certain = [found for _, found in named if len(found) == 1]
        places: list[Place] = []
        doubts: list[Problem] = []
        for text, candidates in named:
            others = [other for (other,) in certain if (other,) != candidates]
            beside = [*others, *(p for _, found in named if found is not candidates for p in found)]
            provinces = {place.province_code for place in others} - {None}
            narrowed = (
                [p for p in candidates if any(_contains(q, p) or _contains(p, q) for q in beside)],
                [p for p in candidates if p.province_code in near],
                [p for p in candidates if p.province_code in provinces],
            )
            left = tuple(next(filter(None, narrowed), candidates)) if len(candidates) > 1 else candidates
            if len(left) > 1 and any(p.is_province and p.province_code in near for p in left):
                # The province has its own column already, so here the city of the same name is meant.
                left = tuple(p for p in left if not p.is_province) or left
            first, *after = sorted(left, key=lambda p: (_RANK.get(p.level, 0), p.population), reverse=True)
            places.append(first)
            if rest := [p for p in after if not _is_same(first, p)]:
                labels = ", ".join(map(_label, rest))
                doubts.append(guess("ambiguous-place", text, chosen=_label(first), others=labels))
        kept = [p for p in places if not any(_contains(p, q) for q in places)]
        return FoundPlaces(tuple(dict.fromkeys(kept)), tuple(doubts), unread)


@lru_cache(maxsize=8)
def _load(aliases: tuple[tuple[str, str], ...]) -> Gazetteer:
    return Gazetteer(_read_places(), read_provinces(), dict(aliases))


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()


def _left_over(part: str, names: Sequence[str]) -> str:
    """The rest of a part beside the places in it, without the words of administration; "" for nothing."""
    for name in names:
        part = part.replace(name, " ", 1)
    if _RE["zh_run"].search(part):
        runs = (_RE["suffix_zh"].sub("", run) for run in _RE["zh_run"].findall(part))
        return " ".join(run for run in runs if len(run) > 1)
    words = _without_administration(part).split()
    rest = " ".join(w for w in words if w.lower() not in _STOP and normalise(w) not in _COUNTRY)
    return rest if len(normalise(rest)) > 1 else ""


def _without_administration(text: str) -> str:
    bare = _RE["suffix_latin"].sub("", _RE["admin_latin"].sub(" ", text)).strip(" .-–,'\"")
    return " ".join(bare.split())


def _keys(text: str) -> Iterable[str]:
    """The keys to try for a name, from the name as written to the bare name."""
    text = _RE["postcode"].sub("", text)
    yield normalise(text)
    district = _RE["postal_district"].sub("", text)
    if district != text:
        yield normalise(district)
    bare = _without_administration(district)
    if bare and bare != text:
        yield normalise(bare)
        genitive = re.sub(r"(?<=[^\W\d]{3})['’]?s$", "", bare)
        if genitive != bare:
            yield normalise(genitive)
    short = _RE["suffix_zh"].sub("", text)
    if len(short) >= 2 and short != text and not short.isascii():
        yield normalise(short)


# Which levels the words of administration fit; "Jilin City" is not the province, "苏州区" not the city.
_SAYS = [
    (re.compile(said["word"], re.IGNORECASE), said["levels"]) for said in reference.seed("patterns")["levels"]
]


def _as_said(text: str, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places whose level fits the words of administration in the text; all where none does."""
    if len(found) < 2:
        return found
    levels: Collection[str] = next((levels for pattern, levels in _SAYS if pattern.search(text)), ())
    return tuple(place for place in found if place.level in levels) or found


def _contains(larger: Place, smaller: Place) -> bool:
    """Whether the larger place contains the smaller: a province its cities, a prefecture its counties, a region its towns."""
    if larger.place_id == smaller.place_id or larger.country != smaller.country:
        return False
    if larger.country == "DK":
        if larger.level == "region":
            return smaller.level != "region" and larger.region_code == smaller.region_code
        are_levels = (larger.level, smaller.level) == ("municipality", "town")
        return are_levels and larger.municipality_code == smaller.municipality_code
    is_around = larger.adcode.endswith("00") and larger.prefecture == smaller.prefecture
    return larger.province_code == smaller.province_code and (larger.is_province or is_around)


def _distance(one: Place, other: Place) -> float:
    return max(abs(one.lat - other.lat), abs(one.lon - other.lon))


def _is_same(one: Place, other: Place) -> bool:
    """Whether two places of one name are one town at two levels (a municipality and its seat, a prefecture and its city), or the other is a small town that shares the name of a whole municipality (Frederiksberg near Sorø)."""
    if one.country != other.country or one.is_province or other.is_province:
        return False
    if one.country != "DK":
        return one.province_code == other.province_code and _distance(one, other) < 0.25
    if one.municipality_code is not None and one.municipality_code == other.municipality_code:
        return True
    is_small = other.population * 3 < max(one.population, 1)
    return one.name_da == one.municipality_name and is_small and other.municipality_name != other.name_da


def _label(place: Place) -> str:
    if place.country == "CN":
        inside = (place.name_zh, (place.province_code or "").removeprefix("CN-"))
        return f"{place.name_en} ({', '.join(filter(None, inside))})"
    return f"{place.name_da} ({place.municipality_name or place.level})"
