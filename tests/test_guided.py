"""Bytes that no user would send (tests/guided.py, tests/guide.py): the same each time and what is kept of earlier runs in `make test`, led by coverage for an hour in `make soak`."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import paths
from tests import guided

ATHERIS = paths.PROJECT / ".venv" / "guided"
TIMES = 150
SECONDS = 3600 // len(guided.TARGETS)


def _changed(chance: random.Random, seed: bytes) -> bytes:
    """A seed with some bytes exchanged, left out, doubled, or put in."""
    content = bytearray(seed)
    for _ in range(chance.randint(1, 8)):
        at, many = chance.randrange(len(content) + 1), chance.choice((1, 1, 2, 4, 16))
        put_in = chance.choice(
            (b"", chance.randbytes(many), bytes(content[at : at + 64]) * many, "１٢½同".encode())
        )
        content[at : at + chance.choice((0, many))] = put_in
    return bytes(content)


@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("name", guided.TARGETS)
def test_no_bytes_make_us_fail(name: str) -> None:
    chance = random.Random(name)
    target = guided.TARGETS[name]
    for known in guided.kept(name):
        target.tried(known)
    for seed in target.seeds:
        target.tried(seed)
        for _ in range(TIMES // len(target.seeds)):
            target.tried(_changed(chance, seed))


def test_a_backup_that_states_less_than_nothing_is_none(tmp_path: Path) -> None:
    """Reading a negative number of bytes reads a whole entry, however large it is unzipped."""
    (tmp_path / "backup.zip").write_bytes(guided.backup(-2))
    with pytest.raises(guided.ArchiveError), guided.archive.opened(tmp_path / "backup.zip"):
        pass


def test_something_is_kept_for_each_target() -> None:
    assert {path.name for path in guided.KEPT.iterdir()} == set(guided.TARGETS)
    assert all(guided.kept(name) for name in guided.TARGETS)


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("name", guided.TARGETS)
def test_nothing_is_found_in_an_hour(name: str) -> None:
    if not ATHERIS.is_dir():
        pytest.fail("atheris is not there: make soak installs it")
    line = [sys.executable, "-m", "tests.guide", name, "--seconds", str(SECONDS)]
    env = {**os.environ, "PYTHONPATH": str(ATHERIS)}
    done = subprocess.run(line, cwd=paths.PROJECT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
