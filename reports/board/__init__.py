"""The board pack: one content, three files. `make(asked, "pdf")` is all that a page or the command line needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from reports.board.content import gather
from reports.board.model import Asked, Audience, Pack

__all__ = ["FORMATS", "MIME_TYPES", "Asked", "Audience", "Format", "Pack", "file_name", "gather", "make"]

Format = Literal["pdf", "pptx", "xlsx"]
FORMATS: tuple[Format, ...] = ("pdf", "pptx", "xlsx")
MIME_TYPES: dict[Format, str] = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def make(asked: Asked, format: Format, progress: Callable[[str], None] | None = None) -> bytes:
    """The pack as a file; the same inputs give the same bytes.

    Args:
        asked: which pack.
        format: pdf, pptx or xlsx.
        progress: called with a key before each step: gather, draw, write.

    Raises:
        WarehouseMissing: there is no warehouse to ask.
    """
    raise NotImplementedError


def file_name(asked: Asked, format: Format) -> str:
    """A name for the file, such as china-desk-bestyrelse-2018-03-30-da.pdf."""
    raise NotImplementedError
