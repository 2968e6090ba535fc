"""Values and texts of the pack as people read them on paper and on slides."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from locales import formats
from reports.board.model import Kind, Value

_NBSP = formats.NBSP
# "30. mar. 2018", "30 March 2018", "10 %", "4. kvartal 2016": what must not be torn apart at a line's end
_DAY = re.compile(r"(\d{1,2}\.?) (?=[A-Za-zæøåÆØÅ]{3,9}\.? \d{4}\b)")
_PER_CENT = re.compile(r"(\d) %")
_CHAPTER = re.compile(r"(\d\.) (?=[a-zæøå]{3,9}\b)")


def typeset(words: str) -> str:
    """The same text with the spaces kept together that belong to a number or a date."""
    kept = _DAY.sub(rf"\1{_NBSP}", words)
    kept = re.sub(rf"(\d{{1,2}}\.?{_NBSP}[A-Za-zæøåÆØÅ]{{3,9}}\.?) (?=\d{{4}}\b)", rf"\1{_NBSP}", kept)
    kept = _PER_CENT.sub(rf"\1{_NBSP}%", kept)
    return _CHAPTER.sub(rf"\1{_NBSP}", kept)


def shown(value: Value, kind: Kind) -> str:
    """A value of a table as text; nothing stated is a dash."""
    if value is None:
        return "–"
    if isinstance(value, dt.date):
        return formats.date(value)
    if isinstance(value, str):
        return value
    if kind == "money":
        return formats.number(value, 2)
    if kind == "percent":
        return formats.percent(value, 1)
    return formats.number(value, 1 if isinstance(value, Decimal) else 0)


def with_sign(value: Value) -> str:
    """A change: with a plus where it is more."""
    if value is None:
        return "–"
    words = shown(value, "decimal")
    return f"+{words}" if isinstance(value, int | Decimal) and value > 0 else words
