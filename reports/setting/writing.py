"""Values and texts of the pack as people read them on paper and on slides; and the same bytes for the same content."""

import datetime as dt
import io
import re
import zipfile
from decimal import Decimal
from typing import Any

from dashboard.blocks.kinds import Case, Table, TableRow, Value
from dashboard.blocks.plain import written
from dashboard.model.columns import Column, column
from locales import formats, text

NUMBERS = ("integer", "decimal", "money", "percent")
LONGEST = 170  # letters of a text in one cell: more is not read on paper
_NBSP = formats.NBSP
# "30. mar. 2018", "30 March 2018", "10 %", "4. kvartal 2016": what must not be torn apart at a line's end
_DAY = re.compile(r"(\d{1,2}\.?) (?=[A-Za-zæøåÆØÅ]{3,9}\.? \d{4}\b)")
_PER_CENT = re.compile(r"(\d) %")
_CHAPTER = re.compile(r"(\d\.) (?=[a-zæøå]{3,9}\b)")


def typeset(words: str) -> str:
    """The same text with the spaces kept together that belong to a number or a date."""
    kept = _DAY.sub(rf"\1{_NBSP}", words)
    kept = re.sub(rf"(\d{{1,2}}\.?{_NBSP}[A-Za-zæøåÆØÅ]{{3,9}}\.?) (?=\d{{4}}\b)", rf"\1{_NBSP}", kept)
    kept = _PER_CENT.sub(rf"\1{_NBSP}%", kept)
    return _CHAPTER.sub(rf"\1{_NBSP}", kept)


def shown(value: Value, kind: str) -> str:
    """A value of a table as text; nothing stated is a dash."""
    if isinstance(value, int | Decimal) and kind in ("money", "percent"):
        return formats.number(value, 2) if kind == "money" else formats.percent(value, 1)
    return written(value)


def cells(table: Table, row: TableRow) -> list[str]:
    """The values of a row as text; a change has a plus where it is more."""
    said = [shown(value, column.kind) for value, column in zip(row.values, table.columns, strict=True)]
    last = row.values[-1]
    if table.signed and isinstance(last, int | Decimal) and round(Decimal(last), 1) > 0:
        said[-1] = f"+{said[-1]}"
    return said


def marked(table: Table) -> int:
    """The column in which an invented row is marked: the one that says what it is about, the first that is wide."""
    return next((i for i, share in enumerate(table.widths) if share >= 1), 0)


def is_number(column: Column) -> bool:
    """Whether a column is right-aligned."""
    return column.kind in NUMBERS


def heads(keys: str) -> list[Column]:
    """The columns of a table that no screen has, by the ends of their texts, each with its kind after a colon where it is not text."""
    named = (key.partition(":") for key in keys.split())
    return [column("what", label=text(f"pack-column-{name}"), kind=kind or "text") for name, _, kind in named]


def rest_of(table: Table) -> str:
    """The note below a table: its own, and how many rows the workbook has besides those on paper."""
    more = len(table.on_paper) - (table.shown or len(table.on_paper))
    said = [table.note, text("pack-continued", count=more) if more > 0 else ""]
    return formats.together([words for words in said if words])


def alternative_label(position: int) -> str:
    """The line above an alternative: its number, and that the first is recommended."""
    label = text("pack-option-label", number=str(position + 1))
    return f"{label} · {text('pack-option-recommended')}" if position == 0 else label


def below_case(case: Case) -> str:
    """The line below a case: until when to decide, what its advice costs of the money for journeys, and who put it."""
    return formats.dotted((case.decide_by, case.money, case.origin))


# Where a text may be cut: at a blank, or before a Chinese character that belongs to no amount (25.0万丹麦克朗).
_PLACES = re.compile(r" |(?<![\d.,万亿丹麦克])(?=[\u3400-\u9fff（])")
_OPEN = re.compile(r"[(（][^()（）]*$")  # a bracket that isn't closed


def short_text(value: Any, longest: int = LONGEST) -> str:
    """A text of one line, cut with … where it is too long for paper, at a word and not within an amount or bracket; "" for what is not stated. The mark of another language stays."""
    if formats.is_missing(value):
        return ""
    flat = re.sub(r"[^\S\u00a0]+", " ", str(value).strip())  # what holds an amount together stays
    if len(flat) <= longest:
        return flat
    mark = formats.language_mark(flat)
    longest -= len(mark)
    said = flat.removesuffix(mark)
    heads = [said[: place.start()] for place in _PLACES.finditer(said, 0, longest)]
    heads = [head for head in heads if len(head) > longest * 0.5] or [said[: longest - 1]]
    cut = next((head for head in reversed(heads) if not _OPEN.search(head)), heads[-1])
    return cut.rstrip(" ,;:.–-，、；：") + " …" + mark


def text_width(words: str, size: float) -> float:
    """About how wide a text is in points: Chinese signs a whole em, others a little more than half."""
    return sum(size if ord(sign) > 0x2E80 else size * 0.54 for sign in words)


# When a document was made, as it says itself.
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def stable(content: bytes, day: dt.date) -> bytes:
    """A document (pptx, xlsx) with `day` as the time of everything in it."""
    # zip times begin in 1980
    at = (max(day.year, 1980), day.month, day.day, 12, 0, 0)
    stamp = f"{day.isoformat()}T12:00:00Z".encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename.endswith(".xlsx"):
                part = stable(part, day)
            elif entry.filename == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            info = zipfile.ZipInfo(entry.filename, at)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, part)
    return out.getvalue()
