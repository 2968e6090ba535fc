"""docs/runbook.md says what works: its commands, files, units and containers are there, and the installation is walked."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import paths
from tests.test_running import COMPOSE, LAKE, containers, parsed

PROJECT = paths.PROJECT
RUNBOOK = PROJECT / "docs" / "runbook.md"
UNITS = PROJECT / "serve" / "systemd"


def _section(heading: str) -> str:
    found = re.search(rf"^(#+) {heading}\n(.*?)(?=^#+ |\Z)", RUNBOOK.read_text(encoding="utf-8"), re.M | re.S)
    assert found, heading
    return found[2]


def _commands(said: str) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```$", said, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


ALL = _commands(RUNBOOK.read_text(encoding="utf-8"))


def _words(command: str) -> list[str]:
    return [word for word in shlex.split(command.replace("$(", "( ")) if word != "sudo"]


def test_each_task_is_there_as_commands() -> None:
    for task in (
        "On your own machine",
        "The package",
        "Containers",
        "One machine",
        "In containers",
        "With systemd",
        "Uninstall",
    ):
        assert _commands(_section(task)), task
    assert "enable --now" in _commands(_section("systemd"))[10]


@pytest.mark.parametrize(
    "command", [one for one in ALL if re.search(r"-m (pipeline|dashboard|reports) |^china-desk ", one)]
)
def test_commands_of_ours_can_be_given(command: str) -> None:
    said = re.search(r"(?: -m (\w+)|^china-desk) (.*)$", command)
    assert said
    if said[1] is None:
        assert said[2].split()[0] == "run"
        return
    parsed(said[1], said[2].split())


@pytest.mark.parametrize("command", [one for one in ALL if one.startswith("docker compose")])
def test_containers_and_volumes_are_those_of_compose(command: str) -> None:
    words = _words(command)
    files = [PROJECT / words[i + 1] for i, word in enumerate(words) if word == "-f"] or [COMPOSE]
    assert all(file.is_file() for file in files)
    for i, word in enumerate(words):
        if word in ("exec", "run"):
            named = next(one for one in words[i + 1 :] if not one.startswith("-"))
            assert named in containers(files[0])
        if word == "--profile":
            assert f"profiles: [{words[i + 1]}]" in "".join(
                file.read_text(encoding="utf-8") for file in (COMPOSE, LAKE)
            )


def test_volumes_that_are_removed_are_those_of_compose() -> None:
    said = COMPOSE.read_text(encoding="utf-8")
    name = re.search(r"^name: (\S+)$", said, re.MULTILINE)
    assert name
    volumes = set(re.findall(r"^  (\w+): \{\}$", said.partition("\nvolumes:\n")[2], re.MULTILINE))
    (removed,) = [one.split()[3:] for one in ALL if one.startswith("docker volume rm")]
    assert set(removed) == {f"{name[1]}_{volume}" for volume in volumes}


def _files_named() -> Iterator[tuple[str, str]]:
    for command in ALL:
        for found in re.findall(r"/opt/china-desk/([\w./*-]+)", command):
            yield command, found


def test_files_are_those_of_the_project() -> None:
    made = (".venv", ".streamlit/secrets.toml")
    lacking = [
        (command, file)
        for command, file in _files_named()
        if not file.startswith(made) and not list(PROJECT.glob(file))
    ]
    assert lacking == []
    assert len(list(_files_named())) > 6


def test_units_and_users_are_those_that_are_installed() -> None:
    ours = {path.name.removesuffix(".service") for path in UNITS.glob("*.service")} | {
        path.name for path in UNITS.glob("*.timer")
    }
    for command in (one for one in ALL if "systemctl" in one):
        for named in re.findall(r"\bchina-desk-[\w.-]+(?:@\d*)?", command):
            assert re.sub(r"@\d+$", "@", named) in ours, command
    units = "".join(path.read_text(encoding="utf-8") for path in UNITS.glob("*.service"))
    typed = "\n".join(_commands(_section("systemd")))
    assert set(re.findall(r"^User=(\S+)$", units, re.MULTILINE)) == set(
        re.findall(r"useradd .* (\S+)$", typed, re.MULTILINE)
    )
    # systemd refuses a user that it invents where a group is called like the unit
    assert "DynamicUser" not in units
    for place in re.findall(r"^(?:ReadWritePaths|EnvironmentFile)=(\S+)$", units, re.MULTILINE):
        assert place in typed or f"serve/systemd/{Path(place).name}" in typed, place


def test_targets_of_make_are_there() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8").replace("$(VENV)", ".venv")
    for command in (one for one in ALL if re.search(r"\bmake ", one) and "apt-get" not in one):
        assert f"\n{command.split()[-1]}:" in makefile, command


@pytest.mark.soak
def test_the_installation_with_systemd_is_walked(tmp_path: Path) -> None:
    """On a copy of this machine that is thrown away: users, parts, files and units for real, and then what the units start, by the users that they name."""
    if os.geteuid() != 0 or not shutil.which("unshare"):
        pytest.skip("only root may walk an installation")
    commands = tmp_path / "commands"
    commands.write_text(
        "\n".join(
            # where no systemd runs, units are enabled and started by none
            one.replace("sudo ", "").replace("REPOSITORY", "/tmp/repository").replace(" --now", "")
            for one in _commands(_section("systemd"))[:11]
        )
        + "\n",
        encoding="utf-8",
    )
    call = [
        "unshare",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        str(PROJECT / "tests" / "walk_install.sh"),
    ]
    done = subprocess.run(
        [*call, str(tmp_path), str(commands), str(PROJECT)],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert '"warehouse": "ok"' in done.stdout
    assert re.search(r"^china-desk-[\d-]+\.zip$", done.stdout, re.MULTILINE)
    assert "Traceback" not in done.stderr
