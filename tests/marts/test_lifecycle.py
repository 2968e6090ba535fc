"""Lifecycle by hand: declared status against dates, windows of warning, dates known only in part."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.marts.drawn import drawn_marts, records

SELECT = "select lifecycle, lifecycle_conflict_code from marts.agreement_at(?)"


def _one(
    status: str, signed: str, expires: str, precision: str = "day", as_of: str = "2018-01-01"
) -> tuple[str, str]:
    with drawn_marts(f"""
        agreements
        agreement_id | danish_party | status   | signed_date | expires_date | expires_date_precision
        A-1          | Aarhus       | {status} | {signed}    | {expires}    | {precision if expires else ""}
    """) as con:
        return records(con, SELECT, dt.date.fromisoformat(as_of))[0]  # type: ignore[return-value]


@pytest.mark.dealt(4)
@pytest.mark.parametrize(
    ("status", "signed", "expires", "lifecycle", "conflict"),
    [
        ("active", "2016-01-01", "2017-12-31", "expired", "active_but_expired"),
        ("active", "2016-01-01", "2018-01-01", "expiring", None),  # its last day is today
        ("active", "2016-01-01", "2019-01-01", "expiring", None),  # exactly twelve months ahead
        ("active", "2016-01-01", "2019-01-02", "active", None),
        ("active", "2016-01-01", "", "undated", None),
        ("", "2016-01-01", "", "unstated", None),  # it is not stated whether it is in force
        ("other", "2016-01-01", "2020-01-01", "active", None),
        ("", "", "", "unstated", None),
        ("other", "2016-01-01", "", "undated", None),  # something is stated
        ("ended", "2016-01-01", "2020-01-01", "ended", None),
        ("ended", "2016-01-01", "", "ended", None),
        ("expired", "2016-01-01", "2017-01-01", "expired", None),
        ("expired", "2016-01-01", "", "expired", None),  # the word is all that is known
        ("expired", "2016-01-01", "2020-01-01", "active", "expired_but_in_force"),
        ("proposed", "", "", "proposed", None),
        ("proposed", "", "2020-01-01", "proposed", None),
        ("proposed", "2016-01-01", "2020-01-01", "proposed", "proposed_but_signed"),
        ("proposed", "", "2017-01-01", "proposed", "proposed_but_expired"),
        ("active", "2018-01-01", "2020-01-01", "active", None),  # signed today
        ("active", "2018-01-02", "2020-01-01", "proposed", None),  # not there yet on the as-of day
        ("active", "2017-01-01", "2016-01-01", "expired", "ends_before_signed"),
    ],
)
def test_lifecycle_on_new_years_day_2018(
    status: str, signed: str, expires: str, lifecycle: str, conflict: str | None
) -> None:
    assert _one(status, signed, expires) == (lifecycle, conflict)


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("expires", "precision", "last_day"),
    [
        ("2018-01-01", "year", "2018-12-31"),
        ("2018-07-01", "half_year", "2018-12-31"),
        ("2018-04-01", "quarter", "2018-06-30"),
        ("2018-02-01", "month", "2018-02-28"),
        ("2018-02-01", "day", "2018-02-01"),
    ],
)
def test_an_end_of_which_a_part_is_known_comes_on_the_last_day_of_that_part(
    expires: str, precision: str, last_day: str
) -> None:
    last = dt.date.fromisoformat(last_day)
    assert _one("active", "2016-01-01", expires, precision, last.isoformat())[0] == "expiring"
    assert (
        _one("active", "2016-01-01", expires, precision, (last + dt.timedelta(1)).isoformat())[0] == "expired"
    )


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
