"""Filters live in the link: they survive a reload, a walk through the menu, the back button and a change of language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from app import PAGES
from locales import DEFAULT_LANGUAGE, LANGUAGES, text
from tests.browser.conftest import Server, Visit

pytestmark = pytest.mark.browser

LINK = "province=CN-JS&theme=water&as_of=2019-06-30"


def keeps(visit: Visit, lang: str) -> None:
    """Link and chips both say what was chosen."""
    # Danish is the language of a link that names none.
    for part in (*LINK.split("&"), *([] if lang == DEFAULT_LANGUAGE else [f"lang={lang}"])):
        expect(visit.page).to_have_url(re.compile(re.escape(part)))
    expect(visit.page.locator(".st-key-chip-active-provinces")).to_be_visible()
    expect(visit.page.locator(".st-key-chip-active-themes")).to_be_visible()
    expect(visit.page.locator(".st-key-chip-active-as-of")).to_contain_text("2019")


def test_a_link_opens_filtered_and_a_reload_keeps_it(server: Server, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?{LINK}&lang=en")
    keeps(visit, "en")
    visit.page.reload()
    visit.settle()
    keeps(visit, "en")
    visit.was_clean()


def test_the_menu_takes_the_filters_along_through_all_sections(server: Server, visit: Visit) -> None:
    visit.open(f"{server.url}/{PAGES[0].name}?{LINK}&lang=da")
    last_of_sections = {entry.section: entry for entry in PAGES}
    for entry in last_of_sections.values():
        visit.menu(text(f"page-{entry.name}", "da"))
        keeps(visit, "da")
    visit.was_clean()


def test_back_leads_back_with_the_filters(server: Server, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?{LINK}&lang=da")
    visit.menu(text("page-budget", "da"))
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(text("page-timeline", "da"))
    visit.settle()
    keeps(visit, "da")


def test_the_language_changes_and_the_filters_stay(server: Server, visit: Visit) -> None:
    visit.open(f"{server.url}/budget?{LINK}&lang=da")
    visit.page.locator(".st-key-lang button", has_text=LANGUAGES["zh"]).click()
    expect(visit.page.locator("h1")).to_have_text(text("page-budget", "zh"))
    expect(visit.page.locator("html")).to_have_attribute("lang", "zh-CN")
    visit.settle()
    keeps(visit, "zh")
    expect(visit.page.locator(".st-key-chip-active-provinces")).to_contain_text("江苏")


def test_choosing_a_province_by_hand_writes_the_link_and_the_cross_clears_it(
    server: Server, visit: Visit
) -> None:
    visit.open(f"{server.url}/timeline?lang=en")
    visit.page.locator(".st-key-popover-provinces button").click()
    box = visit.page.locator(".st-key-filter-provinces")
    box.get_by_role("combobox").click()
    visit.page.keyboard.type("Jiangsu")
    visit.page.get_by_role("option", name="Jiangsu", exact=True).click()
    expect(visit.page).to_have_url(re.compile("province=CN-JS"))
    visit.page.keyboard.press("Escape")
    visit.page.locator(".st-key-clear-provinces button").click()
    expect(visit.page).to_have_url(re.compile(r"^(?!.*province=)"))
    expect(visit.page.locator(".st-key-chip-active-provinces")).to_have_count(0)


def test_what_a_link_says_wrongly_is_said_and_left_out(server: Server, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?province=CN-XX&lang=en")
    expect(visit.page.get_by_text("CN-XX")).to_be_visible()
    expect(visit.page.locator(".st-key-chip-active-provinces")).to_have_count(0)
    visit.was_clean()
