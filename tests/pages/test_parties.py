"""The page of Danish parties, "my municipality": what a profile of a party says, and that the page draws it by the same code as a province's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import profiles, roles
from dashboard.filters_model import Filters
from dashboard.profiles import PARTIES
from locales import speaking, text
from records import database, feeds
from tests.marts.drawn import drawn_warehouse
from tests.pages import desk

PAGE = "partnerships/parties.py"
ALL = Filters(as_of=dt.date(2018, 6, 30))

TABLES = """
agreements
agreement_id | title     | danish_party             | danish_party_type | danish_place_id | chinese_party | province_codes | themes | status | signed_date | expires_date | contact_interval_days | danish_owner | next_step | next_step_date | is_illustrative
A-1          | *Vand*    | Aarhus Kommune           | municipality      | DK-2624652      | Wuxi          | CN-JS          | water  | active | 2016-01-01  | 2025-01-01   | 100                   | Ida          | Ring      | 2018-07-02     |
A-2          | Jord      | Aarhus Kommune           | municipality      | DK-2624652      | Nanjing       | CN-JS; CN-SD   | soil   |        | 2016-01-01  | 2017-01-01   |                       |              |           |                |
A-3          | Luft      | Eksempelby Kommune       | municipality      |                 | Jinan         | CN-SD          | air    | active | 2016-01-01  |              |                       |              |           |                | yes
A-4          | Region    | Region Midtjylland       | region            | DK-82           | Jinan         | CN-SD          | air    | active | 2016-01-01  |              |                       |              |           |                |

activities
activity_id | agreement_id | title       | activity_type | status  | start_date | start_date_precision | end_date   | province_codes | danish_party      | companies
V-1         | A-1          | Besøg       | visit         | held    | 2018-06-20 | day                  | 2018-06-22 | CN-JS          |                   | Langt Væk A/S
V-2         |              | Rejse       | visit         | planned | 2018-08-01 | month                |            | CN-JS          | Viborg Kommune    |
V-3         |              | Møde        | meeting       | planned | 2018-07-15 | day                  |            |                | Aarhus Kommune    |
V-4         |              | Andetsteds  | visit         | planned | 2018-07-01 | day                  |            | CN-HL          | Viborg Kommune    |

milestones
agreement_id | title   | due_date   | status
A-1          | Pilot   | 2018-05-01 | planned
A-1          | Rapport | 2018-09-01 | planned

companies
cvr      | name          | danish_place | danish_place_id | technologies
56759913 | Nærved A/S    | Aarhus       | DK-2624652      | water
12345674 | Langt Væk A/S | Aalborg      | DK-2624886      | water
87654324 | Uden For A/S  | Odense       | DK-2615876      | water

challenges
challenge_id | title     | province_codes | theme | stage      | agreement_id
C-1          | Sort flod | CN-JS          | water | identified |
C-2          | Uden dør  | CN-HL          | water | identified |

expenses
voucher_id | posted_date | budget_line | amount  | status | agreement_id | activity_id
1          | 2018-01-01  | Rejser      | 1000.50 | actual | A-1          |
2          | 2018-03-01  | Rejser      | 9.00    | actual | A-4          |
"""


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("parties") / "warehouse.duckdb"
    drawn_warehouse(path, TABLES)
    return path


@pytest.fixture(autouse=True)
def _reading(_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(_file))
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")


def test_every_figure_of_a_party() -> None:
    figures = profiles.load(PARTIES, ALL, "Aarhus Kommune").figures
    expected = {
        "agreement_count": 2,
        "in_force_count": 1,
        "green_count": 1,
        "last_contact_date": dt.date(2018, 6, 22),
        "promise_count": 1,
        "milestones_open": 2,
        "milestones_overdue": 1,
        # a step, a milestone, an activity and an end; of the overdue milestone somebody else tells
        "due_count": 4,
        "due_90_count": 3,
        "next_due_date": dt.date(2018, 7, 2),
        "next_due_date_precision": "day",
        "home_company_count": 1,
        "outside_company_count": 1,
        "registered_count": 2,
        "known_challenge_count": 1,
        "challenge_count": 1,
        "accessible_count": 1,
        "spent_dkk": Decimal("1000.50"),
    }
    assert {name: figures[name] for name in expected} == expected


@pytest.mark.dealt(4)
@pytest.mark.parametrize(
    "about", ["Aarhus Kommune", "Eksempelby Kommune", "Region Midtjylland", "Viborg Kommune"]
)
def test_the_figures_are_those_of_the_rows_below_them(about: str) -> None:
    one = profiles.load(PARTIES, ALL, about)
    for part, (measure, _) in PARTIES.parts.items():
        assert one.figures[measure] == len(one.rows(part)), part
    assert one.figures["spent_dkk"] == sum(one.rows("money")["spent_dkk"], Decimal(0))
    assert one.figures["home_company_count"] == one.rows("companies")["is_at_home"].sum()


def test_companies_of_its_own_area_come_first_and_a_regions_are_those_in_all_of_it() -> None:
    def companies(about: str) -> list[tuple[str, bool]]:
        rows = profiles.load(PARTIES, ALL, about).rows("companies")
        return list(zip(rows["company_name"], rows["is_at_home"], strict=True))

    assert companies("Aarhus Kommune") == [("Nærved A/S", True), ("Langt Væk A/S", False)]
    assert companies("Region Midtjylland") == [("Nærved A/S", True)]


def test_who_goes_next_is_told_of_the_partys_provinces_whoever_goes() -> None:
    mine = replace(ALL, statuses=("active",), period_to=dt.date(2018, 6, 30))
    rows = profiles.load(PARTIES, mine, "Aarhus Kommune").rows("ahead")
    assert list(zip(rows["title"], rows["is_other"], strict=True)) == [("Rejse", True)]
    # where it has nothing, its own plans alone
    elsewhere = replace(ALL, provinces=("CN-HL",))
    assert list(profiles.load(PARTIES, elsewhere, "Aarhus Kommune").rows("ahead")["title"]) == ["Møde"]
    assert list(profiles.load(PARTIES, ALL, "Viborg Kommune").rows("ahead")["title"]) == [
        "Andetsteds",
        "Rejse",
    ]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@pytest.mark.parametrize("about", ["Aarhus Kommune", "Viborg Kommune"])
def test_every_sentence_can_be_said(about: str, lang: str) -> None:
    with speaking(lang):
        one = profiles.load(PARTIES, ALL, about)
        for part in PARTIES.parts:
            for for_guests in (False, True):
                assert one.say(part, for_guests=for_guests)[-1] in ".。"
        assert len(profiles.comparison([one, one])) > 10
        assert one.name in PARTIES.said("empty", name=[one.name])


def test_what_is_next_is_said_with_its_day_and_kind() -> None:
    assert profiles.load(PARTIES, ALL, "Aarhus Kommune").say("due").replace("\u00a0", " ") == (
        "4 ting forfalder, 3 af dem inden 90 dage. Det næste: 2. jul. 2018 · Ring (Næste skridt)."
    )


# ── The page ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _header(at: AppTest) -> list[str]:
    return [header.value for header in at.header]


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_a_saved_link_opens_how_the_partys_agreements_do(lang: str) -> None:
    at = desk.open_page(PAGE, lang, about="Aarhus Kommune")
    with speaking(lang):
        one = profiles.load(PARTIES, ALL, "Aarhus Kommune")
        assert _header(at)[0] == one.name
        for part in ("agreements", "contacts", "due"):
            assert one.say(part) in desk.words(at)


def test_two_beside_each_other() -> None:
    at = desk.open_page(PAGE, about="Aarhus Kommune", against="Region Midtjylland")
    assert _header(at)[:2] == ["Aarhus Kommune", "Region Midtjylland"]


def test_the_filtered_party_opens_else_the_municipality_with_most_agreements() -> None:
    assert _header(desk.open_page(PAGE, party="Region Midtjylland"))[0] == "Region Midtjylland"
    assert _header(desk.open_page(PAGE))[0] == "Aarhus Kommune"
    assert _header(desk.open_page(PAGE, about="Ingen Kommune"))[0] == "Aarhus Kommune"


def test_an_invented_party_is_marked() -> None:
    at = desk.open_page(PAGE, about="Eksempelby Kommune")
    assert text("parties-invented", name="Eksempelby Kommune") in desk.words(at)
    assert text("parties-invented", name="Aarhus Kommune") not in desk.words(
        desk.open_page(PAGE, about="Aarhus Kommune")
    )
    options = at.selectbox(key="choice-about").options
    assert [one for one in options if "opdigtet" in one] == ["Eksempelby Kommune · opdigtet"]


def test_a_guest_reads_no_steps_no_money_and_makes_no_address() -> None:
    house, guest = (
        desk.words(desk.open_page(PAGE, about="Aarhus Kommune", part=part, **view))
        for view in ({}, {"view": "guest"})
        for part in ("due",)
    )
    assert "Ring" in house
    assert "Ring" not in guest
    assert text("parties-feed-make") in house
    assert text("parties-feed-make") not in guest
    assert "1.001" not in guest


# ── The calendar's address ────────────────────────────────────────────────────────────────────────────────────────


def test_a_keeper_makes_an_address_and_withdraws_it() -> None:
    at = desk.open_page(PAGE, about="Aarhus Kommune")
    at.button(key="parties-feed-make").click().run()
    assert not at.exception
    (feed,) = feeds.of_party("Aarhus Kommune")
    (address,) = [one.value for one in at.code if "/calendar/" in one.value]
    token = address.rpartition("/")[2].removesuffix(".ics")
    assert feeds.find(token) == feed
    at.button(key=f"feed-withdraw-{feed.feed_id}").click().run()
    assert not at.exception
    assert feeds.find(token) is None
    assert not [one for one in at.code if "/calendar/" in one.value]


def test_a_viewer_gets_the_link_and_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "role", lambda: "viewer")
    at = desk.open_page(PAGE, about="Aarhus Kommune")
    assert not [button for button in at.button if button.key == "parties-feed-make"]
    assert [one.value for one in at.code if "about=Aarhus+Kommune" in one.value]


def test_records_that_can_not_be_read_cost_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(_: str) -> list[feeds.Feed]:
        raise database.RecordsUnreachableError

    monkeypatch.setattr(feeds, "of_party", unreachable)
    at = desk.open_page(PAGE, about="Aarhus Kommune")
    assert text("error-records") in [one.value for one in at.warning]
