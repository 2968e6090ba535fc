"""The facts of data/facts and what the sample adds to them (data/facts/sample) as rows, and Danish dates and themes."""

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from babel.dates import get_month_names

from scripts.sample.office import ErrorCell, Formula, Line, Value, group

FACTS = Path(__file__).resolve().parents[2] / "data" / "facts"

MONTHS_DA: Sequence[str] = tuple(get_month_names("wide", locale="da").values())

Row = Mapping[str, str]
Cells = Mapping[str, Any]  # a cell is whatever its text says: text, number, date, nothing

# How the first cell of a row in data/facts/sample begins that is no row of data; its title comes after that.
_KINDS = {"# ": "group", "= ": "total", "^": "heading"}


@cache
def read_facts(name: str) -> Sequence[Row]:
    """The rows of data/facts/<name>.csv in file order, all values as text."""
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, strict=True))


@cache
def sample_rows(name: str) -> Sequence[Cells]:
    """The rows of data/facts/sample/<name>.csv in file order, each value as `read_cell` reads it."""
    return tuple({key: read_cell(text) for key, text in row.items()} for row in read_facts(f"sample/{name}"))


def sample_lines(name: str) -> list[Line]:
    """The rows of data/facts/sample/<name>.csv as lines of a sheet: rows of data, titles over rows, totals and headings once more."""
    lines = []
    for row in sample_rows(name):
        title, *cells = row.values()
        sign = next((sign for sign in _KINDS if str(title).startswith(sign)), "")
        kind = _KINDS.get(sign, "data")
        first = title if kind == "data" else str(title).removeprefix(sign)
        lines.append(Line((first, *cells), kind))
    return lines


def titled(rows: Iterable[tuple[str, Cells]]) -> list[Line | Cells]:
    """Rows with a title over each run of those that have the same one."""
    found: list[Line | Cells] = []
    for title, run in groupby(rows, key=itemgetter(0)):
        found += [group(title), *(cells for _, cells in run)]
    return found


@cache
def layouts() -> Mapping[str, Any]:
    """The workbooks of data/facts/sample/workbooks.toml: "lists" by name, and "workbooks" in order."""
    return tomllib.loads((FACTS / "sample" / "workbooks.toml").read_text(encoding="utf-8"))


def read_cell(text: str) -> Value:
    """The value of a cell of data/facts/sample: 2016-05-12 is a day, 14.5 a number, '2016 the text "2016", #N/A an error.

    A formula is followed by the value that Excel would show: "=SUM(C{row}:G{row}) | 257000.0".
    """
    if not text:
        return None
    if text == "#N/A":
        return ErrorCell(text)
    if text.startswith("=") and " | " in text:
        formula, value = text.split(" | ")
        return Formula(formula, float(value))
    if text.startswith("'"):
        return text[1:]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"-?(0|[1-9]\d*)", text):
        return int(text)
    if re.fullmatch(r"-?(0|[1-9]\d*)\.\d+", text):
        return Decimal(text)
    return text


@cache
def numbered(name: str) -> Mapping[str, Row]:
    """The facts of "agreements", "activities" or "challenges" by the desk's own number: A-001, AK-001, C-001."""
    prefix = {"agreements": "A", "activities": "AK", "challenges": "C"}[name]
    return {f"{prefix}-{number:03}": fact for number, fact in enumerate(read_facts(name), 1)}


@cache
def by_key(name: str) -> Mapping[str, Cells]:
    """The rows of data/facts/sample/<name>.csv by the value of their first column."""
    return {next(iter(row.values())): row for row in sample_rows(name)}


@cache
def words(about: str) -> Mapping[str, str]:
    """The words that the workbooks use for those of the facts, such as about "theme" or "confidence"."""
    return {row["word"]: row["in_sheet"] for row in read_facts("sample/words") if row["about"] == about}


def danish_date(fact: str, turn: int = 0) -> date | str | None:
    """A fact's date as a Danish office writes it, never more exact than the source: "juni 2012", "2014".

    Whole days are real Excel dates, or text in one of three spellings where ``turn`` says so, as in exports
    that several people have typed.
    """
    if not fact:
        return None
    if re.fullmatch(r"\d{4}", fact):
        return fact
    if re.fullmatch(r"\d{4}-\d{2}", fact):
        year, month = fact.split("-")
        return f"{MONTHS_DA[int(month) - 1]} {year}"
    day = date.fromisoformat(fact)
    texts = (f"{day:%d-%m-%Y}", f"{day.day}. {MONTHS_DA[day.month - 1]} {day.year}", f"{day:%d/%m/%Y}")
    return texts[turn // 2 % len(texts)] if turn % 2 else day  # every other one is a date


def split_list(text: str) -> list[str]:
    """The parts of a fact's list, whose signs are ";" and ","."""
    return [part.strip() for part in re.split(r"[;,]", text) if part.strip()]


def danish_themes(text: str) -> str:
    """The themes of a fact joined by "; ": the common ones in Danish, the others as the fact words them."""
    return "; ".join(words("theme").get(theme, theme) for theme in split_list(text))
