"""Known by: the second clock. What pages, papers and commands say as it would be known of the exports that existed by a day.

The warehouse of those exports is made beside the present one by a process of its own (`pipeline.warehouse.known_by`), one at a time, and kept by version
and day; the longest unused goes first. A viewer, a keeper or a command may have one made. A guest may not:
no link makes the server work for them, and what they ask is answered as it is known now.
"""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from pathlib import Path

from filelock import FileLock

import settings
from locales import language
from settings import private
from settings.within import within

# So many of them are kept, of all versions: at a hundred times the sample one takes some forty megabytes.
MOST_KEPT = 6
_SECONDS = 120  # making one takes seconds; what takes longer is given up

_stated: ContextVar[dt.date | None] = ContextVar("known_by", default=None)
# By which day the visit wants to know; set by `dashboard.guests`.
visits_by: Callable[[], dt.date | None] | None = None


class NotKnownError(Exception):
    """There is no warehouse of the exports that existed by the day; the message is the sentence that says why."""


def reading(day: dt.date | None) -> AbstractContextManager[object]:
    """Questions inside are answered from the exports that existed by `day`; from all, for None."""
    return within(_stated, day)


def by() -> dt.date | None:
    """The day of “As known on” for the present question; None for what is known today."""
    return _stated.get() or (visits_by() if visits_by else None)


def make(day: dt.date) -> None:
    """Make the warehouse of the exports that existed by a day, unless it is there. NotKnownError where none is as old or it could not be made, OSError without any."""
    wanted = file_of(day)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(str(wanted.parent / "making.lock")):
        private.clear_left(wanted.parent.glob("*.duckdb.part-*"))  # of one that was killed
        if not wanted.exists():
            command = [sys.executable, "-m", "pipeline.warehouse.known_by", language()]
            command += [str(settings.warehouse_file()), day.isoformat(), str(wanted)]
            root = Path(__file__).parent.parent
            try:
                done = subprocess.run(  # noqa: S603 - our own module, on a path and a day
                    command, cwd=root, capture_output=True, text=True, timeout=_SECONDS, check=False
                )
            except subprocess.TimeoutExpired as error:
                raise NotKnownError(str(error)) from error
            if done.returncode:
                raise NotKnownError((done.stderr.strip().splitlines() or [str(done.returncode)])[-1])
        os.utime(wanted)
        kept = sorted(wanted.parent.glob("*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in kept[MOST_KEPT:]:
            old.unlink(missing_ok=True)


def file_of(day: dt.date) -> Path:
    """The warehouse of the exports that existed by a day, where `make` puts it; one that was released meanwhile is gone. OSError without any warehouse."""
    warehouse = settings.warehouse_file()
    state = warehouse.stat()
    folder = warehouse.with_name(f"{warehouse.stem}.history") / "known"
    return folder / f"{day.isoformat()}-{state.st_ino:x}-{state.st_mtime_ns:x}.duckdb"
