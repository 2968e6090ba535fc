"""The map: its view and its measure stand in the link, so that what one person sees can be sent to another."""

from pathlib import Path

import pytest

from tests.pages.desk import open_page

PAGE = "partnerships/map.py"


def test_a_link_brings_the_view_and_the_measure(small_desk: Path) -> None:
    at = open_page(PAGE, map="china", measure="challenge_count")
    assert at.segmented_control(key="choice-map").value == "china"
    assert at.selectbox(key="choice-measure").value == "challenge_count"


def test_what_is_chosen_goes_into_the_link_and_what_nobody_chose_does_not(small_desk: Path) -> None:
    at = open_page(PAGE)
    assert not {"map", "measure"} & set(at.query_params)
    at.selectbox(key="choice-measure").select("company_count").run()
    assert at.query_params["measure"] in ("company_count", ["company_count"])
    at.selectbox(key="choice-measure").select("agreement_count").run()
    assert "measure" not in at.query_params


@pytest.mark.dealt(2)
@pytest.mark.parametrize("measure", ["spent_dkk", "nothing"])
def test_what_a_reader_may_not_see_is_not_brought(small_desk: Path, measure: str) -> None:
    at = open_page(PAGE, lang="zh", measure=measure, **({"view": "guest"} if measure == "spent_dkk" else {}))
    assert at.selectbox(key="choice-measure").value == "agreement_count"
