"""Files and folders that only their owner may read: warehouse and history hold names, addresses and payees."""

import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

if sys.platform != "win32":
    import fcntl

FILE, FOLDER = 0o600, 0o700


def folder(path: Path) -> Path:
    """Ensure that the folder is there, closed to others, as is each above it that had to be made; returns it."""
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
    partial = part_of(path)
    try:
        with unfinished(partial) as file:
            with file:
                file.write(content)
            put(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def put(made: Path, path: Path) -> None:
    """Give a finished file its name: complete on disk before, the name itself afterwards, so that a machine that loses its power does not come back with the name and without the content."""
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(path)
    if os.name == "posix":  # where the system can be asked to write down which names a folder holds
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def copy(source: Path, target: Path) -> None:
    """Copy a file to where others can't read it, not while it is being written either. What has that name loses it, and is not written into: it may be another name of a file that stays, of the source even."""
    with source.open("rb") as from_:
        target.unlink(missing_ok=True)
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE), "wb") as to:
            shutil.copyfileobj(from_, to)


# --- What is being made, and what is left of it ---
#
# Whose a half-written file is, its number says to one machine alone: processes in two containers that share a volume have equal ones, and neither sees the
# other's. So it is locked while it is made, and the system lets go of the lock however its process ends.


def part_of(path: Path) -> Path:
    """A name beside that one, for what is to take its place when it is finished: none that another process has, in whichever container."""
    return path.with_name(f"{path.name}.part-{secrets.token_hex(8)}")


@contextmanager
def unfinished(path: Path) -> Iterator[BinaryIO]:
    """A file, closed to others and opened to write, that `clear_left` leaves alone until the block, or this process, ends; written by what locks it, since on an SMB share nothing else can."""
    with ExitStack() as opened:
        while True:
            file = opened.enter_context(os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, FILE), "r+b"))
            if _lock(file.fileno()):
                opened.callback(os.close, os.dup(file.fileno()))
            if path.exists():  # not cleared before it was locked
                break
        yield file


class Folder(tempfile.TemporaryDirectory[str]):
    """A new folder in ``place`` whose name begins so, closed to others, removed when released; until then, or until this process ends, `clear_left` leaves it alone."""

    def __init__(self, place: Path, begins: str = "") -> None:
        if not place.exists():
            folder(place)
        super().__init__(dir=place, prefix=begins, ignore_cleanup_errors=True)
        self._held = ExitStack()
        path = Path(self.name)
        handle = None
        while handle is None:
            with suppress(FileExistsError):  # cleared a moment ago
                handle = _locked(folder(path))
            if path.exists():  # not cleared before it was locked
                break
        if handle is not None:
            self._held.callback(os.close, handle)

    def cleanup(self) -> None:
        """Remove it."""
        super().cleanup()
        self._held.close()


def clear_left(paths: Iterable[Path]) -> None:
    """Remove what killed processes left of these files and folders; what one holds stays, and so does all where the system knows no such locks."""
    for path in paths:
        if (handle := _locked(path, is_patient=False)) is not None:
            shutil.rmtree(path, ignore_errors=True)
            with suppress(OSError):  # a folder; or another user's, in a folder for all
                path.unlink()
            os.close(handle)


def _lock(handle: int, *, is_patient: bool = True) -> bool:
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if is_patient else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _locked(path: Path, *, is_patient: bool = True) -> int | None:
    """A handle of what is there, locked by us; None where it is gone, another's, or can't be locked."""
    if sys.platform == "win32":
        return None
    # NFS locks only what is opened to write, which a folder can't be
    with suppress(OSError):
        handle = os.open(path, (os.O_RDONLY if path.is_dir() else os.O_RDWR) | os.O_NOFOLLOW | os.O_NONBLOCK)
        with suppress(OSError):
            if _lock(handle, is_patient=is_patient) and os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)
    return None
