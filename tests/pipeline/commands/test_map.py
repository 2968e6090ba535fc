"""``python -m pipeline map``: reads a sheet as it is told, remembers it, and never prints a traceback."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.line import run
from pipeline.desk.said import Said
from tests.pipeline.drawn import workbook

TWINS = """
Twin city | Nation | Ratified   | Desk
Wuxi      | China  | 12/03/2015 | Mette
Nanjing   | China  | 31/02/2016 | Bo
"""
SAID = ("--as", "agreements", "--column", "Twin city=chinese_place", "--column", "Ratified=signed_date",
        "--column", "Nation=", "--constant", "danish_party=Viborg Kommune")  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return workbook(tmp_path / "Venskabsbyer.xlsx", {"Byer": TWINS, "Andet": "x | y\n1 | 2"})


def ran(capsys: pytest.CaptureFixture[str], tmp_path: Path, *arguments: str) -> tuple[int, str, str]:
    code = run([*arguments, "--warehouse", str(tmp_path / "desk" / "warehouse.duckdb"), "--lang", "en"])
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    return code, said.out, said.err


def only_sheet(out: str) -> dict[str, Any]:
    (entry,) = json.loads(out)
    (sheet,) = entry["sheets"]
    return dict(sheet)


def test_a_sheet_is_read_as_said_and_its_json_is_that_of_check(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = ran(capsys, tmp_path, "map", str(file), "--sheet", "Byer", *SAID, "--json")
    assert code == 0
    sheet = only_sheet(out)
    assert (sheet["source"], sheet["rows_read"], sheet["rows_loaded"]) == ("agreements", 2, 1)
    assert (sheet["rejects"][0]["row"], sheet["rejects"][0]["column"]) == (3, "signed_date")
    assert not (tmp_path / "desk" / "said.jsonl").exists()


def test_what_is_saved_holds_for_the_next_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = ran(capsys, tmp_path, "map", str(file), "--sheet", "Byer", *SAID, "--save")
    assert code == 0
    assert "Twin city → chinese_place" in out
    assert "danish_party = Viborg Kommune (all rows)" in out
    later = workbook(tmp_path / "later.xlsx", {"Whatever": TWINS.replace("Wuxi", "Harbin")})
    code, out, _ = ran(capsys, tmp_path, "check", str(later), "--json")
    sheet = only_sheet(out)
    assert (code, sheet["source"], sheet["is_mapped"], sheet["rows_loaded"]) == (0, "agreements", True, 1)
    # Said again, it is one mapping; left out, nothing of it is loaded.
    code, out, _ = ran(capsys, tmp_path, "map", str(later), "--as", "none", "--save")
    assert code == 0
    code, out, _ = ran(capsys, tmp_path, "check", str(later), "--json")
    assert only_sheet(out)["ignored"] == "the sheet is left out, as you chose"
    assert len(Said(tmp_path / "desk").document()["mappings"]) == 1


def test_a_sheet_that_only_its_own_total_holds_back_can_be_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = workbook(
        tmp_path / "Plan.xlsx", {"Plan": "Task | Spending\nStaff | 160\nTravel | 42500\nTotal | 202.5"}
    )
    said = (
        "--as",
        "budget",
        "--column",
        "Task=budget_line",
        "--column",
        "Spending=budget_amount",
        "--constant",
        "period=2017",
    )
    code, _, err = ran(capsys, tmp_path, "map", str(file), *said, "--save")
    assert (code, err) == (0, "")
    assert Said(tmp_path / "desk").document()["mappings"][0]["headings"]["Spending"] == "budget_amount"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sheet", "Nowhere", "--as", "agreements"), "choose one of: Byer; Andet"),
        (("--as", "agreements"), "choose one of: Byer; Andet"),
        (("--sheet", "Byer", "--as", "agreements", "--column", "By=title"), "The sheet has no heading"),
        (("--sheet", "Byer", "--as", "agreements", "--column", "title"), "enter name=value"),
        (
            ("--sheet", "Byer", "--as", "agreements", "--column", "Desk=nowhere"),
            "is not a column of agreements",
        ),
        (
            ("--sheet", "Byer", "--as", "agreements", "--column", "Desk=title", "--column", "Nation=title"),
            "both mean title",
        ),
        (
            ("--sheet", "Byer", "--as", "expenses", "--constant", "unit=meter", "--column", "Desk=text"),
            "is not a unit",
        ),
        (("--sheet", "Byer", *SAID, "--constant", "signed_date=31-02-2017"), "signed_date"),
        (("--sheet", "Byer", *SAID[:2], "--column", "Twin city=chinese_place"), "Nothing was saved"),
    ],
)
def test_what_cannot_be_followed_is_a_sentence(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = ran(capsys, tmp_path, "map", str(file), *arguments, "--save")
    assert code == 2
    assert said in out + err
    assert not (tmp_path / "desk" / "said.jsonl").exists()


def test_a_file_that_is_none_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.xlsx").write_bytes(b"none")
    for name in ("none.xlsx", "nowhere.xlsx"):
        code, _, err = ran(capsys, tmp_path, "map", str(tmp_path / name), "--sheet", "x")
        assert code == 2
        assert err.strip()


def test_nothing_says_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": "qq | ww\n1 | 2\n3 | 4"})
    code, _, err = ran(capsys, tmp_path, "map", str(path))
    assert (code, err.strip()) == (2, "Nothing in the sheet says what it is: say so with --as.")


def test_a_year_for_all_rows_goes_with_a_column_of_months(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = workbook(
        tmp_path / "Plan.xlsx", {"Plan": "Task | Mth | Fee\nStaff | Jan | 160\nTravel | Feb | 42"}
    )
    said = ("--as", "budget", "--column", "Task=budget_line", "--column", "Fee=budget_amount")
    code, out, err = ran(
        capsys,
        tmp_path,
        "map",
        str(file),
        *said,
        "--column",
        "Mth=period",
        "--constant",
        "period=2026",
        "--json",
    )
    assert (code, err) == (0, "")
    assert only_sheet(out)["rows_loaded"] == 2
