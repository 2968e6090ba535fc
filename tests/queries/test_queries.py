"""Every question asked of a small warehouse, and the filters' meaning checked row by row."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest

from dashboard.filters_model import UNPLACED, Filters
from dashboard.map import scene as scenes
from dashboard.model import measures
from dashboard.money import questions
from dashboard.queries import data_health, options
from dashboard.scope.asking import ask
from locales import speaking
from reports.board import progress
from reports.board.facts import Asked, PackFacts

ALL = Filters(as_of=dt.date(2018, 1, 1))
IN_2012 = dt.date(2012, 1, 1)
KEYS = {
    "agreements": "agreement_id",
    "activities": "activity_id",
    "challenges": "challenge_id",
    "money": "voucher_id",
}

DESK = """
agreements
agreement_id | title  | danish_party       | danish_place_id | chinese_party | place_id  | province_codes | themes | signed_date | expires_date | contact_interval_days | danish_owner | status | agreement_type
A-1          | Water  | Aarhus Kommune     | DK-2624652      | Wuxi          | CN-320200 | CN-JS          | water  | 2016-01-01  | 2025-01-01   | 400                   | Ida | | mou
A-2          | Soil   | Aarhus Kommune     | DK-2624652      | Wuxi bureau   | CN-320200 | CN-JS          | soil   | 2016-01-01  | 2018-03-01   | 100                   | | |
A-3          | Air    | Københavns Kommune | DK-2618425      | Beijing       | CN-110000 | CN-BJ; CN-HE   | air    | 2010-01-01  | 2015-01-01   |                       | | |
A-4          | Lost   | Ukendt Forening    |                 | Nowhere       |           |                |        |             |              |                       | | active |

activities
activity_id | agreement_id | title    | status  | start_date | end_date   | province_codes | themes | danish_party    | companies    | outcome     | place          | place_id  | place_ids
V-1         | A-1          | Visit    | held    | 2017-06-01 |            | CN-JS          | water  |                 | Grundfos A/S | Two letters | Wuxi           | CN-320200 | CN-320200
V-2         | A-1; A-2     | Joint    | held    | 2016-05-01 | 2016-05-03 | CN-JS          |        |                 |              |             | Wuxi and Jinan | CN-320200 | CN-320200; CN-370100
V-3         |              | Own      | held    | 2017-12-01 |            | CN-SD          | air    | Region Sjælland | DHI          |             | The old mill   |           |
V-4         | A-2          | Coming   | planned | 2018-02-01 |            |                |        |                 |              |             |                |           |
V-5         |              | Sometime | held    |            |            |                |        |                 |              |             |                |           |

milestones
agreement_id | title  | status  | due_date   | done_date
A-1          | Pilot  | done    | 2017-01-01 | 2017-02-01
A-2          | Report | planned | 2017-12-01 |

companies
cvr      | name         | technologies | active_provinces
56759913 | Grundfos A/S | water        | CN-JS; CN-LN

interests
cvr      | theme_code | province_code | level
56759913 | water      | CN-JS         | active

challenges
challenge_id | title      | province_codes | theme | stage      | agreement_id
C-1          | Black river | CN-JS         | water | identified | A-1
C-2          | Smog       | CN-LN          | air   | identified |
C-3          | Old        | CN-BJ          | air   | lost       |

budget
budget_line | funding_source | period | budget_amount
Travel      | EU             | 2016   | 400000.00
Travel      | Region         | 2017   | 82000.00
Staff       | EU             | 2017   | 400000.00

expenses
voucher_id | posted_date | budget_line | funding_source | amount   | status    | agreement_id | province_code
1          | 2016-06-01  | Travel      | EU             | 1000.50  | actual    | A-1          |
2          | 2017-06-01  | Travel      | EU             | 2000.25  | actual    | A-2          |
3          | 2017-07-01  | Staff       | EU             | 500.00   | committed |              | CN-BJ
4          | 2018-02-01  | Staff       | EU             | 9.00     | actual    |              |
"""


pytestmark = pytest.mark.shows(DESK)


def _period(first: str, last: str) -> dict[str, object]:
    return {"period_from": dt.date.fromisoformat(first), "period_to": dt.date.fromisoformat(last)}


@pytest.mark.parametrize(
    ("measure", "change", "expected"),
    [
        ("agreement_count", {}, "A-1 A-2 A-3 A-4"),
        ("agreement_count", {"provinces": ("CN-HE",)}, "A-3"),
        ("agreement_count", {"provinces": ("CN-JS", "CN-BJ")}, "A-1 A-2 A-3"),
        ("agreement_count", {"provinces": (UNPLACED,)}, "A-4"),
        ("agreement_count", {"provinces": (UNPLACED, "CN-BJ")}, "A-3 A-4"),
        ("agreement_count", {"themes": ("soil", "air")}, "A-2 A-3"),
        ("agreement_count", {"parties": ("Aarhus Kommune",)}, "A-1 A-2"),
        ("agreement_count", {"statuses": ("expiring", "expired")}, "A-2 A-3"),
        ("agreement_count", {"statuses": ("undated",)}, "A-4"),
        ("agreement_count", {"provinces": ("CN-JS",), "themes": ("water",)}, "A-1"),
        ("agreement_count", {"types": ("mou",)}, "A-1"),
        ("agreement_count", {"types": ("mou",), "parties": ("Københavns Kommune",)}, ""),
        ("agreement_count", {"provinces": ("CN-XJ",)}, ""),
        ("agreement_count", {"parties": ("'; drop table x; --",)}, ""),
        ("activity_count", {}, "V-1 V-2 V-3 V-4 V-5"),
        ("activity_count", {"provinces": ("CN-JS",)}, "V-1 V-2 V-4"),  # V-4 has the province of its agreement
        ("activity_count", {"provinces": (UNPLACED,)}, "V-4 V-5"),
        ("activity_count", {"themes": ("water",)}, "V-1 V-2"),  # V-2 has the themes of its agreements
        ("activity_count", {"parties": ("Region Sjælland",)}, "V-3"),
        ("activity_count", {"parties": ("Aarhus Kommune",)}, "V-1 V-2 V-4"),
        ("activity_count", {"statuses": ("expiring",)}, "V-2 V-4"),
        ("activity_count", {"types": ("mou",)}, "V-1 V-2"),
        ("", {}, "C-1 C-2 C-3"),
        # C-1 names an agreement of Aarhus; Copenhagen's, when in force, opens a door to C-3
        ("", {"parties": ("Aarhus Kommune",)}, "C-1"),
        ("", {"parties": ("Københavns Kommune",), "as_of": IN_2012}, "C-3"),
        ("", {"parties": ("Københavns Kommune",)}, ""),
        ("", {"parties": ("Ukendt Forening",)}, ""),
        ("", {"statuses": ("active",)}, "C-1"),
        ("", {"statuses": ("active",), "as_of": IN_2012}, "C-3"),
        ("", {"statuses": ("expired",)}, ""),
        ("voucher_count", {"themes": ("soil",)}, "2"),
        ("voucher_count", {"provinces": (UNPLACED,)}, ""),
        # the period moves measures of the period alone
        ("signed_in_period_count", _period("2010-01-01", "2015-12-31"), "A-3"),
        ("signed_in_period_count", _period("2016-01-01", "2016-01-01"), "A-1 A-2"),
        ("signed_in_period_count", _period("2016-01-02", "2019-12-31"), ""),
        # an activity of several days is of the period that it touches
        ("activities_held", _period("2016-05-03", "2017-06-01"), "V-1 V-2"),
        ("activities_held", _period("2016-05-04", "2017-05-31"), ""),
        ("activities_12_months", {}, "V-1 V-3"),
        ("activities_12_months_before", {}, "V-2"),
        ("spent_before_dkk", {"period_from": dt.date(2017, 1, 1)}, "1"),
        ("spent_period_dkk", {"period_from": dt.date(2017, 1, 1)}, "2"),
        ("voucher_period_count", {"period_from": dt.date(2017, 1, 1)}, "2 3"),
        ("voucher_count", {"period_to": dt.date(2016, 12, 31)}, "1"),
        # how things stand is stated as of the day, whatever the period
        ("agreement_count", _period("2018-03-02", "2018-12-31"), "A-1 A-2 A-3 A-4"),
        ("activity_count", _period("2016-05-04", "2017-05-31"), "V-1 V-2 V-3 V-4 V-5"),
        ("challenge_count", _period("2016-05-04", "2017-05-31"), "C-1 C-2"),
    ],
)
def test_what_the_filters_mean(measure: str, change: dict[str, object], expected: str) -> None:
    """Of a measure its rows; without one the challenges that the filters select."""
    filters = replace(ALL, **change)  # type: ignore[arg-type]
    key = KEYS[measures.measure(measure).of.name] if measure else "challenge_id"
    found = (
        measures.rows(filters, measure) if measure else ask(filters, f"select {key} from chosen_challenges")
    )
    assert sorted(found[key]) == expected.split()


def test_the_companies_of_a_theme_are_those_of_the_register() -> None:
    """The chart and the list count within the same filters."""
    for change, expected in (({}, 1), ({"parties": ("Københavns Kommune",)}, 0)):
        filters = replace(ALL, **change)  # type: ignore[arg-type]
        listed = measures.rows(filters, "registered_count")
        counted = measures.grouped(filters, "registered_count", "theme_code").set_index("theme_code")[
            "registered_count"
        ]
        assert int(counted.get("water", 0)) == expected
        assert counted.empty or counted.max() <= len(listed)


def test_attention_is_ranked_and_says_why() -> None:
    listed = measures.rows(ALL, "attention_count")
    assert list(listed["rank"]) == list(range(1, len(listed) + 1))
    kinds = set(listed["kind"])
    assert {"gone_cold", "expires_in_3_months", "milestone_overdue", "never_met"} <= kinds
    cold = listed[listed["kind"] == "gone_cold"].iloc[0]
    # last met on 3 May 2016, interval 100 days: red from 12 August 2016
    assert (cold["agreement_id"], cold["event_date"]) == ("A-2", dt.date(2016, 8, 12))
    assert set(measures.rows(replace(ALL, provinces=("CN-BJ",)), "attention_count")["kind"]) == set()
    assert len(measures.rows(ALL, "attention_count", limit=2)) == 2


def test_what_was_and_what_comes() -> None:
    held = measures.rows(ALL, "activities_held", order="contact_date desc, start_date desc, activity_id")
    assert list(held["activity_id"]) == ["V-3", "V-1", "V-2"]
    assert list(measures.rows(ALL, "activities_planned")["activity_id"]) == ["V-4"]
    quarters = speaking("da")(progress.quarters)(PackFacts(Asked(ALL, None, "da")))
    assert list(quarters.series[0].values) == [1, 0, 0, 0, 1, 0, 1, 0]
    assert quarters.categories[0] == dt.date(2016, 4, 1)


def test_arcs_join_the_places_and_count_each_activity_once() -> None:
    scene = speaking("zh")(scenes.scene)(ALL, measure="agreement_count", view="both", width=1000)
    assert len(scene.arcs) == scene.figures["arc_count"] == 2
    aarhus = scene.arcs[scene.arcs["china_place_id"] == "CN-320200"].iloc[0]
    assert (aarhus["agreement_count"], aarhus["presence"], aarhus["activities_12_months"]) == (2, "green", 1)
    assert aarhus["china_name"] == "无锡市"
    assert aarhus["denmark_lat"] == pytest.approx(56.1567)
    assert aarhus["danish_parties"] == ["Aarhus Kommune"]
    assert list(measures.rows(ALL, "unmapped_agreement_count")["agreement_id"]) == ["A-4"]
    arc = ("arc_id", "DK-2624652 CN-320200")
    assert list(measures.rows(ALL, "agreement_count", arc)["agreement_id"]) == ["A-2", "A-1"]  # Soil, Water
    assert list(scene.denmark["denmark_place_id"]) == ["DK-2624652", "DK-2618425"]
    assert list(scene.china["china_place_id"]) == ["CN-320200", "CN-110000"]


def test_what_was_signed_later_is_not_yet_on_the_map() -> None:
    before = replace(ALL, as_of=dt.date(2015, 12, 31))  # are signed on the next day
    scene = scenes.scene(before, measure="agreement_count", view="both", width=1000)
    assert list(scene.arcs["arc_id"]) == ["DK-2618425 CN-110000"]
    assert list(scene.china["china_place_id"]) == ["CN-110000"]
    assert list(scene.denmark["denmark_place_id"]) == ["DK-2618425"]
    assert (scene.figures["agreement_count"], scene.figures["later_agreement_count"]) == (2, 2)
    assert list(measures.rows(before, "unmapped_agreement_count")["agreement_id"]) == ["A-4"]
    provinces = scene.provinces.set_index("province_code")
    assert (provinces.loc["CN-JS", "agreement_count"], provinces.loc["CN-BJ", "agreement_count"]) == (0, 1)


def test_provinces_are_all_there_and_white_spots_are_needs_without_an_agreement() -> None:
    provinces = scenes.provinces(ALL).set_index("province_code")
    assert len(provinces) >= 31
    jiangsu = provinces.loc["CN-JS"]
    assert (jiangsu["agreement_count"], jiangsu["in_force_count"], jiangsu["challenge_count"]) == (2, 2, 1)
    assert (jiangsu["activities_12_months"], jiangsu["days_since_contact"]) == (1, 214)
    assert jiangsu["spent_dkk"] == Decimal("3000.75")
    assert jiangsu["presence"] == "green"
    white = provinces.index[provinces["white_spot_count"] > 0]
    assert list(white) == ["CN-LN"]  # the lost challenge is no need
    assert pd.isna(provinces.loc["CN-XJ", "days_since_contact"])
    only_air = scenes.provinces(replace(ALL, themes=("air",))).set_index("province_code")
    assert only_air.loc["CN-JS", "agreement_count"] == 0
    assert only_air.loc["CN-BJ", "agreement_count"] == 1


def test_what_has_no_day_is_listed() -> None:
    rows = measures.rows(ALL, "undated_fact_count")
    assert list(zip(rows["kind"], rows["title"], strict=True)) == [
        ("activity", "Sometime"),
        ("agreement", "Lost"),
    ]


def test_where_filters_narrow_the_budget_is_not_compared_with_a_part() -> None:
    total = questions.grant_table(replace(ALL, provinces=("CN-JS",))).iloc[-1]
    assert total["spent_dkk"] == Decimal("3000.75")
    assert (total["budget_dkk"], total["remaining_dkk"], total["verdict_code"]) == (None, None, None)
    assert questions.grant_table(replace(ALL, provinces=("CN-XJ",))).empty
    assert measures.rows(replace(ALL, provinces=("CN-JS",)), "budget_dkk").empty


def test_the_curve_meets_the_budget_and_each_of_its_points_is_the_figure_of_that_day() -> None:
    curve = questions.curve(ALL)
    assert curve["point_date"].iloc[0] == dt.date(2016, 3, 31)
    assert curve["plan_dkk"].iloc[-1] == Decimal("882000.00")
    for point in curve[~curve["is_ahead"]].to_dict("records"):
        figures = measures.values(replace(ALL, as_of=point["point_date"]), "plan_dkk spent_dkk committed_dkk")
        assert figures == {name: point[name] for name in figures}
    # half time is 30 March 2018
    assert findings(dt.date(2018, 3, 29)) == ["old_commitment"]
    assert findings(dt.date(2018, 3, 30)) == ["old_commitment", "under_plan"]


def findings(day: dt.date) -> list[str]:
    return [str(code) for code in measures.rows(replace(ALL, as_of=day), "finding_count")["rule_code"]]


def test_options_offer_what_the_data_has() -> None:
    assert list(options.values("parties")["code"]) == [
        "Aarhus Kommune",
        "Københavns Kommune",
        "Region Sjælland",
        "Ukendt Forening",
    ]
    assert set(speaking("en")(options.values)("provinces")["code"]) == {
        "CN-BJ",
        "CN-HE",
        "CN-JS",
        "CN-LN",
        "CN-SD",
    }
    assert set(options.values("themes")["code"]) == {"water", "soil", "air"}
    assert options.dates().iloc[0]["first_date"] == dt.date(2010, 1, 1)
    assert options.dates().iloc[0]["last_date"] == dt.date(2018, 2, 1)
    assert options.is_sample()
    assert "visit" in set(speaking("zh")(options.words)("activity_type")["code"])


def test_the_health_of_the_data() -> None:
    assert data_health.counts().iloc[0]["unplaced_count"] == 3
    assert list(data_health.orphans()["reference"]) == ["DHI"]
    assert set(data_health.unplaced()["row_id"]) == {"A-4", "V-4", "V-5"}
    for question in (data_health.files, data_health.rejects, data_health.warnings, data_health.loads):
        assert question().empty


def test_answers_of_an_empty_scope_have_the_same_columns() -> None:
    nothing = replace(ALL, provinces=("CN-XJ",), themes=("water",), parties=("x",), statuses=("ended",))
    assert measures.values(nothing, "agreement_count vitality_average") == {
        "agreement_count": 0,
        "vitality_average": None,
    }
    assert measures.rows(nothing, "voucher_count").empty
    assert measures.rows(nothing, "attention_count").empty
    assert list(scenes.provinces(nothing).columns) == list(scenes.provinces(ALL).columns)
