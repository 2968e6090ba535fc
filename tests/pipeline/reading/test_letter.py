"""Invitations and mails as calendars and mail programs write them, and as an attacker would: read in the limited child alone."""

import base64
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.child.stager import Stager
from pipeline.desk.confirmations import Confirmations
from pipeline.reading.guard import Refusal, RefusedError
from pipeline.reading.letter import (
    LONGEST_NAME,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_NAMES,
    Letter,
    read_letter,
)
from tests.pipeline.bounded import Cases, too_slow

TODAY = dt.date(2018, 5, 9)


def read(content: str | bytes) -> Letter:
    found = read_letter(content.encode() if isinstance(content, str) else content, TODAY)
    assert isinstance(found, Letter), found
    return found


def refused(content: bytes) -> str:
    found = read_letter(content, TODAY)
    assert isinstance(found, Refusal), found
    return found.reason


def calendar(*events: str, method: str = "") -> str:
    said = "".join(
        f"BEGIN:VEVENT\r\n{event.strip().replace(chr(10), chr(13) + chr(10))}\r\nEND:VEVENT\r\n"
        for event in events
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{method}{said}END:VCALENDAR\r\n"


MEETING = """
SUMMARY:Drikkevand i Wuxi
DTSTART;TZID=Europe/Copenhagen:20180508T233000
LOCATION:Viborg Rådhus
ORGANIZER;CN="Hansen, Anne":mailto:anne@viborg.dk
ATTENDEE;CN=Li Wei;PARTSTAT=ACCEPTED:mailto:li@wuxi.example
ATTENDEE;CN=Bo;PARTSTAT=DECLINED:mailto:bo@viborg.dk
ATTENDEE;CN=Mødelokale 3;CUTYPE=ROOM:mailto:lokale@viborg.dk
ATTENDEE:mailto:chen@wuxi.example
DESCRIPTION:Vi drøfter rør.\\nOg pumper.
"""


class TestInvitations:
    def test_what_is_said(self) -> None:
        assert read(calendar(MEETING)) == Letter(
            title="Drikkevand i Wuxi",
            day=dt.date(2018, 5, 8),
            place="Viborg Rådhus",
            names=("Hansen Anne", "Li Wei", "chen@wuxi.example"),
            words="Vi drøfter rør.\nOg pumper.",
        )

    @pytest.mark.parametrize(
        "content",
        [
            "\ufeff" + calendar(MEETING),
            calendar(MEETING).encode("utf-16"),
            calendar(MEETING).replace("\r\n", "\n"),
            calendar(MEETING).encode("cp1252"),
        ],
    )
    def test_whatever_it_is_written_in(self, content: str | bytes) -> None:
        assert read(content).place == "Viborg Rådhus"

    def test_a_whole_day(self) -> None:
        assert read(calendar("SUMMARY:Besøg\nDTSTART;VALUE=DATE:20180507")).day == dt.date(2018, 5, 7)

    def test_of_several_the_last_that_was(self) -> None:
        days = ("20180401", "20180507", "20180601")
        events = [f"SUMMARY:{day}\nDTSTART;VALUE=DATE:{day}" for day in days]
        assert read(calendar(*events)).title == "20180507"
        assert read(calendar(events[2])).day == dt.date(2018, 6, 1)

    @pytest.mark.parametrize(
        "rule",
        [
            "RRULE:FREQ=WEEKLY;BYDAY=TU",
            "RRULE:FREQ=SECONDLY",
            "RRULE:FREQ=DAILY;COUNT=999999999",
            "RDATE:20180601T080000Z",
        ],
    )
    def test_of_one_that_repeats_a_person_says_the_day(self, rule: str) -> None:
        found = read(calendar(f"SUMMARY:Status\nDTSTART:20180101T080000Z\n{rule}"))
        assert (found.day, found.repeats) == (None, True)

    def test_one_that_was_cancelled(self) -> None:
        assert read(calendar(MEETING, method="METHOD:CANCEL\r\n")).is_cancelled
        assert read(calendar(MEETING + "STATUS:CANCELLED")).is_cancelled
        assert not read(calendar(MEETING)).is_cancelled

    @pytest.mark.parametrize(
        "stated", ["DTSTART:99991231T235959Z", "DTSTART:00010101T000000Z", "DTSTART:17530101", ""]
    )
    def test_a_day_that_cannot_be_is_left_out(self, stated: str) -> None:
        assert read(calendar(f"SUMMARY:Møde\n{stated}")).day is None

    def test_what_is_long_is_cut_and_what_is_not_seen_is_left_out(self) -> None:
        crowd = "\n".join(
            f"ATTENDEE;CN=N{number}{'x' * 200}:mailto:a{number}@b.example" for number in range(500)
        )
        found = read(calendar(f"SUMMARY:\u202e{'å' * 5000}\u200b\nDESCRIPTION:{'ord ' * 50000}\n{crowd}"))
        assert len(found.title) <= LONGEST_TITLE
        assert len(found.words) <= LONGEST_WORDS
        assert len(found.names) == MOST_NAMES
        assert all(len(name) <= LONGEST_NAME for name in found.names)
        assert found.title.isprintable()

    def test_names_hold_no_sign_that_parts_a_list(self) -> None:
        found = read(calendar('SUMMARY:x\nATTENDEE;CN="Li; Wei, Dr.":mailto:l@w.example'))
        assert found.names == ("Li Wei Dr.",)


def mail(body: str | bytes = "Hej\n", *, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    said = {
        "From": "Anne Hansen <anne@viborg.dk>",
        "To": "li@wuxi.example",
        "Subject": "Drikkevand",
        "Date": "Tue, 8 May 2018 10:00:00 +0200",
    }
    lines = [f"{name}: {value}" for name, value in {**said, **headers, "Content-Type": kind}.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + (body.encode() if isinstance(body, str) else body)


def parts(*pieces: bytes, kind: str = "mixed") -> bytes:
    return b"".join(b"--b\r\n" + piece + b"\r\n" for piece in pieces) + b"--b--\r\n"


class TestMails:
    def test_what_is_said(self) -> None:
        body = "Hej Li\n\nVi er enige om rørene.\n\n-- \nAnne\nViborg Kommune\n"
        assert read(mail(body)) == Letter(
            "Drikkevand",
            dt.date(2018, 5, 8),
            "",
            ("Anne Hansen", "li@wuxi.example"),
            "Hej Li\n\nVi er enige om rørene.",
        )

    @pytest.mark.parametrize(
        "quoted",
        [
            "> gammelt\n> ord",
            "Den 1. maj 2018 skrev:\n> gammelt",
            "On 1 May 2018 Li wrote:\ngammelt",
            "Fra: Li\nTil: Anne\ngammelt",
            "-----Original Message-----\ngammelt",
            "发件人: Li\ngammelt",
        ],
    )
    def test_what_it_repeats_is_left_out(self, quoted: str) -> None:
        assert read(mail(f"Aftalt.\n\n{quoted}")).words == "Aftalt."

    @pytest.mark.parametrize(
        "subject",
        ["Re: SV: Drikkevand", "回复：Drikkevand", "FW: Drikkevand", "=?utf-8?B?U1Y6IERyaWtrZXZhbmQ=?="],
    )
    def test_answers_are_about_the_same(self, subject: str) -> None:
        assert read(mail(Subject=subject)).title == "Drikkevand"

    def test_one_in_html_alone(self) -> None:
        body = "<html><head><style>p{}</style><title>x</title></head><body><p>Enige om <b>besøg</b>.</p><script>alert(1)</script><div>Vi ringer &amp; skriver</div></body></html>"
        assert (
            read(mail(body, kind="text/html; charset=utf-8")).words
            == "Enige om besøg.\n\nVi ringer & skriver"
        )

    @pytest.mark.parametrize(
        ("body", "kind"),
        [
            ("Møde i Århus".encode("latin-1"), "text/plain; charset=iso-8859-1"),
            (
                base64.b64encode("Møde i Århus".encode()),
                "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
            ),
            (
                "M=C3=B8de i =C3=85rhus",
                "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
            ),
            ("Møde i Århus", "text/plain; charset=klingon"),
            ("Møde i Århus", "text/plain"),
        ],
    )
    def test_whatever_it_is_written_in(self, body: str | bytes, kind: str) -> None:
        assert read(mail(body, kind=kind)).words == "Møde i Århus"

    @pytest.mark.parametrize(
        ("markup", "text"),
        [
            ("3 < 5 og 5 > 3", "3 < 5 og 5 > 3"),
            ("a<!-- b > c -->d", "ad"),
            ("<p>a</p><p>b", "a\n\nb"),
            ("<script>x</script>a<br/>b", "a\nb"),
            ("a <b", "a"),
            ("<style>x", ""),
            ('<a title="3 < 5">x</a> y', "x y"),
            ('<a title="<!-- ">x</a> y', "x y"),
            ("<p title=it's>we meet, don't</p>", "we meet, don't"),
        ],
    )
    def test_html_is_read_as_it_is_seen(self, markup: str, text: str) -> None:
        assert read(mail(markup, kind="text/html; charset=utf-8")).words == text

    def test_names_in_their_own_letters(self) -> None:
        found = read(
            mail(From="=?gb2312?B?wO7OsA==?= <li@wuxi.example>", To='"Hansen, Anne" <a@v.dk>, bo@v.dk')
        )
        assert found.names == ("李伟", "Hansen Anne", "bo@v.dk")

    def test_one_with_an_invitation_says_what_that_says(self) -> None:
        body = parts(
            b"Content-Type: text/plain\r\n\r\nTak for i dag: vi er enige.",
            b"Content-Type: text/calendar; charset=utf-8\r\nContent-Disposition: attachment\r\n\r\n"
            + calendar(MEETING).encode(),
        )
        found = read(mail(body, kind="multipart/mixed; boundary=b"))
        assert (found.title, found.day, found.words) == (
            "Drikkevand i Wuxi",
            dt.date(2018, 5, 8),
            "Tak for i dag: vi er enige.",
        )

    def test_what_is_attached_is_not_its_text(self) -> None:
        body = parts(
            b"Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nen anden tekst",
            b"Content-Type: text/html\r\n\r\n<p>Enige.</p>",
        )
        assert read(mail(body, kind="multipart/mixed; boundary=b")).words == "Enige."

    @pytest.mark.parametrize("date", ["", "i går", "Tue, 99 Foo 2018", "Mon, 1 Jan 9999 00:00:00 -2359"])
    def test_a_day_that_cannot_be_is_left_out(self, date: str) -> None:
        assert read(mail(Date=date)).day is None


@pytest.mark.parametrize(
    "content",
    [
        b"Kontakt med Li",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\0" * 100,
        calendar().encode(),
    ],
)
def test_what_is_no_letter_is_refused(content: bytes) -> None:
    assert refused(content) == "no-letter"


@pytest.mark.parametrize(
    "content",
    [
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n;;;=:::\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\n" * 2000,
        b"From: a@b.c\r\n"
        + b"".join(
            b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000)
        ),
        b"From: a@b.c\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n====%%%%",
        b"Subject: =?utf-8?B?====?=\r\nFrom: =?x?y?z?=\r\n\r\n",
    ],
)
def test_what_is_damaged_or_nested_without_end_is_read_or_refused(content: bytes) -> None:
    found = read_letter(content, TODAY)
    assert isinstance(found, Letter) or found.reason in ("letter-damaged", "no-letter")


MUCH = 100_000


def slow_cases() -> Cases:
    """Letters made to be slow."""
    hostile = {
        "quotes in an address": b"From: " + b'"' * MUCH + b"\r\n\r\n",
        "brackets in an address": b"From: " + b"<(" * MUCH + b"\r\n\r\n",
        "commas in an address": b"To: " + b"a@b.c," * MUCH + b"\r\n\r\n",
        "words of a header": b"Subject: " + b"=?utf-8?Q?a?= " * MUCH + b"\r\n\r\n",
        "a date": b"From: a@b.c\r\nDate: " + b"1 " * MUCH + b"\r\n\r\n",
        "tags": mail(b"<p" * MUCH, kind="text/html"),
        "comments": mail(b"<!--" * MUCH, kind="text/html"),
        "declarations": mail(b"<![" * MUCH, kind="text/html"),
        "entities": mail(b"&#" * MUCH, kind="text/html"),
        "lines": mail(b"\n" * (10 * MUCH)),
        "parts": mail(b"--b\r\n\r\n" * MUCH, kind="multipart/mixed; boundary=b"),
        "parameters": calendar("ATTENDEE" + ";CN=a" * MUCH + ":mailto:a@b.c").encode(),
        "folded lines": calendar("SUMMARY:a" + "\n a" * MUCH).encode(),
        "escapes": calendar("SUMMARY:" + "\\," * MUCH).encode(),
        "events": calendar(*["SUMMARY:a\nDTSTART:20180508T080000Z"] * 3000).encode(),
        "a rule": calendar(
            "SUMMARY:a\nDTSTART:20180508T080000Z\nRRULE:FREQ=DAILY;BYMONTHDAY=" + "1," * MUCH + "1"
        ).encode(),
    }
    for name, content in hostile.items():

        def case(content: bytes = content) -> object:
            return read_letter(content, TODAY)

        yield name, case


@pytest.mark.soak
def test_no_letter_is_slow() -> None:
    assert too_slow("tests.pipeline.reading.test_letter:slow_cases", 5.0) == []


@pytest.fixture(scope="module")
def stager() -> Iterator[Stager]:
    with Stager(Confirmations()) as one:
        yield one


def said_by_child(stager: Stager, path: Path, content: bytes) -> dict[str, Any]:
    path.write_bytes(content)
    return dict(stager.letter(path, TODAY)[0])


def test_the_child_reads_it(stager: Stager, tmp_path: Path) -> None:
    said = said_by_child(stager, tmp_path / "a.ics", calendar(MEETING).encode())
    assert (said["title"], said["day"], said["names"][0]) == (
        "Drikkevand i Wuxi",
        "2018-05-08",
        "Hansen Anne",
    )


def test_the_child_says_why_not_and_goes_on(stager: Stager, tmp_path: Path) -> None:
    for content, reason in ((b"", "empty"), (b"hej", "no-letter")):
        with pytest.raises(RefusedError) as raised:
            said_by_child(stager, tmp_path / "a.eml", content)
        assert raised.value.refusal.reason == reason
    assert said_by_child(stager, tmp_path / "a.eml", mail())["words"] == "Hej"
