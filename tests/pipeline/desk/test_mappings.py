"""Users' mappings of sheets, as known.toml keeps them: comments stay, one entry a table, nothing that can't be followed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.child.stager import variant
from pipeline.desk import confirmations
from pipeline.desk.confirmations import Confirmations, ListError, load_confirmations
from pipeline.forgetting.in_lists import erase_in_toml
from pipeline.forgetting.person import Person
from pipeline.sources.mappings import MappingError, SheetMapping

BY_HAND = """# Vores egne
[places]
"Nanjing Hi-Tech" = "CN-320100" # bekræftet af Mette

# Den her kommer hver måned
[[mappings]]
source = "agreements" # ikke udfordringer
constants = { danish_party = "Viborg Kommune" }

[mappings.headings]
"By i Kina" = "chinese_place"
"Bemærkning [F]" = ""
"""
TWINS = SheetMapping(
    "agreements",
    {"Twin city": "chinese_place", 'Said "so"': "note", "年份": "signed_date", "[D]": ""},
    {"danish_party": "Aarhus Kommune"},
    until="",
    seen=("a.xlsx", "Ark1"),
    by="Anna",
    on="2026-01-02",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "known.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    return path


def test_a_mapping_is_kept_beside_what_was_written_by_hand(file: Path) -> None:
    confirmations.remember_mapping(file, TWINS)
    confirmations.confirm_heading(file, "agreements", "Vores by", "chinese_place")
    assert set(BY_HAND.splitlines()) <= set(file.read_text(encoding="utf-8").splitlines())
    by_hand, kept = load_confirmations(file).mappings
    assert by_hand.headings == {"By i Kina": "chinese_place", "Bemærkning [F]": ""}
    assert kept.said() == TWINS.said()


def test_one_table_has_one_mapping_and_it_can_be_taken_back(file: Path) -> None:
    confirmations.remember_mapping(file, TWINS)
    again = replace(
        TWINS,
        source="challenges",
        headings=dict.fromkeys(TWINS.headings, "") | {"Twin city": "place"},
        constants={},
    )
    confirmations.remember_mapping(file, again)
    assert [one.source for one in load_confirmations(file).mappings] == ["agreements", "challenges"]
    # What was changed may hold for other files than before: the one that it was made of goes.
    narrowed = replace(again, file="Aarhus")
    confirmations.remember_mapping(file, narrowed, instead_of=again.key)
    assert [one.file for one in load_confirmations(file).mappings] == ["", "Aarhus"]
    confirmations.forget_mapping(file, narrowed.key)
    confirmations.forget_mapping(file, load_confirmations(file).mappings[0].key)
    left = load_confirmations(file)
    assert left == Confirmations({}, {"Nanjing Hi-Tech": "CN-320100"}, questions=left.questions)
    assert "# bekræftet af Mette" in file.read_text(encoding="utf-8")


def test_the_first_one_makes_the_list(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "known.toml"
    confirmations.remember_mapping(path, TWINS)
    assert path.read_text(encoding="utf-8").startswith("# Headings, places and sheets")
    assert [one.said() for one in load_confirmations(path).mappings] == [TWINS.said()]


@pytest.mark.parametrize(
    "spoilt",
    [
        "mappings = 3\n",
        "mappings = [1]\n",
        "[[mappings]]\nsource = 'nowhere'\nheadings = { A = 'title' }\n",
        "[[mappings]]\nsource = 'agreements'\nheadings = { A = 'nowhere' }\n",
        "[[mappings]]\nsource = 'agreements'\nheadings = { A = 3 }\n",
        "[[mappings]]\nsource = 'agreements'\nheadings = 'A'\n",
        "[[mappings]]\nsource = 'agreements'\ncolumns = { A = 'title' }\n",
        "[[mappings]]\nsource = 'agreements'\nheadings = { A = 'title' }\non = 2026-01-01\n",
        "[[mappings]]\nsource = 'agreements'\nheadings = { A = 'title' }\nconstants = { signed_date = 'x' }\n",
    ],
)
def test_a_mapping_that_cannot_be_followed_stops_with_its_place_and_is_left_alone(
    tmp_path: Path, spoilt: str
) -> None:
    path = tmp_path / "known.toml"
    path.write_text(spoilt, encoding="utf-8")
    with pytest.raises(ListError, match=r"known\.toml"):
        load_confirmations(path)
    with pytest.raises(ListError, match=r"known\.toml"):
        confirmations.remember_mapping(path, TWINS)
    assert path.read_text(encoding="utf-8") == spoilt


def test_one_that_cannot_be_followed_is_not_kept(file: Path) -> None:
    with pytest.raises(MappingError):
        confirmations.remember_mapping(file, replace(TWINS, source="nowhere"))
    assert file.read_text(encoding="utf-8") == BY_HAND


def test_what_was_staged_is_not_used_again_once_something_else_was_said() -> None:
    said = Confirmations(mappings=(TWINS,))
    assert variant(said) != variant(Confirmations())
    assert variant(said) == variant(Confirmations.of(said.said()))
    assert variant(said) != variant(Confirmations(mappings=(replace(TWINS, constants={}),)))


def test_a_person_in_a_constant_is_erased(file: Path) -> None:
    confirmations.remember_mapping(file, replace(TWINS, constants={"danish_owner": "Mette Hansen"}))
    without, count = erase_in_toml(file.read_text(encoding="utf-8"), Person.of("Mette Hansen"))
    assert count == 1
    assert "Mette Hansen" not in without
