"""What stands in the board pack, gathered once: the PDF, the slides, the workbook and the page all read this."""

from __future__ import annotations

from reports.board.model import Asked, Pack

__all__ = ["Asked", "Pack", "gather"]


def gather(asked: Asked) -> Pack:
    """Everything in the pack, from the same questions that the pages ask.

    Raises:
        WarehouseMissing: there is no warehouse to ask.
    """
    raise NotImplementedError
