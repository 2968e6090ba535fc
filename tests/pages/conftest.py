"""The small desk as the warehouse that the pages read."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import widget_state
from dashboard.parts import sections
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


@pytest.fixture(autouse=True)
def all_is_open(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every section and every fold of a page is drawn, so that who walks a page sees all of it; but for tests `as_opened`."""
    if request.node.get_closest_marker("as_opened") is None:
        monkeypatch.setattr(sections, "_drawn", lambda codes, _chosen: codes)
        monkeypatch.setattr(widget_state, "is_open", lambda _box: True)
