"""Desks that tests share are drawn whole, and each test that shows one has records of its own."""

from pathlib import Path

import pytest

from records import database
from tests import shown
from tests.marts import drawn
from tests.pages.desk import TABLES


@pytest.mark.shows(TABLES)
def test_a_shown_desk_has_records_of_its_own(tmp_path: Path) -> None:
    assert str(tmp_path) in str(database.url())


def test_the_small_desk_has_records_of_its_own(small_desk: Path, tmp_path: Path) -> None:
    assert str(tmp_path) in str(database.url())


@pytest.mark.dealt(2)
@pytest.mark.parametrize("is_kept", [True, False])
def test_a_desk_whose_drawing_ends_early_is_drawn_again(
    is_kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_args: object, **_options: object) -> None:
        raise InterruptedError

    monkeypatch.setattr(drawn, "kept", tmp_path / "kept" if is_kept else None)
    with monkeypatch.context() as faulty:
        faulty.setattr(drawn, "create_marts", fails)
        with pytest.raises(InterruptedError):
            shown.drawn_once(tmp_path, TABLES)
    assert not list(tmp_path.rglob("warehouse.duckdb"))
    assert shown.drawn_once(tmp_path, TABLES).exists()
