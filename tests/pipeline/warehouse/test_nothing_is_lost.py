"""Loaded data is not lost by reading it again: a reader that dies, a copy that is damaged, a disk that is full, a fault in our code."""

import json
import os
import shutil
import stat
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import paths
from pipeline.__main__ import main
from pipeline.child import stager
from pipeline.child.process import Child
from pipeline.commands.verify import verify
from pipeline.desk import fingerprint, ledger
from pipeline.desk.desk import Desk
from pipeline.desk.ledger import file_hash
from pipeline.warehouse.build import DeskChangedError, build, undo
from pipeline.warehouse.making import NothingBuiltError
from settings import sealed
from tests.pipeline.drawn import workbook
from tests.pipeline.warehouse.two_sheets import TWO, drawn, kept, loaded, vouchers

pytestmark = pytest.mark.usefixtures("marts")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return loaded(tmp_path)


@pytest.fixture
def unloaded(tmp_path: Path) -> Desk:
    return drawn(tmp_path)


@pytest.fixture
def another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pipeline's code has changed, so that nothing staged before holds."""
    monkeypatch.setattr(stager, "staging_fingerprint", lambda: "another")
    monkeypatch.setattr("pipeline.warehouse.making.pipeline_fingerprint", lambda: "another")


def die_at(monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> None:
    """Kill the child from outside, as a machine out of memory does, the given number of times when it gets a file."""
    original, left = Child.order, [times]

    def order(self: Child, said: Any) -> None:
        if said["name"] == name and left[0]:
            left[0] -= 1
            self.process.kill()
            self.process.wait()
        original(self, said)

    monkeypatch.setattr(Child, "order", order)


def test_what_was_staged_is_used_again_and_its_export_not_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = Child.order
    monkeypatch.setattr(
        Child, "order", lambda self, said: (read.append(said["name"]), original(self, said))[1]
    )
    workbook(desk.raw / "nyt.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    build(desk)
    assert read == ["nyt.xlsx"]
    assert vouchers(desk) == ["1", "2", "3", "4"]


def test_a_warehouse_that_lacks_a_column_of_this_version_takes_an_export(desk: Desk) -> None:
    """An upgraded desk may load at once, before the warehouse is built again; what is read for the first time is no change of the export."""
    with duckdb.connect(str(desk.warehouse)) as con:
        con.execute("alter table staging.expenses drop column text")
    sealed.seal_of(desk.warehouse).unlink()  # earlier versions had none
    workbook(desk.raw / "nyt.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    load = build(desk).load.load_id
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        told = con.execute("select distinct key, change from history.row_changes where load_id = ?", [load])
        assert {(key.partition("/")[0], change) for key, change in told.fetchall()} == {("4", "added")}
    assert verify(desk).findings == []


def test_a_reader_that_dies_once_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, another_version: None
) -> None:
    shutil.rmtree(desk.ledger.staged)
    die_at(monkeypatch, "bilag.xlsx", 1)
    desk.warehouse.unlink()
    build(desk)
    assert vouchers(desk) == ["1", "2", "3"]


@pytest.mark.soak
def test_a_loaded_export_that_can_not_be_read_stops_the_build(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.warehouse.read_bytes()
    shutil.rmtree(desk.ledger.staged)
    workbook(desk.raw / "nyt.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    with monkeypatch.context() as patch:
        die_at(patch, "bilag.xlsx", 99)
        assert main(["build", "--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]) == 2
    said = capsys.readouterr()
    assert "bilag.xlsx" in said.err
    assert "verify" in said.err
    assert desk.warehouse.read_bytes() == before
    assert len(desk.ledger.loads()) == 1
    build(desk)
    assert vouchers(desk) == ["1", "2", "3", "4"]


@pytest.mark.dealt(2)
@pytest.mark.parametrize("damage", ["garbled", "missing"])
def test_a_damaged_copy_is_not_read_and_the_export_in_its_place(
    desk: Desk, damage: str, another_version: None
) -> None:
    shutil.rmtree(desk.ledger.staged)
    copy = kept(desk, "bilag.xlsx")
    copy.unlink()
    if damage == "garbled":
        shutil.copyfile(kept(desk, "mere.xlsx"), copy)  # a workbook, and another one
    [found] = verify(desk).findings
    assert f"{copy} {'er beskadiget' if damage == 'garbled' else 'mangler'}" in found
    desk.warehouse.unlink()
    build(desk)  # the same content lies in data/raw
    assert vouchers(desk) == ["1", "2", "3"]
    assert verify(desk).findings == []


@pytest.mark.soak
def test_a_damaged_copy_that_nothing_can_replace_stops_the_build(desk: Desk) -> None:
    shutil.rmtree(desk.ledger.staged)
    kept(desk, "bilag.xlsx").write_bytes(b"garbage")
    (desk.raw / "bilag.xlsx").unlink()
    desk.warehouse.unlink()
    with pytest.raises(NothingBuiltError, match=r"bilag\.xlsx"):
        build(desk)
    build(desk, drop_absent=True)  # the way out that the sentence names
    assert vouchers(desk) == ["3"]


@pytest.mark.soak
def test_damaged_staging_is_read_again(desk: Desk) -> None:
    for file in desk.ledger.staged.glob("*/*/table-0.arrow"):
        file.write_bytes(file.read_bytes()[:-20] + b"x" * 20)
    assert all("er beskadiget – filen læses igen" in found for found in verify(desk).findings)
    assert verify(desk).findings
    workbook(desk.raw / "nyt.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    build(desk)
    assert vouchers(desk) == ["1", "2", "3", "4"]
    assert verify(desk).findings == []


def test_a_full_disk_stops_the_build(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    workbook(desk.raw / "nyt.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    original = Child.order

    def order(self: Child, said: Any) -> None:
        (desk.raw.parent / "a file").write_bytes(b"")
        self._folder = desk.raw.parent / "a file"  # in which nothing can be made
        original(self, said)

    with monkeypatch.context() as patch:
        patch.setattr(Child, "order", order)
        with pytest.raises(NothingBuiltError, match="plads"):
            build(desk)
    assert len(desk.ledger.loads()) == 1
    assert vouchers(desk) == ["1", "2", "3"]
    build(desk)
    assert vouchers(desk) == ["1", "2", "3", "4"]


@pytest.mark.soak
def test_a_file_saved_anew_while_it_is_read_is_not_kept_under_a_hash_that_it_does_not_have(
    unloaded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = ledger.copy_checked

    def copy(source: Path, target: Path, sha256: str, **how: bool) -> None:
        workbook(unloaded.raw / "bilag.xlsx", {"Ark1": TWO})
        original(source, target, sha256, **how)

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "copy_checked", copy)
        with pytest.raises(NothingBuiltError, match=r"bilag\.xlsx"):
            build(unloaded)
    for path in (unloaded.ledger.folder / "files").iterdir():
        assert path.stem == file_hash(path)
    build(unloaded)
    assert verify(unloaded).findings == []


@pytest.mark.soak
def test_a_new_file_at_which_the_reader_dies_is_tried_again_by_the_next_build(
    unloaded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        die_at(patch, "bilag.xlsx", 2)
        built = build(unloaded)
    assert [file.refusal.reason for file in built.files if file.refusal] == ["reader-died"]
    assert vouchers(unloaded) == ["3"]
    build(unloaded)
    assert vouchers(unloaded) == ["1", "2", "3"]
    assert build(unloaded).is_unchanged


def test_a_fault_of_ours_costs_one_workbook(
    unloaded: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fault").mkdir()
    (tmp_path / "fault" / "sitecustomize.py").write_text(
        "import pipeline.staging.rows as rows\n"
        "sort_rows = rows.sort_rows\n"
        "def faulty(sheet, found):\n"
        "    if sheet.columns[0].cell(1).text == '3':\n"
        "        raise IndexError('an unforeseen cell')\n"
        "    return sort_rows(sheet, found)\n"
        "rows.sort_rows = faulty\n"
    )
    with monkeypatch.context() as patch:
        patch.setenv("PYTHONPATH", f"{tmp_path / 'fault'}{os.pathsep}{paths.PROJECT}")
        patch.setattr("pipeline.child.process._waiting", [])
        assert main(["build", "--raw", str(unloaded.raw), "--warehouse", str(unloaded.warehouse)]) == 0
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    line = next(line for line in said.out.splitlines() if "mere.xlsx" in line and "kode" in line)
    assert vouchers(unloaded) == ["1", "2"]
    log = unloaded.ledger.faults.read_text(encoding="utf-8")
    code = log.split()[1]
    assert code in line
    assert "an unforeseen cell" in log
    assert build(unloaded).load.load_id == 2  # mended, it is loaded without anybody dropping it again
    assert vouchers(unloaded) == ["1", "2", "3"]


def test_a_cut_line_of_the_ledger_is_a_sentence_with_the_way_out(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook(desk.raw / "bilag.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    build(desk)
    whole = desk.ledger.list.read_bytes()
    desk.ledger.list.write_bytes(whole[:-40])
    where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
    for command in (["build"], ["history"], ["undo", "1"], ["verify"]):
        assert main([*command, *where]) == 2
        said = capsys.readouterr()
        assert "loads.bak" in said.out + said.err
        assert "Traceback" not in said.out + said.err
    shutil.copyfile(desk.ledger.backup, desk.ledger.list)
    assert main(["build", *where]) == 0
    assert desk.ledger.list.read_bytes() == whole


def test_a_load_acts_on_the_dry_run_that_was_shown(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "dropped").mkdir()
    dropped = workbook(tmp_path / "dropped" / "bilag.xlsx", {"Ark1": TWO})
    shown = build(desk, incoming=[dropped], gone=[("expenses", "bilag.xlsx")], dry_run=True)
    workbook(desk.raw / "imens.xlsx", {"Ark1": TWO.replace("3 |", "9 |", 1)})
    build(desk, loaded_by="Bo")
    with pytest.raises(DeskChangedError):
        build(desk, incoming=[dropped], gone=[("expenses", "bilag.xlsx")], shown=shown.state)
    assert vouchers(desk) == ["1", "2", "3", "9"]
    again = build(desk, incoming=[dropped], gone=[("expenses", "bilag.xlsx")], dry_run=True)
    assert (
        build(desk, incoming=[dropped], gone=[("expenses", "bilag.xlsx")], shown=again.state).load.load_id
        == 3
    )


@pytest.mark.soak
def test_taking_a_load_back_leaves_a_later_one(unloaded: Desk, tmp_path: Path) -> None:
    build(unloaded, loaded_by="Anne")
    workbook(unloaded.raw / "bilag.xlsx", {"Ark1": TWO.replace("3 |", "7 |", 1)})
    build(unloaded, gone=[("expenses", "bilag.xlsx")], loaded_by="Bo")
    workbook(unloaded.raw / "senere.xlsx", {"Ark1": TWO.replace("3 |", "8 |", 1)})
    build(unloaded, loaded_by="Carl")
    assert vouchers(unloaded) == ["3", "7", "8"]  # of another file, which was not asked about
    taken = undo(unloaded, 2, only=True, loaded_by="Bo")
    assert vouchers(unloaded) == ["1", "2", "3", "8"]
    assert (taken.load.loaded_by, taken.load.takes_back) == ("Bo", 2)
    assert build(unloaded).is_unchanged
    assert verify(unloaded).findings == []


def test_what_is_no_file_is_told(unloaded: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (unloaded.raw / "mappe.xlsx").mkdir()
    os.mkfifo(unloaded.raw / "kanal.xlsx")
    where = ["--raw", str(unloaded.raw), "--warehouse", str(unloaded.warehouse)]
    assert main(["build", *where]) == 0
    said = capsys.readouterr().out
    assert said.count("ikke en fil, men en mappe") == 2
    odd = [
        tmp_path / "nul\0.xlsx",
        tmp_path / ("langt" * 80 + ".xlsx"),
        unloaded.raw / "kanal.xlsx",
        unloaded.raw / "mappe.xlsx",
    ]
    assert main(["check", *map(str, odd), "--json"]) == 2
    errors = [entry["error"] for entry in json.loads(capsys.readouterr().out)]
    assert all(errors)


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_others_can_not_read_the_warehouse_nor_its_history(unloaded: Desk) -> None:
    old = os.umask(0o022)
    try:
        build(unloaded)
    finally:
        os.umask(old)
    for path in (unloaded.warehouse, unloaded.ledger.folder, *unloaded.ledger.folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_garbled_or_foreign_warehouse_is_built_again(desk: Desk) -> None:
    for content in (b"", b"garbage" * 1000, desk.warehouse.read_bytes()[:5000]):
        desk.warehouse.write_bytes(content)
        assert any(found.startswith(f"{desk.warehouse} kan ikke læses") for found in verify(desk).findings)
        build(desk)
        assert vouchers(desk) == ["1", "2", "3"]
    desk.warehouse.unlink()
    desk.warehouse.mkdir()
    build(desk)
    assert vouchers(desk) == ["1", "2", "3"]


def test_the_fingerprint_is_of_the_words_and_the_libraries_too() -> None:
    assert fingerprint.staging_fingerprint() != fingerprint.pipeline_fingerprint()
