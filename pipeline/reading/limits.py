"""How large a workbook may be, from the ``[files]`` table of ``pipeline/seeds/rules.toml``."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from pipeline import paths


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Bounds on one workbook: bytes on disk and unzipped, zip parts, rows, columns, cells, seconds (in all, and for each megabyte unzipped) and memory of the reader."""

    file_bytes: int
    unzipped_bytes: int
    zip_entries: int
    rows: int
    columns: int
    cells: int
    seconds: float
    seconds_per_megabyte: float
    memory_bytes: int

    def seconds_for(self, unzipped: int) -> float:
        """The processor time in seconds that a workbook of this size may take: large ones take longer, and a busy machine does less in a second."""
        return self.seconds + self.seconds_per_megabyte * min(unzipped, self.unzipped_bytes) / 1024**2


@cache
def load_limits() -> FileLimits:
    """The limits that rules.toml sets. Raises KeyError naming the limit that is missing there."""
    table = tomllib.loads((paths.SEEDS / "rules.toml").read_text(encoding="utf-8"))["files"]
    return FileLimits(**{field.name: table[field.name] for field in fields(FileLimits)})
