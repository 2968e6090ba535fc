"""The profile of a challenge: one page in the owner's language, with room for corrections, and nothing that is the desk's own."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest

from dashboard.blocks.kinds import Text
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.statements import challenges
from locales import LANGUAGES, speaking, text
from reports import papers
from reports.__main__ import main

AS_OF = dt.date(2018, 6, 30)
LONG = "Slam fra havnen skal renses og bruges igen. " * 12
TABLES = f"""
agreements
agreement_id | title       | danish_party    | danish_party_type | chinese_party | province_code | themes     | signed_date | danish_owner | status
A-1          | Vand i Wuxi | Viborg Kommune  | municipality      | Wuxi Water    | CN-JS         | wastewater | 2016-05-01  | Ida Hansen   | active
A-2          | Spildevand  | Horsens Kommune | municipality      | Nanjing       | CN-JS         | wastewater | 2016-05-01  | Bo Jensen    | active

challenges
challenge_id | title        | description | problem_owner | owner_contact | province_code | theme      | stage | stage_date | stage_date_precision | value     | offer_holder | is_illustrative
C-1          | Slam i Wuxi  | {LONG}      | Wuxi Water    | Li Wei        | CN-JS         | wastewater | offer | 2017-01-01 | year                 | 246000.00 | Slamfirma    |
C-2          | Eksempel     |             |               |               | CN-JS         | wastewater |       |            |                      |           |              | yes

activities
activity_id | challenge_id | agreement_id | title        | activity_type | status | start_date | participants | outcome | next_step
K-1         | C-1          | A-1          | Besøg i Wuxi | visit         | held   | 2018-06-20 | Ida Hansen   | Hemmelig | Ring hjem

companies
name      | technologies
Slamfirma | wastewater
"""


pytestmark = pytest.mark.shows(TABLES)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_page_that_says_what_is_known_and_nothing_internal(lang: str) -> None:
    filters = Filters(as_of=AS_OF)
    page = challenges.one("C-1", filters)
    assert isinstance(page, Statement)
    made, name = speaking(lang)(papers.pdf)(page, filters, is_guest=False)
    assert name.endswith(f"-{lang}.pdf")
    document = pypdfium2.PdfDocument(made)
    assert len(document) == 1
    assert "Slam i Wuxi" in document[0].get_textpage().get_text_range()
    paper = speaking(lang)(papers.gather)(page, filters, is_guest=False)
    told = str(paper)
    for known in ("Wuxi Water", "Vand i Wuxi", "Slamfirma", "Besøg i Wuxi"):
        assert known in told, known
    for secret in ("Li Wei", "Ida Hansen", "Hemmelig", "Ring hjem", "246"):
        assert secret not in told, secret
    # which agreement is the owner's own, and which is only near it
    lines = paper.all_of(Text)[-1].lines
    near = {"da": "samme tema", "en": "same theme", "zh": "同一主题"}[lang]
    assert [near in line for line in lines] == [False, True, False]


def test_what_is_invented_or_unknown_is_not_handed_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.pdf"
    for number in ("C-2", "C-9"):
        assert main(["challenge", number, "--as-of", AS_OF.isoformat(), "-o", str(file)]) == 2
        assert text("challenges-profile-unknown", number=number) in capsys.readouterr().err
    assert main(["challenge", "C-1", "--as-of", AS_OF.isoformat(), "-o", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF")
