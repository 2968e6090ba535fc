"""A dashboard served for a benchmark: a desk of its own, a free port of this machine, stopped whatever happens."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from pipeline import paths

START_SECONDS = 60
STOP_SECONDS = 10


@dataclass(frozen=True)
class ServedDesk:
    """A running dashboard on 127.0.0.1, and the file of its log."""

    port: int
    process: psutil.Process
    log: Path


def copy_sample(raw: Path) -> None:
    """Make the folder with the exports of the sample."""
    raw.mkdir(parents=True)
    for path in paths.sample_workbooks():
        shutil.copy2(path, raw / path.name)


def new_desk(folder: Path) -> Path:
    """Make a desk with the sample's exports in `folder` and build its warehouse; returns the warehouse's path."""
    copy_sample(folder / "raw")
    warehouse = folder / "warehouse.duckdb"
    subprocess.run(build_command(warehouse), check=True, stdout=subprocess.DEVNULL, cwd=paths.PROJECT)
    return warehouse


def build_command(warehouse: Path) -> list[str]:
    """The command that loads what is new in the desk of that warehouse."""
    raw = warehouse.parent / "raw"
    command = [sys.executable, "-m", "pipeline", "build"]
    return [*command, "--raw", str(raw), "--warehouse", str(warehouse)]


@contextmanager
def served(warehouse: Path, script: str = "app.py") -> Iterator[ServedDesk]:
    """Serve the dashboard, as `make run` does, or another script, for the block. Raises RuntimeError where it ends, or does not answer within `START_SECONDS`."""
    log = warehouse.parent / "server.log"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    where = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    command = [sys.executable, "-m", "streamlit", "run", script, *where]
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=paths.PROJECT,
            # as `make run` and the units of systemd say it
            env={"MALLOC_ARENA_MAX": "4", **os.environ, "WAREHOUSE": str(warehouse), "RECORDS": ""},
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl+C reaches us alone, and we stop it
        )
    try:
        _wait_for(process, port, log)
        yield ServedDesk(port, psutil.Process(process.pid), log)
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            if process.poll() is not None:
                raise RuntimeError(f"the dashboard did not start: {log.read_text()[-2000:]}") from None
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard did not answer within {START_SECONDS} s")
