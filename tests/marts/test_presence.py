"""Presence by hand: one agreement, an interval of 100 days, held on 1 January 2018."""

import datetime as dt

import pytest

from tests.marts.drawn import drawn_marts, records

ONE = """
agreements
agreement_id | danish_party   | contact_interval_days | status
A-1          | Aarhus Kommune | 100                   | active

activities
activity_id | agreement_id | title | status | start_date
V-1         | A-1          | Visit | held   | 2018-01-01
"""


@pytest.mark.parametrize(
    ("as_of", "days", "presence"),
    [
        ("2018-01-01", 0, "green"),  # held on the as-of day itself
        ("2018-03-17", 75, "green"),  # exactly 75 %
        ("2018-03-18", 76, "amber"),
        ("2018-04-11", 100, "amber"),  # exactly 100 %
        ("2018-04-12", 101, "red"),
        ("2017-12-31", None, "never"),  # the day before
    ],
)
def test_the_bands_end_where_the_rule_says(as_of: str, days: int | None, presence: str) -> None:
    with drawn_marts(ONE) as con:
        select = "select days_since_contact, presence from marts.agreement_at(?)"
        assert records(con, select, dt.date.fromisoformat(as_of)) == [(days, presence)]


def test_it_turns_red_on_the_first_day_above_the_interval() -> None:
    with drawn_marts(ONE) as con:
        select = "select turns_red_date from marts.agreement_at(?)"
        assert records(con, select, dt.date(2018, 2, 1)) == [(dt.date(2018, 4, 12),)]
        assert records(con, select, dt.date(2017, 2, 1)) == [(None,)]


def test_the_as_of_date_may_be_written_as_text() -> None:
    with drawn_marts(ONE) as con:
        assert records(con, "select days_since_contact from marts.agreement_at('2018-01-11')") == [(10,)]


def test_only_held_activities_are_contact() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party   | contact_interval_days
        A-1          | Aarhus Kommune | 100

        activities
        activity_id | agreement_id | title    | status    | start_date
        V-1         | A-1          | Planned  | planned   | 2018-01-01
        V-2         | A-1          | Called off | cancelled | 2018-01-02
        V-3         | A-1          | Unknown  | other     | 2018-01-03
        V-4         | A-1          | Unsaid   |           | 2018-01-04
        V-5         | A-1          | Undated  | held      |
    """) as con:
        select = (
            "select presence, last_contact_date, contact_count from marts.agreement_at(date '2018-02-01')"
        )
        assert records(con, select) == [("never", None, 0)]


def test_planned_but_overdue_is_neither_contact_nor_the_next_one() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus Kommune

        activities
        activity_id | agreement_id | title | status  | start_date
        V-1         | A-1          | Late  | planned | 2018-01-31
        V-2         | A-1          | Today | planned | 2018-02-01
        V-3         | A-1          | Later | planned | 2018-06-01
    """) as con:
        select = """
            select presence, next_contact_date, overdue_contact_count
            from marts.agreement_at(date '2018-02-01')
        """
        assert records(con, select) == [("never", dt.date(2018, 2, 1), 1)]
        overdue = records(
            con,
            "select subject, days from marts.attention_at(date '2018-02-01') where kind = 'activity_overdue'",
        )
        assert overdue == [("Late", 1)]


def test_a_trip_is_contact_until_its_last_day_and_today_while_it_lasts() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus Kommune

        activities
        activity_id | agreement_id | title | status | start_date | end_date
        V-1         | A-1          | Trip  | held   | 2018-03-05 | 2018-03-09
    """) as con:
        select = "select last_contact_date from marts.agreement_at(?)"
        assert records(con, select, dt.date(2018, 3, 4)) == [(None,)]
        assert records(con, select, dt.date(2018, 3, 7)) == [(dt.date(2018, 3, 7),)]
        assert records(con, select, dt.date(2018, 4, 1)) == [(dt.date(2018, 3, 9),)]


def test_an_end_before_the_start_is_not_believed() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus Kommune

        activities
        activity_id | agreement_id | title | status | start_date | end_date
        V-1         | A-1          | Trip  | held   | 2018-03-05 | 2017-03-09
    """) as con:
        select = "select last_contact_date from marts.agreement_at(date '2018-12-31')"
        assert records(con, select) == [(dt.date(2018, 3, 5),)]


def test_a_joint_activity_resets_the_clock_of_both_and_an_activity_without_agreement_of_none() -> None:
    with drawn_marts("""
        agreements
        agreement_id | title       | danish_party      | contact_interval_days
        A-1          | Wuxi water  | Aarhus Kommune    | 100
        A-2          | Wuxi soil   | Region Sjælland   | 100
        A-3          | Wuxi air    | Københavns Kommune | 100

        activities
        activity_id | agreement_id     | title  | status | start_date
        V-1         | a-1 ; Wuxi soil  | Joint  | held   | 2018-01-01
        V-2         |                  | Alone  | held   | 2018-01-02
        V-3         | A-9              | Orphan | held   | 2018-01-03
    """) as con:
        select = (
            "select agreement_id, last_contact_date from marts.agreement_at(date '2018-02-01') order by 1"
        )
        day = dt.date(2018, 1, 1)
        assert records(con, select) == [("A-1", day), ("A-2", day), ("A-3", None)]
        assert records(con, "select source, reference, row_title from marts.orphan") == [
            ("activities", "A-9", "Orphan")
        ]


def test_the_interval_is_the_agreements_own_then_its_types_then_the_default() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | agreement_type     | contact_interval_days
        A-1          | Aarhus       | sector_cooperation | 30
        A-2          | Aarhus       | sector_cooperation |
        A-3          | Aarhus       |                    |
        A-4          | Aarhus       | sector_cooperation | 0
    """) as con:
        select = """
            select contact_interval_days, contact_interval_source
            from marts.agreement_at(date '2018-02-01') order by agreement_id
        """
        assert records(con, select) == [(30, "agreement"), (90, "type"), (180, "default"), (90, "type")]


def test_every_agreement_has_an_answer_even_without_an_id() -> None:
    with drawn_marts(
        """
        agreements
        agreement_id | danish_party   | chinese_party | _key
                     | Aarhus Kommune | Wuxi          | aarhus|wuxi
    """.replace("aarhus|wuxi", "aarhus-wuxi")
    ) as con:
        first = records(con, "select agreement_id, presence from marts.agreement_at(date '2018-02-01')")
        assert len(first) == 1
        assert first[0][0].startswith("auto-")
        assert first[0][1] == "never"


def test_vitality_names_each_of_its_five_points() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | danish_owner | chinese_owner | next_step | next_step_date
        A-1          | Aarhus       | Ida          | Wang          | Call      | 2018-02-01
        A-2          | Aarhus       | Ida          |               | Call      | 2018-01-31
        A-3          | Aarhus       |              |               |           |

        activities
        activity_id | agreement_id | title | status | start_date | companies         | outcome
        V-1         | A-1          | Visit | held   | 2017-02-02 | Grundfos A/S; DHI | Two letters of intent
        V-2         | A-2          | Visit | held   | 2017-01-31 |                   |

        milestones
        agreement_id | title  | status | done_date
        A-2          | Signed | done   | 2018-02-01
        A-3          | Signed | done   | 2018-02-02
    """) as con:
        select = """
            select vitality, has_recent_contact, has_both_owners, has_next_step, has_result, has_company
            from marts.agreement_at(date '2018-02-01') order by agreement_id
        """
        assert records(con, select) == [
            (5, True, True, True, True, True),  # contact within 12 months; a step due today is still ahead
            (
                1,
                False,
                False,
                False,
                True,
                False,
            ),  # contact 12 months and a day ago; a step due yesterday is behind
            (0, False, False, False, False, False),  # the milestone is done tomorrow
        ]


def test_owners_are_a_sign_of_life_from_the_export_that_names_them() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | signed_date | danish_owner | chinese_owner | _data_as_of
        A-1          | Aarhus       | 2016-01-01  | Ida          | Wang          | 2018-02-01
        A-2          | Aarhus       | 2016-01-01  | Ida          | Wang          | 2018-02-01

        agreements_first
        agreement_id | danish_party | signed_date | danish_owner | chinese_owner | _data_as_of
        A-1          | Aarhus       | 2016-01-01  | Bo           | Wang          | 2017-02-01
    """) as con:
        select = "select agreement_id, has_both_owners, vitality from marts.agreement_at(?) order by 1"
        assert records(con, select, dt.date(2018, 1, 31)) == [("A-1", True, 1), ("A-2", False, 0)]
        assert records(con, select, dt.date(2018, 2, 1)) == [("A-1", True, 1), ("A-2", True, 1)]


@pytest.mark.parametrize(("as_of", "days"), [("2018-04-12", 0), ("2018-04-13", 1), ("2018-05-22", 40)])
def test_days_of_a_cold_relation_are_those_since_its_first_red_day(as_of: str, days: int) -> None:
    """Red from 12 April on: 40 days later is 22 May, in the list of attention as on the page of presence."""
    with drawn_marts(ONE) as con:
        day = dt.date.fromisoformat(as_of)
        select = "select event_date, days from marts.attention_at(?) where kind = 'gone_cold'"
        assert records(con, select, day) == [(dt.date(2018, 4, 12), days)]
        select = "select date_diff('day', turns_red_date, as_of_date) from marts.agreement_at(?)"
        assert records(con, select, day) == [(days,)]


def test_what_is_overdue_is_dated_no_more_precisely_than_it_is_known() -> None:
    with drawn_marts("""
        milestones
        title   | status  | due_date   | due_date_precision
        Opening | planned | 2017-02-01 | month
        Report  | planned | 2017-02-20 | day
    """) as con:
        select = """
            select subject, event_date, event_date_precision, days
            from marts.attention_at(date '2017-03-10') where kind = 'milestone_overdue'
        """
        assert records(con, select) == [
            ("Report", dt.date(2017, 2, 20), "day", 18),
            ("Opening", dt.date(2017, 2, 28), "month", 10),  # from the month's last day
        ]
