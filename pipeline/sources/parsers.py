"""Which parser reads the cells of each declared type, and which staging columns a parsed value becomes."""

from collections.abc import Callable, Mapping
from typing import Any

from pipeline.cells.amounts import Unit, parse_amount, parse_rate
from pipeline.cells.cell import Cell, Parsed
from pipeline.cells.currencies import parse_currency
from pipeline.cells.cvr import parse_cvr
from pipeline.cells.dates import StatedPeriod, parse_date, parse_period
from pipeline.cells.lists import parse_list, parse_participants
from pipeline.cells.numbers import parse_integer
from pipeline.cells.places import parse_place, parse_provinces
from pipeline.cells.text import on_one_line, parse_text
from pipeline.cells.themes import parse_themes
from pipeline.cells.words import parse_word
from pipeline.cells.yes_no import parse_yes_no
from pipeline.sources.declarations import STAGING_TYPES, SourceColumn

Parser = Callable[[Cell], Parsed]

# What a parsed value of more than one part becomes in the staging columns of its type, in the order of STAGING_TYPES.
_PARTS: Mapping[str, Callable[[Any], tuple[Any, ...]]] = {
    "list": lambda v: (list(v),),
    "participants": lambda v: (list(v.names), v.count),
    "themes": lambda v: (list(v.codes), v.text),
    # Each line is a theme where there are several; else one was wrapped.
    "theme": lambda v: (on_one_line(v.text, apart=len(v.codes) > 1), v.codes[0] if v.codes else None),
    "provinces": lambda v: (list(v.province_codes), v.text),
    "province": lambda v: (v.text, v.province_codes[0] if v.province_codes else None),
    "place": lambda v: (v.text, v.place_ids[0] if v.place_ids else None),
    "amount": lambda v: (v.amount,),
    "date": lambda v: (v.date, v.precision),
    "word": lambda v: (v.code, v.text),
    "period": lambda v: (period_text(v), v.start, v.end, v.precision),
}


def parser_of(column: SourceColumn, unit: Unit | None, aliases: Mapping[str, str]) -> Parser:
    """The parser for a column's cells."""
    parsers: dict[str, Parser] = {
        "text": parse_text,
        "list": lambda cell: parse_list(cell, commas=column.commas),
        "participants": parse_participants,
        "themes": parse_themes,
        "theme": parse_themes,
        "provinces": lambda cell: parse_provinces(cell, aliases=aliases),
        "province": lambda cell: parse_provinces(cell, aliases=aliases),
        "place": lambda cell: parse_place(cell, aliases=aliases),
        "amount": lambda cell: parse_amount(cell, unit),
        "rate": parse_rate,
        "date": parse_date,
        "period": parse_period,
        "word": lambda cell: parse_word(cell, column.vocabulary or ""),
        "yes_no": parse_yes_no,
        "integer": parse_integer,
        "cvr": parse_cvr,
        "currency": parse_currency,
    }
    return parsers[column.type]


def staging_values(column: SourceColumn, value: Any) -> tuple[Any, ...]:
    """One parsed value as the staging columns of its type, names on one line; nulls where nothing is stated."""
    if value is None:
        return (None,) * len(STAGING_TYPES[column.type])
    parts = _PARTS[column.type](value) if column.type in _PARTS else (value,)
    if column.breaks == "kept":
        return parts
    least = {"apart": 1, "three": 2}.get(column.breaks)  # line breaks that part names
    return tuple(
        on_one_line(part, apart=bool(least and part.count("\n") >= least)) if isinstance(part, str) else part
        for part in parts
    )


def period_text(period: StatedPeriod) -> str:
    """A period in one spelling whatever was written: 2016, 2016/17, 2016-H1, 2016-Q3, 2016-05, 2016-05-17."""
    year, month = period.start.year, period.start.month
    if period.precision == "year" and month != 1:
        return f"{year}/{period.end.year % 100:02d}"
    return {
        "year": f"{year}",
        "half_year": f"{year}-H{1 if month < 7 else 2}",
        "quarter": f"{year}-Q{(month + 2) // 3}",
        "month": f"{year}-{month:02d}",
    }.get(period.precision, f"{period.start.isoformat()}/{period.end.isoformat()}")
