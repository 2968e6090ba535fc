"""The budget: lines by years and two funding sources. Only the total is known; the split is invented (budget.csv)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scripts.sample.facts import Cells, sample_rows
from scripts.sample.office import Formula, Line, Value

YEARS = (2016, 2017, 2018, 2019, 2020)
GRANT = "Tilskud"
OWN = "Egen medfinansiering"

SALARY = "Løn"
OVERHEAD = "Overhead"
TRAVEL = "Rejser og ophold"
CONSULTANTS = "Eksterne konsulenter"
MEETINGS = "Møder og delegationer"


def _sums(rows: Sequence[Cells]) -> list[Decimal]:
    """What the rows come to in each year."""
    return [sum((Decimal(row[str(year)] or 0) for row in rows), Decimal(0)) for year in YEARS]


def yearly(line: str, funding: str) -> Mapping[int, Decimal]:
    """The budget of a line and funding source by year, in DKK."""
    rows = [row for row in sample_rows("budget") if (row["line"], row["funding"]) == (line, funding)]
    return dict(zip(YEARS, _sums(rows), strict=True))


def danish_amount(amount: Decimal) -> str:
    """An amount as text in Danish form, "4.387,50"; a credit has its sign behind, as in "1.400,00-"."""
    text = f"{abs(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{text}-" if amount < 0 else text


def budget_lines() -> list[Line]:
    """The rows of each funding source and its subtotal, then the total."""
    budget = sample_rows("budget")
    lines: list[Line] = []
    for funding in (GRANT, OWN):
        rows = [row for row in budget if row["funding"] == funding]
        lines += [_budget_line(row) for row in rows]
        lines.append(_total(f"{funding} i alt", rows))
    return [*lines, _total("I alt", budget)]


def _budget_line(row: Cells) -> Line:
    """A row of the budget; amounts with øre are text, as if typed in, and SUM would miss them."""
    amounts = [row[str(year)] for year in YEARS]
    cells: list[Value] = [
        "-" if amount is None else danish_amount(amount) if isinstance(amount, Decimal) else amount
        for amount in amounts
    ]
    whole = float(sum(_sums([row])))
    has_text = any(isinstance(amount, Decimal) for amount in amounts)
    shown: Value = whole if has_text else Formula("=SUM(C{row}:G{row})", whole)
    return Line((row["funding"], row["line"], *cells, shown, "ja"))


def _total(title: str, rows: Sequence[Cells]) -> Line:
    sums = _sums(rows)
    return Line((title, None, *sums, sum(sums, Decimal(0))), "total")
