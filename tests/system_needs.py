"""The programs that the tests need of the system beyond Python: their paths, and how to install them.

``python tests/system_needs.py`` installs with Debian's apt-get what lacks, where we may (root, or sudo without a password). Where we may not, one
sentence names what lacks and the line to type, and the exit code is 1. Imported, it needs nothing but Python's own library.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where PostgreSQL's own programs are when they aren't in the path: Debian's, Red Hat's and Homebrew's folders, one a version.
_POSTGRESQL = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql*/bin")
_MACS_BROWSERS = (
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def chromium() -> Path | None:
    """The browser's program: CHROMIUM, or the first that is installed."""
    for name in (os.environ.get("CHROMIUM"), *_BROWSERS):
        found = shutil.which(name) if name else None
        if found:
            return Path(found)
    return next((path for name in _MACS_BROWSERS if (path := Path("/") / name).exists()), None)


def postgresql() -> Path | None:
    """The folder of PostgreSQL's programs, that of the newest version."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = [path.parent for pattern in _POSTGRESQL for path in Path("/").glob(f"{pattern}/initdb")]
    return max(folders, key=_version, default=None)


def haproxy() -> Path | None:
    """HAProxy's program; Debian installs it where only root's PATH looks."""
    found = shutil.which("haproxy", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))
    return Path(found) if found else None


def compiler() -> Path | None:
    """A C compiler, for the library that has calls of the system fail; the smallest will do."""
    found = next(filter(None, map(shutil.which, ("cc", "gcc", "clang", "tcc"))), None)
    return Path(found) if found else None


def _version(folder: Path) -> int:
    return int("0" + "".join(letter for letter in folder.parent.name if letter.isdigit()))


@dataclass(frozen=True)
class Need:
    """A program that some tests need: how it is called, where it is if it is there, and the package of Debian that brings it.

    Without one that ``is_spared`` its tests are left out; without another none is run.
    """

    name: str
    found: Callable[[], Path | None]
    package: str
    is_spared: bool = False

    @property
    def is_met(self) -> bool:
        return self.found() is not None


CHROMIUM = Need("Chromium", chromium, "chromium")
POSTGRESQL = Need("PostgreSQL", postgresql, "postgresql")
HAPROXY = Need("HAProxy", haproxy, "haproxy")
COMPILER = Need("a C compiler", compiler, "tcc", is_spared=True)
ALL = (CHROMIUM, POSTGRESQL, HAPROXY, COMPILER)


def lacking(needs: Sequence[Need] = ALL) -> list[Need]:
    """The needs that are missing."""
    return [need for need in needs if not need.is_met]


def sentence(needs: Sequence[Need]) -> str:
    """The missing programs, and the line to type."""
    *others, last = (need.name for need in needs)
    names = f"{', '.join(others)} and {last}" if others else last
    one = len(needs) == 1
    if shutil.which("apt-get"):
        line = f"type: sudo apt-get install --yes {' '.join(need.package for need in needs)}"
    else:
        line = f"install {'it' if one else 'them'} and try again"
    if CHROMIUM in needs:
        line += " (a browser that stands elsewhere is named: CHROMIUM=/path/to/chrome make test)"
    return f"The tests need {names}, which {'is' if one else 'are'} not on this machine; {line}."


def installer() -> list[str] | None:
    """How apt-get is called here; None where it isn't there or we may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        before: list[str] = []
    elif shutil.which("sudo") and _ran(["sudo", "-n", "true"]) is None:
        before = ["sudo", "-n"]
    else:
        return None
    # No user is there to answer; another apt-get may be at work.
    return [
        *before,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-qq",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]


def install(needs: Sequence[Need]) -> None:
    """Install with apt-get, if we may. Whether it came is seen by looking."""
    packages = [need.package for need in needs]
    if (call := installer()) is None:
        return
    sys.stdout.write(f"Installing what the tests need of the system: {', '.join(packages)} …\n")
    sys.stdout.flush()
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        sys.stderr.write(_ran([*call, *words]) or "")


def _ran(command: Sequence[str]) -> str | None:
    """None where a command did what it was asked, else what it said."""
    done = subprocess.run(command, check=False, capture_output=True, stdin=subprocess.DEVNULL)
    return done.stderr.decode(errors="replace") if done.returncode else None


def main() -> int:
    """0 when everything is there."""
    if needs := lacking():
        install(needs)
    if needs := [need for need in lacking() if not need.is_spared]:
        sys.stderr.write(sentence(needs) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
