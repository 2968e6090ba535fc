"""Two builds at once: the second waits, and one that can't wait is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.pipeline.drawn import workbook
from tests.pipeline.ready import query, unloaded


def put(desk: Desk, count: int) -> None:
    """An expenses workbook of so many vouchers of one krone."""
    lines = "\n".join(f"{i} | 01-05-2016 | Rejser | Fly | 1" for i in range(count))
    workbook(desk.raw / "Bilag.xlsx", {"Ark1": f"Bilag | Dato | Budgetpost | Tekst | Beløb\n{lines}"})


def command(desk: Desk) -> list[str]:
    where = ["--raw", str(desk.raw), "--warehouse", str(desk.warehouse)]
    return [sys.executable, "-m", "pipeline", "build", *where]


def vouchers(desk: Desk) -> int:
    return int(query(desk, "select count(*) from staging.expenses")[0][0])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return unloaded(tmp_path, {})


def test_two_builds_at_once(desk: Desk) -> None:
    put(desk, 10)
    both = [
        subprocess.Popen(
            command(desk), cwd=paths.PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]  # the second waited, and found nothing new
    assert all("Traceback" not in text for text in said)
    assert vouchers(desk) == 10
    assert len(desk.ledger.loads()) == 1


def test_a_load_that_can_not_wait_is_refused_with_a_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    from pipeline.warehouse import build as module

    put(desk, 10)
    monkeypatch.setattr(module, "LOCK_SECONDS", 0.1)
    with (
        FileLock(desk.warehouse.with_name("warehouse.duckdb.lock")),
        pytest.raises(module.NothingBuiltError, match="gang"),
    ):
        build(desk)
