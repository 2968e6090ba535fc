"""A contact that was logged at the desk and is told by a later export is one contact; what is not the same counts by itself."""

from typing import Any

import pytest

from tests.marts.drawn import drawn_marts

AGREEMENTS = """
agreements
agreement_id | title       | danish_party   | signed_date
A-1          | Vand i Wuxi | Viborg Kommune | 2016-05-01
A-2          | Luft i Wuxi | Aarhus Kommune | 2016-05-01
"""

HEAD = "activities\nactivity_id | agreement_id | title | activity_type | status | start_date | start_date_precision | outcome | next_step | next_step_date | logged_date\n"
LOGGED = "LOG-1 | A-1 | Møde: Viborg – Wuxi | meeting | held | 2018-05-08 | | Enige om besøg | Send datoer | 2018-06-01 | 2018-05-09\n"


def asked(rows: str, select: str) -> list[tuple[Any, ...]]:
    with drawn_marts(f"{AGREEMENTS}\n{HEAD}{rows}") as con:
        return con.execute(select).fetchall()


IDS = "select activity_id from marts.fct_activity order by 1"
CONTACTS = "select activity_id, agreement_id from marts.contact_at(date '2018-12-31') order by 1, 2"


def _told(rows: str) -> list[list[str]]:
    """Rows of an export, each with why."""
    return [row.split("  # ") for row in rows.strip().splitlines()]


@pytest.mark.parametrize(("told", "why"), _told("""
K-1 | A-1 | Besøg | visit | held | 2018-05-08 | | | | |  # the same day
K-1 | A-1 | Besøg | visit | held | 2018-05-09 | | | | |  # a day later
K-1 | A-1 | Besøg | visit | held | 2018-05-07 | | | | |  # a day earlier
K-1 | A-1; A-2 | Besøg | visit | held | 2018-05-08 | | | | |  # a joint one
K-1 | Vand i Wuxi | Besøg | visit | held | 2018-05-08 | | | | |  # the agreement by its title
K-1 | A-1 | møde: viborg – wuxi | meeting | held | 2018-05-20 | | | | |  # the title, and days apart
K-1 | A-1 | Møde: Viborg – Wuxi | meeting | held | 2018-05-01 | month | | | |  # the title, in that month
"""))  # fmt: skip
def test_the_same_contact_counts_once(told: str, why: str) -> None:
    assert asked(LOGGED + told, IDS) == [("K-1",)], why
    contacts = asked(LOGGED + told, CONTACTS)
    assert ("K-1", "A-1") in contacts
    assert not [row for row in contacts if row[0] == "LOG-1"]


@pytest.mark.parametrize(("told", "why"), _told("""
K-1 | A-1 | Besøg | visit | held | 2018-05-10 | | | | |  # two days later
K-1 | A-2 | Besøg | visit | held | 2018-05-08 | | | | |  # another agreement
K-1 | A-1 | Besøg | visit | planned | 2018-05-08 | | | | |  # a plan of which it is not said that it was held
K-1 | A-1 | Besøg | visit | cancelled | 2018-05-08 | | | | |  # cancelled
K-1 | A-1 | Spørgsmål | inquiry | held | 2018-05-08 | | | | |  # an inquiry
K-1 | A-1 | Besøg | visit | held | 2018-05-01 | month | | | |  # a month holds several contacts
K-1 | A-1 | Møde: Viborg – Wuxi | meeting | held | 2018-07-08 | | | | |  # the title, two months later
LOG-2 | A-1 | Opkald | meeting | held | 2018-05-08 | | | | | 2018-05-08  # both logged at the desk
"""))  # fmt: skip
def test_what_is_not_the_same_counts_by_itself(told: str, why: str) -> None:
    assert len(asked(LOGGED + told, IDS)) == 2, why


def test_of_two_that_were_logged_the_nearer_is_told() -> None:
    later = LOGGED.replace("LOG-1", "LOG-2").replace("2018-05-08", "2018-05-09")
    told = "K-1 | A-1 | Besøg | visit | held | 2018-05-09 | | | | |"
    assert asked(LOGGED + later + told, IDS) == [("K-1",), ("LOG-1",)]


def test_of_two_that_are_told_one_was_logged() -> None:
    told = "K-1 | A-1 | Besøg | visit | held | 2018-05-08 | | | | |\nK-2 | A-1 | Middag | meeting | held | 2018-05-08 | | | | |"
    assert asked(LOGGED + told, IDS) == [("K-1",), ("K-2",)]
    same = "select activity_id, also_logged_date::varchar from marts.fct_activity where also_logged_date is not null"
    assert asked(LOGGED + told, same) == [("K-2", "2018-05-09")], "a meeting was logged, and K-2 is one"


def test_what_the_desk_noted_alone_is_taken_over_and_what_the_export_says_stands() -> None:
    said = "select outcome, next_step, next_step_date::varchar, also_logged_date::varchar from marts.fct_activity"
    silent = "K-1 | A-1 | Besøg | visit | held | 2018-05-08 | | | | |"
    assert asked(LOGGED + silent, said) == [("Enige om besøg", "Send datoer", "2018-06-01", "2018-05-09")]
    spoken = "K-1 | A-1 | Besøg | visit | held | 2018-05-08 | | Aftalt | Ring | |"
    assert asked(LOGGED + spoken, said) == [("Aftalt", "Ring", None, "2018-05-09")]


def test_the_next_step_of_a_contact_is_a_promise_with_its_day() -> None:
    [promise] = asked(
        LOGGED,
        "select promise_kind, promise, due_last_date::varchar, is_promise_overdue from marts.promise_at(date '2018-06-02')",
    )
    assert promise == ("contact_step", "Send datoer", "2018-06-01", True)


def test_no_agreement_is_told_twice_and_no_row_is_lost() -> None:
    told = "K-1 | A-1; A-2 | Besøg | visit | held | 2018-05-08 | | | | |"
    links = "select activity_id, agreement_id from marts.activity_agreement order by 1, 2"
    assert asked(LOGGED + told, links) == [("K-1", "A-1"), ("K-1", "A-2")]
    both = "select (select count(*) from staging.activities), (select count(*) from marts.fct_activity) + (select count(*) from marts.activity_same)"
    assert asked(LOGGED + told, both) == [(2, 2)]
