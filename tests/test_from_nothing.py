"""A new desk runs by itself: each way of starting one is walked from an empty place, by the very commands that its files say."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import httpx
import pytest
from streamlit import config

from dashboard.model import measures
from pipeline import paths
from pipeline.commands.line import _parser
from pipeline.desk.desk import Desk
from settings.desk import DATA
from tests.frame.served import AUTH, PATIENCE, ROLES, environment, free_port, served
from tests.pipeline.drawn import workbook

PROJECT = paths.PROJECT
UNITS = PROJECT / "serve" / "systemd"
ANNA = {"email": "anna@clean.example", "name": "Anna"}
AGREEMENTS = """
Aftale-id | Titel       | Dansk part       | Kinesisk by | Indgået    | Status
A-1       | Vand i Wuxi | Ballerup Kommune | Wuxi        | 2016-05-01 | Aktiv
"""


@dataclass(frozen=True)
class Way:
    """A way of starting a desk: its commands as words, the environment that its files set, and where their folders are here."""

    dashboard: Sequence[str]
    loader: Sequence[str]
    backup: Sequence[str]
    settings: Mapping[str, str]
    folders: Mapping[str, str]

    def here(self, said: str, place: Path) -> str:
        """A word with the folders of the server's under ``place``, and the Python that runs this."""
        for folder, name in self.folders.items():
            said = re.sub(rf"(?<![\w/]){folder}(?![\w-])", str(place / name), said)
        return re.sub(r"^(\S*/)?python$", sys.executable, said)


def _words(said: str) -> list[str]:
    """The words of a list as Dockerfile and compose.yaml write it."""
    return [word.strip().strip('"') for word in said.split(",")]


def compose() -> Way:
    """The services of compose.yaml, the dashboards by the command of the image."""
    said = (PROJECT / "compose.yaml").read_text(encoding="utf-8")
    image = re.findall(r"^CMD \[(.+)\]$", (PROJECT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    (loader,) = re.findall(r"^ +command: \[(python, -m, pipeline, watch[^]]*)\]", said, re.MULTILINE)
    (backup,) = re.findall(r"do (python -m pipeline backup \S+) --keep", said)[:1]
    (data,) = re.findall(r"^ +CHINADESK_DATA: (\S+)", said, re.MULTILINE)
    return Way(
        _words(image[-1]),
        _words(loader),
        backup.split(),
        {"CHINADESK_DATA": data},
        {"/data": "data", "/inbox": "inbox", "/backups": "backups"},
    )


def units() -> Way:
    """The units of serve/systemd, with the folders that they name."""

    def command(name: str) -> list[str]:
        said = (UNITS / name).read_text(encoding="utf-8")
        (line,) = re.findall(r"^ExecStart=(.+)$", said, re.MULTILINE)
        words = shlex.split(line.replace("%%", "%").replace("%i", "8511"))
        return (
            ["sh", "-c", words[2].replace("/opt/china-desk/.venv/bin/python", sys.executable)]
            if words[0].endswith("/sh")
            else words
        )

    loader = (UNITS / "china-desk-loader.service").read_text(encoding="utf-8")
    (settings,) = re.findall(r"^Environment=(.+)$", loader, re.MULTILINE)
    return Way(
        command("china-desk-dashboard@.service"),
        command("china-desk-loader.service"),
        command("china-desk-backup.service"),
        dict(one.split("=", 1) for one in settings.split()),
        {
            "/var/lib/china-desk": "data",
            "/srv/china-desk/inbox": "inbox",
            "/var/backups/china-desk": "backups",
        },
    )


def _listening(words: Sequence[str]) -> list[str]:
    """The options of a command that starts the dashboard, without its port: here it is the machine's to choose."""
    assert list(words[1:5]) == ["-m", "streamlit", "run", "app.py"]
    at = words.index("--server.port")
    return [*words[5:at], *words[at + 2 :]]


WAYS = pytest.mark.parametrize("way", [compose, units], ids=["compose", "systemd"])


@WAYS
def test_what_services_start_is_a_command_that_there_is(way: Callable[[], Way]) -> None:
    started = way()
    for words in (started.loader, started.backup):
        assert list(words[1:3]) == ["-m", "pipeline"]
        read = vars(_parser().parse_args(words[3:]))  # ends where it knows no such command
        assert started.folders.keys() & set(map(str, read.values()))
    known = {f"--{name}" for name in config.get_config_options()}
    assert {word for word in _listening(started.dashboard) if word.startswith("--")} <= known
    assert started.settings[DATA] in started.folders


@pytest.mark.soak  # the commands are read above; test_watch.py loads what arrives, test_serve.py serves it
@pytest.mark.skipif(os.name != "posix", reason="signals")
@WAYS
def test_a_desk_of_services_loads_what_arrives(way: Callable[[], Way], tmp_path: Path) -> None:
    started = way()
    for name in {*started.folders.values(), "backups"}:
        (tmp_path / name).mkdir()
    settings = {name: started.here(value, tmp_path) for name, value in started.settings.items()}
    warehouse = (
        Path(settings.pop("WAREHOUSE", ""))
        if "WAREHOUSE" in settings
        else Path(settings["CHINADESK_DATA"]) / "warehouse.duckdb"
    )
    env = environment(warehouse, **settings)
    loader = subprocess.Popen(
        [started.here(word, tmp_path) for word in started.loader],
        cwd=PROJECT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        options = _listening(started.dashboard)
        with served(tmp_path / "home", warehouse, secrets=AUTH + ROLES, options=options) as it:
            figure = measures.measure("in_force_count").label()
            with it.visit("", ANNA) as visit:
                assert not visit.shows(figure)
                workbook(tmp_path / "inbox" / "Aftaler.xlsx", {"Aftaler": AGREEMENTS})
                end = time.monotonic() + PATIENCE
                ledger = Desk.of(warehouse).ledger
                while ledger.latest() is None or not warehouse.exists():
                    assert time.monotonic() < end, "nothing was loaded"
                    assert loader.poll() is None
                    time.sleep(0.1)
                visit.run()
                assert visit.shows(figure)
        loader.send_signal(signal.SIGTERM)
        said, wrong = loader.communicate(timeout=PATIENCE)
    finally:
        loader.kill()
    assert (loader.returncode, wrong) == (0, "")
    assert "Aftaler.xlsx" in said
    backup = subprocess.run(
        [started.here(word, tmp_path) for word in started.backup],
        cwd=PROJECT, env=env, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (backup.returncode, backup.stderr) == (0, "")
    assert len(list(tmp_path.glob("*/*.zip"))) == 1


def _is_ready(address: str) -> bool:
    try:
        return httpx.get(address, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


@pytest.mark.soak
def test_make_run_builds_what_it_serves(tmp_path: Path) -> None:
    """On a machine where there is no folder of data yet: the sample is shown."""
    said = (PROJECT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^run:.*\n((?:\t.+\n)+)", said, re.MULTILINE)
    assert recipe
    (line,) = [line.strip().removeprefix("@") for line in recipe[1].splitlines() if "$(BIN)/python" in line]
    port = free_port()
    said = line.replace("$(BIN)/python", sys.executable).replace(
        "$(WHERE)", f"--host 127.0.0.1 --port {port}"
    )
    warehouse = tmp_path / "data" / "warehouse.duckdb"
    env = environment(warehouse)
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(
            shlex.split(said), cwd=PROJECT, env=env, stdout=log, stderr=log, start_new_session=True
        )
    try:
        address, end = f"http://127.0.0.1:{port}/readyz", time.monotonic() + PATIENCE
        while not _is_ready(address):
            assert running.poll() is None and time.monotonic() < end, (tmp_path / "log").read_text(
                encoding="utf-8"
            )
            time.sleep(0.2)
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait(30)
    with duckdb.connect(str(warehouse), read_only=True) as con:
        assert con.execute("select count(*) > 0 from marts.fct_agreement").fetchone() == (True,)
