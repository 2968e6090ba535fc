"""Time, told truly: dated events are facts on every later day, statements count from the export that states them, a date known in part by its last day."""

import datetime as dt

import pytest

from tests.marts.drawn import drawn_marts, records, shown, table

ACTIVITIES = """
agreements
agreement_id | danish_party   | contact_interval_days | signed_date | status
A-1          | Aarhus Kommune | 100                   | 2016-01-01  | active

activities
activity_id | agreement_id | title     | activity_type | status    | start_date | start_date_precision | end_date   | answered_date | answered_date_precision | outcome
V-1         | A-1          | Held      | visit         | held      | 2018-04-16 |                      | 2018-04-18 |               |                         | Letter
V-2         | A-1          | Month     | visit         | planned   | 2018-05-01 | month                |            |               |                         |
V-3         | A-1          | Dropped   | visit         | cancelled | 2018-04-20 |                      |            |               |                         |
V-4         | A-1          | Signed    | signing       | held      | 2018-03-01 |                      |            |               |                         | MoU
V-5         | A-1          | Asked     | inquiry       | held      | 2018-03-20 |                      |            | 2018-04-02    |                         |
V-6         | A-1          | Unanswered | inquiry      | planned   | 2018-03-21 |                      |            |               |                         |
V-7         | A-1          | To ask    | inquiry       | planned   | 2018-06-01 |                      |            |               |                         |
"""


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (
            "2018-03-30",
            {
                "V-1": "planned",
                "V-2": "planned",
                "V-3": "cancelled",
                "V-4": "held",
                "V-5": None,
                "V-6": None,
                "V-7": None,
            },
        ),
        ("2018-04-02", {"V-1": "planned", "V-2": "planned", "V-5": "held", "V-6": None}),
        ("2018-04-17", {"V-1": "held", "V-2": "planned"}),
        ("2018-05-31", {"V-1": "held", "V-2": "planned"}),  # the month is not over
        ("2018-06-01", {"V-1": "held", "V-2": "overdue", "V-7": None}),
    ],
)
def test_an_activity_stands_as_it_did_on_the_day_whatever_its_status_says_now(
    day: str, states: dict[str, str | None]
) -> None:
    with drawn_marts(ACTIVITIES) as con:
        found = dict(
            records(
                con, "select activity_id, status_then from marts.activity_at(?)", dt.date.fromisoformat(day)
            )
        )
    assert {name: found[name] for name in states} == states


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "last", "count", "coming", "overdue", "has_result"),
    [
        ("2018-02-28", None, 0, "2018-03-01", 0, False),
        ("2018-03-30", "2018-03-01", 1, "2018-04-16", 0, False),  # a signing is a contact, and no result
        ("2018-04-02", "2018-04-02", 2, "2018-04-16", 0, False),  # an inquiry from its answer
        (
            "2018-04-17",
            "2018-04-17",
            3,
            "2018-05-31",
            0,
            False,
        ),  # still going on, and what came of it is not known; a month lies ahead to its end
        ("2018-06-01", "2018-04-18", 3, None, 1, True),
    ],
)
def test_contacts_of_an_agreement_on_five_days(  # noqa: PLR0917 - one a column of the picture
    day: str, last: str | None, count: int, coming: str | None, overdue: int, has_result: bool
) -> None:
    with drawn_marts(ACTIVITIES) as con:
        [row] = records(
            con,
            "select last_contact_date, contact_count, next_contact_date, overdue_contact_count, has_result from marts.agreement_at(?)",
            dt.date.fromisoformat(day),
        )
        contacts = records(con, "select activity_id from marts.contact_at(?)", dt.date.fromisoformat(day))
    assert [value.isoformat() if isinstance(value, dt.date) else value for value in row] == [
        last,
        count,
        coming,
        overdue,
        has_result,
    ]
    assert len(contacts) == count


LATER = """
agreements
agreement_id | danish_party   | signed_date | status | _data_as_of
A-1          | Aarhus Kommune | 2016-01-01  | active | 2018-01-01
A-2          | Aarhus Kommune | 2019-01-01  | active | 2020-03-31

activities_first
activity_id | agreement_id | title    | status    | start_date | _data_as_of
V-1         | A-1          | Planned  | planned   | 2018-04-16 | 2018-01-01
V-2         | A-1          | Moved    | planned   | 2018-05-01 | 2018-01-01
V-3         | A-1          | Dropped  | planned   | 2018-02-01 | 2018-01-01

activities
activity_id | agreement_id | title    | activity_type | status    | start_date | _data_as_of | outcome | province_codes
V-1         | A-1          | Planned  | visit         | held      | 2018-04-18 | 2020-03-31  | Letter  | CN-JS
V-2         | A-1          | Moved    | visit         | held      | 2018-08-01 | 2020-03-31  | Letter  | CN-JS
V-3         | A-1          | Dropped  | visit         | cancelled | 2018-02-01 | 2020-03-31  |         | CN-JS
V-4         | A-1          | Unknown  | visit         | held      | 2018-06-01 | 2020-03-31  | Letter  | CN-JS
V-5         | A-1          | Ahead    | visit         | planned   | 2020-06-01 | 2020-03-31  |         | CN-JS
V-6         | A-1          | Undated  | visit         | held      |            | 2020-03-31  |         | CN-JS
"""


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "states", "journeys"),
    [
        # the export of the day planned three, one of them for a day that is past; of the others nothing was known
        (
            "2018-03-30",
            {
                "V-1": ("planned", "2018-04-16"),
                "V-2": ("planned", "2018-05-01"),
                "V-3": ("overdue", "2018-02-01"),
            },
            {"V-1", "V-2"},
        ),
        # what was held is a fact by any export; what was held later than planned is overdue meanwhile
        (
            "2018-06-01",
            {
                "V-1": ("held", "2018-04-18"),
                "V-2": ("overdue", "2018-05-01"),
                "V-3": ("overdue", "2018-02-01"),
                "V-4": ("held", "2018-06-01"),
            },
            set(),
        ),
        (
            "2020-03-31",
            {
                "V-1": ("held", "2018-04-18"),
                "V-2": ("held", "2018-08-01"),
                "V-3": ("cancelled", "2018-02-01"),
                "V-4": ("held", "2018-06-01"),
                "V-5": ("planned", "2020-06-01"),
                "V-6": ("held", None),
            },
            {"V-5"},
        ),
    ],
)
def test_a_later_day_is_a_plan_only_where_an_export_of_the_day_says_so(
    day: str, states: dict[str, tuple[str, str | None]], journeys: set[str]
) -> None:
    with drawn_marts(LATER) as con:
        on = dt.date.fromisoformat(day)
        found = records(con, "select activity_id, status_then, start_date from marts.activity_at(?)", on)
        assert {number: (state, start and start.isoformat()) for number, state, start in found} == states
        assert {row[0] for row in records(con, "select activity_id from marts.trip_at(?)", on)} == journeys
        since = records(con, "select thing_id from marts.since_at(?)", on)
        later = {"2018-03-30": {"V-1", "V-2", "V-4", "V-5", "A-2"}, "2018-06-01": {"V-2", "V-5", "A-2"}}
        assert {row[0] for row in since} == later.get(day, set())
        agreements = records(con, "select agreement_id from marts.agreement_at(?)", on)
        assert {row[0] for row in agreements} == ({"A-1"} if on.year < 2019 else {"A-1", "A-2"})


def test_a_wish_without_a_day_counts_from_its_export_until_another_is_in_its_place() -> None:
    with drawn_marts("""
        interests_first
        company_name | theme_code | province_code | level      | _data_as_of | _key
        AVK A/S      | water      | CN-JS         | interested | 2018-01-01  | one

        interests
        company_name | theme_code | province_code | level  | stated_date | _data_as_of | _key
        AVK A/S      | water      | CN-JS         | active | 2019-05-01  | 2020-01-01  | one
        Grundfos     | water      | CN-JS         | active |             | 2020-01-01  | two
    """) as con:
        for day, said in {
            "2017-12-31": set(),
            "2018-06-01": {("AVK A/S", "interested")},
            "2019-06-01": {("AVK A/S", "active")},
            "2020-01-01": {("AVK A/S", "active"), ("Grundfos", "active")},
        }.items():
            on = dt.date.fromisoformat(day)
            assert set(records(con, "select company_name, level from marts.interest_at(?)", on)) == said, day
            matched = records(con, "select level from marts.synergy_interest_at(?)", on)
            assert sorted(row[0] for row in matched) == sorted(level for _, level in said), day


# How much of a contact's day is known; on a day, the last day that it may mean, and how long ago that is.
KNOWN_TO = table("""
    year      | 2020-03-29 | 2017-12-31 | 819   # never «1. januar 2017, 1.183 dage»
    year      | 2017-05-10 | 2017-05-10 | 0     # its last day, but never later than the as-of day
    half_year | 2020-03-29 | 2017-06-30 | 1003
    quarter   | 2020-03-29 | 2017-03-31 | 1094
    month     | 2020-03-29 | 2017-01-31 | 1153
    day       | 2020-03-29 | 2017-01-01 | 1183
""")


def test_a_contact_known_in_part_counts_by_its_last_day_and_says_so() -> None:
    known = sorted({row[0] for row in KNOWN_TO})
    agreements = [
        {"agreement_id": one, "danish_party": "Aarhus", "status": "active", "signed_date": "2016-01-01"}
        for one in known
    ]
    activities = [
        {"activity_id": one, "agreement_id": one, "title": "Visit", "status": "held"}
        | {"start_date": "2017-01-01", "start_date_precision": one}
        for one in known
    ]
    with drawn_marts({"agreements": agreements, "activities": activities}) as con:
        select = """
            select last_contact_date_precision, as_of_date, last_contact_date, days_since_contact
            from marts.agreement_at(?) where agreement_id = ?
        """
        found = [records(con, select, dt.date.fromisoformat(row[1]), row[0]) for row in KNOWN_TO]
        assert [shown(rows) for rows in found] == [[row] for row in KNOWN_TO]
        cold = "select event_date_precision from marts.attention_at(?) where kind = 'gone_cold' order by 1"
        assert [one for (one,) in records(con, cold, dt.date(2020, 3, 29))] == known


@pytest.mark.parametrize(
    ("day", "age", "state"),
    [
        ("2012-06-01", 0, "fresh"),  # its last day is ahead
        ("2018-03-30", 1915, "fading"),  # six years from the last day of 2012 are not over
        ("2018-12-30", 2190, "gone"),
    ],
)
def test_a_word_known_to_the_year_is_as_old_as_its_last_day(day: str, age: int, state: str) -> None:
    with drawn_marts("""
        interests
        company_name | theme_code | province_code | level      | stated_date | stated_date_precision
        AVK A/S      | water      | CN-JS         | interested | 2012-01-01  | year
    """) as con:
        select = "select interest_age_days, interest_state from marts.interest_at(?)"
        assert records(con, select, dt.date.fromisoformat(day)) == [(age, state)]
        matched = records(con, "select level from marts.synergy_interest_at(?)", dt.date.fromisoformat(day))
        assert bool(matched) == (state != "gone")


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "status", "lifecycle", "step", "bottleneck", "row"),
    [
        # no export of the day: what the first one after it declares held then, of the time ahead nothing is known
        ("2018-03-30", "active", "undated", None, None, "first"),
        ("2020-03-28", "active", "undated", None, None, "first"),
        ("2020-03-29", "active", "undated", "Call them", "Lock-down", "first"),
        ("2023-11-30", "active", "undated", "Call them", "Lock-down", "first"),
        ("2023-12-01", "ended", "ended", "Close the file", None, "now"),
        ("2026-01-01", "ended", "ended", "Close the file", None, "now"),
    ],
)
def test_an_agreement_stands_as_the_newest_export_of_the_day_states_it(  # noqa: PLR0917 - one a column of the picture
    day: str, status: str, lifecycle: str, step: str | None, bottleneck: str | None, row: str
) -> None:
    with drawn_marts("""
        agreements_first
        agreement_id | danish_party | status | signed_date | next_step | next_step_date | bottleneck | _data_as_of | _file
        A-1          | Aarhus       | active | 2016-01-01  | Call them | 2020-03-01     | Lock-down  | 2020-03-29  | first

        agreements
        agreement_id | danish_party | status | signed_date | next_step      | next_step_date | bottleneck | _data_as_of | _file
        A-1          | Aarhus       | ended  | 2016-01-01  | Close the file | 2030-01-01     |            | 2023-12-01  | now
    """) as con:
        on = dt.date.fromisoformat(day)
        select = (
            "select declared_status, lifecycle, next_step, is_next_step_overdue from marts.agreement_at(?)"
        )
        assert records(con, select, on) == [(status, lifecycle, step, step == "Call them")]
        said = "select next_step, bottleneck, _file from marts.agreement_said_at(?)"
        assert records(con, said, on) == [(step, bottleneck, row)]
        promised = records(con, "select promise, _file from marts.promise_at(?)", on)
        assert promised == ([] if step is None else [(step, row)])


def test_the_latest_row_counts_whatever_day_an_earlier_file_says_that_it_is_of() -> None:
    """A file of an older day that was loaded last: its rows hold, as in every table."""
    with drawn_marts("""
        agreements_first
        agreement_id | danish_party | status | _data_as_of
        A-1          | Aarhus       | ended  | 2023-12-01

        agreements
        agreement_id | danish_party | status | _data_as_of
        A-1          | Aarhus       | active | 2020-03-29
    """) as con:
        select = "select declared_status from marts.agreement_at(?)"
        assert records(con, select, dt.date(2024, 1, 1)) == [("active",)]


MILESTONES = """
agreements
agreement_id | danish_party | status | signed_date
A-1          | Aarhus       | active | 2018-01-10

milestones
agreement_id | title   | status    | due_date   | due_date_precision | done_date  | outcome      | _data_as_of
A-1          | Late    | done      | 2018-03-01 |                    | 2018-05-15 | Area chosen  | 2020-03-31
A-1          | Signed  | done      |            |                    | 2018-01-10 | First plant  | 2020-03-31
A-1          | Called  | cancelled | 2018-02-01 |                    |            | Partner left | 2020-03-31
A-1          | Month   | planned   | 2018-03-01 | month              |            | Nobody knows | 2020-03-31
A-1          | Undated | done      |            |                    |            | Plan made    | 2020-03-31
"""


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "states", "has_result"),
    [
        (
            "2018-01-09",
            {},  # no export of the day tells of any
            False,
        ),
        # called off by a later export: on the day it was only late
        ("2018-03-30", {"Late": "overdue", "Signed": "done", "Called": "overdue"}, False),
        ("2018-04-01", {"Late": "overdue", "Signed": "done", "Called": "overdue", "Month": "overdue"}, False),
        ("2018-05-15", {"Late": "done", "Signed": "done", "Called": "overdue", "Month": "overdue"}, True),
        (
            "2020-03-31",
            {"Late": "done", "Signed": "done", "Called": "cancelled", "Month": "overdue", "Undated": "done"},
            True,
        ),
    ],
)
def test_a_milestone_reached_late_was_overdue_meanwhile(
    day: str, states: dict[str, str | None], has_result: bool
) -> None:
    with drawn_marts(MILESTONES) as con:
        on_day = dt.date.fromisoformat(day)
        found = dict(
            records(
                con,
                "select title, status_then from marts.milestone_at(?) inner join marts.fct_milestone using (milestone_id)",
                on_day,
            )
        )
        assert found == states
        # neither the signing itself nor a remark on what was called off, or is still open, is a result
        select = "select milestones_overdue, has_result from marts.agreement_at(?)"
        assert records(con, select, on_day) == [
            (sum(state == "overdue" for state in found.values()), has_result)
        ]
        late = records(
            con, "select subject from marts.attention_at(?) where kind = 'milestone_overdue'", on_day
        )
        assert {row[0] for row in late} == {name for name, state in found.items() if state == "overdue"}


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("day", "open_then"),
    [
        ("2016-12-31", {"C-3", "C-4", "C-5"}),
        ("2017-06-30", {"C-1", "C-2", "C-3", "C-4", "C-5"}),
        ("2018-06-30", {"C-1", "C-3", "C-4", "C-5"}),
        ("2020-03-31", {"C-1", "C-3"}),
    ],
)
def test_open_challenges_are_those_known_and_open_on_the_day_in_every_mart(
    day: str, open_then: set[str]
) -> None:
    with drawn_marts("""
        challenges
        challenge_id | title   | province_codes | theme | stage      | stage_date | stage_date_precision | _data_as_of
        C-1          | Found   | CN-JS          | water | identified | 2017-01-01 | year                 | 2020-03-31
        C-2          | Lost    | CN-JS          | water | lost       | 2018-05-01 |                      | 2020-03-31
        C-3          | Always  | CN-JS          | water | identified |            |                      | 2020-03-31
        C-4          | Won     | CN-JS          | water | contract   | 2019-01-01 |                      | 2020-03-31
        C-5          | Undated | CN-JS          | water | contract   |            |                      | 2020-03-31
    """) as con:
        on_day = dt.date.fromisoformat(day)
        # what has a later stage was a challenge before it; only what was found later was not known
        found = {
            row[0]
            for row in records(
                con, "select challenge_id from marts.challenge_at(?) where is_open_then", on_day
            )
        }
        assert found == open_then | ({"C-2"} if day == "2016-12-31" else set())
        facts = records(
            con,
            "select distinct thing_id from marts.synergy_fact_at(?) where fact_kind = 'challenge'",
            on_day,
        )
        assert {row[0] for row in facts} == found
        doors = records(con, "select challenge_id from marts.opportunity_access_at(?)", on_day)
        assert {row[0] for row in doors} == found
