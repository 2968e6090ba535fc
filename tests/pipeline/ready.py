"""Desks that are loaded already: built for the first test that asks, copied for every other, whichever process it is in."""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pytest
from filelock import FileLock

from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.marts import drawn
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook


def unloaded(folder: Path, books: Mapping[str, Mapping[str, str]]) -> Desk:
    """A desk in a folder whose exports (as of `ready`) lie there and are not loaded."""
    (folder / "raw").mkdir(parents=True)
    for name, sheets in books.items():
        workbook(folder / "raw" / name, sheets)
    return Desk(folder / "raw", folder / "warehouse.duckdb")


def query(desk: Desk, sql: str) -> list[tuple[Any, ...]]:
    """The rows that its warehouse answers."""
    with duckdb.connect(str(desk.warehouse), read_only=True) as con:
        return con.execute(sql).fetchall()


def tables(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every table of the warehouse as it stands but for the seeds, sorted, and the history's view."""
    names = query(
        desk, "select schema_name || '.' || table_name from duckdb_tables() where schema_name <> 'seeds'"
    )
    return {name: query(desk, f"from {name} order by all") for (name,) in [*names, ("history.changes",)]}


def ready(folder: Path, books: Mapping[str, Mapping[str, str]], *also: str) -> Desk:
    """A desk in a folder whose exports are in its first load, with few marts and some ``also``.

    Args:
        folder: where; it may hold other files.
        books: the exports by name, each with its sheets as pictures (`workbook`).
        also: names of marts (`few_marts`).
    """
    assert drawn.kept is not None  # tests/conftest.py
    made = drawn.kept.with_name("ready-desks") / hashlib.sha256(repr((books, also)).encode()).hexdigest()
    made.parent.mkdir(exist_ok=True)
    with FileLock(f"{made}.lock"):
        if not made.exists():
            unfinished = made.with_suffix(".part")
            shutil.rmtree(unfinished, ignore_errors=True)
            desk = unloaded(unfinished, books)
            with pytest.MonkeyPatch.context() as patch:
                few_marts(patch, *also)
                build(desk, loaded_by="test")
            unfinished.rename(made)
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return Desk(folder / "raw", folder / "warehouse.duckdb")
