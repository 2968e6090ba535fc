"""Loads on top of loads: nothing is lost, everything can be told and taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.build import Desk, build
from tests.pipeline.drawn import workbook

AGREEMENTS = """
Aftale-id | Titel        | Dansk part       | Kinesisk by | Indgået
A-1       | Vand i Wuxi  | Ballerup Kommune | Wuxi        | 2016-05-01
A-2       | Luft i Jinan | Horsens Kommune  | Jinan       | 2017-03-01
"""
CHANGED = AGREEMENTS.replace("Vand i Wuxi ", "Spildevand  ")
EXPENSES = """
Bilagsnr. | Bogføringsdato | Tekst | Beløb  | Budgetpost
1         | 2017-01-10     | Taxa  | 250.00 | Rejser
1         | 2017-01-10     | Taxa  | 250.00 | Rejser
2         | 2017-02-01     | Hotel | 900.00 | Rejser
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "raw").mkdir()
    workbook(tmp_path / "raw" / "aftaler.xlsx", {"Ark1": AGREEMENTS})
    return Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")


def ask(desk: Desk, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        return con.execute(sql).fetchall()


def titles(desk: Desk) -> list[str]:
    return [row[0] for row in ask(desk, "select title from staging.agreements order by agreement_id")]


def everything(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every table of the warehouse as it stands, and the history's view."""
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        names = con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where schema_name <> 'seeds' order by 1"
        ).fetchall()
        tables = {name: con.execute(f"select * from {name} order by all").fetchall() for (name,) in names}
        tables["history.changes"] = con.execute("select * from history.changes order by all").fetchall()
    return tables


def test_a_load_tells_what_it_added_and_changed(desk: Desk) -> None:
    build(desk)
    workbook(desk.raw / "aftaler.xlsx", {"Ark1": CHANGED})
    built = build(desk)
    assert [(c.source, c.added, c.changed, c.removed) for c in built.changes] == [("agreements", 0, 1, 0)]
    changes = ask(
        desk,
        'select load_id, key, change, "column", old_value, new_value from history.changes where load_id = 2',
    )
    assert changes == [(2, "A-1", "changed", "title", "Vand i Wuxi", "Spildevand")]
    # What the first load added is still told as it was then.
    added = ask(
        desk,
        "select new_value from history.changes where load_id = 1 and key = 'A-1' and \"column\" = 'title'",
    )
    assert added == [("Vand i Wuxi",)]


def test_a_later_file_of_another_name_adds_and_wins(desk: Desk) -> None:
    build(desk)
    workbook(desk.raw / "nye aftaler.xlsx", {"Ark1": CHANGED.replace("A-2", "A-3")})
    build(desk)
    assert titles(desk) == ["Spildevand", "Luft i Jinan", "Luft i Jinan"]


def test_a_load_recorded_but_not_swapped_in_is_finished_by_the_next_build(desk: Desk) -> None:
    build(desk)
    old = desk.warehouse.read_bytes()
    workbook(desk.raw / "aftaler.xlsx", {"Ark1": CHANGED})
    build(desk)
    before = everything(desk)
    desk.warehouse.write_bytes(old)  # as if the power had gone between the ledger and the rename
    build(desk)
    assert everything(desk) == before


def test_equal_voucher_lines_all_count_and_a_second_export_of_them_counts_once(desk: Desk) -> None:
    workbook(desk.raw / "bilag.xlsx", {"Bilag": EXPENSES})
    build(desk)
    assert ask(desk, "select count(*), sum(amount) from staging.expenses") == [(3, 1400)]
    workbook(
        desk.raw / "bilag 2017 hele året.xlsx",
        {"Bilag": EXPENSES + "3 | 2017-12-01 | Fly | 100.00 | Rejser\n"},
    )
    build(desk)
    assert ask(desk, "select count(*), sum(amount) from staging.expenses") == [(4, 1500)]


def test_the_voucher_number_of_another_year_is_another_voucher(desk: Desk) -> None:
    workbook(desk.raw / "bilag.xlsx", {"Bilag": EXPENSES})
    build(desk)
    workbook(desk.raw / "bilag 2018.xlsx", {"Bilag": EXPENSES.replace("2017-", "2018-")})
    build(desk)
    assert ask(desk, "select count(*) from staging.expenses") == [(6,)]


def test_a_dry_run_tells_everything_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    build(desk)
    before = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.suffix not in (".lock", "")
    }
    dropped = tmp_path / "dropped"
    dropped.mkdir()
    incoming = workbook(dropped / "aftaler.xlsx", {"Ark1": CHANGED})
    tried = build(desk, incoming=[incoming], dry_run=True)
    assert [(v.key, v.column, v.old_value, v.new_value) for v in tried.values] == [
        ("A-1", "title", "Vand i Wuxi", "Spildevand")
    ]
    shutil.rmtree(dropped)
    after = {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.suffix not in (".lock", "")
    }
    assert after == before


def test_the_ledger_is_readable_by_people(desk: Desk) -> None:
    build(desk, loaded_by="Karen")
    line = json.loads((desk.ledger.folder / "loads.jsonl").read_text(encoding="utf-8"))
    assert line["loaded_by"] == "Karen"
    assert [file["file"] for file in line["active"]] == ["aftaler.xlsx"]
