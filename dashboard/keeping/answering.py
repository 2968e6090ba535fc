"""A question that its owner answers on a page: the signed link to it, and the answer, which is loaded as the filled-in workbook would be.

A link is one question's (so one owner's), signed with the desk's key, and over after a day that it states; the records say whether it was withdrawn.
"""

import base64
import binascii
import datetime as dt
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dashboard import clock, telemetry
from dashboard.keeping import sealing, shown_desk
from dashboard.roles import carries_out
from dashboard.warehouse import close
from locales import language, speaking, text
from pipeline.cells.reference import vocabularies
from pipeline.child.stager import DiskFullError
from pipeline.desk.said import ListError
from pipeline.sources.declarations import load_sources
from pipeline.sources.forms import form_bytes
from pipeline.sources.questions import CONFIRMED, AskedRow, Question
from pipeline.warehouse import asking
from pipeline.warehouse.build import build
from pipeline.warehouse.making import NothingBuiltError
from records import links
from records.links import Link
from settings import private

PARTY, OWNER = asking.PARTY, asking.OWNER
PREFIX = "/answer/"  # of the address by which an owner answers
# Kinds of question that are answered by a link, too, and the rows that it asks about.
BY_LINK = {PARTY: "agreements", OWNER: "challenges"}

_TOKEN = re.compile(
    r"(?P<said>ASK-\d{4}-[2-9A-Z]{8}\.(?P<expires>\d{8})\.[A-Za-z0-9_-]{22})\.(?P<signature>[A-Za-z0-9_-]{86})"
)
_PURPOSE = b"answer-link\n"  # so that no other signature of the desk is one of a link

Verdict = Literal["holds", "changed", "ended"]


class NotReceivedError(Exception):
    """An answer could not be loaded now; nothing of it was."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An opened link: its record, its question, and the rows that it asks about (`BY_LINK`), by their number."""

    link: Link
    question: Question
    rows: Mapping[str, AskedRow]

    def heading(self, column: str) -> str:
        """The heading of a column, in the language in force."""
        return load_sources()[BY_LINK[self.question.kind]].column(column).heading


@dataclass(frozen=True, slots=True)
class Answer:
    """An owner's answer on one agreement."""

    verdict: Verdict  # whether it still holds as it stands, has changed, or has ended
    next_date: dt.date | None = None  # the day of its next step; None where nothing was said
    line: str = ""  # what that is; "" where nothing was said

    def cells(self) -> Mapping[str, str]:
        """Column → its cell in the workbook, as the owner would write it in the language in force; what has changed is not confirmed: a line may not say all of it."""
        said = {
            "status": getattr(vocabularies()["agreement_status"]["ended"], language())
            if self.verdict == "ended"
            else "",
            "next_step": self.line,
            "next_step_date": self.next_date.isoformat() if self.next_date else "",
            CONFIRMED: "" if self.verdict == "changed" else text("table-yes"),
        }
        return {column: cell for column, cell in said.items() if cell}


def rows_of(question: Question) -> Mapping[str, AskedRow]:
    """The rows of a question that a link can answer, by their number."""
    return next((one.rows for one in question.sections if one.source == BY_LINK.get(question.kind)), {})


def last_day(question: Question) -> dt.date:
    """The last day on which a link to a question opens: twice the time allowed for the answer."""
    return question.due_date + dt.timedelta(days=asking.days_to_answer())


@carries_out("ask")
def make_link(question: Question, *, author: str) -> str:
    """Make a link to a question that is kept; returns its token, which can't be asked for again. RecordsUnreachableError where nothing was kept."""
    expires = last_day(question)
    said = f"{question.question_id}.{expires:%Y%m%d}.{secrets.token_urlsafe(16)}"
    signature = base64.urlsafe_b64encode(sealing.sign(_PURPOSE + said.encode())).rstrip(b"=").decode()
    token = f"{said}.{signature}"
    links.keep_link(
        token,
        question_id=question.question_id,
        kind=question.kind,
        subject=question.subject,
        subject_name=question.subject_name,
        lang=question.lang,
        expires_date=expires,
        author=author,
    )
    return token


def opened(token: str) -> Asked | None:
    """The question of a link; None for one that this desk has not signed, that is over or was withdrawn. RecordsUnreachableError, OSError for the desk's key."""
    found = _TOKEN.fullmatch(token)
    if found is None or f"{clock.today():%Y%m%d}" > found["expires"]:
        return None
    try:
        signature = base64.urlsafe_b64decode(found["signature"] + "==")
    except binascii.Error:
        return None
    if not sealing.is_signed(_PURPOSE + found["said"].encode(), signature):
        return None
    link = links.find_link(token, clock.today())
    question = shown_desk.questions().get(link.question_id) if link else None
    if link is None or question is None or not token.startswith(f"{question.question_id}."):
        return None
    return Asked(link, question, rows_of(question))


@carries_out("answer")
def load_answer(token: str, answers: Mapping[str, Answer], *, author: str) -> None:
    """Load what an owner says about rows of the question, as their filled-in workbook: rows of which nothing is said are as they were sent.

    KeyError where the link opens nothing (any more) or asks about no such row, NotReceivedError where it can't be loaded now, else as `opened`.
    """
    asked = opened(token)
    if asked is None or asked.question.kind != PARTY or not answers.keys() <= asked.rows.keys():
        raise KeyError(token)
    question, today = asked.question, clock.today()
    subject = "".join(one if one.isalnum() or one in " -_()." else " " for one in question.subject_name)
    number = f"{question.question_id}-{asked.link.answer_count + 1}"  # a file of its own: answers add up
    with speaking(question.lang):
        said = {(BY_LINK[PARTY], row): answer.cells() for row, answer in answers.items()}
        name = text("answer-file", subject=subject, day=today.isoformat(), number=number)
    is_loaded = False
    try:
        with shown_desk.desk().ledger.receiving() as folder:
            path = Path(folder) / name
            private.write(path, form_bytes(question, said, today))
            build(shown_desk.desk(), incoming=[path], loaded_by=author or shown_desk.NOBODY)
            is_loaded = True
    except (NothingBuiltError, ListError, DiskFullError, OSError) as error:
        raise NotReceivedError(str(error)) from error
    finally:
        telemetry.load(is_made=is_loaded)
    close()
    links.note_answer(asked.link.link_id, author=author)
