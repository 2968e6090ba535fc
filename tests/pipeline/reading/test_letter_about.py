"""The agreement that a letter concerns, and its kind of contact: as people write in three languages, and cases that must stay uncertain."""

import datetime as dt

import pytest

from pipeline.reading.letter import About, Letter, about, read_letter
from tests.pipeline.bounded import Cases, too_slow
from tests.pipeline.reading.test_letter import MUCH, calendar, mail

TODAY = dt.date(2019, 6, 20)
NAMES = {
    "A-1": ["Viborg Kommune", "Viborg", "Wuxi By", "Wuxi", "无锡市", "li@water.example"],
    "A-2": ["Region Sjælland", "Haiyan", "海盐县"],
    "A-3": ["Viborg Kommune", "Viborg", "Harbin By", "Harbin", "哈尔滨市"],
}


def of(content: bytes | str) -> About:
    letter = read_letter(content.encode() if isinstance(content, str) else content, TODAY)
    assert isinstance(letter, Letter), letter
    return about(letter, NAMES)


def said(subject: str = "Hej", body: str = "Hej\n", **headers: str) -> About:
    headers = {"From": "a@clean.example", "To": "b@clean.example", **headers}
    return of(mail(body, Subject=subject, **headers))


@pytest.mark.parametrize(
    ("subject", "agreement"),
    [
        ("Møde om Wuxis vand", "A-1"),
        ("Haiyan-besøg", "A-2"),
        ("关于海盐的视频会议", "A-2"),
        ("与Haiyan的视频会议", "A-2"),
        ("无锡", "A-1"),
        ("HAIYAN", "A-2"),
        ("Viborg og Harbin", "A-3"),
        ("Wuxi og Haiyan", ""),
        ("Viborg", ""),  # two agreements of one party
        ("Haiyanese og Wuxian", ""),  # no word of its own
        ("Vi talte om alt muligt andet", ""),
    ],
)
def test_names_and_places_tell_an_agreement_or_none(subject: str, agreement: str) -> None:
    assert said(subject).agreement == agreement


@pytest.mark.parametrize(
    ("headers", "agreement"),
    [
        ({"From": "Bo <bo@regionsjaelland.dk>"}, "A-2"),
        ({"Cc": "Li <li@water.example>"}, "A-1"),
        ({"To": "wang@harbin.gov.example"}, "A-3"),
        ({"From": "anne@viborg.dk"}, ""),
        ({"From": "anne@viborg.dk", "To": "chen@wuxi.example"}, "A-1"),
    ],
)
def test_so_do_addresses_and_domains(headers: dict[str, str], agreement: str) -> None:
    assert said(**headers).agreement == agreement


def test_what_a_forwarded_mail_repeats_counts_and_the_nearest_come_first() -> None:
    body = "Til loggen.\n\nFra: Wang <wang@haiyan.example>\nTil: Anne\nVi ses."
    assert said("VS: referat", body).agreement == "A-2"
    assert said("Viborg, Harbin og Wuxi").agreements == ("A-1", "A-3")
    assert said("intet").agreements == ()


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("关于海盐的视频会议", "video_meeting"),
        ("Statusmøde med Wuxi", "meeting"),
        ("Referat af videomødet", "video_meeting"),
        ("Phone call with Li", "call"),
        ("Besøget i Viborg", "visit"),
        ("Møde og besøg", ""),
        ("Rør og pumper", "letter"),
    ],
)
def test_words_tell_the_kind(subject: str, kind: str) -> None:
    assert said(subject).kind == kind


def test_what_the_subject_does_not_say_its_text_may_and_an_invitation_is_to_a_meeting() -> None:
    assert said("Rør", "Tak for opkaldet i går.").kind == "call"
    assert said("Rør", "Efter mødet og besøget skriver vi.").kind == "letter"
    assert of(calendar("SUMMARY:Rør\nDTSTART:20190508T080000Z")).kind == "meeting"
    teams = "SUMMARY:Rør\nLOCATION:Microsoft Teams-møde\nDTSTART:20190508T080000Z"
    assert of(calendar(teams)).kind == "video_meeting"


def test_the_same_letter_is_known_again() -> None:
    def identity(content: bytes | str) -> str:
        letter = read_letter(content.encode() if isinstance(content, str) else content, TODAY)
        assert isinstance(letter, Letter)
        return letter.identity

    one = mail("Hej", **{"Message-ID": "<1@wuxi.example>"})
    assert identity(one) == identity(mail("Hej igen", **{"Message-ID": "<1@wuxi.example>"})) != ""
    assert identity(one) != identity(mail("Hej", **{"Message-ID": "<2@wuxi.example>"}))
    event = "UID:7@x\nSUMMARY:Rør\nDTSTART:20190508T080000Z"
    assert identity(calendar(event)) == identity(calendar(event, method="METHOD:REQUEST\r\n"))
    assert identity(calendar(event)) != identity(calendar(event + "\nRECURRENCE-ID:20190508T080000Z"))


def slow_cases() -> Cases:
    """Letters designed to be slow to search."""
    for name, body in {
        "names": "wuxi " * MUCH,
        "letters": "a" * (4 * MUCH),
        "signs": "会" * (2 * MUCH),
        "accents": "e\u0301" * MUCH,
        "kinds": "møde besøg " * MUCH,
    }.items():

        def case(body: str = body) -> object:
            return said(body, body)

        yield name, case


@pytest.mark.soak
def test_none_is_slow() -> None:
    assert too_slow("tests.pipeline.reading.test_letter_about:slow_cases", 5.0) == []
