"""Free text: trimmed, with the spaces and line breaks that spreadsheets smuggle in made plain."""

import re

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, error_of
from pipeline.cells.unknown import is_not_stated

# Spaces that look like a space (no-break, thin, ideographic) and characters that look like nothing.
_SPACES = re.compile(r"[^\S\n]+|[\u200b-\u200f\u2060\ufeff\xad]")
_BREAKS = re.compile(r"_x000D_|\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"(?:(?<! ) ++)?\n[ \n]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ODD = re.compile(
    r"[^\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\U0010ffff]|\xad|  |_x000D_"
)


def clean(text: str) -> str:
    """The text trimmed: one space for any run of them, line breaks kept but no blank lines, no invisible letters."""
    if _ODD.search(text) is None:
        return text.strip()
    text = _CONTROLS.sub("", _BREAKS.sub("\n", text))
    text = _SPACES.sub(
        lambda found: "" if found[0] in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad" else " ", text
    )
    return _BLANK_LINES.sub("\n", text).strip()


_BREAK_IN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
_BREAK_APART = re.compile(r"[;,；，、]?\n")
# A line of a name's address: "8850 Bjerringbro", "Vestergade 7 B".
_ADDRESS = re.compile(r"\n(?:DK-?)?\d{4,6} [^\W\d]|\n[^\W\d][^\n]* \d{1,3} ?[A-Za-z]?(?:\n|$)")


def on_one_line(text: str, *, apart: bool = False) -> str:
    """A name that `clean` has made plain, without its line breaks: a cell is narrow, and a name that was wrapped in it is one; ``apart``: each line is a name, unless one is of an address."""
    if "\n" not in text:
        return text
    if apart and not _ADDRESS.search(text):
        return _BREAK_APART.sub("; ", text)
    return _BREAK_IN_CHINESE.sub("", text).replace("\n", " ")


def parse_text(cell: Cell) -> Parsed:
    """Value: the trimmed text. A number becomes the digits that a person sees (42.0 is "42")."""
    if cell.kind == Kind.EMPTY:
        return NOTHING
    if error := error_of(cell):
        return error
    text = clean(cell.text)
    return NOTHING if is_not_stated(text) else Parsed(text)
