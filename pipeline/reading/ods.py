"""The facts of an OpenDocument sheet that python-calamine leaves out: which cells are merged, and which show an error."""

from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat
from zipfile import ZipFile

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
VALUE_TYPES = (
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0 value-type",
)
MARKS = (b"rows-spanned", b'value-type="error"', b"value-type='error'")
CHUNK = 1 << 20  # bytes
# Error cells of a workbook that repeat others: more are no sheet that a person filled in.
MOST_REPEATED = 100_000
LONGEST_NUMBER = 18  # figures
MOST_CELLS = 1 << 24  # rows or columns of a sheet, and more


@dataclass(slots=True)
class OddCells:
    """The cells of one sheet that python-calamine does not report as they are, counted from 0."""

    # (row, column) of a cell that it shows as empty → the error text, or "" for an uncalculated formula
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)  # first row and column, last ones
    # row → the columns of its filled cells that are crossed out
    struck: dict[int, list[int]] = field(default_factory=dict)
    # a currency that number formats show → column → the rows in which it is shown there
    money: dict[str, dict[int, list[int]]] = field(default_factory=dict)


class _Walk:
    """Follows rows and columns through a sheet's XML. Runs of equal rows and cells are written once, with how often they are repeated."""

    def __init__(self) -> None:
        self.sheets: dict[str, OddCells] = {}
        self._sheet: OddCells | None = None  # the last of them
        self._repeated = 0
        self._row = self._next_row = self._column = self._next_column = 0
        self._error: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, name: str, said: dict[str, str]) -> None:
        if name == TABLE + "table-row":
            self._row, self._column, self._next_column = self._next_row, 0, 0
            self._next_row += _number(said, "number-rows-repeated")
        elif name == TABLE + "table":
            self._sheet = self.sheets[said.get(TABLE + "name", "")] = OddCells()
            self._row = self._next_row = 0
        if name not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            return
        self._column = self._next_column
        self._next_column += _number(said, "number-columns-repeated")
        if said and self._sheet is not None:
            down, across = _number(said, "number-rows-spanned"), _number(said, "number-columns-spanned")
            if down > 1 or across > 1:
                last = (self._row + down - 1, self._column + across - 1)
                self._sheet.merged.append((self._row, self._column, *last))
            if any(said.get(kind) == "error" for kind in VALUE_TYPES):
                self._error = []

    def _text(self, text: str) -> None:
        if self._error is not None:
            self._error.append(text)

    def _end(self, name: str) -> None:
        if self._error is None or self._sheet is None or name != TABLE + "table-cell":
            return
        text = "".join(self._error).strip() or "#N/A"
        width, height = self._next_column - self._column, self._next_row - self._row
        count = min(width * height, 1 + MOST_REPEATED - self._repeated)
        self._repeated += count - 1
        for number in range(count):
            down, across = divmod(number, width)
            self._sheet.cells[self._row + down, self._column + across] = text
        self._error = None


def _number(said: dict[str, str], attribute: str) -> int:
    value = said.get(TABLE + attribute, "1")
    return min(int(value), MOST_CELLS) if value.isdecimal() and len(value) <= LONGEST_NUMBER else 1


def ods_cells(archive: ZipFile) -> dict[str, OddCells]:
    """The odd cells of each sheet of a workbook, by its name. Raises KeyError where it has no content, ``expat.ExpatError`` where that is no XML."""
    with archive.open("content.xml") as content:
        if not _says_any(content):
            return {}
    walk = _Walk()
    with archive.open("content.xml") as content:
        walk.parser.ParseFile(content)
    return walk.sheets


def _says_any(content: IO[bytes]) -> bool:
    tail = b""
    while chunk := content.read(CHUNK):
        text = tail + chunk
        if any(mark in text for mark in MARKS):
            return True
        tail = text[-len(max(MARKS, key=len)) :]
    return False
