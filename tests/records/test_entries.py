"""Notes, risks, issues and decisions: what is kept, what an edit keeps of what stood before, and who was faster."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from functools import partial

import pytest

from records import board_points, comments, decisions, edits
from records.board_points import Option
from records.database import ChangedMeanwhileError, NoSuchEntryError

DAY = dt.date(2018, 6, 30)
OPTIONS = [Option("Forlæng", "koster 40.000 kr."), Option("Afslut", "aftalen udløber")]


# --- Notes ---


def test_a_note_is_kept_with_what_it_was_written_about() -> None:
    note = comments.write(
        comments.line_figure("Rejser"),
        "Ekstra rejse til Wuxi.",
        author="Anne",
        as_of=DAY,
        filters="province=CN-JS",
        period_from=dt.date(2018, 1, 1),
        period_to=dt.date(2018, 12, 31),
    )
    assert comments.on_figure("budget-line:Rejser") == [note]
    assert note.budget_line == "Rejser"
    assert not note.is_edited
    assert comments.on_figure("budget") == []
    assert comments.line_figure(None) == comments.NO_LINE


def test_an_edit_changes_the_note_and_keeps_what_it_said() -> None:
    note = comments.write("budget", "Først", author="Anne", as_of=DAY)
    edited = comments.edit(note.note_id, "Siden", author="Bo", version=note.version)
    assert (edited.text, edited.author, edited.edited_by, edited.version) == ("Siden", "Anne", "Bo", 2)
    assert [(e.version, e.author, e.said) for e in comments.history(note.note_id)] == [
        (1, "Anne", {"text": "Først"}),
        (2, "Bo", {"text": "Siden"}),
    ]


def test_whoever_edits_what_somebody_else_changed_meanwhile_is_refused() -> None:
    note = comments.write("budget", "Først", author="Anne", as_of=DAY)
    comments.edit(note.note_id, "Bos udgave", author="Bo", version=1)
    with pytest.raises(ChangedMeanwhileError) as refused:
        comments.edit(note.note_id, "Annes udgave", author="Anne", version=1)
    assert (refused.value.by, refused.value.version) == ("Bo", 2)
    assert comments.get(note.note_id).text == "Bos udgave"
    assert len(comments.history(note.note_id)) == 2
    with pytest.raises(ChangedMeanwhileError):
        comments.withdraw(note.note_id, author="Anne", version=1)


def test_a_withdrawn_note_shows_nowhere_and_its_history_stays() -> None:
    note = comments.write("budget", "Forkert", author="Anne", as_of=DAY)
    comments.withdraw(note.note_id, author="Anne", version=1)
    assert comments.on_figure("budget") == []
    assert comments.between(None, DAY) == []
    assert comments.get(note.note_id).is_withdrawn
    assert comments.history(note.note_id)[-1].said == {"is_withdrawn": True}


def test_a_report_takes_the_notes_since_the_one_before() -> None:
    for day, text in (
        (dt.date(2018, 3, 30), "da"),
        (dt.date(2018, 4, 1), "nu"),
        (dt.date(2018, 7, 1), "senere"),
    ):
        comments.write("budget", text, author="Anne", as_of=day)
    assert [n.text for n in comments.between(dt.date(2018, 3, 30), DAY)] == ["nu"]
    assert [n.text for n in comments.between(None, DAY)] == ["nu", "da"]
    assert comments.between(None, DAY, figures=["curve"]) == []


@pytest.mark.parametrize(("text", "author"), [("", "Anne"), (" \n", "Anne"), ("Tekst", " ")])
def test_an_empty_note_or_one_that_nobody_signed_is_not_kept(text: str, author: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        comments.write("budget", text, author=author, as_of=DAY)
    assert comments.on_figure("budget") == []


def test_a_note_that_never_was_cannot_be_edited() -> None:
    with pytest.raises(NoSuchEntryError):
        comments.edit(7, "x", author="Anne", version=1)
    with pytest.raises(NoSuchEntryError):
        comments.get(7)


# --- Risks and issues ---


def risk(title: str, likelihood: int, impact: int, raised: dt.date = DAY) -> int:
    return board_points.keep_risk(
        title, likelihood, impact, mitigation="m", owner="o", raised_date=raised, author="Anne"
    )


def test_risks_come_largest_first_and_the_graver_of_equals_before() -> None:
    for title, likelihood, impact in (("a", 2, 2), ("b", 5, 3), ("c", 3, 5), ("d", 1, 1)):
        risk(title, likelihood, impact)
    assert [(r.title, r.score) for r in board_points.risks()] == [("c", 15), ("b", 15), ("a", 4), ("d", 1)]


def test_a_report_as_of_an_earlier_day_has_what_was_open_then() -> None:
    early = risk("tidlig", 3, 3, dt.date(2018, 1, 1))
    risk("sen", 3, 3, dt.date(2019, 1, 1))
    board_points.close_risk(early, closed_date=dt.date(2018, 9, 1), author="Anne", version=1)
    assert [r.title for r in board_points.risks(DAY)] == ["tidlig"]
    assert [r.title for r in board_points.risks(dt.date(2018, 9, 1))] == []
    assert [r.title for r in board_points.risks(dt.date(2019, 6, 1))] == ["sen"]


@pytest.mark.parametrize(("likelihood", "impact"), [(0, 3), (6, 3), (3, 0), (3, 6)])
def test_likelihood_and_impact_are_one_to_five(likelihood: int, impact: int) -> None:
    with pytest.raises(ValueError, match="1–5"):
        risk("x", likelihood, impact)


def test_two_who_edit_the_same_risk_do_not_overwrite_each_other() -> None:
    kept = risk("x", 2, 2)
    edit = partial(board_points.keep_risk, mitigation="", owner="", raised_date=DAY, number=kept, version=1)
    edit("y", 3, 3, author="Bo")
    with pytest.raises(ChangedMeanwhileError):
        edit("z", 1, 1, author="Anne")
    assert [(r.title, r.score, r.edited_by) for r in board_points.risks()] == [("y", 9, "Bo")]
    assert [e.said["title"] for e in edits.history("board_risk", board_points.risks()[0].risk_id)] == [
        "x",
        "y",
    ]


def test_an_issue_keeps_its_options_in_their_order() -> None:
    number = board_points.keep_issue(
        "Skal aftalen forlænges?", OPTIONS, background="Udløber til august.", raised_date=DAY, author="Anne"
    )
    issue = board_points.issues(DAY)[0]
    assert (issue.issue_id, issue.options) == (number, tuple(OPTIONS))
    edit = partial(board_points.keep_issue, background="", raised_date=DAY, number=number, version=1)
    edit(issue.title, OPTIONS[::-1], author="Bo")
    assert board_points.issues(DAY)[0].options[0] == OPTIONS[1]
    with pytest.raises(ChangedMeanwhileError):
        edit("?", OPTIONS, author="Anne")
    assert board_points.issues(DAY)[0].options[0] == OPTIONS[1]


def test_a_decided_issue_leaves_the_papers_with_what_was_decided() -> None:
    number = board_points.keep_issue("?", OPTIONS, background="", raised_date=DAY, author="Anne")
    later = dt.date(2018, 9, 1)
    board_points.close_issue(number, closed_date=later, outcome="Forlænges", author="Anne", version=1)
    assert board_points.issues(later) == []
    assert board_points.issues()[0].outcome == "Forlænges"
    assert len(board_points.issues(DAY)) == 1


def test_what_was_decided_is_followed_up_from_the_day_it_names_somebody_until_it_is_done() -> None:
    for title, named in (("A", {"responsible": "Bo"}), ("B", {"due_date": dt.date(2018, 8, 1)}), ("C", {})):
        number = board_points.keep_issue(title, OPTIONS, background="", raised_date=DAY, author="Anne")
        board_points.close_issue(
            number,
            closed_date=DAY,
            outcome="Ja",
            author="Anne",
            version=1,
            **named,  # type: ignore[arg-type]
        )
    before, later = DAY - dt.timedelta(days=1), dt.date(2018, 9, 1)
    assert board_points.follow_ups(before) == []
    assert [one.title for one in board_points.follow_ups(DAY)] == ["B", "A"]  # what is due first
    second = board_points.follow_ups(DAY)[0].issue_id
    board_points.finish_follow_up(second, done_date=later, note=" gjort ", author="Bo", version=2)
    assert [one.title for one in board_points.follow_ups(later)] == ["A"]
    assert [(one.title, one.done_note) for one in board_points.follow_ups(later, DAY)] == [
        ("A", ""),
        ("B", "gjort"),
    ]
    assert [one.title for one in board_points.follow_ups(later, later)] == ["A"]
    # a report of that day was out when it was written down: the next one says it all the same
    written = next(one for one in board_points.issues() if one.issue_id == second).edited_at
    an_hour = dt.timedelta(hours=1)
    assert [one.title for one in board_points.follow_ups(later, later, written - an_hour)] == ["A", "B"]
    assert [one.title for one in board_points.follow_ups(later, later, written + an_hour)] == ["A"]
    # opened again it is not decided, and nothing of the decision is left
    board_points.close_issue(second, closed_date=None, outcome="", author="Bo", version=3)
    opened = next(one for one in board_points.issues(later) if one.issue_id == second)
    assert (opened.responsible, opened.due_date, opened.done_date, opened.done_note) == ("", None, None, "")


# --- Decisions ---


def test_the_latest_decision_stands_and_the_log_keeps_all() -> None:
    decisions.record(
        "trip:1",
        "accepted",
        author="Anne",
        seen=None,
        saving_dkk=Decimal("25000.00"),
        facts="Wuxi, to parter",
    )
    decisions.record("trip:2", "accepted", author="Anne", seen=None)
    seen = decisions.latest()["trip:1"].decision_id
    decisions.record("trip:1", "dismissed", author="Bo", seen=seen, reason="Rejsen er flyttet")
    standing = decisions.latest()
    assert {key: d.decision for key, d in standing.items()} == {"trip:1": "dismissed", "trip:2": "accepted"}
    assert [(d.suggestion_key, d.decision, d.saving_dkk) for d in decisions.log()] == [
        ("trip:1", "dismissed", None),
        ("trip:2", "accepted", None),
        ("trip:1", "accepted", Decimal("25000.00")),
    ]


def test_a_reopened_suggestion_has_no_standing_decision() -> None:
    first = decisions.record("trip:1", "dismissed", author="Anne", seen=None)
    decisions.record("trip:1", "reopened", author="Anne", seen=first.decision_id)
    assert decisions.latest() == {}
    assert len(decisions.log()) == 2


def test_an_unknown_decision_is_refused() -> None:
    with pytest.raises(ValueError, match="no decision"):
        decisions.record("trip:1", "perhaps", author="Anne", seen=None)  # type: ignore[arg-type]


def test_a_second_decision_sees_the_first() -> None:
    first = decisions.record("trip:1", "accepted", author="Anne", seen=None)
    with pytest.raises(ChangedMeanwhileError) as told:  # Bo saw no decision
        decisions.record("trip:1", "dismissed", author="Bo", seen=None)
    assert (told.value.by, told.value.version) == ("Anne", first.decision_id)
    second = decisions.record("trip:1", "done", author="Bo", seen=first.decision_id)
    with pytest.raises(ChangedMeanwhileError):  # Carl still saw Anne's
        decisions.record("trip:1", "dismissed", author="Carl", seen=first.decision_id)
    decisions.record("trip:1", "reopened", author="Anne", seen=second.decision_id)
    with pytest.raises(ChangedMeanwhileError):  # Bo's stands no more
        decisions.record("trip:1", "reopened", author="Carl", seen=second.decision_id)
    decisions.record("trip:1", "accepted", author="Carl", seen=None)
    assert [d.author for d in decisions.log()] == ["Carl", "Anne", "Bo", "Anne"]


def test_of_many_who_decide_at_once_one_does() -> None:
    decisions.log()  # the tables are there

    def decide(who: int) -> bool:
        try:
            decisions.record("trip:1", "accepted", author=f"Nr. {who}", seen=None)
        except ChangedMeanwhileError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(decide, range(16))) == 1
    assert len(decisions.log()) == 1


def test_a_decision_on_sample_data_stands_in_nobodys_way() -> None:
    decisions.record("trip:1", "accepted", author="Eksempel", seen=None, is_illustrative=True)
    decisions.record("trip:1", "dismissed", author="Anne", seen=None)
    assert decisions.latest()["trip:1"].author == "Anne"
