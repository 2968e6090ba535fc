"""The data keeper's way through the data page, in a real browser: drop, look, load, mend; and files that are none."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from dashboard import uploads
from locales import speaking, text
from pipeline import paths
from pipeline.sources.declarations import load_sources
from tests.browser.conftest import Visit
from tests.frame.served import Served

pytestmark = pytest.mark.browser

RATES = "Valutakurser.xlsx"


def changed_rates(folder: Path) -> Path:
    """The sample's exchange rates with one changed, one new, and the broken one still broken."""
    book = openpyxl.load_workbook(paths.PROJECT / "data" / "sample" / RATES)
    sheet = book["Kurser"]
    headings = next(row for row in sheet.iter_rows() if any(cell.value == "Valutakode" for cell in row))
    rate = next(cell.column for cell in headings if cell.value == "Kurs (DKK pr. 100)")
    first = headings[0].row + 1
    sheet.cell(first, rate).value = 123.45
    sheet.append(["maj 2020", "CNY", 95.5, "Nationalbanken", "ja"])
    path = folder / RATES
    book.save(path)
    return path


def drop(page: Page, *files: Path) -> None:
    """Drop files on the page and wait for the dry run."""
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([str(file) for file in files])
    expect(page.locator(".st-key-trial")).to_be_visible()
    expect(page.locator(".st-key-load-confirm button")).to_be_visible()


def tab(visit: Visit, name: str, lang: str) -> None:
    visit.page.get_by_role("tab", name=speaking(lang)(text)(f"data-tab-{name}"), exact=True).click()


@pytest.mark.soak
def test_drop_look_load_and_undo(own_server: Served, own_desk: Path, visit: Visit, tmp_path: Path) -> None:
    visit.open(f"{own_server.url}/data?lang=en")
    page = visit.page
    drop(page, changed_rates(tmp_path))

    # The dry run says what is new, changed and refused, and each is listed.
    rates = page.locator(".st-key-trial-exchange-rates")
    expect(rates.locator("summary")).to_have_text(
        re.compile(r"1 new · 1 changed · 0 only in earlier exports · 1 rejected")
    )
    rates.locator("summary").click()
    expect(
        rates.get_by_role("radio", name=speaking("en")(text)("data-trial-changed", count="1"))
    ).to_be_visible()
    notes = page.locator(".st-key-trial-notes")
    notes.locator("summary").click()
    expect(notes.locator("table.notes")).to_contain_text("Kurs (DKK pr. 100)")
    assert visit.faults() == []
    assert not (own_desk / "warehouse.history" / "changes" / "000002.parquet").exists()

    # It is loaded, the history has it, and every page shows the new figures.
    page.locator(".st-key-author-load input").fill("Secretary")
    page.locator(".st-key-load-confirm button").click()
    expect(page.locator(".st-key-load-done")).to_contain_text(speaking("en")(text)("data-done", load="2"))
    tab(visit, "history", "en")
    latest = page.locator(".st-key-history-2")
    expect(latest.locator("summary")).to_contain_text("Secretary")
    expect(latest).to_contain_text("1 new, 1 changed, 0 removed")

    # Undone, after a question; what was loaded is in the history for good.
    visit.button("undo-history-2").click()
    expect(page.get_by_text(speaking("en")(text)("data-undo-this-sure", load="2"))).to_be_visible()
    visit.button("undo-yes-history-2").click()
    undone = page.locator(".st-key-history-3")
    expect(undone).to_contain_text(speaking("en")(text)("data-history-takes-back", load="2"))
    expect(undone).to_contain_text("0 new, 1 changed, 1 removed")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)  # the question is answered
    visit.was_clean()


@pytest.mark.soak
def test_the_first_own_files_replace_the_sample_and_a_cell_is_corrected_on_the_way(
    own_server: Served, visit: Visit, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Aftale-id", "Aftalens titel", "Dansk part", "Kinesisk part", "Provins", "Indgået", "Status"],
        ["X-1", "Vand i Wuxi", "Viborg Kommune", "Wuxi By", "Jiangsu", "01-02-2019", "aktiv"],
        ["X-2", "Luft i Jinan", "Horsens Kommune", "Jinan By", "Shandong", "31-02-2019", "aktiv"],
    ):
        sheet.append(row)
    book.save(tmp_path / "Vores aftaler.xlsx")

    visit.open(f"{own_server.url}/data?lang=da")
    page = visit.page
    drop(page, tmp_path / "Vores aftaler.xlsx")
    confirm = page.locator(".st-key-load-confirm button")
    expect(confirm).to_be_disabled()
    expect(page.get_by_text(text("data-load-answer-first"))).to_be_visible()
    expect(page.locator(".st-key-trial-agreements")).to_have_count(0)
    page.get_by_text(text("data-sample-drop")).click()
    agreements = page.locator(".st-key-trial-agreements summary")
    expect(agreements).to_contain_text("1 tilføjes · 0 ændres · 0 står kun i tidligere eksporter · 1 afvises")
    expect(page.locator(".st-key-trial-budget")).to_have_count(0)

    # The faulty cell gets its value in the grid, which says at once whether it can be read.
    page.locator(".st-key-trial-notes summary").click()
    grid = page.locator("[class*='st-key-mend-grid-trial'] canvas").first
    expect(grid).to_be_visible()
    visit.settle()
    for typed, said in (("30-02-2019", "30-02-2019"), ("28-02-2019", "læses som 28. feb. 2019")):
        width = grid.evaluate("canvas => canvas.getBoundingClientRect().width")
        grid.dblclick(position={"x": 0.45 * width, "y": 70}, force=True)
        editor = page.locator("textarea.gdg-input")
        editor.fill(typed)
        editor.press("Enter")
        expect(page.locator(".st-key-trial-notes li")).to_contain_text(re.compile(said, re.IGNORECASE))
    page.locator(".st-key-mend-take-over-trial button").click()
    expect(agreements).to_contain_text("2 tilføjes · 0 ændres · 0 står kun i tidligere eksporter · 0 afvises")
    page.locator(".st-key-author-load input").fill("Mette")
    expect(confirm).to_be_enabled()
    confirm.click()
    expect(page.locator(".st-key-load-done")).to_contain_text(text("data-done-sample"))
    tab(visit, "mend", "da")
    expect(page.locator("[class*='st-key-mend-line-']")).to_contain_text("eksporten oplyser »31-02-2019«")
    expect(page.locator(".st-key-mark-sample")).to_have_count(0)
    visit.menu(text("page-timeline"))
    expect(page.locator(".st-key-mark-sample")).to_have_count(0)
    visit.was_clean()


@pytest.mark.soak
def test_the_tabs_are_readable_on_a_phone_too_and_a_template_arrives(
    server: Served, visit: Visit, tmp_path: Path
) -> None:
    visit.open(f"{server.url}/data?lang=zh&tab=mend")
    for name in ("mend", "fresh", "history", "templates"):
        tab(visit, name, "zh")
        opened = visit.page.get_by_role("tab", name=speaking("zh")(text)(f"data-tab-{name}"), exact=True)
        expect(opened).to_have_attribute("aria-selected", "true")
        visit.settle()
        assert visit.faults() == [], name
    path = visit.download("download-template-budget", tmp_path)
    assert openpyxl.load_workbook(path).sheetnames[0] == load_sources()["budget"].title["zh"]

    visit.page.set_viewport_size({"width": 390, "height": 844})
    tab(visit, "mend", "zh")
    visit.settle()
    width = visit.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
    assert width <= 390
    visit.was_clean()


# What it says in each language is read in tests/frame/test_uploads.py too.
@pytest.mark.parametrize(
    "lang", [pytest.param("da", marks=pytest.mark.soak), pytest.param("en", marks=pytest.mark.soak), "zh"]
)
def test_a_file_that_is_too_large_is_told_in_the_readers_language(
    server: Served, visit: Visit, tmp_path: Path, lang: str
) -> None:
    large = tmp_path / "large.xlsx"
    with large.open("wb") as file:
        file.truncate(uploads.largest() + 1)
    visit.open(f"{server.url}/data?lang={lang}")
    page = visit.page
    told = page.get_by_text(speaking(lang)(uploads.refusal)())
    expect(told).to_be_hidden()
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(str(large))
    expect(told).to_be_visible()
    page.get_by_test_id("stFileChip").hover()
    for english in ("File must be", "AxiosError"):  # what Streamlit would say
        expect(page.get_by_text(english).locator("visible=true")).to_have_count(0)
    page.get_by_test_id("stFileChipDeleteBtn").locator("button").click()
    expect(told).to_be_hidden()
    visit.was_clean()
