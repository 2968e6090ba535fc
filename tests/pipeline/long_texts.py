"""Texts as long as a cell holds, of every alphabet, and where they may stand: in cells of each type, in headings, titles, lines and labels."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.cells import gazetteer as gazetteer_module
from pipeline.cells.amounts import Unit
from pipeline.cells.cell import LONGEST_MATCHED, Cell, Kind, is_error, shown
from pipeline.cells.gazetteer import Gazetteer
from pipeline.cells.places import locate
from pipeline.cells.text import parse_text
from pipeline.cells.themes import theme_parts
from pipeline.desk.confirmations import Confirmations
from pipeline.reading.reader import Workbook
from pipeline.recognition import titles
from pipeline.sources import declarations
from pipeline.sources.parsers import parser_of
from pipeline.staging.workbook import read_words, stage_workbook
from tests.pipeline.bounded import Cases
from tests.pipeline.fuzz import Drawn
from tests.pipeline.patterns import LONGEST

# What is said again and again. The ends break what the beginnings lead on to.
PIECES = (
    "a", "A", "1", "１", "ａ", "æ", "é", "中", "江苏", " ", "\u00a0", "\n", "\t", "\u3000", "(", ")", "（", "）", "[", "{", "【", "-", "–", ".", ",", "、", "，", "/", "'", "*", "=", "#", "_", ":", ";", "%", "&",
    "a, ", "a; ", "a/", " / ", "a og ", "a / S ", "A/S ", "(a, ", "(a), ", "a\n", "a.", "a-", "1.", "12-", "1,", "1 ", "1.000.", "1/", "01-", "01-01-", "2016", "2016 ", "2016-", "2016年", "1月", "kr.", "kr. ", "t.kr.", "DKK ",
    "mio. ", "万", "亿", "3亿1万", "budget", "budget ", "Budget 2018 ", "tilskud", "i alt ", "Total ", "合计", "saldo ", "saldo.", "saldo pr. ", "heraf ", "Suzhou ", "Suzhou, ", "Suzhou og ", "Jiangsu Province ", "København Ø ",
    "DK-8000 ", "vand ", "vand, ", "vand/", "vand og luft; ", "in ", "in 2016 ", "fra ", "ca. ", "primo ", "uge 1 ", "q1 ", "mandag ", "den ", "kl. 9 ", "10:00-", "uden moms ", "ekskl. moms ", "12 personer ", "og 3 andre ", "等6人",
    "ja ", "x ", "alle ", "nr. ", "år 1 ", "www.", "a@b.", "🙂", "e\u0301", "ﷺ", "ß", "İ", "½", "²", "\x00", "\u200b", "_x000D_",
)  # fmt: skip
ENDS = ("", "\x01")
NEAR = LONGEST_MATCHED - 10  # characters: as long as texts that patterns are matched against


def _texts(length: int, ends: Sequence[str] = ENDS) -> Mapping[str, str]:
    return {
        f"{piece[:12]!r} × {length // len(piece)} … {end!r}": piece * (length // len(piece)) + end
        for piece, end in itertools.product(PIECES, ends)
    }


def cells() -> Cases:
    """Each type of column's parser on texts as long as they are looked at, and what reads free text on texts as long as a cell holds."""
    read_words(Confirmations())
    gazetteer = Gazetteer.load()
    of_free_text: dict[str, Callable[[Cell], object]] = {
        "text": parse_text,
        "shown": lambda cell: shown(cell.text),
        "party": lambda cell: Gazetteer.load().within(cell.text, None),
        "hint": lambda cell: locate(places=[], provinces=[], hints=[cell.text], country="CN"),
        "place and province": lambda cell: locate(
            places=[cell.text], provinces=[cell.text], hints=[], country=None
        ),
        "province": lambda cell: gazetteer.province(cell.text),
        "error": lambda cell: is_error(replace(cell, text="#" + cell.text)),
    }
    of_values: dict[str, Callable[[Cell], object]] = {"theme parts": lambda cell: theme_parts(cell.text)}
    for source in declarations.load_sources().values():
        for column in source.columns:
            key = f"{column.type} {column.vocabulary or ''} {'commas' if column.commas else ''}".strip()
            of_values.setdefault(key, parser_of(column, Unit(Decimal(1000), "DKK"), {}))
    for length, parsers in (
        (LONGEST, of_free_text),
        (NEAR, of_free_text | of_values),
        (gazetteer_module.LONGEST_PLACE - 10, of_free_text | of_values),
        (55, of_values),
    ):
        for said, text in _texts(length).items():
            for name, parse in parsers.items():
                yield f"{name}: {said}", partial(parse, Cell(Kind.TEXT, text))


def lines() -> Cases:
    """The questions asked of the lines above a table."""
    sources = declarations.load_sources().values()
    for length in (titles.LONGEST_LINE, 150):
        for said, text in _texts(length).items():
            yield f"line: {said}", partial(_line, text, sources)


def _line(text: str, sources: Any) -> None:
    titles.year_of_titles([text], "budget")
    titles.day_of_titles([text])
    titles.unit_of_title(text)
    for source in sources:
        titles.named(source, text, text, [text])


HEADINGS: Mapping[str, list[Any]] = {
    "expenses": ["Bilag", "Dato", "Budgetpost", "Tekst", "Beløb", "Status"],
    "budget": ["Budgetpost", "2016", "2017", "2018", "I alt"],
    "agreements": ["Aftale", "Dansk part", "Kinesisk part", "By", "Underskrevet", "Temaer"],
    "activities": ["Aktivitet", "Startdato", "Sted", "Deltagere", "Virksomheder", "Status"],
    "exchange_rates": ["Dato", "Valuta", "Kurs"],
}
MANY = 300  # headings of a row, or titles
FEW = 25  # rows in which every cell is that long


def _drawn(kind: str, text: str) -> Mapping[str, list[list[Any]]]:
    """Sheets of a kind with a text in all places of a sort."""
    heading = HEADINGS[kind]
    width = len(heading)
    good: list[Any] = ["1"] * width
    return {
        "headings": [[text + str(number) for number in range(MANY)], good, good],
        "headings under headings": [[text] * MANY, [*heading, *([text] * (MANY - width))], good, good],
        "rows": [heading, good, *([f"{number}{text}"] * width for number in range(FEW))],
        "one column": [heading, good, *([*good[:-1], f"{number}{text}"] for number in range(3 * FEW))],
        "titles": [*([text] for _ in range(FEW)), heading, good, good],
        "lines": [
            heading,
            good,
            *itertools.chain(*(([text + str(number)], good) for number in range(3 * FEW))),
        ],
        "totals": [heading, good, *([f"I alt {text}{number}", *good[1:]] for number in range(3 * FEW))],
        "as long as patterns see": [
            heading,
            good,
            *([text[:NEAR] + str(number)] * width for number in range(FEW)),
        ],
    }


def sheets() -> Cases:
    """A whole sheet for each text, of changing kinds and places."""
    read_words(Confirmations())
    turns = zip(itertools.cycle(HEADINGS), itertools.cycle(range(8)), strict=False)
    for (said, text), (kind, turn) in zip(_texts(LONGEST, ("",)).items(), turns, strict=False):
        name, rows = list(_drawn(kind, text).items())[turn]
        yield f"{kind}, {name}: {said}", partial(_staged, name, rows)


def _staged(name: str, rows: list[list[Any]]) -> None:
    sheet = Drawn(name, [list(row) for row in rows]).sheet()
    stage_workbook(Workbook(Path("a.xlsx"), (sheet,), None, None), Confirmations())


def many_rows() -> Cases:
    """Ten thousand rows of what is looked at row by row: what took the square of their number would take minutes."""
    read_words(Confirmations())
    number = 10_000
    heading, budget = HEADINGS["expenses"], HEADINGS["budget"]
    good: list[Any] = ["1", "01-02-2017", "Rejser", "Fly", 125.5, "actual"]
    line: list[Any] = ["Løn", 1.0, 2.0, 3.0, 6.0]
    drawn: Mapping[str, list[list[Any]]] = {
        "lone figures": [
            heading,
            *itertools.chain(*((good, [None, None, None, None, float(n)]) for n in range(number // 2))),
        ],
        "totals": [
            heading,
            *itertools.chain(*((good, ["I alt", None, None, None, float(n)]) for n in range(number // 2))),
        ],
        "dated totals": [
            heading,
            *itertools.chain(
                *((good, [None, "01-02-2017", None, "Marts i alt", float(n)]) for n in range(number // 2))
            ),
        ],
        "titles": [
            heading,
            *itertools.chain(*((good, [f"Konto: 2210 Rejser {n}"]) for n in range(number // 2))),
        ],
        "distinct faults": [
            heading,
            *([str(n), f"dato {n}", "Rejser", "Fly", f"beløb {n}", f"status {n}"] for n in range(number)),
        ],
        "budget totals": [
            budget,
            *itertools.chain(*((line, ["I alt", float(n), 2.0, 3.0, 6.0]) for n in range(number // 4))),
        ],
        "budget numbers": [
            budget,
            *([".".join(["1"] * (1 + n % 9)) + " Løn", 1.0, 2.0, 3.0, 6.0] for n in range(number // 4)),
        ],
        "budget depths": [
            budget,
            *([" " * (n % 200) + "Løn", 1.0, 2.0, 3.0, 6.0] for n in range(number // 4)),
        ],
        "headings again": [heading, *itertools.chain(*((heading, good, []) for n in range(number // 10)))],
        "other tables": [
            heading,
            *itertools.chain(*((good, [], budget, line, [], heading) for n in range(number // 20))),
        ],
        "places": [
            HEADINGS["agreements"],
            *(
                [f"A{n}", "Aarhus Kommune", f"By {n}", f"Sted {n}", "2016", "vand"]
                for n in range(number // 4)
            ),
        ],
    }
    for name, rows in drawn.items():
        yield name, partial(_staged, "Ark1", rows)
