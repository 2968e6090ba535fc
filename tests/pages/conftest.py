"""The small desk as the warehouse that the pages read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.marts.drawn import drawn_warehouse
from tests.pages.desk import TABLES


@pytest.fixture(scope="session")
def small_desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the small desk."""
    path = tmp_path_factory.mktemp("small-desk") / "warehouse.duckdb"
    drawn_warehouse(path, TABLES)
    return path


@pytest.fixture
def small_desk(small_desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as the one that the dashboard reads."""
    monkeypatch.setenv("WAREHOUSE", str(small_desk_file))
    return small_desk_file
