"""Synergies worked out by hand: what stands in a theme and province, and what is suggested."""

import datetime as dt
from decimal import Decimal
from typing import Any

import duckdb

from tests.marts.drawn import drawn_marts, records

AS_OF = dt.date(2018, 6, 30)


def _suggested(con: duckdb.DuckDBPyConnection, columns: str, as_of: dt.date = AS_OF) -> dict[str, Any]:
    """Suggestion key → the columns asked for, in the order of the ranks."""
    rows = records(
        con,
        f"select suggestion_key, {columns} from marts.synergy_suggestion_at(?) order by suggestion_rank",
        as_of,
    )
    return {row[0]: row[1] if len(row) == 2 else row[1:] for row in rows}


# --- What stands in a theme and province ---

CELLS = """
agreements
agreement_id | danish_party    | signed_date | expires_date | province_codes | themes | status
A-1          | Aarhus Kommune  | 2016-01-01  |              | CN-JS          | water; soil | active
A-2          | Viborg Kommune  | 2016-01-01  | 2018-06-30   | CN-JS; CN-SD   | water | active
A-3          | Odense Kommune  | 2016-01-01  | 2018-06-29   | CN-JS          | water | active
A-4          | Vejle Kommune   | 2018-07-01  |              | CN-JS          | water | active
A-5          | Ribe Kommune    | 2016-01-01  |              |                | water | active

activities
activity_id | agreement_id | title  | status  | start_date | province_codes | themes | companies
V-1         |              | Held   | held    | 2018-06-30 | CN-JS          | water  | Kamstrup A/S
V-2         |              | Later  | held    | 2018-07-01 | CN-JS          | water  |
V-3         | A-1          | Home   | held    | 2018-01-01 |                |        |
V-4         |              | Plan   | planned | 2018-01-01 | CN-JS          | water  |

challenges
challenge_id | title | province_codes | theme       | stage
C-1          | River | CN-JS          | water; soil | dialogue
C-2          | Won   | CN-JS          | water       | contract

companies
name         | technologies | active_provinces
Grundfos A/S | water        | CN-JS; CN-SD
AVK A/S      | water        | CN-JS

interests
company_name | theme_code | province_code | level      | stated_date
Geo A/S      | soil       | CN-JS         | interested | 2017-01-01
AVK A/S      | water      | CN-JS         | interested | 2016-01-01
AVK A/S      | water      | CN-JS         | no         | 2017-01-01
Old A/S      | water      | CN-JS         | active     | 2012-06-30
Late A/S     | water      | CN-JS         | active     | 2018-07-01
"""


def _cell(con: duckdb.DuckDBPyConnection, theme: str, province: str | None) -> dict[str, list[str]]:
    rows = records(
        con,
        "select fact_kind, list_sort(list(distinct thing_id)) from marts.synergy_fact_at(?) "
        "where theme_code = ? and province_code is not distinct from ? group by 1",
        AS_OF,
        theme,
        province,
    )
    return dict(rows)


def test_a_cell_holds_what_is_in_force_open_held_and_wanted_on_the_day() -> None:
    with drawn_marts(CELLS) as con:
        # A-2 ends today, A-3 ended yesterday, A-4 begins tomorrow; V-3 takes theme and province of A-1;
        # AVK said no last; Old's word is six years old, Late's comes tomorrow
        assert _cell(con, "water", "CN-JS") == {
            "agreement": ["A-1", "A-2"],
            "challenge": ["C-1"],
            "company": ["name:grundfos", "name:kamstrup"],
            "activity": ["V-1", "V-3"],
        }
        assert _cell(con, "soil", "CN-JS") == {
            "agreement": ["A-1"],
            "challenge": ["C-1"],
            "company": ["name:geo"],
            "activity": ["V-3"],
        }


def test_what_states_no_province_is_kept_apart() -> None:
    with drawn_marts(CELLS) as con:
        assert _cell(con, "water", None)["agreement"] == ["A-5"]


# --- Journeys ---

TRIPS = """
activities
activity_id | title | activity_type | status  | start_date | end_date   | province_codes | danish_party
V-9         | One   | visit         | planned | 2018-08-01 | 2018-08-05 | CN-JS          | Aarhus Kommune
V-1         | Two   | visit         | planned | 2018-09-04 | 2018-09-06 | CN-JS          | Viborg Kommune
V-3         | Far   | visit         | planned | 2018-10-30 |            | CN-JS          | Odense Kommune
V-4         | Soon  | visit         | planned | 2018-07-10 |            | CN-SD          | Odense Kommune
V-5         | Too   | visit         | planned | 2018-07-20 |            | CN-SD          | Vejle Kommune
"""


def test_two_journeys_within_thirty_days_are_suggested_the_next_one_first() -> None:
    with drawn_marts(TRIPS) as con:
        columns = "danish_parties, gap_days, apart_dkk, together_dkk, saving_dkk, suggestion_rank"
        cost = Decimal("25000.00")
        assert list(_suggested(con, columns).items()) == [
            ("shared_trip:V-4:V-5", (["Odense Kommune", "Vejle Kommune"], 10, 2 * cost, cost, cost, 1)),
            # 5 August to 4 September
            ("shared_trip:V-1:V-9", (["Aarhus Kommune", "Viborg Kommune"], 30, 2 * cost, cost, cost, 2)),
        ]


def test_the_key_stays_when_the_second_journey_is_moved_before_the_first() -> None:
    moved = TRIPS.replace("2018-09-04 | 2018-09-06", "2018-07-20 | 2018-07-22")
    with drawn_marts(moved) as con:
        assert "shared_trip:V-1:V-9" in _suggested(con, "gap_days")


# --- A joint delegation ---

DELEGATION = """
agreements
agreement_id | danish_party   | signed_date | province_codes | themes | chinese_party | status
A-1          | Aarhus Kommune | 2016-01-01  | CN-JS          | water  | Wuxi | active
A-2          | Danfoss A/S    | 2016-01-01  | CN-JS          | water  | Suzhou | active
A-3          | Aarhus Kommune | 2016-01-01  | CN-JS          | water  | Nanjing | active
A-4          | Viborg Kommune | 2016-01-01  | CN-SD          | soil   | Jinan | active

companies
name
Danfoss A/S

interests
company_name | theme_code | province_code | level      | stated_date
Grundfos A/S | water      | CN-JS         | interested | 2018-01-01
Danfoss A/S  | water      | CN-JS         | active     | 2018-01-01
Nej A/S      | water      | CN-JS         | no         | 2018-01-01
Geo A/S      | soil       | CN-SD         | interested | 2018-01-01

challenges
challenge_id | title | province_codes | theme
C-1          | River | CN-JS          | water
"""


def test_a_delegation_takes_parties_and_companies_that_want_the_same() -> None:
    with drawn_marts(DELEGATION) as con:
        columns = "danish_parties, company_ids, suggested_party_count, suggested_company_count, suggested_challenge_count, saving_dkk, suggestion_points"
        found = {key: row for key, row in _suggested(con, columns).items() if key.startswith("delegation")}
    # Danfoss is a party there and counts once; soil in Shandong has one party and one company, one too few
    assert found == {
        "delegation:water:CN-JS": (
            ["Aarhus Kommune", "Danfoss A/S"],
            ["name:grundfos"],
            2,
            1,
            1,
            Decimal("25000.00"),
            3,  # one journey saved, one challenge, one company
        )
    }


def test_savings_are_worked_out_for_four_journeys_at_most() -> None:
    parties = "\n".join(
        f"A-{n} | Kommune {n} | 2016-01-01 | CN-JS | water | Wuxi Municipality | active" for n in range(1, 7)
    )
    with drawn_marts(f"""
        agreements
        agreement_id | danish_party | signed_date | province_codes | themes | chinese_party | status
        {parties}
    """) as con:
        (row,) = _suggested(
            con, "suggested_party_count, journey_count, apart_dkk, together_dkk, saving_dkk"
        ).values()
        # 4 × 25,000 − 25,000
        assert row == (6, 4, Decimal("100000.00"), Decimal("25000.00"), Decimal("75000.00"))


# --- A partner or a city in common ---

PARTNERS = """
agreements
agreement_id | danish_party                  | signed_date | expires_date | province_codes | place_id  | chinese_party | status
A-1          | Ministry of Environment       | 2016-01-01  |              | CN-BJ          | CN-110000 | Ministry of Water Resources | active
A-2          | Danish EPA                    | 2016-01-01  |              | CN-BJ          | CN-110000 | ministry of water-resources (CEWP) | active
A-3          | Ministry of Environment (EU)  | 2016-01-01  |              | CN-BJ          | CN-110000 | Ministry of Water Resources | active
A-4          | Aarhus Kommune                | 2016-01-01  |              | CN-JS          | CN-320200 | Wuxi Municipality | active
A-5          | Viborg Kommune                | 2016-01-01  |              | CN-JS          | CN-320206 | Huishan District | active
A-6          | Odense Kommune                | 2016-01-01  | 2017-01-01   | CN-JS          | CN-320200 | Wuxi Municipality | active
A-7          | Ribe Kommune                  | 2016-01-01  |              | CN-BJ          | CN-110000 | Beijing Municipality | active
"""


def test_parties_with_one_partner_or_in_one_city_are_suggested_once_each() -> None:
    with drawn_marts(PARTNERS) as con:
        found = _suggested(con, "suggestion_kind, danish_parties, agreement_ids, saving_dkk")
    assert sorted(found.values()) == [
        # an agreement that is over counts for nothing; Huishan is a district of Wuxi
        ("city", ["Aarhus Kommune", "Viborg Kommune"], ["A-4", "A-5"], Decimal("25000.00")),
        # one ministry under three names; its seat makes it no partner of Beijing, where Ribe is alone
        ("partner", ["Danish EPA", "Ministry of Environment"], ["A-1", "A-2", "A-3"], Decimal("25000.00")),
    ]


# --- A challenge to hand over ---

HAND_OVER = """
agreements
agreement_id | danish_party   | signed_date | expires_date | province_codes | themes | contact_interval_days | status
A-1          | Aarhus Kommune | 2016-01-01  |              | CN-JS          | water  | 100 | active
A-2          | Viborg Kommune | 2016-01-01  | 2017-01-01   | CN-JS          | water  | | active
A-3          | Odense Kommune | 2016-01-01  |              | CN-SD          | soil   | | active
A-4          | Viborg Kommune | 2016-01-01  |              | CN-SD          | soil   | | active

activities
activity_id | agreement_id | title | status | start_date
V-1         | A-1          | Visit | held   | 2018-06-01

challenges
challenge_id | title         | province_codes | theme       | agreement_id | stage    | urgency
C-1          | Held by none  | CN-JS          | water       |              |          | high
C-2          | Lapsed holder | CN-JS          | water       | A-2          |          |
C-3          | Holder there  | CN-JS          | water       | A-1          |          |
C-4          | No door       | CN-HB          | water       |              |          |
C-5          | Lost          | CN-JS          | water       |              | lost     |
C-6          | Holder too    | CN-SD          | soil        | A-2          |          |
"""


def test_a_challenge_goes_to_whoever_has_the_agreement_in_force() -> None:
    with drawn_marts(HAND_OVER) as con:
        found = _suggested(
            con, "danish_parties, holder_parties, agreement_ids, saving_dkk, has_contact, suggestion_points"
        )
    # C-3's holder has its own door; so has C-6's, by another agreement; C-4 has none to go through
    assert found == {
        "hand_over:C-1": (["Aarhus Kommune"], [], ["A-1"], None, True, 3),  # challenge, contact, urgency
        "hand_over:C-2": (["Aarhus Kommune"], ["Viborg Kommune"], ["A-1"], None, True, 2),
    }


def test_on_another_day_another_agreement_is_in_force() -> None:
    with drawn_marts(HAND_OVER) as con:
        found = _suggested(con, "danish_parties", dt.date(2016, 6, 30))
        assert "hand_over:C-2" not in found  # Viborg's own agreement still held
        assert found["hand_over:C-1"] == ["Aarhus Kommune", "Viborg Kommune"]


def test_ranks_are_one_after_the_other_and_the_same_every_time() -> None:
    with drawn_marts(DELEGATION) as con:
        select = "select suggestion_rank from marts.synergy_suggestion_at(date '2018-06-30') order by suggestion_rank"
        ranks = [row[0] for row in records(con, select)]
        assert ranks == list(range(1, len(ranks) + 1))


# --- Measured the slow, obvious way ---


def test_cells_are_what_a_slow_count_finds() -> None:
    with drawn_marts(CELLS) as con:
        living = {
            row[0]
            for row in records(con, "select agreement_id from marts.agreement_at(?) where is_in_force", AS_OF)
        }
        themes = records(con, "select agreement_id, theme_code from marts.agreement_theme")
        provinces = records(con, "select agreement_id, province_code from marts.agreement_province")
        slow = {
            (theme, province, a) for a, theme in themes for b, province in provinces if a == b and a in living
        }
        fast = records(
            con,
            "select theme_code, province_code, thing_id from marts.synergy_fact_at(?) "
            "where fact_kind = 'agreement' and province_code is not null",
            AS_OF,
        )
        assert set(fast) == slow
