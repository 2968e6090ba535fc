"""How large a workbook may be, from the ``[files]`` table of ``pipeline/seeds/rules.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline import paths


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Bounds on one workbook: bytes on disk and unzipped, zip parts, rows, columns, cells, seconds and memory of the reader."""

    file_bytes: int
    unzipped_bytes: int
    zip_entries: int
    rows: int
    columns: int
    cells: int
    seconds: float
    memory_bytes: int


@cache
def load_limits(path: Path = paths.SEEDS / "rules.toml") -> FileLimits:
    """The limits that rules.toml sets. Raises KeyError naming the limit that is missing there."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))["files"]
    return FileLimits(**{field.name: table[field.name] for field in fields(FileLimits)})
