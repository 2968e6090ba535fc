"""Every page of the menu opens on the sample in every language, as AppTest sees it."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest
from _pytest.mark.structures import ParameterSet

from app import PAGES
from dashboard import frame, roles
from dashboard.frame import Entry
from locales import LANGUAGES, formats, speaking, text
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.pages.desk import open_page, visit
from tests.pipeline.drawn import workbook


def _in_a_language(number: int, entry: Entry, lang: str) -> ParameterSet:
    """Each page in one language, by turns; `make soak` opens each in all."""
    is_its_turn = list(LANGUAGES)[number % len(LANGUAGES)] == lang
    return pytest.param(entry, lang, marks=() if is_its_turn else pytest.mark.soak, id=f"{entry.name}-{lang}")


@pytest.mark.parametrize(
    ("entry", "lang"),
    [_in_a_language(number, entry, lang) for number, entry in enumerate(PAGES) for lang in LANGUAGES],
)
def test_a_page_opens(sample_warehouse: Path, entry: Entry, lang: str) -> None:
    app = open_page(entry.file, lang, as_of=None)
    assert [title.value for title in app.title] == [speaking(lang)(text)(f"page-{entry.name}")]
    assert speaking(lang)(text)("error-page-title") not in "".join(box.value for box in app.error)
    assert speaking(lang)(text)("footer-offline") in "".join(caption.value for caption in app.caption)


def test_a_page_without_a_warehouse_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "none.duckdb"))
    app = open_page("overview/overview.py", as_of=None)
    assert "make run" in app.info[0].value


def test_a_warehouse_of_another_version_is_told_with_what_to_do(
    sample_warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dashboard import warehouse

    path = Path(shutil.copy(sample_warehouse, tmp_path / "old.duckdb"))
    with duckdb.connect(str(path)) as con:
        con.execute("delete from seeds.marts where name = 'attention_at'")
    monkeypatch.setenv("WAREHOUSE", str(path))
    warehouse.close()
    app = visit().run()
    assert app.exception  # for the log; a reader sees the sentence alone
    told = formats.markdown_safe(str(path))
    assert text("error-old-warehouse", file=told) in [box.value for box in app.warning]
    warehouse.close()


def test_guests_are_told_of_a_file_by_its_name_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for is_guest, told in ((True, "old.duckdb"), (False, "/srv/desk/old.duckdb")):
        monkeypatch.setattr(roles, "is_guest", lambda it=is_guest: it)
        assert frame._file_told(Path("/srv/desk/old.duckdb")) == formats.markdown_safe(told)


# A desk that has dropped its first file has one kind of data and none of the others.
FIRST_FILES = {
    "agreements": "Aftale-id | Titel | Dansk part | Kinesisk part | Provins | Indgået\nX-1 | Vand i Wuxi | Viborg Kommune | Wuxi By | Jiangsu | 01-02-2019",
    "milestones": "Aftale-id | Milepæl | Frist | Status\nX-1 | Rensning i drift | 01-06-2019 | planlagt",
    "activities": "Dato | Aktivitet | Sted | Deltagere | Type\n01-03-2019 | Besøg hos myndigheden | Nanjing | 4 | besøg",
    "budget": "Budgetpost | Finansieringskilde | 2018 | 2019\nRejser | Tilskud | 5000 | 6000",
    "expenses": "Bilagsnr. | Bogført dato | Budgetpost | Finansieringskilde | Beløb\n1 | 01-03-2019 | Rejser | Tilskud | 1250",
    "companies": "Virksomhed | By | Teknologier | Medlem | Aktiv i Kina\nGrundfos | Bjerringbro | vand | ja | Jiangsu",
    "interests": "Virksomhed | Tema | Provins | Interesse | Dato\nGrundfos | vand | Jiangsu | interesseret | 01-02-2019",
    "challenges": "Problemejer | Sted | Tema | Udfordring | Trin\nWuxi EPB | Wuxi | vand | Forurenet sø | identificeret",
    "exchange_rates": "Dato | Valuta | Kurs\n01-03-2019 | CNY | 98,5",
}


# Of one kind of data `make test` opens a sixth of the pages; `make soak` opens all on each of the nine.
FIRST_PAGES = [
    ("agreements", PAGES[1::6]),
    *(pytest.param(source, PAGES, marks=pytest.mark.soak) for source in FIRST_FILES),
]


@pytest.mark.parametrize(("source", "entries"), FIRST_PAGES)
def test_every_page_opens_on_a_desk_with_one_kind_of_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, entries: Sequence[Entry]
) -> None:
    from dashboard import warehouse

    (tmp_path / "raw").mkdir()
    workbook(tmp_path / "raw" / "først.xlsx", {"Ark1": FIRST_FILES[source]})
    built = build(Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb"))
    assert [change.source for change in built.changes] == [source]
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    warehouse.close()
    failed = []
    for entry in entries:
        app = visit(entry.file).run()
        failed += [(entry.name, fault.message) for fault in app.exception]
    assert failed == []
    warehouse.close()
