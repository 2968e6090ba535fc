"""Exchange rates of 49 months. They lie near the real ones, but are made up and marked so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from scripts.sample.facts import MONTHS_DA
from scripts.sample.office import ILLUSTRATIVE, Column, ErrorCell, Line, Table, note, workbook

FILE = "Valutakurser.xlsx"
SAVED = date(2020, 3, 29)

# Kroner per 100 units around the middle of each year; the months between lie on a line.
_ANCHORS: Mapping[str, Mapping[int, int]] = {
    "EUR": {2015: 74590, 2016: 74445, 2017: 74385, 2018: 74530, 2019: 74660, 2020: 74720},
    "CNY": {2015: 10710, 2016: 10130, 2017: 9765, 2018: 9550, 2019: 9655, 2020: 9720},
    "USD": {2015: 67270, 2016: 67330, 2017: 66000, 2018: 63170, 2019: 66720, 2020: 67650},
}
CURRENCIES = tuple(_ANCHORS)


def months() -> list[tuple[int, int]]:
    """The months of the project, March 2016 to March 2020, as (year, month)."""
    return [(number // 12, number % 12 + 1) for number in range(2016 * 12 + 2, 2020 * 12 + 3)]


def dkk_per_100(currency: str, year: int, month: int) -> Decimal:
    """The made-up rate of a month: kroner for 100 units, two decimals."""
    anchors = _ANCHORS[currency]
    position = year * 12 + month - 7  # July counts as the middle of the year
    before, after = position // 12, position // 12 + 1
    start, end = anchors[before], anchors[min(after, 2020)]
    ripple = (year * 7 + month * 5 + len(currency) * month) % 9 - 4  # a little unevenness, the same each time
    scaled = start * 12 + (end - start) * (position % 12) + ripple * start // 400
    return (Decimal(scaled) / 1200).quantize(Decimal("0.01"))


def rate_lines() -> list[Line]:
    """A row a month and currency, and one row whose rate is an Excel error."""
    lines = []
    for year, month in months():
        for currency in CURRENCIES:
            lines.append(
                Line(
                    (
                        f"{MONTHS_DA[month - 1]} {year}",
                        currency,
                        dkk_per_100(currency, year, month),
                        "Tilnærmet, opfundet til demonstration",
                        "ja",
                    )
                )
            )
    lines.append(Line(("april 2020", "CNY", ErrorCell("#N/A"), "Opslag fejlede", "ja")))
    return lines


def write(folder: Path) -> Path:
    """The workbook of rates."""
    path = folder / FILE
    with workbook(path, title="Valutakurser", saved=SAVED) as office:
        office.table(
            Table(
                sheet="Kurser",
                title=(
                    "Valutakurser, månedsgennemsnit",
                    ILLUSTRATIVE + ". Kroner pr. 100 enheder, som Nationalbanken angiver.",
                ),
                columns=(
                    Column("Måned", 16),
                    Column("Valutakode", 11, "centre"),
                    Column("Kurs (DKK pr. 100)", 18, "rate"),
                    Column("Kilde", 40),
                    Column("Illustrativ", 10, "centre"),
                ),
                lines=[*rate_lines(), note("Kurserne er ikke Nationalbankens.")],
                freeze_columns=2,
            )
        )
    return path
