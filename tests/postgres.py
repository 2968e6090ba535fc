"""A real PostgreSQL for tests, which they start for themselves; only a socket in its folder reaches it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.system_needs import POSTGRESQL, sentence


@dataclass(frozen=True)
class Cluster:
    """A cluster of its own, at work between `start` and `stop`."""

    folder: Path
    programs: Path

    @property
    def _as_other(self) -> list[str]:
        return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []

    def _run(self, program: str, *words: str) -> None:
        command = [*self._as_other, str(self.programs / program), "-D", str(self.folder / "data"), *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    def make(self) -> None:
        # A container may have no locale but C.
        self._run("initdb", "-U", "desk", "-A", "trust", "-N", "--encoding=UTF8", "--locale=C")

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster at work, with the database postgres and the user desk."""
    programs = POSTGRESQL.found()
    if programs is None:
        pytest.skip(sentence([POSTGRESQL]))
    # Its server refuses to run as root, and its socket's path may be 107 letters long.
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    made = subprocess.run(
        [*as_other, "mktemp", "-d", "/tmp/chinadesk-pg-XXXXXX"], check=True, capture_output=True, text=True
    )
    found = Cluster(Path(made.stdout.strip()), programs)
    try:
        found.make()
        found.start()
        try:
            yield found
        finally:
            found.stop()
    finally:
        shutil.rmtree(found.folder, ignore_errors=True)
