"""The budget: lines by years and two funding sources. Only the total is known; the split is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from xlsxwriter.utility import xl_range

from scripts.sample.office import BLANK, ILLUSTRATIVE, Column, Formula, Line, Table, Value, note, workbook

FILE = "Budget China Desk 2016-2020.xlsx"
SAVED = date(2016, 3, 31)

YEARS = (2016, 2017, 2018, 2019, 2020)
GRANT = "Tilskud"
OWN = "Egen medfinansiering"
TOTAL_DKK = Decimal("882000.00")

SALARY = "Løn"
OVERHEAD = "Overhead"
TRAVEL = "Rejser og ophold"
CONSULTANTS = "Eksterne konsulenter"
MEETINGS = "Møder og delegationer"
COMMUNICATION = "Formidling"
EQUIPMENT = "Udstyr"
AUDIT = "Revision"

_Amounts = tuple[str, str, str, str, str]

# Amounts a year; "" = no budget for that year. Overhead is 15 per cent of the salaries, hence the odd øre.
BUDGET: Sequence[tuple[str, str, _Amounts]] = (
    (SALARY, GRANT, ("48500", "68000", "66500", "60000", "14000")),
    (SALARY, OWN, ("29250", "41000", "40250", "36000", "8500")),
    (OVERHEAD, GRANT, ("7275", "10200", "9975", "9000", "2100")),
    (OVERHEAD, OWN, ("4387.50", "6150", "6037.50", "5400", "1275")),
    (TRAVEL, GRANT, ("28000", "40000", "38000", "27000", "5000")),
    (TRAVEL, OWN, ("4000", "6000", "5000", "4000", "1000")),
    (CONSULTANTS, GRANT, ("12000", "26000", "24000", "18000", "4000")),
    (MEETINGS, GRANT, ("10500", "15000", "17500", "13000", "2000")),
    (MEETINGS, OWN, ("2500", "3500", "4500", "3500", "")),
    (COMMUNICATION, GRANT, ("6000", "9000", "9000", "7000", "3000")),
    (COMMUNICATION, OWN, ("1000", "2000", "1500", "1500", "")),
    (EQUIPMENT, GRANT, ("8950", "3000", "", "", "")),
    (EQUIPMENT, OWN, ("2250", "", "", "", "")),
    (AUDIT, GRANT, ("", "8000", "8000", "9000", "15000")),
)

COLUMNS = (
    Column("Finansieringskilde", 22),
    Column("Budgetpost", 24),
    *(Column(str(year), 13, "money", group="Budget pr. år (kr.)") for year in YEARS),
    Column("I alt", 15, "money"),
    Column("Illustrativ", 10, "centre"),
)


def yearly(line: str, funding: str) -> Mapping[int, Decimal]:
    """The budget of a line and funding source by year, in DKK."""
    for name, source, amounts in BUDGET:
        if (name, source) == (line, funding):
            return {year: Decimal(amount or "0") for year, amount in zip(YEARS, amounts, strict=True)}
    return dict.fromkeys(YEARS, Decimal(0))


def _text_amount(amount: Decimal) -> str:
    """An amount as text in Danish form: 4387.5 → "4.387,50"."""
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def budget_lines(first: int) -> list[Line]:
    """The rows of each funding source and its subtotal, then the total; ``first`` is the first row from 0."""
    lines: list[Line] = []
    for funding in (GRANT, OWN):
        for name, source, amounts in BUDGET:
            if source == funding:
                lines.append(_budget_line(first + len(lines), name, source, amounts))
        lines.append(Line((f"{funding} i alt", None, *_sums(funding)), "total"))
    lines.append(Line(("I alt", None, *_sums(None)), "total"))
    return lines


def _budget_line(row: int, name: str, funding: str, amounts: _Amounts) -> Line:
    cells: list[Value] = []
    for amount in amounts:
        if not amount:
            cells.append("-")
        elif "." in amount:  # typed in as text, as happens
            cells.append(_text_amount(Decimal(amount)))
        else:
            cells.append(Decimal(amount))
    whole = float(sum((Decimal(amount or "0") for amount in amounts), Decimal(0)))
    is_formula = not any("." in amount for amount in amounts)  # SUM would miss the text
    shown: Value = Formula(f"=SUM({xl_range(row, 2, row, 1 + len(YEARS))})", whole) if is_formula else whole
    return Line((funding, name, *cells, shown, "ja"))


def _sums(funding: str | None) -> list[Value]:
    """The sums of each year and of all years, of one funding source or of both."""
    chosen = [amounts for _, source, amounts in BUDGET if funding in (None, source)]
    sums = [sum((Decimal(amounts[at] or "0") for amounts in chosen), Decimal(0)) for at in range(len(YEARS))]
    return [*sums, sum(sums, Decimal(0))]


def write(folder: Path) -> Path:
    """The wide budget with a two-row heading, funding sources merged over their lines, and totals."""
    path = folder / FILE
    table = Table(
        sheet="Budget",
        title=(
            "China Desk 2016-2020 · godkendt budget",
            "Projektperiode 31-03-2016 til 29-03-2020",
            ILLUSTRATIVE + ". Kun totalen 882.000,00 kr. er oplyst; fordelingen er opfundet.",
        ),
        columns=COLUMNS,
        lines=(),
        merge=("Finansieringskilde",),
        freeze_columns=2,
    )
    table.lines = [
        *budget_lines(table.first_line),
        BLANK,
        note("1) 2016 dækker ni måneder, 2020 de første tre. Overhead er 15 % af lønnen."),
        note("2) Alle beløb i hele kroner og øre, uden moms."),
    ]
    with workbook(path, title="Budget China Desk", saved=SAVED) as office:
        office.table(table)
        office.page(
            "Noter",
            (
                "Noter til budgettet",
                "Budgettet har otte poster og to finansieringskilder, som danske tilskudsgivere beder om.",
                "Tallene er opfundet til demonstration, bortset fra totalen.",
            ),
        )
    return path
