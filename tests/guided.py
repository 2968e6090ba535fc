"""Readers of foreign bytes: cells, headings, letters, archives, links. `tests/guide.py` leads bytes into them."""

from __future__ import annotations

import datetime as dt
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from starlette.datastructures import QueryParams

from dashboard import api, command_filters
from dashboard.command_filters import FilterError
from pipeline.cells.cell import Cell, Kind
from pipeline.desk import archive
from pipeline.desk.archive import ArchiveError
from pipeline.reading.letter import read_letter
from pipeline.recognition import headings
from pipeline.sources.declarations import load_sources
from pipeline.sources.parsers import parser_of

DAY = dt.date(2018, 5, 9)


@dataclass(frozen=True)
class Target:
    """A function to try, which takes any bytes and raises nothing, and the bytes to begin with."""

    tried: Callable[[bytes], None]
    seeds: Sequence[bytes]


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
    read_letter(content, DAY)


def _archive(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(ArchiveError, OSError):
        path = Path(folder) / "backup.zip"
        path.write_bytes(content)
        with archive.opened(path) as found:
            (Path(folder) / "out").mkdir()
            found.extract(Path(folder) / "out")


def _link(content: bytes) -> None:
    asked = QueryParams(content.decode(errors="replace"))
    with suppress(FilterError):
        command_filters.read(api._options(asked))


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
    "archive": Target(_archive, [backup()]),
    "link": Target(
        _link, [b"as_of=2018-06-30&province=CN-JS&theme=water", b"party=Aarhus&from=2017-01-01", b"page=map"]
    ),
}
