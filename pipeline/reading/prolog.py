"""The part of an XML file before its first element: a document type there may declare entities, which a parser would expand without end."""

import codecs
from collections.abc import Callable
from typing import IO, NoReturn
from xml.parsers import expat

PIECE = 4096  # bytes read at a time: the first element of nearly every part begins in the first piece
# Programs write an XML declaration and at most a comment of their own before it.
LONGEST_PROLOG = 1 << 16
_UTF_32 = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"<\x00\x00\x00": "utf-32-le",
    b"\x00\x00\x00<": "utf-32-be",
}
# Byte order marks, white space, and what UTF-16 makes of it.
_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


class _Met(Exception):  # noqa: N818 - no error: what ends the prolog
    """The first element, or a document type, which is the fault in its only argument."""


def _meets(fault: str | None) -> Callable[..., NoReturn]:
    def meet(*_: object) -> NoReturn:
        raise _Met(fault)

    return meet


def fault_of(part: IO[bytes], *, is_xml: bool) -> str | None:
    """Why a part of a workbook is not to be parsed, of which the prolog alone is read: ``entities`` or ``long-prolog`` (keys of ``file-<why>``), or None.

    One that is not XML by its name (``is_xml``) is looked at if it begins like XML, since a workbook may call its parts as it likes.
    """
    piece = part.read(PIECE)
    if not piece or not (is_xml or piece.lstrip(_BEFORE_MARKUP)[:1] in (b"<", b"")):
        return None
    decode = codecs.getincrementaldecoder(_UTF_32.get(piece[:4], "utf-8"))("replace").decode
    is_utf_32 = piece[:4] in _UTF_32  # which expat can't read
    parser = expat.ParserCreate("utf-8" if is_utf_32 else None)
    parser.StartElementHandler, parser.StartDoctypeDeclHandler = _meets(None), _meets("entities")
    read = b""
    try:
        while piece and len(read) < LONGEST_PROLOG:
            read += piece
            parser.Parse(decode(piece).encode("utf-8", "replace") if is_utf_32 else piece, False)
            piece = part.read(PIECE)
        if not piece:
            parser.Parse(b"", True)
    except _Met as met:
        fault: str | None = met.args[0]
        return fault
    except expat.ExpatError:
        # Not XML: nothing will parse it. What only looks broken to this parser is searched as text.
        plain = read.replace(b"\0", b"")
        return "entities" if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain else None
    return "long-prolog"
