"""Yes or no, in words, signs and ticks."""

from pipeline.cells.cell import NOTHING, Cell, Kind, Parsed, cell_parser, problem
from pipeline.cells.money_words import plain
from pipeline.cells.reference import seed
from pipeline.cells.unknown import is_not_stated

_YES, _NO = (frozenset(seed("cell_words")["yes_no"][answer]) for answer in ("yes", "no"))


@cell_parser
def parse_yes_no(cell: Cell) -> Parsed:
    """Value: bool. Anything that is neither a yes nor a no is refused, numbers other than 1 and 0 too."""
    if cell.kind == Kind.NUMBER and cell.number in (0, 1):
        return Parsed(cell.number == 1)
    if cell.kind not in (Kind.TEXT, Kind.YES_NO):
        return problem("yes-no", cell)
    # Emoji carry a variation selector that plain() keeps.
    word = plain(cell.text).replace("\ufe0f", "").strip(" .!'\"()[]")
    if word in _YES or word in _NO:
        return Parsed(word in _YES)
    return NOTHING if is_not_stated(cell.text) else problem("yes-no", cell)
