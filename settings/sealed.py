"""One of our files and the seal beside it, written before the rename with the hashes of the new and the replaced file: a damaged or exchanged file is detected, and after a kill in between the old one is still valid."""

import hashlib
import re
from pathlib import Path

from settings import private

_HASH = re.compile(r"[0-9a-f]{64}")


def put_in_place(made: Path, path: Path) -> None:
    """Put a finished file, sealed and private, in its place by one rename."""
    private.close(made)
    before = [one for one in _hashes(path)[:1] if _HASH.fullmatch(one)]
    private.write(seal_of(path), "".join(f"{one}\n" for one in (file_hash(made), *before)).encode())
    private.put(made, path)


def is_whole(path: Path) -> bool:
    """Whether the file is the one that took its place here; one that was never sealed is taken for it. False where there is none."""
    if not path.is_file():
        return False
    return not seal_of(path).is_file() or file_hash(path) in _hashes(path)


def seal_of(path: Path) -> Path:
    """Where the seal of a file is."""
    return path.with_name(f"{path.name}.sha256")


def _hashes(path: Path) -> list[str]:
    seal = seal_of(path)
    return seal.read_text(encoding="ascii", errors="replace").split() if seal.is_file() else []


def file_hash(path: Path) -> str:
    """SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_of(said: str | bytes) -> str:
    """SHA-256 of a text or a content, in hexadecimal."""
    return hashlib.sha256(said if isinstance(said, bytes) else said.encode()).hexdigest()
