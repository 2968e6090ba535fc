"""A closed section is not drawn, and the link opens it."""

import pytest

from app import PAGES
from dashboard.frame import Entry
from locales import text
from tests.pages import desk

pytestmark = [pytest.mark.usefixtures("small_desk"), pytest.mark.as_opened]

# How many messages a page may send as it opens: an element or a container each, and those of the visit itself (new session, status,
# page, navigation, logo, finished).
MOST_MESSAGES, OF_VISIT = 80, 6
ROOTS = 5  # of the tree that stands for the page, which are not messages: tree, main, sidebar, event, bottom


def _titles(page: str, **link: str) -> list[str]:
    return [heading.value for heading in desk.open_page(page, **link).header]


def test_one_section_is_drawn_and_the_link_says_which() -> None:
    page = "partnerships/agreements.py"
    register, ends = _titles(page), _titles(page, part="expiry")
    assert register == [text("agreements-title")]
    assert ends == [text("agreements-expiry-title")]


def test_a_link_to_no_section_opens_the_first() -> None:
    page = "partnerships/agreements.py"
    assert _titles(page, part="nothing") == _titles(page)


def test_a_popover_is_empty_until_it_is_opened() -> None:
    closed = desk.open_page("partnerships/provinces.py", about="CN-JS")
    offered = [str(button.proto) for button in closed.get("download_button")]
    assert offered
    assert not [one for one in offered if "provinces-print" in one]


def test_a_fold_is_empty_until_it_is_opened() -> None:
    page = "partnerships/agreements.py"
    closed = desk.open_page(page, part="vitality")
    assert len(closed.expander) == 1
    assert len(closed.dataframe) == 0


@pytest.mark.dealt(4)
@pytest.mark.parametrize("entry", PAGES, ids=lambda one: one.name)
def test_a_page_is_small_as_it_opens(entry: Entry) -> None:
    at = desk.open_page(entry.file.removeprefix("pages/"))
    sent = sum(1 for _ in at._tree) - ROOTS + OF_VISIT
    assert ROOTS + OF_VISIT < sent <= MOST_MESSAGES, f"{entry.name} sends {sent} messages"
