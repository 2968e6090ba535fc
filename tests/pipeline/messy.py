"""Workbooks with known content, made messy at random in the ways of real offices. The same seed gives the same workbook."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.sources.declarations import Source, load_sources

LINES = (
    "Løn",
    "Rejser og ophold",
    "Revision",
    "Konferencer",
    "Eksterne konsulenter",
    "Formidling",
    "Oversættelse",
)
FUNDING = (
    ("Tilskud", "Egen medfinansiering"),
    ("Grant", "Co-financing"),
    ("Miljøstyrelsen (tilskud)", "Egenfinansiering"),
    ("拨款", "自筹资金"),
)
PARTIES = ("Aarhus Kommune", "Odense Kommune", "Region Hovedstaden", "Vejle Kommune", "Region Midtjylland")
CITIES = (
    ("Harbin", "Heilongjiang"),
    ("Wuxi", "Jiangsu"),
    ("Nanjing", "Jiangsu"),
    ("Shaoxing", "Zhejiang"),
    ("Qingdao", "Shandong"),
)
TITLES = ("CLEAN China Desk", "Udtræk af 12-03-2018", "Fortroligt", "Oversigt", "Side 1 af 1")
NOTES = (
    "Note: Foreløbige tal",
    "* Opgjort efter kontoplanen",
    "Kilde: økonomisystemet",
    "Udarbejdet af Mette, 12-03-2018",
    "Kontakt: Mette",
)
GROUPS = ("2016", "2017", "Region Syddanmark:", "Vand", "Gruppe A:")


def money(value: Decimal, style: str) -> Any:
    text = f"{value:,.2f}"
    danish = text.replace(",", "#").replace(".", ",").replace("#", ".")
    return {
        "number": float(value),
        "danish": danish,
        "kroner": f"kr. {danish}",
        "blank": danish.replace(".", " "),
    }[style]


def day(value: dt.date, style: str) -> Any:
    chinese = f"{value.year}年{value.month}月{value.day}日"
    return {
        "cell": value,
        "danish": f"{value:%d-%m-%Y}",
        "short": f"{value:%d.%m.%y}",
        "slash": f"{value:%d/%m/%Y}",
        "iso": value.isoformat(),
        "chinese": chinese,
    }[style]


def record(source: str, number: int, chosen: Random) -> dict[str, Any]:
    """One record of a source, as values."""
    city, province = chosen.choice(CITIES)
    date = dt.date(2016, 3, 31) + dt.timedelta(days=chosen.randint(0, 1400))
    krone = Decimal(chosen.randint(-5000, 200000)) * 10
    known: dict[str, Callable[[], dict[str, Any]]] = {
        "expenses": lambda: {"voucher_id": f"B{number}", "posted_date": date, "budget_line": chosen.choice(LINES), "text": f"Fly {number}", "amount": krone},
        "agreements": lambda: {
            "agreement_id": f"A-{number}", "title": f"Aftale om emne {number}", "status": chosen.choice(("aktiv", "udløbet")), "danish_party": chosen.choice(PARTIES),
            "chinese_party": f"{city} EPB", "chinese_place": city, "chinese_province": province, "themes": chosen.choice(("vand; luft", "jord")),
            "signed_date": date, "note": chosen.choice(("", "se bilag")),
        },
        "activities": lambda: {
            "activity_id": f"AK{number}", "title": f"Besøg nr. {number}", "activity_type": chosen.choice(("besøg", "møde")), "status": chosen.choice(("afholdt", "planlagt")),
            "start_date": date, "place": city, "participants": str(chosen.randint(2, 20)), "outcome": chosen.choice(("", "god dialog")),
        },
        "companies": lambda: {
            "name": f"Firma {number} A/S", "danish_place": chosen.choice(("Aarhus", "Odense")), "employees": str(chosen.randint(1, 900)), "technologies": "vand; biogas",
            "is_member": chosen.choice(("ja", "nej")), "contact_email": f"x{number}@firma.example",
        },
        "milestones": lambda: {"agreement_id": f"A-{number % 5}", "title": f"Leverance {number}", "due_date": date, "status": chosen.choice(("nået", "planlagt")), "outcome": "rapport"},
        "challenges": lambda: {
            "challenge_id": f"C-{number}", "place": city, "province": province, "theme": "jord", "title": f"Grund {number}", "urgency": chosen.choice(("høj", "lav")),
            "value": abs(krone) * 100, "stage": chosen.choice(("dialog", "tilbud")),
        },
        "interests": lambda: {"company_name": f"Firma {number} A/S", "theme": chosen.choice(("vand", "luft")), "province": province, "level": "aktiv", "stated_date": date},
        "exchange_rates": lambda: {"rate_date": dt.date(2016, 1, 1) + dt.timedelta(days=31 * number), "currency": "CNY", "dkk_per_100": Decimal(9000 + number) / 100},
    }  # fmt: skip
    return known[source]()


@dataclass
class Expected:
    """The expected result of reading a messy workbook."""

    header_row: int
    rows: list[int] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    total: Decimal = Decimal(0)


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def heading(chosen: Random, source: Source, column: str, chinese: bool) -> str:
    known = source.column(column).headings
    text = chosen.choice(([one for one in known if is_chinese(one) == chinese] or [*known])[:10])
    if chinese:
        return text
    capital = text.capitalize()
    return chosen.choice(
        (text, capital, text.upper(), f"{capital}:", text.replace(" ", "\n", 1), f"{text} *")
    )


def _columns(
    chosen: Random, source: Source, of: dict[str, Any]
) -> tuple[list[str | None], dict[str | None, Any]]:
    """The columns of a list, perhaps a blank and an unknown one among them, and their headings."""
    columns: list[str | None] = list(of)
    if chosen.random() < 0.5:
        chosen.shuffle(columns)
    is_chinese = chosen.random() < 0.2
    headings: dict[str | None, Any] = {
        column: heading(chosen, source, column, is_chinese) for column in columns if column
    }
    for text in (None, "Farvekode"):
        if chosen.random() < 0.3:
            columns.insert(chosen.randint(1, len(columns)), text)
            headings |= {text: text} if text else {}
    return columns, headings


def messy_list(path: Path, name: str, chosen: Random) -> Expected:
    """A list of a source below a title block, with extra and blank columns, groups, blank rows, repeated headings, a total and notes."""
    source = load_sources()[name]
    records = [record(name, number, chosen) for number in range(chosen.randint(3, 20))]
    columns, headings = _columns(chosen, source, records[0])
    styles = {
        Decimal: chosen.choice(("number", "danish", "kroner", "blank")),
        dt.date: chosen.choice(("cell", "danish", "short", "slash", "iso", "chinese")),
    }
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    left, row = chosen.choice((1, 1, 2)), 1
    for title in chosen.sample(TITLES, chosen.randint(0, 4)):
        sheet.cell(row, left, title)
        row += chosen.choice((1, 1, 2))

    def put(values: dict[str | None, Any]) -> None:
        for index, column in enumerate(columns):
            value = values.get(column)
            write = {Decimal: money, dt.date: day}.get(type(value))
            shown = write(value, styles[type(value)]) if write else value
            if column and shown not in ("", None):
                sheet.cell(row, left + index, shown)

    expected = Expected(row)
    put(headings)
    row += 1
    stated = Decimal(0)
    for values in records:
        if chosen.random() < 0.1:
            sheet.cell(row, left, chosen.choice(GROUPS))
            row += 1
        if chosen.random() < 0.05:
            put(headings)
            row += 1
        row += chosen.random() < 0.05
        group = chosen.choice(source.required) if chosen.random() < 0.06 else ()
        lost = [column for column in values if column in group]
        put({**values, "Farvekode": "grøn", **dict.fromkeys(lost)})
        expected.rows.append(row)
        expected.rejected += [row] if lost else []
        figure = next((values[c] for c in ("amount", "value") if c in values), Decimal(0))
        expected.total += Decimal(0) if lost else figure
        stated += Decimal(0) if {"amount", "value"} & set(lost) else figure
        row += 1
    if name == "expenses" and chosen.random() < 0.6:
        first = next(column for column in columns if column and column != "amount")
        put({first: chosen.choice(("I alt", "Total", "Sum")), "amount": stated})
        row += 1
    if chosen.random() < 0.5:
        sheet.cell(row + chosen.randint(0, 2), left, chosen.choice(NOTES))
    book.save(path)
    return expected


@dataclass(frozen=True)
class BudgetShape:
    """How a wide budget is laid out."""

    funding: str  # none, column, merged, sections, upper
    precision: str  # year, half, quarter
    is_split: bool  # periods below their years
    unit: str | None  # title, heading


Key = tuple[str | None, str]  # funding source and line, or funding source and period


@dataclass
class Budget:
    """A wide budget while it is written: where each period stands, which columns sum which, and how amounts are shown."""

    sheet: Worksheet
    amounts: dict[tuple[str | None, str, str], Decimal]
    show: Callable[[Decimal], Any]
    is_upper: bool
    at: dict[Key, int] = field(default_factory=dict)
    totals: list[tuple[int, list[Key]]] = field(default_factory=list)

    def put(self, row: int, keys: Sequence[Key]) -> None:
        """Write the sums of some funding sources and lines into a row."""
        for (source, period), column in self.at.items():
            keyed = [(s, line, period) for s, line in keys if not self.is_upper or s == source]
            found = [self.amounts[key] for key in keyed if key in self.amounts]
            if found:
                self.sheet.cell(row, column, self.show(sum(found, Decimal(0))))
        for column, of in self.totals:
            # Of one layout each source has columns of its own, of the others all share the columns of no source.
            summed = [
                (s, line, p) for s, line in keys for source, p in of if not self.is_upper or s == source
            ]
            self.sheet.cell(
                row, column, self.show(sum((self.amounts.get(key, Decimal(0)) for key in summed), Decimal(0)))
            )


def messy_budget(path: Path, chosen: Random) -> tuple[int, dict[tuple[str | None, str, str], Decimal]]:
    """A wide budget; returns its heading row and its amounts by funding source, line and period."""
    precision = chosen.choice(("year", "year", "half", "quarter"))
    funding = chosen.choice(("none", "column", "merged", "sections", "upper"))
    is_split = chosen.random() < 0.5 and precision != "year"
    shape = BudgetShape(funding, precision, is_split, chosen.choice((None, None, "title", "heading")))
    is_upper = funding == "upper" and precision == "year"
    parts = {"year": ("",), "half": ("-H1", "-H2"), "quarter": ("-Q1", "-Q2", "-Q3", "-Q4")}[precision]
    periods = [f"{year}{part}" for year in range(2016, 2016 + chosen.randint(2, 4)) for part in parts]
    has_sources = is_upper or funding not in ("none", "upper")
    sources: Sequence[str | None] = chosen.choice(FUNDING) if has_sources else (None,)
    lines = chosen.sample(LINES, chosen.randint(2, 5))
    every = [(source, line, period) for source in sources for line in lines for period in periods]
    amounts = {key: Decimal(chosen.randint(1, 300)) * 1000 for key in every if chosen.random() < 0.85}
    scale = 1000 if shape.unit == "title" or (shape.unit and not shape.is_split) else 1
    style = chosen.choice(("number", "danish", "blank"))
    book = openpyxl.Workbook()
    budget = Budget(book.worksheets[0], amounts, lambda amount: money(amount / scale, style), is_upper)
    row = 1
    titles = chosen.sample(
        ("CLEAN China Desk", "Projektbudget", "Udarbejdet 12-03-2016"), chosen.randint(0, 3)
    )
    if shape.unit == "title":
        titles.append(chosen.choice(("Alle beløb i t.kr.", "(1.000 kr.)", "Beløb i 1.000 kr.")))
    for title in titles:
        budget.sheet.cell(row, 1, title)
        row += 1
    header_row = _budget_heading(budget, row, shape, periods=periods, sources=sources, chosen=chosen)
    _budget_rows(budget, header_row + 1, shape, sources=sources, lines=lines, chosen=chosen)
    book.save(path)
    return header_row, amounts


def _budget_rows(
    budget: Budget,
    row: int,
    shape: BudgetShape,
    *,
    sources: Sequence[str | None],
    lines: Sequence[str],
    chosen: Random,
) -> None:
    has_column = shape.funding in ("column", "merged")
    has_subtotals = chosen.random() < 0.6
    groups: Sequence[Sequence[str | None]] = (
        [sources] if budget.is_upper else [(source,) for source in sources]
    )
    for group in groups:
        told = [line for line in lines if any(key[0] in group and key[1] == line for key in budget.amounts)]
        if shape.funding == "sections" and told:
            budget.sheet.cell(row, 1, group[0])
            row += 1
        first = row
        for line in told:
            budget.sheet.cell(row, 1 + has_column, line)
            if shape.funding == "column" or (shape.funding == "merged" and row == first):
                budget.sheet.cell(row, 1, group[0])
            budget.put(row, [(source, line) for source in group])
            row += 1
        if shape.funding == "merged" and row - first > 1:
            budget.sheet.merge_cells(start_row=first, start_column=1, end_row=row - 1, end_column=1)
        if has_subtotals and shape.funding in ("merged", "sections"):
            budget.sheet.cell(row, 1, f"{group[0]} i alt")
            budget.put(row, [(source, line) for source in group for line in told])
            row += 1
    every = [(source, line) for source in sources for line in lines]
    for source in sources if has_subtotals and shape.funding == "column" else ():
        budget.sheet.cell(row, 1, f"{source} i alt")
        budget.put(row, [key for key in every if key[0] == source])
        row += 1
    if chosen.random() < 0.7:
        budget.sheet.cell(row, 1, chosen.choice(("I alt", "Total", "Samlet budget")))
        budget.put(row, every)
        row += 1
    if chosen.random() < 0.4:
        budget.sheet.cell(row + 1, 1, chosen.choice(NOTES))


def _budget_heading(
    budget: Budget,
    row: int,
    shape: BudgetShape,
    *,
    periods: Sequence[str],
    sources: Sequence[str | None],
    chosen: Random,
) -> int:
    """Write the heading and tell the budget where its periods stand; returns its lower row."""
    sheet = budget.sheet
    has_column = shape.funding in ("column", "merged")
    column = 2 + has_column
    above: list[tuple[int, int, Any]] = []
    spelt = {"H": "{}. halvår", "Q": chosen.choice(("Q{}", "{}. kvartal", "{}. kvt."))}
    unit = " (t.kr.)" if shape.unit == "heading" and not shape.is_split else ""
    lower = row + (shape.is_split or budget.is_upper)
    sheet.cell(
        lower,
        1 + has_column,
        chosen.choice(("Budgetpost", "Post", "Budgetlinje", "Udgiftspost", "Budget line")),
    )
    if has_column:
        sheet.cell(lower, 1, chosen.choice(("Finansiering", "Finansieringskilde")))
    for source in sources if budget.is_upper else (None,):
        first = column
        for year in dict.fromkeys(period[:4] for period in periods):
            start = column
            for period in (p for p in periods if p[:4] == year):
                part = spelt[period[5]].format(period[6]) if len(period) > 4 else ""
                text = part if shape.is_split else f"{part} {year}".strip() + unit
                sheet.cell(lower, column, int(text) if text.isdigit() else text)
                budget.at[source, period] = column
                column += 1
            if shape.is_split:
                above.append((start, column - 1, int(year)))
        if budget.is_upper:
            above.append((first, column - 1, source))
    if chosen.random() < 0.7:
        sheet.cell(lower, column, chosen.choice(("I alt", "Total", "Sum")))
        budget.totals.append((column, list(budget.at)))
    for start, end, text in above:
        sheet.cell(row, start, text)
        if end > start:
            sheet.merge_cells(start_row=row, start_column=start, end_row=row, end_column=end)
    return lower
