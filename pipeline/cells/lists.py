"""Cells that hold several things: split where people split, and never inside "A/S"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, cell_parser, guess, problem
from pipeline.cells.numbers import parse_integer
from pipeline.cells.reference import patterns
from pipeline.cells.text import clean
from pipeline.cells.unknown import is_not_stated

_RE = patterns("lists")
_CLOSING = {"(": ")", "（": "）", "[": "]", "【": "】"}


def split(text: str, *, commas: bool) -> tuple[str, ...]:
    """The parts of a text, in order and once each; not split inside brackets; `commas` splits at , og and & too."""
    parts: dict[str, str] = {}
    for piece in _pieces(clean(text), _RE["split_commas"] if commas else _RE["split"]):
        part = _RE["bullet"].sub("", piece.strip()).strip(" ,;")
        if part and not is_not_stated(part):
            parts.setdefault(part.casefold(), part)
    return tuple(parts.values())


def _pieces(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """The text between the matches, but for those in a bracket that opened since the last one and does close later on."""
    start = seen = 0
    last = {closing: text.rfind(closing) for closing in _CLOSING.values()}
    open_brackets: list[str] = []
    for found in pattern.finditer(text):
        for letter in text[seen : found.start()]:
            if letter in _CLOSING:
                open_brackets.append(_CLOSING[letter])
            elif open_brackets and letter == open_brackets[-1]:
                open_brackets.pop()
        seen = found.start()
        if not open_brackets or last[open_brackets[-1]] < seen:
            yield text[start:seen]
            start = seen = found.end()
            open_brackets.clear()
    yield text[start:]


@cell_parser
def parse_list(cell: Cell, commas: bool = False) -> Parsed:
    """Value: tuple of texts. `commas`: also split at commas, "og", "and" and "&"."""
    parts = () if is_not_stated(cell.text) else split(cell.text, commas=commas)
    return Parsed(parts) if parts else NOTHING


@dataclass(frozen=True, slots=True)
class Participants:
    """Who took part: the names, if any, and how many; None where the names can't be counted."""

    names: tuple[str, ...]
    count: int | None


def _headcount(said: str) -> int | None:
    figures = [part.strip() for part in said.split("+")]  # "4+3"
    if len(figures) > 1 and all(one.isdecimal() and len(one) < 5 for one in figures):
        return sum(map(int, figures))
    group = _RE["count_and_note"].fullmatch(said) or _RE["group"].match(said) or _RE["among"].search(said)
    return int(group[1]) if group else None


@cell_parser
def parse_participants(cell: Cell) -> Parsed:
    """Value: `Participants`. A count ("12", "ca. 50 deltagere") or names; names are counted where each is on its own."""
    if is_not_stated(cell.text):
        return NOTHING
    counted = parse_integer(cell)
    if isinstance(counted.value, int):
        if counted.value < 0:
            return problem("below-zero", cell)
        return Parsed(Participants((), counted.value), guesses=counted.guesses)
    said = clean(cell.text)
    count = _headcount(said)
    if count is not None:
        return Parsed(Participants((), count), guesses=(guess("approximate", cell.text, taken=str(count)),))
    if cell.kind != Kind.TEXT or not any(map(str.isalpha, said)):
        return counted  # "12/14" is not a name
    names: list[str] = []
    more = 0
    for part in split(cell.text, commas=False):
        if others := _RE["others"].match(part):
            more += int(others[1])
        elif tail := _RE["and_others"].search(part):
            more += int(tail[1])
            names.append(part[: tail.start()])
        else:
            names.append(part)
    if not names and not more:
        return NOTHING
    # "Anders Jensen, Bo Hansen" may be two people or one from a firm: the names stay, the count is not made up.
    is_countable = not any(_RE["many_in_one"].search(name) for name in names)
    return Parsed(Participants(tuple(names), len(names) + more if is_countable else None))
