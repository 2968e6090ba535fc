"""Every page of the menu in a real browser: it opens, quietly, in every language, for everyone, on a phone too."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from app import PAGES
from locales import LANGUAGES, speaking, text
from tests.browser.conftest import Visit, Window, opened
from tests.frame.served import Served

pytestmark = pytest.mark.browser

NAMES = [entry.name for entry in PAGES]
HTML_LANG = {"da": "da", "en": "en-GB", "zh": "zh-CN"}


def shows(visit: Visit, name: str, lang: str) -> None:
    expect(visit.page.locator("h1")).to_have_text(speaking(lang)(text)(f"page-{name}"))
    expect(visit.page.locator("html")).to_have_attribute("lang", HTML_LANG[lang])
    expect(visit.page.get_by_test_id("stMain")).to_contain_text(speaking(lang)(text)("footer-offline"))
    expect(visit.page.get_by_text("Page not found")).to_have_count(0)
    expect(visit.page.get_by_text(speaking(lang)(text)("error-page-title"))).to_have_count(0)


# ── The first request after a start ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.soak  # each costs a server
@pytest.mark.parametrize(("link", "name", "lang"), [("budget?lang=en", "budget", "en"), ("", NAMES[0], "da")])
def test_a_deep_link_is_right_as_the_very_first_request(
    start: Callable[[], Served], visit: Visit, link: str, name: str, lang: str
) -> None:
    fresh = start()
    visit.open(f"{fresh.url}/{link}")
    shows(visit, name, lang)
    expect(visit.page.locator(".st-key-filter-row")).to_be_visible()
    visit.was_clean()


def test_the_question_mark_leads_to_the_section_on_its_page_and_back(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/agreements?lang=da&province=CN-JS")
    visit.page.locator("a.question-mark").click()
    shows(visit, "handbook", "da")
    expect(visit.page.locator("#agreements")).to_be_in_viewport()
    expect(visit.page.locator(".st-key-handbook img").first).to_have_js_property("complete", True)
    visit.settle()
    expect(visit.page.locator("#agreements")).to_be_in_viewport()
    expect(visit.page.locator(".st-key-filter-row")).to_have_count(
        0
    )  # they change nothing here, and stay chosen
    visit.page.go_back()
    shows(visit, "agreements", "da")
    assert "province=CN-JS" in visit.link()
    visit.was_clean()


# ── Each page, opened once ───────────────────────────────────────────────────────────────────────────────────────


# The same pages in each test, so that few are opened; AppTest opens all of them, and `make soak` all of them here.
EACH_SEVENTH = pytest.mark.dealt(7)


@pytest.fixture(scope="module", params=NAMES)
def page(
    request: pytest.FixtureRequest, server: Served, context: BrowserContext
) -> Iterator[tuple[Visit, str]]:
    """A window on a page, opened by its deep link, for the tests below in their order; and the page's name."""
    found = opened(context)
    found.open(f"{server.url}/{request.param}?lang=da")
    yield found, request.param
    found.page.close()


@EACH_SEVENTH
def test_it_opens_in_danish(page: tuple[Visit, str]) -> None:
    visit, name = page
    shows(visit, name, "da")
    visit.was_clean()


@EACH_SEVENTH
def test_axe_finds_nothing(page: tuple[Visit, str]) -> None:
    assert page[0].faults() == []


# The names of what can be pressed, but for those that are named by two elements (a list's arrow and its label).
NAMED = """() => [...document.querySelectorAll("[data-testid=stMain] :is(button, summary):not([aria-labelledby])")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .map((e) => e.ariaLabel || (e.querySelector("[data-testid=stMarkdownContainer]") ?? e).textContent.trim())"""


@EACH_SEVENTH
def test_every_control_has_a_name_of_its_own(page: tuple[Visit, str]) -> None:
    page[0].page.wait_for_timeout(1000)  # they are named twice a second (shell.js)
    names = page[0].page.evaluate(NAMED)
    assert len(names) > 3
    assert "" not in names
    assert [name for name in set(names) if names.count(name) > 1] == []


# Into one of the others by turns; `make soak` changes into each.
@EACH_SEVENTH
@pytest.mark.parametrize("turn", [0, pytest.param(1, marks=pytest.mark.soak)])
def test_it_changes_its_language(page: tuple[Visit, str], turn: int) -> None:
    visit, name = page
    others = [lang for lang in LANGUAGES if lang != "da"]
    lang = others[(NAMES.index(name) + turn) % len(others)]
    visit.speak(lang)
    shows(visit, name, lang)
    expect(visit.page).to_have_url(re.compile(f"lang={lang}"))
    visit.settle()
    helps = visit.page.evaluate(
        "() => [...document.querySelectorAll('.stMain :is(h2, h3, h4) button')].map((one) => [one.closest('h2, h3, h4').innerText.trim(), one.ariaLabel])"
    )
    assert [said for heading, said in helps if heading not in said] == []
    visit.was_clean()


@EACH_SEVENTH
def test_on_a_phone_it_scrolls_one_way_only(page: tuple[Visit, str]) -> None:
    visit, _ = page
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.settle()
    widths = visit.page.evaluate(
        """() => [document.documentElement, document.querySelector('[data-testid=stMain]'),
            document.querySelector('[data-testid=stMainBlockContainer]')].map((e) => e.scrollWidth)"""
    )
    assert max(widths) <= 390
    visit.was_clean()


# ── The first screen ─────────────────────────────────────────────────────────────────────────────────────────────


LAPTOP, PHONE = (1366, 768), (390, 844)
FRAME_CONTROLS, PAGE_CONTROLS, THING_TOP = 8, 16, 260
FRAME_HEIGHT = {LAPTOP: 96, PHONE: 136}

# What can be pressed or filled in within the window; not what explains a label, which is the label itself. The thing begins at -1 where it has no key.
MEASURED = """() => {
  const CONTROLS = "button, a[href], input, select, textarea, summary, [role=radio], [role=tab], [role=combobox], [role=slider]"
  const box = (e) => e?.getBoundingClientRect()
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true }) && box(e).width > 1 && box(e).bottom > 0 && box(e).top < innerHeight
  const isHelp = (e) => e.matches("[data-testid=stTooltipHoverTarget] > button")
  const isArrow = (e) => e.matches("button") && e.closest("[data-testid=stSelectbox], [data-testid=stMultiSelect]")  // the field itself is counted
  const controls = (root) => [...root.querySelectorAll(CONTROLS)].filter((e) => isSeen(e) && !isHelp(e) && !isArrow(e) && !e.parentElement.closest(CONTROLS))
  const main = document.querySelector("[data-testid=stMain]"), frame = document.querySelector(".st-key-page-head")
  return { frame: box(frame).bottom, frameControls: controls(frame).length, controls: controls(main).length,
    thing: Math.round(box(document.querySelector("[class*=st-key-own-thing]"))?.top ?? -1) }
}"""


@EACH_SEVENTH
def test_the_first_screen(page: tuple[Visit, str]) -> None:
    visit, name = page
    before = visit.page.viewport_size
    assert before is not None
    begins = []
    for size in (PHONE, LAPTOP):
        visit.page.set_viewport_size({"width": size[0], "height": size[1]})
        visit.settle()
        found = visit.page.evaluate(MEASURED)
        assert found["frame"] <= FRAME_HEIGHT[size], size
        assert found["frameControls"] <= FRAME_CONTROLS, size
        begins.append(found["thing"])
    visit.page.set_viewport_size(before)
    on_phone, on_laptop = begins
    assert 0 <= on_phone < PHONE[1]
    assert 0 <= on_laptop <= THING_TOP, name
    assert found["controls"] <= PAGE_CONTROLS


def test_what_is_chosen_stays_in_the_bar(server: Served, window: Window) -> None:
    visit = window(width=LAPTOP[0], height=LAPTOP[1])
    visit.open(f"{server.url}/parties?lang=da&province=CN-JS&theme=water&from=2018-01-01&known=2020-03-29")
    assert visit.page.evaluate(MEASURED)["frame"] <= FRAME_HEIGHT[LAPTOP]
    assert visit.page.locator("[class*=st-key-clear-]").count() == 3
    menu = visit.page.locator(".st-key-menu a")
    assert menu.count() == len(NAMES)
    for link in menu.all():
        expect(link).to_be_in_viewport()
    expect(visit.page.locator(".st-key-view-as-guest")).to_be_in_viewport()
    visit.was_clean()


# ── And besides ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.dealt(2)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_one_agreement_in_full_is_readable(server: Served, window: Window, theme: str) -> None:
    visit = window(theme=theme)
    visit.open(f"{server.url}/agreements?lang=en&agreement=A-001")
    expect(visit.page.get_by_role("heading", name="Copenhagen–Beijing sister city agreement")).to_be_visible()
    assert visit.faults() == []
    visit.was_clean()


def test_a_row_opens_wherever_it_is_clicked_and_where_cells_are_marked_nothing_does(
    server: Served, visit: Visit
) -> None:
    visit.open(f"{server.url}/agreements?lang=da")
    cells = visit.page.locator("[data-testid=stDataFrame] canvas").first
    box = cells.bounding_box()
    assert box is not None
    visit.page.mouse.move(box["x"] + 250, box["y"] + 53)
    visit.page.mouse.down()
    visit.page.mouse.move(box["x"] + 420, box["y"] + 130, steps=5)
    visit.page.mouse.up()
    visit.settle()
    assert "agreement=" not in visit.link()
    visit.page.set_viewport_size({"width": 700, "height": 900})
    visit.settle()
    cells.hover(position={"x": 250, "y": 53}, force=True)
    visit.page.mouse.wheel(500, 0)  # where the first column is out of sight, too
    expect(cells.locator("#glide-cell-1-0")).to_have_count(0)
    cells.click(position={"x": 250, "y": 53}, force=True)
    expect(visit.page).to_have_url(re.compile("agreement="))
    visit.settle()
    visit.was_clean()


@pytest.mark.soak
def test_an_unknown_address_shows_a_page_all_the_same(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/no-such-page")
    expect(visit.page.locator("h1")).to_have_text(text(f"page-{NAMES[0]}"))


def test_where_nothing_hovers_the_tools_of_a_table_cover_no_words(server: Served, window: Window) -> None:
    visit = window(width=390, height=844)
    told = visit.page.context.new_cdp_session(visit.page)
    told.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    told.send("Emulation.setDeviceMetricsOverride", size)
    visit.open(f"{server.url}/challenges?lang=da")
    tools = visit.page.get_by_test_id("stElementToolbar").first.bounding_box()
    words = visit.page.locator(".st-key-own-thing-act h2").first.evaluate(
        """(e) => { const all = document.createRange(); all.selectNodeContents(e);
            const { right, bottom } = all.getBoundingClientRect(); return [right, bottom]; }"""
    )
    assert tools is not None
    assert visit.page.evaluate("matchMedia('(hover: none)').matches")
    assert words[0] <= tools["x"] or words[1] <= tools["y"]
    visit.was_clean()


def test_the_menu_can_be_reached_on_a_phone(server: Served, window: Window) -> None:
    visit = window(width=390, height=844)
    visit.open(f"{server.url}/data?lang=da")
    visit.page.get_by_test_id("stExpandSidebarButton").click()
    visit.menu(text("page-budget"))
    expect(visit.page.locator("h1")).to_have_text(text("page-budget"))


def test_a_file_that_is_made_at_a_click_arrives(server: Served, visit: Visit, tmp_path: Path) -> None:
    """Its content is read in tests/reports."""
    visit.open(f"{server.url}/provinces?lang=en&province=CN-JS")
    visit.button("provinces-print").click()
    assert visit.download("provinces-print-pdf", tmp_path).read_bytes().startswith(b"%PDF")
    visit.was_clean()
