"""Access for every reader: by keyboard, by ear, in the dark, in colours of their own, on a phone and on paper."""

import re
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from app import PAGES
from dashboard import serving
from locales import speaking, text
from tests.browser.conftest import Visit, Window, opened
from tests.frame.served import Served

pytestmark = pytest.mark.browser

NAMES = [entry.name for entry in PAGES]

DOT = 72 / 300  # Chromium draws paper in 300 dots an inch

# One page in `make test`, all in `make soak`.
EACH = [name if name == "budget" else pytest.param(name, marks=pytest.mark.soak) for name in NAMES]

LABELS = """() => [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
    .flatMap((e) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => e.getAttribute(name))).filter(Boolean)"""
# What a listener hears of lists, fields and calendars, and hints in words.
SAID = """() => [...document.querySelectorAll('[data-live-announcer], [data-testid=InputInstructions],'
    + '[data-testid=stFileUploaderDropzone], [role=listbox], [data-testid=stDateInputFieldsScroller], [data-testid=stDateInputCalendar]')]
    .map((e) => e.textContent)"""


def press(visit: Visit, key: str, letters: str) -> None:
    visit.page.locator(key).locator("visible=true").first.focus()
    visit.page.keyboard.press(letters)


def is_in(visit: Visit, selector: str) -> None:
    expect(visit.page.locator(f"{selector}:focus, {selector} :focus").first).to_be_attached()


def heard(visit: Visit, said: str | re.Pattern[str]) -> None:
    expect(visit.page.locator(".desk-status")).to_have_text(said)


# ── By keyboard ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.soak
def test_a_filter_is_opened_chosen_and_cleared_and_the_focus_stays(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/timeline")
    title = text("page-timeline")
    press(visit, ".st-key-popover-filters button", "Enter")
    is_in(visit, "[data-testid=stPopoverBody]")
    press(visit, "[class*=st-key-filter-themes-] input", "ArrowDown")
    visit.page.keyboard.type("vand")
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(re.compile("theme="))
    heard(visit, re.compile(rf"^{title}: \d+ aftaler · 1 filter$"))
    # The filters stay open for another choice, and the reader in them.
    is_in(visit, "[class*=st-key-filter-themes-]")
    visit.page.keyboard.press("Escape")
    visit.page.keyboard.press("Escape")
    is_in(visit, ".st-key-popover-filters")
    press(visit, ".st-key-clear-themes button", "Enter")
    expect(visit.page.locator(".st-key-clear-themes")).to_have_count(0)
    heard(visit, re.compile(rf"^{title}: \d+ aftaler · ingen filtre$"))
    is_in(visit, ".st-key-filter-row")
    press(visit, ".desk-menu a[href*=budget]", "Enter")
    expect(visit.page.locator("h1")).to_have_text(text("page-budget"))
    heard(visit, re.compile(f"^{text('page-budget')}: "))
    is_in(visit, ".desk-menu a[href*=budget]")
    visit.was_clean()


@pytest.mark.soak
def test_a_panel_gives_the_focus_back(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/overview")
    link = ".desk-items a[href*=action]"
    press(visit, link, "Enter")
    expect(visit.page.get_by_role("dialog")).to_be_visible()
    is_in(visit, "[role=dialog]")
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    is_in(visit, link)
    visit.was_clean()


@pytest.mark.soak
def test_a_link_on_a_page_leads_to_the_title_of_the_next(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/overview")
    press(visit, "[data-testid=stPageLink] a[href*=map]", "Enter")
    expect(visit.page.locator("h1")).to_have_text(text("page-map"))
    is_in(visit, "h1")


@pytest.mark.soak
def test_a_chart_and_a_table_open_their_rows(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/effect")
    chart = visit.page.get_by_test_id("stPlotlyChart").first
    chart.focus()
    visit.page.keyboard.press("ArrowRight")
    expect(visit.page.locator(".hovertext")).to_have_count(1)
    heard(visit, re.compile(r"\w"))
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("dialog")).to_be_visible()
    visit.page.keyboard.press("Escape")
    is_in(visit, "[data-testid=stPlotlyChart]")
    visit.menu(text("page-agreements"))
    visit.page.locator("[data-testid=stDataFrame] canvas").first.focus()
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Shift+Space")
    expect(visit.page).to_have_url(re.compile("agreement="))
    visit.was_clean()


def _numbers(visit: Visit) -> Locator:
    """The numbers of the page's strips, each of which opens its rows."""
    return visit.page.locator("[class*=st-key-strip-] [class*=st-key-rows-] button")


@pytest.fixture(scope="module")
def presence(server: Served, context: BrowserContext) -> Iterator[Visit]:
    """A window on one page, for the three tests below, each of which leaves it as it was."""
    found = opened(context)
    found.open(f"{server.url}/presence")
    yield found
    found.page.close()


def test_the_keyboard_leaves_a_table_in_one_step(presence: Visit) -> None:
    _numbers(presence).first.click()
    dialog = presence.page.get_by_role("dialog")
    table = dialog.get_by_test_id("stDataFrame")
    # before what stands below the table is drawn Tab goes on to the button that closes, and back from there to it
    expect(dialog.get_by_test_id("stDownloadButton").last).to_be_visible()
    table.locator("canvas").first.focus()
    presence.page.keyboard.press("ArrowDown")
    presence.page.keyboard.press("Tab")
    expect(table.locator(":focus")).to_have_count(0)
    is_in(presence, "[role=dialog]")
    presence.page.keyboard.press("Shift+Tab")
    expect(table.locator("canvas:focus")).to_have_count(1)
    presence.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    presence.was_clean()


def test_what_says_the_same_has_a_name_of_its_own(presence: Visit) -> None:
    buttons = _numbers(presence)
    assert buttons.count() > 2
    names = [button.get_attribute("aria-label") or button.inner_text() for button in buttons.all()]
    assert "" not in names
    assert len(set(names)) == len(names), names
    helps = presence.page.locator(".stMain h2 button").evaluate_all("all => all.map((one) => one.ariaLabel)")
    assert all(len(said) > len(text("streamlit-help")) + 3 for said in helps), helps


def test_the_day_opens_on_its_explanation(presence: Visit) -> None:
    presence.page.locator(".st-key-popover-as-of button").click()
    is_in(presence, "[data-testid=stPopoverBody]")
    presence.page.wait_for_timeout(500)
    expect(presence.page.get_by_test_id("stDateInputCalendar")).to_have_count(0)
    assert presence.faults() == []
    presence.page.get_by_role("spinbutton").first.press("Alt+ArrowDown")
    expect(presence.page.get_by_test_id("stDateInputCalendar")).to_be_visible()
    faultless(presence)


# ── What is not lost ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_reload_keeps_a_half_filled_form(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/presence?lang=da")
    visit.button("log-open").click()
    agreement = visit.page.locator(".st-key-log-field-agreement input")
    agreement.click()
    visit.page.keyboard.type("Harbin")
    visit.page.keyboard.press("Enter")
    expect(agreement).to_have_value(re.compile("Harbin"))
    chosen = agreement.input_value()
    outcome = visit.page.get_by_label(text("log-outcome"))
    outcome.click()
    visit.page.keyboard.type("Aftalt besøg")
    visit.page.reload()
    expect(visit.page.get_by_role("dialog")).to_be_visible()
    expect(outcome).to_have_value("Aftalt besøg")
    expect(agreement).to_have_value(chosen)
    visit.page.keyboard.press("Escape")
    visit.was_clean()


@pytest.mark.soak
def test_a_lost_connection_says_that_it_comes_back(start: Callable[[], Served], visit: Visit) -> None:
    own = start()
    visit.open(f"{own.url}/glossary?lang=da")
    own.process.terminate()
    own.process.wait()
    lost = re.compile(re.escape(text("streamlit-lost-server")) + "|" + re.escape(text("streamlit-lost-here")))
    expect(visit.page.get_by_role("dialog")).to_contain_text(lost)


# ── In the page's language ───────────────────────────────────────────────────────────────────────────────────────


def walk(visit: Visit, seen: Callable[[], None]) -> None:
    """Open what of Streamlit has words: chips with lists and dates, a calendar, the form of a contact."""
    seen()
    for name in ("filters", "as-of"):
        press(visit, f".st-key-popover-{name} button", "Enter")
        is_in(visit, "[data-testid=stPopoverBody]")
        seen()
        if name == "filters":
            visit.page.get_by_test_id("stPopoverBody").get_by_role("combobox").first.press("ArrowDown")
            expect(visit.page.get_by_role("option").first).to_be_visible()
        else:
            visit.page.get_by_role("spinbutton").first.press("Alt+ArrowDown")
            expect(visit.page.get_by_test_id("stDateInputCalendar")).to_be_visible()
        seen()
        while visit.page.get_by_test_id("stPopoverBody").count():
            visit.page.keyboard.press("Escape")
            visit.page.wait_for_timeout(200)
    visit.page.get_by_test_id("stSidebar").get_by_role("textbox").fill("ab")
    expect(visit.page.get_by_test_id("InputInstructions").first).to_be_attached()
    seen()
    visit.page.get_by_test_id("stSidebar").get_by_role("textbox").fill("")
    press(visit, ".st-key-log-open button", "Enter")
    expect(visit.page.locator("[role=dialog] [data-testid^=stBaseButton-primary]")).to_be_visible()
    visit.settle()
    seen()


@pytest.mark.soak
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_streamlit_speaks_it(server: Served, visit: Visit, lang: str) -> None:
    visit.open(f"{server.url}/agreements?lang=en&theme=water")
    visit.speak(lang)
    expect(visit.page.locator("h1")).to_have_text(speaking(lang)(text)("page-agreements"))
    visit.settle()
    english = [
        re.compile("^" + re.escape(said).replace(re.escape(serving.SLOT), ".+") + "$")
        for said in serving.words()["en"]
        if said not in serving.words()[lang]
    ]
    months = re.compile(r"January|March|(^|\W)(day|year|month|Dismiss|options? available|per file)\b")
    labels, said = set[str](), set[str]()

    def seen() -> None:
        visit.page.wait_for_timeout(200)
        labels.update(visit.page.evaluate(LABELS))
        said.update(visit.page.evaluate(SAID))

    walk(visit, seen)
    assert not [label for label in labels if label.endswith(" icon")]
    if lang != "en":
        assert not [label for label in labels if any(one.match(label) for one in english)]
        assert not [one for one in labels | said if months.search(one)]
    # And it was there to be seen.
    for key in ("streamlit-choose-date", "streamlit-open", "streamlit-fullscreen", "streamlit-close"):
        ours = speaking(lang)(text)(key)
        assert [label for label in labels if label.startswith(ours)], key
    first, several = {"da": ("januar", "muligheder"), "en": ("January", "options"), "zh": ("一月", "选项")}[
        lang
    ]
    assert [one for one in said if first in one]
    assert [one for one in said if several in one]
    visit.was_clean()


# ── In the dark, and in colours of one's own ─────────────────────────────────────────────────────────────────────


@pytest.mark.soak
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_what_is_opened_is_readable(server: Served, window: Window, theme: str) -> None:
    visit = window(theme=theme)
    visit.open(f"{server.url}/overview?theme=water")
    walk(visit, lambda: faultless(visit))


@pytest.mark.soak
@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_tab_and_fold_is_readable(server: Served, window: Window, name: str, theme: str) -> None:
    visit = window(theme=theme)
    visit.open(f"{server.url}/{name}")
    for fold in visit.page.locator("[data-testid=stMain] summary").all()[:6]:
        fold.click()
    visit.settle()
    faultless(visit)
    sections = visit.page.locator(
        ".stMain .stElementContainer:not(.st-key-lang) > .stButtonGroup"
    ).first.get_by_role("radio")
    for parts in (visit.page.get_by_test_id("stTabs").get_by_role("tab"), sections):
        for number in range(1, parts.count()):
            parts.nth(number).click()
            visit.settle()
            faultless(visit)


def faultless(visit: Visit) -> None:
    """Axe finds nothing at all, when nothing moves any more."""
    visit.page.mouse.move(0, 0)
    visit.page.wait_for_timeout(400)
    assert visit.faults() == []


# Buttons of the page and of an open form, each made one that is not to be pressed; their words and how far they stand out, 1 to 21.
DISABLED = """() => {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const still = document.createElement("style")
  still.textContent = "* { transition: none !important }"
  document.head.append(still)
  const parts = (colour) => { brush.clearRect(0, 0, 1, 1); brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); return brush.getImageData(0, 0, 1, 1).data }
  const over = ([r, g, b, a], ground, shown = 1) => [r, g, b].map((one, at) => one * a / 255 * shown + ground[at] * (1 - a / 255 * shown))
  const ground = (e) => e ? over(parts(getComputedStyle(e).backgroundColor), ground(e.parentElement)) : [255, 255, 255]
  const shown = (e) => e ? getComputedStyle(e).opacity * shown(e.parentElement) : 1
  const light = (colour) => colour.map((one) => one / 255 <= 0.03928 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0)
  return [...document.querySelectorAll(".stMain button, [role=dialog] button")].filter((e) => e.getClientRects().length && e.innerText.trim()).map((e) => {
    e.disabled = true
    e.dataset.disabled = true  // as React Aria says it
    const words = [...e.querySelectorAll("p")].at(-1) ?? e
    const below = ground(e), above = over(parts(getComputedStyle(words).color), below, shown(words))
    const [less, more] = [light(below), light(above)].sort((a, b) => a - b)
    return [e.innerText.trim(), (more + 0.05) / (less + 0.05)]
  })
}"""


@pytest.mark.soak
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_not_to_be_pressed_yet_can_be_read(server: Served, window: Window, theme: str) -> None:
    visit = window(theme=theme)
    visit.open(f"{server.url}/presence?lang=da")
    visit.button("log-open").click()
    expect(visit.page.locator(".st-key-log-save button")).to_be_visible()
    visit.settle()
    buttons = visit.page.evaluate(DISABLED)
    assert len(buttons) > 12
    assert not [(words, contrast) for words, contrast in buttons if contrast < 4.5]


@pytest.mark.soak
def test_chosen_colours_show_what_is_chosen(server: Served, visit: Visit) -> None:
    visit.page.emulate_media(forced_colors="active")
    visit.open(f"{server.url}/budget?theme=water")
    tint = "e => getComputedStyle(e).backgroundColor"
    for chosen, other in (
        (".st-key-clear-themes button", ".st-key-popover-filters button"),
        (".desk-menu [aria-current=page]", ".desk-menu a:not([aria-current])"),
    ):
        first, second = (visit.page.locator(one).first.evaluate(tint) for one in (chosen, other))
        assert first != second, chosen


# ── On a phone and on paper ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", EACH)
def test_it_fits_on_paper(server: Served, visit: Visit, name: str) -> None:
    visit.open(f"{server.url}/{name}")
    folds = visit.page.locator("[data-testid=stMain] details:not([open]) > summary").count()
    with pdfium.PdfDocument(visit.page.pdf(prefer_css_page_size=True)) as paper:
        # Tables, charts and maps are pictures: none is cut at the edge.
        for sheet in paper:
            for picture in sheet.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE]):
                left, _, right, _ = picture.get_bounds()
                assert left >= 0
                assert right * DOT <= sheet.get_width()
        said = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in paper)
    assert "[object" not in said  # each kind of cell is written out
    assert not visit.page.locator(".desk-paper").count()  # and the screen is as it was
    assert text(f"page-{name}") in said
    assert said.count(text("paper-closed")) == folds
    assert text("section-partnerships") not in said  # the menu
    # the handbook mentions the button, in quotation marks, and of contacts that are logged
    assert not re.search(rf"(?<!»)\b{text('log-button')}\b", said)


def test_a_long_table_is_whole_on_paper(server: Served, visit: Visit) -> None:
    visit.open(f"{server.url}/agreements?lang=da")
    rows = int(visit.page.locator(".st-key-under-agreements p").first.inner_text().split()[0])
    assert rows > 50
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visit.page.locator(".desk-paper tbody tr").count() == rows
    visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
    with pdfium.PdfDocument(visit.page.pdf(prefer_css_page_size=True)) as paper:
        said = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert "VIA University College" in said  # the last of them by name
    assert text("paper-cut") not in said
