"""Every page by the keyboard alone: what Tab reaches and shows, what Enter opens, and what Escape gives back."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, expect

from app import PAGES
from tests.browser.conftest import PATIENCE, Visit, Window
from tests.frame.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.soak]

LAYER = "[role=dialog], [data-testid=stPopoverBody]"
# What Tab should reach, in the order of the page: of the radios of one group the first or the chosen one; a table, chart or map once. What shows that
# it has the focus is a style of itself, or of what stands close around it: of a help button its heading, of a field its box, of a table its hint.
WATCHED = """() => {
  const CONTROLS = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), summary, canvas[tabindex='0'], [tabindex='0'], [role=spinbutton]"
  const STYLES = ["outlineStyle", "outlineWidth", "boxShadow", "borderTopColor", "borderBottomColor", "backgroundColor", "content"]
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height > 0 && e.tabIndex >= 0
  const isFirst = (e) => e.role !== "radio" || e === (e.closest("[role=radiogroup]").querySelector("[aria-checked=true]") ?? e.closest("[role=radiogroup]").querySelector("[role=radio]"))
  const own = (e) => e.closest("[data-testid=stDataFrame] canvas") ?? e
  const around = (e) => [e, e.parentElement, e.parentElement?.parentElement, e.closest("h2, h3"), e.closest("label"), e.closest("label")?.querySelector("div"), e.closest("[data-testid=stDataFrame]")].filter(Boolean)
  const styles = (e) => around(e).map((one) => [null, "::after"].map((part) => STYLES.map((name) => getComputedStyle(one, part)[name]).join()).join())
  const opacity = (e) => e ? getComputedStyle(e).opacity * opacity(e.parentElement) : 1
  const name = (e) => [e.closest("[class*='st-key-']")?.className.match(/st-key-\\S+/)[0], e.tagName, e.ariaLabel || e.innerText.trim().split("\\n").at(-1) || e.closest("[role=region]")?.ariaLabel].join(" ")
  const controls = [...document.querySelectorAll(CONTROLS)].filter((e) => isSeen(e) && isFirst(e) && own(e) === e)
  const before = new Map(controls.map((e) => [e, styles(e)]))
  window.walked = async () => {
    const e = own(document.activeElement), { top, bottom } = e.getBoundingClientRect()
    await new Promise((done) => setTimeout(done, e.closest("[data-testid=stElementToolbar]") ? 400 : 20))  // a table's tools come slowly
    if (e === document.body) return null
    const now = styles(e), was = before.get(e), isMarked = around(e).some((one, at) => now[at] !== was?.[at] && opacity(one) > 0.5)
    return { name: name(e), isShown: isMarked && bottom > 0 && top < innerHeight }
  }
  return controls.map(name)
}"""


def _walk(visit: Visit) -> tuple[list[str], list[dict[str, Any]]]:
    """The controls of a page in its order, and the stops of Tab from its top until it leaves the page."""
    visit.page.wait_for_timeout(1000)  # controls are named twice a second (shell.js)
    wanted: list[str] = visit.page.evaluate(WATCHED)
    found: list[dict[str, Any]] = []
    while len(found) <= len(wanted):
        visit.page.keyboard.press("Tab")
        stop = visit.page.evaluate("walked()")
        if stop is None or (found and stop["name"] == found[0]["name"]):
            break
        found.append(stop)
    visit.page.wait_for_timeout(500)  # longer than a focus that was lost is sought (shell.js)
    left = visit.page.evaluate("walked()")
    assert left is None or left["name"] == found[0]["name"]
    return wanted, found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_tab_leads_through_every_page_and_out_of_it(
    server: Served, window: Window, theme: Literal["light", "dark"]
) -> None:
    visit = window(width=1366, height=768, theme=theme)
    for entry in PAGES:
        visit.open(f"{server.url}/{entry.name}?lang=da")
        wanted, found = _walk(visit)
        assert [stop["name"] for stop in found] == wanted, entry.name
        assert [stop["name"] for stop in found if not stop["isShown"]] == [], entry.name
        assert [stop["name"] for stop in found if stop["name"].endswith(" ")] == [], entry.name
    visit.was_clean()


def _returns(visit: Visit, opener: Locator) -> None:
    """Enter opens it and leads in; Tab stays in; Escape closes it and gives the focus back."""
    opener.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(LAYER).first).to_be_visible()
    inside = visit.page.locator(f":is({LAYER}):focus, :is({LAYER}) :focus")
    expect(inside).to_have_count(1)
    expect(visit.page.locator(LAYER).locator("button, input").first).to_be_visible()
    visit.settle()
    for _ in range(30):  # more than any has
        visit.page.keyboard.press("Tab")
    expect(inside).to_have_count(1)
    visit.page.keyboard.press("Escape")
    expect(visit.page.locator(LAYER)).to_have_count(0)
    expect(opener).to_be_focused()
    visit.settle()


def _chooses(visit: Visit, table: Locator) -> bool:
    """Whether its rows can be chosen, in a column of boxes; the reader is then on its second row."""
    table.locator("canvas").first.focus()
    visit.page.keyboard.press("ArrowDown")
    cell = table.locator("[role=gridcell]:focus")
    cell.wait_for(timeout=PATIENCE, state="attached")  # it lies in a canvas
    return not str(cell.get_attribute("id")).startswith("glide-cell-0-")


def test_what_is_opened_by_keyboard_is_closed_and_the_focus_returns(server: Served, window: Window) -> None:
    visit = window(width=1366, height=768)
    main = visit.page.get_by_test_id("stMain")
    chosen = 0
    for entry in PAGES:
        visit.open(f"{server.url}/{entry.name}?lang=da")
        bar = (
            ".st-key-page-head [data-testid=stPopover] button, .st-key-log-open button"  # alike on all pages
        )
        own = "[data-testid=stPopover]:not(.st-key-page-head *) button"
        openers = main.locator(own if entry is not PAGES[0] else bar).locator("visible=true").all()
        numbers = main.locator("[class*=st-key-strip-] button").locator("visible=true").all()
        for opener in [*openers, *numbers[:1]]:
            _returns(visit, opener)
        for fold in main.locator("summary").locator("visible=true").all():
            fold.focus()
            visit.page.keyboard.press("Enter")
            expect(fold.locator("..")).to_have_attribute("open", "")
            visit.settle()  # what is folded before it is drawn is opened again by Streamlit
            visit.page.keyboard.press("Escape")
            expect(fold.locator("..")).not_to_have_attribute("open", "")
            expect(fold).to_be_focused()
        for table in main.get_by_test_id("stDataFrame").all():
            if not _chooses(visit, table):
                continue
            before = visit.link()
            visit.page.keyboard.press("Shift+Space")
            visit.page.wait_for_function(
                "before => location.href !== before || document.querySelector('[role=dialog]')", arg=before
            )
            chosen += 1
            break
    assert chosen > 5
    visit.was_clean()


def test_tab_stays_in_a_table_that_fills_the_screen(server: Served, window: Window) -> None:
    visit = window(width=1366, height=768)
    visit.open(f"{server.url}/agreements?lang=da")
    frame = visit.page.locator("[data-testid=stFullScreenFrame]:has([data-testid=stDataFrame])").first
    frame.hover()
    frame.locator("[data-testid=stElementToolbarButton] button").last.click()
    expect(frame).to_have_css("position", "fixed")
    for key in ("Tab", "Shift+Tab"):
        for _ in range(6):  # more than it has tools
            visit.page.keyboard.press(key)
            expect(frame.locator(":focus")).to_have_count(1)
    visit.page.keyboard.press("Escape")
    expect(frame).not_to_have_css("position", "fixed")
    visit.was_clean()
