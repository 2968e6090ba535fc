"""The map in a real browser: it draws, a click on a province filters, and a second click clears it."""

import io
import re
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from dashboard.map import ground
from locales import speaking, text
from tests.browser.conftest import PATIENCE_SECONDS, Visit, Window
from tests.frame.served import Served

pytestmark = pytest.mark.browser

# In the north-east of Heilongjiang: inside the province, away from marks and arcs. The sample has an agreement in Harbin.
CODE, LON, LAT = "CN-HL", 131.0, 47.6
MARK = tuple(
    float(
        next(one for one in ground.features("provinces") if one["properties"]["iso"] == CODE)["properties"][
            at
        ]
    )
    for at in ("label_lon", "label_lat")
)
FILTERED = re.compile(f"province={CODE}")
NOT_FILTERED = re.compile(r"^(?!.*province=)")


def canvas(visit: Visit) -> Locator:
    return visit.page.locator(".st-key-map-chart canvas").first


def pixels(visit: Visit) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(canvas(visit).screenshot())).convert("RGB"))


def colours_of(picture: np.ndarray) -> int:
    """How many different colours there are, near ones counted as one."""
    return len(np.unique((picture // 16).reshape(-1, 3), axis=0))


def wait_until_drawn(visit: Visit) -> np.ndarray:
    """The picture, once land, arcs and marks are there: the geometry comes by URL, and no event says when it has."""
    end = time.monotonic() + PATIENCE_SECONDS
    picture = pixels(visit)
    while time.monotonic() < end:
        visit.page.wait_for_timeout(250)  # a picture costs the browser as much as a frame of the map
        before, picture = picture, pixels(visit)
        if colours_of(picture) > 25 and np.array_equal(before, picture):
            return picture
    raise AssertionError(f"the map has {colours_of(picture)} colours after {PATIENCE_SECONDS} s")


def where(visit: Visit, lon: float, lat: float) -> tuple[float, float]:
    """Where a position stands in the window, worked out as Web Mercator does it from the camera of the whole map."""
    box = canvas(visit).bounding_box()
    assert box is not None
    view = ground.camera("both", ground.WIDE, round(box["width"]), round(box["height"]))
    per_degree = 512 * 2**view.zoom / 360
    x = box["x"] + box["width"] / 2 + (lon - view.longitude) * per_degree
    y = (
        box["y"]
        + box["height"] / 2
        - (ground.mercator_y(lat) - ground.mercator_y(view.latitude)) * per_degree
    )
    return x, y


def click(visit: Visit, lon: float, lat: float, until: re.Pattern[str]) -> None:
    """Click a position on the map.

    Between the button's going down and up the browser's clock stands still: as it goes down deck.gl draws what can be picked, in software and
    beside other tests for longer than the quarter of a second after which it takes no click for one.
    """
    canvas(visit).scroll_into_view_if_needed()
    visit.page.evaluate("() => { window.clock = Date.now; const held = Date.now(); Date.now = () => held; }")
    visit.page.mouse.click(*where(visit, lon, lat))
    visit.page.evaluate("() => { Date.now = window.clock; }")
    expect(visit.page).to_have_url(until)
    visit.settle()


@pytest.mark.soak
def test_the_map_draws_filters_and_plays_the_years(server: Served, window: Window, tmp_path: Path) -> None:
    """One visit for all of it, in a small window: drawing a map in software costs more than everything else here."""
    visit = window(width=1100, height=700)
    visit.open(f"{server.url}/map?lang=en")
    before = wait_until_drawn(visit)
    assert before.std() > 15
    # Both halves are drawn: Denmark to the left, China to the right.
    half = before.shape[1] // 2
    assert colours_of(before[:, :half]) > 15
    assert colours_of(before[:, half:]) > 15

    # What is written beside the pointer is whole, at the edge of the map too.
    x, y = where(visit, *MARK)
    for step in (9, 0):
        visit.page.mouse.move(x - step, y)
    written = visit.page.locator(".deck-tooltip").first
    expect(written).to_contain_text("Heilongjiang", timeout=10_000)
    inner, outer = written.bounding_box(), canvas(visit).bounding_box()
    assert inner is not None
    assert outer is not None
    for side, length in (("x", "width"), ("y", "height")):
        assert outer[side] - 1 <= inner[side]
        assert inner[side] + inner[length] <= outer[side] + outer[length] + 1

    click(visit, LON, LAT, FILTERED)
    chip = visit.page.locator(".st-key-clear-provinces")
    expect(chip).to_contain_text("Heilongjiang")
    after = wait_until_drawn(visit)
    assert not np.array_equal(before, after)

    # The rows beside the map are those of the province.
    path = visit.download("download-csv-map-links", tmp_path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert any(line.startswith("# ") and "Heilongjiang" in line for line in lines)
    assert len(rows) > 1
    assert all("Harbin" in row for row in rows[1:])

    click(visit, LON, LAT, NOT_FILTERED)
    expect(chip).to_have_count(0)
    # What was chosen and is not any more has moved nothing.
    visit.page.mouse.move(0, 0)
    now = wait_until_drawn(visit)
    assert np.abs(now.astype(int) - before).mean() < 2

    # The years play by themselves, and the page stands still where it is told to.
    visit.button("years-play").click()
    expect(visit.page.locator("h2").first).to_contain_text("2004")
    visit.button("years-play").click()
    expect(visit.page).to_have_url(re.compile(r"as_of=20\d\d-12-31"))
    expect(visit.button("years-play")).to_contain_text(speaking("en")(text)("years-play"))
    visit.was_clean()


@pytest.mark.soak
def test_the_map_is_drawn_in_the_dark_and_on_a_phone(server: Served, window: Window) -> None:
    visit = window(theme="dark", width=390, height=844)
    visit.open(f"{server.url}/map?lang=zh")
    picture = wait_until_drawn(visit)
    assert picture.mean() < 128
    visit.was_clean()
