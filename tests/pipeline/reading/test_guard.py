"""Checks before a workbook is opened: declarations wherever a part hides them, and scans that no content slows down."""

import io
import os
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from locales import LANGUAGES, speaking
from pipeline.messages import refusal_sentence
from pipeline.reading.guard import LONGEST_PROLOG, Inspected, Refusal, inspect, odd_cells, read_within
from pipeline.reading.limits import load_limits
from tests.pipeline.bounded import Cases, too_slow

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PARTS: dict[str, str | bytes] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": f'<workbook {NAMESPACE} xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": f"<worksheet {NAMESPACE}><sheetData/></worksheet>",
}
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A workbook of these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def sheet(cells: str) -> bytes:
    """A workbook of one sheet with this between its beginning and its end."""
    return zipped(
        PARTS
        | {"xl/worksheets/sheet1.xml": f"<worksheet {NAMESPACE}><sheetData>{cells}</sheetData></worksheet>"}
    )


@pytest.mark.parametrize(
    "prolog",
    [
        BOMB,
        "\n" * 5000 + BOMB,
        f"<?xml version='1.0'?><!-- {'x' * 5000} -->{BOMB}",
        f"<?xml version='1.0'?><?mso {'x' * 5000}?>{BOMB}",
        f"<!--{'x' * 10_000}--><!-- <x> -->{BOMB}",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1/x.dtd'>",
    ],
)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
@pytest.mark.parametrize(
    "part",
    [
        "xl/worksheets/sheet1.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/SHEET1.XML",
        "xl/worksheets/sheet1.dat",
        "xl/drawings/vmlDrawing1.vml",
    ],
)
def test_a_document_type_is_refused_wherever_the_prolog_hides_it(
    prolog: str, encoding: str, part: str
) -> None:
    if encoding.endswith(("le", "be")) and prolog.startswith("\n"):
        prolog = prolog.lstrip("\n")  # without a byte order mark, XML begins with markup
    content = zipped(dict(PARTS) | {part: f"{prolog}<worksheet>&b;</worksheet>".encode(encoding)})
    found = inspect(content, load_limits())
    assert isinstance(found, Refusal)
    assert found.reason == "entities"


@pytest.mark.parametrize(
    "part",
    [
        f"<!-- {'x' * LONGEST_PROLOG} -->{BOMB}<x/>",
        "\n" * 2 * LONGEST_PROLOG + "<x/>",
        f"<x {' ' * 2 * LONGEST_PROLOG}/>",
        f"<!-- {'x' * 100} -->" * LONGEST_PROLOG,
    ],
)
def test_a_prolog_that_no_program_writes_is_refused_unread(part: str) -> None:
    found = inspect(zipped(dict(PARTS) | {"xl/worksheets/sheet1.xml": part}), load_limits())
    assert isinstance(found, Refusal)
    assert found.reason == "long-prolog"
    assert all("64" in speaking(lang)(refusal_sentence)(found) for lang in LANGUAGES)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"docProps/thumbnail.jpeg": b"\xff\xd8\xff\xe0" + os.urandom(200_000)},
        {"xl/media/empty.png": b""},
        {"docProps/app.xml": b""},
        {"docProps/app.xml": f"<?xml version='1.0'?><!-- {'made by a program ' * 200} --><Properties/>"},
        {"xl/drawings/vmlDrawing1.vml": "<xml xmlns:v='v'><v:shape><br></v:shape></xml>"},
        {"xl/sharedStrings.xml": "<sst><si><t>&lt;!DOCTYPE html&gt;</t></si><si><t><![CDATA[<!DOCTYPE x>]]></t></si></sst>"},
        {"customXml/item1.xml": "<root>" + "x" * 200_000 + "</root>"},
        {"xl/worksheets/sheet2.xml": f"<worksheet {NAMESPACE}/>".encode("utf-16")},
    ],
)  # fmt: skip
def test_what_workbooks_do_hold_is_let_in(parts: Mapping[str, str | bytes]) -> None:
    assert inspect(zipped({**PARTS, **parts}), load_limits()) == Inspected("xlsx")


def test_cells_in_comments_are_none_and_cells_around_them_are_found() -> None:
    error = '<c r="{}" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    content = sheet(
        f"<row r='1'><!-- {error.format('A1')} -->{error.format('B1')}<![CDATA[ {error.format('C1')} ]]>"
        f"<!----><c r='D1'><f>1+1</f><!-- none yet --></c></row>"
    )
    assert odd_cells(content, "xlsx")["Ark1"].cells == {(0, 1): "#DIV/0!", (0, 3): ""}


def test_formats_that_follow_the_machine_show_no_currency() -> None:
    """Excel's own formats have the sign of the machine that saved last; formats of the workbook keep theirs. A style may cross its cell out as well."""
    dollars = '_("$"* #,##0_)'.replace('"', "&quot;")
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode="{dollars}"/>' for number in (44, 164))
    fonts = "<fonts><font/><font><strike/></font></fonts>"
    styles = '<xf/><xf numFmtId="44"/><xf numFmtId="164"/><xf numFmtId="164" fontId="1"/><xf fontId="1"/>'
    cells = "".join(f'<c r="{letter}1" s="{style}"><v>1</v></c>' for style, letter in enumerate("ABCDE"))
    said = {
        "xl/styles.xml": f"<styleSheet {NAMESPACE}><numFmts>{formats}</numFmts>{fonts}<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml": f'<worksheet {NAMESPACE}><sheetData><row r="1">{cells}</row></sheetData></worksheet>',
    }
    found = odd_cells(zipped(PARTS | said), "xlsx")["Ark1"]
    assert (found.money, found.struck) == ({"USD": {2: [0], 3: [0]}}, {0: [3, 4]})


@pytest.mark.parametrize("before", range(65_500, 65_540, 3))
def test_a_comment_may_begin_and_end_where_a_piece_does(before: int) -> None:
    """The scan reads 64 KiB at a time."""
    error = '<c r="B1" t="e"><v>#N/A</v></c>'
    for gap in (" " * before, f"<!--{' ' * before}-->", f"<!-- {error.replace('B1', 'A1')}{' ' * before}-->"):
        assert odd_cells(sheet(f"<row r='1'>{gap}<!-- {error} -->{error}</row>"), "xlsx")["Ark1"].cells == {
            (0, 1): "#N/A"
        }


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("<c r='B1' t='e'><v>#REF!</v></c>", "#REF!"),
        ('<c r="B1" s="1" t = "e" ><f>IF(A1>B1,1,#REF!)</f><v>#REF!</v></c>', "#REF!"),
        ('<x:c t="e" r="B1"><x:v>#NAME?</x:v></x:c>', "#NAME?"),
        ('<c r="B1" t="e"><f t="shared" ref="B1:B2" si="0"/><v>#NUM!</v></c>', "#NUM!"),
        ('<c r="B1" t="e"></c>', "#N/A"),
        ('<c r="B1" t="e"/>', None),
        ('<c r="B1" t="str"><f>1</f><v>e</v></c>', None),
        ('<c r="B1" t="n"><f>1</f></c>', None),
        ('<c r="B1"><f>1</f><v></v></c>', ""),
        ('<c r="B1"><f>1</f><v/></c>', ""),
        ('<c r="B1"><f ca="1"/></c>', ""),
        ('<x:c r="B1"><x:f>1</x:f></x:c>', ""),
        ('<c r="B1"><f>1</f><v>7</v></c>', None),
        ('<c r="B1"/><c r="C1"><f>1</f><v>7</v></c>', None),
        (f'<c r="B1"><f>{"&amp;" * 8000}</f></c>', ""),
    ],
)
def test_the_cells_that_a_reader_shows_as_empty(cell: str, said: str | None) -> None:
    found = odd_cells(sheet(f"<row r='1'>{cell}</row>"), "xlsx")
    assert (dict(found["Ark1"].cells) if found else {}) == ({} if said is None else {(0, 1): said})


# ── Nothing slows a scan ─────────────────────────────────────────────────────────────────────────────────────────────

MANY = 200_000  # letters: more than are scanned together
PIECES = (
    "<c ", "<c r='A1' ", "<c t='e' ", "<c t='e'>", "<c r='A1' t='e'>", "<c> ", "<c r='A1'><f>", "<c r='A1'><f/>", "<c r='A1'><f></f>",
    "<c r='A1'><f></f><v>", "<c r='A1'><f></f><v/>", "<x:c ", "<x:", "x:", "<f", "<f ", "<", ">", " ", " t=", " t='e'", "t='e'", "\n", "a", "/",
    "<!", "<!-", "<!--", "<!-- ", "-->", "<!-- -->", "<![CDATA[", "]]>", "<![CDATA[]]>", "c>", "row>", "<v>", "</c>", "'e'", "!", "<![", "é",
)  # fmt: skip
BEGINNINGS = (
    "",
    "<!-- ",
    "<c r='A1' t='e' ",
    "<c r='A1' t='e'>",
    "<c r='A1'><f>",
    "<c r='A1'><f></f>",
    "<x:f",
)


def hostile_scans() -> Cases:
    """Sheets of repeated pieces, one after each opening."""
    for beginning in BEGINNINGS:
        for piece in PIECES:
            content = sheet(f"<worksheet <x:f t='e' {beginning}{piece * (MANY // len(piece))}")
            yield f"{beginning}{piece} …", partial(odd_cells, content, "xlsx")


def hostile_files() -> Cases:
    """Whole files that are looked at."""
    core = "docProps/core.xml"
    for piece in (
        "<dc:date",
        "<dc:date>",
        "<dc:date> ",
        "<dcterms:modified ",
        " ",
        "\n",
        "<!",
        "<!--",
        "<a>",
        "<a:",
        "&a;",
        "<?x ",
        "]",
    ):
        for name, beginning in (
            (core, ""),
            (core, "<x>"),
            ("xl/workbook.xml", ""),
            ("xl/worksheets/sheet1.xml", ""),
        ):
            content = zipped(dict(PARTS) | {name: beginning + piece * (5_000_000 // len(piece))})
            yield f"{name} {beginning}{piece} …", partial(_looked_at, content)
    parts = {f"xl/media/{number}.xml": "<a/>" for number in range(9_000)}
    yield "9.000 parts", partial(_looked_at, zipped({**PARTS, **parts}))
    for kind, start in (("OLE", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ("zip", b"PK\x03\x04"), ("text", b"")):
        for mark in (
            b"PK\x05\x06",
            b"\x09\x08\x10\x00",
            b"E\x00n\x00",
            b"B\x00o\x00",
            b"\x00",
            b" ",
            b"<",
            b";\n",
        ):
            yield f"{kind} {mark!r} …", partial(_looked_at, start + mark * (10_000_000 // len(mark)))


def hostile_opendocument() -> Cases:
    """OpenDocument sheets whose errors and merged cells are repeated beyond all bounds."""
    from tests.pipeline.commands.test_check import ODS, _ods_row

    error = '<table:table-cell {} calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    for said in (
        'table:number-columns-repeated="1000000000"',
        f'table:number-columns-repeated="{"9" * 5000}"',
        'table:number-columns-repeated="99999" table:number-rows-spanned="99999999999999999999"',
    ):
        row = _ods_row(error.format(said)).replace(
            "table-row>", 'table-row table:number-rows-repeated="1000000000">', 1
        )
        for times in (1, 500):
            parts = {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": ODS.format(rows=row * times),
            }
            yield f"{said[:60]} × {times}", partial(odd_cells, zipped(parts), "ods")


def _looked_at(content: bytes) -> None:
    found = inspect(content, load_limits())
    if isinstance(found, Inspected):
        odd_cells(content, found.kind)


@pytest.mark.dealt(3)
@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the processor's time there")
@pytest.mark.parametrize("cases", ["hostile_scans", "hostile_files", "hostile_opendocument"])
def test_nothing_in_a_file_slows_the_look_at_it(cases: str) -> None:
    assert too_slow(f"tests.pipeline.reading.test_guard:{cases}") == []


# ── Before it is read ────────────────────────────────────────────────────────────────────────────────────────────────


def _no_files(folder: Path) -> Iterator[tuple[Path, str]]:
    yield folder, "no-file"
    yield folder / "missing.xlsx", "not-found"
    yield folder / f"{'x' * 5000}.xlsx", "unreadable"
    yield folder / "a\0b.xlsx", "unreadable"
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.xlsx")
        yield folder / "pipe.xlsx", "no-file"
    (folder / "empty.xlsx").touch()
    yield folder / "empty.xlsx", "empty"
    (folder / "large.xlsx").write_bytes(bytes(1001))
    yield folder / "large.xlsx", "too-large"


def test_what_is_no_file_or_too_large_is_not_opened(tmp_path: Path) -> None:
    limits = replace(load_limits(), file_bytes=1000)
    for path, reason in _no_files(tmp_path):
        found = read_within(path, limits)
        assert isinstance(found, Refusal), path
        assert found.reason == reason
    (tmp_path / "fits.xlsx").write_bytes(bytes(1000))
    assert read_within(tmp_path / "fits.xlsx", limits) == bytes(1000)
