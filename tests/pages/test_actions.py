"""The one list of actions, worked out by hand: what is in it, in which order and in which words, and what people note about it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import actions, desk_records
from dashboard.filters_model import Filters
from dashboard.model import measures, pages
from dashboard.words import actions as words
from dashboard.words import journeys
from locales import LANGUAGES, speaking
from records import actions as log
from records import board_points
from records.board_points import Option
from records.database import ChangedMeanwhileError
from tests.pages import desk
from tests.pages.test_presence import TABLES as PRESENCE

AS_OF = dt.date(2018, 6, 30)
ALL = Filters(as_of=AS_OF)
OVERVIEW, PRESENCE_PAGE = "overview/overview.py", "partnerships/presence.py"

# Aarhus has two cold relations and one without contact in Jiangsu, Viborg a cold one there, and Vejle a journey to it.
COLD = """
agreements
agreement_id | title  | danish_party   | chinese_party | province_codes | signed_date | expires_date | contact_interval_days | status | danish_owner | chinese_owner
K-1          | gammel | Aarhus Kommune | Wuxi          | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-2          | frisk  | Aarhus Kommune | Wuxi bureau   | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-3          | levende| Aarhus Kommune | Suzhou        | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active | Ida          | Wang
K-4          | aldrig | Aarhus Kommune | Nanjing       | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-5          | nabo   | Viborg Kommune | Changzhou     | CN-JS          | 2000-01-01  | 2030-01-01   | 100                   | active |              |
K-6          | alene  | Vejle Kommune  | Harbin        | CN-HL          | 2000-01-01  | 2030-01-01   | 100                   | active |              |

activities
activity_id | agreement_id | title | activity_type | status  | start_date | province_codes | danish_party
B-1         | K-1          | Møde  | meeting       | held    | 2010-09-01 |                |
B-2         | K-2          | Møde  | meeting       | held    | 2018-03-10 |                |
B-3         | K-3          | Møde  | meeting       | held    | 2017-09-01 |                |
B-5         | K-5          | Møde  | meeting       | held    | 2016-09-01 |                |
B-6         | K-6          | Møde  | meeting       | held    | 2016-09-01 |                |
"""
BUDGET = """
budget
budget_line | funding_source | period_start | period_end | budget_amount
Rejser      | Tilskud        | 2016-03-31   | 2020-03-29 | {amount}
"""
# Each with a next step, of which two have their day ahead.
ENDED = """
agreements
agreement_id | title | danish_party   | signed_date | expires_date | status  | next_step     | next_step_date
E-1          | Slut  | Aarhus Kommune | 2010-01-01  |              | ended   | Luk sagen     | 2018-07-10
E-2          | Slut  | Aarhus Kommune | 2010-01-01  |              | ended   | For sent      | 2018-06-20
E-3          | Slut  | Vejle Kommune  | 2010-01-01  | 2017-01-01   | expired | Tal om en ny  | 2018-07-20
"""
JOURNEY = "T-1 | | Til Wuxi | visit | planned | 2018-09-10 | {place} | Vejle Kommune"


def _rows(filters: Filters = ALL, measure: str = "action_count") -> list[dict[Any, Any]]:
    return measures.rows(filters, measure).to_dict("records")


# ── What is in it ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.shows(PRESENCE)
def test_what_is_late_comes_first_then_what_a_week_has_then_the_rest_each_by_colour() -> None:
    listed = ("action_when", "severity", "action_kind", "subject", "days_left")
    assert [tuple(row[one] for one in listed) for row in _rows()] == [
        ("late", "red", "warm_up", "Rød", -19),
        ("late", "red", "step", "Mail", -10),
        ("late", "red", "milestone", "Forsinket", -1),
        ("late", "amber", "activity", "Glemt", -20),
        ("late", "amber", "answer", "Åben", -5),  # received on 20 June, to be answered in 5 days
        ("week", "amber", "step", "Glem", 1),  # of an agreement that has ended
        ("week", "amber", "step", "Ring", 2),
        ("week", "amber", "activity", "Møde", 4),
        ("week", "amber", "milestone", "Snart", 5),
        ("week", "green", "answer", "Ny", 4),
        ("later", "amber", "warm_up", "Gul", 13),
        ("later", "amber", "renew", "Rød", 97),
        ("later", "amber", "warm_up", "Aldrig", None),
        ("later", "green", "milestone", "Senere", 9),
    ]


@pytest.mark.shows(COLD)
@pytest.mark.parametrize("kind", ["find", "talk", "renew", "remind", "milestone"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_party_is_not_told_to_ask_itself(kind: str, lang: str) -> None:
    row = {"kind": f"{kind}_ahead", "action_kind": kind, "reason_count": 2, "subject": "Aarhus Kommune"}
    row |= {"danish_party": "Aarhus Kommune", "chinese_party": None}
    with speaking(lang):
        its_own, of_another = (
            words.what({**row, "reader": "Aarhus Kommune"}),
            words.what({**row, "reader": None}),
        )
        assert its_own != of_another
        said = its_own + (
            words.title({**row, "reader": "Aarhus Kommune"}) if kind in ("find", "remind") else ""
        )
    assert "Aarhus" not in said


@pytest.mark.shows(PRESENCE)
def test_a_party_that_a_filter_chooses_is_not_spoken_to() -> None:
    chosen = replace(ALL, parties=("Viborg Kommune",))
    assert set(actions.rows(chosen)["reader"]) == {None}
    assert set(actions.rows(chosen, reader="Viborg Kommune")["reader"]) == {"Viborg Kommune"}


@pytest.mark.shows(ENDED)
def test_a_step_ahead_of_an_agreement_that_has_ended_is_to_be_done_as_it_is_due() -> None:
    due = [row["subject"] for row in _rows(measure="due_30_count")]
    assert due == [row["subject"] for row in _rows()] == ["Luk sagen", "Tal om en ny"]
    assert measures.values(ALL, "overdue_count") == {"overdue_count": 0}


@pytest.mark.shows(PRESENCE)
def test_what_is_not_about_contact_is_no_contact_task() -> None:
    assert [(row["action_kind"], row["subject"]) for row in _rows(measure="contact_action_count")] == [
        ("warm_up", "Rød"), ("activity", "Glemt"), ("answer", "Åben"), ("activity", "Møde"), ("answer", "Ny"),
        ("warm_up", "Gul"), ("warm_up", "Aldrig"),
    ]  # fmt: skip
    assert measures.values(ALL, "contact_action_red_count") == {"contact_action_red_count": 1}


@pytest.mark.shows(PRESENCE)
def test_it_follows_the_filters_and_the_money_is_the_whole_desks() -> None:
    assert {row["subject"] for row in _rows(replace(ALL, parties=("Viborg Kommune",)))} == {
        "Ny", "Åben", "Gul", "Mail",
    }  # fmt: skip


@pytest.mark.shows(COLD)
def test_cold_relations_are_one_action_a_journey_for_all_parties_with_the_liveliest_first() -> None:
    alone, together = _rows()
    assert (alone["action_key"], alone["danish_party"]) == ("warm_up:CN-LN", "Vejle Kommune")
    # in Jiangsu K-3 has owners on both sides and is worth saving first
    assert together["action_key"] == "warm_up:CN-SH"
    assert (together["agreement_name"], together["reason_count"], together["cold_count"], together["unmet_count"]) == (
        "levende", 5, 4, 1,
    )  # fmt: skip
    assert [*together["danish_parties"]] == ["Aarhus Kommune", "Viborg Kommune"]
    assert words.who({**together, "who": None}) == "Aarhus Kommune og én til"
    assert measures.values(ALL, "action_count reason_count") == {"action_count": 2, "reason_count": 6}


@pytest.mark.shows(COLD)
def test_each_party_sees_the_same_journey_with_its_share() -> None:
    whole = _rows()[1]
    for party, own in (("Aarhus Kommune", 4), ("Viborg Kommune", 1)):
        (filtered,) = actions.rows(replace(ALL, parties=(party,))).to_dict("records")
        assert words.lines(filtered)[2].count("I det viste udsnit: ") == 1
        (row,) = actions.rows(replace(ALL, parties=(party,)), reader=party).to_dict("records")
        assert (row["action_key"], row["reason_count"], row["own_count"]) == (whole["action_key"], 5, own)
        assert words.title(row) == words.title(whole)
        (item,) = words.items(pd.DataFrame([row]), ALL, "overview")
        named = {
            "Aarhus Kommune": "Heraf jeres: »{}«, »{}« og 2 til",
            "Viborg Kommune": "Heraf jeres: »{}«",
        }
        assert named[party].format(*row["own_subjects"]) in item.lines[2]


@pytest.mark.shows(COLD)
def test_without_money_calls_are_advised_and_no_journey() -> None:
    alone, together = _rows(actions.noted(ALL))
    assert words.title(together) == "Tag kontakt: 5 aftaler i Jiangsu hos 2 parter"
    assert words.why(together).startswith(
        "4 aftaler er kolde, og én har aldrig haft kontakt. Begynd med »levende«."
    )
    assert (
        words.what(together)
        == "Ring eller skriv til hver af partnerne, eller hold videomøde med dem, og begynd med Suzhou."
    )
    assert words.what(alone) == "Ring eller skriv til Harbin."


@pytest.mark.parametrize(
    "paid",
    [
        pytest.param(
            "Projektet betaler 25.000\xa0kr. af »Rejser« (Tilskud).",
            marks=pytest.mark.shows(COLD + BUDGET.format(amount=60000)),
        ),
        pytest.param(
            "Projektet betaler 12.500\xa0kr. af »Rejser« (Tilskud); parterne deler resten af 25.000\xa0kr.",
            marks=[pytest.mark.shows(COLD + BUDGET.format(amount=24000)), pytest.mark.soak],
        ),
    ],
)
def test_with_money_one_joint_journey_is_advised(paid: str) -> None:
    together = _rows(actions.noted(ALL))[1]
    assert words.title(together) == "Rejse til Jiangsu: 5 relationer hos 2 parter"
    assert words.what(together) == (
        f"Gennemfør én fælles rejse 13.–17. aug. 2018 for alle 5 relationer. {paid}"
    )


@pytest.mark.parametrize(
    ("action", "advice"),
    [
        pytest.param(
            1,
            "Tag med Vejle Kommune på rejsen til Jiangsu 10. sep. 2018, eller ring forinden.",
            marks=pytest.mark.shows(COLD + JOURNEY.format(place="CN-JS")),
        ),
        pytest.param(
            0,
            "Brug partens egen rejse til Heilongjiang 10. sep. 2018, eller ring forinden.",
            marks=[pytest.mark.shows(COLD + JOURNEY.format(place="CN-HL")), pytest.mark.soak],
        ),
    ],
)
def test_whoever_goes_there_anyway_is_joined(action: int, advice: str) -> None:
    row = _rows()[action]
    assert words.what(row) == advice
    row = {**row, "first_day_precision": "month"}
    assert advice.replace("10. sep.", "i september") == words.what(row)
    with speaking("en"):
        assert "in September 2018, or" in words.what(row)


@pytest.mark.parametrize(
    ("kind", "advice"),
    [
        ("unknown_exchange_rate", "Add the missing rate"),
        ("unknown_budget_rate", "Add the missing rate"),
        ("missing_budget_line", "Correct the voucher"),
        ("line_over_budget", "Explain the deviation"),
    ],
)
def test_of_money_the_advice_names_what_is_wrong(kind: str, advice: str) -> None:
    assert speaking("en")(words.what)({"action_kind": "money", "kind": kind}).startswith(advice)


@pytest.mark.shows(PRESENCE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_action_says_what_why_and_what_to_do(lang: str) -> None:
    with speaking(lang):
        for row in _rows():
            for said in (words.title(row), words.why(row), words.what(row)):
                assert said, row
                assert "action-" not in said, said
                assert "attention-" not in said, said


# ── What is noted about it ────────────────────────────────────────────────────────────────────────────────────────


def _note(row: dict[Any, Any], step: log.Step, filters: Filters = ALL, **said: Any) -> None:
    entries = desk_records.actions(row["action_key"])
    actions.note(filters, row, step, author="Ida", seen=entries[0].entry_id if entries else None, **said)


@pytest.mark.shows(PRESENCE)
def test_finished_is_gone_from_every_list_and_comes_back_when_undone() -> None:
    row = _rows()[0]
    _note(row, "done")
    now = measures.values(actions.noted(ALL), "action_count action_put_off_count")
    assert now == {"action_count": 13, "action_put_off_count": 1}
    assert _rows(actions.noted(ALL), "action_put_off_count")[0]["action_key"] == row["action_key"]
    before = replace(ALL, as_of=dt.date(2018, 6, 29))
    assert "done" not in {one["action_state"] for one in _rows(actions.noted(before), "action_put_off_count")}
    _note(row, "undone")
    assert measures.values(actions.noted(ALL), "action_count") == {"action_count": 14}


@pytest.mark.shows(PRESENCE)
def test_snoozed_is_back_on_its_day_and_what_is_given_names_who_has_it() -> None:
    row = next(one for one in _rows() if one["subject"] == "Ring")
    assert row["who"] == "Ida"
    _note(row, "assigned", assignee="Bo")
    _note(row, "snoozed", until=dt.date(2018, 7, 3))
    assert _rows(actions.noted(ALL), "action_put_off_count")[0]["who"] == "Bo"
    later = replace(ALL, as_of=dt.date(2018, 7, 3))
    back = next(one for one in _rows(actions.noted(later)) if one["action_key"] == row["action_key"])
    assert (back["who"], back["severity"]) == ("Bo", "red")


@pytest.mark.shows(COLD)
def test_what_comes_up_since_is_not_answered_by_what_was_finished_before() -> None:
    early = replace(ALL, as_of=dt.date(2018, 5, 1))  # K-2 goes cold on 19 June
    row = next(one for one in _rows(early) if one["action_key"] == "warm_up:CN-SH")
    assert row["cold_count"] == 3
    _note(row, "done", early)
    assert row["action_key"] not in {one["action_key"] for one in _rows(actions.noted(early))}
    assert row["action_key"] in {one["action_key"] for one in _rows(actions.noted(ALL))}


# ── On the pages ──────────────────────────────────────────────────────────────────────────────────────────────────


def _shown(at: AppTest) -> list[str]:
    return [entry.split(" ›")[0] for entry in desk.listed(at)]


@pytest.mark.shows(PRESENCE)
def test_overview_and_presence_list_in_the_same_order_and_presence_what_is_about_contact() -> None:
    overview, presence = desk.open_page(OVERVIEW), desk.open_page(PRESENCE_PAGE, part="act")
    for page, measure in ((overview, "action_count"), (presence, "contact_action_count")):
        shown = [one for one in _shown(page) if "action=" in one and "</b> ·" in one]
        titles = [
            words.title(row)
            for row in actions.rows(ALL, measure, limit=3, each="action_when").to_dict("records")
        ]
        assert len(titles) > 5
        assert all(title in one for title, one in zip(titles, shown, strict=True)), measure
    for name in ("overview", "presence"):
        assert "action_count" in pages.page(name).figures


@pytest.mark.shows(PRESENCE)
@pytest.mark.parametrize("part", ["act", "cold"])
def test_one_is_opened_by_its_link_and_finished_with_a_note(part: str) -> None:
    """The way back is shown on each part, whether or not it lists actions."""
    key = _rows()[0]["action_key"]
    at = desk.open_page(PRESENCE_PAGE, part=part, action=key)
    said = desk.words(at)
    assert "Tag med Vejle Kommune på rejsen til Shandong 10. sep. 2018, eller ring forinden." in said
    at.text_input(key="author-action").input("Ida")
    at.text_input(key="action-note").input("Talte med Wang")
    at.checkbox(key="action-log").uncheck().run()
    at.button(key="action-finish").click().run()
    assert not at.exception
    (entry,) = log.log()
    assert (entry.action_key, entry.step, entry.author, entry.note) == (key, "done", "Ida", "Talte med Wang")
    assert key not in [one["action_key"] for one in _rows(actions.noted(ALL))]
    at.button(key="actions-undo-last").click().run()
    assert not at.exception
    assert [one.step for one in log.log()] == ["undone", "done"]
    assert key in [one["action_key"] for one in _rows(actions.noted(ALL))]


@pytest.mark.soak
@pytest.mark.shows(PRESENCE)
def test_a_link_to_one_that_was_finished_says_by_whom_and_takes_it_back() -> None:
    row = _rows()[0]
    _note(row, "done", said="Talte med Wang")
    at = desk.open_page(PRESENCE_PAGE, action=row["action_key"])
    said = desk.words(at)
    assert "af Ida" in said
    assert "Talte med Wang" in said
    at.text_input(key="author-action").input("Bo")
    at.button(key="action-undo").click().run()
    assert [entry.step for entry in log.log()] == ["undone", "done"]


@pytest.mark.shows(COLD)
def test_a_seat_on_a_journey_is_asked_for_and_stands_with_it() -> None:
    at = desk.open_page(OVERVIEW, action="warm_up:CN-SH")
    at.text_input(key="author-action").input("Ida")
    at.button(key="action-seat-ask").click().run()
    assert "Skriv, hvem der vil med." in [error.value for error in at.error]
    at.selectbox(key="action-seat").set_value("Viborg Kommune")
    at.button(key="action-seat-ask").click().run()
    assert actions.seats(AS_OF) == {"CN-SH": ("Viborg Kommune",)}
    assert "Ønsker plads: Viborg Kommune" in desk.words(desk.open_page(OVERVIEW, action="warm_up:CN-SH"))
    assert any("Ønsker plads: Viborg Kommune" in one for one in desk.listed(desk.open_page(PRESENCE_PAGE)))


@pytest.mark.shows(COLD)
def test_the_papers_of_a_journey_are_made_where_it_is_opened() -> None:
    at = desk.open_page(OVERVIEW, action="warm_up:CN-SH")
    assert [one.proto.label for one in at.get("download_button") if "paper" in one.proto.id] == [
        "Invitationer", "Program", "Brief (dansk, engelsk, kinesisk)",
    ]  # fmt: skip
    (found,) = measures.rows(ALL, "contact_journey_count", ("journey", "CN-SH")).to_dict("records")
    assert f"Rejse til Jiangsu, {journeys.days(found)}" in [one.value for one in at.caption]


@pytest.mark.shows(PRESENCE)
def test_a_link_to_what_is_done_says_so() -> None:
    at = desk.open_page(PRESENCE_PAGE, action="step:A-99")
    assert "Opgaven er løst" in desk.words(at)


@pytest.mark.shows(PRESENCE)
def test_a_decision_of_the_board_is_an_action_until_it_is_carried_out() -> None:
    number = board_points.keep_issue(
        "Hvem rejser?", [Option("Vi", ""), Option("De", "")], background="", raised_date=AS_OF, author="Ida"
    )
    board_points.close_issue(
        number, closed_date=AS_OF, outcome="Desken rejser til Kina", author="Ida", version=1,
        responsible="Bo", due_date=dt.date(2018, 7, 2),
    )  # fmt: skip
    row = next(one for one in _rows(actions.noted(ALL)) if one["action_kind"] == "decision")
    assert (row["subject"], row["who"], row["days_left"]) == ("Desken rejser til Kina", "Bo", 2)
    with speaking("en"):
        assert "Desken rejser til Kina (in Danish)" in [one["subject"] for one in _rows(actions.noted(ALL))]
    _note(row, "done", said="Billetter købt")
    assert board_points.follow_ups(AS_OF) == []
    assert measures.values(actions.noted(ALL), "action_count") == {"action_count": 14}
    at = desk.open_page(OVERVIEW, action=row["action_key"])
    assert "Billetter købt" in desk.words(at)
    _note(row, "undone")
    assert [one.outcome for one in board_points.follow_ups(AS_OF)] == ["Desken rejser til Kina"]
    # the board says itself that it is done: what is undone of another step leaves that alone
    _note(row, "assigned", assignee="Eva")
    (issue,) = board_points.follow_ups(AS_OF)
    board_points.finish_follow_up(number, done_date=AS_OF, note="", author="Ida", version=issue.version)
    _note(row, "undone")
    assert board_points.follow_ups(AS_OF) == []


@pytest.mark.shows(PRESENCE)
def test_whoever_is_slower_marks_no_decision_as_carried_out() -> None:
    number = board_points.keep_issue(
        "Hvem rejser?", [Option("Vi", ""), Option("De", "")], background="", raised_date=AS_OF, author="Ida"
    )
    board_points.close_issue(
        number, closed_date=AS_OF, outcome="Desken rejser til Kina", author="Ida", version=1, responsible="Bo"
    )
    row = next(one for one in _rows(actions.noted(ALL)) if one["action_kind"] == "decision")
    _note(row, "assigned", assignee="Eva")
    with pytest.raises(ChangedMeanwhileError):
        actions.note(ALL, row, "done", author="Bo", seen=None)
    assert [one.issue_id for one in board_points.follow_ups(AS_OF)] == [number]


@pytest.mark.shows(PRESENCE)
def test_a_guest_sees_no_actions() -> None:
    at = desk.open_page(OVERVIEW, view="guest", action=_rows()[1]["action_key"])
    assert not desk.listed(at)
    assert "Ring eller skriv" not in desk.words(at)


@pytest.mark.parametrize(
    "kind",
    [
        "gone_cold",
        "going_cold",
        "activity_ahead",
        "activity_overdue",
        "inquiry_unanswered",
        "milestone_overdue",
        "next_step_overdue",
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_days_are_counted_from_a_year(kind: str, lang: str) -> None:
    row = {"kind": kind, "event_date": dt.date(2017, 12, 31), "event_date_precision": "day", "days": 549}
    with speaking(lang):
        assert "549" in words.reason(row)
        told = words.reason({**row, "event_date_precision": "year"})
    assert "2017" in told
    assert "549" not in told
