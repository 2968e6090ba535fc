"""What the pack puts before the board: only options that can be taken, with figures that follow from the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard import desk_records, warehouse
from records.database import close
from reports import board
from reports.board import decisions
from reports.board.model import Case, Cases
from tests.marts.drawn import drawn_warehouse
from tests.reports import packs

# After the project: Rejser 500 over, Revision has 300 left of which 100 is committed; six cold relations in two provinces.
DESK = """
budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2019   | 1000.00
Revision    | Tilskud        | 2019   | 1000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text  | amount  | status    | currency
B1         | 2019-02-05  | Rejser      | Tilskud        | Fly   | 1500.00 | actual    | DKK
B2         | 2019-03-05  | Revision    | Tilskud        | Honor | 700.00  | actual    | DKK
B3         | 2020-03-05  | Revision    | Tilskud        | Rest  | 100.00  | committed | DKK

agreements
agreement_id | title       | danish_party | signed_date | expires_date | agreement_type | status | province_code
A-1          | Vand og luft | Odense      | 2016-01-01  |              | mou            | active | CN-JS
A-2          | Jord         | Odense      | 2016-01-01  | 2020-06-30   | mou            | active | CN-JS
A-3          | Støj         | Odense      | 2016-01-01  | 2020-09-30   | mou            | active | CN-SD

activities
activity_id | agreement_id | title | activity_type | status | start_date | province_code
K-1         | A-1          | Møde  | meeting       | held   | 2016-03-01 | CN-JS
K-2         | A-2          | Møde  | meeting       | held   | 2016-03-01 | CN-JS
K-3         | A-3          | Møde  | meeting       | held   | 2016-03-01 | CN-SD
"""


@pytest.fixture
def issues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Case]]:
    """The issues that the data raises on the day after half a year, by code."""
    yield from _raised(tmp_path, monkeypatch, DESK)


def _raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: str) -> Iterator[dict[str, Case]]:
    drawn_warehouse(tmp_path / "warehouse.duckdb", desk)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    nothing = tmp_path / "records.toml"
    nothing.write_text("notes = []\nrisks = []\nissues = []\n", encoding="utf-8")
    monkeypatch.setattr(desk_records, "_SAMPLE", nothing)
    pack = board.gather(packs.asked(dt.date(2020, 6, 30), dt.date(2020, 1, 1)))
    yield {case.code: case for cases in pack.all_of(Cases) for case in cases.cases}
    warehouse.close()
    close()


@pytest.fixture
def richer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Case]]:
    """The same with 11,300 for Revision: 12,300 − 2,200 − 100 = 10,000 is available."""
    desk = DESK.replace(
        "Revision    | Tilskud        | 2019   | 1000.00", "Revision    | Tilskud        | 2019   | 11300.00"
    )
    yield from _raised(tmp_path, monkeypatch, desk)


def _said(issue: Case) -> list[str]:
    return [f"{option.title}: {option.consequence}".replace("\u00a0", " ") for option in issue.alternatives]


def test_no_more_is_moved_than_a_line_can_spare(issues: dict[str, Case]) -> None:
    assert _said(issues["lines"])[0] == (
        "Flyt 200 kr. fra »Revision«: Mere kan ingen post undvære efter prognosen: 300 kr. mangler stadig."
    )


@pytest.mark.parametrize(
    ("needed", "moves"),
    [
        ("0.00", {}),
        ("50.00", {"A": "50.00"}),  # as much as B has, and before it by name
        ("100.01", {"A": "100.00", "B": "0.01"}),
        ("220.00", {"A": "100.00", "B": "100.00", "C": "20.00"}),
        ("300.00", {"A": "100.00", "B": "100.00", "C": "30.00"}),  # 70 are missing still
    ],
)
def test_a_hole_is_filled_from_the_lines_that_have_most(needed: str, moves: dict[str, str]) -> None:
    spare = {"C": Decimal("30.00"), "B": Decimal("100.00"), "A": Decimal("100.00")}
    found = decisions._moves(spare, Decimal(needed))
    assert found == {line: Decimal(amount) for line, amount in moves.items()}


def test_the_journeys_are_those_that_the_money_left_pays_for(issues: dict[str, Case]) -> None:
    """2,000 − 2,200 − 100 is 300 below nothing: no journey can be paid, not even a shared one, so that video comes first."""
    assert [option.split(":")[0] for option in _said(issues["cold"])] == [
        "Hold videomøder, og begynd med dem, der senest blev kolde",
        "Lad dem hvile",
        "Besøg dem alle på 2 rejser",
    ]
    assert "Det er 50.000 kr. mere, end der er til rådighed." in _said(issues["cold"])[-1]
    assert "»Vand og luft«" in issues["cold"].text
    assert "De ligger i 2 provinser." in issues["cold"].text


def test_of_an_agreement_that_ends_today_nothing_is_left_to_decide(issues: dict[str, Case]) -> None:
    assert "»Støj«" in issues["expiring"].text
    assert "»Jord«" not in issues["expiring"].text
    assert issues["expiring"].decide_by == "Bør besluttes før 30. september 2020"


def test_every_issue_has_two_options_and_each_says_what_follows(issues: dict[str, Case]) -> None:
    assert len(issues) == 3
    for issue in issues.values():
        assert len(issue.alternatives) >= 2
        assert all(option.title and option.consequence for option in issue.alternatives)


def test_a_journey_that_is_too_dear_alone_is_shared_by_as_few_as_can_pay_it(richer: dict[str, Case]) -> None:
    """25,000 by two is 12,500, more than the 10,000; by three 8,333, which leaves 1,667 and is more than 25 % of them."""
    assert _said(richer["cold"])[1] == (
        "Tag med på en fælles rejse til Jiangsu: Deles rejsens 25.000 kr. af 3 parter, er vores del 8.333 kr., og 1.667 kr. er "
        "tilbage af de 10.000 kr. Rejsen når 2 relationer. Prisen er over de 25 %, så bestyrelsen skal give lov."
    )


def test_a_hole_that_one_line_can_fill_is_filled_from_it(richer: dict[str, Case]) -> None:
    assert _said(richer["lines"])[0].startswith(
        "Flyt 500 kr. fra »Revision«: Det dækker overskridelsen. Efter"
    )
