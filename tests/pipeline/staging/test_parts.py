"""A mapping says it all: a year in one column and a month in another, a year for all rows, two columns as one period."""

from pathlib import Path

import pytest

from pipeline.desk.confirmations import Confirmations
from pipeline.sources.mappings import MappingError, SheetMapping
from tests.pipeline.drawn import stage, workbook

LINES = {"Cost item": "budget_line", "Fee": "budget_amount"}
# What the sheet says about when, what its columns mean, what all rows say, and the periods that come of it.
SHEETS = {
    "year and month by name": (
        "FY | Mth",
        ["2026 | Jan", "2026 | Feb"],
        {"FY": "period", "Mth": "period"},
        {},
    ),
    "year and month by number": ("FY | Mth", ["2026 | 1", "2026 | 2"], {"FY": "period", "Mth": "period"}, {}),
    "month before year": ("Mth | FY", ["1 | 2026", "2 | 2026"], {"FY": "period", "Mth": "period"}, {}),
    "a year for all rows": ("Mth", ["Jan", "Feb"], {"Mth": "period"}, {"period": "2026"}),
    "first and last day": (
        "Begin | Stop",
        ["2026-01-01 | 2026-01-31", "2026-02-01 | 2026-02-28"],
        {"Begin": "period", "Stop": "period"},
        {},
    ),
}


@pytest.mark.parametrize("form", SHEETS)
def test_parts_of_a_period_are_read_together(tmp_path: Path, form: str) -> None:
    heading, rows, meant, constants = SHEETS[form]
    lines = [f"Cost item | {heading} | Fee", *(f"Advice | {row} | {100 + at}" for at, row in enumerate(rows))]
    mapping = SheetMapping("budget", {**LINES, **meant}, constants)
    mapping.check()
    path = workbook(tmp_path / "dk_consultancy_budget_2026.xlsx", {"Plan": "\n".join(lines)})
    (sheet,) = stage(path, Confirmations(mappings=[mapping])).sheets
    assert [note.reason for note in sheet.rejects] == []
    assert sheet.table is not None
    assert [(row["period"], int(row["budget_amount"])) for row in sheet.table.to_pylist()] == [
        ("2026-01", 100),
        ("2026-02", 101),
    ]


def test_days_of_vouchers_may_stand_in_three_columns(tmp_path: Path) -> None:
    lines = "Y | M | D | What | Sum\n2026 | 3 | 14 | Train | 10\n2026 | 12 | 1 | Hotel | 20"
    headings = {"Y": "posted_date", "M": "posted_date", "D": "posted_date", "What": "text", "Sum": "amount"}
    known = Confirmations(mappings=[SheetMapping("expenses", headings)])
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Plan": lines}), known).sheets
    assert sheet.table is not None
    assert [str(day) for day in sheet.table["posted_date"].to_pylist()] == ["2026-03-14", "2026-12-01"]


def test_a_year_for_all_rows_is_that_of_quarters_beside_each_other(tmp_path: Path) -> None:
    lines = "Item | Q1 | Q2\nAdvice | 10 | 20\nTravel | 1 | 2"
    headings = {"Item": "budget_line", "Q1": "budget_amount", "Q2": "budget_amount"}
    known = Confirmations(mappings=[SheetMapping("budget", headings, {"period": "2026"})])
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Plan": lines}), known).sheets
    assert sheet.table is not None
    assert sorted(set(sheet.table["period"].to_pylist())) == ["2026-Q1", "2026-Q2"]
    assert not [note.reason for note in sheet.warnings if note.reason.endswith("-asked")]


def test_what_can_not_be_joined_is_refused_as_written(tmp_path: Path) -> None:
    lines = "Cost item | FY | Mth | Fee\nAdvice | 2026 | Nowember | 10\nAdvice | 2026 | Jan | 10"
    known = Confirmations(mappings=[SheetMapping("budget", {**LINES, "FY": "period", "Mth": "period"})])
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Plan": lines}), known).sheets
    assert [(note.row, note.column) for note in sheet.rejects] == [(2, "period")]
    assert sheet.rows_loaded == 1


def test_a_list_may_have_a_column_for_each(tmp_path: Path) -> None:
    lines = "Firma | CVR | Water | Air | Mere\nDHI A/S | 35128417 | x | nej | støj\nCOWI A/S | 44623528 | - | ja |\nNiras | 37295728 | | |"
    headings = {"Firma": "name", "CVR": "cvr", **dict.fromkeys(("Water", "Air", "Mere"), "technologies")}
    known = Confirmations(mappings=[SheetMapping("companies", headings)])
    (sheet,) = stage(workbook(tmp_path / "a.xlsx", {"Plan": lines}), known).sheets
    assert sheet.table is not None
    assert [note.reason for note in sheet.rejects] == []
    assert sheet.table["technologies"].to_pylist() == [["Water", "støj"], ["Air"], None]


def test_only_parts_may_be_said_twice() -> None:
    for mapping in (
        SheetMapping("budget", {"A": "budget_line", "B": "budget_line"}),
        SheetMapping("budget", {"A": "budget_line"}, {"budget_line": "Rejser"}),
    ):
        with pytest.raises(MappingError):
            mapping.check()
