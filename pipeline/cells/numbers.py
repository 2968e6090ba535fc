"""Whole numbers: 1.200 · 1,200 · 1 200 · "ca. 50" · "50 ansatte"."""

from __future__ import annotations

import re

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, cell_parser, guess, problem
from pipeline.cells.money_words import has_small_figures, plain
from pipeline.cells.unknown import is_not_stated

_DIGITS = re.compile(r"-?\d{1,18}")
_UNITS = (
    r"(?:ansatte|ansat|medarbejdere|medarbejder|årsværk|fuldtidsansatte|fte|employees|employee|staff|people|persons|person|personer|"
    r"pers\.?|deltagere|deltager|participants|participant|pax|dage|dag|days|day|stk\.?|pcs\.?|kinesere|danskere|gæster|guests|"
    r"人|名|位|天|日|个|员工)?"
)
_BEFORE = re.compile(r"(ca\.?|cirka|circa|c\.|omkring|omtrent|approx\.?|approximately|about|around|over|mere end|more than|mindst|at least|"
                     r"under|op til|up to|max\.?|min\.?|næsten|almost|nearly|~|≈|>=?|<=?|≥|≤|约|大约|超过|近)\s*")  # fmt: skip
_NUMBER = r"(?P<n>[+-]?(?:\d{1,3}(?:(?P<g>[.,' ])\d{3})(?:(?P=g)\d{3})*|\d+))(?:[.,]0{1,2}(?!\d))?"
_WHOLE = re.compile(_NUMBER + r"(?P<more>\s*(?:\+|余|多))?\s*" + _UNITS)
_RANGE = re.compile(r"(\d{1,6})\s*(?:-|til|to)\s*(\d{1,6})\s*" + _UNITS)
_INTERVAL_CODE = re.compile(r"antal_(\d{1,6})_(\d{1,6})")  # as the company register writes "500-999"
_LIMIT = 2**63


@cell_parser
def parse_integer(cell: Cell) -> Parsed:
    """Value: int (BIGINT). A number with decimals that are not 0 is refused; "ca. 50" and "50-99" (50) are guesses."""
    if cell.kind == Kind.NUMBER and cell.number is not None:
        return _of_number(cell, cell.number)
    if cell.kind != Kind.TEXT:
        return problem("integer", cell)
    if _DIGITS.fullmatch(cell.text) and cell.text.isascii():
        return Parsed(int(cell.text))
    return _of_text(cell)


def _of_number(cell: Cell, number: float) -> Parsed:
    if not abs(number) < _LIMIT:  # not a number (NaN) is below nothing
        return problem("integer", cell)
    if not number.is_integer():
        return problem("integer-fraction", cell)
    return Parsed(int(number))


def _of_text(cell: Cell) -> Parsed:
    if has_small_figures(cell.text):
        return problem("integer", cell)
    text = " ".join(plain(cell.text).strip("'\"").split())
    rough = _BEFORE.match(text)
    core = text[rough.end() :] if rough else text
    found = _WHOLE.fullmatch(core)
    if found is not None:
        number = int(re.sub("[.,' ]", "", found["n"]))
        if abs(number) >= _LIMIT:
            return problem("integer", cell)
        is_rough = rough is not None or found["more"] is not None
        return Parsed(
            number, guesses=(guess("approximate", cell.text, taken=str(number)),) if is_rough else ()
        )
    span = _RANGE.fullmatch(core) or _INTERVAL_CODE.fullmatch(core)
    if span is not None and int(span[1]) <= int(span[2]):
        return Parsed(int(span[1]), guesses=(guess("integer-range", cell.text, taken=span[1]),))
    if is_not_stated(cell.text):
        return NOTHING
    if re.fullmatch(r"-?\d+[.,]\d+", core):
        return problem("integer-fraction", cell)
    return problem("integer", cell)
