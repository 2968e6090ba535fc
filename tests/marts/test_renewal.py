"""How much of the contact interval a call, a video meeting and a letter renew (rules.toml), worked out by hand."""

import datetime as dt

import pytest

from tests.marts.drawn import drawn_marts

AS_OF = dt.date(2018, 6, 30)

# Every relation has an interval of 100 days. D-1 was visited on the as-of day, the others were met otherwise; V-6 was visited 60 days before a letter.
TABLES = """
agreements
agreement_id | danish_party | contact_interval_days | status
D-1          | Aarhus       | 100                   | active
D-2          | Aarhus       | 100                   | active
D-3          | Aarhus       | 100                   | active
D-4          | Aarhus       | 100                   | active
D-5          | Aarhus       | 100                   | active
D-6          | Aarhus       | 100                   | active

activities
activity_id | agreement_id | title | activity_type | status  | start_date
V-1         | D-1          | a     | visit         | held    | 2018-06-30
V-2         | D-2          | b     | video_meeting | held    | 2018-06-30
V-3         | D-3          | c     | call          | held    | 2018-06-04
V-4         | D-4          | d     | letter        | held    | 2018-06-30
V-5         | D-5          | e     | letter        | held    | 2018-06-04
V-6         | D-6          | f     | visit         | held    | 2018-05-01
V-7         | D-6          | g     | letter        | held    | 2018-06-30
"""
DAY = {
    # visited: the whole interval
    "D-1": (0, "green", dt.date(2018, 10, 9)),
    # half of it: as if it had been 50 days before
    "D-2": (0, "green", dt.date(2018, 8, 20)),
    "D-3": (26, "amber", dt.date(2018, 7, 25)),
    # a quarter: as if it had been 75 days before, the last green day
    "D-4": (0, "green", dt.date(2018, 7, 26)),
    "D-5": (26, "red", dt.date(2018, 6, 30)),
    # the visit renews longer than the letter, and the letter is the last contact
    "D-6": (0, "green", dt.date(2018, 8, 10)),
}


@pytest.mark.parametrize("agreement", DAY)
def test_each_kind_renews_as_much_as_the_rules_say(agreement: str) -> None:
    with drawn_marts(TABLES) as con:
        found = con.execute(
            "select days_since_contact, presence::varchar, turns_red_date from marts.agreement_at(?) where agreement_id = ?",
            [AS_OF, agreement],
        ).fetchone()
    assert found == DAY[agreement]
