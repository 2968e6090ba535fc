"""The project's statements about itself and its parts hold: versions, licence, locks, and that no test is skipped in silence."""

import os
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from locales import DEFAULT_LANGUAGE, speaking, text
from locales.version import VERSION
from pipeline import paths
from tests import other_pythons, system_needs

PROJECT = paths.PROJECT


def _pyproject() -> dict[str, object]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_oldest_python_is_the_same_everywhere() -> None:
    """In pyproject, in what make refuses, and in what the locks are made for."""
    oldest = other_pythons.supported()[0]
    assert _pyproject()["project"]["requires-python"] == f">={oldest}"
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    assert f"--python-version {oldest}" in makefile
    assert f"sys.version_info < ({oldest.replace('.', ', ')})" in makefile
    assert f"Python {oldest} " in (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*other_pythons.LOCKS, "requirements-lake.txt", "requirements-s3.txt"])
def test_every_part_has_hashes_and_no_registry_is_named(name: str) -> None:
    lock = (PROJECT / name).read_text(encoding="utf-8")
    parts = re.split(r"\n(?=\S)", lock.strip())
    assert len(parts) > (3 if name == "requirements-lake.txt" else 20)
    assert [
        part for part in parts if not re.match(r"\S+==\S+.* \\\n    --hash=sha256:[0-9a-f]{64}", part)
    ] == []
    assert "://" not in lock
    assert "--index" not in lock


@pytest.mark.parametrize("package", ["pipeline", "reports", "benchmarks"])
def test_every_command_says_the_same_version(
    package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [package, "--version"])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])  # the pipeline's process does without pandas
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(package, run_name="__main__")
    assert not ended.value.code
    assert capsys.readouterr().out == f"{speaking(DEFAULT_LANGUAGE)(text)('app-name')} {VERSION}\n"


def test_the_changelog_is_numbered_and_its_newest_version_is_that_of_the_code() -> None:
    heads = re.findall(r"^## (.+)$", (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    if heads[0] == "Unreleased":
        heads = heads[1:]
    found = [re.fullmatch(r"(\d+)\.(\d+)\.(\d+) \((\d{4}-\d\d-\d\d)\)", head) for head in heads]
    assert all(found), heads
    numbers = [tuple(map(int, one.groups()[:3])) for one in found if one]
    assert numbers == sorted(set(numbers), reverse=True)
    days = [one[4] for one in found if one]
    assert days == sorted(days, reverse=True)
    assert ".".join(map(str, numbers[0])) == VERSION


def test_the_readme_is_one_screen_and_what_the_pages_for_people_link_to_is_there() -> None:
    assert len((PROJECT / "README.md").read_text(encoding="utf-8").splitlines()) <= 60
    pages = [PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md")]
    lacking = []
    for page in [*pages, *(PROJECT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
            file, _, heading = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            if "://" in link:
                continue
            if not target.exists() or (heading and heading not in headings(target)):
                lacking.append(f"{page.name}: {link}")
    assert lacking == []


def headings(page: Path) -> set[str]:
    """The addresses of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_hosted_ci_and_the_hooks_run_what_everybody_runs() -> None:
    steps = (PROJECT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for step in re.findall(r"^ *- run: (.+)$", steps, re.MULTILINE):
        program, *targets = step.split()
        if program == "make":
            assert {f"{target}:" for target in targets} <= set(
                re.findall(r"^[a-z]+:", makefile, re.MULTILINE)
            )
        else:
            assert os.access(PROJECT / program, os.X_OK), program
    assert "- run: .ci/run\n" in steps
    hooks = (PROJECT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"- repo: (\S+)", hooks) == ["local"]
    entries = re.findall(r"entry: ([^,\n]+)", hooks)
    assert len(entries) == hooks.count("- {id:") + hooks.count("- id:")
    assert all(entry.startswith(".venv/bin/") for entry in entries)
    for tool in ("ruff check", "ruff format", "mypy", "lint-imports"):
        assert f"$(BIN)/{tool}" in makefile
        assert any(entry.startswith(f".venv/bin/{tool}") for entry in entries)
    named = re.findall(r"tests/[\w/.]+", hooks)
    assert [name for name in named if not (PROJECT / name).exists()] == []


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert _pyproject()["project"]["license"] == "EUPL-1.2"
    assert (
        (PROJECT / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    )


def test_a_python_that_does_not_run_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pyenv leaves such names behind; the next folder of the path is looked at."""
    version = "{}.{}".format(*sys.version_info)
    shim = tmp_path / "shims" / f"python{version}"
    real = tmp_path / "bin" / f"python{version}"
    for path in (shim, real):
        path.parent.mkdir()
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(shim.parent))
    assert other_pythons.program(version) is None
    real.symlink_to(sys.executable)
    monkeypatch.setenv("PATH", os.pathsep.join((str(shim.parent), str(real.parent))))
    assert other_pythons.program(version) == str(real)


def test_what_lacks_is_named_in_one_sentence_with_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        system_needs.shutil, "which", lambda name, **_: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    said = system_needs.sentence([need for need in system_needs.ALL if not need.is_spared])
    assert said.startswith("The tests need Chromium, PostgreSQL and HAProxy, which are not on this machine; ")
    assert "type: sudo apt-get install --yes chromium postgresql haproxy (" in said
    assert "\n" not in said
    # who may not install is not asked for a password
    monkeypatch.setattr(system_needs.os, "geteuid", lambda: 1000)
    assert system_needs.installer() is None


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("reason", "code", "said"),
    [("the moon is away", 1, "NOT RUN (1): the moon is away"), ("killed by a POSIX signal", 0, "1 skipped")],
)
def test_a_test_that_is_skipped_without_leave_fails_the_run(
    reason: str, code: int, said: str, tmp_path: Path
) -> None:
    (tmp_path / "conftest.py").write_text(
        (PROJECT / "tests" / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (tmp_path / "test_it.py").write_text(
        f"import pytest\ndef test_one(): pass\n@pytest.mark.skip(reason={reason!r})\ndef test_two(): pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == code, done.stdout
    assert said in done.stdout
