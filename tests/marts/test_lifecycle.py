"""Lifecycle by hand: declared status against dates, windows of warning, dates known only in part."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.marts.drawn import drawn_marts, records, shown, table

SELECT = "select lifecycle, lifecycle_conflict_code from marts.agreement_at(?)"


# What an export states (status, signed, end, how much of the end is known), and what the agreement is on New Year's Day 2018.
STATED = table("""
    active   | 2016-01-01 | 2017-12-31 | day       | expired  | active_but_expired
    active   | 2016-01-01 | 2018-01-01 | day       | expiring |  # its last day is today
    active   | 2016-01-01 | 2019-01-01 | day       | expiring |  # exactly twelve months ahead
    active   | 2016-01-01 | 2019-01-02 | day       | active   |
    active   | 2016-01-01 |            |           | undated  |
             | 2016-01-01 |            |           | unstated |  # it is not stated whether it is in force
    other    | 2016-01-01 | 2020-01-01 | day       | active   |
             |            |            |           | unstated |
    other    | 2016-01-01 |            |           | undated  |  # something is stated
    ended    | 2016-01-01 | 2020-01-01 | day       | ended    |
    ended    | 2016-01-01 |            |           | ended    |
    expired  | 2016-01-01 | 2017-01-01 | day       | expired  |
    expired  | 2016-01-01 |            |           | expired  |  # the word is all that is known
    expired  | 2016-01-01 | 2020-01-01 | day       | active   | expired_but_in_force
    proposed |            |            |           | proposed |
    proposed |            | 2020-01-01 | day       | proposed |
    proposed | 2016-01-01 | 2020-01-01 | day       | proposed | proposed_but_signed
    proposed |            | 2017-01-01 | day       | proposed | proposed_but_expired
    active   | 2018-01-01 | 2020-01-01 | day       | active   |  # signed today
    active   | 2018-01-02 | 2020-01-01 | day       | proposed |  # not there yet on the as-of day
    active   | 2017-01-01 | 2016-01-01 | day       | expired  | ends_before_signed
    active   | 2016-01-01 | 2018-01-01 | year      | expiring |
    active   | 2016-01-01 | 2018-07-01 | half_year | expiring |
    active   | 2016-01-01 | 2018-04-01 | quarter   | expiring |
    active   | 2016-01-01 | 2018-02-01 | month     | expiring |
    active   | 2016-01-01 | 2018-02-01 | day       | expiring |
""")
# The last day of each of the last five ends.
LAST_DAYS = ("2018-12-31", "2018-12-31", "2018-06-30", "2018-02-28", "2018-02-01")


def _states(as_of: dt.date) -> list[tuple[str, str | None]]:
    """The state and the conflict of all of them on a day."""
    columns = ("status", "signed_date", "expires_date", "expires_date_precision")
    agreements = [
        {"agreement_id": f"A-{number:02}", "danish_party": "Aarhus", **dict(zip(columns, row, strict=False))}
        for number, row in enumerate(STATED)
    ]
    with drawn_marts({"agreements": agreements}) as con:
        return records(con, f"{SELECT} order by agreement_id", as_of)  # type: ignore[return-value]


def test_lifecycle_on_new_years_day_2018() -> None:
    states = shown(_states(dt.date(2018, 1, 1)))
    assert [(*row[:4], *state) for row, state in zip(STATED, states, strict=True)] == STATED


def test_an_end_of_which_a_part_is_known_comes_on_the_last_day_of_that_part() -> None:
    for number, last in enumerate(map(dt.date.fromisoformat, LAST_DAYS), len(STATED) - len(LAST_DAYS)):
        after = _states(last + dt.timedelta(1))
        assert (_states(last)[number][0], after[number][0]) == ("expiring", "expired"), STATED[number]


@pytest.mark.parametrize(
    ("as_of", "months", "days"),
    [
        ("2017-12-14", None, 366),
        ("2017-12-15", 12, 365),
        ("2018-06-14", 12, 184),
        ("2018-06-15", 6, 183),
        ("2018-09-14", 6, 92),
        ("2018-09-15", 3, 91),
        ("2018-12-15", 3, 0),
        ("2018-12-16", None, -1),
    ],
)
def test_expiry_is_warned_at_twelve_six_and_three_months(as_of: str, months: int | None, days: int) -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | signed_date | expires_date
        A-1          | Aarhus       | 2016-01-01  | 2018-12-15
    """) as con:
        select = "select expiry_warning_months, days_to_expiry from marts.agreement_at(?)"
        assert records(con, select, dt.date.fromisoformat(as_of)) == [(months, days)]


@pytest.mark.parametrize("status", ["expired", "ended"])
def test_an_export_made_after_the_end_does_not_reach_back_to_earlier_as_of_dates(status: str) -> None:
    drawn = f"""
        agreements
        agreement_id | danish_party | status   | signed_date | expires_date | _data_as_of
        A-1          | Aarhus       | {status} | 2016-01-01  | 2019-12-31   | 2020-03-29
        A-2          | Aarhus       | {status} | 2016-01-01  | 2019-12-31   | 2018-01-01
    """
    with drawn_marts(drawn) as con:
        select = SELECT + " order by agreement_id"
        # neither export has been made: the dates are all that is known
        assert records(con, select, dt.date(2017, 1, 1)) == [("active", None)] * 2
        # A-2's has, two years before the end that it states
        called_off = ("ended", None) if status == "ended" else ("active", "expired_but_in_force")
        assert records(con, select, dt.date(2018, 1, 1)) == [("active", None), called_off]
        # A-1's end has passed, and its export is still to come
        assert records(con, select, dt.date(2020, 1, 1)) == [("expired", None), (status, None)]
        assert records(con, select, dt.date(2020, 3, 29)) == [(status, None)] * 2


@pytest.mark.parametrize(
    ("status", "early", "late"),
    [
        ("ended", "unstated", "ended"),  # A-006 of the sample is not ended in 2018
        ("expired", "unstated", "expired"),
        ("active", "undated", "undated"),  # what is in force later was in force since it was signed
        ("proposed", "proposed", "proposed"),  # what is proposed later was not signed before
        ("", "unstated", "unstated"),
    ],
)
def test_without_an_end_an_end_counts_from_the_export_that_states_it(
    status: str, early: str, late: str
) -> None:
    with drawn_marts(f"""
        agreements
        agreement_id | danish_party | status   | signed_date | _data_as_of
        A-1          | Aarhus       | {status} | 2016-01-01  | 2020-03-31
    """) as con:
        for day, lifecycle in (
            (dt.date(2018, 3, 30), early),
            (dt.date(2020, 3, 30), early),
            (dt.date(2020, 3, 31), late),
        ):
            select = "select lifecycle, is_in_force, is_signed_then, is_stated_then, access_share from marts.agreement_at(?)"
            assert records(con, select, day) == [
                (
                    lifecycle,
                    lifecycle == "undated",
                    lifecycle != "proposed",
                    day >= dt.date(2020, 3, 31),
                    {"undated": 1, "unstated": Decimal("0.5")}.get(lifecycle, 0),
                )
            ]


def test_next_step_and_its_delay_are_not_known_before_the_export_that_states_them() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | status | signed_date | next_step | next_step_date | _data_as_of
        A-1          | Aarhus       | active | 2016-01-01  | Call      | 2018-02-01     | 2018-03-01
    """) as con:
        select = (
            "select next_step, next_step_date, has_next_step, is_next_step_overdue from marts.agreement_at(?)"
        )
        assert records(con, select, dt.date(2018, 1, 15)) == [(None, None, False, False)]
        assert records(con, select, dt.date(2018, 2, 28)) == [(None, None, False, False)]
        assert records(con, select, dt.date(2018, 3, 1)) == [("Call", dt.date(2018, 2, 1), False, True)]
        promised = "select count(*) from marts.promise_at(?)"
        assert records(con, promised, dt.date(2018, 2, 28)) == [(0,)]
        assert records(con, promised, dt.date(2018, 3, 1)) == [(1,)]


def test_in_force_are_the_active_the_expiring_and_the_undated() -> None:
    with drawn_marts("""
        agreements
        agreement_id | danish_party | status   | signed_date | expires_date
        A-1          | Aarhus       | active   | 2016-01-01  | 2025-01-01
        A-2          | Aarhus       | active   | 2016-01-01  | 2018-06-01
        A-3          | Aarhus       | active   | 2016-01-01  |
        A-4          | Aarhus       | active   | 2016-01-01  | 2017-01-01
        A-5          | Aarhus       | ended    | 2016-01-01  |
        A-6          | Aarhus       | proposed |             |
    """) as con:
        select = "select agreement_id from marts.agreement_at(date '2018-01-01') where is_in_force order by 1"
        assert [row[0] for row in records(con, select)] == ["A-1", "A-2", "A-3"]
