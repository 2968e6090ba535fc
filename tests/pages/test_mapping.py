"""The data page's editor of what a sheet is: an unknown sheet is explained, loaded, changed and forgotten; in three languages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import warehouse
from dashboard.keeping import exports, mappings
from locales import speaking, text
from tests.pages.test_data import drop, line, load, open_page, press, said
from tests.pipeline.drawn import workbook

pytestmark = pytest.mark.usefixtures("few_loaded")

TWINS = """
Partnere 2018

Twin city | Nation | Ratified   | Desk
Wuxi      | China  | 12/03/2015 | Mette
Nanjing   | China  | 31/02/2016 | Bo
Harbin    | China  | 2017       | Bo

Source: the city council
"""
FILE = "Partnere Viborg 2018-03.xlsx"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return workbook(tmp_path_factory.mktemp("drawn") / "drawn.xlsx", {"Byer": TWINS}).read_bytes()


@pytest.fixture(scope="module")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk that knows a Danish party."""
    folder = tmp_path_factory.mktemp("loaded") / "desk"
    picture = (
        "Dansk part | Kinesisk part | Kinesisk by | Indgået\nViborg Kommune | Jinan By | Jinan | 2016-01-02"
    )
    path = workbook(folder.parent / "Aftaler.xlsx", {"Aftaler": picture})
    load(folder, "Aftaler.xlsx", path.read_bytes())
    return folder


@pytest.fixture
def desk(tmp_path: Path, _loaded: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "desk" / "warehouse.duckdb"))
    yield Path(shutil.copytree(_loaded, tmp_path / "desk"))
    warehouse.close()


def field(at: AppTest, kind: str, ending: str) -> AppTest:
    """The one widget of a kind whose key ends so."""
    (found,) = [each for each in at.get(kind) if str(each.key).endswith(ending)]
    return found  # type: ignore[return-value]


def choose(at: AppTest, ending: str, value: object) -> None:
    field(at, "selectbox", ending).set_value(value).run()  # type: ignore[attr-defined]
    assert not at.exception, at.exception


def explained(at: AppTest, content: bytes) -> AppTest:
    """The unknown sheet dropped and explained, but not yet kept."""
    drop(at, (FILE, content))
    choose(at, "-kind", "agreements")
    for number, column in enumerate(("chinese_place", "", "signed_date", "danish_owner")):
        if field(at, "selectbox", f"-column-{number}").value != column:  # type: ignore[attr-defined]
            choose(at, f"-column-{number}", column)
    return at


def save_key(at: AppTest) -> str:
    return next(str(button.key) for button in at.button if str(button.key).endswith("-save"))


def test_an_unknown_sheet_is_explained_and_loaded(desk: Path, content: bytes) -> None:
    at = explained(open_page(), content)
    words = speaking("da")(text)
    # What a column may mean stands first, with its reason; what is said about one is no longer guessed of another.
    place = words(
        "mapping-meaning",
        column=exports.column_titles("agreements")["chinese_place"],
        why=words("mapping-why-heading"),
    )
    assert field(at, "selectbox", "-column-0").options[:2] == [place, words("mapping-column-out")]  # type: ignore[attr-defined]
    choose(at, "-column-3", "chinese_place")
    assert field(at, "selectbox", "-column-0").value == ""  # type: ignore[attr-defined]
    choose(at, "-column-0", "chinese_place")
    choose(at, "-column-3", "danish_owner")
    # What is required and not there is asked for; nothing can be kept before it is said.
    assert at.button(key=save_key(at)).disabled
    assert words("mapping-required", columns=exports.column_titles("agreements")["danish_party"]) in said(at)
    party = field(at, "selectbox", "-constant-danish_party")
    assert "Viborg Kommune" in party.options  # type: ignore[attr-defined]
    choose(at, "-constant-danish_party", "Viborg Kommune")
    # The effect is shown before anything is kept.
    assert words("mapping-effect-counts", read=3, loaded=2, rejected=1) in said(at)
    assert "31/02/2016" in said(at)
    # It holds for this sender's files alone, unless a user says otherwise.
    assert field(at, "text_input", "-file-True").value == "Partnere Viborg"  # type: ignore[attr-defined]
    assert mappings.saved() == ()
    press(at, save_key(at))
    (kept,) = mappings.saved()
    assert kept.constants == {"danish_party": "Viborg Kommune"}
    assert kept.headings == {
        "Twin city": "chinese_place",
        "Nation": "",
        "Ratified": "signed_date",
        "Desk": "danish_owner",
    }
    # The dry run is made again, and the file can be loaded, now and next month.
    assert line(at).startswith("**Aftaler**: 2 tilføjes")
    load(desk, FILE.replace("03", "04"), content)
    assert [each["rows_loaded"] for each in _sheets()] == [1, 2]


def _sheets() -> list[dict[str, object]]:
    from dashboard.parts import visit

    with speaking("da"):
        return [dict(row) for row in visit.sheets_read().to_dict("records")]  # type: ignore[misc]


@pytest.fixture
def mapped(desk: Path, content: bytes) -> Path:
    """The same with the explained file loaded."""
    path = desk.parent / FILE
    path.write_bytes(content)
    found = mappings.look_at(path, FILE, "Byer", mappings.Asked("agreements"))
    headings = {"Twin city": "chinese_place", "Nation": "", "Ratified": "signed_date", "Desk": ""}
    mapping = mappings.SheetMapping("agreements", headings, {"danish_party": "Viborg Kommune"})
    assert mappings.remember_mapping(FILE, found, mapping, author="Anna") is None
    load(desk, FILE, content)
    return desk


@pytest.mark.soak
def test_what_was_said_is_listed_changed_and_forgotten(mapped: Path) -> None:
    at = open_page(tab="mend")
    words = speaking("da")(text)
    assert words("mapping-list-title") in said(at)
    assert "Viborg Kommune" in said(at)
    # Changed on the copy of the file that it was made of.
    next(each for each in at.selectbox if "-which-" in str(each.key)).set_value((FILE, "Byer")).run()
    choose(at, "-column-3", "danish_owner")
    press(
        at,
        next(str(one.key) for one in at.button if str(one.key).startswith("loaded-") and "save" in one.key),
    )
    (kept,) = mappings.saved()
    assert kept.headings["Desk"] == "danish_owner"
    assert {line["file"]: line["rows_loaded"] for line in _sheets()}[FILE] == 2
    press(at, "mapping-remove-0")
    assert mappings.saved() == ()
    assert {line["file"]: line["rows_loaded"] for line in _sheets()}[FILE] == 0


@pytest.mark.soak
def test_a_recognised_sheet_is_held_out(desk: Path, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "x.xlsx",
        {"Ark1": "Dansk part | Kinesisk part | Kinesisk by\nAarhus Kommune | Harbin By | Harbin"},
    )
    at = drop(open_page(), ("Kladde.xlsx", path.read_bytes()))
    which = next(each for each in at.selectbox if "-which-" in str(each.key))
    which.set_value(("Kladde.xlsx", "Ark1")).run()
    choose(at, "-kind", "")
    assert speaking("da")(text)("mapping-effect-out") in said(at)
    press(at, save_key(at))
    (kept,) = mappings.saved()
    assert kept.source is None
    assert at.button(key="load-confirm").disabled
