"""Mails and invitations in a watched folder: what is certain is logged once and can be undone, all else is asked about, and no text of them is kept."""

import shutil
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from locales import text
from pipeline.commands.watch import Watch
from pipeline.desk import watched
from pipeline.desk.desk import Desk
from pipeline.desk.watched import Seen, Watched
from pipeline.warehouse.build import build, undo
from pipeline.warehouse.contacts import FILE as LOG
from tests.pages.test_data import FILE, HARBIN, WUXI, workbook
from tests.pipeline.ready import query

HAIYAN = ["A-2", "Luft i Haiyan", "Region Sjælland", "Haiyan Amt", "Haiyan", "03-04-2018", "aktiv"]
SECRET = "Kun for os to: budgettet er 3 mio."


@pytest.fixture(scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Desk.of(tmp_path_factory.mktemp("letters") / "desk" / "warehouse.duckdb")
    desk.raw.mkdir(parents=True)
    (desk.raw / FILE).write_bytes(workbook(WUXI, HAIYAN, HARBIN))
    build(desk)
    return desk.warehouse.parent


@pytest.fixture
def desk(_built: Path, tmp_path: Path) -> Desk:
    return Desk.of(Path(shutil.copytree(_built, tmp_path / "desk")) / "warehouse.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ind").mkdir()
    return tmp_path / "ind"


def mail(
    subject: str, body: str = SECRET, number: str = "<1@x>", to: str = "Bo <bo@clean.example>", **said: str
) -> bytes:
    made = EmailMessage()
    stated = {"From": "Anne Holm <anne@clean.example>", "To": to, "Subject": subject, "Message-ID": number}
    for name, value in {**stated, "Date": "Wed, 19 Jun 2019 10:00:00 +0200", **said}.items():
        made[name] = value
    made.set_content(body)
    return made.as_bytes()


def invitation(summary: str, *, uid: str = "1", day: str = "20190508", more: str = "") -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}"]
    lines += [f"DTSTART:{day}T080000", *more.splitlines(), "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def look(desk: Desk, folder: Path, say: Callable[[str], None] = lambda _: None) -> Watched:
    return Watch(desk, folder, say, 0.01).run(once=True)


def contacts(desk: Desk) -> list[tuple[Any, ...]]:
    select = "select agreement_id, activity_type, start_date::varchar, participants, outcome from marts.fct_activity order by 3"
    return query(desk, select)


def why(seen: Seen) -> list[str]:
    return [one.key for one in seen.why]


def test_what_is_certain_is_logged_once_and_told_and_can_be_undone(desk: Desk, folder: Path) -> None:
    said: list[str] = []
    (folder / "møde.ics").write_bytes(
        invitation("Drikkevand i Wuxi", more="ATTENDEE;CN=Li Wei:mailto:li@wuxi.example")
    )
    (folder / "视频.eml").write_bytes(mail("回复：与Haiyan的视频会议"))
    log_ = look(desk, folder, said.append)
    assert {name: seen.state for name, seen in log_.seen.items()} == {
        "møde.ics": "loaded",
        "视频.eml": "loaded",
    }
    assert contacts(desk) == [
        ("A-1", "meeting", "2019-05-08", ["Li Wei"], "Drikkevand i Wuxi"),
        ("A-2", "video_meeting", "2019-06-19", ["Anne Holm", "Bo"], "与Haiyan的视频会议"),
    ]
    assert [line for line in said if "视频.eml" in line and "A-2" in line and "LOG-2019-M" in line]
    assert folder.name in desk.ledger.loads()[-1].loaded_by
    # the same mail under another name, fetched once more by another program, and after its load was taken back
    copy = mail("回复：与Haiyan的视频会议", "Hej igen")
    (folder / "igen.eml").write_bytes(copy)
    seen = look(desk, folder).seen
    assert (seen["igen.eml"].state, len(contacts(desk))) == ("known", 2)
    undo(desk, seen["视频.eml"].load_id or 0, only=True)
    (folder / "tredje.eml").write_bytes(copy + b"\n")
    assert look(desk, folder).waiting == []
    assert [one[0] for one in contacts(desk)] == ["A-1"]
    (folder / "møde.ics").unlink()  # its name goes with it
    (folder / "senere.ics").write_bytes(invitation("Drikkevand i Wuxi"))
    after = look(desk, folder)
    assert after.seen.keys() == {"senere.ics", "视频.eml", "igen.eml", "tredje.eml"}
    assert [one[0] for one in contacts(desk)] == ["A-1"]
    # nothing of the text is kept, and the mails lie where they lay
    assert (folder / "视频.eml").exists()
    kept = [path for path in desk.warehouse.parent.rglob("*") if path.is_file()]
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []
    assert [path for path in kept if path.suffix in watched.LETTERS] == []


def test_what_is_not_certain_waits_with_its_question(desk: Desk, folder: Path) -> None:
    letters = {
        "flere.eml": (mail("Meeting with Wuxi and Harbin", number="<2@x>"), "watch-why-letter-several"),
        "ingen.eml": (mail("Frokost", number="<3@x>"), "watch-why-letter-nobody"),
        "slags.eml": (mail("Møde og besøg i Wuxi", number="<4@x>"), "watch-why-letter-kind"),
        "uden dag.eml": (mail("Møde i Wuxi", number="<5@x>", Date="i går"), "watch-why-letter-day"),
        "aflyst.ics": (invitation("Wuxi", uid="6", more="STATUS:CANCELLED"), "watch-why-letter-cancelled"),
        "gentages.ics": (invitation("Wuxi", uid="7", more="RRULE:FREQ=DAILY"), "watch-why-letter-repeats"),
        "senere.ics": (invitation("Wuxi", uid="8", day="20990508"), "watch-why-letter-ahead"),
    }
    for name, (content, _) in letters.items():
        (folder / name).write_bytes(content)
    log_ = look(desk, folder)
    assert {name: why(seen) for name, seen in log_.seen.items()} == {
        name: [key] for name, (_, key) in letters.items()
    }
    assert log_.seen["flere.eml"].agreements == ("A-1", "A-3")
    assert (log_.seen["flere.eml"].kind, log_.seen["flere.eml"].day) == ("meeting", "2019-06-19")
    assert contacts(desk) == []
    # that one tells no contact: no user is asked again, whichever copy comes
    watched.answer(desk.ledger, log_.seen["flere.eml"].letter, "")
    (folder / "kopi.eml").write_bytes(mail("Meeting with Wuxi and Harbin", "Hi", number="<2@x>"))
    after = look(desk, folder)
    assert {name for name, seen in after.seen.items() if seen.state == "known"} == {"flere.eml", "kopi.eml"}
    # an agreement that comes tells the one that named no party
    (desk.raw / "Flere.xlsx").write_bytes(
        workbook(["A-9", "Mad", "Vejle Kommune", "Frokost By", "Jinan", "03-04-2018", "aktiv"])
    )
    build(desk)
    assert look(desk, folder).seen["ingen.eml"].state == "loaded"
    assert contacts(desk)[0][:2] == ("A-9", "letter")


NESTED = b"From: a@b.c\r\n" + b"".join(
    b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000)
)


def test_a_hostile_one_is_a_sentence_and_the_next_is_logged(desk: Desk, folder: Path) -> None:
    hostile = {
        "dybt.eml": NESTED,
        "ingen mail.eml": b"\xd0\xcf\x11\xe0" * 100,
        "skadet.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        "tegn.eml": b"From: =?x?y?z?= <\xff\xfe@\xc3(>\r\nSubject: =?utf-8?B?====?= \xff\r\n"
        b"Content-Type: text/plain; charset=klingon\r\nContent-Transfer-Encoding: base64\r\n\r\n====%%%%",
        "formel.eml": mail('=HYPERLINK("http://x")', number="<9@x>"),
    }
    for name, content in hostile.items():
        (folder / name).write_bytes(content)
    with (folder / "stor.eml").open("wb") as file:
        file.write(b"From: a@b.c\r\n\r\n")
        file.truncate(2 * 1024**3)
    (folder / "ø.eml").write_bytes(mail("Videomøde med Haiyan"))
    log_ = look(desk, folder)
    assert {name for name, seen in log_.seen.items() if seen.state == "loaded"} == {"ø.eml"}
    assert len(contacts(desk)) == 1
    for seen in log_.waiting:
        assert all(one.sentence() not in ("", one.key) for one in seen.why)
    assert {seen.name for seen in log_.waiting if seen.why} == {*hostile, "stor.eml"}
    assert why(log_.seen["stor.eml"]) == ["file-too-large"]
    assert why(log_.seen["skadet.ics"]) == ["file-letter-damaged"]


def test_one_that_was_killed_before_it_was_written_down_is_logged_once(desk: Desk, folder: Path) -> None:
    (folder / "a.eml").write_bytes(mail("Videomøde med Haiyan"))
    [seen] = look(desk, folder).seen.values()
    (watched.answers(desk.ledger) / seen.letter).unlink()
    watched.place(desk.ledger, folder).unlink()
    assert look(desk, folder).waiting == []
    assert len(contacts(desk)) == 1
    assert (desk.raw / LOG).exists()


def test_without_a_warehouse_and_without_agreements_it_waits(tmp_path: Path, folder: Path) -> None:
    desk = Desk.of(tmp_path / "ny" / "warehouse.duckdb")
    desk.raw.mkdir(parents=True)
    (folder / "a.eml").write_bytes(mail("Videomøde med Haiyan"))
    said: list[str] = []
    [seen] = look(desk, folder, said.append).seen.values()
    assert why(seen) == ["watch-why-letter-nobody"]
    assert any(text("watch-why-letter-nobody") in line for line in said)
