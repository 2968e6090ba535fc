"""Whole numbers: 1.200 · 1,200 · 1 200 · "ca. 50" · "50 ansatte"."""

import re

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, cell_parser, guess, problem
from pipeline.cells.money_words import has_small_figures, plain
from pipeline.cells.reference import patterns
from pipeline.cells.unknown import is_not_stated

_RE = patterns("numbers")
_LIMIT = 2**63


@cell_parser
def parse_integer(cell: Cell) -> Parsed:
    """Value: int (BIGINT). A number with decimals that are not 0 is refused; "ca. 50" and "50-99" (50) are guesses."""
    if cell.kind == Kind.NUMBER and cell.number is not None:
        if not abs(cell.number) < _LIMIT:  # not a number (NaN) is below nothing
            return problem("integer", cell)
        if not cell.number.is_integer():
            return problem("integer-fraction", cell)
        return Parsed(int(cell.number))
    if cell.kind != Kind.TEXT:
        return problem("integer", cell)
    if _RE["digits"].fullmatch(cell.text) and cell.text.isascii():
        return Parsed(int(cell.text))
    return problem("integer", cell) if has_small_figures(cell.text) else _of_text(cell)


def _of_text(cell: Cell) -> Parsed:
    text = " ".join(plain(cell.text).strip("'\"").split())
    rough = _RE["before"].match(text)
    core = text[rough.end() :] if rough else text
    found = _RE["whole"].fullmatch(core)
    if found is not None:
        number = int(re.sub("[.,' ]", "", found["n"]))
        if abs(number) >= _LIMIT:
            return problem("integer", cell)
        is_rough = rough is not None or found["more"] is not None
        doubt = guess("approximate", cell.text, taken=str(number))
        return Parsed(number, guesses=(doubt,) if is_rough else ())
    span = _RE["range"].fullmatch(core) or _RE["interval_code"].fullmatch(core)
    if span is not None and int(span[1]) <= int(span[2]):
        return Parsed(int(span[1]), guesses=(guess("integer-range", cell.text, taken=span[1]),))
    if is_not_stated(cell.text):
        return NOTHING
    return problem("integer-fraction" if re.fullmatch(r"-?\d+[.,]\d+", core) else "integer", cell)


def is_year(number: float | None) -> bool:
    """Whether a number may be a year."""
    return number is not None and number.is_integer() and 1970 <= number <= 2100
