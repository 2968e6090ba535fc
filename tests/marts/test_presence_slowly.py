"""Presence again, the slow and obvious way, for random data: SQL and Python must agree."""

import datetime as dt
import random
from typing import Any

import pytest

from tests.marts.drawn import drawn_marts

DAY_ONE = dt.date(2016, 1, 1)


def _random_rows(dice: random.Random) -> dict[str, list[dict[str, Any]]]:
    def day() -> dt.date:
        return DAY_ONE + dt.timedelta(dice.randrange(1500))

    agreements = [
        {
            "agreement_id": f"A-{number}",
            "danish_party": "Aarhus Kommune",
            "agreement_type": dice.choice(["mou", "project", "programme", None]) or "",
            "contact_interval_days": dice.choice(["", "", "30", "100", "365"]),
        }
        for number in range(40)
    ]
    activities = []
    for number in range(200):
        start = day()
        activities.append(
            {
                "activity_id": f"V-{number}",
                "agreement_id": dice.choice(
                    ["", "; ".join(f"A-{dice.randrange(45)}" for _ in range(dice.randint(1, 3)))]
                ),
                "title": "Visit",
                "status": dice.choice(["held", "held", "planned", "cancelled", ""]),
                "start_date": "" if dice.random() < 0.05 else start.isoformat(),
                "end_date": dice.choice(["", (start + dt.timedelta(dice.randint(-3, 20))).isoformat()]),
            }
        )
    return {"agreements": agreements, "activities": activities}


def _presence(agreement: dict[str, Any], activities: list[dict[str, Any]], as_of: dt.date) -> tuple[Any, ...]:
    by_type = {"mou": 180, "project": 60, "programme": 90, "": 180}
    interval = int(agreement["contact_interval_days"] or by_type[agreement["agreement_type"]])
    contacts, planned = [], []
    for activity in activities:
        if agreement["agreement_id"] not in [part.strip() for part in activity["agreement_id"].split(";")]:
            continue
        days = [
            dt.date.fromisoformat(activity[name]) for name in ("start_date", "end_date") if activity[name]
        ]
        if not days:
            continue
        first = days[0]
        last = max(days)
        if activity["status"] == "held" and first <= as_of:
            contacts.append(min(last, as_of))
        # what was held later lay ahead
        if (activity["status"] == "planned" and first >= as_of) or (
            activity["status"] == "held" and first > as_of
        ):
            planned.append(first)
    coming = min(planned, default=None)
    if not contacts:
        return None, None, interval, "never", None, coming
    days_since = (as_of - max(contacts)).days
    share = days_since / interval
    presence = "green" if share <= 0.75 else "amber" if share <= 1 else "red"
    return max(contacts), days_since, interval, presence, max(contacts) + dt.timedelta(interval + 1), coming


@pytest.mark.dealt(3)
@pytest.mark.parametrize("seed", range(5))
def test_sql_agrees_with_the_slow_way(seed: int) -> None:
    dice = random.Random(seed)
    rows = _random_rows(dice)
    with drawn_marts(rows) as con:
        for _ in range(4):
            as_of = DAY_ONE + dt.timedelta(dice.randrange(1600))
            answers = con.execute(
                """
                select agreement_id, last_contact_date, days_since_contact, contact_interval_days, presence,
                    turns_red_date, next_contact_date
                from marts.agreement_at(?)
                """,
                [as_of],
            ).fetchall()
            assert len(answers) == len(rows["agreements"])
            found = {answer[0]: answer[1:] for answer in answers}
            for agreement in rows["agreements"]:
                assert found[agreement["agreement_id"]] == _presence(agreement, rows["activities"], as_of)
