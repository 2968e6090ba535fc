"""Effect, by hand: which rows are results, on which side of the project, and how long the first one took."""

import datetime as dt

import pytest

from tests.marts.drawn import drawn_marts, records

LATE = dt.date(2020, 6, 30)
DESK = """
agreements
agreement_id | danish_party    | signed_date | signed_date_precision | status
A-1          | Aarhus Kommune  | 2015-01-10  |                       | active
A-2          | Viborg Kommune  | 2017-06-01  | month                 | active
A-3          | Horsens Kommune | 2018-01-01  | year                  | active
A-4          | Region Sjælland | 2019-01-01  |                       | active

activities
activity_id | agreement_id | title   | activity_type | status  | start_date | end_date   | outcome
V-1         | A-1          | Signed  | signing       | held    | 2015-01-10 |            | MoU
V-2         | A-1          | Meeting | meeting       | held    | 2015-06-01 |            | Talks
V-3         | A-1          | Opening | visit         | held    | 2018-06-09 | 2018-06-11 | Plant opened
V-4         | A-1; A-2     | Forum   | conference    | held    | 2018-06-10 |            | Both there
V-5         | A-2          | Shown   | demonstration | held    | 2018-01-10 |            |
V-6         | A-2          | Planned | meeting       | planned | 2020-09-01 |            | To be agreed
V-7         |              | Trip    | visit         | held    | 2020-04-01 |            | After all

milestones
agreement_id | title  | done_date  | due_date   | status    | outcome_type
A-1          | Signed | 2015-01-10 |            | done      | non_commercial
A-1          | Opened | 2018-06-10 |            | done      | commercial
A-2          | Some   |            |            | done      | non_commercial
A-2          | Later  | 2020-05-01 |            | done      |
A-2          | Off    |            | 2019-01-01 | cancelled | commercial
A-3          | Sold   | 2019-01-01 |            | done      | commercial

challenges
challenge_id | title | place | stage         | stage_date | stage_date_precision | agreement_id
C-1          | Sold  | Wuxi  | contract      | 2019-02-01 |                      | A-2
C-2          | Shown | Wuxi  | demonstration | 2019-03-01 | month                |
C-3          | Talk  | Wuxi  | dialogue      | 2019-03-01 |                      |
C-4          | Ahead | Wuxi  | contract      | 2020-09-01 |                      |
"""

RESULTS = "select result_kind, project_side, result_date, agreement_ids from marts.result_at(?) order by all"


def test_each_result_counts_once_with_its_kind_and_its_side_of_the_project() -> None:
    day = dt.date
    with drawn_marts(DESK) as con:
        assert records(con, RESULTS, LATE) == [
            (
                "commercial",
                "within",
                day(2018, 6, 10),
                ["A-1"],
            ),  # and V-3, the visit to its opening, is no other
            ("commercial", "within", day(2019, 1, 1), ["A-3"]),
            ("contract", "within", day(2019, 2, 1), ["A-2"]),
            ("demonstration", "within", day(2018, 1, 10), ["A-2"]),  # held, though nothing is noted of it
            ("demonstration", "within", day(2019, 3, 1), []),
            ("non_commercial", None, None, ["A-2"]),
            ("unstated", "after", day(2020, 4, 1), []),
            ("unstated", "after", day(2020, 5, 1), ["A-2"]),
            ("unstated", "before", day(2015, 6, 1), ["A-1"]),
            ("unstated", "within", day(2018, 6, 10), ["A-1", "A-2"]),  # the milestone is of A-1 alone
        ]


def test_what_lay_ahead_on_the_day_was_no_result() -> None:
    with drawn_marts(DESK) as con:
        found = {(kind, date) for kind, _, date, _ in records(con, RESULTS, dt.date(2018, 6, 9))}
    assert found == {
        ("unstated", dt.date(2015, 6, 1)),
        ("demonstration", dt.date(2018, 1, 10)),
        # what came of V-3 is known on its last day, not while it goes on
        ("non_commercial", None),
    }


@pytest.mark.parametrize(
    ("day", "side"),
    [("2016-03-30", "before"), ("2016-03-31", "within"), ("2020-03-29", "within"), ("2020-03-30", "after")],
)
def test_the_first_and_the_last_day_are_of_the_project(day: str, side: str) -> None:
    desk = f"""
        activities
        activity_id | title | status | start_date | outcome
        V-1         | Visit | held   | {day} | Agreed
        """
    with drawn_marts(desk) as con:
        assert records(con, "select project_side from marts.result_at(?)", LATE) == [(side,)]


def test_a_result_known_to_the_year_is_on_the_side_of_its_last_day() -> None:
    desk = """
        activities
        activity_id | title | status | start_date | start_date_precision | outcome
        V-1         | Visit | held   | 2016-01-01 | year                 | Agreed
        V-2         | Visit | held   | 2020-01-01 | year                 | Agreed
        """
    sides = "select project_side from marts.result_at(?) order by result_id"
    with drawn_marts(desk) as con:
        assert records(con, sides, LATE) == [("within",), ("after",)]
        # never later than the day that is asked for
        assert records(con, sides, dt.date(2020, 2, 1)) == [("within",), ("within",)]


def test_months_and_contacts_from_signing_to_the_first_result_of_a_stated_kind() -> None:
    select = """
        select agreement_id, first_result_date, months_to_result, contacts_to_result
        from marts.effect_at(?) order by agreement_id
        """
    with drawn_marts(DESK) as con:
        assert records(con, select, LATE) == [
            ("A-1", dt.date(2018, 6, 10), 41, 3),  # V-2, V-3 and V-4; the signing is no way to it
            ("A-2", dt.date(2018, 1, 10), 7, 1),
            ("A-3", dt.date(2019, 1, 1), None, 0),  # signed in some month of 2018
            ("A-4", None, None, None),
        ]
        assert records(con, select, dt.date(2015, 12, 31)) == [("A-1", None, None, None)]
