"""The overview: the manager's numbers worked out by hand, what needs attention in order, and links that land."""

import datetime as dt

import pandas as pd
import pytest

from dashboard.filters_model import Filters
from dashboard.model import measures
from tests.pages import desk

PAGE = "overview/overview.py"
NOTHING = Filters(as_of=dt.date.fromisoformat(desk.AS_OF))


pytestmark = pytest.mark.shows(desk.TABLES)


# --- The page ---


def test_the_numbers_a_manager_asks_for_are_there_in_danish() -> None:
    at = desk.open_page(PAGE)
    assert (
        desk.metrics(at)
        == {
            "Aftaler i kraft": "3",
            "Kolde relationer": "1",
            "Kontakter på 12 måneder": "1",  # the visit of 20 June 2018; the meeting of 5 June 2017 is too long ago
            "Brugt i alt": "120.251 kr.",
        }
    )
    spent = next(button.label for button in at.button if "Brugt i alt" in button.label).replace("\u00a0", " ")
    assert "13,6 % af 882.000 kr. · 638 dage tilbage" in spent  # 30 June 2018 to 29 March 2020


@pytest.mark.dealt(3)
@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2020-04-08", "projektet sluttede for 10 dage siden"),
        ("2020-03-29", "projektets sidste dag"),
        ("2016-03-30", "1 dag til projektstart"),
    ],
)
def test_before_at_and_after_the_end_of_the_project_the_clock_says_which(as_of: str, said: str) -> None:
    at = desk.open_page(PAGE, as_of=as_of)
    assert any(said in button.label.replace("\u00a0", " ") for button in at.button)


def test_with_nothing_left_by_the_filters_the_page_helps_out() -> None:
    at = desk.open_page(PAGE, party="Viborg Kommune", province="CN-SD")
    assert not at.exception
    assert "Der er hverken aftaler eller aktiviteter med de valgte filtre." in desk.words(at)


# --- What comes ---


@pytest.mark.usefixtures("sample_warehouse")
def test_days_left_are_counted_to_the_day_beside_them() -> None:
    """A journey of several days falls due on its first."""
    day = dt.date(2020, 3, 29)
    due = measures.rows(Filters(as_of=day), "due_90_count")
    assert (due["last_date"] > due["due_by_date"]).any()
    assert due["days_left"].tolist() == [
        (one - day).days for one in pd.to_datetime(due["due_by_date"]).dt.date
    ]


def test_what_falls_due_is_listed_soonest_first() -> None:
    due = measures.rows(NOTHING, "due_90_count")
    assert due[["kind", "subject", "days_left"]].values.tolist() == [
        ["next_step", "Ring til Wuxi", 10],
        ["expiry", "Vand i Wuxi", 46],
        ["activity", "Delegation", 51],
    ]
    assert due["danish_party"].tolist() == ["Viborg Kommune"] * 3
    assert due["agreement_name"].tolist() == ["Vand i Wuxi"] * 3
