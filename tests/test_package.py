"""The package that `pip install .` makes has all that runs, and nothing else; installed, it keeps a desk where it is typed."""

import os
import re
import site
import socket
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import httpx
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import china_desk
from pipeline import paths
from pipeline.commands import line
from tests.frame import served
from tests.test_running import known

PROJECT = paths.PROJECT
FOLDER = "clean_china_desk"
# What stands in the checkout for those who change it, test it, or run it without the package.
MAKERS = {
    ".ci", ".dockerignore", ".github", ".gitignore", ".pre-commit-config.yaml", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md",
    "Dockerfile", "LICENSE", "Makefile", "README.md", "SECURITY.md", "benchmarks", "compose.lake.yaml", "compose.yaml", "data/facts",
    "data/raw", "docs", "hatch_build.py", "pyproject.toml", "requirements-dev.in", "requirements-dev.txt", "requirements-lake.in",
    "requirements-lake.txt", "requirements-s3.in", "requirements-s3.txt", "requirements.in", "requirements.txt", "scripts", "tests",
}  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


def test_it_has_every_file_that_runs_and_no_other(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    tracked = {name for name in listed.stdout.split("\0") if name and (PROJECT / name).is_file()}
    makers = tuple(f"{place}/" for place in MAKERS)
    runs = {
        name
        for name in tracked
        if name.startswith("docs/handbook/") or not f"{name}/".startswith(makers)
    }  # fmt: skip
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == {f"{FOLDER}/{name}" for name in runs}


def test_what_it_needs_is_what_the_requirements_say(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        (metadata,) = (name for name in opened.namelist() if name.endswith("/METADATA"))
        said = opened.read(metadata).decode().splitlines()
    needed = [line.partition(": ")[2] for line in said if line.startswith("Requires-Dist: ")]
    named = (PROJECT / "requirements.in").read_text(encoding="utf-8").split()
    lake = (PROJECT / "requirements-lake.in").read_text(encoding="utf-8").split()[2:]  # after -c FILE
    wanted = [*named, *(f"{one}; extra == 'lake'" for one in lake)]
    assert sorted(map(_normal, needed)) == sorted(map(_normal, wanted))


def _normal(requirement: str) -> str:
    said = Requirement(requirement)
    said.name = canonicalize_name(said.name)
    return str(said)


def test_china_desk_has_the_commands_of_all_three() -> None:
    commands = {name: set(known(name)) for name in ("pipeline", "dashboard", "reports")}
    assert {name: set(words) for name, words in china_desk.PACKAGES.items()} == {
        name: words for name, words in commands.items() if name != "pipeline"
    }
    twice = {"verify"}  # told apart by the file that is named
    assert commands["pipeline"] & (commands["reports"] | commands["dashboard"]) == twice, (
        "one name, two commands"
    )
    assert not commands["reports"] & commands["dashboard"]
    assert "run" not in set.union(*commands.values())
    scripts = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert scripts == {"china-desk": f"{FOLDER}.china_desk:main"}


def test_its_help_names_every_command_as_it_was_typed() -> None:
    def asked(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "china_desk.py", *words, "--help"], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=120
        )  # fmt: skip
        return done.stdout

    said = asked()
    named = {*line._COMMANDS, *(name for words in china_desk.PACKAGES.values() for name in words), "run"}
    assert named - set(said.split()) == set()
    for page in (said, asked("build")):
        usages = re.findall(r"brug: (.{20})", page)
        assert usages
        assert set(usages) == {"python china_desk.py"}
        # the words of argparse itself are in the reader's language, too
        assert re.findall(r"usage:|positional|options:|show (?:this|program)", page) == []


def test_a_port_that_is_taken_is_said_before_anything_is_loaded(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, PROJECT / "china_desk.py", "run", "--port", port], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
        )  # fmt: skip
    assert (done.returncode, port in done.stderr, [*tmp_path.iterdir()]) == (2, True, []), done.stderr


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment of its own in which the package is, and the parts of this one, and nothing of the checkout."""
    place = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True, timeout=120)
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "parts.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    python = place / "bin" / "python"
    command = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "install",
        "--quiet",
        "--offline",
        "--no-deps",
        "--python",
        str(python),
    ]
    subprocess.run([*command, str(wheel)], check=True, timeout=120)
    return python.with_name("china-desk")


@pytest.mark.soak
def test_installed_it_runs_the_desk_of_the_folder_in_which_it_is_typed(
    installed: Path, tmp_path: Path
) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("WAREHOUSE", "DESK")}
    before = _files(installed.parent.parent)

    def typed(*words: str) -> str:
        done = subprocess.run(
            [str(installed), *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True, timeout=300
        )  # fmt: skip
        return done.stdout

    assert "china-desk build" in typed("history", "--lang", "en")
    assert set(re.findall(r"brug: (\S+)", typed("--help"))) == {"china-desk"}
    log = installed.parent.parent.parent / "log"
    with served._running(
        [str(installed), "run", "--port", str(served.free_port())], log, environment, tmp_path
    ) as it:
        url = served._url(it, log)
        said = httpx.get(f"{url}/readyz", trust_env=False)
        assert (said.status_code, said.json()["warehouse"], said.json()["load_id"]) == (200, "ok", 1)
        font = f"{url}/app/static/fonts/public-sans-latin.woff2"
        assert httpx.get(font, trust_env=False).content[:4] == b"wOF2"
    typed("party", "Aarhus Kommune", "-o", "brief.pdf")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert "china-desk figures --rows" in typed("figures", "--page", "overview", "--lang", "en")
    assert {path.name for path in tmp_path.iterdir()} == {"data", "brief.pdf"}
    assert {path for path in _files(installed.parent.parent) - before if "__" not in str(path)} == set()


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}
