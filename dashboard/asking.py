"""The owners asked to confirm their own rows: who has answered and who is late."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.keeping import owners
from dashboard.model import columns as known
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.queries import data_state, parties
from locales import text

# the kinds of questions: to Danish parties, to problem owners and to companies
PARTY, OWNER, COMPANY = owners.PARTY, owners.OWNER, owners.COMPANY

State = Literal["answered", "waiting", "late"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a Danish party or a problem owner, as it stands on a day."""

    question_id: str  # its number
    kind: str  # the kind of addressee (`PARTY`, `OWNER`, `COMPANY`)
    # the name as the exports write it; the number of a company, or of a challenge of which no owner is named
    party: str
    name: str  # what that is called
    asked_by: str  # who asked; "" where not given
    asked_date: dt.date  # when
    due_date: dt.date  # when the answer is due
    answered_date: dt.date | None  # when the first answer came; None while there is none
    state: State  # answered, waiting or late
    is_newest: bool  # whether they were not asked again since
    is_illustrative: bool  # whether it is about sample data

    @property
    def date(self) -> dt.date:
        """The day that says how it stands: of the answer, else when that is due."""
        return self.answered_date or self.due_date


def asked(day: dt.date) -> list[Asked]:
    """The questions that owners were asked by a day, the oldest first; those about sample data only while that is shown."""
    shows_invented = load_options().shows_invented
    return [
        Asked(
            one.question.question_id,
            one.question.kind,
            one.question.subject,
            _name_of(one.question.kind, one.question.subject, one.question.subject_name),
            one.question.asked_by,
            one.question.asked_date,
            one.question.due_date,
            one.answered_date,
            "answered" if one.answered_date else "late" if one.is_late else "waiting",
            one.is_newest,
            one.question.is_illustrative,
        )
        for one in owners.asked(data_state.answered(), day)
        if shows_invented or not one.question.is_illustrative
    ]


def _name_of(kind: str, subject: str, as_asked: str) -> str:
    """The name of the party asked, in the language in force; a challenge as the question called it."""
    if kind == COMPANY:
        return as_asked
    if kind == OWNER:
        return parties.chinese().get(subject, as_asked)
    return known.called("danish_party")(subject)


def late(day: dt.date) -> list[Asked]:
    """Those who should have answered by a day, by what they were asked last."""
    return [one for one in asked(day) if one.state == "late" and one.is_newest]


def by_company(day: dt.date) -> dict[str, Asked]:
    """Each company's last question by a day, by the company's number."""
    return {one.party: one for one in asked(day) if one.kind == COMPANY}


def matrix(questions: Sequence[Asked]) -> tuple[pd.DataFrame, list[Column | str]]:
    """Who was asked in which quarter and what became of it: one row each, one column a quarter; and the table's columns."""
    rows: dict[tuple[str, str, str], dict[str, str]] = {}
    quarters: dict[str, Column] = {}
    for one in sorted(questions, key=lambda one: one.asked_date):  # of several in a quarter the last counts
        quarter, year = str((one.asked_date.month + 2) // 3), str(one.asked_date.year)
        name = f"asked_{year}_{quarter}"
        label = text("data-ask-quarter", quarter=quarter, year=year)
        quarters[name] = Column(name, label, nothing="–")
        cell = text("data-ask-cell", state=one.state, date=one.date)
        rows.setdefault((one.name, one.kind, one.party), {})[name] = cell
    named = Column("asked_name", text("data-ask-of"), width="medium")
    found = [{"asked_name": name, **cells} for (name, *_), cells in sorted(rows.items())]
    return pd.DataFrame(found, columns=["asked_name", *quarters]), [named, *reversed(quarters.values())]
