"""Where the seal of a report stands in its file, and the digest of all else: a PDF's attachment, the document properties of pptx and xlsx.

What puts it there and what finds it again stand side by side, since both must mean the same bytes. Foreign files are read by the limited child alone.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.reading.guard import ZIP, ZIP_FAULTS

_LONGEST = 4 << 20  # bytes of a seal as it is said
_PROPERTIES = "docProps/custom.xml"
_PIECE = 240  # letters of a property; Office takes 255
_NAME = "seal.json"
_KINDS = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_DECLARED = (
    b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
)
_RELATED = (
    b'<Relationship Id="rIdSeal" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"'
    b' Target="docProps/custom.xml"/></Relationships>'
)
_SAID = re.compile(rb"<vt:lpwstr>([A-Za-z0-9+/=]{1,255})</vt:lpwstr>")
_START = re.compile(rb"startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF\s{0,4}\Z")
_ROOT = re.compile(rb"/Root (\d{1,9}) 0 R")
_SIZE = re.compile(rb"/Size (\d{1,9})")
_IDS = re.compile(rb"/ID ?\[[^\]]{1,200}\]")
_ATTACHED = re.compile(rb"/Length (\d{1,9})>>stream\n")
_MARK = b"\n%report-seal\n"


@dataclass(frozen=True, slots=True)
class Found:
    """The seal of a file, and the digest of all else in it."""

    seal: bytes
    digest: str


def put(content: bytes, signed: Callable[[str], bytes]) -> bytes:
    """A report with its seal.

    Args:
        content: the file (PDF, or a zip of Office).
        signed: makes the seal from the digest of the file.

    Raises:
        ValueError: it is no file of these.
    """
    if content.startswith(ZIP):
        return _put_in_zip(content, signed)
    return _attached(content, signed(hashlib.sha256(content).hexdigest()))


def find(content: bytes, most: int) -> Found | None:
    """The seal of a file; None where it has none.

    Args:
        content: the file, whoever made it.
        most: bytes that a zip may unzip to.
    """
    try:
        return _find_in_zip(content, most) if content.startswith(ZIP) else _find_attached(content)
    except (*ZIP_FAULTS, zlib.error):
        return None


# Office


def _digest(parts: Iterable[tuple[str, bytes]]) -> str:
    found = hashlib.sha256()
    for name, part in sorted(parts):
        found.update(f"{len(name.encode())}:{name}:{hashlib.sha256(part).hexdigest()}\n".encode())
    return found.hexdigest()


def _put_in_zip(content: bytes, signed: Callable[[str], bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    ends = {_KINDS: (b"</Types>", _DECLARED), _RELATIONS: (b"</Relationships>", _RELATED)}
    parts = [
        (entry, part.replace(*ends[entry.filename]) if entry.filename in ends else part) for entry, part in parts
    ]
    said = base64.b64encode(zlib.compress(signed(_digest((entry.filename, part) for entry, part in parts)), 9)).decode()
    pieces = [said[i : i + _PIECE] for i in range(0, len(said), _PIECE)]
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{i}" name="seal {i - 1}"><vt:lpwstr>{piece}</vt:lpwstr></property>'
        for i, piece in enumerate(pieces, 2)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    types = ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    added = zipfile.ZipInfo(_PROPERTIES, parts[0][0].date_time)
    added.external_attr, added.create_system = parts[0][0].external_attr, parts[0][0].create_system
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, part in [*parts, (added, f"{head}{types}{properties}</Properties>".encode())]:
            archive.writestr(entry, part, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def _find_in_zip(content: bytes, most: int) -> Found | None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if sum(entry.file_size for entry in entries) > most:
            return None
        parts = [(entry.filename, archive.read(entry)) for entry in entries]
    said = b"".join(piece for name, part in parts if name == _PROPERTIES for piece in _SAID.findall(part))
    if not said:
        return None
    seal = zlib.decompressobj().decompress(base64.b64decode(said), _LONGEST)
    return Found(seal, _digest((name, part) for name, part in parts if name != _PROPERTIES))
