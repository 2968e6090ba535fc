"""The overview: the manager's numbers worked out by hand, what needs attention in order, and links that land."""

import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter

from dashboard.filters_model import Filters
from dashboard.model import measures
from pipeline.desk.desk import Desk
from pipeline.warehouse.build import build
from tests.pages import desk

PAGE = "overview/overview.py"
NOTHING = Filters(as_of=dt.date.fromisoformat(desk.AS_OF))


pytestmark = pytest.mark.shows(desk.TABLES)


# --- The page ---


def test_the_numbers_a_manager_asks_for_are_there_in_danish() -> None:
    at = desk.open_page(PAGE)
    assert (
        desk.metrics(at)
        == {
            "Aftaler i kraft": "3",
            "Kolde relationer": "1",
            "Kontakter på 12 måneder": "1",  # the visit of 20 June 2018; the meeting of 5 June 2017 is too long ago
            "Brugt i alt": "120.251 kr.",
        }
    )
    spent = next(button.label for button in at.button if "Brugt i alt" in button.label).replace("\u00a0", " ")
    assert "13,6 % af 882.000 kr. · 638 dage tilbage" in spent  # 30 June 2018 to 29 March 2020


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2020-04-08", "projektet sluttede for 10 dage siden"),
        ("2020-03-29", "projektets sidste dag"),
        ("2016-03-30", "1 dag til projektstart"),
    ],
)
def test_before_at_and_after_the_end_of_the_project_the_clock_says_which(as_of: str, said: str) -> None:
    at = desk.open_page(PAGE, as_of=as_of)
    assert any(said in button.label.replace("\u00a0", " ") for button in at.button)


def test_with_nothing_left_by_the_filters_the_page_helps_out() -> None:
    at = desk.open_page(PAGE, party="Viborg Kommune", province="CN-SD")
    assert not at.exception
    assert "Der er hverken aftaler eller aktiviteter med de valgte filtre." in desk.words(at)


# --- What comes ---


def test_what_falls_due_is_listed_soonest_first() -> None:
    due = measures.rows(NOTHING, "due_90_count")
    assert due[["kind", "subject", "days_left"]].values.tolist() == [
        ["next_step", "Ring til Wuxi", 10],
        ["expiry", "Vand i Wuxi", 46],
        ["activity", "Delegation", 51],
    ]
    assert due["danish_party"].tolist() == ["Viborg Kommune"] * 3
    assert due["agreement_name"].tolist() == ["Vand i Wuxi"] * 3


# --- What has changed ---

HEADINGS = (
    "Aftale-id",
    "Titel",
    "Dansk part",
    "Kinesisk part",
    "Provins",
    "Underskrevet",
    "Næste skridt",
    "Status",
)
FIRST = (
    ("A-1", "Vand i Wuxi", "Viborg Kommune", "Wuxi", "Jiangsu", "01-05-2016", "Vent", "i kraft"),
    ("A-2", "Luft i Jinan", "Region Sjælland", "Jinan", "Shandong", "01-06-2017", "Send udkast", "i kraft"),
)
SECOND = (
    ("A-1", "Vand i Wuxi", "Viborg Kommune", "Wuxi", "Jiangsu", "01-05-2016", "Ring til Wuxi", "ophørt"),
    ("A-2", "Luft i Jinan", "Region Sjælland", "Jinan", "Shandong", "01-06-2017", "Send udkast", "i kraft"),
    ("A-3", "Jord i Harbin", "Horsens Kommune", "Harbin", "Heilongjiang", "01-09-2017", "Besøg", "i kraft"),
)


def export(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Aftaler")
    for i, row in enumerate((HEADINGS, *rows)):
        sheet.write_row(i, 0, row)
    book.close()


@pytest.mark.soak  # tests/pipeline/warehouse/test_history.py tells it, test_agreements.py shows it
def test_what_the_last_load_changed_is_told_value_by_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    place.raw.mkdir()
    for rows in (FIRST, SECOND):
        export(place.raw / "Aftaler.xlsx", rows)
        build(place, loaded_by="keeper")
    monkeypatch.setenv("WAREHOUSE", str(place.warehouse))
    today = dt.datetime.now().astimezone().date()
    at = desk.open_page(PAGE)
    newest = desk.words(at)
    values = at.dataframe[-1].value
    since = at.date_input(key="overview-changes-since")
    all_of_today = desk.words(since.set_value(today).run())
    of_tomorrow = desk.words(since.set_value(today + dt.timedelta(days=1)).run())
    assert ": 1 række tilføjet, 1 ændret og 0 fjernet." in newest
    # the first load's two rows as well
    assert "2 indlæsninger siden" in all_of_today
    assert ": 3 rækker tilføjet, 1 ændret og 0 fjernet." in all_of_today
    assert "Der er ikke indlæst noget siden" in of_tomorrow
    assert values[["Ændring", "Før", "Nu"]].values.tolist() == [
        ["ændret", "Vent", "Ring til Wuxi"],
        ["ændret", "i kraft", "ophørt"],
    ]
    # as people call it, not as the table does
    assert values["Kolonne"].tolist() == ["Næste skridt", "Aftalestatus"]
