"""`python -m pipeline check`: the JSON of the contract, exit codes, and a sentence for every kind of bad input."""

import datetime as dt
import io
import json
import re
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline import paths
from pipeline.__main__ import main
from pipeline.child import process
from pipeline.child.stager import Stager
from pipeline.desk.confirmations import Confirmations
from pipeline.reading import guard
from pipeline.reading.limits import load_limits
from tests.pipeline.drawn import only, rows, skipped, stage, warned, workbook

# docs/contract.md#json-of-check.
FILE_KEYS = {"file", "error", "sheets"}
SHEET_KEYS = {
    "sheet", "source", "header_row", "rows_read", "rows_loaded", "rows_rejected", "rejects", "warnings", "skipped",
    "totals", "understood", "error", "ignored", "is_visible", "is_mapped", "why",
}  # fmt: skip
NOTE_KEYS = {"row", "column", "value", "reason", "message"}

EXPENSES = """
Bilag 2016
Bilag | Dato | Tekst | Beløb | Valuta
1 | 01-05-2016 | Fly | 8.450,00 | DKK
2 | 02-05-2016 | Hotel | ca. 1.000,50 | CNY
3 | 31-02-2017 | Mad | 100 | DKK

I alt | | | |
Note: foreløbig
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, Any]:
    code = main([str(argument) for argument in arguments])
    return code, json.loads(capsys.readouterr().out)


def test_the_shape_of_the_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": EXPENSES, "Andet": "Hej\nmed\ndig"})
    code, files = run(capsys, "check", path, "--json")
    assert code == 0
    assert [set(file) for file in files] == [FILE_KEYS]
    assert (files[0]["file"], files[0]["error"]) == (str(path), None)
    sheet, other = files[0]["sheets"]
    assert set(sheet) == set(other) == SHEET_KEYS
    named = (sheet[key] for key in ("sheet", "source", "header_row", "error"))
    assert (*named,) == ("Ark1", "expenses", 2, None)
    assert (sheet["rows_read"], sheet["rows_loaded"], sheet["rows_rejected"]) == (3, 2, 1)
    assert sheet["totals"] == {"amount": {"CNY": "1000.50", "DKK": "8450.00"}}
    assert [set(note) for note in sheet["rejects"] + sheet["warnings"]] == [NOTE_KEYS] * 2
    reject = sheet["rejects"][0]
    assert (reject["row"], reject["column"]) == (5, "posted_date")
    assert (reject["value"], reject["reason"]) == ("31-02-2017", "date-impossible")
    assert "31-02-2017" in reject["message"]
    assert "Dato" in reject["message"]
    assert [(skip["row"], set(skip)) for skip in sheet["skipped"]] == [
        (row, {"row", "why"}) for row in (6, 7, 8)
    ]
    assert (other["source"], other["header_row"], other["rows_read"]) == (None, None, 0)
    assert (other["rejects"], other["totals"]) == ([], {})
    assert other["ignored"]


def test_totals_are_decimal_strings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "Ark1": "Dato | Bilag | Tekst | Beløb\n"
            + "\n".join(f"2016-05-01 | {i} | x | '0,10" for i in range(30))
        },
    )
    _, files = run(capsys, "check", path, "--json")
    total = files[0]["sheets"][0]["totals"]["amount"]
    assert (total, Decimal(total)) == ("3.00", Decimal(3))


@pytest.mark.soak
def test_rejects_and_warnings_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": EXPENSES})
    messages = {}
    for lang in ("da", "en", "zh"):
        _, files = run(capsys, "check", path, "--json", "--lang", lang)
        messages[lang] = files[0]["sheets"][0]["rejects"][0]["message"]
    assert len(set(messages.values())) == 3


def test_exit_code_two_where_nothing_could_be_loaded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": "Hej\nmed\ndig"})
    code, files = run(capsys, "check", path, "--json")
    assert (code, [sheet["source"] for sheet in files[0]["sheets"]]) == (2, [None])
    assert main(["check", str(path)]) == 2
    assert "skabelon" in "".join(capsys.readouterr())


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One file of each kind that is refused, by the word its Danish sentence must contain."""
    folder = tmp_path_factory.mktemp("bad")

    def write(name: str, content: bytes) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    good = workbook(folder / "good.xlsx", {"Ark1": EXPENSES}).read_bytes()
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(b"0" * 1_000_000)
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as archive, zipfile.ZipFile(io.BytesIO(good)) as source:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/workbook.xml":
                head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
                content = head + content.partition(b"?>")[2]
            archive.writestr(name, content)
    password = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    )
    return {
        "adgangskode": write("password.xlsx", password),
        "pakket ud": write("bomb.xlsx", bomb.getvalue()),
        "DOCTYPE": write("entities.xlsx", entities.getvalue()),
        "afkortet": write("truncated.xlsx", good[: len(good) // 2]),
        "CSV": write("csv.xlsx", b"Bilag;Dato;Tekst\n1;01-05-2016;Fly\n"),
        "HTML": write("html.xls", b"<html><table><tr><td>Bilag</td></tr></table></html>"),
        "PDF": write("pdf.xlsx", b"%PDF-1.4\n"),
        "tom": write("empty.xlsx", b""),
        "ikke et regneark": write("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(300)),
        "findes ikke": folder / "nowhere.xlsx",
    }


def test_every_bad_file_gets_its_sentence(
    bad_files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = workbook(tmp_path / "good.xlsx", {"Ark1": EXPENSES})
    code, said = run(capsys, "check", *bad_files.values(), good, "--json")
    assert code == 0  # one of them can be loaded
    for word, entry in zip(bad_files, said, strict=False):
        assert word in (entry["error"] or ""), entry
        assert entry["sheets"] == []
        assert entry["error"].rstrip().endswith(".")
    assert said[-1]["error"] is None


def test_no_traceback_on_the_terminal(bad_files: dict[str, Path]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pipeline", "check", *map(str, bad_files.values())],
        capture_output=True,
        text=True,
        cwd=paths.PROJECT,
        check=False,
    )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stdout + ran.stderr
    assert all(word in ran.stdout for word in bad_files)


@pytest.mark.soak
def test_a_huge_used_range_with_ten_filled_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Someone coloured a whole column: Excel then stores a cell for each of a million rows, of which ten say something."""
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "Ark1": "Dato | Bilag | Tekst | Beløb\n"
            + "\n".join(f"2016-05-01 | {i} | x | 1" for i in range(1, 11))
        },
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["D1048576"] = 7
    book.save(path)
    _, files = run(capsys, "check", path, "--json")
    sheet = files[0]["sheets"][0]
    assert sheet["source"] == "expenses" or sheet["error"]
    if sheet["error"] is None:
        assert sheet["rows_loaded"] == 10


@pytest.mark.dealt(4)
@pytest.mark.parametrize("empty", ["<v/>", "<v />", "<v></v>", ""])
def test_formulas_that_nobody_has_calculated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], empty: str
) -> None:
    """Writers say "no value" in several ways; openpyxl in two, with lxml and without."""
    path = workbook(
        tmp_path / "a.xlsx", {"Ark1": "Dato | Bilag | Tekst | Beløb\n01-05-2016 | 1 | Fly | 7777\n"}
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    written = re.sub(
        r'<c r="D2"[^>]*>.*?</c>', f'<c r="D2"><f>1+1</f>{empty}</c>', parts[name].decode(), flags=re.DOTALL
    )
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in (parts | {name: written.encode()}).items():
            archive.writestr(part, content)
    _, files = run(capsys, "check", path, "--json")
    assert [(r["row"], r["column"], r["reason"]) for r in files[0]["sheets"][0]["rejects"]] == [
        (2, "amount", "uncalculated")
    ]


def test_error_cells_and_uncalculated_formulas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Dato", "Bilag", "Tekst", "Beløb"],
        ["01-05-2016", "1", "Fly", "=1+1"],  # openpyxl writes no value: no one has calculated it
        ["01-05-2016", "2", "#N/A", 100],
        ["01-05-2016", "3", "Mad", "#REF!"],
        ["01-05-2016", "4", "Mad", 5],
    ):
        sheet.append(row)
    sheet["C3"].data_type = "e"
    sheet["D4"].data_type = "e"
    book.save(tmp_path / "a.xlsx")
    _, files = run(capsys, "check", tmp_path / "a.xlsx", "--json")
    found = files[0]["sheets"][0]
    assert [(r["row"], r["column"], r["reason"]) for r in found["rejects"]] == [
        (2, "amount", "uncalculated"),
        (3, "text", "error-cell"),
        (4, "amount", "error-cell"),
    ]
    assert (found["rows_read"], found["rows_loaded"]) == (4, 1)


@pytest.mark.parametrize("at_a_time", [200, 331, 4096])
def test_error_cells_are_found_wherever_a_piece_of_the_sheet_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    monkeypatch.setattr(guard, "SCANNED", at_a_time)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in range(300):
        sheet.append(
            [f"Fly til Chengdu {row}", "#N/A" if row % 7 == 3 else row, "=1+1" if row % 11 == 5 else 5]
        )
        sheet.cell(row + 1, 2).data_type = "e" if row % 7 == 3 else "n"
    book.save(tmp_path / "a.xlsx")
    found = guard.odd_cells((tmp_path / "a.xlsx").read_bytes(), "xlsx")[sheet.title].cells
    errors = {(row, 1): "#N/A" for row in range(300) if row % 7 == 3}
    assert found == errors | {(row, 2): "" for row in range(300) if row % 11 == 5}


def test_dates_of_the_1904_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.worksheets[0].append(["Virksomhed", "Tema", "Provins", "Dato"])
    book.worksheets[0].append(["COWI", "vand", "Jiangsu", dt.date(2016, 3, 31)])
    book.save(tmp_path / "mac.xlsx")
    _, files = run(capsys, "check", tmp_path / "mac.xlsx", "--json")
    assert files[0]["sheets"][0]["rows_loaded"] == 1
    assert rows(only(stage(tmp_path / "mac.xlsx")), "stated_date") == [(dt.date(2016, 3, 31),)]


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet><table:table table:name="Bilag">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""


def _ods_row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _ods_text(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def _ods_number(number: float) -> str:
    return f'<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>'


def test_merged_cells_and_errors_of_an_opendocument_sheet(tmp_path: Path) -> None:
    """As LibreOffice writes them; python-calamine reports neither."""
    covered = "<table:covered-table-cell/>"
    sheet_rows = [
        _ods_row(*map(_ods_text, ("Dato", "Bilag", "Budgetpost", "Beløb"))),
        _ods_row(
            _ods_text("01-02-2017", 'table:number-rows-spanned="2" table:number-columns-spanned="1"'),
            *(_ods_text("1"), _ods_text("Rejser"), _ods_number(125.5)),
        ),
        _ods_row(covered, _ods_text("2"), _ods_text("Rejser"), _ods_number(74.5)),
        _ods_row(
            *(_ods_text("03-02-2017"), _ods_text("3"), _ods_text("Rejser")),
            '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" '
            'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
        ),
    ]
    path = tmp_path / "bilag.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", ODS.format(rows="".join(sheet_rows)))
    sheet = only(stage(path))
    assert [(str(day), str(amount)) for day, amount in rows(sheet, "posted_date", "amount")] == [
        ("2017-02-01", "125.50"),
        ("2017-02-01", "74.50"),
    ]
    assert [(note.row, note.column, note.reason, note.value) for note in sheet.rejects] == [
        (4, "amount", "error-cell", "#N/A")
    ]


def test_strict_ooxml_is_read_as_the_usual_kind(tmp_path: Path) -> None:
    usual = workbook(tmp_path / "usual.xlsx", {"Ark1": EXPENSES})
    strict = tmp_path / "strict.xlsx"
    namespaces = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    with zipfile.ZipFile(usual) as source, zipfile.ZipFile(strict, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            for ours, theirs in namespaces.items():
                part = part.replace(ours, theirs)
            target.writestr(name, part)
    found, expected = only(stage(strict)), only(stage(usual))
    assert found.table is not None
    assert found.table.drop_columns(["_data_as_of"]).equals(expected.table.drop_columns(["_data_as_of"]))
    assert found.rows_loaded == expected.rows_loaded > 0


def test_an_xls_written_by_excel_97(tmp_path: Path) -> None:
    fixture = Path(__file__).parents[1] / "udgifter.xls"
    sheet = only(stage(fixture))
    assert (sheet.header_row, sheet.rows_read, skipped(sheet)) == (3, 2, {6: "total"})
    assert rows(sheet, "text", "currency") == [
        ("Fly København–Shanghai", "DKK"),
        ("Hotel Nanjing 南京", "DKK"),
    ]
    assert warned(sheet) == [
        (5, "currency", "currency-differs")
    ]  # the heading says kroner, and the cell yuan


@pytest.mark.skipif(not hasattr(signal, "SIGPROF"), reason="only the clock bounds a reader here")
def test_a_reader_is_bound_by_its_own_work_and_not_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": "Dato | Bilag | Beløb\n" + "2016-05-01 | 1 | 1\n" * 5000})
    monkeypatch.setattr(process, "BUSY", 1e6)  # no clock
    limits = replace(load_limits(), seconds=0.001, seconds_per_megabyte=0.0)
    with Stager(Confirmations(), limits=limits) as short:
        refused = short.stage(path).refusal
    assert refused is not None
    assert refused.reason == "takes-too-long"
    # What is large may take longer: the bound follows what the file unzips to.
    with Stager(Confirmations(), limits=replace(limits, seconds=1.0, seconds_per_megabyte=1e3)) as long:
        assert long.stage(path).refusal is None


_ALLOWED = """
import resource, sys, zipfile, io
from dataclasses import replace
from pipeline.child.task import Task
from pipeline.reading.limits import load_limits
limits = replace(load_limits(), memory_bytes=2**33, memory_per_byte=1000)
resource.setrlimit(resource.RLIMIT_DATA, (2**33, limits.memory_for(limits.unzipped_bytes)))
for size in (3000, 1000):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("part", b" " * size)
    Task({}, limits, lambda answer: None).allow_for(content.getvalue())
    print(resource.getrlimit(resource.RLIMIT_DATA)[0] - 2**33)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not bound here")
def test_the_memory_of_a_reader_follows_what_the_file_unzips_to() -> None:
    """48 MB of vouchers (481 unzipped) ended a reader that had the same for every size; what a process once had it keeps."""
    command = [sys.executable, "-c", _ALLOWED]
    done = subprocess.run(command, cwd=paths.PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3000000", "3000000"]
