"""The map: its view and its measure stand in the link, so that what one person sees can be sent to another."""

import datetime as dt
from pathlib import Path

import pytest

from dashboard.filters_model import Filters
from dashboard.map import words
from dashboard.model import measures
from locales import LANGUAGES, speaking
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


def test_a_sentence_opens_its_own_rows(small_desk: Path) -> None:
    said = [one.label for one in open_page(PAGE).button if str(one.key).startswith("rows-")]
    assert said
    assert all(any(letter.isdigit() for letter in one) for one in said), said


@pytest.mark.usefixtures("sample_warehouse")
def test_a_count_of_different_things_says_in_how_many_rows_they_are() -> None:
    day = dt.date(2020, 3, 29)
    stated = measures.figure(Filters(as_of=day), "white_spot_count")
    assert stated is not None
    assert stated.rows > stated.value
    at = open_page(PAGE, as_of=day.isoformat())
    at.button(key="rows-white-spot-count").click().run()
    assert any(f"Hvide pletter: {stated.value} i {stated.rows} rækker" in one.value for one in at.markdown)


@pytest.mark.dealt(2)
@pytest.mark.parametrize("measure", ["spent_dkk", "nothing"])
def test_what_a_reader_may_not_see_is_not_brought(small_desk: Path, measure: str) -> None:
    at = open_page(PAGE, lang="zh", measure=measure, **({"view": "guest"} if measure == "spent_dkk" else {}))
    assert at.selectbox(key="choice-measure").value == "agreement_count"


# Between Aarhus and Wuxi one relation is cold and one is new; between Aarhus and Nanjing there is a new one alone.
LINKS = """
agreements
agreement_id | title | danish_party   | danish_place_id | chinese_party | place_id  | province_code | province_codes | signed_date | status
A-1          | Kold  | Aarhus Kommune | DK-2624652      | Wuxi          | CN-320200 | CN-JS         | CN-JS          | 2010-01-01  | active
A-2          | Ny    | Aarhus Kommune | DK-2624652      | Wuxi Water    | CN-320200 | CN-JS         | CN-JS          | 2018-06-01  | active
A-3          | Ny    | Aarhus Kommune | DK-2624652      | Nanjing       | CN-320100 | CN-JS         | CN-JS          | 2018-06-01  | active

activities
activity_id | agreement_id | title | activity_type | status | start_date
V-1         | A-1          | Møde  | meeting       | held   | 2012-01-01
"""


@pytest.mark.shows(LINKS)
def test_a_link_on_which_anybody_ever_met_is_not_without_contact() -> None:
    names = "arc_count unmet_arc_count mute_arc_count"
    assert measures.values(Filters(as_of=dt.date(2018, 6, 30)), names) == {
        "arc_count": 2, "unmet_arc_count": 1, "mute_arc_count": 1,
    }  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_parties_of_a_place_are_named_whole_and_the_others_counted(small_desk: Path, lang: str) -> None:
    parties = [f"Bornholms Regionskommune, afdeling {number}" for number in range(11)]
    place = {"agreement_count": 11, "in_force_count": 1, "presence": "red", "danish_parties": parties}
    said = speaking(lang)(words.place_lines)(place)
    assert "afdeling 7" in said
    assert "afdeling 8" not in said
    assert "3" in said.partition("afdeling 7")[2].splitlines()[0]
    assert "…" not in said
