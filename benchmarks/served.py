"""Desks of benchmarks: that of the sample, one a given number of times as large, and a dashboard served on a free port of this machine, stopped whatever happens."""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import duckdb
import psutil

from pipeline import paths
from pipeline.desk.desk import Desk
from pipeline.sources.declarations import load_sources, staging_columns
from pipeline.warehouse import store
from pipeline.warehouse.build import build
from pipeline.warehouse.marts import create_marts, load_seeds

START_SECONDS = 60
STOP_SECONDS = 10
# Columns that distinguish one row from another or refer to one: each copy gets its own.
IDENTITIES = {
    "agreement_id", "activity_id", "challenge_id", "voucher_id", "title", "name", "company_name", "danish_party", "_key",
}  # fmt: skip


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


def scaled_warehouse(folder: Path, times: int) -> Path:
    """Build ``folder/warehouse.duckdb`` with ``times`` the sample's rows (exchange rates and the budget once) and return it."""
    raw = folder / "raw"
    copy_sample(raw)
    warehouse = folder / "warehouse.duckdb"
    # The file is laid out as one for exports of that size.
    with patch.object(store, "SMALL_DESK", store.SMALL_DESK // times):
        build(Desk(raw, warehouse), loaded_by="bench")
    if times > 1:
        with duckdb.connect(str(warehouse)) as con:
            for source in load_sources().values():
                if source.name not in ("exchange_rates", "budget"):
                    mine = (
                        f'"{name}" || \' \' || copy as "{name}"' if name in IDENTITIES else f'"{name}"'
                        for name, _ in staging_columns(source)
                    )
                    copies = f"(from staging.{source.name}), range(2, {times + 1}) as copies(copy)"
                    con.execute(f"insert into staging.{source.name} select {', '.join(mine)} from {copies}")
            load_seeds(con)
            create_marts(con)
    return warehouse


def main(arguments: Sequence[str]) -> None:
    """``python -m benchmarks warehouse --times 100 -o DIR``: write such a warehouse and say how to look at it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks warehouse", description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    help = "a folder that holds no warehouse yet"
    parser.add_argument("-o", dest="folder", type=Path, required=True, metavar="DIR", help=help)
    options = parser.parse_args(arguments)
    if options.times < 1:
        parser.error("--times is 1 or more")
    if (options.folder / "raw").exists():
        parser.error(f"{options.folder} holds a warehouse already")
    print(f"WAREHOUSE={scaled_warehouse(options.folder.resolve(), options.times)}")
