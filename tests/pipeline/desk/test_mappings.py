"""Users' mappings of sheets: one entry a table, nothing that can't be followed, beside what was written by hand."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from locales import LANGUAGES, speaking, text
from pipeline.child.stager import variant
from pipeline.desk import confirmations
from pipeline.desk.confirmations import Confirmations, load_confirmations
from pipeline.desk.said import Said
from pipeline.sources.mappings import MappingError, SheetMapping, unit_of

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
def known(tmp_path: Path) -> Said:
    known = Said(tmp_path)
    confirmations.take_over(known, "known.toml", BY_HAND.encode(), is_still=lambda _: True, author="Anna")
    return known


def test_a_mapping_is_kept_beside_what_was_written_by_hand(known: Said) -> None:
    confirmations.remember_mapping(known, TWINS)
    confirmations.remember(known, {"headings": {"agreements": {"Vores by": "chinese_place"}}}, author="Bo")
    by_hand, kept = load_confirmations(known).mappings
    assert list(by_hand.headings.items()) == [("By i Kina", "chinese_place"), ("Bemærkning [F]", "")]
    assert kept.said() == TWINS.said()
    assert list(kept.headings) == list(TWINS.headings)
    said = known.entries()
    assert [(one.kind, one.author, one.seen) for one in said if one.author] == [
        ("mappings", "Anna", "known.toml"),
        ("places", "Anna", "known.toml"),
        ("mappings", "Anna", "a.xlsx, Ark1"),
        ("headings", "Bo", ""),
    ]


def test_one_table_has_one_mapping_and_it_can_be_taken_back(known: Said) -> None:
    confirmations.remember_mapping(known, TWINS)
    again = replace(
        TWINS,
        source="challenges",
        headings=dict.fromkeys(TWINS.headings, "") | {"Twin city": "place"},
        constants={},
    )
    confirmations.remember_mapping(known, again)
    assert [one.source for one in load_confirmations(known).mappings] == ["agreements", "challenges"]
    # What was changed may hold for other files than before: the one that it was made of goes.
    narrowed = replace(again, file="Aarhus")
    confirmations.remember_mapping(known, narrowed, instead_of=again.key)
    assert [one.file for one in load_confirmations(known).mappings] == ["", "Aarhus"]
    confirmations.take_back(known, "mappings", narrowed.key, author="Bo")
    confirmations.take_back(known, "mappings", load_confirmations(known).mappings[0].key, author="Bo")
    left = load_confirmations(known)
    assert left == Confirmations({}, {"Nanjing Hi-Tech": "CN-320100"}, questions=left.questions)
    # nothing that was said is gone from the log
    assert sum(one.kind == "mappings" and one.said is not None for one in known.entries()) == 4


def test_one_that_cannot_be_followed_is_not_kept(known: Said) -> None:
    before = known.entries()
    with pytest.raises(MappingError):
        confirmations.remember_mapping(known, replace(TWINS, source="nowhere"))
    assert known.entries() == before


def test_what_was_staged_is_not_used_again_once_something_else_was_said() -> None:
    said = Confirmations(mappings=(TWINS,))
    assert variant(said) != variant(Confirmations())
    assert variant(said) == variant(Confirmations.of(said.said()))
    assert variant(said) != variant(Confirmations(mappings=(replace(TWINS, constants={}),)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_units_that_are_named_as_examples_are_read(lang: str) -> None:
    examples = re.sub(r"^(fx |e\.g\. |如)", "", speaking(lang)(text)("mapping-unit-placeholder"))
    assert [one for one in re.split(", |、", examples) if unit_of(one) is None] == []
