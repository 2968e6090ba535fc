"""The companies page: the register and its choices, one company by link, doubles, and whose contact may be seen where."""

import io
from typing import Any

import openpyxl
import pytest

from locales import text
from tests.pages import desk

PAGE = "business/companies.py"

# Open is stated as not protected, Protected is protected, and of Silent it is not known.
TABLES = """
companies
name         | cvr      | danish_place | danish_place_id | technologies | active_provinces | is_member | is_ad_protected | contact_name  | contact_email
Åben & Søn   | 12345674 | Viborg       | DK-2610319      | wastewater   | CN-JS            | yes       | no              | Otto Åben     | otto@eksempel.dk
Beskyttet    | 87654324 | Horsens      | DK-2619771      | soil         |                  | no        | yes             | Berta Skjult  | berta@eksempel.dk
Tavs [x]     |          |              |                 | air          |                  |           |                 | Tove Ukendt   | tove@eksempel.dk

interests
company_name | cvr      | theme_code | province_code | level  | stated_date
Åben & Søn   | 12345674 | wastewater | CN-JS         | active | 2018-06-01
Beskyttet    | 87654324 | soil       | CN-SD         | no     | 2018-06-01

challenges
challenge_id | title   | problem_owner | province_code | theme      | stage    | stage_date
C-1          | Slam    | Wuxi Water    | CN-JS         | wastewater | dialogue | 2018-05-01

activities
activity_id | title       | activity_type | status | start_date | province_code | companies
K-1         | Besøg i Wuxi | visit        | held   | 2018-06-20 | CN-JS         | Åben & Søn
"""


pytestmark = pytest.mark.shows(TABLES)


def _names(at: Any) -> list[str]:
    return list(at.dataframe[0].value.iloc[:, 0])


def test_the_register_says_what_it_shows() -> None:
    at = desk.open_page(PAGE)
    assert desk.metrics(at) == {
        "Virksomheder i registeret": "3",
        "Aktive i Kina": "1",
        "Med aktuel interesse": "1",
        "Har deltaget": "1",
        "Uden åben udfordring": "2",
        # below, what they have to be asked
        "Mangler CVR-nr.": "1",
        "Reklamebeskyttelse ikke oplyst": "1",
        "Interesse ældre end to år": "0",
    }
    assert sorted(_names(at)) == ["Beskyttet", "Tavs [x]", "Åben & Søn"]


def test_words_narrow_it_and_stay_in_the_link() -> None:
    at = desk.open_page(PAGE)
    at.text_input(key="companies-search").set_value("aaben soen").run()
    assert _names(at) == ["Åben & Søn"]
    assert at.query_params["q"] in ("aaben soen", ["aaben soen"])
    at.text_input(key="companies-search").set_value("findes ikke xyzzy").run()
    assert text("companies-none") in desk.words(at)
    assert _names(desk.open_page(PAGE, q="Viborg")) == ["Åben & Søn"]  # where it is at home


def test_where_nothing_is_asked_for_nothing_is_said_to_be_answered() -> None:
    at = desk.open_page(PAGE, theme="soil")
    assert text("companies-balance-title") in [heading.value for heading in at.header]
    assert text("companies-unanswered-title") not in [heading.value for heading in at.header]
    assert text("companies-unanswered-none") not in desk.words(at)
    assert text("companies-unanswered-none") in desk.words(desk.open_page(PAGE))


def test_contacts_stand_in_lists_and_files_only_where_the_company_is_stated_as_unprotected(
    files: dict[str, bytes],
) -> None:
    at = desk.open_page(PAGE)
    shown = at.dataframe[0].value.to_csv()
    sheet = openpyxl.load_workbook(io.BytesIO(files["download-xlsx-companies"])).worksheets[0]
    book = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    for place in (shown, book, files["download-csv-companies"].decode("utf-8-sig")):
        assert "otto@eksempel.dk" in place
        assert "Berta" not in place
        assert "Tove" not in place


@pytest.mark.parametrize(
    ("company", "state", "person"),
    [("87654324", "protected", ""), ("name:tavs x", "unknown", ""), ("12345674", "free", "Otto Åben")],
)
def test_a_company_that_is_not_stated_free_says_so_and_shows_no_contact(
    company: str, state: str, person: str
) -> None:
    said = desk.words(desk.open_page(PAGE, company=company)).replace("\\", "")
    assert text(f"companies-contact-{state}") in said
    assert [name for name in ("Otto Åben", "Berta", "Tove") if name in said] == [person] * bool(person)


def test_a_guest_sees_no_contact_and_no_refusal_anywhere(files: dict[str, bytes]) -> None:
    for link in ({}, {"company": "12345674"}, {"company": "87654324"}):
        at = desk.open_page(PAGE, view="guest", **link)
        shown = desk.words(at) + "".join(table.value.to_csv() for table in at.dataframe)
        told = shown + " ".join(
            made.decode("utf-8-sig") for key, made in files.items() if key.startswith("download-csv")
        )
        for secret in ("Otto", "otto@", "Berta", "Tove", "drawn.xlsx", "ikke interesseret", "afvist"):
            assert secret not in told, (link, secret)


def test_one_company_tells_what_it_could_serve() -> None:
    at = desk.open_page(PAGE, company="12345674")
    assert desk.metrics(at) == {
        "Åbne udfordringer, virksomheden kan løse": "1",
        "Interesser, der tæller": "1",
        "Deltaget i": "1",
        "Senest deltaget": "20. jun. 2018",
    }
    assert any("Slam" in table.value.to_csv() for table in at.dataframe)
    at.button(key="companies-back").click().run()
    assert len(_names(at)) == 3


def test_a_link_to_an_unknown_company_shows_the_register() -> None:
    at = desk.open_page(PAGE, company="99999999")
    assert "99999999" in desk.words(at)
    assert len(_names(at)) == 3
