"""Damaged files are reported by the first reader, made again where that can be done, and never read as whole."""

import json
import os
import shutil
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import duckdb
import pytest

from locales import text
from pipeline.__main__ import main
from pipeline.commands.verify import verify
from pipeline.desk.desk import Desk
from pipeline.desk.said import LISTS
from pipeline.warehouse.build import build
from settings import sealed
from tests.pipeline.drawn import workbook
from tests.pipeline.warehouse.two_sheets import ONE, TWO, kept, loaded, vouchers

pytestmark = pytest.mark.usefixtures("marts")

# Deeper than any reader of TOML or JSON follows.
DEEP = 5000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return loaded(tmp_path)


def command(desk: Desk, *words: str) -> int:
    return main([*words, "--raw", str(desk.raw), "--warehouse", str(desk.warehouse)])


def garbled(desk: Desk) -> None:
    path = kept(desk, "bilag.xlsx")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x40  # one bit, and the size and the day as they were
    path.write_bytes(content)


def missing(desk: Desk) -> None:
    kept(desk, "bilag.xlsx").unlink()


def exchanged(desk: Desk) -> None:
    shutil.copyfile(kept(desk, "mere.xlsx"), kept(desk, "bilag.xlsx"))


@pytest.mark.dealt(3)
@pytest.mark.parametrize("damage", [garbled, missing, exchanged])
def test_a_kept_original_is_looked_at_by_every_build_and_made_anew(
    desk: Desk, damage: Callable[[Desk], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is to be loaded, and what was staged answers: it is told all the same."""
    damage(desk)
    assert command(desk, "build", "--dry-run") == 0
    assert "bilag.xlsx" in capsys.readouterr().out
    assert verify(desk).findings  # a dry run mends nothing
    assert command(desk, "build") == 0
    said = capsys.readouterr().out
    assert "»bilag.xlsx« var beskadiget" in said
    assert "mere.xlsx" not in said
    assert verify(desk).findings == []
    assert command(desk, "build") == 0
    assert "beskadiget" not in capsys.readouterr().out


@pytest.mark.dealt(3)
@pytest.mark.parametrize("damage", [missing, garbled, exchanged])
def test_one_that_is_nowhere_else_stops_the_build_and_the_warehouse_stands(
    desk: Desk, damage: Callable[[Desk], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.warehouse.read_bytes()
    damage(desk)
    workbook(desk.raw / "bilag.xlsx", {"Ark1": TWO.replace("3 |", "7 |", 1)})  # a newer export of that name
    for words in (["build"], ["build", "--dry-run"]):
        assert command(desk, *words) == 2
        said = capsys.readouterr()
        assert "bilag.xlsx" in said.err
        assert "--missing gone" in said.err
        assert "Traceback" not in said.err
    assert desk.warehouse.read_bytes() == before
    assert command(desk, "build", "--missing", "gone") == 0  # the way out that the sentence names
    assert vouchers(desk) == ["3", "7"]


@pytest.mark.dealt(4)
@pytest.mark.parametrize("at", [0.1, 0.35, 0.6, 0.85])
def test_a_warehouse_that_is_damaged_in_its_middle_is_built_again(
    desk: Desk, at: float, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(desk.warehouse.read_bytes())
    content[int(len(content) * at)] ^= 0xFF
    desk.warehouse.write_bytes(content)
    [found] = verify(desk).findings
    assert found.startswith((f"{desk.warehouse} er ikke den fil", f"{desk.warehouse} kan ikke læses"))
    assert command(desk, "build") == 0
    assert "Lagerets fil var beskadiget" in capsys.readouterr().out
    assert verify(desk).findings == []
    assert command(desk, "build") == 0
    assert "beskadiget" not in capsys.readouterr().out


def test_what_a_load_changed_is_not_told_by_a_damaged_warehouse(desk: Desk) -> None:
    shutil.copyfile(desk.warehouse, desk.warehouse.with_suffix(".whole"))
    with duckdb.connect(str(desk.warehouse)) as con:  # another program writes in it: readable, and wrong
        con.execute("update staging.expenses set amount = 999")
    workbook(desk.raw / "nye.xlsx", {"Ark1": TWO.replace("3 |", "4 |", 1)})
    built = build(desk)
    assert built.mended == [text("mended-warehouse")]
    assert [(one.added, one.changed, one.removed) for one in built.changes] == [(1, 0, 0)]
    assert verify(desk).findings == []


@pytest.mark.soak  # values of another kind, below, are told the same way
def test_what_is_nested_without_end_is_a_sentence_wherever_it_stands(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each list and note that is kept of a desk, in TOML and in JSON."""
    toml, said = f"x = {'[' * DEEP}{']' * DEEP}\n", "[" * DEEP + "]" * DEEP
    questions = desk.warehouse.parent / "questions"
    questions.mkdir()
    (desk.ledger.folder / "watched").mkdir()
    sealed = next(desk.ledger.staged.glob("*/*/*.json"))
    for path, content in (
        (desk.known.list, said),
        *((desk.known.folder / name, toml) for name in LISTS),
        (desk.ledger.list, said),
        (desk.ledger.folder / "order.json", said),
        (desk.ledger.folder / "watched" / "0123456789abcdef.json", said),
        (questions / "ASK-2026-ABCDEF.json", said),
        (sealed, said),
    ):
        before = path.read_bytes() if path.exists() else None
        path.write_text(content, encoding="utf-8")
        for words in (["build"], ["verify"], ["history"]):
            assert command(desk, *words) in (0, 2), path
            assert "Traceback" not in "".join(capsys.readouterr()), path
        if path.name in (*LISTS, desk.known.list.name, desk.ledger.list.name):
            assert command(desk, "build") == 2
            assert path.name in capsys.readouterr().err
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
    assert command(desk, "build") == 0


@pytest.mark.dealt(3)
@pytest.mark.parametrize("said", [b"\xff\xfe\0", b"", b"a" * 100_000], ids=["bytes", "empty", "long"])
def test_a_damaged_seal_is_mended_by_the_next_build(desk: Desk, said: bytes) -> None:
    sealed.seal_of(desk.warehouse).write_bytes(said)
    assert command(desk, "build") == 0
    assert verify(desk).findings == []
    assert sealed.is_whole(desk.warehouse)
    assert sealed.seal_of(desk.warehouse).read_text(encoding="ascii").split()[1:] == []


@pytest.mark.dealt(3)
@pytest.mark.parametrize("damage", ["a letter", "cut", "empty", "cut before there were seals"])
def test_what_a_load_changed_is_read_as_it_was_written_or_not_at_all(
    desk: Desk, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A letter that became another leaves a file that can be read."""
    workbook(desk.raw / "bilag.xlsx", {"Ark1": ONE.replace("Fly", "Fly til Wuxi")})
    assert command(desk, "build") == 0
    file = desk.ledger.changes(2)
    whole = file.read_bytes()
    assert b"Wuxi" in whole
    contents = {"a letter": whole.replace(b"Wuxi", b"Wuxy"), "empty": b""}
    file.write_bytes(contents.get(damage, whole[:-9]))
    if damage.endswith("seals"):
        sealed.seal_of(file).unlink()
    [found] = verify(desk).findings
    assert str(file) in found
    for words in (["undo", "1"], ["forget", "Fly", "--yes"]):
        assert command(desk, *words) == 2
        said = capsys.readouterr().err
        assert "000002.parquet" in said
        assert "insert into" not in said
    file.unlink()  # the way out that the sentence names
    assert command(desk, "undo", "1") == 0


ODD = ("null", "5", "-1", "1e999", "true", '"x"', "[5]", '{"x": 5}')


def test_a_load_that_states_a_value_of_another_kind_is_damage(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each value of the latest line of the list of loads, in the place of which stands each kind of JSON, asked in two ways by turns."""
    whole = desk.ledger.list.read_text(encoding="utf-8")
    *_, latest = whole.splitlines()
    refused = set()
    for turn, name in enumerate(json.loads(latest)):
        ways = islice(cycle((["build", "--dry-run"], ["history"])), turn, None)
        for odd, words in zip(ODD, ways, strict=False):
            said = json.loads(latest) | {name: json.loads(odd)}
            desk.ledger.list.write_text(whole.replace(latest, json.dumps(said)), encoding="utf-8")
            code = command(desk, *words)
            assert code in (0, 2), (name, odd, words)
            if code == 2:
                refused.add(name)
    assert {"load_id", "started_at", "finished_at", "loaded_by", "active", "raw", "rows_read"} <= refused
    assert "loads.bak" in capsys.readouterr().err
    desk.ledger.list.write_text(whole, encoding="utf-8")
    assert command(desk, "build") == 0


NOTES = (
    "backed_up.json",
    "watched/0123456789abcdef.json",
    "watched/letters/one",
    "../questions/ASK-2016-7K3QXB2M.json",
)
GARBAGE = (b"", b"\0Fly", b"[" * DEEP, b"null", b'{"Fly": 1}', b"\xff\xfe\x81 Fly")


def test_a_list_of_loads_is_read_anew_though_size_and_time_are_as_they_were(desk: Desk) -> None:
    path, before = desk.ledger.list, desk.ledger.list.stat()
    who = desk.ledger.loads()[0].loaded_by
    path.write_bytes(path.read_bytes().replace(f'"{who}"'.encode(), f'"{"x" * len(who)}"'.encode()))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    now = path.stat()
    assert (now.st_ino, now.st_mtime_ns, now.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)
    assert desk.ledger.loads()[0].loaded_by == "x" * len(who)


@pytest.mark.parametrize("name", NOTES)
def test_a_note_that_is_damaged_hinders_neither_a_backup_nor_an_erasure(
    desk: Desk, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A note of ours goes; a question in which the person stands and that can't be rewritten is named."""
    note = desk.ledger.folder / name
    note.parent.mkdir(parents=True, exist_ok=True)
    for number, garbage in enumerate(GARBAGE):
        note.write_bytes(garbage)
        assert command(desk, "backup", str(tmp_path / f"{number}.zip")) == 0
        note.write_bytes(garbage)
        assert command(desk, "forget", "Fly") == 2
    assert command(desk, "forget", "Fly", "--yes") == 0
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    assert ("ASK-" not in name) or note.name in said.out
    assert ("abcdef" not in name) or not note.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipe has a name here")
def test_a_list_that_is_no_file_is_damage(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (desk.ledger.list, desk.known.list):
        before = path.read_bytes() if path.exists() else None
        path.unlink(missing_ok=True)
        os.mkfifo(path)
        for words in (["build"], ["history"], ["verify"]):
            assert command(desk, *words) in (0, 2), (path, words)
        assert (
            path == desk.known.list or path.name in capsys.readouterr().err
        )  # what was never said is not missed
        path.unlink()
        if before is not None:
            path.write_bytes(before)
    assert command(desk, "build") == 0


def test_a_key_that_is_damaged_is_found(desk: Desk) -> None:
    """Otherwise the first report issued, or the first owner to open a link, would run into it."""
    desk.report_key.write_text("-----BEGIN", encoding="utf-8")
    assert any(found.startswith(f"{desk.report_key} kan ikke læses") for found in verify(desk).findings)
