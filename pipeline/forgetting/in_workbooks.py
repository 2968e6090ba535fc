"""A kept export without a person: in cells, notes, properties, names, headers and footers; all else as it was. Each text, which is foreign, is read once from beginning to end."""

import html
import io
import re
import tomllib
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pipeline.forgetting.person import MARK, PLAIN_MARK, Person

_MOST_UNPACKED = 1 << 30
_DEEPEST = 3  # workbooks within workbooks
ZIPPED = ("xlsx", "xlsm", "xltx", "xltm", "ods", "docx", "pptx")
TEXTS = ("csv", "txt", "tsv")


class NotErasableError(ValueError):
    """A part can't be rewritten safely: it is not part of a workbook, too large unpacked, or declares entities."""


def erase_in_workbook(content: bytes, kind: str, person: Person) -> bytes | None:
    """A kept export, whose name ends as ``kind`` says, without the person; the very same bytes where it does not name them, None where it can't be rewritten safely: then the keeper must delete the kept copy."""
    if kind.lower() in TEXTS:  # whose encoding stays
        is_wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        for encoding in ("utf-16" if is_wide else "utf-8", "cp1252", "latin-1"):
            with suppress(UnicodeDecodeError):
                said = content.decode(encoding)
                break
        without = person.erased(said)
        return content if without is said else without.encode(encoding)
    if kind.lower() in ZIPPED:
        with suppress(NotErasableError):
            return _erased_zip(content, person, 0, [_MOST_UNPACKED])
    return None


def _erased_zip(content: bytes, person: Person, depth: int, room: list[int]) -> bytes:
    parts = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for info in packed.infolist():
                with packed.open(info) as part:  # a zip may unpack to a thousand times its size
                    parts.append((info, part.read(room[0] + 1)))
                room[0] -= len(parts[-1][1])
                if room[0] < 0:
                    raise NotErasableError("too large unpacked")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotErasableError(f"not a workbook: {error}") from error
    is_changed = False
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for info, data in parts:
            name, without = info.filename.lower(), data
            if data.startswith(b"PK\x03\x04") and depth < _DEEPEST:
                without = _erased_zip(data, person, depth + 1, room)
            elif name.endswith((".xml", ".rels", ".vml", ".rdf")):
                without = erase_in_xml(data, person, is_formula_part=name.endswith("workbook.xml"))
            else:  # a picture's or printer's settings, in one byte per letter or in two
                readings = ((data, "latin-1"), (data, "utf-8"), (data, "utf-16-le"), (data[1:], "utf-16-le"))
                if any(person.is_named_in(said.decode(kind, errors="replace")) for said, kind in readings):
                    raise NotErasableError("the person is named in a part that can't be rewritten")
            is_changed = is_changed or without != data
            out.writestr(info, without, compress_type=info.compress_type)
    return made.getvalue() if is_changed else content


_TAGS = tomllib.loads(Path(__file__).with_name("tags.toml").read_text(encoding="utf-8"))
_INLINE, _SPACES, _CODE, _HEADERS = (
    frozenset(_TAGS[name].split()) for name in ("inline", "spaces", "code", "headers")
)

# What headers and footers say of where and how.
_HEADER_CODE = re.compile(r'&(?:"[^"]{0,100}"|\d{1,3}|K[0-9A-F]{6}|[A-Za-z])')

_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]++\s*+=\s*+)("[^"]*"|'[^']*')""")

# A text, a comment, letters as they are, an instruction, or a tag, which what stands in quotes does not end.
_PIECE = re.compile(
    r"""[^<]++|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?!!--|!\[CDATA\[|\?)(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""",
    re.DOTALL,
)

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")


def erase_in_xml(data: bytes, person: Person, *, is_formula_part: bool = False) -> bytes:
    """A part in XML without the person, in texts (joined over runs formatted apart), attributes and formulas. Raises NotErasableError where it declares a document type, or its letters can't be read."""
    encoding = _encoding(data)
    try:
        said = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise NotErasableError(f"letters can't be read: {error}") from error
    pieces = list(_pieces(said))
    runs: list[tuple[int, str]] = []  # pieces of one text: position (-1 for a blank), and what it says
    block = ""

    def settle() -> None:
        if runs:
            mark = PLAIN_MARK if block in _CODE or is_formula_part else MARK
            for position, new in _without(runs, person, mark, is_header=block in _HEADERS):
                pieces[position] = html.escape(new, quote=False)
            runs.clear()

    for i, piece in enumerate(pieces):
        if not piece.startswith("<") or piece.startswith("<![CDATA["):
            runs.append((i, piece[9:-3] if piece.startswith("<") else html.unescape(piece)))
            continue
        pieces[i] = _markup_without(piece, person)
        if piece.startswith(("<!", "<?")):
            continue
        local = _local_name(piece)
        if local not in _INLINE:
            settle()
            block = "" if piece.startswith("</") else local
        elif local in _SPACES and not piece.startswith("</"):
            runs.append((-1, " "))
    settle()
    erased = "".join(pieces)
    return data if erased == said else erased.encode(encoding)


def _local_name(tag: str) -> str:
    words = tag.strip("</> \t\r\n").split(None, 1)
    return words[0].rstrip("/").rpartition(":")[2] if words else ""


def _markup_without(piece: str, person: Person) -> str:
    if piece.startswith(("<!--", "<?")):
        return person.erased(piece, PLAIN_MARK)
    if piece.startswith("<!"):
        raise NotErasableError("declares a document type")

    def without(found: re.Match[str]) -> str:
        quote, value = found[2][0], html.unescape(found[2][1:-1])
        new = person.erased(value, PLAIN_MARK)
        if new == value:
            return found[0]
        escaped = html.escape(new, quote=False).replace(quote, "&quot;" if quote == '"' else "&apos;")
        return f"{found[1]}{quote}{escaped}{quote}"

    return _ATTRIBUTE.sub(without, piece) if "=" in piece else piece


def _encoding(data: bytes) -> str:
    if data[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    declared = _DECLARED.match(data[:300])
    return declared[1].decode("ascii") if declared else "utf-8"


def _pieces(said: str) -> Iterator[str]:
    at = 0
    while at < len(said):
        piece = _PIECE.match(said, at)
        if piece is None:
            raise NotErasableError("a tag, a comment or a quote has no end")
        yield piece[0]
        at = piece.end()


def _without(
    runs: list[tuple[int, str]], person: Person, mark: str, *, is_header: bool
) -> Iterator[tuple[int, str]]:
    """The pieces of one text that change: position and new text. The mark replaces the person from where the name began."""
    said = [unicodedata.normalize("NFC", words) for _, words in runs]
    whole = "".join(said)
    # «&LAnne» is a code for «left», and Anne
    spans = person.places(_HEADER_CODE.sub(lambda code: " " * len(code[0]), whole) if is_header else whole)
    if not spans:
        return
    first = 0
    for (position, _), words in zip(runs, said, strict=True):
        last = first + len(words)
        touching = [span for span in spans if span[0] < last and span[1] > first]
        if touching and position >= 0:
            kept, at = [], 0
            for start, end in touching:
                kept.append(words[at : max(0, start - first)])
                if start >= first:
                    kept.append(mark)
                at = min(len(words), end - first)
            yield position, "".join([*kept, words[at:]])
        first = last
