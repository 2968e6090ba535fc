"""Where the seal of a report stands in its file (a PDF's attachment, the document properties of pptx and xlsx), and the digest of all else; putting and finding stand side by side, since both must mean the same bytes."""

import base64
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress

from pipeline.reading.guard import ZIP, ZIP_FAULTS
from settings.sealed import hash_of

_LONGEST = 4 << 20  # bytes of a seal as it is said
_PROPERTIES = "docProps/custom.xml"
_PIECE = 240  # letters of a property; Office takes 255
_NAME = "seal.json"
_KINDS = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_DECLARED = b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
_RELATED = (
    b'<Relationship Id="rIdSeal" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"'
    b' Target="docProps/custom.xml"/></Relationships>'
)
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
_PROPERTY = b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="seal %d"><vt:lpwstr>%b</vt:lpwstr></property>'
_END = b"PK\x05\x06"  # how the last 22 bytes of a zip without a remark begin
_SAID = re.compile(rb"<vt:lpwstr>([A-Za-z0-9+/=]{1,255})</vt:lpwstr>")
_START = re.compile(rb"startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF\s{0,4}\Z")
_ROOT = re.compile(rb"/Root (\d{1,9}) 0 R")
_SIZE = re.compile(rb"/Size (\d{1,9})")
_ATTACHED = re.compile(rb"/Length (\d{1,9})>>stream\n")
_MARK = b"\n%report-seal\n"


def put(content: bytes, signed: Callable[[str], bytes]) -> bytes:
    """A report (PDF, or a zip of Office) with its seal, which `signed` makes from the digest of the file. Raises ValueError for any other file."""
    if not content.startswith(ZIP):
        return _attached(content, signed(hash_of(content)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    ends = {_KINDS: (b"</Types>", _DECLARED), _RELATIONS: (b"</Relationships>", _RELATED)}
    parts = [
        (entry, part.replace(*ends[entry.filename]) if entry.filename in ends else part)
        for entry, part in parts
    ]
    seal = signed(_digest((entry.filename, part) for entry, part in parts))
    said = base64.b64encode(zlib.compress(seal, 9))
    added = zipfile.ZipInfo(_PROPERTIES, parts[0][0].date_time)
    added.external_attr, added.create_system = parts[0][0].external_attr, parts[0][0].create_system
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, part in [*parts, (added, _properties(said))]:
            archive.writestr(entry, part, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def find(content: bytes, most: int) -> tuple[bytes, str] | None:
    """The seal of a file of any origin, which may unzip to `most` bytes, and the digest of all else; None where it has none."""
    with suppress(*ZIP_FAULTS):
        if not content.startswith(ZIP):
            # what stands behind our own in a PDF, or differs in it by a byte, is a change of all of it
            was, mark, added = content.rpartition(_MARK)
            attached = _ATTACHED.search(added)
            if mark and attached is not None:
                packed = added[attached.end() : attached.end() + int(attached[1])]
                seal = zlib.decompressobj().decompress(packed, _LONGEST)
                is_whole = _attached(was, seal) == content
                return seal, hash_of(was) if is_whole else ""
            return None
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > most:
                return None
            parts = [(entry.filename, archive.read(entry)) for entry in entries]
        # what holds the seal holds nothing else, and nothing stands behind the end of the zip
        held = [part for name, part in parts if name == _PROPERTIES]
        if said := b"".join(piece for part in held for piece in _SAID.findall(part)):
            seal = zlib.decompressobj().decompress(base64.b64decode(said), _LONGEST)
            is_whole = held == [_properties(said)] and content[-22:-18] == _END
            return seal, _digest(one for one in parts if one[0] != _PROPERTIES) if is_whole else ""
    return None


def _digest(parts: Iterable[tuple[str, bytes]]) -> str:
    found = hashlib.sha256()
    for name, part in sorted(parts):
        found.update(f"{len(name.encode())}:{name}:{hash_of(part)}\n".encode())
    return found.hexdigest()


def _properties(said: bytes) -> bytes:
    pieces = (said[i : i + _PIECE] for i in range(0, len(said), _PIECE))
    held = b"".join(_PROPERTY % (i, i - 1, one) for i, one in enumerate(pieces, 2))
    return b"%b%b</Properties>" % (_HEAD, held)


def _attached(content: bytes, seal: bytes) -> bytes:
    """A PDF with the seal attached at its end, as the format adds changes: what was there stays. Raises ValueError where it is not as typst writes one."""
    start = _START.search(content)
    trailer, _, _ = content[content.rindex(b"trailer") + len(b"trailer") :].partition(b"startxref")
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    if start is None or root is None or size is None:
        raise ValueError("no PDF of ours")
    number, free = int(root[1]), int(size[1])
    begins = content.rindex(b"\n%d 0 obj\n" % number) + 1
    catalog = content[begins : content.index(b"\nendobj", begins)].removesuffix(b">>")
    packed = zlib.compress(seal, 9)
    name = _NAME.encode()
    objects = {
        number: b"%b/AF[%d 0 R]/Names<</EmbeddedFiles<</Names[(%b)%d 0 R]>>>>>>"
        % (catalog, free + 1, name, free + 1),
        free: b"%d 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
        % (free, len(packed), packed),
        free + 1: b"%d 0 obj\n<</Type/Filespec/F(%b)/UF(%b)/AFRelationship/Data/EF<</F %d 0 R>>>>"
        % (free + 1, name, name, free),
    }
    out = content + _MARK
    places = {}
    for one, said in objects.items():
        places[one] = len(out)
        out += said + b"\nendobj\n"
    table = b"xref\n%d 1\n%010d 00000 n\r\n%d 2\n%010d 00000 n\r\n%010d 00000 n\r\n" % (
        number, places[number], free, places[free], places[free + 1],
    )  # fmt: skip
    before = trailer.strip().replace(size[0], b"/Size %d" % (free + 2)).removesuffix(b">>")
    return out + table + b"trailer\n%b/Prev %b>>\nstartxref\n%d\n%%%%EOF" % (before, start[1], len(out))
