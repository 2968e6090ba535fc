"""Answers of many users at the same time, by threads and by processes: no answer and no comment is lost."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline import paths
from pipeline.desk import company_aliases, confirmations
from pipeline.desk.company_aliases import CompanyAliases, Different, Same
from pipeline.desk.confirmations import ListError

DAY = dt.date(2018, 3, 12)

BY_HAND = """\
# Rettes kun af Mette

[headings.agreements]
# sådan hed den før 2016
"Kinesisk modpart (by)" = "chinese_place"  # set i marts

[places]
# ved lufthavnen
"Nanjing Hi-Tech" = "CN-320100"
"""

COMPANIES = """\
# Vores egne

# den store
[[same]]
company = "32892973"
is = [
    "COWI A/S",  # med form
    "COWI Kina",
]
who = "Mette"
date = 2018-03-12

# aldrig de to
[[different]]
companies = ["Geo", "Geo International"]
who = "Mette"

# nye
[[same]]
company = "Grundfos"
is = ["Grundfoss"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "known.toml"


def _of_a_person(folder: str, who: str) -> None:
    """Five headings, five places and five companies, as fast as they can be said."""
    for number in range(5):
        confirmations.confirm_heading(
            Path(folder) / "known.toml", "agreements", f"By {who}/{number}", "chinese_place"
        )
        confirmations.add_alias(Path(folder) / "known.toml", f"Sted {who}/{number}", "CN-320100")
        company_aliases.change(
            Path(folder) / "company_aliases.toml",
            lambda said, number=number: company_aliases.merge(  # type: ignore[misc]
                said, "32892973", f"Firma {who}{number}", who=who, said=DAY
            ),
        )


_PROCESS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from tests.pipeline.desk.test_told import _of_a_person
with ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda number: _of_a_person(sys.argv[1], sys.argv[2] + str(number)), range(8)))
"""


@pytest.mark.soak
def test_of_120_answers_at_once_120_are_kept(file: Path) -> None:
    file.write_text(BY_HAND, encoding="utf-8")
    (file.parent / "company_aliases.toml").write_text(COMPANIES, encoding="utf-8")
    people = [
        subprocess.Popen([sys.executable, "-c", _PROCESS, str(file.parent), name], cwd=paths.PROJECT)
        for name in ("A", "B", "C")
    ]
    assert [person.wait(timeout=120) for person in people] == [0, 0, 0]
    said = confirmations.load_confirmations(file)
    names = [f"{name}{thread}" for name in "ABC" for thread in range(8)]
    assert set(said.headings["agreements"]) == {
        "Kinesisk modpart (by)",
        *(f"By {who}/{number}" for who in names for number in range(5)),
    }
    assert set(said.places) == {
        "Nanjing Hi-Tech",
        *(f"Sted {who}/{number}" for who in names for number in range(5)),
    }
    companies = company_aliases.load(file.parent / "company_aliases.toml")
    merged = {name for entry in companies.same for name in entry.names}
    assert merged >= {f"Firma {who}{number}" for who in names for number in range(5)}
    for line in BY_HAND.splitlines():
        assert line in file.read_text(encoding="utf-8")
    left = {path.name for path in file.parent.iterdir()} - {
        path + ".lock" for path in (file.name, "company_aliases.toml")
    }
    assert left == {"known.toml", "company_aliases.toml"}


def test_threads_lose_nothing_either(file: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(lambda number: confirmations.add_alias(file, f"Sted {number}", "CN-320100"), range(120))
        )
    assert len(confirmations.load_confirmations(file).places) == 120


@pytest.mark.parametrize(
    "heading", ['Kinesisk "by"', "To\nlinjer", "a.b", "it's", "tab\t", "æøå 中文", "\\", "[places]", "#"]
)
def test_a_heading_is_kept_as_it_is_written(file: Path, heading: str) -> None:
    confirmations.confirm_heading(file, "agreements", heading, "chinese_place")
    confirmations.add_alias(file, heading, "CN-320100")
    said = confirmations.load_confirmations(file)
    assert said.headings == {"agreements": {heading: "chinese_place"}}
    assert said.places == {heading: "CN-320100"}


def test_what_stands_there_by_hand_stays_as_it_is(file: Path) -> None:
    file.write_text(BY_HAND, encoding="utf-8")
    confirmations.add_alias(file, "Wuxi Ny By", "CN-320200")
    confirmations.confirm_heading(file, "expenses", "Kontotekst", "text")
    said = file.read_text(encoding="utf-8")
    assert [line for line in BY_HAND.splitlines() if line not in said.splitlines()] == []
    assert confirmations.load_confirmations(file).headings["expenses"] == {"Kontotekst": "text"}


@pytest.mark.parametrize(
    "spoilt",
    [
        b"[places\n",
        b"\xff\xfe\x00",
        b"headings = 3\n",
        b"[headings]\nagreements = 'x'\n",
        b"[headings.nowhere]\n'By' = 'x'\n",
        b"[places]\n'Wuxi' = 3\n",
    ],
)
def test_a_list_that_cannot_be_followed_is_left_alone(file: Path, spoilt: bytes) -> None:
    file.write_bytes(spoilt)
    with pytest.raises(ListError, match=r"known\.toml"):
        confirmations.load_confirmations(file)
    with pytest.raises(ListError, match=r"known\.toml"):
        confirmations.add_alias(file, "Wuxi", "CN-320200")
    assert file.read_bytes() == spoilt


def test_an_answer_that_cannot_be_followed_is_not_kept(file: Path) -> None:
    confirmations.add_alias(file, "Wuxi", "CN-320200")
    before = file.read_bytes()
    with pytest.raises(ListError):
        confirmations.confirm_heading(file, "agreements", "By", "nowhere")
    assert file.read_bytes() == before


def test_what_notepad_saves_is_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + BY_HAND.encode().replace(b"\n", b"\r\n"))
    confirmations.add_alias(file, "Wuxi Ny By", "CN-320200")
    assert set(confirmations.load_confirmations(file).places) == {"Nanjing Hi-Tech", "Wuxi Ny By"}


# --- Companies ---


def test_comments_about_companies_stay_whatever_is_said_of_others(tmp_path: Path) -> None:
    path = tmp_path / "company_aliases.toml"
    path.write_text(COMPANIES, encoding="utf-8")
    company_aliases.change(path, lambda said: company_aliases.split(said, "COWI Kina"))
    company_aliases.change(
        path, lambda said: company_aliases.merge(said, "Geo", "Geo International", who="Bo", said=DAY)
    )
    company_aliases.change(path, lambda said: company_aliases.split(said, "Grundfoss"))
    company_aliases.change(
        path, lambda said: company_aliases.keep_apart(said, "Krüger", "Kruger", who="Bo", said=DAY)
    )
    assert company_aliases.load(path) == CompanyAliases(
        (
            Same("32892973", ("COWI A/S",), "", "Mette", DAY),
            Same("Geo", ("Geo International",), "", "Bo", DAY),
        ),
        (Different(("Krüger", "Kruger"), "Bo", DAY),),
    )
    said = path.read_text(encoding="utf-8")
    for comment in ("# Vores egne", "# den store", "# med form", "# aldrig de to", "# nye"):
        assert said.count(comment) == 1


def test_a_file_of_companies_is_made_with_what_it_is_for(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "company_aliases.toml"
    company_aliases.change(path, lambda said: company_aliases.merge(said, "Geo", "Geo I", who="Bo", said=DAY))
    company_aliases.change(path, lambda said: company_aliases.split(said, "Geo I"))
    company_aliases.change(
        path, lambda said: company_aliases.merge(said, "Geo", "Geo II", who="Bo", said=DAY)
    )
    assert company_aliases.load(path).same == (Same("Geo", ("Geo II",), "", "Bo", DAY),)
    assert path.read_text(encoding="utf-8").startswith("# Virksomheder")


@pytest.mark.parametrize(
    "spoilt",
    [
        b"same = 3\n",
        b"[[same]]\ncompany = 'Geo'\nis = ['G']\ndate = 'i dag'\n",
        b"\xff",
        b"[[same]\n",
        b"same = ['Geo']\n",
    ],
)
def test_a_file_of_companies_that_cannot_be_followed_is_left_alone(tmp_path: Path, spoilt: bytes) -> None:
    path = tmp_path / "company_aliases.toml"
    path.write_bytes(spoilt)
    with pytest.raises(ListError, match=r"company_aliases\.toml"):
        company_aliases.change(
            path, lambda said: company_aliases.keep_apart(said, "A", "B", who="Bo", said=DAY)
        )
    assert path.read_bytes() == spoilt


def test_companies_that_would_be_each_other_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "company_aliases.toml"
    company_aliases.change(path, lambda said: company_aliases.merge(said, "Geo", "Niras", who="Bo", said=DAY))
    before = path.read_bytes()
    with pytest.raises(ListError):
        company_aliases.change(
            path, lambda said: company_aliases.merge(said, "Niras", "Geo", who="Bo", said=DAY)
        )
    assert path.read_bytes() == before
