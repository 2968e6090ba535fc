"""Confirmations are printed as TOML, and a corrected print takes its place; each change is an entry with author and time."""

import json
import tomllib
from pathlib import Path

import pytest

from pipeline.commands.line import run
from pipeline.commands.prefetch import first_order
from pipeline.desk import confirmations
from pipeline.desk.confirmations import load_confirmations, take_over
from pipeline.desk.said import Said
from pipeline.sources.mappings import SheetMapping

BY_HAND = """
[facts.budget]
"year: Budget 2019" = "2019"

[[mappings]]
source = "agreements"
headings = { By = "chinese_place", "[B]" = "" }

[[same]]
company = "Geo"
is = ["Geo I"]
date = 2018-03-12

[[different]]
companies = ["A", "B"]
"""


@pytest.fixture
def known(tmp_path: Path) -> Said:
    """Something of each kind."""
    known = Said(tmp_path)
    take_over(known, "by hand", BY_HAND.encode(), is_still=lambda _: True, author="Mette")
    confirmations.remember(
        known, {"headings": {"agreements": {'Vores "by"': "chinese_place"}}}, author="Mette"
    )
    confirmations.remember(known, {"places": {"Nanking\nSyd": "CN-320100"}}, author="Bo")
    confirmations.remember(known, {"totals": {"budget": {"Ark 1": "1.00 ≠ 2.00"}}}, author="Bo")
    confirmations.remember_mapping(known, SheetMapping("agreements", {"Town": "chinese_place"}, by="Eva"))
    return known


def ran(capsys: pytest.CaptureFixture[str], known: Said, *words: str) -> tuple[int, str, str]:
    code = run(["known", *words, "--lang", "en", "--warehouse", str(known.folder / "warehouse.duckdb")])
    said = capsys.readouterr()
    return code, said.out, said.err


def printed(capsys: pytest.CaptureFixture[str], known: Said) -> Path:
    code, out, _ = ran(capsys, known)
    assert code == 0
    file = known.folder / "print.toml"
    file.write_text(out, encoding="utf-8")
    return file


def test_what_is_printed_says_all_of_it_and_by_whom(known: Said, capsys: pytest.CaptureFixture[str]) -> None:
    file = printed(capsys, known)
    assert tomllib.loads(file.read_text(encoding="utf-8")) == known.document()
    assert len(known.document()) == 7
    said = file.read_text(encoding="utf-8")
    assert f'"Ark 1" = "1.00 ≠ 2.00" # Bo, {known.entries()[-1].at[:10]}' in said
    before = known.entries()
    code, out, _ = ran(capsys, known, "--replace", str(file))
    assert (code, out) == (0, "The file contains nothing new: nothing has changed.\n")
    assert known.entries() == before


def test_a_corrected_print_holds_and_each_change_is_an_entry(
    known: Said, capsys: pytest.CaptureFixture[str]
) -> None:
    file, before = printed(capsys, known), known.entries()
    said = file.read_text(encoding="utf-8")
    corrected = said.replace('"chinese_place" # Mette', '"chinese_province" # Mette').replace(
        "Geo I", "Geo II"
    )
    file.write_text(
        corrected.partition("[places]")[0]
        + corrected.partition("[totals.")[1]
        + corrected.partition("[totals.")[2],
        encoding="utf-8",
    )
    code, out, _ = ran(capsys, known, "--replace", str(file))
    assert (code, out.startswith("Remembered: 3 entries are new.")) == (0, True)
    new = known.entries()[len(before) :]
    assert known.entries()[: len(before)] == before
    assert sorted((one.kind, one.said is None) for one in new) == [
        ("headings", False),
        ("places", True),
        ("same", False),
    ]
    assert {one.seen for one in new} == {"print.toml"}
    assert all(one.author and one.at for one in new)
    told = load_confirmations(known)
    assert told.headings == {"agreements": {'Vores "by"': "chinese_province"}}
    assert (told.places, told.companies[0].alias) == ({}, "Geo II")


def test_a_print_is_refused_where_something_else_was_said_since(
    known: Said, capsys: pytest.CaptureFixture[str]
) -> None:
    file = printed(capsys, known)
    confirmations.remember(known, {"places": {"Wuxi Ny By": "CN-320200"}}, author="Bo")
    before = known.list.read_bytes()
    code, _, err = ran(capsys, known, "--replace", str(file))
    assert (code, "in the meantime" in err) == (2, True)
    assert known.list.read_bytes() == before
    # one that was written by hand is of no state
    file.write_text('[places]\n"Harbin Ø" = "CN-230100"\n', encoding="utf-8")
    assert ran(capsys, known, "--replace", str(file))[0] == 0
    assert known.document() == {"places": {"Harbin Ø": "CN-230100"}}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("[places\n", "print.toml"),
        ("[placs]\n'Wuxi' = 'CN-320200'\n", "placs"),
        ("[places]\n'Wuxi' = 3\n", "code of the place"),
        ("headings = 3\n", "above the entries"),
        ("[headings]\nagreements = 'x'\n", "above the entries"),
        ("[headings.nowhere]\n'By' = 'x'\n", "no such kind of data"),
        ("[headings.agreements]\n'By' = 'nowhere'\n", "no such column"),
        ("[totals.budget]\n'Ark1' = 3\n", "in quotation marks"),
        ("mappings = 3\n", "[[mappings]]"),
        ("mappings = [1]\n", "[[mappings]]"),
        ("[[mappings]]\nsource = 'nowhere'\nheadings = { A = 'title' }\n", "nowhere"),
        ("[[mappings]]\nsource = 'agreements'\nheadings = { A = 'nowhere' }\n", "nowhere"),
        ("[[mappings]]\nsource = 'agreements'\nheadings = { A = 3 }\n", "[[mappings]] 1"),
        ("[[mappings]]\nsource = 'agreements'\nheadings = 'A'\n", "[[mappings]] 1"),
        ("[[mappings]]\nsource = 'agreements'\ncolumns = { A = 'title' }\n", "[[mappings]] 1"),
        ("[[mappings]]\nsource = 'agreements'\nheadings = { A = 'title' }\non = 2026\n", "[[mappings]] 1"),
        (
            "[[mappings]]\nsource = 'agreements'\nheadings = { A = 'title' }\nconstants = { signed_date = 'x' }\n",
            "[[mappings]] 1",
        ),
        ("[[same]]\ncompany = 'Geo'\n", "is = None"),
        ("[[same]]\ncompany = 'Geo'\nis = ['G']\ndate = 'i dag'\n", "i dag"),
        ("same = ['Geo']\n", "[[same]]"),
        ("[[corrections]]\nsource = 'expenses'\n", "corrections"),
    ],
)
def test_what_cannot_be_followed_is_a_sentence_and_nothing_changes(
    known: Said, said: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before, file = known.list.read_bytes(), known.folder / "print.toml"
    file.write_text(said, encoding="utf-8")
    code, _, err = ran(capsys, known, "--replace", str(file))
    assert (code, why in err) == (2, True)
    assert known.list.read_bytes() == before


def test_what_is_staged_ahead_of_a_command_is_what_it_orders(known: Said, tmp_path: Path) -> None:
    file = tmp_path / "Aftaler.xlsx"
    file.write_bytes(b"looked at by the child alone")
    order = first_order(["check", str(file), "--warehouse", str(known.folder / "warehouse.duckdb")])
    assert order is not None
    assert order["known"] == load_confirmations(known).said()


def test_every_entry_as_json(known: Said, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, known, "--json")
    assert code == 0
    lines = json.loads(out)
    assert [one["step"] for one in lines] == list(range(1, len(lines) + 1))
    assert lines[-1]["author"] == "Eva"
