"""Builds: the same again, replaced files, what is gone, undo, rebuilding from the history, corrections and what people told us."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from locales import text
from pipeline import paths
from pipeline.__main__ import main
from pipeline.commands.known import as_toml
from pipeline.desk.confirmations import remember, take_over
from pipeline.desk.desk import Desk
from pipeline.warehouse import build as building
from pipeline.warehouse.build import at_work, build, undo
from pipeline.warehouse.making import Built, NothingBuiltError
from settings import private
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query, ready, tables, unloaded

AGREEMENTS = """
Aftale-ID | Aftale | Dansk part | Kinesisk part | Kinesisk by | Status | Underskrevet
A-1 | Venskabsby | Aarhus Kommune | Harbin | Harbin | aktiv | 1984
A-2 | MoU om vand | Odense Kommune | Shaoxing | Shaoxing | aktiv | 2012
"""
EXPENSES = """
Bilag | Dato | Budgetpost | Tekst | Beløb
1 | 01-05-2016 | Rejser | Fly | 8.450,00
2 | 02-05-2016 | Rejser | Hotel | 1.000,50
"""
BOOKS = {"Aftaler.xlsx": {"Ark1": AGREEMENTS}, "Bilag.xlsx": {"Ark1": EXPENSES}}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return ready(tmp_path, BOOKS)


@pytest.fixture
def new(tmp_path: Path) -> Desk:
    return unloaded(tmp_path, BOOKS)


def put(desk: Desk, name: str, picture: str) -> None:
    workbook(desk.raw / name, {"Ark1": picture})


def numbers(built: Built) -> dict[str, tuple[int, int, int, int]]:
    return {c.source: (c.added, c.changed, c.removed, c.rejected) for c in built.changes}


@pytest.mark.usefixtures("all_marts")
def test_the_first_build_and_the_same_files_again(new: Desk) -> None:
    tried = build(new, dry_run=True)
    assert not new.warehouse.exists()
    assert new.ledger.loads() == []
    assert not list(new.warehouse.parent.glob("*.building*"))
    built = build(new)
    assert numbers(built) == numbers(tried) == {"agreements": (2, 0, 0, 0), "expenses": (2, 0, 0, 0)}
    assert query(new, "select sum(amount) from staging.expenses")[0][0] == pytest.approx(9450.5)
    before = new.warehouse.stat()
    again = build(new)
    assert again.is_unchanged
    after = new.warehouse.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert len(new.ledger.loads()) == 1
    assert query(new, "select _file, _sheet, _row from staging.expenses order by _row") == [
        ("Bilag.xlsx", "Ark1", 2),
        ("Bilag.xlsx", "Ark1", 3),
    ]
    assert query(new, "select cells from raw.rows where file = 'Bilag.xlsx' and \"row\" = 2") == [
        (["1", "01-05-2016", "Rejser", "Fly", "8.450,00"],)
    ]


def test_a_row_that_is_missing_is_kept_until_someone_says_that_it_is_gone(desk: Desk) -> None:
    put(desk, "Aftaler.xlsx", "\n".join(AGREEMENTS.strip().splitlines()[:-1]) + "\n")
    built = build(desk)
    assert built.kept_missing == {"agreements": 1}
    assert len(query(desk, "select * from staging.agreements")) == 2
    built = build(desk, drop_absent=True)
    assert numbers(built)["agreements"] == (0, 0, 1, 0)
    assert query(desk, "select agreement_id from staging.agreements") == [("A-1",)]
    assert query(desk, "select key from history.changes where change = 'removed' group by key") == [("A-2",)]


def test_the_command_says_what_is_missing(new: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--raw", str(new.raw), "--warehouse", str(new.warehouse)]
    assert main(["build", *arguments]) == 0
    put(new, "Aftaler.xlsx", "\n".join(AGREEMENTS.strip().splitlines()[:-1]) + "\n")
    capsys.readouterr()
    assert main(["build", *arguments]) == 0
    assert text("cli-missing-rows", source="Aftaler", count=1) in capsys.readouterr().out
    assert main(["build", *arguments, "--missing", "gone", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["built"], said["missing_kept"]) == (True, {})
    assert main(["build", *arguments]) == 0
    assert "3" in capsys.readouterr().out  # nothing has changed since load 3
    assert main(["history", "--warehouse", str(new.warehouse), "--json"]) == 0
    assert [load["load_id"] for load in json.loads(capsys.readouterr().out)] == [1, 2, 3]


def test_undo_brings_back_an_earlier_load_and_its_files(desk: Desk) -> None:
    first = {name: rows for name, rows in tables(desk).items() if name.startswith(("staging", "marts"))}
    files = {path.name: path.read_bytes() for path in desk.raw.iterdir()}
    put(desk, "Aftaler.xlsx", AGREEMENTS.replace("1984", "1985"))
    put(desk, "Flere.xlsx", AGREEMENTS.replace("A-", "B-"))
    build(desk)
    assert len(query(desk, "select * from staging.agreements")) == 4
    undo(desk, 1)
    assert {
        name: rows for name, rows in tables(desk).items() if name.startswith(("staging", "marts"))
    } == first
    assert {path.name: path.read_bytes() for path in desk.raw.iterdir()} == files
    assert [load.undoes for load in desk.ledger.loads()] == [None, None, 1]
    assert build(desk).is_unchanged
    with pytest.raises(NothingBuiltError, match="99"):
        undo(desk, 99)


def test_the_only_load_is_not_taken_back_and_why_is_said(desk: Desk) -> None:
    build(desk)
    before = [load.load_id for load in desk.ledger.loads()]
    with pytest.raises(NothingBuiltError, match="Indlæsning 1 er den eneste"):
        undo(desk, 1, only=True)
    assert [load.load_id for load in desk.ledger.loads()] == before
    assert query(desk, "select * from staging.agreements")


@pytest.mark.parametrize("goes_back", [lambda desk: undo(desk, 1), lambda desk: undo(desk, 2, only=True)])
def test_an_export_that_waits_in_raw_outlives_going_back(
    desk: Desk, goes_back: Callable[[Desk], object]
) -> None:
    """It was saved there by hand, and no load has kept it: it may be the only copy."""
    put(desk, "Aftaler.xlsx", AGREEMENTS.replace("1984", "1985"))
    build(desk)
    put(desk, "Aftaler.xlsx", AGREEMENTS.replace("1984", "1986"))
    waits = (desk.raw / "Aftaler.xlsx").read_bytes()
    goes_back(desk)
    assert (desk.raw / "Aftaler.xlsx").read_bytes() == waits
    assert not build(desk).is_unchanged


def test_an_export_that_is_called_as_our_unfinished_files_are_is_loaded_and_stays(desk: Desk) -> None:
    for name in ("Aftaler.part-2.xlsx", f"Bilag.part-{'0' * 16}.xlsx", "warehouse.duckdb.building.xlsx"):
        put(desk, name, AGREEMENTS.replace("1984", "1985"))
        before = sorted(path.name for path in desk.raw.iterdir())
        assert name in [file.file for file in build(desk).load.active]
        assert sorted(path.name for path in desk.raw.iterdir()) == before


def test_the_next_to_work_clears_what_a_killed_load_left_in_any_folder_of_the_history(desk: Desk) -> None:
    build(desk)
    folders = [desk.ledger.folder, *(path for path in desk.ledger.folder.rglob("*") if path.is_dir())]
    assert len(folders) > 3
    for folder in folders:
        private.part_of(folder / "left").touch()
    with at_work(desk):
        assert [path for path in desk.ledger.folder.rglob("*") if ".part-" in path.name] == []


def test_an_export_that_waits_in_raw_is_kept_where_its_next_version_is_dropped(
    desk: Desk, tmp_path: Path
) -> None:
    put(desk, "Aftaler.xlsx", AGREEMENTS.replace("1984", "1986"))
    waits = (desk.raw / "Aftaler.xlsx").read_bytes()
    dropped = tmp_path / "Aftaler.xlsx"
    workbook(dropped, {"Ark1": AGREEMENTS.replace("1984", "1987")})
    build(desk, incoming=[dropped])
    assert (desk.raw / "Aftaler.xlsx").read_bytes() == dropped.read_bytes()
    assert waits in [path.read_bytes() for path in (desk.ledger.folder / "files").iterdir()]


def test_a_later_export_wins_and_an_equal_one_changes_nothing(desk: Desk) -> None:
    shutil.copy(desk.raw / "Aftaler.xlsx", desk.raw / "Aftaler kopi.xlsx")
    assert numbers(build(desk)) == {}
    put(desk, "Opfølgning.xlsx", AGREEMENTS.replace("Harbin | aktiv", "Harbin | ophørt"))
    assert numbers(build(desk)) == {"agreements": (0, 1, 0, 0)}
    assert query(desk, "select status from staging.agreements where agreement_id = 'A-1'") == [("ended",)]


@pytest.mark.dealt(4)
@pytest.mark.parametrize("arrange", ["no-folder", "empty-folder", "no-known-sheet", "no-workbook"])
def test_nothing_to_build_is_a_sentence_and_the_old_warehouse_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arrange: str
) -> None:
    desk = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    if arrange != "no-folder":
        desk.raw.mkdir()
    if arrange == "no-known-sheet":
        put(desk, "Hej.xlsx", "Hej\nmed\ndig")
    if arrange == "no-workbook":
        (desk.raw / "billede.xlsx").write_bytes(b"\x89PNG\r\n")
    desk.warehouse.write_bytes(b"the old one")
    code = main(["build", "--raw", str(desk.raw), "--warehouse", str(desk.warehouse)])
    said = capsys.readouterr()
    assert code == 2
    assert str(desk.raw) in said.err
    assert "Traceback" not in said.err
    assert desk.warehouse.read_bytes() == b"the old one"
    code = main(["build", "--raw", str(desk.raw), "--warehouse", str(desk.warehouse), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert (code, found["built"]) == (2, False)
    assert found["error"]


CORRECTION = """
[[correction]]
source = "expenses"
key = "{key}"
column = "amount"
new = "8.540,00"
reason = "Tal byttet om"
who = "Mette"
date = 2016-06-01
"""


def test_a_value_that_was_corrected_by_hand_is_told_until_the_entry_is_taken_out(desk: Desk) -> None:
    key = query(desk, "select _key from staging.expenses where voucher_id = '1'")[0][0]
    (desk.known.folder / "corrections.toml").write_text(CORRECTION.format(key=key), encoding="utf-8")
    told = "select file, \"row\", value, message from staging.warnings where reason = 'correction-by-hand'"
    built = build(desk)
    ((file, row, value, message),) = query(desk, told)
    assert (file, row, value, "8.540,00" in message, "Mette" in message) == (
        "Bilag.xlsx",
        2,
        "8450.00",
        True,
        True,
    )
    warned = [note.reason for one in built.files for sheet in one.sheets for note in sheet.warnings]
    assert warned.count("correction-by-hand") == 1
    assert "[[correction]]" in as_toml(desk.known)
    take_over(desk.known, "empty.toml", b"", is_still=lambda _: True, author="Mette")
    build(desk)
    assert query(desk, told) == []


@pytest.mark.soak
def test_what_people_told_us_is_known_at_the_next_build(new: Desk) -> None:
    put(
        new,
        "Aftaler.xlsx",
        AGREEMENTS.replace("Kinesisk by", "Modpartens beliggenhed").replace(
            "Harbin | Harbin", "EPB | Isbyen"
        ),
    )
    build(new)
    assert query(
        new, "select chinese_place, province_code from staging.agreements where agreement_id = 'A-1'"
    ) == [(None, None)]
    remember(
        new.known,
        {
            "headings": {"agreements": {"Modpartens beliggenhed": "chinese_place"}},
            "places": {"Isbyen": "CN-230100"},
        },
        author="Mette",
    )
    build(new)
    found = query(
        new,
        "select chinese_place, place_id, province_code from staging.agreements where agreement_id = 'A-1'",
    )
    assert found == [("Isbyen", "CN-230100", "CN-HL")]


def test_what_lies_among_the_exports_and_belongs_elsewhere_is_told_where(new: Desk) -> None:
    (new.raw / "known.toml").write_text("[places]\n'Et sted, der' = 'CN-320100'\n", encoding="utf-8")
    (new.raw / "Møde.ics").write_text("BEGIN:VCALENDAR\n", encoding="utf-8")
    refused = {file.name: file.refusal.reason for file in build(new).files if file.refusal}
    assert refused == {"known.toml": "toml", "Møde.ics": "letter"}


def test_of_two_builds_at_once_the_second_waits_and_finds_nothing_new(new: Desk) -> None:
    command = ["build", "--raw", str(new.raw), "--warehouse", str(new.warehouse)]
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "pipeline", *command],
            cwd=paths.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    said = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert all("Traceback" not in text for text in said)
    assert query(new, "select count(*) from staging.expenses") == [(2,)]
    assert len(new.ledger.loads()) == 1


def test_a_load_that_can_not_wait_is_refused_with_a_sentence(
    new: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "LOCK_SECONDS", 0.1)
    lock = FileLock(new.warehouse.with_name("warehouse.duckdb.lock"))
    with lock, pytest.raises(NothingBuiltError, match="gang"):
        build(new)
