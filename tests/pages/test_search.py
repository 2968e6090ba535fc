"""The search page and the box above the menu, as a searching user meets them."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import search
from dashboard.queries import search as ask
from locales import speaking
from tests.pages.desk import open_page, widget_key, words

PAGE = "overview/search.py"


def _found(at: AppTest) -> list[str]:
    """The names of what was found, as the links say them."""
    labels = [link.proto.label for link in at.get("page_link")]
    return [label.split(" :small[", 1)[0].strip("*") for label in labels]


def test_a_link_lands_on_what_it_looks_for(small_desk: Path) -> None:
    at = open_page(PAGE, q="harbin")
    assert "Jord i Harbin" in _found(at)
    assert "»harbin«" in words(at)
    assert at.text_input(key=widget_key(at, "search-words")).value == "harbin"


def test_slips_are_forgiven_and_said(small_desk: Path) -> None:
    at = open_page(PAGE, q="sjælannd region")
    assert "Region Sjælland" in _found(at)
    at = open_page(PAGE, q="Jiansu")
    assert "Jiangsu" in _found(at)
    assert "Navnet ligner" in words(at)


def test_two_cities_of_one_name_say_their_provinces(sample_warehouse: Path) -> None:
    hits = ask.find("Taizhou")
    places = [search.about(hit) or "" for hit in hits[hits["kind"] == "place"].to_dict("records")]
    assert [said.split(" · ")[0] for said in places] == ["Jiangsu", "Zhejiang"]


def test_new_words_go_into_the_link(small_desk: Path) -> None:
    at = open_page(PAGE, q="harbin")
    at.text_input(key=widget_key(at, "search-words")).set_value("horsens").run()
    assert "Horsens Kommune" in _found(at)
    assert at.query_params["q"] in ("horsens", ["horsens"])


def test_the_box_opens_the_page_from_anywhere(small_desk: Path) -> None:
    at = open_page("overview/overview.py")
    at.text_input(key=widget_key(at, "search-box")).set_value("jiangsu").run()
    assert not at.exception
    # the browser follows an invisible link, and forgets what was in the box
    followed = [link.proto for link in at.get("page_link") if "q=jiangsu" in link.proto.query_string]
    assert [link.page for link in followed] == ["search"]
    assert at.text_input(key=widget_key(at, "search-box")).value == ""


def test_nothing_found_says_so(small_desk: Path) -> None:
    at = open_page(PAGE, q="jiangzzzu")
    assert "Vi fandt intet" in "\n".join(info.value for info in at.info)


def test_without_words_there_are_examples(small_desk: Path) -> None:
    assert "kobenhavn" in _found(open_page(PAGE))


def test_one_kind_alone(small_desk: Path) -> None:
    at = open_page(PAGE, q="wuxi")
    at.button_group(key="search-kind").set_value("agreement").run()
    found = [one.value for one in at.markdown if one.value.startswith("### ")]
    assert found == ["### :material/contract: Aftaler (1)"]


@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_every_reason_has_words(small_desk: Path, lang: str) -> None:
    for asked in ("wuxi", "江苏", "vand", "kommune", "Jiansu", "K-1", "A-1", "delegation"):
        for hit in speaking(lang)(ask.find)(asked).to_dict("records"):
            assert speaking(lang)(search.why)(hit)
            assert search.targets(hit)
    assert "Wuxi" in "".join(_found(open_page(PAGE, lang, q="wuxi"))) or "无锡" in "".join(
        _found(open_page(PAGE, lang, q="wuxi"))
    )


def test_markup_in_a_query_stays_text(small_desk: Path) -> None:
    at = open_page(PAGE, q="<b>[x](http://evil)</b>")
    assert "](http" not in "\n".join(info.value for info in at.info).replace("\\](http", "").replace(
        "\\]", ""
    )
