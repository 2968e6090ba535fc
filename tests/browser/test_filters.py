"""Filters live in the link: they survive a reload, a walk through the menu, the back button and a change of language."""

import itertools
import re
import time

import pytest
from playwright.sync_api import Route, expect

from app import PAGES
from dashboard.filters_model import CHOICES
from locales import DEFAULT_LANGUAGE, speaking, text
from tests.browser.conftest import Visit
from tests.frame.served import Served

pytestmark = pytest.mark.browser

LINK = "province=CN-JS&theme=water&as_of=2019-06-30"


def keeps(visit: Visit, lang: str) -> None:
    """The link says what was chosen, and the chips do where it changes something."""
    # Danish is the language of a link that names none.
    for part in (*LINK.split("&"), *([] if lang == DEFAULT_LANGUAGE else [f"lang={lang}"])):
        expect(visit.page).to_have_url(re.compile(re.escape(part)))
    visit.settle()
    if not visit.page.locator(".st-key-popover-filters").count():
        return
    expect(visit.page.locator(".st-key-clear-provinces")).to_be_visible()
    expect(visit.page.locator(".st-key-clear-themes")).to_be_visible()
    expect(visit.page.locator(".st-key-popover-as-of")).to_contain_text("2019")


def test_a_link_opens_filtered_and_a_reload_keeps_it(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?{LINK}&lang=en")
    keeps(visit, "en")
    visit.page.reload()
    visit.settle()
    keeps(visit, "en")
    visit.was_clean()


@pytest.mark.soak
def test_the_menu_takes_the_filters_along_through_all_sections(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/{PAGES[0].name}?{LINK}&lang=da")
    last_of_sections = {entry.section: entry for entry in PAGES}
    for entry in last_of_sections.values():
        visit.menu(text(f"page-{entry.name}"))
        keeps(visit, "da")
    visit.was_clean()


@pytest.mark.soak
def test_back_leads_back_with_the_filters(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?{LINK}&lang=da")
    visit.menu(text("page-budget"))
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(text("page-timeline"))
    visit.settle()
    keeps(visit, "da")


# ── What is cleared stays cleared ────────────────────────────────────────────────────────────────────────────────

# Filter → what is typed in its chip before the first option is taken, so that together they leave something; all options by default.
TYPED = {
    "provinces": "Beijing",
    "themes": "water",
    "parties": "Danish Environmental Protection",
    "statuses": speaking("en")(text)("lifecycle-undated"),
    "types": "sector cooperation",
}
# Chip → what the link then says.
PARTS = {"as-of": "as_of", **{name: entry.link for name, entry in CHOICES.items()}, "period": "from"}
BARE = re.compile(r"^[^?]*(\?lang=en)?$")


def lacks(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(?!.*[?&]{PARTS[name]}=)")


def choose(visit: Visit, name: str) -> None:
    """Choose something in the bar as a reader does, and close what it was chosen in."""
    visit.page.locator(f".st-key-popover-{name if name == 'as-of' else 'filters'} button").click()
    if name in CHOICES:
        visit.settle()  # Streamlit clears what is typed while the choice before is still being drawn
        box = visit.page.locator(f"[class*='st-key-filter-{name}-']")
        box.get_by_role("combobox").click()
        visit.page.keyboard.type(TYPED.get(name, ""))
        visit.page.get_by_role("option").first.click()
    elif name == "period":
        visit.page.locator("[class*='st-key-filter-year-'] button").get_by_text("2018", exact=True).click()
    else:
        day = visit.page.locator("[class*='st-key-filter-as-of-']").get_by_role("spinbutton").first
        day.press("Alt+ArrowDown")
        visit.page.get_by_role("button", name=re.compile("26 March")).press("Enter")
    expect(visit.page).to_have_url(re.compile(rf"[?&]{PARTS[name]}="))
    visit.page.keyboard.press("Escape")
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_test_id("stPopoverBody")).to_have_count(0)


def press(visit: Visit, key: str, *, by: str) -> None:
    button = visit.button(key)
    if by == "mouse":
        button.click()
    else:
        button.focus()
        visit.page.keyboard.press("Enter")


def click_around(visit: Visit) -> None:
    """Click something that has nothing to do with the filters, and wait until it is drawn."""
    pill = visit.page.locator(".st-key-choice-timeline-window button:not([aria-checked=true])").first
    pill.click()
    visit.settle()


@pytest.mark.soak
def test_a_cleared_filter_stays_cleared(server: Served, visit: Visit) -> None:
    """The browser remembers what a closed chip held, and sends it with the next click."""
    visit.open(f"{server.url}/timeline?lang=en")
    for name in PARTS:
        choose(visit, name)
    left = list(PARTS)
    buttons = {"period": "clear-period_from", "as-of": "filter-as-of-latest"}
    for name, by in zip(PARTS, itertools.cycle(("mouse", "keyboard"))):
        if name == "as-of":
            visit.page.locator(".st-key-popover-as-of button").click()
        press(visit, buttons.get(name, f"clear-{name}"), by=by)
        left.remove(name)
        expect(visit.page).to_have_url(lacks(name))
        expect(visit.page.locator(f".st-key-clear-{name}")).to_have_count(0)
        visit.page.keyboard.press("Escape")
        click_around(visit)
        expect(visit.page).to_have_url(lacks(name))
        for other in left:
            assert f"{PARTS[other]}=" in visit.link(), (name, other)
    expect(visit.page).to_have_url(BARE)

    for name in ("provinces", "period"):
        choose(visit, name)
    visit.page.locator(".st-key-popover-filters button").click()
    press(visit, "filter-reset", by="keyboard")
    visit.page.keyboard.press("Escape")
    expect(visit.page).to_have_url(BARE)
    visit.page.wait_for_timeout(5_500)  # beyond `link.STALE_SECONDS`
    click_around(visit)
    expect(visit.page).to_have_url(BARE)
    visit.menu(speaking("en")(text)("page-budget"))
    expect(visit.page).to_have_url(BARE)
    # What the chip shows, when it is opened again, is what holds.
    visit.page.locator(".st-key-popover-filters button").click()
    expect(
        visit.page.locator("[class*='st-key-filter-provinces-']").get_by_text(TYPED["provinces"])
    ).to_have_count(0)
    visit.page.keyboard.press("Escape")
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(speaking("en")(text)("page-timeline"))
    visit.settle()
    expect(visit.page).to_have_url(BARE)
    visit.page.reload()
    visit.settle()
    expect(visit.page).to_have_url(BARE)
    expect(visit.page.locator("[class*=st-key-clear-]")).to_have_count(0)
    visit.was_clean()


@pytest.mark.soak
@pytest.mark.parametrize("link", [".desk-menu a[href*=budget]", ".stPageLink a[href*=map]"])
def test_a_link_is_followed_past_an_open_chip(server: Served, visit: Visit, link: str) -> None:
    """The click that follows the link closes the chip, too, which the server hears of as an act on the page that was open (shell.js)."""
    visit.open(f"{server.url}/?lang=en")
    visit.page.locator(".st-key-popover-filters button").click()
    expect(visit.page.get_by_test_id("stPopoverBody").get_by_role("combobox").first).to_be_visible()
    visit.page.locator(link).first.dispatch_event("click")  # by hand it may lie below the chip
    expect(visit.page).to_have_url(re.compile(r"/(budget|presence|agreements|map)\?"))
    visit.settle()
    expect(visit.page.locator("h1")).not_to_have_text(speaking("en")(text)(f"page-{PAGES[0].name}"))
    expect(visit.page).to_have_url(re.compile(r"/(budget|presence|agreements|map)\?"))
    visit.was_clean()


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("typed", "party"), [("Aarhus", "Aarhus+Kommune"), ("Ballerup", "Ballerup+World+Trade+Center")]
)
def test_a_place_and_enter_choose_one_party(typed: str, party: str, server: Served, visit: Visit) -> None:
    """Not all that have the letters, and not the shortest: the municipality before the county, an explanation in brackets last."""
    visit.open(f"{server.url}/timeline")
    visit.page.locator(".st-key-popover-filters button").click()
    visit.page.locator("[class*='st-key-filter-parties-']").get_by_role("combobox").click()
    visit.page.keyboard.type(typed)
    expect(visit.page.get_by_role("option").first).to_contain_text(typed)
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(re.compile(rf"\?party={re.escape(party)}$"))
    visit.was_clean()


@pytest.mark.soak
def test_a_place_and_enter_open_its_page(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/parties")
    visit.page.locator(".st-key-choice-about").get_by_role("combobox").click()
    visit.page.keyboard.type("Aarhus")
    expect(visit.page.get_by_role("option").first).to_contain_text("Aarhus Kommune")
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(re.compile(r"/parties\?about=Aarhus\+Kommune$"))
    expect(visit.page.locator(".st-key-choice-about input")).to_have_value(re.compile("^Aarhus Kommune"))
    visit.was_clean()


# ── Back ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.dealt(2)
@pytest.mark.parametrize("pause_ms", [0, 6_000], ids=["at once", "later"])
def test_back_takes_off_what_a_link_put_on(server: Served, visit: Visit, pause_ms: int) -> None:
    visit.open(f"{server.url}/provinces?lang=en")
    shown = visit.page.locator(".st-key-choice-about input").input_value()
    visit.page.locator(
        "[class*=st-key-rows-agreement] button, [class*=st-key-rows-in-force] button"
    ).first.click()
    visit.page.get_by_role("dialog").locator("a[href*='province=']").first.click()
    expect(visit.page).to_have_url(re.compile("province="))
    if pause_ms:
        visit.settle()
        visit.page.wait_for_timeout(pause_ms)  # beyond `link.STALE_SECONDS`
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(speaking("en")(text)("page-provinces"))
    visit.settle()
    expect(visit.page).to_have_url(BARE)
    expect(visit.page.locator("[class*=st-key-clear-]")).to_have_count(0)
    expect(visit.page.locator(".st-key-choice-about input")).to_have_value(shown)
    visit.page.go_forward()
    visit.settle()
    expect(visit.page).to_have_url(re.compile("province="))
    expect(visit.page.locator(".st-key-clear-provinces")).to_have_count(1)


@pytest.mark.soak
def test_an_action_is_opened_past_an_open_chip(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/?lang=en")
    visit.page.locator(".st-key-popover-filters button").click()
    expect(visit.page.get_by_test_id("stPopoverBody").get_by_role("combobox").first).to_be_visible()
    action = visit.page.locator(".desk-items a").first
    title = action.inner_text()
    action.dispatch_event("click")
    expect(visit.page.get_by_role("dialog", name=title)).to_be_visible()
    expect(visit.page).to_have_url(re.compile("action="))
    visit.was_clean()


@pytest.mark.soak
def test_back_from_the_search_leads_to_the_page_that_asked(server: Served, visit: Visit) -> None:
    """One search is one step: neither the old page with the words in its address, nor the search again by what the box remembers."""
    visit.open(f"{server.url}/timeline?province=CN-JS&lang=en")
    before = visit.link()
    box = visit.page.locator("[class*=st-key-search-box] input")
    field = visit.page.locator("[class*='st-key-search-words-'] input")
    for words in ("wuxi", "harbin"):
        box.fill(words)
        box.press("Enter")
        expect(visit.page).to_have_url(re.compile(rf"/search\?.*q={words}"))
        visit.settle()
        expect(box).to_have_value("")
        expect(field).to_have_value(words)
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile(r"/search\?.*q=wuxi"))
    expect(field).to_have_count(1)  # the old field stays until the new page is drawn
    visit.settle()
    expect(field).to_have_value("wuxi")
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(speaking("en")(text)("page-timeline"))
    visit.settle()
    expect(visit.page).to_have_url(before)
    click_around(visit)
    expect(visit.page).to_have_url(before)
    visit.was_clean()


@pytest.mark.soak
def test_back_restores_the_choice_of_a_page(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline?lang=en")
    visit.menu(speaking("en")(text)("page-provinces"))
    bare = visit.link()
    field = visit.page.locator(".st-key-choice-about input")
    default = field.input_value()
    for name, code in (("Shandong", "CN-SD"), ("Hunan", "CN-HN")):
        field.fill(name)
        visit.page.get_by_role("option").first.click()
        expect(visit.page).to_have_url(re.compile(f"about={code}"))
        visit.settle()
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile("about=CN-SD"))
    expect(field).to_have_value(re.compile("Shandong"))
    visit.settle()
    visit.page.go_back()
    expect(field).to_have_value(default)
    visit.settle()
    expect(visit.page).to_have_url(bare)
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(speaking("en")(text)("page-timeline"))


@pytest.mark.soak
def test_the_language_of_a_link_outlives_a_slow_browser(server: Served, visit: Visit) -> None:
    """The page's width asks for a second run before the browser has read the script that draws the switch."""
    visit.page.set_viewport_size({"width": 1000, "height": 900})

    def late(route: Route) -> None:
        time.sleep(2)
        route.continue_()

    visit.page.route(re.compile("ButtonGroup"), late)
    visit.open(f"{server.url}/budget?lang=en")
    expect(visit.page.locator(".st-key-popover-lang")).to_contain_text("English")
    expect(visit.page).to_have_url(BARE)  # nor has the switch of the period chosen anything
    visit.page.set_viewport_size({"width": 1300, "height": 900})
    visit.settle()
    expect(visit.page.locator("h1")).to_have_text(speaking("en")(text)("page-budget"))
    expect(visit.page).to_have_url(BARE)
