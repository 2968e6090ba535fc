"""Lifecycle by hand: declared status against dates, windows of warning, dates known only in part."""

import datetime as dt

from tests.marts.drawn import drawn_marts, records, shown, specified, table

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


def _states(as_of: dt.date) -> list[tuple[str, ...]]:
    """The state and the conflict of all of them on a day."""
    columns = ("status", "signed_date", "expires_date", "expires_date_precision")
    agreements = [
        {"agreement_id": f"A-{number:02}", "danish_party": "Aarhus", **dict(zip(columns, row, strict=False))}
        for number, row in enumerate(STATED)
    ]
    select = "select lifecycle, lifecycle_conflict_code from marts.agreement_at(?) order by agreement_id"
    with drawn_marts({"agreements": agreements}) as con:
        return shown(records(con, select, as_of))


def test_lifecycle_on_new_years_day_2018() -> None:
    states = _states(dt.date(2018, 1, 1))
    assert [(*row[:4], *state) for row, state in zip(STATED, states, strict=True)] == STATED


def test_an_end_of_which_a_part_is_known_comes_on_the_last_day_of_that_part() -> None:
    for number, last in enumerate(map(dt.date.fromisoformat, LAST_DAYS), len(STATED) - len(LAST_DAYS)):
        after = _states(last + dt.timedelta(1))
        assert (_states(last)[number][0], after[number][0]) == ("expiring", "expired"), STATED[number]


test_lifecycles = specified("""
## Expiry is warned at twelve, six and three months
agreements
agreement_id | danish_party | signed_date | expires_date
A-1          | Aarhus       | 2016-01-01  | 2018-12-15
? select expiry_warning_months, days_to_expiry from marts.agreement_at($day)
2017-12-14 |    | 366
2017-12-15 | 12 | 365
2018-06-14 | 12 | 184
2018-06-15 | 6  | 183
2018-09-14 | 6  | 92
2018-09-15 | 3  | 91
2018-12-15 | 3  | 0
2018-12-16 |    | -1

## An export made after the end does not reach back to earlier as-of dates
agreements
agreement_id | danish_party | status  | signed_date | expires_date | _data_as_of
A-1          | Aarhus       | expired | 2016-01-01  | 2019-12-31   | 2020-03-29
A-2          | Aarhus       | expired | 2016-01-01  | 2019-12-31   | 2018-01-01
A-3          | Aarhus       | ended   | 2016-01-01  | 2019-12-31   | 2020-03-29
A-4          | Aarhus       | ended   | 2016-01-01  | 2019-12-31   | 2018-01-01
? select list(concat_ws(' ', lifecycle, lifecycle_conflict_code) order by agreement_id) from marts.agreement_at($day)
# neither export has been made: the dates are all that is known
2017-01-01 | active; active; active; active
# two have, two years before the end that they state
2018-01-01 | active; active expired_but_in_force; active; ended
# the end has passed, and the export of the others is still to come
2020-01-01 | expired; expired; expired; ended
2020-03-29 | expired; expired; ended; ended

## Without an end an end counts from the export that states it
agreements
agreement_id | danish_party | status   | signed_date | _data_as_of
A-1          | Aarhus       | ended    | 2016-01-01  | 2020-03-31
A-2          | Aarhus       | expired  | 2016-01-01  | 2020-03-31
A-3          | Aarhus       | active   | 2016-01-01  | 2020-03-31
A-4          | Aarhus       | proposed | 2016-01-01  | 2020-03-31
A-5          | Aarhus       |          | 2016-01-01  | 2020-03-31
# A-006 of the sample is not ended in 2018; what is in force later was in force since it was signed, what is proposed later was not signed before
? select list(concat_ws(' ', lifecycle, access_share::float) order by agreement_id), list(is_in_force order by agreement_id), \
list(is_signed_then order by agreement_id), bool_and(is_stated_then), bool_or(is_stated_then) from marts.agreement_at($day)
2018-03-30 | unstated 0.5; unstated 0.5; undated 1.0; proposed 0.0; unstated 0.5 | no; no; yes; no; no | yes; yes; yes; no; yes | no  | no
2020-03-30 | unstated 0.5; unstated 0.5; undated 1.0; proposed 0.0; unstated 0.5 | no; no; yes; no; no | yes; yes; yes; no; yes | no  | no
2020-03-31 | ended 0.0; expired 0.0; undated 1.0; proposed 0.0; unstated 0.5     | no; no; yes; no; no | yes; yes; yes; no; yes | yes | yes

## Next step and its delay are not known before the export that states them
agreements
agreement_id | danish_party | status | signed_date | next_step | next_step_date | _data_as_of
A-1          | Aarhus       | active | 2016-01-01  | Call      | 2018-02-01     | 2018-03-01
? select next_step, next_step_date, has_next_step, is_next_step_overdue from marts.agreement_at($day)
2018-01-15 |      |            | no | no
2018-02-28 |      |            | no | no
2018-03-01 | Call | 2018-02-01 | no | yes
? select count(*) from marts.promise_at($day)
2018-02-28 | 0
2018-03-01 | 1

## In force are the active, the expiring and the undated
agreements
agreement_id | danish_party | status   | signed_date | expires_date
A-1          | Aarhus       | active   | 2016-01-01  | 2025-01-01
A-2          | Aarhus       | active   | 2016-01-01  | 2018-06-01
A-3          | Aarhus       | active   | 2016-01-01  |
A-4          | Aarhus       | active   | 2016-01-01  | 2017-01-01
A-5          | Aarhus       | ended    | 2016-01-01  |
A-6          | Aarhus       | proposed |             |
? select agreement_id from marts.agreement_at(date '2018-01-01') where is_in_force
A-1
A-2
A-3
""")
