"""The brief of a province or a party: never more than two pages, the same bytes for the same inputs, nothing internal for a guest."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import command_line
from dashboard.blocks.kinds import Numbers, Table
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.statements import parties, provinces
from locales import speaking, text
from reports import __main__ as command
from reports import papers
from tests.marts.drawn import drawn_warehouse, parse
from tests.reports import packs

ALL = Filters(as_of=dt.date(2018, 6, 30))
JIANGSU = replace(ALL, provinces=("CN-JS",))
AARHUS = replace(ALL, parties=("Aarhus Kommune",))

DESK = """
agreements
agreement_id | title  | danish_party   | chinese_party | province_codes | signed_date | danish_owner | chinese_owner | bottleneck  | next_step   | is_illustrative
A-1          | Vand # | Aarhus Kommune | 无锡市        | CN-JS          | 2016-01-01  | Ida Hansen   | Li Wei        | Toldproblem | Hemmelig ø  | yes

activities
activity_id | agreement_id | title      | status  | start_date | start_date_precision | province_codes | outcome    | next_step
V-1         | A-1          | Besøg $x$  | held    | 2018-06-20 | day                  | CN-JS          | Et udbytte | Ring snart
V-2         |              | Næste #let | planned | 2018-08-01 | month                | CN-JS          |            |

expenses
voucher_id | posted_date | budget_line | amount  | status | province_code | agreement_id
1          | 2018-01-01  | Rejser      | 7654.00 | actual | CN-JS         | A-1
"""


def _made(page: Statement, filters: Filters, lang: str = "da", *, guest: bool = False) -> bytes:
    return speaking(lang)(papers.pdf)(page, filters, is_guest=guest)[0]


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


OF = pytest.mark.parametrize(
    ("page", "filters"), [(provinces.PAGE, JIANGSU), (parties.PAGE, AARHUS)], ids=["province", "party"]
)


@pytest.mark.dealt(3)
@pytest.mark.shows(DESK)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
@OF
def test_one_page_where_all_fits_and_the_same_bytes_again(
    lang: str, page: Statement, filters: Filters
) -> None:
    made = _made(page, filters, lang)
    assert made.startswith(b"%PDF")
    assert _pages(made) == 1
    assert made == _made(page, filters, lang)


@pytest.mark.shows(DESK)
def test_a_province_without_anything_has_one_page() -> None:
    assert _pages(_made(provinces.PAGE, replace(ALL, provinces=("CN-XZ",)))) == 1


@pytest.mark.soak
def test_long_texts_in_long_lists_keep_to_two_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = parse(DESK)
    long = "Et meget langt navn som nogen har skrevet i sit ark " * 6
    first, visit = tables["agreements"][0], tables["activities"][0]
    tables["agreements"] = [
        {**first, "agreement_id": f"A-{i}", "title": f"{long}{i}", "bottleneck": long, "next_step": long}
        for i in range(60)
    ]
    tables["activities"] = [
        {
            **visit,
            "activity_id": f"V-{i}",
            "agreement_id": f"A-{i}",
            "title": long,
            "outcome": long,
            "next_step": long,
        }
        for i in range(60)
    ]
    tables["challenges"] = [
        {"challenge_id": f"C-{i}", "title": long, "description": long, "province_codes": "CN-JS"}
        for i in range(40)
    ]
    drawn_warehouse(tmp_path / "long.duckdb", tables)
    monkeypatch.setenv("WAREHOUSE", str(tmp_path / "long.duckdb"))
    assert _pages(_made(provinces.PAGE, JIANGSU)) == 2


@pytest.mark.shows(DESK)
def test_it_says_of_when_it_is_what_is_invented_and_what_is_filtered() -> None:
    made = speaking("en")(papers.gather)(
        provinces.PAGE, replace(JIANGSU, parties=("Aarhus Kommune",)), is_guest=False
    )
    assert made.foot.startswith("As of 30 Jun 2018")
    assert "Filters: Danish party: Aarhus Municipality" in made.foot
    assert "Province" not in made.foot  # which the title says
    tables = {one.title: one for one in made.all_of(Table)}
    assert tables["Agreements"].rows[0].mark == "invented"
    assert tables["Recent contacts"].rows[0].mark == ""


@pytest.mark.shows(DESK)
@OF
def test_the_numbers_and_the_lists_below_them_say_the_same(page: Statement, filters: Filters) -> None:
    """No «nothing planned» above a list of journeys; the day of the last contact stands among the contacts."""
    made = speaking("da")(papers.gather)(page, filters, is_guest=False)
    numbers = {one.key.measure: one for strip in made.all_of(Numbers) for one in strip.figures}
    tables = {one.title: one for one in made.all_of(Table)}
    ahead = tables["Hvem tager dertil næste gang?" if page is provinces.PAGE else "Hvem rejser næste gang?"]
    assert [row.values[0] for row in ahead.rows] == ["august 2018"]
    if "next_visit_date" in numbers:
        assert numbers["next_visit_date"].shown == "august 2018"
    assert numbers["last_contact_date"].value == tables[text("profile-contacts-title")].rows[0].values[0]
    assert numbers["last_contact_date"].value in tables["Aftaler"].rows[0].values


@pytest.mark.shows(DESK)
@pytest.mark.parametrize("asked", ["CN-JS", "cn-js", "JS", "Jiangsu", "江苏", "江苏省", " jiangsu "])
def test_a_province_goes_by_its_code_or_a_name(asked: str) -> None:
    assert command_line.province(asked) == "CN-JS"


@pytest.mark.shows(DESK)
@pytest.mark.parametrize("asked", ["Aarhus Kommune", "aarhus municipality", " 奥胡斯市"])
def test_a_party_goes_by_its_name_in_any_language(asked: str) -> None:
    assert command_line.value("parties", asked) == "Aarhus Kommune"


# ── The command ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.shows(DESK)
def test_the_command_writes_the_file_and_says_what_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "new" / "brief.pdf"
    asked = ["province", "CN-JS", "--as-of", "2018-06-30", "--lang", "en", "-o", str(file)]
    assert command.main(asked) == command_line.DONE
    assert file.read_bytes() == _made(provinces.PAGE, JIANGSU, "en")
    assert "Read it before you pass it on" in capsys.readouterr().out


@pytest.mark.shows(DESK)
def test_the_command_writes_that_of_a_party_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = ["party", "aarhus kommune", "--as-of", "2018-06-30", "--lang", "da"]
    assert command.main(asked) == command_line.DONE
    file = tmp_path / "china-desk-Aarhus-Kommune-2018-06-30-da.pdf"
    said = packs.on_one_line(file.read_bytes())
    for words in ("Statusbrief", "Aarhus Municipality", "Vand #", "Hemmelig ø", "7.654"):
        assert words in said, words
    assert "Statusbrief: Aarhus Kommune" in capsys.readouterr().out
    assert command.main(["party", "Aarhus", "--lang", "da"]) == command_line.REFUSED
    assert "Mente du Aarhus Kommune?" in capsys.readouterr().err


@pytest.mark.shows(DESK)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Jiangsoo"], "Did you mean CN-JS?"),
        (["Atlantis"], "The codes are on the Provinces page"),
        (["CN-JS", "--as-of", "31-02-2018"], "is not a date"),
        (["CN-JS", "--as-of", "2018-06-30", "-o", "/proc/nowhere/brief.pdf"], "cannot be written"),
    ],
)
def test_a_mistake_gets_a_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["province", *arguments, "--lang", "en"]) == command_line.REFUSED
    assert said in capsys.readouterr().err


def test_without_a_warehouse_it_says_how_to_build_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["province", "CN-JS", "--lang", "en"]) == command_line.REFUSED
    assert "python -m pipeline build" in capsys.readouterr().err


@pytest.mark.shows(DESK)
def test_the_letters_can_be_read_and_copied() -> None:
    said = packs.on_one_line(_made(provinces.PAGE, JIANGSU, "zh"))
    for words in ("江苏省", "无锡市", "奥胡斯市", "Hemmelig ø", "Besøg $x$", "Næste #let", "Vand #"):
        assert words in said, words
