"""The settings of the environment for every part: which desk this is, and which warehouse is meant. All parts ask here, so that all mean the same."""

import functools
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from settings.desk import PROJECT, Desk, DeskFileError, desk

__all__ = ["PROJECT", "Desk", "DeskFileError", "desk"]  # of other modules

LAKES = "lake"  # the folder of copies of shared lakes, in the desk's folder of data
_LAKE = "ducklake:postgres:"
_PASSWORD = re.compile(r"\bpassword\s*=|://[^/@]*:[^/@]*@", re.IGNORECASE)

# s3://…, ducklake:…, md:…; one letter is a drive of Windows. `s3:/…` is what is left of the first once it has been a Path.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")

# How commands are written in texts and help.
_COMMAND = re.compile(r"\bpython -m (?:pipeline|dashboard|reports)\b|\bmake(?= run\b)")


@dataclass(frozen=True, slots=True)
class Lake:
    """A shared lake instead of a file: ``WAREHOUSE=ducklake:postgres:dbname=desk host=db user=desk``, its data in ``LAKE_DATA``. Each machine reads and loads a copy, so the warehouse is a local path in either case."""

    # the PostgreSQL database that holds its catalogue, as libpq takes it (`dbname=desk host=db user=desk`)
    catalogue: str
    warehouse: Path  # this machine's copy of its warehouse

    @property
    def folder(self) -> Path:
        """The folder of this machine's copy: the warehouse, its history, and what people have confirmed."""
        return self.warehouse.parent


# Folder → the lake whose copy stands there, of those that this process was told of.
_lakes: dict[Path, Lake] = {}


class NoWarehouseFileError(Exception):
    """The named warehouse is neither a file of this machine nor a shared lake, or names a password: as the text ``key`` says about ``named`` (without a password) and its ``scheme``, such as `s3`."""

    def __init__(self, named: str, scheme: str, key: str = "error-warehouse-scheme") -> None:
        super().__init__(f"not a file: {named}")
        self.named, self.scheme, self.key = named, scheme, key


def warehouse_file(named: str | None = None) -> Path:
    """The warehouse file: the one named, else WAREHOUSE, else that in the desk's folder of data; of a shared lake, this machine's copy. Raises NoWarehouseFileError for something elsewhere (`s3://…`)."""
    named = named or os.environ.get("WAREHOUSE")
    return _file(named, desk().data) if named else desk().data / "warehouse.duckdb"


def lake_of(warehouse: Path) -> Lake | None:
    """The shared lake of which a warehouse file is the copy; None where it is not a copy."""
    return _lakes.get(warehouse.parent)


def folder_of_people() -> Path:
    """The folder in which people put files: beside the warehouse, or the desk's folder of data where that is a lake's copy. Raises NoWarehouseFileError as `warehouse_file`."""
    warehouse = warehouse_file()
    return desk().data if lake_of(warehouse) else warehouse.parent


def typed(words: str) -> str:
    """The words with commands as they are typed: ``python -m pipeline build``, or the installed package's name for it."""
    command = os.environ.get("CHINADESK_COMMAND")  # set by that command itself
    return _COMMAND.sub(command, words) if command else words


@functools.lru_cache(maxsize=16)  # asked for every question of a page
def _file(named: str, data: Path) -> Path:
    if named.startswith(_LAKE):
        if _PASSWORD.search(named):  # which would stand in lists of processes, logs and messages
            raise NoWarehouseFileError("ducklake:postgres:…", "ducklake", "error-warehouse-password")
        catalogue = named.removeprefix(_LAKE).strip()
        folder = data.resolve() / LAKES / hashlib.sha256(catalogue.encode()).hexdigest()[:12]
        return _lakes.setdefault(folder, Lake(catalogue, folder / "warehouse.duckdb")).warehouse
    if scheme := _SCHEME.match(named):
        raise NoWarehouseFileError(named, scheme[1])
    return Path(named)
