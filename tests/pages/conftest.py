"""The small desks as the warehouse that the pages read."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from dashboard import desk_records, widget_state
from dashboard.parts import sections
from settings import warehouse_file
from tests.doors import doors_stay_open
from tests.marts.drawn import drawn_warehouse
from tests.pages.desk import TABLES
from tests.pipeline.conftest import few_marts

__all__ = [
    "all_is_open",
    "doors_stay_open",
    "drawn_desks",
    "own_folder",
    "shown_desk",
    "small_desk",
    "small_desk_file",
]


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


@pytest.fixture
def own_folder(shown_desk: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shown desk in a folder of the test's own, for what is written beside it."""
    monkeypatch.setenv("WAREHOUSE", str(shutil.copy(warehouse_file(), tmp_path / "warehouse.duckdb")))


@pytest.fixture(scope="session")
def small_desk_file(drawn_desks: Path) -> Path:
    """The warehouse of the small desk."""
    return drawn_once(drawn_desks, TABLES)


@pytest.fixture
def small_desk(small_desk_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as the one that the dashboard reads."""
    monkeypatch.setenv("WAREHOUSE", str(small_desk_file))
    return small_desk_file


@pytest.fixture
def no_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Records of the test's own, without the sample's entries; their file."""
    nothing = tmp_path / "records.toml"
    nothing.write_text("notes = []\nrisks = []\nissues = []\n", encoding="utf-8")
    monkeypatch.setattr(desk_records, "sample_file", lambda: nothing)
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    return tmp_path / "records.sqlite"


@pytest.fixture
def few_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loads make few marts, as in tests/pipeline: the data page shows what was loaded, and reads no others."""
    few_marts(monkeypatch, "unplaced", "fct_agreement", "dim_company")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The files that pages offer, made when their buttons are drawn: key → bytes."""
    found: dict[str, bytes] = {}
    draw = st.download_button

    def drawn(label: str, data: Any, *args: Any, **options: Any) -> Any:
        made = data() if callable(data) else data
        found[str(options.get("key", label))] = made if isinstance(made, bytes) else str(made).encode()
        return draw(label, data, *args, **options)

    monkeypatch.setattr(st, "download_button", drawn)
    return found


@pytest.fixture(autouse=True)
def all_is_open(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every section and every fold of a page is drawn, so that who walks a page sees all of it; but for tests `as_opened` or of a `part_alone`."""
    marks = {mark.name for mark in request.node.iter_markers()}
    if "as_opened" in marks:
        return
    monkeypatch.setattr(widget_state, "is_open", lambda _box: True)
    if "part_alone" not in marks:
        monkeypatch.setattr(sections, "_drawn", lambda codes, _chosen: codes)
