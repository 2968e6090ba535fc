"""Denmark in China, on screen and on paper: everybody's work in one place, in the reader's language, nothing internal."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import command_line, stated
from dashboard.blocks import plain
from dashboard.blocks.facts import Facts
from dashboard.blocks.kinds import Rows
from dashboard.filters_model import Filters
from dashboard.scope import reader
from dashboard.statements import denmark
from locales import speaking
from reports import __main__ as command
from reports import papers
from tests.pages import desk

PAGE = "partnerships/denmark.py"
AS_OF = dt.date(2018, 6, 30)

# In Jiangsu by 30 June 2018: Horsens (A-1, K-1), DHI (K-2); A-3 is only proposed, A-4 signed later, I-1 is a letter.
TABLES = """
agreements
agreement_id | title           | danish_party    | danish_party_type | chinese_party     | place_id  | signed_date | expires_date | agreement_type | status   | province_code | themes     | danish_owner | chinese_owner | bottleneck | next_step    | note
A-1          | Venskab #1      | Horsens Kommune | municipality      | Wuxi Municipality | CN-320200 | 2016-05-01  |              | sister_city    | active   | CN-JS         | soil; air  | Ida Hansen   | Li Wei        | Uenighed   | Ring til Li  | Fortroligt
A-2          | Luft i Jinan    | Region Sjælland | region            | Jinan             |           | 2014-05-01  | 2016-01-01   | mou            | active   | CN-SD         | air        | Ida Hansen   |               |            |              |
A-3          | Kun et forslag  | Viborg Kommune  | municipality      |                   |           |             |              | mou            | proposed | CN-JS         | soil       |              |               |            |              |
A-4          | Først senere    | Odense Kommune  | municipality      |                   |           | 2018-12-01  |              | mou            | active   | CN-JS         | soil       |              |               |            |              |

activities
activity_id | agreement_id | title         | activity_type | status  | start_date | place_id  | province_code | danish_party    | outcome          | next_step
K-1         | A-1          | Besøg i Wuxi  | visit         | held    | 2018-06-20 | CN-320200 | CN-JS         |                 | Solgt for mange  | Ring snart
K-2         |              | Møde om vand  | meeting       | held    | 2017-06-05 | CN-320200 | CN-JS         | DHI             |                  |
K-3         | A-1          | Delegation    | delegation    | planned | 2018-08-20 | CN-320200 | CN-JS         |                 |                  |
I-1         | A-1          | Et brev       | inquiry       | held    | 2018-06-01 | CN-320200 | CN-JS         |                 |                  |

expenses
voucher_id | posted_date | budget_line | amount  | status | province_code
1          | 2018-01-01  | Rejser      | 7654.00 | actual | CN-JS

companies
name      | cvr      | technologies | active_provinces | is_ad_protected | contact_name    | contact_email
Jordfirma | 12345674 | soil         | CN-JS            | yes             | Hemmelig Person | hemmelig@eksempel.dk
Luftfirma | 87654324 | air          | CN-JS            |                 |                 |
"""
SECRETS = (
    "Ida Hansen", "Li Wei", "Uenighed", "Ring til Li", "Fortroligt", "Solgt for mange", "Ring snart", "7654", "7.654",
    "Hemmelig Person", "hemmelig@", "drawn.xlsx", "Kun et forslag", "Først senere", "Et brev",
)  # fmt: skip


def _filters(province: str = "", theme: str = "") -> Filters:
    return Filters(provinces=(province,) if province else (), themes=(theme,) if theme else (), as_of=AS_OF)


pytestmark = pytest.mark.shows(TABLES)


def _facts(filters: Filters) -> Facts:
    return denmark.PAGE.facts(filters, is_guest=False)


def _rows(part: Callable[[Facts], Rows], filters: Filters, column: str) -> list[str]:
    with reader.reading(for_guests=True):
        return list(plain.rows(part(_facts(filters)))[column])


def test_everybodys_work_is_counted_once() -> None:
    here = _filters("CN-JS")
    with reader.reading(for_guests=True):
        assert set(plain.grouped(denmark.parties(_facts(here)))["danish_party"]) == {"Horsens Kommune", "DHI"}
    assert _rows(denmark.cooperation, here, "agreement_id") == ["A-1"]
    assert _rows(lambda facts: denmark.activities(facts)[1], here, "activity_id") == ["K-1", "K-2"]
    assert _rows(lambda facts: denmark.activities(facts)[0], here, "activity_id") == ["K-3"]
    assert set(_rows(denmark.companies, here, "company_name")) == {"Jordfirma", "Luftfirma"}
    assert _rows(denmark.companies, _filters("CN-JS", "soil"), "company_name") == ["Jordfirma"]
    with reader.reading(for_guests=True):
        everywhere = _facts(_filters()).now
        assert (everywhere["signed_agreement_count"], everywhere["in_force_count"]) == (2, 1)


@pytest.mark.shows("""
agreements
agreement_id | title    | danish_party    | status | signed_date | province_code | is_illustrative
A-1          | Venskab  | Horsens Kommune | active | 2016-05-01  | CN-JS         |
A-2          | Eksempel | Viborg Kommune  | active | 2016-05-01  | CN-JS         | yes
""")
def test_the_command_says_what_the_page_says_which_says_what_it_leaves_out() -> None:
    at = desk.open_page("partnerships/denmark.py", as_of=AS_OF.isoformat())
    assert desk.metrics(at)["Aftaler i kraft"] == "1"
    assert "af én indgået, uden opdigtede" in desk.words(at)
    told = {
        (one["page"], one["value"])
        for page in ("denmark", "overview")
        for one in stated.figures(Filters(as_of=AS_OF), page)
        if one["measure"] == "in_force_count" and one["group"] is None
    }
    assert told == {("denmark", 1), ("overview", 2)}


@pytest.mark.shows("""
agreements
agreement_id | title   | danish_party    | status | signed_date | province_code
A-1          | Venskab | Horsens Kommune | active | 2016-05-01  | CN-JS
""")
@pytest.mark.parametrize(
    ("lang", "of_one", "of_none"),
    [
        ("da", "af én indgået", "ingen er indgået"),
        ("en", "of 1 signed", "none signed"),
        ("zh", "累计签署1份", "尚无已签署的协议"),
    ],
)
def test_a_desk_without_invented_rows_is_told_of_none(lang: str, of_one: str, of_none: str) -> None:
    def note(*provinces: str) -> str:
        facts = denmark.PAGE.facts(Filters(as_of=AS_OF, provinces=provinces), is_guest=True)
        [strip] = denmark.PAGE.head(facts)
        return strip.figures[1].note

    with speaking(lang), reader.reading(for_guests=True):
        assert (note(), note("CN-SD")) == (of_one, of_none)


def test_it_speaks_the_partners_language() -> None:
    with speaking("zh"), reader.reading(for_guests=True):
        assert denmark.title(_facts(_filters("CN-JS", "soil"))) == "丹麦与江苏省的合作：土壤领域"
        soil = _facts(_filters("CN-JS", "soil"))
        here = _facts(_filters("CN-JS"))
        row = plain.rows(denmark.cooperation(here)).to_dict("records")[0]
        assert row["what"] == "霍尔森斯市—无锡市：友好城市"
        said = denmark.summary(soil).lines
        assert "共有1家丹麦机构和企业在江苏省开展合作，签有1份协议，目前有效。" in said


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_nothing_internal_stands_on_screen_or_paper(lang: str) -> None:
    at = desk.open_page(PAGE, lang, province="CN-JS")
    shown = (
        desk.words(at) + str(desk.metrics(at)) + "".join(str(table.value.to_csv()) for table in at.dataframe)
    )
    told = str(speaking(lang)(papers.gather)(denmark.PAGE, _filters("CN-JS"), is_guest=False).blocks)
    for secret in SECRETS:
        assert secret not in shown, secret
        assert secret not in told, secret
    assert "Jordfirma" in shown
    assert "Jordfirma" in told


def test_a_province_with_nothing_says_so() -> None:
    at = desk.open_page(PAGE, "zh", province="CN-SD", theme="soil")
    assert "丹麦各方在此尚无协议" in desk.words(at)


def test_the_paper_is_a_pdf_in_chinese_and_the_same_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "paper.pdf"
    asked = ["denmark", "--province", "江苏", "--as-of", AS_OF.isoformat(), "-o", str(file)]
    assert command.main(asked) == command_line.DONE
    assert "Danmark i Jiangsu er skrevet til" in capsys.readouterr().out
    assert file.read_bytes().startswith(b"%PDF")
    assert file.read_bytes() == speaking("zh")(papers.pdf)(denmark.PAGE, _filters("CN-JS"), is_guest=True)[0]
    assert command.main([*asked[:1], "--theme", "xx"]) == command_line.REFUSED
    assert "»xx« kendes ikke" in capsys.readouterr().err
