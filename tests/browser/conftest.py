"""A served dashboard, and a real Chromium that may reach no other host."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Download,
    Locator,
    Page,
    Request,
    expect,
    sync_playwright,
)

from locales import LANGUAGES
from pipeline import paths
from tests.frame.served import Served, served_whole
from tests.system_needs import CHROMIUM, sentence

# WebGL in software, all else drawn without it (which takes a third of the time), and none of Chromium's own calls home.
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",  # in a container /dev/shm may hold 64 MB
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
    "--disable-gpu-rasterization",  # Debian enables it, and in software it takes a third of a core
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
# Two cores may be busy with other tests: a condition gets this long to come true, and mostly needs a tenth of it.
PATIENCE_SECONDS = 60
PATIENCE = PATIENCE_SECONDS * 1000

# True once Streamlit has run the script and nothing has been drawn for a while: there is no single event that says so.
_QUIET = """
async () => {
  const app = () => document.querySelector('[data-testid=stApp]');
  const idle = () => app()?.getAttribute('data-test-script-state') === 'notRunning'
    && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]');
  let changed = performance.now();
  const watcher = new MutationObserver(() => { changed = performance.now(); });
  watcher.observe(document.documentElement, { childList: true, subtree: true, attributes: true, characterData: true });
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    if (idle() && performance.now() - changed > 250) { watcher.disconnect(); return true; }
  }
  watcher.disconnect();
  return false;
}
""".replace("PATIENCE", str(PATIENCE))

expect.set_options(timeout=PATIENCE)


# --- The server ---


@pytest.fixture
def start(sample_desk: Path, tmp_path: Path) -> Iterator[Callable[[], Served]]:
    """Start a new server on the sample's warehouse. Only for reading."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(
            served_whole(tmp_path / "started", sample_desk / "warehouse.duckdb")
        )


@pytest.fixture(scope="session")
def server(sample_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for the tests that only read and don't mind what was opened before."""
    with served_whole(tmp_path_factory.mktemp("server"), sample_desk / "warehouse.duckdb") as running:
        yield running


@pytest.fixture
def own_desk(sample_desk: Path, tmp_path: Path) -> Path:
    """A copy of the sample desk for a test that loads something."""
    return Path(shutil.copytree(sample_desk, tmp_path / "desk"))


@pytest.fixture
def own_server(own_desk: Path, tmp_path: Path) -> Iterator[Served]:
    """A server on that copy."""
    with served_whole(tmp_path / "own", own_desk / "warehouse.duckdb") as running:
        yield running


# --- The browser ---


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for the session; where the system has no Chinese letters, it takes those of the reports."""
    program = CHROMIUM.found()
    if program is None:
        pytest.skip(sentence([CHROMIUM]))
    data = tmp_path_factory.mktemp("data-home")
    shutil.copytree(paths.PROJECT / "reports" / "fonts", data / "fonts")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=program, args=list(FLAGS), env={**os.environ, "XDG_DATA_HOME": str(data)}
        )
        yield found
        found.close()


@dataclass
class Visit:
    """A browser window, and what it did behind the reader's back: requests that left for elsewhere, errors on the console."""

    page: Page
    left: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Go to an address and wait until Streamlit has drawn the page."""
        self.page.goto(url)
        self.settle()

    def settle(self) -> None:
        """Wait until the page stands still: after an address was opened. After a click, wait for what the click brings instead."""
        self.page.locator("h1").first.wait_for(timeout=PATIENCE)
        assert self.page.evaluate(_QUIET), "the page never stood still"

    def was_clean(self) -> None:
        assert not self.left
        assert not self.errors
        expect(self.page.get_by_test_id("stException")).to_have_count(0)

    def link(self) -> str:
        return self.page.url

    def menu(self, title: str) -> None:
        menu = self.page.locator(".st-key-menu")
        link = menu.get_by_role("link", name=title, exact=True)
        section = menu.locator("details:not([open])", has_text=title)
        expect(link.or_(section).first).to_be_visible()
        # A menu that has just slid in folds in the frame after it has its place.
        self.page.get_by_test_id("stSidebar").evaluate(
            """async (bar) => {
                await Promise.allSettled(bar.getAnimations({ subtree: true }).map((one) => one.finished));
                await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
            }"""
        )
        if section.count():  # folded where the menu would be higher than the window
            section.locator("summary").click()
        link.click()
        expect(self.page.locator("h1")).to_have_text(title)
        self.settle()

    def speak(self, lang: str) -> None:
        """Choose another language in the bar."""
        choice = self.page.locator(".st-key-lang button", has_text=LANGUAGES[lang])
        if not choice.is_visible():  # it stays open when one was chosen
            self.page.locator(".st-key-popover-lang button").click()
        choice.click()

    def button(self, key: str) -> Locator:
        """The button of that key. Streamlit draws one with a tooltip twice, once for phones; this is the one that shows."""
        return self.page.locator(f".st-key-{key} button").locator("visible=true").first

    def download(self, key: str, folder: Path) -> Path:
        """Click the download button of that key and keep the file that comes."""
        with self.page.expect_download(timeout=PATIENCE) as coming:
            self.button(key).click()
        arrived: Download = coming.value
        path = folder / arrived.suggested_filename
        arrived.save_as(path)
        return path

    def faults(self) -> list[str]:
        """The findings of axe, serious or not: rule and the elements concerned."""
        found: Any = Axe().run(self.page, options={"resultTypes": ["violations"]}).response
        return [
            f"{fault['id']}: {fault['help']}: {[node['html'][:200] for node in fault['nodes'][:3]]}"
            for fault in found["violations"]
        ]


Window = Callable[..., Visit]


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for the session, so that the browser reads and compiles Streamlit's scripts once. Each window is a visit of its own."""
    # The browser speaks English: Danish must come from the dashboard, not from the browser.
    found = browser.new_context(locale="en-US", accept_downloads=True)
    yield found
    found.close()


def opened(
    context: BrowserContext, width: int = 1440, height: int = 1000, theme: Literal["light", "dark"] = "light"
) -> Visit:
    visit = Visit(context.new_page())
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.page.emulate_media(color_scheme=theme)

    def on_request(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            visit.left.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.errors.append(message.text)

    visit.page.on("request", on_request)
    visit.page.on("console", on_console)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    return visit


@pytest.fixture
def window(context: BrowserContext) -> Iterator[Window]:
    """Open a new window, watched: ``window(width=390, theme="dark")``."""
    visits = []

    def make(**options: Any) -> Visit:
        visits.append(opened(context, **options))
        return visits[-1]

    yield make
    for visit in visits:
        visit.page.close()


@pytest.fixture
def visit(window: Window) -> Visit:
    """A new window of 1440 × 1000 in light."""
    return window()
