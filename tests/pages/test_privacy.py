"""Nothing leaks: contacts of companies that are not stated free reach no role, and a guest reads neither money, nor promises, nor inquiries."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import ranking, roles, warehouse
from dashboard.filters_model import Filters
from dashboard.frame import Entry
from dashboard.queries import search
from dashboard.scope import reader
from dashboard.statements import denmark, parties, provinces
from locales import speaking
from pipeline import paths
from records import board_points, comments
from reports import board, calendar, map_picture, papers, shortlist
from tests.marts.drawn import drawn_warehouse
from tests.pages import private
from tests.pages.desk import open_page

OPEN = [entry for entry in PAGES if entry.for_guests]
LANGUAGES = ("da", "en", "zh")
ALL = Filters(as_of=dt.date.fromisoformat(private.AS_OF))
BRIEFS = (
    (provinces.PAGE, replace(ALL, provinces=("CN-JS",))),
    (parties.PAGE, replace(ALL, parties=("Viborg Kommune",))),
)

# Every page as it opens, and opened on one thing.
LINKS: list[tuple[str, dict[str, str]]] = [
    *((entry.name, {}) for entry in PAGES),
    ("agreements", {"agreement": "A-1"}),
    ("agreements", {"agreement": "A-2"}),
    ("provinces", {"about": "CN-JS"}),
    ("provinces", {"about": "CN-JS", "against": "CN-SD"}),
    ("parties", {"about": "Viborg Kommune"}),
    ("parties", {"about": "Viborg Kommune", "against": "Region Sjælland"}),
    ("challenges", {"challenge": "C-1"}),
    ("challenges", {"challenge": "C-2"}),
    ("companies", {"company": "12345674"}),
    ("companies", {"company": "87654324"}),
    ("companies", {"company": "name:tavs"}),
    ("companies", {"company": "name:kun post"}),
    ("opportunities", {"challenge": "C-1"}),
    ("opportunities", {"company": "name:tavs", "challenge": "C-1"}),
    ("synergies", {"suggestion": "1"}),
    *(("search", {"q": words}) for words in ("besøg", "wuxi", "slam", "7351 million", "hemmelig", "ejer", "tove", "skjult", "元")),
    ("timeline", {"from": "2016-01-01", "to": "2019-12-31"}),
    ("map", {"map": "china"}),
    ("effect", {"part": "list"}),
]  # fmt: skip
PAGE_OF = {entry.name: entry for entry in PAGES}


@pytest.fixture(scope="module")
def _file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("private") / "warehouse.duckdb"
    drawn_warehouse(path, private.TABLES)
    with duckdb.connect(str(path)) as con:
        # one load that brought everything, as the history has it
        con.execute(
            "insert into meta.loads by name select 1 as load_id, now() as started_at, now() as finished_at, 'test' as loaded_by"
        )
        for source in ("companies", "agreements", "milestones", "activities", "challenges"):
            con.execute(
                f"insert into history.row_changes select 1, '{source}', _key, 'added', null, null, null from staging.{source}"
            )
    return path


@pytest.fixture(autouse=True)
def _reading(_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE", str(_file))
    # Five random hex digits that each table carries may look like an amount.
    monkeypatch.setattr("pandas.io.formats.style_render.uuid4", lambda: UUID(int=0))


def _opened(entry: Entry, lang: str, link: dict[str, str], *, guest: bool) -> AppTest:
    return open_page(entry.file, lang, view="guest" if guest else None, **link)


def _leaks(files: dict[str, bytes], find: Callable[[str], list[str]]) -> dict[str, list[str]]:
    return {key: told for key, made in files.items() if (told := find(private.unpacked(made)))}


# Each page that guests may open once as it opens, by turns in one language; `make soak` opens every link in all of them.
QUICK = [(number, entry.name) for number, entry in enumerate(OPEN)]
GUESTS = [
    *(pytest.param(name, {}, LANGUAGES[number % len(LANGUAGES)]) for number, name in QUICK),
    *(pytest.param(*link, lang, marks=pytest.mark.soak) for link in LINKS for lang in LANGUAGES),
]


@pytest.mark.parametrize(("name", "link", "lang"), GUESTS, ids=str)
def test_a_guest_reads_nothing_internal_in_any_language(
    name: str, link: dict[str, str], lang: str, files: dict[str, bytes]
) -> None:
    said = private.everything(_opened(PAGE_OF[name], lang, link, guest=True))
    said = said.replace(link.get("q", "\0"), "")  # what the reader wrote is told back
    assert private.secrets_in(said) == []
    assert private.contacts_in(said.replace("Tove", "")) == [] or link.get("q") == "tove"
    assert _leaks(files, private.secrets_in) == {}


@pytest.mark.dealt(3)
@pytest.mark.parametrize("name", private.TOLD)
def test_a_guest_still_reads_the_rest_of_what_states_an_amount(name: str) -> None:
    link = {
        "agreements": {"agreement": "A-1"}, "search": {"q": "besøg"}, "provinces": {"about": "CN-JS"},
        "parties": {"about": "Viborg Kommune"},
    }.get(name, {})  # fmt: skip
    said = private.everything(_opened(PAGE_OF[name], "da", link, guest=True))
    for words in private.TOLD[name]:
        assert words in said


@pytest.mark.soak
def test_the_house_reads_what_guests_do_not() -> None:
    """Else the tests above would hold for a desk without secrets."""
    for name, link, words in (
        ("agreements", {"agreement": "A-1"}, ("DKK 7351 million", "Anders Ejer", "Hemmelig milepæl ahead")),
        ("provinces", {"about": "CN-JS"}, ("Hemmelig ventende sag", "kr. 7354,2 mio.")),
        ("parties", {"about": "Viborg Kommune"}, ("Hemmeligt skridt", "Hemmelig milepæl ahead", "Anders Ejer", "Hemmeligt bilag")),
        ("search", {"q": "besøg"}, ("RMB 7353 million",)),
        ("challenges", {"challenge": "C-1"}, ("7350 million DKK", "7351 mio. kr.")),
        ("challenges", {"challenge": "C-2"}, ("Karl Deltager",)),
    ):  # fmt: skip
        said = private.everything(_opened(PAGE_OF[name], "da", link, guest=False))
        assert [one for one in words if one not in said] == []


# A keeper sees all that a viewer sees.
@pytest.mark.dealt(12)
@pytest.mark.parametrize("role", [pytest.param("viewer", marks=pytest.mark.soak), "keeper"])
@pytest.mark.parametrize(("name", "link"), LINKS, ids=str)
def test_contacts_of_companies_that_are_not_stated_free_reach_nobody(
    name: str,
    link: dict[str, str],
    role: roles.Role,
    files: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(roles, "role", lambda: role)
    said = private.everything(_opened(PAGE_OF[name], "da", link, guest=False))
    if link.get("q") != "tove":  # what the reader wrote is told back
        assert private.contacts_in(said) == []
    assert _leaks(files, private.contacts_in) == {}


def test_contacts_of_free_companies_reach_those_who_may_see_them() -> None:
    at = _opened(PAGE_OF["companies"], "da", {"company": "12345674"}, guest=False)
    assert all(told in private.everything(at) for told in private.FREE_CONTACT)


# What is left out does not hang on the language: the one of most readers, and by turns one for each format of a pack; `make soak` makes all.
@pytest.mark.parametrize(
    "lang", [lang if lang == "zh" else pytest.param(lang, marks=pytest.mark.soak) for lang in LANGUAGES]
)
def test_reports_for_guests_tell_nothing_internal(lang: str) -> None:
    made = {
        **{
            page.name: speaking(lang)(papers.pdf)(page, filters, is_guest=True)[0]
            for page, filters in (*BRIEFS, (denmark.PAGE, ALL))
        },
        "calendar": speaking(lang)(calendar.expiries)(ALL, guest=True),
        "map": speaking(lang)(map_picture.picture)(ALL, as_type="svg", for_guests=True),
    }
    assert {
        name: told for name, data in made.items() if (told := private.secrets_in(private.unpacked(data)))
    } == {}


def test_a_brief_for_the_house_tells_what_the_one_for_guests_does_not() -> None:
    for page, filters in BRIEFS:
        assert private.secrets_in(
            private.unpacked(speaking("da")(papers.pdf)(page, filters, is_guest=False)[0])
        )


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A risk, an issue and a note of the board."""
    monkeypatch.setenv("RECORDS", f"sqlite:///{tmp_path / 'records.sqlite'}")
    said: dict[str, Any] = {"raised_date": dt.date(2018, 1, 1), "author": "Anne"}
    board_points.keep_risk("Hemmelig risiko", 5, 5, mitigation="", owner="Anne", **said)
    options = [board_points.Option(title, "") for title in ("Ja", "Nej")]
    board_points.keep_issue("Hemmelig sag", options, background="", **said)
    comments.write("budget", "Hemmelig note", author="Anne", as_of=ALL.as_of)


@pytest.mark.dealt(9)
@pytest.mark.parametrize("format", board.FORMATS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.usefixtures("written")
def test_a_board_pack_for_guests_tells_nothing_internal(lang: str, format: board.Format) -> None:
    asked = board.Asked(ALL, dt.date(2018, 1, 1), lang, "guest", None)
    said = private.unpacked(board.make(asked, format))
    assert private.secrets_in(said) == []
    assert private.contacts_in(said) == []


@pytest.mark.dealt(3)
@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("format", board.FORMATS)
def test_a_board_pack_holds_no_contacts(format: board.Format) -> None:
    asked = board.Asked(ALL, dt.date(2018, 1, 1), "da", "board", None)
    said = private.unpacked(board.make(asked, format))
    assert private.contacts_in(said) == []
    # else the test above would hold for a board without secrets
    assert all(words in said for words in ("Hemmelig risiko", "Hemmelig sag", "Hemmelig note"))


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_short_list_hands_out_contacts_of_free_companies_only(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlist, "_MOST", 10)
    asked = ranking.pairs_of(ALL, challenge_id="C-1")
    said = private.unpacked(speaking(lang)(shortlist.pdf)(asked, with_contacts=True))
    assert private.contacts_in(said) == []
    assert "frida@fri.example" in said


def test_no_mart_but_the_one_of_contacts_holds_a_contact() -> None:
    """No mart gives a contact that may not leave; those that may are in one place."""
    columns = warehouse.query(
        """
        select table_name, column_name from duckdb_columns()
        where database_name = 'warehouse' and schema_name = 'marts' and column_name in ('contact_name', 'contact_email')
        """
    )
    assert set(columns["table_name"]) == {"company_contact"}
    held = warehouse.query("select * from marts.company_contact")
    assert held.to_dict("records") == [
        {"company_id": "12345674", "contact_name": "Frida Fri", "contact_email": "frida@fri.example"}
    ]
    texts = warehouse.query(
        """
        select table_name, column_name from duckdb_columns()
        where database_name = 'warehouse' and schema_name = 'marts' and data_type in ('VARCHAR', 'VARCHAR[]')
        """
    )
    for table, column in texts.itertuples(index=False):
        found = warehouse.query(f'select distinct cast("{column}" as varchar) as said from marts."{table}"')
        assert private.contacts_in("\n".join(str(said) for said in found["said"])) == [], (table, column)


def test_only_a_scope_asks_the_warehouse() -> None:
    """A question that is put past it is answered for everybody alike."""
    past_it = {"warehouse.query", "warehouse.read"}
    excepted = {
        # the day that the dashboard opens on is the same for everybody
        "options.py": {"warehouse.query"},
        # what texts that leave the house may not say
        "parties.py": {"warehouse.query"},
        # which load is shown, for the administrator
        "data_state.py": {"warehouse.query"},
    }
    for folder in ("queries", "words", "parts", "money", "data_page"):
        for path in sorted((paths.PROJECT / "dashboard" / folder).glob("*.py")):
            code = path.read_text(encoding="utf-8")
            assert {name for name in past_it if name in code} <= excepted.get(path.name, set()), path.name


def test_answers_for_guests_and_for_the_house_are_kept_apart() -> None:
    with reader.reading(for_guests=True):
        first = search.find("besøg")["name"].tolist()
    house = search.find("besøg")["name"].tolist()
    with reader.reading(for_guests=True):
        again = search.find("besøg")["name"].tolist()
    assert first == again
    assert house != first
    with reader.reading(for_guests=True):
        assert search.find("7353").empty
        assert search.find("hemmelig forespørgsel").empty
    assert not search.find("7353 million").empty
