"""What the pack puts before the board: only options that can be taken, with figures that follow from the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dashboard import desk_records, warehouse
from dashboard.blocks.kinds import Agenda, Case, Cases, Chart, Lights, Table
from dashboard.filters_model import Filters
from locales import formats
from records import board_points
from records.board_points import Option
from records.database import close
from reports import board
from reports.board import Asked, decisions, risks
from reports.board.facts import PackFacts
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
    monkeypatch.setattr(desk_records, "sample_file", lambda: nothing)
    pack = board.gather(packs.asked(dt.date(2020, 6, 30), dt.date(2020, 1, 1)))
    yield {case.code: case for cases in pack.all_of(Cases) for case in cases.cases}
    warehouse.close()
    close()


def _with_budget(travel: str, audit: str) -> str:
    desk = DESK.replace(
        "Rejser      | Tilskud        | 2019   | 1000.00", f"Rejser      | Tilskud        | 2019   | {travel}"
    )
    return desk.replace(
        "Revision    | Tilskud        | 2019   | 1000.00", f"Revision    | Tilskud        | 2019   | {audit}"
    )


@pytest.fixture
def richer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Case]]:
    """The same with 11,300 for Revision: 11,300 − 700 − 100 = 10,500 is available there, and nothing for journeys."""
    yield from _raised(tmp_path, monkeypatch, _with_budget("1000.00", "11300.00"))


@pytest.fixture
def travelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Case]]:
    """The same with 11,500 for Rejser, of which 10,000 is left."""
    yield from _raised(tmp_path, monkeypatch, _with_budget("11500.00", "1000.00"))


@pytest.fixture
def visited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Case]]:
    """The same with 62,000 for Rejser, of which 60,500 is left, and 500 for Revision, which is 200 over and has 100 ordered."""
    yield from _raised(tmp_path, monkeypatch, _with_budget("62000.00", "500.00"))


def _said(issue: Case) -> list[str]:
    return [f"{option.title}: {option.consequence}".replace("\u00a0", " ") for option in issue.alternatives]


@pytest.mark.soak
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
    """Rejser is 500 below nothing: no journey can be paid, not even a shared one, so that video comes first."""
    assert [option.split(":")[0] for option in _said(issues["cold"])] == [
        "Hold videomøder, og begynd med dem, der senest blev kolde",
        "Lad dem hvile",
        "Besøg dem alle på 2 rejser",
    ]
    assert "Det er 50.000 kr. mere, end der er til nye rejser." in _said(issues["cold"])[-1]
    assert "»Vand og luft«" in issues["cold"].text
    assert "De ligger i 2 provinser." in issues["cold"].text


@pytest.mark.soak
def test_of_an_agreement_that_ends_today_nothing_is_left_to_decide(issues: dict[str, Case]) -> None:
    assert "»Støj«" in issues["expiring"].text
    assert "»Jord«" not in issues["expiring"].text
    assert issues["expiring"].decide_by == "Bør besluttes før 30. september 2020"


def test_every_issue_has_two_options_and_each_says_what_follows(issues: dict[str, Case]) -> None:
    assert len(issues) == 3
    for issue in issues.values():
        assert len(issue.alternatives) >= 2
        assert all(option.title and option.consequence for option in issue.alternatives)


def test_a_journey_that_is_too_dear_alone_is_shared_by_as_few_as_can_pay_it(
    travelled: dict[str, Case],
) -> None:
    """25,000 by two is 12,500, more than the 10,000 of the travel line; by three 8,333, which leaves 1,667."""
    assert _said(travelled["cold"])[1] == (
        "Tag med på en fælles rejse til Jiangsu: Deles rejsens 25.000 kr. af 3 parter, er vores del 8.333 kr., og 1.667 kr. er "
        "tilbage til nye rejser. Rejsen når 2 relationer."
    )


@pytest.mark.soak
def test_money_of_other_lines_pays_for_no_journey(richer: dict[str, Case]) -> None:
    """10,500 is left on Revision; it pays for no part of a journey."""
    assert not [said for said in _said(richer["cold"]) if "fælles rejse" in said]
    assert "På »Rejser« er −500 kr. til rådighed; efter prognosen er 0 kr. til nye rejser." in richer[
        "cold"
    ].text.replace("\u00a0", " ")


@pytest.mark.soak
def test_what_one_question_takes_the_next_does_not_have(visited: dict[str, Case]) -> None:
    """60,500 − 2 × 25,000 = 10,500; of those the hole of 200 + 100 is filled, which leaves 10,200."""
    cold, lines = visited["cold"], visited["lines"]
    assert _said(cold)[0].startswith("Besøg dem alle på 2 rejser: Koster ca. 50.000 kr.")
    assert (cold.taken_dkk, lines.taken_dkk) == (Decimal("50000.00"), Decimal("300.00"))
    assert [case.money.replace("\u00a0", " ") for case in (cold, lines)] == [
        "Anbefalingen bruger 50.000 kr. af pengene til nye rejser; 10.500 kr. er tilbage til de næste spørgsmål",
        "Anbefalingen bruger 300 kr. af pengene til nye rejser; 10.200 kr. er tilbage til de næste spørgsmål",
    ]


@pytest.mark.parametrize(
    ("day", "travel", "left"),
    [
        # 158,000.00 − 89,696.82 is available; the forecast lands at 133,808.16
        (dt.date(2018, 3, 30), "68303.18", "24191.84"),
        # overspent by 6,166.66
        (dt.date(2019, 12, 31), "-6166.66", "0.00"),
    ],
)
@pytest.mark.usefixtures("sample_warehouse")
def test_the_advice_of_the_sample_is_paid_by_its_travel_line(day: dt.date, travel: str, left: str) -> None:
    facts = PackFacts(packs.asked(day, dt.date(day.year - 1, 10, 1)))
    money = facts.journeys
    assert money is not None
    assert (money.lines, money.available_dkk, money.left_dkk) == (
        ("Rejser og ophold",),
        Decimal(travel),
        Decimal(left),
    )
    found = decisions.cases(facts)
    taken = sum((case.taken_dkk for case in found.cases), Decimal(0))
    assert taken <= money.left_dkk
    for case in found.cases:
        assert (case.alternatives[0].cost_dkk or 0) <= money.left_dkk
    said = f"Anbefalingerne bruger {formats.money(taken)} af dem; {formats.money(money.left_dkk - taken)} er tilbage."
    assert (said in found.note) == bool(money.left_dkk)


@pytest.mark.dealt(2)
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("narrowed", [{"provinces": ("CN-JS",)}, {"parties": ("Aarhus",)}], ids=str)
def test_a_part_of_the_desk_is_not_judged_by_the_money_of_the_whole(narrowed: dict[str, Any]) -> None:
    """At the end of 2019 two lines are over and the economy is red: nothing of that is a party's or a province's."""
    day, first = dt.date(2019, 12, 31), dt.date(2019, 7, 1)
    both = [Asked(Filters(as_of=day, **chosen), first, "da") for chosen in ({}, narrowed)]
    whole, part = map(board.gather, both)
    codes = {"lines", "unused"}
    assert codes & {case.code for cases in whole.all_of(Cases) for case in cases.cases}
    assert not codes & {case.code for cases in part.all_of(Cases) for case in cases.cases}
    lights = [[light.key for light in one.all_of(Lights)[0].lights] for one in (whole, part)]
    assert lights == [
        ["overall", "economy", "relations", "deliveries"],
        ["overall", "relations", "deliveries"],
    ]
    assert {"S-kurve", "Prognose", "Budgetposter"} <= {one.sheet for one in whole.all_of(Chart)}
    assert not {"S-kurve", "Prognose", "Budgetposter"} & {one.sheet for one in part.all_of(Chart)}
    is_economy = [{one.is_economy for one in risks._of_data(PackFacts(asked))} for asked in both]
    assert is_economy == [{True, False}, {False}]


@pytest.mark.dealt(2)
@pytest.mark.usefixtures("small_desk", "plain_map")
@pytest.mark.parametrize(
    ("lang", "said"), [("da", "Bestyrelsen skal beslutte"), ("en", "The board must decide")]
)
def test_page_one_and_slide_one_say_what_the_board_must_decide(lang: str, said: str) -> None:
    asked = packs.asked(lang=lang)
    agenda = board.gather(asked, is_opening=True).all_of(Agenda)[0]
    assert agenda.title == said
    assert len(agenda.questions) == 4
    told = [words for one in agenda.questions for words in (one.title, *one.choices.split(" · "))]
    page = " ".join(packs.pdf_pages(board.make(asked, "pdf"))[0].split())
    slide = packs.slides(board.make(asked, "pptx"))[0]
    cover = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    sheet = packs.sheet_words(board.make(asked, "xlsx"))
    for where in (page, cover, sheet):
        plain = where.replace("\u00a0", " ")
        assert said in plain
        assert not [words for words in told if words.replace("\u00a0", " ") not in plain]


def test_a_hole_that_one_line_can_fill_is_filled_from_it(richer: dict[str, Case]) -> None:
    assert _said(richer["lines"])[0].startswith(
        "Flyt 500 kr. fra »Revision«: Det dækker overskridelsen. Efter"
    )


def _followed(day: dt.date, since: dt.date | None) -> list[tuple[str, str]]:
    pack = board.gather(packs.asked(day, dt.date(2018, 1, 1), since=since))
    found = [row for one in pack.all_of(Table) if one.sheet == "Opfølgning" for row in one.rows]
    return [(str(row.values[0]), str(row.values[-1]).replace("\u00a0", " ")) for row in found]


@pytest.mark.soak
@pytest.mark.usefixtures("small_desk")
def test_a_decision_is_followed_up_until_it_is_done_and_then_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    march, june, september = (dt.date(2018, 3, 30), dt.date(2018, 6, 30), dt.date(2018, 9, 30))
    for title, who in (("Besøg Wuxi?", "Bo"), ("Ingen ting", "")):
        number = board_points.add_issue(
            title, [Option("Ja", ""), Option("Nej", "")], background="", raised_date=march, author="Anne"
        )
        board_points.close_issue(
            number,
            closed_date=dt.date(2018, 4, 10),
            outcome="Ja",
            responsible=who,
            due_date=dt.date(2018, 6, 1) if who else None,
            author="Anne",
            version=1,
        )
    assert _followed(march, None) == []
    assert _followed(june, march) == [("Besøg Wuxi?", "■ fristen er overskredet")]
    board_points.finish_follow_up(1, done_date=dt.date(2018, 7, 5), note="Set værket", author="Bo", version=2)
    assert _followed(june, march) == [("Besøg Wuxi?", "■ fristen er overskredet")]
    assert _followed(september, june) == [("Besøg Wuxi?", "● udført 5. juli 2018: Set værket")]
    assert _followed(dt.date(2018, 12, 31), september) == []
    close()
