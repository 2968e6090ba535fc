"""The digest: its content per recipient, and that it is sent once, by a real mail server on this machine."""

import datetime as dt
import email
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller

from dashboard import actions, clock, roles
from dashboard.filters_model import Filters
from dashboard.model import measures
from locales import LANGUAGES, speaking
from records import digests
from reports import __main__ as command
from reports import digest
from reports.digest import DigestError, Recipient, Settings
from settings import warehouse_file
from tests.frame.served import free_port
from tests.pages.test_presence import TABLES

AS_OF = dt.date(2018, 6, 30)  # a Saturday
ALL = Filters(as_of=AS_OF)
VIBORG = Recipient("mette@viborg.example", "Viborg Kommune")
DESK = Recipient("anna@clean.example")
SETTINGS = Settings(url="https://desk.example/", sender="China Desk <desk@clean.example>")


pytestmark = pytest.mark.shows(TABLES)


class _Box:
    """The letters taken by a mail server; it says `answer` to each letter."""

    def __init__(self) -> None:
        self.letters: list[tuple[list[str], EmailMessage]] = []
        self.answer = "250 taken"

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: N802 (its name)
        if self.answer.startswith("250"):
            read = email.message_from_bytes(envelope.content, policy=policy.default)
            self.letters.append((list(envelope.rcpt_tos), cast("EmailMessage", read)))
        return self.answer


def test_who_wants_no_more_is_told_where_to_say_so() -> None:
    said = [
        digest.letter(DESK, replace(SETTINGS, **changed), AS_OF)["List-Unsubscribe"]
        for changed in ({}, {"unsubscribe": "https://desk.example/stop"}, {"sender": ""})
    ]
    assert said == ["<mailto:desk@clean.example?subject=unsubscribe>", "<https://desk.example/stop>", None]


@pytest.fixture
def box() -> Iterator[tuple[_Box, Settings]]:
    taken = _Box()
    server = Controller(taken, hostname="127.0.0.1", port=free_port())
    server.start()
    try:
        yield (
            taken,
            Settings(
                url=SETTINGS.url, sender=SETTINGS.sender, host="127.0.0.1", port=server.port, tls="none"
            ),
        )
    finally:
        server.stop()


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def _html(letter: EmailMessage) -> str:
    body = letter.get_body(("html",))
    assert body is not None
    return str(body.get_content())


# ── What it says ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_it_says_the_same_as_the_list_of_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    last = measures.rows(ALL, "action_count").to_dict("records")[-1]
    actions.note(ALL, last, "done", author="Ida", seen=None)
    noted = actions.noted(ALL)
    said = _text(digest.letter(DESK, SETTINGS, AS_OF))
    counted = measures.grouped(noted, "action_count", "action_when").set_index("action_when")["action_count"]
    assert {"late", "week", "later"} == set(counted.index)
    for when, of_time in (
        ("frist overskredet", "late"),
        ("inden for en uge", "week"),
        ("senere eller uden frist", "later"),
    ):
        assert f"Skal gøres: {when} ({counted[of_time]})" in said
    for row in measures.rows(noted, "action_count").to_dict("records"):
        assert str(row["subject"]) in said
    assert "Bliver snart kolde (2)" in said
    monkeypatch.setattr(digest, "_LISTED", 4)
    said = _text(digest.letter(DESK, SETTINGS, AS_OF))
    assert "Og 1 flere" not in said
    assert "Og én mere: https://desk.example/overview" in said


def test_a_party_reads_of_its_own_with_links_that_land_there() -> None:
    letter = digest.letter(VIBORG, SETTINGS, AS_OF)
    assert letter["Subject"] == "China Desk 30. jun. 2018: Viborg Kommune"
    said = _text(letter)
    assert "Mail" in said
    assert "Rød ·" in said
    assert "Glemt" not in said  # Aarhus' visit
    assert "https://desk.example/parties?" in said
    assert "about=Viborg+Kommune&action=step%3AA-2" in said
    assert 'lang="da"' in _html(letter)
    assert "http" not in _html(letter).replace("https://desk.example/", "")  # it asks the network for nothing


ENDING = """
agreements
agreement_id | title | danish_party   | signed_date | expires_date | expires_date_precision | status
E-1          | Afløb | Viborg Kommune | 2010-01-01  | 2019-03-01   | month                  | active
E-2          | Ørred | Viborg Kommune | 2010-01-01  | 2018-09-02   |                        | active
"""


SHARED = """
agreements
agreement_id | title | danish_party   | signed_date | status | province_code | contact_interval_days
S-1          | Fjord | Viborg Kommune | 2010-01-01  | active | CN-JS         | 100
S-2          | Havn  | Aarhus Kommune | 2010-01-01  | active | CN-JS         | 100

activities
activity_id | agreement_id | title | activity_type | status | start_date
M-1         | S-1          | Møde  | meeting       | held   | 2012-01-01
M-2         | S-2          | Møde  | meeting       | held   | 2012-01-01
"""


@pytest.mark.shows(SHARED)
def test_of_a_task_that_several_share_a_party_reads_which_part_is_its_own() -> None:
    assert "Heraf jeres: »Fjord«" in _text(digest.letter(VIBORG, SETTINGS, AS_OF))
    assert "Heraf" not in _text(digest.letter(DESK, SETTINGS, AS_OF))


@pytest.mark.shows(ENDING)
def test_what_ends_is_told_by_its_day_and_no_more_precisely_than_it_is_known() -> None:
    said = _text(digest.letter(DESK, SETTINGS, AS_OF)).split("Udløber inden for et år (2)")[1]
    assert said.index("Udløber 2. sep. 2018.") < said.index("Udløber med udgangen af marts 2019.")


def test_what_is_new_is_new_since_the_last_one() -> None:
    """A visit, and two inquiries of that day that were answered after it."""
    assert "Nyt siden 1. maj 2018 (3)" in _text(digest.letter(DESK, SETTINGS, AS_OF, dt.date(2018, 5, 1)))
    assert "Ingen nye kontakter er registreret." in _text(digest.letter(DESK, SETTINGS, AS_OF))


def test_a_recipient_reads_no_more_than_their_role_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "sign_in", lambda: "on")
    monkeypatch.setattr(roles, "named", lambda: {"viewer": ["anna@clean.example"]})
    assert "Skal gøres" in _text(digest.letter(DESK, SETTINGS, AS_OF))
    # named in the settings as a viewer, and not by those who decide about roles
    guest = _text(digest.letter(VIBORG, SETTINGS, AS_OF))
    for hidden in ("Skal gøres", "Bliver snart kolde", "Mail", "Ida", "action="):
        assert hidden not in guest
    assert "Udløber inden for et år" in guest


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_the_recipients_language(lang: str) -> None:
    with speaking("en"):
        letter = digest.letter(Recipient("a@clean.example", lang=lang), SETTINGS, AS_OF)
    assert {"da": "Skal gøres", "en": "To do", "zh": "待办事项"}[lang] in _text(letter)
    assert letter["Content-Language"] == lang


def test_only_who_is_on_the_list_is_told_so() -> None:
    said = "står på"
    assert said in _text(digest.letter(DESK, replace(SETTINGS, recipients=(DESK,)), AS_OF))
    assert said not in _text(digest.letter(DESK, SETTINGS, AS_OF))


@pytest.mark.parametrize("address", ["", "a", "a@b@c", "a@b\r\nBcc: c@d", "a b@c"])
def test_what_is_no_address_gets_no_letter(address: str) -> None:
    with pytest.raises(DigestError):
        digest.letter(Recipient(address), SETTINGS, AS_OF)


def test_a_party_that_nobody_knows_gets_a_sentence_and_no_empty_letter() -> None:
    with pytest.raises(DigestError, match="Vibrog"):
        digest.letter(Recipient(VIBORG.address, "Vibrog Kommune"), SETTINGS, AS_OF)


# ── Sending ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_gets_one_letter_a_week(box: tuple[_Box, Settings]) -> None:
    taken, settings = box
    assert digest.send_due(settings, AS_OF, AS_OF, [VIBORG, DESK]) == 2
    assert digest.send_due(settings, AS_OF, AS_OF, [VIBORG, DESK]) == 0
    assert [to for to, _ in taken.letters] == [[VIBORG.address], [DESK.address]]
    assert "Mail" in _text(taken.letters[0][1])
    assert {str(letter["From"]) for _, letter in taken.letters} == {SETTINGS.sender}
    assert len({letter["Message-ID"] for _, letter in taken.letters}) == 2
    assert all(letter["Date"] for _, letter in taken.letters)
    later = AS_OF + dt.timedelta(days=7)
    assert digest.send_due(settings, later, later, [VIBORG]) == 1
    assert "Nyt siden 30. jun. 2018" in _text(taken.letters[2][1])
    # a week that lies in two years is one
    days = (dt.date(2020, 12, 31), dt.date(2021, 1, 1))
    assert [digest.send_due(settings, day, day, [DESK]) for day in days] == [1, 0]


def test_what_the_server_refuses_can_be_sent_again(box: tuple[_Box, Settings]) -> None:
    taken, settings = box
    taken.answer = "451 later"
    with pytest.raises(DigestError, match="451"):
        digest.send_due(settings, AS_OF, AS_OF, [VIBORG])
    taken.answer = "250 taken"
    assert digest.send_due(settings, AS_OF, AS_OF, [VIBORG]) == 1


def test_one_that_cannot_be_sent_keeps_nobody_else_waiting(box: tuple[_Box, Settings]) -> None:
    taken, settings = box
    with pytest.raises(DigestError, match="1"):
        digest.send_due(settings, AS_OF, AS_OF, [Recipient("no address"), DESK])
    assert [to for to, _ in taken.letters] == [[DESK.address]]


def test_a_server_that_is_not_there_is_told_in_a_sentence() -> None:
    settings = Settings(host="127.0.0.1", port=free_port(), tls="none")
    with pytest.raises(DigestError, match=r"127\.0\.0\.1"):
        digest.send_due(settings, AS_OF, AS_OF, [DESK])
    assert digests.latest(DESK.address, "") is None


def test_the_week_begins_on_the_day_of_the_settings() -> None:
    monday = dt.date(2018, 6, 25)
    wanted = Settings(weekday="wednesday")
    assert [digest.is_due(wanted, monday + dt.timedelta(days=n)) for n in range(7)] == [False] * 2 + [
        True
    ] * 5


@pytest.mark.usefixtures("own_folder")
def test_the_command_sends_once_and_writes_a_letter_that_mail_programs_open(
    box: tuple[_Box, Settings], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken, settings = box
    file = digest.settings_file()
    file.write_text(
        f"[smtp]\nhost = '127.0.0.1'\nport = {settings.port}\ntls = 'none'\n[[recipient]]\naddress = '{DESK.address}'\n",
        encoding="utf-8",
    )
    one = ["digest", "--party", "Viborg Kommune", "--to", VIBORG.address, "--as-of", "2018-06-30"]
    assert command.main([*one, "-o", str(tmp_path / "a.eml")]) == 0
    written = email.message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
    assert (written["To"], "Mail" in _text(cast("EmailMessage", written))) == (VIBORG.address, True)
    assert taken.letters == []
    assert [command.main([*one, "--send"]) for _ in range(2)] == [0, 0]
    assert [to for to, _ in taken.letters] == [[VIBORG.address]]
    assert "Ét ugebrev er sendt." in capsys.readouterr().out
    assert command.main(["digest", "--party", "Nowhere", "--to", VIBORG.address]) == 2


@pytest.mark.usefixtures("own_folder")
def test_without_recipients_the_command_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["digest", "--send"]) == 2
    assert "digest.toml" in capsys.readouterr().err


@pytest.mark.usefixtures("own_folder")
def test_a_schedule_waits_for_whatever_lacks(
    box: tuple[_Box, Settings], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a service: one that ended would be started again every five seconds, for ever."""
    taken, settings = box
    file, there = digest.settings_file(), warehouse_file()
    away = there.with_name("away.duckdb")
    said = f"[smtp]\nhost = '127.0.0.1'\nport = {settings.port}\ntls = 'none'\n[[recipient]]\naddress = '{DESK.address}'\n"
    rounds: list[tuple[str, Callable[[], object]]] = [
        ("digest.toml", lambda: file.write_text("= no toml", encoding="utf-8")),
        ("digest.toml", lambda: (file.write_text(said, encoding="utf-8"), there.rename(away))),
        ("warehouse.duckdb", lambda: (away.rename(there), setattr(taken, "answer", "451 later"))),
        ("451", lambda: setattr(taken, "answer", "250 taken")),
        ("Ét ugebrev er sendt.", lambda: None),
        ("", lambda: None),
    ]

    def next_round(_seconds: float) -> None:
        found = capsys.readouterr()
        wanted, change = rounds.pop(0)
        assert wanted in (told := found.out + found.err)
        assert wanted or not told
        change()
        if not rounds:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", next_round)
    monkeypatch.setattr(clock, "today", lambda: AS_OF)
    assert command.main(["digest", "--schedule"]) == 0
    assert [to for to, _ in taken.letters] == [[DESK.address]]


# ── The settings ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_example_in_docs_can_be_read() -> None:
    found = digest.read_settings(Path(__file__).parents[2] / "docs" / "digest.toml")
    assert [one.party for one in found.recipients] == ["", "Viborg Kommune"]
    assert (found.tls, found.weekday) == ("starttls", "monday")


@pytest.mark.parametrize(
    "said",
    [
        "weekday = 'someday'",
        "url = 'desk.example'",
        "unsubscribe = 'desk.example'",
        'unsubscribe = "https://a.example>\\r\\nBcc: <b@c.example"',
        "[smtp]\nhost = 'mail.example'\ntls = 'none'",
        "[smtp]\nport = 0",
        "[[recipient]]\naddress = 'nobody'",
        "[[recipient]]\naddress = 'a@b.example'\nlang = 'sv'",
        "[[recipient]]\naddress = 'a@b.example'\nrole = 'king'",
        "[[recipient]]\nname = 'a'",
        "[[recipient]]\nto = 'a@b.example'",
        "[[persons]]\naddress = 'a@b.example'",
        "[smtp]\nserver = 'localhost'",
        "smtp = 'localhost'",
        # each setting has one name, and one place
        "sender = 'a@b.example'",
        "recipients = []",
        "host = 'localhost'",
        "[smtp]\nurl = 'https://desk.example'",
        "colour = 1",
        "= no toml",
    ],
)
def test_what_the_settings_cannot_mean_is_told(tmp_path: Path, said: str) -> None:
    file = tmp_path / "digest.toml"
    file.write_text(said, encoding="utf-8")
    with pytest.raises(DigestError, match=r"digest\.toml") as refused:
        digest.read_settings(file)
    assert "docs/digest.toml" in str(refused.value)
    # in the language of the command, and as the file has it
    assert not re.search(r"\bis no\b|\bhas no\b|object|__init__|in list|Invalid", str(refused.value))
    name = said.rpartition("\n")[2].partition(" ")[0]
    assert name in str(refused.value) or said == "= no toml"
