"""The weight on a reader's machine: the first visit, and a tab that stays open."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from locales import text
from tests.browser.conftest import PATIENCE, Visit, opened
from tests.frame.served import Served

pytestmark = pytest.mark.browser

MAP = "canvas#deckgl-overlay"


def test_the_first_visit_of_the_overview_is_at_most_two_megabytes(server: Served, browser: Browser) -> None:
    context = browser.new_context()
    visit = opened(context)
    sizes: list[float] = []
    watched = context.new_cdp_session(visit.page)
    watched.send("Network.enable")
    watched.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    visit.open(server.url)
    visit.page.locator(MAP).wait_for(timeout=PATIENCE)
    visit.settle()
    context.close()
    assert len(sizes) > 50  # Streamlit's scripts are among them
    assert sum(sizes) < 2e6


@pytest.mark.soak
def test_a_page_that_was_left_is_let_go(server: Served, visit: Visit) -> None:
    """A map kept the page that it stood on, some three hundred elements each time (dashboard/shell.js)."""
    visit.open(server.url)
    held = [_elements(visit) for _ in range(4)]
    assert held[-1] < held[0] + 150, held


def _elements(visit: Visit) -> int:
    """How many elements the browser holds after a walk to another page and back."""
    for page in ("glossary", "overview"):
        visit.menu(text(f"page-{page}"))
    expect(visit.page.locator(MAP)).to_be_visible()
    watched = visit.page.context.new_cdp_session(visit.page)
    watched.send("HeapProfiler.enable")
    for _ in range(3):  # what the first finds may hold more
        watched.send("HeapProfiler.collectGarbage")
    counted: dict[str, Any] = watched.send("Memory.getDOMCounters")
    watched.detach()
    return int(counted["nodes"])
