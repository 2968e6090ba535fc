"""A person is found however they are spelt, and erased from every corner of a kept file; the rest of it stays as it was."""

import contextlib
import datetime as dt
import html
import io
import json
import re
import stat
import time
import zipfile
from dataclasses import asdict
from pathlib import Path

import duckdb
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from openpyxl.comments import Comment

from locales import speaking, text
from pipeline.__main__ import main
from pipeline.commands.forget import look
from pipeline.desk import confirmations, orders
from pipeline.desk.desk import Desk
from pipeline.desk.said import Entry, Said
from pipeline.forgetting import in_workbooks
from pipeline.forgetting.in_warehouse import erase_in_parquet, find
from pipeline.forgetting.in_workbooks import NotErasableError, erase_in_workbook, erase_in_xml
from pipeline.forgetting.person import MARK, NobodyError, Person
from settings import sealed
from tests.marts.drawn import drawn_marts

ANNE = Person.of("Anne Bækgård")


@pytest.mark.parametrize(
    "text",
    [
        "Anne Bækgård", "anne bækgård", "ANNE BÆKGÅRD", "Anne  Bækgård", "Anne\u00a0Bækgård", "Anne\nBækgård", "Bækgård, Anne",
        "Anne Baekgaard", "Anne Ba\u0308kga\u030ard", "anne.baekgaard@clean.example", "anne_bækgård", "mødt af Anne Bækgård, CLEAN",
        "(Anne Bækgård)", "与Anne Bækgård会谈",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelt(text: str) -> None:
    if text.startswith("与"):  # Chinese letters are letters: beside them a Latin name does not end
        assert not ANNE.is_named_in(text)
        return
    assert ANNE.is_named_in(text)
    assert "nne" not in ANNE.erased(text)


@pytest.mark.parametrize(
    "text", ["Anne", "Bækgård", "Susanne Bækgård", "Anne Bækgårdsen", "Anne Marie Bækgård", ""]
)
def test_others_stay(text: str) -> None:
    assert not ANNE.is_named_in(text)
    assert ANNE.erased(text) is text


def test_an_address_is_found_as_it_is_and_by_its_local_form() -> None:
    person = Person.of("anne.baekgaard@clean.example")
    for said in (
        "Anne.Baekgaard@CLEAN.example",
        "mailto:anne.baekgaard@clean.example",
        "Anne Bækgård",
        "anne.baekgaard",
    ):
        assert person.is_named_in(said), said
    assert not Person.of("anne@clean.example").is_named_in("Anne Hansen")
    assert Person.of("anne@clean.example").erased("til anne@clean.example.") == f"til {MARK}."


def test_a_chinese_name_needs_no_blanks_around_it() -> None:
    person = Person.of("李伟")
    assert person.erased("与李伟会谈") == f"与{MARK}会谈"
    assert not person.is_named_in("李先生")


@pytest.mark.parametrize("said", ["", "  ", "A", "An", "12 34", "@"])
def test_too_little_to_tell_a_person_by_is_refused(said: str) -> None:
    with pytest.raises(NobodyError):
        Person.of(said)


def test_a_name_is_no_longer_than_an_address_may_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert Person.of("a" * 254)
    started = time.process_time()
    words = ["forget", "Anne " * 20_000, "--warehouse", str(tmp_path / "w.duckdb")]
    assert main(words) == 2
    assert capsys.readouterr().err.strip() == text("forget-too-long", count=100_000, longest=254)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("piece", ["anne ", "anne.", "a", " ", "anne bækgår ", "@", "anne@"])
def test_a_text_made_to_be_slow_is_not(piece: str) -> None:
    started = time.perf_counter()
    ANNE.erased(piece * (400_000 // len(piece)))
    assert time.perf_counter() - started < 10


# --- Where a person is named ---


def test_find_walks_texts_lists_maps_and_says_where() -> None:
    with drawn_marts("""
        agreements
        agreement_id | title | danish_party   | danish_owner | note
        A-1          | Vand  | Viborg Kommune | Anne Bækgård | Ring til anne.baekgaard@clean.example
        A-2          | Luft  | Viborg Kommune | Bo Jensen    |

        activities
        activity_id | title | participants
        K-1         | Besøg | Bo Jensen; Anne Bækgård
    """) as con:
        con.execute("select * from marts.fct_agreement")
        con.execute(
            "insert into history.row_changes values (1, 'agreements', 'k', 'changed', ['x', 'Anne Bækgård'], ['x', 'Bo'], null)"
        )
        con.execute(
            "insert into staging.rejects by name select 'a.xlsx' as file, 'Ark1' as sheet, 7 as \"row\", map {'Ejer': 'Bækgård, Anne'} as cells"
        )
        con.execute(
            "insert into raw.lines values ('a.xlsx', 'Ark1', 7, 'A-1' || chr(31) || 'Anne Bækgård' || chr(31) || '2018')"
        )
        found = {one.name: one for one in find(con, ANNE)}
    assert {name: one.count for name, one in found.items() if not name.startswith("marts.")} == {
        "staging.agreements.danish_owner": 1,
        "staging.agreements.note": 1,
        "staging.activities.participants": 1,
        "staging.rejects.cells": 1,
        "history.row_changes.old_values": 1,
        "raw.lines.line": 1,
    }
    assert found["marts.agreement_version.danish_owner"].count == 1
    [line] = found["raw.lines.line"].examples
    assert re.search(r"a\.xlsx.*Ark1.*7.*Anne Bækgård", line)
    [line] = found["staging.agreements.note"].examples
    assert re.search(r"drawn\.xlsx.*agreements.*2", line)


@pytest.mark.dealt(3)
@pytest.mark.parametrize("lang", ["da", "en", "zh"])
def test_what_was_found_is_shown_with_where(lang: str) -> None:
    with drawn_marts("agreements\nagreement_id | danish_owner\nA-1 | Anne Bækgård") as con:
        found = {one.name: one.examples for one in speaking(lang)(find)(con, ANNE)}
    [line] = found["staging.agreements.danish_owner"]
    assert "drawn.xlsx › agreements" in line
    assert "Anne Bækgård" in line


def test_find_finds_nobody_where_nobody_is() -> None:
    with drawn_marts("agreements\nagreement_id | danish_owner\nA-1 | Bo Jensen") as con:
        assert find(con, ANNE) == []


# --- Kept exports ---


def _workbook() -> bytes:
    """A workbook with the person in every corner that a workbook has."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Aftaler"
    sheet.append(["Aftale", "Ansvarlig", "Beløb", "Dag"])
    sheet.append(["Vand & <luft>", "Anne Bækgård", 1234.5, dt.date(2018, 3, 30)])
    sheet.append(["Jord", "Bo Jensen", 7, None])
    sheet["A2"].comment = Comment("Spurgt: Anne Bækgård", "Anne Bækgård")
    sheet["B3"].hyperlink = "mailto:anne.baekgaard@clean.example"
    sheet["C4"] = '=IF(B2="Anne Bækgård",1,0)'
    sheet.oddHeader.left.text = "Anne Bækgård"
    sheet.oddFooter.center.text = "Udskrevet af Anne Bækgård"
    other = book.create_sheet("Anne Bækgård")
    other["A1"] = "Ikke oplyst"
    book.defined_names["Ejer"] = openpyxl.workbook.defined_name.DefinedName(
        "Ejer", attr_text='"Anne Bækgård"'
    )
    book.properties.creator = "Anne Bækgård"
    book.properties.lastModifiedBy = "anne.baekgaard@clean.example"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _said(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", errors="replace") for name in packed.namelist())


def test_a_workbook_is_erased_in_every_corner_and_opens_as_before() -> None:
    content = _workbook()
    assert "nne Bækg" in _said(content)
    made = erase_in_workbook(content, "xlsx", ANNE)
    assert made is not None
    assert not ANNE.is_named_in(_said(made))
    assert "baekgaard" not in _said(made).lower()
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet = book["Aftaler"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3, max_col=3)]
    assert rows == [
        ["Aftale", "Ansvarlig", "Beløb"],
        ["Vand & <luft>", MARK, 1234.5],
        ["Jord", "Bo Jensen", 7],
    ]
    assert sheet["A2"].comment is not None
    assert MARK in sheet["A2"].comment.text
    assert sheet["C4"].value == '=IF(B2="slettet",1,0)'
    assert book.properties.creator == MARK
    assert book.sheetnames == ["Aftaler", "slettet"]
    assert sheet.oddHeader.left.text == MARK


def test_parts_without_the_person_stay_byte_for_byte() -> None:
    content = _workbook()
    made = erase_in_workbook(content, "xlsx", ANNE)
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        assert before.namelist() == after.namelist()
        for name in before.namelist():
            said = html.unescape(before.read(name).decode("utf-8", errors="replace"))
            if "Bækg" not in said and "baekgaard" not in said:
                assert before.read(name) == after.read(name), name
    assert erase_in_workbook(made, "xlsx", ANNE) is made
    assert erase_in_workbook(content, "xlsx", Person.of("Ingen Her")) is content


def test_a_name_half_bold_and_an_inline_string_are_erased() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(0, 0, "Spørg ", bold, "Anne Bæk", "gård & co")
        sheet.write_string(1, 0, "Anne Bækgård")
    without = erase_in_workbook(made.getvalue(), "xlsx", ANNE)
    assert without is not None
    sheet = openpyxl.load_workbook(io.BytesIO(without)).active
    assert sheet is not None
    assert [sheet["A1"].value, sheet["A2"].value] == [f"Spørg {MARK} & co", MARK]


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return made.getvalue()


def test_an_opendocument_sheet_is_erased_too() -> None:
    content = _zipped({
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:dc="d">'
            '<table:table-cell office:value-type="string" office:string-value="Anne Bækgård"><text:p>Anne<text:s/><text:span>Bækgård</text:span></text:p>'
            "<office:annotation><dc:creator>Anne Bækgård</dc:creator><text:p>Bo</text:p></office:annotation></table:table-cell>"
            "<table:table-cell><text:p>Anne</text:p></table:table-cell><table:table-cell><text:p>Bækgård</text:p></table:table-cell>"
            "</office:document-content>"
        ).encode(),
        "meta.xml": "<meta><initial-creator>Anne Bækgård</initial-creator></meta>".encode(),
    })  # fmt: skip
    made = erase_in_workbook(content, "ods", ANNE)
    assert made is not None
    said = _said(made)
    assert said.count("slettet") == 4
    # two cells are two texts
    assert "<text:p>Anne</text:p></table:table-cell><table:table-cell><text:p>Bækgård</text:p>" in said


def test_a_csv_keeps_its_encoding() -> None:
    content = "Ejer;Beløb\r\nAnne Bækgård;5\r\n".encode("cp1252")
    assert erase_in_workbook(content, "csv", ANNE) == f"Ejer;Beløb\r\n{MARK};5\r\n".encode("cp1252")
    content = "\ufeffEjer\nAnne Bækgård\n".encode()
    assert erase_in_workbook(content, "csv", ANNE) == f"\ufeffEjer\n{MARK}\n".encode()


@pytest.mark.parametrize("kind", ["xls", "xlsb", "pdf"])
def test_what_cannot_be_rewritten_is_said(kind: str) -> None:
    assert erase_in_workbook(b"\xd0\xcf\x11\xe0", kind, ANNE) is None


def test_a_person_in_a_part_that_is_no_text_cannot_be_erased() -> None:
    parts = {
        "xl/workbook.xml": b"<workbook/>",
        "xl/printerSettings1.bin": b"\x00" + "Anne Bækgård".encode("utf-16-le"),
    }
    assert erase_in_workbook(_zipped(parts), "xlsx", ANNE) is None


@pytest.mark.parametrize(
    "part",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "Anne">]><a>&b;</a>',
        b"<a",
        b"<a><!-- Anne",
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        b"\xff<a/>",
    ],
)
def test_a_hostile_part_is_refused(part: bytes) -> None:
    assert erase_in_workbook(_zipped({"xl/workbook.xml": part}), "xlsx", ANNE) is None


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_workbooks, "_MOST_UNPACKED", 1_000_000)
    assert erase_in_workbook(_zipped({"a.xml": b"<a>" + b" " * 2_000_000 + b"</a>"}), "xlsx", ANNE) is None
    assert erase_in_workbook(b"no zip", "xlsx", ANNE) is None


@pytest.mark.parametrize("piece", ["<a ", "<!", "<t>anne", 'a="', "&amp;", "<r><t>anne</t></r>"])
def test_xml_made_to_be_slow_is_not(piece: str) -> None:
    started = time.perf_counter()
    with contextlib.suppress(NotErasableError):
        erase_in_xml(f"<x>{piece * (300_000 // len(piece))}</x>".encode(), ANNE)
    assert time.perf_counter() - started < 20


# --- The history and the keeper's lists ---


def test_a_file_of_the_history_is_erased_and_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "1.parquet"
    con = duckdb.connect()
    rows = con.execute(
        "select 1::bigint as load_id, 'Anne Bækgård|x' as key, ['Anne Bækgård', null] as old_values, null::varchar[] as new_values"
    ).to_arrow_table()
    pq.write_table(rows, path)
    before = pq.read_schema(path)
    assert erase_in_parquet(path, ANNE) == 2
    assert pq.read_schema(path).equals(before)
    assert sealed.is_whole(path)
    assert pq.read_table(path).to_pylist() == [
        {"load_id": 1, "key": f"{MARK}|x", "old_values": [MARK, None], "new_values": None}
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {one.name for one in tmp_path.iterdir()} == {"1.parquet", "1.parquet.sha256"}
    modified = path.stat().st_mtime_ns
    assert erase_in_parquet(path, ANNE) == 0
    assert path.stat().st_mtime_ns == modified


def test_a_map_in_parquet_is_erased(tmp_path: Path) -> None:
    path = tmp_path / "1.parquet"
    table = pa.table(
        {"cells": pa.array([[("Ejer", "Anne Bækgård")]], type=pa.map_(pa.string(), pa.string()))}
    )
    pq.write_table(table, path)
    assert erase_in_parquet(path, ANNE) == 1
    assert pq.read_table(path).to_pylist() == [{"cells": [("Ejer", MARK)]}]


def test_who_is_named_in_what_was_confirmed_alone_is_found(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "raw", tmp_path / "warehouse.duckdb")
    confirmations.remember(desk.known, {"places": {"Hos Anne Bækgård": "CN-320100"}}, author="Bo")
    lines, count = look(desk, ANNE)
    assert count == 1
    assert "said.jsonl" in lines[1]


def test_a_person_is_erased_from_all_that_was_said(tmp_path: Path) -> None:
    """Also from what was taken back, from who said it, and from a list that spells the name with escapes."""
    text = '# af Anne Bækgård\n[[same]]\ncompany = "Geo"\nis = ["Anne B\\u00e6kg\\u00e5rd ApS"]\n'
    (tmp_path / "company_aliases.toml").write_text(text, encoding="utf-8")
    known = Said(tmp_path)
    listed = Entry(1, "list", ("company_aliases.toml",), text, "Bo", orders.now())  # as logs once had it
    known.list.write_text(f"{json.dumps(asdict(listed))}\n", encoding="utf-8")
    confirmations.remember(known, {"places": {"Sted hos Anne Bækgård": "CN-320100"}}, author="Bo")
    confirmations.remember(known, {"places": {"anne baekgaard": "CN-320100"}}, author="Anne Bækgård")
    known.change(lambda said: {**said, "places": {}}, confirmations.followed, author="Bo")
    assert known.rewrite(ANNE.erased, lambda _: True) == 7
    for path in (known.list, known.backup):
        said = path.read_text(encoding="utf-8")
        assert not ANNE.is_named_in(said)
        assert "u00e6" not in said
    assert [one.alias for one in confirmations.load_confirmations(known).companies] == [f"{MARK} ApS"]
    assert confirmations.load_confirmations(known).places == {}
    assert known.rewrite(ANNE.erased, lambda _: True) == 0
