"""The small desks as the warehouse that the pages read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dashboard import widget_state
from dashboard.parts import sections
from tests.doors import doors_stay_open
from tests.marts.drawn import drawn_warehouse
from tests.pages.desk import TABLES

__all__ = ["all_is_open", "doors_stay_open", "drawn_desks", "shown_desk", "small_desk", "small_desk_file"]


@pytest.fixture(scope="session")
def drawn_desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the desks stand that tests show, each drawn once."""
    return tmp_path_factory.mktemp("desks")


def drawn_once(folder: Path, tables: str) -> Path:
    """The warehouse of these tables. Only for reading."""
    path = folder / hashlib.sha256(tables.encode()).hexdigest()[:16] / "warehouse.duckdb"
    if not path.exists():
        drawn_warehouse(path, tables)
    return path


@pytest.fixture(autouse=True)
def shown_desk(
    request: pytest.FixtureRequest, drawn_desks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk of ``@pytest.mark.shows(TABLES)`` as the one that the dashboard reads, with records of the test's own."""
    if mark := request.node.get_closest_marker("shows"):
        monkeypatch.setenv("WAREHOUSE", str(drawn_once(drawn_desks, mark.args[0])))
        monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")


@pytest.fixture(scope="session")
def small_desk_file(drawn_desks: Path) -> Path:
    """The warehouse of the small desk."""
    return drawn_once(drawn_desks, TABLES)


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
