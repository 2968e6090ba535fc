"""The synergies page: a suggestion is accepted, dismissed with a reason or done, and stands in the log of what was harvested."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import forms, roles, suggestions
from dashboard.blocks import plain
from dashboard.blocks.kinds import Block, Grid, Items, Numbers, Table
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.parts import deciding
from dashboard.statements import synergies
from locales import speaking, text
from tests.pages import desk

PAGE = "business/synergies.py"
ALL = Filters(as_of=dt.date.fromisoformat(desk.AS_OF))

# Two parties go to Jiangsu within a fortnight: one journey of 25,000 kr. saved. In Shandong only one has an agreement.
TABLES = """
agreements
agreement_id | title        | danish_party    | signed_date | agreement_type | province_code | themes     | status
A-1          | Vand i Wuxi  | Viborg Kommune  | 2016-05-01  | project        | CN-JS         | wastewater | active
A-2          | Vand i Suzhou | Horsens Kommune | 2016-05-01 | project        | CN-JS         | wastewater | active
A-3          | Luft i Jinan | Odense Kommune  | 2016-05-01  | project        | CN-SD         | air        | active
A-4          | Jord i Hefei | Odense Kommune  | 2010-05-01  | project        | CN-AH         | soil       | ended

activities
activity_id | agreement_id | title         | activity_type | status  | start_date | province_code
K-1         | A-1          | Rejse til Wuxi | visit        | planned | 2018-08-01 | CN-JS
K-2         | A-2          | Rejse til Suzhou | visit      | planned | 2018-08-12 | CN-JS
"""


pytestmark = pytest.mark.shows(TABLES)


def _trip() -> str:
    """The key of the widgets of the shared journey."""
    rows = measures.rows(ALL, "suggestion_count")
    return forms.slug(str(rows[rows["suggestion_kind"] == "shared_trip"]["suggestion_key"].iloc[0]))


def _stated(**chosen: tuple[str, ...]) -> Sequence[Block]:
    """The blocks of the page, as papers take them."""
    with speaking("da"):
        facts = synergies.PAGE.facts(replace(ALL, **chosen), is_guest=False)
        return plain.resolve(synergies.PAGE.blocks(facts), facts.ledger)


def _signed(at: AppTest) -> AppTest:
    at.text_input(key="author-synergies").set_value("Anne").run()
    return at


@pytest.mark.soak
def test_a_suggestion_says_what_it_saves_and_how() -> None:
    said = desk.words(desk.open_page(PAGE)).replace("\\", "").replace("\u00a0", " ")
    assert "Horsens Kommune og Viborg Kommune" in said
    assert "Hver for sig 2 × 25.000 kr., sammen 25.000 kr. Besparelse: 25.000 kr." in said
    assert "Aftal datoen med Horsens Kommune og Viborg Kommune." in said


def test_what_is_told_above_is_not_told_again_where_it_is_decided_on() -> None:
    at = desk.open_page(PAGE)
    assert desk.words(at).count("Hver for sig 2") == 1
    at = _signed(at).button(key=f"accept-{_trip()}").click().run()
    at.button_group(key="synergies-state").set_value("accepted").run()
    assert desk.words(at).count("Hver for sig 2") == 1  # no longer above, but here


# Two parties go to Shandong, too.
TWO_JOURNEYS = (
    TABLES.replace(
        "A-4          |",
        "A-5 | Luft i Qingdao | Viborg Kommune | 2016-05-01 | project | CN-SD | air | active\nA-4 |",
    )
    + """K-3 | A-3 | Rejse til Jinan | visit | planned | 2018-10-01 | CN-SD
K-4         | A-5         | Rejse til Qingdao | visit     | planned | 2018-10-05 | CN-SD
"""
)


@pytest.mark.shows(TWO_JOURNEYS)
def test_of_many_suggestions_the_first_are_chosen_among_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deciding, "_MOST", 1)
    at = desk.open_page(PAGE)
    assert len(at.selectbox(key="synergies-which-open").options) == 1
    number = len(measures.rows(ALL, "suggestion_count"))
    assert text("synergies-which-first", shown=1, number=number) in desk.words(at).replace("\u00a0", " ")


def test_a_decision_needs_a_name_and_a_dismissal_a_reason() -> None:
    key = _trip()
    at = desk.open_page(PAGE)
    at.button(key=f"accept-{key}").click().run()
    assert at.error and "navn" in at.error[0].value
    _signed(at).button(key=f"keep-dismissal-{key}").click().run()
    assert at.error and "begrundelse" in at.error[0].value
    assert suggestions.standing_decisions() == {}


def test_accepted_then_done_stands_in_the_log_with_what_was_saved() -> None:
    key = _trip()
    at = _signed(desk.open_page(PAGE))
    at.button(key=f"accept-{key}").click().run()
    assert at.toast
    at.button_group(key="synergies-state").set_value("accepted").run()
    assert "Anne" in desk.words(at)
    at.number_input(key=f"saved-{key}").set_value(18000)
    at.text_area(key=f"remark-{key}").set_value("Fælles fly")
    at.button(key=f"keep-done-{key}").click().run()
    rows = suggestions.harvested()
    assert rows["saving_dkk"].tolist() == [Decimal("18000.00")]
    assert rows["reason"].tolist() == ["Fælles fly"]
    again = desk.open_page(PAGE)
    assert "18.000 kr." in desk.words(again).replace("\u00a0", " ")
    assert "Jiangsu" in speaking("en")(suggestions.harvested)()["what"].iloc[0]


def test_whoever_may_not_change_anything_sees_the_suggestions_without_buttons(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(roles, "may", lambda _act: False)
    at = desk.open_page(PAGE)
    assert "Horsens Kommune og Viborg Kommune" in desk.words(at)
    assert not [button.key for button in at.button if str(button.key).startswith(("accept-", "keep-"))]


def test_a_province_whose_agreements_are_over_says_who_was_there_before_it_suggests() -> None:
    strip, agreements, *_ = _stated(provinces=("CN-AH",))
    assert isinstance(strip, Numbers) and isinstance(agreements, Table)
    told = {one.key.measure: one.value for one in strip.figures}
    assert (told["agreement_count"], told["cell_party_count"], told["challenge_count"]) == (1, 0, 0)
    assert [row.values[0] for row in agreements.rows] == ["Jord i Hefei"]
    assert not any(block.items for block in _stated(provinces=("CN-AH",)) if isinstance(block, Items))


def test_the_grid_marks_what_each_theme_and_province_is() -> None:
    (grid,) = (block for block in _stated() if isinstance(block, Grid))
    marks = {(grid.rows[one.row], grid.columns[one.column]): one.mark for one in grid.squares}
    assert marks == {("spildevand", "Jiangsu"): "◆", ("luft", "Shandong"): "■"}
    narrow = grid.within(1)  # the province that weighs most, and the themes that are there
    assert (narrow.rows, narrow.columns, len(narrow.squares)) == (("spildevand",), ("Jiangsu",), 1)


def test_a_figure_of_the_matrix_opens_what_stands_there() -> None:
    at = desk.open_page(PAGE)
    assert desk.metrics(at)["Overlap"] == "1"
    at.button(key="rows-overlap-cell-count").click().run()
    assert sorted(at.dataframe[-1].value["Navn"]) == ["Vand i Suzhou", "Vand i Wuxi"]
