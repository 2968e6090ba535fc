"""Files and folders that only their owner may read: warehouse and history hold names, addresses and payees."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TextIO

FILE, FOLDER = 0o600, 0o700


def folder(path: Path) -> Path:
    """See to it that the folder is there, closed to others, as is each above it that had to be made; returns it."""
    if not path.parent.exists():
        folder(path.parent)
    path.mkdir(exist_ok=True)
    close(path)
    return path


def close(path: Path) -> None:
    """Close a file or folder to others, where the system knows such a thing and lets us."""
    with suppress(OSError):
        path.chmod(FOLDER if path.is_dir() else FILE)


def opened_to_add(path: Path) -> TextIO:
    """A text file, opened to add to its end, that others can't read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, FILE), "a", encoding="utf-8")


def write(path: Path, content: bytes) -> None:
    """Write a file that others can't read, all or nothing: complete on disk before it takes its name."""
    partial = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE), "wb") as file:
            file.write(content)
        put(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def put(made: Path, path: Path) -> None:
    """Give a finished file its name, in the place of what has that: complete on disk before, the name itself afterwards.

    Without that a machine that loses its power may come back with the name and without the content.
    """
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(path)
    flush_folder(path.parent)


def copy(source: Path, target: Path) -> None:
    """Copy a file to where others can't read it, not while it is being written either.

    What has that name loses it, and is not written into: it may be another name of a file that stays, of the source even.
    """
    with source.open("rb") as from_:
        target.unlink(missing_ok=True)
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE), "wb") as to:
            shutil.copyfileobj(from_, to)


def flush_folder(path: Path) -> None:
    """Have the system write down which names a folder holds, where it can be asked to."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_running(pid: int) -> bool:
    """Whether a process of that number runs; where the system can't be asked, it does."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's
        return True
    return True
