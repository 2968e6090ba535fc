"""What owners are asked: workbooks of their own rows to correct and confirm, and how the questions stand."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from dashboard import clock
from dashboard.keeping import shown_desk
from dashboard.roles import carries_out
from locales import text
from pipeline.desk.questions import Standing, standings
from pipeline.sources.forms import file_name
from pipeline.warehouse import asking

PARTY, OWNER, COMPANY = asking.PARTY, asking.OWNER, asking.COMPANY  # whom a question is put to


@dataclass(frozen=True, slots=True)
class Form:
    """The file that owners are sent: its name and content; or the sentence why there is none."""

    name: str = ""
    content: bytes = b""
    error: str | None = None


@carries_out("ask")
def ask_owners(parties: Sequence[str], *, author: str, kind: str = PARTY) -> Form:
    """The workbook of the own rows of a Danish party, or of a problem owner, in the language that is spoken; of several a zip. What was asked is kept, or nobody is asked."""
    try:
        return _forms(parties, author, kind)
    except asking.NothingToAskError as error:
        return Form(error=str(error))
    except OSError as error:  # a full disk, a folder that may not be written
        return Form(error=shown_desk.disk_sentence(error))


def _forms(parties: Sequence[str], author: str, kind: str) -> Form:
    drawn = [
        asking.drawn(shown_desk.desk(), party, asked_by=author, today=clock.today(), kind=kind)
        for party in parties
    ]
    made = [(file_name(question), content) for question, content in asking.keep(shown_desk.desk(), drawn)]
    if len(made) == 1:
        return Form(*made[0])
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in made:
            archive.writestr(name, content)
    return Form(text("data-ask-zip", date=clock.today().isoformat()), packed.getvalue())


def asked(answered: Mapping[str, dt.date], day: dt.date) -> list[Standing]:
    """How the questions that owners were asked stand on a day.

    Args:
        answered: question → the day of its first answer.
        day: the day.
    """
    return standings(shown_desk.questions().heads(), answered, day)


def days_to_answer() -> int:
    """Within how many days an answer is due."""
    return asking.days_to_answer()
