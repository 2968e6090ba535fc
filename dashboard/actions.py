"""The list of actions: tasks (measures), and the notes on them (records).

Overview, presence, party page, digest and report ask `measures` for `action_count` and its rows, with the filters that `noted` gives them.
"""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import desk_records, journeys
from dashboard.filters_model import Filters, with_choices
from dashboard.keeping import owners, watched
from dashboard.model import measures
from dashboard.model.columns import Row
from dashboard.options import load_options
from dashboard.scope.asking import ask, is_narrowed
from dashboard.words import names
from locales import formats
from records import actions as log
from records import board_points, database
from records.actions import State, Step

_OWN = 2  # how many of a reader's own reasons are named for an action that several share
_DECISION = "decision:"  # the key of a decision of the board, before its number
_QUESTION = "question:"  # that of a question that an owner is late to answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilters(Filters):
    """The shared filters, and what the records say of actions, as JSON."""

    noted: str = "[]"  # the state of the actions that have notes
    written: str = "[]"  # actions that are written down at the desk and follow from no export
    # the companies that have been asked what is lacking and have not answered, late or not: they are reminded, not asked again
    unanswered: tuple[str, ...] = ()
    advised: str = "[]"  # the journeys that the money which is left pays for (dashboard/journeys.py)


def noted(filters: Filters) -> ActionFilters:
    """The filters for the measures of actions, with which were assigned, snoozed and finished. RecordsUnreachableError where the records can't be read."""
    standing = states(filters.as_of).values()
    said = [
        {
            "action_key": one.action_key,
            "since_date": formats.plain(one.since_date),
            "state": one.state,
            "until_date": formats.plain(one.until_date),
            "assignee": one.assignee or None,
        }
        for one in sorted(standing, key=lambda one: one.action_key)
    ]
    companies = owners.by_company(filters.as_of).items()
    return with_choices(
        filters,
        ActionFilters,
        noted=json.dumps(said),
        written=json.dumps([*_written(filters)]),
        unanswered=tuple(sorted(number for number, one in companies if one.state != "answered")),
        advised=json.dumps(journeys.advised(filters.as_of)),
    )


def rows(
    filters: Filters,
    measure: str = "action_count",
    group: measures.Group | None = None,
    *,
    reader: str | None = None,
    **how: Any,
) -> pd.DataFrame:
    """The actions that a measure of the relation `actions` counts by filters of `noted`, each whole; ``how`` many as `measures.rows` takes it.

    With `reader`, the party that they are told to: that of its own page or letter, never one that a filter merely chooses; `own_count`, how
    many of its reasons the filters leave; and `own_subjects`, what the first of these are about.
    """
    found = measures.rows(filters, measure, group, **how).assign(reader=reader)
    if not is_narrowed(filters):
        return found.assign(own_count=None, own_subjects=None)
    own = measures.grouped(filters, "reason_count", "action_key").set_index("action_key")["reason_count"]
    first = measures.rows(filters, "reason_count", limit=_OWN, only="action_key subject", each="action_key")
    subjects = first.dropna().groupby("action_key")["subject"].agg(list)
    keys = found["action_key"]
    return found.assign(own_count=keys.map(own), own_subjects=keys.map(subjects))


def called_for(filters: ActionFilters, agreement_id: str) -> pd.DataFrame:
    """The open actions that an agreement calls for, by itself or with others."""
    reasons = measures.rows(filters, "reason_count", ("agreement_id", agreement_id), only="action_key")
    found = rows(filters)
    return found[found["action_key"].isin(reasons["action_key"])]


def of_relation(filters: Filters, agreement_id: str) -> Row | None:
    """The open action that this relation calls for by itself, which a contact answers; None where there is none, or where others share it."""
    found = called_for(noted(filters.narrowed_by()), agreement_id)
    alone = found[found["action_kind"].eq("warm_up") & found["reason_count"].eq(1)]
    return next(iter(alone.to_dict("records")), None)


def presence(as_of: dt.date, agreement_id: str) -> str | None:
    """The presence of a relation on a day; None where it is not known then, and for no relation."""
    if not agreement_id:
        return None
    select = "select presence::varchar as presence from agreement_at where agreement_id = $agreement_id"
    return next(iter(ask(Filters(as_of=as_of), select, agreement_id=agreement_id)["presence"]), None)


def states(as_of: dt.date) -> dict[str, State]:
    """The state of each action that has an entry, by key; entries on sample data are not among a desk's own."""
    return log.states(desk_records.actions(), as_of)


def seats(as_of: dt.date) -> dict[str, tuple[str, ...]]:
    """The journeys (codes of `contact_journey_count`) on which a seat is asked for, each with the names asked for in order; empty if the records can't be read."""
    try:
        standing = states(as_of).values()
    except database.RecordsUnreachableError:
        return {}
    return {one.action_key.removeprefix("warm_up:"): one.seats for one in standing if one.seats}


def newest(row: Row) -> int | None:
    """The number of the newest entry of an action (a row of `action_count`); None without one."""
    return next((one.entry_id for one in desk_records.actions(str(row["action_key"]))), None)


def _written(filters: Filters) -> Iterator[dict[str, Any]]:
    """The decisions of the board that are to be carried out, the files that wait in watched folders, and the owners who are late with an answer."""
    for point in desk_records.follow_ups(filters.as_of):
        yield {
            "action_key": f"{_DECISION}{point.issue_id}",
            "action_kind": "decision",
            "subject": desk_records.in_language(point.outcome or point.title),
            "who": point.responsible or None,
            "due_date": formats.plain(point.due_date),
            "since_date": formats.plain(point.closed_date),
            "is_illustrative": point.is_illustrative,
        }
    for file in watched.waiting():
        yield {
            "action_key": file.action_key,
            "action_kind": "file",
            "subject": file.name,
            "since_date": file.moment.replace(tzinfo=dt.UTC).astimezone().date().isoformat(),
            "is_illustrative": False,
        }
    for asked in owners.late(filters.as_of):
        question = asked.question
        yield {
            "action_key": f"{_QUESTION}{question.question_id}",
            "action_kind": "remind",
            "who": question.asked_by or None,
            "danish_party": question.subject if question.kind == owners.PARTY else None,
            "subject": owners.called(asked),
            "due_date": formats.plain(question.due_date),
            "since_date": formats.plain(question.due_date + dt.timedelta(days=1)),
            "is_illustrative": question.is_illustrative,
        }


def note(
    filters: Filters,
    row: Row,
    step: Step,
    *,
    author: str,
    seen: int | None,
    assignee: str = "",
    until: dt.date | None = None,
    said: str = "",
) -> None:
    """Keep what becomes of an action (a row of `action_count` or `action_put_off_count`); ``seen`` is the newest entry that the author saw, None without one.

    ValueError where the step lacks something, ChangedMeanwhileError where another was faster, RecordsUnreachableError: nothing was kept then.
    """
    key = str(row["action_key"])
    with database.writing():  # the log and the board's own record, or neither
        last = next(iter(log.log(key)), None)
        log.note(
            key,
            step,
            author=author,
            seen=seen,
            subject=names.said(row["subject"]),
            as_of=filters.as_of,
            since=None if formats.is_missing(row["since_date"]) else row["since_date"],
            assignee=assignee,
            until=until,
            note=said,
            is_illustrative=load_options().shows_invented,
        )
        takes_back = step == "undone" and last is not None and last.step == "done"
        if key.startswith(_DECISION) and (step == "done" or takes_back):
            day = filters.as_of if step == "done" else None
            number = int(key.removeprefix(_DECISION))
            for one in desk_records.issues():
                if one.issue_id == number and one.done_date != day:
                    board_points.finish_follow_up(
                        number, done_date=day, note=said, author=author, version=one.version
                    )
