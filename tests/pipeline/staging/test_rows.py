"""Data below a heading, and other rows: titles, totals, notes, signatures, headings repeated, rows with one cell."""

from pathlib import Path

import pytest

from pipeline.cells.cell import Cell
from pipeline.desk.confirmations import Confirmations
from pipeline.reading.sheet import SheetColumn
from pipeline.staging.workbook import stage_workbook
from tests.pipeline.drawn import only, read, rejected, rows, skipped, stage, staged, warned, workbook
from tests.pipeline.specified import specified

test_rows_of_sheets = specified("""
== Pages footnotes sources and signatures
Aftaleregister – side 1
Dansk part | Kinesisk part | Underskrevet    => agreements
Aarhus Kommune | Harbin | 1984               => (record)

Aftaleregister – side 2                      => (title)
Dansk part | Kinesisk part | Underskrevet    => (heading)
Odense Kommune | Shaoxing | 2012             => (record)

*) Aftalen er under genforhandling           => (note)
Kilde: KL, 2018                              => (note)
Odense, den 31-03-2020 | | Underskrift: ____ => (note)

== A two row heading repeated [merged B1:C1 D1:E1]
Aftale | Dansk part | | Kinesisk part |
| Navn | Kontaktperson | Navn | By         => agreements
MoU | Aarhus Kommune | Anne | EPB | Wuxi   => (record)
Aftale | Dansk part | | Kinesisk part |    => (heading)
| Navn | Kontaktperson | Navn | By         => (heading)
Vand | Odense Kommune | Bo | EPB | Nanjing => (record)

== Group titles with years themes and colons
Aktivitet | Dato | Sted | Type              => activities
2016                                        => (title)
Besøg | 01-05-2016 | Wuxi | besøg           => (record); told status status-from-date
1. halvår 2017                              => (title)
Møde | 01-05-2017 | Wuxi | møde             => (record)
Planlagte aktiviteter                       => (title)
Rejse | 01-05-2020 | Wuxi | besøg           => (record); told status status-in-title
Øvrige:                                     => (title)
Konference | 01-06-2020 | Wuxi | konference => (record)

== A title merged over the table [merged A2:C2]
Virksomhed | By | Ansatte  => companies
Rådgiverne i netværket | | => (title)
COWI | Lyngby | 2800       => (record)
NIRAS | Allerød | 1400     => (record)

== Rows with a single cell are records where one cell is enough
Virksomhed | Teknologi | By       => companies | name
Grundfos A/S | vand | Bjerringbro => Grundfos A/S
Lille ApS                         => Lille ApS
Stor A/S                          => Stor A/S
Danfoss A/S | energi | Nordborg   => Danfoss A/S

== Texts that only begin like totals
Dato | Bilag | Tekst | Beløb           => expenses 19.00
2016-05-01 | 1 | Totalentreprise | 5   => (record)
2016-05-02 | 2 | Summer school | 7     => (record)
2016-05-02 | 3 | Samlet evaluering | 7 => (record)

== Totals without a label (1)
Dato | Bilag | Tekst | Beløb => expenses 13.00
2016-05-01 | 1 | Fly | 5     => (record)
2016-05-02 | 2 | Hotel | 7   => (record)
| | | 12                     => (total)
2016-05-03 | 3 | Mad | 1     => (record)

== Totals without a label (2)
Dato | Bilag | Tekst | Beløb => expenses 6.00
2016-05-01 | 1 | Fly | 5     => (record)
| | | 7                      => rejected posted_date missing; told rows-lone
2016-05-03 | 3 | Mad | 1     => (record)

== Blank rows are listed and counted no further than the last filled
Virksomhed | By | Ansatte => companies


COWI | Lyngby | 2800      => (record)

NIRAS | Allerød | 1400    => (record)

== Identical rows whose key says nothing are duplicates too
Provins | Miljøtema | Beskrivelse | Kilde => challenges
Jiangsu | jord | Grund | x                => (record)
Jiangsu | jord | Grund | x                => rejected title duplicate
Jiangsu | jord | Anden grund | x          => (record)

== Cells that say as above repeat it and are told
Dansk part | Kinesisk by | Type | Underskrevet => agreements | danish_party | agreement_type
Aarhus Kommune | Harbin | MoU | 2012-05-01     => Aarhus Kommune | mou
do. | Qingdao | '" | 2013-05-01                => Aarhus Kommune | mou; told danish_party ditto; told agreement_type ditto
- " - | Tianjin | 同上 | 2014-05-01              => Aarhus Kommune | mou; told danish_party ditto; told agreement_type ditto

== A required cell that states nothing is quoted
Dansk part | Kinesisk part | Underskrevet => agreements
Ukendt | Harbin | 1984                    => rejected danish_party missing {Ukendt, no}
| Wuxi | 1985                             => rejected danish_party missing {yes}

== A row that ends before it begins is told
Aktivitet | Startdato | Slutdato | Sted | Status => activities
Besøg | 2017-06-01 | 2017-05-01 | Wuxi | afholdt => (record); told end_date date-order
""")


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
    note = next(iter(file.sheets[1].rejects))
    assert (note.row, note.column, note.reason, note.params["first_row"]) == (
        2,
        "status",
        "conflict",
        "2 (2016)",
    )


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
