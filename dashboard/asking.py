"""Whom we have asked to confirm their own rows, who has answered, and who is late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard import loading
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.queries import asking
from locales import text

PARTY = "party"  # the kind of question that parties are asked

State = Literal["answered", "waiting", "late"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a Danish party, as it stands on a day.

    Attributes:
        question_id: its number.
        party: the party, as the exports write it.
        asked_by: who asked; "" where nobody said.
        asked_date: when.
        due_date: when the answer is due.
        answered_date: when the first answer came; None while there is none.
        state: answered, waiting or late.
        is_newest: whether the party was not asked again since.
        is_illustrative: whether it is about sample data.
    """

    question_id: str
    party: str
    asked_by: str
    asked_date: dt.date
    due_date: dt.date
    answered_date: dt.date | None
    state: State
    is_newest: bool
    is_illustrative: bool

    @property
    def date(self) -> dt.date:
        """The day that says how it stands: of the answer, else when that is due."""
        return self.answered_date or self.due_date


def asked(day: dt.date) -> list[Asked]:
    """The questions that parties were asked by a day, the oldest first; those about sample data only while that is shown."""
    found = asking.answers()
    answered = dict(zip(found["question_id"], found["answered_date"], strict=True))
    shows_invented = load_options().shows_invented
    return [
        Asked(
            one.question.question_id,
            one.question.subject,
            one.question.asked_by,
            one.question.asked_date,
            one.question.due_date,
            one.answered_date,
            "answered" if one.answered_date else "late" if one.is_late else "waiting",
            one.is_newest,
            one.question.is_illustrative,
        )
        for one in loading.asked(answered, day)
        if one.question.kind == PARTY and (shows_invented or not one.question.is_illustrative)
    ]


def late(day: dt.date) -> list[Asked]:
    """Those who should have answered by a day, by what they were asked last."""
    return [one for one in asked(day) if one.state == "late" and one.is_newest]


def matrix(questions: Sequence[Asked]) -> tuple[pd.DataFrame, list[Column | str]]:
    """Who was asked in which quarter and what became of it: one row a party, one column a quarter; and the table's columns."""
    quarters = sorted({(one.asked_date.year, _quarter(one)) for one in questions})
    rows: dict[str, dict[str, str]] = {}
    for one in questions:  # of several in a quarter the last counts
        cell = text("data-ask-cell", state=one.state, date=one.date)
        rows.setdefault(one.party, {})[_name(one.asked_date.year, _quarter(one))] = cell
    columns: list[Column | str] = ["danish_party"]
    for year, quarter in reversed(quarters):
        columns.append(
            Column(
                _name(year, quarter),
                text("data-ask-quarter", quarter=str(quarter), year=str(year)),
                nothing="–",
            )
        )
    names = ["danish_party", *(_name(*one) for one in quarters)]
    found = [{"danish_party": party, **cells} for party, cells in sorted(rows.items())]
    return pd.DataFrame(found, columns=names), columns


def _quarter(one: Asked) -> int:
    return (one.asked_date.month + 2) // 3


def _name(year: int, quarter: int) -> str:
    return f"asked_{year}_{quarter}"
