"""A single cell as it leaves the reader, and the result of its parser.

Every parser takes a `Cell` and returns a `Parsed`. Three outcomes are possible: a value (with or without guesses),
a problem (the row will be rejected), or neither (the cell is empty or says "not stated").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from functools import wraps
from typing import Concatenate, ParamSpec

# Characters. No pattern is matched against a longer text: it is free text, or no value. Excel lets a cell hold eight times as much,
# other programs any number.
LONGEST_MATCHED = 4000

_Others = ParamSpec("_Others")


class Kind(IntEnum):
    """The type under which the workbook stored a cell."""

    EMPTY = 0
    TEXT = 1
    NUMBER = 2
    DATE = 3
    YES_NO = 4
    ERROR = 5
    DURATION = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `text` is what a person reads (numbers shortest without ".0", dates ISO)."""

    kind: Kind
    text: str
    number: float | None = None
    date: datetime | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell was refused or had to be guessed.

    The words are in ``locales/<lang>/cells.ftl`` as ``reject-<reason>`` or ``warning-<reason>``; `params` are the
    Fluent variables of that message.
    """

    reason: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """The result of parsing a cell. Neither value nor problem: the cell is empty or says "not stated"."""

    value: object = None
    problem: Problem | None = None
    guesses: tuple[Problem, ...] = ()


NOTHING = Parsed()

# Excel's error values as English, Danish and LibreOffice show them; a formula's error can also arrive as plain text.
_ERROR_TEXT = re.compile(
    r"#(?:N/A|NA|I/T|REF(?:ERENCE)?!|V(?:ALUE|ÆRDI)!|NAME\?|NAVN\?|DIV(?:ISION)?/0!|NUM!|NUMMER!|NULL!|NUL!|NULL|"
    r"SPILL!|OVERLØB!|CALC!|BEREGN!|GETTING_DATA|HENTER_DATA|FIELD!|FELT!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)",
    re.IGNORECASE,
)


def problem(reason: str, cell: Cell, **params: str) -> Parsed:
    """A refusal of `cell` for `reason`; the message always gets the cell's own text as ``$value``."""
    return Parsed(problem=Problem(reason, (("value", shown(cell.text)), *params.items())))


def guess(reason: str, text: str, **params: str) -> Problem:
    """A warning about a value that had to be guessed; the message always gets the text as read as ``$value``."""
    return Problem(reason, (("value", shown(text)), *params.items()))


def shown(text: str, longest: int = 120) -> str:
    """The text as a message may show it: on one line, cut to a line or to the given number of characters."""
    line = " ".join(text[:LONGEST_MATCHED].split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def is_error(cell: Cell) -> bool:
    """Whether the cell holds an Excel error (#N/A, #REF! …), as such or typed as text."""
    may_be = cell.kind == Kind.TEXT and cell.text[:1] == "#"
    return cell.kind == Kind.ERROR or (may_be and _ERROR_TEXT.fullmatch(cell.text.strip()) is not None)


def error_of(cell: Cell) -> Parsed | None:
    """A refusal of a cell that holds an Excel error, or a formula that no program has calculated; None for any other."""
    if not is_error(cell):
        return None
    return problem("error-cell", cell) if cell.text else problem("uncalculated", cell)


def cell_parser(
    parse: Callable[Concatenate[Cell, _Others], Parsed],
) -> Callable[Concatenate[Cell, _Others], Parsed]:
    """A parser of values that need not look at cells that are empty, show an error, or contain a text that is too long for any value."""

    @wraps(parse)
    def parse_if_any(cell: Cell, /, *args: _Others.args, **kwargs: _Others.kwargs) -> Parsed:
        if cell.kind == Kind.EMPTY:
            return NOTHING
        if len(cell.text) > LONGEST_MATCHED:
            cell = replace(cell, text=cell.text.strip())  # a cell of blanks says nothing
            if (length := len(cell.text)) > LONGEST_MATCHED:
                return problem("too-long", cell, length=str(length), limit=str(LONGEST_MATCHED))
        return error_of(cell) or parse(cell, *args, **kwargs)

    return parse_if_any
