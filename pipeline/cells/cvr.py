"""Danish company numbers (CVR): eight digits with a check digit, modulus 11."""

import re

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, Problem, cell_parser, guess, problem
from pipeline.cells.money_words import has_small_figures, plain
from pipeline.cells.unknown import is_not_stated

_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)
_BEFORE = re.compile(
    r"^(?:cvr|se|vat|dk|reg)?[\s\-./]*(?:nr|no|nummer|number|号|號码)?[\s.:#]*(?:dk)?[\s\-:]*"
)
_EIGHT = re.compile(r"\d{8}", re.ASCII)
_BETWEEN = re.compile(r"[\s.\-_'\"]")
_LENGTH = 8


@cell_parser
def parse_cvr(cell: Cell) -> Parsed:
    """Value: eight digits as text. Seven digits get the leading zero back that Excel lost, with a warning."""
    if cell.kind == Kind.TEXT and _EIGHT.fullmatch(cell.text):
        return Parsed(cell.text) if is_cvr(cell.text) else problem("cvr-check", cell)
    if cell.kind == Kind.NUMBER and cell.number is not None:
        if not abs(cell.number) < 1e15 or not cell.number.is_integer():
            return problem("cvr", cell)
        digits = str(int(cell.number))
    elif cell.kind == Kind.TEXT:
        # A small figure is a footnote mark, not a ninth digit.
        digits = "" if has_small_figures(cell.text) else _BETWEEN.sub("", _BEFORE.sub("", plain(cell.text)))
    else:
        return problem("cvr", cell)
    if not (digits.isascii() and digits.isdigit()):
        return NOTHING if is_not_stated(cell.text) else problem("cvr", cell)
    guesses: tuple[Problem, ...] = ()
    if len(digits) == _LENGTH - 1:
        digits = "0" + digits
        guesses = (guess("cvr-leading-zero", cell.text, taken=digits),)
    if len(digits) != _LENGTH:
        return problem("cvr-length", cell, digits=str(len(digits)))
    if not is_cvr(digits):
        return problem("cvr-check", cell)
    return Parsed(digits, guesses=guesses)


def is_cvr(digits: str) -> bool:
    """Whether eight digits are a possible CVR number: the weighted sum is a multiple of 11, and not all are 0."""
    weighed = sum(w * f for w, f in zip(_WEIGHTS, map(int, digits), strict=True))
    return digits != "00000000" and weighed % 11 == 0
