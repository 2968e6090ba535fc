"""Owners are asked from the pages: the choice of owners and language, the answers, and the late ones."""

import datetime as dt
import io
import re
import shutil
import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any
from unittest import mock

import duckdb
import pytest

from dashboard import actions, clock, network, roles, warehouse
from dashboard.filters_model import Filters
from dashboard.keeping import answering, owners
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.statements.agreements import confirmed_text
from dashboard.words import actions as action_words
from locales import LANGUAGES, speaking, text
from pipeline.warehouse import asking as asking_tool
from records import links
from tests.pages import desk

ASKED, LATE = dt.date(2018, 5, 1), dt.date(2018, 5, 23)
PAGE = "data/data.py"


@pytest.fixture
def own_desk(small_desk_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small desk in a folder of its own, on 1 May 2018."""
    path = Path(shutil.copy(small_desk_file, tmp_path / "warehouse.duckdb"))
    monkeypatch.setenv("WAREHOUSE", str(path))
    monkeypatch.setattr(clock, "today", lambda: ASKED)
    return path


def reminders(as_of: dt.date, **chosen: tuple[str, ...]) -> list[dict[object, object]]:
    found = measures.rows(actions.noted(Filters(as_of=as_of, **chosen)), "action_count")
    return [row for row in found.to_dict("records") if row["action_kind"] == "remind"]


def answer(path: Path, question: str, day: dt.date) -> None:
    """The warehouse as it is once the answer has been loaded."""
    built = Path(shutil.copy(path, path.with_suffix(".built")))
    with duckdb.connect(str(built)) as con:
        con.execute("insert into meta.answers values (?, 'Svar.xlsx', ?, 1, 1, 0, 0)", [question, day])
    built.replace(path)
    warehouse.close()


@pytest.mark.as_opened
def test_a_keeper_asks_from_the_data_page(own_desk: Path) -> None:
    at = desk.open_page(PAGE, **{"tab": "ask"})
    assert text("data-ask-none") in [info.value for info in at.info]
    at.multiselect(key="ask-parties").set_value(["Viborg Kommune", "Horsens Kommune"]).run()
    at.button(key="ask-make").click().run()
    assert not at.exception
    assert text("data-ask-made", count=2) in [said.value for said in at.success]
    found = owners.asked(ASKED)
    assert {(one.question.subject, one.state, one.question.due_date) for one in found} == {
        (party, "waiting", dt.date(2018, 5, 22)) for party in ("Horsens Kommune", "Viborg Kommune")
    }
    table = next(
        frame.value
        for frame in at.dataframe
        if text("data-ask-quarter", quarter="2", year="2018") in frame.value
    )
    assert (
        table.iloc[:, 1].tolist() == [text("data-ask-cell", state="waiting", date=dt.date(2018, 5, 22))] * 2
    )


def test_several_owners_get_a_workbook_each(own_desk: Path) -> None:
    made = speaking("en")(owners.ask_owners)(["Viborg Kommune", "Region Sjælland"], author="Mette")
    assert made.error is None
    assert zipfile.ZipFile(io.BytesIO(made.content)).namelist() == [
        "Questions for Viborg Municipality 2018-05-01.xlsx",
        "Questions for Region Zealand 2018-05-01.xlsx",
    ]
    nobody = owners.ask_owners(["Nobody"], author="Mette")
    assert nobody.error
    assert len(owners.asked(ASKED)) == 2


def test_one_party_without_rows_does_not_stop_the_others(own_desk: Path) -> None:
    at = desk.open_page(PAGE, **{"tab": "ask"})
    every = at.multiselect(key="ask-parties").options
    ask = asking_tool.drawn

    def drawn(of: object, party: str, **how: Any) -> object:
        if party == "Viborg Kommune":
            raise asking_tool.NothingToAskError("Intet om Viborg.")
        return ask(of, party, **how)  # type: ignore[arg-type]

    with mock.patch.object(asking_tool, "drawn", drawn):
        at.multiselect(key="ask-parties").set_value(list(load_options().choices["parties"])).run()
        at.button(key="ask-make").click().run()
    assert not at.exception
    assert text("data-ask-made", count=len(every) - 1) in [said.value for said in at.success]
    assert "Intet om Viborg." in [said.value for said in at.info]
    assert {one.question.subject for one in owners.asked(ASKED)} == {*load_options().choices["parties"]} - {
        "Viborg Kommune"
    }


def body(mail: EmailMessage) -> str:
    found = mail.get_body(("plain",))
    assert found is not None
    return str(found.get_content())


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_mail_carries_the_workbook_and_where_others_can_open_it_the_link(
    own_desk: Path, lang: str
) -> None:
    ask = speaking(lang)(owners.ask_owners)
    here = ask(["Viborg Kommune"], author="Mette")
    assert here.error is None
    mail = message_from_bytes(here.mail, policy=default)
    assert "http" not in body(mail)
    assert links.links_in_use(ASKED, "party") == []

    made = ask(["Viborg Kommune"], author="Mette", server="https://desk.example")
    mail = message_from_bytes(made.mail, policy=default)
    assert mail["X-Unsent"] == "1"
    assert "Mette" in body(mail)
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (made.name, made.content)
    found = re.search(r"https://desk\.example/answer/(\S+)", body(mail))
    assert found
    asked = answering.opened(found[1])
    assert asked is not None
    assert (asked.link.subject, asked.link.lang, asked.question.lang) == ("Viborg Kommune", lang, lang)
    # a company's questions are more than three buttons can answer
    of_company = ask(["32892973"], author="Mette", kind=owners.COMPANY, server="https://desk.example")
    assert "http" not in body(message_from_bytes(of_company.mail, policy=default))


def test_the_address_is_one_that_others_can_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "redirect_address", lambda: "http://localhost:8501/oauth2callback")
    assert network.outside("http://127.0.0.1:8501/parties") == ""
    assert network.outside("https://desk.example/parties") == "https://desk.example/parties"
    monkeypatch.setattr(roles, "redirect_address", lambda: "https://desk.example/oauth2callback")
    assert network.outside("") == "https://desk.example/oauth2callback"


def test_who_is_late_is_reminded_until_they_answer(own_desk: Path) -> None:
    owners.ask_owners(["Viborg Kommune"], author="Mette")
    assert reminders(LATE - dt.timedelta(days=1)) == []
    (row,) = reminders(LATE)
    assert (row["severity"], row["who"], row["danish_party"], row["due_date"]) == (
        "amber", "Mette", "Viborg Kommune", dt.date(2018, 5, 22),
    )  # fmt: skip
    for lang in LANGUAGES:
        with speaking(lang):
            said = [
                action_words.title(row),
                action_words.why(row),
                action_words.what(row),
                action_words.details(row),
            ]
        assert all(said)
    assert action_words.title(row) == "Ryk for svar: Viborg Kommune"
    assert len(reminders(LATE, parties=("Viborg Kommune",))) == 1
    assert reminders(LATE, parties=("Horsens Kommune",)) == []
    answer(own_desk, owners.asked(ASKED)[0].question.question_id, LATE)
    assert reminders(LATE) == []
    assert [one.state for one in owners.asked(LATE)] == ["answered"]
    # on the day before the answer it was not known
    assert len(reminders(LATE - dt.timedelta(days=1))) == 0
    assert [one.state for one in owners.asked(LATE - dt.timedelta(days=1))] == ["waiting"]


@pytest.mark.soak
def test_who_is_asked_again_is_reminded_of_the_newest_alone(
    own_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owners.ask_owners(["Viborg Kommune"], author="Mette")
    monkeypatch.setattr(clock, "today", lambda: dt.date(2018, 6, 1))
    owners.ask_owners(["Viborg Kommune"], author="Bo")
    assert reminders(dt.date(2018, 6, 10)) == []
    assert [row["who"] for row in reminders(dt.date(2018, 7, 1))] == ["Bo"]
    owners.ask_owners(["Viborg Kommune"], author="Ida")  # on the same day
    assert [one.question.asked_by for one in owners.asked(dt.date(2018, 6, 10)) if one.is_newest] == ["Ida"]
    rows, columns = owners.matrix(owners.asked(dt.date(2018, 6, 10)))
    assert len(columns) == 2
    assert rows.iloc[0, 1] == text("data-ask-cell", state="waiting", date=dt.date(2018, 6, 22))


CONFIRMED = """
agreements
agreement_id | title | danish_party   | signed_date | status | province_code | confirmed_date
A-1          | Vand  | Viborg Kommune | 2016-05-01  | active | CN-JS         | 2018-05-21
A-2          | Luft  | Viborg Kommune | 2016-05-01  | active | CN-JS         |
"""


@pytest.mark.soak
@pytest.mark.shows(CONFIRMED)
def test_how_fresh_an_agreement_is_said_to_be() -> None:

    def said(day: dt.date) -> list[str]:
        rows = measures.rows(Filters(as_of=day), "agreement_count", order="agreement_id").to_dict("records")
        return [confirmed_text(row) for row in rows]

    assert said(dt.date(2018, 6, 30)) == ["Bekræftet af ejeren for 40 dage siden", "Ikke bekræftet af ejeren"]
    assert (
        said(dt.date(2018, 5, 1))[0] == "Ikke bekræftet af ejeren"
    )  # what is confirmed later is not known then
    at = desk.open_page("partnerships/parties.py", as_of="2018-06-30", about="Viborg Kommune")
    assert ":material/verified: Én af 2 aftaler er bekræftet af ejeren, senest for 40 dage siden." in [
        caption.value for caption in at.caption
    ]
    at = desk.open_page("partnerships/agreements.py", as_of="2018-06-30", agreement="A-1")
    assert "Bekræftet af ejeren for 40 dage siden" in desk.words(at)
    at = desk.open_page("partnerships/agreements.py", as_of="2018-06-30", agreement="A-1", view="guest")
    assert "ekræftet af ejeren" not in desk.words(at)


LACKING = """
companies
name      | cvr      | is_ad_protected | is_illustrative
Alt       | 28315694 | no              |
Halv      | 35128417 |                 |
Gammel    | 32892973 | yes             |
Eksempel  |          |                 | yes

interests
company_name | theme_code | province_code | level      | stated_date | confirmed_date
Alt          | water      | CN-JS         | active     | 2014-01-01  | 2018-01-01
Alt          | soil       | CN-JS         | no         | 2012-01-01  |
Gammel       | water      | CN-JS         | interested | 2014-01-01  |

agreements
agreement_id | title | danish_party   | signed_date | status
A-1          | Vand  | Viborg Kommune | 2012-05-01  | active
"""


@pytest.mark.soak
@pytest.mark.shows(LACKING)
@pytest.mark.usefixtures("own_folder")
def test_what_companies_lack_is_one_action_until_they_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: ASKED)

    def asked_for(day: dt.date, **chosen: tuple[str, ...]) -> list[dict[object, object]]:
        found = measures.rows(actions.noted(Filters(as_of=day, **chosen)), "action_count").to_dict("records")
        return [row for row in found if row["action_kind"] == "ask_company"]

    gaps = measures.rows(Filters(as_of=ASKED), "gap_company_count")
    assert {row["company_name"]: list(row["gap_codes"]) for row in gaps.to_dict("records")} == {
        "Halv": ["protection"],
        "Gammel": ["interest"],
    }
    (row,) = asked_for(ASKED)
    assert row["reason_count"] == 2
    for lang in LANGUAGES:
        with speaking(lang):
            assert "2" in action_words.title(row)
            assert action_words.why(row)
            assert action_words.what(row)
    assert asked_for(ASKED, provinces=("CN-JS",)) == []
    # an owner who was asked is waited for, and then reminded
    for company_id in ("35128417", "32892973"):
        made = owners.ask_owners([company_id], author="Mette", kind=owners.COMPANY)
        assert made.error is None
    assert asked_for(ASKED) == []
    assert asked_for(LATE) == []
    assert sorted(action_words.title(row) for row in reminders(LATE)) == [
        "Ryk for svar: Gammel",
        "Ryk for svar: Halv",
    ]
    at = desk.open_page("business/companies.py", part="gaps", as_of="2018-05-01")
    asked = at.multiselect(key="company-gaps-chosen")
    asked.set_value(["35128417", "32892973"]).run()
    at.button(key="company-gaps-make").click().run()
    assert not at.exception
    assert text("data-ask-made", count=2) in [said.value for said in at.success]
    at = desk.open_page("business/companies.py", part="gaps", view="guest")
    assert "company-gaps-make" not in [button.key for button in at.button]
