"""Desks that are loaded already: built for the first test that asks, copied for every other, whichever process it is in."""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from filelock import FileLock

from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.marts import drawn
from tests.pipeline.conftest import few_marts
from tests.pipeline.drawn import workbook


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
            (unfinished / "raw").mkdir(parents=True)
            for name, sheets in books.items():
                workbook(unfinished / "raw" / name, sheets)
            with pytest.MonkeyPatch.context() as patch:
                few_marts(patch, *also)
                build(Desk(unfinished / "raw", unfinished / "warehouse.duckdb"), loaded_by="test")
            unfinished.rename(made)
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return Desk(folder / "raw", folder / "warehouse.duckdb")
