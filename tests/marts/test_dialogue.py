"""The dialogue with problem owners: which activities are about a challenge, whether anybody can be called, how long nothing was heard, and what is to be done."""

import datetime as dt
from typing import Any

from tests.marts.drawn import drawn_marts

DAY = dt.date(2018, 6, 30)
CHALLENGES = "challenges\nchallenge_id | title | problem_owner | owner_contact | agreement_id | province_code | theme | stage | stage_date | stage_date_precision | urgency\n"
ACTIVITIES = "activities\nactivity_id | challenge_id | agreement_id | title | activity_type | status | start_date | answered_date | outcome | next_step | logged_date\n"
DOORS = """
agreements
agreement_id | title         | danish_party   | danish_party_type | chinese_party | province_code | themes | signed_date | status
A-1          | Vand i Wuxi   | Viborg Kommune | municipality      | Wuxi          | CN-JS         | water  | 2016-05-01  | active
"""


def asked(challenges: str, activities: str, select: str, *, day: dt.date = DAY) -> list[tuple[Any, ...]]:
    with drawn_marts(f"{DOORS}\n{CHALLENGES}{challenges}\n\n{ACTIVITIES}{activities}") as con:
        return con.execute(select, *([[day]] if "?" in select else [])).fetchall()


LINKS = "select activity_id, challenge_id from marts.activity_challenge order by 1, 2"
TWO = "C-1 | Slam | | | | CN-JS | water | | | |\nC-2 | Jord og vand; Wuxi | | | | CN-JS | soil | | | |\n"


def test_an_activity_names_its_challenge_by_number_or_title() -> None:
    one, two = ["C-1"], ["C-2"]
    said = {"C-1": one, "c-1": one, "slam": one, "C-1; C-2": one + two, "C-1、C-2": one + two}
    said |= {"Jord og vand; Wuxi": two, "Sla": [], "C-9": []}
    rows = "\n".join(f"{named} | {named} | | Møde | meeting | held | 2018-05-08 | | | |" for named in said)
    found: dict[str, list[str]] = {named: [] for named in said}
    for activity, challenge in asked(TWO, rows, LINKS):
        found[activity].append(challenge)
    assert found == said
    orphans = asked(TWO, rows, "select column_name, reference from marts.orphan order by 2")
    assert orphans == [("challenge_id", named) for named in ("C-9", "Sla")]


def test_what_two_challenges_are_called_names_neither() -> None:
    same = "C-1 | Slam | | | | CN-JS | | | | |\nC-2 | Slam | | | | CN-SD | | | | |\n"
    assert asked(same, "K-1 | Slam | | Møde | meeting | held | 2018-05-08 | | | |", LINKS) == []


def test_a_contact_that_was_logged_on_a_challenge_and_is_told_by_an_export_counts_once() -> None:
    logged = (
        "LOG-1 | C-1 | | Møde med Wuxi | meeting | held | 2018-05-08 | | Enige | Send data | 2018-05-08\n"
    )
    told = "K-1 | C-1 | | Besøg | visit | held | 2018-05-09 | | | |"
    assert asked(TWO, logged + told, LINKS) == [("K-1", "C-1")]
    [(steps,)] = asked(TWO, logged + told, "select next_step from marts.fct_activity")
    assert steps == "Send data"
    # named by the logged one alone: under the same agreement it is the same contact, and it is about the challenge
    by_agreement = logged.replace("| C-1 | |", "| C-1 | A-1 |"), told.replace("| C-1 | |", "| | A-1 |")
    assert asked(TWO, "".join(by_agreement), LINKS) == [("K-1", "C-1")]
    other = told.replace("C-1", "C-2")
    assert asked(TWO, logged + other, LINKS) == [("K-1", "C-2"), ("LOG-1", "C-1")]


STANDS = "select challenge_id, dialogue, has_someone, is_case, days_silent, spoken_count from marts.challenge_at(?)"


CASES = [
    ("| | | CN-JS | water | | 2018-06-01 | | ", "", ("nobody", False, False, 29, 0)),
    ("| | | CN-JS | water | offer | 2018-06-01 | | ", "", ("nobody", False, True, 29, 0)),
    ("Wuxi Water | | | CN-JS | water | | 2018-01-01 | | ", "", ("talking", True, True, 180, 0)),
    ("Wuxi Water | | | CN-JS | water | | 2017-12-31 | | ", "", ("silent", True, True, 181, 0)),
    ("| Wang | | CN-JS | water | | 2018-06-01 | | ", "", ("talking", True, True, 29, 0)),
    ("| | A-1 | CN-JS | water | | | | ", "", ("silent", True, True, None, 0)),
    # a year counts by its last day
    ("Wuxi Water | | | CN-JS | water | | 2017-01-01 | year | ", "", ("silent", True, True, 181, 0)),
    # what was said about it is news, and a contact
    ("| | | CN-JS | water | | 2016-06-01 | | ", "visit | held | 2018-06-20 | |", ("talking", True, True, 10, 1)),
    ("Wuxi Water | | | CN-JS | water | | 2018-06-25 | | ", "visit | held | 2018-06-20 | |", ("talking", True, True, 5, 1)),
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "visit | held | 2016-07-20 | |", ("silent", True, True, 710, 1)),
    # a plan answers the silence; what was held later lay ahead; a cancelled one is neither
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "visit | planned | 2018-08-01 | |", ("talking", True, True, 759, 0)),
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "visit | held | 2018-08-01 | |", ("talking", True, True, 759, 0)),
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "visit | cancelled | 2018-06-20 | |", ("silent", True, True, 759, 0)),
    # an inquiry counts from its answer
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "inquiry | held | 2018-06-20 | 2018-06-25 |", ("talking", True, True, 5, 1)),
    ("Wuxi Water | | | CN-JS | water | | 2016-06-01 | | ", "inquiry | | 2018-06-20 | |", ("silent", True, True, 759, 0)),
    # of a stage that lies ahead nothing is known: not that it came further than identified, either
    ("| | | CN-JS | water | offer | 2018-09-01 | | ", "", ("nobody", False, False, None, 0)),
    ("Wuxi Water | | | CN-JS | water | offer | 2018-09-01 | | ", "", ("unknown", True, True, None, 0)),
]  # fmt: skip


def test_how_the_dialogue_stands() -> None:
    challenges = "\n".join(f"C-{n} | Slam {n} | {said}" for n, (said, _, _) in enumerate(CASES))
    activities = "\n".join(
        f"K-{n} | C-{n} | | Møde {n} | {said} | |" for n, (_, said, _) in enumerate(CASES) if said
    )
    found = {row[0]: row[1:] for row in asked(challenges, activities, STANDS)}
    assert found == {f"C-{n}": stands for n, (_, _, stands) in enumerate(CASES)}


ACTIONS = """
select action_key, string_agg(distinct severity, ' ' order by severity), count(*), any_value(danish_party), max(since_date)
from marts.attention_at(?) where action_kind in ('find', 'settle', 'talk') group by action_key order by 1
"""


def test_many_challenges_are_few_actions() -> None:
    rows = [f"C-{n} | Uden ejer {n} | | | | CN-SD | air | | 2018-03-01 | |" for n in range(20)]
    rows += [f"W-{n} | I Wuxi {n} | | | | CN-JS | water | | 2018-03-01 | |" for n in range(5)]
    rows += [f"O-{n} | Gammel {n} | | | | CN-SD | air | | 2010-03-01 | |" for n in range(30)]
    rows += [f"E-{n} | Ejer {n} | {owner} | | | CN-SD | air | | 2017-03-01 | |" for n, owner in enumerate(("Jinan Water", " jinan water", "Jinan Heat"))]  # fmt: skip
    rows += ["X-1 | Tilbud | | | | CN-SD | air | offer | 2014-03-01 | |", "X-2 | Haster | | | | CN-GS | air | | 2018-03-01 | | high"]  # fmt: skip
    assert asked("\n".join(rows), "", ACTIONS) == [
        ("find:-", "amber green", 21, None, dt.date(2018, 3, 1)),
        ("find:Viborg Kommune", "green", 5, "Viborg Kommune", dt.date(2018, 3, 1)),
        ("find:X-1", "red", 1, None, dt.date(2014, 3, 1)),
        ("settle:old", "green", 30, None, dt.date(2010, 3, 1)),
        ("talk:jinan heat", "amber", 1, None, dt.date(2017, 3, 1)),
        ("talk:jinan water", "amber", 2, None, dt.date(2017, 3, 1)),
    ]


def test_what_is_closed_or_talked_about_calls_for_nothing() -> None:
    rows = "C-1 | Slam | | | | CN-SD | air | contract | 2010-01-01 | |\nC-2 | Jord | Jinan Water | | | CN-SD | air | | 2018-06-01 | |"
    assert asked(rows, "", ACTIONS) == []
