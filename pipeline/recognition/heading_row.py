"""The texts of a possible heading row, together with the row or two above it where the heading spans more than one."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.cells.cell import Cell, Kind
from pipeline.cells.reference import patterns
from pipeline.cells.words import normalise
from pipeline.reading.sheet import Sheet, column_letter
from pipeline.recognition.headings import unit_in
from pipeline.recognition.sheet_words import whole

_RE = patterns("heading_row")
MOST_COLUMNS = 200  # columns in which headings are looked for
LONGEST_TEXT = 300  # characters of what may be above columns; a longer text is a note


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A possible heading: its lower row (0-based ``row``) and ``above``, the rows above it that belong to it, nearest first.

    Each row above is kept twice: as it is (``own``), and with each text spread over the columns that it heads (``above``).
    """

    row: int
    lower: Sequence[Cell]
    above: tuple[Sequence[str], ...] = ()
    own: tuple[Sequence[str], ...] = ()

    @property
    def top(self) -> int:
        """The first of its rows."""
        return self.row - len(self.above)

    def text(self, index: int) -> str:
        """The heading of a column: the lower text, else the upper one right above."""
        return heading_text(self.lower[index]) or next((own[index] for own in self.own if own[index]), "")

    def upper(self, index: int) -> str:
        """The text above a column's own, spread; empty where there is none."""
        return self.above[0][index] if self.above else ""


def heading_text(cell: Cell) -> str:
    """A cell's text as a heading; empty for cells that head nothing."""
    text = cell.text.strip() if cell.kind in (Kind.TEXT, Kind.NUMBER, Kind.DATE) else ""
    return text if len(text) <= LONGEST_TEXT else ""


def is_hints(cells: Sequence[Cell]) -> bool:
    """Whether a row says how to fill in the columns above it: "(by, myndighed) | (dd-mm-åååå)"; a row of units alone is part of the heading."""
    texts = [cell for cell in cells if cell.text.strip()]
    others = [cell.text for cell in texts if not is_unit(cell.text)]
    if len(texts) < 2 or not others or any(cell.kind is not Kind.TEXT for cell in texts):
        return False
    is_short = all(len(text) <= LONGEST_TEXT for text in others)
    return is_short and all(_RE["hint"].fullmatch(one) or normalise(one) in whole("hints") for one in others)


def is_unit(text: str) -> bool:
    """Whether a text is a unit and nothing else: "t.kr.", "(DKK)"."""
    unit, rest = unit_in(text)
    return unit is not None and not rest


def heading_rows(sheet: Sheet, row: int) -> list[HeadingRow]:
    """The ways in which a row can be a heading: alone, under one row, under two rows."""
    found = [heading_of(sheet, row, 1)]
    if is_hints(found[0].lower):
        return found
    width = sum(bool(column.filled.any()) for column in sheet.columns)
    for upper in range(row - 1, max(row - 3, -1), -1):
        # Several texts, or one merged over some of the columns; a title is neither.
        spans = (span[3] - span[1] for span in sheet.merged if span[0] <= upper <= span[2])
        is_spread = sheet.filled_count[upper] == 1 and any(0 < columns < width - 1 for columns in spans)
        if sheet.filled_count[upper] < 2 and not is_spread:
            break
        found.append(heading_of(sheet, row, row - upper + 1))
    return found


def heading_of(sheet: Sheet, row: int, n_rows: int) -> HeadingRow:
    """The heading that spans the given rows, ``row`` being the lowest, as a person states it."""
    uppers = range(row - 1, max(row - n_rows, -1), -1)
    own = tuple([heading_text(cell) for cell in _row(sheet, upper)] for upper in uppers)
    above = tuple(_spread(sheet, upper, texts) for upper, texts in zip(uppers, own, strict=True))
    return HeadingRow(row, _row(sheet, row), above, own)


def heading_names(sheet: Sheet, heading: HeadingRow) -> dict[int, str]:
    """The name of each column that holds something: its texts from top to bottom; its letter where it has none, or a repeated one."""
    names: dict[int, str] = {}
    for index, cell in enumerate(heading.lower):
        texts = [*(above[index] for above in reversed(heading.above)), heading_text(cell)]
        name = " ".join(" ".join(dict.fromkeys(filter(None, texts))).split())
        if not name and not sheet.columns[index].filled[heading.row + 1 :].any():
            continue
        if not name or name in names.values():
            name = f"{name} [{column_letter(index)}]".strip()
        names[index] = name
    return names


def _row(sheet: Sheet, row: int) -> list[Cell]:
    return [column.cell(row) for column in sheet.columns[:MOST_COLUMNS]]


def _spread(sheet: Sheet, row: int, texts: Sequence[str]) -> list[str]:
    """Each text over all the columns that its merged cell spans or, where nothing in the row is merged, until the next text."""
    spread = list(texts)
    spans = [span for span in sheet.merged if span[0] <= row <= span[2] and span[3] > span[1]]
    for _, first, _, last in spans:
        for index in range(first, min(last + 1, len(spread))):
            spread[index] = texts[first]
    if not spans:
        for index in range(1, len(spread)):
            spread[index] = spread[index] or spread[index - 1]
    return spread
