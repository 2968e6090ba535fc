"""A warehouse file and its seal: which bytes it had when it took its place, so that one that is damaged or exchanged is known as such.

The seal stands beside the file (``warehouse.duckdb.sha256``) and is written before the rename, the hash of the file that is replaced in its
second line: killed in between, the old file is still whole.
"""

import hashlib
import re
from pathlib import Path

from settings import private

_HASH = re.compile(r"[0-9a-f]{64}")


def put_in_place(made: Path, warehouse: Path) -> None:
    """Have a finished file take the place of the warehouse, sealed, by one rename."""
    before = [one for one in _hashes(warehouse)[:1] if _HASH.fullmatch(one)]
    private.write(seal_of(warehouse), "".join(f"{one}\n" for one in (_hash(made), *before)).encode())
    private.put(made, warehouse)


def is_whole(warehouse: Path) -> bool:
    """Whether the file is the one that took its place here; one that was never sealed is taken for it. False where there is none."""
    if not warehouse.is_file():
        return False
    return not seal_of(warehouse).is_file() or _hash(warehouse) in _hashes(warehouse)


def seal_of(warehouse: Path) -> Path:
    """Where its seal is."""
    return warehouse.with_name(f"{warehouse.name}.sha256")


def _hashes(warehouse: Path) -> list[str]:
    seal = seal_of(warehouse)
    return seal.read_text(encoding="ascii", errors="replace").split() if seal.is_file() else []


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
