"""Only an earlier version of the same file is asked about, and only its rows can go; what the load says is counted in rows of sheets, and kept."""

from pathlib import Path

import pytest

from pipeline.desk.desk import Desk
from pipeline.desk.understood_words import line
from pipeline.warehouse.build import build
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import ready

HEAD = "Aftale-ID | Aftale | Dansk part | Kinesisk part | Kinesisk by | Status\n"
AARHUS = f"{HEAD}A-1 | Venskabsby | Aarhus Kommune | Harbin | Harbin | aktiv\nA-2 | Vand | Aarhus Kommune | Wuxi | Wuxi | aktiv"
REGISTER = "Nr. | Titel på aftalen | Dansk part | Kinesisk by\nB-1 | Luft | Viborg Kommune | Jinan\nB-2 | Jord | Horsens Kommune | Dalian"
LESS = AARHUS.rpartition("\n")[0]
BUDGET = "Budgetpost | 2016 | 2017 | 2018\nLøn | 10 | 20 | 30\nRejser | 1 | 2 | 3"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "dropped").mkdir()
    return ready(tmp_path, {"Aarhus.xlsx": {"Aftaler": AARHUS}, "Register.xlsx": {"Aftaler": REGISTER}})


def drop(desk: Desk, name: str, picture: str) -> Path:
    return workbook(desk.raw.parent / "dropped" / name, {"Aftaler": picture})


@pytest.mark.parametrize("name", ["Aarhus.xlsx", "Aarhus marts.xlsx"])
def test_a_new_version_is_asked_about_its_own_rows_alone(desk: Desk, name: str) -> None:
    """By its name, and by its headings where it has a new one."""
    path = drop(desk, name, LESS)
    asked = build(desk, incoming=[path], dry_run=True).missing_of
    assert asked == {("agreements", "Aarhus.xlsx"): 1}
    built = build(desk, incoming=[path], gone=asked)
    assert [change.removed for change in built.changes] == [1]
    assert {row["key"] for row in built.missing_rows} == set()
    assert not build(desk, incoming=[path], dry_run=True).missing_of


def test_another_file_of_the_kind_is_asked_about_nothing_and_removes_nothing(desk: Desk) -> None:
    path = drop(desk, "Nye aftaler.xlsx", "Dansk part | Kinesisk by | Aftale\nVejle Kommune | Ningbo | Havn")
    assert not build(desk, incoming=[path], dry_run=True).missing_of
    gone = [("agreements", name) for name in ("Aarhus.xlsx", "Register.xlsx")]
    assert [change.removed for change in build(desk, incoming=[path], gone=gone).changes] == [0]


def test_a_load_counts_rows_of_sheets_and_keeps_what_was_understood(desk: Desk) -> None:
    built = build(desk, incoming=[drop(desk, "Budget.xlsx", BUDGET)])
    assert [(one.source, one.added) for one in built.changes] == [("budget", 2)]
    kept = desk.ledger.latest()
    assert kept is not None
    assert [one.file for one in kept.understood] == ["Budget.xlsx"]
    assert "2016 – 2018" in line(kept.understood[0])
    again = build(desk, incoming=[drop(desk, "Budget.xlsx", BUDGET.replace("1 | 2", "1 | 5"))])
    assert [(one.source, one.added, one.changed) for one in again.changes] == [("budget", 0, 1)]
    first = desk.ledger.get(1)
    assert first is not None
    assert sorted(one.file for one in first.understood) == ["Aarhus.xlsx", "Register.xlsx"]
