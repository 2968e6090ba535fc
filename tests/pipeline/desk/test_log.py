"""The desk's own log: a row is put into the newest workbook or taken out of it, whatever people made of it in Excel meanwhile."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.child.stager import Stager
from pipeline.desk.confirmations import Confirmations
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.reading.guard import RefusedError
from pipeline.warehouse import contacts as log
from pipeline.warehouse.build import build
from tests.pipeline.drawn import workbook

DAY = dt.date(2018, 5, 8)
CONTACT = log.Contact(
    "A-1",
    "Møde: Viborg – Wuxi",
    "meeting",
    DAY,
    danish_party="Viborg Kommune",
    names=("Anne Hansen", "Li Wei"),
    outcome="=1+1 er enige",
    next_step="Send datoer",
    next_step_date=dt.date(2018, 6, 1),
)


@pytest.fixture(scope="module")
def stager() -> Iterator[Stager]:
    with Stager(Confirmations()) as one:
        yield one


def logged(
    stager: Stager, kept: Path | None, target: Path, number: str, contact: log.Contact = CONTACT
) -> Path:
    """The log with a contact more."""
    target.mkdir(exist_ok=True)
    written = target / log.FILE
    assert stager.log((kept, file_hash(kept)) if kept else None, written, rows=[contact.row(number, DAY)])
    return written


def rows(stager: Stager, path: Path) -> list[Mapping[str, Any]]:
    """The rows of the log as they are loaded; none is refused."""
    file = stager.stage(path)
    assert [sheet.rows_rejected for sheet in file.sheets if sheet.source] == [0]
    return [row for sheet in file.sheets if sheet.table is not None for row in sheet.table.to_pylist()]


def test_the_first_contact_makes_the_workbook(stager: Stager, tmp_path: Path) -> None:
    [row] = rows(stager, logged(stager, None, tmp_path / "a", "LOG-1"))
    assert {name: row[name] for name in ("activity_id", "agreement_id", "activity_type", "status")} == {
        "activity_id": "LOG-1", "agreement_id": "A-1", "activity_type": "meeting", "status": "held",
    }  # fmt: skip
    assert (row["start_date"], row["start_date_precision"], row["next_step_date"]) == (
        DAY,
        "day",
        dt.date(2018, 6, 1),
    )
    assert (row["logged_date"], row["participants"]) == (DAY, ["Anne Hansen", "Li Wei"])
    assert row["outcome"] == "=1+1 er enige"
    assert row["is_illustrative"] is None


def test_what_would_run_as_a_formula_is_text(stager: Stager, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(logged(stager, None, tmp_path / "a", "LOG-1"))
    said = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "=1+1 er enige"]
    assert [cell.data_type for cell in said] == ["s"]


def test_the_next_goes_below_and_what_people_made_of_it_stays(stager: Stager, tmp_path: Path) -> None:
    first = logged(stager, None, tmp_path / "a", "LOG-1")
    book = openpyxl.load_workbook(first)
    sheet = book.worksheets[0]
    sheet.insert_rows(1)
    sheet["A1"] = "Vores log"
    sheet.cell(2, sheet.max_column + 1).value = "Egen kolonne"
    sheet.cell(3, sheet.max_column).value = "vigtig"
    sheet.cell(4, 1).value = "AK-7"
    sheet.cell(4, 3).value = "Skrevet i Excel"
    sheet.cell(9, 1).value = ""
    book.create_sheet("Noter")["A1"] = "fri tekst"
    book.save(first)
    second = logged(stager, first, tmp_path / "b", "LOG-2")
    assert [row["activity_id"] for row in rows(stager, second)] == ["LOG-1", "AK-7", "LOG-2"]
    book = openpyxl.load_workbook(second)
    assert book["Noter"]["A1"].value == "fri tekst"
    assert "vigtig" in [cell.value for cell in book.worksheets[0][3]]


def test_a_column_that_was_taken_out_comes_back(stager: Stager, tmp_path: Path) -> None:
    old = workbook(
        tmp_path / log.FILE,
        {
            "Log": "Aktivitets-id | Aftale-id | Titel | Type | Status | Dato\nLOG-1 | A-1 | Møde | møde | afholdt | 2018-05-01"
        },
    )
    first, second = rows(stager, logged(stager, old, tmp_path / "b", "LOG-2"))
    assert (first["next_step"], second["next_step"]) == (None, "Send datoer")
    assert (second["outcome"], second["logged_date"]) == ("=1+1 er enige", DAY)


def test_one_is_taken_out_and_the_others_stay(stager: Stager, tmp_path: Path) -> None:
    kept = None
    for number in ("LOG-1", "LOG-2", "LOG-3"):
        kept = logged(stager, kept, tmp_path / number, number)
    assert kept
    target = tmp_path / "out" / log.FILE
    target.parent.mkdir()
    assert stager.log((kept, file_hash(kept)), target, rows=[], without=["LOG-2"])
    assert [row["activity_id"] for row in rows(stager, target)] == ["LOG-1", "LOG-3"]
    assert not stager.log((target, file_hash(target)), tmp_path / "none.xlsx", rows=[], without=["LOG-2"])
    assert not (tmp_path / "none.xlsx").exists()


def test_what_was_written_by_hand_and_not_loaded_goes_along(stager: Stager, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    assert log.newest(desk) is None
    lying = logged(stager, None, desk.raw, "LOG-1")
    build(desk, loaded_by="Anne")
    loaded = file_hash(lying)
    assert log.newest(desk) == (desk.ledger.file(loaded, log.FILE), loaded)
    book = openpyxl.load_workbook(lying)
    book.worksheets[0].append(["AK-1", "A-2", "I hånden", "møde", "afholdt", DAY])
    book.save(lying)
    newest = log.newest(desk)
    assert newest == (lying, file_hash(lying))
    second = logged(stager, newest[0], tmp_path / "b", "LOG-2")
    assert [row["activity_id"] for row in rows(stager, second)] == ["LOG-1", "AK-1", "LOG-2"]
    lying.unlink()
    assert log.newest(desk) == (desk.ledger.file(loaded, log.FILE), loaded)


@pytest.mark.parametrize(("content", "reason"), [(b"junk", "not-a-workbook"), (None, "no-log")])
def test_a_log_that_is_none_is_not_written_over(
    stager: Stager, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    path = tmp_path / log.FILE
    if content is None:
        workbook(path, {"Budget": "Budgetpost | 2016 | 2017\nRejser | 10 | 20"})
    else:
        path.write_bytes(content)
    with pytest.raises(RefusedError) as raised:
        logged(stager, path, tmp_path / "b", "LOG-1")
    assert raised.value.refusal.reason == reason


def test_a_copy_that_is_damaged_is_not_written_on(stager: Stager, tmp_path: Path) -> None:
    kept = logged(stager, None, tmp_path / "a", "LOG-1")
    with pytest.raises(RefusedError) as raised:
        stager.log((kept, "0" * 64), tmp_path / log.FILE, rows=[CONTACT.row("LOG-2", DAY)])
    assert raised.value.refusal.reason == "changed"


def test_numbers_are_not_given_twice() -> None:
    numbers = {log.new_number(DAY) for _ in range(2000)}
    assert len(numbers) > 1990  # of 887 million
    assert all(number.startswith("LOG-2018-") for number in numbers)


def test_what_was_not_said_is_left_out() -> None:
    row = log.Contact("A-1", "Opkald", "meeting", DAY).row("LOG-1", DAY)
    assert set(row) == {
        "activity_id",
        "agreement_id",
        "title",
        "activity_type",
        "status",
        "start_date",
        "logged_date",
    }
