"""The papers of a journey: who is written to, in which language, about which visits; and what must not stand in a letter."""

import datetime as dt
import email
import email.policy
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar

from dashboard.filters_model import Filters
from locales import LANGUAGES, speaking, text
from reports import __main__ as command
from reports import journey

DAY = dt.date(2018, 6, 30)
# Two visits of Aarhus and one of Viborg in Jiangsu, one of them invented.
TABLES = """
agreements
agreement_id | title        | danish_party   | chinese_party | chinese_place | province_codes | signed_date | contact_interval_days | status | is_illustrative | danish_owner | chinese_owner
K-1          | Vandaftale   | Aarhus Kommune | Wuxi By       | Wuxi          | CN-JS          | 2000-01-01  | 100                   | active |                 | Ida Hansen   | Wang Li
K-2          | Luftaftale   | Viborg Kommune | Suzhou By     | Suzhou        | CN-JS          | 2000-01-01  | 100                   | active |                 |              |
K-3          | Jordaftale   | Aarhus Kommune | Wuxi By       | Wuxi          | CN-JS          | 2000-01-01  | 100                   | active |                 |              |
K-4          | Opdigtet     | Opfundne       | Taizhou By    | Taizhou       | CN-JS          | 2000-01-01  | 100                   | active | yes             |              |

activities
activity_id | agreement_id | title | activity_type | status | start_date
B-1         | K-1          | Møde  | meeting       | held   | 2016-09-01
"""


@pytest.mark.shows(TABLES)
def test_each_party_is_invited_in_its_language_to_its_own_visits() -> None:
    made = dict(journey.papers(Filters(as_of=DAY), "CN-SH"))
    letters = {
        name: email.message_from_bytes(content, policy=email.policy.default)
        for name, content in made.items()
        if name.endswith(".eml")
    }
    assert sorted(letters) == [
        f"china-desk-invitation-{party}-{DAY}-{lang}.eml"
        for party, lang in (
            ("Aarhus-Kommune", "da"), ("Suzhou-By", "zh"), ("Viborg-Kommune", "da"), ("Wuxi-By", "zh"),
        )
    ]  # fmt: skip
    aarhus = letters[f"china-desk-invitation-Aarhus-Kommune-{DAY}-da.eml"]
    body = aarhus.get_body()
    assert body is not None
    said = body.get_content()
    assert "Vandaftale" in said
    assert "Jordaftale" in said
    assert "Luftaftale" not in said
    (attached,) = aarhus.iter_attachments()
    events = Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [dt.date(2018, 8, 13)]
    wuxi = letters[f"china-desk-invitation-Wuxi-By-{DAY}-zh.eml"]
    assert wuxi["Content-Language"] == "zh"
    for letter in letters.values():
        # who leaves the house is told no colours, amounts or persons
        whole = letter.as_string()
        assert letter["To"] is None
        for closed in ("Ida", "Wang", "kold", "kr.", "克朗", "Opdigtet"):
            assert closed not in whole


@pytest.mark.shows(TABLES)
def test_the_brief_has_all_visits_in_each_language_and_marks_what_is_invented() -> None:
    made = dict(journey.papers(Filters(as_of=DAY), "CN-SH"))
    assert [name for name in made if name.endswith(".pdf")] == [
        f"china-desk-brief-CN-SH-{DAY}-{lang}.pdf" for lang in LANGUAGES
    ]
    for lang in LANGUAGES:
        sheets = pypdfium2.PdfDocument(made[f"china-desk-brief-CN-SH-{DAY}-{lang}.pdf"])
        said = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
        assert "Opdigtet" in said
        assert speaking(lang)(text)("pack-illustrative") in said
    assert made == dict(journey.papers(Filters(as_of=DAY, parties=("Viborg Kommune",)), "CN-SH"))


def test_a_chinese_reader_meets_names_before_those_that_lack_one() -> None:
    with speaking("zh"):
        said = journey._some(
            [text("name-without-chinese", name="Aquaporin"), "丹佛斯（Danfoss）"], "journey-names"
        )
    assert said.index("丹佛斯") < said.index("Aquaporin")


@pytest.mark.shows(TABLES)
def test_the_command_writes_a_folder_and_names_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    assert command.main(["journey", "CN-SH", "--as-of", "2018-06-30", "-o", str(folder)]) == 0
    assert len([*folder.iterdir()]) == 8
    assert command.main(["journey", "CN-XX", "--as-of", "2018-06-30", "-o", str(folder)]) == 2
    assert "CN-SH" in capsys.readouterr().err
