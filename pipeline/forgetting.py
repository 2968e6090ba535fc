"""A person is forgotten: found by name or mail address wherever we keep text, and taken out of it.

`Person` knows how a name or address may be spelt. `find` walks a warehouse and says where it stands; the functions called
``erase_in_…`` return a kept thing without it: an export, a file of the history, a list of the keeper's. What to erase where, and in what
order, so that a later build does not bring it back, is the ledger's (`python -m pipeline forget`).

Everything here reads a text once from its beginning to its end, since the texts are foreign.
"""

from __future__ import annotations

import html
import io
import json
import os
import re
import tomllib
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from locales import text

# What stands where a person stood.
MARK = "[slettet]"
# The same where brackets would break what they stand in: a sheet's name, a formula, an address.
PLAIN_MARK = "slettet"

EXAMPLES = 5
_SHORTEST = 3  # letters of a name: fewer would stand everywhere
_SHOWN = 120  # letters of an example
_MOST_UNPACKED = 1 << 30
_DEEPEST = 3  # workbooks within workbooks

_LETTERS = {"æ": "(?:æ|ae|ä)", "ä": "(?:ä|ae|æ)", "ø": "(?:ø|oe|ö)", "ö": "(?:ö|oe|ø)", "å": "(?:å|aa)", "é": "[ée]", "ü": "(?:ü|ue|y)"}  # fmt: skip
_PAIRS = {"ae": _LETTERS["æ"], "oe": _LETTERS["ø"], "aa": _LETTERS["å"]}
# Blanks of every kind as letters: DuckDB's \s knows those of ASCII only.
_GAP = "[\\s\u00a0\u2009\u202f\u3000\u00ad.,_-]{1,3}"
_ADDRESS = re.compile(r"[^\s@<>()\",;:]+@[^\s@<>()\",;:]+\.[^\s@<>()\",;:]+")


class NobodyError(ValueError):
    """What was asked to be forgotten is too little to tell a person by."""


class NotErasableError(ValueError):
    """A kept thing can't be rewritten safely; the message says why, for the log."""


@dataclass(frozen=True)
class Person:
    """One name or mail address, and how it may be spelt: with other blanks, the last name first, æ, ø and å in two letters.

    An address is found as it is, and by the part before its @ where that is made of several words (anne.eksempel); a name also where
    it is part of an address (anne.eksempel@firma.dk).
    """

    said: str

    @classmethod
    def of(cls, said: str) -> Person:
        """The person that somebody names.

        Raises:
            NobodyError: fewer than three letters, two for Chinese names.
        """
        clean = unicodedata.normalize("NFC", " ".join(said.split()))
        letters = [letter for letter in clean if letter.isalpha()]
        if len(letters) < (2 if any(map(_is_han, letters)) else _SHORTEST):
            raise NobodyError(clean)
        return cls(clean)

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        """Regular expressions of the ways to write it, without what must stand around them."""
        if not _ADDRESS.fullmatch(self.said):
            return _name_forms(re.split(r"[\s.,_]+", self.said.strip(" .,_")))
        local = self.said.partition("@")[0]
        parts = [part for part in re.split(r"[._+-]+", local) if part]
        forms = [_spelt(self.said)]
        if len(parts) > 1:
            forms += _name_forms(parts)
        return tuple(forms)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # A name takes the rest of an address that begins with it along.
        return re.compile(
            "|".join(
                f"{_edge(form, 0)}{form}(?:@[\\w.-]{{1,255}})?{_edge(form, -1)}" for form in self._forms
            ),
            re.IGNORECASE,
        )

    @property
    def sql_pattern(self) -> str:
        """A pattern of RE2 that finds every text in which the person may stand, and a few more."""
        return "|".join(self._forms)

    def stands_in(self, text: str) -> bool:
        """Whether the person stands in the text."""
        return self._pattern.search(unicodedata.normalize("NFC", text)) is not None

    def erased(self, text: str, mark: str = MARK) -> str:
        """The text without the person; the very same text where they do not stand in it."""
        said, count = self._pattern.subn(lambda _: mark, unicodedata.normalize("NFC", text))
        return said if count else text

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the person stands in a text that is in normal form C: first and last position."""
        return [found.span() for found in self._pattern.finditer(text)]


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def _spelt(word: str) -> str:
    """A pattern of a word in all its spellings."""
    parts: list[str] = []
    lower, i = word.lower(), 0
    while i < len(lower):
        pair = _PAIRS.get(lower[i : i + 2])
        parts.append(pair or _LETTERS.get(lower[i]) or re.escape(lower[i]))
        i += 2 if pair else 1
    return "".join(parts)


def _name_forms(words: list[str]) -> tuple[str, ...]:
    """The words one after the other, and the last of them first."""
    spelt = [_spelt(word) for word in words if word]
    # Chinese names are written together or apart
    gap = f"(?:{_GAP})?" if all(any(map(_is_han, word)) for word in words if word) else _GAP
    forms = [gap.join(spelt)]
    if len(spelt) > 1:
        forms.append(gap.join([spelt[-1], *spelt[:-1]]))
    return tuple(dict.fromkeys(forms))


def _edge(form: str, end: int) -> str:
    """That no letter or figure stands before (`end` 0) or behind it (-1); Chinese has no gaps between words."""
    letters = re.sub(r"\\.|[^\w]", "", form) or "a"
    if _is_han(letters[end]):
        return ""
    return r"(?<![^\W_])" if end == 0 else r"(?![^\W_])"


# --- Where somebody stands ---


@dataclass(frozen=True)
class Place:
    """One text in which the person stands, and the row it came from where the table knows: file, sheet, row."""

    text: str
    file: str | None = None
    sheet: str | None = None
    row: int | None = None


@dataclass(frozen=True)
class Found:
    """A column of the warehouse in which the person stands: how many rows, and the first of them."""

    schema: str
    table: str
    column: str
    count: int
    examples: tuple[Place, ...] = field(default=())

    @property
    def name(self) -> str:
        """schema.table.column, as a list shows it."""
        return f"{self.schema}.{self.table}.{self.column}"


def find(con: duckdb.DuckDBPyConnection, person: Person) -> list[Found]:
    """Every column of the warehouse's tables in which the person stands, lists and maps included; views hold nothing of their own.

    Args:
        con: a connection whose present database is the warehouse.
        person: who.
    """
    columns = con.execute(
        """
        select columns.schema_name, columns.table_name, columns.column_name
        from duckdb_columns() as columns
        inner join duckdb_tables() as tables
            on columns.database_oid = tables.database_oid and columns.table_oid = tables.table_oid
        where tables.database_name = current_database() and columns.data_type like '%VARCHAR%'
        order by all
        """
    ).fetchall()
    by_table: dict[tuple[str, str], list[str]] = {}
    for schema, table, column in columns:
        by_table.setdefault((schema, table), []).append(column)
    found = [
        _found(con, person, schema, table, column)
        for (schema, table), names in by_table.items()
        for column in names
    ]
    return [one for one in found if one.count]


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _found(con: duckdb.DuckDBPyConnection, person: Person, schema: str, table: str, column: str) -> Found:
    where = f"{_identifier(schema)}.{_identifier(table)}"
    known = {
        name
        for (name,) in con.execute(
            "select column_name from duckdb_columns() where database_name = current_database() and schema_name = ? and table_name = ?",
            [schema, table],
        ).fetchall()
    }
    origin = [
        next((_identifier(name) for name in (f"_{part}", part) if name in known and name != column), "null")
        for part in ("file", "sheet", "row")
    ]
    said = f"cast({_identifier(column)} as varchar)"
    rows = con.execute(
        f"select {said}, {', '.join(origin)} from {where} where regexp_matches(nfc_normalize({said}), ?, 'i')",
        [person.sql_pattern],
    ).fetchall()
    standing = [row for row in rows if person.stands_in(row[0])]
    examples = tuple(
        Place(_around(person, said), file, sheet, None if number is None else int(number))
        for said, file, sheet, number in standing[:EXAMPLES]
    )
    return Found(schema, table, column, len(standing), examples)


def _around(person: Person, text: str) -> str:
    """The part of a text in which the person stands."""
    clean = unicodedata.normalize("NFC", text).replace("\x1f", " · ")
    first = max(0, next(iter(person.places(clean)), (0, 0))[0] - _SHOWN // 3)
    shown = clean[first : first + _SHOWN]
    return f"{'…' if first else ''}{shown}{'…' if first + _SHOWN < len(clean) else ''}"


def listing(found: Sequence[Found], person: Person, lang: str) -> list[str]:
    """What was found, as lines for whoever asked: a line a column, and below it the first rows with what they say."""
    lines = [text("forget-found", lang, person=person.said)]
    for one in found:
        lines.append(
            text("forget-found-column", lang, where=one.name, count=one.count, number=str(one.count))
        )
        for place in one.examples:
            said = " ".join(place.text.split())
            lines.append(
                "  "
                + (
                    text("forget-found-text", lang, said=said)
                    if place.file is None
                    else text(
                        "forget-found-row",
                        lang,
                        file=place.file,
                        sheet=place.sheet or "",
                        row="" if place.row is None else str(place.row),
                        said=said,
                    )
                )
            )
    return lines


# --- Kept exports ---

ZIPPED = ("xlsx", "xlsm", "xltx", "xltm", "ods", "docx", "pptx")
TEXTS = ("csv", "txt", "tsv")


def erase_in_workbook(content: bytes, kind: str, person: Person) -> bytes | None:
    """A kept export without the person, in cells, notes, properties, names, headers and footers; everything else is as it was.

    Args:
        content: the file.
        kind: how its name ends: xlsx, xlsm, ods, csv …
        person: who.

    Returns:
        The file, the very same bytes where the person does not stand in it. None where a file of this kind can't be rewritten (xls,
        xlsb), or the person stands in a part that can't: then the keeper must delete the kept copy, and its rows with it.

    Raises:
        NotErasableError: the file is no such workbook, too large unpacked, or declares entities.
    """
    if kind.lower() in TEXTS:
        return _erased_text(content, person)
    if kind.lower() not in ZIPPED:
        return None
    return _erased_zip(content, person, 0, [_MOST_UNPACKED])


def _erased_text(content: bytes, person: Person) -> bytes:
    """A text file; its encoding stays."""
    for encoding in ("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252", "latin-1"):
        try:
            said = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    without = person.erased(said)
    return content if without is said else without.encode(encoding)


def _erased_zip(content: bytes, person: Person, depth: int, room: list[int]) -> bytes | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = [(info, _read(packed, info, room)) for info in packed.infolist()]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotErasableError(f"not a workbook: {error}") from error
    is_changed = False
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for info, data in parts:
            without = _erased_part(info.filename, data, person, depth, room)
            if without is None:
                return None
            is_changed = is_changed or without != data
            out.writestr(info, without, compress_type=info.compress_type)
    return made.getvalue() if is_changed else content


def _read(packed: zipfile.ZipFile, info: zipfile.ZipInfo, room: list[int]) -> bytes:
    """One part, for which there is still room: a zip may unpack to a thousand times its size."""
    with packed.open(info) as part:
        data = part.read(room[0] + 1)
    room[0] -= len(data)
    if room[0] < 0:
        raise NotErasableError("too large unpacked")
    return data


def _erased_part(name: str, data: bytes, person: Person, depth: int, room: list[int]) -> bytes | None:
    """One part of a workbook; None where the person stands in one that can't be rewritten."""
    if data.startswith(b"PK\x03\x04") and depth < _DEEPEST:
        return _erased_zip(data, person, depth + 1, room)
    if name.lower().endswith((".xml", ".rels", ".vml", ".rdf")):
        return erase_in_xml(data, person, is_formula_part=name.lower().endswith("workbook.xml"))
    return None if _stands_in_binary(data, person) else data


def _stands_in_binary(data: bytes, person: Person) -> bool:
    """Whether the person is written in a picture's or printer's settings, in one byte a letter or in two."""
    return any(
        person.stands_in(data.decode(encoding, errors="replace"))
        for encoding in ("latin-1", "utf-8", "utf-16-le")
    ) or person.stands_in(data[1:].decode("utf-16-le", errors="replace"))


# Tags inside one text: a name may be half bold.
_INLINE = frozenset(
    [
        "r",
        "t",
        "rPr",
        "b",
        "i",
        "u",
        "strike",
        "sz",
        "color",
        "rFont",
        "family",
        "scheme",
        "charset",
        "vertAlign",
        "outline",
        "shadow",
        "condense",
        "extend",
        "phoneticPr",
        "span",
        "s",
        "tab",
        "a",
        "latin",
        "ea",
        "cs",
        "sym",
        "solidFill",
        "srgbClr",
        "schemeClr",
        "lumMod",
        "lumOff",
        "effectLst",
        "ln",
        "noFill",
        "highlight",
        "line-break",
        "br",
        "font",
        "pPr",
    ]
)
_SPACES = frozenset({"s", "tab", "line-break", "br"})  # tags that stand for a blank
# In these a bracket would be read as something else.
_CODE = frozenset({"f", "definedName", "formula", "formula1", "formula2", "lpstr", "calculatedColumnFormula"})

# Headers and footers, and the codes in them that say where and how.
_HEADERS = frozenset({f"{which}{end}" for which in ("odd", "even", "first") for end in ("Header", "Footer")})
_HEADER_CODE = re.compile(r'&(?:"[^"]{0,100}"|\d{1,3}|K[0-9A-F]{6}|[A-Za-z])')

_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]++\s*+=\s*+)("[^"]*"|'[^']*')""")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")


def erase_in_xml(data: bytes, person: Person, *, is_formula_part: bool = False) -> bytes:
    """A part in XML without the person, in texts (joined over runs that are formatted apart) and attributes.

    Args:
        data: the part, in UTF-8 or as its first line declares.
        person: who.
        is_formula_part: the list of sheets, whose names are also part of formulas.

    Raises:
        NotErasableError: it declares a document type (entities), or its letters can't be read.
    """
    encoding = _encoding(data)
    try:
        said = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise NotErasableError(f"letters can't be read: {error}") from error
    pieces = list(_pieces(said))
    is_changed = False
    runs: list[tuple[int, str]] = []  # pieces of one text: position (-1 for a blank), and what it says
    block = ""

    def settle() -> None:
        nonlocal is_changed
        if runs:
            mark = PLAIN_MARK if block in _CODE or is_formula_part else MARK
            for position, new in _without(runs, person, mark, is_header=block in _HEADERS):
                pieces[position] = html.escape(new, quote=False)
                is_changed = True
            runs.clear()

    for i, piece in enumerate(pieces):
        if not piece.startswith("<"):
            runs.append((i, html.unescape(piece)))
            continue
        if piece.startswith("<![CDATA["):
            runs.append((i, piece[9:-3]))
            continue
        if piece.startswith(("<!--", "<?")):
            if person.stands_in(piece):
                pieces[i], is_changed = person.erased(piece, PLAIN_MARK), True
            continue
        if piece.startswith("<!"):
            raise NotErasableError("declares a document type")
        local = _local(piece)
        if local not in _INLINE:
            settle()
            block = "" if piece.startswith("</") else local
        elif local in _SPACES and not piece.startswith("</"):
            runs.append((-1, " "))
        if "=" in piece:
            without = _without_in_attributes(piece, person)
            if without != piece:
                pieces[i], is_changed = without, True
    settle()
    return "".join(pieces).encode(encoding) if is_changed else data


def _encoding(data: bytes) -> str:
    if data[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    declared = _DECLARED.match(data[:300])
    return declared[1].decode("ascii") if declared else "utf-8"


def _pieces(said: str) -> Iterator[str]:
    """Tags, comments and texts, one after the other; together they are what was said."""
    at = 0
    while at < len(said):
        if said[at] != "<":
            end = said.find("<", at)
            end = len(said) if end < 0 else end
        elif said.startswith("<!--", at):
            end = _after(said, "-->", at + 4)
        elif said.startswith("<![CDATA[", at):
            end = _after(said, "]]>", at + 9)
        elif said.startswith("<?", at):
            end = _after(said, "?>", at + 2)
        else:
            end = _tag_end(said, at)
        yield said[at:end]
        at = end


def _after(said: str, closing: str, at: int) -> int:
    end = said.find(closing, at)
    if end < 0:
        raise NotErasableError(f"«{closing}» is missing")
    return end + len(closing)


_QUOTE_OR_END = re.compile(r"[\"'>]")


def _tag_end(said: str, at: int) -> int:
    """The position after a tag; a > in quotes does not end it."""
    while True:
        found = _QUOTE_OR_END.search(said, at)
        if found is None:
            raise NotErasableError("a tag has no end")
        if found[0] == ">":
            return found.end()
        at = _after(said, found[0], found.end())


def _local(tag: str) -> str:
    """The name of a tag without its prefix: <a:t> → t."""
    name = tag.strip("</> \t\r\n").split(None, 1)[0] if tag.strip("</> \t\r\n") else ""
    return name.rstrip("/").rpartition(":")[2]


def _without(
    runs: list[tuple[int, str]], person: Person, mark: str, *, is_header: bool
) -> Iterator[tuple[int, str]]:
    """The pieces of one text that change: position and new text. The mark stands where the person began."""
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


def _without_in_attributes(tag: str, person: Person) -> str:
    def without(found: re.Match[str]) -> str:
        quote, value = found[2][0], html.unescape(found[2][1:-1])
        new = person.erased(value, PLAIN_MARK)
        if new == value:
            return found[0]
        escaped = html.escape(new, quote=False).replace(quote, "&quot;" if quote == '"' else "&apos;")
        return f"{found[1]}{quote}{escaped}{quote}"

    return _ATTRIBUTE.sub(without, tag)


# --- The history and the keeper's lists ---


def erase_in_parquet(path: Path, person: Person) -> int:
    """Takes the person out of a file of the history, texts and lists of texts alike; returns how many values changed.

    The file is written beside and renamed, for its owner alone to read (0600); without the person in it, it stays as it is.
    """
    table = pq.read_table(path)
    changed = 0
    columns = []
    for name in table.column_names:
        column = table.column(name)
        if _is_textual(column.type):
            values, count = _walked(column.to_pylist(), person)
            changed += count
            columns.append(pa.chunked_array([pa.array(values, type=column.type)]) if count else column)
        else:
            columns.append(column)
    if changed:
        made = pa.Table.from_arrays(columns, schema=table.schema)
        _replaced(path, lambda beside: pq.write_table(made, beside))
    return changed


def _is_textual(kind: pa.DataType) -> bool:
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _is_textual(kind.value_type)
    if pa.types.is_map(kind):
        return _is_textual(kind.item_type) or _is_textual(kind.key_type)
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _walked(value: Any, person: Person) -> tuple[Any, int]:
    """A value of texts, lists and maps without the person, and how many texts changed."""
    if isinstance(value, str):
        without = person.erased(value)
        return without, int(without is not value)
    if isinstance(value, list | tuple):
        parts = [_walked(one, person) for one in value]
        return type(value)(part for part, _ in parts), sum(count for _, count in parts)
    if isinstance(value, Mapping):
        pairs = [(_walked(key, person), _walked(one, person)) for key, one in value.items()]
        made = {key: one for (key, _), (one, _) in pairs}
        return made, sum(of_key + of_value for (_, of_key), (_, of_value) in pairs)
    return value, 0


def _replaced(path: Path, write: Callable[[Path], object]) -> None:
    """Writes a file beside and renames it into its place, readable for its owner alone."""
    beside = path.with_name(f"{path.name}.forgetting")
    try:
        beside.touch(mode=0o600)
        write(beside)
        beside.chmod(0o600)
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def erase_in_toml(text: str, person: Person) -> tuple[str, int]:
    """One of the keeper's lists (known.toml, corrections.toml, company_aliases.toml) without the person, and how often they stood there.

    Raises:
        NotErasableError: what is left is no such list any more (two entries would have the same name), or the text is none.
    """
    clean = unicodedata.normalize("NFC", text)
    count = len(person.places(clean))
    without = person.erased(text)
    try:
        left = tomllib.loads(without)
    except tomllib.TOMLDecodeError as error:
        raise NotErasableError(str(error)) from error
    if _walked(left, person)[1]:
        raise NotErasableError("the person is written with escapes")
    return without, count


def erase_in_jsonl(text: str, person: Person) -> tuple[str, int]:
    """A list with a JSON object a line (loads.jsonl) without the person, and how many values changed; other lines stay as they are.

    Raises:
        NotErasableError: a line is no JSON.
    """
    lines, changed = [], 0
    for line in text.split("\n"):
        if not line.strip():
            lines.append(line)
            continue
        try:
            said = json.loads(line)
        except json.JSONDecodeError as error:
            raise NotErasableError(str(error)) from error
        without, count = _walked(said, person)
        changed += count
        lines.append(json.dumps(without, ensure_ascii=line.isascii()) if count else line)
    return "\n".join(lines), changed
