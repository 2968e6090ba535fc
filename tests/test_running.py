"""The files by which others run the desk name commands, options, settings and files that there are."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import __main__ as dashboard
from pipeline import paths
from pipeline.commands import line
from reports import __main__ as reports

PROJECT = paths.PROJECT
COMPOSE = PROJECT / "compose.yaml"
UNITS = sorted((PROJECT / "serve" / "systemd").glob("*.service"))
FILES = [COMPOSE, PROJECT / "Dockerfile", PROJECT / "serve" / "start.ps1", *UNITS]

_PARSERS = {"pipeline": line._parser, "dashboard": dashboard._parser, "reports": reports._parser}
_OTHERS = ("STREAMLIT_SERVER_COOKIE_SECRET", "SMTP_PASSWORD", "MALLOC_ARENA_MAX", "FORWARDED_ALLOW_IPS")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Each command of ours that a file starts: the file, and the words after ``python -m``."""
    for path in FILES:
        said = path.read_text(encoding="utf-8")
        said = re.sub(r"\$\(date[^)]*\)", "2026-01-31", said)
        said = re.sub(r"[\"`]", "", said)
        for found in re.finditer(r"-m[\", ]+((?:pipeline|dashboard|reports)\b[^\n\]#|>&']*)", said):
            words = found[1].replace(",", " ").replace("$Inbox", "DIR").split()
            words = words[: words.index("-NoNewWindow")] if "-NoNewWindow" in words else words
            yield path.name, words


@pytest.mark.parametrize(("file", "words"), list(commands()), ids=str)
def test_every_command_is_one(file: str, words: list[str]) -> None:
    parser = _PARSERS[words[0]]()
    (known,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    assert words[1] in known.choices, file
    parser.parse_args(words[1:])


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
    said = COMPOSE.read_text(encoding="utf-8")
    named = set(re.findall(r"^\s+([A-Z][A-Z_0-9]+): ", said, re.MULTILINE))
    assert len(named) > 8
    assert {name for name in named if not name.startswith("POSTGRES_")} <= known | proxy | set(_OTHERS)
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
    assert (
        COMPOSE.read_text(encoding="utf-8").count("read_only: true") == 2
    )  # the proxy's, and that which all of ours share
    for unit in UNITS:
        said = unit.read_text(encoding="utf-8")
        assert re.search(r"^(User=china-desk|DynamicUser=true)$", said, re.MULTILINE), unit.name
        assert "ProtectSystem=strict" in said


def test_what_the_image_leaves_out_is_not_what_it_runs() -> None:
    ignored = [
        one
        for one in (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if one and one[0] != "#"
    ]
    needed = (
        "app.py",
        "dashboard",
        "locales",
        "pages",
        "pipeline",
        "records",
        "reports",
        "settings",
        "static",
        "data/sample",
        "desk.toml",
        ".streamlit/config.toml",
        "requirements.txt",
    )
    assert [one for one in needed if any(Path(one).match(pattern) for pattern in ignored)] == []
    assert all((PROJECT / one).exists() for one in needed)
    assert {"data/raw", ".streamlit/secrets.toml"} <= set(ignored)
