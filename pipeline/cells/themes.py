"""Themes and technologies: what an agreement, a challenge or an interest is about, as codes of themes.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.cells import reference
from pipeline.cells.cell import NOTHING, Cell, Parsed, Problem, cell_parser, guess
from pipeline.cells.lists import split
from pipeline.cells.text import clean
from pipeline.cells.unknown import is_not_stated
from pipeline.cells.words import closest, normalise

_RE = reference.patterns("themes")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class ThemeValue:
    """Theme codes in the order read, each once ("other" for what is not known), and the text as read."""

    codes: tuple[str, ...]
    text: str


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    known: dict[str, str] = {}
    for code, theme in reference.themes().items():
        for name in (code, theme.da, theme.en, theme.zh):
            known.setdefault(normalise(name), code)
    for code, theme in reference.themes().items():
        for synonym in theme.spellings:
            known.setdefault(normalise(synonym), code)
    return known


# Said of every theme alike: no theme of its own.
_EVERY = frozenset(reference.seed("cell_words")["themes"]["every"])


def named_theme(text: str) -> str | None:
    """The code of the theme whose name, or a word for which, a text is; None where it says anything else."""
    known = _known()
    code = known.get(normalise(text))
    if code is None:
        bare = _RE["brackets"].sub("", _RE["edges"].sub("", text))
        code = known.get(normalise(bare)) if bare != text else None
    return code


@lru_cache(maxsize=4096)
def theme_parts(text: str) -> tuple[tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    """The part of a text about each of its themes and the theme's code, in their order, and the guesses.

    Known phrases win over splitting at "og" and "/".
    """
    if normalise(text) in _EVERY:
        return (), ()
    phrase_of: dict[str, str] = {}
    guesses: list[Problem] = []
    phrases: list[str] = []
    for whole in [text] if named_theme(text) else _RE["strong"].split(text):
        if whole.strip() and named_theme(whole) is not None:
            phrases.append(whole.strip())
            continue
        whole_parts = split(whole, commas=False)
        for part in (
            p for one in whole_parts for p in ((one,) if named_theme(one) else split(one, commas=True))
        ):
            pieces = [piece for piece in _RE["slash"].split(part) if piece]
            # "soil/groundwater" are two themes; "energy/xyz" with an unknown half stays one phrase.
            is_several = len(pieces) > 1 and named_theme(part) is None and all(map(named_theme, pieces))
            phrases += pieces if is_several else [part]
    least = reference.rules().closeness_theme
    for phrase in phrases:
        code = named_theme(phrase)
        if code is None and (near := closest(normalise(phrase), tuple(_known()), least)):
            code = _known()[near]
            guesses.append(guess("close-theme", phrase, chosen=reference.themes()[code].en, code=code))
        elif code is None:
            code = OTHER
            guesses.append(guess("unknown-theme", phrase))
        phrase_of.setdefault(code, phrase)
    return tuple((phrase, code) for code, phrase in phrase_of.items()), tuple(guesses)


@cell_parser
def parse_themes(cell: Cell) -> Parsed:
    """Value: `ThemeValue`; the text is kept as read, and an unknown theme is "other" with a warning."""
    text = clean(cell.text)
    if is_not_stated(text):
        return NOTHING
    parts, guesses = theme_parts(text)
    return Parsed(ThemeValue(tuple(code for _, code in parts), text), guesses=guesses) if parts else NOTHING
