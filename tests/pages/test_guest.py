"""A guest's view of the sample: contacts, but not how we judge them; and internal pages are not drawn. Secrets: test_privacy.py."""

import pytest
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import roles, warehouse
from dashboard.frame import Entry
from dashboard.scope import reader
from dashboard.theme import PRESENCE_MARKS
from locales import text
from tests.pages.desk import open_page
from tests.pages.private import everything, unpacked

OPEN = [entry for entry in PAGES if entry.for_guests]
CLOSED = [entry for entry in PAGES if not entry.for_guests]


pytestmark = pytest.mark.usefixtures("sample_warehouse")


@pytest.fixture(autouse=True)
def _invented_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most contacts of the sample are invented rows, which guests do not read: here they do, so that what hides a judgement is tried on them."""
    monkeypatch.setattr(reader, "is_without_invented", lambda: False)


def opened(file: str, **link: str) -> AppTest:
    """A page as a guest sees it, on a day on which the sample is full of life."""
    return open_page(file, **{"view": "guest", "as_of": "2019-12-31", **link})


def judged(words: str) -> list[str]:
    """Our judgements of a contact in the words: presences, targets, and the day on which one goes cold."""
    marked = [
        f"{mark} {text(f'presence-{name}')}" for name, mark in PRESENCE_MARKS.items() if name != "never"
    ]
    told = [*marked, "inden for målet", "kold siden", "bliver kold", "Målet er", "Kolde blandt", "kolde, og"]
    return [phrase for phrase in told if phrase in words]


def test_the_story_of_an_agreement_tells_a_guest_when_we_met() -> None:
    at = opened("pages/partnerships/agreements.py")
    key = warehouse.query(
        "select agreement_id from marts.agreement_at(date '2019-12-31') where presence = 'red' limit 1"
    )
    at.query_params["agreement"] = key["agreement_id"].iloc[0]
    at.run()
    assert not at.exception
    assert "Seneste kontakt" in everything(at)
    assert judged(everything(at)) == []


@pytest.mark.dealt(8)
@pytest.mark.parametrize("entry", OPEN, ids=lambda entry: entry.name)
def test_a_guest_is_told_of_contacts_but_not_how_we_judge_them(entry: Entry, files: dict[str, bytes]) -> None:
    if entry.name == "glossary":
        return  # the words that the desk uses are no judgement of anybody
    told = {"": everything(opened(entry.file))}
    # of papers, what a guest's say is tested in tests/reports
    told |= {key: unpacked(made) for key, made in files.items() if not made.startswith(b"%PDF")}
    assert {key: found for key, words in told.items() if (found := judged(words))} == {}


@pytest.mark.parametrize("entry", CLOSED, ids=lambda entry: entry.name)
def test_an_internal_page_is_not_drawn(entry: Entry) -> None:
    at = opened(entry.file)
    assert [box.value for box in at.info if text("guest-page-title") in box.value]
    assert not at.dataframe
    assert not at.metric
    assert at.session_state[roles.AS_GUEST] is True


def test_a_guest_is_not_told_to_load_files() -> None:
    words = everything(opened("pages/partnerships/agreements.py"))
    assert text("sample-banner", hides=False) in words
    assert text("sample-banner-help") not in words
