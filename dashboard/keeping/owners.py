"""Questions to owners: workbooks of their own rows to correct and confirm, and who has answered and who is late."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

import pandas as pd

from dashboard import clock
from dashboard.keeping import answering, shown_desk
from dashboard.keeping.own_files import zipped
from dashboard.model import columns
from dashboard.model.columns import Column
from dashboard.options import load_options
from dashboard.queries import data_state, parties
from dashboard.roles import carries_out
from locales import formats, speaking, text
from pipeline.desk.questions import Standing, standings
from pipeline.desk.questions import State as _State
from pipeline.sources.forms import file_name
from pipeline.sources.questions import Question
from pipeline.warehouse import asking

PARTY, OWNER, COMPANY = asking.PARTY, asking.OWNER, asking.COMPANY  # the kinds of addressee
days_to_answer = asking.days_to_answer  # within how many an answer is due
Asked = Standing  # a question as it stands on a day
State = _State


@dataclass(frozen=True, slots=True)
class Form:
    """The files that owners are sent: name and content of the workbook, and of the mail that carries it, perhaps with a link; or the sentence why there is none."""

    name: str = ""
    content: bytes = b""
    mail_name: str = ""
    mail: bytes = b""
    error: str | None = None
    count: int = 0  # of the workbooks
    left_out: str = ""  # the owners without rows, in sentences


@carries_out("ask")
def ask_owners(parties: Sequence[str], *, author: str, kind: str = PARTY, server: str = "") -> Form:
    """The workbook of an owner's own rows in the language that is spoken, and a mail, with a link where ``server`` has an address; of several a zip each.

    The questions are kept together or not at all; an owner without rows is left out. RecordsUnreachableError: a link can't be kept; the question is.
    """
    drawn, nothing = [], []
    try:
        desk, today = shown_desk.desk(), clock.today()
        for party in parties:
            try:
                drawn.append(asking.drawn(desk, party, asked_by=author, today=today, kind=kind))
            except asking.NothingToAskError as error:
                nothing.append(str(error))
        left_out = formats.together(list(dict.fromkeys(nothing)))
        if not drawn:
            return Form(error=left_out)
        files, mails = [], []
        for question, _ in drawn:  # all of them before a mail says that one was asked
            shown_desk.questions().keep(question)
        for question, content in drawn:
            name = file_name(question)
            files.append((name, content))
            mails.append((f"{name.removesuffix('.xlsx')}.eml", _letter(question, content, author, server)))
        if len(files) == 1:
            return Form(*files[0], *mails[0], count=1, left_out=left_out)
        day = today.isoformat()
        name, mail_name = text("data-ask-zip", date=day), text("data-ask-mails-zip", date=day)
        return Form(name, zipped(files), mail_name, zipped(mails), count=len(files), left_out=left_out)
    except OSError as error:  # a full disk, a folder that may not be written
        return Form(error=shown_desk.disk_sentence(error))


def _letter(question: Question, workbook: bytes, author: str, server: str) -> bytes:
    """The mail to an owner, as a draft that the asker sends from their own mail program."""
    link = "none"
    if server and answering.rows_of(question):
        link = f"{server}{answering.PREFIX}{answering.make_link(question, author=author)}"
    said = speaking(question.lang)(text)
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = said("ask-mail-subject", subject=question.subject_name)
    message["Content-Language"] = question.lang
    message.set_content(
        said(
            "ask-mail",
            subject=question.subject_name,
            date=question.due_date,
            link=link,
            kind=question.kind,
            expires=answering.last_day(question),
            who=author,
            is_signed=bool(author),
        )
        + "\n"
    )
    message.add_attachment(
        workbook,
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename=file_name(question),
    )
    return message.as_bytes()


def asked(day: dt.date) -> list[Standing]:
    """How the questions that owners were asked by a day stand, the oldest first; those about sample data only while that is shown."""
    shows_invented = load_options().shows_invented
    found = standings(shown_desk.questions().heads(), data_state.answered(), day)
    return [one for one in found if shows_invented or not one.question.is_illustrative]


def called(one: Standing) -> str:
    """The name of the party asked, in the language in force; a challenge as the question called it."""
    if one.question.kind == PARTY:
        return columns.called("danish_party")(one.question.subject)
    names = parties.chinese() if one.question.kind == OWNER else {}
    return str(names.get(one.question.subject, one.question.subject_name))


def late(day: dt.date) -> list[Standing]:
    """The owners who should have answered by a day, by their latest question."""
    return [one for one in asked(day) if one.state == "late" and one.is_newest]


def by_company(day: dt.date) -> dict[str, Standing]:
    """Each company's last question by a day, by the company's number."""
    return {one.question.subject: one for one in asked(day) if one.question.kind == COMPANY}


def matrix(questions: Sequence[Standing]) -> tuple[pd.DataFrame, list[Column | str]]:
    """Who was asked in which quarter and what became of it: one row each, one column per quarter; and the table's columns."""
    rows: dict[tuple[str, str, str], dict[str, str]] = {}
    quarters: dict[str, Column] = {}
    # of several in a quarter the last counts
    for one in sorted(questions, key=lambda one: one.question.asked_date):
        asked_on = one.question.asked_date
        quarter, year = str((asked_on.month + 2) // 3), str(asked_on.year)
        name = f"asked_{year}_{quarter}"
        quarters[name] = Column(name, text("data-ask-quarter", quarter=quarter, year=year), nothing="–")
        cell = text("data-ask-cell", state=one.state, date=one.day)
        rows.setdefault((called(one), one.question.kind, one.question.subject), {})[name] = cell
    named = Column("asked_name", text("data-ask-of"), width="medium")
    found = [{"asked_name": name, **cells} for (name, *_), cells in sorted(rows.items())]
    return pd.DataFrame(found, columns=["asked_name", *quarters]), [named, *reversed(quarters.values())]
