"""The glossary: every measure is explained by its own entry, and can be found."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model import measures
from dashboard.model.pages import glossary
from locales import speaking, text
from tests.pages import desk

PAGE = "data/glossary.py"


pytestmark = pytest.mark.usefixtures("sample_warehouse")


def _names(at: AppTest) -> list[str]:
    return re.findall("<dt>(.*?)</dt>", "".join(desk.elements(at)))


@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_the_glossary_explains_every_measure(lang: str) -> None:
    with speaking(lang):
        labels = [measure.label() for measure in measures.catalogue().values()]
        entries = glossary(for_guests=False)
    at = desk.open_page(PAGE, lang)
    assert sorted(_names(at)) == sorted(entry.name for entry in entries)
    assert set(labels) <= set(_names(at))


def test_the_glossary_finds_words_anywhere() -> None:
    at = desk.open_page(PAGE, "en")
    at.text_input(key="glossary-search").set_value("CONTACT average").run()
    assert "Average time between contacts" in _names(at)
    at.text_input(key="glossary-search").set_value("zzz").run()
    assert "Nothing matches" in desk.words(at)


def test_a_link_opens_one_entry() -> None:
    assert len(_names(desk.open_page(PAGE, "da", measure="in_force_count"))) == 1


def test_a_guest_sees_neither_formulas_nor_what_is_internal() -> None:
    entries = glossary(for_guests=True)
    assert not [entry.key for entry in entries if entry.formula or entry.is_internal]
    assert {"in_force_count", "province_count"} <= {entry.key for entry in entries}
    assert "red_count" not in {entry.key for entry in entries}


def test_what_links_name_is_unique() -> None:
    keys = [entry.key for entry in glossary(for_guests=False)]
    assert len(keys) == len(set(keys))


def test_a_guest_reads_of_no_page_that_is_closed() -> None:
    pages = set(desk.open_page(PAGE, "da", view="guest").session_state["_pages"])
    at = desk.open_page(PAGE, "da", view="guest")
    closed = at.session_state["_closed"]
    assert closed & pages
    said = "".join(desk.elements(at))
    for page in closed:
        assert f"<h2>{text(f'page-{page}')}</h2>" not in said, page
        assert not re.search(rf"{re.escape(text('glossary-pages', pages=[text(f'page-{page}')]))}", said), (
            page
        )
