"""Reaction time, contact intervals, expiry notices and shared journeys, each worked out by hand."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.marts.drawn import drawn_marts, records

# --- Reaction: the target is 5 days, the limit 15 ---

INQUIRIES = """
activities
activity_id | title        | activity_type | status    | start_date | answered_date
Q-1         | Same day     | inquiry       | held      | 2018-01-01 | 2018-01-01
Q-2         | On the target | inquiry      | held      | 2018-01-01 | 2018-01-06
Q-3         | One too late | inquiry       | held      | 2018-01-01 | 2018-01-07
Q-4         | Limit        | inquiry       | held      | 2018-01-01 | 2018-01-16
Q-5         | Beyond       | inquiry       | held      | 2018-01-01 | 2018-01-17
Q-6         | Open         | inquiry       |           | 2018-02-01 |
Q-7         | Called off   | inquiry       | cancelled | 2018-01-01 |
Q-8         | To come      | inquiry       | planned   | 2018-03-01 |
Q-9         | Backwards    | inquiry       | held      | 2018-01-10 | 2018-01-05
Q-10        | Undated      | inquiry       |           |            |
V-1         | A visit      | visit         | held      | 2018-01-01 | 2018-01-02
"""


def _states(as_of: str) -> dict[str, tuple[object, object, object, object]]:
    with drawn_marts(INQUIRIES) as con:
        rows = records(
            con,
            "select activity_id, reaction_days, waiting_days, reaction_state, reaction_severity "
            "from marts.reaction_at(?)",
            dt.date.fromisoformat(as_of),
        )
    return {row[0]: row[1:] for row in rows}


def test_an_answer_is_in_time_up_to_the_target_and_red_above_the_limit() -> None:
    assert _states("2018-02-06") == {
        "Q-1": (0, None, "in_time", "green"),
        "Q-2": (5, None, "in_time", "green"),
        "Q-3": (6, None, "late", "amber"),
        "Q-4": (15, None, "late", "amber"),
        "Q-5": (16, None, "late", "red"),
        "Q-6": (None, 5, "waiting", "green"),  # 1 to 6 February
        "Q-9": (None, None, "unclear", None),
        "Q-10": (None, None, "unclear", None),
    }


def test_an_open_inquiry_grows_late_while_it_waits() -> None:
    assert _states("2018-02-07")["Q-6"] == (None, 6, "overdue", "amber")
    assert _states("2018-02-17")["Q-6"] == (None, 16, "overdue", "red")


@pytest.mark.parametrize(
    ("as_of", "days", "severity"),
    [
        ("2018-02-06", 5, "green"),
        ("2018-02-07", 6, "amber"),
        ("2018-02-16", 15, "amber"),
        ("2018-02-17", 16, "red"),
    ],
)
def test_an_open_inquiry_has_one_colour_wherever_it_is_listed(as_of: str, days: int, severity: str) -> None:
    with drawn_marts(INQUIRIES) as con:
        select = "select subject, severity, days from marts.attention_at(?) where kind = 'inquiry_unanswered'"
        assert records(con, select, dt.date.fromisoformat(as_of)) == [("Open", severity, days)]


def test_an_answer_after_the_as_of_day_has_not_been_given_yet() -> None:
    states = _states("2018-01-06")
    assert states["Q-2"] == (5, None, "in_time", "green")  # answered on the as-of day
    assert states["Q-3"] == (None, 5, "waiting", "green")
    assert "Q-6" not in states


def test_a_day_known_only_to_the_month_makes_no_reaction_time() -> None:
    with drawn_marts("""
        activities
        activity_id | title | activity_type | status | start_date | start_date_precision | answered_date
        Q-1         | Month | inquiry       | held   | 2018-01-01 | month                | 2018-01-20
    """) as con:
        select = "select reaction_days, reaction_state from marts.reaction_at(date '2018-02-01')"
        assert records(con, select) == [(None, "unclear")]


# --- Contact intervals ---


def test_the_average_interval_is_the_span_over_the_gaps() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party
        A-1          | Aarhus Kommune
        A-2          | Viborg Kommune

        activities
        activity_id | agreement_id | title    | status  | start_date | end_date
        V-1         | A-1          | First    | held    | 2018-01-01 | 2018-01-03
        V-2         | A-1          | Same day | held    | 2018-01-03 |
        V-3         | A-1; A-2     | Joint    | held    | 2018-02-02 |
        V-4         | A-1          | Last     | held    | 2018-02-13 |
        V-5         | A-1          | Planned  | planned | 2018-03-01 |
        V-6         |              | Nobody's | held    | 2018-02-05 |
    """) as con:
        # contact on 3 January, 2 February and 13 February: 30 and 11 days, 41 over two gaps
        select = (
            "select agreement_id, contact_days, span_days, average_interval_days, longest_interval_days "
            "from marts.contact_gap_at(?)"
        )
        assert records(con, select, dt.date(2018, 6, 1)) == [("A-1", 3, 41, Decimal("20.5"), 30)]
        # on the day before, the last one has not happened; A-2 has one contact and so no interval
        assert records(con, select, dt.date(2018, 2, 12)) == [("A-1", 2, 30, Decimal("30.0"), 30)]
        assert records(con, select, dt.date(2018, 1, 20)) == []


# --- Expiry notices ---


def test_notices_come_when_agreement_at_begins_to_warn() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party   | expires_date | expires_date_precision | status
        A-1          | Aarhus Kommune | 2018-08-31   | day                    |
        A-2          | Viborg Kommune | 2018-01-01   | year                   |
        A-3          | Randers Kommune|              |                        |
        A-4          | Horsens Kommune| 2018-08-31   | day                    | ended
        A-5          | Odense Kommune | 2017-01-31   | day                    |
    """) as con:
        found = records(
            con,
            "select agreement_id, months_before, notice_date, is_past from marts.expiry_notice_at(date '2018-03-01') "
            "order by agreement_id, months_before desc",
        )
        assert found == [
            ("A-1", 12, dt.date(2017, 8, 31), True),
            (
                "A-1",
                6,
                dt.date(2018, 3, 1),
                False,
            ),  # 31 February does not exist; 28 February + 6 months is too early
            ("A-1", 3, dt.date(2018, 5, 31), False),
            ("A-1", 0, dt.date(2018, 8, 31), False),
            ("A-2", 12, dt.date(2017, 12, 31), True),  # only the year is known: its last day
            ("A-2", 6, dt.date(2018, 7, 1), False),  # 30 June + 6 months is 30 December
            ("A-2", 3, dt.date(2018, 10, 1), False),  # 30 September + 3 months is 30 December
            ("A-2", 0, dt.date(2018, 12, 31), False),
        ]
        for agreement, months, day, _ in found:
            if months:
                select = "select expiry_warning_months from marts.agreement_at(?) where agreement_id = ?"
                ((before,),) = records(con, select, day - dt.timedelta(days=1), agreement)
                ((then,),) = records(con, select, day, agreement)
                assert then == months
                assert before != months


# --- Journeys ---

TRIPS = """
agreements
agreement_id | danish_party
A-1          | Aarhus Kommune

activities
activity_id | title               | activity_type | status    | start_date | end_date   | start_date_precision | province_codes | danish_party            | place  | agreement_id
T-1         | To Nanjing          | visit         | planned   | 2018-05-01 | 2018-05-05 | day                  | CN-JS          | Aarhus Kommune          |        |
T-2         | To Wuxi             | delegation    | planned   | 2018-06-04 |            | day                  | CN-JS          | Viborg Kommune          |        |
T-3         | One day more        | visit         | planned   | 2018-07-05 |            | day                  | CN-JS          | Horsens Kommune         |        |
T-4         | Videomøde           | meeting       | planned   | 2018-05-02 |            | day                  | CN-JS          | Region Sjælland         |        |
T-5         | Elsewhere           | visit         | planned   | 2018-05-02 |            | day                  | CN-SD          | Region Sjælland         |        |
T-6         | The same again      | visit         | planned   | 2018-05-10 |            | day                  | CN-SD          | Region Sjælland         |        |
T-7         | Called off          | visit         | cancelled | 2018-05-02 |            | day                  | CN-JS          | Odense Kommune          |        |
T-8         | Some time           | visit         | planned   | 2018-06-01 |            | quarter              | CN-HN          | Odense Kommune          |        |
T-9         | To Changsha         | visit         | planned   | 2018-06-20 |            | day                  | CN-HN          | Randers Kommune         |        |
T-10        | Guests in Denmark   | delegation    | planned   | 2018-05-03 |            | day                  |                | Vejle Kommune           | Vejle  | A-1
T-11        | Over                | visit         | planned   | 2018-03-30 |            | day                  | CN-JS          | Vejle Kommune           |        |
"""


def test_two_parties_within_thirty_days_could_share_and_a_day_more_is_too_much() -> None:
    with drawn_marts(TRIPS) as con:
        assert records(
            con,
            "select first_activity_id, second_activity_id, gap_days, is_exact, apart_dkk, together_dkk, saving_dkk "
            "from marts.shared_trip_at(date '2018-04-01') order by 1, 2",
        ) == [
            # 5 May to 4 June is 30 days; 4 June to 5 July is 31
            ("T-1", "T-2", 30, True, Decimal("50000.00"), Decimal("25000.00"), Decimal("25000.00")),
            # known only to the quarter: it may overlap, and it can't be told
            ("T-8", "T-9", 0, False, Decimal("50000.00"), Decimal("25000.00"), Decimal("25000.00")),
        ]


def test_a_journey_goes_to_china_and_lies_ahead() -> None:
    with drawn_marts(TRIPS) as con:
        trips = {row[0] for row in records(con, "select activity_id from marts.trip_at(date '2018-04-01')")}
        assert trips == {"T-1", "T-2", "T-3", "T-5", "T-6", "T-8", "T-9"}
        last = records(
            con, "select latest_start_date from marts.trip_at(date '2018-04-01') where activity_id = 'T-8'"
        )
        assert last == [(dt.date(2018, 8, 31),)]


def test_two_journeys_to_the_same_two_provinces_are_one_suggestion() -> None:
    with drawn_marts("""
        activities
        activity_id | title | activity_type | status  | start_date | province_codes | danish_party
        T-1         | One   | visit         | planned | 2018-05-01 | CN-JS; CN-SD   | Aarhus Kommune; Viborg Kommune
        T-2         | Two   | visit         | planned | 2018-05-01 | CN-JS; CN-SD   | Aarhus Kommune; Horsens Kommune
        T-3         | Three | visit         | planned | 2018-05-02 | CN-JS          | Aarhus Kommune
    """) as con:
        # T-3's party goes anyway: it is no second party
        select = "select first_activity_id, second_activity_id, province_codes from marts.shared_trip_at(date '2018-04-01')"
        assert records(con, select) == [("T-1", "T-2", ["CN-JS", "CN-SD"])]
