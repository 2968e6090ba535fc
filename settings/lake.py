"""A shared lake instead of a file: ``WAREHOUSE=ducklake:postgres:dbname=desk host=db user=desk``, its data in ``LAKE_DATA``.

What stands in the lake is the desk's; each machine keeps a copy of it (`Lake.warehouse` and what stands beside that), which everything reads and
every load works on. So the warehouse is a local path in either case. What is exchanged is `lake`'s business.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = "lake"  # of copies, in the desk's folder of data
_BEFORE = "ducklake:postgres:"
_PASSWORD = re.compile(r"\bpassword\s*=|://[^/@]*:[^/@]*@", re.IGNORECASE)

# Folder → the lake whose copy stands there, of those that this process was told of.
_told: dict[Path, Lake] = {}


@dataclass(frozen=True, slots=True)
class Lake:
    """A shared lake."""

    # the PostgreSQL database that holds its catalogue, as libpq takes it (`dbname=desk host=db user=desk`)
    catalogue: str
    warehouse: Path  # this machine's copy of its warehouse

    @property
    def folder(self) -> Path:
        """The folder of this machine's copy: the warehouse, its history, and what people have confirmed."""
        return self.warehouse.parent


def named(warehouse: str, data: Path) -> Lake | None:
    """The lake that WAREHOUSE names, its copy in the desk's folder of ``data``; None where it names none."""
    if not warehouse.startswith(_BEFORE):
        return None
    catalogue = warehouse.removeprefix(_BEFORE).strip()
    folder = data.resolve() / FOLDER / hashlib.sha256(catalogue.encode()).hexdigest()[:12]
    return _told.setdefault(folder, Lake(catalogue, folder / "warehouse.duckdb"))


def names_a_password(warehouse: str) -> bool:
    """Whether a secret stands where commands, logs and lists of processes show it."""
    return _PASSWORD.search(warehouse) is not None


def in_folder(folder: Path) -> Lake | None:
    """The lake whose copy stands in a folder; None where a desk of this machine alone stands there, or none."""
    return _told.get(folder)
