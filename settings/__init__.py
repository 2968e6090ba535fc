"""What the environment settles for every part: which desk this is, and which warehouse is meant. All parts ask here, so that all mean the same."""

from __future__ import annotations

import functools
import os
import re
from pathlib import Path

from settings.desk import PROJECT, Desk, DeskFileError, desk

__all__ = ["PROJECT", "Desk", "DeskFileError", "NoWarehouseFileError", "desk", "raw_folder", "warehouse_file"]

# s3://…, ducklake:…, md:…; one letter is a drive of Windows. `s3:/…` is what is left of the first once it has been a Path.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


class NoWarehouseFileError(Exception):
    """What was named as warehouse is no file of this machine, and nothing else is supported.

    Attributes:
        named: what was named.
        scheme: what comes before its colon, such as `s3`.
    """

    def __init__(self, named: str, scheme: str) -> None:
        super().__init__(f"not a file: {named}")
        self.named = named
        self.scheme = scheme


def warehouse_file(named: str | None = None) -> Path:
    """The warehouse file: the one named, else WAREHOUSE, else that in the desk's folder of data.

    Raises:
        NoWarehouseFileError: it names something elsewhere (`s3://…`). Taken for a path, it would become a new local file of that name.
    """
    named = named or os.environ.get("WAREHOUSE")
    return _file(named) if named else desk().data / "warehouse.duckdb"


def raw_folder(warehouse: Path) -> Path:
    """The folder of the exports as received: beside their warehouse, so that a warehouse that is named elsewhere has its own."""
    return warehouse.parent / "raw"


@functools.lru_cache(maxsize=16)  # asked for every question of a page
def _file(named: str) -> Path:
    if found := _SCHEME.match(named):
        raise NoWarehouseFileError(named, found[1])
    return Path(named)
