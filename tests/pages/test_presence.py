"""The presence page: who is going cold, reaction time and journeys to share, worked out by hand."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.blocks import plotting
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Items
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.statements import presence
from dashboard.theme import LIGHT
from locales import speaking, text
from tests.pages import desk

PAGE = "partnerships/presence.py"
AS_OF = dt.date(2018, 6, 30)
ALL = Filters(as_of=AS_OF)

# contact 29 days ago against 100: green, red on 9 September. A-2: 88 of 100 days: amber, red on 13 July. A-3: 200 of 180 days,
# the target of its type: red since 11 June. A-4: never. A-5: ended. A-6: 95 of 100 days, but a meeting is planned before it turns red.
TABLES = """
agreements
agreement_id | title    | danish_party    | contact_interval_days | agreement_type | status | next_step | next_step_date | danish_owner | province_codes | expires_date
A-1          | Grøn     | Aarhus Kommune  | 100                   |                | active | Ring      | 2018-07-02     | Ida          | CN-JS          |
A-2          | Gul      | Viborg Kommune  | 100                   |                | active | Mail      | 2018-06-20     |              | CN-JS          |
A-3          | Rød      | Horsens Kommune |                       | mou            |        |           |                |              | CN-SD          | 2018-10-05
A-4          | Aldrig   | Odense Kommune  |                       |                | active |           |                |              |                |
A-5          | Slut     | Odense Kommune  |                       |                | ended  | Glem      | 2018-07-01     |              |                |
A-6          | Planlagt | Randers Kommune | 100                   |                | active |           |                |              | CN-JS          |

activities
activity_id | agreement_id | title      | activity_type | status  | start_date | answered_date | province_codes | danish_party
V-1         | A-1          | Besøg      | visit         | held    | 2018-06-01 |               |                |
V-2         | A-2          | Besøg      | visit         | held    | 2018-04-03 |               |                |
V-3         | A-3          | Besøg      | visit         | held    | 2017-12-12 |               |                |
V-4         | A-6          | Besøg      | visit         | held    | 2018-03-27 |               |                |
V-5         | A-6          | Møde       | meeting       | planned | 2018-07-04 |               |                |
V-6         | A-1          | Glemt      | visit         | planned | 2018-06-10 |               |                |
T-1         |              | Til Wuxi   | visit         | planned | 2018-08-01 |               | CN-JS          | Aarhus Kommune
T-2         |              | Til Suzhou | visit         | planned | 2018-08-20 |               | CN-JS          | Viborg Kommune
T-3         |              | Til Jinan  | visit         | planned | 2018-09-10 |               | CN-JS; CN-SD   | Vejle Kommune
Q-1         | A-1          | Hurtig     | inquiry       | held    | 2018-05-01 | 2018-05-03    |                |
Q-2         |              | Sen        | inquiry       | held    | 2018-05-01 | 2018-05-11    |                | Viborg Kommune
Q-3         | A-2          | Åben       | inquiry       |         | 2018-06-20 |               |                |
Q-4         |              | Ny         | inquiry       |         | 2018-06-29 |               |                | Viborg Kommune

milestones
agreement_id | title   | due_date   | status
A-1          | Snart   | 2018-07-05 | planned
A-1          | Senere  | 2018-07-09 | planned
A-3          | Forsinket | 2018-06-29 | planned
"""

# Answered, but not said to the day; and of no day at all.
UNCLEAR = """
activities
activity_id | agreement_id | title   | activity_type | status | start_date | start_date_precision | answered_date | answered_date_precision
Q-5         |              | Uklar   | inquiry       | held   | 2018-06-01 | month                | 2018-06-28    |
Q-6         |              | Udateret | inquiry      |        |            |                      |               |
"""

pytestmark = pytest.mark.shows(TABLES)


def test_who_is_going_cold() -> None:
    shown = measures.rows(ALL, "in_force_count", order="coalesce(days_to_red, 999)")
    assert [
        (row["agreement_id"], row["presence"], row["days_to_red"], row["contact_interval_source"])
        for row in shown.to_dict("records")
    ] == [
        ("A-3", "red", -19, "type"),
        ("A-6", "amber", 6, "agreement"),
        ("A-2", "amber", 13, "agreement"),
        # the inquiries that were answered are contact too: Q-1 is older than V-1
        ("A-1", "green", 72, "agreement"),
        ("A-4", "never", None, "default"),
    ]
    assert presence.red_text({"days_to_red": 6}) == "om 6 dage"
    assert presence.red_text({"days_to_red": -19}) == "for 19 dage siden"


def _facts(filters: Filters = ALL) -> Facts:
    return presence.PAGE.facts(filters, is_guest=False)


def _figures(filters: Filters) -> dict[str, Any]:
    return measures.values(filters, " ".join(pages.page("presence").figures))


def test_reaction_time_counts_those_that_wait_too_long_as_late() -> None:
    found = _figures(ALL)
    counted = {name: found[name] for name in found if name.endswith(("answered_count", "open_count"))}
    assert counted == {"answered_count": 2, "open_count": 2}
    assert (found["inquiry_count"], found["open_overdue_count"], found["unclear_count"]) == (4, 1, 0)
    assert found["median_reaction_days"] == 6  # of 2 and 10
    assert round(found["within_target_share"], 4) == Decimal(
        "0.3333"
    )  # Q-1 of; Q-4 still has time
    assert presence.reaction_sentence(_facts()).replace("\u00a0", " ") == (
        "Mindst halvdelen af 2 besvarede henvendelser fik svar inden for 6 dage. "
        "Af de henvendelser, der er besvaret eller har ventet længere end målet, blev 33 % besvaret inden for målet på 5 dage. "
        "2 venter stadig, heraf én efter fristen."
    )


def test_reaction_time_without_inquiries_claims_nothing() -> None:
    found = _figures(replace(ALL, as_of=dt.date(2018, 1, 1)))
    assert found["median_reaction_days"] is None
    facts = _facts(replace(ALL, as_of=dt.date(2018, 1, 1)))
    with speaking("en"):
        assert presence.reaction_sentence(facts) == "No inquiries were received up to the as-of date."
        assert presence.reaction_sentence(_facts(replace(ALL, period_to=dt.date(2018, 1, 1)))) == (
            "No inquiries were received in the period."
        )


def _kept(at: AppTest) -> tuple[str, bool]:
    """The sentences on journeys for an amount, and whether they stand below a heading."""
    (said,) = [one.value for one in at.markdown if one.value.startswith(("0\u00a0kr.", "Med 0\u00a0kr."))]
    return said, text("presence-amount-title") in [header.value for header in at.header]


def test_journeys_that_cost_nothing_are_told_although_there_is_no_amount_to_choose() -> None:
    said, has_heading = _kept(desk.open_page(PAGE, as_of=AS_OF.isoformat()))
    assert "rækker til 2 rejser" in said
    assert has_heading


@pytest.mark.usefixtures("sample_warehouse")
def test_that_there_is_neither_money_nor_time_for_a_journey_is_said() -> None:
    said, has_heading = _kept(desk.open_page(PAGE, as_of="2020-03-29"))
    assert "kan ingen rejse gennemføres" in said
    assert "27 relationer nås ikke" in said
    assert not has_heading


@pytest.mark.shows(
    "activities\nactivity_id | title | activity_type | status | start_date\nQ-6 | Udateret | inquiry | |"
)
def test_without_a_relation_to_keep_warm_no_amount_is_spoken_of() -> None:
    """Nothing is in force: neither that no journey can be made, nor that all relations are reached."""
    assert not presence.kept_warm(_facts())


@pytest.mark.shows(TABLES + UNCLEAR)
def test_a_period_says_how_many_inquiries_it_leaves_out_and_what_is_unclear() -> None:
    with speaking("en"):
        assert presence.reaction_sentence(_facts(replace(ALL, period_from=dt.date(2018, 6, 25)))) == (
            "No inquiry has a known reaction time yet. No time limit has run out yet. For one, the dates are unclear. "
            "In all, 2 are still waiting, one of them beyond the target. "
            "One inquiry without a date is not counted in the period."
        )
        # on the card, where it is read
        at = desk.open_page(PAGE, "en", as_of=AS_OF.isoformat(), **{"from": "2018-05-01"})
        labels = " ".join(button.label for button in at.button)
        assert "1 of 3); one inquiry without a date is left out" in labels.replace("\u00a0", " "), labels
        assert presence.reaction_sentence(_facts()).replace("\u00a0", " ") == (
            "At least half of the 2 answered inquiries were answered within 6 days. "
            "Of the inquiries that are answered or have waited longer than the target, 33% were answered within the target of 5 days. "
            "For 2, the dates are unclear. 2 are still waiting, one of them beyond the target."
        )


def test_the_average_interval_weighs_every_interval_alike() -> None:
    # contacts on 3 May (an inquiry, from its answer) and 1 June: 29 days. No other agreement has two.
    found = _figures(ALL)
    assert (found["all_average_interval_days"], found["measured_agreement_count"]) == (29, 1)
    assert _figures(replace(ALL, parties=("Odense Kommune",)))["all_average_interval_days"] is None


def test_savings_that_need_the_same_journey_are_not_added() -> None:
    shared = measures.rows(ALL, "shared_trip_count")
    pairs = list(
        zip(shared["first_activity_id"], shared["second_activity_id"], shared["is_counted"], strict=True)
    )
    # 19 and 21 days; T-1 and T-3 lie 40 apart
    assert pairs == [("T-1", "T-2", True), ("T-2", "T-3", False)]
    assert _figures(ALL)["shared_saving_dkk"] == Decimal("25000.00")
    items, _ = presence.shared(_facts())
    assert isinstance(items, Items)
    assert items.items[0].lines[1].replace("\u00a0", " ") == (
        "Hver for sig 2 × 25.000 kr., sammen 25.000 kr. Besparelse: 25.000 kr."
    )


def test_a_journey_names_the_other_agreements_that_wait_there() -> None:
    trips = measures.rows(ALL, "trip_count").set_index("activity_id")
    assert list(trips.index) == ["T-1", "T-2", "T-3"]
    assert list(trips.loc["T-1", "waiting_agreements"]) == ["Gul", "Planlagt"]
    assert list(trips.loc["T-3", "waiting_agreements"]) == ["Gul", "Planlagt", "Rød"]
    assert list(trips.loc["T-1", "province_codes"]) == ["CN-JS"]
    assert trips["is_shareable"].all()


def test_the_strip_says_who_is_cold() -> None:
    shown = desk.metrics(desk.open_page(PAGE))
    assert [
        shown[measures.measure(name).label()] for name in ("red_count", "turning_red_count", "never_count")
    ] == ["1", "2", "1"]


def test_with_nothing_left_the_page_helps_out() -> None:
    at = desk.open_page(PAGE, party="Aarhus Kommune", province="CN-SD")
    assert not at.exception
    assert "Der er hverken aftaler i kraft, rejser eller henvendelser" in desk.words(at)


def test_bars_can_be_compared_up_to_four_times_the_target_and_say_how_long_they_are() -> None:
    chart = presence.cooling(_facts())
    assert chart.most == 4
    (share,) = chart.series
    assert len(share.values) == 4  # the one without contact has no bar
    assert "200 mod" in share.labels[list(chart.categories).index("Rød")]
    (bars, *_) = plotting.figure(
        replace(chart, series=(replace(share, values=(Decimal("6.2"),) * 4),)), LIGHT
    ).data
    assert list(bars.x) == [4.0] * 4
