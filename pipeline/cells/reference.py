"""The seeds as the parsers need them: vocabularies, themes and rules, read once and checked when read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from pipeline import paths


@dataclass(frozen=True, slots=True)
class KnownWord:
    """One word of a vocabulary, or a theme: its name in each language and the other spellings that it is known by."""

    da: str
    en: str
    zh: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The thresholds of rules.toml that cells are read by."""

    first_year: int
    last_year: int
    century_turn: int
    split_year_month: int
    closeness_word: float
    closeness_place: float
    closeness_theme: float


@cache
def seed(name: str) -> Mapping[str, Any]:
    """A TOML file of ``pipeline/seeds`` by its name without the ending, read once."""
    return tomllib.loads((paths.SEEDS / f"{name}.toml").read_text(encoding="utf-8"))


def spelt_out(pattern: str, others: Mapping[str, str]) -> str:
    """A pattern of patterns.toml with the others that it names as {name} inserted, and without line breaks."""
    return re.sub(
        r"\{([a-z]\w*)\}", lambda found: spelt_out(others[found[1]], others), pattern.replace("\n", "")
    )


def patterns(about: str, given: Mapping[str, str] | None = None) -> Mapping[str, re.Pattern[str]]:
    """A table of patterns.toml, compiled, but for its pieces, which only others name; `given` are pieces made of other seeds."""
    said = dict(seed("patterns")[about])
    pieces = {**said.pop("pieces", {}), **(given or {})}
    return {name: re.compile(spelt_out(pattern, {**pieces, **said})) for name, pattern in said.items()}


def _word(entry: Mapping[str, Any], spellings: str) -> KnownWord:
    return KnownWord(entry["da"], entry["en"], entry["zh"], tuple(entry.get(spellings, ())))


@cache
def vocabularies() -> Mapping[str, Mapping[str, KnownWord]]:
    """All vocabularies of vocabulary.toml: vocabulary → code → word, in the order of the file."""
    return {
        vocabulary: {code: _word(entry, "spellings") for code, entry in words.items()}
        for vocabulary, words in seed("vocabulary").items()
    }


@cache
def themes() -> Mapping[str, KnownWord]:
    """All themes of themes.toml by code, in the order of the file."""
    return {code: _word(entry, "synonyms") for code, entry in seed("themes").items()}


@cache
def rules() -> Rules:
    """The thresholds that cells are read by."""
    closeness = {f"closeness_{what}": least for what, least in seed("rules")["closeness"].items()}
    said = {**seed("rules")["cells"], **closeness}
    return Rules(**{field.name: said[field.name] for field in fields(Rules)})
