"""Acts killed at any moment, with all that they have started: nothing is lost, and the next one finishes it – also when that one is killed, too.

``KILLS=500 SEED=7 python -m pytest -m soak -s tests/pipeline/warehouse/test_killed_at_random.py`` kills so many, dealt to all acts; the seed is printed and says
which act is killed at which part of its time. Where in the code that is, the machine decides.
"""

import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.pipeline.conftest import few_marts
from tests.pipeline.warehouse.acts import ACTS, desk_in, must_reach, ready

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="killed by a POSIX signal"), pytest.mark.soak]

KILLS = int(os.environ.get("KILLS", "160"))
SEED = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 10**9)
MOST_IN_A_ROW = 2  # kills of one order: a third is put aside (orders.ATTEMPTS)
PATIENCE = 120  # seconds

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.pipeline.warehouse.acts"])


def _carry_out(name: str, folder: Path, told: Connection) -> None:
    """In a process and a group of its own."""
    os.setsid()
    os.environ["WAREHOUSE"] = str(folder / "warehouse.duckdb")
    few_marts(pytest.MonkeyPatch())
    with (folder.parent / "said").open("w", encoding="utf-8") as out:
        for stream in (1, 2):
            os.dup2(out.fileno(), stream)
        told.send("begun")
        code = ACTS[name].do(folder)
    os._exit(code)


def _run(name: str, folder: Path, kill_after: float | None) -> tuple[int, float]:
    """The exit code of an act (minus the signal that ended it), and the seconds that it took; killed with its group after so many."""
    here, there = FORKED.Pipe()
    process = FORKED.Process(target=_carry_out, args=(name, folder, there))
    process.start()
    assert here.recv() == "begun"
    began = time.monotonic()
    if kill_after is not None:
        process.join(kill_after)
        if process.exitcode is None:
            with suppress(ProcessLookupError):  # it ended meanwhile
                os.killpg(process.pid, signal.SIGKILL)
    process.join(PATIENCE)
    assert process.exitcode is not None, f"{name} hangs"
    return process.exitcode, time.monotonic() - began


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with desk_in(tmp_path_factory.mktemp("prepared")) as folder:
        yield folder


@pytest.mark.parametrize("number", range(len(ACTS)), ids=list(ACTS))
def test_whenever_an_act_is_killed_nothing_is_lost(
    number: int, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, act = list(ACTS.items())[number]
    chance = random.Random(f"{SEED} {name}")
    folder = tmp_path / "desk"
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    ready(prepared, folder, act)
    code, whole = _run(name, folder, None)
    assert code == 0, (tmp_path / "said").read_text()
    must_reach(folder, act, name, is_hindered=False)
    ended: Counter[int] = Counter()
    for turn in range(KILLS // len(ACTS) + (number < KILLS % len(ACTS))):
        ready(prepared, folder, act)
        moments = [chance.uniform(0, 1.05) for _ in range(chance.choice((1, 1, 1, MOST_IN_A_ROW)))]
        where = f"SEED={SEED} {name} turn {turn}, killed at {moments} of {whole:.2f} s"
        for part in moments:
            code, _ = _run(name, folder, part * whole)
            said = (tmp_path / "said").read_text(encoding="utf-8", errors="replace")
            assert code in (0, -signal.SIGKILL), f"{where}: {code} {said}"
            assert "Traceback" not in said, f"{where}: {said}"
            ended[code] += 1
            if code == 0:
                break
        must_reach(folder, act, where, is_hindered=True)
    sys.stdout.write(f"SEED={SEED} {name}: {ended[-signal.SIGKILL]} killed, {ended[0]} were done before\n")
    shutil.rmtree(folder)
