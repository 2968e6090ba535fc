"""The waiting time in a real browser, beside a bare Streamlit page on the same data (benchmarks/yardstick.py).

Two waits: a page with a warm cache, from its address to the last part drawn; and a province, from the last click to the last part drawn. The
clock runs in the page. A part is drawn when the document has changed for the last time and Streamlit says that the script is done; what deck.gl
and the tables paint on a canvas after that is not seen. Both servers run throughout and take turns.
"""

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

from benchmarks.scaled import scaled_warehouse
from benchmarks.served import ServedDesk, served
from benchmarks.users import PAGES, YARDSTICK
from tests.system_needs import CHROMIUM, sentence

SCALE = 100
TURNS = 7
PATIENCE = 120_000  # ms
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")

_CLOCK = Path(__file__).with_suffix(".js")


@contextmanager
def _browser() -> Iterator[BrowserContext]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.found(), args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 1000})
        context.set_default_timeout(PATIENCE)
        context.add_init_script(path=_CLOCK)
        yield context
        browser.close()


def _opened(context: BrowserContext, server: ServedDesk, path: str) -> tuple[Page, float]:
    """A page in a new tab, and the milliseconds until it was drawn."""
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.port}/{path}")
    return page, float(page.evaluate("clock.wait()"))


def _change(page: Page, turn: int) -> float:
    """Choose one more province; milliseconds from the click until all is drawn."""
    chip = page.locator(".st-key-popover-filters button")
    if chip.count() and not page.get_by_test_id("stPopoverBody").count():
        chip.first.click()
    page.locator("[class*='st-key-filter-provinces']").get_by_role("combobox").click()
    option = page.get_by_role("option").nth(turn)
    option.wait_for()
    option.click()
    waited = float(page.evaluate("clock.wait()"))
    page.keyboard.press("Escape")
    return waited


def main() -> None:
    """Print a row a page: the two waits in ms (median), and their ratio to the yardstick's."""
    if not CHROMIUM.is_met:
        print(sentence([CHROMIUM]))
        return
    waits: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in ("yardstick", *PAGES)}
    with tempfile.TemporaryDirectory() as folder, _browser() as context:
        warehouse = scaled_warehouse(Path(folder) / "desk", SCALE)
        with served(warehouse, YARDSTICK) as bare, served(warehouse) as ours:
            for turn in range(-1, TURNS):  # the first one fills the caches
                for name, (opening, changing) in waits.items():
                    server, path = (bare, "") if name == "yardstick" else (ours, name)
                    page, opened = _opened(context, server, path)
                    changed = _change(page, turn + 1)
                    page.close()
                    if turn >= 0:
                        opening.append(opened)
                        changing.append(changed)
    print(f"\nIn a browser ({SCALE}× the sample; ms until the last part is drawn, median of {TURNS})")
    print(f"  {'':12}{'page, warm':>12}{'×':>6}{'province':>10}{'×':>6}")
    bare_opening, bare_changing = (statistics.median(found) for found in waits["yardstick"])
    for name, found in waits.items():
        opening, changing = (statistics.median(one) for one in found)
        print(
            f"  {name:12}{opening:12.0f}{opening / bare_opening:6.1f}{changing:10.0f}{changing / bare_changing:6.1f}"
        )
