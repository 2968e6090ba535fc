"""The log of actions: what was noted holds until something comes up since, and every step can be taken back."""

import datetime as dt
from typing import Any

import pytest

from records import actions
from records.database import ChangedMeanwhileError

DAY = dt.date(2018, 6, 30)


def _note(step: actions.Step, seen: int | None = None, key: str = "step:A-1", **said: Any) -> actions.Entry:
    return actions.note(
        key, step, author="Ida", seen=seen, subject="Ring", as_of=said.pop("as_of", DAY), since=DAY, **said
    )


def _state(as_of: dt.date = DAY) -> actions.State:
    return actions.states(actions.log(), as_of)["step:A-1"]


def test_an_action_is_given_snoozed_finished_and_taken_back() -> None:
    first = _note("assigned", assignee="Bo")
    assert (_state().state, _state().assignee) == ("open", "Bo")
    second = _note("snoozed", first.entry_id, until=dt.date(2018, 7, 10))
    assert (_state().state, _state().until_date, _state().assignee) == ("snoozed", dt.date(2018, 7, 10), "Bo")
    third = _note("done", second.entry_id, note=" talte med Wang ")
    assert (_state().state, _state().since_date, _state().entries[0].note) == ("done", DAY, "talte med Wang")
    fourth = _note("undone", third.entry_id)
    assert _state().state == "snoozed"
    fifth = _note("undone", fourth.entry_id)
    assert (_state().state, _state().assignee) == ("open", "Bo")
    _note("undone", fifth.entry_id)
    assert (_state().state, _state().assignee) == ("open", "")
    assert len(_state().entries) == 6  # nothing is lost


def test_a_seat_that_is_asked_for_leaves_the_action_open_until_the_journey_is_made() -> None:
    first = _note("seated", assignee="Aarhus Kommune")
    second = _note("seated", first.entry_id, assignee="AVK")
    assert (_state().state, _state().assignee, _state().seats) == ("open", "", ("Aarhus Kommune", "AVK"))
    third = _note("undone", second.entry_id)
    assert _state().seats == ("Aarhus Kommune",)
    fourth = _note("done", third.entry_id)
    assert (_state().state, _state().seats) == ("done", ())
    _note("undone", fourth.entry_id)
    assert (_state().state, _state().seats) == ("open", ("Aarhus Kommune",))


def test_what_was_noted_on_a_later_day_is_not_known_before() -> None:
    _note("done")
    assert actions.states(actions.log(), DAY - dt.timedelta(days=1)) == {}


def test_a_step_back_into_the_list_forgets_who_finished_it() -> None:
    first = _note("done")
    _note("reopened", first.entry_id)
    assert (_state().state, _state().since_date) == ("open", None)


def test_whoever_was_slower_is_told() -> None:
    _note("assigned", assignee="Bo")
    with pytest.raises(ChangedMeanwhileError):
        _note("done")
    _note("done", key="step:A-2")  # another action is not concerned


@pytest.mark.parametrize(
    ("step", "said"),
    [("assigned", {}), ("seated", {}), ("snoozed", {}), ("snoozed", {"until": DAY}), ("lost", {})],
)
def test_a_step_needs_what_it_says(step: Any, said: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"assignee|snoozed|step"):
        _note(step, **said)
    assert actions.log() == []
