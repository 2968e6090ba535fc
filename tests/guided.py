"""Readers of foreign bytes: cells, headings, letters, workbooks, archives, lists, answers. `tests/guide.py` leads bytes into them.

Bytes that once reached lines which no others reach are kept in ``tests/reached/TARGET``, one a line in base64.
"""

import base64
import datetime as dt
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from dashboard import answer_page
from dashboard.keeping import answering
from pipeline.cells.cell import Cell, Kind
from pipeline.desk import archive
from pipeline.desk.archive import ArchiveError
from pipeline.desk.confirmations import followed
from pipeline.desk.said import ListError, read_list
from pipeline.reading import guard
from pipeline.reading.letter import LONGEST_NAME, LONGEST_TITLE, LONGEST_WORDS, MOST_NAMES, about, read_letter
from pipeline.reading.limits import load_limits
from pipeline.recognition import headings
from pipeline.sources.declarations import load_sources
from pipeline.sources.parsers import parser_of
from pipeline.sources.questions import AskedRow, Question, Section
from records.links import Link

DAY = dt.date(2018, 5, 9)
KEPT = Path(__file__).with_name("reached")
AGREEMENTS = {"A-1": ("Odense Kommune", "Shaoxing", "紹興"), "A-2": ("Region Sjælland", "li@b.example")}


@dataclass(frozen=True)
class Target:
    """A function to try, which takes any bytes and raises nothing, and the bytes to begin with."""

    tried: Callable[[bytes], None]
    seeds: Sequence[bytes]


def kept(name: str) -> list[bytes]:
    """The inputs kept from earlier runs of a target."""
    file = KEPT / name
    return [base64.b64decode(line) for line in file.read_text().splitlines()] if file.exists() else []


def keep(name: str, contents: Sequence[bytes]) -> None:
    """Keep these inputs for the next runs of a target, the shortest first."""
    KEPT.mkdir(exist_ok=True)
    lines = [base64.b64encode(one).decode() for one in sorted(contents, key=lambda one: (len(one), one))]
    (KEPT / name).write_text("".join(f"{line}\n" for line in lines))


def _cell(content: bytes) -> None:
    said = content.decode(errors="replace")
    columns = {column.type: column for source in load_sources().values() for column in source.columns}
    for column in columns.values():
        parser_of(column, headings.unit_in(said)[0], {})(Cell(Kind.TEXT, said))


def _heading(content: bytes) -> None:
    said = content.decode(errors="replace")
    headings.is_known(said)
    headings.is_data(said)
    for key, _ in headings.readings(said):
        headings.weight(key)


def _letter(content: bytes) -> None:
    found = read_letter(content, DAY)
    if isinstance(found, guard.Refusal):
        return
    assert about(found, AGREEMENTS).agreement in ("", *AGREEMENTS)
    for said in (found.title, found.place, *found.names):
        assert said.isprintable() and len(said) <= LONGEST_TITLE
    assert len(found.words) <= LONGEST_WORDS
    assert all(line.isprintable() for line in found.words.splitlines())
    assert len(found.names) <= MOST_NAMES and all(len(name) <= LONGEST_NAME for name in found.names)


def _workbook(content: bytes) -> None:
    """The bytes as a whole file, and as the sheet of an otherwise valid one."""
    for made in (
        content,
        _zipped(_XLSX | {"xl/worksheets/sheet1.xml": content}),
        _zipped(_ODS | {"content.xml": content}),
    ):
        found = guard.inspect(made, load_limits())
        guard.unzipped_size(made)
        if isinstance(found, guard.Inspected):
            guard.odd_cells(made, found.kind)


_XLSX = {
    "xl/workbook.xml": b'<workbook><sheet name="Ark1" r:id="r1" xmlns:r="r"/></workbook>',
    "xl/_rels/workbook.xml.rels": b'<x><Relationship Id="r1" Target="worksheets/sheet1.xml"/></x>',
}
_ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def _archive(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(ArchiveError, OSError):
        path = Path(folder) / "backup.zip"
        path.write_bytes(content)
        with archive.opened(path) as found:
            (Path(folder) / "out").mkdir()
            archive.extract(*found, Path(folder) / "out")


def _list(content: bytes) -> None:
    with suppress(ListError):
        known = followed("known.toml", read_list("known.toml", content))
        assert known.of(json.loads(json.dumps(known.said()))).said() == known.said()


def _answer(content: bytes) -> None:
    """The token of a link, and what is sent there."""
    token, _, body = content.partition(b"\n")
    assert answering.opened(token.decode(errors="replace")) is None
    asked = _asked()
    with suppress(answer_page._WrongError):
        typed = answer_page._typed(asked, body)
        assert all(said.isprintable() and len(said) <= answer_page.LONGEST_LINE for said in typed.values())
        for row, answer in answer_page._read(asked, typed).items():
            assert row in asked.rows
            answer.cells()


@cache
def _asked() -> answering.Asked:
    rows = {row: AskedRow(row, {"title": f"MoU {row}"}, {}) for row in ("1", "2")}
    section = Section("agreements", ("title",), ("next_step",), rows)
    question = Question(
        "ASK-2018-7K3QXB2M",
        "party",
        "Odense Kommune",
        "Odense",
        "da",
        "",
        DAY,
        f"{DAY}T08:00:00+00:00",
        DAY,
        False,
        (section,),
    )
    now = dt.datetime(2018, 5, 9, tzinfo=dt.UTC)
    link = Link(1, "", question.question_id, "party", "", "", "da", DAY, "", now, 0, None, None, None, None)
    return answering.Asked(link, question, rows)


def backup(stated: int = 2) -> bytes:
    """A backup of one file of two bytes, which states so many."""
    content, packed = b"12", io.BytesIO()
    files = {"history/loads.jsonl": {"bytes": stated, "sha256": sha256(content).hexdigest()}}
    said = {"format": archive.FORMAT, "version": "1", "made_at": "2018-05-09T00:00:00", "made_by": "Bo"}
    with zipfile.ZipFile(packed, "w") as zipped:
        zipped.writestr(archive.MANIFEST, json.dumps({**said, "load_id": 1, "raw": {}, "files": files}))
        zipped.writestr("history/loads.jsonl", content)
    return packed.getvalue()


TARGETS = {
    "cell": Target(
        _cell,
        [
            b"1.234,50 kr.",
            b"31-02-2016",
            "江苏省、南京市".encode(),
            b"1. halv\xc3\xa5r 2017",
            b"Bo, Li & Co.",
            b"(1.000)",
        ],
    ),
    "heading": Target(_heading, [b"Bel\xc3\xb8b (t.kr.)", b"Budget 2018 - EUR", "金额（万元）".encode()]),
    "letter": Target(
        _letter,
        [
            b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Vand\r\nDTSTART:20180508T233000Z\r\nATTENDEE;CN=Li:mailto:a@b.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            b"From: Bo <bo@b.example>\r\nTo: =?utf-8?q?Li?= <li@b.example>\r\nDate: Tue, 8 May 2018 10:00:00 +0200\r\nSubject: Vand\r\nContent-Type: text/html\r\n\r\n<p>Hej",
        ],
    ),
    "workbook": Target(
        _workbook,
        [
            b'<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>A1*2</f></c><!-- x --></row></sheetData>',
            f'<t:table xmlns:t="{_TABLE}" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" t:name="Ark1"><t:table-row t:number-rows-repeated="3">'
            '<t:table-cell t:number-rows-spanned="2" o:value-type="error">#N/A</t:table-cell></t:table-row></t:table>'.encode(),
            b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
            guard.OLE + b"\x09\x08\x10\x00" + "Workbook".encode("utf-16-le") + b"\x2f\x00\x04\x00",
            _zipped(_XLSX),
        ],
    ),
    "archive": Target(_archive, [backup()]),
    "list": Target(
        _list,
        [
            b'[headings.agreements]\n"Part" = "danish_party"\n[places]\n"Nanjing" = "CN-JS"\n[totals.budget]\n"Ark1" = "1"\n',
            b'[[mappings]]\nsource = "agreements"\nconstants = { danish_party = "Odense" }\n[mappings.headings]\n"By" = "chinese_place"\n',
        ],
    ),
    "answer": Target(
        _answer,
        [
            b"ASK-2018-7K3QXB2M.20990101."
            + b"a" * 22
            + b"."
            + b"b" * 86
            + b"\nname=Bo&is-1=changed&day-1=2018-06-01&line-1=M%C3%B8de",
            b"\nname=%E6%9D%8E&is-2=ended&is-1=holds",
        ],
    ),
}
