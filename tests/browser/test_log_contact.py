"""Yesterday's call logged on a phone, by touch and keys, in four clicks; a dropped invitation; and the form is readable for all users."""

import datetime as dt
import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from locales import speaking, text
from pipeline.warehouse import contacts as log
from tests.browser.conftest import Window
from tests.frame.served import Served

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


@speaking("da")
def said(key: str, **values: object) -> str:
    return text(key, **values)


class Clicks:
    """Clicks on a page, counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def on(self, selector: str) -> None:
        self.page.locator(selector).click()
        self.count += 1

    def choice(self, name: str) -> None:
        self.page.get_by_role("dialog").get_by_text(name, exact=True).click()
        self.count += 1


def _today() -> dt.date:
    """The day that it is for the server, which has a clock of its own."""
    return dt.datetime.now().astimezone().date()


@pytest.mark.soak
def test_yesterdays_call_in_four_clicks(own_server: Served, own_desk: Path, window: Window) -> None:
    visit = window(**PHONE)
    visit.open(f"{own_server.url}/presence?lang=da")
    page, clicks = visit.page, Clicks(visit.page)
    clicks.on(".st-key-log-open button")
    form = page.get_by_role("dialog")
    expect(form).to_be_visible()
    clicks.on(".st-key-log-field-agreement input")
    page.keyboard.type("Harbin")
    page.keyboard.press("Enter")
    visit.settle()
    clicks.choice(said("log-day-yesterday"))
    page.get_by_label(said("log-outcome")).fill("Aftalt besøg i foråret")
    page.get_by_label(said("log-next")).fill("Send datoer")
    visit.settle()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert visit.faults() == []
    clicks.on(".st-key-log-save button")
    expect(page.locator(".st-key-log-done")).to_contain_text("Harbin")
    expect(form).to_have_count(0)
    assert clicks.count <= 4

    yesterday = _today() - dt.timedelta(days=1)
    book = openpyxl.load_workbook(own_desk / "raw" / log.FILE)
    row = [cell.value for cell in book.worksheets[0][2]]
    assert "Aftalt besøg i foråret" in row
    assert yesterday in [value.date() for value in row if isinstance(value, dt.datetime)]

    # The page is drawn with it: one more relation within its time.
    visit.settle()
    page.locator(".st-key-log-undo button").click()
    expect(page.locator(".st-key-log-done")).to_have_count(0)
    assert openpyxl.load_workbook(own_desk / "raw" / log.FILE).worksheets[0].max_row == 1
    visit.was_clean()


@pytest.mark.soak
def test_a_dropped_invitation_fills_the_form(own_server: Served, window: Window, tmp_path: Path) -> None:
    visit = window(theme="dark", **PHONE)
    visit.open(f"{own_server.url}/overview?lang=da")
    page = visit.page
    visit.button("log-open").click()
    expect(page.locator(".st-key-log-save button")).to_be_visible()
    invitation = tmp_path / "møde.ics"
    today = f"{_today():%Y%m%d}"
    invitation.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Vand: Aarhus og Harbin\r\n"
        f"DTSTART;VALUE=DATE:{today}\r\nATTENDEE;CN=Li Wei:mailto:li@harbin.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(str(invitation))
    expect(page.get_by_role("textbox", name=said("log-names"), exact=True)).to_have_value("Li Wei")
    expect(page.get_by_label(said("log-outcome"))).to_have_value("Vand: Aarhus og Harbin")
    expect(page.locator(".st-key-log-field-agreement input")).to_have_value(re.compile("Harbin"))
    visit.settle()
    assert visit.faults() == []
    # A closed form keeps what stood in it.
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    visit.settle()
    visit.button("log-open").click()
    expect(page.get_by_label(said("log-outcome"))).to_have_value("Vand: Aarhus og Harbin")
    visit.was_clean()
