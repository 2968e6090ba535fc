"""Data below a heading, and other rows: titles, totals, notes, signatures, headings repeated, rows with one cell."""

from pathlib import Path

import pytest

from pipeline.cells.cell import Cell
from pipeline.desk.confirmations import Confirmations
from pipeline.reading.sheet import SheetColumn
from pipeline.staging.workbook import stage_workbook
from tests.pipeline.drawn import only, read, rejected, rows, skipped, stage, staged, warned, workbook


def test_pages_footnotes_sources_and_signatures(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Aftaleregister – side 1
            Dansk part | Kinesisk part | Underskrevet
            Aarhus Kommune | Harbin | 1984

            Aftaleregister – side 2
            Dansk part | Kinesisk part | Underskrevet
            Odense Kommune | Shaoxing | 2012

            *) Aftalen er under genforhandling
            Kilde: KL, 2018
            Odense, den 31-03-2020 | | Underskrift: ____
            """,
        )
    )
    assert skipped(sheet) == {
        4: "blank",
        5: "title",
        6: "heading",
        8: "blank",
        9: "note",
        10: "note",
        11: "note",
    }
    assert (sheet.rows_read, sheet.rows_rejected) == (2, 0)


def test_a_two_row_heading_repeated(tmp_path: Path) -> None:
    heading = "Aftale | Dansk part | | Kinesisk part |\n | Navn | Kontaktperson | Navn | By"
    sheet = only(
        staged(
            tmp_path,
            f"{heading}\nMoU | Aarhus Kommune | Anne | EPB | Wuxi\n{heading}\nVand | Odense Kommune | Bo | EPB | Nanjing",
            merged=["B1:C1", "D1:E1"],
        )
    )
    assert (sheet.header_row, sheet.rows_read, skipped(sheet)) == (2, 2, {4: "heading", 5: "heading"})


def test_group_titles_with_years_themes_and_colons(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Aktivitet | Dato | Sted | Type
            2016
            Besøg | 01-05-2016 | Wuxi | besøg
            1. halvår 2017
            Møde | 01-05-2017 | Wuxi | møde
            Planlagte aktiviteter
            Rejse | 01-05-2020 | Wuxi | besøg
            Øvrige:
            Konference | 01-06-2020 | Wuxi | konference
            """,
        )
    )
    assert skipped(sheet) == {2: "title", 4: "title", 6: "title", 8: "title"}
    assert sheet.rows_loaded == 4


def test_a_title_merged_over_the_table(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Virksomhed | By | Ansatte\nRådgiverne i netværket | |\nCOWI | Lyngby | 2800\nNIRAS | Allerød | 1400",
            merged=["A2:C2"],
        )
    )
    assert skipped(sheet) == {2: "title"}


def test_rows_with_a_single_cell_are_records_where_one_cell_is_enough(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Virksomhed | Teknologi | By\nGrundfos A/S | vand | Bjerringbro\nLille ApS\nStor A/S\nDanfoss A/S | energi | Nordborg",
        )
    )
    assert len(rows(sheet, "name")) == 4


def test_incomplete_records_are_rejected_and_not_taken_for_notes(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Aftale | Underskrevet
            Aarhus Kommune | Harbin | Venskabsby | 1984
            Odense Kommune | | Venskabsby | 2012
             | Shaoxing | MoU | 2013
            """,
        )
    )
    assert rejected(sheet) == [(3, "chinese_party", "missing"), (4, "danish_party", "missing")]


@pytest.mark.parametrize(
    "label", ["I alt", "Total:", "TOTAL 2016", "I alt (kr.)", "Sum", "Σ", "Grand total", "合计", "Samlet"]
)
def test_labels_of_totals(tmp_path: Path, label: str) -> None:
    sheet = only(
        staged(
            tmp_path, f"Dato | Tekst | Beløb\n2016-05-01 | Fly | 5\n2016-05-02 | Hotel | 7\n{label} | | 12"
        )
    )
    assert (sheet.rows_read, skipped(sheet), warned(sheet)) == (2, {4: "total"}, [])


@pytest.mark.parametrize(
    "row", ["I alt | 2 aftaler | | ", "I alt | | | 2", "I alt: | 2 stk. | |", "合计 | 2 项 | | "]
)
def test_a_total_that_counts_records_in_any_column(tmp_path: Path, row: str) -> None:
    sheet = only(
        staged(
            tmp_path,
            f"Nr. | Titel | Dansk part | Kinesisk part\nA-1 | Vand | Aarhus Kommune | Harbin\nA-2 | Luft | Odense Kommune | Wuxi\n{row}",
        )
    )
    assert (sheet.rows_loaded, sheet.rows_rejected, skipped(sheet)) == (2, 0, {4: "total"})


def test_texts_that_only_begin_like_totals(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Dato | Bilag | Tekst | Beløb\n2016-05-01 | 1 | Totalentreprise | 5\n2016-05-02 | 2 | Summer school | 7\n2016-05-02 | 3 | Samlet evaluering | 7",
        )
    )
    assert sheet.rows_read == 3


def test_totals_without_a_label(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Dato | Bilag | Tekst | Beløb\n2016-05-01 | 1 | Fly | 5\n2016-05-02 | 2 | Hotel | 7\n | | | 12\n2016-05-03 | 3 | Mad | 1",
        )
    )
    assert (sheet.rows_read, skipped(sheet)) == (3, {4: "total"})
    sheet = only(
        staged(
            tmp_path,
            "Dato | Bilag | Tekst | Beløb\n2016-05-01 | 1 | Fly | 5\n | | | 7\n2016-05-03 | 3 | Mad | 1",
        )
    )
    assert rejected(sheet) == [(3, "posted_date", "missing")]


def test_hidden_rows_are_data(tmp_path: Path) -> None:
    import openpyxl

    path = workbook(
        tmp_path / "a.xlsx",
        {"Ark1": "Virksomhed | By | Ansatte\nCOWI | Lyngby | 2800\nNIRAS | Allerød | 1400"},
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.save(path)
    assert only(stage(path)).rows_loaded == 2


def test_read_is_loaded_plus_rejected_in_every_sheet(tmp_path: Path) -> None:
    pictures = {
        "A": "Dansk part | Kinesisk part | Underskrevet\nAarhus | Harbin | 1984\nAarhus | Harbin | 1984\nAarhus | | 31-02-2017\nAarhus | Harbin | i går",
        "B": "Budgetpost | 2016 | 2017\nLøn | 1 | x\nLøn | 1 | 2\nLøn | 1 | 3\nRejser | - |",
        "C": "CVR | Virksomhed | By\n1 | COWI | Lyngby\n35128417 | DHI | Lyngby\n35128417 | DHI | Aarhus",
    }
    file = stage(workbook(tmp_path / "a.xlsx", pictures))
    for sheet in file.sheets:
        assert sheet.table is not None
        rejected_rows = {note.row for note in sheet.rejects}
        assert sheet.rows_rejected == len(rejected_rows)
        assert sheet.rows_read == sheet.rows_loaded + sheet.rows_rejected
        assert not rejected_rows & set(sheet.table.column("_row").to_pylist())
    assert [(s.rows_read, s.rows_loaded) for s in file.sheets] == [(4, 1), (4, 2), (3, 1)]


def test_conflicts_across_the_sheets_of_a_file_name_row_and_sheet(tmp_path: Path) -> None:
    file = stage(
        workbook(
            tmp_path / "a.xlsx",
            {
                "2016": "Aftale-ID | Dansk part | Kinesisk part | Status\nA-1 | Aarhus | Harbin | aktiv",
                "2017": "Aftale-ID | Dansk part | Kinesisk part | Status\nA-1 | Aarhus | Harbin | udløbet\nA-2 | Odense | Shaoxing | aktiv",
            },
        )
    )
    assert [(s.rows_read, s.rows_loaded) for s in file.sheets] == [(1, 1), (2, 1)]
    note = file.sheets[1].rejects[0]
    assert (note.row, note.column, note.reason, note.params["first_row"]) == (
        2,
        "status",
        "conflict",
        "2 (2016)",
    )


def test_blank_rows_are_listed_and_counted_no_further_than_the_last_filled(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path, "Virksomhed | By | Ansatte\n\n\nCOWI | Lyngby | 2800\n\nNIRAS | Allerød | 1400\n\n\n"
        )
    )
    assert skipped(sheet) == {2: "blank", 3: "blank", 5: "blank"}


def test_identical_rows_whose_key_says_nothing_are_duplicates_too(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            "Provins | Miljøtema | Beskrivelse | Kilde\nJiangsu | jord | Grund | x\nJiangsu | jord | Grund | x\nJiangsu | jord | Anden grund | x",
        )
    )
    assert [(row, reason) for row, _, reason in rejected(sheet)] == [(3, "duplicate")]


COUNTED = "Nr. | Dansk part | Kinesisk part | Aftale\n1 | {0} | Harbin | Venskabsby\n2 | {0} | Wuxi | MoU\n3 | {0} | Nanjing | MoU"


def test_a_column_that_counts_the_rows_of_each_sheet_is_no_number(tmp_path: Path) -> None:
    file = stage(
        workbook(
            tmp_path / "a.xlsx",
            {"Fyn": COUNTED.format("Odense Kommune"), "Jylland": COUNTED.format("Aarhus Kommune")},
        )
    )
    assert [(s.rows_loaded, s.rejects) for s in file.sheets] == [(3, []), (3, [])]
    assert rows(file.sheets[1], "agreement_id") == [(None,)] * 3
    assert [note.value for note in file.sheets[1].warnings] == ["Nr. (3)"]


def test_numbers_that_do_not_count_or_say_whose_they_are_are_kept(tmp_path: Path) -> None:
    sheet = only(staged(tmp_path, COUNTED.format("Odense Kommune").replace("\n3 |", "\n2 |")))
    assert rejected(sheet) == [(4, "chinese_party", "conflict")]
    sheet = only(staged(tmp_path, COUNTED.format("Odense Kommune").replace("Nr.", "Aftale-id")))
    assert rows(sheet, "agreement_id") == [("1",), ("2",), ("3",)]


def test_cells_that_say_as_above_repeat_it_and_are_told(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk by | Type | Underskrevet
            Aarhus Kommune | Harbin | MoU | 2012-05-01
            do. | Qingdao | '" | 2013-05-01
            - " - | Tianjin | 同上 | 2014-05-01
            """,
        )
    )
    assert rows(sheet, "danish_party", "agreement_type") == [("Aarhus Kommune", "mou")] * 3
    assert warned(sheet) == [
        (3, "danish_party", "ditto"),
        (4, "danish_party", "ditto"),
        (3, "agreement_type", "ditto"),
        (4, "agreement_type", "ditto"),
    ]


def test_a_required_cell_that_states_nothing_is_quoted(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Dansk part | Kinesisk part | Underskrevet
            Ukendt | Harbin | 1984
             | Wuxi | 1985
            """,
        )
    )
    assert [(note.row, note.value, note.params["blank"]) for note in sheet.rejects] == [
        (2, "Ukendt", "no"),
        (3, "", "yes"),
    ]


def test_a_row_that_ends_before_it_begins_is_told(tmp_path: Path) -> None:
    sheet = only(
        staged(
            tmp_path,
            """
            Aktivitet | Startdato | Slutdato | Sted | Status
            Besøg | 2017-06-01 | 2017-05-01 | Wuxi | afholdt
            """,
        )
    )
    assert warned(sheet) == [(2, "end_date", "date-order")]


def test_a_reject_has_the_cells_of_its_row_and_many_cost_no_more_than_their_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heading = "CVR-nr. | Virksomhedsnavn | Note | Note | Ansatte"
    lines = [
        heading,
        *(f"10150817 | Grundfos A/S | | b | {n}" for n in range(1000)),
        "10150817 | Grundfos A/S | a | b | x",
    ]
    lines += [f"{n} | | c | {n} | " for n in range(1000)]
    path = workbook(tmp_path / "drawn.xlsx", {"Virksomheder": "\n".join(lines)})
    asked = 0
    cell = SheetColumn.cell

    def counted(column: SheetColumn, row: int) -> Cell:
        nonlocal asked
        asked += 1
        return cell(column, row)

    read_before = read(path)
    monkeypatch.setattr(SheetColumn, "cell", counted)
    sheet = stage_workbook(read_before, Confirmations()).sheets[0]
    of_row = {note.row: note.cells for note in sheet.rejects}
    assert len(of_row) == 2000
    assert of_row[3] == {
        "CVR-nr.": "10150817",
        "Virksomhedsnavn": "Grundfos A/S",
        "Note": "b",
        "Ansatte": "1",
    }
    assert of_row[1002] | {"Ansatte": "x"} == {
        "CVR-nr.": "10150817",
        "Virksomhedsnavn": "Grundfos A/S",
        "Note": "a",
        "Note [D]": "b",
        "Ansatte": "x",
    }
    # Each cell of each reject was asked for by itself, and its heading again: 12,000 and more.
    assert asked < 6000
