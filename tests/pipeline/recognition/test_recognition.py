"""Which kind a sheet is and where its heading stands, whatever files and sheets are called, and what is left alone."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.desk.confirmations import Confirmations
from tests.pipeline.drawn import kinds, only, rows, skipped, stage, staged, totals, warned, workbook
from tests.pipeline.specified import specified

test_sheets = specified(r"""
== Rows of several texts above the heading
Projekt | China Desk | Periode | 2016-2020 | Budget | 882.000 kr.
Ansvarlig | Mette | Status | Aktiv | Dato | 2018-03-31

Aftale-ID | Dansk part | Kinesisk part | Underskrevet | Udløber | Status => agreements
A-1 | Aarhus Kommune | Harbin | 1984 | | aktiv                           => (record)

== Pick lists are known without their name
Status | Type | Tema | Dansk part | Provins             => (pick-list)
aktiv | MoU | vand | Region Hovedstaden | Jiangsu
udløbet | venskabsby | luft | Aarhus Kommune | Zhejiang
foreslået | projekt | jord | Odense Kommune | Shandong
| | affald | Region Midtjylland | Hubei
| | klima | | Hunan
| | energi | | Sichuan

== Two kinds under each other in one sheet
Aftaler
Aftale-ID | Dansk part | Kinesisk part | Underskrevet | Status => agreements
A-1 | Aarhus Kommune | Harbin | 1984 | aktiv                   => (record)
A-2 | Odense Kommune | Shaoxing | 2012 | aktiv                 => (record)

Milepæle                                                       => (note)
Aftale-ID | Milepæl | Frist | Status                           => milestones
A-1 | Rapport | 2018 | nået                                    => (record)
A-2 | Besøg | 2019 | planlagt                                  => (record)

Note: alt er foreløbigt                                        => (note)

== Headings in two languages one below the other
Dansk part | Kinesisk part | Underskrevet | Udløber
Danish party | Chinese party | Signed | Expires     => agreements
Aarhus Kommune | Harbin | 1984 |                    => (record)

== Columns left of the table and blank columns in it
| | Samarbejdsaftaler

| | Dansk part | | Kinesisk part | Provins | | Indgået  => agreements | danish_party | province_code
x | | Aarhus Kommune | | Harbin | Heilongjiang | | 1984 => Aarhus Kommune | CN-HL
| | Odense Kommune | | Shaoxing | Zhejiang | | 2012     => Odense Kommune | CN-ZJ

== Columns that are not known are told
Dansk part | Kinesisk part | Farvekode | Underskrevet => agreements; told unknown-headings {Farvekode (1)}
Aarhus Kommune | Harbin | grøn | 1984                 => (record)

== Numbers and names of accounts (1)
Dato | Konto | Kontonavn | Beløb => expenses 5.00 | budget_line
2016-05-01 | 2210 | Rejser | 5   => Rejser

== Numbers and names of accounts (2)
Dato | Bilag | Konto | Beløb => expenses 5.00 | budget_line
2016-05-01 | 1 | 2210 | 5    => 2210

== A unit said in a note below the table
Dato | Bilag | Tekst | Beløb => expenses 5000.00; told unit-asked
2016-05-01 | 1 | Fly | 5     => (record)

Note: alle beløb er i t.kr.  => (note)

== Names of sheet and file decide only between equals (1) [named Aktiviteter]
Titel | Dato | Sted | Status        => activities
Besøg | 2016-05-01 | Wuxi | afholdt => (record)
Møde | 2016-06-01 | Wuxi | afholdt  => (record)

== Names of sheet and file decide only between equals (2) [named Budget]
Dansk part | Kinesisk part | Underskrevet | Status => agreements
Aarhus Kommune | Harbin | 1984 | aktiv             => (record)

== Tables of different kinds beside each other
Aftaler | | | | Virksomheder | |
Dansk part | Kinesisk part | Status | | Virksomhed | CVR | By      => agreements | chinese_place | danish_place; companies | danish_place
Aarhus Kommune | Harbin | aktiv | | COWI | 44623528 | Lyngby       => none | none; Lyngby
Odense Kommune | Shaoxing | udløbet | | Grundfos | 83648813 | Bjerringbro => none | none; Bjerringbro

== A list of words at the side is no part of the table
Dansk part | Kinesisk part | Status | Underskrevet | | Statusliste => agreements
Aarhus | Harbin | aktiv | 1984 | | aktiv                           => (record)
Odense | Shaoxing | udløbet | 2012 | | udløbet                     => (record)
| | | | | foreslået                                                => (note)

== The number of its own records decides between two kinds
Aftale-id | Titel | Dansk part | Kinesisk by | Indgået   => agreements
A-3 | Vand i Wuxi | Ballerup Kommune | Wuxi | 2016-05-01 => (record)

== A heading of two lines in two languages with a slash in each
Dansk part\nDanish party | By / provins\nCity / province | Type\nType | Status\nStatus => agreements | danish_party | chinese_place | province_code
Aarhus Kommune | Harbin, Heilongjiang | MoU | aktiv                => Aarhus Kommune | Harbin, Heilongjiang | CN-HL

== Twin towns are the parties where no other column is
Dansk by | Kinesisk by | Type | Underskrevet => agreements | danish_party | chinese_place
Aarhus | Harbin | venskabsby | 1986          => Aarhus | Harbin
""")


AGREEMENTS = """
Dansk part | Kinesisk part | Underskrevet | Status
Aarhus Kommune | Harbin | 1984 | aktiv
"""


@pytest.mark.dealt(5)
@pytest.mark.parametrize("row", range(1, 31))
def test_heading_in_each_of_the_first_thirty_rows(tmp_path: Path, row: int) -> None:
    above = ["Rapport | Region | Status | 2018", *(f"tekst {i}" for i in range(28))][: row - 1]
    sheet = only(staged(tmp_path, "\n".join(above) + AGREEMENTS if above else AGREEMENTS.strip()))
    assert (sheet.header_row, sheet.rows_loaded) == (row, 1)


def test_heading_below_row_thirty_is_not_looked_for(tmp_path: Path) -> None:
    assert kinds(staged(tmp_path, "\n".join(f"tekst {i}" for i in range(30)) + AGREEMENTS)) == [
        ("Ark1", "unknown-sheet", None)
    ]


def test_several_kinds_in_one_workbook_and_sheets_left_alone(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "alt.xlsx",
        {
            "Læs mig": "Denne fil er udtrukket af\nMette\n12-03-2018",
            "Ark2": AGREEMENTS,
            "Ark3": "Aftale | Milepæl | Frist\nVenskabsby | Rapport | 2018",
            "Ark4": "Virksomhed | By | Ansatte\nCOWI | Lyngby | 2800",
            "Skjult": AGREEMENTS,
            "Tomt": "",
            "Pivot": "Rækkenavne | Sum af beløb\nRejser | 100\nHovedtotal | 100",
            "Lister": "Status | Type | Dansk part | Provins\naktiv | MoU | Aarhus Kommune | Jiangsu\nudløbet | projekt | | Hubei\n | | | Hunan",
            "Ordforklaring": "Kolonne | Beskrivelse | Type | Eksempel\nDansk part | Kommunen | tekst | Aarhus Kommune",
        },
        hidden=["Skjult"],
    )
    assert kinds(stage(path)) == [
        ("Læs mig", "unknown-sheet", None),
        ("Ark2", "agreements", 1),
        ("Ark3", "milestones", 1),
        ("Ark4", "companies", 1),
        ("Skjult", "hidden-sheet", None),
        ("Tomt", "empty-sheet", None),
        ("Pivot", "unknown-sheet", None),
        ("Lister", "pick-list", None),
        ("Ordforklaring", "unknown-sheet", None),
    ]


@pytest.mark.parametrize(
    "below", ["(kommune) | (by, myndighed) | (dd-mm-åååå) | (dd-mm-åååå)", "1 | 2 | 3 | 4"]
)
def test_a_row_that_explains_or_numbers_the_headings_is_no_data(tmp_path: Path, below: str) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"Dansk part | Kinesisk part | Underskrevet | Udløber\n{below}\nAarhus Kommune | Harbin | 1984 |",
        )
    )
    assert (sheet.header_row, sheet.rows_read, skipped(sheet)) == (1, 1, {2: "heading"})


def test_near_misses_are_asked_about_and_read_once_someone_confirms_them(tmp_path: Path) -> None:
    picture = "Dansk part | Kinesisk part | Undreskrevet | Statsu\nAarhus Kommune | Harbin | 1984 | aktiv"
    sheet = only(staged(tmp_path, picture))
    assert warned(sheet) == [(1, name, "guessed-heading") for name in ("signed_date", "status")]
    assert {note.index for note in sheet.warnings} == {2, 3}
    assert rows(sheet, "signed_date", "status") == [(None, None)]
    confirmed = {"Undreskrevet": "signed_date", "Statsu": "status"}
    sheet = only(
        stage(workbook(tmp_path / "a.xlsx", {"Ark1": picture}), Confirmations({"agreements": confirmed}))
    )
    assert warned(sheet) == []
    assert rows(sheet, "signed_date", "status") == [(dt.date(1984, 1, 1), "active")]


def test_a_confirmed_heading_beats_what_it_seems_to_mean(tmp_path: Path) -> None:
    picture = "Dansk part | Modpart (by) | Kinesisk part | Underskrevet\nAarhus Kommune | Harbin | EPB | 1984"
    known = Confirmations({"agreements": {"Modpart (by)": "chinese_place"}})
    sheet = only(stage(workbook(tmp_path / "a.xlsx", {"Ark1": picture}), known))
    assert rows(sheet, "chinese_place", "chinese_party") == [("Harbin", "EPB")]


def test_units_in_headings(tmp_path: Path) -> None:
    for heading, value in (
        ("Beløb", "5.00"),
        ("Beløb i t.kr.", "5000.00"),
        ("Beløb (mio. kr.)", "5000000.00"),
        ("Amount (thousands of DKK)", "5000.00"),
    ):
        sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | {heading}\n2016-05-01 | 1 | Fly | 5"))
        assert totals(sheet) == {"amount": value}, heading
