"""Open promises and companies in a province, worked out by hand, the awkward cases included."""

import datetime as dt

from tests.marts.drawn import drawn_marts, records

# As of 30 June 2018; an inquiry is to be answered within 5 days (rules.toml).
DESK = """
agreements
agreement_id | title    | danish_party | province_codes | signed_date | expires_date | status | next_step     | next_step_date | next_step_date_precision
A-1          | Alive    | Viborg       | CN-JS          | 2016-01-01  | 2025-01-01   | active | Call          | 2018-06-29     | day
A-2          | Month    | Viborg       | CN-JS          | 2016-01-01  | 2025-01-01   | active | Write         | 2018-06-01     | month
A-3          | Gone     | Viborg       | CN-JS          | 2010-01-01  | 2015-01-01   |        | Forgotten     | 2014-01-01     | day
A-4          | Renewing | Viborg       | CN-SD          | 2010-01-01  | 2015-01-01   |        | Sign again    | 2018-09-01     | day
A-5          | Undated  | Viborg       | CN-JS; CN-SD   | 2016-01-01  |              |        | Send a letter |                |

activities
activity_id | agreement_id | title     | activity_type | status  | start_date | start_date_precision | answered_date | next_step  | province_codes
V-1         | A-1          | Earlier   | visit         | held    | 2017-01-01 | day                  |               | Old        | CN-JS
V-2         | A-1; A-2     | Joint     | visit         | held    | 2018-01-01 | day                  |               | Newer      | CN-JS
V-3         | A-2          | Later     | visit         | held    | 2018-02-01 | day                  |               | Newest     | CN-JS
V-4         |              | Stray     | visit         | held    | 2017-07-01 | day                  |               | Stray step | CN-JS
V-5         |              | Too old   | visit         | held    | 2017-06-01 | day                  |               | Too old    | CN-JS
V-6         | A-1          | Tomorrow  | visit         | held    | 2018-07-01 | day                  |               | Not yet    | CN-JS
V-7         | A-1          | Planned   | visit         | planned | 2018-06-01 | day                  |               | Not held   | CN-JS
Q-1         |              | Asked     | inquiry       | held    | 2018-06-25 | day                  |               |            | CN-JS
Q-2         |              | Late      | inquiry       | held    | 2018-06-24 | day                  | 2018-07-02    | A step     | CN-JS
Q-3         |              | Answered  | inquiry       | held    | 2018-06-20 | day                  | 2018-06-30    |            | CN-JS
Q-4         |              | Some time | inquiry       | held    | 2018-01-01 | month                |               |            | CN-JS
"""

AS_OF = dt.date(2018, 6, 30)


def test_a_promise_is_open_until_it_is_kept_or_replaced() -> None:
    with drawn_marts(DESK) as con:
        found = records(con, "select promise_kind, promise from marts.promise_at(?) order by 1, 2", AS_OF)
    assert found == [
        ("agreement_step", "Call"),
        ("agreement_step", "Send a letter"),
        # the agreement has ended, but promises for a day ahead
        ("agreement_step", "Sign again"),
        ("agreement_step", "Write"),
        # the latest contact of A-1 still, though not of A-2
        ("contact_step", "Newer"),
        ("contact_step", "Newest"),
        ("contact_step", "Stray step"),
        ("inquiry", "Asked"),
        ("inquiry", "Late"),
        ("inquiry", "Some time"),
    ]


def test_only_a_day_that_has_passed_makes_a_promise_overdue() -> None:
    with drawn_marts(DESK) as con:
        found = records(
            con,
            "select promise, promise_overdue_days from marts.promise_at(?) where is_promise_overdue order by 1",
            AS_OF,
        )
    # "Write" is due in June, which is not over; Q-1 is due on the as-of date itself; Q-4 is known to the month only
    assert found == [("Call", 1), ("Late", 1)]


def test_the_day_after_the_month_has_passed() -> None:
    with drawn_marts(DESK) as con:
        found = records(
            con,
            "select promise_overdue_days from marts.promise_at(?) where promise = 'Write'",
            dt.date(2018, 7, 1),
        )
    assert found == [(1,)]


FIRMS = """
agreements
agreement_id | title | danish_party | province_codes | signed_date
A-1          | Water | Viborg       | CN-JS          | 2016-01-01

activities
activity_id | agreement_id | title  | status  | start_date | province_codes | companies
V-1         | A-1          | Visit  | held    | 2018-01-01 |                | Worker A/S; Both A/S
V-2         |              | Later  | held    | 2018-12-01 | CN-JS          | Future A/S
V-3         |              | Coming | planned | 2018-05-01 | CN-JS          | Planner A/S

companies
cvr      | name           | technologies | active_provinces
10000009 | Registered A/S | water        | CN-JS
10000025 | Both A/S       | air          |

interests
company_name | theme_code | province_code | level      | stated_date
Both         | water      | CN-JS         | interested | 2017-01-01
Wisher ApS   | water      | CN-JS         | interested | 2017-01-01
Wisher ApS   | soil       | CN-JS         | active     | 2019-01-01
Left A/S     | water      | CN-JS         | active     | 2017-01-01
Left A/S     | water      | CN-JS         | no         | 2018-01-01
Halved A/S   | water      | CN-JS         | no         | 2018-01-01
Halved A/S   | soil       | CN-JS         | interested | 2017-01-01
Anywhere A/S | water      |               | interested | 2017-01-01
"""


def test_a_company_is_active_by_its_word_or_its_work_and_else_interested() -> None:
    with drawn_marts(FIRMS) as con:
        found = records(
            con,
            """
            select province_code, company_name, engagement, company_activity_count, theme_codes
            from marts.company_province_at(?) order by 1 nulls last, 2
            """,
            AS_OF,
        )
    assert found == [
        # it took part in an activity that lies in the province by its agreement only
        ("CN-JS", "Both A/S", "active", 1, ["water"]),
        # no to one theme leaves the other
        ("CN-JS", "Halved A/S", "interested", 0, ["soil"]),
        ("CN-JS", "Registered A/S", "active", 0, []),
        # "active" is said only after the as-of date
        ("CN-JS", "Wisher ApS", "interested", 0, ["water"]),
        ("CN-JS", "Worker A/S", "active", 1, []),
        (None, "Anywhere A/S", "interested", 0, ["water"]),
    ]
