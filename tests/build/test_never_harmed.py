"""Killed at any moment, two at once, read while it happens: the warehouse is the old one or the new one, never less."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest

from pipeline import build as building
from pipeline import paths
from pipeline.build import Desk, NothingBuiltError, build
from tests.pipeline.drawn import workbook

KILLS = 24
AGREEMENTS = """
Aftale-id | Titel       | Dansk part       | Kinesisk by
A-1       | {title}     | Ballerup Kommune | Wuxi
"""


def _desk(folder: Path) -> Desk:
    (folder / "raw").mkdir()
    workbook(folder / "raw" / "aftaler.xlsx", {"Ark1": AGREEMENTS.format(title="første")})
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def _title(warehouse: Path) -> str:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        rows = con.execute("select title from marts.fct_agreement").fetchall()
    assert len(rows) == 1
    return str(rows[0][0])


def _command(desk: Desk) -> list[str]:
    return [
        sys.executable,
        "-m",
        "pipeline",
        "build",
        "--raw",
        str(desk.raw),
        "--warehouse",
        str(desk.warehouse),
    ]


def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new_warehouse(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    build(desk)
    started = time.monotonic()
    subprocess.run([*_command(desk), "--dry-run"], cwd=paths.PROJECT, check=True, capture_output=True)
    whole = time.monotonic() - started
    chance = random.Random(7)
    for number in range(KILLS):
        new = f"udgave {number}"
        old = _title(desk.warehouse)
        workbook(desk.raw / "aftaler.xlsx", {"Ark1": AGREEMENTS.format(title=new)})
        process = subprocess.Popen(
            _command(desk), cwd=paths.PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # Most of a build is starting up; the later part, where files are written, is where harm could be done.
        time.sleep(whole * chance.uniform(0.3, 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert _title(desk.warehouse) in (old, new)
    build(desk)
    assert _title(desk.warehouse) == f"udgave {KILLS - 1}"
    left = [path.name for path in tmp_path.iterdir() if "building" in path.name]
    assert left == []
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        loads = con.execute("select load_id from meta.loads order by 1").fetchall()
    assert [load for (load,) in loads] == list(range(1, len(loads) + 1))


def test_a_second_load_waits_for_the_first_or_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _desk(tmp_path)
    two = [
        subprocess.Popen(_command(desk), cwd=paths.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [process.wait(timeout=120) for process in two] == [0, 0]
    assert len(desk.ledger.loads()) == 1  # the second found nothing new
    monkeypatch.setattr(building, "LOCK_SECONDS", 0.1)
    with building._locked(desk, "da"), pytest.raises(NothingBuiltError, match="anden indlæsning"):
        build(desk)


def test_readers_see_no_error_while_warehouses_are_swapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dashboard import warehouse

    desk = _desk(tmp_path)
    build(desk)
    other = tmp_path / "other.duckdb"
    workbook(desk.raw / "aftaler.xlsx", {"Ark1": AGREEMENTS.format(title="anden")})
    shutil.copy2(desk.warehouse, other)
    build(desk)
    editions = [other.read_bytes(), desk.warehouse.read_bytes()]
    monkeypatch.setenv("WAREHOUSE", str(desk.warehouse))
    seen: set[str] = set()
    failures: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                seen.update(warehouse.query("select title from marts.fct_agreement")["title"])
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what this test looks for
                failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(30):
        beside = tmp_path / "beside.duckdb"
        beside.write_bytes(editions[number % 2])
        beside.replace(desk.warehouse)
        time.sleep(0.05)
    done.set()
    for reader in readers:
        reader.join()
    warehouse.close()
    assert failures == []
    assert seen == {"første", "anden"}


@pytest.mark.parametrize("name", ["mangler", "tom", "kun-tekst"])
def test_a_build_of_nothing_says_what_to_do_and_keeps_the_old_warehouse(tmp_path: Path, name: str) -> None:
    desk = _desk(tmp_path)
    build(desk)
    before = desk.warehouse.read_bytes()
    raw = tmp_path / name
    if name != "mangler":
        raw.mkdir()
    if name == "kun-tekst":
        (raw / "noter.txt").write_text("ikke et regneark", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "build",
        "--raw",
        str(raw),
        "--warehouse",
        str(tmp_path / "w.duckdb"),
    ]
    said = subprocess.run(
        command, cwd=paths.PROJECT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert said.returncode == 2
    assert "urørt" in said.stderr
    assert "Traceback" not in said.stderr
    assert not (tmp_path / "w.duckdb").exists()
    assert desk.warehouse.read_bytes() == before
