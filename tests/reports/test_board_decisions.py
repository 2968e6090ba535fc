"""The cases that the pack puts before the board: only options that can be taken, with figures that follow from the data."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from dashboard import journeys
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Agenda, Case, Table, Text
from dashboard.statements import presence
from dashboard.words import journeys as words
from locales import formats
from records import board_points
from records.board_points import Option
from records.database import close
from reports import board
from reports.board import Asked, covering, decisions, risks, summary
from reports.board.covering import Cover, Part
from reports.board.facts import PackFacts
from tests.reports import packs

# Rejser 500 over, Revision has 300 left of which 100 is committed; three cold relations in two provinces.
DESK = """
budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2019   | 1000.00
Revision    | Tilskud        | 2019   | 1000.00

expenses
voucher_id | posted_date | budget_line | funding_source | text  | amount  | status    | currency
B1         | 2019-02-05  | Rejser      | Tilskud        | Fly   | 1500.00 | actual    | DKK
B2         | 2019-03-05  | Revision    | Tilskud        | Honor | 700.00  | actual    | DKK
B3         | 2020-01-05  | Revision    | Tilskud        | Rest  | 100.00  | committed | DKK

agreements
agreement_id | title       | danish_party | signed_date | expires_date | agreement_type | status | province_code
A-1          | Vand og luft | Odense      | 2016-01-01  |              | mou            | active | CN-JS
A-2          | Jord         | Aarhus      | 2016-01-01  | 2020-02-10   | mou            | active | CN-JS
A-3          | Støj         | Odense      | 2016-01-01  | 2020-06-30   | mou            | active | CN-SD

activities
activity_id | agreement_id | title | activity_type | status | start_date | province_code
K-1         | A-1          | Møde  | meeting       | held   | 2016-03-01 | CN-JS
K-2         | A-2          | Møde  | meeting       | held   | 2016-03-01 | CN-JS
K-3         | A-3          | Møde  | meeting       | held   | 2016-03-01 | CN-SD
"""


DAY = dt.date(2020, 2, 10)  # 48 days before the project's end


def _with_budget(travel: str, audit: str) -> str:
    desk = DESK.replace(
        "Rejser      | Tilskud        | 2019   | 1000.00", f"Rejser      | Tilskud        | 2019   | {travel}"
    )
    return desk.replace(
        "Revision    | Tilskud        | 2019   | 1000.00", f"Revision    | Tilskud        | 2019   | {audit}"
    )


# With 11,300 for Revision: 11,300 − 700 − 100 = 10,500 is available there, and nothing for journeys.
RICHER = _with_budget("1000.00", "11300.00")
# With 62,000 for Rejser, of which 60,500 is left, and 500 for Revision, which is 200 over and has 100 ordered.
VISITED = _with_budget("62000.00", "500.00")


@pytest.fixture
def issues(no_entries: Path) -> dict[str, Case]:
    """The issues that the shown desk raises on the day after half a year, by code."""
    return _cases(packs.asked(DAY, dt.date(2019, 7, 1)))


def _cases(asked: Asked) -> dict[str, Case]:
    """The cases of a pack by code, without the rest of it."""
    return {case.code: case for case in decisions.cases(PackFacts(asked)).cases}


def _said_by(issue: Case) -> list[str]:
    return [f"{option.title}: {option.consequence}".replace("\u00a0", " ") for option in issue.alternatives]


@pytest.mark.soak
@pytest.mark.shows(DESK)
def test_no_more_is_moved_than_a_line_can_spare(issues: dict[str, Case]) -> None:
    """Both lines have one source, which is 300 over: 500 and 100 committed against 300 left."""
    assert _said_by(issues["lines"])[:2] == [
        "Flyt 200 kr. mellem posterne: Inden for Tilskud flyttes 200 kr. fra »Revision«. Mere kan ingen post undvære: 300 kr. mangler stadig på "
        "posterne. Tilskud er stadig 300 kr. over, og ingen anden kilde har penge tilbage. Ifølge prognosen kan posterne undvære pengene. "
        "Flytningen skal være inden for bevillingens regler.",
        "Søg om 500 kr. mere: Desken kan ikke dække det hele selv, så tilskudsgiver eller parterne skal lægge til.",
    ]


def _over(parts: Iterable[Part]) -> tuple[set[str | None], set[str | None]]:
    """The lines and sources of which more is spent and committed than they have."""
    return tuple({one for one, left in found.items() if left < 0} for found in covering.totals(parts))  # type: ignore[return-value]


def _followed_advice(parts: Iterable[Part], advice: Cover) -> list[Part]:
    """The grant after it: budget has moved within its source, and costs stand with the source that bears them."""
    left: dict[tuple[str | None, str | None], Decimal] = {
        (one.line, one.source): one.left_dkk for one in parts
    }
    for move in advice.moves:
        left[move.giver, move.source] -= move.amount_dkk
        left[move.taker, move.source] = left.get((move.taker, move.source), Decimal(0)) + move.amount_dkk
    for borne in advice.borne:
        line = next(iter(advice.over_lines or [line for line, _ in left]))
        left[line, borne.source] = left.get((line, borne.source), Decimal(0)) + borne.amount_dkk
        left[line, borne.bearer] = left.get((line, borne.bearer), Decimal(0)) - borne.amount_dkk
    return [Part(line, source, amount) for (line, source), amount in left.items()]


def _hold(parts: Sequence[Part], spare: dict[str, Decimal]) -> Cover:
    lines, sources = _over(parts)
    found = covering.cover(parts, {one for one in lines if one}, {one for one in sources if one}, spare)
    before, after = covering.totals(parts), covering.totals(_followed_advice(parts, found))
    for was, now, over, lacking in (
        (before[0], after[0], found.over_lines, found.lines_lack_dkk),
        (before[1], after[1], found.over_sources, found.sources_lack_dkk),
    ):
        assert sum((-now[one] for one in over), Decimal(0)) == lacking
        assert all(now[one] <= 0 or was[one] >= 0 for one in now), "no more is given than was lacking"
        assert all(now[one] >= 0 for one in now if one is not None and was[one] >= 0), "no giver ends below 0"
    for line, most in spare.items():
        assert sum((move.amount_dkk for move in found.moves if move.giver == line), Decimal(0)) <= most
    # what lacks is not there: no line that could give has anything left
    if found.lines_lack_dkk:
        assert not [
            one
            for one in _followed_advice(parts, found)
            if one.line in spare
            and one.left_dkk > 0
            and min(after[0][one.line], spare[one.line] - _given(found, one.line)) > 0
        ]
    if found.sources_lack_dkk:
        assert not [one for one, left in after[1].items() if one is not None and left > 0]
    return found


def _given(found: Cover, line: str | None) -> Decimal:
    return sum((move.amount_dkk for move in found.moves if move.giver == line), Decimal(0))


def test_after_the_advice_each_line_and_source_that_it_claims_to_mend_is_mended() -> None:
    """Three thousand grants of up to five lines and three sources."""
    dice, mended = Random(31), Counter[str]()
    for _ in range(3000):
        lines = [*"ABCDE"[: dice.randint(1, 5)], *([None] if dice.random() < 0.3 else [])]
        sources = ["Tilskud", "Egen", "Andre"][: dice.randint(1, 3)]
        parts = [
            Part(line, source, Decimal(dice.randint(-2000, 2000) if line else -dice.randint(0, 400)) / 100)
            for line in lines
            for source in sources
            if dice.random() < 0.9
        ]
        left, _ = covering.totals(parts)
        spare = {line: max(Decimal(0), most * dice.randint(0, 4) / 4) for line, most in left.items() if line}
        found = _hold(parts, spare)
        mended["lines"] += bool(found.moves and not found.lines_lack_dkk)
        mended["sources"] += bool(found.borne and not found.sources_lack_dkk)
        mended["lacking"] += bool(found.lines_lack_dkk or found.sources_lack_dkk)
    assert min(mended.values()) > 300


@pytest.mark.soak
@pytest.mark.usefixtures("sample_warehouse")
def test_the_samples_advice_on_money_holds_on_many_days() -> None:
    """Each quarter and the last day: by line and source what the checks find is covered, or said to lack."""
    days = [
        *(dt.date(year, month, 28) for year in (2017, 2018, 2019) for month in (3, 9)),
        dt.date(2019, 12, 31),
    ]
    for day in (*days, dt.date(2020, 3, 29)):
        facts = PackFacts(packs.asked(day, None))
        assert {line: left for line, left in covering.totals(facts.parts)[0].items() if line} == {
            line: one["available_dkk"] for line, one in facts.lines.items() if line
        }
        found = _hold(facts.parts, facts.spare)
        named = facts.findings[facts.findings["rule"].isin(["line", "committed", "source"])]
        assert {*found.over_lines} == {*named["budget_line"].dropna()}
        assert {*found.over_sources} == {*named["funding_source"].dropna()}
    assert found.over_sources == {"Tilskud": Decimal("8910.09")}
    assert [(one.bearer, one.amount_dkk) for one in found.borne] == [
        ("Egen medfinansiering", Decimal("8910.09"))
    ]
    assert found.given("Tilskud") == {
        "Eksterne konsulenter": Decimal("11150.54"),
        "Løn": Decimal("4511.08"),
        "Formidling": Decimal("2274.88"),
    }


@pytest.mark.shows(DESK)
def test_the_journeys_are_those_that_the_money_left_pays_for(issues: dict[str, Case]) -> None:
    """Rejser is 500 below nothing: no journey can be paid, not even a shared one, so that video comes first."""
    assert [option.split(":")[0] for option in _said_by(issues["cold"])] == [
        "Hold 3 videomøder",
        "Lad dem hvile",
        "Tag på én rejse for 12.500 kr., og hold et videomøde",
    ]
    assert "Det er 12.500 kr. mere, end der er til nye rejser." in _said_by(issues["cold"])[-1]
    assert "»Vand og luft«" in issues["cold"].text
    assert "Aftalerne gælder 2 provinser." in issues["cold"].text


@pytest.mark.soak
@pytest.mark.shows(DESK)
def test_of_an_agreement_that_ends_today_nothing_is_left_to_decide(issues: dict[str, Case]) -> None:
    assert "»Støj«" in issues["expiring"].text
    assert "»Jord«" not in issues["expiring"].text
    assert issues["expiring"].decide_by == "Bør besluttes før 30. juni 2020"


@pytest.mark.shows(DESK)
def test_every_issue_has_two_options_and_each_says_what_follows(issues: dict[str, Case]) -> None:
    assert {*issues} == {"cold", "lines", "expiring", "unused"}
    for issue in issues.values():
        assert len(issue.alternatives) >= 2
        assert all(option.title and option.consequence for option in issue.alternatives)


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("sample_warehouse")
@pytest.mark.parametrize("day", [dt.date(2018, 3, 30), dt.date(2018, 9, 28), dt.date(2020, 3, 29)])
def test_the_advised_journeys_are_those_of_the_actions_and_of_presence(day: dt.date) -> None:
    facts = PackFacts(packs.asked(day, None))
    case = next(case for case in decisions.raised(facts) if case.code == "cold")
    advised = journeys.advised(day)
    assert case.taken_dkk == sum((Decimal(one["price_dkk"]) for one in advised), Decimal(0))
    ways = [one.consequence for one in case.alternatives]
    for line in words.lines(journeys.plan(facts.filters)) if advised else ():
        assert line in ways[0]
    (shown,) = presence.kept_warm(Facts(facts.filters, "presence", is_guest=False))
    for amount in [*shown.options][: 3 if facts.can_travel else 0]:
        (told,) = shown.blocks(amount)
        assert isinstance(told, Text)
        assert [way for way in ways if told.lines[-1] in way], (
            told.lines
        )  # what is given up, or that nothing is


@pytest.mark.soak
@pytest.mark.shows(RICHER)
def test_money_of_other_lines_pays_for_no_journey(issues: dict[str, Case]) -> None:
    """10,500 is left on Revision; it pays for no part of a journey."""
    assert issues["cold"].taken_dkk == 0
    assert "På »Rejser« mangler 500 kr.; ifølge prognosen er der 0 kr. til nye rejser." in issues[
        "cold"
    ].text.replace("\u00a0", " ")


@pytest.mark.soak
@pytest.mark.shows(VISITED)
def test_what_one_question_takes_the_next_does_not_have(issues: dict[str, Case]) -> None:
    """60,500 is left of Rejser, and 60,200 of its source; a journey leaves 35,500 and 35,200. Of the line's 300 more the hole of 200 + 100 is filled."""
    cold, lines = issues["cold"], issues["lines"]
    assert _said_by(cold)[0].startswith(
        "Tag på én rejse for 25.000 kr., og hold et videomøde: 23.–27. mar. 2020"
    )
    assert "flyttes 300 kr. fra »Rejser«" in _said_by(lines)[0]
    assert (cold.taken_dkk, lines.taken_dkk) == (Decimal("25000.00"), Decimal("0.00"))
    assert [case.money.replace("\u00a0", " ") for case in (cold, lines)] == [
        "Indstillingen bruger 25.000 kr. af pengene til nye rejser; 35.200 kr. er tilbage til de næste sager",
        "Indstillingen kræver ingen nye rejser; 35.200 kr. er tilbage til de næste sager",
    ]


@pytest.mark.dealt(3)
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
    said = f"Indstillingerne bruger {formats.money(taken)} af beløbet; {formats.money(money.left_dkk - taken)} er tilbage."
    assert (said in found.note) == bool(money.left_dkk)


@pytest.mark.shows(DESK)
@pytest.mark.usefixtures("no_entries")
def test_a_part_is_not_judged_by_the_money_of_the_whole() -> None:
    """Rejser is over: no case, light or risk of a province says so."""
    whole, part = (PackFacts(packs.asked(DAY, provinces=chosen)) for chosen in ((), ("CN-JS",)))
    codes = [{case.code for case in decisions.cases(facts).cases} for facts in (whole, part)]
    assert ["lines" in found for found in codes] == [True, False]
    lights = [[light.key for light in summary.lights(facts).lights] for facts in (whole, part)]
    assert ["economy" in found for found in lights] == [True, False]
    assert [any(one.is_economy for one in risks.ranked(facts, ())) for facts in (whole, part)] == [
        True,
        False,
    ]


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
        number = board_points.keep_issue(
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


@pytest.mark.soak  # what is asked is held above; that the three files say what a pack has, test_board_numbers.py holds of the grant table
@pytest.mark.usefixtures("small_desk", "plain_map")
@pytest.mark.parametrize(
    ("lang", "said"), [("da", "Bestyrelsen skal beslutte"), ("en", "The board must decide")]
)
def test_page_one_and_slide_one_say_what_the_board_must_decide(lang: str, said: str) -> None:
    asked = packs.asked(lang=lang)
    agenda = board.gather(asked, is_opening=True).all_of(Agenda)[0]
    assert agenda.title == said
    assert len(agenda.items) == 4
    told = [words for one in agenda.items for words in (one.title, *one.lines[0].split(" · "))]
    page = " ".join(packs.pdf_pages(board.make(asked, "pdf"))[0].split())
    slide = packs.slides(board.make(asked, "pptx"))[0]
    cover = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    sheet = packs.sheet_words(board.make(asked, "xlsx"))
    for where in (page, cover, sheet):
        plain = where.replace("\u00a0", " ")
        assert said in plain
        assert not [words for words in told if words.replace("\u00a0", " ") not in plain]


@pytest.mark.shows(DESK)
def test_a_landing_that_is_not_known_is_no_figure_of_the_pack() -> None:
    """The annex lists each figure that was read."""
    facts = PackFacts(packs.asked(dt.date(2018, 6, 1), None))
    assert facts.landing["verdict_code"] == "unknown"
    risks.ranked(facts, ())
    assert "likely_dkk" not in {key.measure for key in facts.ledger}
