"""Journeys worked out by hand, and what can be kept warm for an amount against every plan that there is."""

import datetime as dt
import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dashboard import __main__ as command
from dashboard import journeys
from dashboard.filters_model import Filters
from dashboard.journeys import Limits, Purse, best
from dashboard.model import measures
from dashboard.scope import asking
from tests.marts.drawn import drawn_warehouse

AS_OF = dt.date(2018, 6, 30)
ALL = Filters(as_of=AS_OF)

# In Jiangsu and Shanghai Aarhus and Viborg have three cold relations, in Beijing Vejle one that ends soon; Guangdong is soon cold.
TABLES = """
agreements
agreement_id | title | danish_party   | chinese_party | province_codes | signed_date | expires_date | contact_interval_days | status | danish_owner | chinese_owner
K-1          | et    | Aarhus Kommune | Wuxi          | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active | Ida          | Wang
K-2          | to    | Viborg Kommune | Suzhou        | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-3          | tre   | Aarhus Kommune | Pudong        | CN-SH          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-4          | fire  | Vejle Kommune  | Beijing       | CN-BJ          | 2000-01-01  | 2019-01-01   | 100                   | active |              |
K-5          | fem   | Odense Kommune | Guangzhou     | CN-GD          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-6          | seks  | Odense Kommune |               |                | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-7          | varm  | Odense Kommune | Shenzhen      | CN-GD          | 2000-01-01  | 2030-01-01   | 100                   | active |              |

activities
activity_id | agreement_id | title | activity_type | status | start_date
B-1         | K-1          | Møde  | meeting       | held   | 2017-09-01
B-2         | K-2          | Møde  | meeting       | held   | 2016-09-01
B-3         | K-3          | Møde  | meeting       | held   | 2016-09-01
B-4         | K-4          | Møde  | meeting       | held   | 2016-09-01
B-5         | K-5          | Møde  | meeting       | held   | 2018-04-10
B-7         | K-7          | Møde  | meeting       | held   | 2018-06-29

budget
budget_line | funding_source | period_start | period_end | budget_amount
Rejser      | Tilskud        | 2016-03-31   | 2020-03-29 | {subsidy}
Rejser      | Egne midler    | 2016-03-31   | 2020-03-29 | {own}
Løn         | Tilskud        | 2016-03-31   | 2020-03-29 | 400000
"""

# In Henan and Xinjiang relations of several parties, in Shandong more than a week has room for.
_COLD = "2000-01-01 | 2030-01-01 | 100 | active | |"
ELSEWHERE = f"""
agreements
{TABLES.split(chr(10))[2]}
J-1 | j | Aarhus Kommune og Viborg Kommune | Luoyang | CN-HA | {_COLD}
J-2 | k | Viborg Kommune | Luoyang | CN-HA | {_COLD}
J-3 | l | Vejle Kommune, Aarhus Kommune og Viborg Kommune og Odense Kommune | Luoyang | CN-XJ | {_COLD}
""" + "".join(f"N-{number:02} | n | Aarhus Kommune | By {number} | CN-SD | {_COLD}\n" for number in range(17))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def drawn(subsidy: str = "13000", own: str = "0", extra: str = "") -> None:
        drawn_warehouse(tmp_path / "warehouse.duckdb", TABLES.format(subsidy=subsidy, own=own) + extra)

    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    return drawn


# ── The journeys ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_neighbours_are_one_journey_of_all_parties_and_each_has_a_week_of_its_own(desk: Any) -> None:
    desk()
    rows = measures.rows(ALL, "contact_journey_count").to_dict("records")
    assert [
        (row["journey"], [*row["province_codes"]], [*row["agreement_ids"]], row["lead_party"]) for row in rows
    ] == [
        ("CN-SH", ["CN-JS", "CN-SH"], ["K-1", "K-2", "K-3"], "Aarhus Kommune"),
        ("CN-BJ", ["CN-BJ"], ["K-4"], "Vejle Kommune"),
        ("CN-GD", ["CN-GD"], ["K-5"], "Odense Kommune"),
    ]
    # K-1 had a contact within the year and has owners on both sides (3), K-4 ends within a year (3), K-5 had a contact (2)
    assert [row["worth"] for row in rows] == [5, 3, 2]
    # six weeks ahead, Monday to Friday
    assert [(row["first_day"], row["last_day"]) for row in rows] == [
        (dt.date(2018, 8, 13) + dt.timedelta(weeks=week), dt.date(2018, 8, 17) + dt.timedelta(weeks=week))
        for week in range(3)
    ]
    assert [row["price_dkk"] for row in rows] == [Decimal(25000)] * 3
    assert [row["shared_price_dkk"] for row in rows] == [Decimal(12500), None, None]


def test_a_joint_relation_is_shared_by_each_of_its_parties(desk: Any) -> None:
    """By one that has a relation of its own there, too, and by one that has not: each is counted once."""
    desk(extra=ELSEWHERE)
    found = measures.rows(replace(ALL, provinces=("CN-HA", "CN-XJ")), "contact_journey_count")
    assert [
        ([*row["danish_parties"]], row["lead_party"], row["shared_price_dkk"])
        for row in found.sort_values("relation_count", ascending=False).to_dict("records")
    ] == [
        (["Aarhus Kommune", "Viborg Kommune"], "Viborg Kommune", Decimal(12500)),
        (
            ["Aarhus Kommune", "Odense Kommune", "Vejle Kommune", "Viborg Kommune"],
            "Aarhus Kommune",
            Decimal(12500),
        ),
    ]
    together = measures.rows(replace(ALL, provinces=("CN-HA",)), "action_count").to_dict("records")
    assert [([*row["danish_parties"]], row["party_count"]) for row in together] == [
        (["Aarhus Kommune", "Viborg Kommune"], 2)
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (dt.date(2017, 12, 20), dt.date(2018, 2, 26)),  # the new year is on 16 February
        (dt.date(2018, 8, 18), dt.date(2018, 10, 8)),  # the national day on 1 October
    ],
)
def test_nobody_is_visited_while_china_is_on_holiday(desk: Any, day: dt.date, first: dt.date) -> None:
    desk()
    assert measures.rows(Filters(as_of=day), "contact_journey_count")["first_day"].min() == first


def test_a_party_sees_whole_journeys_and_its_own_stops(desk: Any) -> None:
    desk()
    viborg = replace(ALL, parties=("Viborg Kommune",))
    (row,) = measures.rows(viborg, "contact_journey_count").to_dict("records")
    assert [*row["agreement_ids"]] == ["K-1", "K-2", "K-3"]
    assert measures.rows(viborg, "journey_stop_count")["agreement_id"].tolist() == ["K-2"]


def test_a_week_is_full_and_the_rest_is_a_journey_of_its_own(desk: Any) -> None:
    desk(extra=ELSEWHERE)
    rows = measures.rows(replace(ALL, provinces=("CN-SD",)), "contact_journey_count").to_dict("records")
    assert [(row["journey"], row["relation_count"]) for row in rows] == [("CN-SD", 15), ("CN-SD-2", 2)]
    days = measures.rows(replace(ALL, provinces=("CN-SD",)), "journey_stop_count")
    assert days[days["journey"] == "CN-SD"]["visit_day"].value_counts().to_dict() == dict.fromkeys(
        range(1, 6), 3
    )


# ── What an amount keeps warm ─────────────────────────────────────────────────────────────────────────────────────


def _made(plan: journeys.Plan) -> list[tuple[str, Decimal, str | None]]:
    return [(one.journey["journey"], one.price_dkk, one.funding_source) for one in plan.chosen]


def test_money_binds_by_line_and_source(desk: Any) -> None:
    desk(subsidy="13000", own="26000")
    # 39.000 kr. together pay for a journey and a half; no source pays for more than it has
    assert _made(journeys.plan(ALL)) == [
        ("CN-SH", Decimal(12500), "Tilskud"),
        ("CN-BJ", Decimal(25000), "Egne midler"),
    ]
    assert _made(journeys.plan(ALL, source="Tilskud")) == [("CN-SH", Decimal(12500), "Tilskud")]
    assert _made(journeys.plan(ALL, Decimal(12499))) == []


def test_money_is_asked_for_once_whatever_narrows(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    desk()
    asked: list[str] = []

    def answers(filters: Filters, select: str) -> list[dict[str, Any]]:
        asked.append(select)
        return asking.answers(filters, select)

    monkeypatch.setattr(journeys, "answers", answers)
    for narrowed in (ALL, replace(ALL, provinces=("CN-SH",)), replace(ALL, period_from=dt.date(2018, 1, 1))):
        journeys.plan(narrowed)
    assert sum("journey_money_at" in select for select in asked) == 1


def test_more_than_the_budget_has_is_new_money_and_said_so(desk: Any) -> None:
    desk()
    plan = journeys.plan(ALL, Decimal(50000))
    assert _made(plan) == [("CN-SH", Decimal(12500), "Tilskud"), ("CN-BJ", Decimal(25000), None)]
    assert plan.chosen[1].budget_line is None


def test_more_money_never_keeps_less(desk: Any) -> None:
    desk()
    found = journeys.steps(ALL)
    points = [plan.points for plan in found]
    assert points == sorted(set(points))
    assert [plan.amount_dkk for plan in found] == [Decimal(25000) * step for step in range(len(found))]
    assert len(found[0].lost) >= len(found[-1].lost)


@pytest.mark.parametrize(("day", "weeks"), [(dt.date(2020, 3, 29), 0), (dt.date(2020, 3, 14), 2)])
def test_nothing_is_advised_that_there_are_no_weeks_for(desk: Any, day: dt.date, weeks: int) -> None:
    desk(subsidy="300000")
    plan = journeys.plan(Filters(as_of=day))
    assert (plan.weeks, plan.chosen, len(plan.met)) == (weeks, (), min(weeks, 6))
    assert {row["agreement_id"] for row in (*plan.met, *plan.lost)} >= {"K-1", "K-6"}


def test_the_command_states_what_the_plan_says(desk: Any, capsys: pytest.CaptureFixture[str]) -> None:
    desk(subsidy="13000", own="26000")
    assert (
        command.main(["journeys", "--as-of", "2018-06-30", "--amount", "37.500", "--json", "--lang", "en"])
        == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert [one["journey"] for one in found] == ["CN-SH", "CN-BJ"]
    assert sum(Decimal(one["price_dkk"]) for one in found) == Decimal(37500)
    assert found[0]["agreement_ids"] == ["K-1", "K-2", "K-3"]
    assert found[0]["parties"] == ["Aarhus Kommune", "Viborg Kommune"]
    assert (found[0]["budget_line"], found[0]["funding_source"]) == ("Rejser", "Tilskud")
    assert "the parties share the rest" in found[0]["reason"]
    for wrong in (["--amount", "meget"], ["--source", "Ukendt"]):
        assert command.main(["journeys", *wrong]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_where_nothing_calls_for_contact_nothing_is_advised() -> None:
    plan = best([], [], [], None, Limits(weeks=5, meetings_a_week=1, meeting_percent=50), is_open=False)
    assert (plan.chosen, plan.met, plan.lost, plan.points) == ((), (), (), 0)


# ── Against every plan that there is ──────────────────────────────────────────────────────────────────────────────


def _random(seed: int) -> dict[str, Any]:
    """A small question by chance: up to four journeys, nine relations and three purses of two lines and two sources."""
    chance = random.Random(seed)
    made = [
        {
            "journey": f"J-{number}",
            "price_dkk": Decimal(chance.choice([0, 25000, 25000])),
            "shared_price_dkk": chance.choice([Decimal(12500), None]),
        }
        for number in range(chance.randint(0, 4))
    ]
    for row in made:
        row["shared_price_dkk"] = row["shared_price_dkk"] if row["price_dkk"] else None
    stops = [
        {
            "agreement_id": f"A-{number}",
            "journey": chance.choice([*(row["journey"] for row in made), None]),
            "visit": number,
            "worth": chance.randint(1, 8),
        }
        for number in range(chance.randint(1, 9))
    ]
    stops.sort(key=lambda row: (-row["worth"], row["agreement_id"]))
    lines = {line: Decimal(chance.randint(0, 60000)) for line in ("Rejser", "Travel")}
    sources = {source: Decimal(chance.randint(0, 60000)) for source in ("A", "B")}
    grant = Decimal(chance.randint(0, 90000))
    pairs = chance.sample([*itertools.product(lines, sources)], chance.randint(0, 3))
    purses = [
        Purse(line, source, Decimal(chance.randint(0, 60000)), lines[line], sources[source], grant)
        for line, source in pairs
    ]
    amount = chance.choice([None, Decimal(chance.randint(0, 90000))])
    return {
        "journeys": made, "stops": stops, "found": purses, "amount": amount, "is_open": amount is not None and chance.random() < 0.5,
        "limits": Limits(meetings_a_week=chance.randint(1, 2), weeks=chance.randint(0, 5), meeting_percent=chance.choice([25, 50])),
    }  # fmt: skip


def _all_plans(asked: dict[str, Any]) -> Iterator[tuple[int, frozenset[str]]]:
    """The points of every plan that is allowed, and its journeys."""
    purses, made, limits = asked["found"], asked["journeys"], asked["limits"]
    payers = [*purses, *([None] if asked["is_open"] else [])]
    ways: list[list[Any]] = [
        [
            None,
            *(
                [(Decimal(0), None)]
                if not row["price_dkk"]
                else itertools.product(
                    [price for price in (row["price_dkk"], row["shared_price_dkk"]) if price], payers
                )
            ),
        ]
        for row in made
    ]
    for plan in itertools.product(*ways):
        paid = [way for way in plan if way is not None]
        slots = limits.meetings_a_week * (limits.weeks - len(paid))
        if slots < 0 or (asked["amount"] is not None and sum(price for price, _ in paid) > asked["amount"]):
            continue
        of_budget = [(price, purse) for price, purse in paid if purse is not None]
        if any(
            sum(price for price, other in of_budget if is_of(purse, other)) > most
            for purse in purses
            for is_of, most in (
                (lambda one, other: one is other, purse.available_dkk),
                (lambda one, other: one.budget_line == other.budget_line, purse.line_left_dkk),
                (lambda one, other: one.funding_source == other.funding_source, purse.source_left_dkk),
                (lambda _one, _other: True, purse.grant_left_dkk),
            )
        ):
            continue
        chosen = frozenset(row["journey"] for row, way in zip(made, plan, strict=True) if way is not None)
        rest = [row["worth"] for row in asked["stops"] if row["journey"] not in chosen]
        visited = sum(row["worth"] for row in asked["stops"] if row["journey"] in chosen)
        yield 100 * visited + limits.meeting_percent * sum(sorted(rest, reverse=True)[:slots]), chosen


@pytest.mark.parametrize("seed", range(60))
def test_no_plan_keeps_more_than_the_best(seed: int) -> None:
    asked = _random(seed)
    plan = best(**asked)
    plans = [*_all_plans(asked)]
    assert plan.points == max(points for points, _ in plans)
    assert (plan.points, frozenset(one.journey["journey"] for one in plan.chosen)) in plans
