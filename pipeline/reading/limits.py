"""How large a workbook may be, from the ``[files]`` table of ``pipeline/seeds/rules.toml``."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from pipeline import paths


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Bounds on one workbook: bytes on disk and unzipped, zip parts, rows, columns, cells, and seconds and bytes of memory of the reader (in all, and for each megabyte or byte unzipped)."""

    file_bytes: int
    unzipped_bytes: int
    zip_entries: int
    rows: int
    columns: int
    cells: int
    seconds: float
    seconds_per_megabyte: float
    memory_bytes: int
    memory_per_byte: int

    def seconds_for(self, unzipped: int) -> float:
        """The processor time in seconds that a workbook of this size may take: large ones take longer, and a busy machine does less in a second."""
        return self.seconds + self.seconds_per_megabyte * min(unzipped, self.unzipped_bytes) / 1024**2

    def memory_for(self, unzipped: int) -> int:
        """The bytes of memory that the reader of a workbook of this size may ask for; at most those of the largest that is read."""
        return self.memory_bytes + self.memory_per_byte * min(unzipped, self.unzipped_bytes)


@cache
def load_limits() -> FileLimits:
    """The limits that rules.toml sets. Raises KeyError naming the limit that is missing there."""
    table = tomllib.loads((paths.SEEDS / "rules.toml").read_text(encoding="utf-8"))["files"]
    return FileLimits(**{field.name: table[field.name] for field in fields(FileLimits)})
