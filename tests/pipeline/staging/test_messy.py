"""Messy workbooks read as a careful person reads them: kind, heading row, rows, rejects and totals to the øre. Seeds are fixed, so a fault comes back."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from tests.pipeline.drawn import only, stage, totals
from tests.pipeline.messy import messy_budget, messy_list

LISTS = (
    "agreements",
    "activities",
    "challenges",
    "companies",
    "exchange_rates",
    "expenses",
    "interests",
    "milestones",
)
WORKBOOKS = 12  # of each kind of list
BUDGETS = 60


@pytest.mark.dealt(3)
@pytest.mark.parametrize("name", LISTS)
def test_lists(tmp_path: Path, name: str) -> None:
    for seed in range(WORKBOOKS):
        expected = messy_list(tmp_path / "list.xlsx", name, Random(f"{name} {seed}"))
        sheet = only(stage(tmp_path / "list.xlsx"))
        assert sheet.source is not None
        assert (seed, sheet.source.name, sheet.header_row) == (seed, name, expected.header_row)
        assert (seed, sheet.rows_read) == (seed, len(expected.rows)), (sheet.skipped, expected)
        repeated = {note.row for note in sheet.rejects if note.reason in ("duplicate", "conflict")}
        assert (seed, sorted({note.row for note in sheet.rejects} - repeated)) == (seed, expected.rejected)
        assert (seed, [note.params for note in sheet.warnings if note.reason == "total-differs"]) == (
            seed,
            [],
        )
        if name == "expenses":
            assert (seed, Decimal(totals(sheet)["amount"])) == (seed, expected.total)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("tens", range(BUDGETS // 10))
def test_wide_budgets(tmp_path: Path, tens: int) -> None:
    for seed in range(tens * 10, tens * 10 + 10):
        header_row, amounts = messy_budget(tmp_path / "budget.xlsx", Random(f"budget {seed}"))
        sheet = only(stage(tmp_path / "budget.xlsx"))
        assert sheet.source is not None
        assert (seed, sheet.source.name, sheet.header_row, sheet.error) == (seed, "budget", header_row, None)
        assert sheet.table is not None
        read = {
            (r["funding_source"], r["budget_line"], r["period"]): r["budget_amount"]
            for r in sheet.table.to_pylist()
        }
        assert (seed, read) == (seed, amounts)
        notes = [(note.reason, note.params) for note in (*sheet.rejects, *sheet.warnings)]
        # A unit that a line above states is asked about once.
        assert (seed, [note for note in notes if note[0] != "unit-asked"]) == (seed, [])
