"""Answers of many users at the same time, by threads and by processes: no answer is lost, nor anything that earlier versions kept."""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from locales import LANGUAGES, speaking
from pipeline import paths
from pipeline.desk import company_aliases, confirmations, orders, said
from pipeline.desk.confirmations import SaidName, load_confirmations
from pipeline.desk.said import LISTS, ListError, Said
from settings import private

DAY = dt.date(2018, 3, 12)

BY_HAND = """\
# Rettes kun af Mette

[headings.agreements]
# sådan hed den før 2016
"Kinesisk modpart (by)" = "chinese_place"  # set i marts

[places]
# ved lufthavnen
"Nanjing Hi-Tech" = "CN-320100"

[totals.budget]
"Ark1" = "385000.00 ≠ 25385000.00"

[facts.budget]
"year: Budget 2019, godkendt december 2018" = "2019"

[[mappings]]
source = "agreements"
headings = { "By i Kina" = "chinese_place", "Bemærkning" = "" }
constants = { danish_party = "Viborg Kommune" }
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

OLD = {"known.toml": BY_HAND, "company_aliases.toml": COMPANIES}


@pytest.fixture
def known(tmp_path: Path) -> Said:
    return Said(tmp_path)


@pytest.fixture
def old(known: Said) -> Said:
    """A desk of an earlier version."""
    for name, content in OLD.items():
        (known.folder / name).write_text(content, encoding="utf-8")
    return known


def _of_a_person(folder: str, who: str) -> None:
    """Five headings, five places and five companies, confirmed as fast as possible."""
    known = Said(Path(folder))
    for number in range(5):
        confirmations.remember(
            known, {"headings": {"agreements": {f"By {who}/{number}": "chinese_place"}}}, author=who
        )
        confirmations.remember(known, {"places": {f"Sted {who}/{number}": "CN-320100"}}, author=who)
        _merge(known, "32892973", f"Firma {who}{number}", who=who)


def _merge(known: Said, company: str, name: str, who: str = "Bo") -> None:
    confirmations.say_of_companies(
        known, lambda told: company_aliases.merge(told, company, name, who=who, on=DAY), author=who
    )


def _split(known: Said, name: str) -> None:
    confirmations.say_of_companies(known, lambda told: company_aliases.split(told, name), author="Bo")


_PROCESS = """
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from tests.pipeline.desk.test_told import _of_a_person
with ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda number: _of_a_person(sys.argv[1], sys.argv[2] + str(number)), range(8)))
"""


@pytest.mark.soak
def test_of_120_answers_at_once_120_are_kept(old: Said) -> None:
    people = [
        subprocess.Popen([sys.executable, "-c", _PROCESS, str(old.folder), name], cwd=paths.PROJECT)
        for name in ("A", "B", "C")
    ]
    assert [person.wait(timeout=120) for person in people] == [0, 0, 0]
    told = load_confirmations(old)
    names = [f"{name}{thread}" for name in "ABC" for thread in range(8)]
    assert set(told.headings["agreements"]) == {
        "Kinesisk modpart (by)",
        *(f"By {who}/{number}" for who in names for number in range(5)),
    }
    assert set(told.places) == {
        "Nanjing Hi-Tech",
        *(f"Sted {who}/{number}" for who in names for number in range(5)),
    }
    merged = {one.alias for one in told.companies}
    assert merged >= {f"Firma {who}{number}" for who in names for number in range(5)}
    entries = old.entries()
    assert [one.step for one in entries] == list(range(1, len(entries) + 1))
    assert {one.author for one in entries} == set(names)
    left = {path.name for path in old.folder.iterdir()}
    assert left == {"said.jsonl", "said.bak", "said.jsonl.lock"}


def test_threads_lose_nothing_either(known: Said) -> None:
    def say(number: int) -> None:
        confirmations.remember(known, {"places": {f"Sted {number}": "CN-320100"}}, author="Bo")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(say, range(120)))
    assert len(load_confirmations(known).places) == 120


@pytest.mark.parametrize(
    "heading", ['Kinesisk "by"', "To\nlinjer", "a.b", "it's", "tab\t", "æøå 中文", "\\", "[places]", "#"]
)
def test_a_heading_is_kept_as_it_is_written(known: Said, heading: str) -> None:
    confirmations.remember(known, {"headings": {"agreements": {heading: "chinese_place"}}}, author="Bo")
    confirmations.remember(known, {"places": {heading: "CN-320100"}}, author="Bo")
    told = load_confirmations(known)
    assert told.headings == {"agreements": {heading: "chinese_place"}}
    assert told.places == {heading: "CN-320100"}


def test_what_is_said_twice_is_one_entry_and_what_is_taken_back_stays_in_the_log(known: Said) -> None:
    for place in ("CN-320100", "CN-320100", "CN-320200"):
        confirmations.remember(known, {"places": {"Wuxi Ny By": place}}, author="Bo")
    known.change(lambda _: {}, confirmations.followed, author="Eva")
    assert [(one.step, one.said, one.author) for one in known.entries()] == [
        (1, "CN-320100", "Bo"),
        (2, "CN-320200", "Bo"),
        (3, None, "Eva"),
    ]
    assert known.document() == {}


# --- Lists of earlier versions ---


def test_lists_of_earlier_versions_are_taken_in_with_the_next_answer(old: Said) -> None:
    confirmations.remember(old, {"places": {"Wuxi Ny By": "CN-320200"}}, author="Bo")
    told = load_confirmations(old)
    assert told.headings == {"agreements": {"Kinesisk modpart (by)": "chinese_place"}}
    assert told.places == {"Nanjing Hi-Tech": "CN-320100", "Wuxi Ny By": "CN-320200"}
    assert [*map(len, (told.mappings, told.totals, told.facts, told.companies))] == [1, 1, 1, 4]
    assert (old.lying, old.is_backed_up()) == ([], True)


def test_one_that_is_put_there_later_holds_for_its_kinds_alone(old: Said) -> None:
    confirmations.take_in(old, author="Bo")
    companies = load_confirmations(old).companies
    (old.folder / "known.toml").write_text("[places]\n'Wuxi' = 'CN-320200'\n", encoding="utf-8")
    confirmations.take_in(old, author="Eva")
    told = load_confirmations(old)
    assert (told.places, told.headings, told.mappings) == ({"Wuxi": "CN-320200"}, {}, ())
    assert told.companies == companies
    assert [one.author for one in old.entries()][-1] == "Eva"


@pytest.mark.parametrize("at", range(4))
def test_lists_and_an_answer_are_whole_wherever_taking_them_in_is_killed(
    old: Said, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each of the two writes and two removals."""
    done = []

    def killed_at(do: Callable[..., object]) -> Callable[..., object]:
        def act(path: Path, *args: object, **named: object) -> object:
            if path.name in (*LISTS, said.FILE, said.BACKUP):
                if len(done) == at:
                    raise KeyboardInterrupt
                done.append(path)
            return do(path, *args, **named)

        return act

    with monkeypatch.context() as patch:
        patch.setattr(private, "write", killed_at(private.write))
        patch.setattr(Path, "unlink", killed_at(Path.unlink))
        with pytest.raises(KeyboardInterrupt):
            confirmations.remember(old, {"places": {"Wuxi Ny By": "CN-320200"}}, author="Bo")
    confirmations.remember(old, {"places": {"Wuxi Ny By": "CN-320200"}}, author="Bo")
    told = load_confirmations(old)
    assert told.places == {"Nanjing Hi-Tech": "CN-320100", "Wuxi Ny By": "CN-320200"}
    assert (len(told.mappings), len(told.companies)) == (1, 4)
    assert (old.lying, old.is_backed_up()) == ([], True)


@pytest.mark.parametrize(
    ("name", "spoilt"),
    [
        ("known.toml", b"[places\n"),
        ("known.toml", b"\xff\xfe\x00"),
        ("company_aliases.toml", b"same = 3\n"),
        ("corrections.toml", b"correction = 3\n"),
    ],
)
def test_a_list_that_cannot_be_followed_is_left_alone(known: Said, name: str, spoilt: bytes) -> None:
    file = known.folder / name
    file.write_bytes(spoilt)
    with pytest.raises(ListError, match=re.escape(name)):
        confirmations.remember(known, {"places": {"Wuxi": "CN-320200"}}, author="Bo")
    assert file.read_bytes() == spoilt
    assert known.entries() == []


@pytest.mark.parametrize(
    "told",
    [
        {"kinds": []},
        {"places": {"Wuxi": 3}},
        {"headings": 3},
        {"headings": {"nowhere": {}}},
        {"headings": {"agreements": {"By": "nowhere"}}},
        {"facts": {"budget": {"year: 2020": 3}}},
        {"mappings": 3},
        {"same": [{"is": ["Geo"]}]},
        {"same": [{"company": "Geo", "is": ["Geo I"]}, {"company": "COWI", "is": ["Geo I"]}]},
        {"same": [{"company": "Geo", "is": ["COWI"]}, {"company": "COWI", "is": ["Geo"]}]},
        {"same": [{"company": "Geo", "is": "COWI"}]},
        {"same": [{"company": "Geo", "is": ["COWI"], "date": "i går"}]},
        {
            "same": [{"company": "Geo", "is": ["COWI"]}],
            "different": [{"companies": ["Geo", "COWI"]}],
        },
    ],
)
def test_why_a_list_is_refused_is_said_in_the_language_in_force(told: dict[str, object]) -> None:
    said = set()
    for lang in LANGUAGES:
        with speaking(lang), pytest.raises(ListError, match=r"^known\.toml") as caught:
            confirmations.followed("known.toml", told)
        said.add(str(caught.value))
    assert len(said) == len(LANGUAGES)


def test_an_answer_that_cannot_be_followed_is_not_kept(known: Said) -> None:
    confirmations.remember(known, {"places": {"Wuxi": "CN-320200"}}, author="Bo")
    before = known.list.read_bytes()
    with pytest.raises(ListError):
        confirmations.remember(known, {"headings": {"agreements": {"By": "nowhere"}}}, author="Bo")
    assert known.list.read_bytes() == known.backup.read_bytes() == before


def test_what_notepad_saves_is_read(known: Said) -> None:
    (known.folder / "known.toml").write_bytes(b"\xef\xbb\xbf" + BY_HAND.encode().replace(b"\n", b"\r\n"))
    confirmations.remember(known, {"places": {"Wuxi Ny By": "CN-320200"}}, author="Bo")
    assert set(load_confirmations(known).places) == {"Nanjing Hi-Tech", "Wuxi Ny By"}


# --- Damage ---


@pytest.mark.parametrize(
    "damage", [lambda said: said[:-20], lambda said: b"x" + said, lambda said: said + b"{}\n"]
)
def test_a_damaged_log_is_a_sentence_that_names_its_whole_copy(known: Said, damage: object) -> None:
    for number in range(3):
        confirmations.remember(known, {"places": {f"Sted {number}": "CN-320100"}}, author="Bo")
    whole = known.list.read_bytes()
    known.list.write_bytes(damage(whole))  # type: ignore[operator]
    for act in (
        lambda: load_confirmations(known),
        lambda: confirmations.remember(known, {"places": {"Wuxi": "CN-320200"}}, author="Bo"),
    ):
        with pytest.raises(ListError) as caught:
            act()
        assert str(known.list) in str(caught.value)
        assert f"{known.backup} er hel" in str(caught.value)
    known.list.write_bytes(known.backup.read_bytes())
    assert len(load_confirmations(known).places) == 3
    known.backup.unlink()
    confirmations.take_in(known, author="Bo")
    assert known.backup.read_bytes() == whole


def test_a_kind_of_a_later_version_is_kept_and_not_followed(known: Said) -> None:
    confirmations.remember(known, {"places": {"Wuxi": "CN-320200"}}, author="Bo")
    later = {
        "step": 2,
        "kind": "vessels",
        "key": ["x"],
        "said": 1,
        "author": "Eva",
        "at": orders.now(),
        "seen": "",
    }
    with known.list.open("ab") as file:
        file.write(json.dumps(later).encode() + b"\n")
    confirmations.remember(known, {"places": {"Harbin": "CN-230100"}}, author="Bo")
    assert [(one.step, one.kind) for one in known.entries()] == [(1, "places"), (2, "vessels"), (3, "places")]
    assert set(load_confirmations(known).places) == {"Wuxi", "Harbin"}


# --- Companies ---


def test_what_is_said_of_companies_is_changed_one_by_one(old: Said) -> None:
    _split(old, "COWI Kina")
    _merge(old, "Geo", "Geo International")
    _split(old, "Grundfoss")
    confirmations.say_of_companies(
        old, lambda told: company_aliases.keep_apart(told, "Krüger", "Kruger", who="Bo", on=DAY), author="Bo"
    )
    assert load_confirmations(old).companies == (
        ("name:cowi", "32892973", True, "COWI A/S", "32892973", "", "Mette", DAY),
        ("name:geo international", "name:geo", True, "Geo International", "Geo", "", "Bo", DAY),
        ("name:krüger", "name:kruger", False, "Krüger", "Kruger", None, "Bo", DAY),
    )


def test_companies_that_would_be_each_other_are_refused(known: Said) -> None:
    _merge(known, "Geo", "Niras")
    before = known.list.read_bytes()
    with pytest.raises(ListError):
        _merge(known, "Niras", "Geo")
    assert known.list.read_bytes() == before


def test_a_lost_log_is_restored_from_its_second_copy(known: Said) -> None:
    confirmations.remember(known, {"places": {"Wuxi Ny": "CN-320200"}}, author="Bo")
    known.list.unlink()
    assert not known.is_backed_up()
    assert load_confirmations(known).places == {"Wuxi Ny": "CN-320200"}
    confirmations.take_in(known, author="Bo")
    assert known.is_backed_up()
    assert known.list.is_file()


def test_an_edited_table_keeps_its_place(known: Said) -> None:
    first = SaidName("company", "Kamstrup", "卡姆鲁普", "a.example", "Bo", "2026-11-29T09:14:00")
    second = replace(first, name="Geo", chinese="杰奥")
    for stated in (first, second):
        confirmations.say_name(known, stated.said())
    edited = {**known.document(), "names": [replace(first, source="b.example").said(), second.said()]}
    known.change(lambda _: edited, confirmations.followed, author="Mette")
    assert [name.name for name in load_confirmations(known).names] == ["Kamstrup", "Geo"]
    assert [entry.author for entry in known.entries()] == ["Bo", "Bo", "Mette"]


def test_a_name_that_forgetting_leaves_without_its_letters_goes(known: Said) -> None:
    confirmations.say_name(
        known, SaidName("company", "Kamstrup", "王伟", "a.example", "Bo", "2026-11-29T09:14:00").said()
    )
    erased = known.rewrite(
        lambda said: said.replace("王伟", "[slettet]"), lambda entry: "王" in entry.said["chinese"]
    )
    assert erased == 1
    assert load_confirmations(known).names == ()


def test_a_name_in_chinese_is_kept_replaced_and_taken_back(known: Said) -> None:
    first = SaidName("company", "Kamstrup", "卡姆鲁普", "a.example", "Bo", "2026-11-29T09:14:00")
    second = replace(first, name="Kamstrup A/S", chinese="卡姆鲁普公司", who="Mette")
    other = replace(first, kind="partner")
    for stated in (first, other, second):
        confirmations.say_name(known, stated.said())
    assert load_confirmations(known).names == (second, other)
    confirmations.take_back(known, "names", second.key, author="Bo")
    confirmations.take_back(known, "names", other.key, author="Bo")
    assert load_confirmations(known).names == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"chinese": "Kamstrup"},
        {"chinese": "卡" * 121},
        {"source": " "},
        {"who": ""},
        {"kind": "municipality"},
        {"name": ""},
        {"said_at": "yesterday"},
        {"note": "x"},
        {"source": 1},
    ],
)
def test_a_name_in_chinese_that_lacks_a_part_is_refused(known: Said, wrong: dict[str, Any]) -> None:
    good = SaidName("company", "Kamstrup", "卡姆鲁普", "a.example", "Bo", "2026-11-29T09:14:00")
    with pytest.raises(ListError):
        SaidName.of({**good.said(), **wrong})
    with pytest.raises(ListError, match=r"\[\[names\]\] 1"):
        confirmations.followed("names.toml", {"names": [{**good.said(), **wrong}]})
