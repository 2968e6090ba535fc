"""The files by which others run the desk name commands, options, settings and files that there are."""

import argparse
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from dashboard import __main__ as dashboard
from pipeline import paths
from pipeline.commands import line
from reports import __main__ as reports

PROJECT = paths.PROJECT
COMPOSE = PROJECT / "compose.yaml"
UNITS = sorted((PROJECT / "serve" / "systemd").glob("*.service"))
LAKE = PROJECT / "compose.lake.yaml"
FILES = [COMPOSE, PROJECT / "Dockerfile", PROJECT / "serve" / "start.ps1", *UNITS]

_PARSERS = {
    "pipeline": line._parser,
    "dashboard": dashboard._parser,
    "reports": partial(reports._parser, "da"),
}


def known(package: str) -> dict[str, argparse.ArgumentParser]:
    """The commands of one of our packages, with their parsers."""
    (found,) = [
        action for action in _PARSERS[package]()._actions if isinstance(action, argparse._SubParsersAction)
    ]
    return dict(found.choices)


_OTHERS = ("SMTP_PASSWORD", "MALLOC_ARENA_MAX", "FORWARDED_ALLOW_IPS", "PGPASSFILE")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Each of our commands that a file starts: the file, and the words after ``python -m``."""
    for path in FILES:
        said = path.read_text(encoding="utf-8")
        said = re.sub(r"\$\{\w+:-(\w+)\}", r"\1", said)  # what a setting is where it is not made
        said = re.sub(r"[\"`]", "", said)
        for found in re.finditer(r"-m[\", ]+((?:pipeline|dashboard|reports)\b[^\n\]#|>&;']*)", said):
            words = found[1].replace(",", " ").replace("$Inbox", "DIR").split()
            words = words[: words.index("-NoNewWindow")] if "-NoNewWindow" in words else words
            yield path.name, words


def parsed(package: str, words: list[str]) -> argparse.Namespace:
    """The words of a command as parsed by one of our packages; the first is the command."""
    assert words[0] in known(package)
    return _PARSERS[package]().parse_args(words)


@pytest.mark.parametrize(("file", "words"), list(commands()), ids=str)
def test_every_command_is_one(file: str, words: list[str]) -> None:
    parsed(words[0], words[1:])


def test_the_ways_of_running_it_start_the_same() -> None:
    """Dashboards, a loader and the digest in compose and as units; a backup as a unit."""
    for name, wanted in (
        ("compose.yaml", {("pipeline", "watch"), ("reports", "digest"), ("pipeline", "backup")}),
        ("china-desk-loader.service", {("pipeline", "watch")}),
        ("china-desk-digest.service", {("reports", "digest")}),
        ("china-desk-backup.service", {("pipeline", "backup")}),
        ("start.ps1", {("pipeline", "build"), ("pipeline", "watch")}),
    ):
        assert {(words[0], words[1]) for file, words in commands() if file == name} == wanted
    for name in ("Dockerfile", "serve/systemd/china-desk-dashboard@.service", "serve/start.ps1"):
        assert "-m" in (said := (PROJECT / name).read_text(encoding="utf-8"))
        assert re.search(r"streamlit\W+run\W+app\.py", said), name


def test_settings_are_those_of_the_contract_or_of_the_proxy() -> None:
    contract = (PROJECT / "docs" / "contract.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^\| `([A-Z_]+)` \|", contract, re.MULTILINE))
    proxy = set(
        re.findall(r"\b(LISTEN|CERTIFICATE|WORKER_\d)\b", (PROJECT / "serve" / "haproxy.cfg").read_text())
    )
    said = COMPOSE.read_text(encoding="utf-8") + LAKE.read_text(encoding="utf-8")
    named = set(re.findall(r"^\s+([A-Z][A-Z_0-9]+): ", said, re.MULTILINE))
    assert len(named) > 8
    named = {name for name in named if not name.startswith(("POSTGRES_", "AWS_"))}
    assert named <= known | proxy | set(_OTHERS)
    for unit in UNITS:
        for settings in re.findall(r"^Environment=(.+)$", unit.read_text(encoding="utf-8"), re.MULTILINE):
            assert {one.partition("=")[0] for one in settings.split()} <= known | {
                *_OTHERS,
                "PYTHONUNBUFFERED",
            }


def test_the_dashboards_have_the_addresses_that_the_proxy_is_told() -> None:
    said = COMPOSE.read_text(encoding="utf-8")
    told = re.findall(r"WORKER_\d: ([\d.]+):8501", said)
    assert told == re.findall(r"ipv4_address: ([\d.]+)", said)
    assert len(told) == 2
    assert "EXPOSE 8501" in (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    ports = re.findall(
        r"dashboard@(\d+)", (PROJECT / "serve" / "systemd" / "china-desk-proxy.service").read_text()
    )
    assert set(ports) == {"8511", "8512"}


def test_nobody_is_root_and_nothing_but_data_is_written() -> None:
    dockerfile = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    assert dockerfile.rindex("USER desk") > dockerfile.rindex("RUN ")
    assert "--require-hashes" in dockerfile
    for unit in UNITS:
        said = unit.read_text(encoding="utf-8")
        assert re.search(r"^User=china-desk(-proxy)?$", said, re.MULTILINE), unit.name


def containers(file: Path) -> dict[str, str]:
    """The entries of a compose file for each container."""
    said = re.search(r"^services:\n((?:(?:  .*)?\n)+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert said
    parts = re.split(r"^  (?=[a-z])", said[1], flags=re.MULTILINE)
    return {part.partition(":")[0]: part for part in parts if part[:1].isalpha()}


def test_every_container_is_closed_and_bounded() -> None:
    """Only volumes are writable, no privileges can be gained, and neither logs nor memory grow without limit; PostgreSQL's and the proxy's too."""
    said = COMPOSE.read_text(encoding="utf-8")
    shared = dict(re.findall(r"^x-\w+: &(\w+)\n((?:  .*\n)+)", said, re.MULTILINE))
    for wanted in (
        "read_only: true",
        "cap_drop: [ALL]",
        "no-new-privileges:true",
        "mem_limit:",
        "pids_limit:",
        "max-size:",
    ):
        assert wanted in shared["closed"]
    assert "<<: *closed" in shared["desk"]
    assert "<<: *desk" in shared["dashboard"]
    found = containers(COMPOSE)
    assert len(found) == 7
    for name, container in found.items():
        assert re.search(r"^    <<: \*(closed|desk|dashboard)$", container, re.MULTILINE), name
        assert not re.search(r"read_only: false|privileged:|cap_add:", container), name
    assert "/proxyz" in found["proxy"]


def test_base_images_are_named_by_what_they_hold() -> None:
    for name in ("Dockerfile", "compose.yaml"):
        said = (PROJECT / name).read_text(encoding="utf-8")
        images = re.findall(r"^(?:FROM|    image:) (\S+)", said, re.MULTILINE)
        assert len(images) == 2
        assert [one for one in images if not re.fullmatch(r"[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}", one)] == []


def test_one_of_several_machines_changes_containers_that_there_are() -> None:
    shared = set(containers(COMPOSE)) - {"proxy"}
    assert set(containers(LAKE)) == shared


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_has_no_more_than_it_needs(unit: Path) -> None:
    """By what all share (china-desk-.service.d); where systemd is, it says itself what that comes to: 0 is closed, 10 is open."""
    shared = (unit.parent / "china-desk-.service.d" / "hardening.conf").read_text(encoding="utf-8")
    for name in (
        "SystemCallFilter",
        "RestrictAddressFamilies",
        "ProtectKernelModules",
        "PrivateDevices",
        "MemoryMax",
    ):
        assert re.search(rf"^{name}=", shared, re.MULTILINE), name
        assert f"\n{name}=" not in unit.read_text(encoding="utf-8"), f"{name} of its own"
    if analyze := shutil.which("systemd-analyze"):
        asked = [analyze, "security", "--offline=true", "--no-pager", str(unit)]
        said = subprocess.run(asked, check=True, capture_output=True, text=True, timeout=60).stdout
        level = re.search(r"Overall exposure level for .*: ([\d.]+)", said)
        assert level
        assert float(level[1]) < 2.0, said


def test_the_image_has_what_the_package_has_and_nothing_that_lies_beside_it() -> None:
    pyproject = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    packed = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    lines = (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()[1:]
    assert lines[0] == "*"
    assert {line[1:] for line in lines if line[0] == "!"} == {
        *packed,
        "LICENSE",
        "requirements.txt",
        "requirements-lake.txt",
    }
    made = set((PROJECT / ".gitignore").read_text(encoding="utf-8").splitlines())
    assert {"/secrets/", "/inbox/", "/backups/", ".env"} <= made, "compose.yaml has people make them here"
