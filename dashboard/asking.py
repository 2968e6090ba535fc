"""The owners asked to confirm their own rows: who has answered and who is late."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from dashboard.keeping import owners
from dashboard.keeping.owners import Asked
from dashboard.model import columns as known
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.queries import data_state, parties
from locales import text

# the kinds of questions: to Danish parties, to problem owners and to companies
PARTY, OWNER, COMPANY = owners.PARTY, owners.OWNER, owners.COMPANY
State = owners.State


def asked(day: dt.date) -> list[Asked]:
    """The questions that owners were asked by a day, the oldest first; those about sample data only while that is shown."""
    shows_invented = load_options().shows_invented
    found = owners.asked(data_state.answered(), day)
    return [one for one in found if shows_invented or not one.question.is_illustrative]


def called(one: Asked) -> str:
    """The name of the party asked, in the language in force; a challenge as the question called it."""
    if one.question.kind == PARTY:
        return known.called("danish_party")(one.question.subject)
    names = parties.chinese() if one.question.kind == OWNER else {}
    return names.get(one.question.subject, one.question.subject_name)


def late(day: dt.date) -> list[Asked]:
    """Those who should have answered by a day, by what they were asked last."""
    return [one for one in asked(day) if one.state == "late" and one.is_newest]


def by_company(day: dt.date) -> dict[str, Asked]:
    """Each company's last question by a day, by the company's number."""
    return {one.question.subject: one for one in asked(day) if one.question.kind == COMPANY}


def matrix(questions: Sequence[Asked]) -> tuple[pd.DataFrame, list[Column | str]]:
    """Who was asked in which quarter and what became of it: one row each, one column a quarter; and the table's columns."""
    rows: dict[tuple[str, str, str], dict[str, str]] = {}
    quarters: dict[str, Column] = {}
    # of several in a quarter the last counts
    for one in sorted(questions, key=lambda one: one.question.asked_date):
        asked_on = one.question.asked_date
        quarter, year = str((asked_on.month + 2) // 3), str(asked_on.year)
        name = f"asked_{year}_{quarter}"
        label = text("data-ask-quarter", quarter=quarter, year=year)
        quarters[name] = Column(name, label, nothing="–")
        cell = text("data-ask-cell", state=one.state, date=one.day)
        rows.setdefault((called(one), one.question.kind, one.question.subject), {})[name] = cell
    named = Column("asked_name", text("data-ask-of"), width="medium")
    found = [{"asked_name": name, **cells} for (name, *_), cells in sorted(rows.items())]
    return pd.DataFrame(found, columns=["asked_name", *quarters]), [named, *reversed(quarters.values())]
