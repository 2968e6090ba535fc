"""The province page: one province, two side by side, the unplaced, in three languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import profiles
from dashboard.charts import profile as charts
from dashboard.filters_model import UNPLACED, Filters
from dashboard.model import measures
from dashboard.queries import options
from dashboard.theme import LIGHT
from dashboard.words import profile
from locales import speaking
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk

PAGE = "partnerships/provinces.py"
ALL = Filters(as_of=dt.date(2018, 6, 30))

TABLES = """
agreements
agreement_id | title     | danish_party    | chinese_party | province_codes | signed_date | expires_date | contact_interval_days | danish_owner | next_step | next_step_date
A-1          | *Vand*    | Aarhus Kommune  | Wuxi          | CN-JS          | 2016-01-01  | 2025-01-01   | 100                   | Ida          | Ring      | 2018-06-01
A-2          | Jord      | Viborg Kommune  | Nanjing       | CN-JS; CN-SD   | 2016-01-01  | 2017-01-01   |                       |              |           |
A-3          | Luft      | Odense Kommune  | Jinan         | CN-SD          | 2016-01-01  |              |                       |              |           |
A-4          | Fantasi   | Odense Kommune  | Nowhere       |                | 2016-01-01  |              |                       |              |           |

activities
activity_id | agreement_id | title       | activity_type | status  | start_date | start_date_precision | end_date   | province_codes | danish_party    | companies
V-1         | A-1          | Besøg       | visit         | held    | 2018-06-20 | day                  | 2018-06-22 | CN-JS          |                 | Grundfos A/S
V-2         | A-2          | Seminar     | conference    | held    | 2016-01-01 | year                 |            | CN-JS          |                 |
V-3         |              | Rejse       | visit         | planned | 2018-08-01 | month                |            | CN-JS          | Vejle Kommune   |
V-4         |              | Telefonmøde | meeting       | planned | 2018-07-01 | day                  |            | CN-JS          | Aarhus Kommune  |
V-5         |              | Forbi       | visit         | planned | 2018-06-01 | day                  |            | CN-JS          | Aarhus Kommune  |

milestones
agreement_id | title   | due_date   | status
A-1          | Pilot   | 2018-05-01 | planned
A-1          | Rapport | 2018-09-01 | planned
A-1          | Gjort   | 2018-01-01 | done

companies
cvr      | name         | technologies | active_provinces
56759913 | Grundfos A/S | water        | CN-JS

interests
company_name | theme_code | province_code | level      | stated_date
Geo A/S      | soil       | CN-JS         | interested | 2018-01-01

challenges
challenge_id | title       | province_codes | theme | stage      | agreement_id | urgency
C-1          | Sort flod   | CN-JS          | water | identified | A-1          | low
C-2          | Jordgrund   | CN-JS          | soil  | identified |              | high
C-3          | Afsluttet   | CN-JS          | air   | lost       |              |

expenses
voucher_id | posted_date | budget_line | amount  | status    | agreement_id | province_code
1          | 2018-01-01  | Rejser      | 1000.50 | actual    | A-1          | CN-JS
2          | 2018-02-01  | Rejser      | 500.00  | committed |              | CN-JS
3          | 2018-03-01  | Løn         | 9.00    | actual    |              |
4          | 2018-08-01  | Rejser      | 7.00    | actual    |              | CN-JS
"""


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("provinces") / "warehouse.duckdb"
    drawn_warehouse(path, TABLES)
    return path


@pytest.fixture(autouse=True)
def _reading(_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(_file))


def test_every_figure_of_a_province() -> None:
    figures = profiles.load(profiles.PROVINCES, ALL, "CN-JS").figures
    expected = {
        "agreement_count": 2,
        "in_force_count": 1,
        "green_count": 1,
        "red_count": 0,
        "last_contact_date": dt.date(2018, 6, 22),
        "last_contact_date_precision": "day",
        "days_since_contact": 8,
        "activities_12_months": 1,
        "promise_count": 1,
        "promise_overdue_count": 1,
        "milestones_open": 2,
        "milestones_overdue": 1,
        "interested_company_count": 1,
        "active_company_count": 1,
        "challenge_count": 2,
        "spent_dkk": Decimal("1000.50"),
        "committed_dkk": Decimal("500.00"),
        "next_visit_date": dt.date(2018, 7, 1),
        "next_visit_date_precision": "day",
    }
    assert {name: figures[name] for name in expected} == expected


@pytest.mark.dealt(4)
@pytest.mark.parametrize("about", ["CN-JS", "CN-SD", "CN-XZ", UNPLACED])
def test_the_figures_are_those_of_the_rows_below_them(about: str) -> None:
    one = profiles.load(profiles.PROVINCES, ALL, about)
    for part, (measure, _) in profiles.PROVINCES.parts.items():
        assert one.figures[measure] == len(one.rows(part)), part
    assert one.figures["in_force_count"] == one.rows("agreements")["is_in_force"].sum()
    assert one.figures["promise_overdue_count"] == one.rows("promises")["is_promise_overdue"].sum()
    assert one.figures["challenge_count"] == one.rows("challenges")["is_open_then"].sum()
    assert one.figures["spent_dkk"] == sum(one.rows("money")["spent_dkk"], Decimal(0))
    if len(one.rows("ahead")):
        assert one.figures["next_visit_date"] == one.rows("ahead")["ahead_date"].iloc[0]


def test_an_agreement_in_two_provinces_stands_in_both() -> None:
    for about in ("CN-JS", "CN-SD"):
        assert "A-2" in set(profiles.load(profiles.PROVINCES, ALL, about).rows("agreements")["agreement_id"])


def test_what_has_no_province_is_a_province_of_its_own() -> None:
    one = profiles.load(profiles.PROVINCES, ALL, UNPLACED)
    assert list(one.rows("agreements")["agreement_id"]) == ["A-4"]
    assert list(one.rows("money")["voucher_id"]) == ["3"]
    assert one.facts is None


def test_who_goes_next_is_told_whatever_is_filtered() -> None:
    mine = replace(ALL, parties=("Aarhus Kommune",), statuses=("active",), period_to=dt.date(2018, 6, 30))
    one = profiles.load(profiles.PROVINCES, mine, "CN-JS")
    ahead = one.rows("ahead")
    assert list(zip(ahead["title"], ahead["is_journey"], ahead["is_other"], strict=True)) == [
        ("Telefonmøde", False, False),  # nobody travels there for it
        ("Rejse", True, True),
    ]
    assert (one.figures["activities_planned"], one.figures["next_visit_date"]) == (2, dt.date(2018, 7, 1))


def test_the_other_filters_hold() -> None:
    one = profiles.load(profiles.PROVINCES, replace(ALL, themes=("soil",), provinces=("CN-SD",)), "CN-JS")
    assert list(one.rows("companies")["company_name"]) == ["Geo A/S"]
    assert list(one.rows("challenges")["challenge_id"]) == ["C-2"]
    assert one.rows("agreements").empty


def test_a_contact_known_to_the_year_counts_no_days() -> None:
    one = speaking("en")(profiles.load)(profiles.PROVINCES, replace(ALL, as_of=dt.date(2017, 6, 1)), "CN-JS")
    said = speaking("en")(one.say)("contacts")
    assert said == "The last contact was in 2016. One contact in the last 12 months."
    found = one.rows("agreements").set_index("agreement_id")
    assert found.loc["A-2", "last_contact_date_precision"] == "year"


def test_urgent_challenges_come_first_and_closed_ones_last() -> None:
    assert list(profiles.load(profiles.PROVINCES, ALL, "CN-JS").rows("challenges")["challenge_id"]) == [
        "C-2",
        "C-1",
        "C-3",
    ]


@pytest.mark.parametrize(
    ("part", "da", "en"),
    [
        (
            "agreements",
            "Der er 2 aftaler i Jiangsu, 1 af dem i kraft. Kontakten i aftalerne i kraft: 1 inden for målet.",
            "There are 2 agreements in Jiangsu, 1 of them in force. Contact in the agreements in force: "
            "1 within target.",
        ),
        (
            "promises",
            "Ét løfte er åbent; det er over tiden.",
            "One promise is open; it is overdue.",
        ),
        (
            "milestones",
            "2 milepæle mangler, 1 af dem er over tiden.",
            "2 milestones are still to come, 1 of them overdue.",
        ),
        (
            "ahead",
            "2 aktiviteter er planlagt. Den første: Telefonmøde, 1. jul. 2018, ved Aarhus Kommune.",
            "2 activities are planned. The first: Telefonmøde (in Danish), 1 Jul 2018, by Aarhus Municipality.",
        ),
        (
            "challenges",
            "2 udfordringer er åbne; 1 af dem er ikke knyttet til en aftale. Aftaler i kraft giver adgang til 1 af dem.",
            "2 challenges are open; not linked to an agreement: 1. Agreements in force give access to 1 of them.",
        ),
        (
            "companies",
            "Aktive virksomheder: 1. Kun interesserede: 1.",
            "Active companies: 1. Interested only: 1.",
        ),
    ],
)
def test_what_the_sentences_say(part: str, da: str, en: str) -> None:
    for lang, expected in (("da", da), ("en", en)):
        with speaking(lang):
            said = profiles.load(profiles.PROVINCES, ALL, "CN-JS").say(part)
        assert said.replace("\u00a0", " ") == expected


@pytest.mark.dealt(5)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize("about", ["CN-JS", "CN-SD", "CN-XZ", "CN-TW", UNPLACED])
def test_every_sentence_can_be_said(about: str, lang: str) -> None:
    with speaking(lang):
        one = profiles.load(profiles.PROVINCES, ALL, about)
        for part in profiles.PROVINCES.parts:
            for for_guests in (False, True):
                said = one.say(part, for_guests=for_guests)
                assert said
                assert said[-1] in ".。"
        assert profile.busiest_year(one.years, one.name)
        assert len(profiles.comparison([one, one])) > 10
        charts.years([one, one], LIGHT)


def test_planned_activities_stand_on_the_held_ones() -> None:
    one = profiles.load(profiles.PROVINCES, ALL, "CN-JS")
    assert one.years.to_dict("records") == [
        {"start_year": 2016, "activities_held": 1, "activities_planned": 0},
        {"start_year": 2018, "activities_held": 1, "activities_planned": 2},
    ]
    # one visit in 2016 and one in 2018: neither year is the busiest
    assert profile.busiest_year(one.years, one.name) == (
        "Jiangsu: flest aktiviteter blev afholdt i 2016 og 2018 (1 hvert år)."
    )
    held, planned = charts.years([one], LIGHT).data
    assert list(held.y) == [1, 1]
    assert list(planned.base) == [1]
    assert list(planned.y) == [2]
    # a click on a bar opens its rows
    code, year = planned.customdata[0]
    asked = (replace(ALL, provinces=("CN-JS",)), planned.meta, ("province_code start_year", (code, year)))
    assert set(measures.rows(*asked)["activity_id"]) == {"V-3", "V-4"}


# ── The page ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _linked(at: AppTest, name: str) -> str:
    value = at.query_params[name]
    return value if isinstance(value, str) else value[0]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_the_link_opens_a_province_and_another_beside_it(lang: str) -> None:
    at = desk.open_page(PAGE, lang, about="CN-JS", against="CN-SD")
    assert _linked(at, "about") == "CN-JS"
    assert _linked(at, "against") == "CN-SD"
    names = [header.value for header in at.header][:2]
    assert names == [
        speaking(lang)(profiles.PROVINCES.name_of)("CN-JS"),
        speaking(lang)(profiles.PROVINCES.name_of)("CN-SD"),
    ]


def test_the_busiest_province_opens_when_nobody_says_which() -> None:
    at = desk.open_page(PAGE)
    assert [header.value for header in at.header][:1] == ["Jiangsu"]  # two each, and the first by its code
    assert desk.metrics(at)["Brugt i alt"] == "1.001 kr."


def test_the_filtered_province_opens() -> None:
    at = desk.open_page(PAGE, province="CN-SD")
    assert [header.value for header in at.header][:1] == ["Shandong"]


def test_a_choice_is_written_into_the_link_and_kept() -> None:
    at = desk.open_page(PAGE)
    at.selectbox(key="choice-about").set_value("CN-SD").run()
    assert _linked(at, "about") == "CN-SD"
    at.selectbox(key="choice-against").set_value("CN-JS").run()
    assert [header.value for header in at.header][:2] == ["Shandong", "Jiangsu"]
    at.selectbox(key="choice-against").set_value("none").run()
    assert "against" not in at.query_params
    assert [header.value for header in at.header][:1] == ["Shandong"]


def test_a_province_that_is_none_is_not_obeyed() -> None:
    at = desk.open_page(PAGE, about="CN-QQ")
    assert [header.value for header in at.header][:1] == ["Jiangsu"]


def test_an_empty_province_says_so() -> None:
    at = desk.open_page(PAGE, about="CN-XZ")
    assert "Der er ingen aftaler, kontakter" in desk.words(at)
    assert not at.metric


def test_the_unplaced_tell_how_to_mend_them() -> None:
    at = desk.open_page(PAGE, "en", about=UNPLACED)
    assert [header.value for header in at.header][:1] == ["No known province"]
    assert "Correct the place in the export" in desk.words(at)


# ── Choosing ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_provinces_with_agreements_are_offered_first_and_the_unplaced_last() -> None:
    counts = profiles.PROVINCES.counts(ALL)
    has = [count > 0 for count in counts.values()][:-1]
    assert has == sorted(has, reverse=True)
    assert list(counts.items())[-1] == (UNPLACED, 1)


# Some provinces, of both kinds; `make soak` walks all.
@pytest.mark.parametrize(
    "provinces",
    [("CN-JS", "CN-BJ", "CN-XZ"), pytest.param(None, marks=pytest.mark.soak)],
    ids=["some", "all"],
)
def test_a_profile_is_marked_where_any_of_its_rows_is_invented(
    sample_warehouse: Path, provinces: tuple[str, ...] | None
) -> None:
    """Vouchers and companies too, where agreements, activities and challenges are all real."""
    filters = Filters(as_of=dt.date(2018, 3, 30))
    marked = {}
    for code in provinces or options.names("province"):
        one = profiles.load(profiles.PROVINCES, filters, code)
        rows = [one.rows(part)["is_illustrative"] for part in profiles.PROVINCES.parts]
        marked[code] = one.is_illustrative_any
        assert marked[code] == any(invented.eq(True).any() for invented in rows), code
    assert set(marked.values()) == {True, False}
