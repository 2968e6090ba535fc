"""Small desks as the warehouse that the dashboard reads, each drawn once."""

import hashlib
import shutil
from pathlib import Path

import pytest

from settings import warehouse_file
from tests.marts.drawn import drawn_warehouse

__all__ = ["drawn_desks", "no_entries", "own_folder", "shown_desk", "small_desk", "small_desk_file"]


@pytest.fixture(scope="session")
def drawn_desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the desks stand that tests show."""
    return tmp_path_factory.mktemp("desks")


def drawn_once(folder: Path, tables: str) -> Path:
    """The warehouse of these tables. Only for reading."""
    path = folder / hashlib.sha256(tables.encode()).hexdigest()[:16] / "warehouse.duckdb"
    if not path.exists():
        drawn_warehouse(path, tables)
    return path


@pytest.fixture(autouse=True)
def shown_desk(
    request: pytest.FixtureRequest, _no_real_warehouse: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk of ``@pytest.mark.shows(TABLES)`` as the one that the dashboard reads, with records of the test's own."""
    if mark := request.node.get_closest_marker("shows"):
        desks = request.getfixturevalue("drawn_desks")
        _show(drawn_once(desks, mark.args[0]), tmp_path, monkeypatch)


def _show(warehouse: Path, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(warehouse))
    monkeypatch.setenv("RECORDS", f"sqlite:///{records / 'records.sqlite'}")


@pytest.fixture
def own_folder(shown_desk: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shown desk in a folder of the test's own, for what is written beside it."""
    monkeypatch.setenv("WAREHOUSE", str(shutil.copy(warehouse_file(), tmp_path / "warehouse.duckdb")))


@pytest.fixture(scope="session")
def small_desk_file(drawn_desks: Path) -> Path:
    """The warehouse of the small desk of tests/pages."""
    from tests.pages.desk import TABLES

    return drawn_once(drawn_desks, TABLES)


@pytest.fixture
def small_desk(small_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as the one that the dashboard reads, with records of the test's own."""
    _show(small_desk_file, tmp_path, monkeypatch)
    return small_desk_file


@pytest.fixture
def no_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Records of the test's own, without the sample's entries; their file."""
    from dashboard import desk_records

    nothing = tmp_path / "records.toml"
    nothing.write_text("notes = []\nrisks = []\nissues = []\n", encoding="utf-8")
    enter = desk_records.samples.enter
    monkeypatch.setattr(desk_records.samples, "enter", lambda _: enter(nothing))
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    return tmp_path / "records.sqlite"
