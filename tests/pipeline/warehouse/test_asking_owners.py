"""A problem owner is asked about its challenges: the workbook says no amounts and no persons, and only what the owner changes or confirms is loaded."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from locales import speaking
from pipeline.__main__ import main
from pipeline.desk.desk import Desk
from pipeline.sources.forms import HEADING_ROW
from pipeline.warehouse.asking import OWNER, NothingToAskError
from pipeline.warehouse.build import build
from tests.pipeline.ready import query, ready
from tests.pipeline.warehouse.test_asking import ask, reasons, says

CHALLENGES = """
Udfordrings-id | Udfordring | Problemejer | Kontaktperson hos ejeren | By | Provins | Tema | Beskrivelse | Hast | Værdi | Valuta | Stadie | Dato for stadie | Tilbud hos
C-1 | Slam i havnen | Qingdao Port | Li Wei | Qingdao | Shandong | spildevand | Tilbud på 246 mio. kr. på rensning | høj | 246 mio. kr. | DKK | tilbud | 2016 | Eksempel A/S
C-2 | Røg fra kedler | Qingdao Port | | Qingdao | Shandong | luft | | | | | dialog | 2017-03-01 |
C-3 | Jord i Nantong | | | Nantong | Jiangsu | jord | Gamle grunde | | | | identificeret | 2016 |
"""
MARTS = ("fct_challenge", "guest_challenge")
TODAY = dt.datetime.now().astimezone().date()


pytestmark = pytest.mark.also_marts(*MARTS)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return ready(tmp_path, {"Udfordringer.xlsx": {"Udfordringer": CHALLENGES}}, *MARTS)


def _rows(content: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(min_row=HEADING_ROW + 2, values_only=True)]


def test_what_an_owner_corrects_and_confirms_is_loaded_and_nothing_else(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question, content = speaking("zh")(ask)(desk, "qingdao port", asked_by="Mette", today=TODAY, kind=OWNER)
    assert (question.kind, question.subject) == ("owner", "Qingdao Port")
    assert sum(len(section.rows) for section in question.sections) == 2
    said = _rows(content)
    assert [row[1] for row in said] == ["C-2", "C-1"]
    for secret in ("246", "Li Wei", "Eksempel A/S"):
        assert secret not in str(said)
    # unchanged it says nothing
    sent = desk.raw / "Svar.xlsx"
    sent.write_bytes(content)
    assert reasons(desk, sent) == []
    before = query(desk, "select * exclude (_file, _sheet, _row) from staging.challenges order by _key")
    build(desk)
    assert (
        query(desk, "select * exclude (_file, _sheet, _row) from staging.challenges order by _key") == before
    )
    book = openpyxl.load_workbook(io.BytesIO(content))
    for edit in (
        says("challenges", "1", "owner_contact", "王芳"),
        says("challenges", "1", "confirmed_date", "是"),
        says("challenges", "2", "value", "300万元"),
        says("challenges", "2", "description", "港口污泥，含水率80%"),
    ):
        edit(book)
    book.save(sent)
    assert reasons(desk, sent) == []
    build(desk)
    select = "select challenge_id, owner_contact, value::varchar, currency, description, confirmed_date, offer_holder from marts.fct_challenge order by 1"
    assert query(desk, select) == [
        ("C-1", "Li Wei", "3000000.00", "CNY", "港口污泥，含水率80%", None, "Eksempel A/S"),
        ("C-2", "王芳", None, "DKK", None, TODAY, None),
        ("C-3", None, None, "DKK", "Gamle grunde", None, None),
    ]
    # a challenge without an owner is asked about by its number
    made = tmp_path / "C-3.xlsx"
    asked = ["--owner", "-o", str(made), "--lang", "da", "--warehouse", str(desk.warehouse)]
    assert main(["ask", "c-3", *asked]) == 0
    assert "Jord i Nantong" in capsys.readouterr().out
    assert [row[1] for row in _rows(made.read_bytes())] == ["C-3"]
    assert main(["ask", "Qingdao Prot", *asked]) == 2
    assert "Mente du Qingdao Port" in capsys.readouterr().err
    with pytest.raises(NothingToAskError):
        ask(desk, "Qingdao Port", asked_by="", today=TODAY)  # no Danish party


def test_an_amount_of_which_nobody_says_the_currency_is_no_kroner(desk: Desk) -> None:
    _, content = ask(desk, "C-3", asked_by="Mette", today=TODAY, kind=OWNER)
    sent, column = desk.raw / "Svar.xlsx", says("challenges", "1", "currency", "CNY")
    book = openpyxl.load_workbook(io.BytesIO(content))
    says("challenges", "1", "value", 300)(book)
    book.save(sent)
    [(_, _, name, reason)] = reasons(desk, sent)
    assert (name, reason) == ("currency", "missing")
    column(book)
    book.save(sent)
    build(desk)
    select = "select value::varchar, currency from staging.challenges where challenge_id = 'C-3'"
    assert query(desk, select) == [("300.00", "CNY")]
