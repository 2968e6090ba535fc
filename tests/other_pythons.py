"""The types and a quick part of the tests on every other supported Python of this machine.

``python tests/other_pythons.py`` looks for python3.N, for each N that pyproject.toml names, other than the one that runs it. A version counts only
if it runs: pyenv leaves names behind that don't. Each gets an environment of its own (``.venv-3.N``), filled from the one that is here, so that
neither its pip nor Debian's python3.N-venv is needed. The exit code is 1 where a version fails.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")

# What depends on the Python most: parsers and texts, and the sample through everything, from Excel to pages and PDF.
QUICK = (
    "tests/pipeline/cells",
    "tests/records/test_database.py",
    "tests/pages/test_every_page.py::test_a_page_opens",
    "tests/reports/test_brief.py::test_the_letters_can_be_read_and_copied",
)


def supported() -> list[str]:
    """The versions that pyproject.toml names, as "3.11", the oldest first."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [line.rpartition(" ")[2] for line in project["classifiers"] if ":: Python :: 3." in line]
    return sorted(named, key=lambda version: int(version.partition(".")[2]))


def program(version: str) -> str | None:
    """The first program of the path that is this version of Python and runs."""
    for folder in os.get_exec_path():
        found = shutil.which(f"python{version}", path=folder)
        if found is None:
            continue
        asked = "import sys, venv; print('%d.%d' % sys.version_info[:2])"
        said = subprocess.run([found, "-c", asked], check=False, capture_output=True, text=True)
        if said.returncode == 0 and said.stdout.strip() == version:
            return found
    return None


def environment(version: str, found: str) -> Path:
    """The folder of this version's environment, with the parts installed that it gets; `CalledProcessError` where that fails."""
    folder = PROJECT / f".venv-{version}"
    done = folder / ".test"
    locks = [PROJECT / name for name in LOCKS]
    if not done.exists() or done.stat().st_mtime < max(lock.stat().st_mtime for lock in locks):
        subprocess.run([found, "-m", "venv", "--clear", "--without-pip", str(folder)], check=True)
        python = str(folder / "bin" / "python")
        wanted = ["--quiet", "--require-hashes", *(word for lock in locks for word in ("-r", str(lock)))]
        quick = [sys.executable, "-m", "uv", "pip", "install", "--system-certs", "--python", python, *wanted]
        # uv takes a sixth of pip's time, but knows nothing of pip's settings (an index of the house, say).
        if subprocess.run(quick, check=False, capture_output=True).returncode != 0:
            subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", *wanted], check=True)
        done.touch()
    return folder


def passes(version: str, found: str) -> bool:
    """Whether types and quick tests pass, tried side by side; what they say is printed."""
    _say(f"Python {version} ({found})")
    try:
        folder = environment(version, found)
    except subprocess.CalledProcessError:
        return False
    python = str(folder / "bin" / "python")
    # Nothing is compiled by the installation: only what is used is, and it is kept for the next process.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    with subprocess.Popen([python, "-m", "mypy"], cwd=PROJECT, env=env) as types:
        tests = subprocess.run(
            [python, "-m", "pytest", "-p", "no:cacheprovider", *QUICK], cwd=PROJECT, env=env, check=False
        )
    return types.returncode == 0 and tests.returncode == 0


def main() -> int:
    """0 when every other version that runs here passes."""
    own = "{}.{}".format(*sys.version_info)
    others = [version for version in supported() if version != own]
    found = {version: path for version in others if (path := program(version))}
    failed = [version for version, path in found.items() if not passes(version, path)]
    tried = ", ".join(found) or "none"
    absent = ", ".join(version for version in others if version not in found)
    _say(f"Other Pythons tried: {tried}." + (f" Not on this machine: {absent}." if absent else ""))
    if failed:
        _say(f"Failed on Python {', '.join(failed)}.")
    return 1 if failed else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
