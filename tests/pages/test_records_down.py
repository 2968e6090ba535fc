"""Budget, board and synergies stay readable, with one sentence, in whatever way the records can't be read; that none waits long, tests/records holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import command_line
from locales import text
from records import comments, database
from reports import board
from reports.__main__ import main
from tests.pages import desk
from tests.records.test_unreachable import WAYS
from tests.reports.packs import asked


@pytest.fixture(autouse=True)
def _desk(small_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The small desk's warehouse, and records in a folder of their own."""
    monkeypatch.setenv("WAREHOUSE", str(small_desk_file))
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'desk' / 'records.sqlite'}")
    yield tmp_path / "desk"
    database.close()


def _told(at: AppTest) -> str:
    return "\n".join([desk.words(at), *(box.value for box in at.warning)])


PAGES = {
    "economy/budget.py": "error-records",
    "economy/board.py": "error-records",
    "business/synergies.py": "synergies-unreachable",
}
# Over what people wrote.
HEADS = (
    "synergies-harvest-title",
    "synergies-decide",
    "commentary-deviations-title",
    "board-issued-title",
    "points-risks-title",
)


@pytest.mark.dealt(16)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("way", WAYS)
def test_the_page_is_readable_and_says_so_once(_desk: Path, page: str, way: str) -> None:
    well = desk.open_page(page)
    with WAYS[way](_desk):
        database.close()
        at = desk.open_page(page)
        assert _told(at).count(text(PAGES[page])) == 1
        assert text("error-page-title") not in _told(at)
        assert "board-make" not in {button.key for button in at.button}
    assert text(PAGES[page]) not in _told(well)
    assert desk.metrics(at) == desk.metrics(well)
    kept, all_of_them = ({header.value for header in one.header} for one in (at, well))
    assert kept
    assert kept >= all_of_them - {*map(text, HEADS)}


def test_a_pack_is_not_made_without_what_people_wrote(
    _desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with WAYS["noise"](_desk):
        database.close()
        with pytest.raises(database.RecordsUnreachableError):
            board.make(asked(), "pdf")
        file = tmp_path / "pack.pdf"
        assert main(["board", "--as-of", "2018-06-30", "-o", str(file)]) == command_line.REFUSED
    assert not file.exists()
    assert len(capsys.readouterr().err.strip().splitlines()) < 4


def test_what_was_typed_is_still_there_when_the_records_are_back(
    _desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "DOWN_SECONDS", 0.0)
    at = desk.open_page("economy/budget.py")
    field = next(field for field in at.text_area if str(field.key).startswith("note-words-"))
    slug = str(field.key).split("-")[2]
    field.set_value("Ekstra rejse til Wuxi")
    at.text_input(key=f"author-new-{slug}").set_value("Anne")
    whole = (_desk / "records.sqlite").read_bytes()
    for beside in _desk.glob("records.sqlite-*"):
        beside.unlink()
    database.close()
    (_desk / "records.sqlite").write_bytes(b"no database at all " * 400)
    next(button for button in at.button if button.key == f"note-keep-{slug}").click()
    at.run()
    assert not at.exception
    assert at.session_state["note-wrong"][1] == text("commentary-not-kept")
    assert text("commentary-not-kept") in _told(at)
    assert text("error-records") in _told(at)
    (_desk / "records.sqlite").write_bytes(whole)
    at.run()
    assert next(f for f in at.text_area if f.key == field.key).value == "Ekstra rejse til Wuxi"
    next(button for button in at.button if button.key == f"note-keep-{slug}").click()
    at.run()
    figures = ("budget", "budget-curve", "forecast", comments.NO_LINE)
    kept = [note.text for figure in figures for note in comments.on_figure(figure)]
    assert "Ekstra rejse til Wuxi" in kept
