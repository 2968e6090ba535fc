"""Logging a contact on the spot: the form as a keeper meets it, what is loaded, two at once, undo, and what an export tells later."""

import datetime as dt
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import actions, clock, freshness, log_contact, roles, warehouse
from dashboard.filters_model import Filters
from dashboard.keeping import contacts, loading
from dashboard.model import measures
from dashboard.options import load_options
from dashboard.queries import data_health
from locales import LANGUAGES, formats, speaking, text
from pipeline.commands.watch import Watch
from pipeline.desk.desk import Desk
from pipeline.warehouse import contacts as log
from records import actions as records_actions
from tests.pages.desk import open_page
from tests.pages.test_data import FILE, HARBIN, JINAN, WUXI, load, workbook
from tests.pipeline.drawn import workbook as drawn

pytestmark = pytest.mark.part_alone

TODAY = dt.date(2019, 6, 20)
DAY = dt.date(2019, 6, 19)
FIELD = "log-field-"


@pytest.fixture(scope="module")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("to-log") / "desk"
    load(folder, FILE, workbook(WUXI, JINAN, HARBIN))
    return folder


@pytest.fixture
def folder(_loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A desk with three agreements and no contact, on a day of its project."""
    folder = Path(shutil.copytree(_loaded, tmp_path / "desk"))
    monkeypatch.setenv("WAREHOUSE", str(folder / "warehouse.duckdb"))
    monkeypatch.setenv("RECORDS", f"sqlite:///{folder / 'records.sqlite'}")
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield folder
    warehouse.close()


def contact(agreement: str = "A-1", **said: Any) -> contacts.Contact:
    return contacts.Contact(agreement, "Opkald", "meeting", DAY, **said)


def logged(folder: Path) -> list[str]:
    """The numbers in the log that data/raw has."""
    path = folder / "raw" / log.FILE
    if not path.exists():
        return []
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [str(cell.value) for (cell,) in sheet.iter_rows(min_row=2, max_col=1) if cell.value]


def asked(select: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in warehouse.query(select).itertuples(index=False)]


def ledger(folder: Path) -> Any:
    return Desk(folder / "raw", folder / "warehouse.duckdb").ledger


class TestWhatIsLoaded:
    @pytest.mark.soak
    def test_the_workbook_counts_once_however_often_it_was_written(self, folder: Path) -> None:
        numbers = [contacts.log_contact(contact(), author="Anne").number for _ in range(3)]
        assert [file.file for file in ledger(folder).latest().active] == [FILE, log.FILE]
        assert logged(folder) == numbers
        assert sorted(number for (number,) in asked("select activity_id from marts.fct_activity")) == sorted(
            numbers
        )

    @pytest.mark.soak
    def test_after_an_undo_the_next_goes_on_from_what_counts(self, folder: Path) -> None:
        first = contacts.log_contact(contact(), author="Anne").number
        gone = contacts.log_contact(contact(), author="Anne")
        taken = loading.Request(undoes=gone.load_id or 0, is_only=True)
        assert loading.load_files(taken, author="Anne").error is None
        assert logged(folder) == [first]
        third = contacts.log_contact(contact(), author="Anne").number
        assert logged(folder) == [first, third]
        assert loading.load_files(loading.Request(undoes=1), author="Anne").error is None
        assert logged(folder) == []
        fourth = contacts.log_contact(contact(), author="Anne").number
        assert logged(folder) == [fourth]
        assert asked("select activity_id from marts.fct_activity") == [(fourth,)]

    @pytest.mark.soak
    def test_of_those_who_log_at_once_nobody_is_lost(self, folder: Path) -> None:
        done: list[contacts.Logged] = []
        people = [
            threading.Thread(
                target=lambda n=number: done.append(
                    contacts.log_contact(contact(outcome=f"nr. {n}"), author="x")
                )
            )
            for number in range(4)
        ]
        for each in people:
            each.start()
        for each in people:
            each.join()
        assert [one.error for one in done] == [None] * 4
        assert sorted(logged(folder)) == sorted(one.number for one in done)
        assert len(asked("select activity_id from marts.fct_activity")) == 4
        assert sorted(one.load_id or 0 for one in done) == [2, 3, 4, 5]

    @pytest.mark.soak
    def test_a_contact_that_would_be_refused_is_not_left_in_the_log(self, folder: Path) -> None:
        done = contacts.log_contact(contacts.Contact("A-1", "n/a", "meeting", DAY), author="Anne")
        assert done.error
        assert logged(folder) == []
        assert asked("select activity_id from marts.fct_activity") == []

    def test_a_log_that_somebody_spoilt_says_so_and_is_left_alone(self, folder: Path) -> None:
        path = folder / "raw" / log.FILE
        path.write_bytes(b"junk")
        done = contacts.log_contact(contact(), author="Anne")
        assert log.FILE in (done.error or "")
        assert path.read_bytes() == b"junk"
        assert ledger(folder).latest().load_id == 1

    @pytest.mark.soak
    def test_a_later_export_tells_the_same_contact(self, folder: Path) -> None:
        number = contacts.log_contact(contact(outcome="Enige"), author="Anne").number
        headings = ["Aktivitets-id", "Aftale-id", "Titel", "Type", "Status", "Dato"]
        load(
            folder,
            "Aktiviteter.xlsx",
            workbook(["AK-9", "A-1", "Videomøde", "møde", "afholdt", "20-06-2019"], headings=headings),
        )
        select = "select activity_id, outcome, also_logged_date from marts.fct_activity"
        assert [
            (one, said, day.date() if isinstance(day, dt.datetime) else day)
            for one, said, day in asked(select)
        ] == [("AK-9", "Enige", TODAY)]
        assert measures.values(Filters(as_of=TODAY), "activities_held")["activities_held"] == 1
        assert logged(folder) == [number]


# --- The form ---


def page(lang: str = "da", file: str = "partnerships/presence.py", **link: str) -> AppTest:
    return open_page(file, lang, **{"as_of": None, **link})


def opened(**link: str) -> AppTest:
    at = page(**link)
    at.button(key="log-open").click().run()
    assert not at.exception, at.exception
    return at


def said(at: AppTest) -> str:
    return "\n".join(str(one.value) for one in [*at.error, *at.markdown, *at.caption])


@pytest.mark.usefixtures("sample_warehouse")
def test_a_title_is_in_one_language_whatever_is_read() -> None:
    said = speaking("zh")(log_contact.title)("call", "Harbin Municipality", "Aarhus Kommune")
    assert said == "Opkald: Aarhus Kommune – Harbin Kommune"


def test_a_logged_contact_moves_no_day(folder: Path) -> None:
    """The desk's own log is not an export: neither the day that pages open on nor the age of the data is another for a call."""
    before, fresh = (
        load_options(),
        data_health.freshness_on(TODAY).set_index("source")["data_as_of"].to_dict(),
    )
    contacts.log_contact(contact(), author="Anne")
    warehouse.close()
    after = load_options()
    assert data_health.freshness_on(TODAY).set_index("source")["data_as_of"].to_dict() == fresh
    assert (after.data_as_of, after.last_date, after.opens_on) == (
        before.data_as_of,
        before.last_date,
        before.opens_on,
    )
    assert freshness.of_page("presence") == "Aftaler pr. " + formats.date(before.data_as_of)


def test_a_call_is_three_clicks_and_says_what_it_changed_and_finishes_its_action(folder: Path) -> None:
    at = opened(party="Region Sjælland", as_of=TODAY.isoformat())
    shown = actions.noted(Filters(as_of=TODAY, parties=("Region Sjælland",)))
    (before,) = measures.rows(shown, "contact_action_count").to_dict("records")
    assert before["kind"] == "never_met"
    at.segmented_control(key=FIELD + "kind").set_value("call").run()
    at.button(key="log-save").click().run()
    assert not at.exception, at.exception
    assert asked("select activity_type, title, is_illustrative from marts.fct_activity") == [
        ("call", "Opkald: Region Sjælland – Jinan By", False)
    ]
    assert "aldrig → inden for målet" in said(at)
    (entry,) = records_actions.log()
    assert (entry.action_key, entry.step) == (before["action_key"], "done")
    assert measures.values(shown, "contact_action_count") == {"contact_action_count": 0}
    at.button(key="log-undo").click().run()
    assert [one.step for one in records_actions.log()] == ["undone", "done"]
    assert asked("select 1 from marts.fct_activity") == []


@pytest.mark.dealt(5)
@pytest.mark.parametrize(
    ("link", "agreement"),
    [
        ({"file": "partnerships/agreements.py", "agreement": "A-3"}, "A-3"),
        ({"party": "Region Sjælland"}, "A-2"),
        ({"province": "CN-JS"}, "A-1"),
        ({"province": "CN-GD"}, None),
        ({}, None),
    ],
)
def test_it_begins_with_what_the_page_is_about(
    folder: Path, link: dict[str, str], agreement: str | None
) -> None:
    assert opened(**link).selectbox(key=FIELD + "agreement").value == agreement


@pytest.mark.soak
def test_it_says_what_is_missing_and_keeps_what_was_typed(folder: Path) -> None:
    at = opened()
    at.text_area(key=FIELD + "outcome").input("Enige").run()
    at.button(key="log-save").click().run()
    assert text("log-no-agreement") in said(at)
    at.selectbox(key=FIELD + "agreement").select("A-1").run()
    at.segmented_control(key=FIELD + "when").set_value("other").run()
    at.button(key="log-save").click().run()
    assert text("log-no-day") in said(at)
    assert at.text_area(key=FIELD + "outcome").value == "Enige"
    at.date_input(key=FIELD + "day").set_value(dt.date(2019, 5, 1)).run()
    at.button(key="log-save").click().run()
    assert asked("select start_date::varchar from marts.fct_activity") == [("2019-05-01",)]


LETTER = (
    "From: Anne <anne@viborg.dk>\nTo: Li Wei <li@wuxi.example>\nSubject: Re: Vand i Wuxi\nDate: Wed, 19 Jun 2019 10:00:00 +0200\n\n"
    "Vi er enige om rørene.\n"
)


def test_a_dropped_mail_fills_the_fields_and_a_person_saves(folder: Path, tmp_path: Path) -> None:
    at = opened()
    at.file_uploader[0].set_value([("mail.eml", LETTER.encode(), "message/rfc822")]).run()
    assert not at.exception, at.exception
    assert at.selectbox(key=FIELD + "agreement").value == "A-1"
    assert at.segmented_control(key=FIELD + "kind").value == "letter"
    assert at.segmented_control(key=FIELD + "when").value == "yesterday"
    assert at.text_area(key=FIELD + "outcome").value == "Vand i Wuxi\nVi er enige om rørene."
    at.text_input(key=FIELD + "names").input("Li Wei; Anne").run()
    assert asked("select 1 from marts.fct_activity") == []
    at.button(key="log-save").click().run()
    assert list(asked("select participants from marts.fct_activity")[0][0]) == ["Li Wei", "Anne"]
    # forwarded to the watched folder as well, it is the same contact
    watched_folder = tmp_path / "ind"
    watched_folder.mkdir()
    (watched_folder / "Mail.eml").write_bytes(LETTER.encode())
    Watch(Desk.of(folder / "warehouse.duckdb"), watched_folder, lambda _: None, 0.01).run(once=True)
    warehouse.close()
    assert len(asked("select 1 from marts.fct_activity")) == 1


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_every_language(folder: Path, lang: str) -> None:
    at = page(lang)
    assert at.button(key="log-open").label == speaking(lang)(text)("log-button")
    at.button(key="log-open").click().run()
    assert not at.exception, at.exception
    at.selectbox(key=FIELD + "agreement").select("A-1").run()
    at.button(key="log-save").click().run()
    # the row is the desk's, and in its language
    assert asked("select title from marts.fct_activity") == [("Møde: Viborg Kommune – Wuxi By",)]


@pytest.mark.dealt(2)
@pytest.mark.parametrize("role", ["viewer", "guest"])
def test_whoever_may_not_log_is_not_asked(
    folder: Path, role: roles.Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roles, "role", lambda: role)
    at = page(file="overview/overview.py")
    assert not [one for one in at.button if str(one.key).startswith("log-")]


@pytest.mark.soak
def test_a_contact_about_a_challenge_needs_no_agreement(folder: Path, tmp_path: Path) -> None:
    picture = """
    Udfordrings-id | Udfordring | Problemejer | By | Provins | Tema | Stadie | Aftale-id
    C-1 | Slam i havnen | Qingdao Port | Qingdao | Shandong | spildevand | dialog |
    C-2 | Rør i Wuxi | Wuxi Water | Wuxi | Jiangsu | vand | dialog | A-1
    """
    made = drawn(tmp_path / "x.xlsx", {"Udfordringer": picture})
    load(folder, "Udfordringer.xlsx", made.read_bytes())
    at = opened(file="business/challenges.py", challenge="C-2")
    fields = [at.selectbox(key=FIELD + name).value for name in ("challenge", "agreement")]
    assert fields == ["C-2", "A-1"]
    at.selectbox(key=FIELD + "challenge").select("C-1").run()
    at.selectbox(key=FIELD + "agreement").set_value(None).run()
    at.text_area(key=FIELD + "outcome").input("Sender prøver").run()
    at.button(key="log-save").click().run()
    assert not at.exception, at.exception
    select = "select challenge_id, title, province_code, danish_party, outcome from marts.fct_activity inner join marts.activity_challenge using (activity_id)"
    assert asked(select) == [("C-1", "Møde med Qingdao Port", "CN-SD", None, "Sender prøver")]
    [row] = measures.rows(Filters(as_of=TODAY), "known_challenge_count", ("challenge_id", "C-1")).to_dict(
        "records"
    )
    assert (row["dialogue"], row["spoken_count"]) == ("talking", 1)


# --- A letter that waits in a watched folder ---


def asked_about(
    folder: Path, tmp_path: Path, subject: str, date: str = "19 Jun 2019 10:00:00 +0200"
) -> AppTest:
    """The data page, where a letter with that subject waits."""
    watched_folder = tmp_path / "ind"
    watched_folder.mkdir()
    letter = (
        f"From: Anne <anne@clean.example>\nSubject: {subject}\nDate: {date}\nMessage-ID: <1@x>\n\nKun for os."
    )
    (watched_folder / "Mail.eml").write_bytes(letter.encode())
    Watch(Desk.of(folder / "warehouse.duckdb"), watched_folder, lambda _: None, 0.01).run(once=True)
    at = page(file="data/data.py")
    assert "**Mail.eml**" in said(at)
    return at


@pytest.mark.soak
def test_a_letter_of_no_party_is_about_another_agreement_on_a_day_that_is_chosen(
    folder: Path, tmp_path: Path
) -> None:
    at = asked_about(folder, tmp_path, "Frokost", "i går")
    at.selectbox(key="letter-other-data-0-0").select("A-3").run()
    at.button(key="letter-save-data-0-0").click().run()
    assert text("log-no-day") in "".join(one.value for one in at.error)
    at.date_input(key="letter-day-data-0-0").set_value(DAY).run()
    at.button(key="letter-save-data-0-0").click().run()
    assert not at.exception, at.exception
    assert asked("select agreement_id, start_date::varchar from marts.fct_activity") == [
        ("A-3", DAY.isoformat())
    ]


@pytest.mark.soak
def test_a_letter_that_tells_no_contact_is_dismissed(folder: Path, tmp_path: Path) -> None:
    """It is an action until then, as no other page asks about it."""

    def waiting() -> list[str]:
        filters = actions.noted(Filters(as_of=dt.datetime.now().astimezone().date()))
        return list(measures.rows(filters, "action_count", ("action_kind", "file"))["subject"])

    at = asked_about(folder, tmp_path, "Frokost")
    assert waiting() == ["Mail.eml"]
    at.button(key="letter-none-data-0-0").click().run()
    assert not at.exception, at.exception
    assert "**Mail.eml**" not in said(at)
    assert waiting() == []
    assert asked("select 1 from marts.fct_activity") == []
