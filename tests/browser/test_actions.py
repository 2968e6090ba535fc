"""An action is opened and finished in two clicks, and comes back when it is undone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from locales import speaking, text
from tests.browser.conftest import Server, Window

pytestmark = pytest.mark.browser


@speaking("da")
def said(key: str) -> str:
    return text(key)


@pytest.mark.soak
def test_what_is_due_is_finished_in_two_clicks_and_undone(own_server: Server, window: Window) -> None:
    visit = window(width=1280, height=800)
    visit.open(f"{own_server.url}/overview?lang=da")
    page = visit.page
    first = page.locator(".desk-items li", has_text="Tag kontakt").first
    title = first.locator("a").inner_text()
    before = page.get_by_text(re.compile(r"^\d+ opgaver, heraf")).inner_text()

    first.locator("a").click()  # the first click: what is due, opened
    panel = page.get_by_role("dialog")
    expect(panel).to_contain_text(title.split(": ", 1)[1].removesuffix(" ›"))
    expect(page).to_have_url(re.compile("action="))
    visit.settle()
    assert visit.faults() == []
    panel.get_by_label(said("author-label")).fill("Ida")
    panel.get_by_label(said("action-note")).fill("Talte med parten")
    panel.get_by_role("button", name=said("action-finish")).click()  # the second: finished
    expect(panel).to_have_count(0)
    visit.settle()
    expect(page.locator(".desk-items")).not_to_contain_text(title.removesuffix(" ›"))
    assert page.get_by_text(re.compile(r"^\d+ opgaver, heraf")).inner_text() != before

    page.locator(".st-key-actions-undo-last button").click()
    expect(page.locator(".desk-items")).to_contain_text(title.removesuffix(" ›"))
