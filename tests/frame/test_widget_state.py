"""Session and widgets are of one mind: what the server sets reaches the browser, and what the browser held before does not come back."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import filters as shared
from tests.frame.test_frame import app, chosen, link, widget


def told(block: Any) -> dict[str, bool]:
    """Widget → whether the page told the browser its value."""
    found: dict[str, bool] = {}
    for part in block.children.values():
        if hasattr(part, "children"):
            found |= told(part)
        proto = getattr(part, "proto", None)
        if proto is not None and hasattr(proto, "set_value"):
            found[proto.id] = bool(proto.set_value)
    return found


@pytest.mark.dealt(8)
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_a_value_that_is_told_once_is_told_in_every_run(entry: Any) -> None:
    """The page's width asks for a second run, whose messages may be the only ones that the browser draws. A switch that is
    told nothing then begins with its first value, which the next click would bring here: `?lang=en` turned Danish."""
    at = app(lang="en", province="CN-JS")
    at.switch_page(entry.file)
    at._run()  # as a browser that has drawn nothing yet: without the values of any widget
    first = told(at._tree)
    at._run()
    second = told(at._tree)
    assert not at.exception
    assert [name for name, is_told in first.items() if is_told and not second.get(name, True)] == []
    assert chosen(at).provinces == ("CN-JS",)
    assert at.session_state["lang"] == "en"


@pytest.mark.dealt(4)
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("name", shared.KEYS)
def test_a_filter_that_is_set_elsewhere_gets_a_widget_that_no_browser_knows(name: str) -> None:
    asked = {
        "province": "CN-JS",
        "theme": "water",
        "party": "Aarhus Kommune",
        "status": "active",
        "type": "mou",
    }
    at = app(**asked, **{"from": "2017-01-01", "to": "2018-12-31", "as_of": "2018-03-30"})
    before = widget(at, name)
    at.run()
    assert widget(at, name) == before
    at.button(key="filter-reset").click().run()
    assert widget(at, name) != before


@pytest.mark.usefixtures("sample_warehouse")
def test_what_the_reader_chooses_leaves_the_widget_as_it_is() -> None:
    at = app()
    before = widget(at, "provinces")
    at.multiselect(key=before).select("CN-JS").run()
    assert widget(at, "provinces") == before
    assert chosen(at).provinces == ("CN-JS",)
    # Its labels are others in another language, and a browser answers with labels.
    at.segmented_control(key="lang").set_value("en").run()
    assert widget(at, "provinces") != before
    assert chosen(at).provinces == ("CN-JS",)
    assert link(at) == {"province": ["CN-JS"], "lang": ["en"]}
    at.segmented_control(key="lang").set_value("da").run()
    assert link(at) == {"province": ["CN-JS"]}


def test_keys_are_not_counted() -> None:
    """After a restart of the server the browser still sends what it held under its old keys."""

    def keys() -> None:
        import streamlit as st

        from dashboard import widgets

        st.write(widgets.key("x"))

    one, two = (AppTest.from_function(keys, default_timeout=90).run().markdown[0].value for _ in range(2))
    assert one != two
