"""Which kind a sheet is and where its heading stands, whatever files and sheets are called, and what is left alone."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.desk.confirmations import Confirmations
from tests.pipeline.drawn import kinds, only, rows, skipped, stage, staged, totals, warned, workbook

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


def test_rows_of_several_texts_above_the_heading(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Projekt | China Desk | Periode | 2016-2020 | Budget | 882.000 kr.
            Ansvarlig | Mette | Status | Aktiv | Dato | 2018-03-31

            Aftale-ID | Dansk part | Kinesisk part | Underskrevet | Udløber | Status
            A-1 | Aarhus Kommune | Harbin | 1984 | | aktiv
            """,
        )
    )
    assert (sheet.header_row, sheet.rows_read) == (4, 1)


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


def test_pick_lists_are_known_without_their_name(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        Status | Type | Tema | Dansk part | Provins
        aktiv | MoU | vand | Region Hovedstaden | Jiangsu
        udløbet | venskabsby | luft | Aarhus Kommune | Zhejiang
        foreslået | projekt | jord | Odense Kommune | Shandong
         | | affald | Region Midtjylland | Hubei
         | | klima | | Hunan
         | | energi | | Sichuan
        """,
    )
    assert kinds(file) == [("Ark1", "pick-list", None)]


def test_two_kinds_under_each_other_in_one_sheet(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        Aftaler
        Aftale-ID | Dansk part | Kinesisk part | Underskrevet | Status
        A-1 | Aarhus Kommune | Harbin | 1984 | aktiv
        A-2 | Odense Kommune | Shaoxing | 2012 | aktiv

        Milepæle
        Aftale-ID | Milepæl | Frist | Status
        A-1 | Rapport | 2018 | nået
        A-2 | Besøg | 2019 | planlagt

        Note: alt er foreløbigt
        """,
    )
    assert kinds(file) == [("Ark1", "agreements", 2), ("Ark1", "milestones", 7)]
    assert [sheet.rows_loaded for sheet in file.sheets] == [2, 2]
    assert [skipped(sheet) for sheet in file.sheets] == [{5: "blank", 6: "note"}, {10: "blank", 11: "note"}]


def test_headings_in_two_languages_one_below_the_other(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Underskrevet | Udløber
            Danish party | Chinese party | Signed | Expires
            Aarhus Kommune | Harbin | 1984 |
            """,
        )
    )
    assert (sheet.header_row, sheet.rows_read) == (2, 1)


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


def test_columns_left_of_the_table_and_blank_columns_in_it(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
             | | Samarbejdsaftaler

             | | Dansk part | | Kinesisk part | Provins | | Indgået
            x | | Aarhus Kommune | | Harbin | Heilongjiang | | 1984
             | | Odense Kommune | | Shaoxing | Zhejiang | | 2012
            """,
        )
    )
    assert rows(sheet, "danish_party", "province_code") == [
        ("Aarhus Kommune", "CN-HL"),
        ("Odense Kommune", "CN-ZJ"),
    ]


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


def test_columns_that_are_not_known_are_told(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Dansk part | Kinesisk part | Farvekode | Underskrevet\nAarhus Kommune | Harbin | grøn | 1984",
        )
    )
    assert [n.params for n in sheet.warnings if n.reason == "unknown-headings"] == [
        {"headings": "Farvekode (1)"}
    ]


def test_numbers_and_names_of_accounts(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, "Dato | Konto | Kontonavn | Beløb\n2016-05-01 | 2210 | Rejser | 5"))
    assert rows(sheet, "budget_line") == [("Rejser",)]
    sheet = only(staged(tmp_path, "Dato | Bilag | Konto | Beløb\n2016-05-01 | 1 | 2210 | 5"))
    assert rows(sheet, "budget_line") == [("2210",)]


def test_units_in_headings(tmp_path: Path) -> None:
    for heading, value in (
        ("Beløb", "5.00"),
        ("Beløb i t.kr.", "5000.00"),
        ("Beløb (mio. kr.)", "5000000.00"),
        ("Amount (thousands of DKK)", "5000.00"),
    ):
        sheet = only(staged(tmp_path, f"Dato | Bilag | Tekst | {heading}\n2016-05-01 | 1 | Fly | 5"))
        assert totals(sheet) == {"amount": value}, heading


def test_a_unit_said_in_a_note_below_the_table(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path, "Dato | Bilag | Tekst | Beløb\n2016-05-01 | 1 | Fly | 5\n\nNote: alle beløb er i t.kr."
        )
    )
    assert totals(sheet) == {"amount": "5000.00"}


def test_names_of_sheet_and_file_decide_only_between_equals(tmp_path: Path) -> None:
    picture = "Titel | Dato | Sted | Status\nBesøg | 2016-05-01 | Wuxi | afholdt\nMøde | 2016-06-01 | Wuxi | afholdt"
    assert kinds(staged(tmp_path, picture, name="Aktiviteter"))[0][1] == "activities"
    assert (
        kinds(staged(tmp_path, AGREEMENTS, name="Budget", file="Bilag og udgifter.xlsx"))[0][1]
        == "agreements"
    )


def test_tables_of_different_kinds_beside_each_other(tmp_path: Path) -> None:
    file = staged(
        tmp_path,
        """
        Aftaler | | | | Virksomheder | |
        Dansk part | Kinesisk part | Status | | Virksomhed | CVR | By
        Aarhus Kommune | Harbin | aktiv | | COWI | 44623528 | Lyngby
        Odense Kommune | Shaoxing | udløbet | | Grundfos | 83648813 | Bjerringbro
        """,
    )
    assert kinds(file) == [("Ark1", "agreements", 2), ("Ark1", "companies", 2)]
    assert rows(file.sheets[0], "chinese_place") == [(None,), (None,)]  # "By" is the companies'
    assert rows(file.sheets[1], "danish_place") == [("Lyngby",), ("Bjerringbro",)]


def test_a_list_of_words_at_the_side_is_no_part_of_the_table(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Status | Underskrevet | | Statusliste
            Aarhus | Harbin | aktiv | 1984 | | aktiv
            Odense | Shaoxing | udløbet | 2012 | | udløbet
             | | | | | foreslået
            """,
        )
    )
    assert (sheet.rows_read, skipped(sheet)) == (2, {4: "note"})


def test_the_number_of_its_own_records_decides_between_two_kinds(tmp_path: Path) -> None:
    """Both an agreement and an activity may have all of these; only an agreement is known by the number of an agreement."""
    drawn = "Aftale-id | Titel | Dansk part | Kinesisk by | Indgået\nA-3 | Vand i Wuxi | Ballerup Kommune | Wuxi | 2016-05-01"
    sheet = only(staged(tmp_path, drawn))
    assert sheet.source is not None
    assert sheet.source.name == "agreements"


def test_a_heading_of_two_lines_in_two_languages_with_a_slash_in_each(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part\\nDanish party | By / provins\\nCity / province | Type\\nType | Status\\nStatus
            Aarhus Kommune | Harbin, Heilongjiang | MoU | aktiv
            """,
        )
    )
    assert rows(sheet, "danish_party", "chinese_place", "province_code") == [
        ("Aarhus Kommune", "Harbin, Heilongjiang", "CN-HL")
    ]


def test_twin_towns_are_the_parties_where_no_other_column_is(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk by | Kinesisk by | Type | Underskrevet
            Aarhus | Harbin | venskabsby | 1986
            """,
        )
    )
    assert rows(sheet, "danish_party", "chinese_place") == [("Aarhus", "Harbin")]
